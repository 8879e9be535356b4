import type { Crawl, HealthReason, Incomplete } from '../model/crawl.ts';
import type { Text } from '../model/text.ts';
import { isOwnUrl } from '../model/site.ts';
import type { Guard } from './addresses.ts';
import { createFrontier, PRIORITY, type Priority, type Target } from './frontier.ts';
import { verdict, type Verdict } from './judge.ts';
import { createLedger } from './ledger.ts';
import * as say from './messages.ts';
import { createMissing } from './missing.ts';
import { BOUNDS, type CrawlOptions } from './options.ts';
import { createOutsideChecks } from './outside.ts';
import { createRanking } from './priority.ts';
import type { Start } from './start.ts';
import { createWeakness } from './weakness.ts';
import { checkFile, settle, visit, type Visit, type VisitContext } from './visit.ts';

/**
 * Visits under way at most. A new one is chosen only when the oldest has been read, so the order
 * depends on the site and on this number alone: not on which answer comes first, nor on `concurrency`.
 */
const WINDOW = 64;

/** So many visits in a row without an answer: the site is down or has locked the program out. */
const SILENT_VISITS = 30;
const SILENT: ReadonlySet<HealthReason> = new Set<HealthReason>(['timeout', 'network', 'refused']);

export interface WalkOptions extends Pick<CrawlOptions, 'maxPages' | 'maxTotalBytes' | 'maxMinutes' | 'vocabulary' | 'signal' | 'onProgress'> {
  readonly stop: AbortSignal;
  /** Ends all requests. */
  readonly halt: () => void;
  /** Absolute where they are addresses at all. */
  readonly seeds: readonly string[];
}

