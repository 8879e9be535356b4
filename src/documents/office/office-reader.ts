import type { Members, MemberWish } from '../archive/unzip-members.ts';
import { emptyContent, type Content } from '../content.ts';
import { brokenOffice, cutOffFile, encryptedOffice, tooDemanding, tooSlow, unsupportedKind } from '../messages.ts';
import type { OfficeTask } from '../office-worker.ts';
import { startThread, Threads } from '../thread.ts';
import type { OfficeKind } from './read-office.ts';

const PROGRAM = 'office-worker.js';
/** A document that wants more is hostile, and ends its thread alone. */
const MEMORY_MB = 800;

export type OfficeFailure = 'encrypted' | 'broken' | 'too-large' | 'unsupported' | 'too-slow';

/** Reads office files and unpacks archives in threads of their own. */
export class OfficeReader {
  readonly #threads = new Threads(() => startThread(PROGRAM, MEMORY_MB));

  /** Never throws for a file; the thread is ended where it takes too long (ms) or too much memory. */
  async read(kind: OfficeKind, bytes: Uint8Array, about: { url: string; complete: boolean }, timeoutMs: number): Promise<Content> {
    const given = await this.#ask<Content>({ do: 'read', kind, bytes: Uint8Array.from(bytes), url: about.url }, timeoutMs);
    return 'done' in given ? cutOff(given.done, about.complete) : failed(kind, given.fault, about.complete, timeoutMs);
  }

  /** The documents of a zip file, or why it cannot be unpacked. Never throws for a file. */
  async unpack(bytes: Uint8Array, wish: MemberWish, timeoutMs: number): Promise<Members | { failed: OfficeFailure }> {
    const given = await this.#ask<Members>({ do: 'unpack', bytes: Uint8Array.from(bytes), wish }, timeoutMs);
    return 'done' in given ? given.done : { failed: given.fault };
  }

  /** The file at the end of a path inside another; null where it cannot be had in time (ms). Never throws for a file. */
  async open(bytes: Uint8Array, path: readonly string[], timeoutMs: number): Promise<Uint8Array | null> {
    const given = await this.#ask<Uint8Array>({ do: 'open', bytes: Uint8Array.from(bytes), path }, timeoutMs);
    return 'done' in given ? given.done : null;
  }

  /** Ends the threads. */
  close(): Promise<void> {
    return this.#threads.close();
  }

  /** The thread runs our own program of the same build, so that the form of its answers is known. */
  async #ask<T>(task: OfficeTask, timeoutMs: number): Promise<{ done: T } | { fault: OfficeFailure }> {
    const given = await this.#threads.ask(task, [task.bytes.buffer as ArrayBuffer], timeoutMs);
    if ('failed' in given) return { fault: given.failed === 'too-slow' ? 'too-slow' : 'too-large' };
    return given.answer as { done: T } | { fault: OfficeFailure };
  }
}

/** What a body that was cut off still told is a part at most. */
const cutOff = (content: Content, complete: boolean): Content =>
  complete || content.reading.state !== 'text' ? content : { ...content, reading: { ...content.reading, state: 'partial', fault: 'too-large', message: cutOffFile() } };

function failed(kind: OfficeKind, fault: OfficeFailure, complete: boolean, timeoutMs: number): Content {
  const none = { state: 'none', by: kind } as const;
  switch (fault) {
    case 'encrypted':
      return emptyContent({ ...none, fault, message: encryptedOffice() });
    case 'too-slow':
      return emptyContent({ ...none, fault, message: tooSlow(Math.max(1, Math.round(timeoutMs / 1000))) });
    case 'too-large':
      return emptyContent({ ...none, fault, message: tooDemanding() });
    case 'unsupported':
      return emptyContent({ ...none, fault, message: unsupportedKind(kind) });
    default:
      return emptyContent(complete ? { ...none, fault: 'broken', message: brokenOffice() } : { ...none, fault: 'too-large', message: cutOffFile() });
  }
}
