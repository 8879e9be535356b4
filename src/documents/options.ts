import type { Cache } from './cache.ts';

/** How documents are read. */
export interface ReadOptions {
  /** Pages of a PDF that are read; the rest is told as unread. Default 300. */
  readonly maxPages?: number;
  /** Time for one document, in ms. Default 60,000. */
  readonly timeoutMs?: number;
  /** Documents read at the same time. Default 2. */
  readonly concurrency?: number;
  /** Which PDF reader; `auto` takes `pdftotext` where it is installed. Default `auto`. */
  readonly pdf?: 'auto' | 'pdftotext' | 'unpdf';
  /**
   * Reading of pages without words from their pictures. `auto`: of the documents that `recognise` is asked
   * for, within the budget; `always`: of all documents, without one. Default `auto`.
   */
  readonly ocr?: 'auto' | 'never' | 'always';
  /** Scanned pages read of one document, the first ones and the last. Default 6. */
  readonly ocrPages?: number;
  /** Scanned pages read of all documents. Default 240. */
  readonly ocrTotalPages?: number;
  /** Time for all scanned pages, in minutes. Default 10. */
  readonly ocrMinutes?: number;
  /** Which reader of pictures; `auto` takes a `tesseract` with Thai data where it is installed. Default `auto`. */
  readonly ocrEngine?: 'auto' | 'tesseract' | 'tesseract.js';
  /** Ends the reading of documents and scanned pages early; those at work are finished. Default null. */
  readonly signal?: AbortSignal | null;
  /** Letters of text and tables held of all documents. Default 400 million. */
  readonly maxLetters?: number;
  /** Links held of all documents. Default 3 million. */
  readonly maxLinks?: number;
  /** Keeps what was read for the next time; null keeps nothing. Default null. */
  readonly cache?: Cache | null;
}

export const READ_DEFAULTS: Required<ReadOptions> = {
  maxPages: 300, timeoutMs: 60_000, concurrency: 2, pdf: 'auto',
  ocr: 'auto', ocrPages: 6, ocrTotalPages: 240, ocrMinutes: 10, ocrEngine: 'auto', signal: null, maxLetters: 400_000_000, maxLinks: 3_000_000, cache: null,
};
