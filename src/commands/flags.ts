import type { Text } from '../model/text.ts';

/** A flag that sets a setting; named as in the contract. */
export interface SettingFlag {
  readonly name: string;
  /** Placeholder of its value. */
  readonly value: string;
  readonly about: Text;
}

/** Flags of `oit audit`, in the order of its help. */
export const SETTING_FLAGS: readonly SettingFlag[] = [
  { name: 'year', value: 'BE year', about: { th: 'ปีงบประมาณที่ประเมิน เช่น 2568 (ถ้าไม่ระบุ: ปีงบประมาณของวันนี้)', en: 'fiscal year that is assessed, such as 2568 (default: that of today)' } },
  { name: 'criteria', value: 'edition', about: { th: 'ฉบับของเกณฑ์ (ถ้าไม่ระบุ: ของปีนั้น หรือฉบับสมบูรณ์ล่าสุด)', en: 'edition of the rules (default: that year’s, else the newest complete one)' } },
  { name: 'profile', value: 'name', about: { th: 'ประเภทหน่วยงาน (lgo = องค์กรปกครองส่วนท้องถิ่น)', en: 'kind of agency (lgo = local government)' } },
  { name: 'rules', value: 'dir', about: { th: 'โฟลเดอร์เกณฑ์ของท่านเอง (<ปี>/<ประเภทหน่วยงาน>/) ใช้ก่อนเกณฑ์ที่มากับโปรแกรม', en: 'rules of your own (<edition>/<profile>/), before those that came with the program' } },
  { name: 'submission', value: 'file', about: { th: 'รายการที่หน่วยงานจะกรอกใน ITAS: ข้อ → URL (YAML, JSON, CSV, XLSX)', en: 'the agency’s own list of item → URLs (YAML, JSON, CSV, XLSX)' } },
  { name: 'results', value: 'file', about: { th: 'คะแนน IIT และ EIT เพื่อคิดคะแนนรวมและระดับ', en: 'IIT and EIT scores, for an overall score and level' } },
  { name: 'out', value: 'dir', about: { th: 'โฟลเดอร์ของรายงาน (ถ้าไม่ระบุ: reports/<ชื่อเว็บ>)', en: 'folder of the reports (default: reports/<host>)' } },
  { name: 'format', value: 'list', about: { th: 'ชนิดรายงาน: json,html', en: 'kinds of report: json,html' } },
  { name: 'fail-under', value: 'score', about: { th: 'จบด้วยสถานะ 1 ถ้าคะแนน OIT ที่คาดต่ำกว่านี้', en: 'exit 1 where the predicted OIT score is lower' } },
  { name: 'baseline', value: 'report.json', about: { th: 'จบด้วยสถานะ 1 ถ้าข้อใดคะแนนต่ำกว่าในรายงานเดิม', en: 'exit 1 where an item scores lower than it did there' } },
  { name: 'max-pages', value: 'n', about: { th: 'จำนวนหน้าที่อ่านได้มากที่สุด (1500)', en: 'most pages to read (1500)' } },
  { name: 'concurrency', value: 'n', about: { th: 'จำนวนคำขอพร้อมกันต่อเซิร์ฟเวอร์ (4 และไม่เกิน 4 นอกจากใช้ --polite off)', en: 'requests at once to one server (4, and no more unless --polite off)' } },
  { name: 'delay', value: 'ms', about: { th: 'เวลาพักระหว่างคำขอ เป็นมิลลิวินาที (100)', en: 'pause between requests, in milliseconds (100)' } },
  { name: 'timeout', value: 'ms', about: { th: 'เวลารอคำตอบแต่ละครั้ง เป็นมิลลิวินาที (20000)', en: 'longest wait for one answer, in milliseconds (20000)' } },
  { name: 'max-minutes', value: 'n', about: { th: 'เวลาเก็บข้อมูลทั้งหมดนานที่สุด เป็นนาที (45)', en: 'longest time for the whole crawl, in minutes (45)' } },
  { name: 'max-requests', value: 'n', about: { th: 'จำนวนคำขอทั้งหมดมากที่สุด (20000)', en: 'most requests in all (20000)' } },
  { name: 'max-file-mb', value: 'n', about: { th: 'ขนาดไฟล์ใหญ่ที่สุดที่อ่าน เป็นเมกะไบต์ (50)', en: 'largest file that is read, in megabytes (50)' } },
  { name: 'max-total-mb', value: 'n', about: { th: 'ข้อมูลทั้งหมดที่เก็บมากที่สุด เป็นเมกะไบต์ (3000)', en: 'most that is fetched in all, in megabytes (3000)' } },
  { name: 'polite', value: 'on|off', about: { th: 'off: ไม่พัก ไม่จำกัด ใช้กับเซิร์ฟเวอร์ของตนเองเท่านั้น', en: 'off: no pause and no adaptive limit; for a server of one’s own' } },
  { name: 'render', value: 'auto|never|always', about: { th: 'การใช้เบราว์เซอร์อ่านหน้าที่วาดด้วยสคริปต์', en: 'use of the browser for pages drawn by scripts' } },
  { name: 'ocr', value: 'auto|never|always', about: { th: 'การอ่านภาพสแกน: auto อ่านเฉพาะหลักฐานและไม่กี่หน้า · always อ่านทุกหน้า', en: 'reading of scans: auto, a few pages of the evidence; always, every page' } },
  { name: 'date', value: 'YYYY-MM-DD', about: { th: 'วันที่ถือว่าเป็นวันนี้', en: 'the day taken as today' } },
  { name: 'lang', value: 'th|en', about: { th: 'ภาษาที่แสดง', en: 'language of everything shown' } },
];

/** Flags that `links` and `read` share with `audit`. */
export const CRAWL_FLAGS: readonly string[] = ['max-pages', 'concurrency', 'delay', 'timeout', 'max-minutes', 'max-requests', 'max-file-mb', 'max-total-mb', 'polite', 'render', 'lang'];
