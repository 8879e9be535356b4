// `npm run bench:documents`, `npm run bench:crawl`: bundles a bench with the sources as they are, and
// runs it. Words after `--` go to the bench. Its own programs (`*-program.ts`) and the threads of the
// readers lie beside it.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { build as buildProgram } from '../scripts/setup.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [name = 'documents', ...words] = process.argv.slice(2);
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const sources = path.join(root, 'src', 'documents');
const workers = readdirSync(sources, { recursive: true }).filter((file) => /worker\.m?[jt]s$/.test(file));
const programs = readdirSync(path.join(root, 'bench', name)).filter((file) => file.endsWith('-program.ts'));
const outdir = path.join(root, 'node_modules', '.cache', `bench-${name}`);

buildProgram(false);
await build({
  absWorkingDir: root,
  entryPoints: [path.join('bench', `${name}.ts`), ...programs.map((file) => path.join('bench', name, file)), ...workers.map((file) => path.join(sources, file))].map((file) => ({
    in: file,
    out: path.basename(file).replace(/\.m?[jt]s$/, ''),
  })),
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  outExtension: { '.js': '.js' },
  external: Object.keys(dependencies).flatMap((one) => [one, `${one}/*`]),
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  logLevel: 'warning',
});

const done = spawnSync(process.execPath, [path.join(outdir, `${name}.js`), ...words], { cwd: root, stdio: 'inherit' });
process.exit(done.status ?? 1);
