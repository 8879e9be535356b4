import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

/** One run of a contender, from the start of its process to its end. */
export interface Run {
  readonly ms: number;
  /** The most memory that its process ever held, bytes. */
  readonly peakBytes: number;
  readonly output: string;
  readonly status: number | null;
}

const MOST_MS = 600_000;

/** Runs a program of Node in a process of its own and measures it. */
export async function run(folder: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const notes = mkdtempSync(path.join(tmpdir(), 'oit-bench-'));
  const peak = path.join(notes, 'peak');
  try {
    const began = performance.now();
    const child = spawn(process.execPath, ['--import', pathToFileURL(path.join(folder, 'peak-program.js')).href, ...words], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...env, BENCH_PEAK: peak },
      timeout: MOST_MS,
    });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const ms = performance.now() - began;
    return { ms, peakBytes: Number(readFileSync(peak, 'utf8')), output: Buffer.concat(pieces).toString('utf8'), status };
  } finally {
    rmSync(notes, { recursive: true, force: true });
  }
}

export const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
