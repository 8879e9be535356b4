import { describe, expect, it } from 'vitest';
import { pagesToRead, withinBudget } from '../../../src/documents/ocr/choose-pages.ts';
import { cleanText } from '../../../src/documents/ocr/clean-text.ts';
import { textWithSureYears } from '../../../src/documents/ocr/confirm-years.ts';
import type { Recognised } from '../../../src/documents/ocr/engine.ts';
import { lieOfLines } from '../../../src/documents/ocr/lie-of-lines.ts';
import { sizeOf } from '../../../src/documents/ocr/make-picture.ts';
import { fromPgm, greyOf, halved, straightened, toPgm, turned, type Picture } from '../../../src/documents/ocr/picture.ts';
import { wordsOfTsv } from '../../../src/documents/ocr/system-tesseract.ts';
import { withPages } from '../../../src/documents/ocr/with-pages.ts';
import type { Document } from '../../../src/model/document.ts';
import { scanned } from './scan-maker.ts';

const picture = (...rows: readonly (readonly number[])[]): Picture => ({ width: rows[0]?.length ?? 0, height: rows.length, data: Uint8Array.from(rows.flat()) });
const rowsOf = ({ width, height, data }: Picture): number[][] => Array.from({ length: height }, (_, y) => [...data.subarray(y * width, (y + 1) * width)]);
const drawn = (turn: number): Picture => {
  const canvas = scanned({ lines: ['ประกาศเทศบาลตำบลหนองบัวน้อย', 'เรื่อง มาตรการป้องกันการรับสินบน', 'ประจำปีงบประมาณ พ.ศ. 2568'], turn, dpi: 120 });
  return greyOf(canvas.width, canvas.height, canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data);
};

describe('pictures', () => {
  const small = picture([1, 2, 3], [4, 5, 6]);

  it('are turned clockwise', () => {
    expect(rowsOf(turned(small, 90))).toEqual([[4, 1], [5, 2], [6, 3]]);
    expect(rowsOf(turned(small, 180))).toEqual([[6, 5, 4], [3, 2, 1]]);
    expect(rowsOf(turned(small, 270))).toEqual([[3, 6], [2, 5], [1, 4]]);
  });

  it('are written and read again as grey maps', () => {
    expect(fromPgm(toPgm(small))).toEqual(small);
    expect(fromPgm(toPgm(small).subarray(0, 12))).toBeNull();
    expect(fromPgm(new TextEncoder().encode('P5\n999999 999999\n255\n'))).toBeNull();
    expect(fromPgm(new TextEncoder().encode('%PDF-1.4'))).toBeNull();
  });

  it('are made smaller, and grey on white paper', () => {
    expect(rowsOf(halved(picture([0, 4, 9], [8, 4, 9])))).toEqual([[4]]);
    expect([...greyOf(2, 1, Uint8Array.from([255, 255, 255, 255, 0, 0, 0, 0])).data]).toEqual([255, 255]);
  });

  it('tell how their lines lie', () => {
    expect(lieOfLines(drawn(0))).toMatchObject({ sideways: false, skew: 0 });
    expect(lieOfLines(drawn(90)).sideways).toBe(true);
    expect(lieOfLines(drawn(270)).sideways).toBe(true);
    for (const skew of [3, -3]) {
      const found = lieOfLines(drawn(skew));
      expect(found.sideways).toBe(false);
      expect(Math.abs(found.skew - skew)).toBeLessThan(0.6);
      expect(Math.abs(lieOfLines(straightened(drawn(skew), -found.skew)).skew)).toBeLessThan(0.6);
    }
    expect(lieOfLines({ width: 300, height: 300, data: new Uint8Array(90_000).fill(250) }).ink).toBe(0);
  });

  it('tell their size before they are unpacked', () => {
    const canvas = scanned({ lines: ['หนึ่ง'], dpi: 50 });
    for (const type of ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const) {
      const bytes = type === 'image/gif' ? Buffer.from('GIF89a\x9f\x01\x22\x01', 'latin1') : canvas.toBuffer(type as 'image/png');
      expect(sizeOf(new Uint8Array(bytes)), type).toEqual({ width: canvas.width, height: canvas.height });
    }
    expect(sizeOf(Uint8Array.of(0xff, 0xd8, 0xff))).toBeNull();
    expect(sizeOf(new Uint8Array(0))).toBeNull();
  });
});

describe('the text of an engine', () => {
  it('loses the blanks of lines that are spaced out, keeps those between words', () => {
    expect(cleanText('เ ท ศ บ า ล ต ํ า บ ล')).toBe('เทศบาลตำบล');
    expect(cleanText('นายสมชาย ใจดี   ปลัดเทศบาล')).toBe('นายสมชาย ใจดี  ปลัดเทศบาล');
  });

  it('loses lines of specks', () => {
    expect(cleanText('ง    =ซ=\n. | -\nเทศบาล\n25\f')).toBe('เทศบาล\n25');
  });
});

