import { LOW, NARROWEST, cutsOf, partOf } from './cuts.ts';
import type { Look } from './look.ts';
import { heightOf, joined, widthOf, type Piece } from './pieces.ts';
import { recognise, type Guess } from './recognise.ts';

/** A piece with what it was taken for. Marks (dots, dashes, specks) are too low for a digit. */
export interface Sign extends Guess {
  readonly piece: Piece;
  readonly mark: boolean;
}

const SURE = 0.9;
/** Cutting and joining leave a little doubt. */
const REPAIRED = 0.98;
/** All in sign heights. */
const WIDE = 0.85;
const WIDEST = 1.35;
const BROKEN_GAP = 0.15;

/** The signs of a line from left to right, touching digits cut and broken ones joined where that makes sure digits of them. */
export function signsOf(look: Look): Sign[] {
  const signs = look.pieces.map((piece) => signOf(look, piece));
  return joinBroken(look, signs.flatMap((sign) => cutTouching(look, sign)));
}

function signOf(look: Look, piece: Piece): Sign {
  const low = heightOf(piece) < LOW * look.height;
  return low ? { piece, mark: true, digit: null, script: 'arabic', certainty: 1, second: 0 } : { piece, mark: false, ...recognise(look, piece) };
}

const isSure = ({ digit, certainty }: Sign): boolean => digit !== null && certainty >= SURE;

/** The likeliest way to cut a wide piece into sure digits; the piece itself where there is none. */
function cutTouching(look: Look, sign: Sign): Sign[] {
  if (sign.mark || isSure(sign) || widthOf(sign.piece) < WIDE * look.height) return [sign];
  const cuts = cutsOf(look, sign.piece);
  const best: ({ chance: number; signs: Sign[] } | null)[] = [{ chance: 1, signs: [] }];
  for (let to = 1; to < cuts.length; to++) {
    best[to] = null;
    for (let from = 0; from < to; from++) {
      const before = best[from];
      const wide = (cuts[to] as number) - (cuts[from] as number);
      if (!before || wide < NARROWEST * look.height || wide > WIDEST * look.height || (from === 0 && to === cuts.length - 1)) continue;
      const part = partOf(look, sign.piece, cuts[from] as number, cuts[to] as number);
      if (part === null) continue;
      const guess = signOf(look, part);
      const chance = before.chance * guess.certainty;
      if (isSure(guess) && chance > (best[to]?.chance ?? 0)) best[to] = { chance, signs: [...before.signs, { ...guess, certainty: guess.certainty * REPAIRED }] };
    }
  }
  return best.at(-1)?.signs ?? [sign];
}

/** Neighbours that are no sure digits alone, but one together. */
function joinBroken(look: Look, signs: readonly Sign[]): Sign[] {
  const out: Sign[] = [];
  for (const sign of signs) {
    const last = out.at(-1);
    const both = last === undefined || isSure(last) || isSure(sign) || sign.piece.left - last.piece.right > BROKEN_GAP * look.height ? null : joined(last.piece, sign.piece);
    const guess = both === null || widthOf(both) > WIDEST * look.height ? null : signOf(look, both);
    if (guess !== null && isSure(guess)) out[out.length - 1] = { ...guess, certainty: guess.certainty * REPAIRED };
    else out.push(sign);
  }
  return out;
}
