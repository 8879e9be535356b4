import { setTimeout as pause } from 'node:timers/promises';
import type { Crawl, HealthReason, Incomplete } from '../model/crawl.ts';
import type { Text } from '../model/text.ts';
import { isOwnUrl } from '../model/site.ts';
import type { Guard } from './addresses.ts';
import { createBreather } from './breather.ts';
import { createChoosing } from './choosing.ts';
import { createCopies } from './copies.ts';
import { createDiscovery, type Origin } from './discovery.ts';
import { COST, createFrontier, type Target } from './frontier.ts';
import { notTriedAgain, verdict, type Verdict } from './judge.ts';
import { createLedger } from './ledger.ts';
import { createGoogleReads } from './google-visit.ts';
import { tooManyGoogleFiles, withoutEnd } from './link-messages.ts';
import * as say from './messages.ts';
import { createMissing } from './missing.ts';
import { BOUNDS, type CrawlOptions } from './options.ts';
import { createOutsideChecks } from './outside.ts';
import { createQuarantine, SPAM_LINK } from './quarantine.ts';
import { createRanking } from './priority.ts';
import { createPortraits } from './portraits.ts';
import type { Offered } from './sitemap.ts';
import type { Start } from './start.ts';
import { checkFile, nothing, settle, visit, type Visit, type VisitContext } from './visit.ts';
import { createWeakness } from './weakness.ts';

/**
 * Visits under way at most. A new one is chosen only when the oldest has been read, so the order
 * depends on the site and on this number alone: not on which answer comes first, nor on `concurrency`.
 */
const WINDOW = 64;

/** So many visits in a row without an answer: the site is down or has locked the program out. */
const SILENT_VISITS = 30;
const SILENT: ReadonlySet<HealthReason> = new Set<HealthReason>(['timeout', 'network', 'refused']);

export interface WalkOptions extends Pick<CrawlOptions, 'polite' | 'maxPages' | 'maxTotalBytes' | 'maxMinutes' | 'maxRequests' | 'vocabulary' | 'assessedYear' | 'signal' | 'onProgress'> {
  readonly stop: AbortSignal;
  /** Ends all requests. */
  readonly halt: () => void;
  /** Why they were ended, where that is neither the user's will nor the time. */
  readonly why: () => Text | null;
  /** Requests that may still be sent. */
  readonly requestsLeft: () => number;
  /** Absolute where they are addresses at all. */
  readonly seeds: readonly string[];
  /** What the sitemaps of the site name. */
  readonly offered: readonly Offered[];
}

