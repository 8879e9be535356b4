export interface CsvBounds {
  readonly mostRows: number;
  /** Further cells of a row are left out. */
  readonly mostCells: number;
}

/** The line by which Excel is told the separator. */
const NAMED = /^sep=(.)(?:\r\n?|\n|$)/;

/**
 * Rows of a CSV text, already decoded; quotes may hold breaks. The separator is the one that the text
 * names, else the one of comma, semicolon and tab that its first line holds most of. Never throws.
 */
export function csvRows(words: string, { mostRows, mostCells }: CsvBounds): string[][] {
  const marked = words.replace(/^\ufeff/, '');
  const named = NAMED.exec(marked);
  const text = named === null ? marked : marked.slice(named[0].length);
  const separator = named?.[1] ?? separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    if (row.length < mostCells) row.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length && rows.length < mostRows; at += 1) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (letter === separator) endCell();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at += 1;
      endCell();
      rows.push(row);
      row = [];
    } else cell += letter;
  }
  if (rows.length < mostRows && (cell !== '' || row.length > 0)) {
    endCell();
    rows.push(row);
  }
  return rows;
}

function separatorOf(text: string): string {
  const head = text.slice(0, text.search(/\r|\n|$/));
  return [',', ';', '\t'].reduce((best, mark) => (head.split(mark).length > head.split(best).length ? mark : best));
}
