import pLimit from 'p-limit';
import type { BrowserContext } from 'playwright';
import { resolveAddress, withoutFragment } from '../model/address.ts';
import { decodeHtml } from '../model/charset.ts';
import type { Incomplete } from '../model/crawl.ts';
import { isOwnUrl, type Site } from '../model/site.ts';
import type { Cookies } from './cookies.ts';
import { openNetwork, type FetchedData } from './drawn/answers.ts';
import { createAssets } from './drawn/assets.ts';
import { createBrowserLife, within } from './drawn/browser-life.ts';
import { entriesIn, yearWords, type Entry } from './drawn/entries.ts';
import { BEFORE_PAGE } from './drawn/in-page.ts';
import { readWhole, type Data } from './drawn/literals.ts';
import { needOf, type Need } from './drawn/need.ts';
import { openUp } from './drawn/open-up.ts';
import { requestsNamed } from './drawn/requests.ts';
import { scriptsOf } from './drawn/scripts-of.ts';
import { quiet, sectionsOf, withAdded } from './drawn/sections.ts';
import { stateOf } from './drawn/state.ts';
import { createTurns, type Turn } from './drawn/turns.ts';
import type { Fetch } from './fetch.ts';
import * as say from './messages.ts';
import { BOUNDS, type CrawlOptions } from './options.ts';
import { readPage, type PageFacts } from './read-page.ts';
import type { Robots } from './robots.ts';
import type { SiteLook } from './soft-404.ts';
import { isFileAddress } from './walls.ts';

export type { Turn } from './drawn/turns.ts';

/** A page after its scripts ran. */
export interface DrawnPage {
  readonly html: string;
  /** What the scripts fetched, sorted by address. */
  readonly data: readonly FetchedData[];
}

/** Draws pages in a browser of the machine. */
export interface Renderer {
  /** A place in the order of visits: which pages are drawn must not depend on whose answer came first. */
  turn(): Turn;
  /** Null where the browser failed; `none` where there is no browser. */
  draw(url: string, html: string, cookies: Cookies): Promise<DrawnPage | null | 'none'>;
  /** Ends the browser. Never throws. */
  close(): Promise<void>;
}

export interface Drawn {
  /** Null where the page stays as it was fetched. */
  readonly html: string | null;
  /** A browser drew it. */
  readonly rendered: boolean;
  readonly page: PageFacts;
  readonly incomplete: readonly Incomplete[];
}

export interface DrawContext {
  readonly renderer: Renderer;
  readonly site: Site;
  readonly look: SiteLook;
  readonly fetch: Fetch;
  readonly robots: Robots;
  readonly cookies: Cookies;
  readonly options: Pick<CrawlOptions, 'render'>;
}

/**
 * Reads what a page shows only by its scripts: the data that it brings along; where it has a place
 * to be filled, the page as a browser draws it, or else the data that its scripts would fetch. Tells
 * where a page that needs drawing was not drawn.
 */
export async function drawIfNeeded(url: string, html: string, page: PageFacts, context: DrawContext, turn: Turn): Promise<Drawn> {
  const { site, look, options, renderer } = context;
  const need = needOf(html, page, url, site, look);
  const wanted = options.render === 'always' || need !== null;
  if (!wanted && !mayHoldData(html, page)) {
    turn.pass();
    return { html: null, rendered: false, page, incomplete: [] };
  }
  const scripts = scriptsOf(html);
  // Beside words of its own a page has settings of all sorts in its scripts: only files tell what they are.
  const brought = stateOf(scripts).flatMap((data) => entriesIn(data)).filter(({ href }) => need !== null || (href !== null && isFileAddress(resolveAddress(href, url) ?? '')));
  const allowed = wanted && options.render !== 'never' ? await turn.take(options.render === 'always' ? 'asked' : (need ?? 'asked')) : false;
  turn.pass();
  const drawn = allowed ? await renderer.draw(url, html, context.cookies) : null;

  const before = drawn === null || drawn === 'none' ? html : drawn.html;
  const known = drawn === null || drawn === 'none' ? [] : drawn.data;
  const named = need === null ? [] : await fetchNamed(requestsNamed(scripts, url).filter((it) => !known.some((data) => data.url === it)), url, context);
  const entries = [...brought, ...[...known, ...named].flatMap((it) => entriesOf(it))];
  const whole = entries.length === 0 ? before : withAdded(before, sectionsOf(entries, url, (before === html ? page : readPage(before, url)).links.flatMap((link) => link.url ?? [])));
  const after = whole === html ? page : readPage(whole, url);
  const more = after.textLength > page.textLength || after.links.length > page.links.length;
  // What its inline scripts would fetch was had without a browser; data that a shell brings along may not be all.
  const reason = named.length > 0 && more ? null : reasonOf(need, allowed, drawn, options.render);
  return {
    html: more ? whole : null,
    rendered: more && drawn !== null && drawn !== 'none',
    page: more ? after : page,
    incomplete: reason === null ? [] : [{ kind: 'render', url, reason }],
  };
}

