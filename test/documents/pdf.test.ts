import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgePage } from '../../src/documents/pdf/judge-page.ts';
import { hasPdftotext } from '../../src/documents/pdf/pdftotext.ts';
import { readBytes } from '../../src/documents/read-bytes.ts';
import type { ReadOptions } from '../../src/documents/options.ts';
import { skeleton } from '../../src/thai/index.ts';
import { lettered, lockedPdf, makePdf, pictured } from './pdf-maker.ts';

const plan = readFileSync(new URL('../fixtures/documents/plan.pdf', import.meta.url));
const poppler = await hasPdftotext();
if (!poppler) console.warn('pdftotext is not installed: its half of these tests is skipped');

const read = (bytes: Uint8Array, options: ReadOptions = {}): ReturnType<typeof readBytes> =>
  readBytes(bytes, { url: 'https://www.town.go.th/plan.pdf', fileName: 'plan.pdf', contentType: 'application/pdf' }, options);

describe.each([
  ['pdftotext', !poppler],
  ['unpdf', false],
] as const)('with %s', (pdf, skipped) => {
  it.skipIf(skipped)('reads Thai text by page', async () => {
    const found = await read(plan, { pdf });
    expect(found).toMatchObject({ kind: 'pdf', reading: { state: 'text', fault: null, message: null, by: pdf } });
    expect(found.pages.map(({ number, source }) => [number, source])).toEqual([[1, 'text-layer'], [2, 'text-layer']]);
    for (const words of ['แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘', 'เทศบาลตำบลน้ำใส', 'โครงการป้องกันไข้เลือดออก', 'นายกเทศมนตรีตำบลน้ำใส']) {
      expect(found.pages[0]?.text).toContain(words);
    }
    expect(found.pages[1]?.text).toContain('สำนักปลัดเทศบาล');
    expect(found.title).toBe('แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2568');
    expect(found.properties.created).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.skipIf(skipped)('finds the table with its header of two lines and its wrapped cells', async () => {
    const [table, ...others] = (await read(plan, { pdf })).tables;
    expect(others).toEqual([]);
    expect(table).toMatchObject({ page: 1, headerRows: 1 });
    expect(table?.rows.map((row) => row.map((cell) => skeleton(cell)))).toEqual([
      ['ลำดับที่', 'ชื่อโครงการ/กิจกรรม', 'งบประมาณ (บาท)', 'ระยะเวลาดำเนินการ', 'หน่วยงานที่รับผิดชอบ'],
      ['1', 'โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านน้ำใส หมู่ที่ 3 เชื่อมต่อบ้านทุ่งทอง หมู่ที่ 5 ตำบลน้ำใส', '1,250,000', 'ม.ค. 68 – มี.ค. 68', 'กองช่าง'],
      ['2', 'โครงการอบรมส่งเสริมคุณธรรม', '30,000', 'ก.พ. 68', 'สำนักปลัด'],
      ['3', 'โครงการป้องกันไข้เลือดออก', '85,500', 'เม.ย. 68 – ก.ย. 68', 'กองสาธารณสุข'],
      ['4', 'โครงการจัดงานวันเด็กแห่งชาติ', '60,000', 'ม.ค. 68', 'กองการศึกษา'],
    ].map((row) => row.map((cell) => skeleton(cell))));
  });

  it.skipIf(skipped)('reads as many pages as it may, and says so', async () => {
    const found = await read(plan, { pdf, maxPages: 1 });
    expect(found.pages).toHaveLength(1);
    expect(found.reading).toMatchObject({ state: 'partial', fault: 'too-large' });
    expect(found.reading.message?.en).toContain('2 pages');
  });

  it.skipIf(skipped).each([
    ['a scan', makePdf([pictured, pictured]), 'scan', null],
    ['Latin letters of a scanner over Thai', makePdf([lettered(...Array<string>(20).fill('tlwi:m1Abv Vu1A UIq nriu wn5 tluz r0fi'))]), 'scan', 'no-thai-text'],
    ['English', makePdf([lettered(...Array<string>(20).fill('This is the plan of the town and it is in the English language for all.'))]), 'scan', 'no-thai-text'],
    ['a file that was cut off', plan.subarray(0, 2000), 'none', 'broken'],
    ['rubbish', new TextEncoder().encode('%PDF-1.4\nrubbish'), 'none', 'broken'],
    ['a locked file', lockedPdf(), 'none', 'encrypted'],
    ['an empty file', new Uint8Array(), 'none', 'empty'],
  ] as const)('says what is wrong with %s', async (_, bytes, state, fault) => {
    const found = await read(bytes, { pdf });
    expect(found.reading).toMatchObject({ state, fault });
    expect(found.reading.message?.th).toMatch(/[ก-ฮ]/);
    expect(found.tables).toEqual([]);
  });

  it.skipIf(skipped)('does not believe years in text that is no language', async () => {
    const found = await read(makePdf([lettered(...Array<string>(20).fill('2568 tlwi:m1Abv Vu1A UIq nriu wn5 2560'))]), { pdf });
    expect(found.pages.map(({ text }) => text)).toEqual(['']);
  });

  it.skipIf(skipped)('gives up where time is over', async () => {
    expect((await read(plan, { pdf, timeoutMs: 1 })).reading).toMatchObject({ state: 'none', fault: 'too-slow' });
  });
});

it('tells Thai, English, figures and junk apart', () => {
  expect(judgePage('ประกาศเทศบาลตำบล เรื่อง แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ 2568 (Procurement plan) ขอประกาศให้ทราบ')).toBe('thai');
  expect(judgePage('สารบัญ หน้า 1')).toBe('thai');
  expect(judgePage('1,250,000 30,000 85,500 60,000 1,250,000 30,000 85,500 60,000')).toBe('figures');
  expect(judgePage('- 12 -')).toBe('bare');
  expect(judgePage('')).toBe('bare');
  expect(judgePage('ΦϬϔϠθχΩΩμνυϒσϔε '.repeat(10))).toBe('junk');
  expect(judgePage(`แผน ${'\u0001\u0002\u0003'.repeat(60)}`)).toBe('junk');
  expect(judgePage(`${'\ue0d6\ue0d7'.repeat(60)}`)).toBe('junk');
  expect(judgePage('ก\uf70aอน\uf70b '.repeat(40))).toBe('thai');
});
