import type { Table } from '../model/document.ts';
import { isMisfilled } from './misfilled.ts';
import { isDeferral } from './deferral.ts';
import { DOTTED, isPlaceholder, withoutPlaceholders } from './placeholders.ts';
import { cellState, letterCount, linesOf, type CellState, type Line } from './text-tools.ts';
import type { DocView, PageView, Span } from './view.ts';

const LABEL = 45;
/** A dash in these says that there is nothing to tell. */
export const MAY_BE_NONE = /ปัญหา|อุปสรรค|ข้อจำกัด|ข้อเสนอแนะ|หมายเหตุ|ค่าธรรมเนียม|งบประมาณ|เบิกจ่าย|ใช้จ่าย|ค่าใช้จ่าย|จำนวน|เอกสาร|ราคา|วงเงิน|บาท|คน|เรื่อง|ผู้ให้|มูลค่า|โทรสาร|line|facebook/iu;
const FEW_ROWS = 2;
/** Two columns, the left one with the names of what stands to the right. */
const PAIR = 2;
/** Who signs, and what stands above the dots of a signature, is no label of content. */
const SIGNS = /ลงชื่อ|ลงนาม(?!\s?(?:ใน|สัญญา|บันทึกข้อตกลง))|ผู้จัดทำ|ผู้รายงาน|ผู้เสนอ|ผู้อนุมัติ|^\s*\(|^ตำแหน่ง[^\n]{0,30}$|^วันที่/u;
/** Longer lines tell of a signature rather than being one. */
const SIGNATURE = 80;
/** What the writer of a form is told to write there. */
const TOLD_TO = /^\s*\(\s?(?:โปรด|กรุณา|ให้)?\s?(?:ระบุ|กรอก|ใส่|เติม|พิมพ์|แนบ)(?!ชื่อ)/u;
/** Words between the dots of a form that are further labels rather than what was written. */
const FORM_WORDS = /^(?:\s|ตำแหน่ง|สังกัด|วันที่|เดือน|พ\.?ศ\.?|ปี|บาท|สตางค์|วัน|คน|ครั้ง|ราย|เรื่อง|โครงการ|หน่วยงาน|โทร(?:ศัพท์)?|เลขที่|หมู่(?:ที่)?|ตำบล|อำเภอ|จังหวัด|อายุ|ปี|ร้อยละ|%|เวลา|น\.|ถึง|ด้าน|ระดับ|สูงมาก|สูง|ปานกลาง|ต่ำมาก|ต่ำ|น้อย|คะแนน|ชื่อ|นามสกุล|จำนวน|เป็นเงิน|รองประธาน|ประธาน|กรรมการ|คณะทำงาน|และ|ผู้ช่วย|เลขานุการ|หัวหน้าทีม|สมาชิก|\/?\s?25\d\d|\/?\s?๒๕[๐-๙]{2}|[().:/,-])*$/u;

/** Lines of a text that name something and leave it open: `เป้าหมาย ……… บาท`, `เป้าหมาย:` above the next label, `(ระบุส่วนงาน)`. */
export function openLines(text: string): Line[] {
  if (!/[.…_]{4}|…|[xX×]{2}|[:：]\s*(?:\n|$)|ระบุ|แนบ|ตัวอย่าง|lorem/iu.test(text)) return [];
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  return lines.filter((line, at) => isDotted(line.text) || isPlaceholderLine(line.text) || isBareLabel(lines, at));
}

/** "(see the annex)": what stands there says it itself, and where there is none nothing does. */
const REFERRAL = /^[\s(–*-]*(?:โปรด)?(?:ดู|ตาม|รายละเอียด|ปรากฏ|อยู่ใน|แสดง(?:ไว้)?(?:ใน|ตาม)|ระบุใน)(?:ราย)?(?:ละเอียด)?(?:ปรากฏ)?(?:ดัง|ตาม|ใน|ที่|ได้ที่|จาก)*\s?(?:เอกสาร(?:แนบ|ประกอบ|ท้าย)|ไฟล์แนบ|ภาคผนวก|ผนวก|สิ่งที่ส่งมาด้วย|แบบรายงานแนบ)[^\n]{0,25}$/u;
export const isReferral = (line: string): boolean => line.trim().length <= 60 && REFERRAL.test(line.trim());

/** A label, dots, and no more than a unit or further labels between and behind them. */
function isDotted(line: string): boolean {
  if (line.search(DOTTED) === -1 || SIGNS.test(line)) return false;
  const [label = '', ...rest] = line.split(DOTTED);
  return label.trim().length <= LABEL * 2 && !/[\d๐-๙]{3}/u.test(label) && rest.every((part) => FORM_WORDS.test(part)) && (label.length <= LABEL || rest.length > 1 || /^\s*(?:โปรด)?ระบุ/u.test(label));
}

export const isPlaceholderLine = (line: string): boolean => (!SIGNS.test(line) || TOLD_TO.test(line)) && (isPlaceholder(line) || isPlaceholder(line.replace(/^[^:：]{2,45}[:：]/u, '')));

/** `เป้าหมาย:` with nothing behind it, and the next label below. */
function isBareLabel(lines: readonly Line[], at: number): boolean {
  const line = lines[at]?.text.trim() ?? '';
  const next = lines[at + 1]?.text.trim() ?? '';
  return /^[^:：|]{2,45}[:：]$/u.test(line) && /^[\d๐-๙.)\s•*-]{0,6}\p{L}[^:：|]{1,44}[:：](?:\s|$|\S)/u.test(next) && letterCount(next.slice(0, next.search(/[:：]/u))) <= 30 && !/^[\d๐-๙]{1,2}[.)]/u.test(next);
}

/** An office, a unit, or several names side by side: a box of a chart is content, though it may look like a heading. */
const BOX = /\s[—–|]\s|^[\s\d๐-๙.()↓→▼-]*(?:รอง|ผู้ช่วย)?(?:นายก|ปลัด|ประธาน|สภา|สมาชิก|กอง|สำนัก|ฝ่าย|หน่วย|ผู้อำนวยการ|หัวหน้า|เลขานุการ|ที่ปรึกษา)/u;

/** The foot of a page below its last heading. */
const FOOT = /(?:จังหวัด|จ\.)\s?[\u0e01-\u0e4e]{2,30}\s{0,3}[\d๐-๙]{5}\s*$|^\s*โทร(?:ศัพท์|\.)?\s?[:：]?\s?[\d๐-๙() -]{9,}\s*$|^\s*(?:©|copyright|สงวนลิขสิทธิ์)/iu;

/** Headings of a web page or of an office file with nothing beneath them, beside others of the same kind that have something. */
export function hollowSections(doc: DocView): Span[] {
  const page = doc.pages[0];
  if (page === undefined || (!doc.web && doc.pages.length > 1)) return [];
  const sections = doc.document.sections.filter((section) => section.heading.trim() !== '' && section.heading.length <= LABEL * 2);
  const things = [...doc.document.images.filter(({ region }) => region === 'main'), ...doc.document.links.filter(({ region }) => region === 'main'), ...doc.document.forms, ...doc.document.embeds, ...doc.document.tables].map((thing) => thing.offset);
  const hollow = sections.filter(({ heading, start, end }) => {
    if (BOX.test(heading) || (!doc.web && goesOnBelow(doc, heading, start))) return false;
    const body = page.text.slice(Math.max(0, start - page.base), Math.max(0, end - page.base)).replace(heading, '');
    const said = linesOf(body).filter(({ text }) => text.trim() !== '' && !isDeferral(text) && !(text.length <= SIGNATURE && SIGNS.test(text)) && !FOOT.test(text) && !isDotted(text) && !isPlaceholderLine(text) && !isReferral(text));
    return said.every(({ text }) => letterCount(text) === 0 && !/[\d๐-๙]/u.test(text)) && !things.some((offset) => offset >= start && offset < end);
  });
  const full = sections.length - hollow.length;
  const isPromised = ({ start, end, heading }: (typeof hollow)[number]): boolean => linesOf(page.text.slice(Math.max(0, start - page.base), Math.max(0, end - page.base)).replace(heading, '')).some(({ text }) => letterCount(text) > 0 && (isPlaceholderLine(text) || isReferral(text)));
  // Where most headings have nothing below, they are the content, but for those whose answer is put off.
  return (full < hollow.length ? hollow.filter(isPromised) : hollow).filter(({ heading }) => !/[:：]\s?\S|\d{3}/u.test(heading)).map(({ start, heading }) => ({ start, end: start + heading.length + 2 }));
}

const CHAPTER = /^\s*(?:บทที่|ส่วนที่|หมวด|ตอนที่|ข้อ(?:ที่)?)?\s?[(]?[\d๐-๙]{1,2}(?:[.)][\d๐-๙]{0,2}){0,3}[.)]?\s?\p{L}/u;

