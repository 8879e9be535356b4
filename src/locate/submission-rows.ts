import { z } from 'zod';
import { submittedAddress } from '../model/address.ts';
import { EXIT, OitError } from '../model/errors.ts';
import type { SubmissionEntry } from '../model/submission.ts';
import { submissionEntrySchema } from '../model/submission.ts';
import { skeleton } from '../thai/index.ts';
import { codeOf } from './codes.ts';
import { badSubmissionUrl, brokenSubmission, noSubmissionColumns, noSubmissionRows, unknownSubmissionItem } from './messages.ts';

const heads = (words: readonly string[]): readonly string[] => words.map((word) => skeleton(word));
const ITEM = heads(['item', 'ข้อ', 'ข้อที่', 'รหัส', 'oit', 'ข้อ oit', 'ตัวชี้วัด', 'รหัสข้อ', 'รายการ', 'รายการข้อมูล', 'ข้อมูล', 'ลำดับ', 'ที่', 'no', 'code', 'id']);
const URL_HEADS = heads(['url', 'urls', 'link', 'links', 'ลิงก์', 'ลิงค์', 'ลิ้งค์', 'ลิ้งก์', 'ที่อยู่เว็บ', 'ที่อยู่เว็บไซต์', 'เว็บไซต์', 'ที่อยู่', 'ลิงก์หลักฐาน', 'url หลักฐาน', 'address']);
const EXPLANATION = heads(['explanation', 'คำอธิบาย', 'คำอธิบายเพิ่มเติม', 'อธิบาย', 'หมายเหตุ', 'รายละเอียด', 'คำชี้แจง', 'note', 'description']);
const HEADER_ROWS = 15;

interface Row {
  readonly number: number;
  readonly item: string;
  readonly urls: readonly string[];
  readonly explanation: string | null;
}

/** Entries of a table. An empty item cell continues the item above; rows without an address are skipped. */
export function entriesOfRows(rows: readonly (readonly string[])[], file: string): SubmissionEntry[] {
  const columns = columnsOf(rows);
  if (columns === null) throw usage(rows.some((row) => row.some((cell) => cell.trim() !== '')) ? noSubmissionColumns(file) : noSubmissionRows(file));
  const found: Row[] = [];
  let item = '';
  rows.forEach((row, at) => {
    if (at < columns.first) return;
    const own = row[columns.item]?.trim() ?? '';
    if (own !== '') item = own;
    const explanation = columns.explanation < 0 ? null : (row[columns.explanation]?.trim() ?? '');
    found.push({ number: at + 1, item, urls: urlsIn(row[columns.url] ?? ''), explanation: explanation === '' ? null : explanation });
  });
  return checked(found, file);
}

/** Entries of YAML or JSON: a list of rows, or item → address, addresses or row; also under `items` or `submission`. */
export function entriesOfData(data: unknown, file: string): SubmissionEntry[] {
  const inner = isMap(data) ? (data.submission ?? data.items ?? data.entries ?? data) : data;
  const rows: Row[] = [];
  if (Array.isArray(inner)) {
    inner.slice(0, 5_000).forEach((entry: unknown, at) => rows.push(...rowsOf(entry, null, at + 1, file)));
  } else if (isMap(inner)) {
    Object.entries(inner).slice(0, 5_000).forEach(([key, entry], at) => rows.push(...rowsOf(entry, key, at + 1, file)));
  } else throw usage(inner === null || inner === undefined ? noSubmissionRows(file) : brokenSubmission(file, null));
  return checked(rows, file);
}

const scalar = z.union([z.string(), z.number()]);
const entrySchema = z.looseObject({
  item: scalar.optional(),
  url: z.union([scalar, z.array(scalar), z.null()]).optional(),
  urls: z.union([scalar, z.array(scalar), z.null()]).optional(),
  explanation: z.union([scalar, z.null()]).optional(),
});

function rowsOf(entry: unknown, key: string | null, number: number, file: string): Row[] {
  if (entry === null || entry === undefined) return [];
  if (Array.isArray(entry)) return entry.flatMap((each: unknown) => rowsOf(each, key, number, file));
  if (typeof entry === 'string') return [{ number, item: key ?? '', urls: urlsIn(entry), explanation: null }];
  const read = entrySchema.safeParse(isMap(entry) ? withPlainKeys(entry) : entry);
  if (!read.success) throw usage(brokenSubmission(`${file} (#${number})`, null));
  const given = read.data.url ?? read.data.urls ?? '';
  const urls = (Array.isArray(given) ? given : [given]).flatMap((url) => urlsIn(String(url)));
  const explanation = String(read.data.explanation ?? '').trim();
  return [{ number, item: key ?? String(read.data.item ?? ''), urls, explanation: explanation === '' ? null : explanation }];
}

