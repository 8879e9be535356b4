import { arabicDigits, monthsIn } from '../../thai/index.ts';
import { gridsOf } from './tables.ts';
import { noMeasures } from './messages.ts';
import { no, yes, type Detect, type Place } from './types.ts';
import type { DocView } from '../view.ts';

/** So many measures at the least: one may be an example. */
const MEASURES = 2;
const LETTERS = 50;
const MOST = 2500;
/** A new entry of a list, or a new measure. */
const ENTRY = /\n(?=[^\S\n]{0,20}(?:[•▪*–-]\s|[(]?[\d๐-๙]{1,2}[.)]|\(?[ก-ฮ][.)]|มาตรการ(?:ที่)?\s?[\d๐-๙]|เรื่อง(?:ที่)?\s?[\d๐-๙]|ข้อ\s?[\d๐-๙]))/u;
/** Who does it. */
const WHO = /สำนักปลัด|กอง(?!ทุน)[ก-ฮเ-ไ]|งาน(?:การเจ้าหน้าที่|ประชาสัมพันธ์|พัสดุ|นิติการ|ทะเบียน|แผน|ธุรการ|บุคคล|สารบรรณ|ป้องกัน|วิเคราะห์|ตรวจสอบ|คอมพิวเตอร์|จัดเก็บ|การเงิน)|ฝ่าย[ก-ฮเ-ไ]|หน่วยตรวจสอบ|ปลัด|ผอ\.|ผู้อำนวยการ|หัวหน้า|นิติกร|นัก(?:วิชาการ|ประชาสัมพันธ์|ทรัพยากร|วิเคราะห์|จัดการ)|เจ้าพนักงาน|ผู้รับผิดชอบ|คณะทำงาน|ศูนย์/u;
/** When, or in which order. */
const WHEN = /ภายใน|เริ่ม|ทุก(?:วัน|สัปดาห์|เดือน|ไตรมาส|รอบ|ครั้ง|สิ้น|หก|สาม|[\s]?\d)|(?:เดือน|สัปดาห์|ไตรมาส|ปี)ละ|ขั้น(?:แรก|ที่|ตอน|หนึ่ง|สอง|สาม)|จากนั้น|แล้ว(?:จึง|ส่ง|ติด|แจ้ง|ให้|เสนอ|นำ)|[→➜>]/u;
/** How it is followed up. */
const FOLLOWED = /ติดตาม|กำกับ|รายงาน|ตรวจ(?:ว่า|ซ้ำ|ทาน|ดู|นับ|สอบ)?|สุ่ม|สรุป|ทบทวน|วัดผล|วัดจาก|ประเมิน|นับ|เทียบ|ดึง/u;

/** Measures each told with who does it, when or in which order, and how it is followed up, whatever these are called. */
export const measures: Detect<'measures'> = (_, view) => {
  const places = view.docs.flatMap((doc) => (isOrder(doc) ? [] : [...inEntries(doc), ...inRows(doc)]));
  const first = places[0];
  return first !== undefined && places.length >= MEASURES ? yes(0.8, first) : no(0.82, noMeasures, first ?? null);
};

/** Who is appointed is told what to do; no measure is set yet. */
const isOrder = (doc: DocView): boolean => /แต่งตั้ง(?:คณะ|ผู้)|มอบหมายหน้าที่/u.test(doc.pages[0]?.text.slice(0, 400) ?? '');

function isMeasure(words: string): boolean {
  const text = arabicDigits(words);
  return text.length >= LETTERS && text.length <= MOST && WHO.test(text) && FOLLOWED.test(text) && (WHEN.test(text) || monthsIn(text).length > 0);
}

/** Lines where a reader keeps paragraphs whole, else what stands between one number and the next; rows of tables are told by themselves. */
function inEntries(doc: DocView): Place[] {
  const whole = doc.web || doc.document.sections.length > 0;
  return doc.pages.flatMap((page) => {
    const text = page.text.split('\n').filter((line) => !line.includes(' | ')).join('\n');
    return text.split(whole ? '\n' : ENTRY).filter(isMeasure).map((entry) => ({ url: doc.url, page: page.number, quote: entry.trim().slice(0, 160) }));
  });
}

const inRows = (doc: DocView): Place[] =>
  gridsOf(doc).filter(({ headers }) => headers.length >= 3).flatMap(({ rows, table }) => rows.map((row) => row.join(' ')).filter(isMeasure).map((words) => ({ url: doc.url, page: doc.web ? 1 : table.page, quote: words.slice(0, 160) })));
