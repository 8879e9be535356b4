import type { Bodies } from '../../model/crawl.ts';
import type { BodyLimit, AnswerHead, Exchange, Failure } from '../exchange.ts';
import { answerOf, conditionsOf, isLasting, keyOf, recordOf, type Question, type AnswerRecord } from './record.ts';

/** Answers of the server that need not be asked for again. */
export interface Memory {
  /** Answers of this very audit before it was cut short: as good as asked just now. */
  readonly resumed: ReadonlyMap<string, AnswerRecord>;
  /** Answers of an audit before: the server is asked whether they still hold. */
  readonly earlier: ReadonlyMap<string, AnswerRecord>;
  readonly bodies: Bodies;
  /** Adds an answer to the journal of this audit. Never throws. */
  note(record: AnswerRecord): void;
}

export type Send = (headers: Readonly<Record<string, string>>, limitOf: (first: Uint8Array, head: AnswerHead) => BodyLimit) => Promise<Exchange | Failure>;

/**
 * Gives the answer to a question: from the memory where this audit had it before it was cut short; by asking
 * whether it has changed where an earlier audit had it; else by asking.
 */
export async function remembered(
  memory: Memory,
  question: Question,
  limitOf: (first: Uint8Array, head: AnswerHead) => BodyLimit,
  send: Send,
): Promise<Exchange | Failure> {
  const key = keyOf(question);
  const before = await recall(memory, memory.resumed.get(key), limitOf);
  if (before !== null) return before;

  let cutAt: number | null = null;
  const watched = (first: Uint8Array, head: AnswerHead): BodyLimit => {
    const limit = limitOf(first, head);
    cutAt = limit.bytes;
    return limit;
  };
  const known = memory.earlier.get(key);
  const conditions = known === undefined ? null : conditionsOf(known);
  const asked = await send(conditions ?? {}, watched);
  if (known !== undefined && asked.ok && asked.status === 304) {
    const unchanged = await recall(memory, known, limitOf);
    if (unchanged !== null) {
      memory.note(known);
      return { ...unchanged, certificate: asked.certificate };
    }
    return keep(memory, question, await send({}, watched), () => cutAt);
  }
  return keep(memory, question, asked, () => cutAt);
}

/** A recorded answer with its body; null where it does not reach as far as is wanted now, or its body is lost. */
async function recall(memory: Memory, record: AnswerRecord | undefined, limitOf: (first: Uint8Array, head: AnswerHead) => BodyLimit): Promise<Exchange | null> {
  if (record === undefined) return null;
  if (record.hash === null) return answerOf(record, new Uint8Array(), 0);
  try {
    const body = await memory.bodies.get(record.hash);
    const wanted = limitOf(body.subarray(0, FIRST_BYTES), record).bytes;
    if (!record.complete && (record.cutAt === null || record.cutAt < wanted)) return null;
    return answerOf(record, body, wanted);
  } catch {
    return null;
  }
}

/** As much as the first piece of an answer usually is. */
const FIRST_BYTES = 16_384;

async function keep(memory: Memory, question: Question, answer: Exchange | Failure, limitMet: () => number | null): Promise<Exchange | Failure> {
  if (!answer.ok) return answer;
  const limit = limitMet();
  const cutAt = !answer.complete && limit !== null && answer.bytes.length >= limit ? limit : null;
  if (!isLasting(answer, cutAt, question.wantsCookies)) return answer;
  try {
    const hash = answer.bytes.length === 0 ? null : await memory.bodies.put(answer.bytes);
    memory.note(recordOf(keyOf(question), answer, hash, cutAt));
  } catch {
    // The crawl tells of a full disk where it keeps the page itself.
  }
  return answer;
}
