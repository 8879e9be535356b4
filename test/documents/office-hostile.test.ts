import { afterAll, describe, expect, it } from 'vitest';
import { newTools, readBytes } from '../../src/documents/read-bytes.ts';
import type { Document } from '../../src/model/document.ts';
import { kindOf } from '../../src/model/sniff.ts';
import { makeBook, makeDoc, makeDocx, makeOdf, makeOle, makePptx, para, shape, zipOf } from './office-maker.ts';

const tools = newTools();
afterAll(() => Promise.all([tools.unpdf.close(), tools.office.close()]));

const read = (bytes: Uint8Array, fileName: string, timeoutMs = 25_000): Promise<Document> =>
  readBytes(bytes, { url: `https://www.town.go.th/${fileName}`, fileName, contentType: null }, { timeoutMs }, tools);

const ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook of one sheet, written part by part. */
const book = (sheet: string): Uint8Array =>
  zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<workbook ${SHEET} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
  });

describe('locked files', () => {
  const locked = makeOle({ EncryptedPackage: Buffer.alloc(5000, 7), EncryptionInfo: Buffer.alloc(5000, 4) });

  it.each(['docx', 'xlsx', 'pptx', 'doc', 'xls'])('tells a locked %s as such', async (ending) => {
    expect(await read(locked, `แผน.${ending}`)).toMatchObject({ kind: ending, reading: { state: 'none', fault: 'encrypted' } });
  });

  it('tells old and open kinds as such too', async () => {
    expect((await read(makeDoc({ blocks: ['ลับ'], locked: true }), 'a.doc')).reading.fault).toBe('encrypted');
    const manifest = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
    expect((await read(makeOdf('text', '<text:p>x</text:p>', { manifest }), 'a.odt')).reading.fault).toBe('encrypted');
    expect(kindOf(locked, null, null)).toBe('docx');
  });
});

describe('damaged files', () => {
  const whole = {
    'a.docx': makeDocx(para('แผน '.repeat(2000))),
    'a.xlsx': makeBook([{ name: 'Sheet1', rows: Array.from({ length: 200 }, (_, row) => [row, `แถว ${row}`]) }]),
    'a.pptx': makePptx([{ shapes: shape('แผน '.repeat(500)) }]),
    'a.odt': makeOdf('text', `<text:p>${'แผน '.repeat(2000)}</text:p>`),
    'a.xls': makeBook([{ name: 'Sheet1', rows: Array.from({ length: 2000 }, (_, row) => [row, `แถว ${row}`]) }], 'biff8'),
    'a.doc': makeDoc({ blocks: ['แผน '.repeat(3000)] }),
  };

  it.each(Object.entries(whole))('%s, cut off or with bytes changed, ends as damaged or in part', async (name, bytes) => {
    expect((await read(bytes, name)).reading.state).toBe('text');
    for (const part of [0.1, 0.5, 0.9]) {
      const found = await read(bytes.subarray(0, Math.floor(bytes.length * part)), name);
      expect(['broken', 'too-large', null]).toContain(found.reading.fault);
      if (name !== 'a.doc' && name !== 'a.xls') expect(found.reading).toMatchObject({ state: 'none', fault: 'broken' });
    }
    for (let seed = 1; seed <= 12; seed += 1) {
      const changed = Uint8Array.from(bytes);
      for (let at = 100 * seed; at < changed.length; at += 1009 * seed) changed[at] = (at * 31 + seed) & 0xff;
      const found = await read(changed, name);
      expect(found.url).toContain(name);
    }
  });
});

describe('hostile files', () => {
  it('does not inflate bombs', async () => {
    const spaces = Buffer.alloc(80 * 1024 * 1024, ' ').toString('latin1');
    const docx = await read(makeDocx(`<w:p><w:r><w:t>${spaces}</w:t></w:r></w:p>`), 'bomb.docx');
    expect(docx.reading).toMatchObject({ state: 'none', fault: 'too-large' });
  });

  it('leaves entities unexpanded', async () => {
    for (const [name, bytes] of [
      ['a.odt', makeOdf('text', '<text:p>&c;&f; แผน</text:p>')],
      ['a.docx', makeDocx(`${ENTITIES}<w:p><w:r><w:t>แผน</w:t></w:r></w:p>`)],
      ['a.xlsx', book(`${ENTITIES}<worksheet ${SHEET}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;&f; แผน</t></is></c></row></sheetData></worksheet>`)],
    ] as const) {
      const found = await read(bytes, name);
      const text = found.pages.map((page) => page.text).join('\n');
      expect(text).not.toMatch(/haha|root:/);
      expect(text.length).toBeLessThan(100);
    }
  });

  it('reads only so many rows of an endless sheet, and says so', async () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c><c r="B${row + 1}"><v>2568</v></c></row>`).join('');
    const found = await read(book(`<worksheet ${SHEET}><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="C1:XFD1048576"/></mergeCells></worksheet>`), 'a.xlsx');
    expect(found.reading).toMatchObject({ state: 'partial', fault: 'too-large' });
    expect(found.tables[0]?.rows.length).toBe(10_000);
    const far = await read(book(`<worksheet ${SHEET}><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>9</v></c></row></sheetData></worksheet>`), 'a.xlsx');
    expect(far.pages[0]?.text.split('\n')[0]).toBe('1');
  });

  it('bears deep nesting', async () => {
    const deep = (tag: string, words: string): string => `<${tag}>`.repeat(30_000) + words + `</${tag}>`.repeat(30_000);
    expect((await read(makeOdf('text', deep('text:section', '<text:p>แผน</text:p>')), 'a.odt')).pages[0]?.text).toBe('แผน');
    expect((await read(makePptx([{ shapes: deep('p:grpSp', shape('แผน')) }]), 'a.pptx')).reading.state).not.toBe('partial');
    expect(['text', 'none']).toContain((await read(makeDocx(deep('w:sdt', para('แผน'))), 'a.docx')).reading.state);
  });

  it('bounds repeated cells', async () => {
    const body = `<table:table table:name="x"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>แผน</text:p></table:table-cell></table:table-row></table:table>`;
    const found = await read(makeOdf('spreadsheet', body), 'a.ods');
    expect(found.reading).toMatchObject({ state: 'partial', fault: 'too-large' });
  });

  it('ends a thread that takes too long, and reads on', async () => {
    const slow = makeDocx(para('แผน').repeat(60_000));
    expect((await read(slow, 'slow.docx', 50)).reading).toMatchObject({ state: 'none', fault: 'too-slow' });
    expect((await read(makeDocx(para('แผน')), 'a.docx')).reading.state).toBe('text');
  });
});
