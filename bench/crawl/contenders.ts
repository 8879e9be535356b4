import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run, type Run } from './contender.ts';

/** Requests at once, for every contender that keeps such a bound. */
export const CONNECTIONS = 32;

export interface Contenders {
  /** `oit links --polite off`, as built. */
  readonly oit: (url: string, connections?: number, words?: readonly string[]) => Promise<Run>;
  readonly linkinator: (url: string) => Promise<Run>;
  /** Fetches and follows, nothing else. */
  readonly bare: (url: string, connections?: number) => Promise<Run>;
  /** Any other call of the program. */
  readonly program: (words: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Run>;
}

/** @param folder of the bundled bench; a copy of the program is kept there, so that a build in the meantime changes nothing */
export function contendersIn(folder: string): Contenders {
  const copy = path.join(folder, 'program');
  rmSync(copy, { recursive: true, force: true });
  cpSync('dist', copy, { recursive: true });
  const cli = path.join(copy, 'cli.js');
  const linkinator = path.resolve('node_modules', 'linkinator', 'build', 'src', 'cli.js');
  return {
    oit: (url, connections = CONNECTIONS, words = []) => run(folder, [cli, 'links', url, '--polite', 'off', '--concurrency', String(connections), '--json', '--lang', 'en', ...words]),
    linkinator: (url) => run(folder, [linkinator, url, '--recurse', '--concurrency', String(CONNECTIONS), '--format', 'json', '--verbosity', 'error']),
    bare: (url, connections = CONNECTIONS) => run(folder, [path.join(folder, 'bare-program.js'), url, String(connections)]),
    program: (words, env = {}) => run(folder, [cli, ...words], env),
  };
}
