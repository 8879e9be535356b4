import type { PageFacts } from './read-page.ts';

const MAX_PIECES = 4000;
const MAX_PIECE = 200;

/** Made outside the reading of the page, so that it keeps nothing but what is given here. */
export function withPieces(facts: Omit<PageFacts, 'pieces' | 'shown'>, marks: readonly string[], texts: readonly string[]): PageFacts {
  const shown = shownBy(marks, texts);
  let pieces: ReadonlySet<string> | null = null;
  return {
    ...facts,
    shown,
    // Few pages are ever compared with another.
    get pieces() {
      pieces ??= firstOf(shown);
      return pieces;
    },
  };
}

/** Most who look at a page have seen enough before its end. */
function shownBy(marks: readonly string[], texts: readonly string[]): Iterable<string> {
  const made: string[] = [];
  let read = 0;
  return {
    *[Symbol.iterator]() {
      for (const mark of marks) yield mark.length > MAX_PIECE ? mark.slice(0, MAX_PIECE) : mark;
      for (let at = 0; ; at += 1) {
        for (; made.length <= at && read < texts.length; read += 1) {
          const words = oneLine(texts[read] ?? '');
          // Counters and clocks differ from visit to visit.
          if (words !== '') made.push(words.replace(/\d+/g, '0').slice(0, MAX_PIECE));
        }
        const piece = made[at];
        if (piece === undefined) return;
        yield piece;
      }
    },
  };
}

function firstOf(pieces: Iterable<string>): ReadonlySet<string> {
  const first = new Set<string>();
  for (const piece of pieces) {
    first.add(piece);
    if (first.size >= MAX_PIECES) break;
  }
  return first;
}

export const oneLine = (text: string): string => (/\s/.test(text) ? text.replace(/\s+/g, ' ').trim() : text);
