import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Request, Route } from 'playwright';
import { decodeHtml } from '../../model/charset.ts';
import { resolveAddress, withoutFragment } from '../../model/address.ts';
import type { Cookies } from '../cookies.ts';
import type { Answer, Fetch } from '../fetch.ts';
import type { Assets } from './assets.ts';
import { BOUNDS } from '../options.ts';

/** Data that a script of the page fetched. */
export interface FetchedData {
  /** Without fragment. */
  readonly url: string;
  readonly text: string;
}

/** The network of one drawn page: every request is answered by the crawl's own fetch, or not at all. */
export interface PageNetwork {
  /** JSON of the page's own host, sorted by address. */
  readonly data: () => FetchedData[];
  /** Waits until no request is under way: `least` ms in any case, `most` ms at the longest. */
  quiet(least: number, most: number): Promise<void>;
}

export interface AboutPage {
  readonly url: string;
  readonly html: string;
  readonly cookies: Cookies;
  /** Pictures and fonts too, for a picture of the page. */
  readonly looks: boolean;
  readonly assets: Assets;
}

/** The same for every page that asks. */
const SHARED = new Set(['script', 'stylesheet', 'image', 'font']);
const UNWANTED = new Set(['media', 'websocket', 'eventsource', 'manifest', 'ping', 'other', 'texttrack']);
const FOR_LOOKS = new Set(['image', 'font']);
/** Counters, advertisements, chats and players: they say nothing of the page. */
const NOISE = /(?:^|\.)(?:google-analytics|googletagmanager|googlesyndication|doubleclick|googleadservices|facebook|fbcdn|connect\.facebook|histats|truehits|hits|statcounter|hotjar|clarity|addthis|sharethis|tawk|zdassets|line-scdn|youtube|ytimg|twitter|tiktok|recaptcha)\.(?:com|net|to|ms|in\.th|org|me|th)$/i;
const REQUESTS_A_PAGE = 300;
const RELOADS = 15;
const ASSET_BYTES = 8_000_000;
const DATA_BYTES = 2_000_000;
const DATA_ANSWERS = 60;

/** Takes over all requests of the context, for one page; the page itself is answered with the HTML that is there. */
export async function openNetwork(context: BrowserContext, fetch: Fetch, about: AboutPage): Promise<PageNetwork> {
  const data = new Map<string, string>();
  const { host } = new URL(about.url);
  let cookies = about.cookies;
  let requests = 0;
  let loads = 0;
  let pending = 0;

  const get = async (address: string, request: Request): Promise<Answer | null> => {
    const wished = request.headers();
    const passed = Object.fromEntries(['accept', 'origin', 'x-requested-with'].flatMap((name) => (wished[name] === undefined ? [] : [[name, wished[name]]])));
    // Marks of the visit and cache busters would make every visit another one.
    const url = resolveAddress(address, about.url) ?? address;
    const outcome = await fetch({
      url,
      method: 'GET',
      referer: about.url,
      cookies,
      wantsCookies: true,
      headers: passed,
      patient: false,
      limitOf: () => ({ bytes: ASSET_BYTES, ms: BOUNDS.renderMs }),
    });
    if (!outcome.ok) return null;
    if (new URL(url).host === host) cookies = outcome.cookies;
    return outcome;
  };

  const answer = async (route: Route): Promise<void> => {
    const request = route.request();
    const address = request.url();
    const type = request.resourceType();
    requests += 1;
    if (request.isNavigationRequest()) {
      if (request.frame().parentFrame() !== null) return route.abort();
      const isSelf = request.method() === 'GET' && withoutFragment(address) === withoutFragment(about.url);
      loads += 1;
      if (isSelf && loads === 1) return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: about.html });
      // 204 leaves the page where it is. A page that loads itself again may have chosen a year in its session.
      if (!isSelf || loads > RELOADS) return route.fulfill({ status: 204 });
      const again = await get(address, request);
      if (again === null || again.status !== 200) return route.fulfill({ status: 204 });
      return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: decodeHtml(again.bytes, again.contentType).text });
    }
    const url = URL.canParse(address) ? new URL(address) : null;
    const unwanted = UNWANTED.has(type) || (FOR_LOOKS.has(type) && !about.looks);
    if (url === null || unwanted || requests > REQUESTS_A_PAGE || request.method() !== 'GET' || !/^https?:$/.test(url.protocol) || NOISE.test(url.hostname)) return route.abort();
    const outcome = SHARED.has(type) ? await about.assets.get(address, () => get(address, request)) : await get(address, request);
    if (outcome === null) return route.abort();
    if ((type === 'fetch' || type === 'xhr') && outcome.status === 200 && url.host === host && outcome.bytes.length <= DATA_BYTES && data.size < DATA_ANSWERS) {
      const { text } = decodeHtml(outcome.bytes, 'text/plain; charset=utf-8');
      if (/^\s*[[{]/.test(text)) data.set(resolveAddress(withoutFragment(address), about.url) ?? address, text);
    }
    const headers = Object.entries(outcome.headers).flatMap(([name, value]) =>
      value === undefined || /^(content-(encoding|length|security-policy|disposition)|transfer-encoding|set-cookie|x-frame-options)$/.test(name) ? [] : [[name, [value].flat().join(', ')]],
    );
    return route.fulfill({ status: outcome.status, headers: Object.fromEntries(headers) as Record<string, string>, body: Buffer.from(outcome.bytes) });
  };

  await context.route('**/*', async (route) => {
    pending += 1;
    try {
      await answer(route);
    } catch {
      await route.abort().catch(() => undefined);
    } finally {
      pending -= 1;
    }
  });
  // Sockets pass by the routes.
  await context.routeWebSocket(/.*/, (socket) => void socket.close().catch(() => undefined));

  return {
    data: () => [...data].map(([url, text]) => ({ url, text })).sort((a, b) => (a.url < b.url ? -1 : 1)),
    quiet: async (least, most) => {
      const end = Date.now() + most;
      const before = requests;
      await pause(least);
      let calm = 0;
      while (calm < 2 && Date.now() < end) {
        calm = pending === 0 ? calm + 1 : 0;
        if (calm < 2 && (pending > 0 || requests > before)) await pause(30);
        else if (requests === before) return;
      }
    },
  };
}
