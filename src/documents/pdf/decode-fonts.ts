import { decodeGlyphs, glyphOrderOf, orderFits, type Codes, type GlyphOrder } from '../../thai/index.ts';
import type { FontedText, FontRun, PdfFont, Piece } from './pdf-text.ts';

const SAMPLE = 8000;
/** Fonts of different names whose order is looked for; real files have a handful. */
const MAX_NAMES = 12;

/** A page that was put right. */
export interface DecodedPage {
  readonly number: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

type Way = { readonly order: GlyphOrder; readonly codes: Codes } | 'as-it-is' | 'unreadable';

/**
 * Puts the letters of the fonts right whose codes are glyph numbers, and gives the pages that hold such
 * fonts. Fonts of one name share an order; one too short to prove its own takes that of the others,
 * where it fits. What cannot be decoded is left out: it would be believed. Empty where no font is found
 * that can be decoded.
 */
export function decodeFonts({ fonts, pages }: FontedText): DecodedPage[] {
  const ways = waysOf(fonts, pages.flatMap(({ runs }) => runs));
  const decodes = (way: Way | undefined): boolean => typeof way === 'object';
  return pages
    .filter(({ runs }) => runs.some(({ font, text }) => decodes(ways[font]) && text.trim() !== ''))
    .map(({ number, runs }) => {
      const readable = runs.map((run) => ({ ...run, text: decoded(run.text, ways[run.font] ?? 'as-it-is') }));
      const pieces = readable.flatMap(({ text, place }): Piece[] => (place === null || text.trim() === '' ? [] : [{ ...place, text }]));
      return { number, text: readable.map(({ text, eol }) => text + (eol ? '\n' : '')).join(''), pieces };
    });
}

function decoded(text: string, way: Way): string {
  if (way === 'as-it-is') return text;
  return way === 'unreadable' ? text.replace(/[^ \n]/g, '') : decodeGlyphs(text, way.order, way.codes);
}

function waysOf(fonts: readonly PdfFont[], runs: readonly FontRun[]): Way[] {
  const samples = fonts.map(() => '');
  for (const { text, font, eol } of runs) {
    const sample = samples[font] ?? '';
    if (sample.length < SAMPLE) samples[font] = sample + text + (eol ? '\n' : '');
  }
  const key = (font: PdfFont): string => `${font.coded} ${font.name.replace(/[,-]?(?:bold|italic|regular|oblique)/gi, '')}`;
  const orders = new Map<string, GlyphOrder>();
  for (const name of [...new Set(fonts.map(key))].slice(0, MAX_NAMES)) {
    const alike = fonts.flatMap((font, index) => (key(font) === name ? [{ font, sample: samples[index] ?? '' }] : []));
    const together = alike.map(({ sample }) => sample).join('\n');
    const codes = alike[0] === undefined ? null : codesOf(alike[0].font, together);
    const order = codes === null ? null : glyphOrderOf(together, codes);
    if (order !== null) orders.set(name, order);
  }
  return fonts.map((font, index): Way => {
    const sample = samples[index] ?? '';
    const codes = codesOf(font, sample);
    if (codes === null) return 'as-it-is';
    const own = orders.get(key(font));
    if (own !== undefined) return { order: own, codes };
    const other = codes === 'bytes' ? undefined : [...orders.values()].find((order) => orderFits(sample, order, codes));
    if (other !== undefined) return { order: other, codes };
    return codes === 'numbers' && !THAI.test(sample) ? 'unreadable' : 'as-it-is';
  });
}

const PRIVATE = /[\ue000-\uf6ff\uf71b-\uf883\uf89f-\uf8ff\u{f0000}-\u{10ffff}]/u;
const THAI = /[ก-ฮ]{2}/;
const BYTES = /[\u00a1-\u00fb]{3}/;

/** What is coded in a font that may need decoding; null where its letters are right. */
function codesOf({ coded }: PdfFont, sample: string): Codes | null {
  if (coded === 'numbers') return 'numbers';
  if (PRIVATE.test(sample)) return 'private';
  return coded === 'simple' && BYTES.test(sample) ? 'bytes' : null;
}
