import { decodeHtml } from '../model/charset.ts';
import type { Bodies, Incomplete, Resource } from '../model/crawl.ts';
import { isOwnUrl, type Site } from '../model/site.ts';
import { kindOf } from '../model/sniff.ts';
import type { Text } from '../model/text.ts';
import type { Cookies } from './cookies.ts';
import type { AnswerHead, BodyLimit } from './exchange.ts';
import { createBreather } from './breather.ts';
import { codeOf } from './failures.ts';
import { isFault, type Answer, type Fetch, type NoAnswer, type Outcome } from './fetch.ts';
import { fileNameOf } from './file-name.ts';
import { googlePlace } from './google.ts';
import { judgeFailure, judgeGood, judgePage, judgeStatus, verdict, type Verdict } from './judge.ts';
import { cannotStore, cutOff } from './messages.ts';
import { BOUNDS, type CrawlOptions } from './options.ts';
import { readPage, type PageFacts } from './read-page.ts';
import { drawIfNeeded, type Renderer, type Turn } from './render.ts';
import type { Robots } from './robots.ts';
import { fetchAsVisitor, type Session } from './session.ts';
import { isWalled } from './social.ts';
import type { SiteLook } from './soft-404.ts';

const breathe = createBreather();

/** What a visit brought home. */
export interface Visit {
  readonly url: string;
  readonly finalUrl: string;
  readonly verdict: Verdict;
  /** Null where nothing worth keeping came, or only a check was asked for. */
  readonly kept: Omit<Resource, 'url' | 'depth' | 'foundOn'> | null;
  readonly page: PageFacts | null;
  readonly incomplete: readonly Incomplete[];
  /** Why the body could not be stored, for people: no visit after it can do better. Not there where all is well. */
  readonly unstored?: Text;
  /** The server failed, and may do better when it is asked once more. */
  readonly worthAnother?: true;
}

export interface VisitContext {
  readonly site: Site;
  readonly fetch: Fetch;
  readonly bodies: Bodies;
  readonly robots: Robots;
  readonly renderer: Renderer;
  readonly cookies: Cookies;
  readonly look: SiteLook;
  /** Null where the home page set none. */
  readonly session: Session | null;
  readonly options: Pick<CrawlOptions, 'timeoutMs' | 'maxFileBytes' | 'render'>;
}

/**
 * Asks for an address of the site and reads what comes. Never throws.
 * @param last what the server fails to give is not asked for again
 */
export async function visit(url: string, referer: string | null, context: VisitContext, last: boolean): Promise<Visit> {
  return inTurn(context, async (turn) => {
    if (!(await context.robots.allows(url))) return nothing(url, url, verdict('robots'));
    const limitOf = limitsFor(context.site, context.options);
    const outcome = await fetchAsVisitor(context.fetch, { url, method: 'GET', referer, later: true, cookies: context.cookies, mayFollow: withinRobots(context), limitOf }, context.session);
    await breathe();
    const found = await settleInTurn(url, outcome, context, turn, null);
    return !last && outcome.ok && isFault(outcome.status) ? { ...found, worthAnother: true } : found;
  });
}

/**
 * Judges an answer and keeps its body.
 * @param read the page that was read from it, where it was read before
 */
export const settle = (url: string, outcome: Outcome, context: VisitContext, read: PageFacts | null = null): Promise<Visit> => inTurn(context, (turn) => settleInTurn(url, outcome, context, turn, read));

/** Whatever becomes of a visit, those after it get their turn. */
async function inTurn(context: VisitContext, work: (turn: Turn) => Promise<Visit>): Promise<Visit> {
  const turn = context.renderer.turn();
  try {
    return await work(turn);
  } finally {
    turn.pass();
  }
}

/** Redirects that stay on the site, or come to it, keep to its robots.txt; other sites are only looked at. */
const withinRobots =
  ({ site, robots }: Pick<VisitContext, 'site' | 'robots'>) =>
  async (url: string): Promise<boolean> =>
    !isOwnUrl(site, url) || robots.allows(url);

