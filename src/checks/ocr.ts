import type { Document } from '../model/document.ts';

/** How much a finding is believed that rests on words read from a picture. */
export const OCR_CERTAINTY = 0.85;

/** Whether a page (from 1), or where none is named any page with words, was read from its picture. */
export const isByOcr = ({ pages }: Document, page: number | null = null): boolean =>
  pages.some(({ number, source, text }) => source === 'ocr' && text !== '' && (page === null || number === page));
