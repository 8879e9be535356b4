// Bundles the program into dist/. Ink goes in whole, because the width of Thai is right only with
// the string-width that this project pins; the other packages stay outside.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const workers = readdirSync(path.join(root, 'src', 'documents')).filter((name) => /worker\.m?[jt]s$/.test(name));

// Readings of documents are kept between runs, and believed only by the readers that made them.
const readers = createHash('sha256');
const files = (entry) => (statSync(path.join(root, entry)).isDirectory() ? readdirSync(path.join(root, entry)).sort().flatMap((name) => files(path.join(entry, name))) : [entry]);
for (const file of ['package-lock.json', 'src/documents', 'src/thai', 'src/model'].flatMap(files)) readers.update(readFileSync(path.join(root, file)));

await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/model/cells.ts', ...workers.map((name) => `src/documents/${name}`)],
  entryNames: '[name]',
  chunkNames: 'chunks/[name]-[hash]',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.OIT_READERS': JSON.stringify(readers.digest('hex').slice(0, 16)) },
  external: Object.keys(dependencies).flatMap((name) => [name, `${name}/*`]),
  alias: { 'react-devtools-core': path.join(root, 'scripts', 'no-devtools.mjs') },
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  legalComments: 'linked',
  logLevel: 'warning',
});
