/** Words around a number that tell what it is. All patterns are for plain text (see plain.ts). */

const ERA = '(?:พุทธศักราช|พ ?\\.? ?ศ ?\\.{0,3})?';
const ending = (words: string): RegExp => new RegExp(`(?:${words})[\\s)]{0,3}${ERA}[\\s"“”(\\[:]{0,4}$`);

/** The fiscal year, named as such. */
const FISCAL = ending('ปี? ?\\(?งบประ?มาณ\\)?|ปี? ?งบฯ?|ปี? ?งปม\\.?|งปม\\.?|งบประมาณ(?:รายจาย)?(?:ประจาปี|ปี)|งบปี|(?:fiscal year|fy) ?');
/** The year a document is of, without the word budget. */
const ANNUAL = ending('ประจาปี?|รอบปี|ประจาปีการศึกษา');
const YEAR = ending('ปี(?:การศึกษา|ภาษี|ปฏิทิน|บัญชี|ปัจจุบัน)?|(?<![a-z])(?:ita|oit|lpa) ?-?');
const BUDDHIST = /(?:พุทธศักราช|พ ?\. ?ศ\s?\.{0,3}|พ ?ศ ?\.{1,3}|(?<![ก-๎])พศ ?)\s{0,3}$/;
const CHRISTIAN = /(?:คริสตศักราช|ค ?\. ?ศ ?\.{0,3}|(?<![ก-๎])คศ\.? ?)\s{0,3}$/;
const QUARTER = /(?:ไตรมาส ?(?:ที)? ?[1-4IViv]{1,3}|ครังปี(?:แรก|หลัง)?|งวดที ?\d|รอบที ?\d) ?\/ ?$/;
const NUMBERED = /(?:ครังที|ฉบับที|คาสัง(?:ที)?|คาสัง[ก-๎]{0,40}ที|ประชุม[ก-๎]{0,20}|สมัย[ก-๎]{0,20}|เลขที|ที) ?\d{1,4} ?\/ ?$/;

export type Announcer = 'fiscal' | 'annual' | 'year' | 'buddhist' | 'christian' | 'quarter' | 'numbered';

