import { findEngine } from '../../src/documents/ocr/engines.ts';
import type { Document } from '../../src/model/document.ts';
import { skeleton } from '../../src/thai/index.ts';
import { readAll, withoutText, type Collection, type Phrase } from './collection.ts';
import { notBuiltYet, shareOf, type Row } from './row.ts';

export type OcrEngine = 'tesseract' | 'tesseract.js';

/** Edits that a phrase may have, of its length. */
const EDITS = 0.15;

const readings = new Map<string, Promise<ReadonlyMap<string, Document>>>();

/** The documents of a half without usable text, all their pages read from their pictures; once for each engine. */
export function scansRead(half: Collection, engine: OcrEngine): Promise<ReadonlyMap<string, Document>> {
  const key = `${half.name} ${engine}`;
  const files = half.files.filter((file) => withoutText(half, file));
  // With tesseract.js alone no other program helps, poppler neither.
  const reading = readings.get(key) ?? readAll(files, half.pathOf, { ocr: 'always', ocrEngine: engine, pdf: engine === 'tesseract' ? 'auto' : 'unpdf' });
  readings.set(key, reading);
  return reading;
}

/** Whether a stretch of the text is the phrase but for so many edits (Sellers' algorithm). */
export function isNearby(text: string, phrase: string, most: number): boolean {
  let row = Array.from({ length: phrase.length + 1 }, (_, at) => at);
  for (const letter of text) {
    let diagonal = 0;
    const next = [0];
    for (let at = 1; at <= phrase.length; at += 1) {
      next.push(Math.min(diagonal + (phrase.charAt(at - 1) === letter ? 0 : 1), (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
      diagonal = row[at] ?? 0;
    }
    row = next;
    if ((row[phrase.length] ?? Infinity) <= most) return true;
  }
  return (row[phrase.length] ?? Infinity) <= most;
}

const isFound = (document: Document | undefined, { page, phrase }: Phrase): boolean => {
  const wanted = skeleton(phrase);
  return (document?.pages ?? []).some(({ number, text }) => Math.abs(number - page) <= 1 && isNearby(skeleton(text), wanted, Math.floor(wanted.length * EDITS)));
};

async function rowOf(half: Collection, engine: OcrEngine, name: string, least: number): Promise<Row> {
  const measure = `phrases found, scans and unusable layers, ${name}`;
  const found = await findEngine(engine);
  if (found === null) return { ...notBuiltYet(measure, `${least * 100} %`), value: `no ${engine} here` };
  const documents = await scansRead(half, engine);
  const asked = half.phrases.filter(({ file }) => withoutText(half, file));
  const missed = asked.filter((phrase) => !isFound(documents.get(phrase.file), phrase));
  return {
    measure,
    atLeast: `${least * 100} %`,
    value: shareOf(asked.length - missed.length, asked.length),
    reached: asked.length === 0 ? null : (asked.length - missed.length) / asked.length >= least,
    details: missed.map(({ file, page, phrase }) => `${file} page ${page} (${half.classOf(file)}): ${phrase}`),
  };
}

/** Phrases found in scans and unusable text layers, 15 % edits allowed. */
export const ocr = async (half: Collection): Promise<Row[]> => [
  await rowOf(half, 'tesseract', 'system tesseract', 0.9),
  await rowOf(half, 'tesseract.js', 'tesseract.js alone', 0.82),
];
