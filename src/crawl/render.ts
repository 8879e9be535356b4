import type { Browser, BrowserContext, Route } from 'playwright';
import pLimit from 'p-limit';
import type { Incomplete } from '../model/crawl.ts';
import { isOwnUrl, type Site } from '../model/site.ts';
import { findBrowser } from './browser.ts';
import type { Cookies } from './cookies.ts';
import type { Fetch } from './fetch.ts';
import * as say from './messages.ts';
import { BOUNDS, type CrawlOptions } from './options.ts';
import { readPage, type PageFacts } from './read-page.ts';

/** Draws pages in a browser of the machine. */
export interface Renderer {
  /** The page's HTML after its scripts ran; null where the browser failed. `none` where there is no browser. */
  draw(url: string, html: string): Promise<string | null | 'none' | 'too-many'>;
  close(): Promise<void>;
}

export interface Drawn {
  /** Null where the page stays as it was fetched. */
  readonly html: string | null;
  readonly page: PageFacts;
  readonly incomplete: readonly Incomplete[];
}

/** Letters under which a page without links says next to nothing. */
const FEW_LETTERS = 250;

/** Whether a page is an empty shell that scripts are to fill. */
export const isHollow = (page: PageFacts, url: string, site: Site): boolean =>
  page.scripts > 0 &&
  page.frames === 0 &&
  page.leavesFor === null &&
  page.textLength < FEW_LETTERS &&
  !page.links.some((link) => link.url !== null && link.url !== url && isOwnUrl(site, link.url));

/** Has the page drawn where the settings ask for it, and tells where that was not possible. */
export async function drawIfNeeded(
  url: string,
  html: string,
  page: PageFacts,
  context: { readonly renderer: Renderer; readonly site: Site; readonly options: Pick<CrawlOptions, 'render'> },
): Promise<Drawn> {
  const hollow = isHollow(page, url, context.site);
  const asFetched = (reason: Incomplete['reason'] | null): Drawn => ({
    html: null,
    page,
    incomplete: reason === null || !hollow ? [] : [{ kind: 'render', url, reason }],
  });
  if (context.options.render === 'never') return asFetched(say.needsBrowser);
  if (context.options.render === 'auto' && !hollow) return asFetched(null);
  const drawn = await context.renderer.draw(url, html);
  if (drawn === 'none') return asFetched(say.noBrowser);
  if (drawn === 'too-many') return asFetched(say.tooManyRendered(BOUNDS.renderedPages));
  if (drawn === null) return asFetched(say.notRendered);
  const after = readPage(drawn, url);
  const more = after.textLength > page.textLength || after.links.length > page.links.length;
  return more ? { html: drawn, page: after, incomplete: [] } : asFetched(null);
}

const FLAGS = [
  '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions',
  // Every request is answered by the crawl's own guarded fetch; the browser itself reaches nothing.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];
const UNWANTED = new Set(['image', 'media', 'font', 'websocket', 'eventsource', 'manifest', 'ping']);
const REQUESTS_A_PAGE = 150;
const ASSET_BYTES = 8_000_000;
const SETTLE_MS = 4000;

/** @param fetch answers the browser's requests: with the same guard, gates and limits as the crawl */
export function createRenderer(fetch: Fetch, options: { readonly userAgent: string; readonly signal: AbortSignal; readonly cookies: Cookies; readonly limited: boolean }): Renderer {
  const oneAtATime = pLimit(2);
  let starting: Promise<Browser | null> | null = null;
  let asked = 0;

  const draw = async (url: string, html: string): Promise<string | null | 'none'> => {
    if (options.signal.aborted) return null;
    starting ??= launch();
    const browser = await starting;
    if (browser === null) return 'none';
    let context: BrowserContext | null = null;
    try {
      context = await browser.newContext({ userAgent: options.userAgent, locale: 'th-TH', serviceWorkers: 'block', acceptDownloads: false });
      context.setDefaultTimeout(BOUNDS.renderMs);
      let requests = 0;
      await context.route('**/*', (route) => {
        requests += 1;
        return answer(route, fetch, { url, html, allowed: requests <= REQUESTS_A_PAGE, cookies: options.cookies });
      });
      const page = await context.newPage();
      page.on('popup', (popup) => void popup.close().catch(() => undefined));
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: BOUNDS.renderMs });
      await page.waitForLoadState('networkidle', { timeout: SETTLE_MS }).catch(() => undefined);
      return (await within(BOUNDS.renderMs, page.content())).slice(0, BOUNDS.pageBytes);
    } catch {
      return null;
    } finally {
      await context?.close().catch(() => undefined);
    }
  };

  return {
    draw: async (url, html) => {
      asked += 1;
      if (options.limited && asked > BOUNDS.renderedPages) return 'too-many';
      return oneAtATime(() => draw(url, html));
    },
    close: async () => {
      const browser = await (starting ?? null);
      await browser?.close().catch(() => undefined);
    },
  };
}

async function launch(): Promise<Browser | null> {
  const place = await findBrowser();
  if (place === null) return null;
  try {
    const { chromium } = await import('playwright');
    const root = process.getuid?.() === 0;
    return await chromium.launch({
      headless: true,
      ...(place.path === undefined ? {} : { executablePath: place.path }),
      ...(place.channel === undefined ? {} : { channel: place.channel }),
      args: root ? [...FLAGS, '--no-sandbox'] : FLAGS,
      chromiumSandbox: !root,
      handleSIGINT: false,
      timeout: 30_000,
    });
  } catch {
    return null;
  }
}

async function answer(route: Route, fetch: Fetch, about: { url: string; html: string; allowed: boolean; cookies: Cookies }): Promise<void> {
  const request = route.request();
  const address = request.url();
  try {
    if (request.isNavigationRequest() && request.frame().parentFrame() === null && address.replace(/#.*$/, '') === about.url) {
      return await route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: about.html });
    }
    if (!about.allowed || UNWANTED.has(request.resourceType()) || request.method() !== 'GET' || !/^https?:/.test(address)) return await route.abort();
    const wished = request.headers();
    const passed = Object.fromEntries(['accept', 'origin', 'x-requested-with'].flatMap((name) => (wished[name] === undefined ? [] : [[name, wished[name]]])));
    const outcome = await fetch({
      url: address,
      method: 'GET',
      referer: about.url,
      cookies: about.cookies,
      headers: passed,
      patient: false,
      limitOf: () => ({ bytes: ASSET_BYTES, ms: BOUNDS.renderMs }),
    });
    if (!outcome.ok) return await route.abort();
    const headers = Object.entries(outcome.headers).flatMap(([name, value]) =>
      value === undefined || /^(content-(encoding|length|security-policy)|transfer-encoding|set-cookie|x-frame-options)$/.test(name) ? [] : [[name, [value].flat().join(', ')]],
    );
    await route.fulfill({ status: outcome.status, headers: Object.fromEntries(headers) as Record<string, string>, body: Buffer.from(outcome.bytes) });
  } catch {
    await route.abort().catch(() => undefined);
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([work, new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('too slow')), ms)))]);
  } finally {
    clearTimeout(timer);
  }
}
