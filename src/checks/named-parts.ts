import type { Span } from './view.ts';

/** What a plan or report is made of. */
const PART =
  '(?:วิสัยทัศน์|พันธกิจ|ประเด็นยุทธศาสตร์|ยุทธศาสตร์(?:การพัฒนา)?|กลยุทธ์|แนวทาง(?:การพัฒนา|การดำเนินงาน)?|(?:ค่า)?เป้าหมาย(?:การพัฒนา)?|เป้าประสงค์|จุดมุ่งหมาย|วัตถุประสงค์|ตัวชี้วัด(?:ความสำเร็จ)?|(?:บัญชี|รายละเอียด)?โครงการ(?:พัฒนา)?(?:ท้องถิ่น)?|แผนงาน|กิจกรรม|งบประมาณ|สภาพทั่วไป|ข้อมูล(?:พื้นฐาน|ทั่วไป)|การติดตาม(?:และ)?ประเมินผล|ระยะเวลา(?:ดำเนินการ)?|ผู้รับผิดชอบ|หน่วยงานรับผิดชอบ)';
const AND = '[\\s,]{0,3}(?:(?:และ|ตลอดจน|รวมทั้ง|รวมถึง)[\\s,]{0,3})?';
const MADE_OF = new RegExp(`(?:ประกอบ(?:ไป)?ด้วย|มีสาระสำคัญ(?:คือ|ได้แก่)?|มีเนื้อหา(?:คือ|ได้แก่)?|ซึ่งมี|ที่มี|ได้กำหนด|อธิบาย|แสดง|ได้แก่)\\s?(?:${PART}${AND}){3,}`, 'gu');

/** Where a text only names the parts of a paper one after the other ("made up of strategies, goals and indicators") and tells none of them. */
export function namedParts(text: string): Span[] {
  return [...text.matchAll(MADE_OF)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}
