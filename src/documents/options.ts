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
}

export const READ_DEFAULTS: Required<ReadOptions> = { maxPages: 300, timeoutMs: 60_000, concurrency: 2, pdf: 'auto' };
