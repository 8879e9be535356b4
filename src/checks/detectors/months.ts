import { coverageOf, dueMonths } from '../currency/months.ts';
import { monthOfFiscalYear, monthWords } from '../thai-dates.ts';
import { monthsComplete, monthsLater, monthsMissing, noMonths, onlyYearNamed } from './messages.ts';
import { no, unsure, yes, type Detect } from './types.ts';

/**
 * Every month of the rule's year that is past, named one by one or by quarter, half or whole year,
 * over all evidence. A document that names only the fiscal year is taken for the whole of it, with
 * less certainty, where nothing beside it is by month.
 */
export const months: Detect<'months'> = (_, view, { rule, check, readings, dead }) => {
  const year = rule.year;
  const fiscalYear = check.assessedYear + (year.kind === 'months' || year.kind === 'plan-covers' ? year.year : year.kind === 'fiscal-year' ? (year.years[0] ?? 0) : 0);
  const [from, to] = year.kind === 'months' ? [year.from, year.to] : [1, 12];
  const { due, later } = dueMonths(fiscalYear, from, to, check.today, check.ruleSet.notYetDue);
  const coverage = coverageOf(readings, dead, fiscalYear);
  const named = (list: readonly number[]): ReturnType<typeof monthWords>[] => list.map((month) => monthWords(monthOfFiscalYear(fiscalYear, month)));
  const first = [...coverage.months.values()][0] ?? coverage.wholeYear;
  const notDue = later.length > 0 ? monthsLater(named(later)) : undefined;
  if (due.length === 0) return yes(0.8, first ?? { url: view.docs[0]?.url ?? readings[0]?.evidence.url ?? '', page: null, quote: '' }, notDue);

  const missing = due.filter((month) => !coverage.months.has(month));
  if (missing.length === 0 && first !== null) {
    const complete = monthsComplete(due.length);
    return yes(0.93, first, notDue === undefined ? complete : { th: `${complete.th} ${notDue.th}`, en: `${complete.en}; ${notDue.en}` });
  }
  // One month that rows leave out between others may have had nothing to list.
  if (missing.length === 1 && missing[0] !== due.at(-1) && coverage.headOnly.has(missing[0] ?? 0)) return unsure(monthsMissing(named(missing)), first);
  if (coverage.wholeYear !== null && coverage.months.size === 0) return yes(0.68, coverage.wholeYear, onlyYearNamed);
  // A list by months whose title names the year is a list by months all the same.
  if (coverage.wholeYear !== null) return coverage.dated || coverage.months.size * 4 >= due.length * 3 ? no(0.78, monthsMissing(named(missing)), first) : unsure(monthsMissing(named(missing)), first);
  if (first === null) return no(0.7, noMonths);
  // Files that name their own months leave no doubt which are missing, readable or not.
  const allNamed = readings.every((reading) => reading.doc !== null || reading.hints.length > 0);
  return { ...no(0.85, monthsMissing(named(missing)), first), evenUnread: allNamed && coverage.months.size >= 2 };
};
