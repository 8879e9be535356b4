import { describe, expect, it } from 'vitest';
import { hasPdftotext } from '../../src/documents/pdf/pdftotext.ts';
import { strangePages } from '../../src/documents/pdf/strange-letters.ts';
import { readBytes } from '../../src/documents/read-bytes.ts';
import { hasPhrase } from '../../src/thai/index.ts';
import { composite, makePdf, NUMBERINGS, numbered, oneByte, written, type Numbering, type Run } from './pdf-maker.ts';

const poppler = await hasPdftotext();
if (!poppler) console.warn('pdftotext is not installed: its half of these tests is skipped');

const LINES = [
  'รายงานประมาณการรายจ่าย', 'ประจำปีงบประมาณ พ.ศ. 2568', 'เทศบาลตำบลน้ำใส อำเภอเมือง จังหวัดตัวอย่าง', 'แผนงานบริหารงานทั่วไป',
  'ค่าตอบแทนผู้ปฏิบัติราชการอันเป็นประโยชน์', 'โครงการก่อสร้างถนนคอนกรีต (หมู่ที่ 4)',
];
const ROWS = [['รายการ', 'ปี 2567', 'ปี 2568'], ['เงินเดือนพนักงาน', '637,560.00', '695,520.00'], ['ค่าเช่าบ้าน', '36,000.00', '42,000.00'], ['ค่าเบี้ยประชุม', '6,250.00', '15,000.00']];

const latin = (text: string): string => Buffer.from(text, 'latin1').toString('hex');
const lines = (font: string, numbering: Numbering): Run[] => LINES.map((line, at) => ({ font, x: 50, y: 60 + at * 20, hex: numbered(line, numbering) }));

/** A budget report: words in the font of glyph numbers, figures in a Western font that is right as it is. */
const budget = (numbering: Numbering, font = 'ABCDEE+Unnamed'): Uint8Array => {
  const cells = ROWS.flatMap((row, at) =>
    row.map((cell, column): Run => {
      const place = { x: [50, 260, 380][column] ?? 0, y: 220 + at * 18 };
      return at > 0 && column > 0 ? { font: 'F3', ...place, hex: latin(cell) } : { font: 'F2', ...place, hex: numbered(cell, numbering) };
    }),
  );
  return makePdf([written(...lines('F2', numbering), ...cells)], { fonts: { F2: composite(font), F3: oneByte(font) } });
};

const read = (bytes: Uint8Array, pdf: 'pdftotext' | 'unpdf'): ReturnType<typeof readBytes> =>
  readBytes(bytes, { url: 'https://www.town.go.th/budget.pdf', fileName: 'budget.pdf', contentType: 'application/pdf' }, { pdf });

