import { Agent, ProxyAgent, type Dispatcher } from 'undici';
import type { Guard } from './addresses.ts';
import { readBody } from './body.ts';
import { codeOf, failureReason, type FailureReason } from './failures.ts';
import { askRoughly, isMalformed } from './rough.ts';

/** How much of a body is wanted, decided when its first bytes are there. */
export interface BodyLimit {
  /** Bytes kept; the rest is cut off. */
  readonly bytes: number;
  /** Time for the body, ms. */
  readonly ms: number;
}

export interface ExchangeRequest {
  readonly method: 'GET' | 'HEAD';
  readonly headers: Readonly<Record<string, string>>;
  readonly limitOf: (firstBytes: Uint8Array, head: AnswerHead) => BodyLimit;
}

export interface AnswerHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly contentType: string | null;
  readonly contentLength: number | null;
}

/** One answer of one server, redirects not followed. */
export interface Exchange extends AnswerHead {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly complete: boolean;
  /** The connection broke off within the body; another try may bring the whole. Not there where it did not. */
  readonly broken?: boolean;
  /** The certificate could not be verified; the answer was read all the same. */
  readonly certificate: string | null;
}

export interface Failure {
  readonly ok: false;
  readonly reason: FailureReason;
  /** Code of the system or library, for the log. */
  readonly code: string;
}

/** Sends single requests; keeps connections. */
export interface Line {
  send(url: string, request: ExchangeRequest): Promise<Exchange | Failure>;
  close(): Promise<void>;
}

export interface LineOptions {
  readonly guard: Guard;
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly proxy: string | null;
  readonly signal: AbortSignal;
  /** Told how long each answer took to begin, ms. */
  readonly onBegun?: (url: string, ms: number) => void;
}

/** Old servers speak old TLS; to read on past a bad certificate is to read on past these too. */
const LAX_TLS = { rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0', secureOptions: 0x4 } as const;

/** A bad certificate is read past after the first try; closing the line ends what is under way. */
export function openLine(options: LineOptions): Line {
  const strict = makeDispatcher(options, {});
  const lax = makeDispatcher(options, LAX_TLS);
  /** Origins whose certificate failed, with the code of the failure. */
  const distrusted = new Map<string, string>();

  const send = async (address: string, request: ExchangeRequest): Promise<Exchange | Failure> => {
    const url = new URL(address);
    const known = distrusted.get(url.origin) ?? null;
    const first = await exchange(known === null ? strict : lax, url, request, options, known);
    if (first.ok || first.reason !== 'certificate' || known !== null) return first;
    distrusted.set(url.origin, first.code);
    return exchange(lax, url, request, options, first.code);
  };
  return { send, close: async () => void (await Promise.allSettled([strict.destroy(), lax.destroy()])) };
}

function makeDispatcher(options: LineOptions, tls: Partial<typeof LAX_TLS>): Dispatcher {
  const common = { connections: options.concurrency, pipelining: 1, keepAliveTimeout: 4000, maxHeaderSize: 65_536 };
  if (options.proxy !== null) return new ProxyAgent({ ...common, uri: options.proxy, requestTls: tls, proxyTunnel: false });
  return new Agent({ ...common, connect: { lookup: options.guard.lookup, timeout: options.timeoutMs, ...tls } });
}

/** Asks by the library; what it refuses to read for its form is asked for once more, and read as a browser would. */
async function exchange(
  dispatcher: Dispatcher,
  url: URL,
  request: ExchangeRequest,
  options: LineOptions,
  certificate: string | null,
): Promise<Exchange | Failure> {
  const secure = certificate === null ? {} : LAX_TLS;
  const asked = await converse(request, options, certificate, (signal) => byLibrary(dispatcher, url, request, options, signal));
  if (asked.ok || options.signal.aborted) return asked;
  if (isMalformed(asked.error) && (options.proxy === null || url.protocol === 'http:')) {
    const { guard, proxy } = options;
    const read = await converse(request, options, certificate, (signal) => askRoughly({ url, method: request.method, headers: request.headers, guard, tls: secure, proxy, signal }));
    if (read.ok) return read;
  }
  if (!/^Z_|^ERR_.*BROTLI|^ERR__ERROR_FORMAT/.test(asked.code)) return asked;
  const plain = { ...request, headers: { ...request.headers, 'accept-encoding': 'identity' } };
  return converse(plain, options, certificate, (signal) => byLibrary(dispatcher, url, plain, options, signal));
}

interface Conversation {
  readonly status: number;
  readonly headers: AnswerHead['headers'];
  readonly body: AsyncIterable<Uint8Array>;
  readonly end: () => void;
}

async function byLibrary(dispatcher: Dispatcher, url: URL, request: ExchangeRequest, options: LineOptions, signal: AbortSignal): Promise<Conversation> {
  const since = performance.now();
  const asked = dispatcher.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: request.method,
    headers: { ...request.headers },
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
    reset: false,
    signal,
  });
  const { statusCode, headers, body } = await orAborted(asked, signal);
  options.onBegun?.(url.href, performance.now() - since);
  body.on('error', () => undefined);
  return {
    status: statusCode,
    headers,
    body,
    // The answer to a HEAD has ended already; to read that keeps its connection.
    end: () => void (request.method === 'HEAD' ? body.dump({ limit: 1024 }).catch(() => undefined) : body.destroy()),
  };
}

/** One request with its limits of time, whoever sends it. */
async function converse(
  request: ExchangeRequest,
  options: LineOptions,
  certificate: string | null,
  ask: (signal: AbortSignal) => Promise<Conversation>,
): Promise<Exchange | (Failure & { readonly error?: unknown })> {
  if (options.signal.aborted) return { ok: false, reason: 'limit', code: 'ABORTED' };
  const stop = new AbortController();
  const onAbort = (): void => stop.abort();
  options.signal.addEventListener('abort', onAbort, { once: true });
  let timer = setTimeout(() => stop.abort(), options.timeoutMs);
  const setTime = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), ms);
  };
  let end = (): void => undefined;
  try {
    const answer = await ask(stop.signal);
    end = answer.end;
    const head = headOf(answer);
    if (request.method === 'HEAD') return { ok: true, ...head, bytes: new Uint8Array(), complete: true, certificate };
    setTime(options.timeoutMs);
    const { bytes, complete, broken } = await readBody(answer.body, head, request.limitOf, setTime, stop.signal);
    return { ok: true, ...head, bytes, complete, certificate, ...(broken ? { broken } : {}) };
  } catch (error) {
    if (options.signal.aborted) return { ok: false, reason: 'limit', code: 'ABORTED' };
    if (stop.signal.aborted) return { ok: false, reason: 'timeout', code: 'TIMEOUT' };
    const code = codeOf(error);
    return { ok: false, reason: failureReason(code), code, error };
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', onAbort);
    end();
  }
}

/** A proxy that breaks off may leave a request without any end. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => setTimeout(reject, ABORT_GRACE_MS, signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    aborted.catch(() => undefined);
    work.catch(() => undefined);
  }
}

const ABORT_GRACE_MS = 100;

function headOf({ status, headers }: Pick<Conversation, 'status' | 'headers'>): AnswerHead {
  const one = (value: string | string[] | undefined): string | null => (Array.isArray(value) ? (value[0] ?? null) : (value ?? null));
  const length = one(headers['content-length']);
  return {
    status,
    headers,
    contentType: one(headers['content-type']),
    contentLength: length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null,
  };
}
