import { pipeline, Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { AnswerHead, BodyLimit } from './exchange.ts';

/** A body as it was read. */
export interface ReadBody {
  readonly bytes: Uint8Array;
  /** False where a limit or the connection cut it off. */
  readonly complete: boolean;
  /** The connection broke off before the end. */
  readonly broken: boolean;
}

/**
 * Reads until the body or its limit ends; what came before a cut or an error is kept.
 * @param setTime is told how long the body may take, ms, when its first bytes are there
 * @throws what broke the connection, where not one byte came before
 */
export async function readBody(
  raw: AsyncIterable<Uint8Array>,
  head: AnswerHead,
  limitOf: (firstBytes: Uint8Array, head: AnswerHead) => BodyLimit,
  setTime: (ms: number) => void,
  signal: AbortSignal,
): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let limit: BodyLimit | null = null;
  let complete = false;
  let broken = false;
  try {
    for await (const chunk of decoded(raw, encodingsOf(head))) {
      if (limit === null) {
        limit = limitOf(chunk, head);
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
    broken = !signal.aborted;
  }
  const bytes = Buffer.concat(chunks, size);
  // A server that promises more bytes than it has sends all the same all that there is.
  return !complete && limit !== null && size < limit.bytes && endsAsItShould(bytes) ? { bytes, complete: true, broken: false } : { bytes, complete, broken };
}

/** How the whole of a page or a PDF ends, whatever blanks a server that keeps the line open adds. */
const endsAsItShould = (bytes: Buffer): boolean => {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) end -= 1;
  const tail = bytes.subarray(Math.max(0, end - 300), end).toString('latin1');
  return /<\/html>\s{0,9}(?:<!--[^>]*-->)?$/i.test(tail) || tail.endsWith('%%EOF');
};

const encodingsOf = (head: AnswerHead): string[] =>
  head.headers['content-encoding'] === undefined ? [] : [head.headers['content-encoding']].flat().join(',').toLowerCase().split(',').map((name) => name.trim().replace(/^x-/, ''))
    .filter((name) => name === 'gzip' || name === 'deflate' || name === 'br').slice(-3);

/** The body without its encodings, the last of which was put on last; what a server only says to be packed is passed on as it is. */
function decoded(raw: AsyncIterable<Uint8Array>, encodings: readonly string[]): AsyncIterable<Uint8Array> {
  return encodings.reduceRight<AsyncIterable<Uint8Array>>((source, encoding) => unpacked(source, encoding), raw);
}

async function* unpacked(source: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done === true) return;
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => pieces };
  };
  const decoder = decoderFor(encoding, first.value);
  if (decoder === null) yield* whole();
  else yield* pipeline(Readable.from(whole()), decoder, () => undefined) as AsyncIterable<Uint8Array>;
}

function decoderFor(encoding: string, first: Uint8Array): NodeJS.ReadWriteStream | null {
  const flush = { finishFlush: constants.Z_SYNC_FLUSH };
  if (encoding === 'br') return createBrotliDecompress();
  if (first[0] === 0x1f && (first.length === 1 || first[1] === 0x8b)) return createGunzip(flush);
  if (encoding === 'gzip') return null;
  const wrapped = ((first[0] ?? 0) & 15) === 8 && (first.length === 1 || (((first[0] ?? 0) << 8) + (first[1] ?? 0)) % 31 === 0);
  return wrapped ? createInflate(flush) : createInflateRaw(flush);
}
