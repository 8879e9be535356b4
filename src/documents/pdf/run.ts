import { spawn } from 'node:child_process';

/** Bytes of output that are kept of a program. */
export const MAX_OUTPUT = 64 * 1024 * 1024;

export interface RunResult<Output = string> {
  /** Exit status; null where it was ended by us or could not start. */
  readonly status: number | null;
  readonly output: Output;
  readonly errors: string;
  readonly ended: 'itself' | 'missing' | 'too-slow' | 'too-much';
}

/** Runs a program without a shell, for at most so many ms and 64 MB of output; never throws. `environment` is added to ours. */
export async function run(program: string, args: readonly string[], timeoutMs: number, environment: Readonly<Record<string, string>> = {}): Promise<RunResult> {
  const { output, ...how } = await runForBytes(program, args, timeoutMs, environment);
  return { ...how, output: output.toString('utf8') };
}

/** Like `run`, with the output as it is. */
export function runForBytes(program: string, args: readonly string[], timeoutMs: number, environment: Readonly<Record<string, string>> = {}): Promise<RunResult<Buffer>> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let errors = '';
    let ended: RunResult['ended'] = 'itself';
    const child = spawn(program, [...args], { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, env: { ...process.env, ...environment } });
    const stop = (why: RunResult['ended']): void => {
      ended = why;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('too-slow'), timeoutMs);
    const finish = (status: number | null): void => {
      clearTimeout(timer);
      resolve({ status, output: Buffer.concat(chunks), errors, ended });
    };
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_OUTPUT) stop('too-much');
      else chunks.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (errors.length < 4000) errors += chunk.toString('utf8');
    });
    child.on('error', () => {
      ended = 'missing';
      finish(null);
    });
    child.on('close', (status) => finish(status));
  });
}
