const LETTER = /^\p{L}$/u;
const NUMBER = /^\p{N}$/u;
const [UNKNOWN, IS_LETTER, IS_NUMBER, IS_OTHER] = [0, 1, 2, 3];
/** By UTF-16 code, learnt as they come: to ask a pattern for each letter of each page takes longer than all else. */
const kinds = new Uint8Array(65_536);

const kindOf = (letter: string): number => (LETTER.test(letter) ? IS_LETTER : NUMBER.test(letter) ? IS_NUMBER : IS_OTHER);

/** How many letters stand in a text, and digits where `numbers` says so. */
export function lettersIn(text: string, numbers: boolean): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let kind = kinds[code] ?? IS_OTHER;
    if (code >= 0xd800 && code < 0xdc00) kind = kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
    else if (kind === UNKNOWN) {
      kind = kindOf(String.fromCharCode(code));
      kinds[code] = kind;
    }
    if (kind === IS_LETTER || (numbers && kind === IS_NUMBER)) count += 1;
  }
  return count;
}
