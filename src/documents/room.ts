import type { Document } from '../model/document.ts';
import { noRoomLeft } from './messages.ts';

/** What all documents of an audit may hold together: letters of text and tables, and links. */
export class Room {
  #letters: number;
  #links: number;
  #full = false;

  constructor(letters: number, links: number) {
    this.#letters = letters;
    this.#links = links;
  }

  /** Once full, nothing more is taken in, so that a small document does not slip past a large one. */
  get full(): boolean {
    return this.#full;
  }

  /** The document as far as there is room for it; what is cut off ends as `partial` or `none`, `too-large`. */
  take(document: Document): Document {
    if (this.#full) return nothingOf(document);
    const letters = lettersOf(document);
    if (letters <= this.#letters && document.links.length <= this.#links) {
      this.#letters -= letters;
      this.#links -= document.links.length;
      return document;
    }
    this.#full = true;
    return this.#part(document);
  }

  /** Whole pages from the first on; where there is no room for the words, none for their places either. */
  #part(document: Document): Document {
    let left = this.#letters;
    const pages = document.pages.filter(({ text }) => (left -= text.length) >= 0);
    if (pages.length === 0) return nothingOf(document);
    const whole = pages.length === document.pages.length;
    return {
      ...nothingOf(document),
      title: document.title,
      properties: document.properties,
      pages,
      links: whole ? document.links.slice(0, this.#links) : [],
      sections: whole ? document.sections : [],
      reading: { ...document.reading, state: document.reading.state === 'text' ? 'partial' : document.reading.state, fault: 'too-large', message: noRoomLeft() },
    };
  }
}

const lettersOf = ({ pages, tables }: Document): number =>
  pages.reduce((sum, { text }) => sum + text.length, 0) + tables.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.reduce((some, cell) => some + cell.length, 0), 0), 0);

const nothingOf = (document: Document): Document => ({
  ...document,
  title: null, pages: [], tables: [], sections: [], links: [], images: [], forms: [], embeds: [],
  properties: { created: null, producer: null },
  reading: { state: 'none', fault: 'too-large', message: noRoomLeft(), by: document.kind },
});
