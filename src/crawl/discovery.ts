import { isOwnUrl, type Site } from '../model/site.ts';
import type { Choosing, Place } from './choosing.ts';
import { onlyGoesOn, type Copies } from './copies.ts';
import { COST, type Found, type Frontier, type Target } from './frontier.ts';
import { googlePlace } from './google.ts';
import type { GoogleReads, Worth } from './google-visit.ts';
import { verdict } from './judge.ts';
import type { Ledger } from './ledger.ts';
import { BOUNDS } from './options.ts';
import type { OutsideChecks } from './outside.ts';
import { patternOf } from './patterns.ts';
import { SPAM_LINK, type Quarantine } from './quarantine.ts';
import type { Offered } from './sitemap.ts';
import { isSpamAddress } from './spam.ts';
import type { Visit } from './visit.ts';

/** What is known of the page whose links are followed. */
export type Origin = Pick<Target, 'url' | 'base' | 'cost' | 'depth' | 'section' | 'list' | 'late'>;

/** Takes up what links lead to: into the frontier, to the checks of other sites, or to what is only told. */
export interface Discovery {
  /** The start page itself, and the addresses that are asked for whatever links say. */
  begin(start: string, seeds: readonly string[]): void;
  /** Follows the links of a page; true where it is a copy of pages that were read before. */
  follow(target: Origin, found: Visit): boolean;
  /** What sitemaps name and no link has led to so far. */
  offer(offered: readonly Offered[]): void;
  /** More of a calendar, or of a list beyond its end: a few, and after all else. */
  takeFew(found: Found): void;
  /** Addresses to which no link has led. */
  readonly unlinked: ReadonlySet<string>;
  /** Addresses met by the pattern of pages without end. */
  readonly endless: ReadonlyMap<string, number>;
  /** Addresses that lie too deep. */
  readonly tooDeep: number;
  /** Addresses beyond all that are remembered. */
  readonly tooMany: number;
}

/** What an address is handed on to. */
interface Places {
  readonly site: Site;
  readonly frontier: Frontier;
  readonly ledger: Ledger;
  readonly quarantine: Quarantine;
  readonly copies: Copies;
  readonly outside: OutsideChecks;
  readonly google: GoogleReads;
  readonly choosing: Choosing;
}

interface Known {
  readonly address: string;
  readonly own: boolean;
}

