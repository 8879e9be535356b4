import { LIMITS, OfficeFault } from './limits.ts';
import type { OfficeContent } from './office-content.ts';
import { byName, laidPictures, pagePictures } from './page-pictures.ts';
import { openPackage, partOf, type Package } from './parts.ts';
import { odfProperties } from './properties.ts';
import type { Merge, Sheet } from './sheet.ts';
import { slidePages, type Slide } from './slides.ts';
import { PAGE_MARK, wordPages } from './word-pages.ts';
import { pagesOfSheets } from './workbook.ts';
import { count, elementsOf, escapeHtml, findAll, findFirst, type XmlElement } from './xml.ts';

const WANTED = /^(?:content|meta|styles)\.xml$|^META-INF\/manifest\.xml$/;

/** Reads an OpenDocument text. Throws `OfficeFault`. */
export async function readOdt(bytes: Uint8Array, url: string): Promise<OfficeContent> {
  const from = await open(bytes);
  const content = partOf(from, 'content.xml');
  const body = findFirst(content, 'office:text');
  if (body === null) throw new OfficeFault('broken', 'no text');
  const breaks = breakStyles(content);
  const frame = from.parts.has('styles.xml') ? partOf(from, 'styles.xml') : null;
  const beside = (name: string): string => (frame === null ? '' : [...new Set(findAll(frame, name).map((each) => html(each, new Set())))].join(''));
  const words = [beside('style:header'), html(body, breaks), beside('style:footer')].join('');
  const pictured = await pagePictures(bytes, from, () => laidPictures(body, []));
  return { ...wordPages(`<body>${words}</body>`, url), ...odfProperties(from), pictures: from.pictures, pictured, notes: [], by: 'odt' };
}

/** Reads an OpenDocument spreadsheet. Throws `OfficeFault`. */
export async function readOds(bytes: Uint8Array): Promise<OfficeContent> {
  const from = await open(bytes);
  const content = partOf(from, 'content.xml');
  const body = findFirst(content, 'office:spreadsheet');
  if (body === null) throw new OfficeFault('broken', 'no sheets');
  const hidden = new Set(findAll(content, 'style:style').filter((style) => findFirst(style, 'style:table-properties')?.attr['table:display'] === 'false').map(({ attr }) => attr['style:name'] ?? ''));
  const tables = elementsOf(body).filter(({ name }) => name === 'table:table');
  const sheets = tables.slice(0, LIMITS.sheets).map((table) => sheetOf(table, hidden.has(table.attr['table:style-name'] ?? '\u0000')));
  const complete = tables.length <= LIMITS.sheets && sheets.every((sheet) => sheet.complete);
  return { ...pagesOfSheets(sheets), ...odfProperties(from), sections: [], links: [], complete, pictures: from.pictures, pictured: await pagePictures(bytes, from, byName), by: 'ods' };
}

/** Reads an OpenDocument presentation: a slide is a page; hidden slides are told. Throws `OfficeFault`. */
export async function readOdp(bytes: Uint8Array, url: string): Promise<OfficeContent> {
  const from = await open(bytes);
  const content = partOf(from, 'content.xml');
  const body = findFirst(content, 'office:presentation');
  if (body === null) throw new OfficeFault('broken', 'no slides');
  const hidden = new Set(findAll(content, 'style:style').filter((style) => findFirst(style, 'style:drawing-page-properties')?.attr['presentation:visibility'] === 'hidden').map(({ attr }) => attr['style:name'] ?? ''));
  const drawn = elementsOf(body).filter(({ name }) => name === 'draw:page');
  const slides = drawn.slice(0, LIMITS.slides).map((page): Slide => ({
    html: html(page, new Set()),
    hidden: hidden.has(page.attr['draw:style-name'] ?? '\u0000'),
    pictures: laidPictures(page, []),
    pictured: findFirst(page, 'draw:image') !== null,
  }));
  const pictured = await pagePictures(bytes, from, () => slides.flatMap(({ pictures }) => pictures));
  return { ...slidePages(slides, pictured, url), ...odfProperties(from), complete: drawn.length <= LIMITS.slides, pictures: from.pictures, by: 'odp' };
}

async function open(bytes: Uint8Array): Promise<Package> {
  const from = await openPackage(bytes, WANTED);
  const manifest = from.parts.get('META-INF/manifest.xml');
  // A locked file keeps its parts, but their bytes are no longer XML.
  if (manifest !== undefined && findFirst(partOf(from, 'META-INF/manifest.xml'), 'manifest:encryption-data') !== null) throw new OfficeFault('encrypted', 'encryption-data');
  return from;
}

/** Names of styles that begin a new page. */
const breakStyles = (content: XmlElement): ReadonlySet<string> =>
  new Set(findAll(content, 'style:style').filter((style) => findFirst(style, 'style:paragraph-properties')?.attr['fo:break-before'] === 'page').map(({ attr }) => attr['style:name'] ?? ''));

const SKIPPED = new Set(['text:tracked-changes', 'office:annotation', 'text:sequence-decls', 'office:forms', 'text:note-citation', 'svg:title', 'svg:desc', 'text:ruby-text', 'office:event-listeners', 'draw:object', 'draw:image', 'presentation:notes']);

function html(element: XmlElement, breaks: ReadonlySet<string>): string {
  return element.children.map((child) => (typeof child === 'string' ? escapeHtml(child) : elementHtml(child, breaks))).join('');
}

