import type { Table } from '../../model/document.ts';
import { cellState, letterCount, linesOf } from '../text-tools.ts';
import type { DocView } from '../view.ts';
import { HEAD_WORDS, headOf, headOfValue, NAME_HEAD, namedField, TOLD_HEAD } from './field-names.ts';
import { LABEL_LINE } from './labelled.ts';
import { isScale } from './scale.ts';
import { gridsOf, type Grid } from './tables.ts';
import type { Place } from './types.ts';

interface Field {
  readonly head: string;
  readonly value: string;
}

interface RecordRow {
  readonly name: string;
  readonly fields: Map<string, string>;
}

const LABEL = 45;
/** One field by itself is a line of prose or of a news list. */
const LEAST_FIELDS = 2;
const MOST_LINES = 6000;
const MOST_RECORDS = 500;
/** Share of the records that a field must be in to be a column. */
const COMMON = 0.4;
const DONE = /แล้ว|ได้จัด|จัดเมื่อ|เข้าร่วม|ผู้ร่วม|สำเร็จ|ครบ|[\d๐-๙]+\s?(?:คน|ราย|ครั้ง|แห่ง|โรงเรียน|เรื่อง|หลัง|รุ่น)/u;

const made = new WeakMap<DocView, Grid[]>();

/**
 * Tables that a document does not draw as such: one small table for each thing, and records told in
 * lines: cards, definition lists, nested lists, a heading with fields below.
 */
function recordsOf(doc: DocView): Grid[] {
  const known = made.get(doc);
  if (known !== undefined) return known;
  const found = [...smallTables(doc), ...told(doc)];
  made.set(doc, found);
  return found;
}

/** Where the tables of single things leave a field blank in one that others fill; null where none does. */
export function blankInOne(doc: DocView, isField: (head: string) => boolean): Place | null {
  for (const grid of recordsOf(doc).filter(({ table }) => doc.tables.some((drawn) => drawn.offset === table.offset && drawn.page === table.page))) {
    const column = grid.headers.findIndex(isField);
    const row = column === -1 ? undefined : grid.rows.find((cells) => cellState(cells[column] ?? '') === 'blank' && cells.filter((cell) => cellState(cell) === 'filled').length * 2 > cells.length);
    if (row !== undefined) return { url: doc.url, page: doc.web ? 1 : grid.table.page, quote: `${row.find((cell) => cellState(cell) === 'filled') ?? ''}: ${grid.headers[column] ?? ''}` };
  }
  return null;
}

/** All tables of a document, drawn and told, but for those that explain a scale. */
export const tabled = (doc: DocView): Grid[] => [...gridsOf(doc).filter((grid) => !isScale(grid)), ...recordsOf(doc)];

const gridOf = (doc: DocView, place: Pick<Table, 'page' | 'offset' | 'heading'>, headers: readonly string[], rows: readonly (readonly string[])[]): Grid => ({
  doc, headers, rows, table: { page: place.page, offset: place.offset, heading: place.heading, rows: [headers, ...rows], headerRows: 1 },
});

const isHead = (cell: string): boolean => cell.trim() !== '' && cell.trim().length <= LABEL && HEAD_WORDS.test(cell);

/** Tables with the names of fields on the left and their values beside, one for each thing or one below the other: together a table. */
function smallTables(doc: DocView): Grid[] {
  const groups = new Map<string, { table: Table; headers: string[]; rows: Map<string, string>[] }>();
  for (const table of doc.tables) {
    for (const record of inPairs(table)) {
      const first = [...record.keys()];
      if (first.length < 2 || first.filter(isHead).length < Math.max(2, first.length * 0.6)) continue;
      const key = first.slice(1, 3).join('|');
      const group = groups.get(key) ?? { table, headers: first, rows: [] };
      group.rows.push(record);
      groups.set(key, group);
    }
  }
  return [...groups.values()].filter(({ rows }) => rows.length >= 2).map(({ table, headers, rows }) => {
    const heads = headers.map((cell, at) => (at === 0 && (!isHead(cell) || /^(?:รายการ|โครงการ|กิจกรรม|หัวข้อ|งานบริการ)/u.test(cell)) ? `${cell} ${NAME_HEAD}` : headOf(cell)));
    return gridOf(doc, table, heads, rows.map((record) => headers.map((cell, at) => (at === 0 ? ([...record.values()][0] ?? '') : (record.get(cell) ?? '')))));
  });
}

/** The records of a table whose rows are pairs, perhaps with merged cells; a new one begins where the first field comes again. None for other tables. */
function inPairs(table: Table): Map<string, string>[] {
  const rows = table.rows.filter((row) => row.some((cell) => cell.trim() !== '')).slice(0, MOST_RECORDS);
  const pairs = rows.map((row) => [row[0]?.trim() ?? '', [...new Set(row.slice(1).map((cell) => cell.trim()))]] as const);
  const merged = pairs.filter(([, rest]) => rest.length === 1).length;
  if (rows.length < 2 || rows.some((row) => row.length < 2 || row.length > 4) || merged < rows.length * 0.5 || isHead(pairs[0]?.[1][0] ?? '')) return [];
  const records: Map<string, string>[] = [];
  const start = nameless(pairs[0]?.[0] ?? '');
  let last = '';
  for (const [label, rest] of pairs) {
    const field = nameless(label);
    const value = rest.join(' ');
    if (records.length === 0 || (field === start && last !== start)) records.push(new Map());
    const record = records.at(-1);
    record?.set(field, field === last ? `${record.get(field) ?? ''} ${value}`.trim() : value);
    last = field;
  }
  return records;
}

