import type { Crawl, Incomplete, LinkHealth, Resource } from '../model/crawl.ts';
import { doubted, verdict, type Verdict } from './judge.ts';
import { notListed } from './messages.ts';
import { BOUNDS } from './options.ts';
import { withSlips } from './slips.ts';
import type { Visit } from './visit.ts';

/** What the crawl has learnt so far: verdicts, kept bodies, and who links to whom. */
export interface Ledger {
  settle(visit: Visit): void;
  judge(url: string, judged: Verdict): void;
  /** Takes back that an address is dead: its server was weak when it was asked. */
  doubt(url: string): void;
  /** The page at `pageUrl` (asked for so, ended at `finalUrl`) links to these addresses, each named once; what the crawl did not take up is not among them. */
  link(pageUrl: string, finalUrl: string, targets: readonly string[]): void;
  note(incomplete: Incomplete): void;
  /** A visit that ended at this address, or asked for it. */
  visitTo(url: string): Visit | null;
  /**
   * Sorted lists; depths are true distances over what was found.
   * @param unlinked addresses that only a sitemap names
   */
  close(start: string, seeds: readonly string[], interrupted: boolean, unlinked: ReadonlySet<string>): Crawl;
}

export function createLedger(): Ledger {
  const verdicts = new Map<string, Verdict>();
  const visits = new Map<string, Visit>();
  const byEnd = new Map<string, Visit>();
  const targetsOf = new Map<string, readonly string[]>();
  /** The first pages in the order of the report that link to an address; `BOUNDS.foundOn` at most. */
  const holders = new Map<string, string[]>();
  let edges = 0;
  const incomplete: Incomplete[] = [];

  const foundOn = (url: string): string[] => [...(holders.get(url) ?? [])];

  return {
    settle: (visit) => {
      verdicts.set(visit.url, visit.verdict);
      // The links of the page are in `targetsOf`; the page itself may go.
      const light = { ...visit, page: null };
      visits.set(visit.url, light);
      if (visit.kept !== null && !byEnd.has(visit.finalUrl)) byEnd.set(visit.finalUrl, light);
      incomplete.push(...visit.incomplete);
    },
    judge: (url, judged) => {
      if (!verdicts.has(url)) verdicts.set(url, judged);
    },
    doubt: (url) => {
      const judged = verdicts.get(url);
      if (judged?.state === 'dead') verdicts.set(url, doubted(judged));
    },
    link: (pageUrl, finalUrl, targets) => {
      // Beyond the bound, distances are counted along the ways that were found first.
      const way = edges < BOUNDS.edges ? targets : targets.filter((target) => !holders.has(target));
      edges += way.length;
      for (const address of [pageUrl, finalUrl]) if (!targetsOf.has(address)) targetsOf.set(address, way);
      for (const target of targets) {
        const known = holders.get(target);
        if (known === undefined) holders.set(target, [finalUrl]);
        else insert(known, finalUrl);
      }
    },
    note: (it) => void incomplete.push(it),
    visitTo: (url) => visits.get(url) ?? byEnd.get(url) ?? null,
    close: (start, seeds, interrupted, unlinked) => {
      const depths = depthsFrom(start, seeds, targetsOf);
      const resources = [...visits.values()].flatMap(({ url, kept }): Resource[] =>
        kept === null ? [] : [{ url, ...kept, depth: depths.get(url) ?? BOUNDS.depth, foundOn: foundOn(url) }],
      );
      // What a sitemap alone names and does not open, no visitor meets.
      const met = [...verdicts].filter(([url, judged]) => !unlinked.has(url) || holders.has(url) || judged.state === 'alive').map(([url]) => url);
      const linked = new Set([...met, ...holders.keys()]);
      const { told, left } = toldOf(withSlips([...linked].sort(byCode).map((url) => ({ url, judged: verdicts.get(url) ?? verdict('limit') }))));
      const health = told.map(({ url, judged }): LinkHealth => ({ url, ...judged, foundOn: foundOn(url) }));
      if (left > 0) incomplete.push({ kind: 'limit', url: null, reason: notListed(left) });
      return {
        start,
        resources: resources.sort((a, b) => byCode(a.url, b.url)),
        health,
        incomplete: incomplete.sort((a, b) => byCode(`${a.kind} ${a.url ?? ''} ${a.reason.en}`, `${b.kind} ${b.url ?? ''} ${b.reason.en}`)),
        interrupted,
      };
    },
  };
}

/** All that was asked for; of what was not, a bounded number for each reason, since there may be very many. */
function toldOf<T extends { readonly judged: Verdict }>(links: readonly T[]): { readonly told: T[]; readonly left: number } {
  const counts = new Map<string, number>();
  const told = links.filter(({ judged: { reason } }) => {
    if (reason !== 'limit' && reason !== 'bad-url') return true;
    const count = (counts.get(reason) ?? 0) + 1;
    counts.set(reason, count);
    return count <= BOUNDS.toldUntried;
  });
  return { told, left: links.length - told.length };
}

/** Keeps a short list sorted, without doubles and within its bound. */
function insert(sorted: string[], address: string): void {
  const last = sorted.at(-1);
  if (sorted.length >= BOUNDS.foundOn && last !== undefined && byCode(address, last) >= 0) return;
  let place = 0;
  for (let end = sorted.length; place < end; ) {
    const middle = (place + end) >> 1;
    if (byCode(sorted[middle] ?? '', address) < 0) place = middle + 1;
    else end = middle;
  }
  if (sorted[place] === address) return;
  sorted.splice(place, 0, address);
  if (sorted.length > BOUNDS.foundOn) sorted.pop();
}

/** Clicks from the start page; what only a submission list names is one click away. */
function depthsFrom(start: string, seeds: readonly string[], targetsOf: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const depths = new Map<string, number>();
  const walk = (from: readonly string[], depth: number): void => {
    let level = from.filter((url) => !depths.has(url));
    for (const url of level) depths.set(url, depth);
    for (let clicks = depth + 1; level.length > 0; clicks += 1) {
      const next: string[] = [];
      for (const url of level) {
        for (const target of targetsOf.get(url) ?? []) {
          if (depths.has(target)) continue;
          depths.set(target, clicks);
          next.push(target);
        }
      }
      level = next;
    }
  };
  walk([start], 0);
  walk(seeds, 1);
  return depths;
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
