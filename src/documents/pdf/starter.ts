import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { MAX_OUTPUT, runForBytes, type RunResult } from './run.ts';
import { STARTER_SOURCE } from './starter-source.ts';

const answer = z.object({
  id: z.number(),
  status: z.number().nullable(),
  errors: z.string(),
  ended: z.enum(['itself', 'missing', 'too-slow', 'too-much', 'not-started']),
});
type Answer = z.infer<typeof answer>;

/** What the small process is given beyond the time of a program, in ms, before it counts as hanging. */
const GRACE_MS = 5000;

/**
 * Starts programs by way of a small process. Starting one copies the page tables of the process that
 * does it, which stops an audit that holds much in memory for tens of ms at each file.
 */
class Starter {
  readonly #process: ChildProcess;
  readonly #asked = new Map<number, (given: Answer | null) => void>();
  #next = 0;
  gone = false;

  constructor() {
    this.#process = spawn(process.execPath, ['--max-semi-space-size=1', '--max-old-space-size=64', '-e', STARTER_SOURCE], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'], windowsHide: true, env: { ...process.env, NODE_OPTIONS: '' },
    });
    const leave = (): void => {
      this.gone = true;
      for (const tell of this.#asked.values()) tell(null);
    };
    this.#process.on('error', leave);
    this.#process.on('exit', leave);
    this.#process.on('disconnect', leave);
    this.#process.on('message', (message) => {
      const given = answer.safeParse(message).data;
      if (given !== undefined) this.#asked.get(given.id)?.(given);
    });
    this.#rest();
  }

  /** Runs a program, its output going to a file that does not exist yet; null where this could not be done. */
  ask(program: string, args: readonly string[], file: string, timeoutMs: number): Promise<Answer | null> {
    const id = (this.#next += 1);
    return new Promise((resolve) => {
      const finish = (given: Answer | null): void => {
        clearTimeout(timer);
        this.#asked.delete(id);
        if (this.#asked.size === 0) this.#rest();
        resolve(given?.ended === 'not-started' ? null : given);
      };
      const timer = setTimeout(() => finish({ id, status: null, errors: '', ended: 'too-slow' }), timeoutMs + GRACE_MS);
      if (this.gone) {
        finish(null);
        return;
      }
      this.#asked.set(id, finish);
      this.#process.ref();
      this.#process.channel?.ref();
      this.#process.send({ id, program, args, file, timeoutMs, maxOutput: MAX_OUTPUT }, (error) => {
        if (error !== null) finish(null);
      });
    });
  }

  /** An idle one does not keep the program from ending, and ends with it. */
  #rest(): void {
    this.#process.unref();
    this.#process.channel?.unref();
  }
}

let starter: Starter | null = null;

/** Like `runForBytes`, but light on a process that holds much in memory; never throws. */
export async function runLightly(program: string, args: readonly string[], timeoutMs: number): Promise<RunResult<Buffer>> {
  let folder: string | null = null;
  try {
    folder = await mkdtemp(path.join(tmpdir(), 'oit-started-'));
    const file = path.join(folder, 'output');
    if (starter === null || starter.gone) starter = new Starter();
    const given = await starter.ask(program, args, file, timeoutMs);
    if (given !== null && given.ended !== 'not-started') return { status: given.status, errors: given.errors, ended: given.ended, output: await readOutput(file) };
  } catch {
    // Without a folder to write to, or a process to ask, it is done from here.
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
  return runForBytes(program, args, timeoutMs);
}

/** As much of a file as output may be. */
async function readOutput(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const output = Buffer.allocUnsafe(Math.min(size, MAX_OUTPUT));
    const { bytesRead } = await handle.read(output, 0, output.length, 0);
    return output.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
