import { lookAt, type Look } from './look.ts';
import type { Box, GreyPicture } from './picture.ts';
import { signsOf, type Sign } from './signs.ts';

export interface ReadDigit {
  readonly digit: number;
  readonly script: 'thai' | 'arabic';
  /** 0–1. */
  readonly certainty: number;
}

/** Digits that stand together. */
export interface DigitRun {
  /** As written, in the script of each digit: `๒๕๖๘`, `2568`, `256๘`. */
  readonly text: string;
  /** 0–1, of all digits together, and of nothing else belonging to them. */
  readonly certainty: number;
  readonly digits: readonly ReadDigit[];
  /** Where they stand in the picture. */
  readonly box: Box;
}

export interface ReadYear {
  /** B.E. */
  readonly year: number;
  readonly certainty: number;
}

/** Gap between two digits of one number, in sign heights. */
const GAP = 0.55;
/** A neighbour nearer than this could be a digit that was not made out; also as a multiple of the gaps in the run. */
const NEAR = 0.45;
const NEAR_BY_GAPS = 1.8;
const LEAST_GAP = 0.12;
/** Every digit of a year must be at least as sure, and the whole too: less is unknown. */
const SURE_DIGIT = 0.96;
const SURE_YEAR = 0.8;
const YEARS = { first: 2470, last: 2620 };
/** How much likelier a plausible year begins with 2, and goes on with 5 (and not with 4 or 6). */
const PRIOR = [50, 8];
const EXPECTED = [2, 5];

/**
 * All runs of digits in a box of a picture, from left to right. The box may be somewhat too large or too
 * small: digits beyond its sides that belong to a run in it are read as well.
 */
export function readDigitRuns(picture: GreyPicture, box: Box = { x: 0, y: 0, w: picture.width, h: picture.height }): DigitRun[] {
  return runsOf(picture, box).map(({ run }) => run);
}

/** The longest run of digits in a box, the surest of equals; null where there is none. */
export function readDigitRun(picture: GreyPicture, box?: Box): DigitRun | null {
  const runs = readDigitRuns(picture, box);
  return [...runs].sort((a, b) => b.digits.length - a.digits.length || b.certainty - a.certainty)[0] ?? null;
}

/**
 * The Buddhist year (2470–2620) in a box, in Thai, Arabic or mixed digits. Null is "unknown": no year, two
 * different ones, a digit that is not sure, or a number that only contains such digits.
 */
export function readYear(picture: GreyPicture, box?: Box): ReadYear | null {
  const whole = box ?? { x: 0, y: 0, w: picture.width, h: picture.height };
  const years = runsOf(picture, whole).flatMap(({ run, inNumber }) => {
    const year = inNumber ? null : yearOf(run);
    return year === null ? [] : [year];
  });
  const [first] = years;
  if (first === undefined || years.some(({ year }) => year !== first.year)) return null;
  return years.reduce((best, year) => (year.certainty > best.certainty ? year : best), first);
}

function yearOf({ digits, certainty }: DigitRun): ReadYear | null {
  if (digits.length !== 4) return null;
  const year = digits.reduce((number, { digit }) => number * 10 + digit, 0);
  if (year < YEARS.first || year > YEARS.last) return null;
  const own = digits.reduce((product, digit) => product * digit.certainty, 1);
  const surest = digits.map(({ digit, certainty: seen }, at) => (at < 2 ? weighed(seen, digit === EXPECTED[at], PRIOR[at] as number) : seen));
  const all = (surest.reduce((product, one) => product * one, 1) * certainty) / own;
  return surest.every((one) => one >= SURE_DIGIT) && all >= SURE_YEAR ? { year, certainty: all } : null;
}

/** What was expected anyway needs less evidence, the unexpected more; what the picture leaves open stays open. */
function weighed(certainty: number, expected: boolean, odds: number): number {
  if (!expected) return certainty / (certainty + (1 - certainty) * odds);
  return certainty < 0.7 ? certainty : (certainty * odds) / (certainty * odds + 1 - certainty);
}

interface FoundRun {
  readonly run: DigitRun;
  /** A point or comma joins it to further digits: an amount, not a year. */
  readonly inNumber: boolean;
}

