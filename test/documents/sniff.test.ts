import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { kindByName, kindOf } from '../../src/model/sniff.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (...names: string[]): Uint8Array => bytes(`PK\x03\x04\x14\0\0\0${names.join('\0\0PK\x03\x04')}`);
const ole = (stream: string): Uint8Array => bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${[...stream].join('\0')}\0`);

describe('kindOf', () => {
  it.each([
    ['a PDF behind another name and header', bytes('%PDF-1.4\n'), 'index.html', 'text/html', 'pdf'],
    ['a PDF after some junk', bytes('\r\n\0\0%PDF-1.7'), 'a.pdf', null, 'pdf'],
    ['a page about PDFs', utf8('<html><body>%PDF-1.4 คือ'), 'a.html', 'text/html', 'html'],
    ['a page under a PDF name', utf8('<!DOCTYPE html><title>ไม่พบหน้า'), 'แผน.pdf', 'application/pdf', 'html'],
    ['a PHP warning before the page', utf8('\n<br />\n<b>Warning</b>: x <html><body>'), '/news.php', 'text/html', 'html'],
    ['a fragment that the header calls HTML', utf8('สวัสดี'), '/api', 'text/html; charset=utf-8', 'html'],
    ['a damaged PDF', bytes('\0\x01\x02\x03garbage\0\0'), 'x.pdf', null, 'pdf'],
    ['an empty PDF', new Uint8Array(), 'x.pdf', null, 'pdf'],
    ['a docx', zip('[Content_Types].xml', 'word/document.xml'), null, null, 'docx'],
    ['an xlsx named zip', zip('[Content_Types].xml', 'xl/workbook.xml'), 'a.zip', null, 'xlsx'],
    ['a pptx', zip('ppt/presentation.xml'), null, 'application/octet-stream', 'pptx'],
    ['an odt', zip('mimetypeapplication/vnd.oasis.opendocument.text'), null, null, 'odt'],
    ['an ods', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), null, null, 'ods'],
    ['an odp', zip('mimetypeapplication/vnd.oasis.opendocument.presentation'), null, null, 'odp'],
    ['a cut-off docx', bytes('PK\x03\x04'), 'แบบฟอร์ม.docx', null, 'docx'],
    ['a zip', zip('a.txt'), 'a.zip', null, 'archive'],
    ['an old Word file', ole('WordDocument'), 'x.xls', null, 'doc'],
    ['an old Excel file', ole('Workbook'), null, null, 'xls'],
    ['RTF', bytes('{\\rtf1'), 'คำสั่ง.doc', null, 'doc'],
    ['a table of HTML called xls', utf8('<table><tr><td>1'), 'export.xls', 'application/vnd.ms-excel', 'html'],
    ['a JPEG called pdf', bytes('\xff\xd8\xff\xe0'), 'scan.pdf', 'application/pdf', 'image'],
    ['an SVG', utf8('<?xml version="1.0"?>\n<svg xmlns="x">'), null, null, 'image'],
    ['a CSV', utf8('ลำดับ,รายการ\n1,จ้าง'), 'data.csv', 'application/octet-stream', 'csv'],
    ['a text file', utf8('ประกาศ'), null, 'text/plain', 'text'],
    ['UTF-16 text', bytes('\xff\xfeA\0B\0'), 'a.txt', null, 'text'],
    ['JSON', utf8('{"html":"<div>"}'), null, 'application/json', 'other'],
    ['a feed', utf8('<?xml version="1.0"?><rss><channel><title>x</title>'), 'rss', 'application/xml', 'other'],
    ['a script', utf8('var a = 1;'), 'app.js', 'text/javascript', 'other'],
  ] as const)('%s', (_, body, name, type, kind) => {
    expect(kindOf(body, name, type)).toBe(kind);
  });
});

it.each([
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
] as const)('an archive that holds %s files uncompressed is an archive', (member, kind) => {
  const office = zipSync({ '[Content_Types].xml': utf8('<Types/>'), [member]: utf8('<x/>') });
  expect(kindOf(office, 'แบบฟอร์ม.zip', null)).toBe(kind);
  expect(kindOf(zipSync({ 'แบบฟอร์ม.bin': office }, { level: 0 }), 'แบบฟอร์ม.zip', 'application/zip')).toBe('archive');
});

it('an archive of OpenDocument files is an archive', () => {
  const odt = zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.text'), 'content.xml': utf8('<x/>') }, { level: 0 });
  expect(kindOf(odt, null, null)).toBe('odt');
  expect(kindOf(zipSync({ 'ก.odt': odt }, { level: 0 }), null, null)).toBe('archive');
});

it('reads the ending of names and addresses', () => {
  expect(kindByName('https://www.town.go.th/fileupload/%E0%B9%81.PDF?v=2#page=3')).toBe('pdf');
  expect(kindByName('https://www.town.go.th/download.php?file=a.pdf')).toBe('html');
  expect(kindByName('แผน พ.ศ. 2568')).toBeNull();
});
