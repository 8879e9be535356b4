import { decodeHtml } from '../model/charset.ts';
import { EXIT, OitError } from '../model/errors.ts';
import { isOwnUrl, isPrivateHost, siteOf, type Site } from '../model/site.ts';
import { resolveAddress, withoutFragment } from '../model/address.ts';
import { kindOf } from '../model/sniff.ts';
import { NO_COOKIES, withCookies } from './cookies.ts';
import { isPrivateAddress } from './addresses.ts';
import type { Answer, Fetch } from './fetch.ts';
import { judgeFailure, judgeStatus, verdict, type Verdict } from './judge.ts';
import { noAddress, unreachable } from './messages.ts';
import { BOUNDS } from './options.ts';
import { readPage, type PageFacts } from './read-page.ts';
import { cookieByScript } from './walls.ts';

/** The first page of the site. */
export interface Start {
  /** Start address of the crawl, after redirects and splash pages. */
  readonly url: string;
  readonly site: Site;
  readonly answer: Answer;
  readonly page: PageFacts;
  /** The way led over a splash page, which may want its cookies back. */
  readonly splash: boolean;
}

/**
 * The addresses to try for what the user typed, best first: https and http, with and without `www.`.
 * @throws OitError (usage) where it is no address
 */
export function startCandidates(typed: string): string[] {
  const words = typed.trim();
  const schemed = /^[a-z][a-z0-9+.-]*:\/\//i.test(words);
  const address = resolveAddress(schemed ? words : `https://${words}`, 'https://nowhere.invalid/');
  const host = address === null ? '' : new URL(address).hostname;
  const plausible = schemed || /^[^\s/]+\.[^\s/]+|^localhost\b|^\[/i.test(words);
  if (address === null || words === '' || !plausible || /^(mailto|javascript):/i.test(words) || !/[a-z0-9:]/i.test(host)) throw new OitError(noAddress(typed), EXIT.usage);
  const url = new URL(withoutFragment(address));
  const local = isPrivateHost(host) || isPrivateAddress(host);
  if (local) return [schemed ? url.href : url.href.replace(/^https:/, 'http:')];
  if (url.port !== '') return schemed ? [url.href] : [url.href, url.href.replace(/^https:/, 'http:')];

  const other = host.startsWith('www.') ? host.slice(4) : `www.${host}`;
  const isNumber = /^[\d.]+$|^\[/.test(host);
  const hosts = isNumber ? [host] : [host, other];
  const schemes = url.protocol === 'https:' ? ['https:', 'http:'] : ['http:', 'https:'];
  return hosts.flatMap((name) => schemes.map((scheme) => `${scheme}//${name}${url.pathname}${url.search}`));
}

type Try = { readonly start: Start } | { readonly failed: Verdict; readonly url: string };

/**
 * Opens the first page, whichever of the candidates answers.
 * @throws OitError (unreachable) with the most telling cause where none does
 */
export async function openStart(candidates: readonly string[], fetch: Fetch, signal: AbortSignal, timeoutMs: number): Promise<Start> {
  const failures: { failed: Verdict; url: string }[] = [];
  const deadHosts = new Set<string>();
  const attempt = async (url: string, patient: boolean): Promise<Start | null> => {
    const result = await tryStart(url, fetch, patient, timeoutMs);
    if ('start' in result) return result.start;
    failures.push(result);
    if (result.failed.reason === 'no-host') deadHosts.add(new URL(url).host);
    return null;
  };
  for (const url of candidates) {
    if (signal.aborted || deadHosts.has(new URL(url).host)) continue;
    const start = await attempt(url, false);
    if (start !== null) return start;
  }
  const first = candidates[0];
  const passing = failures.every(({ failed }) => failed.reason === 'timeout' || failed.reason === 'network' || failed.reason === 'refused' || (failed.httpStatus ?? 0) >= 500);
  if (first !== undefined && passing && !signal.aborted) {
    const start = await attempt(first, true);
    if (start !== null) return start;
  }
  const worst = failures.sort((a, b) => TELLING.indexOf(b.failed.reason) - TELLING.indexOf(a.failed.reason))[0];
  throw new OitError(unreachable(worst?.url ?? first ?? '', worst?.failed.reason ?? 'network', worst?.failed.httpStatus ?? null), EXIT.unreachable);
}

/** Causes, the most telling last. */
const TELLING: readonly Verdict['reason'][] = [
  'network', 'no-host', 'refused', 'timeout', 'certificate', 'private-address', 'redirect-loop', 'empty', 'not-a-file', 'http-error', 'login', 'blocked',
];

async function tryStart(url: string, fetch: Fetch, patient: boolean, timeoutMs: number): Promise<Try> {
  const first = await open(url, fetch, patient, timeoutMs);
  if (!('start' in first)) return first;
  let { start } = first;
  for (let hops = 0; hops < 3; hops += 1) {
    const onward = splashTarget(start);
    const next = onward === null ? null : await open(onward, fetch, patient, timeoutMs, start.answer);
    if (next === null || !('start' in next)) break;
    start = { ...next.start, splash: true };
  }
  return { start: { ...start, ...placeOf(url, start.answer.finalUrl) } };
}

/** @param before the answer that led here, or that set a cookie by script (`scripted`) */
async function open(url: string, fetch: Fetch, patient: boolean, timeoutMs: number, before?: Answer, scripted = false): Promise<Try> {
  const answer = await fetch({
    url,
    method: 'GET',
    referer: before?.finalUrl ?? null,
    patient,
    cookies: before?.cookies ?? NO_COOKIES,
    wantsCookies: true,
    limitOf: () => ({ bytes: BOUNDS.pageBytes, ms: timeoutMs * 1.5 }),
  });
  if (!answer.ok) {
    const failed = answer.reason === 'certificate' ? { ...judgeFailure(answer), reason: 'certificate' as const } : judgeFailure(answer);
    return { failed, url };
  }
  const { text, charset } = decodeHtml(answer.bytes, answer.contentType);
  const wanted = scripted ? null : cookieByScript(text);
  if (wanted !== null) {
    const kept = { ...answer, cookies: withCookies(answer.cookies, answer.finalUrl, [wanted]) };
    const again = await open(answer.finalUrl, fetch, patient, timeoutMs, kept, true);
    if ('start' in again) return again;
  }
  const bad = judgeStatus(answer, text);
  if (bad !== null) return { failed: bad, url };
  if (text.trim() === '') return { failed: verdict('empty', answer.status), url };
  if (kindOf(answer.bytes, answer.finalUrl, answer.contentType) !== 'html') return { failed: verdict('not-a-file', answer.status), url };
  const page = readPage(text, answer.finalUrl, charset);
  return { start: { url: answer.finalUrl, site: siteOf(answer.finalUrl), answer, page, splash: false } };
}

/** Letters of a page that may be a gate before the home page. */
const GATE_LETTERS = 300;
const GATE_LINKS = 4;

/** Where a page that says next to nothing sends its visitors. */
const splashTarget = ({ page, url }: Start): string | null =>
  page.leavesFor !== null && page.leavesFor !== url && page.textLength < GATE_LETTERS && page.links.length <= GATE_LINKS ? page.leavesFor : null;

/** A start that ends on a subdomain of the address asked for keeps that address: its other hosts are the same site. */
function placeOf(asked: string, ended: string): Pick<Start, 'url' | 'site'> {
  const site = siteOf(asked);
  const endedSite = siteOf(ended);
  return endedSite.key !== site.key && isOwnUrl(site, ended) ? { url: withoutFragment(asked), site } : { url: ended, site: endedSite };
}
