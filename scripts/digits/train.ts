import { SIDE } from '../../src/documents/digits/glyph.ts';
import { FEATURES, LAYERS, SHAPE, emptyPass, run, softmax, type Layer, type Network, type Pass } from '../../src/documents/digits/network.ts';
import type { Random } from './random.ts';
import type { Samples } from './samples.ts';

const BATCH = 32;
const HALF = SIDE / 2;
const QUARTER = SIDE / 4;
const PAD = SIDE + 2;
const HALF_PAD = HALF + 2;

type Layers = Network['layers'];

const layersOf = (make: (rows: number, inputs: number) => Layer): Layers => LAYERS.map(({ rows, inputs }) => make(rows, inputs)) as unknown as Layers;
const zeros = (): Layers => layersOf((rows, inputs) => ({ weights: new Float32Array(rows * inputs), biases: new Float32Array(rows) }));

/** Adam on softmax cross entropy, with the rate falling along a cosine. */
export function train(samples: Samples, epochs: number, random: Random, tell: (line: string) => void): Network {
  const layers = layersOf((rows, inputs) => ({ weights: Float32Array.from({ length: rows * inputs }, () => random.bell() * Math.sqrt(2 / inputs)), biases: new Float32Array(rows) }));
  const network: Network = { layers, temperature: 1 };
  const [slopes, means, squares] = [zeros(), zeros(), zeros()];
  const pass = emptyPass();
  const glyph = new Float32Array(SIDE * SIDE);
  const order = Uint32Array.from({ length: samples.count }, (_, at) => at);
  const steps = Math.floor(samples.count / BATCH) * epochs;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = random.whole(0, at);
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    let loss = 0;
    for (let from = 0; from + BATCH <= order.length; from += BATCH) {
      for (const { weights, biases } of slopes) {
        weights.fill(0);
        biases.fill(0);
      }
      for (let at = from; at < from + BATCH; at++) {
        const sample = order[at] as number;
        jittered(samples, sample, glyph, random);
        run(network, glyph, pass);
        loss += backward(network, pass, samples.labels[sample] as number, slopes);
      }
      step++;
      const rate = 0.0001 + 0.0024 * 0.5 * (1 + Math.cos((Math.PI * step) / steps)) * Math.min(1, step / 200);
      layers.forEach((layer, at) => {
        adam(layer.weights, slopes[at]!.weights, means[at]!.weights, squares[at]!.weights, rate, step);
        adam(layer.biases, slopes[at]!.biases, means[at]!.biases, squares[at]!.biases, rate, step);
      });
    }
    tell(`epoch ${epoch + 1} of ${epochs}: loss ${(loss / order.length).toFixed(4)}`);
  }
  return network;
}

/** A sample moved, turned, stretched and bent a little, thicker or thinner, with a blot now and then. */
function jittered({ glyphs }: Samples, sample: number, glyph: Float32Array, random: Random): void {
  const gain = random.between(0.8, 1.3);
  const turn = random.between(-0.09, 0.09);
  const [wide, high] = [random.between(0.92, 1.1), random.between(0.92, 1.1)];
  const [dx, dy] = [random.between(-1, 1), random.between(-1, 1)];
  const [bendX, bendY, phaseX, phaseY] = [random.between(0, 0.9), random.between(0, 0.9), random.between(0, 6.3), random.between(0, 6.3)];
  const middle = (SIDE - 1) / 2;
  const base = sample * SIDE * SIDE;
  for (let y = 0; y < SIDE; y++) {
    const shiftX = dx + bendX * Math.sin(y * 0.4 + phaseX);
    for (let x = 0; x < SIDE; x++) {
      const fromX = (x - middle) * wide - (y - middle) * turn + middle + shiftX;
      const fromY = (y - middle) * high + (x - middle) * turn + middle + dy + bendY * Math.sin(x * 0.4 + phaseY);
      const x0 = Math.floor(fromX);
      const y0 = Math.floor(fromY);
      if (x0 < 0 || y0 < 0 || x0 >= SIDE - 1 || y0 >= SIDE - 1) {
        glyph[y * SIDE + x] = 0;
        continue;
      }
      const at = base + y0 * SIDE + x0;
      const [fx, fy] = [fromX - x0, fromY - y0];
      const upper = (glyphs[at] as number) * (1 - fx) + (glyphs[at + 1] as number) * fx;
      const lower = (glyphs[at + SIDE] as number) * (1 - fx) + (glyphs[at + SIDE + 1] as number) * fx;
      glyph[y * SIDE + x] = Math.min(1, ((upper * (1 - fy) + lower * fy) / 255) * gain);
    }
  }
  if (random.chance(0.1)) {
    const [bx, by, tone] = [random.whole(0, SIDE - 3), random.whole(0, SIDE - 3), random.next()];
    for (let at = 0; at < 4; at++) glyph[(by + (at >> 1)) * SIDE + bx + (at & 1)] = tone;
  }
}