/** In an office file a short bold paragraph looks like a heading and may be what stands below one: only the next chapter, or a heading that comes again, surely is none. */
function goesOnBelow({ document: { sections } }: DocView, heading: string, start: number): boolean {
  const next = sections.find((section) => section.start > start);
  return next !== undefined && !CHAPTER.test(next.heading) && sections.filter((section) => section.heading === heading).length < 2;
}

/** Where the heads of columns and what was left open in their cells stand, and the names in the left one of two, that have no single answer. */
export function openHeads(doc: DocView, page: PageView): Span[] {
  const tables = doc.tables.filter((table) => doc.web || table.page === page.number);
  return tables.flatMap((table) => {
    const heads = headsOf(table);
    const open = [...new Set(table.rows.slice(1).flat().filter((cell) => isPlaceholder(cell) && letterCount(cell) >= A_WORD))];
    return [...emptyTotals(page, table), ...heads.flatMap((words) => placeOf(page, table, words)), ...open.flatMap((words) => placesOf(page, table, words)), ...(isAllOpen(table, heads) ? nameAbove(page, table) : [])];
  });
}

/** Whether a table has nothing but open columns. */
const isAllOpen = ({ rows, headerRows }: Table, heads: readonly string[]): boolean =>
  heads.length >= 2 && rows.slice(Math.max(1, headerRows)).every((row) => row.every((cell) => cellState(cell.trim()) !== 'filled' || ROW_NUMBER.test(cell)));

