import type { Blots, Piece } from './pieces.ts';
import type { Ink } from './picture.ts';

/** Side of the square that the network sees. */
export const SIDE = 24;
const MARGIN = 2;

/**
 * One piece as the network sees it: its ink alone, as large as fits in the square with its proportions
 * kept, in the middle. `lean` slants it (1 = 45°), for a second look.
 */
export function glyphOf({ width, height, ink }: Ink, { owner }: Blots, piece: Piece, lean = 0): Float32Array {
  const own = new Set(piece.blots);
  const w = piece.right - piece.left;
  const h = piece.bottom - piece.top;
  const scale = Math.max(w, h) / (SIDE - 2 * MARGIN);
  const middleX = (piece.left + piece.right) / 2;
  const middleY = (piece.top + piece.bottom) / 2;
  const out = new Float32Array(SIDE * SIDE);
  const taps = Math.max(1, Math.min(4, Math.round(scale)));
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      let sum = 0;
      for (let ty = 0; ty < taps; ty++) {
        const dy = (y + (ty + 0.5) / taps - SIDE / 2) * scale;
        const sy = Math.floor(middleY + dy);
        if (sy < piece.top - 1 || sy > piece.bottom || sy < 0 || sy >= height) continue;
        for (let tx = 0; tx < taps; tx++) {
          const sx = Math.floor(middleX + (x + (tx + 0.5) / taps - SIDE / 2) * scale + dy * lean);
          // A piece that was cut off another one ends at the cut.
          if (sx < piece.left || sx >= piece.right) continue;
          const at = sy * width + sx;
          if (isOwn(owner, own, at, sx, sy, width, height)) sum += ink[at] as number;
        }
      }
      out[y * SIDE + x] = sum / (taps * taps);
    }
  }
  return out;
}

/** The piece's own ink and the grey rim around it, without the neighbours. */
function isOwn(owner: Int32Array, own: ReadonlySet<number>, at: number, x: number, y: number, width: number, height: number): boolean {
  const here = owner[at] as number;
  if (here !== 0) return own.has(here);
  return (
    (x > 0 && own.has(owner[at - 1] as number)) ||
    (x + 1 < width && own.has(owner[at + 1] as number)) ||
    (y > 0 && own.has(owner[at - width] as number)) ||
    (y + 1 < height && own.has(owner[at + width] as number))
  );
}
