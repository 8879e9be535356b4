import { isoMonth, monthAfter } from './calendar.ts';
import { trueDates, type PlainDate } from './dates.ts';
import { plainOf } from './plain.ts';
import { plainYears, type PlainYear } from './years.ts';

/** A stretch of whole months, 'YYYY-MM' Christian era, both ends included. Offsets in the original text. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface Stretch {
  readonly from: string;
  readonly to: string;
  /** Offsets in the plain text. */
  readonly start: number;
  readonly end: number;
}

const fiscalStart = (year: number): string => isoMonth(year - 1, 10);

/** `1 ต.ค. 67 – 31 มี.ค. 68`, `1 ตุลาคม - 31 ธันวาคม 2567`: the year of the second holds for the first. */
function dateRange(a: PlainDate, b: PlainDate, text: string): Stretch | null {
  if (b.year === null || !/^\s{0,2}(?:-|ถึง|จนถึง|ถึงวันที|-วันที|to)\s{0,2}(?:วันที|เดือน|สิน(?:เดือน)?)?\s{0,2}(?:\d{1,2}\n)?$/.test(text.slice(a.end, b.start))) return null;
  const year = a.year ?? (a.month > b.month ? b.year - 1 : b.year);
  const [from, to] = [isoMonth(year, a.month), isoMonth(b.year, b.month)];
  return from <= to ? { from, to, start: a.start, end: b.end } : null;
}

/** Every `date – date` of a plain text. */
export const dateRanges = (dates: readonly PlainDate[], text: string): Stretch[] =>
  dates.flatMap((date, index) => {
    const next = dates[index + 1];
    const range = next ? dateRange(date, next, text) : null;
    return range ? [range] : [];
  });

const YEAR_GAP = '[ก-๎ฯ \\n.()/,:-]{0,44}';
const QUARTER = /ไตรมาส ?(?:ที)? ?([1-4]|IV|I{1,3}|หนึง|สอง|สาม|สี)(?: ?(?:-|ถึง|และ) ?([1-4]))?(?![\d.]\d?)/gi;
const ROUND = /รอบ ?(?:ระยะเวลา ?)?(\d{1,2}) ?เดือน ?(แรก|หลัง)?|(?:รอบ)?(ครึง)ปี(?:งบประมาณ)?(แรก|หลัง)|(\d{1,2}) ?เดือน(แรก|หลัง)/g;
const GAP = new RegExp(`^${YEAR_GAP}$`);
const QUARTER_NUMBER: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, หนึง: 1, สอง: 2, สาม: 3, สี: 4 };

/** The first year that follows a word closely and is no date of its own. */
function yearAfter(years: readonly PlainYear[], end: number, text: string): PlainYear | null {
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((years[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const year = years[low];
  return year && year.date === null && year.start - end <= 44 && GAP.test(text.slice(end, year.start)) ? year : null;
}

function quarters(text: string, years: readonly PlainYear[]): Stretch[] {
  return [...text.matchAll(QUARTER)].flatMap((match) => {
    const end = match.index + match[0].length;
    const word = (match[1] ?? '').toLowerCase();
    const quarter = QUARTER_NUMBER[word] ?? Number(word);
    const year = yearAfter(years, end, text);
    if (!year) return [];
    const from = monthAfter(fiscalStart(year.year), 3 * (quarter - 1));
    const to = monthAfter(fiscalStart(year.year), 3 * Math.max(quarter, Number(match[2] ?? 0)) - 1);
    return [{ from, to, start: match.index, end: year.end }];
  });
}

function rounds(text: string, years: readonly PlainYear[]): Stretch[] {
  return [...text.matchAll(ROUND)].flatMap((match) => {
    const end = match.index + match[0].length;
    const months = match[3] === undefined ? Number(match[1] ?? match[5] ?? 0) : 6;
    const year = yearAfter(years, end, text);
    if (!year || months < 1 || months > 12) return [];
    const late = (match[2] ?? match[4] ?? match[6]) === 'หลัง';
    const from = monthAfter(fiscalStart(year.year), late ? 12 - months : 0);
    return [{ from, to: monthAfter(from, months - 1), start: match.index, end: year.end }];
  });
}

const LEAD = /(?:(?:ประจา)?ปี?)?(?:งบ(?:ประมาณ|ฯ)?|งปม\.?)?[\s(]{0,3}(?:พุทธศักราช|พ ?\.? ?ศ ?\.{0,3})?\s{0,3}$/;

/** Where the words begin that announce a year. */
const leadOf = (year: PlainYear, text: string): number => {
  const before = text.slice(Math.max(0, year.start - 40), year.start);
  return year.start - (LEAD.exec(before)?.[0].trimStart().length ?? 0);
};

function wholeYears(years: readonly PlainYear[], text: string): Stretch[] {
  return years.flatMap((year, index) => {
    if (year.announcer !== 'fiscal' && year.announcer !== 'annual') return [];
    if (year.partner === null) return [{ from: fiscalStart(year.year), to: isoMonth(year.year, 9), start: leadOf(year, text), end: year.end }];
    const other = years[index + 1];
    if (year.partner < year.year || !other) return [];
    return [{ from: fiscalStart(year.year), to: isoMonth(year.partner, 9), start: leadOf(year, text), end: other.end }];
  });
}

/**
 * The stretches of time that a text names, in order of place: `1 ต.ค. 67 – 31 มี.ค. 68`,
 * `ไตรมาส 1/2568`, `รอบ 6 เดือน ปีงบประมาณ 2568`, `ปีงบประมาณ 2568`, `ตุลาคม 2567`. Quarters and rounds
 * are those of the fiscal year. What lies inside a longer wording is not told again.
 */
export function periodsIn(text: string): Period[] {
  const plain = plainOf(text);
  const years = plainYears(plain);
  const dates = trueDates(plain);
  const ranges = dateRanges(dates, plain.text);
  const months = dates.flatMap(({ year, month, start, end }) =>
    year === null ? [] : [{ from: isoMonth(year, month), to: isoMonth(year, month), start, end }]);
  const all = [...ranges, ...quarters(plain.text, years), ...rounds(plain.text, years), ...wholeYears(years, plain.text), ...months]
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return all.filter((stretch) => {
    if (stretch.end <= end) return false;
    end = stretch.end;
    return true;
  }).map(({ from, to, start, end: stop }) => {
    const [first, last] = [plain.start(start), plain.end(stop)];
    return { from, to, start: first, end: last, quote: text.slice(first, last) };
  });
}
