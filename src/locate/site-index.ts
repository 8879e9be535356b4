import type { LinkHealth } from '../model/crawl.ts';
import type { Document, PageLink, Section } from '../model/document.ts';
import { isOwnUrl, type Site } from '../model/site.ts';
import { withoutFragment } from '../model/address.ts';
import { looseKey } from './addresses.ts';

/** The whole site, ready for look-ups by address. */
export interface SiteIndex {
  readonly site: Site;
  readonly documents: readonly Document[];
  readonly pages: readonly Document[];
  /** The document that an address leads to, also where a page without content sends its visitors on to it. */
  document(url: string): Document | null;
  health(url: string): LinkHealth | null;
  isHome(url: string): boolean;
  /** Addresses that the home page links to, without fragments. */
  readonly homeLinks: ReadonlySet<string>;
  /** Links that stand on most pages, in menus or in footers: the frame of the site, not its content. */
  isFrame(page: Document, link: PageLink): boolean;
  /** A box with a heading that stands on most pages, such as "latest news" at the side. */
  isFrameBox(section: Section): boolean;
  /** Own words of the content links that lead to a page; at most 40. */
  inboundLabels(page: Document): readonly string[];
  /** The section that an anchor of a page opens. */
  section(page: Document, anchor: string): Section | null;
}

const HOME = /^\/(?:(?:index|home|main|default)(?:\.(?:php|html?|aspx?|jsp))?)?\/?$/iu;

export function siteIndex(site: Site, documents: readonly Document[], health: readonly LinkHealth[]): SiteIndex {
  const exact = new Map<string, Document>();
  const loose = new Map<string, Document>();
  for (const document of documents) {
    for (const url of [document.url, ...document.aliases]) {
      const address = withoutFragment(url);
      if (!exact.has(address)) exact.set(address, document);
      if (!loose.has(looseKey(url))) loose.set(looseKey(url), document);
    }
  }
  const at = (url: string): Document | null => (url === '' ? null : (exact.get(withoutFragment(url)) ?? loose.get(looseKey(url)) ?? null));
  const document = (url: string): Document | null => lastOf(at(url), at);

  const states = new Map<string, LinkHealth>();
  for (const state of health) for (const key of [state.url, looseKey(state.url)]) if (!states.has(key)) states.set(key, state);

  const pages = documents.filter((each) => each.kind === 'html');
  const home = document(site.startUrl);
  const homeAddresses = new Set([site.startUrl, home?.url ?? '', ...(home?.aliases ?? [])].map(looseKey));
  const rootHost = new URL(site.startUrl).host.replace(/^www\./u, '');
  const isHome = (url: string): boolean => {
    if (url === '') return false;
    if (homeAddresses.has(looseKey(url))) return true;
    try {
      const parsed = new URL(url);
      const target = document(url);
      if (parsed.host.replace(/^www\./u, '') !== rootHost || parsed.search !== '' || !HOME.test(parsed.pathname)) return false;
      return target === null || target === home || target.depth === 0;
    } catch {
      return false;
    }
  };

  // Pages elsewhere (a hub at Google Sites) have a frame of their own.
  const own = pages.filter((page) => isOwnUrl(site, page.url));
  const elsewhere = pages.filter((page) => !isOwnUrl(site, page.url));
  const frame = new Map([...frameTargets(own), ...frameTargets(elsewhere)]);
  const few = own.length < 4;
  const isFrame = (page: Document, link: PageLink): boolean =>
    link.region === 'footer' || (frame.has(frameKey(link)) && !isOneMore(page, link, frame)) || (link.region === 'menu' && (few || page === home));
  const boxes = new Set([...frameBoxes(own), ...frameBoxes(elsewhere)]);

  const inbound = new Map<string, string[]>();
  for (const page of pages) {
    for (const link of page.links) {
      if (link.label === '' || isFrame(page, link)) continue;
      const target = document(link.url);
      if (target === null || target.kind !== 'html' || target === page) continue;
      const labels = inbound.get(target.url) ?? [];
      if (labels.length < 40 && !labels.includes(link.label)) labels.push(link.label);
      inbound.set(target.url, labels);
    }
  }

  return {
    site,
    documents,
    pages,
    document,
    health: (url) => states.get(withoutFragment(url)) ?? states.get(looseKey(url)) ?? null,
    isHome,
    homeLinks: new Set((home?.links ?? []).map((link) => withoutFragment(link.url))),
    isFrame,
    isFrameBox: (section) => boxes.has(section.heading),
    inboundLabels: (page) => inbound.get(page.url) ?? [],
    section: (page, anchor) =>
      anchor === '' ? null : (page.sections.find((section) => section.anchors.some((name) => name === anchor)) ?? null),
  };
}

/** Letters of a page that only sends its visitors on: "one moment, please". */
const SENDS_ON = 300;
const HOPS = 3;

/** The document to which visitors of a page come by themselves; the page where it keeps them, or where that was not read. */
function lastOf(first: Document | null, at: (url: string) => Document | null): Document | null {
  let shown = first;
  for (let hop = 0; hop < HOPS && shown !== null; hop += 1) {
    const next = onwardOf(shown);
    const target = next === null ? null : at(next);
    if (target === null || target === shown || target === first) break;
    shown = target;
  }
  return shown;
}

/** Where a page sends its visitors by itself, all its links being that one. */
function onwardOf({ kind, pages, links }: Document): string | null {
  const sent = links.find(({ via }) => via === 'meta');
  if (kind !== 'html' || sent === undefined || pages.reduce((sum, { text }) => sum + text.length, 0) > SENDS_ON) return null;
  return links.every(({ url }) => withoutFragment(url) === withoutFragment(sent.url)) ? sent.url : null;
}

const frameKey = (link: PageLink): string => `${withoutFragment(link.url)}\n${link.label}`;

/** Targets linked in the same words from at least half of all pages, and from four at the fewest, with how often a page does so. */
function frameTargets(pages: readonly Document[]): Map<string, number> {
  const counts = new Map<string, { pages: number; times: number }>();
  for (const page of pages) {
    for (const [key, times] of timesOf(page.links.map(frameKey))) {
      const known = counts.get(key);
      counts.set(key, { pages: (known?.pages ?? 0) + 1, times: Math.min(known?.times ?? times, times) });
    }
  }
  return new Map([...counts].filter(([, count]) => count.pages >= manyOf(pages)).map(([key, count]) => [key, count.times]));
}

/** The last of more links than the frame has: the page's own, in the words of the menu. */
function isOneMore(page: Document, link: PageLink, frame: ReadonlyMap<string, number>): boolean {
  if (link.region !== 'main') return false;
  const key = frameKey(link);
  const alike = page.links.filter((other) => frameKey(other) === key);
  return alike.length > (frame.get(key) ?? 0) && alike.at(-1) === link;
}

function frameBoxes(pages: readonly Document[]): Set<string> {
  const counts = timesOf(pages.flatMap((page) => [...new Set(page.sections.map((section) => section.heading).filter((heading) => heading !== ''))]));
  return new Set([...counts].filter(([, count]) => count >= manyOf(pages)).map(([heading]) => heading));
}

const manyOf = (pages: readonly Document[]): number => Math.max(4, pages.length * 0.5);

function timesOf(words: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}
