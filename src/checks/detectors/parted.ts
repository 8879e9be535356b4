import type { Table } from '../../model/document.ts';

const CAPTION = /^ตาราง(?:ที่)?\s?[\d๐-๙]{1,2}(?:[.:)\s]|$)/u;

/** The tables that a reader of files took for one, because they stand close below each other: a caption between two rows begins the next. */
export function partsOf(table: Table): Table[] {
  const cuts = table.rows.flatMap((row, index) => (index > 0 && isCaption(row) ? [index] : []));
  if (cuts.length === 0) return [table];
  const starts = [0, ...cuts];
  return starts.map((start, nth) => {
    const rows = table.rows.slice(nth === 0 ? 0 : start + 1, starts[nth + 1] ?? table.rows.length);
    return nth === 0 ? { ...table, rows } : { ...table, rows, headerRows: 1, heading: captionOf(table.rows[start] ?? []) };
  }).filter(({ rows }) => rows.length > 0);
}

const captionOf = (row: readonly string[]): string => row.map((cell) => cell.trim()).find((cell) => cell !== '') ?? '';

const isCaption = (row: readonly string[]): boolean => new Set(row.map((cell) => cell.trim()).filter((cell) => cell !== '')).size === 1 && CAPTION.test(captionOf(row));