describe.each([
  ['pdftotext', !poppler],
  ['unpdf', false],
] as const)('with %s', (pdf, skipped) => {
  it.skipIf(skipped).each(Object.entries(NUMBERINGS))('reads a report whose font numbers its glyphs in the order %s', async (_, numbering) => {
    const found = await read(budget(numbering), pdf);
    expect(found.reading).toMatchObject({ state: 'text', fault: null });
    expect(found.pages[0]?.source).toBe('repaired');
    for (const line of LINES) expect(hasPhrase(found.pages[0]?.text ?? '', line), line).toBe(true);
    expect(found.pages[0]?.text).toContain('2568');
    expect(found.pages[0]?.text).toContain('637,560.00');
  });

  it.skipIf(skipped)('gives the table of such a page in letters', async () => {
    const tables = (await read(budget(NUMBERINGS.microsoft), pdf)).tables;
    expect(tables.some(({ rows }) => rows.some((row) => row.join('|') === 'เงินเดือนพนักงาน|637,560.00|695,520.00'))).toBe(true);
  });

  it.skipIf(skipped)('puts letters in the place of private-use numbers and leaves the right ones', async () => {
    // ก ส ห เ แ and the marks as private-use numbers of the Sarabun order, everything else with its letter.
    const own = /[กสหเแัิ-ฺ็-๎]/;
    const letters = [...new Set(LINES.join(''))];
    const codes = letters.map((_, at) => at + 1);
    const codeOf = (code: number): number => letters.indexOf(String.fromCodePoint(code)) + 1;
    const shown = (code: number): number => {
      const letter = (letters[code - 1] ?? ' ').codePointAt(0) ?? 0x20;
      return own.test(String.fromCodePoint(letter)) ? 0xe000 + (NUMBERINGS.sarabun(letter) ?? 0) : letter;
    };
    const bytes = makePdf([written(...lines('F2', codeOf))], { fonts: { F2: composite('THSarabunIT', shown, codes) } });
    const found = await read(bytes, pdf);
    for (const line of LINES) expect(hasPhrase(found.pages[0]?.text ?? '', line), line).toBe(true);
    expect(found.pages[0]).toMatchObject({ source: 'repaired' });
  });

  it.skipIf(skipped)('reads Thai single bytes that a font shows as Western letters', async () => {
    const tis: Numbering = (code) => (code >= 0xe01 ? code - 0xd60 : code);
    const bytes = makePdf(
      [written(...LINES.map((line, at): Run => ({ font: 'F2', x: 50, y: 60 + at * 20, hex: [...line].map((char) => (tis(char.codePointAt(0) ?? 0) ?? 0).toString(16).padStart(2, '0')).join('') })))],
      { fonts: { F2: oneByte('PSLOld') } },
    );
    const found = await read(bytes, pdf);
    for (const line of LINES) expect(hasPhrase(found.pages[0]?.text ?? '', line), line).toBe(true);
  });

  it.skipIf(skipped)('takes glyph numbers without common words for no text, and believes none of their years', async () => {
    const shuffled: Numbering = (code) => (code >= 0xe01 && code <= 0xe5b ? 0x3a3 + (((code - 0xe01) * 37) % 91) : code - 29);
    const bytes = makePdf([written(...lines('F2', shuffled))], { fonts: { F2: composite('Unknown') } });
    const found = await read(bytes, pdf);
    expect(found.reading).toMatchObject({ state: 'scan', fault: 'no-thai-text' });
    expect(found.pages.map(({ text }) => text)).toEqual(['']);
  });

  it.skipIf(skipped)('mends the pages that need it and leaves the others', async () => {
    const letters = [...new Set(LINES.join(''))];
    const right: Numbering = (code) => letters.indexOf(String.fromCodePoint(code)) + 1;
    const fonts = { F2: composite('Numbers'), F3: composite('Letters', (code) => (letters[code - 1] ?? ' ').codePointAt(0) ?? 0x20, letters.map((_, at) => at + 1)) };
    const found = await read(makePdf([written(...lines('F3', right)), written(...lines('F2', NUMBERINGS.sarabun))], { fonts }), pdf);
    expect(found.pages.map(({ source }) => source)).toEqual(['text-layer', 'repaired']);
    for (const { text } of found.pages) expect(hasPhrase(text, 'รายงานประมาณการรายจ่าย')).toBe(true);
  });
});

it('sees glyph numbers, and none in what people write', () => {
  expect(strangePages(['ΦϬϔϠθχΩΩμνυϒσϔε', 'แผน'])).toEqual([1]);
  expect(strangePages(['แผน', '\ue0d6\ue0d7\ue0d8\ue0d9'.repeat(5)])).toEqual([2]);
  for (const right of ['แผนดำเนินงาน (Action Plan)', '\uf0b7 ข้อ ๑ \uf0b7 ข้อ ๒', 'ที\uf70aนี\uf70b \uf702\uf70b\uf710\uf70e', 'พื้นที่ 20 m² ± 5 °C × 3, α = β', 'café “résumé” – naïve …']) {
    expect(strangePages(Array<string>(10).fill(right))).toEqual([]);
  }
});
