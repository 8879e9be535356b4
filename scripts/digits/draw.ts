import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Box, GreyPicture } from '../../src/documents/digits/picture.ts';
import type { Face } from './fonts.ts';
import type { Random } from './random.ts';

export interface LineStyle {
  readonly face: Face;
  /** Height of ๑ in pixels. */
  readonly signHeight: number;
  /** Degrees, clockwise. */
  readonly angle: number;
  /** Wider than drawn by the font; 1 = as it is. */
  readonly stretch?: number;
  /** To the right, 1 = 45°. */
  readonly lean?: number;
}

/** A drawn line, with where each character's ink stands. */
export interface DrawnLine {
  readonly picture: GreyPicture;
  readonly signs: readonly { readonly char: string; readonly box: Box }[];
}

const scratch: SKRSContext2D = createCanvas(8, 8).getContext('2d');

/** Font size at which ๑ has the height. */
function sizeFor(face: Face, height: number): number {
  scratch.font = `100px ${face.css}`;
  const { actualBoundingBoxAscent, actualBoundingBoxDescent } = scratch.measureText('๑');
  return (100 * height) / Math.max(20, actualBoundingBoxAscent + actualBoundingBoxDescent);
}

/** Draws black text on white. */
export function drawLine(text: string, { face, signHeight, angle, stretch = 1, lean = 0 }: LineStyle): DrawnLine {
  const font = `${sizeFor(face, signHeight)}px ${face.css}`;
  scratch.font = font;
  const margin = signHeight * 1.6;
  const long = scratch.measureText(text).width * stretch;
  const width = Math.ceil(long + 2 * margin);
  const height = Math.ceil(signHeight * 4 + Math.abs(Math.sin((angle * Math.PI) / 180)) * long);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  context.font = font;
  context.translate(width / 2, height / 2);
  context.rotate((angle * Math.PI) / 180);
  context.transform(stretch, 0, -lean, 1, 0, 0);
  context.translate(-long / stretch / 2, signHeight / 2);
  context.fillText(text, 0, 0);
  const { a, b, c, d, e, f } = context.getTransform();
  const signs: { char: string; box: Box }[] = [];
  let before = '';
  for (const char of text) {
    const start = scratch.measureText(before).width;
    const { actualBoundingBoxLeft: left, actualBoundingBoxRight: right, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = scratch.measureText(char);
    before += char;
    if (char === ' ' || right + left <= 0) continue;
    const middle = { x: start + (right - left) / 2, y: (down - up) / 2 };
    const w = (right + left) * a + Math.abs(lean) * (up + down);
    const h = up + down;
    signs.push({ char, box: { x: a * middle.x + c * middle.y + e - w / 2, y: b * middle.x + d * middle.y + f - h / 2, w, h } });
  }
  const rgba = context.getImageData(0, 0, width, height).data;
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at++) data[at] = rgba[at * 4] as number;
  return { picture: { width, height, data }, signs };
}

/** What a scanner does to a line. */
export interface Wear {
  /** Deviation of the blur, in pixels. */
  readonly blur: number;
  /** Deviation of the grain, in grey steps. */
  readonly noise: number;
  readonly ink: number;
  readonly paper: number;
  /** Paper gets darker towards one side by so many grey steps. */
  readonly shade: number;
  /** Specks per thousand pixels. */
  readonly specks: number;
  /** Black and white only, as fax and many copiers scan; the cut as share between ink and paper. */
  readonly bilevel: number | null;
}

/** The wear of an office scan, from clean to poor. */
export const someWear = (random: Random): Wear => ({
  blur: random.between(0.2, 1.15),
  noise: random.between(0, 16),
  ink: random.between(0, 100),
  paper: random.between(205, 255),
  shade: random.between(0, 30),
  specks: random.chance(0.3) ? random.between(0, 3) : 0,
  bilevel: random.chance(0.15) ? random.between(0.35, 0.65) : null,
});

export function wornOut({ width, height, data }: GreyPicture, wear: Wear, random: Random): GreyPicture {
  const blurred = blur(data, width, height, wear.blur);
  const out = new Uint8Array(data.length);
  const grain = wear.bilevel === null ? wear.noise : wear.noise / 2;
  for (let at = 0; at < out.length; at++) {
    const share = (blurred[at] as number) / 255;
    const paper = wear.paper - (wear.shade * (at % width)) / width;
    const value = wear.ink + share * (paper - wear.ink) + random.bell() * grain;
    out[at] = Math.min(255, Math.max(0, wear.bilevel === null ? value : value > wear.ink + (wear.paper - wear.ink) * wear.bilevel ? 255 : 0));
  }
  const specks = Math.round((wear.specks * out.length) / 1000);
  for (let speck = 0; speck < specks; speck++) out[random.whole(0, out.length - 1)] = random.chance(0.7) ? wear.ink : wear.paper;
  return { width, height, data: out };
}

function blur(data: ArrayLike<number>, width: number, height: number, deviation: number): Float32Array {
  const reach = Math.ceil(deviation * 2.5);
  const weights = Array.from({ length: reach + 1 }, (_, far) => Math.exp((-far * far) / (2 * deviation * deviation)));
  const sum = weights.reduce((total, weight, far) => total + (far === 0 ? weight : 2 * weight), 0);
  const along = (from: ArrayLike<number>, step: number, place: (at: number) => number, size: number): Float32Array => {
    const to = new Float32Array(from.length);
    for (let at = 0; at < to.length; at++) {
      const here = place(at);
      let total = (weights[0] as number) * (from[at] as number);
      for (let far = 1; far <= reach; far++) {
        const less = from[here - far >= 0 ? at - far * step : at] as number;
        const more = from[here + far < size ? at + far * step : at] as number;
        total += (weights[far] as number) * (less + more);
      }
      to[at] = total / sum;
    }
    return to;
  };
  return along(along(data, 1, (at) => at % width, width), width, (at) => Math.floor(at / width), height);
}
