import type { Piece } from './pdf-text.ts';

const MAX_PIECES = 20_000;
const MAX_WORDS = 100_000;
const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]{0,2000})<\/word>/g;
const META = /<meta name="(\w{1,40})" content="([^"]{0,500})"/g;
/** Boxes reach from the highest to the lowest mark of a Thai font. */
const SIZE_OF_BOX = 0.6;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export interface BboxPage {
  /** Words in the order of the file, with the blanks and line breaks that `pdftotext -raw` puts between them. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export interface BboxFile {
  readonly pages: readonly BboxPage[];
  /** Value of a property of the file, or null. */
  readonly property: (name: string) => string | null;
}

/** What `pdftotext -raw -bbox` writes, a small fixed form of XML. Pieces of the first `piecePages` pages only. */
export function readBbox(xml: string, piecePages: number): BboxFile {
  const [head = '', ...pages] = xml.split(/<page\b/);
  const properties = new Map([...head.slice(0, 20_000).matchAll(META)].map(([, name, value]) => [name ?? '', unescape(value ?? '').trim()]));
  properties.set('Title', unescape(/<title>([^<]{0,500})<\/title>/.exec(head.slice(0, 20_000))?.[1] ?? '').trim());
  return {
    pages: pages.map((page, index) => {
      const words = wordsOf(page);
      return { text: textOf(words), pieces: index < piecePages ? words.slice(0, MAX_PIECES) : [] };
    }),
    property: (name) => properties.get(name) || null,
  };
}

function wordsOf(page: string): Piece[] {
  const words: Piece[] = [];
  for (const [, left, top, right, bottom, text] of page.matchAll(WORD)) {
    if (words.length >= MAX_WORDS) break;
    const height = Number(bottom) - Number(top);
    words.push({ text: unescape(text ?? ''), left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), size: height * SIZE_OF_BOX });
  }
  return words;
}

/** Letter size by the height of a box, as it comes nearest to the line breaks that poppler makes itself. */
const POPPLER_SIZE = 0.88;
/** Poppler's own measures for its raw order (TextOutputDev.cc), in letter sizes: a line, an overlap, a blank. */
const SAME_LINE = 0.5;
const OVERLAP = 0.2;
const BLANK = 0.15;

function textOf(words: readonly Piece[]): string {
  let text = '';
  words.forEach((word, index) => {
    const next = words[index + 1];
    text += word.text + (next === undefined ? '\n' : between(word, next));
  });
  return text;
}

function between(word: Piece, next: Piece): string {
  const size = (word.bottom - word.top) * POPPLER_SIZE;
  const apart = Math.abs(next.top + next.bottom - word.top - word.bottom) / 2;
  if (apart >= size * SAME_LINE || next.left <= word.right - size * OVERLAP) return '\n';
  return next.left > word.right + size * BLANK ? ' ' : '';
}

const unescape = (text: string): string =>
  !text.includes('&')
    ? text
    : text.replace(/&(?:#(\d{1,7})|(\w{2,4}));/g, (whole, code: string | undefined, name: string | undefined) =>
        code === undefined ? (ENTITIES[name ?? ''] ?? whole) : Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : '',
      );
