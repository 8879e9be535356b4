import type { Table } from '../../model/document.ts';
import { arabicDigits, haystack, periodsIn, skeleton, spelledOut } from '../../thai/index.ts';
import { tellsPurposes } from '../misfilled.ts';
import { isByOcr } from '../ocr.ts';
import { cellState, monthsInHeaders, type CellKind } from '../text-tools.ts';
import type { DocView, EvidenceView } from '../view.ts';
import { answering } from './answering.ts';
import { hitsOf, holdsWord } from './find-words.ts';
import { partsOf } from './parted.ts';
import { uprightOf } from './transposed.ts';
import { priceColumn } from './prices.ts';
import type { Place } from './types.ts';
import { cellsTell, wantedOf, type Words } from './wanted.ts';
import { unbroken, withoutTitleLines } from './wrapped-rows.ts';

/** A table parted into what heads its columns and what stands below. */
export interface Grid {
  readonly doc: DocView;
  readonly table: Table;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What to look for words in, the whole head, the whole without units, and the lowest alone. */
  readonly names?: readonly string[];
}

/** Rows of one table that are counted. */
const MOST_ROWS = 3000;
/** Columns of one table that are looked at. */
const MOST_COLUMNS = 80;
/** Header rows are guessed among so many first rows where the reader could not tell. */
const GUESSED_HEADER_ROWS = 3;

export type { CellKind } from '../text-tools.ts';

/** What became of the search for one column. */
export interface ColumnState {
  readonly state: 'filled' | 'sparse' | 'dashes' | 'empty' | 'other-cells';
  readonly header: string;
  /** What one of its cells says; '' where none does. */
  readonly sample: string;
  readonly filled: number;
  /** Cells of the kind that is wanted. */
  readonly fitting: number;
  readonly rows: number;
  readonly place: Place;
}

const grids = new WeakMap<DocView, Grid[]>();

/** The data tables of a document, a table that runs on over pages under its first header. */
export function gridsOf(doc: DocView): Grid[] {
  const known = grids.get(doc);
  if (known !== undefined) return known;
  const made: Grid[] = [];
  const onPaper = doc.document.kind === 'pdf' ? unbroken : (rows: Grid['rows']): Grid['rows'] => rows;
  for (const table of doc.tables.flatMap(partsOf).map(withoutTitleRows).map((found) => (doc.document.kind === 'pdf' ? withoutTitleLines(found) : found)).map((found) => uprightOf(found) ?? found)) {
    const columns = Math.min(MOST_COLUMNS, Math.max(0, ...table.rows.slice(0, 50).map((row) => row.length)));
    if (columns === 0 || table.rows.length === 0) continue;
    const headerRows = isHeadAlone(table) ? 1 : table.headerRows > 0 ? Math.min(table.headerRows, table.rows.length) : guessHeaderRows(table);
    const before = made.at(-1);
    const goesOn = headerRows === 0 && before !== undefined && before.headers.length === columns && table.page > before.table.page;
    const headers = goesOn ? before.headers : headersOf(table, headerRows, columns);
    made.push({ doc, table, headers, names: namesOf(table, headerRows, headers), rows: onPaper(dataRows(table.rows.slice(headerRows, headerRows + MOST_ROWS), columns), columns) });
  }
  grids.set(doc, made);
  return made;
}

/** A table with so many columns has no head of one or two cells. */
const BROAD = 5;
const TITLE_ROWS = 5;

/** A table without the lines above its head, which a reader of files took for rows: the name of the form, the month, the town. */
function withoutTitleRows(table: Table): Table {
  const columns = Math.max(0, ...table.rows.slice(0, 50).map((row) => row.length));
  const told = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;
  if (columns < BROAD) return columns > 2 && isPeriodLine(table.rows[0] ?? []) && told(table.rows[1] ?? []) === columns ? { ...table, rows: table.rows.slice(1), headerRows: Math.max(1, table.headerRows - 1) } : table;
  const head = table.rows.slice(0, TITLE_ROWS + 1).findIndex((row) => told(row) * 2 > columns);
  if (head <= 0 || !table.rows.slice(0, head).every((row) => told(row) <= 2)) return table;
  return { ...table, rows: table.rows.slice(head), headerRows: Math.max(0, table.headerRows - head) };
}

