import type { Document } from '../model/document.ts';

/** Fewer pages tell nothing of what stands on all of them. */
const FEWEST_PAGES = 6;
const SHARE = 0.6;
/** Shorter lines stand on many pages by chance. */
const SHORTEST = 6;
const LONGEST = 300;
const MOST_LINES = 5_000;

/**
 * Notes on each web page the lines that stand on most pages of the site word for word: a box with
 * last year's figures at the side is no content of the page. Titles of pages differ, so they stay.
 */
export function withFrameLines(documents: readonly Document[]): Document[] {
  const pages = documents.filter((document) => document.kind === 'html');
  if (pages.length < FEWEST_PAGES) return [...documents];
  const counts = new Map<string, number>();
  for (const page of pages) for (const line of new Set(linesOf(page).map(({ words }) => words))) counts.set(line, (counts.get(line) ?? 0) + 1);
  const many = Math.max(FEWEST_PAGES, pages.length * SHARE);
  return documents.map((document) => {
    if (document.kind !== 'html') return document;
    const frame = linesOf(document).filter(({ words }) => (counts.get(words) ?? 0) >= many).map(({ start, end }) => ({ start, end }));
    return frame.length === 0 ? document : { ...document, frame };
  });
}

interface Line {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

function linesOf(page: Document): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of (page.pages[0]?.text ?? '').split('\n').slice(0, MOST_LINES)) {
    const words = text.trim();
    if (words.length >= SHORTEST && words.length <= LONGEST) lines.push({ words, start, end: start + text.length });
    start += text.length + 1;
  }
  return lines;
}
