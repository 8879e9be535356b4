/**
 * Private-use letters of old Thai fonts and the letters they stand for: the Windows set U+F700-F71A
 * and the Macintosh set U+F884-F89E, as listed in HarfBuzz's and Pango's Thai shapers.
 */
const PRIVATE: ReadonlyMap<number, string> = new Map(
  (
    [
      ['ฐ', 0xf700, 0xf89e], ['ญ', 0xf70f, 0xf89a],
      ['ั', 0xf710, 0xf884], ['ิ', 0xf701, 0xf885], ['ี', 0xf702, 0xf886], ['ึ', 0xf703, 0xf887], ['ื', 0xf704, 0xf888],
      ['็', 0xf712, 0xf889], ['ํ', 0xf711, 0xf899], ['ุ', 0xf718, 0xf89b], ['ู', 0xf719, 0xf89c], ['ฺ', 0xf71a, 0xf89d],
      ['่', 0xf705, 0xf70a, 0xf713, 0xf88a, 0xf88b, 0xf88c],
      ['้', 0xf706, 0xf70b, 0xf714, 0xf88d, 0xf88e, 0xf88f],
      ['๊', 0xf707, 0xf70c, 0xf715, 0xf890, 0xf891, 0xf892],
      ['๋', 0xf708, 0xf70d, 0xf716, 0xf893, 0xf894, 0xf895],
      ['์', 0xf709, 0xf70e, 0xf717, 0xf896, 0xf897, 0xf898],
    ] as const
  ).flatMap(([letter, ...codes]) => codes.map((code): [number, string] => [code, letter])),
);

/** The Thai letter that a private-use character stands for; any other character as it is. */
export const fromPrivate = (char: string): string => {
  const code = char.charCodeAt(0);
  return code >= 0xf700 && code <= 0xf89e ? (PRIVATE.get(code) ?? char) : char;
};

/** Vowels and marks that stand above or below a consonant. */
export const isMark = (char: string): boolean =>
  char === 'ั' || (char >= 'ิ' && char <= 'ฺ') || (char >= '็' && char <= '๎');

/** Above or below, and part of the vowel: no tone, no thanthakhat, no nikhahit. */
export const isVowelMark = (char: string): boolean => char === 'ั' || (char >= 'ิ' && char <= 'ู');

export const isConsonant = (char: string): boolean => char >= 'ก' && char <= 'ฮ';

/** Any letter, vowel or mark of the Thai block; no digits, no baht sign, no abbreviation marks. */
export const isThai = (char: string): boolean =>
  (char >= 'ก' && char <= 'ฮ') || (char >= 'ะ' && char <= 'ฺ') || (char >= 'เ' && char <= '๎');

/** Vowels that are written before their consonant. */
export const isLeadingVowel = (char: string): boolean => char >= 'เ' && char <= 'ไ';

/**
 * Characters that nobody sees: zero width, direction marks, soft hyphen, controls, and U+0477, which
 * pdf.js gives in place of a tone mark of some printed-to-PDF fonts.
 */
export const isUnseen = (char: string): boolean => {
  const code = char.charCodeAt(0);
  if (code < 0x20) return code !== 0x09 && (code < 0x0a || code > 0x0d);
  return (
    code === 0xad || code === 0x477 || code === 0x7f || code === 0xfeff ||
    (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2064)
  );
};

/** Blanks within a line, of any width. */
export const isBlank = (char: string): boolean => {
  const code = char.charCodeAt(0);
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f;
};

export const isLineBreak = (char: string): boolean => {
  const code = char.charCodeAt(0);
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
};
