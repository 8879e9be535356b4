import { fromPrivate, isBlank, isLineBreak, isUnseen } from './chars.ts';

const [TAB, BLANK, DELETE, FIRST_THAI, LAST_THAI] = [0x09, 0x20, 0x7f, 0x0e00, 0x0e7f];
const [FIRST_CONSONANT, LAST_CONSONANT, A, AA, AM, SARA_E, NIKHAHIT] = [0x0e01, 0x0e2e, 0x0e30, 0x0e32, 0x0e33, 0x0e40, 0x0e4d];

/** Place of a mark behind its consonant, from 1; 0 for what is no mark. */
function placeOf(code: number): number {
  if (code === 0x0e3a) return 1;
  if (code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e39) || code === 0x0e47 || code === NIKHAHIT || code === 0x0e4e) return 2;
  if (code >= 0x0e48 && code <= 0x0e4b) return 3;
  return code === 0x0e4c ? 4 : 0;
}

const PLACES = Uint8Array.from({ length: LAST_THAI - FIRST_THAI + 1 }, (_, index) => placeOf(FIRST_THAI + index));

/** Whether the characters from one offset to another, a line, surely need no putting in order. */
export function inOrder(text: string, from: number, to: number): boolean {
  let before = 0;
  /** Place of the mark before, or 0; -1 where no mark may come next. */
  let place = -1;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_THAI && code <= LAST_THAI) {
      const own = PLACES[code - FIRST_THAI] ?? 0;
      if (own > 0) {
        if (place === -1 || own <= place || code === NIKHAHIT) return false;
        place = own;
      } else {
        if (code === AA || code === AM) {
          if (before === BLANK || before === TAB || before === AA || before === AM) return false;
        } else if (code === A) {
          if (before === BLANK || before === TAB) return false;
        } else if (code === SARA_E && before === SARA_E) return false;
        place = code >= FIRST_CONSONANT && code <= LAST_CONSONANT ? 0 : -1;
      }
    } else {
      if (code < BLANK ? code !== TAB : code >= DELETE && isStrange(text.charAt(at))) return false;
      place = -1;
    }
    before = code;
  }
  return true;
}

const isStrange = (char: string): boolean => isUnseen(char) || isBlank(char) || isLineBreak(char) || fromPrivate(char) !== char;
