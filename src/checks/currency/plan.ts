import { named } from '../messages/gates.ts';
import { planLengthUnknown, planRight, planTooShort, planWrong, publishPlan, yearRightByHint } from '../messages/currency.ts';
import { judgeByYears, offersOnly, readingName, type CurrencyDraft } from './judgement.ts';
import { planInside } from './plan-inside.ts';
import type { YearReading } from './year-reading.ts';

interface Range {
  readonly reading: YearReading;
  readonly from: number;
  readonly to: number;
  readonly page: number | null;
  readonly quote: string | null;
  /** Read in the document's own words. */
  readonly own: boolean;
}

/** A plan is in force in a year (B.E.) when its period includes it; `longerThan` in years. */
export function judgePlan(found: readonly YearReading[], year: number, longerThan: number | undefined): CurrencyDraft {
  const readings = found.map((reading) => ({ ...reading, plan: planInside(reading) ?? reading.plan }));
  const ranges = readings.map(rangeOf).filter((range) => range !== null);
  const covers = (range: Range): boolean => range.from <= year && range.to >= year;
  const long = (range: Range): boolean => longerThan === undefined || range.to - range.from + 1 > longerThan;
  // A page that offers a file whose own period is another one only gives it a name.
  const isOther = ranges.some((range) => range.own && range.reading.plan !== null && !covers(range) && range.reading.doc?.web === false && !(range.reading.hints[0]?.years.some((named) => named >= range.from && named <= range.to) ?? false));
  // Where all files are read and say another period, the name of the page that lists them says nothing.
  const files = readings.filter((reading) => reading.doc?.web !== true);
  const allOther = files.length > 0 && files.every((reading) => reading.doc !== null && isOfOther(reading, year));
  const good = ranges.filter((range) => covers(range) && long(range) && !((isOther || allOther) && offersOnly(range.reading)));
  const best = good.find((range) => range.own) ?? good[0];
  if (best !== undefined) {
    const name = readingName(best.reading);
    const message = best.own ? planRight(name, best.from, best.to) : yearRightByHint(name, year, best.reading.source ?? 'link');
    return { status: 'pass', message, ...placeOf(best), certainty: best.own ? 0.92 : 0.68 };
  }
  const advice = publishPlan(year);
  const short = ranges.find((range) => covers(range) && range.own);
  if (short !== undefined && longerThan !== undefined) {
    const name = readingName(short.reading);
    if (short.reading.plan === null) {
      return { status: 'unknown', message: planLengthUnknown(name, year, longerThan), advice, ...placeOf(short), certainty: 0.5 };
    }
    return { status: 'fail', message: planTooShort(name, short.from, short.to, longerThan), advice, ...placeOf(short), certainty: 0.8 };
  }
  const past = ranges.find((range) => range.own && !covers(range) && range.reading.plan !== null);
  const open = readings.find((reading) => reading.source === null);
  if (past !== undefined && open?.doc !== null) {
    return { status: 'fail', message: planWrong(readingName(past.reading), past.from, past.to, year), advice, ...placeOf(past), certainty: 0.88 };
  }
  const byYears = judgeByYears(readings, [year]);
  const loose = byYears.status === 'pass' && longerThan !== undefined ? readings.find((reading) => reading.years.includes(year)) : undefined;
  if (loose !== undefined && longerThan !== undefined) {
    const name = named(loose.evidence.label, loose.evidence.url);
    return { status: 'unknown', message: planLengthUnknown(name, year, longerThan), advice, url: loose.evidence.url, quote: byYears.quote ?? null, certainty: 0.5 };
  }
  return { ...byYears, advice };
}

/** Whether a file surely is of another period, or of another single year. */
const isOfOther = ({ plan, own }: YearReading, year: number): boolean =>
  plan !== null ? plan.from > year || plan.to < year : (own[0]?.certainty ?? 0) >= SURE && own.every((mention) => mention.year !== year);
const SURE = 0.75;

/** The period by the document's own words, else from the years in its names. */
function rangeOf(reading: YearReading): Range | null {
  if (reading.plan !== null) return { reading, ...reading.plan, own: true };
  if (reading.own.length > 0) {
    const first = reading.own[0];
    if (first === undefined) return null;
    const years = reading.own.map((mention) => mention.year);
    const together = reading.own.every((mention) => mention.quote === first.quote);
    return { reading, from: together ? Math.min(...years) : first.year, to: together ? Math.max(...years) : first.year, page: first.page, quote: first.quote, own: true };
  }
  const hint = reading.hints.find((it) => it.source !== 'section' && it.years.length >= 2) ?? reading.hints[0];
  if (hint === undefined || hint.years.length === 0) return null;
  return { reading, from: Math.min(...hint.years), to: Math.max(...hint.years), page: null, quote: reading.evidence.label, own: false };
}

const placeOf = (range: Range): { url: string; quote: string | null; page: number | null } => ({
  url: range.reading.evidence.url,
  quote: range.quote,
  page: range.page,
});
