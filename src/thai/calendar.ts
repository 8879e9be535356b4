/** Years that a Thai public document may name, Buddhist era. */
export const FIRST_YEAR = 2470;
export const LAST_YEAR = 2620;
const ERA = 543;

/** A four-digit year in either era as a Buddhist one, or null where it is none. */
export function buddhistYear(year: number): number | null {
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  if (year + ERA >= FIRST_YEAR && year + ERA <= LAST_YEAR) return year + ERA;
  return null;
}

/** A two-digit year ("68") as a Buddhist one; only 40-99 are taken, so that days and counts are not. */
export const shortYear = (digits: number): number | null => (digits >= 40 && digits <= 99 ? 2500 + digits : null);

/** Digits of a year, two or four, as a Buddhist year. */
export const yearOf = (digits: string): number | null =>
  digits.length === 4 ? buddhistYear(Number(digits)) : digits.length === 2 ? shortYear(Number(digits)) : null;

const two = (n: number): string => String(n).padStart(2, '0');

/** 'YYYY-MM', Christian era, of a Buddhist year and a month from 1. */
export const isoMonth = (year: number, month: number): string => `${year - ERA}-${two(month)}`;

/** Days of a month; the year Buddhist. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year - ERA, month, 0)).getUTCDate();

/** 'YYYY-MM-DD', or 'YYYY-MM' where the day does not exist in that month. */
export const isoDate = (year: number, month: number, day: number | null): string =>
  day !== null && day >= 1 && day <= daysIn(year, month) ? `${isoMonth(year, month)}-${two(day)}` : isoMonth(year, month);

/** The month a number of months later; may be negative. */
export function monthAfter(iso: string, months: number): string {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}`;
}

/** The fiscal year that a month from 1 belongs to, both years Buddhist; it begins on 1 October of the year before. */
export const fiscalYearOfMonth = (year: number, month: number): number => (month >= 10 ? year + 1 : year);

/**
 * The fiscal year (Buddhist era) that a date 'YYYY-MM-DD' or a month 'YYYY-MM' (Christian era) belongs
 * to. NaN for anything else.
 */
export function fiscalYearOfDate(iso: string): number {
  const match = /^(\d{4})-(\d{2})/.exec(iso);
  if (!match) return Number.NaN;
  return fiscalYearOfMonth(Number(match[1]) + ERA, Number(match[2]));
}