function elementHtml(element: XmlElement, breaks: ReadonlySet<string>): string {
  if (SKIPPED.has(element.name)) return '';
  const inner = (): string => html(element, breaks);
  const mark = breaks.has(element.attr['text:style-name'] ?? '\u0000') ? PAGE_MARK : '';
  switch (element.name) {
    case 'text:p':
      return `<p>${mark}${inner()}</p>`;
    case 'text:h':
      return `<h${count(element, 'text:outline-level', 1, 6)}>${mark}${inner()}</h${count(element, 'text:outline-level', 1, 6)}>`;
    case 'text:s':
      return ' '.repeat(count(element, 'text:c', 1, 100));
    case 'text:tab':
      return ' ';
    case 'text:line-break':
      return '<br>';
    case 'text:soft-page-break':
      return `<span>${PAGE_MARK}</span>`;
    case 'text:list-item':
    case 'draw:text-box':
    case 'text:note-body':
      return `<div>${inner()}</div>`;
    case 'text:a':
      return `<a href="${escapeHtml(element.attr['xlink:href'] ?? '')}">${inner()}</a>`;
    case 'table:table':
      return `<table>${inner()}</table>`;
    case 'table:table-header-rows':
      return `<thead>${inner().replaceAll('<td ', '<th ').replaceAll('</td>', '</th>')}</thead>`;
    case 'table:table-row':
      return `<tr>${inner()}</tr>`;
    case 'table:table-cell': {
      const words = inner();
      const cell = `<td colspan="${count(element, 'table:number-columns-spanned', 1, LIMITS.columns)}" rowspan="${count(element, 'table:number-rows-spanned', 1, LIMITS.rows)}">${words}</td>`;
      // Repeated tables inside repeated tables would multiply without end.
      return words.includes('<table') ? cell : cell.repeat(count(element, 'table:number-columns-repeated', 1, 60));
    }
    case 'table:covered-table-cell':
      return '';
    default:
      return inner();
  }
}

const ROWS = new Set(['table:table-rows', 'table:table-header-rows', 'table:table-row-group']);
const COLUMNS = new Set(['table:table-columns', 'table:table-header-columns', 'table:table-column-group']);

const inGroups = (element: XmlElement, groups: ReadonlySet<string>, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => (child.name === name ? [child] : groups.has(child.name) ? inGroups(child, groups, name) : []));

const isHidden = (element: XmlElement): boolean => ['collapse', 'filter'].includes(element.attr['table:visibility'] ?? '');

/** Repeated rows and cells are laid out as long as they hold words; the blank rest of a sheet is not. */
function sheetOf(table: XmlElement, hidden: boolean): Sheet & { complete: boolean } {
  const rows: (string | undefined)[][] = [];
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  let complete = true;
  let blank = 0;
  let room: number = LIMITS.cells;
  for (const row of inGroups(table, ROWS, 'table:table-row')) {
    const cells = cellsOf(row);
    const times = count(row, 'table:number-rows-repeated', 1, 1_100_000);
    if (cells.every(({ words }) => words === '')) {
      blank += times;
      continue;
    }
    for (; blank > 0 && rows.length < LIMITS.rows; blank -= 1) rows.push([]);
    blank = 0;
    for (let again = 0; again < times; again += 1) {
      room -= cells.length;
      if (rows.length >= LIMITS.rows || room < 0) {
        complete = false;
        break;
      }
      const top = rows.length;
      if (isHidden(row)) hiddenRows.add(top);
      for (const { column, down, across } of cells) {
        if (down > 1 || across > 1) merges.push({ top, left: column, bottom: top + down - 1, right: column + across - 1 });
      }
      const laid: (string | undefined)[] = [];
      for (const { column, words } of cells) if (words !== '') laid[column] = words;
      rows.push(Array.from(laid));
    }
  }
  return { name: table.attr['table:name'] ?? '', hidden, rows, merges, hiddenRows, hiddenColumns: hiddenColumns(table), complete };
}

interface Cell {
  readonly column: number;
  readonly words: string;
  readonly down: number;
  readonly across: number;
}

function cellsOf(row: XmlElement): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const cell of elementsOf(row)) {
    if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') continue;
    const times = count(cell, 'table:number-columns-repeated', 1, 20_000);
    const words = cell.name === 'table:covered-table-cell' ? '' : shownWords(cell);
    const down = count(cell, 'table:number-rows-spanned', 1, LIMITS.rows);
    const across = count(cell, 'table:number-columns-spanned', 1, LIMITS.columns);
    for (let again = 0; again < times && column + again < LIMITS.columns; again += 1) {
      if (words !== '') cells.push({ column: column + again, words, down, across });
    }
    column += times;
  }
  return cells;
}

const shownWords = (cell: XmlElement): string => elementsOf(cell).filter(({ name }) => name === 'text:p').map((line) => plainLine(line)).join(' ').trim();

const plainLine = (line: XmlElement): string =>
  line.children.map((child) => (typeof child === 'string' ? child : SKIPPED.has(child.name) ? '' : ['text:s', 'text:tab', 'text:line-break'].includes(child.name) ? ' ' : plainLine(child))).join('');

function hiddenColumns(table: XmlElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  let at = 0;
  for (const column of inGroups(table, COLUMNS, 'table:table-column')) {
    const times = count(column, 'table:number-columns-repeated', 1, 20_000);
    if (isHidden(column)) for (let each = at; each < Math.min(at + times, LIMITS.columns); each += 1) hidden.add(each);
    at += times;
  }
  return hidden;
}
