const LETTER = /\p{L}/u;
/** What stands in the Thai block and is a letter by Unicode, with the letters that count as Thai. */
const isThaiLetter = (code: number): boolean => (code >= 0x0e01 && code <= 0x0e2e) || code === 0x0e30 || code === 0x0e32 || code === 0x0e33 || (code >= 0x0e40 && code <= 0x0e46);
const PAIYANNOI = 0x0e2f;

/** Letters of a text: all of them, Thai ones among these, and Thai consonants. Marks, digits and signs do not count. */
export interface LetterCounts {
  readonly all: number;
  readonly thai: number;
  readonly consonants: number;
}

/** Counts the letters of a text in one pass. */
export function countLetters(text: string): LetterCounts {
  let [all, thai, consonants] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      const lower = code | 0x20;
      if (lower >= 0x61 && lower <= 0x7a) all += 1;
    } else if (code >= 0x0e00 && code <= 0x0e7f) {
      if (isThaiLetter(code)) {
        all += 1;
        thai += 1;
        if (code <= 0x0e2e) consonants += 1;
      } else if (code === PAIYANNOI) all += 1;
    } else {
      const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
      if (LETTER.test(char)) all += 1;
      at += char.length - 1;
    }
  }
  return { all, thai, consonants };
}

/**
 * Thai letters among all letters, 0-1; marks, digits and signs do not count. 0 for a text without
 * letters. A page of many characters and hardly any Thai is junk of a scanner or of a font.
 */
export function thaiShare(text: string): number {
  const { all, thai } = countLetters(text);
  return all === 0 ? 0 : thai / all;
}
