import { halved, type Picture } from './picture.ts';

/** How the lines of a page lie, as far as its ink tells. */
export interface LieOfLines {
  /** Share of the page that is ink, 0-1. */
  readonly ink: number;
  /** Lines run from top to bottom: the page lies on its side. */
  readonly sideways: boolean;
  /** Degrees by which lines fall to the right; they are straight after a turn back. 0 where unsure. */
  readonly skew: number;
}

const LONG_SIDE = 1200;
const MOST_SKEW = 6;
/** How much clearer lines have to be across than along before a page is taken to lie on its side. */
const CLEARER = 1.6;

/** Looks at rows and columns of ink: across lines of text, ink and gaps alternate sharply. */
export function lieOfLines(picture: Picture): LieOfLines {
  let small = picture;
  while (Math.max(small.width, small.height) > LONG_SIDE) small = halved(small);
  const { xs, ys } = inkOf(small);
  const ink = xs.length / Math.max(1, small.width * small.height);
  if (xs.length < 200) return { ink, sideways: false, skew: 0 };
  const along = bestAngle(xs, ys, small.width, small.height);
  const across = bestAngle(ys, xs, small.height, small.width);
  const sideways = across.score > along.score * CLEARER;
  const best = sideways ? across : along;
  const skew = best.score > best.straight * 1.05 ? (sideways ? -best.degrees : best.degrees) : 0;
  return { ink, sideways, skew };
}

/** Points that are darker than what is around them; whole dark areas are pictures and tell nothing of lines. */
function inkOf({ width, height, data }: Picture): { xs: number[]; ys: number[] } {
  const xs: number[] = [];
  const ys: number[] = [];
  const reach = 6;
  for (let y = 0; y < height; y += 1) {
    const above = Math.max(0, y - reach) * width;
    const below = Math.min(height - 1, y + reach) * width;
    for (let x = 0; x < width; x += 1) {
      const dark = (data[y * width + x] ?? 255) + 40;
      const left = Math.max(0, x - reach);
      const right = Math.min(width - 1, x + reach);
      const lighter = Number(dark < (data[above + x] ?? 255)) + Number(dark < (data[below + x] ?? 255)) + Number(dark < (data[y * width + left] ?? 255)) + Number(dark < (data[y * width + right] ?? 255));
      if (lighter >= 2) {
        xs.push(x);
        ys.push(y);
      }
    }
  }
  return { xs, ys };
}

function bestAngle(xs: readonly number[], ys: readonly number[], width: number, height: number): { degrees: number; score: number; straight: number } {
  const every = Math.max(1, Math.floor(xs.length / 40_000));
  const scoreAt = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    const bins = new Float64Array(height + Math.ceil(Math.abs(slope) * width) + 2);
    const shift = slope > 0 ? slope * width : 0;
    for (let at = 0; at < xs.length; at += every) {
      const bin = Math.floor((ys[at] ?? 0) - slope * (xs[at] ?? 0) + shift);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    let score = 0;
    for (let bin = 1; bin < bins.length; bin += 1) score += ((bins[bin] ?? 0) - (bins[bin - 1] ?? 0)) ** 2;
    return score;
  };
  const straight = scoreAt(0);
  let best = { degrees: 0, score: straight };
  const look = (from: number, to: number, step: number): void => {
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const score = scoreAt(degrees);
      if (score > best.score) best = { degrees, score };
    }
  };
  look(-MOST_SKEW, MOST_SKEW, 1);
  look(best.degrees - 0.75, best.degrees + 0.75, 0.25);
  return { ...best, straight };
}
