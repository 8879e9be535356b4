import { letterCount } from './letters.ts';

/** What people put where something is still to be written: `xx,xxx`, `X.X`, `___`. */
const CROSSES = /(?<![\p{L}\p{N}])[xX×]{2,}(?:[\s.,/:-]{0,2}[xX×]+)*(?![\p{L}\p{N}])/gu;
/** Dots to be written on. */
export const DOTTED = /[.…_]{6,}|…{2,}|(?<![^\s(:])[._]{4,}(?![^\s)])/gu;
/** What a form asks its writer to do, in brackets: `(ระบุชื่อกอง)`, `[แนบภาพ]`, `<ชื่อหน่วยงาน>`. */
const ASKED =
  /[([<{“"]\s?(?:(?:โปรด|กรุณา|ให้)\s?)?(?:ระบุ|กรอก|ใส่|เติม|พิมพ์|แนบ|ชื่อหน่วยงาน|ชื่อเทศบาล|ชื่อ\s?อปท|ชื่อ\s?อบต|ชื่อโครงการ|ชื่อ\s?-?\s?สกุล|วัน\s?เดือน\s?ปี|จำนวนเงิน)[^()[\]<>{}“”"\n]{0,80}[)\]>}”"]/gu;
/** Whole tasks in brackets: `(ให้สรุปผลที่ได้จากการประชุม)`. */
const TASK = /[([<{]\s?(?:โปรด|กรุณา|ให้)\s?(?:หน่วยงาน\s?)?(?:สรุป|อธิบาย|บรรยาย|เขียน|แสดง|รายงาน|นำเสนอ|กล่าวถึง|ชี้แจง|ลงข้อมูล|ใช้ข้อมูล)[^()[\]<>{}\n]{0,160}[)\]>}]/gu;
/** The same without brackets, as all that a cell says: the order and what is to be stated, in one run of letters. */
const TO_STATE =
  /^(?:(?:โปรด|กรุณา)\s?(?:แนบ|เลือก|เขียน|ตอบ|อธิบาย)|(?:โปรด|กรุณา|ให้)\s?(?:ระบุ|กรอก|ใส่|เติม)|ระบุ(?!ไว้|ตาม|ใน|ว่า|ไม่|ได้|อยู่|แล้ว|ชัด|เหตุ(?:ไม่|จำ))|กรอก(?=ชื่อ|เดือน|วัน|ปี|เวลา|จำนวน|งบ|วงเงิน|กอง|หน่วยงาน|ตำแหน่ง|รายละเอียด|ข้อมูล|ผล))(?:(?!แล้ว|ส่ง|โดย|เพื่อ|และ|ก่อน)[^\d๐-๙\s]){0,30}(?:\s?\(?\s?ถ้ามี\s?\)?)?$/u;
/** What a form lets its writer choose from: "(1-5)", "(ต่ำ/กลาง/สูง)". */
const CHOICE = /^\s*\((?:[^()/]{1,20}(?:\/[^()/]{1,20}){1,4}|\d{1,2}\s?[-–]\s?\d{1,2})\)\s*$/u;
/** Says only that the answer is still to come: it is gathered, awaited, or will be told. What is worked on itself, as a street, has a state that is an answer. */
const STILL_OPEN = new RegExp(
  `^[\\s(–-]*(?:ขณะนี้)?(?:${[
    'อยู่\\s?(?:ใน)?\\s?ระหว่าง\\s?(?:การ)?\\s?(?:กำหนด|รวบรวม|ระบุ|สรุป|ประมวล|คำนวณ|รวมยอด|ตรวจสอบยอด|ตรวจสอบตัวเลข|เรียบเรียง|(?:จัดทำ|จัดเตรียม|เตรียม|วิเคราะห์|พิมพ์|ขอ|รอ)\\s?(?:ข้อมูล|รายงาน|สรุป|ผล|ตัวเลข|เอกสาร))',
    'กำลัง\\s?(?:รวบรวม|สรุป|ประมวล|เรียบเรียง|(?:จัดทำ|จัดเตรียม|เตรียม|วิเคราะห์)\\s?(?:ข้อมูล|รายงาน|สรุป|ผล|ตัวเลข|เอกสาร))',
    'รอ\\s?(?:ข้อมูล|กำหนด|ระบุ|ใส่|สรุป|ตัวเลข|ยอด|รวบรวม|ผล\\s?(?:สรุป|$)|รายงาน|[^\\n|]{1,30}(?:กำหนด|สรุป|รวบรวม|ระบุ|แจ้ง|รายงาน|ส่งข้อมูล|ให้ข้อมูล))',
    'ยังไม่(?:ได้)?\\s?(?:กำหนด|ระบุ|สรุป|รวบรวม|ทราบ|มีข้อมูล)',
    '(?:สรุป|แจ้ง|รายงาน)(?:ให้ทราบ)?ภายหลัง|(?:จะ|ต้อง)\\s?(?:พิจารณา)?\\s?(?:กำหนด|ระบุ)(?:ภายหลัง|ต่อไป|อีก|ใน(?:การประชุม|ที่ประชุม|โอกาส))',
    'จะ\\s?(?:เผยแพร่|แจ้ง|รายงาน|ประกาศ|นำเสนอ|สรุป|ชี้แจง|นำลง|ลงข้อมูล)[^\\n|]{0,25}(?:ต่อไป|ภายหลัง|ให้ทราบ|เร็ว|อีกครั้ง|เมื่อ|ในโอกาส|ถัดไป)',
  ].join('|')})[^\\n|]{0,40}$`,
  'u',
);
/** What a workbook shows in place of a value: a formula whose source is gone, a number too wide for its cell. */
const BROKEN = /^\s*(?:#(?:REF!?|DIV\/0!?|N\/A|VALUE!?|NAME\?|NUM!?|NULL!?|SPILL!?|CALC!?)|#{3,})\s*$/iu;
const SAMPLE = /^(?:ข้อความตัวอย่าง\s?){1,}|^lorem ipsum|^(?:ตัวอย่างข้อความ|ตัวอย่างข้อมูล|text here|title here|your text)/iu;
/** Boxes to choose from, none of which is ticked: `☐ ยังไม่เริ่ม ☐ เสร็จ`. */
const UNTICKED = /^(?:\s*(?:[☐□◻▢⬜]|\(\s{0,6}\)|\[\s{0,6}\])\s?[^☐□◻▢⬜()[\]☑☒✓✔\n]{1,40}){2,}$/u;
const NUMBERING = /^\s*[(]?[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2}){0,3}[.)]?\s/u;
/** Words on or behind the dots. */
const WRITTEN = /(?:[.…_]{6,}|…{2,})\s*(?!(?:รอง)?ประธาน|(?:และ)?(?:กรรมการ|คณะทำงาน|เลขานุการ|ผู้ช่วย|ทีมงาน|สมาชิก|หัวหน้าทีม)|ตำแหน่ง|บาท|วัน|คน|ครั้ง|ราย|เรื่อง|โครงการ|คะแนน|ระดับ|เดือน|หน่วย|แห่ง|น\.)\p{L}{3}/u;
/** Letters beside a placeholder that only name or count what is to be written: หน่วยงาน, บาท. */
const NAME = 22;

/**
 * Whether a cell or the end of a line holds nothing but what stands for something to be written, perhaps
 * with its name or unit. A dash is another matter: it may say that there is none.
 */
export function isPlaceholder(words: string): boolean {
  const text = words.trim().slice(0, 300);
  if (text === '') return false;
  if (CHOICE.test(text) || BROKEN.test(text) || STILL_OPEN.test(text) || TO_STATE.test(text) || UNTICKED.test(text) || SAMPLE.test(text)) return true;
  if (WRITTEN.test(text)) return false;
  const left = withoutPlaceholders(text);
  return left !== text && !/[\d๐-๙]/u.test(left.replace(NUMBERING, '').replace(/ที่\s?[\d๐-๙]{1,2}/gu, '')) && letterCount(left) <= NAME;
}

/** The words without what stands for others. */
export const withoutPlaceholders = (text: string): string => text.replace(ASKED, ' ').replace(TASK, ' ').replace(CROSSES, ' ').replace(DOTTED, ' ');
