import { nonsenseFor } from './families.ts';
import { isListPage, patternOf } from './patterns.ts';
import type { PageFacts } from './read-page.ts';
import { isFileAddress } from './walls.ts';

/** Knows pages that are there more than once, and those that a script makes without end. */
export interface Copies {
  /** How many times the page was met, this one among them: by its body, or by an address that means the same and the words at its beginning. */
  met(url: string, hash: string, page: PageFacts): number;
  /** To be told of a page that leads to nothing new but such as `onlyGoesOn`. */
  barren(url: string, page: PageFacts, section: string): void;
  /**
   * Whether a link leads from a page without end to one: a calendar, pages beyond the end of a list. Many
   * pages of each kind were met in this section that differ in figures and months only and lead to nothing
   * new; elsewhere the same script may make other pages.
   */
  goesOnForEver(from: string, to: string, section: string): boolean;
}

/** Pages of one script that differ in figures only; from then on what leads to more of them waits. */
const ALIKE = 10;

export function createCopies(): Copies {
  const bodies = new Map<string, number>();
  // By a number for the words: the words of all pages take much room.
  const addresses = new Map<number, number>();
  const alike = new Map<number, number>();
  const endless = new Set<string>();
  const more = <K>(counts: Map<K, number>, key: K): number => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  return {
    met: (url, hash, page) => {
      const beginning = `${page.links.length} ${page.title} ${page.opening}`.replace(/\d+/g, '0').replace(MONTHS, 'M');
      return Math.max(more(bodies, hash), more(addresses, longHashOf(`${addressKey(url)} ${beginning}`)));
    },
    barren: (url, page, section) => {
      if (!mayGoOn(url)) return;
      const kind = `${section} ${patternOf(url)}`;
      if (more(alike, longHashOf(`${kind} ${likenessOf(page)}`)) > ALIKE) endless.add(kind);
    },
    goesOnForEver: (from, to, section) => endless.size > 0 && endless.has(`${section} ${patternOf(from)}`) && endless.has(`${section} ${patternOf(to)}`),
  };
}

const DATE_KEY = /^(?:y|yy|yr|year|years|m|mm|mon|month|d|dd|day|date|cal\w*|start_?date|end_?date|from_?date|to_?date|ปี|เดือน|วันที่)$/i;

/** Whether an address is, by its writing, one of a calendar or of the pages of a list: such may have no end. */
function mayGoOn(address: string): boolean {
  if (!/\d/.test(address)) return false;
  const url = new URL(address);
  if (/calendar|ปฏิทิน|\/\d{4}[/-]\d{1,2}(?:[/-]\d{1,2})?\/?$/i.test(readable(url.pathname)) || isListPage(url)) return true;
  return [...url.searchParams.keys()].some((key) => DATE_KEY.test(key));
}

/**
 * Whether a link on a page leads to nothing but more of the same: not to a file, nor to a record with a
 * number that is not the page's own (`download.php?year=2567&id=33`).
 */
export function onlyGoesOn(from: string, to: string): boolean {
  if (!mayGoOn(to)) return false;
  if (isFileAddress(to)) return false;
  const record = nonsenseFor(to);
  return record?.kind !== 'id' || nonsenseFor(from)?.replaced === record.replaced;
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The same for addresses that mean one page: another order of the query, a slash or `index.php` at the
 * end, a title behind the id (`id=12-แผนพัฒนา`), a view for printers.
 */
export function addressKey(address: string): string {
  const url = new URL(address);
  const path = url.pathname.replace(/\/(?:index|default|home)\.(?:php|html?|aspx?|jsp)$/i, '/').replace(/\/print\/?$/i, '').replace(/\/$/, '');
  const query = [...url.searchParams]
    .filter(([key, value]) => !/^(?:print|printable|tmpl|format|pop)$/i.test(key) || !/^(?:1|true|print|component|yes)?$/i.test(value))
    .map(([key, value]) => `${key}=${/id$/i.test(key) ? value.replace(/^(\d+)[-:].*$/s, '$1') : value}`)
    .sort();
  return `${url.host.replace(/^www\./, '')}${path}?${query.join('&')}`;
}

const MONTHS =
  /มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\.|January|February|March|April|May|June|July|August|September|October|November|December/g;

/** A number for what a page shows, the same for pages that differ in figures and names of months only. */
export function likenessOf(page: PageFacts): number {
  const seen = new Set<number>();
  let sum = 0;
  for (const piece of page.shown) {
    const hash = hashOf(piece.replace(MONTHS, 'M'));
    if (seen.has(hash)) continue;
    seen.add(hash);
    sum = (sum + hash) % 9_007_199_254_740_000;
  }
  return sum;
}

/** Two ways of FNV-1a together, in 52 bits. */
function longHashOf(text: string): number {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5bd1e995);
  }
  return (one >>> 0) * 0x100000 + ((other ^ (other >>> 15)) & 0xfffff);
}

/** FNV-1a in 32 bits; a run of digits, Arabic or Thai, is one 0. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  let inDigits = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isDigit = (code >= 0x30 && code <= 0x39) || (code >= 0x0e50 && code <= 0x0e59);
    if (!isDigit || !inDigits) hash = Math.imul(hash ^ (isDigit ? 0x30 : code), 0x01000193);
    inDigits = isDigit;
  }
  return hash >>> 0;
}
