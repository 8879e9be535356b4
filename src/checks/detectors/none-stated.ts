import { arabicDigits } from '../../thai/index.ts';
import { quoteAround } from '../text-tools.ts';
import type { EvidenceView } from '../view.ts';
import { hitsOf, holdsWord } from './find-words.ts';
import { noneNotStated } from './messages.ts';
import { gridsOf } from './tables.ts';
import { no, yes, type Detect, type Place } from './types.ts';

/** Ways to say that there was none, other than conditions and the empty list of a web page. */
const NONE =
  /(?:ไม่มี|ไม่พบ|ไม่ปรากฏ|ไม่ได้รับ|ยังไม่มี|ยังไม่ได้รับ|ไม่เคยมี|ไม่เกิด)(?!\s{0,3}(?:ไฟล์|ผลลัพธ์|ข้อมูลที่ค้นหา|สิทธิ|ค่าใช้จ่าย|ค่าธรรมเนียม|หน้า|(?:เรื่อง|ข้อร้องเรียน|รายการ)?(?:ที่)?(?:คงค้าง|ค้าง|อยู่ระหว่าง|ระหว่าง|ยังไม่|ล่าช้า|เกินกำหนด)|ผู้ใด(?!\s{0,3}(?:ร้อง|แจ้ง|ยื่น|ส่ง|กล่าวหา|ถูก|มาร้อง|(?:ได้)?รับ|ให้|เสนอ|รายงาน))|เหตุ))|(?:จำนวน|รวม|ทั้งหมด|=|:)\s{0,3}(?:0|ศูนย์)\s{0,3}(?:เรื่อง|ราย|ครั้ง|คดี|รายการ|คน|ข้อ|บาท)|(?:^|[\s|\t(:–-])0\s{0,3}(?:เรื่อง|ราย|ครั้ง|คดี|รายการ)(?![\d])/gu;
const CONDITION = /(?:หาก|ถ้า|กรณีที่|กรณี|เมื่อ|แม้|โดย)\s*(?:ว่า)?\s*$|(?:หาก|ถ้า)[\u0e01-\u0e4e]{1,20}\s?$|(?:ให้|ต้อง|โปรด|กรุณา)\s?(?:รายงาน|ระบุ|เขียน|ใส่|กรอก|ตอบ|แจ้ง|ประกาศ|ลง|บันทึก|ใช้)\s?(?:คำ|ข้อความ|เครื่องหมาย|ช่อง[^\n]{0,20})?(?:ว่า)?\s*["“”'(]?\s*$/u;
/** Whether what is said from a place on is a condition, or an instruction how to say it. */
export const isConditional = (text: string, start: number): boolean => CONDITION.test(text.slice(Math.max(0, start - 24), start));

/** How far the statement may stand from what it is about, in characters. */
const NEAR = 110;
const MOST = 400;

/** Says that there was none of the thing, in words, as a zero count, or as a row of zeros. */
export const noneStated: Detect<'none-stated'> = (params, view) => {
  const place = inWords(view, params.about) ?? inTables(view, params.about);
  return place === null ? no(0.85, noneNotStated) : yes(0.93, place);
};

export function inWords(view: EvidenceView, about: readonly string[]): Place | null {
  for (const doc of view.docs) {
    for (const page of doc.pages) {
      const text = arabicDigits(page.text);
      const subjects = hitsOf(page.hay(), about);
      if (subjects.length === 0) continue;
      let seen = 0;
      for (const found of text.matchAll(NONE)) {
        if ((seen += 1) > MOST) break;
        const start = found.index;
        const end = start + found[0].length;
        if (isConditional(text, start) || (ZERO.test(found[0]) && counted(view, about))) continue;
        const near = subjects.find((hit) => hit.start - end < NEAR && start - hit.end < NEAR);
        if (near !== undefined) return { url: doc.url, page: page.number, quote: quoteAround(page.text, Math.min(start, near.start), Math.max(end, near.end)) };
      }
    }
  }
  return null;
}

/** A zero in digits, which may be the start value of a counter or the count of one month. */
const ZERO = /[0๐]|ศูนย์/u;
const COUNTS = /จำนวน|เรื่อง|ราย|ครั้ง|รับ|รวม|ทั้งหมด/u;

/** Whether a table about the thing counts some. */
const counted = (view: EvidenceView, about: readonly string[]): boolean =>
  view.docs.flatMap(gridsOf).some((grid) =>
    holdsWord([grid.table.heading, grid.doc.document.title ?? '', ...grid.headers].join('\n').slice(0, 3000), about) &&
    grid.headers.some((head, index) => index > 0 && COUNTS.test(head) && grid.rows.some((row) => /^[1-9]\d{0,3}(?:\s*(?:เรื่อง|ราย|ครั้ง))?$/u.test(arabicDigits(row[index] ?? '').trim()))));

/** A table about the thing in which every figure is zero or a dash. */
function inTables(view: EvidenceView, about: readonly string[]): Place | null {
  for (const grid of view.docs.flatMap(gridsOf)) {
    if (!holdsWord([grid.table.heading, grid.doc.document.title ?? '', ...grid.headers].join('\n').slice(0, 3000), about)) continue;
    const cells = grid.rows.flatMap((row) => row.slice(1)).map((cell) => arabicDigits(cell.trim()));
    const figures = cells.filter((cell) => /^(?:\d[\d,.]*|[-–—]|ไม่มี)(?:\s*(?:เรื่อง|ราย|ครั้ง))?$/u.test(cell));
    const zero = figures.filter((cell) => /^(?:0(?:\.0+)?|[-–—]|ไม่มี)(?:\s|เ|ร|ค|$)/u.test(cell));
    const plain = zero.some((cell) => /^0|ไม่มี/u.test(cell));
    if (figures.length >= 2 && plain && zero.length === figures.length) {
      return { url: grid.doc.url, page: grid.table.page, quote: `${grid.table.heading || (grid.headers[1] ?? '')}: ${figures.slice(0, 4).join(', ')}` };
    }
  }
  return null;
}
