import { z } from 'zod';
import type { ResourceKind } from '../model/crawl.ts';
import type { Document } from '../model/document.ts';
import type { Cache } from './cache.ts';
import type { Content } from './content.ts';
import type { ReadPage } from './ocr/read-page.ts';
import { READERS } from './readers-version.ts';

/** What a reading depends on, beside the readers themselves. */
export interface ReadingOf {
  readonly hash: string;
  readonly url: string;
  readonly fileName: string | null;
  readonly contentType: string | null;
  readonly kind: ResourceKind;
  readonly complete: boolean;
}

type Kept = Pick<Document, 'kind'> & Content;

/** Pages of the web are read faster than they are looked up, and depend on their address. */
const QUICK: readonly ResourceKind[] = ['html', 'text', 'csv', 'image', 'other'];
const HASH = /^[0-9a-f]{64}$/;
/** Only what these readers link to depends on the document's own address. */
const hasLinks = (kind: ResourceKind): boolean => kind !== 'pdf';

/** Key of a document's reading; null where it is not kept. */
export function keyOfReading({ hash, url, fileName, contentType, kind, complete }: ReadingOf, how: { readonly maxPages: number; readonly reader: string }): string | null {
  if (!HASH.test(hash) || QUICK.includes(kind)) return null;
  return JSON.stringify(['reading', READERS, hash, kind, fileName, contentType, complete, how.maxPages, how.reader, ...(hasLinks(kind) ? [url] : [])]);
}

/**
 * A reading that was kept, else the one that is made now. Failures are not kept: another time may do
 * better. An entry is whole (it bears a checksum) and of these readers (they are in its key), so its form is known.
 */
export async function keptReading(cache: Cache | null, key: string | null, about: Pick<Document, 'url' | 'aliases' | 'hash' | 'depth' | 'fileName'>, read: () => Promise<Document>): Promise<Document> {
  if (cache === null || key === null) return read();
  const kept = (await cache.get(key)) as Kept | undefined;
  if (kept !== undefined) return { url: about.url, aliases: about.aliases, fileName: about.fileName, hash: about.hash, depth: about.depth, ...kept };
  const document = await read();
  const { kind, title, reading, pages, tables, sections, links, images, pictures, forms, embeds, properties } = document;
  if (reading.state !== 'none') await cache.put(key, { kind, title, reading, pages, tables, sections, links, images, ...(pictures === undefined ? {} : { pictures }), forms, embeds, properties } satisfies Kept);
  return document;
}

const table = z.object({ page: z.number(), offset: z.number(), heading: z.string(), rows: z.array(z.array(z.string())), headerRows: z.number() });
const readPage = z.object({ state: z.enum(['read', 'blank', 'poor']), text: z.string(), tables: z.array(table).optional() });

/** Key of the reading of a scanned page (from 1); null where it is not kept. */
export function keyOfPage({ hash, pages }: Pick<Document, 'hash' | 'pages'>, page: number, engine: string, poppler: boolean): string | null {
  const inside = pages.find(({ number }) => number === page)?.picture;
  const place = inside === undefined ? [page] : [inside.page, ...inside.path];
  return HASH.test(hash) ? JSON.stringify(['page', READERS, hash, place, engine, poppler]) : null;
}

/** A page that was kept, else as it is read now; one that was not read is not kept. */
export async function keptPage(cache: Cache | null, key: string | null, read: () => Promise<ReadPage | null>): Promise<ReadPage | null> {
  if (cache === null || key === null) return read();
  const kept = readPage.safeParse(await cache.get(key));
  if (kept.success) return kept.data;
  const page = await read();
  if (page !== null) await cache.put(key, page);
  return page;
}
