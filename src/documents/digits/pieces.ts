import type { Ink } from './picture.ts';

/** Connected ink, or several such blots that stand one above the other: at best one digit. In ink pixels, ends excluded. */
export interface Piece {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The blots that it is made of (numbers in `Blots.owner`). */
  readonly blots: readonly number[];
}

/** Connected ink of a picture. */
export interface Blots {
  /** For each pixel the number of its blot, 0 for paper. */
  readonly owner: Int32Array;
  readonly pieces: readonly (Piece & { readonly area: number })[];
}

const MOST_BLOTS = 3000;

/** The connected ink; null for a picture that is all specks. */
export function blotsOf({ width, height, ink }: Ink): Blots | null {
  const owner = new Int32Array(width * height);
  const pieces: (Piece & { area: number })[] = [];
  const stack: number[] = [];
  for (let start = 0; start < ink.length; start++) {
    if ((ink[start] as number) < 0.5 || owner[start] !== 0) continue;
    const number = pieces.length + 1;
    if (number > MOST_BLOTS) return null;
    let [left, top, right, bottom, area] = [width, height, 0, 0, 0];
    owner[start] = number;
    stack.push(start);
    while (stack.length > 0) {
      const at = stack.pop() as number;
      const x = at % width;
      const y = (at - x) / width;
      area++;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      if (y >= bottom) bottom = y + 1;
      for (let dy = -1; dy <= 1; dy++) {
        if (y + dy < 0 || y + dy >= height) continue;
        for (let dx = -1; dx <= 1; dx++) {
          if (x + dx < 0 || x + dx >= width) continue;
          const next = at + dy * width + dx;
          if (owner[next] === 0 && (ink[next] as number) >= 0.5) {
            owner[next] = number;
            stack.push(next);
          }
        }
      }
    }
    pieces.push({ left, top, right, bottom, blots: [number], area });
  }
  return { owner, pieces };
}

export const widthOf = ({ left, right }: Piece): number => right - left;
export const heightOf = ({ top, bottom }: Piece): number => bottom - top;

export const joined = (one: Piece, other: Piece): Piece => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
  blots: [...one.blots, ...other.blots],
});

/** Two full signs side by side, one leaning over the other: a slash before a digit. */
function standsBeside(one: Piece, other: Piece): boolean {
  const low = Math.min(heightOf(one), heightOf(other));
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > 0.6 * low && low > 0.5 * Math.max(heightOf(one), heightOf(other)) && !isInside(one, other) && !isInside(other, one);
}

const isInside = (inner: Piece, outer: Piece): boolean => inner.left >= outer.left && inner.right <= outer.right;

/** Joins what stands one above the other, from left to right. */
export function stacked(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.left - b.left || a.top - b.top)) {
    const last = out.at(-1);
    const shared = last === undefined ? 0 : Math.min(last.right, piece.right) - Math.max(last.left, piece.left);
    if (last !== undefined && shared > 0.5 * Math.min(widthOf(last), widthOf(piece)) && !standsBeside(last, piece)) out[out.length - 1] = joined(last, piece);
    else out.push(piece);
  }
  return out;
}

/** The usual height of a full sign among pieces: digits and letters without their dots and specks. */
export function signHeight(pieces: readonly Piece[]): number {
  const heights = pieces.map(heightOf).sort((a, b) => a - b);
  const tallest = heights[Math.floor((heights.length - 1) * 0.9)] ?? 0;
  const full = heights.filter((height) => height > 0.45 * tallest);
  return full[Math.floor(full.length / 2)] ?? 0;
}
