import { withoutFragment } from '../model/address.ts';
import type { PageLink } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import { isTemplate } from './hollow.ts';
import { stateOf } from './link-health.ts';
import { letterCount, linesOf } from './text-tools.ts';
import { contentImages, isRuined, withoutWords, type DocView, type EvidenceView, type Span } from './view.ts';

/** A line that says no more than that the content is still to come. */
const TO_COME =
  /^[\s*•(–-]*(?:(?:ขออภัย|ขณะนี้|หน้านี้|ส่วนนี้|ข้อมูล(?:ส่วนนี้|หน้านี้)?|เนื้อหา(?:ส่วนนี้|หน้านี้)?|เอกสาร|ไฟล์|สื่อ|เว็บไซต์)\s*){0,3}(?:(?:กำลัง|อยู่\s?(?:ใน)?\s?ระหว่าง|อยู่ในขั้นตอน)\s?(?:การ)?\s?(?:จัดทำ|ดำเนินการ|ปรับปรุง|รวบรวม|จัดเตรียม|เตรียม|พัฒนา|อัพเดท|อัปเดต|อัพโหลด|นำเข้า|ตรวจสอบ|แก้ไข)|รอ(?:ใส่|เพิ่ม|ลง|อัพเดท|อัปเดต|การ)?\s?(?:ข้อมูล|ลิงก์|ลิงค์|ไฟล์|เอกสาร|ปรับปรุง|อัพโหลด)|(?:ยัง)?\s?ไม่(?:มี|พบ)\s?(?:ข้อมูล|ไฟล์|เอกสาร|รายการ|เนื้อหา|บทความ|ข่าว)(?:ในหมวด(?:หมู่)?นี้|ในขณะนี้|ที่ค้นหา)?\s*$|coming soon|under construction|no data|no (?:file|content)s?)/iu;
const SHORT_LINE = 60;
/** A page under construction has no more letters beside its links: title, date, address of the office. */
const FEW_LETTERS = 420;

/** Whether a page promises its content and has none. */
export function isUnfinished(doc: DocView): boolean {
  if (!doc.web || doc.tables.some((table) => table.rows.length >= 2) || doc.forms.length > 0 || doc.embeds.length > 0) return false;
  if (contentImages(doc.images).length > 0 || doc.links.some((link) => FILE.test(link.url))) return false;
  const text = doc.pages.map((page) => page.text).join('\n');
  if (letterCount(text) - doc.links.reduce((sum, link) => sum + letterCount(link.text), 0) > FEW_LETTERS) return false;
  const lines = linesOf(text).map(({ text: line }) => line.trim()).filter((line) => line !== '');
  return lines.some((line, at) => line.length <= SHORT_LINE && TO_COME.test(line) && !isCounted(lines, at));
}

const COUNT = /^\s*[\d๐-๙][\d๐-๙,]*\s?(?:เรื่อง|ราย|ครั้ง|คน|โครงการ|รายการ|งาน)?\s*$/u;

/** "In progress" with a number above or below, among others that have theirs, names what is counted. */
const isCounted = (lines: readonly string[], at: number): boolean =>
  (COUNT.test(lines[at - 1] ?? '') || COUNT.test(lines[at + 1] ?? '')) && lines.filter((line) => COUNT.test(line)).length > 1;

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png)(?:$|[?#])/iu;

/**
 * The evidence without pages that only promise their content, and without the names that other pages
 * give to them, to dead links, to files that no one can open and to orders and reports that no one filled in: "Dos & Don'ts" above a link is the
 * name of what lies behind it, and there is nothing behind it.
 */
export function withoutUnfinished(view: EvidenceView, evidence: readonly Evidence[]): EvidenceView {
  const empty = new Set(view.docs.filter(isUnfinished).map((doc) => doc.evidence));
  const gone = new Set(evidence.filter((piece) => empty.has(piece) || stateOf(piece) === 'dead' || isRuined(piece)).flatMap((piece) => [piece.url, piece.document?.url ?? piece.url]).map(withoutFragment));
  const blank = new Set(view.docs.filter((doc) => !doc.web && isTemplate(doc)).map((doc) => withoutFragment(doc.url)));
  const isHollow = (link: PageLink): boolean => gone.has(withoutFragment(link.url)) || (blank.has(withoutFragment(link.url)) && !IS_FORM.test(link.text));
  const docs = view.docs.filter((doc) => !empty.has(doc.evidence)).map((doc) => withoutWords(doc, [...promisedNames(doc), ...doc.links.filter(isHollow).flatMap((link) => namesOf(doc, link))]));
  return { ...view, docs };
}

/** What is offered to be filled in may be blank. */
const IS_FORM = /แบบ|ฟอร์ม|คำร้อง|คำขอ|ใบสมัคร|ตัวอย่าง|form|template/iu;

/** "Dos & Don'ts (link to come)": a name that ends with the promise of what it names. */
const PROMISED = /(?:[([–:-]|(?<=^[^\n|]{3,70})\s)\s?(?:(?:กำลัง|อยู่\s?(?:ใน)?\s?ระหว่าง)\s?(?:การ)?\s?(?:จัดทำ|รวบรวม|จัดเตรียม|เตรียม|นำเข้า|อัพเดท|อัปเดต|อัพโหลด|อัปโหลด)\s?(?:ข้อมูล|ลิงก์|ลิงค์|ไฟล์|เอกสาร)?|รอ\s?(?:ใส่|เพิ่ม|ลง|แนบ|อัพเดท|อัปเดต|อัพโหลด|อัปโหลด|การ)?\s?(?:ข้อมูล|ลิงก์|ลิงค์|ไฟล์|เอกสาร|ปรับปรุง)|ยังไม่มี\s?(?:ข้อมูล|ลิงก์|ลิงค์|ไฟล์|เอกสาร)|coming soon|under construction)\s?[)\]]?\s*$/iu;
const NAME = 120;

/** Lines of a web page, neither linked to any address nor a row of a table, that promise what they name. */
function promisedNames(doc: DocView): Span[] {
  const page = doc.pages[0];
  if (!doc.web || page === undefined) return [];
  return linesOf(page.text).flatMap(({ text, start, end }) => {
    const line = text.trim();
    if (line.length > NAME || line.includes(' | ') || !PROMISED.test(line)) return [];
    const span = { start: start + page.base, end: end + page.base };
    return doc.links.some((link) => link.url !== '' && link.offset >= span.start && link.offset <= span.end) ? [] : [span];
  });
}

/** How far before a link its name may stand, in characters. */
const BEFORE = 250;

/** Where the names of a link stand: its own words, and those of its row or block just before it. */
export function namesOf(doc: DocView, link: PageLink): Span[] {
  const page = doc.pages[0];
  if (page === undefined) return [];
  const at = link.offset - page.base;
  const end = at + link.text.length;
  return [link.text, ...link.labels.filter((words) => !link.path.includes(words))].flatMap((words): Span[] => {
    if (words.length < 4) return [];
    const found = page.text.lastIndexOf(words, end);
    return found === -1 || found < at - BEFORE ? [] : [{ start: found + page.base, end: found + words.length + page.base }];
  });
}
