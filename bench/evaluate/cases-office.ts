import { load, type Cheerio, type CheerioAPI } from 'cheerio';
import { makeBook, makeDocx, para, type CellGiven, type SheetGiven } from '../../test/documents/office-maker.ts';

type Tag = Cheerio<ReturnType<CheerioAPI>[number]>;

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STYLES = `${XML}<w:styles ${W}>${[1, 2, 3].map((level) => `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/></w:style>`).join('')}</w:styles>`;
const BULLET = '•';

/** A Word file with the headings, paragraphs, lists and tables of some HTML; nothing else is kept. Pure. */
export function docxOf(html: string): Uint8Array {
  const $ = load(html);
  $('br').replaceWith('\n');
  return makeDocx(blocksOf($, $('body'), 0).join(''), { more: { 'word/styles.xml': STYLES } });
}

const ATOMS = 'h1, h2, h3, h4, h5, h6, p, ul, ol, table, div, section, article, dl, dt, dd, li, blockquote, caption';

/** Paragraphs and tables of Word in the order in which they stand. */
function blocksOf($: CheerioAPI, parent: Tag, depth: number): string[] {
  const out: string[] = [];
  let line = '';
  const end = (): void => {
    out.push(...lines(line));
    line = '';
  };
  for (const node of parent.contents().toArray()) {
    const tag = $(node) as Tag;
    if (!tag.is(ATOMS)) {
      line += tag.text();
      continue;
    }
    end();
    const level = /^h([1-3])$/.exec(String(tag.prop('tagName') ?? '').toLowerCase())?.[1];
    if (level !== undefined) out.push(...lines(tag.text(), { style: level }));
    else if (tag.is('table')) out.push(...tableOf($, tag));
    else if (tag.is('li')) {
      const inner = blocksOf($, tag, depth + 1);
      out.push(...inner.map((block, index) => (index === 0 ? block.replace(/(<w:t [^>]*>)/, `$1${'    '.repeat(Math.max(0, depth - 1))}${markOf($, tag)} `) : block)));
    } else out.push(...blocksOf($, tag, tag.is('ul, ol') ? depth + 1 : depth));
  }
  end();
  return out;
}

const markOf = ($: CheerioAPI, li: Tag): string => (li.parent().is('ol') ? `${li.index() + 1}.` : BULLET);

const lines = (words: string, look: Parameters<typeof para>[1] = {}): string[] =>
  words
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => para(escaped(line), look));

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const span = (tag: Tag, name: 'colspan' | 'rowspan'): number => Math.min(100, Math.max(1, Number(tag.attr(name)) || 1));

/** A cell of a grid; `from` is the row in which it begins, `width` its columns. */
interface Placed {
  readonly tag: Tag;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** Where the cells of a table come to lie, spans counted. */
function placedOf($: CheerioAPI, table: Tag): { readonly cells: readonly Placed[]; readonly rows: number } {
  const rows = table.children('tr').add(table.children('thead, tbody, tfoot').children('tr')).toArray();
  const taken = new Set<string>();
  const cells: Placed[] = [];
  rows.forEach((each, row) => {
    let column = 0;
    for (const node of $(each).children('td, th').toArray()) {
      const tag = $(node) as Tag;
      while (taken.has(`${row}:${column}`)) column += 1;
      const width = span(tag, 'colspan');
      const height = Math.min(span(tag, 'rowspan'), rows.length - row);
      for (let y = row; y < row + height; y += 1) for (let x = column; x < column + width; x += 1) taken.add(`${y}:${x}`);
      cells.push({ tag, row, column, width, height });
      column += width;
    }
  });
  return { cells, rows: rows.length };
}

function tableOf($: CheerioAPI, table: Tag): string[] {
  const { cells, rows } = placedOf($, table);
  const row = (at: number): string =>
    cells
      .filter((cell) => at >= cell.row && at < cell.row + cell.height)
      .sort((a, b) => a.column - b.column)
      .map((cell) => {
        const props = `${cell.width > 1 ? `<w:gridSpan w:val="${cell.width}"/>` : ''}${cell.height > 1 ? `<w:vMerge${at === cell.row ? ' w:val="restart"' : ''}/>` : ''}`;
        const blocks = at === cell.row ? blocksOf($, cell.tag, 0) : [];
        // Word wants a paragraph at the end of each cell.
        return `<w:tc><w:tcPr>${props}</w:tcPr>${blocks.join('')}${blocks.at(-1)?.startsWith('<w:p>') === true ? '' : '<w:p/>'}</w:tc>`;
      })
      .join('');
  const caption = lines(table.children('caption').text());
  return [...caption, `<w:tbl>${Array.from({ length: rows }, (_, at) => `<w:tr>${row(at)}</w:tr>`).join('')}</w:tbl>`];
}

/** A workbook with a sheet for each table of some HTML, named by its caption. Throws where there is no table. Pure. */
export function xlsxOf(html: string): Uint8Array {
  const $ = load(html);
  $('br').replaceWith('\n');
  const names = new Set<string>();
  const sheets = $('table').toArray().map((node, index): SheetGiven => {
    const table = $(node) as Tag;
    const { cells, rows } = placedOf($, table);
    const grid: CellGiven[][] = Array.from({ length: rows }, () => []);
    for (const { tag, row, column } of cells) {
      const line = grid[row] ?? [];
      while (line.length <= column) line.push(null);
      line[column] = valueOf(tag.text());
    }
    const merges = cells.filter((cell) => cell.width * cell.height > 1).map((cell) => `${letters(cell.column)}${cell.row + 1}:${letters(cell.column + cell.width - 1)}${cell.row + cell.height}`);
    return { name: sheetName(table.children('caption').text(), index, names), rows: grid, merges };
  });
  if (sheets.length === 0) throw new Error('a workbook needs a table');
  return makeBook(sheets);
}

/** Numbers as Excel keeps them, shown as they were written; everything else as words. */
function valueOf(written: string): CellGiven {
  const words = written.replace(/[ \t\r\f\v]*\n\s*/gu, '\n').replace(/[^\S\n]+/gu, ' ').trim();
  if (words === '') return null;
  if (!/^(?:\d{1,3}(?:,\d{3})+|[1-9]\d{0,11}|0)(?:\.\d+)?$/.test(words)) return words;
  const decimals = words.split('.')[1]?.length ?? 0;
  const z = `${words.includes(',') ? '#,##0' : '0'}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  return z === '0' ? Number(words) : { v: Number(words.replaceAll(',', '')), z };
}

const letters = (column: number): string => `${column >= 26 ? letters(Math.floor(column / 26) - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;

/** Excel takes 31 letters, none of `:\/?*[]`, and no name twice. */
function sheetName(caption: string, index: number, names: Set<string>): string {
  const plain = caption.replace(/[:\\/?*[\]]/gu, ' ').replace(/\s+/gu, ' ').trim().slice(0, 31).trim();
  const name = plain === '' || names.has(plain) ? `Sheet${index + 1}` : plain;
  names.add(name);
  return name;
}
