import type { Look } from './look.ts';
import type { Piece } from './pieces.ts';

/** Lower than this is no digit, narrower neither; in sign heights. */
export const LOW = 0.45;
export const NARROWEST = 0.2;

/** Columns where a wide piece is thin, the outer edges included. */
export function cutsOf(look: Look, piece: Piece): number[] {
  const { ink, width } = look.ink;
  const own = new Set(piece.blots);
  const columns: number[] = [];
  for (let x = piece.left; x < piece.right; x++) {
    let sum = 0;
    for (let y = piece.top; y < piece.bottom; y++) if (own.has(look.blots.owner[y * width + x] as number)) sum += ink[y * width + x] as number;
    columns.push(sum);
  }
  const least = NARROWEST * look.height;
  const inner = columns.flatMap((sum, at) => {
    if (at < least || at > columns.length - least || sum > 0.4 * look.height) return [];
    const around = columns.slice(Math.max(0, at - 3), at + 4);
    return sum === Math.min(...around) && columns.indexOf(sum, Math.max(0, at - 3)) === at ? [at] : [];
  });
  return [0, ...inner.slice(0, 14), columns.length].map((at) => at + piece.left);
}

/** The part of a piece between two columns, without the empty rows above and below. */
export function partOf(look: Look, piece: Piece, left: number, right: number): Piece | null {
  const { width } = look.ink;
  const own = new Set(piece.blots);
  let top = piece.bottom;
  let bottom = piece.top;
  for (let y = piece.top; y < piece.bottom; y++) {
    for (let x = left; x < right; x++) {
      if (!own.has(look.blots.owner[y * width + x] as number)) continue;
      top = Math.min(top, y);
      bottom = y + 1;
      break;
    }
  }
  return bottom - top < LOW * look.height ? null : { left, right, top, bottom, blots: piece.blots };
}