/** Thai keys read as the English ones. */
function withPlainKeys(entry: Record<string, unknown>): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entry)) {
    const word = skeleton(key);
    const name = URL_HEADS.includes(word) ? 'url' : EXPLANATION.includes(word) ? 'explanation' : ITEM.includes(word) ? 'item' : key;
    plain[name] ??= value;
  }
  return plain;
}

function checked(rows: readonly Row[], file: string): SubmissionEntry[] {
  const entries: SubmissionEntry[] = [];
  for (const row of rows) {
    if (row.urls.length === 0) continue;
    const code = codeOf(row.item);
    if (code === null) throw usage(unknownSubmissionItem(file, row.number, row.item));
    for (const words of row.urls) {
      const url = submittedAddress(words);
      if (url === null) throw usage(badSubmissionUrl(file, row.number, words));
      const entry = submissionEntrySchema.safeParse({ item: `o${code.number}`, url, explanation: row.explanation });
      if (!entry.success) throw usage(unknownSubmissionItem(file, row.number, row.item));
      entries.push(entry.data);
    }
  }
  if (entries.length === 0) throw usage(noSubmissionRows(file));
  return entries;
}

/** Several addresses in one cell stand on lines, or between blanks, commas and semicolons before the next `http`. */
function urlsIn(cell: string): string[] {
  const text = cell.trim();
  if (text === '' || /^[-–—]+$/u.test(text)) return [];
  const found = text
    .split(/[\r\n]+|[\s,;]+(?=(?:https?:\/\/|www\.))/iu)
    .map((part) => part.trim().replace(/^(?:\(?\d{1,2}[.)]|[-•*])\s+/u, '').replace(/[,;]+$/u, ''))
    .filter((part) => part !== '');
  const addresses = found.filter((part) => /^(?:https?:\/\/|www\.)/iu.test(part)).map((part) => part.replace(/\s.*$/u, ''));
  return addresses.length > 0 ? addresses : found;
}

interface Columns {
  readonly item: number;
  readonly url: number;
  readonly explanation: number;
  readonly first: number;
}

/** Columns by their heads; without heads, the first column that names an item and the first that holds addresses. */
function columnsOf(rows: readonly (readonly string[])[]): Columns | null {
  for (const [at, row] of rows.slice(0, HEADER_ROWS).entries()) {
    const words = row.map((cell) => skeleton(cell));
    const url = columnFor(words, URL_HEADS, -1);
    const item = itemColumn(words, rows.slice(at + 1), url);
    if (url >= 0 && item >= 0) return { item, url, explanation: columnFor(words, EXPLANATION, url), first: at + 1 };
  }
  for (const [at, row] of rows.slice(0, HEADER_ROWS).entries()) {
    const url = row.findIndex((cell) => /^\s*(?:https?:\/\/|www\.)/iu.test(cell));
    const item = row.findIndex((cell) => codeOf(cell) !== null);
    if (url >= 0 && item >= 0 && item !== url) return { item, url, explanation: -1, first: at };
  }
  return null;
}

/** Of the columns whose head may mean the item, the one whose cells are item codes; bare numbers may count rows. */
function itemColumn(words: readonly string[], rows: readonly (readonly string[])[], url: number): number {
  const columns = words.map((word, index) => ({ index, at: ITEM.indexOf(word) })).filter(({ index, at }) => index !== url && at >= 0);
  const worth = { o: 1_000, zero: 1_000, ordinal: 1 } as const;
  const numbers = (index: number): number => rows.reduce((sum, row) => sum + (worth[codeOf(row[index] ?? '')?.kind ?? 'ordinal'] * Number(codeOf(row[index] ?? '') !== null)), 0);
  const best = columns.sort((a, b) => numbers(b.index) - numbers(a.index) || a.at - b.at)[0];
  return best?.index ?? columnFor(words, ITEM, url);
}

/** The list is in order of preference: `ข้อ` before `ลำดับ`. */
function columnFor(words: readonly string[], names: readonly string[], taken: number): number {
  for (const name of names) {
    const at = words.findIndex((word, index) => index !== taken && word === name);
    if (at >= 0) return at;
  }
  return words.findIndex((word, index) => index !== taken && word !== '' && names.some((name) => name.length >= 3 && word.startsWith(name)));
}

const isMap = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null && !Array.isArray(data);

const usage = (text: ReturnType<typeof noSubmissionRows>): OitError => new OitError(text, EXIT.usage);
