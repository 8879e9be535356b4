import { skeleton } from './skeleton.ts';

/** Words that hardly any page of a Thai public office is without; none is part of another on purpose. */
const WORDS = [
  'งบประมาณ', 'รายจ่าย', 'รายได้', 'รายรับ', 'เทศบาล', 'ประจำปี', 'ตำบล', 'อำเภอ', 'จังหวัด', 'องค์การ', 'องค์กร', 'บริหารส่วน', 'ปกครอง',
  'ท้องถิ่น', 'โครงการ', 'แผนงาน', 'ยุทธศาสตร์', 'พัฒนา', 'หน่วยงาน', 'สำนัก', 'ปลัด', 'นายก', 'สภา', 'กองคลัง', 'กองช่าง', 'การศึกษา',
  'สาธารณสุข', 'ประชาชน', 'ประกาศ', 'คำสั่ง', 'เรื่อง', 'ระเบียบ', 'กฎหมาย', 'พระราชบัญญัติ', 'กระทรวง', 'มหาดไทย', 'ดำเนินการ', 'ดำเนินงาน',
  'จัดซื้อ', 'จัดจ้าง', 'ก่อสร้าง', 'ค่าใช้จ่าย', 'ค่าตอบแทน', 'เงินเดือน', 'เงินอุดหนุน', 'ภาษี', 'ค่าธรรมเนียม', 'จำนวน', 'ราคา', 'หมู่ที่',
  'บ้าน', 'ถนน', 'บริการ', 'ข้าราชการ', 'พนักงาน', 'เจ้าหน้าที่', 'ตำแหน่ง', 'ข้อมูล', 'ปฏิบัติ', 'รายงาน', 'ผลการ', 'ระหว่าง', 'และ', 'หรือ', 'ตามที่',
  'ของ', 'ให้', 'โดย', 'เป็น', 'การ', 'พ.ศ.', 'สามารถ', 'ส่งเสริม', 'สนับสนุน', 'ป้องกัน', 'คุณภาพ', 'ชุมชน', 'สังคม', 'ประเภท', 'รวม', 'บาท',
] as const;

const SKELETONS = [...new Set(WORDS.map(skeleton))].sort((a, b) => b.length - a.length);
const ANY = new RegExp(SKELETONS.join('|'), 'g');
/** Shorter ones stand in any text by chance. */
const TELLING = 5;

export interface CommonWords {
  /** Letters of the skeleton that stand in common words, 0-1. */
  readonly share: number;
  /** Different words of five letters and more. */
  readonly telling: number;
}

/** How much of a text, given as its skeleton, is made of the commonest words of Thai offices. */
export function commonWords(letters: string): CommonWords {
  const found = letters.match(ANY) ?? [];
  return {
    share: letters === '' ? 0 : found.reduce((sum, word) => sum + word.length, 0) / letters.length,
    telling: new Set(found.filter((word) => word.length >= TELLING)).size,
  };
}
