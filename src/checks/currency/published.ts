import { newsInYear, newsOfOtherYears, newsUndated, publishNews } from '../messages/currency.ts';
import { dayWords } from '../thai-dates.ts';
import { datesOf, type Dated } from './news-dates.ts';
import { judgeByYears, readingName, type CurrencyDraft } from './judgement.ts';
import type { YearReading } from './year-reading.ts';

/** First and last month (C.E.) of the fiscal year and of the calendar year of the same number (B.E.). */
export const publishedWindow = (year: number): { from: string; to: string } => ({ from: `${year - 544}-10`, to: `${year - 543}-12` });

/** News must be dated within one of the years (B.E.), fiscal or calendar. */
export function judgePublished(readings: readonly YearReading[], years: readonly number[], today: string): CurrencyDraft {
  const dates = datesOf(readings, today);
  const windows = years.map(publishedWindow);
  const right = dates.filter((date) => windows.some(({ from, to }) => date.iso.slice(0, 7) >= from && date.iso.slice(0, 7) <= to));
  const year = years[0] ?? 0;
  const latest = latestOf(right);
  if (latest !== undefined) {
    const days = new Set(right.map((date) => date.iso)).size;
    return { status: 'pass', message: newsInYear(dayWords(latest.iso), days, year), url: latest.url, page: latest.page, quote: latest.quote, certainty: days >= 3 ? 0.95 : 0.88 };
  }
  const advice = publishNews(year);
  const other = latestOf(dates);
  if (other !== undefined) {
    return { status: 'fail', message: newsOfOtherYears(dayWords(other.iso), year), advice, url: other.url, page: other.page, quote: other.quote, certainty: dates.length >= 5 ? 0.85 : 0.7 };
  }
  const byYears = judgeByYears(readings, years);
  if (byYears.status === 'pass') return { ...byYears, certainty: Math.min(0.7, byYears.certainty) };
  const first = readings[0];
  return { status: 'unknown', message: newsUndated(first === undefined ? '–' : readingName(first), year), advice, url: first?.evidence.url ?? null, certainty: 0.5 };
}

const latestOf = (dates: readonly Dated[]): Dated | undefined =>
  dates.reduce<Dated | undefined>((best, date) => (best === undefined || date.iso > best.iso ? date : best), undefined);
