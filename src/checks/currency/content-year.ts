import { arabicDigits, datesIn, fiscalYearOfDate, fiscalYearOfMonth, monthsIn, periodsIn } from '../../thai/index.ts';
import { linesOf, quoteAround, type Line } from '../text-tools.ts';
import type { DocView, PageView } from '../view.ts';
import { yearsOfRows } from './dated-rows.ts';
import { isBareYear, spanOf } from './months.ts';

/** The fiscal year that a paper is of by what stands inside it, with the words that say so. */
export interface ContentYear {
  /** B.E. */
  readonly year: number;
  readonly page: number;
  readonly quote: string;
}

/** `period`: months that are reported on; `as-of`: a cut-off; `named`: a fiscal year by its name; `day`: a day or month on which something was. */
interface Statement extends ContentYear {
  readonly kind: 'period' | 'as-of' | 'named' | 'day';
  /** Of the paper as a whole: neither in a row of a table nor what it says of other years. */
  readonly whole: boolean;
}

const MOST_PAGES = 40;
const MOST_MENTIONS = 600;
/** A stretch of so many months says what is reported on; it weighs as much as so many single days. */
const STRETCH = 3;
/** Weight from which on the times of a paper tell of what year it is. */
const ENOUGH = 5;
/** Share of the weight that one year must have. */
const MOST = 0.75;
/** Lines at the top that bear the paper's title. */
const TITLE_LINES = 4;
/** Dated rows of a list that say by themselves of which year it is. */
const ROWS = 3;
const MOST_ROWS = 0.8;
/** So many kinds of statements must agree before a title is not believed. */
const AGREED = 2;
/** Days on which a paper was made, sent, agreed to or counted. */
const OF_PAPER =
  /(?:ประกาศ|ให้ไว้|สั่ง|ลงนาม|ลงชื่อ|ลงวัน|ลว\.?|เผยแพร่|ปรับปรุง|แก้ไข|อนุมัติ|เห็นชอบ|ราชกิจจา|บังคับใช้|มีผล|พ\.?\s?ร\.?\s?บ|พระราช|ระเบียบ|หนังสือ|คำสั่ง|โพสต์|ข้อมูล\s?ณ|ณ\s*(?:วันที่|สิ้น)?|ที่\s[^\n]{1,25}วันที่|ตั้งแต่|แผน[^\n]{0,40})\s*(?:วันที่)?[^\n]{0,20}$/u;
