import { arabicDigits, datesIn, monthsIn, yearsIn } from '../../thai/index.ts';
import { saysEmpty } from '../empty-list.ts';
import { quoteAround } from '../text-tools.ts';
import type { DocView, PageView } from '../view.ts';
import type { YearReading } from './year-reading.ts';

/** A day on which something was posted. */
export interface Dated {
  /** 'YYYY-MM-DD', C.E. */
  readonly iso: string;
  readonly url: string;
  readonly page: number;
  readonly quote: string;
  readonly doc: DocView;
  readonly shown: PageView;
  /** Character range on the page. */
  readonly start: number;
  readonly end: number;
}

/** Pages of one document that are looked through for dates. */
const MOST_PAGES = 20;
/** So many dates behind such words are those of a list. */
const FEW_STAMPS = 2;
/** What stands before the day on which a page was changed, counted or printed: no day of a post. */
const STAMP =
  /(?:ปรับปรุง|อัพเดท|อัพเดต|อัปเดต|อัปเดท|แก้ไข)(?:ข้อมูล|เว็บไซต์|เนื้อหา|หน้า)?(?:ครั้ง)?\s?(?:นี้)?\s?(?:ล่าสุด|เมื่อ)|ข้อมูล\s?ณ|ล่าสุด\s?(?:เมื่อ|วันที่|:)|last\s?(?:updated?|modified)|updated\s?(?:on|:)|(?:ผู้)?(?:เข้าชม|เยี่ยมชม)|วันนี้|นับตั้งแต่|เปิด(?:ใช้งาน|เว็บไซต์)|(?:ระบบ|เว็บไซต์)[^\n]{0,40}(?:เริ่ม|เปิด)ใช้|เริ่มใช้(?:งาน)?(?:ระบบ)?|copyright|©|สงวนลิขสิทธิ์|พิมพ์เมื่อ|หมดอายุ|ประกาศใช้/iu;
const BEFORE = 60;

/** Days of posts that the evidence names; neither the day of the audit (a clock) nor days to come, nor when a page was last changed. */
export function datesOf(readings: readonly YearReading[], today: string): Dated[] {
  return readings.flatMap(({ doc, evidence }) => {
    if (doc === null) return [];
    const pages = doc.pages.slice(0, MOST_PAGES);
    const whole = pages.flatMap((page) => datesIn(page.text).map((date) => dated(doc, page, date.iso, date.start, date.end)));
    const found = whole.some(({ iso }) => iso.length === 10) ? whole : pages.flatMap((page) => underYears(doc, page, evidence.label));
    const days = found.filter((date) => date.iso.length === 10 && date.iso < today && !isSample(date));
    const stamped = new Set(days.filter(isStamp));
    // A list without entries was posted on no day, whatever else the page dates.
    if (days.length <= FEW_STAMPS && saysEmpty(doc)) return [];
    return stamped.size > FEW_STAMPS ? days : days.filter((date) => !stamped.has(date));
  });
}

const dated = (doc: DocView, page: PageView, iso: string, start: number, end: number): Dated => ({ iso, url: doc.url, page: page.number, quote: quoteAround(page.text, start, end), doc, shown: page, start, end });

function isStamp({ shown: { text }, start }: Dated): boolean {
  const line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  return STAMP.test(text.slice(Math.max(line, start - BEFORE), start));
}

/** A post that only tries out the system. */
const SAMPLE = /lorem ipsum|ทดสอบ(?:ระบบ)?\s?(?:เว็บ|ข่าว|โพสต์|การ(?:ลง|โพสต์|ใช้งานเว็บ))|^[^\p{L}]{0,40}ทดสอบ(?:ระบบ)?[^\p{L}]{0,40}$|^[^\p{L}]*(?:test(?:ing)?|sample|ตัวอย่างข่าว|hello world)(?![a-z])/iu;

const isSample = ({ shown: { text }, start, end }: Dated): boolean => {
  const next = text.indexOf('\n', end);
  return SAMPLE.test(text.slice(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, next === -1 ? text.length : next));
};

/** "30 ม.ค." in a list under a heading that names one year. */
function underYears(doc: DocView, page: PageView, label: string): Dated[] {
  const plain = arabicDigits(page.text);
  return monthsIn(page.text).flatMap((month) => {
    const day = /(?<![\d.,/])(\d{1,2}) ?$/u.exec(plain.slice(Math.max(0, month.start - 3), month.start))?.[1] ?? /^(\d{1,2})(?!\d)/u.exec(plain.slice(month.start, month.end))?.[1];
    if (month.year !== null || day === undefined || Number(day) < 1 || Number(day) > 31) return [];
    const heading = headingAt(doc, page.base + month.start, label);
    if (heading === null) return [];
    const year = heading.year - 543 - (heading.fiscal && month.month >= 10 ? 1 : 0);
    const iso = [String(year), String(month.month).padStart(2, '0'), day.padStart(2, '0')].join('-');
    return [dated(doc, page, iso, month.start, month.end)];
  });
}

/** The one year (B.E.) of the innermost heading that names any, else of the link that led here. */
function headingAt(doc: DocView, offset: number, label: string): { year: number; fiscal: boolean } | null {
  const around = doc.web ? doc.document.sections.filter((section) => section.start <= offset && section.end >= offset).sort((a, b) => b.start - a.start) : [];
  for (const words of [...around.flatMap(({ path }) => [...path].reverse()), doc.document.title ?? '', label]) {
    const years = new Set(yearsIn(words.slice(0, 200)).filter((year) => year.role !== 'law').map(({ year }) => year));
    const [year] = years;
    if (year !== undefined && years.size === 1) return { year, fiscal: /งบประมาณ/u.test(words) };
  }
  return null;
}
