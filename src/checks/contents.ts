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
const AFTER_PREFACE = /^\s*(?:สารบ|บทที่|ส่วนที่|หมวด|ตอนที่|คู่มือ|แผน|รายงาน|ภาคผนวก|(?:ที่|ลำดับ(?:ที่)?)(?:\s|$)|[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})*[.)]?\s)/u;
/** The first row of a table without bars: three figures at its end. */
const ROW_OF_FIGURES = /(?:\s(?:[\d๐-๙][\d๐-๙,.]{0,20}|-)){3}\s*$/u;
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
      else if (left > 0 && line.trim().length <= A_HEADING && (line.includes(' | ') || AFTER_PREFACE.test(line.trimStart()) || ROW_OF_FIGURES.test(line.trim()))) left = 0;
      if (left === 0) return line;
      left -= 1;
      return ' '.repeat(line.length);
    })
    .join('\n');
}

/** A table of contents in one line: "สารบัญ: 1 บทสรุป 2 ผล 3 ปัญหา". */
const IN_LINE = /^\s*สารบั[ญฯ][^\n]*(?:[\d๐-๙]{1,2}[.)]?\s[^\n\d๐-๙]{2,60}){3,}/u;

/** The text of a page without tables of contents that stand in one line, as long as before. */
export const withoutContentsLines = (text: string): string =>
  text.includes('สารบั') ? linesOf(text).map(({ text: line }) => (IN_LINE.test(line.slice(0, 600)) ? ' '.repeat(line.length) : line)).join('\n') : text;

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

/** A table of contents on one line: "สารบัญ: 1 บทนำ 2 ผลการดำเนินงาน 3 ปัญหา". */
const CONTENTS_LINE = /^\s*(?:สารบัญ|สารบาญ|หัวข้อในเล่ม|เนื้อหาในเล่ม)\s*[:：]?\s*[\d๐-๙(\p{L}]/u;
/** A paper, each of several, or all of them … */
const PAPER = /(?:รายงาน|คู่มือ|เอกสาร|เล่ม|ไฟล์|แฟ้ม|หนังสือ|ชุด)[ก-๎]{0,14}?\s?(?:ฉบับ|เล่ม|ชุด|ไฟล์|แฟ้ม)?\s?(?:นี้|ทุก(?:เล่ม|ฉบับ|ไฟล์|เรื่อง|งาน|กอง)|แต่ละ(?:เล่ม|ฉบับ|ไฟล์|เรื่อง|งาน|กอง)|ดังกล่าว)|^\s*(?:ใน|ภายใน)(?:เล่ม|ไฟล์|เอกสาร|คู่มือ|รายงาน)|จัดทำ(?:รายงาน|คู่มือ|เอกสาร)[ก-๎]{0,24}(?=\s?(?:ซึ่ง|ที่|โดย|เพื่อ|ให้|ขึ้น|\s))/u;
/** … holds, shows, is made up of … */
const HOLDS = /ประกอบด้วย|ประกอบไปด้วย|มีเนื้อหา|มีหัวข้อ|ครอบคลุม|แบ่ง(?:ออก)?เป็น|บอก|แสดง|ระบุ|อธิบาย|กล่าวถึง|รวบรวม|สรุป|ครบทั้ง|มีทั้ง/u;
/** … of these, by their names alone. */
const PARTS = ['ผลการดำเนินงาน', 'ผลการใช้จ่าย', 'ปัญหา', 'อุปสรรค', 'ข้อเสนอแนะ', 'แนวทางแก้', 'ขั้นตอน', 'ระยะเวลา', 'กฎหมาย', 'ระเบียบ', 'ค่าธรรมเนียม', 'เอกสาร', 'ช่องทาง', 'ชื่องาน', 'งบประมาณ', 'สถานะ', 'ความก้าวหน้า', 'ตัวชี้วัด', 'เป้าหมาย', 'ยุทธศาสตร์'];
const LONGEST_SYNOPSIS = 320;

/** Whether a line tells what a paper holds, naming its parts and saying nothing of them. */
export function isSynopsis(line: string): boolean {
  if (line.length > LONGEST_SYNOPSIS || line.includes(' | ')) return false;
  const paper = PAPER.exec(line);
  const holds = paper === null ? null : HOLDS.exec(line.slice(paper.index + paper[0].length));
  const list = CONTENTS_LINE.test(line) ? line : holds === null ? '' : line.slice((paper?.index ?? 0) + (paper?.[0].length ?? 0) + holds.index);
  return list !== '' && !/\d{3}|[๐-๙]{3}|[:：].{30}[:：]/u.test(list.replace(/25\d\d|๒๕[๐-๙]{2}/gu, '')) && PARTS.filter((part) => list.includes(part)).length >= 2;
}

/** The text of a page without lines that only tell what a paper holds, as long as before. */
export const withoutSynopsis = (text: string): string =>
  /สารบ|ประกอบ|เนื้อหา|หัวข้อ|ครอบคลุม|แบ่ง|บอก|แสดง|ระบุ|อธิบาย|กล่าวถึง|รวบรวม|สรุป|มีทั้ง|ครบทั้ง/u.test(text) ? text.split('\n').map((line) => (isSynopsis(line) ? ' '.repeat(line.length) : line)).join('\n') : text;
