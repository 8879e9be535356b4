import type { Crawl, Incomplete, LinkHealth, Resource } from '../model/crawl.ts';
import { doubted, verdict, type Verdict } from './judge.ts';
import { BOUNDS } from './options.ts';
import type { Visit } from './visit.ts';

/** Pages remembered for one link, far above what is told. */
const MAX_HOLDERS = 2000;

/** What the crawl has learnt so far: verdicts, kept bodies, and who links to whom. */
export interface Ledger {
  settle(visit: Visit): void;
  judge(url: string, judged: Verdict): void;
  /** Takes back that an address is dead: its server was weak when it was asked. */
  doubt(url: string): void;
  /** The page at `pageUrl` (asked for so, ended at `finalUrl`) links to these addresses. */
  link(pageUrl: string, finalUrl: string, targets: readonly string[]): void;
  note(incomplete: Incomplete): void;
  /** A visit that ended at this address, or asked for it. */
  visitTo(url: string): Visit | null;
  /** Sorted lists; depths are true distances over what was found. */
  close(start: string, seeds: readonly string[], interrupted: boolean): Crawl;
}

export function createLedger(): Ledger {
  const verdicts = new Map<string, Verdict>();
  const visits = new Map<string, Visit>();
  const byEnd = new Map<string, Visit>();
  const targetsOf = new Map<string, readonly string[]>();
  const holders = new Map<string, Set<string>>();
  const incomplete: Incomplete[] = [];

  const foundOn = (url: string): string[] => [...(holders.get(url) ?? [])].sort(byCode).slice(0, BOUNDS.foundOn);

  return {
    settle: (visit) => {
      verdicts.set(visit.url, visit.verdict);
      // The links of the page are in `targetsOf`; the page itself may go.
      visits.set(visit.url, { ...visit, page: null });
      if (visit.kept !== null && !byEnd.has(visit.finalUrl)) byEnd.set(visit.finalUrl, { ...visit, page: null });
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
      for (const address of [pageUrl, finalUrl]) if (!targetsOf.has(address)) targetsOf.set(address, targets);
      for (const target of targets) {
        const known = holders.get(target) ?? new Set<string>();
        if (known.size < MAX_HOLDERS) known.add(finalUrl);
        holders.set(target, known);
      }
    },
    note: (it) => void incomplete.push(it),
    visitTo: (url) => visits.get(url) ?? byEnd.get(url) ?? null,
    close: (start, seeds, interrupted) => {
      const depths = depthsFrom(start, seeds, targetsOf);
      const resources = [...visits.values()].flatMap(({ url, kept }): Resource[] =>
        kept === null ? [] : [{ url, ...kept, depth: depths.get(url) ?? BOUNDS.depth, foundOn: foundOn(url) }],
      );
      const linked = new Set([...verdicts.keys(), ...holders.keys()]);
      const health = [...linked].map((url): LinkHealth => ({ url, ...(verdicts.get(url) ?? verdict('limit')), foundOn: foundOn(url) }));
      return {
        start,
        resources: resources.sort((a, b) => byCode(a.url, b.url)),
        health: health.sort((a, b) => byCode(a.url, b.url)),
        incomplete: incomplete.sort((a, b) => byCode(`${a.kind} ${a.url ?? ''} ${a.reason.en}`, `${b.kind} ${b.url ?? ''} ${b.reason.en}`)),
        interrupted,
      };
    },
  };
}

/** Clicks from the start page; what only a submission list names is one click away. */
function depthsFrom(start: string, seeds: readonly string[], targetsOf: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const depths = new Map<string, number>();
  const walk = (from: readonly string[], depth: number): void => {
    let level = from.filter((url) => !depths.has(url));
    for (let clicks = depth; level.length > 0; clicks += 1) {
      for (const url of level) depths.set(url, clicks);
      level = [...new Set(level.flatMap((url) => targetsOf.get(url) ?? []))].filter((url) => !depths.has(url));
    }
  };
  walk([start], 0);
  walk(seeds, 1);
  return depths;
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
