import { CFB, utils, write, type WorkBook } from '@e965/xlsx';
import { zipSync, strToU8 } from 'fflate';
import { pictureParts } from './ocr/picture-maker.ts';

/** Small office files of our own making, part by part. */

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const zipOf = (parts: Parts, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])), { level });

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const types = (main: string, type: string): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;
const relations = (...list: readonly [type: string, target: string][]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const properties = ({ title = '', created = '2024-10-15T02:00:00Z' } = {}): Parts => ({
  'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${title}</dc:title><dcterms:created>${created}</dcterms:created></cp:coreProperties>`,
  'docProps/app.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application></Properties>`,
});

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A paragraph of Word; `inside` goes before the words within the run. */
export const para = (words: string, { style = '', inside = '' } = {}): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r>${inside}<w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

/** A cell of Word; `props` are its properties, such as `<w:gridSpan w:val="2"/>`. */
export const cell = (words: string, props = ''): string => `<w:tc><w:tcPr>${props}</w:tcPr>${para(words)}</w:tc>`;

export const table = (...rows: readonly string[][]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;

export function makeDocx(body: string, { header = '', footer = '', title = '', more = {} as Parts } = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml': types('word/document.xml', 'wordprocessingml.document'),
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relations(['styles', 'styles.xml'], ...(header === '' ? [] : [['header', 'header1.xml'] as [string, string]]), ...(footer === '' ? [] : [['footer', 'footer1.xml'] as [string, string]])),
    'word/styles.xml': `${XML}<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/document.xml': `${XML}<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...(header === '' ? {} : { 'word/header1.xml': `${XML}<w:hdr ${WORD}>${header}</w:hdr>` }),
    ...(footer === '' ? {} : { 'word/footer1.xml': `${XML}<w:ftr ${WORD}>${footer}</w:ftr>` }),
    ...properties({ title }),
    ...more,
  });
}

/** A cell of a sheet: words, a number, or a number with its format. */
export type CellGiven = string | number | null | { readonly v: number; readonly z: string };

export interface SheetGiven {
  readonly name: string;
  readonly rows: readonly (readonly CellGiven[])[];
  /** As Excel writes them: `A1:C1`. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A workbook by the library's writer, `biff8` being the old kind. */
export function makeBook(sheets: readonly SheetGiven[], kind: 'xlsx' | 'biff8' | 'xlsb' | 'ods' = 'xlsx', props: WorkBook['Props'] = {}): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges = [], hiddenRows = [], hiddenColumns = [] } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((each) => (each !== null && typeof each === 'object' ? { t: 'n', ...each } : each))));
    sheet['!merges'] = merges.map((merge) => utils.decode_range(merge));
    if (hiddenRows.length > 0) sheet['!rows'] = Array.from({ length: Math.max(...hiddenRows) + 1 }, (_, index) => ({ hidden: hiddenRows.includes(index) }));
    if (hiddenColumns.length > 0) sheet['!cols'] = Array.from({ length: Math.max(...hiddenColumns) + 1 }, (_, index) => ({ hidden: hiddenColumns.includes(index), wch: 10 }));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ name, hidden }) => ({ name, Hidden: hidden === true ? 1 : 0 })) };
  book.Props = props;
  return new Uint8Array(write(book, { type: 'array', bookType: kind, compression: true }) as ArrayBuffer);
}

const SLIDE = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export const shape = (words: string, { y = 0, title = false } = {}): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${title ? '<p:ph type="title"/>' : ''}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="${y}"/></a:xfrm></p:spPr><p:txBody>${words.split('\n').map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp>`;

export const slideTable = (...rows: readonly string[][]): string =>
  `<p:graphicFrame><p:xfrm><a:off x="0" y="5000000"/></p:xfrm><a:graphic><a:graphicData><a:tbl>${rows.map((row) => `<a:tr>${row.join('')}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;

export const slideCell = (words: string, attributes = ''): string => `<a:tc ${attributes}><a:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></a:txBody></a:tc>`;

/** Slides in the order in which they are shown; their files are numbered the other way round. */
export function makePptx(slides: readonly { readonly shapes: string; readonly hidden?: boolean; readonly files?: Parts }[]): Uint8Array {
  const file = (index: number): string => `slides/slide${slides.length - index}.xml`;
  return zipOf({
    '[Content_Types].xml': types('ppt/presentation.xml', 'presentationml.presentation'),
    '_rels/.rels': relations(['officeDocument', 'ppt/presentation.xml']),
    'ppt/_rels/presentation.xml.rels': relations(...slides.map((_, index): [string, string] => ['slide', file(index)])),
    'ppt/presentation.xml': `${XML}<p:presentation ${SLIDE}><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    ...Object.fromEntries(slides.map(({ shapes, hidden }, index) => [`ppt/${file(index)}`, `${XML}<p:sld ${SLIDE}${hidden === true ? ' show="0"' : ''}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`])),
    ...Object.fromEntries(slides.flatMap(({ files = {} }, index) => Object.entries(pictureParts(`ppt/${file(index)}`, files)))),
    ...properties(),
  });
}