/** "รอบ 1 ตุลาคม 2566 – 30 กันยายน 2567", cut into cells by a reader of files. */
function isPeriodLine(row: readonly string[]): boolean {
  const line = row.filter((cell) => cell.trim() !== '').join(' ');
  return /^[\s(]*(?:รอบ|ระหว่าง|ตั้งแต่|ช่วง|ข้อมูล|ประจำ|\d)/u.test(line) && periodsIn(line).some(({ from, to, start, end }) => from !== to && (end - start) * 2 > line.length);
}

/** The head of a table whose rows were left blank: short words only, none of which answers anything. */
const isHeadAlone = ({ rows }: Table): boolean => {
  const [only] = rows.filter((row) => row.some((cell) => cellState(cell.trim()) !== 'blank'));
  const told = (only ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
  const alone = rows.filter((row) => row.some((cell) => cellState(cell.trim()) !== 'blank')).length === 1;
  return alone && only === rows[0] && told.length >= 2 && told.every((cell) => cell.length <= 60 && !/[\d๐-๙]|ไม่มี|ไม่เสีย|ยกเว้น|[:：]/u.test(cell));
};

/** Header cells of all header rows joined per column, each wording once. */
function headersOf(table: Table, headerRows: number, columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => {
    const cells = table.rows.slice(0, Math.max(1, headerRows)).map((row) => (row[column] ?? '').trim());
    return spelledOut([...new Set(cells)].filter((cell) => cell !== '').join(' '));
  });
}

/** `ราคา (บาท)` above `กลาง` is `ราคากลาง`, and `ที่มา` below `งบประมาณ` is `ที่มา`. */
const namesOf = (table: Table, headerRows: number, headers: readonly string[]): string[] =>
  headers.map((header, column) => {
    const cells = [...new Set(table.rows.slice(0, headerRows).map((row) => (row[column] ?? '').trim()))].filter((cell) => cell !== '');
    return [...new Set([header, cells.map((cell) => cell.replace(/\([^()]{0,20}\)/gu, '').trim()).join(' '), cells.at(-1) ?? ''])].join('\n');
  });

/** The first row unless it holds data, and rows under it that only go on with some of its heads. */
function guessHeaderRows(table: Table): number {
  if (isCounted(table.rows)) return 0;
  let count = 0;
  for (const row of table.rows.slice(0, Math.min(GUESSED_HEADER_ROWS, table.rows.length - 1))) {
    const cells = row.filter((cell) => cell.trim() !== '');
    const data = cells.filter((cell) => /^[\s(]*[\d๐-๙][\d๐-๙,.\s)/-]*$/u.test(cell) || cell.length > 120).length;
    const goesOn = count === 0 || cells.length < row.length;
    if (cells.length === 0 || data * 3 > cells.length || (count > 0 && data > 0) || !goesOn) break;
    count += 1;
  }
  return count;
}

/** 1, 2 at the left of the first two rows: these are entries, and none is a head. */
const isCounted = ([first = [], second = []]: Table['rows']): boolean => {
  const [one, two] = [first, second].map(([cell = '']) => Number(arabicDigits(cell).replace(/[.)\s]/gu, '')));
  return first.length > 1 && one === 1 && two === 2;
};

/** Rows that hold data: no blank rows, no band rows that say one thing across, no column numbers. */
function dataRows(rows: readonly (readonly string[])[], columns: number): (readonly string[])[] {
  const data = toldRows(rows, columns);
  // Where nothing but names was written, they head no stretches of a table: nobody filled it in.
  return data.length > 0 ? data : namedRows(rows, columns);
}

/** So many rows of names alone are a form's. */
const NAMED = 3;
const TOTAL = /^(?:รวม|รวมทั้งสิ้น|รวมทั้งหมด|ยอดรวม|total)/iu;

/** Rows that hold the name of what is to be told, and leave the rest blank; none where they are few. */
function namedRows(rows: readonly (readonly string[])[], columns: number): (readonly string[])[] {
  const named = rows.filter((row) => {
    const [name = '', ...rest] = row.slice(0, columns).map((cell) => cell.trim());
    return cellState(name) === 'filled' && !TOTAL.test(name) && rest.every((cell) => cellState(cell) === 'blank');
  });
  return columns > 2 && named.length >= NAMED ? named : [];
}

