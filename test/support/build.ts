import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Before the tests: the program that they start is built from the sources that they test. Their
 * temporary folders lie in one, which goes with the end of the run.
 */
export function setup(): () => void {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'oit-tests-'));
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder;
  // Nothing of a test stays in the user's own cache, whichever way it starts the program.
  process.env['OIT_CACHE'] ??= 'off';
  const script = `import { build } from './scripts/setup.mjs'; build(false);`;
  const built = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (built.status !== 0) throw new Error('the program could not be built');
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
