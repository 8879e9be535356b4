import pLimit from 'p-limit';
import { verdict, type Verdict } from './judge.ts';
import { hostOf } from './fetch.ts';
import { BOUNDS } from './options.ts';
import { check, type CheckContext } from './visit.ts';

/** Checks links that leave the site, beside the crawl: one request each where that is enough. */
export interface OutsideChecks {
  /** Takes an address once; the order of calls decides which come within the bound of a host. */
  add(url: string, referer: string | null): void;
  /** Addresses that were taken. */
  readonly size: number;
  /** All verdicts, when they are there. */
  done(): Promise<ReadonlyMap<string, Verdict>>;
}

/** So many links of a host that did not answer at all, and the rest is not tried. */
const SILENT_HOST = 3;

export function createOutsideChecks(context: CheckContext, guardForbids: (url: string) => boolean): OutsideChecks {
  const limit = pLimit(BOUNDS.outsideTotal);
  const perHost = new Map<string, number>();
  const silent = new Map<string, { count: number; verdict: Verdict }>();
  const running = new Map<string, Promise<Verdict>>();

  const judge = async (url: string, referer: string | null): Promise<Verdict> => {
    const host = hostOf(url);
    const known = silent.get(host);
    if (known !== undefined && known.count >= SILENT_HOST) return known.verdict;
    const { verdict: judged } = await check(url, referer, context);
    if (judged.reason === 'no-host') silent.set(host, { count: SILENT_HOST, verdict: judged });
    else if (judged.reason === 'timeout' && judged.httpStatus === null) silent.set(host, { count: (known?.count ?? 0) + 1, verdict: judged });
    else silent.delete(host);
    return judged;
  };

  return {
    get size() {
      return running.size;
    },
    add: (url, referer) => {
      if (running.has(url)) return;
      const host = hostOf(url);
      const count = (perHost.get(host) ?? 0) + 1;
      perHost.set(host, count);
      const bounded = count > BOUNDS.checksAnOutsideHost && !guardForbids(url);
      running.set(url, bounded ? Promise.resolve(verdict('limit')) : limit(() => judge(url, referer)));
    },
    done: async () => {
      const verdicts = new Map<string, Verdict>();
      for (const [url, checking] of running) verdicts.set(url, await checking);
      return verdicts;
    },
  };
}
