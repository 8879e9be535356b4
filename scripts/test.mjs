// `npm test`: set-up, types, lint, then the tests with their coverage. Words after `--` go to vitest.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, setUp } from './setup.mjs';
import { browserForTests } from './test-browser.mjs';

setUp();
const browser = await browserForTests();
const env = browser === null ? process.env : { ...process.env, OIT_BROWSER: browser };
const words = process.argv.slice(2);
const bin = (...parts) => path.join(root, 'node_modules', ...parts);
const steps = [
  ['types', bin('typescript', 'bin', 'tsc'), ['-p', root]],
  ['lint', bin('eslint', 'bin', 'eslint.js'), [root, '--max-warnings', '0']],
  ['tests', bin('vitest', 'vitest.mjs'), ['run', ...(words.length > 0 ? words : ['--coverage'])]],
];
for (const [name, script, args] of words.length > 0 ? steps.slice(2) : steps) {
  process.stderr.write(`── ${name}\n`);
  const done = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
