import { arabicDigits } from '../thai/index.ts';
import { isEvasive, isNoState, withoutDates, withoutOpeningHours } from './answers.ts';
import { isPlaceholder } from './placeholders.ts';

/** A line of a text with its place. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Lines of a text with their offsets, without the line breaks. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    lines.push({ text: text.slice(start, end), start, end });
    start = end + 1;
  }
  return lines;
}

/** The words around a hit, at most `around` characters to each side, within its line where that says enough. */
export function quoteAround(text: string, start: number, end: number, around = 70): string {
  const lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const nextBreak = text.indexOf('\n', end);
  const lineEnd = nextBreak === -1 ? text.length : nextBreak;
  const from = Math.max(start > lineStart ? lineStart : start, start - around);
  const to = Math.min(lineEnd, end + around);
  return `${from > lineStart ? '…' : ''}${text.slice(from, to).trim()}${to < lineEnd ? '…' : ''}`;
}

/** Cells of a line in which the reader joined a row's cells by tabs, bars or wide gaps. */
export const cellsOf = (line: string): string[] =>
  line
    .split(/\t|\||[ \u00a0]{3,}/u)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');

const BLANK_CELL = /^[\s.…_·*]*$/u;
const DASH_CELL = /^[\s\-–—−=.]+$/u;
export type CellState = 'filled' | 'dash' | 'blank';

/** Whether a cell says something, is struck out by a dash, or is empty; what a form leaves to be filled in says nothing. */
export function cellState(cell: string): CellState {
  if (BLANK_CELL.test(cell) || isPlaceholder(cell)) return 'blank';
  return DASH_CELL.test(cell) ? 'dash' : 'filled';
}

const MONEY = /\d{1,3}(?:,\d{3})+|\d{2,}|\d+\.\d{2}|^\s*0\s*$|(?:สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน)บาท|ไม่ใช้|ไม่ได้ใช้|ไม่มี|ไม่เบิก|ยังไม่(?:ได้|มีการ)?\s?(?:เบิก|จ่าย|ใช้|ก่อหนี้)/u;
const TIME =
  /\d|ตลอดปี|ทุก|ไตรมาส|ภายใน|ทันที|ต่อเนื่อง|(?:ม\.\s?ค|ก\.\s?พ|มี\.\s?ค|เม\.\s?ย|พ\.\s?ค|มิ\.\s?ย|ก\.\s?ค|ส\.\s?ค|ก\.\s?ย|ต\.\s?ค|พ\.\s?ย|ธ\.\s?ค)|(?<![ก-๎])(?:มค|กพ|มีค|เมย|พค|มิย|กค|สค|กย|ตค|พย|ธค)(?![ก-๎])|[←→↔⟵⟶⟷✓✔/xX●■]|(?:ครึ่ง|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)\s?(?:นาที|ชั่วโมง|ชม|วัน|สัปดาห์|อาทิตย์|เดือน|ปี)/u;
const NUMBER = /\d|ไม่มี|ศูนย์/u;

/** The e-GP number of a project: eleven digits, those of a contract's control number one more. */
const PROJECT_NUMBER = /(?<!\d)[1-9]\d{10,11}(?!\d)/u;
/** What a spreadsheet keeps of a long number: its power of ten, or zeros for the digits that it could not hold. */
const ROUNDED = /\d(?:\.\d+)?\s?E\s?\+\s?\d/iu;
const ZEROS = /0{6}(?!\d)/u;

/** What a value is asked to be. `state`: how far work has come, or what came of it. */
export type CellKind = 'any' | 'money' | 'time' | 'number' | 'project-number' | 'state';

/** Whether a filled cell looks like the kind of value that is wanted; what puts the answer off is of no kind. */
export function cellLooksLike(cell: string, kind: CellKind): boolean {
  if (isEvasive(cell.trim()) || (cell.includes('\n') && cell.split('\n').every((line) => line.trim() === '' || isEvasive(line.trim())))) return false;
  if (kind === 'any') return true;
  const digits = arabicDigits(cell);
  if (kind !== 'state' && ROUNDED.test(digits)) return false;
  switch (kind) {
    case 'money':
      return MONEY.test(withoutDates(digits));
    case 'time':
      return isTime(withoutOpeningHours(digits));
    case 'state':
      return !isNoState(digits);
    case 'project-number':
      return isProjectNumber(digits) || (GROUPED.test(digits) && isProjectNumber(digits.replace(/\D/gu, '')));
    case 'number':
      return NUMBER.test(digits);
  }
}

/** Nothing but digits in groups: "67 0191 23456". */
const GROUPED = /^\s*\d[\d\s-]{10,20}$/u;

const isProjectNumber = (words: string): boolean => PROJECT_NUMBER.test(words) && !ZEROS.test(words);

const isTime = (words: string): boolean => TIME.test(words) || monthWord(words);

const MONTH_WORDS = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'];
const monthWord = (cell: string): boolean => MONTH_WORDS.some((month) => cell.includes(month));

const MONTH_HEAD = [
  /มกรา|ม\.?\s?ค/u, /กุมภา|ก\.?\s?พ/u, /มีนา|มี\.?\s?ค/u, /เมษา|เม\.?\s?ย/u, /พฤษภา|พ\.?\s?ค/u, /มิถุนา|มิ\.?\s?ย/u,
  /กรกฎา|ก\.?\s?ค/u, /สิงหา|ส\.?\s?ค/u, /กันยา|ก\.?\s?ย/u, /ตุลา|ต\.?\s?ค/u, /พฤศจิกา|พ\.?\s?ย/u, /ธันวา|ธ\.?\s?ค/u,
];

/** How many different months the headers of a table name: six or more make a time chart. */
export const monthsInHeaders = (headers: readonly string[]): number =>
  MONTH_HEAD.filter((month) => headers.some((header) => month.test(header))).length;

export { letterCount } from './letters.ts';
