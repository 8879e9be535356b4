import type { Piece } from './pdf-text.ts';

const MAX_PIECES = 20_000;
const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]{0,2000})<\/word>/g;
/** Boxes reach from the highest to the lowest mark of a Thai font. */
const SIZE_OF_BOX = 0.6;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Words by page from what `pdftotext -bbox` writes, a small fixed form of XML. */
export const piecesOfBbox = (xml: string): Piece[][] =>
  xml
    .split(/<page\b/)
    .slice(1)
    .map((page) => {
      const pieces: Piece[] = [];
      for (const [, left, top, right, bottom, text] of page.matchAll(WORD)) {
        if (pieces.length >= MAX_PIECES) break;
        const height = Number(bottom) - Number(top);
        pieces.push({ text: unescape(text ?? ''), left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), size: height * SIZE_OF_BOX });
      }
      return pieces;
    });

const unescape = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|(\w{2,4}));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? whole) : Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : '',
  );
