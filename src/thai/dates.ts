import { buddhistYear, isoDate, isoMonth, shortYear, yearOf } from './calendar.ts';
import { ENGLISH_MONTH, MONTH, englishMonthNumber, isAbbreviated, monthNumber } from './month-names.ts';
import { plainOf, type Plain } from './plain.ts';
import { isCounted } from './year-words.ts';

/** A date as written: 'YYYY-MM-DD' or, without a day, 'YYYY-MM'; Christian era. Offsets in the original text. */
export interface DateMention {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A month as written; `month` 1-12 from January, `year` Buddhist or null where none stands with it. */
export interface MonthMention {
  readonly month: number;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A date in plain text: offsets there. */
export interface PlainDate {
  readonly day: number | null;
  readonly month: number;
  /** Buddhist era; null where the words name none. */
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
  /** Where the digits of the year stand. */
  readonly yearStart: number;
  readonly yearEnd: number;
  readonly short: boolean;
  readonly abbreviated: boolean;
}

const ERA_WORD = '(?:พุทธศักราช|คริสตศักราช|พ ?\\.? ?ศ ?\\.{0,3}|ค ?\\.? ?ศ ?\\.{0,2}|ปี ?(?:พ ?\\.? ?ศ ?\\.{0,3})?|,|/)';
const THAI_DATE = new RegExp(
  `(?:(?<![\\d.,/])(\\d{1,2}) ?(?:เดือน)? ?)?(${MONTH})(?:\\s{0,3}${ERA_WORD}?\\s{0,2}(\\d{4}|\\d{2})(?![\\d]|[.,]\\d|[:.]\\d\\d ?น))?`,
  'g',
);
const NUMERIC = /(?<![\d./])(\d{1,4}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{2,4})(?!\d|\/\d|\2\d)/g;
const ENGLISH = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?[ -]{0,2})?(${ENGLISH_MONTH})[ -]{0,2}(?:(\\d{1,2})(?:st|nd|rd|th)?,?[ -]{1,2})?(\\d{4})(?!\\d)`,
  'gi',
);

function thaiDate(match: RegExpExecArray): PlainDate | null {
  const [whole, day, name = '', digits] = match;
  const counted = digits?.length === 2 && isCounted(match.input.slice(match.index + whole.length, match.index + whole.length + 16));
  const month = monthNumber(name);
  if (month === 0) return null;
  const start = match.index;
  const stop = start + whole.length;
  const year = digits === undefined || counted ? null : yearOf(digits);
  const end = year === null ? start + whole.indexOf(name) + name.length : stop;
  return {
    day: day === undefined || Number(day) < 1 || Number(day) > 31 ? null : Number(day),
    month,
    year,
    start,
    end,
    yearStart: year === null ? end : stop - (digits?.length ?? 0),
    yearEnd: end,
    short: digits?.length === 2,
    abbreviated: isAbbreviated(name),
  };
}

function numericDate(match: RegExpExecArray): PlainDate | null {
  const [whole, a = '', separator, b = '', c = ''] = match;
  const yearFirst = a.length === 4;
  const digits = yearFirst ? a : c;
  const day = Number(yearFirst ? c : a);
  const month = Number(b);
  if (a.length === 3 || c.length === 3 || (yearFirst && c.length === 4)) return null;
  if (!yearFirst && digits.length === 2 && separator === '.') return null;
  if (separator === '-' && match.input[match.index - 1] === '-') return null;
  const year = digits.length === 4 ? buddhistYear(Number(digits)) : shortYear(Number(digits));
  if (year === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const start = match.index;
  const end = start + whole.length;
  const yearStart = yearFirst ? start : end - digits.length;
  return { day, month, year, start, end, yearStart, yearEnd: yearStart + digits.length, short: digits.length === 2, abbreviated: false };
}

function englishDate(match: RegExpExecArray): PlainDate | null {
  const [whole, before, name = '', after, digits = ''] = match;
  const year = buddhistYear(Number(digits));
  const day = Number(before ?? after ?? 0);
  if (year === null || day > 31) return null;
  const end = match.index + whole.length;
  return {
    day: day || null, month: englishMonthNumber(name), year, start: match.index, end,
    yearStart: end - 4, yearEnd: end, short: false, abbreviated: false,
  };
}

/** All dates and months of a plain text, in order; those inside another one are left out. */
export function plainDates(plain: Plain): PlainDate[] {
  const found = [
    ...[...plain.text.matchAll(THAI_DATE)].map(thaiDate),
    ...[...plain.text.matchAll(NUMERIC)].map(numericDate),
    ...[...plain.text.matchAll(ENGLISH)].map(englishDate),
  ].filter((date) => date !== null).sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((date) => {
    if (date.start < end) return false;
    end = date.end;
    return true;
  });
}

/**
 * Abbreviations that are also agencies (ก.พ. the Civil Service Commission, ก.ค.) or initials: without a
 * day or a year they count only beside another month.
 */
function meantAsMonth(date: PlainDate, index: number, all: readonly PlainDate[]): boolean {
  if (!date.abbreviated || date.day !== null || date.year !== null) return true;
  const near = (other: PlainDate | undefined): boolean =>
    other !== undefined && other.month !== date.month && Math.min(Math.abs(other.start - date.end), Math.abs(date.start - other.end)) <= 12;
  return near(all[index - 1]) || near(all[index + 1]);
}

/** Dates of a plain text that are really meant as such. */
export const trueDates = (plain: Plain): PlainDate[] => plainDates(plain).filter(meantAsMonth);

const quoted = (text: string, plain: Plain, from: number, to: number): { start: number; end: number; quote: string } => {
  const start = plain.start(from);
  const end = plain.end(to);
  return { start, end, quote: text.slice(start, end) };
};

/**
 * Every date with a year: `5 เมษายน 2568`, `30 ก.ย. 68`, `12/05/2568`, `2025-09-25`, `25 September 2025`,
 * also without a day. Years of both eras are understood; two digits are Buddhist.
 */
export function datesIn(text: string): DateMention[] {
  const plain = plainOf(text);
  return trueDates(plain).flatMap(({ day, month, year, start, end }) =>
    year === null ? [] : [{ iso: isoDate(year, month, day), ...quoted(text, plain, start, end) }],
  );
}

/** Every month that is named in words, with the year that follows it, if one does. */
export function monthsIn(text: string): MonthMention[] {
  const plain = plainOf(text);
  return trueDates(plain).flatMap(({ month, year, start, end }) =>
    /^\d+ ?[./-]/.test(plain.text.slice(start, end)) ? [] : [{ month, year, ...quoted(text, plain, start, end) }],
  );
}

/** 'YYYY-MM' of a date that has a year. */
export const monthOf = (date: PlainDate): string | null => (date.year === null ? null : isoMonth(date.year, date.month));
