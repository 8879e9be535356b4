import { arabicDigits, datesIn, fiscalYearOfDate, periodsIn } from '../../thai/index.ts';
import { linesOf, quoteAround } from '../text-tools.ts';
import type { DocView } from '../view.ts';
import { yearsOfRows } from './dated-rows.ts';
import { isBareYear, spanOf } from './months.ts';

/** The fiscal year (B.E.) that a paper is of by what stands inside it, with the words that say so. */
export interface InsideYear {
  readonly year: number;
  readonly page: number;
  readonly quote: string;
}

const MOST_PAGES = 30;
/** Lines at the top that bear the paper's title. */
const TITLE_LINES = 4;
/** Dated rows of a list that say by themselves of which year it is. */
const ROWS = 3;
const MOST_OF = 0.8;
/** So many kinds of statements must agree before a title is not believed. */
const AGREED = 2;
/** What a report says of other years: what was before, what should be done next. */
const ASIDE = /ข้อเสนอ|เสนอแนะ|แนวทาง|ต่อไป|ถัดไป|ปีหน้า|ปีที่(?:แล้ว|ผ่านมา)|ปีก่อน|เปรียบเทียบ|เทียบกับ|แผนพัฒนา|ควร|จะ(?:ปรับ|แก้|ทำ|พัฒนา|ดำเนิน|เพิ่ม)|ปรับปรุงใน|แก้ไขใน|อ้างอิง|เช่นเดียวกับ/u;
const AS_OF = /(?:^|[\s(|])(?:ณ|ถึง|สิ้นสุด|ตัดยอด)\s*(?:วันที่|สิ้นเดือน)?\s*$/u;
const SIGNED = /(?:ประกาศ|ให้ไว้|สั่ง|ลงชื่อ|ลงนาม|ทะเบียนราษฎร|ประชากร)[^\n]{0,12}ณ\s*(?:วันที่)?\s*$/u;
const NAMED = /(?:ปีงบประมาณ|งบปี|ปีงบ)\s*(?:พ\.?\s?ศ\.?)?\s*(25\d\d)/gu;

interface Statement extends InsideYear {
  readonly kind: 'period' | 'as-of' | 'named';
}

/**
 * The year that the periods, cut-off dates, heads and dated rows of a paper agree on, where none of them is
 * of an accepted year: a new cover over last year's table. Null where they say too little or disagree.
 */
export function yearInside(doc: DocView, accepted: readonly number[]): InsideYear | null {
  const rows = yearsOfRows(doc);
  const statements = doc.pages.slice(0, MOST_PAGES).flatMap((page) => statementsOn(page.text, page.number, accepted));
  const mine = rows.filter(({ year }) => accepted.includes(year)).length;
  if (mine > rows.length * (1 - MOST_OF) || statements.some(({ kind, year }) => kind !== 'named' && accepted.includes(year))) return null;
  const counts = new Map<number, number>();
  for (const { year } of rows) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [byRows, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const settled = count >= ROWS && count >= rows.length * MOST_OF;
  const kinds = (year: number): number => new Set(statements.filter((it) => it.year === year).map(({ kind }) => kind)).size + (settled && year === byRows ? 1 : 0);
  const told = statements.find(({ kind }) => kind !== 'named') ?? statements.find(({ year }) => settled && year === byRows);
  const year = told?.year ?? (settled ? byRows : null);
  if (year === null || accepted.includes(year) || (settled && byRows !== year)) return null;
  const against = statements.some((it) => it.kind === 'named' && accepted.includes(it.year)) ? 1 : 0;
  const others = statements.some((it) => it.kind !== 'named' && it.year !== year);
  if (others || kinds(year) - against < AGREED) return null;
  const quote = told?.quote ?? rows.find((row) => row.year === year)?.words ?? '';
  return { year, page: told?.page ?? 1, quote };
}

function statementsOn(text: string, page: number, accepted: readonly number[]): Statement[] {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  return lines.flatMap((line, at): Statement[] => {
    const words = arabicDigits(line.text);
    if (!/\d{2}/u.test(words) || ASIDE.test(words)) return [];
    const quote = (start: number, end: number): string => quoteAround(line.text, start, end);
    const isTitle = page === 1 && at < TITLE_LINES;
    const periods = periodsIn(words).filter((period) => !isBareYear(period) && spanOf(period) >= 3 && spanOf(period) <= 12 && !words.includes(' | ')).flatMap((period): Statement[] => {
      const [from, to] = [fiscalYearOfDate(period.from), fiscalYearOfDate(period.to)];
      // "รอบ 6 เดือน ปีงบประมาณ 2568" repeats the title's year; days or months say which they are.
      const isOwn = /[ก-๎]{1,3}\.\s?[ก-๎]|คม|ยน|พันธ์/u.test(period.quote);
      return from === to && isOwn ? [{ kind: 'period', year: from, page, quote: quote(period.start, period.end) }] : [];
    });
    const dates = datesIn(words).flatMap((date): Statement[] => {
      const before = words.slice(Math.max(0, date.start - 30), date.start);
      return AS_OF.test(before) && !SIGNED.test(before) && !periods.length ? [{ kind: 'as-of', year: fiscalYearOfDate(date.iso), page, quote: quote(date.start, date.end) }] : [];
    });
    const named = [...words.matchAll(NAMED)].map((found): Statement => ({ kind: 'named', year: Number(found[1]), page, quote: quote(found.index, found.index + found[0].length) }));
    return [...periods, ...dates, ...named.filter(({ year }) => !(isTitle && accepted.includes(year)))];
  });
}
