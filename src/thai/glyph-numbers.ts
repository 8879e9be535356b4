import { commonWords } from './common-words.ts';
import { isConsonant, isLeadingVowel, isMark, isThai } from './chars.ts';
import { skeleton } from './skeleton.ts';

/**
 * Which letters the glyph numbers of a font stand for. Thai fonts keep the Thai block in the order of
 * Unicode, so one number tells all: where ก stands. Known orders have some marks more.
 */
export interface GlyphOrder {
  readonly name: string;
  /** Number of ก; ก to ฺ follow without a hole. */
  readonly first: number;
  /** Number of ฿; ฿ to ๛ follow without a hole. */
  readonly baht: number;
  /** What is added to the number of an ASCII letter; null where these are letters already. */
  readonly ascii: number | null;
  /** Glyphs out of order: lowered and shifted marks. */
  readonly others: ReadonlyMap<number, string>;
}

const lowered = (from: number): [number, string][] => [...'่้๊๋์'].map((mark, index) => [from + index, mark]);

/**
 * Orders that were met, proved by reading the result: Microsoft Sans Serif (budgets printed by the
 * ministry's accounting system) and the TH Sarabun family; Thai single bytes (TIS-620), which are an
 * order too where a font without standard names shows them as Western letters.
 */
const KNOWN: readonly GlyphOrder[] = [
  { name: 'microsoft-sans-serif', first: 0x3a3, baht: 0x3de, ascii: 29, others: new Map(lowered(0x395)) },
  { name: 'th-sarabun', first: 0xd6, baht: 0x110, ascii: 29, others: new Map([...lowered(0x160), [0x158, 'ี'], [0x15c, '้'], [0x168, '็'], [0x1f0, ' ']]) },
  { name: 'tis-620', first: 0xa1, baht: 0xdf, ascii: null, others: new Map() },
];

/**
 * What the characters of a text are: `numbers` of glyphs; letters among which the `private` ones are
 * numbers; `bytes` of a one-byte font, of which only TIS-620 is an order.
 */
export type Codes = 'numbers' | 'private' | 'bytes';

const BLOCK = 0x3a;
const TAIL = 0x1d;
const ASCII = 0x5f;

/** Private-use numbers are glyph numbers with a constant added by the program that wrote the file. */
const PRIVATE = [0x100000, 0xf0000, 0xe000] as const;

const isPrivate = (code: number): boolean => (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;

const numberOf = (code: number): number => (isPrivate(code) ? code - (PRIVATE.find((base) => code >= base) ?? 0) : code);

/** The letter of a glyph number; '' where the order does not know it. */
function letterOf(glyph: number, { first, baht, ascii, others }: GlyphOrder): string {
  if (glyph >= first && glyph < first + BLOCK) return String.fromCharCode(0xe01 + glyph - first);
  if (glyph >= baht && glyph < baht + TAIL) return String.fromCharCode(0xe3f + glyph - baht);
  const other = others.get(glyph);
  if (other !== undefined) return other;
  if (ascii === null) return glyph >= 0x20 && glyph < 0x7f ? String.fromCharCode(glyph) : '';
  const letter = glyph + ascii;
  return letter >= 0x20 && letter < 0x20 + ASCII ? String.fromCharCode(letter) : '';
}

/**
 * A text of glyph numbers in letters. Blanks and line breaks stay; numbers that the order does not know
 * are dropped.
 */
export function decodeGlyphs(text: string, order: GlyphOrder, codes: Codes): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (char === ' ' || char === '\n' || (codes === 'private' && !isPrivate(code))) out += char;
    else out += letterOf(numberOf(code), order);
  }
  return out;
}

/** Letters that cannot stand where they do, among all Thai letters and marks, 0-1. */
function misplaced(text: string): number {
  let wrong = 0;
  let thai = 0;
  let before = ' ';
  for (const char of text) {
    if (isThai(char)) thai++;
    if (isMark(char) ? !isConsonant(before) && !isMark(before) : (char === 'า' || char === 'ะ') && isLeadingVowel(before)) wrong++;
    else if (isLeadingVowel(before) && isThai(char) && !isConsonant(char) && !(before === 'เ' && char === 'เ')) wrong++;
    before = char;
  }
  return thai === 0 ? 0 : wrong / thai;
}

