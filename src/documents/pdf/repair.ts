import { decodeFonts } from './decode-fonts.ts';
import type { PdfLimits, PdfText } from './pdf-text.ts';
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
    pieces: given.pages.map((_, index) => decoded.get(index + 1)?.pieces ?? given.pieces[index] ?? []),
    decoded: new Set(decoded.keys()),
  };
}
