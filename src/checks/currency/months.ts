import { withoutFragment } from '../../model/address.ts';
import type { Evidence } from '../../model/evidence.ts';
import { arabicDigits, fiscalYearOfMonth, monthsIn, periodsIn, type MonthMention, type Period } from '../../thai/index.ts';
import { quoteAround } from '../text-tools.ts';
import { fiscalMonth, lastWholeMonth, monthOfFiscalYear } from '../thai-dates.ts';
import type { DocView, PageView } from '../view.ts';
import { copiedMonths } from './copies.ts';
import { monthsOfRows } from './dated-rows.ts';
import { headOnlyMonths } from './head-only.ts';
import { judgeYears, titleOf, type YearReading } from './year-reading.ts';

/** Where a month of the year was seen. */
export interface MonthPlace {
  readonly url: string;
  readonly page: number | null;
  readonly quote: string;
}

export interface Coverage {
  /** Months of the fiscal year (1 = October) that are named, with the place. */
  readonly months: ReadonlyMap<number, MonthPlace>;
  /** A document that says no more than the fiscal year, without months; null where there is none. */
  readonly wholeYear: MonthPlace | null;
  /** Whether the rows of a list are dated one by one, so that months without rows are seen to be missing. */
  readonly dated: boolean;
  /** Months that stand only in the head over rows that are dated one by one and are of other months. */
  readonly headOnly: ReadonlySet<number>;
}

/** Pages of one document that are looked through for months. */
const MOST_PAGES = 80;
/** A web page of its own for a month or quarter heads no more; others list what they lead to. */
const A_QUARTER = 3;
/** From so many months on, those named in a document are a list of its months and not chance mentions. */
const A_LIST = 3;

/**
 * Months of a fiscal year (B.E.) that the evidence covers: by name in titles, labels, file names and
 * texts, by quarter, half or whole year. `dead` is evidence that does not open: a list page that
 * names its month does not make up for it.
 */
export function coverageOf(readings: readonly YearReading[], dead: readonly Evidence[], fiscalYear: number): Coverage {
  const months = new Map<number, MonthPlace>();
  const listed = new Map<number, MonthPlace>();
  let wholeYear: MonthPlace | null = null;
  for (const reading of readings) {
    const found = ofOne(reading, fiscalYear);
    const web = reading.doc?.web === true;
    for (const [month, place] of found.months) {
      const into = web ? listed : months;
      if (!into.has(month)) into.set(month, place);
    }
    wholeYear ??= found.wholeYear;
  }
  const gone = new Set([...dead.flatMap((piece) => [...inNames([piece.label, piece.document?.fileName ?? ''], fiscalYear)]), ...misnamed(readings, fiscalYear)]);
  for (const [month, place] of listed) if (!months.has(month) && !gone.has(month)) months.set(month, place);
  for (const month of copiedMonths(readings, (reading, doc, page) => monthsOfHead(reading, doc, page, fiscalYear))) months.delete(month);
  const headOnly = headOnlyMonths(readings, new Set(months.keys()), fiscalYear, (words) => singleMonths(words, fiscalYear));
  for (const month of headOnly) months.delete(month);
  const dated = readings.some(({ doc }) => doc !== null && monthsOfRows(doc, fiscalYear).size >= A_LIST);
  return { months, wholeYear, dated, headOnly };
}

/** Months that a page names for a file or page which says itself that it is of others: the paper of one quarter put up once more as the next. */
function misnamed(readings: readonly YearReading[], fiscalYear: number): Set<number> {
  const ofFile = new Map<string, ReadonlySet<number>>();
  for (const { doc } of readings) {
    if (doc === null || doc.pages.length > MOST_PAGES) continue;
    const own = new Set(doc.pages.flatMap((page) => [...inTitleArea(doc, page, fiscalYear, true).months]));
    if (own.size > 0 && (!doc.web || own.size <= A_QUARTER)) for (const url of [doc.document.url, ...doc.document.aliases, doc.url]) ofFile.set(withoutFragment(url), own);
  }
  const months = new Set<number>();
  for (const { doc } of readings) {
    for (const link of doc?.web === true ? doc.links : []) {
      const own = ofFile.get(withoutFragment(link.url));
      const named = own === undefined || monthsIn(link.text).some((mention) => isInDate(link.text, mention)) ? [] : [...inNames([link.text], fiscalYear)];
      if (own !== undefined && named.every((month) => !own.has(month))) for (const month of named) months.add(month);
    }
  }
  return months;
}

