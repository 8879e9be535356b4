import fc from 'fast-check';

const PIECES = [
  'ก', 'น', 'จ', 'ป', 'ญ', 'ฏ', 'ะ', 'า', 'ำ', 'ิ', 'ี', 'ุ', 'ู', 'ั', '็', '่', '้', '์', 'ํ', 'ฺ', 'เ', 'แ', 'โ', 'ๆ', 'ฯ', '๖', '8',
  ' ', '\u00a0', '\n', '\t', '-', '.', 'a', 'Z', '\uf70a', '\uf712', '\uf700', '\u200b', '\u0477', 'é',
  'จานวน', 'ตำบล', 'อาเภอ', 'กำหนด', 'ราคาสั่ง',
] as const;

/** Thai text as badly made as it comes. */
export const thaiText = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

const THAI_DIGITS = '๐๑๒๓๔๕๖๗๘๙';

/** The digits of a number in Arabic, Thai, or mixed script. */
export const digitsOf = (value: number): fc.Arbitrary<string> =>
  fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }).map((thai) =>
    [...String(value)].map((digit, i) => (thai[i] ? (THAI_DIGITS[Number(digit)] ?? digit) : digit)).join(''));
