const BEFORE = 48;
const AFTER = 28;
const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Words around a place for a quotation: its line, or as much of it as reads well, never cut inside a word. */
export function wordsAround(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const found = text.indexOf('\n', end);
  const lineEnd = found === -1 ? text.length : found;
  const from = start - lineStart <= BEFORE * 1.5 ? lineStart : boundaryAfter(text, start - BEFORE - 24, start - BEFORE);
  const to = lineEnd - end <= AFTER * 1.5 ? lineEnd : boundaryAfter(text, end, end + AFTER);
  return text.slice(Math.min(from, start), Math.max(to, end)).replace(/\s+/g, ' ').trim();
}

/** The first beginning of a word at or after `wanted`, as the dictionary cuts the text from `from` on. */
function boundaryAfter(text: string, from: number, wanted: number): number {
  const base = Math.max(0, from);
  for (const { index } of words.segment(text.slice(base, wanted + 24))) if (base + index >= wanted) return base + index;
  return wanted;
}
