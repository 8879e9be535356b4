import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pLimit from 'p-limit';
import type { Bodies, Incomplete } from '../model/crawl.ts';
import type { Document } from '../model/document.ts';
import { readYear } from './digits/index.ts';
import { noOcr } from './messages.ts';
import { pagesToRead, withinBudget } from './ocr/choose-pages.ts';
import { findEngine, pagesAtOnce, ScanThreads } from './ocr/engines.ts';
import { hasPdftoppm, pageSource, type ScanFile } from './ocr/page-source.ts';
import { readScannedPage, type PageTools, type ReadPage } from './ocr/read-page.ts';
import { withPages } from './ocr/with-pages.ts';
import { READ_DEFAULTS, type ReadOptions } from './options.ts';
import { keyOfPage, keptPage } from './reading-cache.ts';

/** Time for one page, in ms. */
const PAGE_MS = 90_000;

interface Wish {
  readonly document: Document;
  readonly page: number;
}

/**
 * Reads the pages of scans that have no words, the first documents first, until the budget of pages and
 * time is used up. Documents that hold no such pages come back as they are. `incomplete` tells of these
 * documents what is still unread. Never throws for a document.
 */
export async function recognise(
  documents: readonly Document[],
  bodies: Pick<Bodies, 'get' | 'path'>,
  options: ReadOptions = {},
): Promise<{ documents: Document[]; incomplete: Incomplete[] }> {
  const { ocr, ocrPages, ocrTotalPages, ocrMinutes, ocrEngine, pdf, signal, cache } = { ...READ_DEFAULTS, ...options };
  const always = ocr === 'always';
  const scans = documents.filter((document) => pagesToRead(document).length > 0);
  if (scans.length === 0) return { documents: [...documents], incomplete: [] };
  const found = ocr === 'never' ? null : await findEngine(ocrEngine);
  if (found === null) return { documents: [...documents], incomplete: scans.map(({ url }) => ({ kind: 'ocr', url, reason: noOcr(ocr === 'never') })) };

  const wishes = scans
    .flatMap((document): Wish[] => withinBudget(pagesToRead(document), always ? Number.POSITIVE_INFINITY : ocrPages).map((page) => ({ document, page })))
    .slice(0, always ? undefined : ocrTotalPages);
  const endsAt = Date.now() + (always ? Number.POSITIVE_INFINITY : ocrMinutes * 60_000);
  const folder = await mkdtemp(path.join(tmpdir(), 'oit-ocr-'));
  const threads = new ScanThreads();
  try {
    const tools: PageTools = { threads, engine: threads.engine(found, folder), readYear };
    const poppler = pdf !== 'unpdf' && (await hasPdftoppm());
    const limit = pLimit(pagesAtOnce());
    const readings = new Map<Document, Map<number, ReadPage>>();
    const readOne = async ({ document, page }: Wish): Promise<void> => {
      const key = keyOfPage(document, page, tools.engine.name, poppler);
      const read = await keptPage(cache, key, async () => {
        const left = Math.min(PAGE_MS, endsAt - Date.now());
        if (left <= 0 || signal?.aborted === true) return null;
        const source = await pageSource(scanFile(document, bodies), page, folder, poppler, left).catch(() => null);
        return source === null ? null : readScannedPage(source, tools, left);
      });
      if (read === null) return;
      const pages = readings.get(document) ?? new Map<number, ReadPage>();
      readings.set(document, pages.set(page, read));
    };
    await Promise.all(wishes.map((wish) => limit(() => readOne(wish))));
    const after = documents.map((document) => {
      const pages = readings.get(document);
      return pages === undefined ? document : withPages(document, pages, tools.engine.name);
    });
    const asked = new Set(scans.map(({ url }) => url));
    const incomplete = after.flatMap(({ url, reading }): Incomplete[] => (asked.has(url) && reading.state !== 'text' && reading.message !== null ? [{ kind: 'ocr', url, reason: reading.message }] : []));
    return { documents: after, incomplete };
  } finally {
    await threads.close();
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

const scanFile = ({ kind, hash }: Document, bodies: Pick<Bodies, 'get' | 'path'>): ScanFile => ({
  kind: kind === 'image' ? 'image' : 'pdf',
  bytes: () => bodies.get(hash),
  file: bodies.path(hash),
});