/** The heading right above a table, which names what the table leaves open. */
function nameAbove(page: PageView, { offset }: Table): Span[] {
  const line = linesOf(page.text.slice(0, Math.max(0, offset - page.base))).findLast(({ text }) => text.trim() !== '');
  return line === undefined || line.text.trim().length > LABEL * 2 || /ไม่มี|ไม่พบ/u.test(line.text) ? [] : [{ start: line.start, end: line.end }];
}

function headsOf(table: Table): string[] {
  const rows = table.rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (rows.length < FEW_ROWS) return [];
  const named = rows.slice(1).some(([name = '']) => cellState(name.trim()) === 'filled');
  if (named && rows.every((row) => row.length === PAIR)) return rows.filter(([name = '', value = '']) => /\p{L}{2}/u.test(name) && isOpen([value], name)).map(([name = '']) => name);
  const head = Math.max(1, table.headerRows);
  const data = withoutTotals(rows.slice(head));
  if (data.length === 0) return [];
  const columns = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => column).flatMap((column) => {
    const names = rows.slice(0, head).map((row) => row[column] ?? '').filter((name) => name.trim() !== '');
    const own = names.at(-1) ?? '';
    const cells = data.map((row) => (row[column] ?? '').trim());
    return isOpen(cells, own) || isMisfilled(own, cells.filter((cell) => cellState(cell) === 'filled')) ? [own] : [];
  });
}

const TOTAL = /^\s*(?:รวม|ยอดรวม|total)/iu;
const isTotal = (row: readonly string[]): boolean => TOTAL.test(row.find((cell) => cell.trim() !== '') ?? '');

/** The rows without sums, which a form has before anything was written in it. */
function withoutTotals(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const others = rows.filter((row) => !isTotal(row));
  return others.length >= FEW_ROWS ? others : rows;
}

/** The sums of a table that has but names above them. */
function emptyTotals(page: PageView, table: Table): Span[] {
  const rows = table.rows.slice(Math.max(1, table.headerRows));
  const others = rows.filter((row) => !isTotal(row));
  const bare = others.length >= FORM_ROWS && others.every((row) => row.slice(1).every((cell) => cellState(cell.trim()) === 'blank'));
  const total = bare ? rows.find(isTotal) : undefined;
  const from = Math.max(0, table.offset - page.base);
  const lines = total === undefined ? [] : linesOf(page.text.slice(from, from + REACH));
  return lines.filter(({ text }) => TOTAL.test(text)).slice(0, 1).map(({ start, end }) => ({ start: from + start, end: from + end }));
}

