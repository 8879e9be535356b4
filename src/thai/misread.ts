import { isThai, isVowelMark } from './chars.ts';
import type { Haystack, Hit } from './search.ts';
import { skeletonOf, type Skeleton } from './skeleton.ts';

/** Letters that readers of pictures take for one another. */
const LOOK_ALIKE = ['กถภฦ', 'ขชซฃ', 'คดตศฅ', 'บปษ', 'ผฝพฟ', 'ผถ', 'ผย', 'นม', 'ณญ', 'ลส', 'ทหฑ', 'ฐธร', 'อฮ', 'ฎฏ', 'จว', 'โใไ', 'เแ'];
/** A shorter phrase has to stand as it is. */
const LETTERS_NEEDED = 8;
/** Letters that may be misread, of all. */
const SHARE = 0.15;
const MOST_EDITS = 4;
/** In a word so short one letter makes another word of it. */
const SHORT_WORD = 4;
const ONE_IN = 4;
/** Letters of a text that are looked through. */
const MOST_LETTERS = 200_000;

const pairs = new Set(LOOK_ALIKE.flatMap((group) => [...group].flatMap((a) => [...group].map((b) => a + b))));
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
const skeletons = new WeakMap<Haystack, Skeleton>();

interface Pattern {
  readonly letters: string;
  /** Number of the word that each letter is of. */
  readonly word: readonly number[];
  /** Letters of each word that may be misread. */
  readonly room: readonly number[];
  readonly most: number;
}

/**
 * Where a phrase stands as a reader of pictures may have misread it: letters taken for such as look alike,
 * vowels above and below lost, added or mistaken, 15 % of its letters at most. Digits, foreign letters and
 * short words have to stand as they are, for these tell one thing from another: แผน is not ผล. Null where
 * it stands nowhere so, and for phrases of fewer than eight letters. For texts of a reader of pictures only.
 */
export function findMisread(hay: Haystack, phrase: string): Hit | null {
  const pattern = patternOf(phrase);
  if (pattern === null) return null;
  const known = skeletons.get(hay) ?? skeletonOf(hay.text);
  skeletons.set(hay, known);
  const { letters, at } = known;
  for (let start = 0; start < Math.min(letters.length, MOST_LETTERS); start += 1) {
    const end = endOfMatch(pattern, letters, start);
    if (end !== null) return { start: at[start] ?? 0, end: at[end] ?? hay.text.length };
  }
  return null;
}

function patternOf(phrase: string): Pattern | null {
  const letters = skeletonOf(phrase).letters;
  if (letters.length < LETTERS_NEEDED || ![...letters].every(isThai)) return null;
  const words = [...segmenter.segment(phrase)].map(({ segment }) => skeletonOf(segment).letters.length).filter((length) => length > 0);
  const word = words.flatMap((length, index) => Array<number>(length).fill(index));
  // A vowel that two words share belongs to neither.
  if (word.length !== letters.length) return null;
  return { letters, word, room: words.map((length) => (length < SHORT_WORD ? 0 : Math.floor(length / ONE_IN))), most: Math.min(MOST_EDITS, Math.floor(letters.length * SHARE)) };
}

/** Offset behind the match that begins at `start`, or null. */
function endOfMatch({ letters, word, room, most }: Pattern, text: string, start: number): number | null {
  const left = [...room];
  const go = (i: number, j: number, edits: number): number | null => {
    let at = i;
    let to = j;
    while (at < letters.length && letters[at] === text[to]) {
      at += 1;
      to += 1;
    }
    if (at === letters.length) return to;
    if (edits === 0) return null;
    const own = word[at] ?? 0;
    if ((left[own] ?? 0) === 0) return null;
    const [wanted, seen] = [letters[at] ?? '', text[to] ?? ''];
    left[own] = (left[own] ?? 0) - 1;
    const end =
      (pairs.has(wanted + seen) || (isVowelMark(wanted) && isVowelMark(seen)) ? go(at + 1, to + 1, edits - 1) : null) ??
      (isVowelMark(wanted) ? go(at + 1, to, edits - 1) : null) ??
      (isVowelMark(seen) && at > 0 ? go(at, to + 1, edits - 1) : null);
    left[own] = (left[own] ?? 0) + 1;
    return end;
  };
  return go(0, start, most);
}
