import net, { type Socket } from 'node:net';
import tls from 'node:tls';
import type { Guard } from './addresses.ts';

/** An answer whose form breaks the rules of HTTP. */
export interface RoughAnswer {
  readonly status: number;
  /** Names in lower case; values with a character for each byte. */
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: AsyncIterable<Uint8Array>;
  readonly end: () => void;
}

export interface RoughRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly guard: Guard;
  readonly tls: tls.ConnectionOptions;
  /** For http: only. */
  readonly proxy: string | null;
  readonly signal: AbortSignal;
}

const MAX_HEAD = 512 * 1024;

/** An error of the library that speaks of the form of an answer, not of its coming. */
export function isMalformed(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  return error.name === 'HTTPParserError' || /^HPE_|^UND_ERR_(?:HEADERS_OVERFLOW|RES_CONTENT_LENGTH_MISMATCH)$|^ERR_ASSERTION$/.test(code) || error.message === 'bad response';
}

/**
 * Asks once more, for an answer that the library refuses to read: lines that end in LF alone, blanks and
 * foreign letters in names of headers, folded, doubled and endless headers. Browsers read all these.
 * @throws what broke the connection, or an error where the answer is none of HTTP at all
 */
export async function askRoughly(request: RoughRequest): Promise<RoughAnswer> {
  const socket = connect(request);
  const onAbort = (): void => void socket.destroy(new Error('aborted'));
  request.signal.addEventListener('abort', onAbort, { once: true });
  const end = (): void => {
    request.signal.removeEventListener('abort', onAbort);
    socket.destroy();
  };
  try {
    await new Promise<void>((resolve, reject) => socket.once(request.url.protocol === 'https:' ? 'secureConnect' : 'connect', resolve).once('error', reject));
    socket.on('error', () => undefined);
    const target = request.proxy === null ? request.url.pathname + request.url.search : request.url.href;
    const headers = Object.entries({ host: request.url.host, ...request.headers, connection: 'close' });
    socket.write(`${request.method} ${target} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`).join('')}\r\n`, 'latin1');
    return { ...(await readAnswer(socket)), end };
  } catch (error) {
    end();
    throw error;
  }
}

function connect({ url, proxy, guard, tls: secure }: RoughRequest): Socket {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (proxy !== null) {
    const through = new URL(proxy);
    if (url.protocol !== 'http:' || through.protocol !== 'http:') throw new Error('no tunnel');
    return net.connect({ host: through.hostname.replace(/^\[|\]$/g, ''), port: Number(through.port || 80) });
  }
  const place = { host, port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)), lookup: guard.lookup };
  return url.protocol === 'https:' ? tls.connect({ ...place, ...secure, ...(net.isIP(host) === 0 ? { servername: host } : {}) }) : net.connect(place);
}

async function readAnswer(socket: Socket): Promise<Omit<RoughAnswer, 'end'>> {
  const pieces = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let bytes: Buffer = Buffer.alloc(0);
  for (;;) {
    const end = headEnd(bytes);
    if (end !== null) {
      const head = parseHead(bytes.subarray(0, end.at).toString('latin1'));
      if (head === null) throw new Error('no answer of HTTP');
      const rest = bytes.subarray(end.after);
      // 100 Continue and 103 Early Hints go before the answer.
      if (head.status >= 100 && head.status < 200 && head.status !== 101) {
        bytes = rest;
        continue;
      }
      return { ...head, body: bodyOf(rest, pieces, head.headers) };
    }
    if (bytes.length > MAX_HEAD) throw new Error('endless head');
    const next = await pieces.next();
    if (next.done === true) throw Object.assign(new Error('closed'), { code: 'ECONNRESET' });
    bytes = Buffer.concat([bytes, next.value]);
  }
}

function headEnd(bytes: Buffer): { readonly at: number; readonly after: number } | null {
  const found = /\r?\n\r?\n/.exec(bytes.toString('latin1'));
  return found === null ? null : { at: found.index, after: found.index + found[0].length };
}

function parseHead(words: string): Pick<RoughAnswer, 'status' | 'headers'> | null {
  const [first = '', ...lines] = words.replace(/^\s+/, '').split(/\r?\n/);
  const status = Number(/^(?:HTTP\/\d(?:\.\d)?|ICY)[ \t]+([1-5]\d\d)\b/i.exec(first)?.[1] ?? Number.NaN);
  if (Number.isNaN(status)) return null;
  const headers: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  let last: string | null = null;
  for (const line of lines) {
    const folded = /^[ \t]+(.*)$/.exec(line)?.[1];
    const known = last === null ? undefined : headers[last];
    if (folded !== undefined && last !== null && typeof known === 'string') headers[last] = `${known} ${folded.trim()}`;
    const colon = line.indexOf(':');
    if (folded !== undefined || colon <= 0) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    const before = headers[last];
    headers[last] = before === undefined ? value : [before, value].flat();
  }
  return { status, headers: { ...headers } };
}

async function* bodyOf(first: Buffer, rest: AsyncIterator<Buffer>, headers: RoughAnswer['headers']): AsyncGenerator<Uint8Array> {
  const pieces = async function* (): AsyncGenerator<Buffer> {
    if (first.length > 0) yield first;
    yield* { [Symbol.asyncIterator]: () => rest };
  };
  if (/chunked/i.test([headers['transfer-encoding'] ?? ''].flat().join())) return yield* unchunked(pieces());
  const lengths = new Set([headers['content-length'] ?? []].flat().filter((value) => /^\d{1,15}$/.test(value)));
  let left = lengths.size === 1 ? Number([...lengths][0]) : Number.POSITIVE_INFINITY;
  if (left === 0) return;
  for await (const piece of pieces()) {
    yield piece.subarray(0, Math.min(piece.length, left));
    left -= piece.length;
    if (left <= 0) return;
  }
}

/** Chunks as long as they are some; from where they are none, the bytes as they are. */
async function* unchunked(pieces: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let waiting: Buffer = Buffer.alloc(0);
  let left = 0;
  let plain = false;
  for await (const piece of pieces) {
    waiting = waiting.length === 0 ? piece : Buffer.concat([waiting, piece]);
    while (waiting.length > 0) {
      if (plain || left > 0) {
        const part = waiting.subarray(0, plain ? waiting.length : left);
        yield part;
        waiting = waiting.subarray(part.length);
        if (!plain) left -= part.length;
        continue;
      }
      const line = /^(?:\r?\n)?([0-9a-f]{1,8})[^\n]{0,200}\n/i.exec(waiting.subarray(0, 300).toString('latin1'));
      if (line !== null) {
        left = Number.parseInt(line[1] ?? '0', 16);
        if (left === 0) return;
        waiting = waiting.subarray(line[0].length);
      } else if (waiting.length < 300 && !waiting.includes(10, 2)) break;
      else plain = true;
    }
  }
  if (waiting.length > 2) yield waiting;
}
