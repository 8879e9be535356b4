import type { Text } from '../model/text.ts';

const STEPS: Readonly<Record<string, Text>> = {
  crawl: { th: 'เปิดอ่านเว็บไซต์', en: 'Crawling the website' },
  read: { th: 'อ่านเอกสาร', en: 'Reading documents' },
  locate: { th: 'หาหลักฐานของแต่ละข้อ', en: 'Looking for the evidence of each item' },
  recognise: { th: 'อ่านภาพสแกน', en: 'Reading scans' },
  check: { th: 'ตรวจหลักฐาน', en: 'Checking the evidence' },
  predict: { th: 'คาดการณ์คะแนน', en: 'Predicting scores' },
  photograph: { th: 'ถ่ายภาพหน้าจอของหลักฐาน', en: 'Taking pictures of the evidence' },
  report: { th: 'เขียนรายงาน', en: 'Writing the reports' },
};

/** A step of the audit in words; an unknown name is shown as it is. */
export const stepWords = (step: string): Text => STEPS[step] ?? { th: step, en: step };

export const fetchedWords = (fetched: number, queued: number | null): Text => ({
  th: queued === null ? `${fetched} รายการ` : `${fetched} รายการ เหลือ ${queued}`,
  en: queued === null ? `${fetched} fetched` : `${fetched} fetched, ${queued} to go`,
});

export const needsTerminal = (reportPath: string): Text => ({
  th: `oit review ต้องใช้ในหน้าต่างเทอร์มินัล (ไม่ใช่ไฟล์หรือท่อข้อมูล) อ่าน report.html ข้างไฟล์ ${reportPath} ด้วยเบราว์เซอร์แทนได้`,
  en: `oit review needs a terminal window, not a pipe or a file. You can read report.html beside ${reportPath} in a browser instead.`,
});

export const REVIEW = {
  title: { th: 'ไล่ดูผลทีละข้อ', en: 'Review' },
  search: { th: 'ค้นหา', en: 'Search' },
  none: { th: 'ไม่มีข้อที่ตรงกับตัวกรองนี้ กด 1 เพื่อดูทั้งหมด', en: 'No item matches this filter; 1 shows all.' },
  small: { th: 'หน้าต่างเล็กเกินไป ขยายหน้าต่างก่อน', en: 'This window is too small: enlarge it.' },
  address: { th: 'ที่อยู่ของหลักฐาน (เลือกแล้วคัดลอก หรือ Ctrl+คลิก)', en: 'Addresses of the evidence (copy, or Ctrl-click)' },
  noAddress: { th: 'ข้อนี้ไม่มีที่อยู่ของหลักฐาน', en: 'This item has no evidence address.' },
  quote: { th: 'ข้อความที่เห็น', en: 'Words seen' },
  page: { th: 'หน้า', en: 'page' },
  chance: { th: 'โอกาสได้ 0 / 50 / 100', en: 'Chance of 0 / 50 / 100' },
  certainty: { th: 'ความมั่นใจ', en: 'certainty' },
  keysList: {
    th: '↑↓ เลือก  Enter เปิด  0-4 ตัวกรอง  / ค้นหา  o ที่อยู่  ? ช่วยเหลือ  q ออก',
    en: '↑↓ move  Enter open  0-4 filter  / search  o address  ? help  q quit',
  },
  keysItem: {
    th: '↑↓ เลื่อน  ← กลับ  n/p ข้อถัดไป/ก่อนหน้า  o ที่อยู่  ? ช่วยเหลือ  q ออก',
    en: '↑↓ scroll  ← back  n/p next/previous item  o address  ? help  q quit',
  },
  keysSearch: { th: 'พิมพ์คำที่จะค้นหา  Enter ตกลง  Esc ยกเลิก', en: 'Type what to look for  Enter keep  Esc cancel' },
  keysHelp: { th: 'กดปุ่มใดก็ได้เพื่อกลับ', en: 'Any key goes back' },
} as const satisfies Readonly<Record<string, Text>>;

export const FILTER_WORDS = {
  todo: { th: 'ต้องแก้หรือดู', en: 'to do' },
  all: { th: 'ทั้งหมด', en: 'all' },
  fail: { th: 'ไม่ผ่าน', en: 'fail' },
  partial: { th: 'ได้ครึ่ง', en: 'half' },
  review: { th: 'ตรวจด้วยตา', en: 'look' },
} as const satisfies Readonly<Record<string, Text>>;

/** Key and what it does, in the order of the help screen. */
export const HELP: readonly (readonly [keys: string, does: Text])[] = [
  ['↑ ↓  k j', { th: 'เลือกข้อ หรือเลื่อนดูรายละเอียด', en: 'move in the list, or scroll the details' }],
  ['PgUp PgDn', { th: 'เลื่อนทีละหน้า (Space ก็ได้)', en: 'a page up or down (Space too)' }],
  ['Home End  g G', { th: 'ไปต้นหรือท้าย', en: 'to the beginning or end' }],
  ['Enter →', { th: 'เปิดดูหลักฐาน ข้อความที่เห็น และสิ่งที่ควรทำ', en: 'open the evidence, the words seen and what to do' }],
  ['Esc ← Backspace', { th: 'กลับไปที่รายการ', en: 'back to the list' }],
  ['n p', { th: 'ข้อถัดไป ข้อก่อนหน้า', en: 'next item, previous item' }],
  ['0', { th: 'แสดงข้อที่ต้องแก้หรือดู', en: 'items to mend or look at' }],
  ['1', { th: 'แสดงทุกข้อ', en: 'all items' }],
  ['2 3 4', { th: 'เฉพาะไม่ผ่าน ได้ครึ่ง ตรวจด้วยตา', en: 'only fail, half, look' }],
  ['/', { th: 'ค้นหาในชื่อข้อ เหตุผล และผลการตรวจ', en: 'search titles, reasons and checks' }],
  ['o', { th: 'แสดงที่อยู่ของหลักฐานเต็ม ๆ', en: 'show the whole address of the evidence' }],
  ['q Ctrl-C', { th: 'ออกจากโปรแกรม', en: 'quit' }],
];