/** Months that the head of a page names: the sheet's name and the lines above its rows; of a single page the names of its file, too. */
function monthsOfHead(reading: YearReading, doc: DocView, page: PageView, fiscalYear: number): ReadonlySet<number> {
  const head = titleLines(page.text);
  const names = doc.pages.length === 1 ? [reading.evidence.label, reading.evidence.document?.fileName ?? ''] : [];
  return new Set([...inNames([head.split('\n')[0]?.slice(0, 60) ?? '', ...names], fiscalYear), ...inTitleArea(doc, page, fiscalYear, true).months]);
}

function ofOne(reading: YearReading, fiscalYear: number): { months: Map<number, MonthPlace>; wholeYear: MonthPlace | null } {
  const { evidence, doc } = reading;
  const url = evidence.url;
  const months = new Map<number, MonthPlace>();
  const wrong = judgeYears(reading, [fiscalYear]).state === 'wrong' && reading.source === 'words';
  const names = [evidence.label, evidence.document?.fileName ?? '', doc === null ? '' : (titleOf(doc) ?? '')];
  const yearless = !wrong;
  for (const month of inNames(names, fiscalYear, yearless)) months.set(month, { url, page: null, quote: evidence.label });
  if (doc === null) return { months, wholeYear: null };

  // Sheets of a workbook, and monthly papers bound into one file, each have a head of their own.
  for (const page of doc.web ? doc.pages.slice(0, 1) : doc.pages.slice(0, MOST_PAGES)) {
    const head = inTitleArea(doc, page, fiscalYear, yearless);
    for (const month of head.months) if (!months.has(month)) months.set(month, head.place);
  }
  const inText = inPages(doc, fiscalYear, yearless);
  const scoped = months.size > 0 && months.size < A_LIST && !doc.web;
  if (!scoped && (inText.size >= A_LIST || doc.web || (inText.size > 0 && !headOfYear(reading, fiscalYear)))) {
    for (const [month, place] of inText) if (!months.has(month)) months.set(month, place);
  }
  for (const [month, quote] of monthsOfRows(doc, fiscalYear)) if (!scoped && !months.has(month)) months.set(month, { url, page: 1, quote });
  if (months.size > 0) return { months, wholeYear: null };
  const own = reading.own.find((mention) => mention.year === fiscalYear);
  return { months, wholeYear: own === undefined ? null : { url, page: own.page, quote: own.quote } };
}

const headOfYear = (reading: YearReading, fiscalYear: number): boolean => reading.own[0]?.year === fiscalYear;

/** Months named in short names; quarters and halves count, a bare fiscal year does not. */
function inNames(names: readonly string[], fiscalYear: number, yearless = true): Set<number> {
  const months = new Set<number>();
  for (const name of names) {
    for (const period of periodsIn(name)) if (!isBareYear(period)) addPeriod(months, period, fiscalYear);
    for (const mention of monthsIn(name)) addMention(months, mention, fiscalYear, yearless);
  }
  return months;
}

/** The first lines of a page say what it is of. */
function inTitleArea(doc: DocView, page: PageView, fiscalYear: number, yearless: boolean): { months: Set<number>; place: MonthPlace } {
  const text = titleLines(page.text);
  const months = new Set<number>();
  let quote = '';
  for (const period of periodsIn(text)) {
    if (isBareYear(period) || (spanOf(period) === 1 && isInDate(text, period))) continue;
    addPeriod(months, period, fiscalYear);
    if (months.size > 0) quote ||= quoteAround(text, period.start, period.end);
  }
  for (const mention of monthsIn(text)) {
    if (!announced(text, mention)) continue;
    addMention(months, mention, fiscalYear, yearless);
    if (months.size > 0) quote ||= quoteAround(text, mention.start, mention.end);
  }
  return { months, place: { url: doc.url, page: page.number, quote } };
}

/** The lines above the body: a row of a table or a paragraph is none. */
function titleLines(text: string): string {
  const lines = text.slice(0, 3000).split('\n').filter((line) => line.trim() !== '').slice(0, 7);
  const body = lines.findIndex((line) => line.length > 180 || /[|\t]| {3,}\S.* {3,}\S/u.test(line.trim()));
  return (body === -1 ? lines : lines.slice(0, body)).join('\n');
}

