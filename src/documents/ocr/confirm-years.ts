import { yearsIn } from '../../thai/index.ts';
import type { Recognised } from './engine.ts';
import { cleanText } from './clean-text.ts';
import type { Box, Picture } from './picture.ts';
import { placeWords, type PlacedWord } from './place-words.ts';

/** Reads the year that stands in a box of a picture (B.E.); null where it is unsure. */
export type YearReader = (picture: Picture, box: Box) => { readonly year: number; readonly certainty: number } | null;

/** Stands in the text for a digit that could not be read for sure. */
export const UNSURE_DIGIT = '□';

/** Under this certainty (0-1) a year counts as not read. */
const SURE = 0.8;
/** Arabic digits are read right by every engine where it is this sure of them (0-1). */
const SURE_ENGINE = 0.6;
const RUN = /[\d๐-๙]+/g;
const THAI_DIGIT = /[๐-๙]/;

/** A run of digits in the engine's text, and what became of it. */
interface Run {
  readonly start: number;
  readonly end: number;
  /** What stands there in the end. */
  readonly digits: string;
  readonly sure: boolean;
}

/**
 * The clean text of a page whose years can be believed. No engine knows ๔ ๖ ๗ ๘ ๙ (it gives another
 * digit, and so another year), so each year in Thai digits is read once more from the picture by
 * `readYear`; where that is unsure or missing, its digits are left open: the year is unknown.
 */
export function textWithSureYears(seen: Recognised, picture: Picture, readYear: YearReader | null): string {
  const words = placeWords(seen);
  const runs = [...seen.text.matchAll(RUN)].map((match) => judgeRun(match[0], match.index, seen.text, words, picture, readYear));
  let read = '';
  let at = 0;
  for (const run of runs) {
    read += seen.text.slice(at, run.start) + run.digits;
    at = run.end;
  }
  return openUnsureYears(cleanText(read + seen.text.slice(at)), keptRuns(cleanText(read + seen.text.slice(at)), runs));
}

/** Cleaning drops no digit, so the runs of the clean text are the same in number; if not, none is sure. */
function keptRuns(clean: string, runs: readonly Run[]): readonly boolean[] {
  const count = clean.match(RUN)?.length ?? 0;
  return count === runs.length ? runs.map(({ sure }) => sure) : Array<boolean>(count).fill(false);
}

function openUnsureYears(text: string, sure: readonly boolean[]): string {
  const runs = [...text.matchAll(RUN)].map((match, index) => ({ start: match.index, end: match.index + match[0].length, sure: sure[index] ?? false }));
  const letters = [...text].length === text.length ? text.split('') : Array.from({ length: text.length }, (_, at) => text.charAt(at));
  for (const year of yearsIn(text)) {
    for (const run of runs) {
      if (run.sure || run.end <= year.start || run.start >= year.end) continue;
      for (let at = run.start; at < run.end; at += 1) letters[at] = UNSURE_DIGIT;
    }
  }
  return letters.join('');
}

function judgeRun(digits: string, start: number, text: string, words: readonly PlacedWord[], picture: Picture, readYear: YearReader | null): Run {
  const end = start + digits.length;
  const own = words.filter((word) => word.start < end && word.end > start);
  if (!THAI_DIGIT.test(digits)) {
    const confidence = Math.min(1, ...own.map((word) => word.confidence));
    return { start, end, digits, sure: own.length > 0 && confidence >= SURE_ENGINE };
  }
  const mayBeYear = digits.length >= 2 && digits.length <= 6;
  if (readYear === null || own.length === 0 || !mayBeYear) return { start, end, digits, sure: false };
  const boxes = boxesToAsk(own, start, end, words.filter((word) => word.start >= end && !text.slice(end, word.start).includes('\n')).at(0));
  const answers = boxes.map((box) => readYear(picture, box)).filter((answer) => answer !== null && answer.certainty >= SURE);
  const years = new Set(answers.map((answer) => answer?.year));
  const [year] = years;
  return years.size === 1 && year !== undefined ? { start, end, digits: thaiDigits(year), sure: true } : { start, end, digits, sure: false };
}

const thaiDigits = (year: number): string => String(year).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));

/**
 * Where the digits stand: their own boxes, and these widened to four digits, for the engine often loses
 * the last ones. Engines place letters a little beside where they are, so there is a margin.
 */
function boxesToAsk(own: readonly PlacedWord[], start: number, end: number, next: PlacedWord | undefined): Box[] {
  const parts = own.map((word) => partOf(word, start, end));
  const left = Math.min(...parts.map(({ x }) => x));
  const top = Math.min(...parts.map(({ y }) => y));
  const right = Math.max(...parts.map(({ x, w }) => x + w));
  const bottom = Math.max(...parts.map(({ y, h }) => y + h));
  const margin = Math.round((bottom - top) * 0.15);
  const boxTo = (end: number): Box => ({ x: Math.max(0, left - margin), y: Math.max(0, top - margin), w: end - Math.max(0, left - margin), h: bottom - Math.max(0, top - margin) + margin });
  const wide = left + ((right - left) / Math.max(1, end - start)) * 4.3;
  const limit = next === undefined ? Number.POSITIVE_INFINITY : next.box.x;
  return [boxTo(right + margin), ...(end - start < 4 && wide > right && limit > right + margin ? [boxTo(Math.min(wide + margin, limit))] : [])];
}

/** The box of the letters of a word that lie in a stretch of the text, taking them as equally wide. */
function partOf({ box, start, end }: PlacedWord, from: number, to: number): Box {
  const each = box.w / Math.max(1, end - start);
  const first = Math.max(0, from - start);
  const last = Math.min(end, to) - start;
  return { x: Math.round(box.x + each * first), y: box.y, w: Math.round(each * (last - first)), h: box.h };
}
