import type { Table } from '../model/document.ts';
import type { Rule } from '../model/rule.ts';
import { skeleton } from '../thai/index.ts';
import { holdsWord } from './detectors/find-words.ts';
import { letterCount, linesOf } from './text-tools.ts';
import { cutPage, type DocView, type EvidenceView, type Span } from './view.ts';

/** So many rows tell what a table is of. */
const FEW_ROWS = 2;
const MOST_ROWS = 300;
const TOTAL = /^\s*(?:รวม|ยอดรวม|ทั้งหมด|total)/iu;

/**
 * The evidence without tables most of whose rows name what the rule calls mistaken, while nothing in them is
 * the item's own: lamps, roads and dogs under the title of corruption are counts of something else.
 */
export function withoutLookalikeTables(view: EvidenceView, rule: Rule): EvidenceView {
  const { mistaken = [], unless = [] } = rule.find;
  if (mistaken.length === 0 || unless.length === 0) return view;
  const docs = view.docs.map((doc) => {
    const others = doc.tables.filter((table) => isOfOther(table, mistaken, unless));
    return others.length === 0 ? doc : withoutTables(doc, others);
  });
  return docs.every((doc, index) => doc === view.docs[index]) ? view : { ...view, docs };
}

function isOfOther({ rows }: Table, mistaken: readonly string[], unless: readonly string[]): boolean {
  const data = rows.slice(1, MOST_ROWS).filter((row) => row.some((cell) => letterCount(cell) > 0) && !TOTAL.test(row.find((cell) => cell.trim() !== '') ?? ''));
  if (data.length < FEW_ROWS || rows.slice(0, MOST_ROWS).some((row) => row.some((cell) => holdsWord(cell.slice(0, 300), unless)))) return false;
  return data.filter((row) => row.slice(0, 3).some((cell) => holdsWord(cell.slice(0, 120), mistaken))).length * 2 >= data.length;
}

/** A view without some tables and the lines of their rows. */
function withoutTables(doc: DocView, tables: readonly Table[]): DocView {
  const pages = doc.pages.map((page) => {
    const spans = tables.filter((table) => doc.web || table.page === page.number).map((table) => spanOf(page.text, Math.max(0, table.offset - page.base), table));
    return cutPage(page, spans);
  });
  return { ...doc, pages, tables: doc.tables.filter((table) => !tables.includes(table)) };
}

/** From the first line of a table to the last that holds the beginning of one of its rows. */
function spanOf(text: string, from: number, { rows }: Table): Span {
  const names = rows.map((row) => skeleton(row.find((cell) => letterCount(cell) > 1) ?? '')).filter((name) => name.length > 1);
  const lines = linesOf(text.slice(from)).slice(0, rows.length * 4 + 4);
  const last = lines.findLast((line) => names.some((name) => skeleton(line.text).startsWith(name)));
  return { start: from, end: from + (last?.end ?? 0) };
}
