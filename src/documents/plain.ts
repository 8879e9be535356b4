import type { Table } from '../model/document.ts';
import { normalise } from '../thai/index.ts';
import { emptyContent, type Content } from './content.ts';
import { bodyCutOff, emptyFile } from './messages.ts';

const MAX_LETTERS = 3_000_000;
const MAX_ROWS = 20_000;
const MAX_CELLS = 200;

/** Reads a text file, already decoded, as one page. */
export function readPlain(text: string, complete: boolean): Content {
  return withText(normalise(text.slice(0, MAX_LETTERS)).trim(), complete && text.length <= MAX_LETTERS, 'text', []);
}

/** Reads a CSV file, already decoded: rows as lines of the page, and as a table under its first row. */
export function readCsv(text: string, complete: boolean): Content {
  const rows = parseCsv(text.slice(0, MAX_LETTERS).replace(/^\ufeff/, '')).map((row) => row.map((cell) => normalise(cell).replace(/\s+/g, ' ').trim()));
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const table: Table = { page: 1, offset: 0, heading: '', rows: filled, headerRows: filled.length > 1 ? 1 : 0 };
  const page = filled.map((row) => row.filter((cell) => cell !== '').join(' | ')).join('\n');
  return withText(page, complete && text.length <= MAX_LETTERS, 'csv', filled.length > 0 ? [table] : []);
}

function withText(text: string, complete: boolean, by: string, tables: readonly Table[]): Content {
  if (text === '') return emptyContent({ state: 'none', fault: 'empty', message: emptyFile(), by });
  const reading = complete
    ? { state: 'text' as const, fault: null, message: null, by }
    : { state: 'partial' as const, fault: 'too-large' as const, message: bodyCutOff(), by };
  return { ...emptyContent(reading), pages: [{ number: 1, text, source: 'text-layer' }], tables };
}

/** Rows of cells; quotes may hold breaks. The separator is what the first line has most of: comma, semicolon or tab. */
function parseCsv(text: string): string[][] {
  const head = text.slice(0, text.search(/\r|\n|$/));
  const separator = [',', ';', '\t'].reduce((best, mark) => (head.split(mark).length > head.split(best).length ? mark : best));
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    if (row.length < MAX_CELLS) row.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length && rows.length < MAX_ROWS; at += 1) {
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
  endCell();
  rows.push(row);
  return rows;
}