/** From the start page to all that hangs on it. */
export async function walkSite(start: Start, context: VisitContext, guard: Guard, options: WalkOptions): Promise<Crawl> {
  const { site } = context;
  const ledger = createLedger();
  const frontier = createFrontier();
  const missing = createMissing(site, context.look);
  const weakness = createWeakness(site);
  const portraits = createPortraits();
  const outside = createOutsideChecks(context, guard.forbids);
  const google = createGoogleReads(context);
  const quarantine = createQuarantine();
  const copies = createCopies();
  const choosing = createChoosing(createRanking(options.vocabulary, options.assessedYear), start.url, start.page);
  const discovery = createDiscovery({ site, frontier, ledger, quarantine, copies, outside, google, choosing });
  /** Pages beyond the limit; some may still come in for pages that turned out to be none. */
  const held: Target[] = [];
  const breathe = createBreather();
  const count = { fetched: 0, begun: 0, pages: 0, bytes: 0, pictures: 0, filesOnlyChecked: 0, copies: 0, robots: 0 };
  /** Visits without an answer since the last answer. */
  let silent: string[] = [];
  let fellSilent = false;
  /** All requests are used up. */
  let spent = false;
  /** Why the crawl ended by itself. */
  let ended: Text | null = null;
  const answered = new Set<string>();
  const refused: Visit[] = [];

  const end = (reason: Text): void => {
    if (ended !== null || options.stop.aborted) return;
    ended = reason;
    options.halt();
  };

  /** True where the page is a copy. */
  const merge = (target: Origin, found: Visit): boolean => {
    ledger.settle(found);
    quarantine.took(target.url, found);
    missing.note(found);
    weakness.note(found);
    portraits.note(found);
    if (found.unstored !== undefined) end(found.unstored);
    count.fetched += 1;
    count.bytes += found.kept?.bytes ?? 0;
    if (found.verdict.reason === 'robots') count.robots += 1;
    if (found.verdict.httpStatus !== null) answered.add(new URL(found.finalUrl).origin);
    if (found.verdict.reason === 'refused') refused.push(found);
    if (!isOwnUrl(site, target.url)) google.took(found);
    else if (SILENT.has(found.verdict.reason)) silent.push(target.url);
    else if (!fellSilent) silent = [];
    const isCopy = discovery.follow(target, found);
    options.onProgress?.({ fetched: count.fetched, queued: frontier.size, url: target.url });
    return isCopy;
  };

  const begin = (target: Target): Promise<Visit> => {
    const before = ledger.visitTo(target.url);
    // A redirect has led here already.
    if (before !== null) return Promise.resolve({ ...before, url: target.url, incomplete: [] });
    if (quarantine.holds(target.url) && !quarantine.admits(target.url)) return Promise.resolve(nothing(target.url, target.url, SPAM_LINK));
    if (!isOwnUrl(site, target.url)) return google.visit(target.url, target.referer);
    if (target.promise !== 'page' && count.bytes >= options.maxTotalBytes) {
      count.filesOnlyChecked += 1;
      return checkFile(target.url, target.referer, context);
    }
    if (target.promise === 'picture' && target.base > COST.below) {
      count.pictures += 1;
      if (count.pictures > BOUNDS.plainPictures) return checkFile(target.url, target.referer, context);
    }
    return visit(target.url, target.referer, context, false);
  };

  /** The next address that the limits allow. */
  const next = (): Target | null => {
    const waiting = count.pages < options.maxPages ? held.shift() : undefined;
    if (waiting !== undefined) {
      count.pages += 1;
      return waiting;
    }
    for (let target = frontier.pop(); target !== null; target = frontier.pop()) {
      if (target.promise !== 'page') return target;
      if (target.base < COST.last && target.referer !== null && copies.goesOnForEver(target.referer, target.url, target.section)) {
        discovery.takeFew({ ...target, families: [] });
        continue;
      }
      if (count.pages < options.maxPages) {
        count.pages += 1;
        return target;
      }
      held.push(target);
    }
    return null;
  };

  count.pages = 1;
  discovery.begin(start.url, options.seeds);
  merge({ url: start.url, base: COST.menu, cost: COST.menu, depth: 0, section: start.url, list: null, late: false }, await settle(start.url, start.answer, context, start.page));
  discovery.offer(options.offered);

  const affordable = options.requestsLeft();
  const underWay: { target: Target; found: Promise<Visit> }[] = [];
  /** Visits in which the server failed: it is asked once more when there is nothing else to ask for, so that nobody waits. */
  let failed: { readonly target: Target; readonly first: Visit; readonly at: number }[] = [];
  while (!options.stop.aborted) {
    while (underWay.length < WINDOW) {
      // Counted by what is asked for rather than by what was sent, so that the speed of answers decides nothing.
      spent ||= count.begun + outside.size >= affordable || options.why() !== null;
      const target = spent ? null : next();
      if (target === null) break;
      count.begun += 1;
      underWay.push({ target, found: begin(target) });
    }
    if (underWay.length === 0 && failed.length > 0 && !spent) {
      const waitMs = (failed.at(-1)?.at ?? 0) + (options.polite ? BOUNDS.retryPauseMs : BOUNDS.ownRetryPauseMs) - Date.now();
      if (waitMs > 0) await pause(waitMs, undefined, { signal: options.stop }).catch(() => undefined);
      if (options.stop.aborted) break;
      for (const { target } of failed) underWay.push({ target, found: visit(target.url, target.referer, context, true) });
      count.begun += failed.length;
      count.pages += failed.filter(({ target }) => target.promise === 'page').length;
      failed = [];
    }
    const oldest = underWay.shift();
    if (oldest === undefined) break;
    const found = await oldest.found;
    // A slow answer keeps many that came after it waiting: between them others are sent.
    await breathe();
    if (found.worthAnother === true) {
      failed.push({ target: oldest.target, first: found, at: Date.now() });
      if (oldest.target.promise === 'page') count.pages -= 1;
      if (!fellSilent) silent = [];
      continue;
    }
    // What turned out to be a file, a copy, or nothing, does not use up the pages; copies without end do.
    const isCopy = merge(oldest.target, found);
    if (isCopy) count.copies += 1;
    const isNoPage = found.page === null || (isCopy && count.copies <= BOUNDS.copies);
    if (oldest.target.promise === 'page' && isNoPage) count.pages -= 1;
    if (silent.length >= SILENT_VISITS && !options.stop.aborted) {
      fellSilent = true;
      end(say.fellSilent);
    }
  }
  for (const { target, first } of failed) merge(target, { ...first, verdict: notTriedAgain(first.verdict) });
  for (const { target, found } of underWay) merge(target, await found);

  // A server that answers for some pages and for others not at all says nothing about those.
  for (const { url, finalUrl } of refused) if (answered.has(new URL(finalUrl).origin)) ledger.doubt(url);
  if (fellSilent) for (const url of silent) ledger.doubt(url);
  if (!options.stop.aborted && !spent) {
    const [missed, unseen] = await Promise.all([missing.find(context), portraits.findGone(context)]);
    for (const gone of missed) ledger.settle(gone);
    for (const gone of unseen) {
      ledger.judge(gone.url, gone.verdict);
      for (const { url, finalUrl } of gone.pages) ledger.link(url, finalUrl, [gone.url]);
    }
    // Asked when the server has nothing else to do.
    const weak = await weakness.find(context.fetch, start.url);
    for (const url of weak) ledger.doubt(url);
    if (weak.length > 0) ledger.note({ kind: 'other', url: null, reason: say.manyFailures(weak.length) });
  }
  for (const { url } of held) ledger.judge(url, verdict('limit'));
  const verdicts = await outside.done();
  for (const [url, judged] of withoutNetwork(verdicts, site.local)) ledger.judge(url, judged);

  const note = (reason: Text): void => ledger.note({ kind: 'limit', url: null, reason } satisfies Incomplete);
  const interrupted = options.stop.aborted || spent;
  if (interrupted) note(ended ?? options.why() ?? (spent ? say.outOfRequests(options.maxRequests) : options.signal?.aborted === true ? say.stoppedByUser : say.outOfTime(options.maxMinutes)));
  if (held.length > 0) note(say.tooManyPages(options.maxPages, held.length));
  if (count.filesOnlyChecked > 0) note(say.tooManyBytes(Math.round(options.maxTotalBytes / 1_000_000), count.filesOnlyChecked));
  for (const [pattern, taken] of discovery.endless) {
    const left = taken - BOUNDS.dullPagesAPattern;
    if (left > 0) ledger.note({ kind: 'other', url: null, reason: withoutEnd(pattern, left) });
  }
  const spam = quarantine.note();
  if (spam !== null) ledger.note(spam);
  if (google.left > 0) note(tooManyGoogleFiles(google.left));
  if (discovery.tooDeep > 0) note(say.tooDeep(discovery.tooDeep));
  if (discovery.tooMany > 0) note(say.tooManyTargets(BOUNDS.targets));
  for (const [pattern, left] of frontier.trapped) note(say.trap(pattern, left));
  if (count.robots > 0) ledger.note({ kind: 'other', url: null, reason: say.robotsForbid(count.robots) });
  return ledger.close(start.url, options.seeds, interrupted, discovery.unlinked);
}

/**
 * On a machine without internet every outside name is unknown. A site on loopback proves nothing
 * about the network, so names that do not resolve count only when something outside did answer.
 */
function withoutNetwork(verdicts: ReadonlyMap<string, Verdict>, local: boolean): ReadonlyMap<string, Verdict> {
  const answered = [...verdicts.values()].some(({ httpStatus }) => httpStatus !== null);
  if (!local || answered) return verdicts;
  return new Map([...verdicts].map(([url, judged]) => [url, judged.reason === 'no-host' ? verdict('network') : judged]));
}
