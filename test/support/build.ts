import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Before the tests: the program that they start is built from the sources that they test. */
export function setup(): void {
  // Nothing of a test stays in the user's own cache, whichever way it starts the program.
  process.env['OIT_CACHE'] ??= 'off';
  const script = `import { build } from './scripts/setup.mjs'; build(false);`;
  const built = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (built.status !== 0) throw new Error('the program could not be built');
}
