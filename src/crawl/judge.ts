import type { HealthReason, HealthState } from '../model/crawl.ts';
import type { Text } from '../model/text.ts';
import { isGatewayError, type Answer, type NoAnswer } from './fetch.ts';
import { judgeGoogle } from './google.ts';
import { certificateDetail, failedOnce, healthMessage, refusedForNow, serverWeak } from './messages.ts';
import type { PageFacts } from './read-page.ts';
import { isWalled, wallOf } from './social.ts';
import { isHomePage, isSentHome, isSoftNotFound, type SiteLook } from './soft-404.ts';
import { isChallenge, isErrorAddress, isFileAddress, isSignIn, saysNotFound } from './walls.ts';
import { isPrivateHost } from '../model/site.ts';

/** What one try at a link showed. */
export interface Verdict {
  readonly state: HealthState;
  readonly reason: HealthReason;
  readonly httpStatus: number | null;
  readonly message: Text;
}

const STATE_OF: Readonly<Record<HealthReason, HealthState>> = {
  ok: 'alive', certificate: 'alive',
  'http-error': 'dead', 'no-host': 'dead', refused: 'dead', 'soft-404': 'dead', 'not-a-file': 'dead', empty: 'dead', 'bad-url': 'dead', 'redirect-loop': 'dead',
  blocked: 'unchecked', login: 'unchecked', timeout: 'unchecked', network: 'unchecked', robots: 'unchecked', 'private-address': 'unchecked', limit: 'unchecked',
};

const made = new Map<string, Verdict>();

/** One for each reason and status, since there are as many verdicts as links. */
export function verdict(reason: HealthReason, httpStatus: number | null = null, state: HealthState = STATE_OF[reason]): Verdict {
  const key = `${reason} ${httpStatus ?? ''} ${state}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const judged = { state, reason, httpStatus, message: healthMessage(reason, httpStatus) };
  made.set(key, judged);
  return judged;
}

/** The verdict on a page that got no answer when its server was weak: nothing is known of the page. */
export const doubted = (judged: Verdict): Verdict => ({
  ...judged,
  state: 'unchecked',
  message: judged.reason === 'refused' ? refusedForNow : judged.reason === 'http-error' ? serverWeak(judged.httpStatus) : judged.message,
});

/** The verdict on a page for which the server failed and which was not asked for again. */
export const notTriedAgain = (judged: Verdict): Verdict => (judged.state === 'dead' ? { ...judged, state: 'unchecked', message: failedOnce(judged.httpStatus) } : judged);

const TURNED_AWAY: ReadonlySet<NoAnswer['reason']> = new Set<NoAnswer['reason']>(['redirect-loop', 'bad-url', 'refused']);

/** The verdict where no answer came. */
export function judgeFailure(failure: NoAnswer): Verdict {
  // Spelt out in the link, a private address is broken for every visitor; found by name, it may be a matter of this network.
  if (failure.reason === 'private-address') return verdict('private-address', null, isPrivateHost(new URL(failure.finalUrl).hostname) ? 'dead' : 'unchecked');
  // Neither kind of connection came about: nothing is known of the page.
  if (failure.reason === 'certificate') return verdict('network');
  // They send whom they do not know in circles.
  if (isWalled(failure.finalUrl) && TURNED_AWAY.has(failure.reason)) return verdict('blocked');
  return verdict(failure.reason);
}

/** The verdict by status and headers alone; null where the answer is good so far. */
export function judgeStatus(answer: Answer, text: string): Verdict | null {
  const { status } = answer;
  const atGoogle = judgeGoogle(answer, text);
  if (atGoogle !== null) return atGoogle;
  if (isSignIn(answer.finalUrl) && answer.redirects > 0) return verdict('login', status);
  const wall = wallOf(answer, text);
  if (wall !== null) return verdict(wall, status);
  if (isChallenge(answer, text)) return verdict('blocked', status);
  if (status === 401 || status === 403 || status === 407 || status === 429 || status === 451 || status === 503 || status === 999) return verdict('blocked', status);
  if (status === 405 || status === 406 || status === 412 || status === 444 || status === 501) return verdict('blocked', status);
  if (status === 408 || status === 425) return verdict('timeout', status);
  // The page behind the gateway may be well; a 500 after a second try is the page's own fault.
  if (isGatewayError(status)) return verdict('http-error', status, 'unchecked');
  if (status >= 400 || status < 200) return verdict('http-error', status);
  return null;
}

/** A good answer; a certificate that is not in order is told. */
export function judgeGood(answer: Answer): Verdict {
  if (answer.certificate === null) return verdict('ok', answer.status);
  const detail = certificateDetail(answer.certificate);
  return {
    ...verdict('certificate', answer.status),
    message: { th: healthMessage('certificate', null, detail.th).th, en: healthMessage('certificate', null, detail.en).en },
  };
}

/** The verdict on a page of the site that came with a good status; null where it is what the link promises. */
export function judgePage(url: string, answer: Answer, page: PageFacts, look: SiteLook): Verdict | null {
  const sentAway = answer.redirects > 0 && isErrorAddress(answer.finalUrl) && !isErrorAddress(url);
  const missing = sentAway || isSoftNotFound(url, page, look) || saysNotFound(page);
  if (isFileAddress(url)) {
    if (missing || isSentHome(url, answer.finalUrl, look) || isHomePage(page, look)) return verdict('not-a-file', answer.status);
    if (page.passwordField) return verdict('login', answer.status);
    const holdsFile = page.frames > 0 || page.scripts > 0 || page.links.some((link) => link.url !== null && isFileAddress(link.url));
    return page.textLength < SMALL_PAGE && !holdsFile ? verdict('not-a-file', answer.status) : null;
  }
  return missing || isSentHome(url, answer.finalUrl, look) ? verdict('soft-404', answer.status) : null;
}

/** Letters of a page that can only be a message. */
const SMALL_PAGE = 500;
