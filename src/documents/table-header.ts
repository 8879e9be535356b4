const FIGURE = /^[-–+]?[\d๐-๙][\d๐-๙.,/:\s%-]*$/;

/**
 * Header rows of a table that marks none: rows at the top whose filled cells are short words, where
 * a row with figures follows. Rows that span the table (titles) count; at most four; 0 where unsure.
 */
export function headerRowsByShape(rows: readonly (readonly string[])[]): number {
  const isWords = (row: readonly string[]): boolean => row.filter((cell) => cell !== '').every((cell) => cell.length <= 80 && !FIGURE.test(cell) && !/^https?:/.test(cell));
  const first = rows.findIndex((row) => !isWords(row));
  if (first > 0 && first <= 4) return first;
  const [head, ...body] = rows;
  if (head === undefined || body.length < 2 || first === 0) return 0;
  // Words only: a first row of short, distinct cells above longer ones.
  const lengthOf = (row: readonly string[]): number => row.join('').length;
  const average = body.reduce((sum, row) => sum + lengthOf(row), 0) / body.length;
  return new Set(head).size === head.length && head.every((cell) => cell !== '') && lengthOf(head) < average * 0.8 ? 1 : 0;
}
