import { availableParallelism } from 'node:os';
import { startThread, Threads } from '../thread.ts';
import type { ScanTask } from '../scan-worker.ts';
import type { Engine, Recognised } from './engine.ts';
import type { PagePicture, PictureSource } from './make-picture.ts';
import type { Picture } from './picture.ts';
import { systemEngine, systemTesseract } from './system-tesseract.ts';
import { tesseractJsVersion } from './tesseract-js.ts';

export type EngineChoice = 'auto' | 'tesseract' | 'tesseract.js';

const PROGRAM = 'scan-worker.js';
/** Heap of a thread; what hostile files want beyond it ends their thread alone. */
const MEMORY_MB = 1000;
const MOST_AT_ONCE = 8;

/** Pages read at the same time: as many as there are cores. */
export const pagesAtOnce = (): number => Math.max(1, Math.min(MOST_AT_ONCE, availableParallelism()));

/** What reads pictures here, by name and version; null where nothing does. Nothing is ever fetched. */
export async function findEngine(choice: EngineChoice = 'auto'): Promise<{ readonly kind: 'tesseract' | 'tesseract.js'; readonly version: string } | null> {
  const system = choice === 'tesseract.js' ? null : await systemTesseract();
  if (system !== null) return { kind: 'tesseract', version: system };
  const js = choice === 'tesseract' ? null : await tesseractJsVersion();
  return js === null ? null : { kind: 'tesseract.js', version: js };
}

/** Makes and reads pictures in threads of its own; close it at the end. */
export class ScanThreads {
  readonly #threads = new Threads(() => startThread(PROGRAM, MEMORY_MB));

  /** Null where the page cannot be drawn in time (ms). Never throws. */
  picture(source: PictureSource, timeoutMs: number): Promise<PagePicture | null> {
    return this.#ask<PagePicture>({ do: 'picture', source }, timeoutMs);
  }

  /** The picture turned clockwise, at half its size where `small`. */
  turn(picture: Picture, degrees: 0 | 90 | 180 | 270, small: boolean, timeoutMs: number): Promise<Picture | null> {
    return this.#ask<Picture>({ do: 'turn', picture, degrees, small }, timeoutMs);
  }

  /** The engine of a kind that `findEngine` gave; files of a system program lie in `folder`. */
  engine(found: { readonly kind: 'tesseract' | 'tesseract.js'; readonly version: string }, folder: string): Engine {
    if (found.kind === 'tesseract') return systemEngine(found.version, folder);
    return { name: `tesseract.js ${found.version}`, recognise: (picture, timeoutMs) => this.#ask<Recognised>({ do: 'recognise', picture }, timeoutMs) };
  }

  close(): Promise<void> {
    return this.#threads.close();
  }

  async #ask<T>(task: ScanTask, timeoutMs: number): Promise<T | null> {
    const given = await this.#threads.ask(task, [], timeoutMs);
    if ('failed' in given) return null;
    const answer = given.answer as { done: T } | { failed: string };
    return 'done' in answer ? answer.done : null;
  }
}
