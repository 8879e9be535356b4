import type { Table } from '../model/document.ts';
import { arabicDigits } from '../thai/index.ts';

/** Columns of a table that stand for one year after the other. */
export interface YearColumns {
  /** B.E., rising by one. */
  readonly years: readonly number[];
  /** What stands in these columns, row by row. */
  readonly rows: readonly (readonly string[])[];
}

const LEAST = 3;
const MOST_ROWS = 400;
/** The last word of a head: "ปี 2567", "เป้า ๖๗ (ร้อยละ)". */
const YEAR = /(?:^|[^\d.,/-])(25\d{2}|[5-9]\d)\s*(?:\([^()\d]{0,30}\))?$/u;
const HEAD = 60;

/** Each stretch of year columns in a table, wherever its head stands. */
export function yearColumnsOf({ rows }: Table): YearColumns[] {
  const heads = rows.slice(0, MOST_ROWS).flatMap((row, at) => {
    const from = row.findIndex((_, column) => yearsFrom(row, column).length >= LEAST);
    return from === -1 ? [] : [{ at, from, years: yearsFrom(row, from) }];
  });
  return heads.map(({ at, from, years }, index) => ({
    years,
    rows: rows.slice(at + 1, heads[index + 1]?.at ?? rows.length).map((row) => row.slice(from, from + years.length)),
  }));
}

/** Years that rise by one from a cell on. */
function yearsFrom(row: readonly string[], column: number): number[] {
  const years: number[] = [];
  for (const cell of row.slice(column)) {
    const year = yearOf(cell);
    if (year === null || (years.length > 0 && year !== (years.at(-1) ?? 0) + 1)) break;
    years.push(year);
  }
  return years;
}

function yearOf(cell: string): number | null {
  if (cell.length > HEAD) return null;
  const found = YEAR.exec(arabicDigits(cell).trim())?.[1];
  return found === undefined ? null : Number(found) < 100 ? 2500 + Number(found) : Number(found);
}
