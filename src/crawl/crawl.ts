import { setMaxListeners } from 'node:events';
import type { Crawl } from '../model/crawl.ts';
import { submittedAddress, withoutFragment } from '../model/address.ts';
import { isOwnUrl, siteOf } from '../model/site.ts';
import { EXIT, OitError } from '../model/errors.ts';
import type { Text } from '../model/text.ts';
import { guardFor, privateNames } from './addresses.ts';
import { NO_COOKIES, withoutSessions } from './cookies.ts';
import { openLine, type Line } from './exchange.ts';
import { createFetch, hostOf, type Fetch } from './fetch.ts';
import { withinBudget } from './budget.ts';
import { createGates } from './gates.ts';
import * as say from './messages.ts';
import { BOUNDS, type CrawlOptions } from './options.ts';
import { quietWords, untilQuiet } from '../model/quiet-hours.ts';
import { createRenderer } from './render.ts';
import { ALLOW_ALL, createRobots } from './robots.ts';
import { readSitemaps } from './sitemap.ts';
import { lookOf, NONSENSE_PATH, type SiteLook } from './soft-404.ts';
import { fetchAsVisitor, type Session } from './session.ts';
import { openStart, startCandidates, type Start } from './start.ts';
import { decodeHtml } from '../model/charset.ts';
import { kindOf } from '../model/sniff.ts';
import { readPage } from './read-page.ts';
import { walkSite } from './walk.ts';
import { limitsFor, type VisitContext } from './visit.ts';

export { CRAWL_DEFAULTS, type CrawlOptions, type CrawlProgress } from './options.ts';

/**
 * Walks a website from its start address: reads its pages and files, checks where its links lead.
 * The same site gives the same result, whatever the concurrency. Limits of time and the signal end
 * it early with what is there (`interrupted`).
 * @param startUrl with or without scheme
 * @throws OitError: usage for what is no address, unreachable where not one page could be read
 */
export async function crawl(startUrl: string, options: CrawlOptions): Promise<Crawl> {
  const candidates = startCandidates(startUrl);
  const first = candidates[0] ?? startUrl;
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const stopNow = (): void => stop.abort();
  if (options.signal?.aborted === true) stopNow();
  let clock: NodeJS.Timeout | undefined;
  let bell: NodeJS.Timeout | undefined;
  /** Why the crawl ends, where that is neither the user's will nor the time. */
  let why: Text | null = null;
  const endFor = (reason: Text): void => {
    if (!stop.signal.aborted) why = reason;
    stopNow();
  };
  let line: Line | null = null;

  try {
    options.signal?.addEventListener('abort', stopNow, { once: true });
    clock = setTimeout(stopNow, options.maxMinutes * 60_000);
    const quietIn = untilQuiet(options.quietHours, options.now());
    if (quietIn === 0) throw new OitError(say.quietNow(quietWords(options.quietHours)), EXIT.usage);
    if (quietIn !== null) bell = setTimeout(() => endFor(say.quietFrom(quietWords(options.quietHours))), quietIn);
    const asked = siteOf(first);
    const guard = guardFor(asked, options.proxy === null ? await privateNames(new URL(first).hostname) : new Set(), options.proxy !== null);
    const budgeted = withinBudget(
      openLine({ guard, timeoutMs: options.timeoutMs, concurrency: options.concurrency, proxy: options.proxy, signal: stop.signal, onBegun: (url, ms) => gates.noteLatency(hostOf(url), ms) }),
      options.maxRequests,
      () => (why ??= say.outOfRequests(options.maxRequests)),
    );
    line = budgeted;
    // The site is known for sure once the start page has answered.
    let site = asked;
    const ownHost = (host: string): boolean => isOwnUrl(site, `http://${host}/`) || isOwnUrl(asked, `http://${host}/`);
    const gates = createGates((host) => ({
      concurrency: ownHost(host) ? options.concurrency : Math.min(options.concurrency, BOUNDS.outsideConcurrency),
      delayMs: options.polite || !ownHost(host) ? options.delayMs : 0,
      adaptive: options.polite || !ownHost(host),
      signal: stop.signal,
    }));
    const fetch = createFetch({ line: budgeted, gates, guard, signal: stop.signal, memory: options.memory, userAgent: options.userAgent, headersFor: (url) => (ownHost(hostOf(url)) ? options.headers : {}) });

    const start = await openStart(candidates, fetch, stop.signal, options.timeoutMs);
    site = start.site;
    const robots = options.polite ? createRobots(fetch, gates) : ALLOW_ALL;
    if (!(await robots.allows(start.answer.finalUrl))) throw new OitError(say.unreachable(start.answer.finalUrl, 'robots', null), EXIT.unreachable);
    const cookies = start.splash ? start.answer.cookies : withoutSessions(start.answer.cookies);
    const session = start.answer.cookies.size === 0 ? null : { homeUrl: start.answer.finalUrl, cookies: start.answer.cookies };
    const renderer = createRenderer(fetch, { userAgent: options.userAgent, signal: stop.signal, limited: options.render === 'auto' });
    const named = await robots.sitemaps(start.answer.finalUrl);
    const [look, offered] = await Promise.all([probe(fetch, start, session, options), readSitemaps(site, start.answer.finalUrl, named, fetch, robots.allows)]);
    const context: VisitContext = { site, fetch, bodies: options.bodies, robots, renderer, cookies, look, session, options };
    try {
      return await walkSite(start, context, guard, { ...options, stop: stop.signal, halt: stopNow, why: () => why, requestsLeft: () => budgeted.left, seeds: seedsOf(options.seeds), offered });
    } finally {
      await renderer.close();
    }
  } catch (error) {
    if (stop.signal.aborted) return emptyCrawl(first, why, options);
    throw error;
  } finally {
    clearTimeout(clock);
    clearTimeout(bell);
    options.signal?.removeEventListener('abort', stopNow);
    stopNow();
    await line?.close();
  }
}

/** Stopped before the first page was there. */
const emptyCrawl = (start: string, why: Text | null, options: CrawlOptions): Crawl => ({
  start,
  resources: [],
  health: [],
  incomplete: [{ kind: 'limit', url: null, reason: why ?? (options.signal?.aborted === true ? say.stoppedByUser : say.outOfTime(options.maxMinutes)) }],
  interrupted: true,
});

/** Addresses of a submission list, as they are looked up later; what is none stays as it was written. */
const seedsOf = (seeds: readonly string[]): string[] => seeds.map((seed) => withoutFragment(submittedAddress(seed) ?? seed.trim()));

/** How the site answers for a page that it cannot have. */
async function probe(fetch: Fetch, start: Start, session: Session | null, options: CrawlOptions): Promise<SiteLook> {
  const address = new URL(NONSENSE_PATH, start.answer.finalUrl).href;
  const answer = await fetchAsVisitor(fetch, { url: address, method: 'GET', referer: null, cookies: NO_COOKIES, limitOf: limitsFor(start.site, options) }, session);
  const isPage = answer.ok && answer.status >= 200 && answer.status < 300 && kindOf(answer.bytes, null, answer.contentType) === 'html' && isOwnUrl(start.site, answer.finalUrl);
  if (!isPage) return lookOf(start.answer.finalUrl, start.page, null);
  const page = readPage(decodeHtml(answer.bytes, answer.contentType).text, answer.finalUrl);
  return lookOf(start.answer.finalUrl, start.page, { page, finalUrl: answer.finalUrl });
}
