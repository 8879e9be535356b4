import type { Table } from '../model/document.ts';
import { letterCount } from './text-tools.ts';
import { unframed, type DocView } from './view.ts';

/** A web page with fewer letters than this, and no table, holds no figures of its own. */
const FEW_LETTERS = 500;

/** Whether a page does no more than offer what lies behind its links and frames. */
export const isCover = (doc: DocView): boolean =>
  doc.web && doc.tables.every(isSmall) && saysLittle(doc);

/** A table that is too small to hold figures. */
export const isSmall = (table: Table): boolean => table.rows.length < 3 || table.rows.every((row) => row.length < 3);

/** Whether a page has few words beside those of its links. */
export const saysLittle = (doc: DocView): boolean =>
  doc.pages.reduce((sum, page) => sum + letterCount(page.text), 0) - doc.links.reduce((sum, link) => sum + letterCount(link.text), 0) < FEW_LETTERS;

/** A page that only names what it offers has no more letters beside headings, links and the frame of the site. */
const A_NAME = 120;

/** Whether a page says hardly a word of its own: headings above links. */
export function isBare(doc: DocView): boolean {
  if (!isCover(doc) || doc.forms.length > 0 || doc.embeds.length > 0 || doc.tables.length > 0) return false;
  const named = [...doc.headings, ...doc.links.map((link) => link.text)].reduce((sum, words) => sum + letterCount(words), 0);
  return unframed(doc).pages.reduce((sum, page) => sum + letterCount(page.text), 0) - named < A_NAME;
}
