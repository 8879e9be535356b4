import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { newTools, readBytes } from '../../src/documents/read-bytes.ts';
import type { Document } from '../../src/model/document.ts';
import { cell, makeBook, makeDoc, makeDocx, makeOdf, makePptx, para, shape, slideCell, slideTable, table, zipOf } from './office-maker.ts';

const tools = newTools();
afterAll(() => Promise.all([tools.unpdf.close(), tools.office.close()]));

const read = (bytes: Uint8Array, fileName: string): Promise<Document> =>
  readBytes(bytes, { url: `https://www.town.go.th/files/${encodeURIComponent(fileName)}`, fileName, contentType: null }, { timeoutMs: 20_000 }, tools);

const wellRead = { state: 'text', fault: null, message: null };

describe('Word documents', () => {
  it('reads header, headings, paragraphs, a table with merged cells and footer, page by page', async () => {
    const rows = table(
      [cell('ลำดับ', '<w:vMerge w:val="restart"/>'), cell('งบประมาณ (บาท)', '<w:gridSpan w:val="2"/>')],
      [cell('', '<w:vMerge/>'), cell('ได้รับ'), cell('เบิกจ่าย')],
      [cell('1'), cell('500,000.00'), cell('๔๕๐,๐๐๐')],
    );
    const body = `${para('แผนปฏิบัติการ', { style: '1' })}${para('ประจ ําปีงบประมาณ พ.ศ. ๒๕๖๘')}${para('หน้าสอง', { inside: '<w:lastRenderedPageBreak/>' })}${rows}${para('หน้าสาม', { inside: '<w:br w:type="page"/>' })}`;
    const found = await read(makeDocx(body, { header: para('เทศบาลตำบลน้ำใส'), footer: para('โทร 0 4512 3456') }), 'แผน.docx');
    expect(found).toMatchObject({ kind: 'docx', reading: wellRead, properties: { created: '2024-10-15', producer: 'Microsoft Office Word' }, title: null });
    expect(found.pages.map(({ text }) => text)).toEqual([
      'เทศบาลตำบลน้ำใส\nแผนปฏิบัติการ\nประจำปีงบประมาณ พ.ศ. ๒๕๖๘',
      'หน้าสอง\nลำดับ | งบประมาณ (บาท)\nได้รับ | เบิกจ่าย\n1 | 500,000.00 | ๔๕๐,๐๐๐',
      'หน้าสาม\nโทร 0 4512 3456',
    ]);
    expect(found.tables).toEqual([
      expect.objectContaining({ page: 2, offset: 'หน้าสอง\n'.length, rows: [['ลำดับ', 'งบประมาณ (บาท)', 'งบประมาณ (บาท)'], ['ลำดับ', 'ได้รับ', 'เบิกจ่าย'], ['1', '500,000.00', '๔๕๐,๐๐๐']] }),
    ]);
  });

  it('counts a row that runs over to the next page once, and keeps the marks out of the cells', async () => {
    const broken = (words: string): string => `<w:tc>${para(words, { inside: '<w:lastRenderedPageBreak/>' })}</w:tc>`;
    const found = await read(makeDocx(para('บัญชี') + table([cell('ชื่อ'), cell('จำนวน')], [cell('ก'), cell('1')], [broken('ข'), broken('2')])), 'a.docx');
    expect(found.pages.map(({ text }) => text)).toEqual(['บัญชี\nชื่อ | จำนวน\nก | 1', 'ข | 2']);
    expect(found.tables[0]?.rows).toEqual([['ชื่อ', 'จำนวน'], ['ก', '1'], ['ข', '2']]);
  });

  it('reads text boxes, leaves out what was deleted, and believes a title only where the text shows it', async () => {
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${para('อยู่ในกล่อง')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const deleted = '<w:p><w:del w:id="1"><w:r><w:delText>ปี 2567</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>ปี 2568</w:t></w:r></w:ins></w:p>';
    const found = await read(makeDocx(box + deleted, { title: 'แผนพัฒนา ปี 2560' }), 'a.docx');
    expect(found.pages[0]?.text).toBe('อยู่ในกล่อง\nปี 2568');
    expect(found.title).toBeNull();
    expect((await read(makeDocx(para('คู่มือปฏิบัติงาน งานทะเบียน'), { title: 'คู่มือปฏิบัติงาน' }), 'b.docx')).title).toBe('คู่มือปฏิบัติงาน');
  });

  it('tells a document of pictures from an empty one', async () => {
    expect((await read(makeDocx(para(''), { more: { 'word/media/image1.jpeg': Uint8Array.of(0xff, 0xd8) } }), 'a.docx')).reading).toMatchObject({ state: 'scan', fault: null });
    expect((await read(makeDocx(para('')), 'a.docx')).reading).toMatchObject({ state: 'none', fault: 'empty' });
  });

  it.each([false, true])('reads the old kind with its table and pages (letters of one byte: %s)', async (narrow) => {
    const blocks = ['คำสั่งเทศบาลตำบลน้ำใส', [['ลำดับ', 'ชื่อ\rตำแหน่ง', 'หมายเหตุ'], ['1', 'นายสมชาย ใจดี\rปลัดเทศบาล', ''], ['2', '', 'ว่าง']], 'สั่ง ณ วันที่ 1 ตุลาคม 2567\f', 'หน้าสอง'];
    const found = await read(makeDoc({ blocks, narrow }), 'คำสั่ง.doc');
    expect(found).toMatchObject({ kind: 'doc', reading: wellRead });
    expect(found.pages.map(({ text }) => text)).toEqual([
      'คำสั่งเทศบาลตำบลน้ำใส\nลำดับ | ชื่อ ตำแหน่ง | หมายเหตุ\n1 | นายสมชาย ใจดี ปลัดเทศบาล\n2 | ว่าง\nสั่ง ณ วันที่ 1 ตุลาคม 2567',
      'หน้าสอง',
    ]);
    expect(found.tables[0]?.rows).toEqual([['ลำดับ', 'ชื่อ ตำแหน่ง', 'หมายเหตุ'], ['1', 'นายสมชาย ใจดี ปลัดเทศบาล', ''], ['2', '', 'ว่าง']]);
  });

  it('shows the result of a field, not its instruction', async () => {
    const found = await read(makeDoc({ blocks: ['ดู \u0013HYPERLINK "http://x.go.th/2560"\u0014ประกาศ\u0015 ปี \u0013 =\u0013 PAGE \u00145\u0015+1 \u00146\u0015'] }), 'a.doc');
    expect(found.pages[0]?.text).toBe('ดู ประกาศ ปี 6');
  });

  it('reads RTF in both ways of writing Thai', async () => {
    const bytes874 = (words: string): string => Array.from(words, (letter) => (letter >= 'ก' ? `\\'${(letter.charCodeAt(0) - 0xd60).toString(16)}` : letter)).join('');
    const unicode = (words: string): string => Array.from(words, (letter) => (letter >= 'ก' ? `\\u${letter.charCodeAt(0)}?` : letter)).join('');
    const rtf = `{\\rtf1\\ansi\\ansicpg874{\\fonttbl{\\f0\\fcharset222 TH Sarabun;}}{\\*\\generator Riched;}\\pard ${bytes874('ประกาศเทศบาล')}\\par ${unicode('ปี 2568')}\\par\\trowd\\intbl ${bytes874('ชื่อ')}\\cell ${unicode('จำนวน')}\\cell\\row\\intbl ก\\'a1\\cell 5\\cell\\row\\pard\\par}`;
    const found = await read(Uint8Array.from(rtf, (letter) => letter.charCodeAt(0) & 0xff), 'ประกาศ.doc');
    expect(found).toMatchObject({ kind: 'doc', reading: wellRead });
    expect(found.pages[0]?.text.split('\n').slice(0, 2)).toEqual(['ประกาศเทศบาล', 'ปี 2568']);
    expect(found.tables[0]?.rows[0]).toEqual(['ชื่อ', 'จำนวน']);
  });
});

const BOOK = [
  {
    name: 'งบ 2568',
    rows: [
      ['รายงานการใช้จ่ายงบประมาณ ประจำปี 2568', null, null, null],
      ['แผนงาน', 'งบประมาณ', null, 'ร้อยละ'],
      [null, 'ได้รับ', 'ใช้ไป', null],
      ['บริหารทั่วไป', { v: 1_250_000, z: '#,##0.00' }, { v: 1_000_000.5, z: '_-* #,##0.00_-' }, { v: 0.8, z: '0.00%' }],
      ['การศึกษา', { v: 50, z: 'General' }, { v: 0, z: '#,##0;-#,##0;"-"' }, { v: 0, z: '0%' }],
      [],
      [null, null, 'ลงชื่อ ผู้รายงาน', null],
    ],
    merges: ['A1:D1', 'A2:A3', 'B2:C2', 'D2:D3'],
  },
  { name: 'Sheet2', rows: [] },
  { name: 'คำนวณ', rows: [['ร่าง ปี 2567', 'ไม่ใช้']], hidden: true },
  { name: 'Sheet4', rows: [['ที่', 'ซ่อน', 'ชื่อ'], [1, 'x', 'ก'], [2, 'x', 'ข'], [3, 'x', 'ค']], hiddenRows: [2], hiddenColumns: [1] },
] as const;

describe('workbooks', () => {
  it.each([['xlsx', 'xlsx'], ['biff8', 'xls'], ['xlsb', 'xlsx']] as const)('reads %s: sheets as pages, tables under their heads, numbers as shown', async (type, kind) => {
    const found = await read(makeBook(BOOK, type), `งบ.${kind}`);
    expect(found.kind).toBe(kind);
    expect(found.reading).toMatchObject({ state: 'text', fault: null });
    expect(found.reading.message?.en).toContain('คำนวณ');
    expect(found.pages[0]?.text).toBe(
      'งบ 2568\nรายงานการใช้จ่ายงบประมาณ ประจำปี 2568\nแผนงาน | งบประมาณ | ร้อยละ\nได้รับ | ใช้ไป\nบริหารทั่วไป | 1,250,000.00 | 1,000,000.50 | 80.00%\nการศึกษา | 50 | - | 0%\nลงชื่อ ผู้รายงาน',
    );
    expect(found.tables[0]).toEqual({
      page: 1,
      offset: found.pages[0]?.text.indexOf('แผนงาน'),
      heading: 'รายงานการใช้จ่ายงบประมาณ ประจำปี 2568',
      headerRows: 2,
      rows: [['แผนงาน', 'งบประมาณ', 'งบประมาณ', 'ร้อยละ'], ['แผนงาน', 'ได้รับ', 'ใช้ไป', 'ร้อยละ'], ['บริหารทั่วไป', '1,250,000.00', '1,000,000.50', '80.00%'], ['การศึกษา', '50', '-', '0%']],
    });
    expect(found.pages).toHaveLength(2);
    // The library writes hidden rows and columns into XLSX only.
    if (type === 'xlsx') {
      expect(found.pages[1]).toEqual({ number: 2, text: 'ที่ | ชื่อ\n1 | ก\n3 | ค', source: 'text-layer' });
      expect(found.tables[1]).toMatchObject({ page: 2, offset: 0, headerRows: 1, rows: [['ที่', 'ชื่อ'], ['1', 'ก'], ['3', 'ค']] });
    }
  });

  it('shows dates as a Thai reader sees them', async () => {
    const date = (v: number, z: string): { v: number; z: string } => ({ v, z });
    const rows = [
      [date(45566, '[$-107041E]d mmmm yyyy;@'), date(45566, '[$-D07041E]d mmm yy;@'), date(45566, 'dd/mm/bbbb')],
      [date(45566, 'm/d/yy'), date(45566, '[$-F800]dddd, mmmm dd, yyyy'), date(243527, 'd/m/yyyy')],
      [date(243527, '[$-107041E]d mmm yy'), date(45566, '"วันที่" d mmmm "พ.ศ." yyyy'), date(45566, '[$-409]d-mmm-yy')],
      [date(12, '[$-D00041E]0'), date(45566.5, '[$-41E]d mmm yyyy h:mm'), date(0.5, 'h:mm')],
    ];
    const found = await read(makeBook([{ name: 'Sheet1', rows }]), 'd.xlsx');
    expect(found.pages[0]?.text.split('\n').map((line) => line.split(' | '))).toEqual([
      ['1 ตุลาคม 2567', '๑ ต.ค. ๖๗', '01/10/2567'],
      ['1/10/2567', '1 ตุลาคม 2567', '1/10/2566'],
      ['1 ต.ค. 66', 'วันที่ 1 ตุลาคม พ.ศ. 2567', '1-Oct-24'],
      ['๑๒', '1 ต.ค. 2024 12:00', '12:00'],
    ]);
  });

  it('parts tables with titles of their own, and takes properties', async () => {
    const rows = [
      ['ตารางที่ 1'], ['ที่', 'ชื่อ', 'จำนวน'], [1, 'ก', 5], [2, 'ข', 6], [], ['ตารางที่ 2'], ['เดือน', 'เรื่อง', 'ราย'], ['ต.ค.', 'ค', 7], ['พ.ย.', 'ง', 8],
    ];
    const found = await read(makeBook([{ name: 'แผ่น1', rows }], 'xlsx', { Title: 'ตารางที่ 1', CreatedDate: new Date('2025-03-02T00:00:00Z') }), 'a.xlsx');
    expect(found.tables.map(({ heading, headerRows, rows: { length } }) => [heading, headerRows, length])).toEqual([['ตารางที่ 1', 1, 3], ['ตารางที่ 2', 1, 3]]);
    expect(found.properties.created).toBe('2025-03-02');
  });

  it('says so where every sheet is hidden or blank', async () => {
    expect((await read(makeBook([{ name: 'a', rows: [[null, '  ']] }, { name: 'b', rows: [['x']], hidden: true }]), 'a.xlsx')).reading).toMatchObject({ state: 'none', fault: 'empty' });
  });
});

describe('presentations', () => {
  it('reads slides in the order in which they are shown, titles first, hidden ones told', async () => {
    const rows = slideTable([slideCell('กิจกรรม', 'rowSpan="2"'), slideCell('ผล', 'gridSpan="2"'), slideCell('', 'hMerge="1"')], [slideCell('', 'vMerge="1"'), slideCell('แผน'), slideCell('จริง')], [slideCell('อบรม'), slideCell('5'), slideCell('4')]);
    const found = await read(makePptx([
      { shapes: shape('บรรทัดล่าง', { y: 3_000_000 }) + shape('บรรทัดบน\nต่อ', { y: 1_000_000 }) + shape('นโยบายไม่รับของขวัญ', { y: 2_000_000, title: true }) },
      { shapes: shape('ฉบับร่าง'), hidden: true },
      { shapes: rows + shape('ผลการดำเนินงาน', { y: 0, title: true }) },
    ]), 'นโยบาย.pptx');
    expect(found.kind).toBe('pptx');
    expect(found.pages.map(({ text }) => text)).toEqual(['นโยบายไม่รับของขวัญ\nบรรทัดบน\nต่อ\nบรรทัดล่าง', '', 'ผลการดำเนินงาน\nกิจกรรม | ผล\nแผน | จริง\nอบรม | 5 | 4']);
    expect(found.tables[0]).toMatchObject({ page: 3, heading: 'ผลการดำเนินงาน', rows: [['กิจกรรม', 'ผล', 'ผล'], ['กิจกรรม', 'แผน', 'จริง'], ['อบรม', '5', '4']] });
    expect(found.reading).toMatchObject({ state: 'text', fault: null });
    expect(found.reading.message?.en).toContain('slide 2');
  });
});

describe('pictures', () => {
  const jpeg = { 'word/media/image1.jpeg': Uint8Array.of(0xff, 0xd8) };

  it('counts a heading above scans as read in part, a text with a logo as read', async () => {
    expect((await read(makeDocx(para('ประกาศเทศบาลตำบลน้ำใส'), { more: jpeg }), 'a.docx')).reading).toMatchObject({ state: 'partial', fault: null });
    expect((await read(makeDocx(para('ประกาศเทศบาลตำบลน้ำใส เรื่อง แผน '.repeat(10)), { more: jpeg }), 'a.docx')).reading).toMatchObject(wellRead);
  });

  it('names the slides that show pictures only', async () => {
    const slides = ['<p:pic/>', shape('ข้อความของหน้านี้ยาวพอ'), '<p:pic/>'].map((shapes) => ({ shapes }));
    expect((await read(makePptx(slides), 'a.pptx')).reading).toMatchObject({ state: 'partial', message: { en: expect.stringContaining('page 1, 3') } });
  });

  it('reads what newer programs draw once, not again in what stands in for it', async () => {
    const both = `<mc:AlternateContent xmlns:mc="x"><mc:Choice>${shape('หนึ่ง')}</mc:Choice><mc:Fallback>${shape('หนึ่ง')}</mc:Fallback></mc:AlternateContent>`;
    expect((await read(makePptx([{ shapes: both }]), 'a.pptx')).pages[0]?.text).toBe('หนึ่ง');
  });
});

describe('OpenDocument', () => {
  it('reads a text with headings, a table and pages, without what was deleted', async () => {
    const styles = '<style:style style:name="P9"><style:paragraph-properties fo:break-before="page"/></style:style>';
    const body = `<text:tracked-changes><text:p>ปี 2560</text:p></text:tracked-changes><text:h text:outline-level="1">รายงานผล</text:h><text:p>ประจำปี<text:s/>2568<text:line-break/>ไตรมาส 1</text:p>
      <text:p text:style-name="P9">หน้าสอง<office:annotation><text:p>แก้ด้วย</text:p></office:annotation></text:p>
      <table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>ชื่อ</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>ก</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>`;
    const found = await read(makeOdf('text', body, { styles }), 'รายงาน.odt');
    expect(found).toMatchObject({ kind: 'odt', reading: wellRead, properties: { created: '2025-01-31', producer: 'LibreOffice/7.6' } });
    expect(found.pages.map(({ text }) => text)).toEqual(['รายงานผล\nประจำปี 2568\nไตรมาส 1', 'หน้าสอง\nชื่อ\nก | 1']);
    expect(found.tables[0]).toMatchObject({ page: 2, headerRows: 1, rows: [['ชื่อ', 'ชื่อ'], ['ก', '1']] });
  });

  it('reads sheets as they are shown, repeated and merged cells, hidden ones told', async () => {
    const cellOf = (words: string, more = ''): string => `<table:table-cell ${more}><text:p>${words}</text:p></table:table-cell>`;
    const row = (cells: string, more = ''): string => `<table:table-row ${more}>${cells}</table:table-row>`;
    const blank = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const body = `<table:table table:name="สถิติ">${row(cellOf('สถิติการให้บริการ', 'table:number-columns-spanned="3"') + '<table:covered-table-cell table:number-columns-repeated="2"/>')}${row(cellOf('เดือน') + cellOf('ราย') + cellOf('วันที่'))}${row(cellOf('ต.ค. 67') + cellOf('1,200', 'office:value="1200"') + cellOf('1 ตุลาคม 2567', 'office:date-value="2024-10-01"'))}${row(cellOf('0', 'table:number-columns-repeated="3"'), 'table:number-rows-repeated="2"')}${row(cellOf('ซ่อน') + cellOf('9'), 'table:visibility="collapse"')}${blank}</table:table>
      <table:table table:name="Sheet2">${blank}</table:table><table:table table:name="ลับ" table:style-name="ta2">${row(cellOf('x'))}</table:table>`;
    const found = await read(makeOdf('spreadsheet', body, { styles: '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>' }), 'สถิติ.ods');
    expect(found.pages.map(({ text }) => text)).toEqual(['สถิติ\nสถิติการให้บริการ\nเดือน | ราย | วันที่\nต.ค. 67 | 1,200 | 1 ตุลาคม 2567\n0 | 0 | 0\n0 | 0 | 0']);
    expect(found.tables).toMatchObject([{ heading: 'สถิติการให้บริการ', headerRows: 1, rows: [['เดือน', 'ราย', 'วันที่'], ['ต.ค. 67', '1,200', '1 ตุลาคม 2567'], ['0', '0', '0'], ['0', '0', '0']] }]);
    expect(found.reading.message?.th).toContain('ลับ');
  });
});

it('reads text that an export calls a workbook or a document, as Office does', async () => {
  const tabs = new TextEncoder().encode('ลำดับ\tชื่อ\r\n1\tก\r\n');
  expect(await read(tabs, 'export.xls')).toMatchObject({ kind: 'xls', reading: wellRead, tables: [{ rows: [['ลำดับ', 'ชื่อ'], ['1', 'ก']] }] });
  expect(await read(new TextEncoder().encode('ประกาศ ปี 2568'), 'ประกาศ.doc')).toMatchObject({ kind: 'doc', reading: wellRead, pages: [{ text: 'ประกาศ ปี 2568' }] });
});

it('takes a file for what it is, not for its name', async () => {
  expect(await read(makeBook([{ name: 'Sheet1', rows: [['ก', 'ข']] }]), 'แผน.pdf')).toMatchObject({ kind: 'xlsx', reading: wellRead, pages: [{ text: 'ก | ข' }] });
  expect(await read(new TextEncoder().encode('ประกาศเทศบาล เรื่อง แผน'), 'แผน.xlsx')).toMatchObject({ kind: 'xlsx', reading: { state: 'none', fault: 'broken' } });
  expect(await read(zipOf({ 'a.txt': 'x' }), 'แผน.docx')).toMatchObject({ kind: 'docx', reading: { state: 'none', fault: 'broken' } });
});

describe('a Word file without any styles', () => {
  it('is read with its tables all the same', async () => {
    const whole = unzipSync(makeDocx(para('แบบรายงาน') + table([cell('ชื่อ'), cell('จำนวน')], [cell('ก'), cell('1')]).replace('<w:tbl>', '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>')));
    const bare = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== 'word/styles.xml' && name !== 'word/_rels/document.xml.rels'));
    const found = await read(zipOf(bare), 'แบบ.docx');
    expect(found.reading).toMatchObject({ state: 'text', fault: null });
    expect(found.tables[0]?.rows).toEqual([['ชื่อ', 'จำนวน'], ['ก', '1']]);
  });
});
