import { datesIn, periodsIn } from '../../thai/index.ts';
import { letterCount, linesOf, quoteAround, type Line } from '../text-tools.ts';
import type { DocView, PageView } from '../view.ts';
import { isBareYear, spanOf } from './months.ts';

/** Up to which month data run, with the words that say so. */
export interface Reach {
  /** `YYYY-MM`, C.E. */
  readonly until: string;
  readonly url: string;
  readonly page: number | null;
  readonly quote: string;
}

const MOST_PAGES = 60;
/** Words of the data, then "as of" or "until", right before a date. */
const OF_DATA = /(?:ข้อมูล|ตัดยอด|ยอด|สถานะ|ก้าวหน้า|ผลการเบิกจ่าย|ผลการใช้จ่าย|ผลการดำเนิน|ผลเบิกจ่าย|เบิกจ่าย|ใช้จ่าย)[^\n|]{0,60}?(?:ณ|ถึง|สิ้นสุด|ตัดยอด)\s*(?:วันที่|สิ้นเดือน|วันสิ้นเดือน|เดือน|สิ้น)?\s*$|(?:^|\()\s*ณ\s*(?:วันที่|สิ้นเดือน|เดือน|สิ้น)?\s*$|ข้อมูล(?:ตั้งแต่|ระหว่าง|ของ)?[^\n|]{0,40}?[-–—]\s*$|ตัดยอด\s*(?:เมื่อ)?\s*(?:วันที่)?\s*$/u;
/** Dates of other figures, of deadlines and of signing. */
const OTHER_DATE = /รอบ[^\n]{0,40}[(]|ประชากร|ทะเบียนราษฎร|ครัวเรือน|ประกาศ|ให้ไว้|ลงชื่อ|ลงนาม|สั่ง|ประชุม|ภายใน|กำหนด|ระยะเวลา/u;
/** What is said instead of figures that are not there yet. */
const NOT_YET = /อยู่ระหว่าง(?:การ)?(?:รวบรวม|จัดทำ|ประมวล|ตรวจสอบข้อมูล|สรุป)|ยังไม่(?:ถึงกำหนด|มีข้อมูล|ครบกำหนด|สิ้นสุด|ได้รายงาน|รายงาน)|รอ(?:ข้อมูล|รวบรวม|รายงาน)|กำลัง(?:รวบรวม|จัดทำ|ประมวล)|จะรายงาน|ไม่มีข้อมูล/u;
const LONGEST_TITLE = 140;
/** A part of a report with fewer letters than this holds no figures. */
const FEW_LETTERS = 60;

/**
 * What a document itself states of its data: their cut-off date, or a quarter or half with figures
 * under it. "รอบ 6 เดือน" in a heading names the form that is filled in and is not told here.
 */
export function statedIn(doc: DocView): Reach[] {
  return doc.pages.slice(0, MOST_PAGES).flatMap((page) => {
    const cuts = cutOffs(doc, page);
    return [...cuts, ...filledParts(doc, page, cuts.map((cut) => cut.at))].map(({ until, url, page: number, quote }) => ({ until, url, page: number, quote }));
  });
}

interface PlacedReach extends Reach {
  readonly at: number;
}

function cutOffs(doc: DocView, page: PageView): PlacedReach[] {
  return datesIn(page.text).flatMap((date) => {
    const lineStart = page.text.lastIndexOf('\n', Math.max(0, date.start - 1)) + 1;
    const cell = page.text.slice(Math.max(lineStart, date.start - 120), date.start).split('|').at(-1) ?? '';
    if (!OF_DATA.test(cell) || OTHER_DATE.test(cell)) return [];
    return [{ until: coveredBy(date.iso), url: doc.url, page: page.number, quote: quoteAround(page.text, date.start, date.end), at: date.start }];
  });
}

/** Parts that a short line gives to a quarter or some months and that hold more than that line; a part with a cut-off of its own is told by that. */
function filledParts(doc: DocView, page: PageView, cuts: readonly number[]): PlacedReach[] {
  const titles = linesOf(page.text).flatMap((line) => {
    const period = titlePeriod(line);
    return period === null ? [] : [{ line, ...period }];
  });
  return titles.flatMap(({ line, until, quote, isRound }, index) => {
    const end = titles[index + 1]?.line.start ?? page.text.length;
    const body = page.text.slice(line.end, end);
    const told = cuts.some((at) => at >= line.start && at < end);
    if (isRound || told || letterCount(body) + (body.match(/\d/gu)?.length ?? 0) < FEW_LETTERS || NOT_YET.test(line.text) || NOT_YET.test(body.slice(0, 200))) return [];
    return [{ until, url: doc.url, page: page.number, quote, at: line.start }];
  });
}

/** The months that a line titles; rows of tables and whole years title none. */
function titlePeriod(line: Line): { until: string; quote: string; isRound: boolean } | null {
  const text = line.text.trim();
  if (text.length === 0 || text.length > LONGEST_TITLE || text.includes('|')) return null;
  const periods = periodsIn(text).filter((period) => !isBareYear(period) && spanOf(period) > 1 && spanOf(period) <= 9);
  const period = periods[0];
  if (period === undefined || periods.length > 2) return null;
  const named = /ไตรมาส|ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค|คม|ยน|พันธ์/u;
  const isTitle = /^(?:[\d๐-๙.)\s•*-]{0,6})(?:ไตรมาส|รอบ|ผล|รายงาน|ข้อมูล|ความก้าวหน้า|ระหว่าง|ตั้งแต่|ประจำ|เดือน|งวด|ครึ่ง|\()/u.test(text);
  if (!isTitle) return null;
  return { until: period.to.slice(0, 7), quote: text, isRound: !named.test(period.quote) || (/รอบ/u.test(text) && spanOf(period) === 6) };
}

/** A cut-off in the last days of a month covers it, an earlier one only the month before. */
export function coveredBy(iso: string): string {
  const [year = 0, month = 1, day = 28] = iso.split('-').map(Number);
  if (iso.length === 7 || day >= 25) return iso.slice(0, 7);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
