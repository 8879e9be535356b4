import { COST, type Family, type Found, type Target } from './frontier.ts';
import { BOUNDS } from './options.ts';
import { leadsOnInList, patternOf } from './patterns.ts';
import type { Ranking } from './priority.ts';
import type { PageFacts } from './read-page.ts';
import type { Offered } from './sitemap.ts';

/** A page whose links are to be ranked. */
export interface Place {
  /** Where the page was found at last. */
  readonly page: string | null;
  readonly depth: number;
  /** What its links without a promise of their own cost. */
  readonly base: number;
  readonly section: string;
  /** First page of the list of which it is a page. */
  readonly list: string;
  /** What a further page of the list costs. */
  readonly listBase: number;
  /** Each of its links counts: the start page, a hub, a map of the site. */
  readonly exempt: boolean;
  readonly late: boolean;
}

/** Decides how soon each link is followed, by its words, the page that holds it and the part of the site. */
export interface Choosing {
  /** Learns from a page what its links are worth. */
  placeOf(target: Pick<Target, 'url' | 'depth' | 'base' | 'cost' | 'section' | 'list' | 'late'>, finalUrl: string, page: PageFacts): Place;
  rank(url: string, text: string, place: Place): Found;
  /** Whether a link to a waiting address may let it go sooner; cheap. */
  mayHasten(text: string, place: Place, cost: number): boolean;
  /** How soon an address is asked for that only a sitemap names. */
  rankOffered(offered: Offered): Found;
}

/** Links that pages share with the start page are its menu; so many pages are compared with it. */
const COMPARED = 12;
const LEAST_SHARED = 3;
/** So many different items, each named by itself, make a page a hub. */
const HUB_TOPICS = 5;
const HUBS = 150;
const PIECES = 400;
/** What each click adds below a page that was worth more than others. */
const LEVEL = 50;
/** Links of the start page and of hubs: bounded for hostile pages only. */
const EXEMPT_FREE = 400;
const UNBOUND = Number.POSITIVE_INFINITY;

