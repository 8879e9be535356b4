// Builds the sample town anew: node demo/build/make.mjs
// Needs the development packages, a Chromium (OIT_CHROMIUM, else /usr/bin/chromium) and pdftoppm.
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
// Beside the sources, because packages are looked up from where the bundle lies.
const outfile = join(here, '.make.tmp.mjs');
try {
  await build({ entryPoints: [join(here, 'main.ts')], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  const { buildDemo } = await import(pathToFileURL(outfile).href);
  await buildDemo(join(here, '..', 'site'));
} finally {
  await rm(outfile, { force: true });
}
