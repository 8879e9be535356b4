import type { Report } from '../../src/model/report.ts';
import type { RuleSet } from '../../src/model/rule.ts';
import type { Truth } from '../../test/support/audit-folder.ts';
import type { Case } from './cases-format.ts';
import { marksOf, type SiteMarks } from './marks.ts';
import { calibration, findingsTold, itemsTold, percent } from './totals.ts';

/** How one case came out. */
export interface CaseMark {
  readonly case: Case;
  /** Null where the audit itself broke off. */
  readonly told: number | null;
  readonly right: boolean;
  /** The score is right, and so is the reason where something is lost. */
  readonly rightReason: boolean;
  readonly inReview: boolean;
  /** What speaks against the item, one line each, the required first. */
  readonly findings: readonly string[];
  readonly error: string | null;
  readonly site: SiteMarks | null;
}

const ELEMENT = /^o\d+\.\d+$/;

/** Compares a report with its case; scores and reasons as `marksOf` takes them. Pure. */
export function caseMark(given: Case, report: Report, ruleSet: RuleSet, seconds: number): CaseMark {
  const fails = given.fails.map((id) => (ELEMENT.test(id) ? { check: 'element', element: id } : { check: id }));
  const truth: Truth = { fiscalYear: report.assessment.fiscalYear, date: report.assessment.date, items: { [given.item]: { score: given.score, evidence: [], fails } } };
  const site = marksOf(given.name, report, truth, { ...ruleSet, rules: ruleSet.rules.filter((rule) => rule.id === given.item) }, seconds);
  const [item] = site.items;
  if (item === undefined) throw new Error(`no ${given.item}`);
  const checks = report.items.find((it) => it.id === given.item)?.checks ?? [];
  return {
    case: given,
    told: item.told,
    right: item.right,
    rightReason: item.right && item.reason !== false,
    inReview: item.inReview,
    findings: checks.filter((check) => item.told > given.score ? check.need !== 'advised' : check.status !== 'pass' && check.need !== 'advised').map(lineOf),
    error: null,
    site,
  };
}

/** A case of which the audit brought nothing. */
export const brokenOff = (given: Case, error: string): CaseMark => ({ case: given, told: null, right: false, rightReason: false, inReview: false, findings: [], error, site: null });

const WORDS = 160;
const short = (words: string): string => {
  // Ports differ from run to run: without them two runs can be compared line by line.
  const one = words.replace(/\b(127\.0\.0\.1):\d+/gu, '$1').replace(/\s+/gu, ' ').trim();
  return one.length > WORDS ? `${one.slice(0, WORDS)}…` : one;
};

const lineOf = ({ id, status, certainty, message, quote }: Report['items'][number]['checks'][number]): string =>
  `${status.padEnd(7)} ${id} ${percent(certainty)}: ${short(message)}${quote === null || quote === undefined || quote === '' ? '' : ` «${short(quote)}»`}`;

/** Counts of some cases. */
export interface Counts {
  readonly cases: number;
  readonly rightScore: number;
  readonly rightReason: number;
  /** Told higher than it is; lower than it is. */
  readonly falsePass: number;
  readonly falseFail: number;
  readonly inReview: number;
  readonly brokenOff: number;
}

/** Pure. */
export function countsOf(marks: readonly CaseMark[]): Counts {
  const count = (of: (mark: CaseMark) => boolean): number => marks.filter(of).length;
  return {
    cases: marks.length,
    rightScore: count((it) => it.right),
    rightReason: count((it) => it.rightReason),
    falsePass: count((it) => it.told !== null && it.told > it.case.score),
    falseFail: count((it) => it.told !== null && it.told < it.case.score),
    inReview: count((it) => it.inReview),
    brokenOff: count((it) => it.error !== null),
  };
}

const COLUMNS: readonly (readonly [string, (counts: Counts) => string])[] = [
  ['cases', (it) => String(it.cases)],
  ['right score', (it) => part(it.rightScore, it.cases)],
  ['right reason', (it) => part(it.rightReason, it.cases)],
  ['false pass', (it) => part(it.falsePass, it.cases)],
  ['false fail', (it) => part(it.falseFail, it.cases)],
  ['in review', (it) => part(it.inReview, it.cases)],
  ['broke off', (it) => String(it.brokenOff)],
];

const part = (count: number, of: number): string => (of === 0 ? '–' : `${count} (${percent(count / of)})`);

/** The table of the items and of all, and how far what was told with a certainty is right. Pure. */
export function wordsOf(marks: readonly CaseMark[]): string {
  const items = [...new Set(marks.map((mark) => mark.case.item))];
  const row = (name: string, of: readonly CaseMark[]): string => `| ${name} | ${COLUMNS.map(([, cell]) => cell(countsOf(of))).join(' | ')} |`;
  const sites = marks.flatMap((mark) => mark.site ?? []);
  return [
    `| item | ${COLUMNS.map(([name]) => name).join(' | ')} |`,
    `| --- |${' --- |'.repeat(COLUMNS.length)}`,
    ...items.map((item) => row(item, marks.filter((mark) => mark.case.item === item))),
    row('**all**', marks),
    `\nItems by the probability of their predicted score:\n\n${calibration(itemsTold(sites))}`,
    `\nFindings on elements of which the truth is known, by their certainty:\n\n${calibration(findingsTold(sites))}`,
  ].join('\n');
}

/** What was told otherwise than an assessor would: ✗ the score, ~ the reason alone. Pure. */
export function missesOf(marks: readonly CaseMark[], all: boolean): string[] {
  return marks
    .filter((mark) => all || !mark.rightReason)
    .map(({ case: { file, name, score, fails, why }, told, right, rightReason, inReview, findings, error }) =>
      [
        `${rightReason ? '✓' : right ? '~' : '✗'} ${file} "${name}": ${error ?? `told ${told}${inReview ? ' (review)' : ''}, expected ${score}`}${fails.length === 0 ? '' : ` for ${fails.join(' ')}`}`,
        `    why: ${why}`,
        ...findings.map((line) => `    ${line}`),
      ].join('\n'),
    );
}
