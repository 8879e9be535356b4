import { datesIn, periodsIn } from '../../thai/index.ts';
import { progressCovers, progressShort, progressUnstated, publishProgress, restDue } from '../messages/currency.ts';
import { quoteAround } from '../text-tools.ts';
import { lastWholeMonth, monthOfFiscalYear, monthWords } from '../thai-dates.ts';
import type { DocView } from '../view.ts';
import { readingName, type CurrencyDraft } from './judgement.ts';
import { isBareYear, spanOf } from './months.ts';
import { titleOf, type YearReading } from './year-reading.ts';

interface Reach {
  /** `YYYY-MM`, C.E. */
  readonly until: string;
  readonly url: string;
  readonly page: number | null;
  readonly quote: string;
}

const MOST_PAGES = 60;
const CUT_OFF = /(?:ณ|ถึง|สิ้นสุด|ตัดยอด|สิ้น|ภายใน|ข้อมูล|จนถึง)\s*(?:วันที่|เดือน|วันสิ้นเดือน)?\s*$/u;
const SIGNING = /(?:ประกาศ|ให้ไว้|สั่ง|ลงชื่อ|ลงนาม)\s*ณ\s*(?:วันที่)?\s*$/u;
const PROGRESS = /ผล|เบิกจ่าย|ก้าวหน้า|รายงาน|ณ\s|ข้อมูล|รอบ|ใช้จ่าย/u;

/**
 * Up to which month of the fiscal year (B.E.) progress must run and does run. Null where the year's
 * document is not there to be judged. What is not yet due is not asked for.
 */
export function judgeProgress(readings: readonly YearReading[], fiscalYear: number, toMonth: number, today: string, notYetDue: boolean): CurrencyDraft | null {
  const wanted = monthOfFiscalYear(fiscalYear, toMonth);
  const past = lastWholeMonth(today);
  const due = notYetDue && past < wanted ? past : wanted;
  const isEarly = due !== wanted;
  const th = (month: string): string => monthWords(month).th;
  const finish = (draft: CurrencyDraft): CurrencyDraft => (isEarly ? { ...draft, message: restDue(draft.message, th(wanted)) } : draft);
  const first = readings[0];
  if (first === undefined) return null;
  if (due < monthOfFiscalYear(fiscalYear, 1)) {
    return finish({ status: 'pass', message: progressCovers('–'), url: first.evidence.url, certainty: 0.7 });
  }
  const advice = publishProgress(th(wanted));
  const reach = reachOf(readings, fiscalYear, past);
  if (reach === null) {
    return finish({ status: 'unknown', message: progressUnstated(readingName(first), th(due)), advice, url: first.evidence.url, certainty: 0.5 });
  }
  const at = { url: reach.url, page: reach.page, quote: reach.quote };
  if (reach.until >= due) return finish({ status: 'pass', message: progressCovers(th(reach.until)), ...at, certainty: 0.9 });
  return finish({ status: isEarly ? 'unknown' : 'fail', message: progressShort(th(reach.until), th(due)), advice, ...at, certainty: isEarly ? 0.5 : 0.78 });
}

/** The latest cut-off that the evidence states within the fiscal year and not after `past`. */
function reachOf(readings: readonly YearReading[], fiscalYear: number, past: string): Reach | null {
  const from = monthOfFiscalYear(fiscalYear, 1);
  const to = monthOfFiscalYear(fiscalYear, 12);
  const all = readings.flatMap((reading) => [
    ...ofText(reading.evidence.label, reading.evidence.url, null, true),
    ...ofText(reading.evidence.document?.fileName ?? '', reading.evidence.url, null, true),
    ...(reading.doc === null ? [] : ofDoc(reading.doc)),
  ]);
  const within = all.filter((reach) => reach.until >= from && reach.until <= to && reach.until <= past);
  return within.reduce<Reach | null>((best, reach) => (best === null || reach.until > best.until ? reach : best), null);
}

const ofDoc = (doc: DocView): Reach[] => [
  ...ofText(titleOf(doc) ?? '', doc.url, null, true),
  ...doc.headings.slice(0, 60).flatMap((heading) => ofText(heading, doc.url, 1, true)),
  ...doc.pages.slice(0, MOST_PAGES).flatMap((page) => ofText(page.text, doc.url, page.number, false)),
];

function ofText(text: string, url: string, page: number | null, isName: boolean): Reach[] {
  if (text === '') return [];
  const reaches: Reach[] = [];
  const periods = periodsIn(text).filter((period) => !isBareYear(period));
  const allQuarters = new Set(periods.filter((period) => spanOf(period) === 3).map((period) => period.to.slice(5, 7))).size >= 4;
  for (const period of periods) {
    const span = spanOf(period);
    if (span === 3 && allQuarters) continue;
    const around = text.slice(Math.max(0, period.start - 80), period.end + 40);
    const says = isName || PROGRESS.test(around);
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

const signed = (text: string, start: number): boolean => SIGNING.test(text.slice(Math.max(0, start - 30), start));

/** A cut-off in the last days of a month covers it, an earlier one only the month before. */
function coveredBy(iso: string): string {
  const [year = 0, month = 1, day = 28] = iso.split('-').map(Number);
  if (iso.length === 7 || day >= 25) return iso.slice(0, 7);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
