import { datesIn, fiscalYearOfDate, fiscalYearOfMonth, monthsIn, periodsIn } from '../../thai/index.ts';
import { linesOf, quoteAround } from '../text-tools.ts';
import type { DocView } from '../view.ts';
import { isBareYear, spanOf } from './months.ts';

/** The fiscal year of which a document tells, by the times that stand in it. */
export interface ContentYear {
  /** B.E. */
  readonly year: number;
  readonly page: number;
  readonly quote: string;
}

const MOST_PAGES = 40;
const MOST_MENTIONS = 600;
/** A stretch of so many months says what is reported on; it weighs as much as so many single days. */
const STRETCH = 3;
/** Weight from which on the times of a document tell of what year it is. */
const ENOUGH = 5;
/** Share of the weight that one year must have. */
const MOST = 0.75;
/** Days on which a paper was made, sent, agreed to or counted. */
const OF_PAPER =
  /(?:ประกาศ|ให้ไว้|สั่ง|ลงนาม|ลงชื่อ|ลงวัน|ลว\.?|เผยแพร่|ปรับปรุง|แก้ไข|อนุมัติ|เห็นชอบ|ราชกิจจา|บังคับใช้|มีผล|พ\.?\s?ร\.?\s?บ|พระราช|ระเบียบ|หนังสือ|คำสั่ง|โพสต์|ข้อมูล\s?ณ|ณ\s*(?:วันที่|สิ้น)?|ที่\s[^\n]{1,25}วันที่|ตั้งแต่|แผน[^\n]{0,40})\s*(?:วันที่)?[^\n]{0,20}$/u;
/** What is still to come belongs to another year than what is told. */
const FORWARD = /ต่อไป|ถัดไป|ปีหน้า|จะ(?:จัด|ดำเนิน|เริ่ม|ขอ)|ภายใน|ข้อเสนอ|เสนอ/u;

interface Mention extends ContentYear {
  readonly weight: number;
}

/**
 * The fiscal year in which nearly all lies that a document tells of, where a stretch of months says so
 * and none speaks for another; null where its times are few or of several years. What the cover calls
 * itself does not count, nor does the day of a signature.
 */
export function contentYearOf(doc: DocView): ContentYear | null {
  const mentions = doc.pages.slice(0, MOST_PAGES).flatMap((page) => mentionsIn(page.text, page.number));
  const stretches = mentions.filter(({ weight }) => weight === STRETCH);
  const first = stretches[0];
  if (first === undefined || stretches.some(({ year }) => year !== first.year)) return null;
  const all = mentions.reduce((sum, { weight }) => sum + weight, 0);
  const own = mentions.reduce((sum, { year, weight }) => sum + (year === first.year ? weight : 0), 0);
  return own >= ENOUGH && own >= all * MOST ? first : null;
}

function mentionsIn(text: string, page: number): Mention[] {
  const periods = periodsIn(text).slice(0, MOST_MENTIONS);
  const stretches = periods.flatMap((period): Mention[] => {
    const [from, to] = [period.from, period.to].map(fiscalYearOfDate);
    if (from === undefined || from !== to || isBareYear(period) || spanOf(period) < STRETCH) return [];
    return [{ year: from, page, quote: quoteAround(text, period.start, period.end), weight: STRETCH }];
  });
  const inPeriod = (start: number): boolean => periods.some((period) => spanOf(period) > 1 && start >= period.start && start < period.end);
  const alone = linesOf(text).filter((line) => /^[\s(]*(?:วันที่)?[^\p{L}]{0,4}\p{L}{1,4}\.?\s?\p{L}{0,12}\.?[^\p{L}]*$/u.test(line.text));
  const isMade = (start: number): boolean => {
    const before = text.slice(Math.max(0, start - 70), start);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    return OF_PAPER.test(line) || FORWARD.test(line) || alone.some((it) => start >= it.start && start <= it.end);
  };
  const days = datesIn(text).slice(0, MOST_MENTIONS).filter(({ start }) => !inPeriod(start) && !isMade(start));
  const known = new Set(days.map(({ start }) => start));
  const months = monthsIn(text).slice(0, MOST_MENTIONS).filter(({ year, start }) => year !== null && !known.has(start) && !inPeriod(start) && !isMade(start));
  const single = (year: number, start: number, end: number): Mention => ({ year, page, quote: quoteAround(text, start, end), weight: 1 });
  return [...stretches, ...days.map(({ iso, start, end }) => single(fiscalYearOfDate(iso), start, end)), ...months.map(({ year, month, start, end }) => single(fiscalYearOfMonth(year ?? 0, month), start, end))];
}
