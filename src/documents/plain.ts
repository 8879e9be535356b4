import { csvRows } from '../model/csv.ts';
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
  const rows = csvRows(text.slice(0, MAX_LETTERS), { mostRows: MAX_ROWS, mostCells: MAX_CELLS }).map((row) => row.map((cell) => normalise(cell).replace(/\s+/g, ' ').trim()));
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