/** Whether an address elsewhere opens, without its body: HEAD, and where that fails the beginning of a GET. */
export async function check(url: string, referer: string | null, context: CheckContext): Promise<Visit> {
  const ask = (method: 'GET' | 'HEAD', patient: boolean): Promise<Outcome> =>
    context.fetch({ url, method, referer, patient, cookies: context.cookies, mayFollow: withinRobots(context), limitOf: () => ({ bytes: BOUNDS.peekBytes, ms: 5000 }) });
  // Of a place at Google or behind a wall, only its words tell whether it opens.
  const byWords = googlePlace(url) !== null || isWalled(url);
  const quick = await (byWords ? ask('GET', true) : ask('HEAD', false));
  const surely = quick.ok ? quick.status < 400 : SURE.has(quick.reason);
  const outcome = surely || byWords ? quick : await ask('GET', true);
  if (!outcome.ok) return nothing(url, outcome.finalUrl, judgeFailure(outcome));
  const text = outcome.bytes.length === 0 ? '' : decodeHtml(outcome.bytes, outcome.contentType).text;
  return nothing(url, outcome.finalUrl, judgeStatus(outcome, text) ?? judgeGood(outcome));
}

export type CheckContext = Pick<VisitContext, 'fetch' | 'cookies' | 'site' | 'robots'>;

/** A second request would say no more. */
const SURE: ReadonlySet<string> = new Set<NoAnswer['reason']>(['no-host', 'private-address', 'limit', 'robots']);

/**
 * Whether a file of the site is there, without reading it whole: what is a file of some size by its head is
 * taken at its word; of all else the beginning is judged as a visit would.
 */
export async function checkFile(url: string, referer: string | null, context: VisitContext): Promise<Visit> {
  if (!(await context.robots.allows(url))) return nothing(url, url, verdict('robots'));
  const limitOf = limitsFor(context.site, { ...context.options, maxFileBytes: BOUNDS.peekBytes });
  const ask = (method: 'GET' | 'HEAD'): Promise<Outcome> =>
    context.fetch({ url, method, referer, patient: method === 'GET', cookies: context.cookies, mayFollow: withinRobots(context), limitOf });
  const quick = await ask('HEAD');
  const isFile = quick.ok && quick.status === 200 && (quick.contentLength ?? 0) > 0 && /^\s*(?:image|application)\//i.test(quick.contentType ?? '') && !/html/i.test(quick.contentType ?? '');
  const outcome = isFile || (!quick.ok && SURE.has(quick.reason)) ? quick : await ask('GET');
  if (!outcome.ok) return nothing(url, outcome.finalUrl, judgeFailure(outcome));
  if (isFile) return nothing(url, outcome.finalUrl, judgeStatus(outcome, '') ?? judgeGood(outcome));
  return nothing(url, outcome.finalUrl, judgeAnswer(url, outcome, context).bad ?? judgeGood(outcome));
}

/** How much is read of an answer of the site; elsewhere only a look. */
export function limitsFor(site: Site, options: VisitContext['options']): (url: string, first: Uint8Array, head: AnswerHead) => BodyLimit {
  return (url, first, head) => {
    if (!isOwnUrl(site, url)) return { bytes: BOUNDS.peekBytes, ms: 5000 };
    if (kindOf(first, url, head.contentType) === 'html') return { bytes: BOUNDS.pageBytes, ms: options.timeoutMs * 1.5 };
    if (head.status >= 400) return { bytes: BOUNDS.peekBytes, ms: options.timeoutMs };
    const tooLong = head.contentLength !== null && head.contentLength > options.maxFileBytes;
    return { bytes: tooLong ? Math.min(options.maxFileBytes, BOUNDS.tooLongFileBytes) : options.maxFileBytes, ms: options.timeoutMs * 6 };
  };
}