/** @param start address of the start page, and what it holds */
export function createChoosing(ranking: Ranking, start: string, home: PageFacts): Choosing {
  const onHome = new Set(home.links.map((link) => link.url));
  /** Links of the start page, with how many of the compared pages have them too. */
  const menu = new Map<string, number>();
  let compared = 0;
  let hubs = 0;

  const learnMenu = (page: PageFacts): void => {
    if (compared >= COMPARED) return;
    const shared = [...new Set(page.links.map((link) => link.url))].filter((url) => url !== null && onHome.has(url)) as string[];
    if (shared.length < LEAST_SHARED) return;
    compared += 1;
    for (const url of shared) menu.set(url, (menu.get(url) ?? 0) + 1);
  };

  /** Different items that a page names and the start page does not: a menu that stands everywhere makes no hub. */
  const topicsOn = (page: PageFacts): number => {
    const topics = new Set<string>();
    let read = 0;
    for (const piece of page.shown) {
      if (read >= PIECES || topics.size >= HUB_TOPICS) break;
      if (piece.startsWith('→') || piece.startsWith('img ') || home.pieces.has(piece)) continue;
      read += 1;
      const topic = ranking.topicOf(piece);
      if (topic !== null) topics.add(topic);
    }
    return topics.size;
  };

  const sectionOf = (target: Parameters<Choosing['placeOf']>[0]): string => {
    if (target.depth !== 1 || target.section !== start) return target.section;
    return compared === 0 || (menu.get(target.url) ?? 0) * 2 > compared ? target.url : start;
  };

  return {
    placeOf: (target, finalUrl, page) => {
      const isStart = target.url === start;
      if (!isStart) learnMenu(page);
      const uncrowded = target.cost === target.base;
      const told = isStart ? null : ranking.prospectOf(finalUrl, page.title === home.title ? '' : page.title);
      const named = !isStart && uncrowded && (target.base === COST.item || (told?.kind === 'item' && told.exact));
      const late = target.late || told?.otherYear === true;
      let hub = false;
      if (!isStart && !late && hubs < HUBS && uncrowded && ((named && told?.hub === true) || topicsOn(page) >= HUB_TOPICS)) {
        hub = true;
        hubs += 1;
      }
      return {
        page: finalUrl,
        depth: target.depth,
        base: isStart ? COST.menu : named || hub ? COST.below : target.base >= COST.dull ? COST.dull : uncrowded && target.base < COST.ordinary ? Math.max(COST.below, Math.min(COST.ordinary, target.base + LEVEL)) : COST.ordinary,
        section: sectionOf(target),
        list: target.list ?? target.url,
        listBase: isStart ? COST.ordinary : target.list === null ? target.cost : target.base,
        exempt: isStart || hub,
        late,
      };
    },
    mayHasten: (text, place, cost) => cost > COST.item && (place.exempt || (place.base <= COST.below && cost > COST.menu) || ranking.topicOf(text) !== null),
    rankOffered: ({ url, kin }) => {
      const { kind, topic, otherYear } = ranking.prospectOf(url, '');
      const base = kind === 'item' && !otherYear ? COST.item : kind === 'dull' ? COST.dull : COST.sitemap;
      const names = topic === null ? [kin] : [kin, topic];
      const families = names.map((name) => ({ name: `sitemap ${name}`, free: 4, step: 100, bound: UNBOUND }));
      return { url, base, depth: 1, referer: null, section: `sitemap ${kin}`, list: null, late: false, families };
    },
    rank: (url, text, place) => {
      const found = (base: number, families: Family[], section = place.section, list: string | null = null): Found => ({ url, base, depth: place.depth + 1, referer: place.page, section, list, families, late });
      const prospect = ranking.prospectOf(url, text);
      const atStart = place.base === COST.menu && place.exempt;
      const late = place.late || prospect.otherYear || (place.base <= COST.menu && !atStart && ranking.isOfOtherYear(text));
      const pattern = patternOf(url);
      if (!atStart && place.page !== null && leadsOnInList(url, text, place.page)) {
        return found(place.listBase, [{ name: `list ${place.list} ${pattern}`, free: 4, step: 100, bound: boundOf(place, pattern) }], place.section, place.list);
      }
      const years: Family[] = late ? [{ name: 'other years', free: 40, step: 50, bound: UNBOUND }] : [];
      if (place.exempt) {
        const base = late ? COST.late : prospect.kind === 'item' ? COST.item : place.base;
        const families = [{ name: `of ${place.page ?? ''}`, free: EXEMPT_FREE, step: 50, bound: UNBOUND }];
        if (prospect.kind === 'dull') families.push({ name: `dull ${pattern}`, free: UNBOUND, step: 0, bound: UNBOUND });
        return found(base, [...families, ...years], atStart ? start : url);
      }
      if (prospect.kind === 'item') {
        const base = late ? COST.late : prospect.exact ? COST.item : COST.spoken;
        const told = prospect.exact ? 'named' : 'spoken of';
        return found(base, [
          { name: `${told} ${prospect.topic ?? ''}`, free: 4, step: 50, bound: BOUNDS.pagesAFamily },
          // Headlines of news speak of everything.
          { name: `${told} ${place.section}`, free: prospect.exact ? 16 : 8, step: 100, bound: BOUNDS.pagesAFamily },
          ...years,
        ]);
      }
      if (prospect.kind === 'dull' || place.base === COST.dull) return found(COST.dull, [{ name: `dull ${pattern}`, free: 4, step: 50, bound: BOUNDS.dullPagesAPattern }]);
      return found(late ? COST.late : place.base, [{ name: `${place.base} ${place.section} ${pattern}`, free: place.base === COST.below ? 16 : 4, step: place.base === COST.below ? 100 : 50, bound: boundOf(place, pattern) }, ...years]);
    },
  };
}

/** Calendars and filters whose pages beget one another through their query have no end. */
const boundOf = (place: Place, pattern: string): number =>
  place.page !== null && pattern.includes('?') && patternOf(place.page) === pattern ? BOUNDS.begottenPages : BOUNDS.pagesAFamily;
