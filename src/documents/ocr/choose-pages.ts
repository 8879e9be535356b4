import type { Document } from '../../model/document.ts';
import { judgePage } from '../pdf/judge-page.ts';

/** Pages (from 1) whose words are missing: no Thai text, and neither figures nor English that the document's other pages stand for. */
export function pagesToRead(document: Document): number[] {
  if (document.kind === 'image') return document.reading.state === 'scan' ? [1] : [];
  if (document.reading.state === 'none') return [];
  const drawn = document.kind === 'pdf';
  return document.pages.flatMap(({ number, text, source, picture }) => {
    if (source === 'ocr') return [];
    if (picture !== undefined) return [number];
    if (!drawn) return [];
    const worth = judgePage(text);
    const missing = worth === 'bare' || worth === 'junk' || (document.reading.state === 'scan' && worth !== 'thai');
    return missing ? [number] : [];
  });
}

/** So many of these pages: the first ones and the last, where signatures and sums stand. */
export function withinBudget(pages: readonly number[], most: number): number[] {
  if (pages.length <= most) return [...pages];
  const last = pages.at(-1);
  return last === undefined || most < 2 ? pages.slice(0, Math.max(0, most)) : [...pages.slice(0, most - 1), last];
}