/** Adds the slopes of one sample; the loss comes back. Label smoothing keeps certainties modest. */
function backward({ layers: [, second, hidden, out] }: Network, pass: Pass, label: number, slopes: Layers): number {
  const chances = softmax(pass.logits, 1);
  const loss = -Math.log(Math.max(1e-9, chances[label] as number));
  const atLogits = chances.map((chance, at) => (chance - (at === label ? 0.98 : 0.02 / (SHAPE.classes - 1))) / BATCH);
  const atHidden = new Float32Array(SHAPE.hidden);
  fullBack(pass.hidden, out, atLogits, slopes[3], atHidden);
  for (let at = 0; at < SHAPE.hidden; at++) if (pass.hidden[at] === 0) atHidden[at] = 0;
  const atFeatures = new Float32Array(FEATURES);
  fullBack(pass.features, hidden, atHidden, slopes[2], atFeatures);
  const atPooled = new Float32Array(pass.pooled.length);
  for (let row = 0; row < SHAPE.second; row++) {
    for (let cell = 0; cell < QUARTER * QUARTER; cell++) {
      const slope = atFeatures[row * QUARTER * QUARTER + cell] as number;
      const at = slope === 0 ? -1 : winner(pass.second, row, HALF, cell);
      if (at >= 0) convolutionBack(pass.pooled, SHAPE.first, HALF_PAD, second, row, at, HALF, slope, slopes[1], atPooled);
    }
  }
  for (let row = 0; row < SHAPE.first; row++) {
    for (let cell = 0; cell < HALF * HALF; cell++) {
      const slope = atPooled[row * HALF_PAD * HALF_PAD + (Math.floor(cell / HALF) + 1) * HALF_PAD + (cell % HALF) + 1] as number;
      const at = slope === 0 ? -1 : winner(pass.first, row, SIDE, cell);
      if (at >= 0) convolutionBack(pass.padded, 1, PAD, null, row, at, SIDE, slope, slopes[0], null);
    }
  }
  return loss;
}

function fullBack(input: Float32Array, { weights }: Layer, slope: Float32Array, into: Layer, back: Float32Array): void {
  for (let row = 0; row < slope.length; row++) {
    const own = slope[row] as number;
    if (own === 0) continue;
    into.biases[row] = (into.biases[row] as number) + own;
    const base = row * input.length;
    for (let at = 0; at < input.length; at++) {
      into.weights[base + at] = (into.weights[base + at] as number) + own * (input[at] as number);
      back[at] = (back[at] as number) + own * (weights[base + at] as number);
    }
  }
}

/** Where in its plane the largest of a 2 × 2 stands; -1 where all are negative and nothing goes back. */
function winner(plane: Float32Array, row: number, side: number, cell: number): number {
  const half = side / 2;
  const corner = 2 * Math.floor(cell / half) * side + 2 * (cell % half);
  let best = -1;
  let most = 0;
  for (const at of [corner, corner + 1, corner + side, corner + side + 1]) {
    const value = plane[row * side * side + at] as number;
    if (value > most) [best, most] = [at, value];
  }
  return best;
}

function convolutionBack(input: Float32Array, channels: number, pad: number, layer: Layer | null, row: number, at: number, side: number, slope: number, into: Layer, back: Float32Array | null): void {
  into.biases[row] = (into.biases[row] as number) + slope;
  const corner = Math.floor(at / side) * pad + (at % side);
  for (let channel = 0; channel < channels; channel++) {
    for (let k = 0; k < 9; k++) {
      const from = channel * pad * pad + corner + Math.floor(k / 3) * pad + (k % 3);
      const weight = (row * channels + channel) * 9 + k;
      into.weights[weight] = (into.weights[weight] as number) + slope * (input[from] as number);
      if (back !== null && layer !== null) back[from] = (back[from] as number) + slope * (layer.weights[weight] as number);
    }
  }
}

function adam(values: Float32Array, slopes: Float32Array, means: Float32Array, squares: Float32Array, rate: number, step: number): void {
  const own = (rate * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
  for (let at = 0; at < values.length; at++) {
    const slope = slopes[at] as number;
    const mean = (means[at] = 0.9 * (means[at] as number) + 0.1 * slope);
    const square = (squares[at] = 0.999 * (squares[at] as number) + 0.001 * slope * slope);
    values[at] = (values[at] as number) - (own * mean) / (Math.sqrt(square) + 1e-8) - rate * 0.0005 * (values[at] as number);
  }
}

/** Logits of all samples, as they are read (without jitter). */
export function logitsOf(network: Network, { glyphs, count }: Samples): Float32Array[] {
  const pass = emptyPass();
  return Array.from({ length: count }, (_, sample) => {
    run(network, Float32Array.from(glyphs.subarray(sample * SIDE * SIDE, (sample + 1) * SIDE * SIDE), (value) => value / 255), pass);
    return pass.logits.slice();
  });
}

/** The temperature at which the certainties fit best what comes true. */
export function temperatureFor(logits: readonly Float32Array[], labels: Uint8Array): number {
  const loss = (temperature: number): number => logits.reduce((sum, own, at) => sum - Math.log(Math.max(1e-9, softmax(own, temperature)[labels[at] as number] as number)), 0);
  const tries = Array.from({ length: 40 }, (_, at) => 0.4 * 1.06 ** at);
  return tries.reduce((best, one) => (loss(one) < loss(best) ? one : best));
}
