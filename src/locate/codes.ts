import { arabicDigits } from '../thai/index.ts';

/** An item's number as it is written beside a title. */
export interface ItemCode {
  readonly number: number;
  /** `o`: written with the letter or as OIT or ข้อ · `zero`: `01 โครงสร้าง` · `ordinal`: a bare number, which proves nothing alone. */
  readonly kind: 'o' | 'zero' | 'ordinal';
  /** The words without the code. */
  readonly rest: string;
}

const LEAD = '^[\\s•·*\\-–—(\\[【#>»✓|]*';
const WITH_O = new RegExp(
  `${LEAD}(?:(?:ตัวชี้วัด|ข้อ|รายการ|item)(?:ที่)?\\s*)?(?:ita\\s*[-:]?\\s*)?(?:oit|o)(?:\\s*ข้อ)?\\s*[-_.:–]?\\s*0?(\\d{1,2})(?![\\da-z])[)\\]】]?`,
  'u',
);
const WITH_WORD = new RegExp(`${LEAD}(?:ข้อ|oit\\s*ข้อ)\\s*(?:ที่)?\\s*0?(\\d{1,2})(?!\\d|\\s*[./]\\s*\\d)[)\\]]?`, 'u');
const WITH_ZERO = new RegExp(`${LEAD}0(\\d{1,2})(?!\\s?\\d|\\s*[/:]|\\s*-\\s*\\d|[a-z])[)\\]]?`, 'u');
const AT_END = /[\s(（[]o(?:it)?\s?[-_.]?\s?0?(\d{1,2})\s?[)）\]]?\s*$/u;
const ORDINAL = /^\s*(\d{1,2})\s*(?:[.)]\s*(?=\D)|$)/u;
const RANGE = /(?:^|[^a-z])o(?:it)?\s?[-.]?\s?0?(\d{1,2})\s?(?:-|–|—|~|ถึง|to)\s?(?:o(?:it)?\s?[-.]?\s?0?(\d{1,2})(?!\d)|(\d{1,2})\s?[)\]])/u;
const INDICATOR = /^\s*ตัวชี้วัด(?:ย่อย)?\s*(?:ที่)?\s*\d{1,2}(?:\.\d{1,2})?/u;
const IN_NAME = /(?:^|[/_\-. ()])o(?:it)?[-_ ]?0?(\d{1,2})(?![\da-z])/u;

/** Letters that look like an o in the fonts of websites. */
const plain = (words: string): string =>
  arabicDigits(words.slice(0, 300)).toLowerCase().replace(/[оοօ]/gu, 'o').replace(/[‐‑]/gu, '-').replace(/\s+/gu, ' ');

/**
 * The item number that words begin (or end) with. Null for range headings (`O1 - O6`), numbers of
 * indicators (`ตัวชี้วัดย่อยที่ 9.1`) and words without a number. The number may lie outside the edition.
 */
export function codeOf(words: string): ItemCode | null {
  const text = plain(words);
  if (RANGE.test(text) || INDICATOR.test(text)) return null;
  for (const [pattern, kind] of [[WITH_O, 'o'], [WITH_WORD, 'o'], [WITH_ZERO, 'zero'], [AT_END, 'o'], [ORDINAL, 'ordinal']] as const) {
    const match = pattern.exec(text);
    const number = Number(match?.[1] ?? 0);
    if (match !== null && number > 0) {
      return { number, kind, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim() };
    }
  }
  return null;
}

/** Whether an item's number is written with its letter or as OIT, which tells it from any other number. */
export const isWrittenOut = (words: string): boolean => codeOf(words)?.kind === 'o';

/** Whether words name several items at once or an indicator: a heading above items, never one itself. */
export function isGroupHeading(words: string): boolean {
  const text = plain(words);
  return RANGE.test(text) || INDICATOR.test(text);
}

/** The item number in a file name or path (`o13_2_report.pdf`, `/o25-…`); a hint only. */
export function codeInName(name: string): number | null {
  const match = IN_NAME.exec(plain(name));
  const number = Number(match?.[1] ?? 0);
  return number > 0 ? number : null;
}
