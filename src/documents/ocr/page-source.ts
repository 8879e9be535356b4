import { readFile, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { run } from '../pdf/run.ts';
import { LONG_SIDE, type PictureSource } from './make-picture.ts';

/** A file whose pages are to be drawn. */
export interface ScanFile {
  readonly kind: 'pdf' | 'image';
  readonly bytes: () => Promise<Uint8Array>;
  /** Path of a file that holds the bytes. */
  readonly file: string;
}

let installed: Promise<boolean> | null = null;

/** Whether poppler's `pdftoppm` can be started on this machine; asked once a run. */
export function hasPdftoppm(): Promise<boolean> {
  installed ??= run('pdftoppm', ['-v'], 10_000).then(({ ended, errors, output }) => ended === 'itself' && /poppler/i.test(errors + output));
  return installed;
}

/** A page (from 1) of a file, drawn by poppler where it is installed and can; else left to our own drawing. */
export async function pageSource(scan: ScanFile, page: number, folder: string, poppler: boolean, timeoutMs: number): Promise<PictureSource> {
  if (scan.kind === 'image') return { from: 'image', bytes: await scan.bytes(), page };
  const drawn = poppler && (await hasPdftoppm()) ? await drawWithPoppler(scan.file, page, folder, timeoutMs) : null;
  return drawn === null ? { from: 'pdf', bytes: await scan.bytes(), page } : { from: 'pgm', bytes: drawn };
}

async function drawWithPoppler(file: string, page: number, folder: string, timeoutMs: number): Promise<Uint8Array | null> {
  const name = path.join(folder, randomUUID());
  const args = ['-gray', '-scale-to', String(LONG_SIDE), '-f', String(page), '-l', String(page), '-singlefile', file, name];
  try {
    const done = await run('pdftoppm', args, timeoutMs);
    return done.ended === 'itself' && done.status === 0 ? new Uint8Array(await readFile(`${name}.pgm`)) : null;
  } catch {
    return null;
  } finally {
    await rm(`${name}.pgm`, { force: true }).catch(() => undefined);
  }
}
