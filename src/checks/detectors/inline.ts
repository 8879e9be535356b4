import { arabicDigits, haystack, type Haystack, type Hit } from '../../thai/index.ts';
import { cellLooksLike, cellState, linesOf } from '../text-tools.ts';
import type { EvidenceView } from '../view.ts';
import { hitsOf, holdsWord, plainWord } from './find-words.ts';
import { gridsOf, type CellKind } from './tables.ts';
import type { Place } from './types.ts';
import { wantedOf, type Words } from './wanted.ts';

/** In so many lines a value with its name is a list of them. */
const ENTRIES = 3;
const LINE = 600;
const MOST_LINES = 4000;
const LETTER = /[\u0e01-\u0e4ea-z]/iu;
/** The figure follows its name: "ราคากลาง 78,000 บาท". */
const FIGURE = /^[^\d\n]{0,20}\d/u;

/**
 * Values in running words, entry by entry: figures that follow their name, or words that tell by
 * themselves what they are. Only of documents without a table, where a column would be looked at.
 */
export function inlineValues(view: EvidenceView, words: Words, not: readonly string[], cells: CellKind): Place | null {
  const wanted = wantedOf(words);
  const figures = cells === 'money' || cells === 'number' || cells === 'project-number';
  const found: Place[] = [];
  for (const doc of view.docs) {
    if (gridsOf(doc).some((grid) => grid.headers.length >= 2 && grid.rows.length >= 2)) continue;
    for (const page of doc.pages) {
      const lines = linesOf(page.text).filter(({ text }) => text.trim() !== '').slice(0, MOST_LINES);
      for (const [at, { text }] of lines.entries()) {
        if (text.trim() === '' || text.length > LINE) continue;
        const hay = haystack(text);
        const named = figures && [...hitsOf(hay, wanted.words.filter((word) => plainWord(word) === word), not, 20), ...aloneHits(hay, wanted.words.filter((word) => plainWord(word) !== word))].some((hit) => FIGURE.test(arabicDigits(text.slice(hit.end))));
        if (named || pairedBelow(text, lines[at + 1]?.text ?? '', wanted.words, not, cells) || hitsOf(hay, wanted.holds ?? [], not, 1).length > 0) found.push({ url: doc.url, page: page.number, quote: text.trim().slice(0, 160) });
      }
    }
  }
  return found.length >= ENTRIES ? (found[0] ?? null) : null;
}

/** "วิธี / ราคากลาง" over "เฉพาะเจาะจง / 13,800 บาท": the names on one line, their values in the same order below. */
function pairedBelow(names: string, values: string, words: readonly string[], not: readonly string[], cells: CellKind): boolean {
  const labels = names.split(/\s\/\s|\s\|\s/u);
  const below = values.split(/\s\/\s|\s\|\s/u);
  if (labels.length < 2 || labels.length !== below.length || names.length > PAIRED) return false;
  return labels.some((label, at) => holdsWord(label, words, not) && cellState(below[at] ?? '') === 'filled' && cellLooksLike(below[at] ?? '', cells));
}
const PAIRED = 120;

/** Words that must stand alone: not inside others, whatever sign follows. */
const aloneHits = (hay: Haystack, words: readonly string[]): Hit[] =>
  hitsOf(hay, words.map(plainWord), [], 40).filter(({ start, end }) => !LETTER.test(hay.text[start - 1] ?? '') && !LETTER.test(hay.text[end] ?? ''));
