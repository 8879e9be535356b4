import type { Piece } from './pdf-text.ts';

/** Pieces of a page that stand on one line, from left to right. */
export interface Line {
  readonly pieces: readonly Piece[];
  /** Runs of pieces without a wide gap, as `[left, right]`. */
  readonly runs: readonly (readonly [number, number])[];
  readonly middle: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** A gap of so many letter sizes parts two columns; blanks between words are half as wide. */
const COLUMN_GAP = 0.6;
/** Middles of pieces of one line differ by less than this share of the letter size. */
const SAME_LINE = 0.5;

/** A mark that a reader parts from its letter stands where the next letter begins; it belongs before that. */
const MARK_BACK = 0.25;
const beginsWithMark = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e3a) || (code >= 0x0e47 && code <= 0x0e4e);
};
const startOf = ({ text, left, size }: Piece): number => (beginsWithMark(text) ? left - size * MARK_BACK : left);

const middleOf = (piece: Piece): number => (piece.top + piece.bottom) / 2;

/** Lines from top to bottom. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const usable = pieces.filter(({ text, left, right, top, size }) => Number.isFinite(left + right + top + size) && right >= left && size > 0 && text.trim() !== '');
  const sorted = usable.sort((a, b) => middleOf(a) - middleOf(b) || a.left - b.left);
  const groups: Piece[][] = [];
  let middle = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && middleOf(piece) - middle < piece.size * SAME_LINE) group.push(piece);
    else {
      groups.push([piece]);
      middle = middleOf(piece);
    }
  }
  return groups.map(lineOf);
}

function lineOf(group: Piece[]): Line {
  const pieces = group.sort((a, b) => startOf(a) - startOf(b));
  const runs: [number, number][] = [];
  for (const { left, right, size } of pieces) {
    const last = runs.at(-1);
    if (last !== undefined && left - last[1] < size * COLUMN_GAP) last[1] = Math.max(last[1], right);
    else runs.push([left, right]);
  }
  let [size, middles, end] = [0, 0, Number.NEGATIVE_INFINITY];
  for (const piece of pieces) {
    size = Math.max(size, piece.size);
    middles += middleOf(piece);
    end = Math.max(end, piece.right);
  }
  return { pieces, runs, middle: middles / pieces.length, left: runs[0]?.[0] ?? 0, right: end, size };
}
