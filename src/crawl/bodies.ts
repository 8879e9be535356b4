import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bodies } from '../model/crawl.ts';

/**
 * A store of bodies in a folder, which is made where it does not exist: one file a body, named by
 * its SHA-256. A body is written beside its place and moved there, so that two processes may use
 * one folder. `get` throws where the file is missing or no longer what its name says.
 */
export async function openBodies(folder: string): Promise<Bodies> {
  await mkdir(folder, { recursive: true });
  const folders = new Set<string>();
  const placeOf = (hash: string): string => path.join(folder, hash.slice(0, 2), hash);

  return {
    path: placeOf,
    put: async (bytes) => {
      const hash = sha256(bytes);
      const place = placeOf(hash);
      // Asking costs as much as writing something small.
      if (bytes.length > 1_000_000 && (await stat(place).catch(() => null))?.size === bytes.length) return hash;
      const draft = path.join(folder, `${hash.slice(0, 16)}-${randomUUID()}.part`);
      const home = path.dirname(place);
      if (!folders.has(home)) await mkdir(home, { recursive: true });
      folders.add(home);
      try {
        await writeFile(draft, bytes);
        await moveInto(draft, place);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      return hash;
    },
    get: async (hash) => {
      const bytes = await readFile(placeOf(hash));
      if (sha256(bytes) !== hash) throw new Error(`The stored body ${hash} is damaged.`);
      return bytes;
    },
  };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** On Windows a file that another process has open cannot be replaced; then it is there already. */
async function moveInto(draft: string, place: string): Promise<void> {
  try {
    await rename(draft, place);
  } catch (error) {
    if ((await stat(place).catch(() => null)) === null) throw error;
    await rm(draft, { force: true });
  }
}
