import type { Document } from '../model/document.ts';
import { yearsInName } from '../thai/index.ts';
import { withoutFragment } from '../model/address.ts';
import { decoded } from './addresses.ts';
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
}

const ITA = /(?:^|[^a-z])(?:ita|oit|itas)(?:[^a-z]|$)|การเปิดเผยข้อมูลสาธารณะ|ประเมินคุณธรรมและความโปร่งใส|ประเมินความโปร่งใส/iu;
const SITEMAP = /sitemap|site-map|แผนผังเว็บ|ผังเว็บไซต์|แผนผังเว็ป/iu;

/** Every page that gathers items of any year, in the order of the addresses. */
export function findHubs(index: SiteIndex, reader: Reader): Hub[] {
  const hubs: Hub[] = [];
  for (const page of index.pages) {
    const entries = hubEntries(page, index, reader);
    if (entries.length === 0) continue;
    const titles = new Set(entries.map((entry) => entry.sense.item).filter((item) => item !== null));
    const codes = new Set(entries.filter((entry) => entry.sense.code !== null).map((entry) => entry.sense.code));
    if (!isHub(page, entries, index, titles.size, codes.size)) continue;
    hubs.push({ page, entries, year: pageYear(page, index, reader), sameNumbers: agreement(entries), titled: titles.size, coded: codes.size });
  }
  return hubs;
}

function isHub(page: Document, entries: readonly HubEntry[], index: SiteIndex, titled: number, coded: number): boolean {
  if (coded >= 5 && titled >= 3) return true;
  if (index.isHome(page.url)) return false;
  const address = decoded(page.url);
  if (SITEMAP.test(`${address} ${page.title ?? ''}`)) return false;
  const about = ITA.test([address.replace(/^https?:\/\/[^/]+/u, ''), page.title ?? '', ...headingsOf(page), ...index.inboundLabels(page)].join(' | '));
  if (about && (titled >= 3 || (titled >= 2 && coded >= 3))) return true;
  return titled >= 9 && !repeatsMenu(entries, index);
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
  const linked = [...new Set(index.inboundLabels(page).map(blockYear).filter((year) => year !== null))];
  return linked.length === 1 ? (linked[0] ?? null) : null;
}

/** Blocks of several years on one page: then its first heading's year is not the page's. */
function hasSeveralBlocks(page: Document): boolean {
  const years = new Set(page.sections.filter((section) => /ita|oit|งบประมาณ|ปี/iu.test(section.heading) && section.heading.length < 60).map((section) => blockYear(section.heading)).filter((year) => year !== null));
  return years.size > 1;
}

const headingsOf = (page: Document): string[] => page.sections.slice(0, 3).map((section) => section.heading);
