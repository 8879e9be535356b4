import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadRuleSet } from '../src/rules/load-rules.ts';
import { auditFolder } from '../test/support/audit-folder.ts';
import { DEFAULT_CASES, evaluateCases } from './evaluate/cases.ts';
import { marksOf, type SiteMarks } from './evaluate/marks.ts';
import { calibration, findingsTold, itemsTold, percent, totalsOf, type Totals } from './evaluate/totals.ts';

/**
 * `npm run evaluate -- [--sites <folder>] [--only a,b] [--render auto]`: judges whole towns and compares with their truth.
 * `npm run evaluate -- --cases [<folder>] [--only o9,o10] [--verbose] [--json <file>]`: judges one item after the other.
 */
const RESULTS = path.join('bench', 'evaluate.results.md');
const SITES = path.join('test', 'sites');

const wordAfter = (flag: string): string | undefined => (process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined);

const COLUMNS: readonly (readonly [string, (totals: Totals) => string])[] = [
  ['items', (it) => String(it.items)],
  ['accuracy', (it) => percent(it.accuracy)],
  ['balanced', (it) => percent(it.balanced)],
  ['located', (it) => percent(it.located)],
  ['right reason', (it) => percent(it.reasons)],
  ['false pass (in review)', (it) => `${percent(it.falsePass)} (${percent(it.falsePassInReview)})`],
  ['false fail', (it) => percent(it.falseFail)],
  ['\\|ΔOIT\\| mean (max)', (it) => `${it.meanDelta.toFixed(2)} (${it.maxDelta.toFixed(2)})`],
  ['s', (it) => it.seconds.toFixed(1)],
];

function tableOf(sites: readonly SiteMarks[]): string {
  const row = (name: string, totals: Totals): string => `| ${name} | ${COLUMNS.map(([, cell]) => cell(totals)).join(' | ')} |`;
  return [
    `| site | ${COLUMNS.map(([name]) => name).join(' | ')} |`,
    `| --- |${' --- |'.repeat(COLUMNS.length)}`,
    ...sites.map((site) => row(site.site, totalsOf([site]))),
    row('**all**', totalsOf(sites)),
  ].join('\n');
}

const wrongOf = ({ site, items }: SiteMarks): string[] =>
  items
    .filter((it) => !it.right || it.reason === false)
    .map((it) => `${it.right ? '~' : '✗'} ${site} ${it.item}: told ${it.told}${it.inReview ? ' (review)' : ''}, fair ${it.fair.join('/')}${it.wanted === '' ? '' : ` for ${it.wanted}`} – ${it.why}`);

async function main(): Promise<void> {
  const folder = wordAfter('--sites') ?? SITES;
  if (!existsSync(folder)) throw new Error(`no such folder: ${folder}`);
  const only = wordAfter('--only')?.split(',');
  const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'truth.yaml')) && (only?.includes(name) ?? true)).sort();
  const ruleSet = await loadRuleSet(2568, 'lgo');
  const sites: SiteMarks[] = [];
  for (const name of names) {
    const begun = performance.now();
    const { report, truth } = await auditFolder(path.join(folder, name), wordAfter('--render') === 'auto' ? 'auto' : 'never');
    const marks = marksOf(name, report, truth, ruleSet, (performance.now() - begun) / 1000);
    sites.push(marks);
    console.error(`${name}: ${marks.items.filter((it) => it.right).length} of ${marks.items.length}`);
  }
  const wrong = sites.flatMap(wrongOf);
  const words = [
    tableOf(sites),
    `\nItems by the probability of their predicted score:\n\n${calibration(itemsTold(sites))}`,
    `\nFindings on elements of which the truth is known, by their certainty:\n\n${calibration(findingsTold(sites))}`,
  ].join('\n');
  console.log(`${words}\n\n${wrong.join('\n')}`);
  if (folder !== SITES || only !== undefined) return console.error(`not written to ${RESULTS}: that takes all of ${SITES}`);
  writeFileSync(RESULTS, `# Judging whole municipalities\n\nWritten by \`npm run evaluate\`: the towns of \`${SITES.replaceAll('\\', '/')}\`, each with the truth that its author wrote from the criteria. Node ${process.version}.\n\n${words}\n`);
  console.error(`written: ${RESULTS}`);
}

async function cases(): Promise<void> {
  const named = wordAfter('--cases');
  const folder = named === undefined || named.startsWith('--') ? DEFAULT_CASES : named;
  const right = await evaluateCases({ folder, only: wordAfter('--only')?.split(',') ?? null, verbose: process.argv.includes('--verbose'), json: wordAfter('--json') ?? null });
  if (!right) process.exitCode = 1;
}

await (process.argv.includes('--cases') ? cases() : main());
