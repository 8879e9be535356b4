import type { Finding } from '../../model/finding.ts';
import type { Rule } from '../../model/rule.ts';
import { isBare, isCover } from '../cover.ts';
import { makeFinding, type FindingDraft } from '../make-finding.ts';
import { named } from '../messages/gates.ts';
import { publishYear, yearCopied, yearRight, yearRightByHint, yearSilent, yearUnread, yearWrong, yearWrongByHint } from '../messages/currency.ts';
import { isSurelyOther, judgeHints, judgeYears, type Verdict, type YearReading } from './year-reading.ts';

/** A currency finding before it is given its id and its element's need. */
export type CurrencyDraft = Omit<FindingDraft, 'id' | 'kind' | 'need' | 'basis'>;

/**
 * One finding per item. An element that the rule marks with `check: currency` is judged by it and
 * lends it need and basis; it gets no finding of its own. Only on `months` rules it does: there the
 * wrong year is the currency finding, and a missing month is one of its kind by the element's id.
 */
export function currencyFinding(rule: Rule, draft: CurrencyDraft): Finding {
  const element = rule.year.kind === 'months' ? undefined : rule.elements.find((it) => it.check === 'currency');
  return makeFinding({ id: `${rule.id}.currency`, kind: 'currency', need: element?.need, basis: element?.basis, ...draft });
}

export const readingName = (reading: YearReading): string => named(reading.evidence.label, reading.evidence.url);

/** The best of several verdicts with the same state: the surest, and among equals the first. */
export const surest = (verdicts: readonly Verdict[]): Verdict | undefined =>
  verdicts.reduce<Verdict | undefined>((best, verdict) => (best === undefined || verdict.certainty > best.certainty ? verdict : best), undefined);

/**
 * Judges all evidence against the accepted years (B.E.). One document that is of the right year by
 * its own words is enough. A document that says another year fails, also where its link or heading
 * names the right one (a copied year); names alone are believed with less certainty; where nothing
 * names a year a person has to look.
 */
export function judgeByYears(readings: readonly YearReading[], accepted: readonly number[], asksForFile = false): CurrencyDraft {
  const verdicts = readings.map((reading) => judgeYears(reading, accepted));
  const byWords = verdicts.filter((verdict) => verdict.state === 'right' && verdict.source === 'words');
  // What a page calls the file that it offers is no more than a name for it.
  const others = verdicts.some((verdict) => isFileOfOther(verdict, accepted));
  const misnamed = asksForFile && others;
  const right = surest(byWords.filter((verdict) => !offersOnly(verdict.reading))) ?? surest(byWords.filter((verdict) => !(others && onlyNames(verdict.reading, asksForFile))));
  if (right !== undefined) {
    return { status: 'pass', message: yearRight(readingName(right.reading), right.year ?? 0), ...placeOf(right), certainty: Math.max(0.7, right.certainty) };
  }
  const contradicted = surest(verdicts.filter((verdict) => verdict.state === 'wrong' && verdict.source === 'words'));
  const fileIsWrong = (contradicted !== undefined && contradicted.reading.doc?.web === false) || misnamed;
  // A page that names no year of its own only passes on the year of the files that it offers.
  const hinted = surest(verdicts.filter((verdict) => verdict.state === 'right' && !(fileIsWrong && verdict.reading.doc?.web === true)));
  if (hinted !== undefined && hinted.source !== null) {
    return { status: 'pass', message: yearRightByHint(readingName(hinted.reading), hinted.year ?? 0, hinted.source), ...placeOf(hinted), certainty: hinted.certainty };
  }
  const advice = publishYear(accepted);
  if (contradicted !== undefined) {
    const told = [contradicted, ...verdicts].map((verdict) => judgeHints(verdict.reading, accepted)).find((verdict) => verdict.state === 'right') ?? judgeHints(contradicted.reading, accepted);
    const silent = verdicts.some((verdict) => verdict.state === 'silent' && verdict.reading.doc === null);
    const name = readingName(contradicted.reading);
    const found = contradicted.year ?? 0;
    return {
      status: silent ? 'unknown' : 'fail',
      message: told.state === 'right' && told.source !== null ? yearCopied(name, found, told.year ?? 0, told.source) : yearWrong(name, found, accepted),
      advice,
      ...placeOf(contradicted),
      certainty: silent ? 0.5 : Math.min(0.95, contradicted.certainty),
    };
  }
  const silent = verdicts.find((verdict) => verdict.state === 'silent');
  const wrongByHint = surest(verdicts.filter((verdict) => verdict.state === 'wrong' && verdict.source !== 'file-name'));
  if (silent === undefined && wrongByHint !== undefined && wrongByHint.source !== null) {
    const message = yearWrongByHint(readingName(wrongByHint.reading), wrongByHint.year ?? 0, accepted, wrongByHint.source);
    return { status: 'fail', message, advice, ...placeOf(wrongByHint), certainty: wrongByHint.certainty };
  }
  const open = silent?.reading ?? verdicts[0]?.reading;
  if (open === undefined) return { status: 'unknown', message: yearSilent('–', accepted), advice, certainty: 0.5 };
  const message = open.doc === null ? yearUnread(readingName(open), accepted) : yearSilent(readingName(open), accepted);
  return { status: 'unknown', message, advice, url: open.evidence.url, quote: open.evidence.label, certainty: 0.5 };
}

/** A file that surely says another year, and is not offered as one of that year. */
const isFileOfOther = (verdict: Verdict, accepted: readonly number[]): boolean =>
  isSurelyOther(verdict) && verdict.reading.doc?.web === false && judgeHints(verdict.reading, accepted).state !== 'wrong';

/** A web page with hardly a word beside what it offers. */
export const offersOnly = (reading: YearReading): boolean => reading.doc !== null && isCover(reading.doc);

/** Whether a page holds nothing of the item but the name of the file that it offers. */
export const onlyNames = ({ doc }: YearReading, asksForFile: boolean): boolean => doc !== null && (asksForFile ? isCover(doc) : isBare(doc));

export const placeOf = (verdict: Verdict): { url: string; quote: string | null; page: number | null } => ({
  url: verdict.reading.evidence.url,
  quote: verdict.quote,
  page: verdict.page,
});
