import { fromPrivate, isBlank, isLineBreak, isMark, isThai, isUnseen, isVowelMark } from './chars.ts';
import { arabicDigit } from './digits.ts';

/** A text made plain for patterns, with the way back. */
export interface Plain {
  readonly text: string;
  /** The offset in the original of a place in the plain text. */
  readonly start: (offset: number) => number;
  /** The offset in the original behind a place in the plain text (exclusive ends). */
  readonly end: (offset: number) => number;
}

/**
 * Like the skeleton, but with punctuation, line breaks and the blanks around numbers left in: digits
 * Arabic, ำ as า, no tone marks, no blanks between Thai letters, dashes all `-`. Patterns for years
 * and dates are written for this form.
 */
export function plainOf(text: string): Plain {
  const out: string[] = [];
  const at: number[] = [];
  let blank = -1;
  let marks = '';
  for (let i = 0; i < text.length; i++) {
    const raw = fromPrivate(text.charAt(i));
    if (isUnseen(raw) || (isMark(raw) && !isVowelMark(raw))) continue;
    if (isBlank(raw)) {
      if (blank < 0) blank = i;
      continue;
    }
    let char = isLineBreak(raw) ? '\n' : arabicDigit(raw);
    if (char === 'ำ') char = 'า';
    else if (char === 'ฏ') char = 'ฎ';
    else if (/[\u2010-\u2015\u2212\u2043\uff0d~]/.test(char)) char = '-';
    if (isVowelMark(char)) {
      if (marks.includes(char)) continue;
      marks += char;
    } else marks = '';
    if (blank >= 0) {
      const joins = isThai(char) && isThai(out[out.length - 1] ?? '');
      if (!joins) {
        out.push(' ');
        at.push(blank);
      }
      blank = -1;
    }
    out.push(char);
    at.push(i);
  }
  const behind = (offset: number): number => {
    let end = (at[offset - 1] ?? -1) + 1;
    while (end < text.length && isMark(text.charAt(end))) end++;
    return end;
  };
  return { text: out.join(''), start: (offset) => at[offset] ?? text.length, end: behind };
}
