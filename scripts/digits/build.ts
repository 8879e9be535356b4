import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CLASSES, packNetwork, softmax, unpackNetwork, type Network } from '../../src/documents/digits/network.ts';
import { buildingFaces } from './fonts.ts';
import { randomFrom } from './random.ts';
import { makeSamples, type Samples } from './samples.ts';
import { logitsOf, temperatureFor, train } from './train.ts';

const SAMPLES = Number(process.argv[2] ?? 80_000);
const EPOCHS = Number(process.argv[3] ?? 4);
const SEED = 2568;

const root = process.cwd();
const started = Date.now();
const tell = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`);

/** What the calibration fonts show: how many are right, and which are wrong though sure. */
function report(network: Network, samples: Samples): void {
  const logits = logitsOf(network, samples);
  let right = 0;
  const wrong = new Map<string, number>();
  logits.forEach((own, at) => {
    const chances = softmax(own, network.temperature);
    const best = chances.indexOf(Math.max(...chances));
    const label = samples.labels[at] as number;
    if (best % 10 === label % 10 && best < 20 === label < 20) right++;
    else if ((chances[best] as number) > 0.9) {
      const pair = `${CLASSES[label] || '–'}→${CLASSES[best] || '–'}`;
      wrong.set(pair, (wrong.get(pair) ?? 0) + 1);
    }
  });
  tell(`calibration fonts: ${((100 * right) / samples.count).toFixed(2)} % right, temperature ${network.temperature.toFixed(2)}`);
  tell(`sure and wrong: ${[...wrong].sort((a, b) => b[1] - a[1]).map(([pair, count]) => `${pair} ${count}`).join(', ') || 'none'}`);
}

const { training, calibration } = buildingFaces(root);
tell(`${training.length} faces to train, ${calibration.length} to calibrate`);
const samples = makeSamples(training, SAMPLES, randomFrom(SEED));
tell(`${samples.count} samples, of them ${samples.labels.filter((label) => label === 20).length} neither`);
const trained = train(samples, EPOCHS, randomFrom(SEED + 1), tell);
const check = makeSamples(calibration, 6000, randomFrom(SEED + 2));
const network: Network = { ...trained, temperature: temperatureFor(logitsOf(trained, check), check.labels) };
const packed = packNetwork(network);
report(unpackNetwork(packed), check);
const file = path.join(root, 'src', 'documents', 'digits', 'model.ts');
writeFileSync(file, `/** Written by \`node scripts/digits/run.mjs\`; see network.ts for what it holds. */\nexport const MODEL =\n  '${packed}';\n`);
tell(`written: ${path.relative(root, file)}, ${Math.round(packed.length / 1024)} KB`);