/** All cells blank or to be written still; or all struck out, where that is no answer. */
function isOpen(cells: readonly string[], name: string): boolean {
  if (name.trim() === '' || name.length > 200) return false;
  const states = cells.map((cell) => cellState(cell.trim()));
  if (isLeftOpen(cells, states)) return true;
  if (states.includes('filled')) return false;
  return states.every((state) => state === 'blank') ? /\p{L}{2}/u.test(name) : !MAY_BE_NONE.test(name);
}

/** A form of so many rows. */
const FORM_ROWS = 3;

/** Dots in more rows than were written in. */
function isLeftOpen(cells: readonly string[], states: readonly CellState[]): boolean {
  const open = cells.filter((cell, at) => cell.trim() !== '' && states[at] === 'blank').length;
  return cells.length >= FORM_ROWS && open * 2 > cells.length;
}

/** How far into the text of a table its heads are looked for, in characters. */
const REACH = 4000;

function placeOf(page: PageView, table: Table, words: string): Span[] {
  const from = Math.max(0, table.offset - page.base);
  const at = page.text.indexOf(words.trim(), from);
  return at === -1 || at - from > REACH ? [] : [{ start: at, end: at + words.trim().length }];
}

/** Every place of a cell's words in the text of its table. */
function placesOf(page: PageView, table: Table, words: string): Span[] {
  const from = Math.max(0, table.offset - page.base);
  const places: Span[] = [];
  for (let at = page.text.indexOf(words.trim(), from); at !== -1 && at - from <= REACH * 4 && places.length < MOST; at = page.text.indexOf(words.trim(), at + 1)) places.push({ start: at, end: at + words.trim().length });
  return places;
}

const MOST = 200;
/** Cells of fewer letters are dots and signs. */
const A_WORD = 4;

const UNTICKED = /^\s*(?:[☐□◻]|\(\s{1,6}\)|\[\s{0,3}\])\s?\p{L}/u;
const TICKED = /[☑☒✓✔]|\(\s?[/✓xX]\s?\)|\[\s?[/✓xX]\s?\]/u;
/** A numbered row with nothing in it. */
const ROW_NUMBER = /^\s*[\d๐-๙]{1,2}[.)]?\s*$/u;
/** So many open places at the least make a form that nobody filled in. */
const OPEN = 4;
const A_LINE = 25;

/** Rows with nothing but their numbers: all that follow each other, else no more than a few. */
function bareRows(lines: readonly Line[]): number {
  const bare = lines.map(({ text }) => ROW_NUMBER.test(text));
  const together = bare.filter((is, at) => is && (bare[at - 1] === true || bare[at + 1] === true)).length;
  return Math.max(together, bare.filter(Boolean).length >= FEW_ROWS ? FEW_ROWS : 0);
}

/** Whether a document is a form or template with more left open than written. */
export function isTemplate(doc: DocView): boolean {
  const text = doc.pages.slice(0, 20).map((page) => page.text).join('\n').slice(0, 60_000);
  if (!/[.…_]{6}|…{2}|[xX×]{2}|ระบุ|[☐□◻]/u.test(text) || TICKED.test(text)) return false;
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  const cells = doc.tables.flatMap((table) => table.rows.slice(Math.max(1, table.headerRows)).flat());
  const open = lines.filter((line) => isDotted(line.text) || isPlaceholderLine(line.text) || UNTICKED.test(line.text)).length + bareRows(lines) + cells.filter(isPlaceholder).length;
  if (open < OPEN) return false;
  const inTables = new Set(doc.tables.flatMap((table) => table.rows.map((row) => row.join(' | ').trim())));
  const told = lines.filter((line) => !inTables.has(line.text.trim()) && line.text === withoutPlaceholders(line.text) && letterCount(line.text) >= A_LINE).length + cells.filter((cell) => cellState(cell.trim()) === 'filled' && letterCount(cell) >= 4).length;
  return open > told;
}
