import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import pLimit from 'p-limit';
import { readAll, repairable, type Collection } from './collection.ts';
import type { Row } from './row.ts';

const PAGES = 500;
const AT_ONCE = 2;
const ROUNDS = 3;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The best of some rounds: what else runs on the machine only ever adds. */
async function best(work: () => Promise<unknown>, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(work));
  return Math.min(...times);
}

const bare = (file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.resume();
    child.on('error', reject);
    child.on('close', () => resolve());
  });

/** 500 pages with a text layer, read two files at a time, against `pdftotext -raw` alone on the same. */
export async function speed(half: Collection): Promise<Row[]> {
  const documents = await half.read('pdftotext');
  const files: string[] = [];
  const withText = half.files.filter((file) => repairable(half, file));
  let pages = 0;
  for (let index = 0; pages < PAGES && withText.length > 0; index++) {
    const file = withText[index % withText.length] ?? '';
    files.push(file);
    pages += documents.get(file)?.pages.length ?? 0;
    if (index > PAGES) break;
  }
  const limit = pLimit(AT_ONCE);
  const alone = await best(() => Promise.all(files.map((file) => limit(() => bare(half.pathOf(file))))), ROUNDS);
  const row = async (pdf: 'pdftotext' | 'unpdf', most: number, rounds: number): Promise<Row> => {
    const time = await best(() => readAll(files, half.pathOf, { pdf, concurrency: AT_ONCE }), rounds);
    return {
      measure: `${PAGES} pages against \`pdftotext -raw\` alone, ${pdf}`, atLeast: `≤ ${most}×`, reached: time / alone <= most,
      value: `${(time / alone).toFixed(1)}× (${pages} pages in ${files.length} files: ${(time / pages).toFixed(1)} ms a page against ${(alone / pages).toFixed(1)})`,
    };
  };
  return [await row('pdftotext', 2, ROUNDS), await row('unpdf', 8, 1)];
}
