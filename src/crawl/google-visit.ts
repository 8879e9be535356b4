import { decodeHtml } from '../model/charset.ts';
import { resolveAddress } from '../model/address.ts';
import { kindOf } from '../model/sniff.ts';
import type { Answer } from './fetch.ts';
import { downloadOf, googlePlace, judgeGoogle, type GooglePlace } from './google.ts';
import { judgeFailure, judgeStatus, verdict } from './judge.ts';
import { BOUNDS } from './options.ts';
import { readPage } from './read-page.ts';
import { check, keep, nothing, type Visit, type VisitContext } from './visit.ts';

/** What a link promises: it names an item, stands on a page that does, or neither. */
export type Worth = 'item' | 'below' | 'none';

/** Which places at Google are read and not only looked at, and how many. */
export interface GoogleReads {
  /** Whether an address is to be visited; else it is only looked at. `from`: the page that links to it. */
  wants(url: string, worth: Worth, from: string | null): boolean;
  /** Visits it, or only looks where the bounds are reached. */
  visit(url: string, referer: string | null): Promise<Visit>;
  /** To be told of each visit in the order in which they are taken up. */
  took(visit: Visit): void;
  /** Visits that became looks. */
  readonly left: number;
}

/** So many visits without an answer in a row, and Google is out of reach. */
const SILENT_VISITS = 4;

export function createGoogleReads(context: VisitContext): GoogleReads {
  const pagesOf = new Map<string, number>();
  const count = { files: 0, bytes: 0, silent: 0, left: 0 };
  return {
    get left() {
      return count.left;
    },
    wants: (url, worth, from) => {
      const place = googlePlace(url);
      if (place === null) return false;
      if (place.kind !== 'site') return worth !== 'none' && downloadOf(place) !== null;
      const fromItself = from !== null && googlePlace(from)?.id === place.id;
      if (worth !== 'item' && !fromItself) return false;
      const pages = (pagesOf.get(place.id) ?? 0) + 1;
      pagesOf.set(place.id, pages);
      return pages <= BOUNDS.googleSitePages;
    },
    visit: (url, referer) => {
      const place = googlePlace(url);
      if (place === null) return check(url, referer, context);
      if (count.silent >= SILENT_VISITS) return Promise.resolve(nothing(url, url, verdict('timeout')));
      count.files += 1;
      if (count.files <= BOUNDS.googleFiles && count.bytes < BOUNDS.googleBytes) return visitGoogle(url, place, referer, context);
      count.left += 1;
      if (count.left > BOUNDS.googleFiles) return Promise.resolve(nothing(url, url, verdict('limit')));
      return check(url, referer, context).then(named);
    },
    took: ({ kept, verdict: { reason } }) => {
      count.bytes += kept?.bytes ?? 0;
      count.silent = reason === 'timeout' || reason === 'network' ? count.silent + 1 : 0;
    },
  };
}

/** Google is there: a name that does not resolve tells of this network. */
const named = (visit: Visit): Visit => (visit.verdict.reason === 'no-host' ? { ...visit, verdict: verdict('network') } : visit);

/**
 * Reads a file, a document, a folder's list or a page at Google under the address of the link, as a
 * visitor without an account has it. Where the thing itself cannot be had, tells whether its page
 * opens. Never throws.
 */
export async function visitGoogle(url: string, place: GooglePlace, referer: string | null, context: VisitContext): Promise<Visit> {
  const source = place.kind === 'site' ? url : downloadOf(place);
  const look = async (): Promise<Visit> => named(await check(url, referer, context));
  if (source === null) return look();
  const first = await get(source, referer, context);
  if (!first.ok) return named(nothing(url, url, judgeFailure(first)));
  const answer = place.kind === 'file' ? await confirmed(first, source, context) : first;
  const isPage = kindOf(answer.bytes, null, answer.contentType) === 'html';
  const { text, charset } = isPage ? decodeHtml(answer.bytes, answer.contentType) : { text: '', charset: 'utf-8' };
  const told = judgeGoogle(answer, text, place);
  if (told?.reason === 'login') return nothing(url, url, told);
  const listed = place.kind === 'site' || place.kind === 'folder' || place.published;
  if (told !== null || judgeStatus(answer, text) !== null || answer.bytes.length === 0 || (isPage && !listed)) return look();
  const page = isPage ? readPage(text, answer.finalUrl, charset) : null;
  return keep(url, { ...answer, finalUrl: url }, answer.bytes, false, page, context, []);
}

const get = (url: string, referer: string | null, { fetch, cookies, options }: VisitContext, own: Answer | null = null) =>
  fetch({
    url,
    method: 'GET',
    referer,
    cookies: own?.cookies ?? cookies,
    wantsCookies: true,
    limitOf: (_, start, head) =>
      kindOf(start, null, head.contentType) === 'html' ? { bytes: BOUNDS.pageBytes, ms: options.timeoutMs * 1.5 } : { bytes: options.maxFileBytes, ms: options.timeoutMs * 6 },
  });

/** Large files come after a page that says that they were not searched for viruses. */
async function confirmed(answer: Answer, source: string, context: VisitContext): Promise<Answer> {
  if (answer.status !== 200 || kindOf(answer.bytes, null, answer.contentType) !== 'html') return answer;
  const onward = confirmAddress(decodeHtml(answer.bytes, answer.contentType).text.slice(0, 200_000), answer.finalUrl);
  const second = onward === null ? null : await get(onward, source, context, answer);
  return second !== null && second.ok ? second : answer;
}

/** Where the page before a large file leads: its form with `confirm`, in older days a link. */
export function confirmAddress(html: string, pageUrl: string): string | null {
  const form = /<form\b[^>]{0,1000}\bid=["']?(?:download-form|downloadForm)["']?[^>]{0,1000}>/i.exec(html);
  if (form !== null) {
    const action = resolveAddress(unescaped(/\baction=["']([^"']{1,2000})["']/i.exec(form[0])?.[1] ?? ''), pageUrl);
    const end = html.indexOf('</form', form.index);
    const inputs = [...html.slice(form.index, end === -1 ? undefined : end).matchAll(/<input\b[^>]{0,1000}>/gi)].slice(0, 20);
    const url = action === null || !AT_GOOGLE.test(action) ? null : new URL(action);
    for (const [input] of inputs) {
      const name = /\bname=["']([^"']{1,100})["']/i.exec(input)?.[1];
      if (url !== null && name !== undefined) url.searchParams.set(name, unescaped(/\bvalue=["']([^"']{0,1000})["']/i.exec(input)?.[1] ?? ''));
    }
    return url?.href ?? null;
  }
  const link = /\bhref=["']([^"']{0,1000}[?&](?:amp;)?confirm=[^"']{1,1000})["']/i.exec(html)?.[1];
  const address = link === undefined ? null : resolveAddress(unescaped(link), pageUrl);
  return address !== null && AT_GOOGLE.test(address) ? address : null;
}

const AT_GOOGLE = /^https?:\/\/(?:[\w-]+\.)*(?:google|googleusercontent)\.com\//i;
const unescaped = (attribute: string): string => attribute.replace(/&amp;/g, '&').replace(/&#39;|&quot;/g, '');
