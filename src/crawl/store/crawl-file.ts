import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Crawl } from '../../model/crawl.ts';
import { writeWhole } from './write-whole.ts';

const text = z.object({ th: z.string(), en: z.string() });
const crawlSchema = z.object({
  start: z.string(),
  resources: z.array(
    z.looseObject({
      url: z.string(), finalUrl: z.string(), httpStatus: z.int(), kind: z.string(), contentType: z.string().nullable(), fileName: z.string().nullable(),
      bytes: z.int(), hash: z.string().regex(/^[0-9a-f]{64}$/), complete: z.boolean(), depth: z.int(), foundOn: z.array(z.string()), rendered: z.boolean(),
    }),
  ),
  health: z.array(z.looseObject({ url: z.string(), state: z.enum(['alive', 'dead', 'unchecked']), reason: z.string(), httpStatus: z.int().nullable(), message: text, foundOn: z.array(z.string()) })),
  incomplete: z.array(z.looseObject({ kind: z.string(), url: z.string().nullable(), reason: text })),
  interrupted: z.boolean(),
});

/** Writes what a crawl brought home; the bodies lie beside. */
export const writeCrawl = (file: string, crawl: Crawl): Promise<void> => writeWhole(file, JSON.stringify(crawl));

/** @throws where the file is missing, or no longer what was written */
export async function readCrawl(file: string): Promise<Crawl> {
  return crawlSchema.parse(JSON.parse(await readFile(file, 'utf8'))) as Crawl;
}
