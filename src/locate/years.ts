import type { Document } from '../model/document.ts';
import type { YearHints } from '../model/evidence.ts';
import type { YearRule } from '../model/rule.ts';
import { arabicDigits, fiscalYearOfMonth, fiscalYearsOf, monthsIn, planRangeOf, yearsIn, yearsInName } from '../thai/index.ts';
import { lastPart } from './addresses.ts';

/** Whether words speak for the year that an item asks for. */
export type YearVerdict = 'right' | 'silent' | 'wrong';

const blocks = new Map<string, number | null>();
const memo = new Map<string, readonly number[]>();

/** Days on which something was put on the site; what it is of stands elsewhere. */
const POSTED =
  /(?:วันที่\s*)?(?:ลงข้อมูล|ลงประกาศ|ลงเว็บ(?:ไซต์)?|ลงเมื่อ|โพสต์|โพส|เผยแพร่|อัพโหลด|อัปโหลด|อัพเดท|อัปเดต|สร้าง|แก้ไข|ปรับปรุง|uploaded|updated?|posted|published)\s*(?:ล่าสุด|เมื่อ|วันที่|ข้อมูล|on|at|by|:|\s){0,6}\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]\s*|[^\d\s]{2,12}\s*(?:พ\.?\s?ศ\.?\s*)?)\d{2,4}/giu;

/** Buddhist years that short words name, in their order; months count for their fiscal year. Law years are left out. */
export function yearsOfWords(words: string): readonly number[] {
  const key = words.slice(0, 300);
  if (!/[\d๐-๙]{2}/u.test(key)) return [];
  const known = memo.get(key);
  if (known !== undefined) return known;
  const told = arabicDigits(key).replace(POSTED, ' ');
  const months = monthsIn(told).filter((month) => month.year !== null);
  const years = months.length > 0
    ? months.map((month) => fiscalYearOfMonth(month.year ?? 0, month.month))
    : yearsIn(told).filter((year) => year.role !== 'law').map((year) => year.year);
  const found = [...new Set(years)];
  if (memo.size > 50_000) memo.clear();
  memo.set(key, found);
  return found;
}

/** The one year that a heading of a year block names; null where it names none or several. */
export function blockYear(heading: string): number | null {
  const known = blocks.get(heading);
  if (known !== undefined) return known;
  const named = /[\d๐-๙]{2}/u.test(heading) ? yearsIn(heading.slice(0, 200)).filter((year) => year.role !== 'law') : [];
  const years = [...new Set(named.map((year) => year.year))];
  const year = years.length === 1 ? (years[0] ?? null) : null;
  if (blocks.size > 50_000) blocks.clear();
  blocks.set(heading, year);
  return year;
}

/** Years around a link. */
export function hintsOf(words: readonly string[], url: string, headings: readonly string[]): YearHints {
  const own = words.map(yearsOfWords).find((years) => years.length > 0) ?? [];
  const section = [...headings].reverse().map(yearsOfWords).find((years) => years.length > 0) ?? [];
  return { link: own, fileName: yearsInName(lastPart(url)), section };
}

/** The Buddhist years that an item's evidence may be of; null where any will do. */
export function wantedYears(rule: YearRule, assessedYear: number): readonly number[] | null {
  switch (rule.kind) {
    case 'current':
      return null;
    case 'published-in':
    case 'fiscal-year':
      return rule.years.map((year) => assessedYear + year);
    case 'plan-covers':
    case 'months':
      return [assessedYear + rule.year];
    case 'analysis':
      return [assessedYear + rule.measuresFor, assessedYear + rule.resultOf];
  }
}

/** What a set of years says; a plan speaks for every year between its first and last. */
export function verdictOn(years: readonly number[], rule: YearRule, assessedYear: number): YearVerdict {
  const wanted = wantedYears(rule, assessedYear);
  if (wanted === null || years.length === 0) return 'silent';
  if (rule.kind === 'plan-covers') {
    const year = wanted[0] ?? assessedYear;
    return Math.min(...years) <= year && year <= Math.max(...years) ? 'right' : 'wrong';
  }
  return years.some((year) => wanted.includes(year)) ? 'right' : 'wrong';
}

/** The verdict of the link's words, else of the file name. Headings of a hub name the hub's year and are left out. */
export function verdictOfHints(hints: YearHints, rule: YearRule, assessedYear: number): YearVerdict {
  const own = verdictOn(hints.link, rule, assessedYear);
  return own !== 'silent' ? own : verdictOn(hints.fileName, rule, assessedYear);
}

const ofDocument = new WeakMap<Document, { years: readonly number[]; plan: readonly number[] }>();

/** The verdict of the document's own title and first pages. */
export function verdictOfDocument(document: Document | null, rule: YearRule, assessedYear: number): YearVerdict {
  if (document === null || rule.kind === 'current') return 'silent';
  let known = ofDocument.get(document);
  if (known === undefined) {
    const pages = document.pages.slice(0, 3).map((page) => page.text.slice(0, 6_000));
    const best = fiscalYearsOf(pages, document.title);
    const sure = best.filter((year) => year.certainty >= Math.max(0.5, (best[0]?.certainty ?? 0) - 0.15));
    const plan = planRangeOf(pages, document.title);
    known = { years: sure.map((year) => year.year), plan: plan === null ? [] : [plan.from, plan.to] };
    ofDocument.set(document, known);
  }
  if (rule.kind === 'plan-covers' && known.plan.length > 0) return verdictOn(known.plan, rule, assessedYear);
  return verdictOn(known.years, rule, assessedYear);
}
