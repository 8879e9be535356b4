import type { DocumentPage, Table } from '../../model/document.ts';
import { normalise } from '../../thai/index.ts';
import { headerRowsByShape } from '../table-header.ts';
import { LIMITS } from './limits.ts';

/** Rows and columns that one merged cell covers, both ends included, from 0. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a workbook as its reader found it. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Words of the cells as they are shown; a merged cell has them in its first place. */
  readonly rows: readonly (readonly (string | undefined)[])[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A place of the grid: the words of the cell that covers it, and which cell that is. */
interface Place {
  readonly words: string;
  readonly cell: number;
  readonly first: boolean;
}

type Row = readonly (Place | undefined)[];

const GENERIC_NAME = /^(?:sheet|worksheet|table|แผ่นงาน|แผ่น|ชีต|ชีท)?\s*\d*\s*(?:\(\d+\))?$/iu;
const MOST_HEADER_ROWS = 4;
const MOST_TITLES = 4;

/** True where a visitor of the sheet sees no word. */
export const isBlank = (sheet: Sheet): boolean => !sheet.rows.some((row, index) => !sheet.hiddenRows.has(index) && row.some((cell, column) => cell !== undefined && cell.trim() !== '' && !sheet.hiddenColumns.has(column)));

/** A sheet as a page, its rows as lines, and its tables; a telling name of the sheet is the first line. */
export function sheetPage(sheet: Sheet, number: number): { page: DocumentPage; tables: Table[] } {
  const rows = gridOf(sheet);
  const name = oneLine(sheet.name);
  const lines = GENERIC_NAME.test(name) ? [] : [name];
  let length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  const starts = rows.map((row) => {
    const start = length;
    const line = row.flatMap((place) => (place?.first === true && place.words !== '' ? [place.words] : [])).join(' | ');
    if (line !== '') {
      lines.push(line);
      length += line.length + 1;
    }
    return start;
  });
  const tables = blocksOf(rows).map((block) => tableOf(rows, block, { page: number, offset: starts[block.from] ?? 0 }));
  return { page: { number, text: lines.join('\n'), source: 'text-layer' }, tables: tables.filter((table) => table.rows.length > 0) };
}

const oneLine = (words: string): string => normalise(words.slice(0, LIMITS.cellLetters).replace(/\s+/g, ' ')).replace(/\s+/g, ' ').trim();

/** The visible places, merged cells standing in all that they cover. */
function gridOf({ rows, merges, hiddenRows, hiddenColumns }: Sheet): Row[] {
  let cells = 0;
  const grid: (Place | undefined)[][] = rows.slice(0, LIMITS.rows).map((row) =>
    row.slice(0, LIMITS.columns).map((words) => (words === undefined || words.trim() === '' ? undefined : { words: oneLine(words), cell: (cells += 1), first: true })),
  );
  let room: number = LIMITS.cells;
  for (const { top, left, bottom, right } of merges) {
    const words = grid[top]?.[left]?.words ?? '';
    if (words === '') continue;
    const cell = (cells += 1);
    // A merge may begin in a hidden row: its words are shown in the first place that is not.
    const firstRow = range(top, bottom).find((row) => !hiddenRows.has(row));
    const firstColumn = range(left, right).find((column) => !hiddenColumns.has(column));
    for (let r = top; r <= Math.min(bottom, grid.length - 1); r += 1) {
      for (let c = left; c <= Math.min(right, LIMITS.columns - 1) && room > 0; c += 1, room -= 1) {
        const row = grid[r];
        if (row !== undefined) row[c] = { words, cell, first: r === firstRow && c === firstColumn };
      }
    }
  }
  return grid.filter((_, index) => !hiddenRows.has(index)).map((row) => (hiddenColumns.size === 0 ? row : [...row].filter((_, column) => !hiddenColumns.has(column))));
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.min(Math.max(to - from + 1, 0), LIMITS.rows) }, (_, index) => from + index);

/** How many cells of a row have words; a merged one counts once. */
const filled = (row: Row | undefined): number => new Set((row ?? []).flatMap((place) => (place === undefined || place.words === '' ? [] : [place.cell]))).size;

interface Block {
  /** Rows of the grid, the last one excluded. */
  readonly from: number;
  readonly to: number;
  readonly heading: string;
}

/**
 * Tables of a sheet. A new one begins after a blank row where a title follows, or a row as wide as a
 * header under a title; titles above belong to the table as its heading.
 */
function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  let titles: string[] = [];
  let from = -1;
  let end = -1;
  const close = (): void => {
    if (from !== -1) blocks.push({ from, to: end, heading: titles.join(' ') });
    if (from !== -1) titles = [];
    from = -1;
  };
  rows.forEach((row, index) => {
    const width = filled(row);
    if (width === 0) return;
    if (width === 1 && (from === -1 || (filled(rows[index - 1]) === 0 && opensTable(rows, index)))) {
      close();
      titles.push(row.find((place) => place !== undefined && place.words !== '')?.words ?? '');
      titles = titles.slice(-MOST_TITLES);
      return;
    }
    if (from === -1) from = index;
    end = index + 1;
  });
  close();
  return blocks.filter(({ from: first, to }) => to - first >= 2 || filled(rows[first]) >= 2);
}

/** Whether rows of one cell, from here on, lead to a row of several cells without figures. */
function opensTable(rows: readonly Row[], index: number): boolean {
  for (let next = index + 1; next < rows.length && next <= index + MOST_TITLES + 1; next += 1) {
    const width = filled(rows[next]);
    if (width >= 3) return headerRowsByShape([(rows[next] ?? []).map((place) => place?.words ?? ''), ['1', '2', '3']]) === 1;
    if (width === 2) return false;
  }
  return false;
}

function tableOf(rows: readonly Row[], { from, to, heading }: Block, place: { page: number; offset: number }): Table {
  const inside = rows.slice(from, to).filter((row) => filled(row) > 0);
  // What closes the sheet below (a note, a name under a line) is no row of the table.
  while (inside.length > 2 && filled(inside.at(-1)) === 1 && filled(inside[0]) > 1) inside.pop();
  const width = Math.max(0, ...inside.map((row) => row.length));
  // A column that shows nothing, or only what the one before it covers as well, is no column to a reader.
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    inside.some((row) => {
      const here = row[column];
      return here !== undefined && here.words !== '' && here.cell !== row[column - 1]?.cell;
    }),
  );
  const cells = inside.map((row) => columns.map((column) => row[column]?.words ?? ''));
  return { ...place, heading, rows: cells, headerRows: headerRows(inside, columns, cells) };
}

/** Merged cells of the first row tell how far the header goes: down to their ends, or one row below a shared head. */
function headerRows(rows: readonly Row[], columns: readonly number[], cells: readonly (readonly string[])[]): number {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return 0;
  let deep = 0;
  for (const [index, column] of columns.entries()) {
    const cell = first[column]?.cell;
    if (cell === undefined) continue;
    let height = 1;
    while (height < MOST_HEADER_ROWS && rows[height]?.[column]?.cell === cell) height += 1;
    if (height > 1) deep = Math.max(deep, height);
    const next = columns[index + 1];
    if (next !== undefined && first[next]?.cell === cell) deep = Math.max(deep, 2);
  }
  return deep > 0 && deep < rows.length ? deep : headerRowsByShape(cells);
}
