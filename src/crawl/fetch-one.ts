import { EXIT, OitError } from '../model/errors.ts';
import { siteOf } from '../model/site.ts';
import { guardFor, privateNames } from './addresses.ts';
import { NO_COOKIES } from './cookies.ts';
import { openLine } from './exchange.ts';
import { createFetch } from './fetch.ts';
import { fileNameOf } from './file-name.ts';
import { createGates } from './gates.ts';
import { judgeFailure, judgeStatus } from './judge.ts';
import * as say from './messages.ts';
import type { CrawlOptions } from './options.ts';
import { startCandidates } from './start.ts';

/** One page or file, as it came. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly finalUrl: string;
  readonly contentType: string | null;
  readonly fileName: string | null;
}

/**
 * Fetches one address, with the bounds and the guard of a crawl.
 * @throws OitError: usage for what is no address, unreachable with the reason where nothing came
 */
export async function fetchOne(address: string, options: Omit<CrawlOptions, 'bodies'>): Promise<Fetched> {
  const url = startCandidates(address)[0] ?? address;
  const guard = guardFor(siteOf(url), options.proxy === null ? await privateNames(new URL(url).hostname) : new Set(), options.proxy !== null);
  const signal = options.signal ?? new AbortController().signal;
  const line = openLine({ guard, timeoutMs: options.timeoutMs, concurrency: 1, proxy: options.proxy, signal });
  const gates = createGates(() => ({ concurrency: 1, delayMs: 0, adaptive: false, signal }));
  const fetch = createFetch({ line, gates, guard, signal, memory: null, userAgent: options.userAgent, headersFor: () => options.headers });
  try {
    const limit = { bytes: options.maxFileBytes, ms: options.timeoutMs * 3 };
    const answer = await fetch({ url, method: 'GET', referer: new URL('/', url).href, cookies: NO_COOKIES, limitOf: () => limit });
    const wrong = answer.ok ? judgeStatus(answer, '') : judgeFailure(answer);
    if (!answer.ok || wrong !== null) {
      const reason = wrong?.reason ?? 'network';
      throw new OitError(say.unreachable(answer.finalUrl, reason, answer.ok ? answer.status : null), EXIT.unreachable);
    }
    const disposition = [answer.headers['content-disposition'] ?? []].flat()[0] ?? null;
    return { bytes: answer.bytes, finalUrl: answer.finalUrl, contentType: answer.contentType, fileName: fileNameOf(disposition, answer.finalUrl) };
  } finally {
    await line.close();
  }
}
