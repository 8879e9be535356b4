import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../pdf/run.ts';
import type { Engine, Recognised, SeenWord } from './engine.ts';
import { COLUMN_MODE, toPgm } from './picture.ts';

const PROGRAM = 'tesseract';
/** One thread a page: the pool has as many pages at work as the machine has cores. */
const ENVIRONMENT = { OMP_THREAD_LIMIT: '1' };

/** The version of a `tesseract` on this machine that has Thai data; null where there is none. */
export async function systemTesseract(): Promise<string | null> {
  const languages = await run(PROGRAM, ['--list-langs'], 10_000);
  if (languages.status !== 0 || !/^tha\s*$/m.test(languages.output + languages.errors)) return null;
  const version = await run(PROGRAM, ['--version'], 10_000);
  return /tesseract v?(\d[\w.-]*)/.exec(version.output + version.errors)?.[1] ?? 'unknown';
}

/** Reads with the `tesseract` of this machine; its files lie in `folder` while it works. */
export function systemEngine(version: string, folder: string): Engine {
  return {
    name: `tesseract ${version}`,
    recognise: async (picture, timeoutMs) => {
      const name = path.join(folder, randomUUID());
      const files = [`${name}.pgm`, `${name}.txt`, `${name}.tsv`] as const;
      try {
        await writeFile(files[0], toPgm(picture));
        const done = await run(PROGRAM, [files[0], name, '-l', 'tha', '--psm', COLUMN_MODE, '--dpi', '300', 'txt', 'tsv'], timeoutMs, ENVIRONMENT);
        if (done.ended !== 'itself' || done.status !== 0) return null;
        const [text, tsv] = await Promise.all([readFile(files[1], 'utf8'), readFile(files[2], 'utf8')]);
        return { text, words: wordsOfTsv(tsv) } satisfies Recognised;
      } catch {
        return null;
      } finally {
        await Promise.all(files.map((file) => rm(file, { force: true }).catch(() => undefined)));
      }
    },
  };
}

/** Words of tesseract's table: level 5 rows, `left top width height conf text` in its last six columns. */
export function wordsOfTsv(tsv: string): SeenWord[] {
  return tsv.split('\n').flatMap((line): SeenWord[] => {
    const cells = line.split('\t');
    if (cells[0] !== '5' || cells.length < 12) return [];
    const [x = 0, y = 0, w = 0, h = 0, confidence = 0] = cells.slice(6, 11).map(Number);
    const text = (cells[11] ?? '').trim();
    return text === '' ? [] : [{ text, box: { x, y, w, h }, confidence: Math.max(0, confidence) / 100 }];
  });
}
