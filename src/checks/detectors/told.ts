import { isByOcr } from '../ocr.ts';
import { withoutPlaceholders } from '../placeholders.ts';
import { cellState, letterCount, linesOf, type Line } from '../text-tools.ts';
import type { DocView, PageView } from '../view.ts';
import { gridsOf, type Grid } from './tables.ts';

/** Something that a document names, and what it says of it. */
export interface Told {
  /** Heading, label, question, head of a column or of a row. */
  readonly head: string;
  readonly body: string;
  readonly page: number;
  /** The heading of a whole page: on a page of its own it names a part. */
  readonly ofPage?: boolean;
}

const HEAD = 90;
const LABEL = 55;
const BODY = 2500;
const MOST_PAGES = 80;
/** A heading over this share of a page is its title. */
const TITLE = 0.8;
/** A body says something from so many letters and digits on. */
const FEW = 4;
/** So many rows of a column are answered at the least. */
const FILLED = 0.3;
/** What is said instead of an answer that is not there yet. */
const TO_COME = /^[\s(–-]*(?:อยู่\s?(?:ใน)?\s?ระหว่าง|กำลัง(?:จัดทำ|ปรับปรุง|รวบรวม|ดำเนินการ)|ยังไม่(?:มีข้อมูล|ได้จัดทำ|ได้ดำเนินการ|แล้วเสร็จ)|รอ(?:ข้อมูล|อัพเดท|อัปเดต|ดำเนินการ|การ)|ไม่มีข้อมูล|จะ(?:เผยแพร่|แจ้ง|นำ|ประกาศ|จัดทำ)|coming soon|under construction)/iu;
const BULLET = /^[\s•*▪◦✓✔➢►→–-]*(?:[(]?(?:[\d๐-๙]{1,2}|[ก-ฮ])(?:[.)][\d๐-๙]{0,2}){1,3}\s?)?/u;
const LABELLED = /^(.{2,55}?)\s*(?:[:：=]|\s[–—-]\s|\s?[?？])\s*(\S.*)$/u;
const NUMBERED = /^\s*(?:[(]?[\d๐-๙]{1,2}(?:[.)][\d๐-๙]{0,2}){1,3}|(?:บทที่|ส่วนที่|หมวด(?:ที่)?|ตอนที่|ภาคที่)\s?[\d๐-๙]{1,2})[\s:.–-]*\p{L}/u;
const CHAPTER = /^\s*(?:บทที่|ส่วนที่|หมวด|ตอนที่|ภาคที่)/u;
const ENTRY = /^\s*(?:[•*▪◦✓✔➢►→–-]|[(]?[\d๐-๙]{1,2}[.)])\s*\p{L}/u;

const known = new WeakMap<DocView, readonly Told[]>();

/** What the headings, labels and tables of a document name and answer; what was left open is left out, and so is its title. */
export function toldIn(doc: DocView): readonly Told[] {
  const before = known.get(doc);
  if (before !== undefined) return before;
  const all = [...doc.pages.slice(0, MOST_PAGES).flatMap((page) => [...inSections(doc, page), ...inLabels(page), ...(doc.document.sections.length > 0 ? [] : underShortLines(page))]), ...gridsOf(doc).flatMap(inGrid)];
  const told = all.filter(({ head, body }) => head.length <= HEAD && /\p{L}{2}/u.test(head) && saysSomething(body));
  known.set(doc, told);
  return told;
}

/** Who wrote it, and where the office is. */
const NO_ANSWER = /^\s*(?:ผู้จัดทำ|ผู้รายงาน|ผู้บันทึก|ลงชื่อ|\(?ลงนาม)|(?:หมู่(?:ที่)?|ถนน|ถ\.)[^\n]{0,80}\d{5}\s*$|^\s*(?:โทร|โทรศัพท์|tel)[\s.:]*[\d\s,–-]{8,}$/iu;

const saysSomething = (body: string): boolean => {
  const words = withoutPlaceholders(body.split('\n').filter((line) => !NO_ANSWER.test(line)).join('\n')).trim();
  return letterCount(words) + (words.match(/[\d๐-๙]/gu)?.length ?? 0) >= FEW && !(words.length < 120 && TO_COME.test(words));
};

/** Sections of a page. */
function inSections(doc: DocView, page: PageView): Told[] {
  if (page.number !== 1) return [];
  const sections = doc.document.sections.filter(({ start, end }) => start >= page.base && end <= page.base + page.text.length + 1);
  const from = sections[0]?.start ?? 0;
  const length = page.text.trimEnd().length + page.base - from;
  return sections.flatMap((section): Told[] => {
    const text = page.text.slice(section.start - page.base, Math.min(section.end - page.base, section.start - page.base + BODY));
    const isTitle = (section.start === from && section.end - section.start >= length * TITLE) || isTitleOf(doc, section.heading);
    if (text.slice(0, section.heading.length).trim() === '') return [];
    const body = text.slice(section.heading.length);
    return [{ head: section.heading, body, page: page.number, ...(isTitle ? { ofPage: true } : {}) }];
  });
}

const isTitleOf = ({ document }: DocView, heading: string): boolean => document.title !== null && document.title.trim().startsWith(heading.trim());

/** `label: answer`, also with a dash or a question mark between. */
function inLabels(page: PageView): Told[] {
  return linesOf(page.text).flatMap(({ text }): Told[] => {
    if (text.includes(' | ') || text.trim() === '') return [];
    const found = LABELLED.exec(text.slice(0, BODY).replace(BULLET, ''));
    const [, head = '', body = ''] = found ?? [];
    return found === null || head.length > LABEL || /[\d๐-๙]{3}/u.test(head) ? [] : [{ head, body, page: page.number }];
  });
}

/** Files without headings of their own: short lines that are numbered, ask, or stand above longer ones. */
function underShortLines(page: PageView): Told[] {
  const lines = linesOf(page.text).filter((line) => line.text.trim() !== '');
  return lines.flatMap((line, at): Told[] => {
    const head = line.text.trim();
    if (at === 0 || head.length > HEAD || head.includes(' | ') || !isHead(head, lines[at + 1])) return [];
    const end = lines.findIndex((other, index) => index > at && NUMBERED.test(head) && NUMBERED.test(other.text) && CHAPTER.test(head) === CHAPTER.test(other.text) && other.text.trim().length <= HEAD);
    const body = page.text.slice(line.end, Math.min(end === -1 ? page.text.length : (lines[end]?.start ?? page.text.length), line.end + BODY));
    return [{ head: head.replace(BULLET, ''), body, page: page.number }];
  });
}

const isHead = (head: string, next: Line | undefined): boolean =>
  next !== undefined && (NUMBERED.test(head) || /[?？:：]$/u.test(head) || (!ENTRY.test(head) && ENTRY.test(next.text)) || next.text.trim().length > head.length * 1.3) && !/[\d๐-๙]{3}/u.test(head);

/** Heads of rows in a table that lists what each row is about. */
const ROW_HEADS = /^(?:หัวข้อ|รายการ|ประเด็น|องค์ประกอบ|ข้อมูล|รายละเอียด|เรื่อง|ที่|ลำดับ)?(?:ที่เผยแพร่|ข้อมูล)?$/u;

/** Columns with their cells; rows with theirs where the first column names them. */
function inGrid(grid: Grid): Told[] {
  const page = grid.doc.web ? 1 : grid.table.page;
  if (isByOcr(grid.doc.document, grid.table.page) && grid.rows.length < 2) return [];
  const columns = grid.headers.flatMap((head, column): Told[] => {
    const cells = grid.rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cellState(cell) === 'filled');
    return head === '' || cells.length === 0 || cells.length < grid.rows.length * FILLED ? [] : [{ head, body: cells.join('\n').slice(0, BODY), page }];
  });
  const rows = grid.table.rows;
  const named = rows.every((row) => row.length === 2) || ROW_HEADS.test((grid.headers[0] ?? '').trim()) || isNamedByRow(rows);
  const pairs = named ? rows.flatMap(([head = '', ...cells]): Told[] => [{ head: head.trim(), body: [...new Set(cells)].filter((cell) => cellState(cell.trim()) === 'filled').join('\n').slice(0, BODY), page }]) : [];
  return [...columns, ...pairs];
}

const MOST_NAMED = 14;

/** Whether the first column holds names and the others what is said of them, from the first row on. */
function isNamedByRow(rows: readonly (readonly string[])[]): boolean {
  const names = rows.map((row) => (row[0] ?? '').trim());
  const [first = []] = rows;
  const said = first.slice(1).filter((cell) => cell.trim() !== '');
  const length = said.reduce((sum, cell) => sum + cell.trim().length, 0) / Math.max(1, said.length);
  return rows.length >= 2 && rows.length <= MOST_NAMED && new Set(names).size === names.length && names.every((name) => /\p{L}{2}/u.test(name) && name.length <= 40) && length >= (names[0] ?? '').length * 1.5 && length >= 15;
}
