import { arabicDigits, yearsIn } from '../../thai/index.ts';
import { quoteAround } from '../text-tools.ts';
import type { DocView, PageView } from '../view.ts';
import { hitsOf } from './find-words.ts';
import { resultOfOther } from './messages.ts';
import { no, yes, type Detect, type Place } from './types.ts';

/** So near to its name a result's year stands, in characters. */
const NEAR = 60;
const MOST_PAGES = 40;
/** "ITA67", "ปี 67": two digits that yearsIn does not take for a year by themselves. */
const SHORT = /(?:ITA|ปี|พ\.ศ\.)\s?[.:-]?\s?(6\d|7\d)(?![\d.,])/gu;

/** The result that is told of is of the wanted year; where its year is not told, or no result is named, nothing speaks against it. */
export const resultYear: Detect<'result-year'> = ({ about, year }, view) => {
  let other: { readonly year: number; readonly place: Place } | null = null;
  let named: Place | null = null;
  for (const doc of view.docs) {
    const pages = doc.pages.slice(0, MOST_PAGES);
    if (!pages.some((page) => hitsOf(page.hay(), about, [], 1).length > 0)) continue;
    for (const page of pages) {
      if (namesYear(page.text, Number(year))) return yes(0.9, { url: doc.url, page: page.number, quote: year });
      const found = yearsBehind(doc, page, about);
      named ??= found[0]?.place ?? null;
      other ??= found.find((each) => each.year < Number(year)) ?? null;
    }
  }
  if (other !== null) return no(0.84, resultOfOther(other.year, Number(year)), other.place);
  return yes(0.7, named ?? { url: view.docs[0]?.url ?? '', page: null, quote: '' });
};

/** Whether a text names the year otherwise than in a date or the name of a law. */
const namesYear = (text: string, year: number): boolean =>
  yearsIn(text).some((mention) => mention.year === year && mention.role !== 'date' && mention.role !== 'law') || [...arabicDigits(text).matchAll(SHORT)].some((found) => 2500 + Number(found[1]) === year);

/** Years that stand right behind the name of a result, dates aside. */
function yearsBehind(doc: DocView, page: PageView, about: readonly string[]): { readonly year: number; readonly place: Place }[] {
  const text = arabicDigits(page.text);
  return hitsOf(page.hay(), about).flatMap((hit) => {
    const after = text.slice(hit.end, hit.end + NEAR).split('\n\n')[0] ?? '';
    const mention = yearsIn(after).find(({ role }) => role !== 'law' && role !== 'date');
    return mention === undefined ? [] : [{ year: mention.year, place: { url: doc.url, page: page.number, quote: quoteAround(page.text, hit.start, hit.end + mention.end) } }];
  });
}
