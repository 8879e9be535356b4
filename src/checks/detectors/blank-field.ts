import { haystack, type Haystack } from '../../thai/index.ts';
import { isPlaceholder } from '../placeholders.ts';
import { cellState, linesOf } from '../text-tools.ts';
import type { DocView, EvidenceView } from '../view.ts';
import { findWords, hitsOf, holdsWord } from './find-words.ts';
import { labelledValue } from './labelled.ts';
import { blankInOne } from './records.ts';
import { columnOf, gridsOf, type CellKind } from './tables.ts';
import type { Place } from './types.ts';

/** A label in a cell is no longer than this. */
const LABEL = 60;
/** Heads of the columns that name what a row is about. */
const SUBJECTS = ['งานบริการ', 'ชื่องาน', 'งานที่ให้บริการ', 'ชื่อบริการ', 'กระบวนงาน', 'รายการ', 'เรื่อง', 'บริการ', 'คู่มือ'];

/** Where a document has a field for something and leaves it blank, without saying it elsewhere; null where none does. */
export function blankField(view: EvidenceView, words: readonly string[], not: readonly string[], cells: CellKind, said: readonly string[]): Place | null {
  for (const doc of view.docs) {
    const one: EvidenceView = { docs: [doc], unread: [] };
    const place = inPair(doc, words, not) ?? inColumn(doc, words, not);
    if (place !== null && labelledValue(one, words, not, cells) === null && findWords(one, said) === null) return place;
    const row = inRow(doc, words, not) ?? inOneOfForms(doc, words, not, said) ?? inOneOfRecords(doc, words, not, said);
    if (row !== null) return row;
    const line = inLabels(doc, words, not, said);
    if (line !== null) return line;
  }
  return null;
}

const LABELLED = /^[\s\d๐-๙().•*✓-]{0,8}([^:：|\n]{2,60}?)\s?[:：]\s*(.*)$/u;
/** So many labels with something behind them make a sheet. */
const SHEET = 2;

/** Lines `label: value` of a sheet about one thing, where this label has no more than what was to be written. */
function inLabels(doc: DocView, words: readonly string[], not: readonly string[], said: readonly string[]): Place | null {
  const lines = doc.document.pages.flatMap((page) => linesOf(page.text).filter(({ text }) => text.trim() !== '').map(({ text }, at, all) => ({ page: page.number, found: LABELLED.exec(text), next: all[at + 1]?.text ?? '' }))).flatMap(({ page, found, next }) => (found === null ? [] : [{ page, label: found[1] ?? '', value: found[2] ?? '', next }]));
  const own = lines.filter(({ label }) => holdsWord(label, words, not));
  // A list may stand below its label.
  const open = own.find(({ value }) => isPlaceholder(value));
  if (open === undefined || lines.filter(({ value }) => cellState(value) === 'filled').length < SHEET) return null;
  return doc.pages.some((page) => hitsOf(page.hay(), said, [], 1).length > 0) && own.length < 2 ? null : { url: doc.url, page: open.page, quote: `${open.label}: ${open.value}` };
}

/** Two cells of a row: the label, and nothing. */
function inPair(doc: DocView, words: readonly string[], not: readonly string[]): Place | null {
  for (const table of doc.tables) {
    if (table.rows.length < 3 || table.rows.some((row) => row.length !== 2)) continue;
    const row = table.rows.find(([label = '', value = '']) => label.length <= LABEL && cellState(value) === 'blank' && holdsWord(label, words, not));
    if (row !== undefined && table.rows.filter(([, value = '']) => cellState(value) !== 'blank').length * 2 > table.rows.length) return { url: doc.url, page: doc.web ? 1 : table.page, quote: row[0] ?? '' };
  }
  return null;
}

/** A form for each subject, one below the other: the field is filled in some and blank in others, and no words outside the forms speak for all. */
function inOneOfForms(doc: DocView, words: readonly string[], not: readonly string[], said: readonly string[]): Place | null {
  const forms = doc.tables.filter((table) => table.rows.length >= 3 && table.rows.every((row) => row.length === 2));
  const fields = forms.flatMap((table) => table.rows.filter(([label = '']) => label.length <= LABEL && holdsWord(label, words, not)).map((row) => ({ table, label: row[0] ?? '', value: row[1] ?? '' })));
  const blank = fields.find(({ table, value }) => cellState(value) === 'blank' && table.rows.filter(([, cell = '']) => cellState(cell) !== 'blank').length * 2 > table.rows.length);
  if (blank === undefined || new Set(fields.map(({ table }) => table)).size < 2) return null;
  if (isSaidOutside(doc, forms.map((table) => table.rows.flat().join('\n')), said)) return null;
  const subject = blank.table.rows.find(([label = '']) => label.length <= LABEL && holdsWord(label, SUBJECTS))?.[1] ?? blank.table.heading;
  return { url: doc.url, page: doc.web ? 1 : blank.table.page, quote: subject === '' ? blank.label : `${subject}: ${blank.label}` };
}

/** Things side by side, one of which leaves the field blank, and no words outside the tables speak for all. */
function inOneOfRecords(doc: DocView, words: readonly string[], not: readonly string[], said: readonly string[]): Place | null {
  const blank = blankInOne(doc, (head) => head.length <= LABEL && holdsWord(head, words, not));
  if (blank === null) return null;
  const tables = doc.tables.map((table) => table.rows.map((row) => [...new Set(row)].join(' | ')).join('\n'));
  return isSaidOutside(doc, tables, said) ? null : blank;
}

/** Whether words stand more often in the text, which holds that of the tables too, than in the tables. */
function isSaidOutside(doc: DocView, tables: readonly string[], said: readonly string[]): boolean {
  const times = (hays: readonly Haystack[]): number => hays.reduce((sum, hay) => sum + hitsOf(hay, said, []).length, 0);
  return times(doc.pages.map((page) => page.hay())) > times(tables.map(haystack));
}

/** A column of a document whose tables fill it nowhere. */
function inColumn(doc: DocView, words: readonly string[], not: readonly string[]): Place | null {
  const states = gridsOf(doc).map((grid) => columnOf(grid, words, not, 0.01, 'any')).filter((state) => state !== null);
  return states.length > 0 && states.every((state) => state.state === 'empty') ? (states[0]?.place ?? null) : null;
}

/** A row that names its subject and leaves the cell blank, in a table that fills it in most other rows. */
function inRow(doc: DocView, words: readonly string[], not: readonly string[]): Place | null {
  for (const grid of gridsOf(doc)) {
    const column = grid.headers.findIndex((header) => header.length <= LABEL && holdsWord(header, words, not));
    const subject = grid.headers.findIndex((header, index) => index !== column && header.length <= LABEL && holdsWord(header, SUBJECTS));
    if (column <= 0 || subject === -1 || subject > column || grid.rows.length < 2) continue;
    const named = grid.rows.filter((row) => cellState(row[subject] ?? '') === 'filled');
    const blank = named.filter((row) => cellState(row[column] ?? '') === 'blank');
    if (blank.length > 0 && blank.length * 2 <= named.length && named.length === grid.rows.length) {
      return { url: doc.url, page: doc.web ? 1 : grid.table.page, quote: `${blank[0]?.[subject] ?? ''}: ${grid.headers[column] ?? ''}` };
    }
  }
  return null;
}