/** `งานบริการที่ 4` names the same field as `งานบริการที่ 3`. */
const nameless = (label: string): string => label.replace(/(?:ที่)?\s?[\d๐-๙]{1,2}\s*[.)]?\s*$/u, '').trim();

/** Records in the lines of a document. */
function told(doc: DocView): Grid[] {
  const tabled = new Set(doc.tables.flatMap((table) => table.rows.map((row) => row.join(' | ').trim())));
  const lines = doc.pages.flatMap((page) => linesOf(page.text).map((line) => line.text.trim())).filter((line) => line !== '' && !tabled.has(line)).slice(0, MOST_LINES);
  // Lines of a PDF are cut where its columns end.
  const labels = doc.document.kind === 'pdf' ? new Set<string>() : repeatedLabels(lines);
  const records: RecordRow[] = [];
  let record: RecordRow = { name: '', fields: new Map() };
  let above = '';
  const close = (name: string): void => {
    if (record.fields.size > 0 && records.length < MOST_RECORDS) records.push(record);
    record = { name, fields: new Map() };
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const below = lines[at + 1] ?? '';
    const pairs = labels.has(line) && below !== '' && !labels.has(below) ? inParts(line, below) : fieldsOf(line);
    if (pairs.length === 0) {
      if (record.fields.size > 0 && !(record.fields.size < 2 && DONE.test(line))) close('');
      if (record.name === '') record = { ...record, name: line };
      else if (DONE.test(line) && !record.fields.has(TOLD_HEAD) && letterCount(line) >= 10) record.fields.set(TOLD_HEAD, line);
      above = line;
      continue;
    }
    if (labels.has(line)) at += 1;
    if (pairs.some(({ head }) => record.fields.has(head))) close(above);
    for (const { head, value } of pairs) if (!record.fields.has(head)) record.fields.set(head, value);
    above = '';
  }
  close('');
  return asGrid(doc, records.filter(({ fields }) => [...fields.keys()].filter((head) => head !== TOLD_HEAD).length >= LEAST_FIELDS));
}

function asGrid(doc: DocView, records: readonly RecordRow[]): Grid[] {
  if (records.length < 2) return [];
  const counts = new Map<string, number>();
  for (const { fields } of records) for (const head of fields.keys()) counts.set(head, (counts.get(head) ?? 0) + 1);
  const heads = [...counts].filter(([, count]) => count >= Math.max(2, records.length * COMMON)).map(([head]) => head);
  const whole = records.filter(({ fields }) => heads.some((head) => fields.has(head)));
  if (!heads.some((head) => head !== TOLD_HEAD) || whole.length < 2) return [];
  return [gridOf(doc, { page: 1, offset: 0, heading: '' }, [NAME_HEAD, ...heads], whole.map(({ name, fields }) => [name, ...heads.map((head) => fields.get(head) ?? '')]))];
}

/** Short lines that stand by themselves again and again, over other lines each time: the terms of definition lists. */
function repeatedLabels(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, Set<string>>();
  lines.forEach((line, at) => {
    const below = lines[at + 1] ?? '';
    const goesOn = !/^[^:：]{1,45}[:：]/u.test(below) && !LABEL_LINE.test(below);
    if (goesOn && line.length <= LABEL && !/[\d๐-๙]{2}/u.test(line) && letterCount(line) >= 2) counts.set(line, (counts.get(line) ?? new Set()).add(below));
  });
  return new Set([...counts].filter(([line, below]) => below.size >= 2 && !/[:：]\s?\S/u.test(line) && (HEAD_WORDS.test(line) || headOf(line) !== line)).map(([line]) => line));
}

/** `วงเงิน / ที่มา` over `14,500 บาท / ข้อบัญญัติ` are two fields. */
function inParts(label: string, value: string): Field[] {
  const names = label.split(/\s?\/\s?/u);
  const values = value.split(/\s\/\s/u);
  return names.length === values.length ? names.map((name, at) => ({ head: headOf(name), value: values[at] ?? '' })) : [{ head: headOf(label), value }];
}

/** The fields that one line names: `ชื่อ: ค่า`, `งบ 20,000 บาท · เวลา มี.ค. 68`, `โครงการ… (งบ: ไม่มี / เวลา: พ.ย.)`; none for plain text. */
function fieldsOf(line: string): Field[] {
  if (line.length > 600) return [];
  const inside = /^(.{4,200}?)\s?\(([^()]{4,200}[:：][^()]{1,200})\)\s*$/u.exec(line);
  if (inside !== null && !/[:：]/u.test(inside[1] ?? '')) return [{ head: NAME_HEAD, value: inside[1] ?? '' }, ...partsOf(inside[2] ?? '')];
  return partsOf(line);
}

function partsOf(words: string): Field[] {
  return words
    .split(/\s[|·•–—→]\s|\s\/\s|;\s/u)
    .flatMap((part) => part.split(/\s?[()]\s?/u))
    .flatMap((part): Field[] => {
      const text = part.trim();
      const labelled = /^([^:：]{1,45})[:：]\s*(.*)$/su.exec(text);
      if (labelled !== null && !/https?$/iu.test(labelled[1] ?? '') && !/[\d๐-๙]$/u.test(labelled[1] ?? '')) {
        const { 1: label = '', 2: value = '' } = labelled;
        const inner = namedField(value);
        return [...(cellState(value) === 'blank' && inner === null ? [] : [{ head: headOf(label.replace(/^[\d๐-๙.)\s•*✓-]+/u, '')), value }]), ...(inner === null ? [] : [inner])];
      }
      const named = namedField(text);
      if (named !== null) return [named];
      const head = headOfValue(text);
      return head === null ? [] : [{ head, value: text }];
    });
}
