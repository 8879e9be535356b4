import { setTimeout as pause } from 'node:timers/promises';
import { resolveAddress, withoutFragment } from '../model/address.ts';
import type { Guard } from './addresses.ts';
import { cookieHeader, withCookies, type Cookies } from './cookies.ts';
import type { AnswerHead, BodyLimit, Exchange, Failure, Line } from './exchange.ts';
import type { FailureReason } from './failures.ts';
import type { Gates } from './gates.ts';
import { browserHeaders, mayMindManner } from './manner.ts';
import { BOUNDS } from './options.ts';
import { remembered, type Memory, type Send } from './store/memory.ts';

export interface FetchRequest {
  readonly url: string;
  readonly method: 'GET' | 'HEAD';
  /** Page that holds the link. */
  readonly referer: string | null;
  readonly cookies: Cookies;
  /** Tries again where that may help; true where not said. */
  readonly patient?: boolean;
  /** What failed by a fault of the server (5xx) is asked again later, by who asks here. */
  readonly later?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** The cookies of the last answer are used afterwards; those of redirects are heeded in any case. */
  readonly wantsCookies?: boolean;
  /** Asked where a redirect leads on: whether to go there. */
  readonly mayFollow?: (url: string) => Promise<boolean>;
  readonly limitOf: (url: string, firstBytes: Uint8Array, head: AnswerHead) => BodyLimit;
}

/** The last answer of a chain of redirects. */
export interface Answer extends Exchange {
  readonly finalUrl: string;
  readonly redirects: number;
  readonly cookies: Cookies;
}

export interface NoAnswer {
  readonly ok: false;
  /** Where it failed. */
  readonly finalUrl: string;
  readonly reason: FailureReason | 'redirect-loop' | 'bad-url' | 'robots';
  readonly code: string;
}

export type Outcome = Answer | NoAnswer;
export type Fetch = (request: FetchRequest) => Promise<Outcome>;

export interface FetchOptions {
  readonly line: Line;
  readonly gates: Gates;
  readonly guard: Guard;
  /** Ends pauses. */
  readonly signal: AbortSignal;
  readonly userAgent: string;
  /** Extra headers for an address: those of the user go to the audited site only. */
  readonly headersFor: (url: string) => Readonly<Record<string, string>>;
  readonly now?: () => number;
  /** Answers of audits before; null where none are kept. */
  readonly memory: Memory | null;
}

/** Requests that follow redirects by hand, wait for the gate of each host, and try once more where that may help. */
export function createFetch(options: FetchOptions): Fetch {
  return async (request) => {
    let url = withoutFragment(request.url);
    let cookies = request.cookies;
    const seen = new Set<string>();
    for (let redirects = 0; redirects <= BOUNDS.redirects; redirects += 1) {
      if (options.guard.forbids(url) || (await options.guard.leadsInside(url))) return { ok: false, finalUrl: url, reason: 'private-address', code: 'GUARD' };
      const step = `${url} ${cookieHeader(cookies, url) ?? ''}`;
      if (seen.has(step)) break;
      seen.add(step);

      const answer = await sendPatiently(options, request, url, cookies, redirects > 0);
      if (!answer.ok) return { ok: false, finalUrl: url, reason: answer.reason, code: answer.code };
      cookies = withCookies(cookies, url, [answer.headers['set-cookie'] ?? []].flat());
      const location = locationOf(answer);
      if (answer.status < 300 || answer.status > 399 || answer.status === 304 || location === null) {
        return { ...answer, finalUrl: url, redirects, cookies };
      }
      const target = resolveAddress(location, url);
      if (target === null) return { ok: false, finalUrl: url, reason: 'bad-url', code: 'LOCATION' };
      url = withoutFragment(target);
      if (request.mayFollow !== undefined && !(await request.mayFollow(url))) return { ok: false, finalUrl: url, reason: 'robots', code: 'ROBOTS' };
    }
    return { ok: false, finalUrl: url, reason: 'redirect-loop', code: 'REDIRECTS' };
  };
}

