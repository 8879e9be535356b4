import type { LinkHealth } from '../model/crawl.ts';
import type { Document, PageLink, Section } from '../model/document.ts';
import type { Site } from '../model/site.ts';
import { looseKey, withoutFragment } from './addresses.ts';

/** The whole site, ready for look-ups by address. */
export interface SiteIndex {
  readonly site: Site;
  readonly documents: readonly Document[];
  readonly pages: readonly Document[];
  /** The document that an address leads to. */
  document(url: string): Document | null;
  health(url: string): LinkHealth | null;
  isHome(url: string): boolean;
  /** Addresses that the home page links to, without fragments. */
  readonly homeLinks: ReadonlySet<string>;
  /** Links that stand on most pages, in menus or in footers: the frame of the site, not its content. */
  isFrame(page: Document, link: PageLink): boolean;
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
  const document = (url: string): Document | null =>
    url === '' ? null : (exact.get(withoutFragment(url)) ?? loose.get(looseKey(url)) ?? null);

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

  const frame = frameTargets(pages);
  const few = pages.length < 4;
  const isFrame = (page: Document, link: PageLink): boolean =>
    link.region === 'footer' || frame.has(frameKey(link)) || (link.region === 'menu' && (few || page === home));

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
    inboundLabels: (page) => inbound.get(page.url) ?? [],
    section: (page, anchor) =>
      anchor === '' ? null : (page.sections.find((section) => section.anchors.some((name) => name === anchor)) ?? null),
  };
}

const frameKey = (link: PageLink): string => `${withoutFragment(link.url)}\n${link.label}`;

/** Targets linked in the same words from at least half of all pages, and from four at the fewest. */
function frameTargets(pages: readonly Document[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.links.map(frameKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(4, pages.length * 0.5);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}
