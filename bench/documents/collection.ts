import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Bodies, Crawl, Resource } from '../../src/model/crawl.ts';
import type { Document } from '../../src/model/document.ts';
import type { ReadOptions } from '../../src/documents/options.ts';
import { readDocuments } from '../../src/documents/read-documents.ts';

/** Real documents are third-party material; they lie beside the project, never in it. */
const FOLDER = path.resolve('..', 'shared', 'real-documents');

/** Half of the folders was looked at while the readers were made; the other was kept aside. */
export const HALVES = { development: ['poknoi', 'nysso'], aside: ['hangdong', 'saiyoi', 'sawang'] } as const;
export type HalfName = keyof typeof HALVES;

/** Classes of damage as the collection's own table names them. */
const REPAIRABLE = ['GOOD', 'AM-LOST', 'AM-SPLIT', 'AM-DECOMPOSED', 'AA->AM', 'PUA-MARKS', 'SPLIT-MARKS'];
const WITHOUT_TEXT = ['IMAGE-ONLY', 'CONTROL-CODES', 'WRONG-LANG-OCR'];

export interface Phrase {
  readonly file: string;
  /** From 1. */
  readonly page: number;
  readonly phrase: string;
}

export interface PageYears {
  readonly file: string;
  readonly page: number;
  /** B.E. */
  readonly years: readonly number[];
}

export interface Collection {
  readonly name: HalfName;
  /** PDF files, by their path inside the collection. */
  readonly files: readonly string[];
  readonly phrases: readonly Phrase[];
  /** Those of both halves. */
  readonly allPhrases: readonly Phrase[];
  readonly years: readonly PageYears[];
  readonly classOf: (file: string) => string;
  readonly pathOf: (file: string) => string;
  /** Reads all files as an audit would; once for each reader. */
  readonly read: (pdf: NonNullable<ReadOptions['pdf']>) => Promise<ReadonlyMap<string, Document>>;
}

export const hasCollection = (): boolean => existsSync(path.join(FOLDER, 'SOURCES.md')) && existsSync(path.join(FOLDER, 'phrases.tsv'));

export const repairable = (collection: Collection, file: string): boolean => REPAIRABLE.includes(collection.classOf(file));
export const withoutText = (collection: Collection, file: string): boolean => WITHOUT_TEXT.includes(collection.classOf(file));

const rowsOf = (name: string): string[][] =>
  readFileSync(path.join(FOLDER, name), 'utf8').trim().split(/\r?\n/).slice(1).map((line) => line.split('\t'));

export function openCollection(name: HalfName): Collection {
  const folders: readonly string[] = HALVES[name];
  const files = folders
    .flatMap((folder) => readdirSync(path.join(FOLDER, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => file.toLowerCase().endsWith('.pdf'))
    .sort();
  const own = (file: string): boolean => files.includes(file);
  const classes = new Map(
    readFileSync(path.join(FOLDER, 'SOURCES.md'), 'utf8').split('\n').map((line) => line.split('|').map((cell) => cell.trim())).flatMap((cells) => {
      const named = cells.find((cell) => [...REPAIRABLE, ...WITHOUT_TEXT, 'GID-AS-GREEK', 'CORRUPT'].includes(cell));
      return named === undefined || cells[1] === undefined ? [] : [[cells[1], named] as const];
    }),
  );
  const allPhrases = rowsOf('phrases.tsv').map(([file = '', page, phrase = '']): Phrase => ({ file, page: Number(page), phrase }));
  const readings = new Map<string, Promise<ReadonlyMap<string, Document>>>();
  const pathOf = (file: string): string => path.join(FOLDER, file);
  return {
    name,
    files,
    phrases: allPhrases.filter(({ file }) => own(file)),
    allPhrases,
    years: rowsOf('years.tsv').map(([file = '', page, years = '']) => ({ file, page: Number(page), years: years.split(',').map(Number) })).filter(({ file }) => own(file)),
    classOf: (file) => classes.get(file) ?? 'unknown',
    pathOf,
    read: (pdf) => {
      const reading = readings.get(pdf) ?? readAll(files, pathOf, { pdf });
      readings.set(pdf, reading);
      return reading;
    },
  };
}

/** Reads files as the documents of one crawl; the same file may come several times. */
export async function readAll(files: readonly string[], pathOf: (file: string) => string, options: ReadOptions): Promise<ReadonlyMap<string, Document>> {
  const addresses = new Map(files.map((file, index) => [`http://bench.invalid/${index}.pdf`, file]));
  const crawl: Crawl = { start: 'http://bench.invalid/', resources: [...addresses.keys()].map(resourceAt), health: [], incomplete: [], interrupted: false };
  const fileOf = (hash: string): string => pathOf(addresses.get(hash) ?? '');
  const bodies: Bodies = {
    put: () => Promise.reject(new Error('nothing is kept')),
    get: (hash) => Promise.resolve(new Uint8Array(readFileSync(fileOf(hash)))),
    path: fileOf,
  };
  const { documents } = await readDocuments(crawl, bodies, options);
  return new Map(documents.map((document) => [addresses.get(document.url) ?? document.url, document]));
}

const resourceAt = (url: string): Resource => ({
  url, finalUrl: url, httpStatus: 200, kind: 'pdf', contentType: 'application/pdf', fileName: null, bytes: 0, hash: url,
  complete: true, depth: 1, foundOn: [], rendered: false,
});
