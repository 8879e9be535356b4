import type { Table } from '../../model/document.ts';
import type { Piece } from '../pdf/pdf-text.ts';
import { tablesOfPage } from '../pdf/tables.ts';
import type { ShownRun } from './confirm-years.ts';
import type { Recognised } from './engine.ts';
import { placeWords, type PlacedWord } from './place-words.ts';

/** Small Thai letters are about so high, in letter sizes. */
const HEIGHT_OF_LETTER = 0.6;
/** Length of a page's line in the units that tables are looked for in: points of a sheet. */
const LONG_SIDE = 842;
const TOKEN = /\S+/g;
/** What engines make of the rulings of a table. */
const RULINGS = /^[|\[\]{}!¦]+|[|\[\]{}!¦_]+$/gu;
const SAYS_SOMETHING = /[\p{L}\p{N}□]|^[-–—]+$/u;

/**
 * Tables of a scanned page by the places of its words, as those of a PDF. Pure.
 * @param runs what stands for the digits that were seen
 * @param text of the page, for the offsets of the tables; they are told as of page 1
 */
export function tablesOfScan(seen: Recognised, runs: readonly ShownRun[], text: string): Table[] {
  return tablesOfPage(piecesOf(seen, runs), { number: 1, text, source: 'ocr' });
}

/** What stands between blanks, which engines set between words only, with the boxes of its letters together. */
function piecesOf(seen: Recognised, runs: readonly ShownRun[]): Piece[] {
  const words = placeWords(seen);
  const scale = LONG_SIDE / Math.max(1, ...words.map(({ box }) => box.x + box.w), ...words.map(({ box }) => box.y + box.h));
  const size = (median(words.map(({ box }) => box.h)) / HEIGHT_OF_LETTER) * scale;
  let from = 0;
  return seen.text.split('\n').flatMap((line): Piece[] => {
    const start = from;
    from += line.length + 1;
    const own = within(words, start, start + line.length);
    // Marks above and below move the middles of single letters, not that of the line.
    const middle = median(own.map(({ box }) => box.y + box.h / 2)) * scale;
    return [...line.matchAll(TOKEN)].flatMap((token): Piece[] => {
      const at = start + token.index;
      const letters = within(own, at, at + token[0].length);
      const shown = withRuns(token[0], at, runs).replace(RULINGS, '');
      if (letters.length === 0 || !SAYS_SOMETHING.test(shown)) return [];
      const left = Math.min(...letters.map(({ box }) => box.x)) * scale;
      const right = Math.max(...letters.map(({ box }) => box.x + box.w)) * scale;
      return [{ text: shown, left, right, top: middle - size / 2, bottom: middle + size / 2, size }];
    });
  });
}

const within = (words: readonly PlacedWord[], start: number, end: number): PlacedWord[] => words.filter((word) => word.start < end && word.end > start);

function withRuns(token: string, at: number, runs: readonly ShownRun[]): string {
  let text = '';
  let from = 0;
  for (const { start, end, shown } of runs) {
    if (start < at || end > at + token.length) continue;
    text += token.slice(from, start - at) + shown;
    from = end - at;
  }
  return text + token.slice(from);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
