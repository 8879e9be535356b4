import type { Document } from '../model/document.ts';
import type { Rule } from '../model/rule.ts';
import { yearsInName } from '../thai/index.ts';
import { withoutFragment } from '../model/address.ts';
import { decoded } from './addresses.ts';
import { isWrittenOut } from './codes.ts';
import type { HubEntry, Reader } from './hub-entries.ts';
import { hubEntries } from './hub-entries.ts';
import { numberOf } from './sense.ts';
import type { SiteIndex } from './site-index.ts';
import { blockYear } from './years.ts';

/** A page that gathers items. */
export interface Hub {
  readonly page: Document;
  readonly entries: readonly HubEntry[];
  /** Year of the whole page; null where it holds several or names none. */
  readonly year: number | null;
  /** 0-1: share of its numbered titles that carry the numbers of this edition; null where too few tell. */
  readonly sameNumbers: number | null;
  /** Distinct items named by title. */
  readonly titled: number;
  /** Distinct numbers. */
  readonly coded: number;
  /** Too few lines for a list of items, all with numbers: one line may say "O3" in words of the town's own. */
  readonly short: boolean;
}

const ITA = /(?:^|[^a-z])(?:ita|oit|itas)(?:[^a-z]|$)|การเปิดเผยข้อมูลสาธารณะ|ประเมินคุณธรรมและความโปร่งใส|ประเมินความโปร่งใส/iu;
const SITEMAP = /sitemap|site-map|แผนผังเว็บ|ผังเว็บไซต์|แผนผังเว็ป/iu;

/** Every page that gathers items of any year, in the order of the addresses. */
export function findHubs(index: SiteIndex, reader: Reader, rules: readonly Rule[] = []): Hub[] {
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const hubs: Hub[] = [];
  for (const page of index.pages) {
    const entries = hubEntries(page, index, reader);
    if (entries.length === 0) continue;
    const titles = new Set(entries.map((entry) => entry.sense.item).filter((item) => item !== null));
    const codes = new Set(entries.filter((entry) => entry.sense.code !== null).map((entry) => entry.sense.code));
    const whole = isHub(page, entries, index, titles.size, codes.size);
    const lines = whole ? entries : shortList(page, entries, index);
    if (lines.length === 0) continue;
    const shown = pageYear(page, index, reader);
    const year = settledYear(shown, linkedYears(page, index), yearByTitles(lines, ruleOf));
    // The heading that was left from another year stands above every line.
    const left = year !== shown && lines.every((entry) => entry.year === null || entry.year === shown);
    hubs.push({ page, entries: left ? lines.map((entry) => ({ ...entry, year: null })) : lines, year, sameNumbers: agreement(lines), titled: titles.size, coded: codes.size, short: !whole });
  }
  return hubs;
}

function isHub(page: Document, entries: readonly HubEntry[], index: SiteIndex, titled: number, coded: number): boolean {
  if (coded >= 5 && titled >= 3) return true;
  if (index.isHome(page.url)) return false;
  const address = decoded(page.url);
  if (SITEMAP.test(`${address} ${page.title ?? ''}`)) return false;
  if (isAboutIta(page, index) && (titled >= 3 || (titled >= 2 && coded >= 3))) return true;
  return titled >= 9 && !repeatsMenu(entries, index);
}

const isAboutIta = (page: Document, index: SiteIndex): boolean =>
  ITA.test([decoded(page.url).replace(/^https?:\/\/[^/]+/u, ''), page.title ?? '', ...headingsOf(page), ...index.inboundLabels(page)].join(' | '));

/** The lines with an item's number written out ("O3") on a page about the assessment that has too few to be a hub. */
function shortList(page: Document, entries: readonly HubEntry[], index: SiteIndex): HubEntry[] {
  const numbered = entries.filter(({ sense, link }) => link !== null && sense.code !== null && isWrittenOut(sense.words));
  return numbered.length > 0 && !index.isHome(page.url) && isAboutIta(page, index) ? numbered : [];
}

