import { arabicDigits, datesIn, monthsIn } from '../../thai/index.ts';
import { fiscalMonth } from '../thai-dates.ts';
import type { DocView, PageView } from '../view.ts';
import type { YearReading } from './year-reading.ts';

/** A sheet or paper, with the months that its head names (1 = October). */
interface Sheet {
  readonly reading: YearReading;
  readonly page: number;
  readonly body: string | null;
  readonly named: ReadonlySet<number>;
}

const MOST_PAGES = 80;
/** So many figures, at least, make rows that two months cannot share by chance. */
const FIGURES = 6;
const FIGURE = /\d{3,}|\d{1,3}(?:,\d{3})+/gu;

/**
 * Months of a fiscal year that stand only over rows copied from another month: the sheet is there,
 * its month is not. `namedBy` tells the months that the head of a page names. Of sheets with the same
 * rows the one whose month the dates in the rows bear is the true one, else the first.
 */
export function copiedMonths(readings: readonly YearReading[], namedBy: (reading: YearReading, doc: DocView, page: PageView) => ReadonlySet<number>): ReadonlySet<number> {
  const sheets = readings.flatMap((reading) => {
    const { doc } = reading;
    return doc === null ? [] : doc.pages.slice(0, MOST_PAGES).map((page): Sheet => ({ reading, page: page.number, body: bodyOf(doc, page), named: namedBy(reading, doc, page) }));
  });
  const groups = new Map<string, Sheet[]>();
  for (const sheet of sheets) if (sheet.body !== null) groups.set(sheet.body, [...(groups.get(sheet.body) ?? []), sheet]);
  const copies = new Set([...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.filter((sheet) => sheet !== trueOne(group))));
  if (copies.size === 0) return new Set();
  const others = sheets.filter((sheet) => !copies.has(sheet));
  const kept = new Set(others.filter((sheet) => sheet.named.size <= FEW).flatMap((sheet) => [...sheet.named]));
  // What names many months may be their list, or a page that offers the sheets, or a summary of them.
  for (const { named, body } of others) if (named.size > FEW) for (const month of namedIn(body ?? '')) kept.add(month);
  return new Set([...copies].flatMap((sheet) => [...sheet.named]).filter((month) => !kept.has(month)));
}

/** A sheet of its own heads no more months than a quarter has. */
const FEW = 3;

/** Months of the days that stand in rows. */
const namedIn = (body: string): ReadonlySet<number> => new Set(datesIn(body).map((date) => fiscalMonth(Number(date.iso.slice(5, 7)))));

function trueOne(group: readonly Sheet[]): Sheet | undefined {
  const dated = namedIn(group[0]?.body ?? '');
  return group.find((sheet) => [...sheet.named].some((month) => dated.has(month))) ?? group[0];
}

/** What stands below the head of a page, where it holds enough figures to tell it from others. */
function bodyOf(doc: DocView, page: PageView): string | null {
  const tables = doc.tables.filter((table) => table.page === page.number);
  const rows = tables.flatMap((table) => table.rows.slice(Math.max(1, table.headerRows)).map((row) => row.join(' | ')));
  const lines = tables.length > 0 ? rows : doc.web ? [] : page.text.split('\n').filter((line) => !isHead(line));
  const body = lines.join('\n').replace(/[^\S\n]+/gu, ' ').trim();
  return (arabicDigits(body).match(FIGURE) ?? []).length >= FIGURES ? body : null;
}

/** A line that names a month without a day belongs to the head. */
const isHead = (line: string): boolean => line.length <= 160 && monthsIn(line).length > 0 && datesIn(line).every((date) => date.iso.length <= 7);
