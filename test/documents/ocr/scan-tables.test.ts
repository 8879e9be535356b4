import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../../src/documents/cache.ts';
import type { Recognised } from '../../../src/documents/ocr/engine.ts';
import { findEngine } from '../../../src/documents/ocr/engines.ts';
import { tablesOfScan } from '../../../src/documents/ocr/scan-tables.ts';
import { readOne } from '../../../src/documents/read-one.ts';
import { similarity } from '../../../src/thai/index.ts';
import { scanned, scannedPdf, scannedTable } from './scan-maker.ts';

const SLOW = { timeout: 240_000 };
const rows = [
  ['ลำดับ', 'โครงการ', 'งบประมาณ', 'หน่วยงาน'],
  ['1', 'ก่อสร้างถนนคอนกรีต', '500,000', 'กองช่าง'],
  ['2', 'อบรมอาชีพผู้สูงอายุ', '30,000', 'กองคลัง'],
  ['3', 'จัดงานประเพณีลอยกระทง', '120,000', 'กองการศึกษา'],
  ['4', 'ปรับปรุงระบบประปา', '250,000', 'กองประปา'],
];

describe.each(['tesseract', 'tesseract.js'] as const)('tables of scans, by %s', async (ocrEngine) => {
  const there = (await findEngine(ocrEngine)) !== null;

  it.skipIf(!there).each([true, false])('are found with their columns (rulings: %s), on the page where they stand, and kept', SLOW, async (ruled) => {
    const file = scannedPdf([scanned({ lines: ['แผนดำเนินงานของเทศบาล'] }), scannedTable('แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568', rows, ruled)]);
    const options = { ocrEngine, cache: openCache(mkdtempSync(path.join(tmpdir(), 'oit-test-'))) };
    const about = { url: 'plan.pdf', fileName: 'plan.pdf', contentType: null };
    const document = await readOne(file, about, options);
    expect(document.tables).toHaveLength(1);
    const [table] = document.tables;
    expect(table?.page).toBe(2);
    expect(table?.rows).toHaveLength(rows.length);
    for (const [at, row] of rows.entries()) {
      expect(table?.rows[at]).toHaveLength(4);
      expect(similarity(table?.rows[at]?.[1] ?? '', row[1] ?? ''), row[1]).toBeGreaterThan(0.8);
      expect(similarity(table?.rows[at]?.[3] ?? '', row[3] ?? ''), row[3]).toBeGreaterThan(0.7);
    }
    expect(table?.rows.slice(1).map((row) => row[2])).toEqual(rows.slice(1).map((row) => row[2]));
    expect((await readOne(file, about, { ...options, ocrMinutes: 0 })).tables).toEqual(document.tables);
  });
});

describe('tables of scans', () => {
  it('are none where lines of words stand', SLOW, async () => {
    const lines = ['ประกาศเทศบาลตำบลหนองบัวน้อย', 'เรื่อง มาตรการป้องกันการรับสินบน', 'ด้วยเทศบาลตำบลหนองบัวน้อยได้กำหนดมาตรการ', 'เพื่อให้เจ้าหน้าที่ถือปฏิบัติอย่างเคร่งครัด', 'ลงชื่อ นายสมชาย ใจดี นายกเทศมนตรี'];
    const document = await readOne(new Uint8Array(scanned({ lines }).toBuffer('image/png')), { url: 'notice.png', fileName: 'notice.png', contentType: null }, {});
    expect(document.tables).toEqual([]);
  });

  it('show the digits that were confirmed, no ruling, and no year that was not', () => {
    const lines = ['ที่     |ชื่อโครงการ     ปีที่ทำ', '๑     |สร้างถนนสายหลัก     ๒๕๒๔', '๒     |ขุดลอกคลองใหญ่     ๒๕๖๘', '๓     |ซ่อมสะพานไม้เก่า     ๒๕๖๘'];
    const text = lines.join('\n');
    const seen: Recognised = {
      text,
      words: lines.flatMap((line, y) => [...line].flatMap((letter, x) => (letter === ' ' ? [] : [{ text: letter, box: { x: x * 20, y: y * 60, w: 18, h: 24 }, confidence: 0.9 }]))),
    };
    const runs = [...text.matchAll(/[๐-๙]+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length, shown: match[0] === '๒๕๒๔' ? '□□□□' : match[0] }));
    const [table] = tablesOfScan(seen, runs, text);
    expect(table?.rows).toEqual([['ที่', 'ชื่อโครงการ', 'ปีที่ทำ'], ['๑', 'สร้างถนนสายหลัก', '□□□□'], ['๒', 'ขุดลอกคลองใหญ่', '๒๕๖๘'], ['๓', 'ซ่อมสะพานไม้เก่า', '๒๕๖๘']]);
  });
});
