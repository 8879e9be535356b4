import type { Piece } from './pdf-text.ts';
import { WordScanner } from './word-scanner.ts';

const MAX_PIECES = 20_000;
const MAX_WORDS = 100_000;
/** Properties of a file are looked for so far, in letters; three bytes a letter at most. */
const HEAD = 20_000;
const META = /<meta name="(\w{1,40})" content="([^"]{0,500})"/g;
/** Boxes reach from the highest to the lowest mark of a Thai font. */
const SIZE_OF_BOX = 0.6;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export interface BboxPage {
  /** Words in the order of the file, with the blanks and line breaks that `pdftotext -raw` puts between them. */
  readonly text: string;
  /** Where the words stand; made anew for each who asks, since a page holds thousands. */
  readonly pieces: () => Piece[];
}

export interface BboxFile {
  readonly pages: readonly BboxPage[];
  /** Value of a property of the file, or null. */
  readonly property: (name: string) => string | null;
}

/** What `pdftotext -raw -bbox` writes, a small fixed form of XML in UTF-8. Pieces of the first `piecePages` pages only. */
export function readBbox(xml: Buffer, piecePages: number): BboxFile {
  const starts = startsOf(xml, '<page ');
  const head = xml.toString('utf8', 0, Math.min(starts[0] ?? xml.length, HEAD * 3)).slice(0, HEAD);
  const properties = new Map([...head.matchAll(META)].map(([, name, value]) => [name ?? '', unescape(value ?? '').trim()]));
  properties.set('Title', unescape(/<title>([^<]{0,500})<\/title>/.exec(head)?.[1] ?? '').trim());
  const words = new WordScanner(xml, unescape);
  return {
    pages: starts.map((start, index) => pageOf(words, start, starts[index + 1] ?? xml.length, index < piecePages)),
    property: (name) => properties.get(name) || null,
  };
}

function startsOf(bytes: Buffer, tag: string): number[] {
  const starts: number[] = [];
  for (let at = bytes.indexOf(tag); at !== -1; at = bytes.indexOf(tag, at + tag.length)) starts.push(at);
  return starts;
}

/** A page's words one after the other, with their places kept as bare numbers until somebody asks for them. */
function pageOf(words: WordScanner, from: number, to: number, wantsPieces: boolean): BboxPage {
  words.begin(from, to);
  /** Begin and end in the text, left, top, right and bottom of each word. */
  const places: number[] = [];
  let count = 0;
  let [left, top, right, bottom] = [0, 0, 0, 0];
  while (count < MAX_WORDS && words.next()) {
    if (count > 0) words.write(between(top, right, bottom, words));
    ({ left, top, right, bottom } = words);
    const start = words.length;
    words.writeWord();
    if (wantsPieces && count < MAX_PIECES) places.push(start, words.length, left, top, right, bottom);
    count += 1;
  }
  if (count > 0) words.write(LINE_BREAK);
  const text = words.text();
  return { text, pieces: () => piecesOf(text, places) };
}

function piecesOf(text: string, places: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < places.length; at += 6) {
    const [top = 0, bottom = 0] = [places[at + 3], places[at + 5]];
    pieces.push({ text: text.slice(places[at], places[at + 1]), left: places[at + 2] ?? 0, top, right: places[at + 4] ?? 0, bottom, size: (bottom - top) * SIZE_OF_BOX });
  }
  return pieces;
}

/** Letter size by the height of a box, as it comes nearest to the line breaks that poppler makes itself. */
const POPPLER_SIZE = 0.88;
/** Poppler's own measures for its raw order (TextOutputDev.cc), in letter sizes: a line, an overlap, a blank. */
const SAME_LINE = 0.5;
const OVERLAP = 0.2;
const BLANK = 0.15;
const LINE_BREAK = 10;

/** Code of the character between a word and the next; 0 for none. */
function between(top: number, right: number, bottom: number, next: { readonly left: number; readonly top: number; readonly bottom: number }): number {
  const size = (bottom - top) * POPPLER_SIZE;
  const apart = Math.abs(next.top + next.bottom - top - bottom) / 2;
  if (apart >= size * SAME_LINE || next.left <= right - size * OVERLAP) return LINE_BREAK;
  return next.left > right + size * BLANK ? 32 : 0;
}

const unescape = (text: string): string =>
  !text.includes('&')
    ? text
    : text.replace(/&(?:#(\d{1,7})|(\w{2,4}));/g, (whole, code: string | undefined, name: string | undefined) =>
        code === undefined ? (ENTITIES[name ?? ''] ?? whole) : Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : '',
      );
