/** Letters of a word, in UTF-16 units; a longer one is none. */
const MAX_WORD = 2000;
const [LESS, QUOTE, AMP, POINT, MINUS, ZERO, NINE] = [0x3c, 0x22, 0x26, 0x2e, 0x2d, 0x30, 0x39];
/** Digits that a double holds exactly, so that dividing by a power of ten rounds as reading the number does. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

const [BEFORE_LEFT, BEFORE_TOP, BEFORE_RIGHT, BEFORE_BOTTOM, BEFORE_TEXT, BEHIND] = ['<word xMin="', '" yMin="', '" xMax="', '" yMax="', '">', '</word>'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];

/**
 * Reads the lines `<word xMin="1.5" yMin="2" xMax="3" yMax="4">text</word>` of a page straight from the
 * bytes, and puts its text together. A long document has a hundred thousand of them: nothing is made for
 * a word that has to be thrown away again.
 */
export class WordScanner {
  /** Place of the word found last, in points. */
  left = 0;
  top = 0;
  right = 0;
  bottom = 0;
  /** UTF-16 units written so far. */
  length = 0;
  readonly #bytes: Buffer;
  readonly #unescape: (text: string) => string;
  #at = 0;
  #to = 0;
  #textFrom = 0;
  #textTo = 0;
  /** The text, little end first. */
  #out = Buffer.alloc(1 << 16);

  constructor(bytes: Buffer, unescape: (text: string) => string) {
    this.#bytes = bytes;
    this.#unescape = unescape;
  }

  /** Turns to the bytes of a page, with no text yet. */
  begin(from: number, to: number): void {
    this.#at = from;
    this.#to = to;
    this.length = 0;
  }

  /** Goes to the next word of the page; false where there is none. What is no well-formed word is passed over. */
  next(): boolean {
    const bytes = this.#bytes;
    for (;;) {
      while (this.#at < this.#to && bytes[this.#at] !== LESS) this.#at += 1;
      if (this.#at >= this.#to) return false;
      const start = this.#at;
      if (bytes[start + 1] === BEFORE_LEFT[1] && this.#word()) return true;
      this.#at = start + 1;
    }
  }

  #word(): boolean {
    if (!this.#passes(BEFORE_LEFT)) return false;
    this.left = this.#number();
    if (!this.#passes(BEFORE_TOP)) return false;
    this.top = this.#number();
    if (!this.#passes(BEFORE_RIGHT)) return false;
    this.right = this.#number();
    if (!this.#passes(BEFORE_BOTTOM)) return false;
    this.bottom = this.#number();
    if (!this.#passes(BEFORE_TEXT)) return false;
    this.#textFrom = this.#at;
    while (this.#at < this.#to && this.#bytes[this.#at] !== LESS) this.#at += 1;
    this.#textTo = this.#at;
    if (this.#textTo - this.#textFrom > MAX_WORD && this.#bytes.toString('utf8', this.#textFrom, this.#textTo).length > MAX_WORD) return false;
    return this.#passes(BEHIND);
  }

  #passes(words: Buffer): boolean {
    if (this.#at + words.length > this.#to) return false;
    for (let index = 0; index < words.length; index += 1) if (this.#bytes[this.#at + index] !== words[index]) return false;
    this.#at += words.length;
    return true;
  }

  /** A number as poppler writes it. One without any digit leaves its place, so that what follows does not fit. */
  #number(): number {
    const bytes = this.#bytes;
    const start = this.#at;
    let at = start;
    let digits = 0;
    let value = 0;
    let point = -1;
    if (bytes[at] === MINUS) at += 1;
    for (; ; at += 1) {
      const byte = bytes[at] ?? QUOTE;
      if (byte >= ZERO && byte <= NINE) {
        value = value * 10 + byte - ZERO;
        digits += 1;
      } else if (byte === POINT && point === -1) point = digits;
      else break;
    }
    if (digits === 0 || bytes[at] !== QUOTE) {
      this.#at = -1;
      return 0;
    }
    this.#at = at;
    if (digits > EXACT_DIGITS) return Number(bytes.toString('latin1', start, at));
    const size = point === -1 ? value : value / (POWERS[digits - point] ?? 1);
    return bytes[start] === MINUS ? -size : size;
  }

  /** Adds the character of a code to the text; none for 0. */
  write(code: number): void {
    if (code === 0) return;
    this.#makeRoom(1);
    this.#put(code);
  }

  /** Adds the word found last to the text. */
  writeWord(): void {
    this.#makeRoom(this.#textTo - this.#textFrom);
    const start = this.length;
    if (this.#writePlain()) return;
    this.length = start;
    const word = this.#unescape(this.#bytes.toString('utf8', this.#textFrom, this.#textTo));
    this.#makeRoom(word.length);
    for (let index = 0; index < word.length; index += 1) this.#put(word.charCodeAt(index));
  }

  /** Decodes what is no entity, of one to three bytes; false where something else stands. */
  #writePlain(): boolean {
    const bytes = this.#bytes;
    const to = this.#textTo;
    for (let at = this.#textFrom; at < to; at += 1) {
      const first = bytes[at] ?? 0;
      if (first < 0x80) {
        if (first === AMP) return false;
        this.#put(first);
        continue;
      }
      // Thai and its neighbours; the rest is left to the decoder.
      if (first !== 0xe0 || at + 2 >= to) return false;
      const second = bytes[at + 1] ?? 0;
      const third = bytes[at + 2] ?? 0;
      if (second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) return false;
      this.#put(((second & 0x3f) << 6) | (third & 0x3f));
      at += 2;
    }
    return true;
  }

  #put(code: number): void {
    this.#out[this.length * 2] = code & 0xff;
    this.#out[this.length * 2 + 1] = code >> 8;
    this.length += 1;
  }

  #makeRoom(units: number): void {
    if ((this.length + units) * 2 <= this.#out.length) return;
    const larger = Buffer.alloc((this.length + units) * 4);
    this.#out.copy(larger);
    this.#out = larger;
  }

  /** The text written since the page began. */
  text(): string {
    return this.#out.toString('utf16le', 0, this.length * 2);
  }
}