const ODF = ['office', 'text', 'table', 'style', 'fo', 'meta', 'draw', 'svg', 'presentation'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' || name === 'svg' ? `${name === 'fo' ? 'xsl-fo' : name}-compatible` : name}:1.0"`).join(' ') + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** An OpenDocument file: `styles` are automatic ones, `body` what stands in `office:text` or `office:spreadsheet`. */
export function makeOdf(kind: 'text' | 'spreadsheet' | 'presentation', body: string, { styles = '', manifest = '', more = {} as Parts } = {}): Uint8Array {
  return zipOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `${XML}<office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    'meta.xml': `${XML}<office:document-meta ${ODF}><office:meta><meta:generator>LibreOffice/7.6</meta:generator><meta:creation-date>2025-01-31T09:00:00</meta:creation-date></office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${manifest}</manifest:manifest>`,
    ...more,
  }, 0);
}

const bytesOf = (container: ReturnType<typeof CFB.utils.cfb_new>): Uint8Array => Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);

/** An OLE container with these streams. */
export function makeOle(streams: Parts): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, part] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, Buffer.from(part as Uint8Array));
  return bytesOf(container);
}

export interface DocGiven {
  /** Paragraphs, and tables as rows of cells; `\\f` at the end of a paragraph ends the page, `\\r` parts paragraphs of a cell. */
  readonly blocks: readonly (string | readonly (readonly string[])[])[];
  /** One byte a letter, in windows-874. */
  readonly narrow?: boolean;
  readonly locked?: boolean;
  /** What lies in the main stream after all else, and streams beside it. */
  readonly after?: Uint8Array;
  readonly streams?: Parts;
}

/** A Word 97 document: its information block, one piece of text, and the paragraphs that lie in tables (MS-DOC 2.5, 2.9). */
export function makeDoc({ blocks, narrow = false, locked = false, after = new Uint8Array(), streams = {} }: DocGiven): Uint8Array {
  const paragraphs = paragraphsOf(blocks);
  const text = paragraphs.map(({ words }) => words).join('');
  const size = narrow ? 1 : 2;
  const letters = narrow ? Buffer.from(Array.from(text, (letter) => (letter.charCodeAt(0) >= 0xe00 ? letter.charCodeAt(0) - 0xd60 : letter.charCodeAt(0)))) : Buffer.from(text, 'utf16le');
  const start = 1024;
  const page = Math.ceil((start + letters.length) / 512);
  const main = Buffer.alloc((page + 2) * 512);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x00c1, 2);
  main.writeUInt16LE(0x041e, 6);
  main.writeUInt16LE(0x0200 | (locked ? 0x0100 : 0), 0x0a);
  main.writeUInt32LE(start, 0x18);
  main.writeUInt32LE(text.length, 0x4c);
  letters.copy(main, start);

  const clx = Buffer.alloc(5 + 16);
  clx.writeUInt8(2, 0);
  clx.writeUInt32LE(16, 1);
  clx.writeUInt32LE(0, 5);
  clx.writeUInt32LE(text.length, 9);
  clx.writeUInt32LE(narrow ? ((start * 2) | 0x40000000) >>> 0 : start, 15);
  main.writeUInt32LE(0, 0x01a2);
  main.writeUInt32LE(clx.length, 0x01a6);

  const block = Buffer.alloc(512);
  let free = 510;
  let from = 0;
  paragraphs.forEach(({ words, kind }, index) => {
    block.writeUInt32LE(start + from * size, index * 4);
    from += words.length;
    block.writeUInt32LE(start + from * size, (index + 1) * 4);
    const sprms = kind === 'body' ? [] : kind === 'row' ? [0x16, 0x24, 1, 0x17, 0x24, 1] : [0x16, 0x24, 1];
    const length = 2 + sprms.length;
    free = (free - length - 2) & ~1;
    // An odd number of bytes follows the count of words; an even one is told by a zero before it.
    const odd = length % 2 === 1;
    block.set(odd ? [(length + 1) / 2, 0, 0, ...sprms] : [0, length / 2, 0, 0, ...sprms], free);
    block.writeUInt8(free / 2, (paragraphs.length + 1) * 4 + index * 13);
  });
  block.writeUInt8(paragraphs.length, 511);
  block.copy(main, page * 512);
  const list = Buffer.alloc(12);
  list.writeUInt32LE(start, 0);
  list.writeUInt32LE(start + letters.length, 4);
  list.writeUInt32LE(page, 8);
  const none = Buffer.alloc(4);
  main.writeUInt32LE(clx.length, 0x0102);
  main.writeUInt32LE(list.length, 0x0106);
  main.writeUInt32LE(clx.length + list.length, 0x00fa);
  main.writeUInt32LE(none.length, 0x00fe);
  return makeOle({ WordDocument: Buffer.concat([main, after]), '1Table': Buffer.concat([clx, list, none]), ...streams });
}

interface Paragraph {
  readonly words: string;
  readonly kind: 'body' | 'cell' | 'row';
}

/** Each paragraph with the mark at its end; a row ends with a mark of its own. */
function paragraphsOf(blocks: DocGiven['blocks']): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] =>
    typeof block === 'string'
      ? [{ words: block.endsWith('\f') ? block : `${block}\r`, kind: 'body' }]
      : block.flatMap((row) => [
          ...row.flatMap((words) => `${words}\u0007`.split(/(?<=\r)/).map((each): Paragraph => ({ words: each, kind: 'cell' }))),
          { words: '\u0007', kind: 'row' },
        ]),
  );
}
