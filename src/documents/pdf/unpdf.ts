import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { Threads } from '../thread.ts';
import { actualTexts } from './actual-text.ts';
import type { FontedText, PdfFailure, PdfLimits, PdfText } from './pdf-text.ts';
import { WORKER_SOURCE } from './worker-source.ts';

/** A document that wants more is hostile, and ends its thread alone. */
const MEMORY_MB = 700;

const place = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number(), size: z.number() });
const piece = place.extend({ text: z.string() });
const failure = z.object({ failed: z.enum(['encrypted', 'broken']), detail: z.string() });
const answer = z.union([
  failure,
  z.object({
    pages: z.array(z.string()),
    pieces: z.array(z.array(piece)),
    total: z.number(),
    info: z.object({ title: z.string().nullable(), producer: z.string().nullable(), created: z.string().nullable() }),
  }),
]);
const fonted = z.union([
  failure,
  z.object({
    fonts: z.array(z.object({ name: z.string(), coded: z.enum(['numbers', 'mapped', 'simple', 'unknown']) })),
    pages: z.array(z.object({ number: z.number(), runs: z.array(z.object({ text: z.string(), font: z.number(), eol: z.boolean(), place: place.nullable() })) })),
  }),
]);

/** Reads PDFs with unpdf in threads of their own; a thread serves one document at a time and is used again. */
export class UnpdfReader {
  readonly #threads = new Threads(startWorker);

  /** Never throws; the thread is ended where it takes too long or too much memory. */
  async read(bytes: Uint8Array, { maxPages, timeoutMs }: PdfLimits): Promise<PdfText | PdfFailure> {
    const given = await this.#ask({ bytes: Uint8Array.from(bytes), maxPages, actual: { texts: actualTexts(bytes), next: 0 } }, timeoutMs);
    const parsed = typeof given === 'string' ? failedBy(given) : (answer.safeParse(given).data ?? failedBy('died'));
    if ('failed' in parsed) return parsed;
    const { info, pieces, ...text } = parsed;
    return { by: 'unpdf', ...text, pieces: pieces.map((page) => () => page), title: info.title, producer: info.producer, created: isoDate(info.created) };
  }

  /** Reads the pages named, with the font of each run and its characters as they are coded. Never throws. */
  async readFonts(bytes: Uint8Array, only: readonly number[], timeoutMs: number): Promise<FontedText | PdfFailure> {
    const given = await this.#ask({ bytes: Uint8Array.from(bytes), only }, timeoutMs);
    return typeof given === 'string' ? failedBy(given) : (fonted.safeParse(given).data ?? failedBy('died'));
  }

  async #ask(task: Task, timeoutMs: number): Promise<unknown> {
    const given = await this.#threads.ask(task, [task.bytes.buffer as ArrayBuffer], timeoutMs);
    return 'failed' in given ? given.failed : given.answer;
  }

  /** Ends the threads. */
  close(): Promise<void> {
    return this.#threads.close();
  }
}

function startWorker(): Worker {
  const unpdf = pathToFileURL(createRequire(import.meta.url).resolve('unpdf')).href;
  const worker = new Worker(WORKER_SOURCE, { eval: true, workerData: { unpdf }, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }, stdout: true, stderr: true, execArgv: [] });
  // What a library writes for its developers is of no use to a user.
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  return worker;
}

const failedBy = (why: string): PdfFailure => ({ failed: why === 'too-slow' ? 'too-slow' : 'broken', detail: '' });

type Task = { readonly bytes: Uint8Array } & (
  | { readonly maxPages: number; readonly actual: { readonly texts: readonly string[]; readonly next: number } }
  | { readonly only: readonly number[] }
);

/** `D:20250925143000+07'00'` → `2025-09-25`. */
function isoDate(written: string | null): string | null {
  const parts = /^D?:?(\d{4})(\d\d)(\d\d)/.exec(written ?? '');
  return parts === null ? null : `${parts[1]}-${parts[2]}-${parts[3]}`;
}
