import { datesIn, periodsIn } from '../../thai/index.ts';
import { contentOfOther, progressCovers, progressShort, progressUnstated, publishProgress, restDue } from '../messages/currency.ts';
import { isCover } from '../cover.ts';
import { quoteAround } from '../text-tools.ts';
import { lastWholeMonth, monthOfFiscalYear, monthWords } from '../thai-dates.ts';
import type { DocView } from '../view.ts';
import { endOfLine } from '../detectors/labelled.ts';
import { isOfRow, rowWords } from '../detectors/tables.ts';
import { contentYearOf, type ContentYear } from './content-year.ts';
import { coveredBy, statedIn, type Reach } from './cut-off.ts';
import { readingName, type CurrencyDraft } from './judgement.ts';
import { isBareYear, spanOf } from './months.ts';
import { titleOf, type YearReading } from './year-reading.ts';

const MOST_PAGES = 60;
const CUT_OFF = /(?:ณ|ถึง|สิ้นสุด|ตัดยอด|สิ้น|ภายใน|ข้อมูล|จนถึง)\s*(?:วันที่|เดือน|วันสิ้นเดือน)?\s*$/u;
const SIGNING = /(?:ประกาศ(?:ใช้|ไว้)?|ให้ไว้|สั่ง|ลงชื่อ|ลงนาม|เห็นชอบ|อนุมัติ|มีผล(?:ใช้)?บังคับ(?:ใช้)?)\s*ณ\s*(?:วันที่)?\s*$/u;
const PROGRESS = /ผลการ|ผลเบิก|เบิกจ่าย|ก้าวหน้า|รายงาน|ณ\s|ข้อมูล|รอบ|ใช้จ่าย/u;
/** A row of a table of projects names the time of its project. */
const ROW = /^\s*\(?[\d๐-๙]{1,3}[.)]?\s+\S/u;

/**
 * Up to which month of the fiscal year (B.E.) progress must run and does run. Null where the year's
 * document is not there to be judged. What is not yet due is not asked for.
 */
export function judgeProgress(readings: readonly YearReading[], fiscalYear: number, toMonth: number, today: string, notYetDue: boolean): CurrencyDraft | null {
  const wanted = monthOfFiscalYear(fiscalYear, toMonth);
  const past = lastWholeMonth(today);
  const due = notYetDue && past < wanted ? past : wanted;
  const isEarly = due !== wanted;
  const finish = (draft: CurrencyDraft): CurrencyDraft => (isEarly ? { ...draft, message: restDue(draft.message, monthWords(wanted)) } : draft);
  const first = readings[0];
  if (first === undefined) return null;
  if (due < monthOfFiscalYear(fiscalYear, 1)) {
    return finish({ status: 'pass', message: progressCovers({ th: '–', en: '–' }), url: first.evidence.url, certainty: 0.7 });
  }
  const advice = publishProgress(monthWords(wanted));
  const reach = reachOf(readings, fiscalYear, past);
  const old = reach === null ? ofOtherYear(readings, fiscalYear) : null;
  if (old !== null) return finish({ status: 'fail', message: contentOfOther(readingName(old.reading), old.content.year, [fiscalYear]), advice, url: old.reading.evidence.url, page: old.content.page, quote: old.content.quote, certainty: 0.82 });
  if (reach === null) {
    return finish({ status: 'unknown', message: progressUnstated(readingName(first), monthWords(due)), advice, url: first.evidence.url, certainty: 0.5 });
  }
  const at = { url: reach.url, page: reach.page, quote: reach.quote };
  if (reach.until >= due) return finish({ status: 'pass', message: progressCovers(monthWords(reach.until)), ...at, certainty: 0.9 });
  const isOpen = isEarly || readings.some((reading) => reading.doc === null);
  return finish({ status: isOpen ? 'unknown' : 'fail', message: progressShort(monthWords(reach.until), monthWords(due)), advice, ...at, certainty: isOpen ? 0.5 : 0.8 });
}

/** A paper among them whose periods and cut-offs are those of another year: last year's progress beside this year's plan. */
function ofOtherYear(readings: readonly YearReading[], fiscalYear: number): { readonly reading: YearReading; readonly content: ContentYear } | null {
  for (const reading of readings) {
    const content = reading.doc === null || isCover(reading.doc) ? null : contentYearOf(reading.doc, [fiscalYear]);
    if (content !== null && content.year < fiscalYear) return { reading, content };
  }
  return null;
}

