import type { Table } from '../../model/document.ts';
import { headerRowsByShape } from '../table-header.ts';
import { attribute, inside, wordsOf } from './words.ts';
import type { El } from './tree.ts';

const MAX_ROWS = 3000;
const MAX_COLUMNS = 60;
const MAX_CELLS = 60_000;
const CELL_LETTERS = 2000;
/** Longer cells are parts of a page. */
const DATA_CELL_LETTERS = 2500;

/** The rows of a table with merged cells standing in every place that they cover. */
export interface Grid {
  readonly table: El;
  readonly rows: readonly { readonly el: El; readonly cells: readonly (El | null)[] }[];
  readonly data: boolean;
}

/** Rows of a table without those of tables inside; spans are bounded. */
export function gridOf(table: El): Grid {
  const trs = rowsOf(table);
  const rows: { el: El; cells: (El | null)[] }[] = trs.map((el) => ({ el, cells: [] }));
  const ends = groupEnds(trs);
  let placed = 0;
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of cellsOf(row.el)) {
      while (row.cells[column] !== undefined && row.cells[column] !== null) column += 1;
      if (column >= MAX_COLUMNS || placed > MAX_CELLS) return;
      const right = Math.min(column + span(cell, 'colspan'), MAX_COLUMNS);
      const down = Math.min(index + (cell.attr['rowspan'] === '0' ? MAX_ROWS : span(cell, 'rowspan')), rows.length, ends[index] ?? index + 1);
      for (let r = index; r < down; r += 1) {
        const cells = rows[r]?.cells ?? [];
        for (let c = column; c < right; c += 1) {
          cells[c] ??= cell;
          placed += 1;
        }
      }
      column = right;
    }
  });
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const full = rows.map(({ el, cells }) => ({ el, cells: Array.from({ length: width }, (_, column) => cells[column] ?? null) }));
  return { table, rows: full, data: isData(table, full, width) };
}

/** For each row the end of its `thead` or `tbody`, which ends merged cells too. */
function groupEnds(rows: readonly El[]): number[] {
  const ends: number[] = [];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    ends[index] = rows[index + 1]?.parent === rows[index]?.parent ? (ends[index + 1] ?? rows.length) : index + 1;
  }
  return ends;
}

function span(cell: El, name: 'rowspan' | 'colspan'): number {
  const written = Number.parseInt(cell.attr[name] ?? '1', 10);
  return Number.isFinite(written) ? Math.min(Math.max(written, 1), MAX_ROWS) : 1;
}

function rowsOf(table: El): El[] {
  const rows: El[] = [];
  const visit = (el: El): void => {
    for (const child of el.children) {
      if (typeof child === 'string' || rows.length >= MAX_ROWS) continue;
      if (child.tag === 'tr') rows.push(child);
      else if (child.tag !== 'table' && child.tag !== 'td' && child.tag !== 'th') visit(child);
    }
  };
  visit(table);
  return rows;
}

const cellsOf = (row: El): El[] => row.children.filter((child): child is El => typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th'));

function isData(table: El, rows: Grid['rows'], width: number): boolean {
  const role = table.attr['role'];
  if (role === 'presentation' || role === 'none' || table.tables > 0 || table.headings > 3 || width < 2) return false;
  const cells = rows.flatMap(({ el }) => cellsOf(el));
  if (cells.some((cell) => cell.letters > DATA_CELL_LETTERS)) return false;
  const telling = cells.some((cell) => cell.tag === 'th') || (rows.length >= 2 && rows.filter(({ el }) => cellsOf(el).length >= 2).length >= 2);
  return telling && cells.some((cell) => cell.letters > 0);
}

/** What a cell shows, on one line; a link without words is told by its title or address. */
export function cellWords(cell: El): string {
  const words = wordsOf(cell, { limit: CELL_LETTERS });
  if (words !== '') return words;
  for (const el of inside(cell)) {
    const said = attribute(el, 'alt', 'title', 'aria-label', 'value');
    if (said !== '' && el.attr['type'] !== 'hidden') return said;
    const href = el.tag === 'a' ? (el.attr['href'] ?? '') : '';
    if (href !== '' && !/^(?:#|javascript:)/i.test(href)) return href.slice(0, 300);
  }
  return '';
}

/** The table as the steps know it, with the number of its header rows. */
export function tableOf(grid: Grid, place: { page: number; offset: number; heading: string }): Table {
  const words = new Map<El, string>();
  const rows = grid.rows.map(({ cells }) =>
    cells.map((cell) => {
      if (cell === null) return '';
      const known = words.get(cell) ?? cellWords(cell);
      words.set(cell, known);
      return known;
    }),
  );
  const kept = rows.map((row, index) => ({ row, el: grid.rows[index]?.el })).filter(({ row }) => row.some((cell) => cell !== ''));
  const marked = kept.findIndex(({ el }) => el !== undefined && !isHeaderRow(el));
  const headerRows = marked === -1 ? 0 : marked > 0 ? marked : headerRowsByShape(kept.map(({ row }) => row));
  return { ...place, rows: kept.map(({ row }) => row), headerRows };
}

const isHeaderRow = (row: El): boolean => {
  if (row.parent?.tag === 'thead') return true;
  const cells = cellsOf(row);
  return cells.length > 0 && cells.every((cell) => cell.tag === 'th');
};
