import type { Document } from '../model/document.ts';
import { linesOf } from './text-tools.ts';

/** Text of a web page parted into what it is about and what stands on every page. */
export interface Parted {
  /** Same length as the page's text; menus and footer are blank, so that offsets hold. */
  readonly main: string;
  /** The words of menus and footer. */
  readonly aside: string;
}

/**
 * Blanks the menus and the footer of a web page. The reader marks links by region; a line that
 * begins with a menu's or footer's link is part of it, and after the last link or table of the main
 * part everything from the first link of the footer on belongs to the footer.
 */
export function blankAsides(document: Document, text: string): Parted {
  const aside = document.links.filter((link) => link.region !== 'main').map((link) => link.offset);
  if (aside.length === 0) return { main: text, aside: '' };
  const own = document.links.filter((link) => link.region === 'main').map((link) => link.offset);
  const asideOffsets = [...aside].sort((a, b) => a - b);
  const ownOffsets = [...own].sort((a, b) => a - b);
  const footer = footerStart(document, ownOffsets);
  const main: string[] = [];
  const rest: string[] = [];
  for (const line of linesOf(text)) {
    const inAside = line.start >= footer || (holds(asideOffsets, line.start, line.end) && !holds(ownOffsets, line.start, line.end));
    main.push(inAside ? ' '.repeat(line.text.length) : line.text);
    if (inAside && line.text.trim() !== '') rest.push(line.text);
  }
  return { main: main.join('\n'), aside: rest.join('\n') };
}

/** Where the footer begins; infinity where it cannot be told. */
function footerStart(document: Document, ownOffsets: readonly number[]): number {
  const footerLinks = document.links.filter((link) => link.region === 'footer').map((link) => link.offset);
  if (footerLinks.length === 0) return Number.POSITIVE_INFINITY;
  const lastOwn = Math.max(ownOffsets.at(-1) ?? 0, ...document.tables.map((table) => table.offset), ...document.forms.map((form) => form.offset));
  const after = footerLinks.filter((offset) => offset > lastOwn);
  return after.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...after);
}

/** Whether one of the sorted offsets lies in [start, end]. */
function holds(sorted: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found !== undefined && found <= end;
}