export function createDiscovery({ site, frontier, ledger, quarantine, copies, outside, google, choosing }: Places): Discovery {
  /** Each address once, with whether it is the site's own; pages share its one string. */
  const known = new Map<string, Known>();
  const unlinked = new Set<string>();
  /** Places at Google that are not read. */
  const lookedAt = new Set<string>();
  const chosen = new Map<string, number>();
  const endless = new Map<string, number>();
  let tooDeep = 0;
  let tooMany = 0;

  /** An address that was not known, as it is kept; null where there are too many to take up another. */
  const admit = (address: string): Known | null => {
    if (known.size < BOUNDS.targets) return learn(address);
    tooMany += 1;
    return null;
  };

  const learn = (address: string): Known => {
    const it = { address, own: isOwnUrl(site, address) };
    known.set(address, it);
    return it;
  };

  const take = (found: Found): void => {
    const refusal = frontier.push(found);
    if (refusal !== null) ledger.judge(found.url, verdict('limit'));
    if (refusal === 'depth') tooDeep += 1;
  };

  /** What burglars left on the site is read last. */
  const takeLast = (found: Found): void => {
    quarantine.put(found.url);
    take({ ...found, base: COST.last, families: [] });
  };

  const takeFew = (found: Found): void => {
    const pattern = patternOf(found.url);
    const taken = (endless.get(pattern) ?? 0) + 1;
    endless.set(pattern, taken);
    take({ ...found, base: COST.last, families: [...found.families, { name: `endless ${pattern}`, free: Number.POSITIVE_INFINITY, step: 0, bound: BOUNDS.dullPagesAPattern, told: true }] });
  };

  const discover = (url: string, text: string, from: Place, doubt: 'spam' | 'endless' | null): string | null => {
    const met = known.get(url);
    const admitted = met ?? admit(url);
    if (admitted === null) return null;
    const { own } = admitted;
    if (met !== undefined) {
      unlinked.delete(url);
      const cost = own ? frontier.costOf(url) : null;
      if (quarantine.holds(url) && doubt === null) quarantine.release(url);
      if (cost !== null && !quarantine.holds(url) && choosing.mayHasten(text, from, cost)) take(choosing.rank(url, text, from));
      else if (lookedAt.has(url)) wish(url, text, from);
      return admitted.address;
    }
    if (own && (doubt === 'spam' || isSpamAddress(url))) takeLast(choosing.rank(url, text, from));
    else if (own && doubt === 'endless') takeFew(choosing.rank(url, text, from));
    else if (own) take(choosing.rank(url, text, from));
    else if (doubt === 'spam') ledger.judge(url, SPAM_LINK);
    else if (!wish(url, text, from)) {
      outside.add(url, from.page);
      if (googlePlace(url) !== null) lookedAt.add(url);
    }
    return url;
  };

  /** Takes up what lies at Google and belongs to an item; a better link may lead to it than the first. */
  const wish = (url: string, text: string, from: Place): boolean => {
    const found = googlePlace(url) === null ? null : choosing.rank(url, text, from);
    if (found === null || !google.wants(url, worthOf(found.base), from.page)) return false;
    lookedAt.delete(url);
    take(found);
    return true;
  };

  const discoverBroken = (written: string): string | null => {
    const admitted = known.get(written) ?? admit(written);
    if (admitted !== null) ledger.judge(written, verdict('bad-url'));
    return admitted?.address ?? null;
  };

  /** Forms and lists that stand on every page make an address of each: a bounded number by the names of what is chosen. */
  const mayChoose = (url: string): boolean => {
    const names = [...new URL(url).searchParams.keys()].sort().join('&');
    const times = (chosen.get(names) ?? 0) + 1;
    chosen.set(names, times);
    return times <= BOUNDS.choices;
  };

  const follow = (target: Origin, found: Visit): boolean => {
    if (found.page === null || found.kept === null) return false;
    const from = choosing.placeOf(target, found.finalUrl, found.page);
    const times = copies.met(found.finalUrl, found.kept.hash, found.page);
    if (times > BOUNDS.sameBody) {
      copies.barren(found.finalUrl, found.page, from.section);
      return true;
    }
    let fertile = false;
    const { spam, links } = found.page;
    const taken = links.map((link) => {
      if (link.url === null) return discoverBroken(link.href);
      if (link.chosen && !known.has(link.url) && !mayChoose(link.url)) return null;
      const doubt = quarantine.suspects(link, spam, from.exempt) ? 'spam' : !from.exempt && copies.goesOnForEver(found.finalUrl, link.url, from.section) ? 'endless' : null;
      fertile ||= !known.has(link.url) && !onlyGoesOn(found.finalUrl, link.url);
      return discover(link.url, link.text, from, doubt);
    });
    if (!fertile) copies.barren(found.finalUrl, found.page, from.section);
    ledger.link(target.url, found.finalUrl, [...new Set(taken)].filter((address) => address !== null));
    return times > 1;
  };

  return {
    begin: (start, seeds) => {
      learn(start);
      for (const seed of seeds) {
        if (!/^https?:/.test(seed)) discoverBroken(seed);
        else if (!known.has(seed) && admit(seed) !== null) {
          if (isOwnUrl(site, seed) || google.wants(seed, 'item', null)) take({ url: seed, base: COST.seed, depth: 1, referer: null, section: seed, list: null, late: false, families: [] });
          else outside.add(seed, null);
        }
      }
    },
    follow,
    offer: (offered) => {
      for (const it of offered) {
        if (known.size >= BOUNDS.targets / 2) break;
        if (known.has(it.url)) continue;
        learn(it.url);
        unlinked.add(it.url);
        if (isSpamAddress(it.url)) takeLast(choosing.rankOffered(it));
        else take(choosing.rankOffered(it));
      }
    },
    takeFew,
    unlinked,
    endless,
    get tooDeep() {
      return tooDeep;
    },
    get tooMany() {
      return tooMany;
    },
  };
}

const worthOf = (base: number): Worth => (base <= COST.item ? 'item' : base <= COST.below ? 'below' : 'none');
