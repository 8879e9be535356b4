import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { again } from './crawl/again.ts';
import { contendersIn, type Contenders } from './crawl/contenders.ts';
import { large } from './crawl/large.ts';
import { latency } from './crawl/latency.ts';
import type { Row } from './crawl/row.ts';
import { same } from './crawl/same.ts';
import { startSite, type SiteServer } from './crawl/server.ts';
import { LARGE_TOWN, SMALL_TOWN, TOWN, type SiteSize } from './crawl/site.ts';
import { town } from './crawl/town.ts';

type Measure = (site: SiteServer, contenders: Contenders) => Promise<Row[]>;

/** In the order of the table. `npm run bench:crawl -- --only town,same` runs some of them. */
const MEASURES: Readonly<Record<string, readonly [SiteSize, Measure]>> = { town: [TOWN, town], latency: [TOWN, latency], large: [LARGE_TOWN, large], again: [SMALL_TOWN, again], same: [TOWN, same] };

const RESULTS = path.join('bench', 'crawl.results.md');
const SEED = 2568;

const wordAfter = (flag: string): string | undefined => (process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined);

function tableOf(rows: readonly Row[]): string {
  const mark = ({ reached }: Row): string => (reached === null ? '' : reached ? ' ✓' : ' ✗');
  return ['| measure | at least | measured |', '| --- | --- | --- |', ...rows.map((row) => `| ${row.measure} | ${row.atLeast} | ${row.value}${mark(row)} |`)].join('\n');
}

const detailsOf = (rows: readonly Row[]): string =>
  rows.flatMap(({ measure, details = [] }) => (details.length === 0 ? [] : [`\n${measure}:`, ...details.slice(0, 40).map((line) => `  ${line}`)])).join('\n');

async function main(): Promise<void> {
  const only = wordAfter('--only')?.split(',');
  const seed = Number(wordAfter('--seed') ?? SEED);
  const names = Object.keys(MEASURES).filter((name) => only?.includes(name) ?? true);
  if (names.length === 0 || !Number.isInteger(seed)) throw new Error(`usage: bench:crawl -- [--seed n] [--only ${Object.keys(MEASURES).join(',')}]`);
  const folder = path.dirname(fileURLToPath(import.meta.url));
  const contenders = contendersIn(folder);
  const rows: Row[] = [];
  let about = '';
  for (const name of names) {
    const [size, measure] = MEASURES[name] ?? [TOWN, town];
    const site = await startSite(folder, seed, size);
    if (size === TOWN) about = `${site.urls} addresses, ${site.pages} of them pages, ${site.broken.length} broken`;
    console.error(`${name}: ${site.urls} addresses …`);
    rows.push(...(await measure(site, contenders)));
    site.close();
  }
  const table = tableOf(rows);
  console.log(`${table}\n${detailsOf(rows)}`);
  if (names.length < Object.keys(MEASURES).length || seed !== SEED) {
    console.error(`not written to ${RESULTS}: that takes all measures on the usual site`);
    return;
  }
  const machine = `Node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'})`;
  writeFileSync(RESULTS, `# Crawling\n\nWritten by \`npm run bench:crawl\` on a generated site (${about}; \`bench/crawl/site.ts\`), served on loopback from a process of its own. Medians of interleaved runs; each contender is a process of its own, from its start to its end. ${machine}.\n\n${table}\n`);
  console.error(`written: ${RESULTS}`);
}

await main();
