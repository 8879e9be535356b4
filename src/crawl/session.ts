import type { Cookies } from './cookies.ts';
import type { Fetch, FetchRequest, Outcome } from './fetch.ts';
import { sameAddress } from './soft-404.ts';

/** The cookies of the visit that opened the home page, its session among them. */
export interface Session {
  readonly homeUrl: string;
  readonly cookies: Cookies;
}

/**
 * Asks as a new visitor; where the site sends those back to its home page, once more as the one who came
 * through it. Sites that keep the year or the language in the session are so read as they are by default.
 * @param session null where the home page set no session
 */
export async function fetchAsVisitor(fetch: Fetch, request: FetchRequest, session: Session | null): Promise<Outcome> {
  const outcome = await fetch(request);
  if (session === null || !isSentBack(outcome, request.url, session)) return outcome;
  const again = await fetch({ ...request, cookies: session.cookies });
  return again.ok && !isSentBack(again, request.url, session) ? again : outcome;
}

/** In circles, too: some send to and fro until the cookie comes. */
const isSentBack = (outcome: Outcome, url: string, { homeUrl }: Session): boolean =>
  !sameAddress(url, homeUrl) && (outcome.ok ? outcome.redirects > 0 && sameAddress(outcome.finalUrl, homeUrl) : outcome.reason === 'redirect-loop');
