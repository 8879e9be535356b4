import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache } from './documents/cache.ts';
import { hasCollection, openCollection, HALVES, type HalfName } from './documents/collection.ts';
import { digits } from './documents/digits.ts';
import { falseMatches } from './documents/false-matches.ts';
import { ocr } from './documents/ocr.ts';
import { phrasesOfTextLayers } from './documents/phrases.ts';
import type { Measure, Row } from './documents/row.ts';
import { speed } from './documents/speed.ts';
import { years } from './documents/years.ts';

/** In the order of the table. `npm run bench:documents -- --only years,speed` runs some of them. */
const MEASURES: Readonly<Record<string, Measure>> = { phrases: phrasesOfTextLayers, ocr, years, falseMatches, digits, speed, cache };

const RESULTS = path.join('bench', 'documents.results.md');

const wordAfter = (flag: string): string | undefined => (process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined);

function chosen(): { halves: HalfName[]; measures: string[] } {
  const half = wordAfter('--half');
  const names = Object.keys(HALVES) as HalfName[];
  const halves = half === undefined || half === 'both' ? names : names.filter((name) => name.startsWith(half));
  const only = wordAfter('--only')?.split(',');
  const measures = Object.keys(MEASURES).filter((name) => only?.includes(name) ?? true);
  if (halves.length === 0 || measures.length === 0) throw new Error(`usage: bench:documents -- [--half dev|aside|both] [--only ${Object.keys(MEASURES).join(',')}]`);
  return { halves, measures };
}

const mark = ({ reached }: Row): string => (reached === null ? '' : reached ? ' ✓' : ' ✗');

function tableOf(rows: ReadonlyMap<HalfName, readonly Row[]>, halves: readonly HalfName[]): string {
  const all = [...new Map([...rows.values()].flat().map((row) => [row.measure, row])).values()];
  const cell = (half: HalfName, measure: string): string => {
    const row = rows.get(half)?.find((one) => one.measure === measure);
    return row === undefined ? '–' : row.value + mark(row);
  };
  return [
    `| measure | at least | ${halves.join(' | ')} |`,
    `| --- | --- |${' --- |'.repeat(halves.length)}`,
    ...all.map(({ measure, atLeast }) => `| ${measure} | ${atLeast} | ${halves.map((half) => cell(half, measure)).join(' | ')} |`),
  ].join('\n');
}

/** What was missed is shown in the terminal alone: it quotes documents of others. */
const detailsOf = (rows: readonly Row[]): string =>
  rows.flatMap(({ measure, details = [] }) => (details.length === 0 ? [] : [`\n${measure}:`, ...details.slice(0, 40).map((line) => `  ${line}`)])).join('\n');

async function main(): Promise<void> {
  const { halves, measures } = chosen();
  if (!hasCollection()) {
    console.log('skipped: the collection of real documents (../shared/real-documents) is not on this machine');
    return;
  }
  const rows = new Map<HalfName, Row[]>();
  for (const name of halves) {
    const half = openCollection(name);
    const own: Row[] = [];
    for (const measure of measures) {
      console.error(`${name}: ${measure} …`);
      own.push(...((await MEASURES[measure]?.(half)) ?? []));
    }
    rows.set(name, own);
  }
  const table = tableOf(rows, halves);
  console.log(`${table}\n${halves.map((name) => `\n## ${name}${detailsOf(rows.get(name) ?? [])}`).join('\n')}`);
  if (measures.length < Object.keys(MEASURES).length || halves.length < Object.keys(HALVES).length) {
    console.error(`not written to ${RESULTS}: that takes all measures on both halves`);
    return;
  }
  writeFileSync(RESULTS, `# Reading real documents\n\nWritten by \`npm run bench:documents\`. Development: ${HALVES.development.join(', ')}; kept aside while the readers were made: ${HALVES.aside.join(', ')}. Node ${process.version}.\n\n${table}\n`);
  console.error(`written: ${RESULTS}`);
}

await main();
