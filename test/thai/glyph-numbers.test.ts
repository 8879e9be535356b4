import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeGlyphs, glyphOrderOf, orderFits } from '../../src/thai/index.ts';

const TEXT = 'ประกาศเทศบาลตำบล เรื่อง แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568 โครงการก่อสร้างถนนในหมู่บ้าน เงินอุดหนุนทั่วไป และค่าใช้จ่ายในการศึกษา';

/** The text as glyph numbers, ก standing at `first`, ฿ so many glyphs after ฺ. */
const coded = (text: string, first: number, hole: number, base = 0): string =>
  [...text]
    .map((char) => {
      const code = char.codePointAt(0) ?? 0;
      if (char === ' ') return char;
      const glyph = code >= 0xe3f ? first + 0x3a + hole + code - 0xe3f : code >= 0xe01 ? first + code - 0xe01 : code - 29;
      return String.fromCodePoint(base + glyph);
    })
    .join('');

describe('glyph numbers', () => {
  it.each([
    ['of Microsoft Sans Serif', 0x3a3, 1, 'microsoft-sans-serif'], ['of TH Sarabun', 0xd6, 0, 'th-sarabun'],
    ['of a font nobody met', 0x501, 0, 'from-1281'], ['of one with all of the block', 0x77, 4, 'from-119'], ['of one with a hole', 0x1200, 2, 'from-4608'],
  ])('%s are found out and decoded', (_, first, hole, name) => {
    const text = coded(TEXT, first, hole);
    const order = glyphOrderOf(text, 'numbers');
    expect(order?.name).toBe(name);
    if (order !== null) expect(decodeGlyphs(text, order, 'numbers')).toBe(TEXT);
  });

  it.each([0xe000, 0xf0000, 0x100000])('with a constant of private use (%i) are decoded as well', (base) => {
    const text = coded(TEXT, 0xd6, 0, base);
    const order = glyphOrderOf(text, 'private');
    if (order === null) throw new Error('no order was found');
    expect(decodeGlyphs(text, order, 'private')).toBe(TEXT);
  });

  it('are not decoded where no common words come out', () => {
    expect(glyphOrderOf(coded('กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'.repeat(5), 0x3a3, 1), 'numbers')).toBeNull();
    expect(glyphOrderOf('The quick brown fox jumps over the lazy dog', 'numbers')).toBeNull();
    expect(glyphOrderOf(TEXT, 'private')).toBeNull();
    expect(glyphOrderOf('', 'numbers')).toBeNull();
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(glyphOrderOf(text, 'numbers')).toBeNull();
    }), { numRuns: 50 });
  });

  it('of one byte are taken for Thai only where they are', () => {
    const bytes = [...TEXT].map((char) => (char >= 'ก' ? String.fromCharCode(char.charCodeAt(0) - 0xd60) : char)).join('');
    const order = glyphOrderOf(bytes, 'bytes');
    if (order === null) throw new Error('no order was found');
    expect(decodeGlyphs(bytes, order, 'bytes')).toBe(TEXT);
    expect(glyphOrderOf('Ångström, naïve, Müller, élève, señor ¿qué? «où»', 'bytes')).toBeNull();
  });

  it('of a short text fit the order of another font, or do not', () => {
    const order = glyphOrderOf(coded(TEXT, 0x3a3, 1), 'numbers');
    if (order === null) throw new Error('no order was found');
    expect(orderFits(coded('รวม 2568', 0x3a3, 1), order, 'numbers')).toBe(true);
    expect(orderFits(coded('รวมทั้งสิ้น', 0x900, 1), order, 'numbers')).toBe(false);
  });
});
