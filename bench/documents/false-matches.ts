import { arabicDigits, findPhrase, haystack, normalise } from '../../src/thai/index.ts';
import { repairable, type Collection } from './collection.ts';
import { shareOf, type Row } from './row.ts';

const TRIED = 2000;

/** Only what is no other word is folded: blanks, punctuation, ำ, Thai digits. Tone marks and every vowel count. */
const strict = (text: string): string => arabicDigits(normalise(text)).replace(/[^\p{L}\p{M}\p{N}]/gu, '').replace(/ํ?า|ำ/g, 'า');

/**
 * Phrases of the whole collection tried against the documents of one half. A hit that stands there letter by letter as well is
 * a phrase that both documents hold, and does not count; another phrase is tried in its place.
 */
export async function falseMatches(half: Collection): Promise<Row[]> {
  const documents = await half.read('pdftotext');
  const texts = half.files
    .filter((file) => repairable(half, file) || half.classOf(file) === 'GID-AS-GREEK')
    .map((file) => ({ file, text: (documents.get(file)?.pages ?? []).map((page) => page.text).join('\n') }))
    .map(({ file, text }) => ({ file, hay: haystack(text), strict: strict(text) }));
  const phrases = [...new Map(half.allPhrases.map((one) => [one.phrase, one])).values()];
  const pairs = phrases.flatMap((phrase) => texts.filter(({ file }) => file !== phrase.file).map((text) => ({ phrase: phrase.phrase, text })));
  const absent = pairs.filter(({ phrase, text }) => !text.strict.includes(strict(phrase)));
  // Every n-th, so that all documents and all phrases take part.
  const tried = absent.filter((_, index) => Math.floor(((index + 1) * TRIED) / absent.length) > Math.floor((index * TRIED) / absent.length));
  const wrong = tried.flatMap(({ phrase, text }) => {
    const hit = findPhrase(text.hay, phrase);
    return hit === null ? [] : [`${text.file}: ${phrase} ← ${text.hay.text.slice(hit.start, hit.end).replace(/\s+/g, ' ')}`];
  });
  return [
    {
      measure: 'false matches of the skeleton', atLeast: `≤ 0.5 % of ${TRIED}`, value: shareOf(wrong.length, tried.length),
      reached: tried.length === 0 ? null : wrong.length / tried.length <= 0.005, details: wrong,
    },
  ];
}
