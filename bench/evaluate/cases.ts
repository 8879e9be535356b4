import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pLimit from 'p-limit';
import { audit } from '../../src/audit.ts';
import { fillYears, type RuleSet } from '../../src/model/rule.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';
import { completeSettings } from '../../src/settings/settings.ts';
import { startServer } from '../../test/support/server.ts';
import { openPrinter, type Printer } from './cases-files.ts';
import { readCases, type Case } from './cases-format.ts';
import { brokenOff, caseMark, countsOf, missesOf, wordsOf, type CaseMark } from './cases-marks.ts';
import { answerOf, filled, siteOf } from './cases-town.ts';

/** What is said on the command line after `--cases`. */
export interface CasesOptions {
  readonly folder: string;
  /** Items to judge; null for all. */
  readonly only: readonly string[] | null;
  /** Tell the findings of cases that came out right, too. */
  readonly verbose: boolean;
  /** Where to write each case's outcome as JSON; null for nowhere. */
  readonly json: string | null;
}

export const DEFAULT_CASES = path.join('test', 'cases');
const YEAR = 2568;
const AT_ONCE = 2;

/** Judges every case of a folder and tells how it came out. False where cases are written wrongly. Throws where there is none. */
export async function evaluateCases({ folder, only, verbose, json }: CasesOptions): Promise<boolean> {
  if (!existsSync(folder)) throw new Error(`no such folder: ${folder}`);
  const ruleSet = await loadRuleSet(YEAR, 'lgo');
  const read = readCases(folder, ruleSet);
  for (const problem of read.problems) console.error(`not judged: ${problem}`);
  const cases = read.cases.filter((it) => only?.includes(it.item) ?? true);
  if (cases.length === 0) throw new Error(`no cases in ${folder}${only === null ? '' : ` of ${only.join(', ')}`}`);
  const begun = performance.now();
  const marks = await judgeCases(cases, ruleSet, (done) => {
    if (done % 25 === 0) console.error(`${done} of ${cases.length}`);
  });
  const misses = missesOf(marks, verbose);
  console.log(`${wordsOf(marks)}${misses.length === 0 ? '' : `\n\n${misses.join('\n\n')}`}`);
  console.error(`${cases.length} cases in ${((performance.now() - begun) / 1000).toFixed(1)} s${read.problems.length === 0 ? '' : `, ${read.problems.length} mistakes in the files`}`);
  if (json !== null) writeFileSync(json, `${JSON.stringify({ problems: read.problems, totals: countsOf(marks), cases: marks.map(outcomeOf) }, null, 2)}\n`);
  return read.problems.length === 0;
}

const outcomeOf = ({ case: { file, item, name, score, fails, why }, told, right, rightReason, inReview, findings, error, site }: CaseMark): object => ({
  file, item, name, expected: score, fails, why, told, right, rightReason, inReview, probability: site?.items[0]?.probability ?? null, error, findings,
});

/** The marks in the order of the cases. All documents are made first, by one browser. */
export async function judgeCases(cases: readonly Case[], ruleSet: RuleSet, onDone: (done: number) => void = () => undefined, printer: Printer = openPrinter()): Promise<CaseMark[]> {
  const limit = pLimit(AT_ONCE);
  const files = await filesOf(cases, printer).finally(() => printer.close());
  let done = 0;
  return Promise.all(
    cases.map((each, index) =>
      limit(async () => {
        const made = files[index] ?? new Map<string, Uint8Array>();
        const mark = typeof made === 'string' ? brokenOff(each, made) : await judge(each, made, ruleSet).catch((error: unknown) => brokenOff(each, wordsOfError(error)));
        onDone((done += 1));
        return mark;
      }),
    ),
  );
}

/** The documents of each case by name; a sentence where one could not be made. */
async function filesOf(cases: readonly Case[], printer: Printer): Promise<(ReadonlyMap<string, Uint8Array> | string)[]> {
  const limit = pLimit(AT_ONCE);
  return Promise.all(
    cases.map(async ({ files = {} }) => {
      const made = Object.entries(files).map(([name, html]) => limit(async (): Promise<[string, Uint8Array]> => [name, await printer.bytesOf({ name, html: filled(html) })]));
      return Promise.all(made).then((pairs) => new Map(pairs), wordsOfError);
    }),
  );
}

const wordsOfError = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function judge(given: Case, files: ReadonlyMap<string, Uint8Array>, ruleSet: RuleSet): Promise<CaseMark> {
  const rule = ruleSet.rules.find((one) => one.id === given.item);
  if (rule === undefined) throw new Error(`no ${given.item}`);
  const site = siteOf(given, fillYears(rule.title.th, YEAR), files);
  const server = await startServer((request) => answerOf(site, request));
  try {
    const begun = performance.now();
    const settings = completeSettings({ year: YEAR, date: given.date, polite: 'off', render: 'never', lang: 'en', cache: 'off', format: ['json'] });
    const { report } = await audit({ startUrl: server.url, settings, ruleSet: { ...ruleSet, rules: [rule] }, notes: [], submission: [], surveys: null, signal: null, onProgress: () => undefined });
    return caseMark(given, report, ruleSet, (performance.now() - begun) / 1000);
  } finally {
    await server.close();
  }
}
