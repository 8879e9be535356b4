import type { BrowserContext, Page } from 'playwright';
import { withoutFragment } from '../model/address.ts';
import { decodeHtml } from '../model/charset.ts';
import type { Bodies } from '../model/crawl.ts';
import type { EvidencePicture, Shot } from '../model/evidence-picture.ts';
import { untilQuiet } from '../model/quiet-hours.ts';
import { isOwnUrl, siteOf } from '../model/site.ts';
import { guardFor, privateNames } from './addresses.ts';
import { NO_COOKIES } from './cookies.ts';
import { openNetwork } from './drawn/answers.ts';
import { createAssets, type Assets } from './drawn/assets.ts';
import { createBrowserLife, within, type BrowserLife } from './drawn/browser-life.ts';
import { BEFORE_PAGE } from './drawn/in-page.ts';
import { ADDED } from './drawn/sections.ts';
import { openLine } from './exchange.ts';
import { createFetch, hostOf, type Fetch } from './fetch.ts';
import { createGates } from './gates.ts';
import { BOUNDS, type CrawlOptions } from './options.ts';

export interface Pictures {
  readonly taken: readonly EvidencePicture[];
  /** False where the machine has no browser to take any. */
  readonly possible: boolean;
}

const SIZE = { width: 1280, height: 900 };
const LOAD_MS = 6000;
const CALL_MS = 4000;
/** The first that gives a small enough picture is taken. */
const QUALITIES = [55, 35, 15];

/**
 * Takes a picture of each page of evidence, from the body that the crawl kept; style sheets and
 * pictures are fetched with the crawl's guard, gates and limits. Ends after `BOUNDS.picturesMs` with
 * what is there. Never throws.
 * @param start address of the site
 */
export async function photograph(
  start: string,
  shots: readonly Shot[],
  options: Pick<CrawlOptions, 'concurrency' | 'delayMs' | 'polite' | 'timeoutMs' | 'proxy' | 'userAgent' | 'headers' | 'quietHours' | 'now' | 'signal'> & { readonly bodies: Bodies },
): Promise<Pictures> {
  if (shots.length === 0 || options.signal?.aborted === true) return { taken: [], possible: true };
  const quietIn = untilQuiet(options.quietHours, options.now());
  if (quietIn === 0) return { taken: [], possible: true };
  const stop = new AbortController();
  const stopNow = (): void => stop.abort();
  options.signal?.addEventListener('abort', stopNow, { once: true });
  const clock = setTimeout(stopNow, Math.min(BOUNDS.picturesMs, quietIn ?? BOUNDS.picturesMs));
  const life = createBrowserLife(stop.signal);
  const site = siteOf(start);
  const own = (host: string): boolean => isOwnUrl(site, `http://${host}/`);
  const guard = guardFor(site, options.proxy === null ? await privateNames(new URL(start).hostname) : new Set(), options.proxy !== null);
  const line = openLine({ guard, timeoutMs: Math.min(options.timeoutMs, LOAD_MS), concurrency: options.concurrency, proxy: options.proxy, signal: stop.signal });
  const gates = createGates((host) => ({
    concurrency: own(host) ? options.concurrency : BOUNDS.outsideConcurrency,
    delayMs: options.polite && own(host) ? options.delayMs : 0,
    adaptive: options.polite || !own(host),
    signal: stop.signal,
  }));
  const fetch = createFetch({ line, gates, guard, signal: stop.signal, memory: null, userAgent: options.userAgent, headersFor: (url) => (own(hostOf(url)) ? options.headers : {}) });
  const assets = createAssets();
  const taken: EvidencePicture[] = [];
  try {
    if ((await life.get()) === null) return { taken, possible: stop.signal.aborted };
    for (const alike of byPage(shots)) {
      if (stop.signal.aborted) break;
      taken.push(...(await ofPage(alike, { life, fetch, assets, bodies: options.bodies, userAgent: options.userAgent })));
    }
  } catch {
    // A report without its pictures is a report all the same.
  } finally {
    clearTimeout(clock);
    options.signal?.removeEventListener('abort', stopNow);
    await life.close();
    stopNow();
    await line.close();
  }
  return { taken, possible: true };
}

