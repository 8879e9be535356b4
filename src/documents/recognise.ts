import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pLimit from 'p-limit';
import type { Bodies, Incomplete } from '../model/crawl.ts';
import type { Document } from '../model/document.ts';
import { readYear } from './digits/index.ts';
import { noOcr, ocrReadEnough } from './messages.ts';
import { pagesToRead } from './ocr/choose-pages.ts';
import { findEngine, pagesAtOnce, ScanThreads } from './ocr/engines.ts';
import { PageQueue, type Wish } from './ocr/page-queue.ts';
import { hasPdftoppm, pageSource } from './ocr/page-source.ts';
import { ScanFiles } from './ocr/scan-files.ts';
import { readScannedPage, type PageTools } from './ocr/read-page.ts';
import { READ_DEFAULTS, type ReadOptions } from './options.ts';
import { keyOfPage, keptPage } from './reading-cache.ts';

/** Time for one page, in ms. */
const PAGE_MS = 90_000;

/** What was read, and of which documents words are still missing. */
export interface Recognised {
  readonly documents: Document[];
  readonly incomplete: Incomplete[];
}

/**
 * Documents whose words are wanted, in waves: what is in the first decides most, and each later wave is
 * begun a round after the one before. `read`: those asked for so far, with the words that they have now.
 */
export type Wanted = (read: readonly Document[]) => readonly (readonly Document[])[];

/**
 * Reads the pages of scans that have no words, the first documents first, until the budget of pages and
 * time is used up. Documents that hold no such pages come back as they are. `incomplete` tells of these
 * documents what is still unread. Never throws for a document.
 */
export async function recognise(documents: readonly Document[], bodies: Pick<Bodies, 'get' | 'path'>, options: ReadOptions = {}): Promise<Recognised> {
  const read = await recogniseWanted(() => [documents], bodies, options);
  const byUrl = new Map(read.documents.map((document) => [document.url, document]));
  return { ...read, documents: documents.map((document) => byUrl.get(document.url) ?? document) };
}

/**
 * Reads a few pages of each wanted scan, asks which are wanted still, reads further pages of these, and so
 * on until nothing is wanted or the budget is used up. Gives the documents that were asked for and have
 * such pages. `ocr: always` reads all pages at once, without a budget.
 */
export async function recogniseWanted(wanted: Wanted, bodies: Pick<Bodies, 'get' | 'path'>, options: ReadOptions = {}): Promise<Recognised> {
  const { ocr, ocrPages, ocrTotalPages, ocrMinutes, ocrEngine, pdf, signal, cache } = { ...READ_DEFAULTS, ...options };
  const most = (budget: number): number => (ocr === 'always' ? Number.POSITIVE_INFINITY : budget);
  const queue = new PageQueue(most(ocrPages), most(ocrTotalPages));
  let waves = wanted([]);
  const scans = waves.flat().filter((document) => pagesToRead(document).length > 0);
  if (scans.length === 0) return { documents: [], incomplete: [] };
  const found = ocr === 'never' ? null : await findEngine(ocrEngine);
  if (found === null) return { documents: scans, incomplete: scans.map(({ url }) => ({ kind: 'ocr', url, reason: noOcr(ocr === 'never') })) };

  const endsAt = Date.now() + most(ocrMinutes * 60_000);
  const folder = await mkdtemp(path.join(tmpdir(), 'oit-ocr-'));
  const threads = new ScanThreads();
  const files = new ScanFiles(bodies, folder);
  try {
    const tools: PageTools = { threads, engine: threads.engine(found, folder), readYear };
    const poppler = pdf !== 'unpdf' && (await hasPdftoppm());
    const limit = pLimit(pagesAtOnce());
    const readOne = async (wish: Wish): Promise<boolean> => {
      const { document, page } = wish;
      const key = keyOfPage(document, page, tools.engine.name, poppler);
      const read = await keptPage(cache, key, async () => {
        const left = Math.min(PAGE_MS, endsAt - Date.now());
        if (left <= 0 || signal?.aborted === true) return null;
        const from = await files.of(document, page, left).catch(() => null);
        const source = from === null ? null : await pageSource(from.scan, from.page, folder, poppler, left).catch(() => null);
        return source === null ? null : readScannedPage(source, tools, left);
      });
      if (read !== null) queue.keep(wish, read);
      return read !== null;
    };
    for (let round = 1; ; round += 1) {
      const wishes = queue.next(waves.slice(0, round).flat());
      if (wishes.length === 0 && round >= waves.length) break;
      const read = await Promise.all(wishes.map((wish) => limit(() => readOne(wish))));
      if (read.includes(true)) waves = wanted(queue.documents(tools.engine.name));
    }
    const documents = queue.documents(tools.engine.name);
    const open = new Set(waves.flat().map(({ url }) => url));
    return { documents, incomplete: documents.flatMap((document) => stillUnread(document, open.has(document.url))) };
  } finally {
    await Promise.all([threads.close(), files.close()]);
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function stillUnread(document: Document, wanted: boolean): Incomplete[] {
  const { url, reading, pages } = document;
  if (reading.state === 'text' || reading.message === null) return [];
  const left = pagesToRead(document);
  const read = pages.filter(({ source, text }) => source === 'ocr' && text !== '').length;
  const enough = !wanted && read > 0 && left.length > 0;
  return [{ kind: 'ocr', url, reason: enough ? ocrReadEnough(read, left, pages.length) : reading.message }];
}
