/** Thai digits as Arabic ones; everything else, and the length, stays as it is. */
export const arabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));

/** One character: a Thai digit as an Arabic one, anything else as it is. */
export const arabicDigit = (char: string): string =>
  char >= '๐' && char <= '๙' ? String.fromCharCode(char.charCodeAt(0) - 0x0e50 + 0x30) : char;
