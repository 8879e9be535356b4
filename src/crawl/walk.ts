import { setTimeout as pause } from 'node:timers/promises';
import type { Crawl, HealthReason, Incomplete } from '../model/crawl.ts';
import type { Text } from '../model/text.ts';
import { isOwnUrl } from '../model/site.ts';
import type { Guard } from './addresses.ts';
import { createBreather } from './breather.ts';
import { createChoosing, type Place } from './choosing.ts';
import { createCopies, onlyGoesOn } from './copies.ts';
import { COST, createFrontier, type Found, type Target } from './frontier.ts';
import { notTriedAgain, verdict, type Verdict } from './judge.ts';
import { createLedger } from './ledger.ts';
import { googlePlace } from './google.ts';
import { createGoogleReads, type Worth } from './google-visit.ts';
import { tooManyGoogleFiles, withoutEnd } from './link-messages.ts';
import * as say from './messages.ts';
import { createMissing } from './missing.ts';
import { BOUNDS, type CrawlOptions } from './options.ts';
import { createOutsideChecks } from './outside.ts';
import { patternOf } from './patterns.ts';
import { createQuarantine, SPAM_LINK } from './quarantine.ts';
import { createRanking } from './priority.ts';
import { createPortraits } from './portraits.ts';
import type { Offered } from './sitemap.ts';
import { isSpamAddress } from './spam.ts';
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
  const choosing = createChoosing(createRanking(options.vocabulary, options.assessedYear), start.url, start.page);
  /** Places at Google that are not read. */
  const lookedAt = new Set<string>();
  /** Addresses to which no link has led so far. */
  const unlinked = new Set<string>();
  /** Each address once, with whether it is the site's own; pages share its one string. */
  const known = new Map<string, Known>();
  const copies = createCopies();
  const chosen = new Map<string, number>();
  /** Addresses by the pattern of pages without end. */
  const endlessTaken = new Map<string, number>();
  /** Pages beyond the limit; some may still come in for pages that turned out to be none. */
  const held: Target[] = [];
  const breathe = createBreather();
  const count = { fetched: 0, begun: 0, pages: 0, bytes: 0, pictures: 0, filesOnlyChecked: 0, copies: 0, tooDeep: 0, tooMany: 0, robots: 0 };
  /** Visits without an answer since the last answer. */
  let silent: string[] = [];
  let fellSilent = false;
  /** All requests are used up. */
  let spent = false;
  /** Why the crawl ended by itself. */
  let ended: Text | null = null;
  const answered = new Set<string>();
  const refused: Visit[] = [];

  /** An address that was not known, as it is kept; null where there are too many to take up another. */
  const admit = (address: string): Known | null => {
    if (known.size < BOUNDS.targets) return learn(address);
    count.tooMany += 1;
    return null;
  };

  const learn = (address: string): Known => {
    const it = { address, own: isOwnUrl(site, address) };
    known.set(address, it);
    return it;
  };

  const take = (found: Found): void => {
    const refusal = frontier.push(found);
    if (refusal !== null) ledger.judge(found.url, verdict('limit'));
    if (refusal === 'depth') count.tooDeep += 1;
  };

  /** What burglars left on the site is read last. */
  const takeLast = (found: Found): void => {
    quarantine.put(found.url);
    take({ ...found, base: COST.last, families: [] });
  };

  /** More of a calendar, or of a list beyond its end: a few, and after all else. */
  const takeFew = (found: Found): void => {
    const pattern = patternOf(found.url);
    const taken = (endlessTaken.get(pattern) ?? 0) + 1;
    endlessTaken.set(pattern, taken);
    take({ ...found, base: COST.last, families: [...found.families, { name: `endless ${pattern}`, free: Number.POSITIVE_INFINITY, step: 0, bound: BOUNDS.dullPagesAPattern, told: true }] });
  };

  const discover = (url: string, text: string, from: Place, doubt: 'spam' | 'endless' | null): string | null => {
    const met = known.get(url);
    const admitted = met ?? admit(url);
    if (admitted === null) return null;
    const { own } = admitted;
    if (met !== undefined) {
      unlinked.delete(url);
      const cost = own ? frontier.costOf(url) : null;
      if (quarantine.holds(url) && doubt === null) quarantine.release(url);
      if (cost !== null && !quarantine.holds(url) && choosing.mayHasten(text, from, cost)) take(choosing.rank(url, text, from));
      else if (lookedAt.has(url)) wish(url, text, from);
      return admitted.address;
    }
    if (own && (doubt === 'spam' || isSpamAddress(url))) takeLast(choosing.rank(url, text, from));
    else if (own && doubt === 'endless') takeFew(choosing.rank(url, text, from));
    else if (own) take(choosing.rank(url, text, from));
    else if (doubt === 'spam') ledger.judge(url, SPAM_LINK);
    else if (!wish(url, text, from)) {
      outside.add(url, from.page);
      if (googlePlace(url) !== null) lookedAt.add(url);
    }
    return url;
  };

  /** Takes up what lies at Google and belongs to an item; a better link may lead to it than the first. */
  const wish = (url: string, text: string, from: Place): boolean => {
    const found = googlePlace(url) === null ? null : choosing.rank(url, text, from);
    if (found === null || !google.wants(url, worthOf(found.base), from.page)) return false;
    lookedAt.delete(url);
    take(found);
    return true;
  };

  const discoverBroken = (written: string): string | null => {
    const admitted = known.get(written) ?? admit(written);
    if (admitted !== null) ledger.judge(written, verdict('bad-url'));
    return admitted?.address ?? null;
  };

  /** Forms and lists that stand on every page make an address of each: a bounded number by the names of what is chosen. */
  const mayChoose = (url: string): boolean => {
    const names = [...new URL(url).searchParams.keys()].sort().join('&');
    const times = (chosen.get(names) ?? 0) + 1;
    chosen.set(names, times);
    return times <= BOUNDS.choices;
  };

  /** Follows the links of a page; true where it is a copy of pages that were read before. */
  const follow = (target: Origin, found: Visit): boolean => {
    if (found.page === null || found.kept === null) return false;
    const from = choosing.placeOf(target, found.finalUrl, found.page);
    const times = copies.met(found.finalUrl, found.kept.hash, found.page);
    if (times > BOUNDS.sameBody) {
      copies.barren(found.finalUrl, found.page, from.section);
      return true;
    }
    let fertile = false;
    const { spam, links } = found.page;
    const taken = links.map((link) => {
      if (link.url === null) return discoverBroken(link.href);
      if (link.chosen && !known.has(link.url) && !mayChoose(link.url)) return null;
      const doubt = quarantine.suspects(link, spam, from.exempt) ? 'spam' : !from.exempt && copies.goesOnForEver(found.finalUrl, link.url, from.section) ? 'endless' : null;
      fertile ||= !known.has(link.url) && !onlyGoesOn(found.finalUrl, link.url);
      return discover(link.url, link.text, from, doubt);
    });
    if (!fertile) copies.barren(found.finalUrl, found.page, from.section);
    ledger.link(target.url, found.finalUrl, [...new Set(taken)].filter((address) => address !== null));
    return times > 1;
  };

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
    const isCopy = follow(target, found);
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
        takeFew({ ...target, families: [] });
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

  learn(start.url);
  count.pages = 1;
  for (const seed of options.seeds) {
    if (!/^https?:/.test(seed)) discoverBroken(seed);
    else if (!known.has(seed) && admit(seed) !== null) {
      if (isOwnUrl(site, seed) || google.wants(seed, 'item', null)) take({ url: seed, base: COST.seed, depth: 1, referer: null, section: seed, list: null, late: false, families: [] });
      else outside.add(seed, null);
    }
  }
  merge({ url: start.url, base: COST.menu, cost: COST.menu, depth: 0, section: start.url, list: null, late: false }, await settle(start.url, start.answer, context, start.page));
  for (const it of options.offered) {
    if (known.size >= BOUNDS.targets / 2) break;
    if (known.has(it.url)) continue;
    learn(it.url);
    unlinked.add(it.url);
    if (isSpamAddress(it.url)) takeLast(choosing.rankOffered(it));
    else take(choosing.rankOffered(it));
  }

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
  for (const [pattern, taken] of endlessTaken) {
    const left = taken - BOUNDS.dullPagesAPattern;
    if (left > 0) ledger.note({ kind: 'other', url: null, reason: withoutEnd(pattern, left) });
  }
  const spam = quarantine.note();
  if (spam !== null) ledger.note(spam);
  if (google.left > 0) note(tooManyGoogleFiles(google.left));
  if (count.tooDeep > 0) note(say.tooDeep(count.tooDeep));
  if (count.tooMany > 0) note(say.tooManyTargets(BOUNDS.targets));
  for (const [pattern, left] of frontier.trapped) note(say.trap(pattern, left));
  if (count.robots > 0) ledger.note({ kind: 'other', url: null, reason: say.robotsForbid(count.robots) });
  return ledger.close(start.url, options.seeds, interrupted, unlinked);
}

const worthOf = (base: number): Worth => (base <= COST.item ? 'item' : base <= COST.below ? 'below' : 'none');

interface Known {
  readonly address: string;
  readonly own: boolean;
}

type Origin = Pick<Target, 'url' | 'base' | 'cost' | 'depth' | 'section' | 'list' | 'late'>;

/**
 * On a machine without internet every outside name is unknown. A site on loopback proves nothing
 * about the network, so names that do not resolve count only when something outside did answer.
 */
function withoutNetwork(verdicts: ReadonlyMap<string, Verdict>, local: boolean): ReadonlyMap<string, Verdict> {
  const answered = [...verdicts.values()].some(({ httpStatus }) => httpStatus !== null);
  if (!local || answered) return verdicts;
  return new Map([...verdicts].map(([url, judged]) => [url, judged.reason === 'no-host' ? verdict('network') : judged]));
}
