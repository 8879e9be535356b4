import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
/** The built program. */
export const program = path.join(root, 'dist', 'cli.js');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Working folder; an empty temporary one where not given. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called once the program has written this much to standard error. */
  readonly onStderr?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** A new empty folder. */
export const emptyFolder = (): string => mkdtempSync(path.join(tmpdir(), 'oit-test-'));

/** Runs the built program as a user does and waits for its end. */
export function oit(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const environment = Object.entries(process.env).filter(([name]) => !/^(npm_|OIT_|VITEST)/.test(name));
    const child = spawn(process.execPath, [program, ...args], {
      cwd: options.cwd ?? emptyFolder(),
      // Nothing of a test stays in the user's own cache.
      env: { ...Object.fromEntries(environment), OIT_CACHE: 'off', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      options.onStderr?.(stderr, (signal) => child.kill(signal));
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
