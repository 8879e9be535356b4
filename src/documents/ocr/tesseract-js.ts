import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PSM, Worker as TesseractWorker } from 'tesseract.js';
import type { Recognised, SeenWord } from './engine.ts';
import { COLUMN_MODE, toPgm, type Picture } from './picture.ts';

const require = createRequire(import.meta.url);
/** The neural net alone; the older engine knows no Thai worth having. */
const LSTM_ONLY = 1;

let started: Promise<TesseractWorker> | null = null;

/** Without a folder of its own the library would fetch its data from the network. */
const dataFolder = (): string => path.join(path.dirname(require.resolve('@tesseract.js-data/tha/package.json')), '4.0.0_best_int');

async function start(): Promise<TesseractWorker> {
  const { createWorker } = await import('tesseract.js');
  const worker = await createWorker('tha', LSTM_ONLY, { langPath: dataFolder(), cacheMethod: 'none', errorHandler: () => undefined });
  await worker.setParameters({ tessedit_pageseg_mode: COLUMN_MODE as PSM, user_defined_dpi: '300' });
  return worker;
}

/** Reads a picture with tesseract.js in this thread's own worker. Throws where that fails. */
export async function recogniseHere(picture: Picture): Promise<Recognised> {
  started ??= start();
  const worker = await started;
  const { data } = await worker.recognize(Buffer.from(toPgm(picture)), {}, { text: true, blocks: true });
  const words = (data.blocks ?? [])
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)))
    .map(({ text, bbox, confidence }): SeenWord => ({ text, box: { x: bbox.x0, y: bbox.y0, w: bbox.x1 - bbox.x0, h: bbox.y1 - bbox.y0 }, confidence: confidence / 100 }));
  return { text: data.text, words };
}

/** Version of tesseract.js; null where it or its Thai data are not installed. */
export async function tesseractJsVersion(): Promise<string | null> {
  try {
    await access(path.join(dataFolder(), 'tha.traineddata.gz'));
    const { version } = JSON.parse(await readFile(require.resolve('tesseract.js/package.json'), 'utf8')) as { version: string };
    return version;
  } catch {
    return null;
  }
}