function runsOf(picture: GreyPicture, box: Box): FoundRun[] {
  const look = lookAt(picture, box);
  if (look === null) return [];
  const signs = signsOf(look);
  const found: FoundRun[] = [];
  for (let from = 0; from < signs.length; from++) {
    if (signs[from]?.digit === null) continue;
    let to = from;
    while (to + 1 < signs.length && signs[to + 1]?.digit !== null && gapAfter(signs, to) < GAP * look.height) to++;
    const run = asRun(look, signs, from, to);
    if (shareInside(run.box, box) >= 0.5) found.push({ run, inNumber: isPartOfNumber(look, signs, from, to) });
    from = to;
  }
  return found;
}

const gapAfter = (signs: readonly Sign[], at: number): number => (signs[at + 1]?.piece.left ?? Infinity) - (signs[at]?.piece.right ?? 0);

function asRun(look: Look, signs: readonly Sign[], from: number, to: number): DigitRun {
  const { ink } = look;
  const own = signs.slice(from, to + 1);
  const digits = own.map(({ digit, script, certainty }): ReadDigit => ({ digit: digit as number, script, certainty }));
  const left = Math.min(...own.map(({ piece }) => piece.left));
  const right = Math.max(...own.map(({ piece }) => piece.right));
  const top = Math.min(...own.map(({ piece }) => piece.top));
  const bottom = Math.max(...own.map(({ piece }) => piece.bottom));
  const gaps = own.slice(1).map((_, at) => gapAfter(signs, from + at));
  const near = Math.min(NEAR * look.height, NEAR_BY_GAPS * Math.max(LEAST_GAP * look.height, ...gaps));
  const beside = besideCertainty(look, signs, from - 1, from, near) * besideCertainty(look, signs, to + 1, to, near);
  return {
    text: digits.map(({ digit, script }) => (script === 'thai' ? String.fromCharCode(0x0e50 + digit) : String(digit))).join(''),
    certainty: digits.reduce((product, { certainty }) => product * certainty, beside),
    digits,
    box: { x: ink.left + left / ink.scale, y: ink.top + top / ink.scale, w: (right - left) / ink.scale, h: (bottom - top) / ink.scale },
  };
}

/** That a neighbour is no digit of the run. */
function besideCertainty(look: Look, signs: readonly Sign[], neighbour: number, own: number, near: number): number {
  const sign = signs[neighbour];
  if (sign === undefined || sign.mark || sign.digit !== null) return 1;
  if (gapAfter(signs, Math.min(neighbour, own)) > near) return 1;
  const cutOff = sign.piece.left <= 0 || sign.piece.right >= look.ink.width;
  return cutOff ? 0.5 : Math.min(1, sign.certainty + 0.02);
}

/** `2,568`, `2568.50`, `1.2568`: digits behind a mark on the line that stands close. */
function isPartOfNumber(look: Look, signs: readonly Sign[], from: number, to: number): boolean {
  const beyond = (mark: number, digit: number, own: number): boolean => {
    const dot = signs[mark];
    const far = signs[digit];
    const line = signs[own]?.piece;
    if (!dot?.mark || far === undefined || far.digit === null || line === undefined) return false;
    const low = dot.piece.top > line.top + 0.55 * (line.bottom - line.top) && dot.piece.right - dot.piece.left < 0.4 * look.height;
    return low && gapAfter(signs, Math.min(mark, own)) < 0.3 * look.height && gapAfter(signs, Math.min(mark, digit)) < 0.3 * look.height;
  };
  return beyond(to + 1, to + 2, to) || (beyond(from - 1, from - 2, from) && !isDate(signs, from));
}

/** `30.9.2568`: two marks before the run, one or two digits between. */
function isDate(signs: readonly Sign[], from: number): boolean {
  const before = signs.slice(Math.max(0, from - 6), from - 1);
  const dot = before.map(({ mark }) => mark).lastIndexOf(true);
  return dot > 0 && before.length - dot - 1 <= 2 && before[dot - 1]?.digit !== null;
}

function shareInside(run: Box, box: Box): number {
  const shared = Math.min(run.x + run.w, box.x + box.w) - Math.max(run.x, box.x);
  return Math.max(0, shared) / run.w;
}
