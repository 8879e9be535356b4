import { fromPrivate, isBlank, isMark, isUnseen, isVowelMark } from './chars.ts';
import { arabicDigit } from './digits.ts';

/** A skeleton with, for each of its characters, the offset in the original text. */
export interface Skeleton {
  readonly letters: string;
  readonly at: Uint32Array;
}

const WORD = /[\p{L}\p{N}]/u;

function foreign(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) {
    const lower = char.toLowerCase();
    return (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') ? lower : '';
  }
  if (code < 0x250 || (code >= 0x1e00 && code <= 0x1eff)) {
    const plain = char.normalize('NFD').charAt(0).toLowerCase().charAt(0);
    return WORD.test(plain) ? plain : '';
  }
  if (code >= 0xd800 && code <= 0xdfff) return char;
  return WORD.test(char) ? char.toLowerCase().charAt(0) : '';
}

/** The character's share of the skeleton: itself, a plainer letter, or nothing. */
function fold(char: string): string {
  if (char < 'ก' || char > '๛') return foreign(char);
  if (char === 'ำ') return 'า';
  if (char === 'ฏ') return 'ฎ'; // กฏหมาย for กฎหมาย: the commonest misspelling of all
  if (isMark(char)) return isVowelMark(char) ? char : '';
  if (char >= '๐' && char <= '๙') return arabicDigit(char);
  return char === 'ฯ' || char === '฿' || char >= '๏' ? '' : char;
}

/** Builds the skeleton and remembers where each of its characters came from. */
export function skeletonOf(text: string): Skeleton {
  const letters: string[] = [];
  const at = new Uint32Array(text.length);
  let size = 0;
  let marks = '';
  let adjacent = false;
  for (let i = 0; i < text.length; i++) {
    const raw = fromPrivate(text.charAt(i));
    if (isUnseen(raw)) continue;
    const char = isBlank(raw) ? '' : fold(raw);
    if (char === '') {
      if (!isMark(raw)) adjacent = false;
      continue;
    }
    const last = size > 0 ? letters[size - 1] : '';
    if (isVowelMark(char)) {
      if (marks.includes(char)) continue;
      marks += char;
    } else {
      marks = '';
      if (char === 'า' && last === 'า') continue;
      if (char === 'เ' && last === 'เ' && adjacent) {
        letters[size - 1] = 'แ';
        continue;
      }
    }
    letters.push(char);
    at[size++] = i;
    adjacent = true;
  }
  return { letters: letters.join(''), at: at.slice(0, size) };
}

/**
 * What stays of a text when all that Thai files and typists get wrong is left out: ำ in all its forms
 * is า; tone marks, thanthakhat, maitaikhu, blanks and punctuation are gone; digits are Arabic, letters
 * lower case. Two wordings that a person reads alike have the same skeleton.
 */
export const skeleton = (text: string): string => skeletonOf(text).letters;

/** Consonants and spacing vowels only, with Latin letters and digits: as Google Sites cuts titles to addresses. */
export const slugSkeleton = (text: string): string => skeleton(text).replace(/[ัิ-ู]/g, '');