const SAMPLE = 6000;
/** Share of the numbers of a text that ก to ฺ take at least. */
const MOST = 0.4;
/** Glyphs that a font may have between ฺ and ฿. */
const HOLES = [0, 1, 4, 2, 3] as const;
const MISPLACED = 0.12;
const COMMON = 0.15;
/** A short text is proved by words that stand in none by chance. */
const TELLING = 2;

/** Better by so much than without the glyphs in question. */
const GAIN = 0.03;

interface Judgement {
  readonly accepted: boolean;
  readonly score: number;
}

function judge(text: string): Judgement {
  const { share, telling } = commonWords(skeleton(text));
  const wrong = misplaced(text);
  return { accepted: telling >= TELLING && share >= COMMON && wrong <= MISPLACED, score: share - wrong };
}

/** What stands there without the glyphs in question. */
const bare = (text: string, codes: Codes): string =>
  codes !== 'private' ? '' : [...text].filter((char) => !isPrivate(char.codePointAt(0) ?? 0)).join('');

/** Every place where ก may stand, by the numbers that a text has: at most some hundred. */
function placesOfKo(sample: string): number[] {
  const numbers = [...sample].map((char) => numberOf(char.codePointAt(0) ?? 0)).filter((glyph) => glyph > 0x20 && glyph <= 0xffff);
  const below = new Uint32Array(0x10000 + BLOCK + 1);
  for (const glyph of numbers) below[glyph + 1] = (below[glyph + 1] ?? 0) + 1;
  for (let glyph = 1; glyph < below.length; glyph++) below[glyph] = (below[glyph] ?? 0) + (below[glyph - 1] ?? 0);
  const places: number[] = [];
  for (let first = 1; first <= 0xffff; first++) {
    const inside = (below[first + BLOCK] ?? 0) - (below[first] ?? 0);
    if (inside > 0 && inside >= numbers.length * MOST) places.push(first);
  }
  return places;
}

const orderFrom = (first: number, hole: number): GlyphOrder => ({ name: `from-${first}`, first, baht: first + BLOCK + hole, ascii: 29, others: new Map() });

/**
 * The order of the font that a text of glyph numbers was written with: a known one, else the one
 * that gives the most Thai-like text. Null unless common words of Thai offices come out.
 */
export function glyphOrderOf(text: string, codes: Codes): GlyphOrder | null {
  const sample = text.slice(0, SAMPLE);
  const without = judge(bare(sample, codes)).score + (codes !== 'private' ? 0 : GAIN);
  const bestOf = (orders: readonly GlyphOrder[], least: (judgement: Judgement) => boolean): GlyphOrder[] =>
    orders
      .map((order) => ({ order, ...judge(decodeGlyphs(sample, order, codes)) }))
      .filter((judged) => least(judged) && judged.score > without)
      .sort((one, other) => other.score - one.score)
      .map(({ order }) => order);
  const known = bestOf(codes === 'bytes' ? KNOWN.filter(({ ascii }) => ascii === null) : KNOWN, ({ accepted }) => accepted)[0];
  if (known !== undefined || codes === 'bytes') return known ?? null;
  const likely = bestOf(placesOfKo(sample).map((first) => orderFrom(first, 0)), () => true).slice(0, 3);
  return bestOf(likely.flatMap(({ first }) => HOLES.map((hole) => orderFrom(first, hole))), ({ accepted }) => accepted)[0] ?? null;
}

/** Whether an order that holds for another font of the same file fits a text too short to prove it. */
export function orderFits(text: string, order: GlyphOrder, codes: Codes): boolean {
  const sample = text.slice(0, SAMPLE).replace(/\s/g, '');
  const decoded = decodeGlyphs(sample, order, codes);
  return [...decoded].length >= [...sample].length * 0.9 && misplaced(decoded) <= MISPLACED;
}
