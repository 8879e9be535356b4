import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeImage } from 'utif2';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../../src/documents/cache.ts';
import { findEngine } from '../../../src/documents/ocr/engines.ts';
import type { ReadOptions } from '../../../src/documents/options.ts';
import { readOne } from '../../../src/documents/read-one.ts';
import type { Document } from '../../../src/model/document.ts';
import { hasPhrase, yearsIn } from '../../../src/thai/index.ts';
import { scanned, scannedPdf } from './scan-maker.ts';

const SLOW = { timeout: 240_000 };
const read = (bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Document> => readOne(bytes, { url: name, fileName: name, contentType: null }, options);
const textOf = ({ pages }: Document): string => pages.map(({ text }) => text).join('\n');
const notice = ['ประกาศเทศบาลตำบลหนองบัวน้อย', 'เรื่อง มาตรการป้องกันการรับสินบน', 'ประจำปีงบประมาณ พ.ศ. 2568'];

describe.each(['tesseract', 'tesseract.js'] as const)('scans, by %s', async (ocrEngine) => {
  const there = (await findEngine(ocrEngine)) !== null;
  if (!there) console.warn(`skipped: no ${ocrEngine} with Thai on this machine`);

  it.skipIf(!there)('a scanned PDF is read, with its years, whatever draws its pages', SLOW, async () => {
    const file = scannedPdf([scanned({ lines: notice })]);
    const document = await read(file, 'notice.pdf', { ocrEngine, pdf: ocrEngine === 'tesseract' ? 'auto' : 'unpdf' });
    expect(document.reading).toMatchObject({ state: 'text', fault: null });
    expect(document.reading.by).toContain(ocrEngine);
    expect(document.pages.map(({ source }) => source)).toEqual(['ocr']);
    expect(hasPhrase(textOf(document), 'มาตรการป้องกันการรับสินบน')).toBe(true);
    expect(yearsIn(textOf(document)).map(({ year }) => year)).toEqual([2568]);
  });

  it.skipIf(!there)('years in Thai digits are right or unknown', SLOW, async () => {
    const lines = ['๒๕๖๔', '๒๕๖๖', '๒๕๖๗', '๒๕๖๘', '๒๕๖๙'].map((year) => `แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. ${year}`);
    const document = await read(new Uint8Array(scanned({ lines }).toBuffer('image/png')), 'plan.png', { ocrEngine });
    const years = yearsIn(textOf(document)).map(({ year }) => year);
    expect([2564, 2566, 2567, 2568, 2569]).toEqual(expect.arrayContaining(years));
    expect(years.length).toBeGreaterThanOrEqual(3);
  });
});

describe('scans', () => {
  it.each([90, 180, 4] as const)('a sheet that lies turned by %i degrees is read', SLOW, async (turn) => {
    const document = await read(scannedPdf([scanned({ lines: notice, turn })]), 'turned.pdf');
    expect(hasPhrase(textOf(document), 'มาตรการป้องกันการรับสินบน')).toBe(true);
  });

  it('pictures in other forms are read', SLOW, async () => {
    const canvas = scanned({ lines: notice });
    const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const files = { 'notice.webp': canvas.toBuffer('image/webp'), 'notice.jpg': canvas.toBuffer('image/jpeg'), 'notice.tif': new Uint8Array(encodeImage(new Uint8Array(data), width, height)) };
    for (const [name, bytes] of Object.entries(files)) {
      const document = await read(new Uint8Array(bytes), name);
      expect(document.kind, name).toBe('image');
      expect(hasPhrase(textOf(document), 'มาตรการป้องกันการรับสินบน'), name).toBe(true);
    }
  });

  it('of a long scan the first pages and the last are read, the others told; nothing is read twice', SLOW, async () => {
    const pages = ['หนึ่ง', 'สอง', 'สาม', 'สี่'].map((word) => scanned({ lines: [`บันทึกข้อความ ฉบับที่${word}`] }));
    const cache = openCache(mkdtempSync(path.join(tmpdir(), 'oit-test-')));
    const options = { ocrPages: 2, cache };
    const document = await read(scannedPdf(pages), 'long.pdf', options);
    expect(document.pages.map(({ source }) => source)).toEqual(['ocr', 'text-layer', 'text-layer', 'ocr']);
    expect(document.reading.state).toBe('partial');
    expect(document.reading.message?.en).toContain('2-3');
    // Without any time left only what was kept can come back.
    expect(await read(scannedPdf(pages), 'long.pdf', { ...options, ocrMinutes: 0 })).toEqual(document);
  });

  it('nothing is read where it is forbidden, and an empty sheet holds no words', SLOW, async () => {
    expect((await read(scannedPdf([scanned({ lines: notice })]), 'notice.pdf', { ocr: 'never' })).reading.state).toBe('scan');
    const blank = await read(new Uint8Array(scanned({ lines: [] }).toBuffer('image/png')), 'blank.png');
    expect(blank.reading.state).toBe('scan');
    expect(textOf(blank)).toBe('');
  });

  it('a picture that says to be huge, and one that is cut off, end as unread', SLOW, async () => {
    const png = new Uint8Array(scanned({ lines: notice }).toBuffer('image/png'));
    const huge = Uint8Array.from(png);
    new DataView(huge.buffer).setUint32(16, 60_000);
    new DataView(huge.buffer).setUint32(20, 60_000);
    for (const bytes of [huge, png.subarray(0, 300)]) {
      const document = await read(bytes, 'odd.png');
      expect(document.reading.state).toBe('scan');
      expect(textOf(document)).toBe('');
    }
  });

  it('nothing is left in the folder of temporary files', SLOW, async () => {
    const mine = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('oit-ocr-'));
    const before = mine();
    await read(new Uint8Array(scanned({ lines: notice }).toBuffer('image/png')), 'notice.png');
    expect(mine().filter((name) => !before.includes(name))).toEqual([]);
  });
});
