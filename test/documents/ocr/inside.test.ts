import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../../src/documents/cache.ts';
import type { ReadOptions } from '../../../src/documents/options.ts';
import { readOne } from '../../../src/documents/read-one.ts';
import type { Document } from '../../../src/model/document.ts';
import { hasPhrase } from '../../../src/thai/index.ts';
import { makeBook, makeDoc, makeDocx, makeOdf, makePptx, para, shape, zipOf, type Parts } from '../office-maker.ts';
import { lettered, makePdf } from '../pdf-maker.ts';
import { blips, drawing, drawnIn, groupedIn, picture, pictureParts, rtfPicture, slidePicture } from './picture-maker.ts';
import { scanned, scannedPdf } from './scan-maker.ts';

const SLOW = { timeout: 240_000 };
const read = (bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Document> => readOne(bytes, { url: name, fileName: name, contentType: null }, options);
const unread = (bytes: Uint8Array, name: string): Promise<Document> => read(bytes, name, { ocr: 'never' });
const textOf = ({ pages }: Document): string => pages.map(({ text }) => text).join('\n');
const notice = ['ประกาศเทศบาลตำบลหนองบัวน้อย', 'เรื่อง มาตรการป้องกันการรับสินบน', 'ประจำปีงบประมาณ พ.ศ. 2568'];
const order = ['คำสั่งเทศบาลตำบลหนองบัวน้อย', 'เรื่อง แต่งตั้งคณะกรรมการจัดซื้อจัดจ้าง'];
const sheet = scanned({ lines: notice });
const jpeg = picture(sheet);
const second = picture(scanned({ lines: order }));
const logo = picture(scanned({ lines: [], dpi: 30 }));
const LONG = 'รายงานผลการดำเนินงานของเทศบาลตำบลหนองบัวน้อย ประจำปีงบประมาณ 2568 ตามแผนที่ประกาศไว้ต่อสาธารณชน '.repeat(3);

const docx = (body: string, files: Parts): Uint8Array => makeDocx(body, { more: pictureParts('word/document.xml', files) });
const odp = (...pages: string[]): Uint8Array =>
  makeOdf('presentation', pages.map((inner, index) => `<draw:page draw:name="page${index + 1}">${inner}</draw:page>`).join(''), { more: { 'Pictures/a.jpg': jpeg } });
const frame = (href: string, size = '16cm'): string => `<draw:frame svg:width="${size}" svg:height="${size}"><draw:image xlink:href="${href}"/></draw:frame>`;

/** Files whose words are on pictures only, by their names. */
const PICTURED: Readonly<Record<string, () => Uint8Array>> = {
  'scan.docx': () => docx(drawing('rId90'), { 'media/image1.jpeg': jpeg }),
  'boxed.docx': () => docx(`<w:p><w:r><w:pict><v:shape style="width:450pt;height:600pt"><v:imagedata r:id="rId90"/></v:shape></w:pict></w:r></w:p>`, { 'media/image1.jpeg': jpeg }),
  'scan.odt': () => makeOdf('text', `<text:p>${frame('Pictures/a.jpg')}</text:p>`, { more: { 'Pictures/a.jpg': jpeg } }),
  'scan.odp': () => odp(frame('Pictures/a.jpg')),
  'scan.pptx': () => makePptx([{ shapes: slidePicture('rId90'), files: { '../media/image1.jpeg': jpeg } }]),
  'scan.xlsx': () => zipOf({ 'xl/media/image1.jpeg': jpeg, ...makeBookParts() }),
  'scan.doc': () => makeDoc({ blocks: ['\u0001'], streams: { Data: drawnIn(blips(jpeg)) } }),
  'floating.doc': () => makeDoc({ blocks: ['\u0008'], after: blips(jpeg) }),
  'scan.rtf': () => rtfPicture(jpeg),
  'scan.xls': () => groupedIn(makeBook([{ name: 'Sheet1', rows: [] }], 'biff8'), blips(jpeg)),
  'scanned.zip': () => zipOf({ 'ประกาศ.pdf': scannedPdf([sheet]) }),
  'picture.zip': () => zipOf({ 'ประกาศ.png': new Uint8Array(sheet.toBuffer('image/png')) }),
  'docx.zip': () => zipOf({ 'ข้อมูล/ประกาศ.docx': docx(drawing('rId90'), { 'media/image1.jpeg': jpeg }) }),
  'doc.zip': () => zipOf({ 'ประกาศ.doc': makeDoc({ blocks: ['\u0001'], streams: { Data: drawnIn(blips(jpeg)) } }) }),
  'nested.zip': () => zipOf({ 'o12.zip': zipOf({ 'ประกาศ.pdf': scannedPdf([sheet]) }) }),
};

describe('files whose words are on pictures inside them', () => {
  it.each(Object.keys(PICTURED))('%s is a scan of one page, not an empty file', SLOW, async (name) => {
    const document = await unread(PICTURED[name]?.() ?? new Uint8Array(), name);
    expect(document.reading).toMatchObject({ state: 'scan', fault: null });
    expect(document.pages).toHaveLength(1);
    expect(document.pages[0]?.text).toBe('');
  });

  it.each(Object.keys(PICTURED))('the picture in %s is read', SLOW, async (name) => {
    const document = await read(PICTURED[name]?.() ?? new Uint8Array(), name);
    expect(document.reading).toMatchObject({ state: 'text', fault: null });
    expect(document.pages.map(({ number, source }) => [number, source])).toEqual([[1, 'ocr']]);
    expect(hasPhrase(textOf(document), 'มาตรการป้องกันการรับสินบน')).toBe(true);
  });

  it('pages inside an archive keep the names of their files', SLOW, async () => {
    const file = zipOf({ 'ก.pdf': makePdf([lettered('The report of the year and of the town')]), 'ข.zip': zipOf({ 'ค.docx': docx(drawing('rId90') + drawing('rId91'), { 'media/image1.jpeg': jpeg, 'media/image2.jpeg': second }) }) });
    const { pages, reading } = await read(file, 'a.zip');
    const last = pages.slice(-2);
    expect(last.map(({ text }) => text.split('\n').slice(0, 2))).toEqual([['ข.zip', 'ค.docx'], ['ข.zip', 'ค.docx']]);
    expect(hasPhrase(last[0]?.text ?? '', 'มาตรการป้องกันการรับสินบน')).toBe(true);
    expect(hasPhrase(last[1]?.text ?? '', 'แต่งตั้งคณะกรรมการ')).toBe(true);
    expect(reading.state).not.toBe('none');
  });

  it('drawings that cannot be seen are no empty file', async () => {
    const head = Buffer.alloc(8 + 17 + 200, 7);
    head.writeUInt16LE(0x3d4 << 4, 0);
    head.writeUInt16LE(0xf01a, 2);
    head.writeUInt32LE(17 + 200, 4);
    for (const [bytes, name] of [
      [makeDoc({ blocks: ['\u0001'], streams: { Data: drawnIn(head) } }), 'a.doc'],
      [groupedIn(makeBook([{ name: 'Sheet1', rows: [] }], 'biff8'), head), 'a.xls'],
      [Buffer.from('{\\rtf1{\\pict\\wmetafile8 0100}\\par}'), 'a.rtf'],
    ] as const) expect((await unread(bytes, name)).reading, name).toMatchObject({ state: 'scan', fault: null });
    expect((await unread(makeDoc({ blocks: [''] }), 'empty.doc')).reading).toMatchObject({ state: 'none', fault: 'empty' });
  });

  it('under a heading alone every picture is a page, however small it is laid', async () => {
    const { pages, reading } = await unread(docx(para('ภาพประกาศ') + drawing('rId90', 8, 6), { 'media/image1.jpeg': jpeg }), 'a.docx');
    expect([reading.state, pages.length]).toEqual(['partial', 2]);
  });

  it('emblems in an archive are no pages', async () => {
    const { pages } = await unread(zipOf({ 'a.pdf': scannedPdf([sheet]), 'logo.jpg': logo }), 'a.zip');
    expect(pages.map(({ picture: inside }) => inside?.path)).toEqual([['a.pdf']]);
  });

  it('files of an archive that cannot be opened stay told after its scans were read', SLOW, async () => {
    const document = await read(zipOf({ 'a.pdf': scannedPdf([sheet]), 'b.docx': 'PK' }), 'a.zip');
    expect(hasPhrase(textOf(document), 'มาตรการป้องกันการรับสินบน')).toBe(true);
    expect(document.reading.state).toBe('partial');
  });

  it('a large picture beside many words is a page more; small ones and photographs between the lines are none', SLOW, async () => {
    const mixed = await read(docx(para(LONG) + drawing('rId90'), { 'media/image1.jpeg': jpeg }), 'mixed.docx');
    expect(mixed.pages.map(({ source }) => source)).toEqual(['text-layer', 'ocr']);
    expect(hasPhrase(mixed.pages[1]?.text ?? '', 'มาตรการป้องกันการรับสินบน')).toBe(true);
    expect((await unread(docx(para(LONG) + drawing('rId90'), { 'media/image1.jpeg': jpeg }), 'mixed.docx')).reading.state).toBe('partial');
    const photo = await unread(docx(para(LONG) + drawing('rId90', 8, 6), { 'media/image1.jpeg': jpeg }), 'photo.docx');
    expect([photo.reading.state, photo.pages.length]).toEqual(['text', 1]);
    const emblem = await unread(docx(para(LONG) + drawing('rId90'), { 'media/image1.jpeg': logo }), 'emblem.docx');
    expect([emblem.reading.state, emblem.pages.length]).toEqual(['text', 1]);
  });

  it('pictures come in the order of the document, whatever their files are called', SLOW, async () => {
    const { pages } = await read(docx(drawing('rId91') + drawing('rId90'), { 'media/a.jpeg': second, 'media/b.jpeg': jpeg }), 'order.docx');
    expect(pages.map(({ text }) => hasPhrase(text, 'มาตรการป้องกันการรับสินบน'))).toEqual([true, false]);
  });

  it('a slide keeps its title above what its picture says', SLOW, async () => {
    const file = makePptx([{ shapes: shape('แผนภูมิโครงสร้าง', { title: true }) + slidePicture('rId90'), files: { '../media/image1.jpeg': jpeg } }, { shapes: shape(LONG) }]);
    const { pages } = await read(file, 'slides.pptx');
    expect(pages.map(({ source }) => source)).toEqual(['ocr', 'text-layer']);
    expect(pages[0]?.text.split('\n')[0]).toBe('แผนภูมิโครงสร้าง');
    expect(hasPhrase(pages[0]?.text ?? '', 'มาตรการป้องกันการรับสินบน')).toBe(true);
  });

  it('reads the words of an OpenDocument presentation', async () => {
    const box = (words: string): string => `<draw:frame><draw:text-box><text:p>${words}</text:p></draw:text-box></draw:frame>`;
    const document = await unread(odp(box('แผนปฏิบัติการป้องกันการทุจริต'), box(LONG)), 'a.odp');
    expect(document).toMatchObject({ kind: 'odp', reading: { state: 'text', fault: null } });
    expect(document.pages.map(({ number, text }) => [number, text.slice(0, 8)])).toEqual([[1, 'แผนปฏิบั'], [2, LONG.slice(0, 8)]]);
  });

  it('a page that was read once is kept', SLOW, async () => {
    const options = { cache: openCache(mkdtempSync(path.join(tmpdir(), 'oit-test-'))) };
    const file = zipOf({ 'a.pdf': scannedPdf([sheet]), 'b.jpg': jpeg });
    const document = await read(file, 'a.zip', options);
    expect(document.pages.map(({ source }) => source)).toEqual(['ocr', 'ocr']);
    // Without any time left only what was kept can come back.
    expect(await read(file, 'a.zip', { ...options, ocrMinutes: 0 })).toEqual(document);
  });

  it('pictures that lie about themselves, and too many of them, end nothing', SLOW, async () => {
    const huge = Uint8Array.from(sheet.toBuffer('image/png'));
    new DataView(huge.buffer).setUint32(16, 60_000);
    const odd = await read(docx(drawing('rId90'), { 'media/image1.png': huge }), 'odd.docx');
    expect([odd.reading.state, textOf(odd)]).toEqual(['scan', '']);
    const many = Array.from({ length: 200 }, (_, index) => `rId${90 + index}`);
    const crowd = await unread(docx(many.map((id) => drawing(id)).join(''), Object.fromEntries(many.map((_, index) => [`media/i${index}.jpeg`, jpeg.subarray(0, 3000)]))), 'crowd.docx');
    expect(crowd.reading.state).toBe('scan');
    expect(crowd.pages.length).toBeGreaterThan(20);
    expect(crowd.pages.length).toBeLessThan(200);
  });

  it.each([
    ['a.rar', 'Rar!\u001a\u0007\u0001\u0000'],
    ['a.7z', '7z\u00bc\u00af\u0027\u001c\u0000\u0004'],
  ])('%s is told as a kind that cannot be opened', async (name, head) => {
    const { reading } = await unread(Uint8Array.from(head.padEnd(64, '\u0001'), (letter) => letter.charCodeAt(0) & 0xff), name);
    expect(reading).toMatchObject({ state: 'none', fault: 'unsupported' });
    expect(reading.message?.en).toContain('Check it yourself');
  });
});

function makeBookParts(): Parts {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/workbook.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml': '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
  };
}
