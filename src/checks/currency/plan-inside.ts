import { arabicDigits } from '../../thai/index.ts';
import { quoteAround } from '../text-tools.ts';
import { yearColumnsOf } from '../year-columns.ts';
import type { YearReading } from './year-reading.ts';

type Plan = NonNullable<YearReading['plan']>;

const RANGE = /(?<!\d)(25\d{2})\s*(?:[-–—]|ถึง)\s*(?:พ\.?\s?ศ\.?\s*)?(25\d{2})(?!\d)/gu;
const YEARS_IN_ROW = /(?<!\d)25\d{2}(?:[\s|]+(?:พ\.?\s?ศ\.?\s*)?25\d{2}){2,}(?!\d)/gu;
const MOST_PAGES = 400;
/** Names and title of a book. */
const COVER = 300;
/** So often the other period is named before the cover is not believed. */
const LEAST = 2;

/**
 * The period of the plan inside a file whose cover names another: after the cover nothing speaks of its
 * years, neither words nor the columns of its tables, and all of that speaks of an earlier period. A
 * plan that looks back on the one before has its own years too, and so is none of these.
 */
export function planInside({ doc, plan }: YearReading): Plan | null {
  if (doc === null || doc.web || plan === null) return null;
  const pages = doc.pages.slice(0, MOST_PAGES).map(({ text, number }) => ({ text: arabicDigits(text), number }));
  const columns = [
    ...doc.tables.flatMap((table) => yearColumnsOf(table).map(({ years }) => years)),
    ...pages.flatMap(({ text }) => [...text.matchAll(YEARS_IN_ROW)].map(([row]) => [...row.matchAll(/25\d{2}/gu)].map(Number))),
  ];
  if (columns.length === 0 || columns.some((years) => (years.at(-1) ?? 0) >= plan.from)) return null;
  const named = pages.flatMap(({ text, number }, index) =>
    [...text.matchAll(RANGE)].filter((found) => index > 0 || found.index >= COVER).map((found): Plan => ({ from: Number(found[1]), to: Number(found[2]), page: number, quote: quoteAround(text, found.index, found.index + found[0].length) })),
  );
  const first = named[0];
  if (first === undefined || named.some(({ to }) => to >= plan.from)) return null;
  const spoken = named.filter(({ from, to }) => columns.some((years) => years.some((year) => year >= from && year <= to)));
  return spoken.length + columns.length > LEAST && spoken[0] !== undefined ? spoken.reduce((long, other) => (other.to > long.to ? other : long)) : null;
}
