import type { Exchange, Failure } from './exchange.ts';

/** A browser of today, as most visitors have it. */
const BROWSER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

/** Statuses by which a guard turns away what does not look like a browser. */
const TURNED_AWAY: ReadonlySet<number> = new Set([400, 401, 403, 406, 412, 418, 444]);

/** Whether the answer may be other for a browser: no request for a password, and no challenge that a browser's name does not solve. */
export const mayMindManner = (answer: Exchange | Failure): boolean =>
  answer.ok && TURNED_AWAY.has(answer.status) && answer.headers['www-authenticate'] === undefined && answer.headers['cf-mitigated'] === undefined;

/**
 * The headers with which a browser follows a link: some servers answer to nothing else.
 * @param url asked for
 * @param referer page that holds the link; without one the start of the host stands for it, as hotlink guards want it
 */
export function browserHeaders(url: string, referer: string | null): Record<string, string> {
  const { origin } = new URL(url);
  const from = referer ?? `${origin}/`;
  return {
    'user-agent': BROWSER,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8',
    'accept-language': 'th-TH,th;q=0.9,en;q=0.8',
    referer: from,
    'sec-fetch-dest': 'document',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-site': from.startsWith(`${origin}/`) ? 'same-origin' : 'cross-site',
    'sec-fetch-user': '?1',
  };
}
