import type { Document, DocumentPage, Reading, Table } from '../../model/document.ts';
import { ocrFoundNothing, ocrRead, ocrReadBesideOthers, ocrReadPartly } from '../messages.ts';
import { pagesToRead } from './choose-pages.ts';
import type { ReadPage } from './read-page.ts';

/** The document with the words of scanned pages, and how far it can be read now. Pure. */
export function withPages(document: Document, read: ReadonlyMap<number, ReadPage>, by: string): Document {
  const wanted = pagesToRead(document);
  const old: readonly DocumentPage[] = document.kind === 'image' && document.pages.length === 0 ? [{ number: 1, text: '', source: 'ocr' }] : document.pages;
  const pages = old.map((page): DocumentPage => {
    const found = read.get(page.number);
    return found === undefined || found.state === 'poor' ? page : { ...page, text: [page.picture?.beside ?? '', found.text].filter((words) => words !== '').join('\n'), source: 'ocr' };
  });
  const found = pages.flatMap(({ number, text }) => tablesOf(read.get(number), number, text));
  const tables = [...document.tables.filter(({ page }) => !found.some((table) => table.page === page)), ...found].sort((a, b) => a.page - b.page);
  return { ...document, pages, tables, reading: readingAfter(document, read, wanted, pages, by) };
}

/** Words of the page that do not stand on its picture come first in its text. */
const tablesOf = (read: ReadPage | undefined, page: number, text: string): Table[] =>
  read?.state === 'read' ? (read.tables ?? []).map((table) => ({ ...table, page, offset: table.offset + Math.max(0, text.length - read.text.length) })) : [];

function readingAfter({ reading, kind }: Document, read: ReadonlyMap<number, ReadPage>, wanted: readonly number[], pages: readonly DocumentPage[], by: string): Reading {
  const words = wanted.filter((page) => read.get(page)?.state === 'read');
  const open = wanted.filter((page) => !['read', 'blank'].includes(read.get(page)?.state ?? ''));
  // What a limit cut off, and files of an archive that cannot be opened, no reading of pictures brings back.
  const lasts = reading.fault === 'too-large' || (kind === 'archive' && reading.fault !== null);
  const readers = `${reading.by}, ${by}`;
  if (words.length === 0) {
    // Only blank pages were missing, or nothing was gained.
    if (open.length === 0 && reading.state === 'partial' && !lasts) return { ...reading, state: 'text', fault: null, message: null };
    return wanted.length === 0 || reading.state === 'text' ? reading : { ...reading, message: ocrFoundNothing(), by: readers };
  }
  if (lasts) return { ...reading, state: 'partial', by: readers, message: kind === 'archive' ? ocrReadBesideOthers(words.length, pages.length) : reading.message };
  if (open.length === 0 || reading.state === 'text') return { state: 'text', fault: null, message: ocrRead(words.length, pages.length), by: readers };
  return { state: 'partial', fault: null, message: ocrReadPartly(words.length, open, pages.length), by: readers };
}
