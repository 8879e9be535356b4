import { zipSync } from 'fflate';
import { read, set_cptable, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { hiddenSheets } from '../messages.ts';
import { blipsOf, hasBlips } from './blips.ts';
import { thaiNumber } from './cell-words.ts';
import { LIMITS, OfficeFault } from './limits.ts';
import type { OfficeContent } from './office-content.ts';
import { openOle } from './ole.ts';
import { byName, pagePictures } from './page-pictures.ts';
import { isOle, openPackage } from './parts.ts';
import { isoDay, ooxmlProperties } from './properties.ts';
import { isBlank, sheetPage, type Sheet } from './sheet.ts';

set_cptable(codepages);

const WANTED = /(?:^|\/)_rels\/|^\[Content_Types\]\.xml$|^docProps\/|^xl\/(?:workbook|sharedStrings|styles|metadata|theme\/theme\d*)\.(?:xml|bin)$|^xl\/(?:worksheets|chartsheets)\/[^/]+\.(?:xml|bin)$/i;
const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/i;
/** Bytes of one sheet's XML that are read. */
const SHEET_BYTES = 24 * 1024 * 1024;
/** Thai, where a file of the old kind does not say its charset. */
const CODEPAGE = 874;

/** Reads an Excel workbook of the new kind, of XML or binary. Throws `OfficeFault`. */
export async function readXlsx(bytes: Uint8Array): Promise<OfficeContent> {
  const from = await openPackage(bytes, WANTED, { mayCut: (name) => SHEET_PART.test(name) });
  let complete = true;
  const parts = [...from.parts].map(([path, part]): [string, Uint8Array] => {
    if (!SHEET_PART.test(path) || (part.length <= SHEET_BYTES && !from.cut.has(path))) return [path, part];
    complete = false;
    return [path, cutSheet(part)];
  });
  const book = parse(zipSync(Object.fromEntries(parts), { level: 0 }));
  const found = contentOf(book);
  return { ...found, ...ooxmlProperties(from), complete: complete && found.complete, pictures: from.pictures, pictured: await pagePictures(bytes, from, byName) };
}

/** Reads an Excel workbook of the old kind. Throws `OfficeFault`. */
export function readXls(bytes: Uint8Array): OfficeContent {
  // The library takes any bytes for some table; only these are workbooks of Excel.
  if (!isOle(bytes) && !isBiff(bytes)) throw new OfficeFault('broken', 'no workbook');
  const book = parse(bytes);
  const props = book.Props ?? {};
  const created: unknown = props.CreatedDate;
  const day = created instanceof Date && !Number.isNaN(created.getTime()) ? created.toISOString() : typeof created === 'string' ? created : null;
  const ole = isOle(bytes) ? openOle(bytes) : null;
  return { ...contentOf(book), pictures: ole !== null && hasBlips(ole), pictured: ole === null ? [] : blipsOf(ole), title: props.Title ?? null, properties: { created: isoDay(day), producer: props.Application ?? (isOle(bytes) ? 'Microsoft Excel' : null) } };
}

/** A stream of Excel 2 to 4, which lies in no container: its first record says so. */
const isBiff = (bytes: Uint8Array): boolean => bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1);

/** The beginning of a sheet's XML up to a whole row. */
function cutSheet(part: Uint8Array): Uint8Array {
  const head = Buffer.from(part.buffer, part.byteOffset, Math.min(part.length, SHEET_BYTES));
  const end = head.lastIndexOf('</row>');
  if (end === -1) throw new OfficeFault('too-large', 'no whole row');
  return Buffer.concat([head.subarray(0, end + 6), Buffer.from('</sheetData></worksheet>')]);
}

function parse(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: 'array', dense: true, cellNF: true, cellStyles: true, cellFormula: false, cellHTML: false, sheetRows: LIMITS.rows + 1, codepage: CODEPAGE });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new OfficeFault(/password|encrypt/i.test(said) ? 'encrypted' : 'broken', said);
  }
}

function contentOf(book: WorkBook): OfficeContent {
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const about = book.Workbook?.Sheets ?? [];
  let room: number = LIMITS.cells;
  let complete = book.SheetNames.length <= LIMITS.sheets;
  const sheets = book.SheetNames.slice(0, LIMITS.sheets).flatMap((name, index): Sheet[] => {
    const work = book.Sheets[name];
    if (work === undefined) return [];
    const sheet = sheetOf(work, name, (about[index]?.Hidden ?? 0) !== 0, from1904, room);
    room = sheet.room;
    complete &&= sheet.complete;
    return [sheet.sheet];
  });
  return { ...pagesOfSheets(sheets), title: null, properties: { created: null, producer: null }, sections: [], links: [], complete, pictures: false, by: 'xlsx' };
}

/** Sheets that a visitor sees, each a page; hidden ones are told. */
export function pagesOfSheets(sheets: readonly Sheet[]): Pick<OfficeContent, 'pages' | 'tables' | 'notes'> {
  const filled = sheets.filter((sheet) => !isBlank(sheet));
  const read = filled.filter(({ hidden }) => !hidden).map((sheet, index) => sheetPage(sheet, index + 1));
  const hidden = filled.filter((sheet) => sheet.hidden).map(({ name }) => name);
  return {
    pages: read.map(({ page }) => page),
    tables: read.flatMap(({ tables }) => tables),
    notes: hidden.length === 0 ? [] : [hiddenSheets(hidden)],
  };
}

type DenseSheet = WorkSheet & { readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[] };

function sheetOf(work: DenseSheet, name: string, hidden: boolean, from1904: boolean, most: number): { sheet: Sheet; room: number; complete: boolean } {
  const data = work['!data'] ?? [];
  let room = most;
  const rows: (string | undefined)[][] = [];
  for (let r = 0; r < Math.min(data.length, LIMITS.rows) && room > 0; r += 1) {
    const cells = data[r] ?? [];
    room -= Math.min(cells.length, LIMITS.columns);
    rows.push(Array.from({ length: Math.min(cells.length, LIMITS.columns) }, (_, column) => wordsOf(cells[column], from1904)));
  }
  const complete = data.length <= LIMITS.rows && room > 0;
  const merges = (work['!merges'] ?? []).slice(0, LIMITS.cells / 4).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return {
    sheet: { name, hidden, rows, merges, hiddenRows: hiddenOf(work['!rows'], LIMITS.rows), hiddenColumns: hiddenOf(work['!cols'], LIMITS.columns) },
    room,
    complete,
  };
}

function hiddenOf(list: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined, most: number): ReadonlySet<number> {
  return new Set((list ?? []).slice(0, most).flatMap((each, index) => (each?.hidden === true ? [index] : [])));
}

function wordsOf(cell: CellObject | undefined, from1904: boolean): string | undefined {
  if (cell === undefined || cell.t === 'z') return undefined;
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const thai = thaiNumber(cell.v, format, from1904);
    if (thai !== null) return thai;
  }
  return cell.w ?? (cell.v === undefined || cell.v === null ? undefined : String(cell.v));
}