/** What is still to come belongs to another year than what is told. */
const FORWARD = /ต่อไป|ถัดไป|ปีหน้า|จะ(?:จัด|ดำเนิน|เริ่ม|ขอ)|ภายใน|ข้อเสนอ|เสนอ/u;
/** A line with hardly more than a day on it: below a signature. */
const DAY_ALONE = /^[\s(]*(?:วันที่)?[^\p{L}]{0,4}\p{L}{1,4}\.?\s?\p{L}{0,12}\.?[^\p{L}]*$/u;
/** What a report says of other years: what was before, what should be done next. */
const ASIDE = /ข้อเสนอ|เสนอแนะ|แนวทาง|ต่อไป|ถัดไป|ปีหน้า|ปีที่(?:แล้ว|ผ่านมา)|ปีก่อน|เปรียบเทียบ|เทียบกับ|แผนพัฒนา|ควร|จะ(?:ปรับ|แก้|ทำ|พัฒนา|ดำเนิน|เพิ่ม)|ปรับปรุงใน|แก้ไขใน|อ้างอิง|เช่นเดียวกับ/u;
const AS_OF = /(?:^|[\s(|])(?:ณ|ถึง|สิ้นสุด|ตัดยอด)\s*(?:วันที่|สิ้นเดือน)?\s*$/u;
const SIGNED = /(?:ประกาศ|ให้ไว้|สั่ง|ลงชื่อ|ลงนาม|ทะเบียนราษฎร|ประชากร)[^\n]{0,12}ณ\s*(?:วันที่)?\s*$/u;
const NAMED = /(?:ปีงบประมาณ|งบปี|ปีงบ)\s*(?:พ\.?\s?ศ\.?)?\s*(25\d\d)/gu;
/** "รอบ 6 เดือน ปีงบประมาณ 2568" repeats the title's year; days or months say which they are. */
const MONTH_NAMED = /[ก-๎]{1,3}\.\s?[ก-๎]|คม|ยน|พันธ์/u;

/**
 * The year of what stands inside a paper where that is none of the accepted ones: a new cover over last
 * year's table. Either nearly all of its times lie in that year, or its periods, cut-offs, names and dated
 * rows agree on it. What the cover calls itself does not count, nor does the day of a signature. Null where
 * its times are few or of several years, or where it is of an accepted one.
 */
export function contentYearOf(doc: DocView, accepted: readonly number[]): ContentYear | null {
  const statements = doc.pages.slice(0, MOST_PAGES).flatMap((page) => statementsOn(page, accepted));
  const found = byWeight(statements) ?? byAgreement(statements, yearsOfRows(doc), accepted);
  return found === null || accepted.includes(found.year) ? null : { year: found.year, page: found.page, quote: found.quote };
}

/** A stretch of months, and nearly all single days in the same year. */
function byWeight(statements: readonly Statement[]): ContentYear | null {
  const periods = statements.filter(({ kind }) => kind === 'period');
  const first = periods[0];
  if (first === undefined || periods.some(({ year }) => year !== first.year)) return null;
  const weigh = (of: readonly Statement[]): number => of.reduce((sum, { kind }) => sum + (kind === 'period' ? STRETCH : kind === 'day' ? 1 : 0), 0);
  const own = weigh(statements.filter(({ year }) => year === first.year));
  return own >= ENOUGH && own >= weigh(statements) * MOST ? first : null;
}

/** Several kinds of statements that say one year, and none that says an accepted one. */
function byAgreement(all: readonly Statement[], rows: readonly { readonly words: string; readonly year: number }[], accepted: readonly number[]): ContentYear | null {
  const firm = all.filter(({ kind, whole }) => whole && (kind === 'period' || kind === 'as-of'));
  const named = all.filter(({ kind, whole }) => whole && kind === 'named');
  const mine = rows.filter(({ year }) => accepted.includes(year)).length;
  if (mine > rows.length * (1 - MOST_ROWS) || firm.some(({ year }) => accepted.includes(year))) return null;
  const most = mostCommon(rows.map(({ year }) => year));
  const settled = most !== null && most.count >= ROWS && most.count >= rows.length * MOST_ROWS ? most.year : null;
  const told = firm[0] ?? named.find(({ year }) => year === settled);
  const year = told?.year ?? settled;
  if (year === null || (settled !== null && settled !== year) || firm.some((it) => it.year !== year)) return null;
  const kinds = new Set([...firm, ...named].filter((it) => it.year === year).map(({ kind }) => kind)).size + (settled === year ? 1 : 0);
  const against = named.some((it) => accepted.includes(it.year)) ? 1 : 0;
  if (kinds - against < AGREED) return null;
  return told ?? { year, page: 1, quote: rows.find((row) => row.year === year)?.words ?? '' };
}

function mostCommon(years: readonly number[]): { readonly year: number; readonly count: number } | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined ? null : { year: first[0], count: first[1] };
}

function statementsOn({ text: raw, number: page }: PageView, accepted: readonly number[]): Statement[] {
  const text = arabicDigits(raw);
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  const lineAt = (start: number): Line => lines.find((line) => start >= line.start && start <= line.end) ?? { text: '', start, end: start };
  const isTitle = (line: Line): boolean => page === 1 && lines.indexOf(line) < TITLE_LINES;
  const make = (kind: Statement['kind'], year: number, start: number, end: number, whole: boolean): Statement => ({ kind, year, page, quote: quoteAround(raw, start, end), whole });

  const periods = periodsIn(text).slice(0, MOST_MENTIONS);
  const stretches = periods.flatMap((period): Statement[] => {
    const [from, to] = [period.from, period.to].map(fiscalYearOfDate);
    if (from === undefined || from !== to || isBareYear(period) || spanOf(period) < STRETCH) return [];
    const line = lineAt(period.start).text;
    return [make('period', from, period.start, period.end, MONTH_NAMED.test(period.quote) && !line.includes(' | ') && !ASIDE.test(line))];
  });
  const inPeriod = (start: number): boolean => periods.some((period) => spanOf(period) > 1 && start >= period.start && start < period.end);
  const isMade = (start: number): boolean => {
    const line = lineAt(start);
    const before = text.slice(Math.max(line.start, start - 70), start);
    return OF_PAPER.test(before) || FORWARD.test(before) || DAY_ALONE.test(line.text);
  };
  const dates = datesIn(text).slice(0, MOST_MENTIONS).filter(({ start }) => !inPeriod(start));
  const known = new Set(dates.map(({ start }) => start));
  const days = dates.flatMap(({ iso, start, end }): Statement[] => {
    const line = lineAt(start);
    const before = line.text.slice(Math.max(0, start - line.start - 30), start - line.start);
    const isCutOff = AS_OF.test(before) && !SIGNED.test(before) && !ASIDE.test(line.text);
    return [...(isCutOff ? [make('as-of', fiscalYearOfDate(iso), start, end, true)] : []), ...(isMade(start) ? [] : [make('day', fiscalYearOfDate(iso), start, end, false)])];
  });
  const months = monthsIn(text).slice(0, MOST_MENTIONS).flatMap(({ year, month, start, end }): Statement[] => (year === null || known.has(start) || inPeriod(start) || isMade(start) ? [] : [make('day', fiscalYearOfMonth(year, month), start, end, false)]));
  const names = [...text.matchAll(NAMED)].slice(0, MOST_MENTIONS).flatMap((found): Statement[] => {
    const line = lineAt(found.index);
    const year = Number(found[1]);
    return ASIDE.test(line.text) || (isTitle(line) && accepted.includes(year)) ? [] : [make('named', year, found.index, found.index + found[0].length, true)];
  });
  return [...stretches, ...days, ...months, ...names];
}
