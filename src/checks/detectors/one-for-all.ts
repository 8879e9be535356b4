import { arabicDigits, skeleton } from '../../thai/index.ts';
import { cellState } from '../text-tools.ts';
import { holdsWord } from './find-words.ts';
import type { Grid } from './tables.ts';
import type { Place } from './types.ts';

/** So many rows that say the same are no chance. */
const ROWS = 3;

/** Head and place of a column that says the same in every row, where no other column of that name tells rows apart; null else. */
export function oneForAll(grids: readonly Grid[], words: readonly string[], not: readonly string[]): { head: string; place: Place } | null {
  const columns = grids.flatMap((grid) => grid.headers.flatMap((head, index) => (head.length <= 300 && holdsWord(head, words, not) ? [{ grid, head, cells: grid.rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cellState(cell) === 'filled') }] : [])));
  const told = columns.filter(({ cells }) => cells.length > 0);
  const first = told[0];
  if (first === undefined || !told.every(({ cells }) => isSameInAll(cells))) return null;
  return { head: first.head, place: { url: first.grid.doc.url, page: first.grid.doc.web ? 1 : first.grid.table.page, quote: `${first.head}: ${first.cells[0] ?? ''}` } };
}

/** Whether several cells hold the same words, whatever their blanks and digits are written like. */
export const isSameInAll = (cells: readonly string[]): boolean => cells.length >= ROWS && new Set(cells.map((cell) => skeleton(arabicDigits(cell)))).size === 1;
