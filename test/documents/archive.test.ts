import { zipSync, strToU8 } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { newTools, readBytes } from '../../src/documents/read-bytes.ts';
import type { Document } from '../../src/model/document.ts';
import { makeBook, makeDocx, para, zipOf, type Parts } from './office-maker.ts';
import { pictured, makePdf } from './pdf-maker.ts';

const tools = newTools();
afterAll(() => Promise.all([tools.unpdf.close(), tools.office.close()]));

const read = (bytes: Uint8Array, more: { timeoutMs?: number; complete?: boolean } = {}): Promise<Document> =>
  readBytes(bytes, { url: 'https://www.town.go.th/a.zip', fileName: 'a.zip', contentType: 'application/zip', complete: more.complete ?? true }, { timeoutMs: more.timeoutMs ?? 20_000 }, tools);

const windows874 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => (letter >= 'ก' ? letter.charCodeAt(0) - 0xd60 : letter.charCodeAt(0)));

/** Puts other bytes in the place of names in both directories of a zip file, and clears the mark of UTF-8. */
function renamed(zip: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) Buffer.from(to).copy(bytes, at);
  return bytes;
}

/** Marks every entry as locked with a password. */
function locked(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf('PK\u0003\u0004'); at !== -1; at = bytes.indexOf('PK\u0003\u0004', at + 1)) bytes[at + 6] = (bytes[at + 6] ?? 0) | 1;
  for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 1)) bytes[at + 8] = (bytes[at + 8] ?? 0) | 1;
  return bytes;
}

