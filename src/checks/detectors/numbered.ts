import { arabicDigits } from '../../thai/index.ts';
import { linesOf } from '../text-tools.ts';
import { noNumbered } from './messages.ts';
import { no, yes, type Detect, type Place } from './types.ts';

/** "ทางที่ 1 เมืองเดินได้", "ภารกิจที่ 2: …" at the beginning of a line, a cell or a sentence: the word, its number, and what it is called. */
const PART = /(?:^|[|\t.;•]\s*|\s{2,})((?:[ก-ฮเ-ไ][ก-๎]{1,24}?))\s?ที่\s?(\d{1,2})(?!\d|[/.]\d)[\s:.–-]*([ก-ฮเ-ไ][^\n|]{3,})/gu;
const MOST_PAGES = 80;
const LINE = 400;

/** Parts of one thing, numbered from one on, whatever word they are called by. */
export const numbered: Detect<'numbered'> = ({ not, atLeast }, view) => {
  const parts = new Map<string, { numbers: Set<string>; place: Place }>();
  for (const doc of view.docs) {
    for (const page of doc.pages.slice(0, MOST_PAGES)) {
      for (const { text } of linesOf(page.text)) {
        for (const [, word = '', number = ''] of arabicDigits(text.slice(0, LINE)).matchAll(PART)) {
          if (not.some((other) => word.endsWith(other))) continue;
          const known = parts.get(word) ?? { numbers: new Set<string>(), place: { url: doc.url, page: page.number, quote: text.trim().slice(0, 160) } };
          known.numbers.add(number);
          parts.set(word, known);
        }
      }
    }
  }
  const whole = [...parts.values()].find(({ numbers }) => Array.from({ length: atLeast }, (_, index) => String(index + 1)).every((number) => numbers.has(number)));
  return whole === undefined ? no(0.82, noNumbered) : yes(0.82, whole.place);
};
