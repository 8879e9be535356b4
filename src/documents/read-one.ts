import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Document } from '../model/document.ts';
import { kindOf } from '../model/sniff.ts';
import type { ReadOptions } from './options.ts';
import { READ_DEFAULTS } from './options.ts';
import { pagesToRead } from './ocr/choose-pages.ts';
import { readerName } from './pdf/reader-name.ts';
import { readBytes, type AboutBytes } from './read-bytes.ts';
import { keptReading, keyOfReading } from './reading-cache.ts';
import { recognise } from './recognise.ts';

/** Reads one page or file by itself, its scanned pages included. Never throws for a body. */
export async function readOne(bytes: Uint8Array, about: AboutBytes, options: ReadOptions): Promise<Document> {
  const { maxPages, cache } = { ...READ_DEFAULTS, ...options };
  const hash = about.hash ?? createHash('sha256').update(bytes).digest('hex');
  const known = { url: about.url, aliases: about.aliases ?? [], fileName: about.fileName, depth: about.depth ?? 0, hash };
  const kind = kindOf(bytes, about.fileName ?? about.url, about.contentType);
  const key = keyOfReading({ ...known, kind, contentType: about.contentType, complete: about.complete ?? true }, { maxPages, reader: await readerName(options) });
  const document = await keptReading(cache, key, known, () => readBytes(bytes, { ...about, hash }, options));
  if (pagesToRead(document).length === 0) return document;
  const folder = await mkdtemp(path.join(tmpdir(), 'oit-'));
  try {
    const file = path.join(folder, 'document');
    await writeFile(file, bytes);
    const { documents } = await recognise([document], { get: () => Promise.resolve(bytes), path: () => file }, options);
    return documents[0] ?? document;
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
