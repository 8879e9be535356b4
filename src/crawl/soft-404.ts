import type { PageFacts } from './read-page.ts';

/** Path that no site has; the same on every run, so that two runs agree. */
export const NONSENSE_PATH = '/oit-no-such-page-7c1f4be0.html';

/** How the site answers for what it has not. */
export interface SiteLook {
  readonly homeUrl: string;
  readonly home: PageFacts | null;
  /** The page that came with status 200 for an address that does not exist; null where the site says 404. */
  readonly nonsense: PageFacts | null;
  /** Addresses that do not exist are sent or answered with the home page. */
  readonly leadsHome: boolean;
  /** They are redirected there. */
  readonly redirectsHome: boolean;
}

export const UNKNOWN_LOOK: SiteLook = { homeUrl: '', home: null, nonsense: null, leadsHome: false, redirectsHome: false };

/** @param answer to the nonsense address: its page and final address; null for an error status */
export function lookOf(homeUrl: string, home: PageFacts, answer: { readonly page: PageFacts; readonly finalUrl: string } | null): SiteLook {
  if (answer === null) return { ...UNKNOWN_LOOK, homeUrl, home };
  const redirectsHome = sameAddress(answer.finalUrl, homeUrl);
  const leadsHome = redirectsHome || (adds(answer.page, [home]) === 0 && adds(home, [answer.page]) === 0);
  return { homeUrl, home, nonsense: leadsHome ? null : answer.page, leadsHome, redirectsHome };
}

/**
 * Whether a page is the site's not-found page in disguise: it shows nothing — no words, picture or
 * link — beyond that page and the home page. Likeness alone proves nothing: two pages of a site
 * share their menus, and differ in the one line that matters.
 */
export function isSoftNotFound(url: string, page: PageFacts, look: SiteLook): boolean {
  if (look.nonsense === null || page.frames > 0 || isShell(page) || alike(page.title) !== alike(look.nonsense.title)) return false;
  return adds(page, [look.nonsense], url) === 0;
}

/** A page that is mute until its scripts run looks like every other of its kind, of whatever they then tell. */
const isShell = (page: PageFacts): boolean => page.scripts > 0 && page.textLength < SHELL_LETTERS;
/** `กำลังโหลด…`, `Loading…` */
const SHELL_LETTERS = 20;

/** Whether a page is the home page once more. */
export const isHomePage = (page: PageFacts, look: SiteLook): boolean => look.home !== null && adds(page, [look.home]) === 0 && adds(look.home, [page]) === 0;

/** A link that was sent to the home page, on a site that sends all unknown addresses there. */
export function isSentHome(url: string, finalUrl: string, look: SiteLook): boolean {
  if (!look.redirectsHome || !sameAddress(finalUrl, look.homeUrl) || sameAddress(url, look.homeUrl)) return false;
  const { pathname } = new URL(url);
  return !/^\/(?:(?:index|home|main|default|th|en|web|site|intro\w*)(?:\.\w+)?\/?)?$/i.test(pathname);
}

/** How many pieces a page has that the others have not; a page that repeats its own address says nothing by that. */
function adds(page: PageFacts, others: readonly PageFacts[], url: string | null = null): number {
  const repeats = url === null ? () => false : repeatsAddress(new URL(url));
  let count = 0;
  for (const piece of page.pieces) if (!repeats(piece) && !others.some((other) => other.pieces.has(piece))) count += 1;
  return count;
}

/** Whether a piece is the page's own address, in its words or as a link to itself. */
function repeatsAddress(url: URL): (piece: string) => boolean {
  const path = url.pathname;
  const itself = new Set([url.href, path + url.search].map((address) => `→${address}`));
  return (piece) => itself.has(piece) || (path.length >= 5 && /^(?!→|img )/.test(piece) && (piece.includes(path) || piece.includes(alike(path))));
}

const alike = (words: string): string => words.replace(/\d+/g, '0');
/** Whether two addresses name one page, whatever their scheme, `www.` and last slash. */
export const sameAddress = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (address: string): string => address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
