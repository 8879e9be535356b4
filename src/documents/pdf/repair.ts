import { turnedAa } from '../../thai/index.ts';
import { decodeFonts } from './decode-fonts.ts';
import type { PdfLimits, PdfText, Piece } from './pdf-text.ts';
import { strangePages } from './strange-letters.ts';
import type { UnpdfReader } from './unpdf.ts';

/**
 * Reads the pages that show glyph numbers in place of letters once more, with their fonts, and puts
 * those pages right that can be. Everything else stays as it was read. Never throws.
 */
export async function repairGlyphs(given: PdfText, bytes: Uint8Array, { timeoutMs }: PdfLimits, unpdf: UnpdfReader): Promise<PdfText> {
  const strange = strangePages(given.pages);
  if (strange.length === 0) return given;
  const fonted = await unpdf.readFonts(bytes, strange, timeoutMs);
  if ('failed' in fonted) return given;
  const decoded = new Map(decodeFonts(fonted).map((page) => [page.number, page]));
  if (decoded.size === 0) return given;
  return {
    ...given,
    pages: given.pages.map((text, index) => decoded.get(index + 1)?.text ?? text),
    pieces: given.pages.map((_, index) => {
      const page = decoded.get(index + 1);
      return page === undefined ? (given.pieces[index] ?? noPieces) : () => page.pieces;
    }),
    repaired: new Set([...(given.repaired ?? []), ...decoded.keys()]),
  };
}

const noPieces = (): readonly Piece[] => [];

/**
 * Gives า back where the fonts of a file turned every one into ำ: on all pages where the whole text
 * shows it, else on the pages that do. Pages where it is some words are only marked: normalising puts
 * those right, word by word.
 */
export function repairAa(given: PdfText): PdfText {
  const whole = turnedAa(given.pages.join('\n'));
  if (whole === 'none') return given;
  const turned = given.pages.map((page) => (whole === 'all' && page.includes('ำ') ? whole : turnedAa(page)));
  const back = (text: string): string => text.replaceAll('ำ', 'า');
  return {
    ...given,
    pages: given.pages.map((page, index) => (turned[index] === 'all' ? back(page) : page)),
    pieces: given.pieces.map((pieces, index) => (turned[index] === 'all' ? () => pieces().map((piece) => ({ ...piece, text: back(piece.text) })) : pieces)),
    repaired: new Set([...(given.repaired ?? []), ...turned.flatMap((how, index) => (how === 'none' ? [] : [index + 1]))]),
  };
}
