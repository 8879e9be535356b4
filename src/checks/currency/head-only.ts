import { isCover } from '../cover.ts';
import { datedList } from './dated-rows.ts';
import type { YearReading } from './year-reading.ts';

const MOST_PAGES = 80;
/** A month without a purchase may lie between others; several at an end of the year were not entered. */
const AT_THE_END = 2;

/**
 * Months that no more than a head promises ("ต.ค. 67 – มี.ค. 68") over rows that are dated one by one,
 * none of them in those months. A month that is named by itself ("มกราคม ไม่มีการจัดซื้อจัดจ้าง") is
 * told of, which `singleIn` tells, and so are all months of evidence that does not date its rows. Contracts that bear a day
 * may leave a month out; a list by months, or the end of a year, may not.
 */
export function headOnlyMonths(readings: readonly YearReading[], named: ReadonlySet<number>, fiscalYear: number, singleIn: (words: string) => ReadonlySet<number>): ReadonlySet<number> {
  const told = readings.filter(({ doc }) => doc === null || !isCover(doc));
  const lists = told.map(({ doc }) => (doc === null ? null : datedList(doc, fiscalYear)));
  if (lists.length === 0 || lists.includes(null)) return new Set();
  const single = readings.flatMap(({ doc, evidence }) => [evidence.label, ...(doc?.pages ?? []).slice(0, MOST_PAGES).map((page) => page.text)].flatMap((words) => [...singleIn(words)]));
  const borne = new Set([...lists.flatMap((list) => [...(list?.months ?? [])]), ...single]);
  const months = [...named].sort((a, b) => a - b);
  if (lists.some((list) => list?.byMonth === true)) return new Set(months.filter((month) => !borne.has(month)));
  const ends = [months, [...months].reverse()].map((order) => leading(order, (month) => !borne.has(month)));
  return new Set(ends.filter((run) => run.length >= AT_THE_END).flat());
}

/** What stands before the first that does not hold; all where there is none. */
function leading(order: readonly number[], holds: (month: number) => boolean): readonly number[] {
  const first = order.findIndex((month) => !holds(month));
  return first === -1 ? order : order.slice(0, first);
}
