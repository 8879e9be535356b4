import { arabicDigits, haystack } from '../../thai/index.ts';
import { linesOf } from '../text-tools.ts';
import { firstHit, someOf } from './find-words.ts';
import { noScores } from './messages.ts';
import { no, yes, type Detect, type Place } from './types.ts';

/** Marks out of a hundred, to two places: 87.31, 100.00. */
const MARK = /(?<![\d.,/])(?:100(?:\.0{1,2})?|[1-9]\d\.\d{1,2})(?![\d.,/%])/gu;
const LINE = 1500;

/** Marks beside the names of what was marked, so many of them. */
export const scored: Detect<'scored'> = ({ about, times }, view) => {
  const places: Place[] = [];
  for (const doc of view.docs) {
    for (const page of doc.pages) {
      for (const { text } of linesOf(page.text)) {
        const marks = text.length > LINE ? 0 : (arabicDigits(text).match(MARK)?.length ?? 0);
        if (marks === 0 || firstHit(haystack(text), about) === null) continue;
        const place = { url: doc.url, page: page.number, quote: text.trim().slice(0, 160) };
        for (let at = 0; at < marks; at += 1) places.push(place);
      }
    }
  }
  const place = places[0];
  return place !== undefined && places.length >= times ? yes(0.85, place) : no(0.82, noScores(someOf(about)), place ?? null);
};