/** The shots of one page together: it is opened once. */
function byPage(shots: readonly Shot[]): Shot[][] {
  const pages = new Map<string, Shot[]>();
  for (const shot of shots) pages.set(withoutFragment(shot.url), [...(pages.get(withoutFragment(shot.url)) ?? []), shot]);
  return [...pages.values()];
}

async function ofPage(shots: readonly Shot[], about: { life: BrowserLife; fetch: Fetch; assets: Assets; bodies: Bodies; userAgent: string }): Promise<EvidencePicture[]> {
  const [first] = shots;
  const browser = await about.life.get();
  if (first === undefined || browser === null) return [];
  const url = withoutFragment(first.url);
  let context: BrowserContext | null = null;
  const taken: EvidencePicture[] = [];
  try {
    const html = decodeHtml(await about.bodies.get(first.hash), 'text/html').text;
    // The body of a drawn page is what its scripts made: to run them again would double it.
    context = await within(CALL_MS, browser.newContext({ userAgent: about.userAgent, locale: 'th-TH', timezoneId: 'Asia/Bangkok', viewport: SIZE, javaScriptEnabled: !first.rendered, serviceWorkers: 'block', acceptDownloads: false }));
    context.setDefaultTimeout(LOAD_MS);
    const network = await openNetwork(context, about.fetch, { url, html, cookies: NO_COOKIES, looks: true, assets: about.assets });
    await context.addInitScript(BEFORE_PAGE);
    const page = await context.newPage();
    page.on('popup', (popup) => void popup.close().catch(() => undefined));
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
    await page.waitForLoadState('load', { timeout: LOAD_MS / 2 }).catch(() => undefined);
    await network.quiet(150, 1500);
    await within(CALL_MS, page.addStyleTag({ content: `.${ADDED}{display:none!important} html{scroll-behavior:auto!important}` })).catch(() => undefined);
    for (const shot of shots) {
      const jpeg = await takeOne(page, shot);
      if (jpeg !== null) taken.push({ item: shot.item, url: shot.url, jpeg });
    }
  } catch {
    // What was taken before stays.
  } finally {
    if (context !== null) await within(CALL_MS, context.close()).catch(() => about.life.drop());
  }
  return taken;
}

async function takeOne(page: Page, shot: Shot): Promise<Uint8Array | null> {
  const anchor = decoded(shot.url.split('#')[1] ?? '');
  await within(CALL_MS, page.evaluate(`(${SCROLL})(${JSON.stringify(anchor)}, ${JSON.stringify(shot.words ?? '')})`)).catch(() => undefined);
  for (const quality of QUALITIES) {
    const jpeg = await within(LOAD_MS, page.screenshot({ type: 'jpeg', quality, animations: 'disabled', timeout: LOAD_MS }));
    if (jpeg.length <= BOUNDS.pictureBytes) return jpeg;
  }
  return null;
}

/** Opens what is folded around the place, and scrolls to it where it does not stand in view. */
const SCROLL = String.raw`(anchor, words) => {
  window.scrollTo(0, 0);
  const plain = (text) => text.replace(/\s+/g, '');
  let at = anchor === '' ? null : document.getElementById(anchor) || document.getElementsByName(anchor)[0] || null;
  if (!at && words !== '') {
    const wanted = plain(words).slice(0, 40);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let nodes = 0, seen = '';
    for (let node = walker.nextNode(); node && nodes < 50000; node = walker.nextNode()) {
      nodes += 1;
      const el = node.parentElement;
      if (!el || /^(?:script|style|noscript|template|title)$/i.test(el.tagName)) continue;
      seen = (seen + plain(node.data)).slice(-2000);
      if (seen.includes(wanted) && el.getClientRects().length > 0) { at = el; break; }
    }
  }
  if (!at) return;
  for (let up = at; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
  const { top } = at.getBoundingClientRect();
  if (anchor !== '' || top > window.innerHeight * 0.8) at.scrollIntoView({ block: anchor !== '' ? 'start' : 'center' });
}`;

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