describe('archives', () => {
  it('reads what lies inside, in order, each page under the name of its file', async () => {
    const found = await read(zipOf({
      'ข้อมูล/แผน.docx': makeDocx(para('แผนดำเนินงาน 2568')),
      '__MACOSX/._แผน.docx': 'x',
      'ข้อมูล/Thumbs.db': 'x',
      'สถิติ.xlsx': makeBook([{ name: 'Sheet1', rows: [['เดือน', 'ราย'], ['ต.ค.', 5], ['พ.ย.', 6]] }]),
      'ข้อมูล.csv': windows874('ลำดับ,รายการ\n1,จ้างเหมา\n'),
      'หน้า.html': '<html><body><p>ประกาศ</p></body></html>',
    }));
    expect(found).toMatchObject({ kind: 'archive', reading: { state: 'text', fault: null, message: null, by: 'archive' } });
    expect(found.pages).toEqual([
      { number: 1, text: 'ข้อมูล/แผน.docx\nแผนดำเนินงาน 2568', source: 'text-layer' },
      { number: 2, text: 'สถิติ.xlsx\nเดือน | ราย\nต.ค. | 5\nพ.ย. | 6', source: 'text-layer' },
      { number: 3, text: 'ข้อมูล.csv\nลำดับ | รายการ\n1 | จ้างเหมา', source: 'text-layer' },
      { number: 4, text: 'หน้า.html\nประกาศ', source: 'text-layer' },
    ]);
    expect(found.tables.map(({ page, offset, rows }) => [page, found.pages[page - 1]?.text.slice(offset, offset + 5), rows[0]])).toEqual([
      [2, 'เดือน', ['เดือน', 'ราย']],
      [3, 'ลำดับ', ['ลำดับ', 'รายการ']],
    ]);
  });

  it('reads names that Windows wrote in its Thai charset', async () => {
    const zip = renamed(zipSync({ 'plan.txt': strToU8('แผน') }), 'plan.txt', windows874('แผน1.txt'));
    expect((await read(zip)).pages[0]?.text).toBe('แผน1.txt\nแผน');
  });

  it('tells what it could not read, and reads the rest', async () => {
    const found = await read(zipOf({ 'a.txt': 'แผน 2568', 'b.pdf': makePdf([pictured]), 'c.docx': 'PK' }));
    expect(found.reading).toMatchObject({ state: 'partial', fault: 'broken' });
    expect(found.reading.message?.en).toMatch(/2 of the archive's 3 files.*b\.pdf, c\.docx/);
    expect(found.pages.some(({ text }) => text === 'a.txt\nแผน 2568')).toBe(true);
    expect((await read(zipOf({ 'a.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) }))).reading.state).toBe('scan');
  });

  it('opens archives inside an archive, but not without end', async () => {
    const nest = (depth: number, parts: Parts): Uint8Array => (depth === 0 ? zipOf(parts) : zipOf({ [`${depth}.zip`]: nest(depth - 1, parts) }));
    expect((await read(nest(1, { 'a.txt': 'แผน' }))).pages.map(({ text }) => text)).toEqual(['1.zip\na.txt\nแผน']);
    const deep = await read(nest(4, { 'a.txt': 'แผน' }));
    expect(deep.pages).toEqual([]);
    expect(deep.reading.state).toBe('none');
  });

  it('says why an archive cannot be opened', async () => {
    const zip = zipOf({ 'a.txt': 'แผน '.repeat(500), 'b.txt': 'x' });
    expect((await read(locked(zip))).reading).toMatchObject({ state: 'none', fault: 'encrypted' });
    expect((await read(zip.subarray(0, zip.length - 40))).reading).toMatchObject({ state: 'none', fault: 'broken' });
    expect((await read(zip.subarray(0, zip.length - 40), { complete: false })).reading).toMatchObject({ state: 'none', fault: 'too-large' });
    expect((await read(zipOf({ '.DS_Store': 'x' }))).reading).toMatchObject({ state: 'none', fault: 'empty' });
  });

  it('is not ruined where some of its files are only of a kind that nothing here opens', async () => {
    const slides = Uint8Array.from(`\u00d0\u00cf\u0011\u00e0${'\0'.repeat(600)}${[...'PowerPoint Document'].join('\0')}\0`, (letter) => letter.charCodeAt(0) & 0xff);
    const rar = Uint8Array.from('Rar!\u001a\u0007\u0001\0'.padEnd(80, '\u0001'), (letter) => letter.charCodeAt(0));
    for (const parts of [{ 'a.ppt': slides }, { 'a.bin': new Uint8Array(900).fill(1) }, { 'a.rar': rar }, { 'a.docx': 'PK', 'b.rar': rar }, { 'a.docx': 'PK', 'b.ppt': slides }] as Parts[]) {
      const { reading } = await read(zipOf(parts));
      expect(reading, Object.keys(parts).join()).toMatchObject({ state: 'none', fault: 'unsupported' });
      expect(reading.message?.en).toContain('Check them yourself');
    }
    expect((await read(zipOf({ 'a.docx': 'PK' }))).reading).toMatchObject({ state: 'none', fault: 'broken' });
    expect((await read(zipOf({ 'a.txt': 'แผน', 'b.ppt': slides }))).reading).toMatchObject({ state: 'partial' });
  });

  it('bounds the number of files and what they hold, those of archives inside included', async () => {
    const many = Object.fromEntries(Array.from({ length: 140 }, (_, index) => [`${index}.txt`, `แผน ${index}`]));
    const found = await read(zipOf(many));
    expect(found.pages).toHaveLength(100);
    expect(found.reading).toMatchObject({ state: 'partial' });
    const inner = zipOf(Object.fromEntries(Object.entries(many).slice(0, 60)));
    expect((await read(zipOf({ 'a.zip': inner, 'b.zip': inner }))).pages.length).toBeLessThanOrEqual(100);

    const bomb = await read(zipOf({ 'bomb.txt': new Uint8Array(60 * 1024 * 1024), 'a.txt': 'แผน' }));
    expect(bomb.pages.map(({ text }) => text)).toEqual(['a.txt\nแผน']);
    expect(bomb.reading.message?.en).toContain('bomb.txt');
  });
});
