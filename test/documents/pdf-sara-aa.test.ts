import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/documents/read-bytes.ts';
import { composite, makePdf, written, type Numbering } from './pdf-maker.ts';

const LINES = [
  'ประกาศเทศบาลตำบลน้ำใส', 'เรื่อง การจัดการข้อร้องเรียน', 'ประชาชนสามารถติดต่อราชการได้ตามเวลา', 'โรงพยาบาลส่งเสริมสุขภาพตำบล',
  'นายกเทศมนตรีมีอำนาจหน้าที่ตามกฎหมาย', 'งานบริหารงานทั่วไป กองสาธารณสุข', 'รายงานผลการดำเนินงานประจำปี', 'มาตรฐานการปฏิบัติงาน',
];
const letters = [...new Set(LINES.join(''))];
const numbering: Numbering = (code) => letters.indexOf(String.fromCodePoint(code)) + 1;
const codes = letters.map((_, at) => at + 1);

/** Pages of these lines in a font whose table gives one letter for another. */
const page = (turned: Readonly<Record<string, string>>, pages = 1): Uint8Array => {
  const table = (code: number): number => {
    const letter = letters[code - 1] ?? ' ';
    return (turned[letter] ?? letter).codePointAt(0) ?? 0x20;
  };
  const hexOf = (line: string): string => [...line].map((char) => (numbering(char.codePointAt(0) ?? 0) ?? 0).toString(16).padStart(4, '0')).join('');
  const content = written(...LINES.map((line, at) => ({ font: 'F2', x: 50, y: 60 + at * 20, hex: hexOf(line) })));
  return makePdf(Array<string>(pages).fill(content), { fonts: { F2: composite('Turned', table, codes) } });
};

const read = (bytes: Uint8Array): ReturnType<typeof readBytes> => readBytes(bytes, { url: 'https://town.go.th/a.pdf', fileName: 'a.pdf', contentType: null }, { pdf: 'unpdf' });

describe('fonts that mix up า and ำ', () => {
  it('gives back every า that became ำ, and says that the page was mended', async () => {
    const [first] = (await read(page({ า: 'ำ' }))).pages;
    expect(first?.source).toBe('repaired');
    for (const words of ['การจัดการข้อร้องเรียน', 'ประชาชนสามารถ', 'โรงพยาบาล', 'อำนาจหน้าที่', 'ดำเนินงานประจำปี', 'เทศบาลตำบล']) expect(first?.text).toContain(words);
  });

  it('puts the lost ำ back into the words that need it', async () => {
    const [first] = (await read(page({ ำ: 'า' }))).pages;
    for (const words of ['เทศบาลตำบล', 'อำนาจหน้าที่', 'ดำเนินงานประจำปี', 'การจัดการ']) expect(first?.text).toContain(words);
  });

  it('leaves a right text as it is', async () => {
    const [first] = (await read(page({}))).pages;
    expect(first).toMatchObject({ source: 'text-layer', text: LINES.join('\n') });
  });
});
