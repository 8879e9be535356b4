import type { Recognised, SeenWord } from './engine.ts';

/** A word with its place in the text of the page. */
export interface PlacedWord extends SeenWord {
  readonly start: number;
  readonly end: number;
}

/** Looks for each word after the one before; a word that does not stand there has no place. */
export function placeWords({ text, words }: Recognised): PlacedWord[] {
  const placed: PlacedWord[] = [];
  let from = 0;
  for (const word of words) {
    const start = text.indexOf(word.text, from);
    // Far off is another word that happens to be spelled alike.
    if (start === -1 || start - from > 200) continue;
    from = start + word.text.length;
    placed.push({ ...word, start, end: from });
  }
  return placed;
}
