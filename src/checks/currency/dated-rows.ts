import { datesIn, fiscalYearOfDate, fiscalYearOfMonth, monthsIn } from '../../thai/index.ts';
import { fiscalMonth } from '../thai-dates.ts';
import { gridsOf } from '../detectors/tables.ts';
import type { DocView } from '../view.ts';

/** A cell that says when, and hardly more. */
const WHEN = 40;
/** Rows or headings with a date that make a list of one year. */
const A_LIST = 4;
const MOST = 0.8;
const MOST_ROWS = 600;
/** When something falls due lies after the year in which it was bought. */
const DUE = /ส่งมอบ|สิ้นสุด|ครบกำหนด|แล้วเสร็จ|หมดอายุ|สิ้นสุดสัญญา|กำหนด/u;

export interface RowYears {
  /** Fiscal year (B.E.) of nearly all dated rows. */
  readonly year: number;
  /** How many rows bear a date. */
  readonly rows: number;
  readonly quote: string;
}

/** The fiscal year in which the things lie that a document lists, by the months and dates of its rows, or of its headings where it has no table; null where they are of several or few. */
export function yearOfRows(doc: DocView): RowYears | null {
  const rows = whenOfRows(doc);
  const told = (rows.length > 0 ? rows : doc.headings).map((words) => ({ words, year: fiscalYearIn(words) })).filter((it): it is { words: string; year: number } => it.year !== null);
  if (told.length < A_LIST || told.length < rows.length / 2) return null;
  const counts = new Map<number, number>();
  for (const { year } of told) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [year, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return count < told.length * MOST ? null : { year, rows: told.length, quote: told.find((it) => it.year === year)?.words ?? '' };
}

/** The dated rows of a document, each with its fiscal year (B.E.). */
export const yearsOfRows = (doc: DocView): { readonly words: string; readonly year: number }[] =>
  whenOfRows(doc).flatMap((words) => {
    const year = fiscalYearIn(words);
    return year === null ? [] : [{ words, year }];
  });

/** Months of a fiscal year (1 = October) in which the rows of a list are dated; none where only a few rows are. */
export function monthsOfRows(doc: DocView, fiscalYear: number): ReadonlyMap<number, string> {
  const dated = whenOfRows(doc).filter((words) => fiscalYearIn(words) === fiscalYear);
  if (dated.length < A_LIST) return new Map();
  return new Map(dated.reverse().map((words) => [fiscalMonth(Number(datesIn(words)[0]?.iso.slice(5, 7) ?? monthsIn(words)[0]?.month)), words]));
}

/** How a list dates its rows. */
export interface DatedList {
  /** Months of the fiscal year (1 = October) that its rows bear. */
  readonly months: ReadonlySet<number>;
  /** Whether the rows name their month rather than a day. */
  readonly byMonth: boolean;
}

/** Months in which the rows of a list lie that dates nearly each of them; null for any other document. */
export function datedList(doc: DocView, fiscalYear: number): DatedList | null {
  const when = whenOfRows(doc);
  const dated = when.filter((words) => fiscalYearIn(words) === fiscalYear);
  if (dated.length < A_LIST || dated.length < when.length * MOST) return null;
  const byMonth = dated.filter((words) => (datesIn(words)[0]?.iso.length ?? 0) <= 7).length * 2 > dated.length;
  return { months: new Set(monthsOfRows(doc, fiscalYear).keys()), byMonth };
}

const timesOfRows = new WeakMap<DocView, readonly string[]>();

/** What each row says of when, '' where it does not. */
function whenOfRows(doc: DocView): readonly string[] {
  const known = timesOfRows.get(doc);
  if (known !== undefined) return known;
  const made = gridsOf(doc).flatMap((grid) => {
    const columns = grid.headers.map((header, column) => ({ header, column })).filter(({ header }) => !DUE.test(header));
    return unwrapped(grid.rows.slice(0, MOST_ROWS), grid.headers.length).map((row) => columns.map(({ column }) => (row[column] ?? '').trim()).find((cell) => cell.length <= WHEN && fiscalYearIn(cell) !== null) ?? '');
  });
  timesOfRows.set(doc, made);
  return made;
}

/** A broad table's row of so few cells goes on with the words of the row above. */
const BROAD = 5;
const FEW = 1 / 3;

/** Rows as they were before a printer broke long cells into lines. */
function unwrapped(rows: readonly (readonly string[])[], columns: number): readonly (readonly string[])[] {
  if (columns < BROAD) return rows;
  const made: string[][] = [];
  for (const row of rows) {
    const before = made.at(-1);
    const goesOn = before !== undefined && row.filter((cell) => cell.trim() !== '').length <= columns * FEW;
    if (goesOn) row.forEach((cell, at) => { before[at] = `${before[at] ?? ''} ${cell}`.trim(); });
    else made.push([...row]);
  }
  return made;
}

/** Fiscal year (B.E.) of the first day or month with a year in some words. */
function fiscalYearIn(words: string): number | null {
  if (words === '' || words.length > WHEN * 3) return null;
  const date = datesIn(words)[0];
  if (date !== undefined) return fiscalYearOfDate(date.iso);
  const month = monthsIn(words).find((it) => it.year !== null);
  return month?.year === undefined || month.year === null ? null : fiscalYearOfMonth(month.year, month.month);
}
