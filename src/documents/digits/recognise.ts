import { glyphOf } from './glyph.ts';
import type { Look } from './look.ts';
import { MODEL } from './model.ts';
import { CLASSES, NEITHER, emptyPass, run, softmax, unpackNetwork, type Network } from './network.ts';
import type { Piece } from './pieces.ts';

/** What one piece is taken for. */
export interface Guess {
  /** 0–9 and its script; null for what is no digit. */
  readonly digit: number | null;
  readonly script: 'thai' | 'arabic';
  /** 0–1, of the digit's value, whatever its script; for what is no digit, that it is none. */
  readonly certainty: number;
  /** Certainty of the best other value. */
  readonly second: number;
}

let known: Network | null = null;
const pass = emptyPass();

/** Slants under which a piece is looked at: what changes with a slight slant is not sure. */
const LEANS = [0, -0.09, 0.09];

const network = (): Network => (known ??= unpackNetwork(MODEL));

/** Probabilities of the classes for one piece. */
function chancesOf(look: Look, piece: Piece): Float32Array {
  const sum = new Float32Array(CLASSES.length);
  for (const lean of LEANS) {
    run(network(), glyphOf(look.ink, look.blots, piece, lean), pass);
    softmax(pass.logits, network().temperature).forEach((chance, at) => (sum[at] = (sum[at] as number) + chance / LEANS.length));
  }
  return sum;
}

/** What a piece of a line is. */
export function recognise(look: Look, piece: Piece): Guess {
  const chances = chancesOf(look, piece);
  const values = Array.from({ length: 10 }, (_, digit) => (chances[digit] as number) + (chances[digit + 10] as number));
  values.push(chances[NEITHER] as number);
  const order = values.map((_, at) => at).sort((a, b) => (values[b] as number) - (values[a] as number));
  const best = order[0] as number;
  return {
    digit: best === 10 ? null : best,
    script: best < 10 && (chances[best] as number) >= (chances[best + 10] as number) ? 'thai' : 'arabic',
    certainty: values[best] as number,
    second: values[order[1] as number] as number,
  };
}
