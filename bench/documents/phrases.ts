import type { Document } from '../../src/model/document.ts';
import { hasPhrase } from '../../src/thai/index.ts';
import { repairable, type Collection, type Phrase } from './collection.ts';
import { shareOf, type Row } from './row.ts';

/** A phrase is found in the text of its page or of one beside it. */
export const isFound = (document: Document | undefined, { page, phrase }: Phrase): boolean =>
  (document?.pages ?? []).some(({ number, text }) => Math.abs(number - page) <= 1 && hasPhrase(text, phrase));

const READERS = ['pdftotext', 'unpdf'] as const;

async function rowOf(half: Collection, pdf: (typeof READERS)[number], measure: string, least: number, of: (file: string) => boolean): Promise<Row> {
  const documents = await half.read(pdf);
  const asked = half.phrases.filter(({ file }) => of(file));
  const missed = asked.filter((phrase) => !isFound(documents.get(phrase.file), phrase));
  return {
    measure: `${measure}, ${pdf}`,
    atLeast: `${least * 100} %`,
    value: shareOf(asked.length - missed.length, asked.length),
    reached: asked.length === 0 ? null : (asked.length - missed.length) / asked.length >= least,
    details: missed.map(({ file, page, phrase }) => `${file} page ${page} (${half.classOf(file)}): ${phrase}`),
  };
}

async function byClass(half: Collection): Promise<Row[]> {
  const classes = [...new Set(half.phrases.map(({ file }) => half.classOf(file)))].filter((name) => half.files.some((file) => half.classOf(file) === name && repairable(half, file))).sort();
  return Promise.all(classes.flatMap((name) => READERS.map((pdf) => rowOf(half, pdf, `– of these ${name}`, pdf === 'unpdf' ? 0.95 : 0.98, (file) => half.classOf(file) === name))));
}

/** Phrases that people read on the page, found in text layers, by class of damage and by reader. */
export const phrasesOfTextLayers = async (half: Collection): Promise<Row[]> => [
  await rowOf(half, 'pdftotext', 'phrases found, repairable text layers', 0.98, (file) => repairable(half, file)),
  await rowOf(half, 'unpdf', 'phrases found, repairable text layers', 0.95, (file) => repairable(half, file)),
  ...(await byClass(half)),
  await rowOf(half, 'pdftotext', 'phrases found, GID-AS-GREEK without OCR', 0.9, (file) => half.classOf(file) === 'GID-AS-GREEK'),
  await rowOf(half, 'unpdf', 'phrases found, GID-AS-GREEK without OCR', 0.9, (file) => half.classOf(file) === 'GID-AS-GREEK'),
];