/** Names without numbers that stand in a menu, or that the home page links to as well, are the menu again. */
function repeatsMenu(entries: readonly HubEntry[], index: SiteIndex): boolean {
  const links = entries.map((entry) => entry.link).filter((link) => link !== null);
  const known = links.filter((link) => link.region === 'menu' || index.homeLinks.has(withoutFragment(link.url)));
  return known.length > links.length * 0.6;
}

/** Share of numbered titles whose number is this edition's. */
function agreement(entries: readonly HubEntry[]): number | null {
  const pairs = new Map<string, boolean>();
  for (const { sense } of entries) {
    if (sense.item !== null && sense.code !== null) pairs.set(`${sense.item}/${sense.code}`, numberOf(sense.item) === sense.code);
  }
  if (pairs.size < 4) return null;
  return [...pairs.values()].filter(Boolean).length / pairs.size;
}

/** Year of a hub page by its title and first headings, else its address, else the words of the links that lead there. */
function pageYear(page: Document, index: SiteIndex, reader: Reader): number | null {
  const shown = [page.title ?? '', ...headingsOf(page)].filter((words) => reader.read(words).item === null);
  for (const words of shown) {
    const year = blockYear(words);
    if (year !== null && !hasSeveralBlocks(page)) return year;
  }
  const named = yearsInName(page.url.replace(/^https?:\/\/[^/]+/u, ''));
  if (named.length === 1) return named[0] ?? null;
  const linked = linkedYears(page, index);
  return linked.length === 1 ? (linked[0] ?? null) : null;
}

const linkedYears = (page: Document, index: SiteIndex): number[] => [...new Set(index.inboundLabels(page).map(blockYear).filter((year) => year !== null))];

/** So many titles of one edition are no chance. */
const A_FEW = 3;
const MANY = 6;
const MOST_OF = 0.7;

interface Votes {
  readonly year: number;
  readonly count: number;
}

/**
 * The edition that the items' titles are of, where most of them agree: a plan of 2568 and reports of
 * 2567 make the edition of 2568. Items whose evidence may be of several years tell nothing.
 */
function yearByTitles(entries: readonly HubEntry[], ruleOf: ReadonlyMap<string, Rule>): Votes | null {
  const votes = new Map<number, Set<string>>();
  const voters = new Set<string>();
  for (const { sense } of entries) {
    const offset = editionOffset(ruleOf.get(sense.item ?? ''));
    const named = offset === null ? null : blockYear(sense.words);
    if (sense.item === null || offset === null || named === null) continue;
    voters.add(sense.item);
    votes.set(named - offset, (votes.get(named - offset) ?? new Set()).add(sense.item));
  }
  const best = [...votes].sort(([a, itsA], [b, itsB]) => itsB.size - itsA.size || a - b)[0];
  return best !== undefined && best[1].size >= A_FEW && best[1].size >= voters.size * MOST_OF ? { year: best[0], count: best[1].size } : null;
}

/** How far the year in an item's title lies from the assessed one; null where it is not just one. */
function editionOffset(rule: Rule | undefined): number | null {
  if (rule?.year.kind === 'fiscal-year' && rule.year.years.length === 1) return rule.year.years[0] ?? null;
  return rule?.year.kind === 'months' ? rule.year.year : null;
}

/** A heading that was left from another year yields to the titles below it and the link that leads there, where the two agree. */
function settledYear(shown: number | null, linked: readonly number[], titles: Votes | null): number | null {
  if (titles === null || shown === null || shown === titles.year) return shown;
  const agreed = linked.includes(titles.year) || (linked.length === 0 && titles.count >= MANY);
  return agreed ? titles.year : shown;
}

/** Blocks of several years on one page: then its first heading's year is not the page's. */
function hasSeveralBlocks(page: Document): boolean {
  const years = new Set(page.sections.filter((section) => /ita|oit|งบประมาณ|ปี/iu.test(section.heading) && section.heading.length < 60).map((section) => blockYear(section.heading)).filter((year) => year !== null));
  return years.size > 1;
}

const headingsOf = (page: Document): string[] => page.sections.slice(0, 3).map((section) => section.heading);
