import type { Document } from '../../model/document.ts';
import { pagesToRead, withinBudget } from './choose-pages.ts';
import type { ReadPage } from './read-page.ts';
import { withPages } from './with-pages.ts';

/** A scanned page (from 1) that is to be read. */
export interface Wish {
  readonly document: Document;
  readonly page: number;
}

interface Scan {
  /** As it was before any of its pages was read. */
  readonly document: Document;
  /** The pages within the budget, those first that tell most. */
  readonly pages: readonly number[];
  taken: number;
  readonly read: Map<number, ReadPage>;
}

/**
 * Scanned pages in the order in which they are worth reading: of each document that is still wanted the
 * first one, then the next and the last, where signatures and sums stand, then twice as many each time.
 */
export class PageQueue {
  readonly #scans = new Map<string, Scan>();
  readonly #perDocument: number;
  #left: number;

  /** Pages of one document, and of all. */
  constructor(perDocument: number, total: number) {
    this.#perDocument = perDocument;
    this.#left = total;
  }

  /** The next pages of these documents; none where the budget is used up. */
  next(documents: readonly Document[]): Wish[] {
    return documents.flatMap((document): Wish[] => {
      const scan = this.#scanOf(document);
      if (scan === null) return [];
      const many = Math.min(this.#left, Number.isFinite(this.#perDocument) ? scan.taken + 1 : scan.pages.length);
      const pages = scan.pages.slice(scan.taken, scan.taken + many);
      scan.taken += pages.length;
      this.#left -= pages.length;
      return pages.map((page) => ({ document: scan.document, page }));
    });
  }

  keep({ document, page }: Wish, read: ReadPage): void {
    this.#scans.get(document.url)?.read.set(page, read);
  }

  /** All documents that were asked for, with the words of the pages that were read `by` an engine. */
  documents(by: string): Document[] {
    return [...this.#scans.values()].map(({ document, read }) => (read.size === 0 ? document : withPages(document, read, by)));
  }

  #scanOf(document: Document): Scan | null {
    const known = this.#scans.get(document.url);
    if (known !== undefined) return known;
    const pages = pagesToRead(document);
    if (pages.length === 0) return null;
    const scan = { document, pages: firstNextLast(withinBudget(pages, this.#perDocument)), taken: 0, read: new Map<number, ReadPage>() };
    this.#scans.set(document.url, scan);
    return scan;
  }
}

function firstNextLast(pages: readonly number[]): readonly number[] {
  const [first, next, ...rest] = pages;
  const last = rest.pop();
  return first === undefined || next === undefined || last === undefined ? pages : [first, next, last, ...rest];
}
