import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, ProxyAgent, type Dispatcher } from 'undici';
import type { Guard } from './addresses.ts';
import { codeOf, failureReason, type FailureReason } from './failures.ts';

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
}

/** Old servers speak old TLS; to read on past a bad certificate is to read on past these too. */
const LAX_TLS = { rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0', secureOptions: 0x4 } as const;

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

async function exchange(
  dispatcher: Dispatcher,
  url: URL,
  request: ExchangeRequest,
  options: LineOptions,
  certificate: string | null,
): Promise<Exchange | Failure> {
  if (options.signal.aborted) return { ok: false, reason: 'limit', code: 'ABORTED' };
  const stop = new AbortController();
  const onAbort = (): void => stop.abort();
  options.signal.addEventListener('abort', onAbort, { once: true });
  let timer = setTimeout(() => stop.abort(), options.timeoutMs);
  try {
    const asked = dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: request.method,
      headers: { ...request.headers },
      headersTimeout: options.timeoutMs,
      bodyTimeout: options.timeoutMs,
      reset: false,
      signal: stop.signal,
    });
    const answer = await orAborted(asked, stop.signal);
    const head = headOf(answer);
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), options.timeoutMs);
    const body = await readBody(answer.body, head, request, (ms) => {
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), ms);
    });
    return { ok: true, ...head, ...body, certificate };
  } catch (error) {
    if (options.signal.aborted) return { ok: false, reason: 'limit', code: 'ABORTED' };
    if (stop.signal.aborted) return { ok: false, reason: 'timeout', code: 'TIMEOUT' };
    const code = codeOf(error);
    return { ok: false, reason: failureReason(code), code };
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', onAbort);
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

function headOf(answer: Dispatcher.ResponseData): AnswerHead {
  const one = (value: string | string[] | undefined): string | null => (Array.isArray(value) ? (value[0] ?? null) : (value ?? null));
  const length = one(answer.headers['content-length']);
  return {
    status: answer.statusCode,
    headers: answer.headers,
    contentType: one(answer.headers['content-type']),
    contentLength: length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null,
  };
}

/** Reads until the body or its limit ends; what came before a cut or an error is kept. */
async function readBody(
  raw: Dispatcher.ResponseData['body'],
  head: AnswerHead,
  request: ExchangeRequest,
  setTime: (ms: number) => void,
): Promise<{ bytes: Uint8Array; complete: boolean }> {
  raw.on('error', () => undefined);
  if (request.method === 'HEAD') {
    await raw.dump({ limit: 1024 }).catch(() => undefined);
    return { bytes: new Uint8Array(), complete: true };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  let limit: BodyLimit | null = null;
  let complete = false;
  try {
    for await (const piece of decompressed(raw, head)) {
      const chunk = piece as Buffer;
      if (limit === null) {
        limit = request.limitOf(chunk, head);
        setTime(limit.ms);
      }
      const room = limit.bytes - size;
      chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
      size += Math.min(chunk.length, room);
      if (chunk.length >= room) break;
    }
    complete = limit === null || size < limit.bytes || size === head.contentLength;
  } catch (error) {
    if (size === 0) throw error;
  } finally {
    raw.destroy();
  }
  return { bytes: Buffer.concat(chunks, size), complete };
}

function decompressed(raw: Readable, head: AnswerHead): Readable {
  const encoding = String(head.headers['content-encoding'] ?? '').trim().toLowerCase();
  const decoder =
    encoding === 'gzip' || encoding === 'x-gzip' ? createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
    : encoding === 'deflate' ? createInflate({ finishFlush: constants.Z_SYNC_FLUSH })
    : encoding === 'br' ? createBrotliDecompress()
    : null;
  return decoder === null ? raw : pipeline(raw, decoder, () => undefined);
}