/** From the start page to all that hangs on it. */
export async function walkSite(start: Start, context: VisitContext, guard: Guard, options: WalkOptions): Promise<Crawl> {
  const { site } = context;
  const ledger = createLedger();
  const frontier = createFrontier();
  const missing = createMissing(context.look);
  const weakness = createWeakness();
  const outside = createOutsideChecks(context, guard.forbids);
  const rank = createRanking(options.vocabulary);
  /** Each address once; pages share its one string. */
  const known = new Map<string, string>();
  const bodiesSeen = new Map<string, number>();
  /** Pages beyond the limit; some may still come in for pages that turned out to be none. */
  const held: Target[] = [];
  const count = { fetched: 0, pages: 0, bytes: 0, pictures: 0, filesOnlyChecked: 0, tooDeep: 0, tooMany: 0, robots: 0 };
  /** Visits without an answer since the last answer. */
  let silent: string[] = [];
  let fellSilent = false;
  /** Why the crawl ended by itself. */
  let ended: Text | null = null;
  const answered = new Set<string>();
  const refused: Visit[] = [];

  /** The address as it is kept; null where there are too many to take up another. */
  const admit = (address: string): { readonly address: string; readonly isNew: boolean } | null => {
    const met = known.get(address);
    if (met !== undefined) return { address: met, isNew: false };
    if (known.size >= BOUNDS.targets) {
      count.tooMany += 1;
      return null;
    }
    known.set(address, address);
    return { address, isNew: true };
  };

  const discover = (url: string, text: string, from: { priority: Priority; depth: number; page: string | null }, seed = false): string | null => {
    const admitted = admit(url);
    if (admitted === null || !admitted.isNew) return admitted?.address ?? null;
    if (!isOwnUrl(site, url)) outside.add(url, from.page);
    else {
      const priority = seed ? PRIORITY.seed : rank(url, text, from.priority);
      const refusal = frontier.push({ url, priority, depth: from.depth + 1, referer: from.page });
      if (refusal !== null) ledger.judge(url, verdict('limit'));
      if (refusal === 'depth') count.tooDeep += 1;
    }
    return url;
  };

  const discoverBroken = (written: string): string | null => {
    const admitted = admit(written);
    if (admitted !== null) ledger.judge(written, verdict('bad-url'));
    return admitted?.address ?? null;
  };

  const follow = (target: Pick<Target, 'url' | 'priority' | 'depth'>, found: Visit): void => {
    if (found.page === null || found.kept === null) return;
    const copies = (bodiesSeen.get(found.kept.hash) ?? 0) + 1;
    bodiesSeen.set(found.kept.hash, copies);
    if (copies > BOUNDS.sameBody) return;
    const from = { ...target, page: found.finalUrl };
    const taken = found.page.links.map((link) => (link.url === null ? discoverBroken(link.href) : discover(link.url, link.text, from)));
    ledger.link(target.url, found.finalUrl, [...new Set(taken)].filter((address) => address !== null));
  };

  const end = (reason: Text): void => {
    if (ended !== null || options.stop.aborted) return;
    ended = reason;
    options.halt();
  };

  const merge = (target: Pick<Target, 'url' | 'priority' | 'depth'>, found: Visit): void => {
    ledger.settle(found);
    missing.note(found);
    weakness.note(found);
    if (found.unstored !== undefined) end(found.unstored);
    count.fetched += 1;
    count.bytes += found.kept?.bytes ?? 0;
    if (found.verdict.reason === 'robots') count.robots += 1;
    if (found.verdict.httpStatus !== null) answered.add(new URL(found.finalUrl).origin);
    if (found.verdict.reason === 'refused') refused.push(found);
    if (SILENT.has(found.verdict.reason)) silent.push(target.url);
    else if (!fellSilent) silent = [];
    follow(target, found);
    options.onProgress?.({ fetched: count.fetched, queued: frontier.size, url: target.url });
  };

  const begin = (target: Target): Promise<Visit> => {
    const before = ledger.visitTo(target.url);
    // A redirect has led here already.
    if (before !== null) return Promise.resolve({ ...before, url: target.url, incomplete: [] });
    if (target.promise !== 'page' && count.bytes >= options.maxTotalBytes) {
      count.filesOnlyChecked += 1;
      return checkFile(target.url, target.referer, context);
    }
    if (target.promise === 'picture' && target.priority > PRIORITY.belowNamed) {
      count.pictures += 1;
      if (count.pictures > BOUNDS.plainPictures) return checkFile(target.url, target.referer, context);
    }
    return visit(target.url, target.referer, context);
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
      if (count.pages < options.maxPages) {
        count.pages += 1;
        return target;
      }
      held.push(target);
    }
    return null;
  };

  known.set(start.url, start.url);
  count.pages = 1;
  for (const seed of options.seeds) {
    if (/^https?:/.test(seed)) discover(seed, '', { priority: PRIORITY.seed, depth: 0, page: null }, true);
    else discoverBroken(seed);
  }
  merge({ url: start.url, priority: PRIORITY.ordinary, depth: 0 }, await settle(start.url, start.answer, context));

  const underWay: { target: Target; found: Promise<Visit> }[] = [];
  while (!options.stop.aborted) {
    while (underWay.length < WINDOW) {
      const target = next();
      if (target === null) break;
      underWay.push({ target, found: begin(target) });
    }
    const oldest = underWay.shift();
    if (oldest === undefined) break;
    const found = await oldest.found;
    // What turned out to be a file, or nothing, does not use up the pages.
    if (oldest.target.promise === 'page' && found.page === null) count.pages -= 1;
    merge(oldest.target, found);
    if (silent.length >= SILENT_VISITS && !options.stop.aborted) {
      fellSilent = true;
      end(say.fellSilent);
    }
  }
  for (const { target, found } of underWay) merge(target, await found);

  // A server that answers for some pages and for others not at all says nothing about those.
  for (const { url, finalUrl } of refused) if (answered.has(new URL(finalUrl).origin)) ledger.doubt(url);
  if (fellSilent) for (const url of silent) ledger.doubt(url);
  if (!options.stop.aborted) {
    for (const gone of await missing.find(context)) ledger.settle(gone);
    const weak = await weakness.find(context.fetch, start.url);
    for (const url of weak) ledger.doubt(url);
    if (weak.length > 0) ledger.note({ kind: 'other', url: null, reason: say.manyFailures(weak.length) });
  }
  for (const { url } of held) ledger.judge(url, verdict('limit'));
  const verdicts = await outside.done();
  for (const [url, judged] of withoutNetwork(verdicts, site.local)) ledger.judge(url, judged);

  const note = (reason: Text): void => ledger.note({ kind: 'limit', url: null, reason } satisfies Incomplete);
  const interrupted = options.stop.aborted;
  if (interrupted) note(ended ?? (options.signal?.aborted === true ? say.stoppedByUser : say.outOfTime(options.maxMinutes)));
  if (held.length > 0) note(say.tooManyPages(options.maxPages, held.length));
  if (count.filesOnlyChecked > 0) note(say.tooManyBytes(Math.round(options.maxTotalBytes / 1_000_000), count.filesOnlyChecked));
  if (count.tooDeep > 0) note(say.tooDeep(count.tooDeep));
  if (count.tooMany > 0) note(say.tooManyTargets(BOUNDS.targets));
  for (const [pattern, left] of frontier.trapped) note(say.trap(pattern, left));
  if (count.robots > 0) ledger.note({ kind: 'other', url: null, reason: say.robotsForbid(count.robots) });
  return ledger.close(start.url, options.seeds, interrupted);
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
