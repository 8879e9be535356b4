import { yearsIn } from '../../thai/index.ts';
import { analysisOfOther, publishAnalysis } from '../messages/currency.ts';
import { quoteAround } from '../text-tools.ts';
import { judgeByYears, readingName, type CurrencyDraft } from './judgement.ts';
import type { YearReading } from './year-reading.ts';

/** Words that announce the result that is analysed; the year follows soon. */
const RESULT = /(?:ผลการประเมิน|ผลคะแนน|คะแนน(?:ผล)?การประเมิน|การประเมิน)(?:คุณธรรมและความโปร่งใส|\s?ITA|ฯ)/giu;
const NEAR = 140;
const MOST = 60;
const MOST_PAGES = 30;

interface Result {
  readonly reading: YearReading;
  readonly year: number;
  readonly page: number;
  readonly quote: string;
}

/**
 * An analysis of one year's result with measures for the next: either year may stand in its title.
 * Where it says which result it analyses and that is of another year, it is an older one whose
 * title happens to bear an accepted year. Years in B.E.
 */
export function judgeAnalysis(readings: readonly YearReading[], resultOf: number, measuresFor: number): CurrencyDraft {
  const byYears = judgeByYears(readings, [measuresFor, resultOf]);
  if (byYears.status !== 'pass') return byYears;
  const results = readings.flatMap(resultsOf);
  const right = results.find((result) => result.year === resultOf || result.year === measuresFor);
  const older = results.find((result) => result.year < resultOf);
  const namesMeasures = readings.some((reading) => reading.own.some((mention) => mention.year === measuresFor));
  if (right !== undefined || older === undefined || namesMeasures) return byYears;
  return {
    status: 'fail',
    message: analysisOfOther(readingName(older.reading), older.year, resultOf),
    advice: publishAnalysis(resultOf, measuresFor),
    url: older.reading.evidence.url,
    page: older.page,
    quote: older.quote,
    certainty: 0.8,
  };
}

/** Years that follow the announcement of a result. */
function resultsOf(reading: YearReading): Result[] {
  return (reading.doc?.pages ?? []).slice(0, MOST_PAGES).flatMap((page) =>
    [...page.text.matchAll(RESULT)].slice(0, MOST).flatMap((found) => {
      const end = found.index + found[0].length;
      const after = page.text.slice(end, end + NEAR).split(/\n\s*\n/u)[0] ?? '';
      const year = yearsIn(after).find((mention) => mention.role !== 'law');
      return year === undefined ? [] : [{ reading, year: year.year, page: page.number, quote: quoteAround(page.text, found.index, end + year.end) }];
    }),
  );
}
