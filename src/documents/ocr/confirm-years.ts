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
  return pageWithSureYears(seen, picture, readYear).text;
}

/** A run of digits in the engine's text, and what stands in its place in the end. */
export interface ShownRun {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

/** The same text with what became of each run of digits, so that parts of the page can be told alike; null where that is not known. */
export function pageWithSureYears(seen: Recognised, picture: Picture, readYear: YearReader | null): { text: string; runs: readonly ShownRun[] | null } {
  const words = placeWords(seen);
  const runs = [...seen.text.matchAll(RUN)].map((match) => judgeRun(match[0], match.index, seen.text, words, picture, readYear));
  let read = '';
  let at = 0;
  for (const run of runs) {
    read += seen.text.slice(at, run.start) + run.digits;
    at = run.end;
  }
  const clean = cleanText(read + seen.text.slice(at));
  const kept = [...clean.matchAll(RUN)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  // Cleaning drops no digit, so the runs of the clean text are the same in number; if not, none is sure.
  const same = kept.length === runs.length;
  const open = unsureYears(clean, kept, same ? runs.map(({ sure }) => sure) : []);
  let text = '';
  let from = 0;
  for (const [index, { start, end }] of kept.entries()) {
    if (!open.has(index)) continue;
    text += clean.slice(from, start) + UNSURE_DIGIT.repeat(end - start);
    from = end;
  }
  const shown = runs.map(({ start, end, digits, sure }, index) => ({ start, end, shown: open.has(index) || (!sure && LIKE_A_YEAR.test(digits)) ? UNSURE_DIGIT.repeat(digits.length) : digits }));
  return { text: text + clean.slice(from), runs: same ? shown : null };
}

/** In the parts of a page, which leave out what stands around, four such digits may be a year whatever is beside them. */
const LIKE_A_YEAR = /^(?:[2๒][4-6๔-๖]|[1๑][9๙]|[2๒][0๐])[\d๐-๙]{2}$/u;

/** Which runs belong to a year and are not sure. */
function unsureYears(text: string, runs: readonly { readonly start: number; readonly end: number }[], sure: readonly boolean[]): ReadonlySet<number> {
  const years = yearsIn(text);
  return new Set(runs.flatMap((run, index) => (sure[index] !== true && years.some((year) => run.end > year.start && run.start < year.end) ? [index] : [])));
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