/** Where a redirect leads; null where it does not say, as browsers see it. Bytes beyond ASCII, in whatever charset, are kept. */
function locationOf(answer: AnswerHead): string | null {
  const written = [answer.headers['location'] ?? []].flat().map((it) => it.trim()).find((it) => it !== '');
  return written === undefined ? null : written.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Failures that a second try may mend. */
const PASSING: ReadonlySet<FailureReason> = new Set<FailureReason>(['timeout', 'network', 'refused']);

async function sendPatiently(options: FetchOptions, request: FetchRequest, url: string, cookies: Cookies, redirected: boolean): Promise<Exchange | Failure> {
  const host = hostOf(url);
  const limit = (firstBytes: Uint8Array, head: AnswerHead): BodyLimit => request.limitOf(url, firstBytes, head);
  let asked = redirected;
  const send: Send = (headers, limitOf) => {
    const goesOn = asked;
    asked = true;
    return options.gates.run(host, () => options.line.send(url, { method: request.method, headers: { ...headersOf(options, request, url, cookies), ...headers }, limitOf }), goesOn);
  };
  const { memory } = options;
  const attempt = (manner: Readonly<Record<string, string>>): Promise<Exchange | Failure> => {
    const question = { method: request.method, url, cookie: cookieHeader(cookies, url), headers: { ...request.headers, ...manner }, wantsCookies: request.wantsCookies === true };
    const inManner: Send = (headers, limitOf) => send({ ...manner, ...headers }, limitOf);
    return memory === null ? inManner({}, limit) : remembered(memory, question, limit, inManner);
  };
  const safely = async (manner: Readonly<Record<string, string>>): Promise<Exchange | Failure> =>
    attempt(manner).catch((error: unknown) => ({ ok: false, reason: 'limit', code: error instanceof Error ? error.name : 'ABORTED' }));

  let manner: Readonly<Record<string, string>> = {};
  let answer = await safely(manner);
  if (request.method === 'GET' && mayMindManner(answer)) {
    const ofBrowser = { ...browserHeaders(url, request.referer), ...request.headers, ...options.headersFor(url) };
    const asBrowser = await safely(ofBrowser);
    if (asBrowser.ok && !mayMindManner(asBrowser)) {
      answer = asBrowser;
      manner = ofBrowser;
    }
  }
  if (request.patient === false) return answer;
  for (let tries = 1; tries <= 2; tries += 1) {
    const again = secondTry(answer, tries, options.now ?? Date.now);
    if (again === null || (request.later === true && answer.ok && !again.ofHost && isFault(answer.status))) return answer;
    if (again.ofHost) options.gates.slowDown(host, again.waitMs);
    else await pause(again.waitMs, undefined, { signal: options.signal }).catch(() => undefined);
    const before = answer;
    answer = await safely(manner);
    // Of two broken bodies the longer tells more.
    if (before.ok && before.broken === true && (!answer.ok || (answer.broken === true && answer.bytes.length < before.bytes.length))) answer = before;
  }
  return answer;
}

/** Whether to ask again and how long to wait before; `ofHost` where all requests to the host are to wait. Null for no. */
function secondTry(answer: Exchange | Failure, tries: number, now: () => number): { readonly waitMs: number; readonly ofHost: boolean } | null {
  if (!answer.ok) {
    if (tries > 1 || !PASSING.has(answer.reason)) return null;
    return { waitMs: answer.reason === 'timeout' ? 0 : BOUNDS.retryPauseMs, ofHost: false };
  }
  if (answer.broken === true && tries === 1) return { waitMs: BOUNDS.retryPauseMs, ofHost: false };
  if (answer.status === 429 || answer.status === 503) {
    const waitMs = retryAfter(answer, now);
    return waitMs === null ? null : { waitMs, ofHost: true };
  }
  if (tries > 1 || !isFault(answer.status)) return null;
  return { waitMs: BOUNDS.retryPauseMs, ofHost: false };
}

/** Statuses of a server that may do better another time; 503 is a matter of its own. */
export const isFault = (status: number): boolean => status >= 500 && status !== 501 && status !== 503 && status !== 505;

/**
 * Statuses by which a server in front says that the one behind it is down or slow at present: 502,
 * 504, 509 (bandwidth used up), and those of Cloudflare (520-524, 527, 530).
 */
export const isGatewayError = (status: number): boolean => status === 502 || status === 504 || status === 509 || (status >= 520 && status <= 524) || status === 527 || status === 530;

function headersOf(options: FetchOptions, request: FetchRequest, url: string, cookies: Cookies): Record<string, string> {
  const cookie = cookieHeader(cookies, url);
  return {
    'user-agent': options.userAgent,
    accept: 'text/html,application/xhtml+xml,application/pdf,application/xml;q=0.9,image/*;q=0.8,*/*;q=0.7',
    'accept-language': 'th,en;q=0.6',
    'accept-encoding': 'gzip, deflate, br',
    'upgrade-insecure-requests': '1',
    ...(request.referer === null ? {} : { referer: withoutFragment(request.referer) }),
    ...(cookie === null ? {} : { cookie }),
    ...request.headers,
    ...options.headersFor(url),
  };
}

/** How long to wait, ms; null where the server asks for more than is waited. Both forms of the header (RFC 9110, 10.2.3). */
function retryAfter(answer: Exchange, now: () => number): number | null {
  const value = String([answer.headers['retry-after'] ?? ''].flat()[0] ?? '').trim();
  if (value === '') return 1000;
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now();
  if (Number.isNaN(wait)) return 1000;
  return wait > BOUNDS.retryAfterMs ? null : Math.max(0, wait);
}

/** Key of a host for gates: `www.` is the same server. */
export const hostOf = (address: string): string => new URL(address).host.toLowerCase().replace(/^www\./, '');
