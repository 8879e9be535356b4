import { cellState, monthsInHeaders } from '../text-tools.ts';
import { noTimetable } from './messages.ts';
import { gridsOf, type Grid } from './tables.ts';
import { no, yes, type Detect } from './types.ts';

const MONTHS = 6;
/** Years or quarters that head columns of their own. */
const PARTS = 2;
const YEAR = /^[^\d๐-๙]{0,40}(?:25[4-9]\d|๒๕[๔-๙][๐-๙])[^\d๐-๙]{0,20}$/u;
const QUARTER = /ไตรมาส\s?(?:ที่\s?)?[1-4๑-๔]|^\s*Q\s?[1-4]\s*$/iu;
/** What arrows and colours say in a drawn time chart leaves no text. */
const MARKED = 0.5;

/** A table that lays its rows out over months, quarters or years, each row marked somewhere. */
export const timetable: Detect<'timetable'> = (_, view) => {
  for (const grid of view.docs.flatMap(gridsOf)) {
    const columns = columnsOfTime(grid);
    if (columns.length === 0 || grid.rows.length === 0) continue;
    const marked = grid.rows.filter((row) => columns.some((index) => cellState(row[index] ?? '') === 'filled'));
    const isChart = monthsInHeaders(grid.headers) >= MONTHS && !grid.doc.web;
    if (marked.length > grid.rows.length * MARKED || (marked.length === 0 && isChart)) return yes(0.9, { url: grid.doc.url, page: grid.doc.web ? 1 : grid.table.page, quote: columns.map((index) => grid.headers[index] ?? '').join(' | ').slice(0, 200) });
  }
  return no(0.8, noTimetable);
};

function columnsOfTime({ headers }: Grid): number[] {
  const all = headers.map((_, index) => index);
  if (monthsInHeaders(headers) >= MONTHS) return all.filter((index) => monthsInHeaders([headers[index] ?? '']) > 0);
  const quarters = all.filter((index) => QUARTER.test(headers[index] ?? ''));
  if (quarters.length >= PARTS) return quarters;
  const years = all.filter((index) => YEAR.test(headers[index] ?? ''));
  return years.length >= PARTS ? years : [];
}
