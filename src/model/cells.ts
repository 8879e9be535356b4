import stringWidth from 'string-width';

/** Cells of a terminal that the words take; a Thai mark above or below a letter takes none. */
export const cells = (words: string): number => stringWidth(words);

/** Filled with blanks on the right up to the width in cells; never cut. */
export const padEnd = (words: string, width: number): string => words + ' '.repeat(Math.max(0, width - cells(words)));

/** Filled with blanks on the left up to the width in cells; never cut. */
export const padStart = (words: string, width: number): string => ' '.repeat(Math.max(0, width - cells(words))) + words;

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });
const wordParts = new Intl.Segmenter('th', { granularity: 'word' });

/** Longest text that is measured; what is longer is cut before. */
const LONGEST = 20_000;

/** Cut to the width in cells at a grapheme, the ellipsis included. */
export function clip(words: string, width: number, ellipsis = '…'): string {
  const text = words.length > LONGEST ? words.slice(0, LONGEST) : words;
  if (cells(text) <= width) return text;
  const room = width - cells(ellipsis);
  if (room <= 0) return ellipsis.slice(0, Math.max(0, width));
  let taken = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += cells(segment);
    if (used > room) break;
    taken += segment;
  }
  return taken.trimEnd() + ellipsis;
}

const STICKS_TO_LAST = /^(?:[)\]}»”’'",.;:!?%ๆฯ…/-]+$|[\p{M}ำ])/u;
const STICKS_TO_NEXT = /[([{«“‘]$/u;

interface Chunk {
  readonly text: string;
  readonly width: number;
  readonly blank: boolean;
}

/** Parts between which a line may end: words with the punctuation that belongs to them. */
function chunksOf(text: string): Chunk[] {
  const parts: string[] = [];
  for (const { segment } of wordParts.segment(text)) {
    const last = parts.at(-1);
    const joins = last !== undefined && !/^\s+$/u.test(last) && !/^\s+$/u.test(segment) && (STICKS_TO_LAST.test(segment) || STICKS_TO_NEXT.test(last));
    if (joins) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts.map((part) => ({ text: part, width: cells(part), blank: /^\s+$/u.test(part) }));
}

/** A word that is wider than a whole line, in pieces that fit. */
function pieces(word: string, width: number): string[] {
  const found: string[] = [];
  let line = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const size = cells(segment);
    if (used + size > width && line !== '') {
      found.push(line);
      line = '';
      used = 0;
    }
    line += segment;
    used += size;
  }
  return line === '' ? found : [...found, line];
}

const wrapped = new Map<string, readonly string[]>();
const WRAPPED_KEPT = 2_000;

/**
 * Lines no wider than `width` cells, broken between words as a Thai reader expects, at a grapheme
 * only where one word is wider than a line. Line breaks of the text stay. At least one line.
 */
export function wrapWords(text: string, width: number): readonly string[] {
  const key = `${width} ${text}`;
  const known = wrapped.get(key);
  if (known !== undefined) return known;
  const room = Math.max(2, width);
  const lines = text.slice(0, LONGEST).split('\n').flatMap((line) => wrapLine(line, room));
  if (wrapped.size >= WRAPPED_KEPT) wrapped.clear();
  wrapped.set(key, lines);
  return lines;
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const chunk of chunksOf(text)) {
    if (used + chunk.width > width && line !== '') end();
    if (chunk.blank && line === '') continue;
    if (chunk.width <= width) {
      line += chunk.text;
      used += chunk.width;
      continue;
    }
    const parts = pieces(chunk.text, width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    used = cells(line);
  }
  if (line !== '' || lines.length === 0) end();
  return lines;
}
