import type { Rule } from '../../model/rule.ts';
import { datesIn, fiscalYearOfDate } from '../../thai/index.ts';
import { heldInOther, publishHeld } from '../messages/currency.ts';
import { quoteAround } from '../text-tools.ts';
import { dayWords } from '../thai-dates.ts';
import { readingName, type CurrencyDraft } from './judgement.ts';
import type { YearReading } from './year-reading.ts';

const MOST_PAGES = 20;
const MOST_DATES = 200;
const NEAR = 90;

/** What is held, or the word "when" that tells of it; soon before the date. */
const HELD = /(?:จัด|ประชุม|ประชาคม|เวที|อบรม|สัมมนา|กิจกรรม|รับฟัง|ลงพื้นที่|เปิดโอกาส|ร่วมกัน|ดำเนินการ|ดำเนินโครงการ|โครงการ|เข้าร่วม|มีส่วนร่วม)[^\n]*$|(?:^|\n)\s*(?:[\d๐-๙.)]{0,4}\s*)?(?:วัน(?:ที่|เวลา|\s?เดือน\s?ปี)[^\n]{0,20}|เมื่อ(?:วัน)?[^\n]{0,12})$|(?:เมื่อ|ใน|ระหว่าง)(?:วัน)?[^\d\n]{0,14}$/u;
const ACTIVITY = /อบรม|สัมมนา|บรรยาย|กิจกรรม|ปฐมนิเทศ|จัด(?:ขึ้น)?\s?เมื่อ|จัด(?:ขึ้น)?\s?ใน?\s?วัน|ดำเนินโครงการ|จัดโครงการ/u;
/** Days on which a paper was made, shown or agreed to. */
const OF_PAPER =
  /(?:ประกาศ|ให้ไว้|สั่ง|ลงนาม|ลงชื่อ|ลงวันที่|ลงวัน|ลงข้อมูล|โพสต์|เผยแพร่|ปรับปรุง|แก้ไข|อัพเดท|อัปเดต|update|posted|อนุมัติ|เห็นชอบ|หนังสือ|ราชกิจจา|บังคับใช้|มีผล|ผู้รายงาน|รายงาน\s?ณ|พ\.?\s?ร\.?\s?บ|พระราชบัญญัติ|ระเบียบ|กฎกระทรวง|บันทึก|คำสั่ง|ภายใน|กำหนดส่ง|เริ่มสัญญา|ตรวจรับ|แล้วเสร็จ|อ่าน|ข้อมูล\s?ณ)[^\n]{0,30}$/iu;

interface Held {
  readonly reading: YearReading;
  readonly iso: string;
  readonly page: number;
  readonly quote: string;
}

/** Whether the item asks for something done in its year: then the day on which it was done decides. */
export const asksForHeld = (rule: Rule): boolean => rule.year.kind === 'fiscal-year' && rule.year.held === true;

/**
 * Where all days named for an activity lie outside of the accepted fiscal years (B.E.), it is of
 * another year, whatever stands in the heading. Null where no such day is named, or one of them fits.
 * `activitiesOnly`: the days of trainings and activities alone, where codes and orders lie beside them.
 */
export function judgeHeld(readings: readonly YearReading[], accepted: readonly number[], activitiesOnly = false): CurrencyDraft | null {
  const held = readings.flatMap((reading) => heldIn(reading, activitiesOnly));
  const first = held[0];
  if (first === undefined || held.some((it) => accepted.includes(fiscalYearOfDate(it.iso)))) return null;
  const year = fiscalYearOfDate(first.iso);
  return {
    status: 'fail',
    message: heldInOther(readingName(first.reading), dayWords(first.iso), year, accepted),
    advice: publishHeld(accepted),
    url: first.reading.evidence.url,
    page: first.page,
    quote: first.quote,
    certainty: 0.8,
  };
}

/** Days on which something is said to have been held; the documents' own words only. */
function heldIn(reading: YearReading, activitiesOnly: boolean): Held[] {
  return (reading.doc?.pages ?? []).slice(0, MOST_PAGES).flatMap((page) =>
    datesIn(page.text).slice(0, MOST_DATES).flatMap((date) => {
      const before = page.text.slice(Math.max(0, date.start - NEAR), date.start);
      const line = before.slice(before.lastIndexOf('\n', before.trimEnd().length - 1) + 1);
      const near = line.trim().length < 12 ? before : line;
      if (OF_PAPER.test(line) || !HELD.test(near) || (activitiesOnly && !ACTIVITY.test(near))) return [];
      return [{ reading, iso: date.iso, page: page.number, quote: quoteAround(page.text, date.start, date.end) }];
    }),
  );
}
