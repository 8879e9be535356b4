import { notBuiltYet, type Row } from './row.ts';

/** Phrases found in scans and unusable text layers, 15 % edits allowed. */
export const ocr = (): Promise<Row[]> =>
  Promise.resolve([
    notBuiltYet('phrases found, scans and unusable layers, system tesseract', '90 %'),
    notBuiltYet('phrases found, scans and unusable layers, tesseract.js alone', '82 %'),
  ]);
