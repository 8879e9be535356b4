import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** How a task ended that brought no answer: its time was up, or the thread died of memory or a fault. */
export type ThreadFailure = 'too-slow' | 'died';

/**
 * Threads that run one program of ours, each for one task at a time and used again. What hangs, or
 * wants more memory than it may have, ends its thread alone.
 */
export class Threads {
  readonly #start: () => Worker;
  readonly #idle: Worker[] = [];
  readonly #gone = new WeakSet<Worker>();
  #closed = false;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** The thread's answer to a task, unchecked. Never throws for what the thread does; `timeoutMs` in ms. */
  async ask(task: unknown, transfer: readonly ArrayBuffer[], timeoutMs: number): Promise<{ answer: unknown } | { failed: ThreadFailure }> {
    const worker = this.#idle.pop() ?? this.#begin();
    const given = await answerOf(worker, task, transfer, timeoutMs);
    if ('failed' in given || this.#closed || this.#gone.has(worker)) await worker.terminate();
    else this.#idle.push(worker);
    return given;
  }

  /** A thread may fail between two tasks too; nobody listening, that would end the program. */
  #begin(): Worker {
    const worker = this.#start();
    const leave = (): void => {
      this.#gone.add(worker);
      const at = this.#idle.indexOf(worker);
      if (at !== -1) this.#idle.splice(at, 1);
    };
    worker.on('error', leave);
    worker.on('exit', leave);
    return worker;
  }

  /** Ends the idle threads; a busy one ends with its task. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }
}

function answerOf(worker: Worker, task: unknown, transfer: readonly ArrayBuffer[], timeoutMs: number): Promise<{ answer: unknown } | { failed: ThreadFailure }> {
  return new Promise((resolve) => {
    const finish = (given: { answer: unknown } | { failed: ThreadFailure }): void => {
      clearTimeout(timer);
      worker.off('message', answered);
      worker.off('error', died);
      worker.off('exit', died);
      resolve(given);
    };
    const answered = (answer: unknown): void => finish({ answer });
    const died = (): void => finish({ failed: 'died' });
    const timer = setTimeout(() => finish({ failed: 'too-slow' }), timeoutMs);
    worker.on('message', answered);
    worker.on('error', died);
    worker.on('exit', died);
    worker.postMessage(task, [...transfer]);
  });
}

/**
 * Starts a thread of a program that the build lays beside the bundle, such as `office-worker.js`.
 * Found from the bundle, its chunks and the sources alike. Throws where it was never built.
 */
export function startThread(program: string, memoryMb: number): Worker {
  const worker = new Worker(programFile(program), { resourceLimits: { maxOldGenerationSizeMb: memoryMb }, stdout: true, stderr: true, execArgv: [] });
  // What a library writes for its developers is of no use to a user.
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  return worker;
}

function programFile(program: string): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    for (const file of [path.join(folder, program), path.join(folder, 'dist', program)]) if (existsSync(file)) return file;
    const above = path.dirname(folder);
    if (above === folder) throw new TypeError(`${program} is missing: build the program`);
    folder = above;
  }
}
