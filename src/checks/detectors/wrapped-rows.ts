import type { Table } from '../../model/document.ts';
import { arabicDigits } from '../../thai/index.ts';
import { HEAD_WORDS } from './field-names.ts';

/** Lines above the head of a table that a reader of files cut into cells with it. */
const TITLE_LINES = 7;
/** A head has names for so many of the columns, of which so many are usual ones. */
const MOST = 0.6;
const USUAL = 3;
const HEAD_LINES = 4;
const AMOUNT = /\d{1,3}(?:,\d{3})+|\d+\.\d{2}/u;
const NUMBER = /^\(?\d{1,3}[.)]?$/u;

type Row = readonly string[];

const told = (row: Row): string[] => row.map((cell) => cell.trim()).filter((cell) => cell !== '');
const heads = (row: Row): number => told(row).filter((cell) => HEAD_WORDS.test(cell)).length;
const isData = (row: Row): boolean => row.some((cell) => AMOUNT.test(arabicDigits(cell))) || NUMBER.test(arabicDigits((row[0] ?? '').trim()));

/** A table without the title that stands above its head, cut over the columns; where a printer broke the lines of its head, they are one. */
export function withoutTitleLines(table: Table): Table {
  const columns = Math.max(0, ...table.rows.slice(0, 50).map((row) => row.length));
  const at = table.rows.slice(0, TITLE_LINES + 1).findIndex((row) => told(row).length >= columns * MOST && heads(row) >= USUAL && !isData(row));
  if (columns <= USUAL || at <= 0 || table.rows.slice(0, at).some((row) => isData(row) || told(row).length > columns * MOST || heads(row) >= USUAL)) return table;
  const rows = table.rows.slice(at);
  const first = rows.findIndex(isData);
  return { ...table, rows, headerRows: first > 0 && first <= HEAD_LINES ? first : 1 };
}

/** A row that goes on holds fewer cells than this share of the columns. */
const GOES_ON = 0.7;

/** The rows of a table on paper as they were before long cells were broken into lines: what has no number of its own goes on with the row above. */
export function unbroken(rows: readonly Row[], columns: number): readonly Row[] {
  const numbers = rows.map((row) => arabicDigits((row[0] ?? '').trim())).filter((cell) => NUMBER.test(cell)).map((cell) => Number(cell.replace(/\D/gu, '')));
  const counts = numbers.length >= 2 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  if (columns <= USUAL || !counts || numbers.length === rows.length) return rows;
  const made: string[][] = [];
  for (const row of rows) {
    const above = made.at(-1);
    const blank = (row[0] ?? '').trim() === '';
    if (above === undefined || !blank || told(row).length > columns * GOES_ON || clash(above, row)) made.push([...row]);
    else row.forEach((cell, at) => { above[at] = `${above[at] ?? ''} ${cell.trim()}`.trim(); });
  }
  return made;
}

/** Whether both rows name an amount in one column, each its own: then they are two entries. */
const clash = (above: Row, row: Row): boolean => row.some((cell, at) => isAmount(cell) && isAmount(above[at] ?? ''));
const isAmount = (cell: string): boolean => /^[\d,.]+$/u.test(arabicDigits(cell.trim())) && AMOUNT.test(arabicDigits(cell));