function toldRows(rows: readonly (readonly string[])[], columns: number): (readonly string[])[] {
  return rows.filter((row) => {
    const cells = row.slice(0, columns).map((cell) => cell.trim());
    const told = cells.filter((cell) => cellState(cell) === 'filled');
    if (told.length === 0) return false;
    if (columns > 2 && (new Set(cells.filter((cell) => cell !== '')).size <= 1)) return false;
    const isNumbering = told.length >= 3 && told.every((cell) => /^\(?[\d๐-๙]{1,2}\)?$/u.test(cell)) && isRising(told);
    const first = told[0] ?? '';
    return !isNumbering && !TOTAL.test(first);
  });
}

/** The rows of a document's tables, each run together, to tell lines of its text that are pieces of one. */
export const rowWords = (doc: DocView): string[] => gridsOf(doc).flatMap((grid) => grid.rows.map((row) => skeleton(row.join(' '))));

/** Whether a line of a file is a piece of a row, of which `rows` holds the words. */
export const isOfRow = (line: string, rows: readonly string[]): boolean => {
  const words = line.trim().split(/\s+/u).map(skeleton);
  return rows.some((row) => words.every((word) => row.includes(word)));
};

/** 1, 2, 3 … number the columns; other small numbers are figures. */
const isRising = (cells: readonly string[]): boolean => {
  const numbers = cells.map((cell) => Number(arabicDigits(cell).replace(/\D/gu, '')));
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
};

/** Share of the rows that tells what a table is of. */
const MOST_OF_ROWS = 0.6;

/** Whether most rows of a table begin with one of the words. */
export function isOfRows(grid: Grid, words: readonly string[]): boolean {
  if (words.length === 0 || grid.rows.length === 0) return false;
  const names = grid.rows.map((row) => row.slice(0, 3).find((cell) => /\p{L}{2}/u.test(cell)) ?? '');
  const found = names.filter((name) => words.some((word) => (hitsOf(haystack(name.slice(0, 60)), [word], [], 1)[0]?.start ?? 9) <= NUMBERING));
  return found.length >= names.length * MOST_OF_ROWS;
}

/** "1.1 " may stand before the name of a row. */
const NUMBERING = 5;

/** Whether the evidence has a table of data that could be read from a file or page. */
export const hasDataTable = (view: EvidenceView): boolean =>
  view.docs.some((doc) => gridsOf(doc).some((grid) => grid.headers.length >= 4 && grid.rows.length >= 3 && !isByOcr(doc.document, grid.table.page)));

const GRADE: Readonly<Record<ColumnState['state'], number>> = { filled: 4, sparse: 3, 'other-cells': 2, dashes: 1, empty: 0 };

/** The best state of a column that is known by its head or its cells, over the given tables; null where there is none. */
export function bestColumn(all: readonly Grid[], words: Words, not: readonly string[], filled: number, cells: CellKind): ColumnState | null {
  let best: ColumnState | null = null;
  for (const grid of all) {
    const state = columnOf(grid, words, not, filled, cells, all);
    if (state !== null && (best === null || GRADE[state.state] > GRADE[best.state])) best = state;
    if (best?.state === 'filled') return best;
  }
  return best;
}

/** State of the column of one table that is known by its head, or else by its cells. */
export function columnOf(grid: Grid, words: Words, not: readonly string[], filled: number, cells: CellKind, all: readonly Grid[] = [grid]): ColumnState | null {
  const wanted = wantedOf(words);
  const byHead = (grid.names ?? grid.headers).map((header) => header.length <= 300 && holdsWord(header, wanted.words, not));
  const byPrice = byHead.includes(true) || wanted.price === undefined ? -1 : priceColumn(grid, all, wanted.price);
  const known = byHead.includes(true) ? byHead : byPrice !== -1 ? grid.headers.map((_, column) => column === byPrice) : grid.headers.map((header, column) => cellsTell(header.slice(0, 300), grid.rows.map((row) => row[column] ?? ''), wanted, not));
  let best: ColumnState | null = null;
  grid.headers.forEach((header, column) => {
    if (best?.state === 'filled' || known[column] !== true) return;
    const state = judgeColumn(grid, column, header, filled, cells, words);
    if (best === null || GRADE[state.state] > GRADE[best.state]) best = state;
  });
  return best;
}

