// `node scripts/digits/run.mjs build`: builds the recogniser of digits anew (src/documents/digits/model.ts).
// Takes some minutes, the fonts of scripts/digits/package.json (`npm ci --prefix scripts/digits`) and
// Debian's fonts-thai-tlwg. The same fonts give the same model.
// `node scripts/digits/run.mjs fixtures`: draws the pictures of test/fixtures/digits anew.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [task = 'build', ...words] = process.argv.slice(2);
const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const outfile = path.join(root, 'node_modules', '.cache', 'digits', `${task}.mjs`);
await build({
  absWorkingDir: root,
  entryPoints: [path.join('scripts', 'digits', `${task}.ts`)],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['@napi-rs/canvas'],
  logLevel: 'warning',
});
const done = spawnSync(process.execPath, [outfile, ...words], { cwd: root, stdio: 'inherit' });
process.exit(done.status ?? 1);
