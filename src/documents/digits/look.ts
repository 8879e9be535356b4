import { inkOf, type Box, type GreyPicture, type Ink } from './picture.ts';
import { blotsOf, heightOf, signHeight, stacked, widthOf, type Blots, type Piece } from './pieces.ts';

/** A line of writing, drawn so that its signs are SIGN_HEIGHT pixels high, and taken apart. */
export interface Look {
  readonly ink: Ink;
  readonly blots: Blots;
  /** From left to right. */
  readonly pieces: readonly Piece[];
  /** Height of a full sign, in ink pixels. */
  readonly height: number;
}

const SIGN_HEIGHT = 32;
/** Height of the asked box in the first, rough look, in ink pixels. */
const ROUGH_HEIGHT = 44;
/** How far around the box we look, in its heights: what stands beside a year tells whether it is one. */
const ASIDE = 1.2;
const ABOVE = 0.25;
/** Signs lower than this, in pixels of the picture, are not told apart by people either. */
const LEAST_SIGN = 7;

/** Looks at a box and its surroundings; null where no writing is seen. */
export function lookAt(picture: GreyPicture, box: Box): Look | null {
  if (!(box.w >= 3 && box.h >= 5)) return null;
  const part = { x: box.x - ASIDE * box.h, y: box.y - ABOVE * box.h, w: box.w + 2 * ASIDE * box.h, h: box.h * (1 + 2 * ABOVE) };
  const rough = lookOnce(picture, part, box, ROUGH_HEIGHT / box.h);
  if (rough === null || rough.height / rough.ink.scale < LEAST_SIGN) return null;
  return lookOnce(picture, part, box, (rough.ink.scale * SIGN_HEIGHT) / rough.height);
}

function lookOnce(picture: GreyPicture, part: Box, box: Box, scale: number): Look | null {
  const ink = inkOf(picture, part, scale);
  const blots = ink === null ? null : blotsOf(ink);
  if (ink === null || blots === null) return null;
  const top = (box.y - ink.top) * ink.scale;
  const high = box.h * ink.scale;
  const onLine = blots.pieces.filter((piece) => {
    const middle = (piece.top + piece.bottom) / 2;
    return middle > top - 0.05 * high && middle < top + 1.05 * high && !isRule(piece, high, ink);
  });
  const rough = signHeight(onLine.filter(({ area }) => area > 0.004 * high * high));
  const pieces = stacked(onLine.filter(({ area }) => area > 0.008 * rough * rough));
  const height = signHeight(pieces);
  return height < 6 ? null : { ink, blots, pieces, height };
}

/** Lines of tables and underlines. */
const isRule = (piece: Piece, high: number, { height }: Ink): boolean =>
  (widthOf(piece) > 2.5 * high && heightOf(piece) < 0.2 * high) || (piece.top === 0 && piece.bottom === height && widthOf(piece) < 0.3 * high) || (heightOf(piece) > 1.2 * high && widthOf(piece) < 0.15 * high);
