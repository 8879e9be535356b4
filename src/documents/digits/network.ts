import { SIDE } from './glyph.ts';

/** ๐–๙, 0–9, and what is neither. */
export const CLASSES = [...'๐๑๒๓๔๕๖๗๘๙0123456789', ''] as const;
export const NEITHER = 20;

/** Sizes of the layers: two convolutions of 3×3, each halved by its maximum, and two full layers. */
export const SHAPE = { first: 8, second: 20, hidden: 72, classes: CLASSES.length } as const;
const HALF = SIDE / 2;
const QUARTER = SIDE / 4;
export const FEATURES = SHAPE.second * QUARTER * QUARTER;

/** The layers in the order in which the model file holds them: `rows` outputs with `inputs` weights and a bias each. */
export const LAYERS = [
  { name: 'first', rows: SHAPE.first, inputs: 9 },
  { name: 'second', rows: SHAPE.second, inputs: 9 * SHAPE.first },
  { name: 'hidden', rows: SHAPE.hidden, inputs: FEATURES },
  { name: 'out', rows: SHAPE.classes, inputs: SHAPE.hidden },
] as const;

export interface Layer {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

export interface Network {
  readonly layers: readonly [Layer, Layer, Layer, Layer];
  /** Logits are divided by it, so that certainties mean what they say. */
  readonly temperature: number;
}

/** What the layers gave, kept where a training wants to see it. */
export interface Pass {
  readonly padded: Float32Array;
  readonly first: Float32Array;
  readonly pooled: Float32Array;
  readonly second: Float32Array;
  readonly features: Float32Array;
  readonly hidden: Float32Array;
  readonly logits: Float32Array;
}

const PAD = SIDE + 2;
const HALF_PAD = HALF + 2;

export const emptyPass = (): Pass => ({
  padded: new Float32Array(PAD * PAD),
  first: new Float32Array(SHAPE.first * SIDE * SIDE),
  pooled: new Float32Array(SHAPE.first * HALF_PAD * HALF_PAD),
  second: new Float32Array(SHAPE.second * HALF * HALF),
  features: new Float32Array(FEATURES),
  hidden: new Float32Array(SHAPE.hidden),
  logits: new Float32Array(SHAPE.classes),
});

/** Runs the network on one glyph of SIDE × SIDE; the logits stand in `pass.logits`. */
export function run({ layers: [first, second, hidden, out] }: Network, glyph: Float32Array, pass: Pass): void {
  for (let y = 0; y < SIDE; y++) for (let x = 0; x < SIDE; x++) pass.padded[(y + 1) * PAD + x + 1] = glyph[y * SIDE + x] as number;
  convolve(pass.padded, 1, SIDE, first, SHAPE.first, pass.first);
  pool(pass.first, SHAPE.first, SIDE, pass.pooled, HALF_PAD, 1);
  convolve(pass.pooled, SHAPE.first, HALF, second, SHAPE.second, pass.second);
  pool(pass.second, SHAPE.second, HALF, pass.features, QUARTER, 0);
  full(pass.features, hidden, pass.hidden);
  for (let at = 0; at < pass.hidden.length; at++) if ((pass.hidden[at] as number) < 0) pass.hidden[at] = 0;
  full(pass.hidden, out, pass.logits);
}

function convolve(input: Float32Array, channels: number, side: number, { weights, biases }: Layer, rows: number, output: Float32Array): void {
  const pad = side + 2;
  for (let row = 0; row < rows; row++) {
    const base = row * side * side;
    output.fill(biases[row] as number, base, base + side * side);
    for (let channel = 0; channel < channels; channel++) {
      for (let k = 0; k < 9; k++) {
        const weight = weights[(row * channels + channel) * 9 + k] as number;
        const shift = channel * pad * pad + Math.floor(k / 3) * pad + (k % 3);
        for (let y = 0; y < side; y++) {
          const to = base + y * side;
          const from = shift + y * pad;
          for (let x = 0; x < side; x++) output[to + x] = (output[to + x] as number) + weight * (input[from + x] as number);
        }
      }
    }
  }
}

/** The largest of each 2 × 2, no less than 0. */
function pool(input: Float32Array, channels: number, side: number, output: Float32Array, row: number, margin: number): void {
  const half = side / 2;
  for (let channel = 0; channel < channels; channel++) {
    for (let y = 0; y < half; y++) {
      for (let x = 0; x < half; x++) {
        const at = channel * side * side + 2 * y * side + 2 * x;
        output[channel * row * row + (y + margin) * row + x + margin] = Math.max(0, input[at] as number, input[at + 1] as number, input[at + side] as number, input[at + side + 1] as number);
      }
    }
  }
}

function full(input: Float32Array, { weights, biases }: Layer, output: Float32Array): void {
  for (let row = 0; row < output.length; row++) {
    let sum = biases[row] as number;
    const base = row * input.length;
    for (let at = 0; at < input.length; at++) sum += (weights[base + at] as number) * (input[at] as number);
    output[row] = sum;
  }
}

/** Probabilities of the classes, softened by the temperature. */
export function softmax(logits: Float32Array, temperature: number): Float32Array {
  const most = Math.max(...logits);
  const out = logits.map((logit) => Math.exp((logit - most) / temperature));
  const sum = out.reduce((a, b) => a + b, 0);
  return out.map((value) => value / sum);
}

/**
 * The model file: a float32 temperature; then for each layer and row a float32 scale, a float32 bias
 * and the weights as int8. Base64 around it.
 */
export function unpackNetwork(base64: string): Network {
  const bytes = Buffer.from(base64, 'base64');
  let at = 4;
  const layers = LAYERS.map(({ rows, inputs }) => {
    const weights = new Float32Array(rows * inputs);
    const biases = new Float32Array(rows);
    for (let row = 0; row < rows; row++) {
      const scale = bytes.readFloatLE(at);
      biases[row] = bytes.readFloatLE(at + 4);
      for (let input = 0; input < inputs; input++) weights[row * inputs + input] = scale * bytes.readInt8(at + 8 + input);
      at += 8 + inputs;
    }
    return { weights, biases };
  });
  if (at !== bytes.length) throw new Error('the model of the digits does not fit the program');
  return { layers: layers as unknown as Network['layers'], temperature: bytes.readFloatLE(0) };
}

/** The opposite of {@link unpackNetwork}. */
export function packNetwork({ layers, temperature }: Network): string {
  const bytes = Buffer.alloc(4 + LAYERS.reduce((sum, { rows, inputs }) => sum + rows * (8 + inputs), 0));
  bytes.writeFloatLE(temperature, 0);
  let at = 4;
  LAYERS.forEach(({ rows, inputs }, index) => {
    const { weights, biases } = layers[index] as Layer;
    for (let row = 0; row < rows; row++) {
      const own = weights.subarray(row * inputs, (row + 1) * inputs);
      const scale = own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / 127;
      bytes.writeFloatLE(scale, at);
      bytes.writeFloatLE(biases[row] as number, at + 4);
      own.forEach((weight, input) => bytes.writeInt8(Math.round(weight / scale), at + 8 + input));
      at += 8 + inputs;
    }
  });
  return bytes.toString('base64');
}
