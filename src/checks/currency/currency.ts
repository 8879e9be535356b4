import type { Evidence, Located } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import type { Rule } from '../../model/rule.ts';
import type { CheckContext } from '../context.ts';
import { stateOf } from '../link-health.ts';
import type { EvidenceView } from '../view.ts';
import { judgeAnalysis } from './analysis.ts';
import { contentYearOf, type ContentYear } from './content-year.ts';
import { judgeCurrent } from './current.ts';
import { asksForHeld, judgeHeld } from './held.ts';
import { currencyFinding, judgeByYears, offersOnly, onlyNames, type CurrencyDraft } from './judgement.ts';
import { coverageOf } from './months.ts';
import { judgePlan } from './plan.ts';
import { judgeProgress } from './progress.ts';
import { judgePublished } from './published.ts';
import { isSurelyOther, judgeYears, readYears, type YearReading } from './year-reading.ts';
import { contentOfOther, publishYear, yearRight, yearWrong } from '../messages/currency.ts';
import { yearOfRows } from './dated-rows.ts';
import { readingName } from './judgement.ts';

export interface CurrencyResult {
  readonly finding: Finding;
  readonly readings: readonly YearReading[];
  /** Evidence that surely is of another year while better is there: its words must not satisfy elements. */
  readonly outdated: ReadonlySet<Evidence>;
  /** Fiscal years (B.E.) of each piece of evidence, by its address. */
  readonly fiscalYears: ReadonlyMap<string, readonly number[]>;
}

/** A document's own words outrank its file name, that outranks the link, that outranks the heading. */
export function checkCurrency(rule: Rule, located: Located, view: EvidenceView, context: CheckContext): CurrencyResult {
  const readings = readYears(located.evidence, view);
  const draft = judge(rule, readings, located, context);
  const fiscalYears = new Map(readings.map((reading) => [reading.evidence.url, [...new Set(reading.years)]] as const));
  return { finding: currencyFinding(rule, draft), readings, outdated: outdatedOf(rule, readings, context), fiscalYears };
}

function judge(rule: Rule, readings: readonly YearReading[], located: Located, context: CheckContext): CurrencyDraft {
  const { assessedYear, today } = context;
  const year = rule.year;
  const absolute = (relative: number): number => assessedYear + relative;
  switch (year.kind) {
    case 'current':
      return judgeCurrent(readings, assessedYear);
    case 'published-in':
      return judgePublished(readings, year.years.map(absolute), today);
    case 'plan-covers':
      return judgePlan(readings, absolute(year.year), year.longerThanYears);
    case 'analysis':
      return judgeAnalysis(readings, absolute(year.resultOf), absolute(year.measuresFor));
    case 'months':
      return judgeMonthYear(readings, located, absolute(year.year), rule.find.expects === 'document');
    case 'fiscal-year': {
      const years = year.years.map(absolute);
      const held = asksForHeld(rule) ? judgeHeld(readings, years, year.appliesTo !== undefined) : null;
      if (held !== null && !(year.appliesTo !== undefined && showsOther(readings, years))) return held;
      const named = judgeByYears(readings, years, rule.find.expects === 'document');
      const byYear = (named.status === 'pass' && year.appliesTo === undefined ? onlyCovered(readings, years) : null) ?? named;
      if (year.progressToMonth === undefined || byYear.status !== 'pass') return byYear;
      const right = readings.filter((reading) => judgeYears(reading, years).state !== 'wrong');
      const progress = judgeProgress(right, years[0] ?? assessedYear, year.progressToMonth, today, context.ruleSet.notYetDue);
      return progress === null ? byYear : worse(byYear, progress);
    }
  }
}

/** The cover of an accepted year over what is of another: every paper that bears it holds the other; pages that only offer it say no more than its cover. */
function onlyCovered(readings: readonly YearReading[], accepted: readonly number[]): CurrencyDraft | null {
  const told = readings.filter((reading) => reading.doc === null || !offersOnly(reading)).map((reading) => ({ reading, content: reading.doc === null ? null : contentYearOf(reading.doc, accepted) }));
  if (told.some(({ reading, content }) => content === null && judgeYears(reading, accepted).state !== 'wrong')) return null;
  const other = told.find(({ reading, content }) => content !== null && judgeYears(reading, accepted).state !== 'wrong') ?? told.find(({ content }) => content !== null);
  return other === undefined || other.content === null ? null : ofOther(other.reading, other.content, accepted);
}

const ofOther = (reading: YearReading, content: ContentYear, accepted: readonly number[]): CurrencyDraft => ({
  status: 'fail',
  message: contentOfOther(readingName(reading), content.year, accepted),
  advice: publishYear(accepted),
  url: reading.evidence.url,
  page: content.page,
  quote: content.quote,
  certainty: 0.84,
});

