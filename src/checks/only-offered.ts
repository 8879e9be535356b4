import type { Evidence } from '../model/evidence.ts';
import type { Rule } from '../model/rule.ts';
import { skeleton } from '../thai/index.ts';
import { isCover, isSmall, saysLittle } from './cover.ts';
import { docView } from './view.ts';

/**
 * Whether what opens are web pages that merely offer the files which cannot be had: where a document
 * is asked for, the pages that link to them; else pages with hardly a word beside their links. A page with a table of its own is more than that.
 */
export function onlyOffered(rule: Rule, gone: readonly Evidence[], rest: readonly Evidence[]): boolean {
  if (gone.length === 0 || !rest.every((piece) => piece.document?.kind === 'html')) return false;
  if (rest.every((piece) => isCoverPage(piece) || isListOf(piece, gone))) return true;
  if (rest.some(showsTable)) return false;
  const addresses = new Set(rest.flatMap((page) => [page.document?.url ?? '', ...(page.document?.aliases ?? [])]));
  return rule.find.expects === 'document' && gone.every((piece) => addresses.has(piece.linkedFrom ?? ''));
}

const isCoverPage = (piece: Evidence): boolean => piece.document !== null && isCover(docView(piece, piece.document));

/** A page whose own table says as much as a document would: broad, with several rows, and no list of links. */
const showsTable = ({ document }: Evidence): boolean =>
  document !== null && document.tables.some((table) => table.rows.length >= ROWS && table.rows.filter((row) => row.filter((cell) => cell.trim() !== '').length >= COLUMNS).length >= ROWS && document.links.filter(({ region, offset }) => region === 'main' && offset >= table.offset).length * 2 < table.rows.length);
const ROWS = 4;
const COLUMNS = 5;

/** Share of the rows under a head that must offer what is gone. */
const MOST_OF = 0.8;

/** A page with little beside a table of which nearly every row offers one of the files that are gone. */
function isListOf(piece: Evidence, gone: readonly Evidence[]): boolean {
  if (piece.document === null) return false;
  const page = docView(piece, piece.document);
  const labels = gone.map(({ label }) => label.split(/\s+/u).map(skeleton).filter((word) => word !== '')).filter((words) => words.length > 0);
  const offers = (row: readonly string[]): boolean => labels.some((words) => words.every((word) => skeleton(row.join(' ')).includes(word)));
  return saysLittle(page) && page.tables.every((table) => isSmall(table) || table.rows.slice(1).filter(offers).length >= (table.rows.length - 1) * MOST_OF);
}
