import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Exchange } from '../exchange.ts';

/** One answer as the journal of an audit keeps it: its head, and where its body lies. */
export const recordSchema = z.strictObject({
  key: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  contentType: z.string().nullable(),
  contentLength: z.number().nullable(),
  /** SHA-256 of the body; null where it has none. */
  hash: z.string().nullable(),
  bytes: z.int(),
  complete: z.boolean(),
  /** The most that was wanted of the body, bytes, where it was cut off there. */
  cutAt: z.number().nullable(),
  certificate: z.string().nullable(),
});
export type AnswerRecord = z.infer<typeof recordSchema>;

/** What tells one question from another. */
export interface Question {
  readonly method: string;
  readonly url: string;
  readonly cookie: string | null;
  /** Headers that only this request has. */
  readonly headers: Readonly<Record<string, string>>;
  /** The cookies of the answer are used for further questions. */
  readonly wantsCookies: boolean;
}

/**
 * Name of a question in the journal; cookies and headers are told apart without being kept. Cookies by their
 * names: values are given out anew to each visitor.
 */
export function keyOf({ method, url, cookie, headers, wantsCookies }: Question): string {
  const names = cookie?.split(';').map((it) => it.replace(/=.*$/s, '').trim()).sort().join(' ') ?? '';
  const more = [`${names}${wantsCookies ? ' wanted' : ''}`, ...Object.entries(headers).map((pair) => pair.join(':')).sort()].join('\n');
  return `${method} ${url}${more === '' ? '' : ` ${createHash('sha256').update(more).digest('hex').slice(0, 12)}`}`;
}

/** Headers that later steps look at, or a browser that draws the page. */
const KEPT = /^(content-(type|disposition|language)|location|etag|last-modified|refresh|cf-mitigated|server|access-control-allow-[a-z-]+|x-frame-options)$/;
const LONGEST_HEADER = 4000;

/** What the journal keeps of an answer: of its headers those that are looked at later. */
export const recordOf = (key: string, answer: Exchange, hash: string | null, cutAt: number | null): AnswerRecord => ({
  key,
  status: answer.status,
  headers: Object.fromEntries(
    Object.entries(answer.headers).flatMap(([name, value]) => (value === undefined || !KEPT.test(name) || String(value).length > LONGEST_HEADER ? [] : [[name, value]])),
  ),
  contentType: answer.contentType,
  contentLength: answer.contentLength,
  hash,
  bytes: answer.bytes.length,
  complete: answer.complete,
  cutAt,
  certificate: answer.certificate,
});

/** The answer that a record stands for, as far as its body is wanted now, bytes. */
export const answerOf = (record: AnswerRecord, body: Uint8Array, wanted: number): Exchange => ({
  ok: true,
  status: record.status,
  headers: record.headers,
  contentType: record.contentType,
  contentLength: record.contentLength,
  bytes: body.length > wanted ? body.subarray(0, wanted) : body,
  complete: record.complete && (body.length < wanted || body.length === record.contentLength),
  certificate: record.certificate,
});

/**
 * Whether the answer would be the same if the same audit asked again: no error that may pass, nothing
 * that a connection broke off, no cookie for the next question that belongs to a visit that is over.
 */
export const isLasting = (answer: Exchange, cutAt: number | null, wantsCookies: boolean): boolean =>
  (answer.complete || cutAt !== null) && (answer.headers['set-cookie'] === undefined || (answer.status === 200 && !wantsCookies)) && (answer.status < 400 || answer.status === 404 || answer.status === 410);

/** Headers that ask for the body only where it has changed; null where the server gave no means to tell. */
export function conditionsOf(record: AnswerRecord): Record<string, string> | null {
  if (record.status !== 200 || record.hash === null) return null;
  const [etag, modified] = ['etag', 'last-modified'].map((name) => [record.headers[name] ?? []].flat()[0]);
  if (etag === undefined && modified === undefined) return null;
  return { ...(etag === undefined ? {} : { 'if-none-match': etag }), ...(modified === undefined ? {} : { 'if-modified-since': modified }) };
}