/** Whether a paper or page with words of its own, not a list of links, is of the accepted years. */
const showsOther = (readings: readonly YearReading[], years: readonly number[]): boolean =>
  readings.some((reading) => {
    const verdict = judgeYears(reading, years);
    return verdict.state === 'right' && verdict.source === 'words' && verdict.certainty >= 0.75 && !offersOnly(reading);
  });

/** Of two drafts about one item the one that needs attention; both passing, the less sure one. */
function worse(a: CurrencyDraft, b: CurrencyDraft): CurrencyDraft {
  const rank = { fail: 0, unknown: 1, warn: 2, pass: 3 };
  if (rank[a.status] !== rank[b.status]) return rank[a.status] < rank[b.status] ? a : b;
  return { ...b, certainty: Math.min(a.certainty, b.certainty) };
}

/** A monthly report names its month rather than its fiscal year: "ตุลาคม 2567" is of 2568. */
function judgeMonthYear(readings: readonly YearReading[], located: Located, fiscalYear: number, asksForFile: boolean): CurrencyDraft {
  const byYears = judgeByYears(readings, [fiscalYear], asksForFile);
  const byRows = byYears.status === 'pass' ? rowsOfOther(readings, fiscalYear) : null;
  if (byRows !== null) return byRows;
  if (byYears.status === 'pass') return byYears;
  const dead = located.evidence.filter((piece) => stateOf(piece) === 'dead');
  const withYear = readings.filter((reading) => judgeYears(reading, [fiscalYear]).state !== 'wrong' || reading.source !== 'words');
  const coverage = coverageOf(withYear.filter(namesYear), dead, fiscalYear);
  const first = [...coverage.months.values()][0];
  if (first === undefined) return byYears;
  const reading = readings.find((it) => it.evidence.url === first.url);
  const label = reading === undefined ? first.url : readingName(reading);
  return { status: 'pass', message: yearRight(label, fiscalYear), url: first.url, page: first.page, quote: first.quote, certainty: 0.85 };
}

/** What was bought in another year is of that year, whatever stands above the list. */
function rowsOfOther(readings: readonly YearReading[], fiscalYear: number): CurrencyDraft | null {
  const lists = readings.map((reading) => ({ reading, rows: reading.doc === null ? null : yearOfRows(reading.doc) }));
  const other = lists.find(({ rows }) => rows !== null && rows.year !== fiscalYear);
  const silent = lists.some(({ reading, rows }) => rows === null && !(reading.doc !== null && offersOnly(reading)));
  if (other?.rows === undefined || other.rows === null || silent || lists.some(({ rows }) => rows?.year === fiscalYear)) return null;
  return {
    status: 'fail',
    message: yearWrong(readingName(other.reading), other.rows.year, [fiscalYear]),
    advice: publishYear([fiscalYear]),
    url: other.reading.evidence.url,
    quote: other.rows.quote,
    certainty: 0.85,
  };
}

const namesYear = (reading: YearReading): boolean => reading.source !== null;

/** Codes and laws may be old where the rule's year applies to something else; else what is of another year does not count. */
function outdatedOf(rule: Rule, readings: readonly YearReading[], context: CheckContext): ReadonlySet<Evidence> {
  const accepted = acceptedYears(rule, context.assessedYear);
  if (accepted === null) return new Set();
  const verdicts = readings.map((reading) => ({ reading, verdict: judgeYears(reading, accepted) }));
  const isWrong = ({ reading, verdict }: (typeof verdicts)[number]): boolean =>
    isSurelyOther(verdict) && !(reading.plan !== null && accepted.some((year) => reading.plan !== null && reading.plan.from <= year && reading.plan.to >= year));
  // A page that says nothing of its year is no better evidence than the old file that it offers.
  const isBetter = (it: (typeof verdicts)[number]): boolean => !isWrong(it) && !onlyNames(it.reading, rule.find.expects === 'document') && (it.verdict.source === 'words' ? it.verdict.state === 'right' : it.reading.doc?.web !== true);
  if (!verdicts.some(isBetter)) return new Set();
  return new Set(verdicts.filter(isWrong).map(({ reading }) => reading.evidence));
}

export function acceptedYears(rule: Rule, assessedYear: number): number[] | null {
  const year = rule.year;
  switch (year.kind) {
    case 'fiscal-year':
      return year.appliesTo === undefined ? year.years.map((relative) => assessedYear + relative) : null;
    case 'plan-covers':
    case 'months':
      return [assessedYear + year.year];
    case 'analysis':
      return [assessedYear + year.measuresFor, assessedYear + year.resultOf];
    default:
      return null;
  }
}
