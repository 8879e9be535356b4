import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bodies } from '../../model/crawl.ts';
import type { Document, PictureInside } from '../../model/document.ts';
import { kindOf } from '../../model/sniff.ts';
import { OfficeReader } from '../office/office-reader.ts';
import type { ScanFile } from './page-source.ts';

/** A file, and the page of it (from 1) that is to be drawn. */
export interface ScanPage {
  readonly scan: ScanFile;
  readonly page: number;
}

/** Opened files that stay on the disk: those of the pages at work, and some whose next pages may follow. */
const MOST_OPEN = 24;

/** Where a page's picture is to be had; null for a page of the document's own file. */
export const pictureInside = ({ pages }: Document, page: number): PictureInside | null => pages.find(({ number }) => number === page)?.picture ?? null;

/** Finds the files that pages are drawn from; those inside archives and office files are laid into a folder. Close it at the end. */
export class ScanFiles {
  readonly #bodies: Pick<Bodies, 'get' | 'path'>;
  readonly #folder: string;
  readonly #office = new OfficeReader();
  /** By document and path, the last used at the end. */
  readonly #open = new Map<string, Promise<ScanFile | null>>();

  constructor(bodies: Pick<Bodies, 'get' | 'path'>, folder: string) {
    this.#bodies = bodies;
    this.#folder = folder;
  }

  /** Null where the file cannot be opened in time (ms). Never throws for a file inside another. */
  async of(document: Document, page: number, timeoutMs: number): Promise<ScanPage | null> {
    const { hash, kind } = document;
    const inside = pictureInside(document, page);
    if (inside === null) return { scan: { kind: kind === 'image' ? 'image' : 'pdf', bytes: () => this.#bodies.get(hash), file: this.#bodies.path(hash) }, page };
    const key = JSON.stringify([hash, ...inside.path]);
    const scan = this.#open.get(key) ?? this.#take(hash, inside.path, timeoutMs).catch(() => null);
    this.#open.delete(key);
    this.#open.set(key, scan);
    for (const [oldest, file] of this.#open) {
      if (this.#open.size <= MOST_OPEN) break;
      this.#open.delete(oldest);
      void file.then((closed) => (closed === null ? undefined : rm(closed.file, { force: true }))).catch(() => undefined);
    }
    const found = await scan;
    // What took too long now may be had at another time.
    if (found === null) this.#open.delete(key);
    return found === null ? null : { scan: found, page: inside.page };
  }

  close(): Promise<void> {
    return this.#office.close();
  }

  async #take(hash: string, members: readonly string[], timeoutMs: number): Promise<ScanFile | null> {
    const bytes = await this.#office.open(await this.#bodies.get(hash), members, timeoutMs);
    if (bytes === null) return null;
    const file = path.join(this.#folder, randomUUID());
    await writeFile(file, bytes, { mode: 0o600 });
    return { kind: kindOf(bytes, members.at(-1) ?? null, null) === 'pdf' ? 'pdf' : 'image', bytes: async () => new Uint8Array(await readFile(file)), file };
  }
}