describe('years of a scan', () => {
  /** Each letter is a word of its own, as engines give Thai. */
  const seenAs = (text: string, confidence = 0.9): Recognised => ({
    text,
    words: [...text].flatMap((letter, index) => (letter.trim() === '' ? [] : [{ text: letter, box: { x: index * 20, y: 10, w: 20, h: 30 }, confidence }])),
  });
  const paper: Picture = { width: 2000, height: 60, data: new Uint8Array(120_000).fill(255) };
  const line = 'ประจำปีงบประมาณ พ.ศ. ๒๕๒๔';

  it('in Thai digits are unknown where no one confirms them', () => {
    expect(textWithSureYears(seenAs(line), paper, null)).toBe('ประจำปีงบประมาณ พ.ศ. □□□□');
    expect(textWithSureYears(seenAs(line), paper, () => null)).toBe('ประจำปีงบประมาณ พ.ศ. □□□□');
    expect(textWithSureYears(seenAs(line), paper, () => ({ year: 2568, certainty: 0.7 }))).toBe('ประจำปีงบประมาณ พ.ศ. □□□□');
  });

  it('in Thai digits are those of the recogniser, which is shown where they stand', () => {
    const start = [...line].length - 4;
    const asked: number[] = [];
    const text = textWithSureYears(seenAs(line), paper, (_, box) => {
      asked.push(box.x + box.w / 2);
      return { year: 2568, certainty: 0.97 };
    });
    expect(text).toBe('ประจำปีงบประมาณ พ.ศ. ๒๕๖๘');
    expect(asked).toEqual([(start + 2) * 20]);
  });

  it('whose last digits the engine lost are looked for beyond them; two answers are none', () => {
    const wide: number[] = [];
    const read = textWithSureYears(seenAs('ปีงบประมาณ พ.ศ. ๒๕'), paper, (_, box) => {
      wide.push(box.w);
      return wide.length > 1 ? { year: 2567, certainty: 0.9 } : null;
    });
    expect(read).toBe('ปีงบประมาณ พ.ศ. ๒๕๖๗');
    let year = 2566;
    expect(textWithSureYears(seenAs('ปีงบประมาณ พ.ศ. ๒๕'), paper, () => ({ year: year++, certainty: 0.9 }))).not.toContain('๖');
  });

  it('in Arabic digits stand, but for those that the engine is unsure of', () => {
    expect(textWithSureYears(seenAs('ปีงบประมาณ พ.ศ. 2568'), paper, null)).toBe('ปีงบประมาณ พ.ศ. 2568');
    expect(textWithSureYears(seenAs('ปีงบประมาณ พ.ศ. 2568', 0.3), paper, null)).toBe('ปีงบประมาณ พ.ศ. □□□□');
  });

  it('other numbers stay as they were read', () => {
    expect(textWithSureYears(seenAs('โทร ๐ ๔๒๗๑ ๒๓๔๕\nจำนวน ๑,๒๕๐ บาท'), paper, null)).toBe('โทร ๐ ๔๒๗๑ ๒๓๔๕\nจำนวน ๑,๒๕๐ บาท');
  });
});

describe("tesseract's table", () => {
  it('gives words with their boxes', () => {
    const tsv = 'level\tpage_num\n4\t1\t1\t1\t1\t0\t45\t99\t508\t39\t-1\t\n5\t1\t1\t1\t1\t1\t45\t104\t10\t30\t93.5\tพ\n5\t1\t1\t1\t1\t2\t60\t104\t10\t30\t-1\t \n';
    expect(wordsOfTsv(tsv)).toEqual([{ text: 'พ', box: { x: 45, y: 104, w: 10, h: 30 }, confidence: 0.935 }]);
  });
});

describe('pages of a document', () => {
  const thai = 'เทศบาลตำบลหนองบัวน้อยประกาศใช้แผนพัฒนาท้องถิ่น';
  const pdf = (state: Document['reading']['state'], ...texts: readonly string[]): Document => ({
    url: 'http://town.test/a.pdf', aliases: [], kind: 'pdf', fileName: 'a.pdf', title: null, hash: 'a', depth: 1,
    reading: { state, fault: null, message: null, by: 'unpdf' },
    pages: texts.map((text, index) => ({ number: index + 1, text, source: 'text-layer' as const })),
    tables: [], sections: [], links: [], images: [], forms: [], embeds: [], properties: { created: null, producer: null },
  });

  it('are read from their pictures where they have no words', () => {
    expect(pagesToRead(pdf('scan', '', '', ''))).toEqual([1, 2, 3]);
    expect(pagesToRead(pdf('partial', thai, '', thai, 'x'))).toEqual([2, 4]);
    expect(pagesToRead(pdf('text', thai, thai))).toEqual([]);
    expect(pagesToRead(pdf('none'))).toEqual([]);
    expect(pagesToRead({ ...pdf('scan'), kind: 'image' })).toEqual([1]);
    expect(pagesToRead({ ...pdf('scan'), kind: 'html' })).toEqual([]);
  });

  it('keep within the budget: the first and the last', () => {
    expect(withinBudget([1, 2, 3, 4, 5], 3)).toEqual([1, 2, 5]);
    expect(withinBudget([1, 2], 3)).toEqual([1, 2]);
    expect(withinBudget([1, 2], 1)).toEqual([1]);
  });

  it('tell how far the document can be read afterwards', () => {
    const read = (state: 'read' | 'blank' | 'poor', text = '') => ({ state, text });
    const whole = withPages(pdf('scan', '', ''), new Map([[1, read('read', thai)], [2, read('blank')]]), 'tesseract 5');
    expect(whole.reading).toMatchObject({ state: 'text', fault: null, by: 'unpdf, tesseract 5' });
    const some = withPages(pdf('scan', '', '', ''), new Map([[1, read('read', thai)], [2, read('poor')]]), 'tesseract 5');
    expect(some.reading.state).toBe('partial');
    expect(some.reading.message?.th).toContain('2-3');
    expect(withPages(pdf('scan', '', ''), new Map([[1, read('poor')]]), 'tesseract 5').reading.state).toBe('scan');
    expect(withPages(pdf('partial', thai, ''), new Map([[2, read('blank')]]), 'tesseract 5').reading.state).toBe('text');
  });
});
