const THAI_LETTER = /[ก-ฮะาำเ-ๆ]/;
const LETTER = /\p{L}/u;

/**
 * Thai letters among all letters, 0-1; marks, digits and signs do not count. 0 for a text without
 * letters. A page of many characters and hardly any Thai is junk of a scanner or of a font.
 */
export function thaiShare(text: string): number {
  let thai = 0;
  let all = 0;
  for (const char of text) {
    if (char <= ' ' || !LETTER.test(char)) continue;
    all++;
    if (THAI_LETTER.test(char)) thai++;
  }
  return all === 0 ? 0 : thai / all;
}