/** What the words right before a number announce. */
export function announcerOf(before: string): Announcer | null {
  const tail = before.slice(-60).toLowerCase().replace(/(?<=[ก-๎])\n(?=[ก-๎])/g, '');
  if (!/[ก-๎a-zฯ./][\s."“”()\[:/-]{0,8}$/.test(tail)) return null;
  if (FISCAL.test(tail)) return 'fiscal';
  if (ANNUAL.test(tail)) return 'annual';
  if (YEAR.test(tail)) return 'year';
  if (BUDDHIST.test(tail)) return 'buddhist';
  if (CHRISTIAN.test(tail)) return 'christian';
  if (QUARTER.test(tail)) return 'quarter';
  return NUMBERED.test(tail) ? 'numbered' : null;
}

const UNITS = /^ ?(?:บาท|ลานบาท|คน|ราย|ครัง|ครัวเรือน|หลังคาเรือน|ไร|ตร|ตาราง|เมตร|กม|กิโล|แหง|ชุด|เลม|กก|ลบ|ลูกบาศก|หลัง|ตัว|ชัวโมง|หนวย|ฉบับ|รายการ|โครงการ|%|เปอร|ม\.|มม|ซม|ลิตร|ตัน|ปี|เดือน|ขวบ|นาที|ซี ?ซี|วัตต|หมู|คัน|ตน|แผน(?![ก-ฮ])|ขอ|หนา|ถุง|กลอง|ดวง|ทุน)/;

/** A unit of measure follows: the number counts something. */
export const isCounted = (after: string): boolean => UNITS.test(after);

const NUMBER_OF =
  /(?:โทร(?:ศัพท|สาร)?|แฟกซ|fax|tel|มือถือ|สายดวน|รหัส[ก-๎]{0,24}|ไปรษณีย|เลข(?:ที|ประจาตัว[ก-๎]{0,20}|หมาย)?|หมายเลข[ก-๎]{0,20}|จานวน[ก-๎]{0,20}|ราคา[ก-๎]{0,20}|วงเงิน[ก-๎]{0,16}|เป็?นเงิน|รวม(?:เงิน|ทังสิน|ทังหมด)?|ทะเบียน[ก-๎]{0,16}|เลขทีโครงการ|บานเลขที|no|id|ซอย|หมู(?:ที)?|ถนน|หนา)[ .:=#]{0,3}$/i;

/** A word before the number says that it is a number of something else: telephone, code, amount. */
export const isOtherNumber = (before: string): boolean => NUMBER_OF.test(before.slice(-48));

const bonesOf = (words: string): string => words.replace(/[ัิ-ู่-๎]/g, '').replaceAll('ำ', 'า').replaceAll('ฏ', 'ฎ');

/** Without vowels above and below, since broken files move them ("พระราชบัญญัตริ ะเบียบ"). */
const LAW = new RegExp(
  bonesOf(
    'พระราชบัญญัติ|พระราชกฤษฎีกา|พระราชกำหนด|พ ?\\.? ?ร ?\\.? ?บ ?\\.|พรบ|พ ?\\. ?ร ?\\. ?[กฎ] ?\\.|รัฐธรรมนูญ|ประมวล|กฎกระทรวง|' +
    'กฎ ?ก\\.|ระเบียบ|ข้อบังคับ|ข้อบัญญัติ|เทศบัญญัติ|ประกาศ ?(?:กระทรวง|คณะ|สำนัก|กรม|ก\\.|กก|ป\\.ป\\.ช|จังหวัด)|มาตรฐานทั่วไป|' +
    'ว่าด้วย|แก้ไขเพิ่มเติม',
  ),
  'g',
);
/** Papers that are cited by their date, but may as well be the document itself. */
const CITED = new RegExp(bonesOf('หลักเกณฑ์|มาตรฐาน|หนังสือ|มติ ?(?:คณะ|ก\\.|ที่ประชุม)|คำสั่ง|ประกาศ(?! ?ณ)|ตาม'), 'g');

const LAW_REACH = 220;
/** An empty line, a dotted line, the next entry of a list, or the third line back. */
const BREAK = /\n[ \t]*\n|[.…_]{6,}|\n(?=[ \t]?(?:[-•*▪✓]|o?\d{1,2}[.) ]|\(\d))|\n(?=[^\n]*\n[^\n]*\n[^\n]*$)/g;
const OWN = /ประกาศ ?ณ|สง ?ณ|แผน(?:ปฎบต|พฒนา|อตรา|ดาเนน|การ|งาน)|รายงาน/g;

const lastIndex = (text: string, pattern: RegExp): number => {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
};

/**
 * Whether the year after these words belongs to the title of a law, or to a letter or notice that is
 * cited: the name of one stands before, in the same paragraph, and no word of an own plan, report or
 * signature between. Before a date (`byDate`) letters, orders and resolutions count as well.
 */
export function inLaw(before: string, byDate = false): boolean {
  const near = before.slice(-LAW_REACH).replace(/[ัิ-ู]/g, '');
  const paragraph = near.slice(lastIndex(near, BREAK) + 1);
  const law = Math.max(lastIndex(paragraph, LAW), byDate ? lastIndex(paragraph, CITED) : -1);
  if (law < 0) return /\(? ?ฉบบท ?\d{1,2} ?\)? ?(?:พ ?\.? ?ศ ?\.{0,3})? ?$/.test(paragraph);
  const rest = paragraph.slice(law);
  return !/[^\d]2[45]\d\d[^\d][\s\S]{60}/.test(rest) && !/ประกาศ ?ณ|สง ?ณ|งบประมาณรายจาย/.test(rest) && !ownAfterLaw(rest);
}

/** "ระเบียบ… ว่าด้วยการจัดทำแผนพัฒนา… พ.ศ. 2548" is a law about plans; a plan on a line of its own is not. */
const ownAfterLaw = (rest: string): boolean => {
  const own = lastIndex(rest, OWN);
  if (own < 0) return false;
  return rest.slice(0, own).includes('\n') && /\n ?$/.test(rest.slice(0, own));
};

/** Words that make a range of years the span of a plan. */
export const isPlanWord = (before: string): boolean =>
  /แผน|ยุทธศาสตร|นโยบาย|กรอบอัตรา|โรดแมป|roadmap|ระยะ ?\d|ป ?ี? ?\d ?ปี|รอบระยะ/.test(before.slice(-120));

const FOREIGN_PLAN =
  /ยุทธศาสตรชาติ|แผนแมบทภายใต|แผนพัฒนาเศรษฐกิจ|แผนพัฒนาฯ? ?ฉบับที ?1\d|แผนการปฎิรูป|พัฒนาจังหวัด|กลุมจังหวัด|พัฒนาภาค|20 ?ปี|แหงชาติ/g;
const OWN_PLAN = /แผนพัฒนา(?:ทองถิน|บุคลากร|เทศบาล|ตาบล|สามปี|สีปี|หาปี|ขอ|สาม|[3-5])|แผนปฎิบัติ|แผนอัตรา|แผนดาเนิน|แผนการ(?:ดาเนิน|จัด|ใช)|เทศบาล/g;

/** Plans that a municipality cites but does not make; the last plan named before the years decides. */
export function isForeignPlan(before: string): boolean {
  const near = before.slice(-110);
  const year = near.search(/\d{4}\D*$/);
  const own = year < 0 ? near : near.slice(year + 4);
  return lastIndex(own, FOREIGN_PLAN) > lastIndex(own, OWN_PLAN);
}
