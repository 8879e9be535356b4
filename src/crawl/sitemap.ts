import { promisify } from 'node:util';
import { constants, gunzip } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { resolveAddress, withoutFragment } from '../model/address.ts';
import { isOwnUrl, type Site } from '../model/site.ts';
import { NO_COOKIES } from './cookies.ts';
import type { Fetch } from './fetch.ts';
import { BOUNDS } from './options.ts';
import { patternOf } from './patterns.ts';

/** An address that a sitemap names. */
export interface Offered {
  readonly url: string;
  /** The sitemap and the kind of address: pages of one kind compete with each other. */
  readonly kin: string;
}

/** Compressed, bytes. */
const PACKED_BYTES = 10_000_000;
const ADDRESS_LENGTH = 4000;
/** Elements within each other; a sitemap has three. */
const NESTING = 50;
/** Letters that the parser is given at once. */
const PIECE = 1_000_000;
const unpack = promisify(gunzip);

/**
 * The addresses of the site that its sitemaps name, in an order that takes all kinds of page in turn.
 * @param named the sitemaps of robots.txt; where there are none, /sitemap.xml is tried
 */
export async function readSitemaps(site: Site, home: string, named: readonly string[], fetch: Fetch, allows: (url: string) => Promise<boolean>): Promise<Offered[]> {
  const found = new Map<string, string[]>();
  const waiting = (named.length > 0 ? named : [new URL('/sitemap.xml', home).href]).filter((url) => isOwnUrl(site, url));
  const seen = new Set<string>();
  const until = performance.now() + BOUNDS.sitemapMs;
  let total = 0;
  for (let url = waiting.shift(); url !== undefined && seen.size < BOUNDS.sitemaps && performance.now() < until; url = waiting.shift()) {
    if (seen.has(url) || !(await allows(url))) continue;
    seen.add(url);
    const words = await load(url, fetch);
    if (words === null) continue;
    const { pages, maps } = addressesIn(words, url);
    waiting.push(...maps.filter((it) => isOwnUrl(site, it)));
    const own = pages.filter((it) => isOwnUrl(site, it)).slice(0, BOUNDS.targets - total);
    total += own.length;
    found.set(url, own);
  }
  return inTurn([...found].flatMap(([sitemap, urls]) => kindred(sitemap, urls)));
}

/** The text of a sitemap; null for what is none. */
async function load(url: string, fetch: Fetch): Promise<string | null> {
  const answer = await fetch({ url, method: 'GET', referer: null, cookies: NO_COOKIES, patient: false, limitOf: () => ({ bytes: PACKED_BYTES, ms: BOUNDS.sitemapMs / 3 }) });
  if (!answer.ok || answer.status !== 200) return null;
  const packed = answer.bytes[0] === 0x1f && answer.bytes[1] === 0x8b;
  const bytes = packed ? await unpack(answer.bytes, { maxOutputLength: BOUNDS.sitemapBytes, finishFlush: constants.Z_SYNC_FLUSH }).catch(() => null) : answer.bytes;
  if (bytes === null) return null;
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const words = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes);
  return /^\s*<(?:!doctype\s+html|html)/i.test(words.slice(0, 1000)) ? null : words;
}

/**
 * The addresses in a sitemap, in a sitemap of sitemaps, or in a plain list of addresses. The parser
 * knows no entities but those of XML itself and loads nothing.
 */
export function addressesIn(words: string, base: string): { readonly pages: string[]; readonly maps: string[] } {
  const pages: string[] = [];
  const maps: string[] = [];
  const add = (to: string[], written: string): void => {
    const url = resolveAddress(written, base);
    if (url !== null && to.length < BOUNDS.targets) to.push(withoutFragment(url));
  };
  if (!/^\s*</.test(words.slice(0, 1000).replace(/^\uFEFF/, ''))) {
    for (const line of words.slice(0, BOUNDS.sitemapBytes).split(/\r?\n/, BOUNDS.targets)) if (/^\s*https?:\/\//i.test(line.slice(0, 20))) add(pages, line.slice(0, ADDRESS_LENGTH));
    return { pages, maps };
  }
  let inside: 'url' | 'sitemap' | null = null;
  let address: string | null = null;
  let nesting = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        nesting += 1;
        if (nesting > NESTING) throw new RangeError('nesting');
        const local = name.replace(/^.*:/, '').toLowerCase();
        if (local === 'url' || local === 'sitemap') inside = local;
        else if (name.toLowerCase() === 'loc' || (local === 'loc' && !/^(?:image|video|news):/i.test(name))) address = '';
      },
      ontext: (text) => {
        if (address !== null && address.length < ADDRESS_LENGTH) address += text;
      },
      onclosetag: (name) => {
        nesting -= 1;
        const local = name.replace(/^.*:/, '').toLowerCase();
        if (local === 'loc' && address !== null) {
          if (inside !== null) add(inside === 'url' ? pages : maps, address.trim());
          address = null;
        } else if (local === inside) inside = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    for (let at = 0; at < words.length && pages.length < BOUNDS.targets; at += PIECE) parser.write(words.slice(at, at + PIECE));
  } catch {
    // Broken or hostile: what was found so far is what can be had of it.
  }
  return { pages: [...new Set(pages)], maps: [...new Set(maps)].slice(0, BOUNDS.sitemaps) };
}

/**
 * Groups addresses by sitemap and pattern; within one pattern by the numbers that few of its
 * addresses share (a menu, a category), since sites with queries have one pattern for all.
 */
function kindred(sitemap: string, urls: readonly string[]): Offered[][] {
  const byPattern = new Map<string, string[]>();
  for (const url of urls) {
    const pattern = patternOf(url);
    const alike = byPattern.get(pattern);
    if (alike === undefined) byPattern.set(pattern, [url]);
    else alike.push(url);
  }
  return [...byPattern].flatMap(([pattern, alike]) => {
    const split = alike.map((url) => ({ url, numbers: numbersIn(url) }));
    const width = Math.max(0, ...split.slice(0, 2000).map(({ numbers }) => numbers.length));
    const telling = Array.from({ length: width }, (_, at) => new Set(split.map(({ numbers }) => numbers[at])).size).map((values) => values <= Math.sqrt(alike.length));
    const kin = new Map<string, Offered[]>();
    for (const { url, numbers } of split) {
      const name = `${sitemap} ${pattern} ${numbers.filter((_, at) => telling[at] === true).join(' ')}`;
      const group = kin.get(name);
      if (group === undefined) kin.set(name, [{ url, kin: name }]);
      else group.push({ url, kin: name });
    }
    return [...kin.values()];
  });
}

const numbersIn = (url: string): string[] => url.replace(/^https?:\/\/[^/]*/i, '').match(/\d+/g)?.slice(0, 6) ?? [];

/** One of each group, then the next of each: none is left out for another's size. */
function inTurn(groups: readonly (readonly Offered[])[]): Offered[] {
  const out: Offered[] = [];
  const seen = new Set<string>();
  const longest = groups.reduce((most, group) => Math.max(most, group.length), 0);
  for (let at = 0; at < longest && out.length < BOUNDS.sitemapAddresses; at += 1) {
    for (const group of groups) {
      const one = group[at];
      if (one === undefined || seen.has(one.url) || out.length >= BOUNDS.sitemapAddresses) continue;
      seen.add(one.url);
      out.push(one);
    }
  }
  return out;
}
