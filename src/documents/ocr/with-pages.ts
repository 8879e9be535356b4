import type { Document, DocumentPage, Reading } from '../../model/document.ts';
import { ocrFoundNothing, ocrRead, ocrReadPartly } from '../messages.ts';
import { pagesToRead } from './choose-pages.ts';
import type { ReadPage } from './read-page.ts';

/** The document with the words of scanned pages, and how far it can be read now. Pure. */
export function withPages(document: Document, read: ReadonlyMap<number, ReadPage>, by: string): Document {
  const wanted = pagesToRead(document);
  const old: readonly DocumentPage[] = document.kind === 'image' && document.pages.length === 0 ? [{ number: 1, text: '', source: 'ocr' }] : document.pages;
  const pages = old.map((page): DocumentPage => {
    const found = read.get(page.number);
    return found === undefined || found.state === 'poor' ? page : { number: page.number, text: found.text, source: 'ocr' };
  });
  return { ...document, pages, reading: readingAfter(document, read, wanted, pages, by) };
}

function readingAfter({ reading }: Document, read: ReadonlyMap<number, ReadPage>, wanted: readonly number[], pages: readonly DocumentPage[], by: string): Reading {
  const words = wanted.filter((page) => read.get(page)?.state === 'read');
  const open = wanted.filter((page) => !['read', 'blank'].includes(read.get(page)?.state ?? ''));
  const readers = `${reading.by}, ${by}`;
  if (words.length === 0) {
    // Only blank pages were missing, or nothing was gained.
    if (open.length === 0 && reading.state === 'partial') return { ...reading, state: 'text', fault: null, message: null };
    return wanted.length === 0 || reading.state === 'text' ? reading : { ...reading, message: ocrFoundNothing(), by: readers };
  }
  if (reading.fault === 'too-large') return { ...reading, state: 'partial', by: readers };
  if (open.length === 0 || reading.state === 'text') return { state: 'text', fault: null, message: ocrRead(words.length, pages.length), by: readers };
  return { state: 'partial', fault: null, message: ocrReadPartly(words.length, open, pages.length), by: readers };
}
