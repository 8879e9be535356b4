import { arabicDigits } from '../../thai/index.ts';
import { yearColumnsOf } from '../year-columns.ts';
import { noYearlyTargets } from './messages.ts';
import { no, yes, type Detect } from './types.ts';

/** Rows whose value for each year tells what is aimed at; one may be an example. */
const ROWS = 2;
/** Larger numbers are money. */
const MOST = 20_000;
/** What has an amount of money in its table is paid for, not aimed at. */
const MONEY = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+\.\d{2}$/u;

const FIGURE = /^(?:≥|>|ไม่น้อยกว่า|ร้อยละ)?\s*(\d+(?:\.\d+)?)/u;

/** A table that gives a figure other than money for each of several years: what is to be reached by when. */
export const yearlyTargets: Detect<'yearly-targets'> = (_, view) => {
  for (const doc of view.docs) {
    for (const table of doc.tables) {
      for (const { rows } of yearColumnsOf(table)) {
        const aims = rows.filter(isAimed);
        const paid = rows.filter((row) => row.filter((cell) => MONEY.test(arabicDigits(cell).trim())).length > 1).length;
        const first = aims[0];
        if (first !== undefined && aims.length >= ROWS && aims.length > paid) return yes(0.82, { url: doc.url, page: doc.web ? 1 : table.page, quote: (table.rows.find((row) => first.every((cell) => row.includes(cell))) ?? first).join(' | ').slice(0, 160) });
      }
    }
  }
  return no(0.82, noYearlyTargets);
};

/** Most years have a figure that is no sum of money. */
function isAimed(row: readonly string[]): boolean {
  const cells = row.map((cell) => arabicDigits(cell).trim());
  const figures = cells.filter((cell) => !MONEY.test(cell) && Number(FIGURE.exec(cell)?.[1] ?? MOST) < MOST);
  return figures.length * 2 > cells.length;
}
