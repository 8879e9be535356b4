import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCache } from '../../src/documents/cache.ts';
import { readDocuments } from '../../src/documents/read-documents.ts';
import type { Bodies, Crawl, Resource } from '../../src/model/crawl.ts';
import type { Collection } from './collection.ts';
import type { Row } from './row.ts';

/** A second run over the same documents, their scanned pages included; and over the text layers alone. */
export async function cache(half: Collection): Promise<Row[]> {
  const [whole, layers] = [await timesOf(half, true), await timesOf(half, false)];
  const row = (measure: string, atLeast: string, [first, second]: readonly [number, number]): Row => ({
    measure, atLeast, value: `${((100 * second) / first).toFixed(1)} % (${second.toFixed(0)} of ${first.toFixed(0)} ms)`, reached: atLeast === '' ? null : second / first <= 0.02,
  });
  return [row("second run over the same documents, share of the first run's time", '≤ 2 %', whole), row('– the same without OCR', '', layers)];
}

async function timesOf(half: Collection, scans: boolean): Promise<readonly [first: number, second: number]> {
  const files = new Map(half.files.map((file) => [createHash('sha256').update(readFileSync(half.pathOf(file))).digest('hex'), half.pathOf(file)]));
  const bodies: Bodies = {
    put: () => Promise.reject(new Error('nothing is kept')),
    get: (hash) => Promise.resolve(new Uint8Array(readFileSync(files.get(hash) ?? ''))),
    path: (hash) => files.get(hash) ?? '',
  };
  const resources = [...files.keys()].map((hash, index): Resource => {
    const url = `http://bench.invalid/${index}.pdf`;
    return { url, finalUrl: url, httpStatus: 200, kind: 'pdf', contentType: 'application/pdf', fileName: null, bytes: 0, hash, complete: true, depth: 1, foundOn: [], rendered: false };
  });
  const crawl: Crawl = { start: 'http://bench.invalid/', resources, health: [], incomplete: [], interrupted: false };
  const folder = mkdtempSync(path.join(tmpdir(), 'oit-bench-'));
  const run = async (): Promise<number> => {
    const kept = openCache(folder);
    const from = performance.now();
    await readDocuments(crawl, bodies, { cache: kept, ocr: scans ? 'always' : 'never' });
    await kept.close();
    return performance.now() - from;
  };
  try {
    return [await run(), await run()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
