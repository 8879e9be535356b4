import { letterCount } from './text-tools.ts';
import type { DocView } from './view.ts';

/** A web page with fewer letters than this, and no table, holds no figures of its own. */
const FEW_LETTERS = 500;

/** Whether a page does no more than offer what lies behind its links and frames. */
export const isCover = (doc: DocView): boolean =>
  doc.web &&
  doc.tables.every((table) => table.rows.length < 3 || table.rows.every((row) => row.length < 3)) &&
  doc.pages.reduce((sum, page) => sum + letterCount(page.text), 0) - doc.links.reduce((sum, link) => sum + letterCount(link.text), 0) < FEW_LETTERS;
