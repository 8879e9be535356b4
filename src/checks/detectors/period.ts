import { datesIn, monthsIn, periodsIn, planRangeOf, yearsIn } from '../../thai/index.ts';
import { isInDate, spanOf } from '../currency/months.ts';
import { titleOf } from '../currency/year-reading.ts';
import { quoteAround } from '../text-tools.ts';
import { noPeriod, shortPeriod } from './messages.ts';
import { no, yes, type Detect, type Place } from './types.ts';

const MOST_PAGES = 40;
/** Before the day up to which the data run; the day of a post is no period. */
const AS_OF = /(?:ข้อมูล|ตัดยอด|สถิติ|สะสม|ยอด)[^\n]{0,12}(?:ณ|ถึง)\s*(?:วันที่)?\s*$|ถึง\s*(?:วันที่)?\s*$|(?:^|[(\n])\s*ณ\s*(?:วันที่)?\s*$/u;

/** The data say which period they are of; with `longerThanYears` a plan says that it runs longer. */
export const period: Detect<'period'> = (params, view) => {
  if (params.longerThanYears !== undefined) return longPeriod(view, params.longerThanYears);
  for (const doc of view.docs) {
    const names = [titleOf(doc) ?? '', ...doc.headings.slice(0, 40)].map((text) => ({ text, page: null }));
    const pages = doc.pages.slice(0, MOST_PAGES).map((page) => ({ text: page.text, page: page.number }));
    for (const { text, page } of [...names, ...pages]) {
      const place = statedIn(text, doc.url, page);
      if (place !== null) return yes(0.92, place);
    }
  }
  const label = view.docs.map((doc) => statedIn(doc.evidence.label, doc.url, null)).find((place) => place !== null);
  return label === undefined || label === null ? no(0.8, noPeriod) : yes(0.65, label);
};

function statedIn(text: string, url: string, page: number | null): Place | null {
  if (text.trim() === '') return null;
  const stated = periodsIn(text).find((period) => spanOf(period) > 1 || !isInDate(text, period)) ?? monthsIn(text).find((month) => month.year !== null && !isInDate(text, month)) ?? datesIn(text).find((date) => AS_OF.test(text.slice(Math.max(0, date.start - 30), date.start))) ?? yearsIn(text).find((year) => year.role === 'fiscal' && year.certainty >= 0.6);
  return stated === undefined ? null : { url, page, quote: quoteAround(text, stated.start, stated.end) };
}

function longPeriod(view: Parameters<typeof period>[1], longerThan: number): ReturnType<typeof period> {
  let short: { place: Place; years: number } | null = null;
  for (const doc of view.docs) {
    const pages = doc.pages.map((page) => page.text);
    const range = planRangeOf(pages, titleOf(doc)) ?? planRangeOf([], doc.evidence.label);
    if (range !== null) {
      const years = range.to - range.from + 1;
      const place = { url: doc.url, page: range.page > 0 ? range.page : null, quote: range.quote };
      if (years > longerThan) return yes(0.93, place);
      short ??= { place, years };
    }
    for (const page of doc.pages.slice(0, MOST_PAGES)) {
      const long = periodsIn(page.text).find((it) => spanOf(it) > longerThan * 12);
      if (long !== undefined) return yes(0.85, { url: doc.url, page: page.number, quote: long.quote });
      const words = /แผน[^\n]{0,60}?(?:ระยะ)?\s?([2-9]|[๒-๙]|สาม|สี่|ห้า|สอง|สิบ|ยี่สิบ|20)\s?ปี/u.exec(page.text.slice(0, 200_000));
      if (words !== null && longerThan < 2) return yes(0.82, { url: doc.url, page: page.number, quote: words[0] });
    }
  }
  return short === null ? no(0.7, noPeriod) : no(0.8, shortPeriod(short.years, longerThan), short.place);
}