/**
 * The latest month that the evidence covers within the fiscal year and not after `past`. What a
 * document states of its data outranks its names; names of a page that only offers documents count
 * where nothing else tells.
 */
function reachOf(readings: readonly YearReading[], fiscalYear: number, past: string): Reach | null {
  const from = monthOfFiscalYear(fiscalYear, 1);
  const to = monthOfFiscalYear(fiscalYear, 12);
  const within = (reach: Reach): boolean => reach.until >= from && reach.until <= to && reach.until <= past;
  const each = readings.map((reading) => {
    const stated = reading.doc === null ? [] : statedIn(reading.doc).filter(within);
    const named = namesOf(reading).filter(within);
    return { isCover: reading.doc !== null && isCover(reading.doc), stated: stated.length > 0, reaches: stated.length > 0 ? stated : named };
  });
  const anyStated = each.some((it) => it.stated);
  const own = each.filter((it) => it.stated || !(anyStated && it.isCover)).flatMap((it) => it.reaches);
  return own.reduce<Reach | null>((best, reach) => (best === null || reach.until > best.until ? reach : best), null);
}

const namesOf = (reading: YearReading): Reach[] => [
  ...ofText(reading.evidence.label, reading.evidence.url, null, true),
  ...ofText(reading.evidence.document?.fileName ?? '', reading.evidence.url, null, true),
  ...(reading.doc === null ? [] : ofDoc(reading.doc)),
];

function ofDoc(doc: DocView): Reach[] {
  const rows = doc.web ? [] : rowWords(doc);
  return [
    ...ofText(titleOf(doc) ?? '', doc.url, null, true),
    // Above the rest of a table that goes on over a page stands its last row.
    ...doc.headings.slice(0, 60).filter((heading) => !ROW.test(heading)).flatMap((heading) => ofText(heading, doc.url, 1, true)),
    ...doc.pages.slice(0, MOST_PAGES).flatMap((page) => ofText(page.text, doc.url, page.number, false, rows)),
  ];
}

/** `rows`: words of the tables, whose lines tell the time of a project each. */
function ofText(text: string, url: string, page: number | null, isName: boolean, rows: readonly string[] = []): Reach[] {
  if (text === '') return [];
  const reaches: Reach[] = [];
  const periods = periodsIn(text).filter((period) => !isBareYear(period));
  const allQuarters = new Set(periods.filter((period) => spanOf(period) === 3).map((period) => period.to.slice(5, 7))).size >= 4;
  for (const period of periods) {
    const span = spanOf(period);
    if (span === 3 && allQuarters) continue;
    const around = isName ? text : lineAround(text, period.start, period.end);
    const own = text.slice(text.lastIndexOf('\n', Math.max(0, period.start - 1)) + 1, endOfLine(text, period.start));
    if (rows.length > 0 && isOfRow(own, rows)) continue;
    const says = isName || (PROGRESS.test(around) && !ROW.test(own));
    const cut = CUT_OFF.test(text.slice(Math.max(0, period.start - 25), period.start)) && !signed(text, period.start);
    if (span === 1 ? cut : span >= 12 ? says && PROGRESS.test(around) : says) {
      reaches.push({ until: period.to.slice(0, 7), url, page, quote: quoteAround(text, period.start, period.end) });
    }
  }
  for (const date of datesIn(text)) {
    if (!CUT_OFF.test(text.slice(Math.max(0, date.start - 25), date.start)) || signed(text, date.start)) continue;
    reaches.push({ until: coveredBy(date.iso), url, page, quote: quoteAround(text, date.start, date.end) });
  }
  return reaches;
}

/** The line that a stretch stands on and the one before. */
function lineAround(text: string, start: number, end: number): string {
  const own = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const before = own < 2 ? 0 : text.lastIndexOf('\n', own - 2) + 1;
  const stop = text.indexOf('\n', end);
  return text.slice(Math.max(before, start - 200), stop === -1 ? Math.min(text.length, end + 80) : Math.min(stop, end + 80));
}

const signed = (text: string, start: number): boolean => SIGNING.test(text.slice(Math.max(0, start - 30), start));
