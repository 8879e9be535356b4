import { arabicDigits } from '../thai/index.ts';

/** Heads of what an office or a person can be no answer to. */
const NO_UNIT =
  /ตัวชี้วัด|ตัวบ่งชี้|ดัชนี|kpi|เป้าหมาย|เป้าประสงค์|จุดมุ่งหมาย|วัตถุประสงค์|ผลการ|ผลที่|ผลสำเร็จ|ความก้าวหน้า|งบประมาณ|เบิกจ่าย|ระยะเวลา|ขั้นตอน|วิธีการ|มาตรการ|กลยุทธ์|ปัญหา|อุปสรรค|ข้อเสนอแนะ|ค่าธรรมเนียม/iu;
/** Heads that ask who. */
const WHO = /หน่วย|ผู้|ส่วนราชการ|กอง|สำนัก|สังกัด|ตำแหน่ง|ชื่อ|เจ้าของ|เจ้าภาพ|รับผิดชอบ|กลุ่ม|ใคร|โดย|department|owner/iu;
/** Heads of what is to be reached, and of what shows it. */
const AIM = /ตัวชี้วัด|ตัวบ่งชี้|ดัชนี|kpi|เป้าหมาย|เป้าประสงค์|จุดมุ่งหมาย/iu;
const MEASURE = /ตัวชี้วัด|ตัวบ่งชี้|ดัชนี|kpi/iu;

const HEADS = 'สำนัก|กอง|ฝ่าย|ส่วน|หน่วย|กลุ่มงาน|ศูนย์พัฒนาเด็กเล็ก|ทุก(?:กอง|สำนัก|ส่วนราชการ|หน่วยงาน)|(?:สป|กค|กช|กศ|กสธ|กส|กว|กย|นตภ|ตสน)\\.';
const BETWEEN = new RegExp(`(?:[\\s/,]{1,3}(?:และ\\s?)?|และ\\s?)(?=${HEADS})`, 'u');
const UNIT = new RegExp(`^(?:${HEADS})(?!ทุน|ขยะ|ใหญ่|แบ่ง)[ก-๙ฯ.]{0,60}(?:\\s(?:ศาสนา|วัฒนธรรม|สิ่งแวดล้อม|งบประมาณ|และ)[ก-๙]{0,40}){0,3}$`, 'u');
const LONGEST = 200;
/** What is written where nothing was thought of: as planned, as is fit. */
const AS_PLANNED = /^(?:(?:เป็นไป|ดำเนินการ|ปฏิบัติ)\s?)?ตาม(?:แผน|ที่กำหนด|ความเหมาะสม|นโยบาย|ระเบียบ|สมควร|สถานการณ์|เห็นสมควร|ความจำเป็น|โครงการ)[ก-๙\s]{0,20}$/u;
const YEARS = /^(?:(?:ปี|ปีงบประมาณ|พ\.?ศ\.?)\s?)*25\d\d(?:\s?[-–]\s?(?:25)?\d\d)?$|^[✓✔/xX●■]$/u;
const AMOUNT = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?:\s?บาท)?$|^\d{5,}(?:\.\d{1,2})?$/u;
const FEW = 2;

/** Heads of what came of it, and cells that say no more than what it was to be for. */
const RESULT = /^(?:สรุป)?ผล(?:การ|ที่(?!คาด)|สำเร็จ|สัมฤทธิ์|ลัพธ์(?!ที่คาด)|งาน|$)|ทำอะไร|ได้อะไร|ความก้าวหน้า|ความคืบหน้า|สิ่งที่(?:ได้)?ทำ/u;
const PURPOSE = /^[\s•\d.)–-]*เพื่อ(?!น)/u;
const DONE = /แล้ว|เสร็จ|เรียบร้อย|ครบ|สำเร็จ|บรรลุ|\d|ได้(?:จัด|ดำเนิน|อบรม|ส่ง|รับ(?:โอน|การ)|บรรจุ)|มีผู้|ผ่าน/u;
/** Whether a cell says no more than what something was to be for. */
export const isPurpose = (cell: string): boolean => PURPOSE.test(arabicDigits(cell)) && !DONE.test(arabicDigits(cell));
const MOSTLY = 0.7;

/** Whether a column of results tells purposes instead. */
export const tellsPurposes = (head: string, cells: readonly string[]): boolean => cells.length >= FEW && RESULT.test(head.trim()) && cells.filter(isPurpose).length >= cells.length * MOSTLY;

/** Whether what fills a column answers another question than its head asks: offices for indicators, years for goals, purposes for results. */
export function isMisfilled(head: string, cells: readonly string[]): boolean {
  if (tellsPurposes(head, cells)) return true;
  if (cells.length < FEW || WHO.test(head) || !(NO_UNIT.test(head) || AIM.test(head))) return false;
  const told = cells.map((cell) => arabicDigits(cell).replace(/\s+/gu, ' ').trim());
  if (told.every(namesUnits)) return true;
  if (AIM.test(head) && told.every((cell) => AS_PLANNED.test(cell) || YEARS.test(cell) || namesUnits(cell))) return true;
  return MEASURE.test(head) && !/ค่า|หน่วย|บาท|งบ/u.test(head) && told.every((cell) => AMOUNT.test(cell));
}

/** Whether a cell names offices and nothing else. */
const namesUnits = (cell: string): boolean => cell.length <= LONGEST && cell.split(BETWEEN).every((piece) => UNIT.test(piece));
