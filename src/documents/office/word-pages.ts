import type { DocumentPage, Table } from '../../model/document.ts';
import type { Content } from '../content.ts';
import { readHtml } from '../html/read-html.ts';

/** Stands in the words where a new page begins; a letter for private use that no document has. */
export const PAGE_MARK = '\ue0f0';

const MOST_PAGES = 2000;
const CELL_GAP = ' | ';

export interface WordPages {
  readonly pages: readonly DocumentPage[];
  readonly tables: readonly Table[];
  /** Of documents of one page only: places in the text are told by page nowhere else. */
  readonly sections: Content['sections'];
  readonly links: Content['links'];
  readonly complete: boolean;
}

/** Reads a document that was turned into HTML, and parts it into pages at the marks. */
export function wordPages(html: string, url: string): WordPages {
  const read = readHtml(html, { url, complete: true });
  const text = read.pages[0]?.text ?? '';
  const complete = read.reading.state !== 'partial';
  if (!text.includes(PAGE_MARK)) return { pages: pagesOf([text]), tables: read.tables.map(unmarked), sections: read.sections, links: read.links, complete };
  const { cuts, pages } = partPages(text);
  const tables = read.tables.map((table): Table => {
    const at = place(table.offset, cuts, text);
    return unmarked({ ...table, page: at.page, offset: at.offset });
  });
  const links = pages.length > 1 ? [] : read.links.map((link) => ({ ...link, text: strip(link.text), label: strip(link.label), labels: link.labels.map(strip) }));
  return { pages: pagesOf(pages), tables, sections: [], links, complete };
}

const pagesOf = (texts: readonly string[]): DocumentPage[] => texts.map((text, index) => ({ number: index + 1, text, source: 'text-layer' }));

const strip = (text: string): string => text.replaceAll(PAGE_MARK, '');

const unmarked = (table: Table): Table => ({ ...table, heading: strip(table.heading).trim(), rows: table.rows.map((row) => row.map((cell) => strip(cell).trim())) });

/** Where pages begin in the marked text. Each cell of a row may bear the mark, so that a line of a table counts once. */
function partPages(text: string): { cuts: number[]; pages: string[] } {
  const cuts = [0];
  let start = 0;
  for (const line of text.split('\n')) {
    const mark = line.indexOf(PAGE_MARK);
    if (mark !== -1) {
      const cut = line.includes(CELL_GAP) || strip(line.slice(0, mark)).trim() === '' ? start : start + mark;
      const last = cuts.at(-1) ?? 0;
      if (strip(text.slice(last, cut)).trim() !== '' && cuts.length < MOST_PAGES) cuts.push(cut);
    }
    start += line.length + 1;
  }
  return { cuts, pages: cuts.map((cut, index) => strip(text.slice(cut, cuts[index + 1])).trim()) };
}

function place(offset: number, cuts: readonly number[], text: string): { page: number; offset: number } {
  let page = cuts.length;
  while (page > 1 && (cuts[page - 1] ?? 0) > offset) page -= 1;
  const before = strip(text.slice(cuts[page - 1] ?? 0, offset));
  return { page, offset: before.trimStart().length };
}
