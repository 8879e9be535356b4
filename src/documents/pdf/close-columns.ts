type Kind = 'head' | 'data' | 'both';

/**
 * Rows in which a head that stands in the middle of its column is put above the cells that stand at its
 * edge: between columns that have both, heads without cells and cells without a head alternate, always
 * in the same order. Other rows come back as they are.
 */
export function closeColumns(rows: readonly (readonly string[])[], headerRows: number): string[][] {
  const same = rows.map((row) => [...row]);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (headerRows < 1 || rows.length - headerRows < 2 || columns < 3) return same;
  const told = (column: number, from: number, to: number): boolean => rows.slice(from, to).some((row) => (row[column] ?? '') !== '');
  const kinds = Array.from({ length: columns }, (_, column): Kind => {
    const head = told(column, 0, headerRows);
    return head && told(column, headerRows, rows.length) ? 'both' : head ? 'head' : 'data';
  });
  const groups: number[][] = [];
  for (let from = 0; from < columns; ) {
    let to = from;
    while (to < columns && kinds[to] !== 'both') to += 1;
    if (to === from) {
      groups.push([from]);
      from += 1;
      continue;
    }
    groups.push(...paired(kinds.slice(from, to)).map((group) => group.map((column) => column + from)));
    from = to;
  }
  if (groups.length === columns) return same;
  return rows.map((row) => groups.map((group) => group.map((column) => row[column] ?? '').filter((cell) => cell !== '').join(' ')));
}

/** Cells with the heads behind them, or heads with the cells behind; each alone where there is no such order. */
function paired(kinds: readonly Kind[]): number[][] {
  const first = kinds[0];
  const alone = kinds.map((_, index) => [index]);
  if (first === undefined || kinds.at(-1) === first) return alone;
  const groups: number[][] = [];
  kinds.forEach((kind, index) => {
    const starts = kind === first && kinds[index - 1] !== kind;
    if (starts) groups.push([index]);
    else groups.at(-1)?.push(index);
  });
  return groups;
}