/** Why a page that needs a browser was not drawn; null where it was, or needs none. */
function reasonOf(need: Need, allowed: boolean, drawn: DrawnPage | null | 'none', render: CrawlOptions['render']): Incomplete['reason'] | null {
  if (need === null) return null;
  if (render === 'never') return say.needsBrowser;
  if (!allowed) return say.tooManyRendered(BOUNDS.renderedPages);
  if (drawn === 'none') return say.noBrowser();
  return drawn === null ? say.notRendered : null;
}

/** Cheap to ask of every page: whether its scripts may hold lists. */
const mayHoldData = (html: string, page: PageFacts): boolean => page.scripts > 0 && (html.includes('application/json') || html.includes('__next_f') || /\[\s{0,50}\{|data-page=/.test(html));

/** Lines in what a script fetched; the year that it asked for heads them where they name none. */
function entriesOf({ url, text }: FetchedData): Entry[] {
  const data: Data | null = readWhole(text);
  if (data !== null) return entriesIn(data).map((entry) => withAskedYear(entry, url));
  const html = quiet(text);
  return /<a\s[^>]{0,500}href/i.test(html) ? [withAskedYear({ headings: [], title: '', href: null, html }, url)] : [];
}

function withAskedYear(entry: Entry, url: string): Entry {
  const asked = [...new URL(url).searchParams.values()].map(yearWords).find((words) => words !== null);
  return asked === undefined || asked === null || entry.headings.some((heading) => yearWords(heading) !== null) ? entry : { ...entry, headings: [asked, ...entry.headings] };
}

const DATA_BYTES = 2_000_000;

/** Asks for the data that the page's own scripts would ask for. */
async function fetchNamed(addresses: readonly string[], pageUrl: string, { fetch, robots, site, cookies }: DrawContext): Promise<FetchedData[]> {
  const found: FetchedData[] = [];
  for (const address of addresses) {
    if (!isOwnUrl(site, address) || !(await robots.allows(address))) continue;
    const answer = await fetch({
      url: address, method: 'GET', referer: pageUrl, cookies, patient: false,
      headers: { accept: 'application/json, text/html;q=0.9, */*;q=0.8', 'x-requested-with': 'XMLHttpRequest' },
      limitOf: () => ({ bytes: DATA_BYTES, ms: BOUNDS.renderMs }),
    });
    if (!answer.ok || answer.status !== 200 || !answer.complete || !isOwnUrl(site, answer.finalUrl)) continue;
    const { text } = decodeHtml(answer.bytes, answer.contentType);
    // A whole page is no piece of this one.
    if (!/^\s*(?:<!doctype|<html)/i.test(text)) found.push({ url: withoutFragment(address), text });
  }
  return found;
}

const SETTLE_MS = 4000;

/** @param fetch answers the browser's requests: with the same guard, gates and limits as the crawl */
export function createRenderer(fetch: Fetch, options: { readonly userAgent: string; readonly signal: AbortSignal; readonly limited: boolean }): Renderer {
  const twoAtATime = pLimit(2);
  const life = createBrowserLife(options.signal);
  const turns = createTurns(options.limited);
  const assets = createAssets();

  /** Another page may have brought the browser down: it is tried once more. */
  const draw = async (url: string, html: string, cookies: Cookies, tries = 1): Promise<DrawnPage | null | 'none'> => {
    if (options.signal.aborted) return null;
    const browser = await life.get();
    if (browser === null) return options.signal.aborted ? null : 'none';
    let context: BrowserContext | null = null;
    try {
      context = await within(BOUNDS.renderMs, browser.newContext({ userAgent: options.userAgent, locale: 'th-TH', timezoneId: 'Asia/Bangkok', viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', acceptDownloads: false }));
      context.setDefaultTimeout(BOUNDS.renderMs);
      const network = await openNetwork(context, fetch, { url, html, cookies, looks: false, assets });
      await within(BOUNDS.renderMs, context.addInitScript(BEFORE_PAGE));
      const page = await within(BOUNDS.renderMs, context.newPage());
      page.on('popup', (popup) => void popup.close().catch(() => undefined));
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: BOUNDS.renderMs });
      await page.waitForLoadState('networkidle', { timeout: SETTLE_MS }).catch(() => undefined);
      const opened = await openUp(page, network);
      return { html: opened.slice(0, BOUNDS.pageBytes), data: network.data() };
    } catch {
      if (browser.isConnected() || tries > 1) return null;
    } finally {
      await end(context);
    }
    return draw(url, html, cookies, tries + 1);
  };

  /** A page that keeps its browser so busy that it does not close takes the browser with it. */
  const end = async (context: BrowserContext | null): Promise<void> => {
    if (context === null) return;
    await within(CLOSE_MS, context.close()).catch(() => life.drop());
  };

  return {
    turn: turns.next,
    draw: (url, html, cookies) => twoAtATime(() => within(DRAW_MS, draw(url, html, cookies)).catch(() => null)),
    close: life.close,
  };
}

const CLOSE_MS = 5000;
/** For one page with all that is opened on it, whatever its browser does, ms. */
const DRAW_MS = 60_000;