/** What is wrong with an answer, if anything, and its page where it is one of the site's. */
function judgeAnswer(url: string, answer: Answer, context: Pick<VisitContext, 'site' | 'look'>, read: PageFacts | null = null): { readonly bad: Verdict | null; readonly text: string; readonly page: PageFacts | null } {
  const kind = kindOf(answer.bytes, answer.finalUrl, answer.contentType);
  const { text, charset } = kind === 'html' || answer.status >= 400 ? decodeHtml(answer.bytes, answer.contentType) : { text: '', charset: 'utf-8' };
  const bad = judgeStatus(answer, text);
  if (bad !== null || !isOwnUrl(context.site, answer.finalUrl)) return { bad, text, page: null };
  if (isBlank(answer.bytes)) return { bad: verdict('empty', answer.status), text, page: null };
  if (kind !== 'html') return { bad: null, text, page: null };
  const page = read ?? readPage(text, answer.finalUrl, charset);
  return { bad: judgePage(url, answer, page, context.look), text, page };
}

async function settleInTurn(url: string, outcome: Outcome, context: VisitContext, turn: Turn, read: PageFacts | null): Promise<Visit> {
  if (!outcome.ok) return nothing(url, outcome.finalUrl, judgeFailure(outcome));
  const { finalUrl } = outcome;
  const { bad, text, page } = judgeAnswer(url, outcome, context, read);
  if (bad !== null) return nothing(url, finalUrl, bad);
  if (!isOwnUrl(context.site, finalUrl)) return nothing(url, finalUrl, judgeGood(outcome));
  if (page === null) return keep(url, outcome, outcome.bytes, false, null, context, []);

  const drawn = await drawIfNeeded(finalUrl, text, page, context, turn);
  const judged = drawn.html === null ? null : judgePage(url, outcome, drawn.page, context.look);
  if (judged !== null) return nothing(url, finalUrl, judged);
  const bytes = drawn.html === null ? outcome.bytes : new TextEncoder().encode(`\uFEFF${drawn.html}`);
  return keep(url, outcome, bytes, drawn.rendered, drawn.page, context, drawn.incomplete);
}

/** Puts a body into the store. Never throws. */
export async function keep(
  url: string,
  answer: Answer,
  bytes: Uint8Array,
  rendered: boolean,
  page: PageFacts | null,
  context: VisitContext,
  incomplete: readonly Incomplete[],
): Promise<Visit> {
  const disposition = [answer.headers['content-disposition'] ?? []].flat()[0] ?? null;
  const complete = rendered || answer.complete;
  const kind = page === null ? kindOf(bytes, answer.finalUrl, answer.contentType) : 'html';
  const stored = await context.bodies.put(bytes).then(
    (hash) => ({ hash }),
    (error: unknown) => ({ unstored: cannotStore(codeOf(error)) }),
  );
  if ('unstored' in stored) return { ...nothing(url, answer.finalUrl, verdict('limit')), unstored: stored.unstored };
  return {
    url,
    finalUrl: answer.finalUrl,
    verdict: judgeGood(answer),
    page,
    incomplete: complete ? incomplete : [...incomplete, { kind: page === null ? 'document' : 'page', url, reason: cutOff(page === null ? 'file' : 'html') }],
    kept: {
      finalUrl: answer.finalUrl,
      httpStatus: answer.status,
      kind,
      contentType: answer.contentType,
      fileName: fileNameOf(disposition, answer.finalUrl),
      bytes: bytes.length,
      hash: stored.hash,
      complete,
      rendered,
    },
  };
}

/** A visit that brought a verdict and nothing else. */
export const nothing = (url: string, finalUrl: string, judged: Verdict): Visit => ({ url, finalUrl, verdict: judged, kept: null, page: null, incomplete: [] });

/** A body without anything, or with blanks only. */
const isBlank = (bytes: Uint8Array): boolean => bytes.length < 1000 && bytes.every((byte) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf);
