import { skeleton } from '../thai/index.ts';
import { linesOf } from './text-tools.ts';

const HEAD = skeleton('สารบัญ');
const HEAD_LENGTH = 40;
/** An entry of a table of contents: words, then the page that they stand on. */
const ENTRY = /(?:[\s.…_]|^)(?:\d{1,4}|[๐-๙]{1,4})\s*$/u;
const LONGEST = 200;
/** So many lines without a page number in a row end the list. */
const OTHERS = 3;

const PREFACE = /^\s*(?:คำนำ|คำปรารภ|สารจาก[^\n]{0,40})\s*$/u;
/** What follows a preface: a heading of the book, or a table. */
const AFTER_PREFACE = /^\s*(?:สารบ|บทที่|ส่วนที่|หมวด|ตอนที่|คู่มือ|แผน|รายงาน|ภาคผนวก|(?:ที่|ลำดับ(?:ที่)?)(?:\s|$)|[^\n]*\s\|\s|[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})*[.)]?\s|[^\n]*(?:\s(?:[\d๐-๙][\d๐-๙,.]*|-)){3,}\s*$)/u;
const PREFACE_LINES = 25;
const A_HEADING = 80;

/** Whether a line is the heading of a table of contents. */
export const headsContents = (line: string): boolean => line.trim().length <= HEAD_LENGTH && skeleton(line).startsWith(HEAD);

/** The text of a page without its preface, as long as before: what a book says of itself there is none of what it holds. */
export function withoutPreface(text: string): string {
  if (!/คำนำ|คำปรารภ|สารจาก/u.test(text)) return text;
  let left = 0;
  return linesOf(text)
    .map(({ text: line }) => {
      if (PREFACE.test(line)) left = PREFACE_LINES;
      else if (left > 0 && line.trim().length <= A_HEADING && AFTER_PREFACE.test(line)) left = 0;
      if (left === 0) return line;
      left -= 1;
      return ' '.repeat(line.length);
    })
    .join('\n');
}

/**
 * The text of a page without the entries of a table of contents, as long as before: "ตัวชี้วัด 41" names a
 * chapter that may not be in the file, and is none of what it says. Where the chapter is there its own
 * page says so.
 */
export function withoutContents(text: string): string {
  if (!text.includes('สารบ')) return text;
  let listed = false;
  let others = 0;
  return linesOf(text)
    .map(({ text: line }) => {
      const words = line.trim();
      if (headsContents(words)) {
        listed = true;
        others = 0;
        return line;
      }
      if (!listed || words === '') return line;
      if (words.length <= LONGEST && ENTRY.test(words) && /\p{L}/u.test(words)) {
        others = 0;
        return ' '.repeat(line.length);
      }
      others += 1;
      if (others >= OTHERS) listed = false;
      return line;
    })
    .join('\n');
}