/** Months, quarters and halves named anywhere, other than as part of a date. */
function inPages(doc: DocView, fiscalYear: number, yearless: boolean): Map<number, MonthPlace> {
  const found = new Map<number, MonthPlace>();
  for (const page of doc.pages.slice(0, MOST_PAGES)) {
    for (const mention of monthsIn(page.text)) {
      if (isInDate(page.text, mention)) continue;
      const months = new Set<number>();
      addMention(months, mention, fiscalYear, yearless);
      for (const month of months) {
        if (!found.has(month)) found.set(month, { url: doc.url, page: page.number, quote: quoteAround(page.text, mention.start, mention.end) });
      }
    }
    for (const period of periodsIn(page.text)) {
      if (isBareYear(period) || spanOf(period) === 1) continue;
      const months = new Set<number>();
      addPeriod(months, period, fiscalYear);
      for (const month of months) {
        if (!found.has(month)) found.set(month, { url: doc.url, page: page.number, quote: quoteAround(page.text, period.start, period.end) });
      }
    }
  }
  return found;
}

const announced = (text: string, mention: MonthMention): boolean =>
  !isInDate(text, mention) && /เดือน|งวด|ระหว่าง|ตั้งแต่|รอบ/u.test(text.slice(Math.max(0, mention.start - 25), mention.start + 6));

/** A month with a day before it belongs to a date, which says when something happened, not what is covered. */
export function isInDate(text: string, mention: { readonly start: number }): boolean {
  const before = arabicDigits(text.slice(Math.max(0, mention.start - 14), mention.start));
  const own = /^(\d{1,2}) {0,3}[^\d\s]/u.exec(arabicDigits(text.slice(mention.start, mention.start + 8)));
  if (own !== null) return !/สขร\.? ?$/u.test(before);
  return /(?:^|[^\d,.])\d{1,2} {0,3}(?:เดือน ?)?$/u.test(before) && !/สขร\.? ?\d ?$/u.test(before);
}

function addMention(months: Set<number>, mention: MonthMention, fiscalYear: number, yearless: boolean): void {
  if (mention.year === null) {
    if (yearless) months.add(fiscalMonth(mention.month));
    return;
  }
  if (fiscalYearOfMonth(mention.year, mention.month) === fiscalYear) months.add(fiscalMonth(mention.month));
}

function addPeriod(months: Set<number>, period: Period, fiscalYear: number): void {
  for (let month = 1; month <= 12; month += 1) {
    const iso = monthOfFiscalYear(fiscalYear, month);
    if (iso >= period.from.slice(0, 7) && iso <= period.to.slice(0, 7)) months.add(month);
  }
}

const serial = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
export const spanOf = (period: Period): number => serial(period.to) - serial(period.from) + 1;

/** Months of a fiscal year that some words name one by one, not as an end of a longer stretch. */
function singleMonths(text: string, fiscalYear: number): ReadonlySet<number> {
  const months = new Set<number>();
  const stretches = periodsIn(text).filter((period) => spanOf(period) > 1);
  for (const mention of monthsIn(text)) {
    if (!isInDate(text, mention) && !stretches.some(({ start, end }) => mention.start >= start && mention.start < end)) addMention(months, mention, fiscalYear, true);
  }
  return months;
}

/** "ปีงบประมาณ 2568" names a year; "1 ต.ค. 67 – 30 ก.ย. 68" or "รอบ 12 เดือน" names its months. */
export const isBareYear = (period: Period): boolean =>
  spanOf(period) >= 12 && !/ต\.?\s?ค|ตุลา|ก\.?\s?ย\.?|กันยา|เดือน|ไตรมาส|ทั้งปี|ตลอดปี/u.test(period.quote);

/** Months of a fiscal year from `from` to `to` that are past on the day of the audit, and the last one that is not. */
export function dueMonths(fiscalYear: number, from: number, to: number, today: string, notYetDue: boolean): { due: number[]; later: number[] } {
  const last = lastWholeMonth(today);
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const due = notYetDue ? all.filter((month) => monthOfFiscalYear(fiscalYear, month) <= last) : all;
  return { due, later: all.filter((month) => !due.includes(month)) };
}