function judgeColumn(grid: Grid, column: number, header: string, wanted: number, kind: CellKind, words: Words): ColumnState {
  const cells = grid.rows.map((row) => (row[column] ?? '').trim());
  const told = cells.filter((cell) => cellState(cell) === 'filled');
  const dashes = cells.filter((cell) => cellState(cell) === 'dash').length;
  const fitting = answering(told, kind, words);
  const rows = cells.length;
  const sample = fitting[0] ?? told[0] ?? '';
  const place = { url: grid.doc.url, page: grid.doc.web ? 1 : grid.table.page, quote: [header, sample].filter((part) => part !== '').join(': ') };
  const base = { header, sample, filled: told.length, fitting: fitting.length, rows, place };
  if (wanted === 0) return { ...base, state: 'filled' };
  if (told.length === 0) {
    // A time chart is filled with arrows and colours, which leave no text.
    if (kind === 'time' && rows > 0 && monthsInHeaders(grid.headers) >= 6) return { ...base, state: 'filled' };
    return { ...base, state: dashes > 0 ? 'dashes' : 'empty' };
  }
  if (tellsPurposes(header, told)) return { ...base, fitting: 0, state: 'other-cells' };
  if (fitting.length < told.length * 0.5) return { ...base, state: 'other-cells' };
  const open = cells.filter((cell) => cell !== '' && cellState(cell) === 'blank').length;
  if (rows >= FORM_ROWS && open / rows > OPEN_CELLS) return { ...base, state: 'sparse' };
  // Merged cells and sub-projects leave gaps in honest tables, dashes say "none": but everything takes its time.
  return { ...base, state: (told.length + (kind === 'time' ? 0 : dashes)) / rows >= wanted ? 'filled' : 'sparse' };
}

/** A form of so many rows is not filled in where more than this share of a column's cells still holds its dots. */
const FORM_ROWS = 3;
const OPEN_CELLS = 0.25;

/** Opening hours are no time that something takes. */
const OPENING_HOURS = ['ระยะเวลาเปิดให้บริการ', 'ระยะเวลาให้บริการประชาชน', 'เวลาเปิดให้บริการ', 'วันเวลาเปิด', 'เวลาเปิดทำการ', 'เวลาทำการ', 'เวลาราชการ'];

/** When something is to be done is no result. */
const DUE = ['กำหนดแล้วเสร็จ', 'กำหนดเวลาแล้วเสร็จ', 'กำหนดเสร็จ', 'คาดว่าจะแล้วเสร็จ', 'จะแล้วเสร็จ', 'ระยะเวลาแล้วเสร็จ', 'วันแล้วเสร็จ', 'วันที่แล้วเสร็จ', 'เดือนที่แล้วเสร็จ', 'ปีที่แล้วเสร็จ', 'แล้วเสร็จภายใน'];

/** Money that is to be spent was not. */
const TO_BE_SPENT = ['คาดว่าจะเบิกจ่าย', 'คาดว่าจะใช้จ่าย', 'คาดว่าจะใช้', 'คาดการณ์การเบิกจ่าย', 'แผนการเบิกจ่าย', 'แผนการใช้จ่าย', 'แผนเบิกจ่าย', 'แผนใช้จ่าย', 'ประมาณการเบิกจ่าย', 'ประมาณการใช้จ่าย', 'เป้าหมายการเบิกจ่าย', 'เป้าหมายการใช้จ่าย', 'เป้าหมายเบิกจ่าย', 'จะเบิกจ่าย', 'จะใช้จ่าย', 'จะใช้ไป'];

/** What does not count, with what never counts for the words and the kind of cell that are wanted. */
export const trapsOf = (not: readonly string[], cells: CellKind, words: readonly string[]): readonly string[] => [
  ...not,
  ...(words.some((word) => word === 'เบิกจ่าย' || word === 'ใช้จ่าย') ? TO_BE_SPENT : []),
  ...(cells === 'time' ? OPENING_HOURS : words.includes('แล้วเสร็จ') ? DUE.filter((due) => !words.includes(due)) : []),
];
