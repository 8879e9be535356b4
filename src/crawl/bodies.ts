import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Bodies } from '../model/crawl.ts';
import { EXIT, OitError } from '../model/errors.ts';
import { bodyLost } from './messages.ts';

/**
 * A store of bodies in a folder, which is made where it does not exist: one file a body, named by
 * its SHA-256. A body is written beside its place and moved there, so that two processes may use
 * one folder. `get` throws where the file is missing or no longer what its name says.
 */
export async function openBodies(folder: string): Promise<Bodies> {
  await mkdir(folder, { recursive: true });
  const folders = new Set<string>();
  /** A page is put once as an answer and once as a page. */
  const known = new WeakMap<Uint8Array, string>();
  /** Bodies that are on the disk as their names say: after a loss of power one may have its size and no content. */
  const sound = new Set<string>();
  const placeOf = (hash: string): string => path.join(folder, hash.slice(0, 2), hash);

  return {
    path: placeOf,
    put: async (bytes) => {
      const before = known.get(bytes);
      if (before !== undefined) return before;
      const hash = sha256(bytes);
      const place = placeOf(hash);
      if ((await isThere(place, bytes.length)) && (sound.has(hash) || (await isSound(place, hash)))) {
        sound.add(hash);
        known.set(bytes, hash);
        return hash;
      }
      const draft = path.join(folder, `${hash.slice(0, 16)}-${randomUUID()}.part`);
      const home = path.dirname(place);
      if (!folders.has(home)) await mkdir(home, { recursive: true });
      folders.add(home);
      try {
        await writeFile(draft, bytes);
        await moveInto(draft, place);
        sound.add(hash);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      known.set(bytes, hash);
      return hash;
    },
    get: async (hash) => {
      const bytes = await readFile(placeOf(hash)).catch((cause: unknown) => {
        throw new OitError(bodyLost, EXIT.unreachable, { cause });
      });
      if (sha256(bytes) === hash) {
        sound.add(hash);
        return bytes;
      }
      sound.delete(hash);
      throw new OitError(bodyLost, EXIT.unreachable);
    },
  };
}

/** A body that is wanted again looks younger after so long, ms: what looks old may be removed by another audit. */
export const TOUCH_MS = 30 * 60_000;

async function isThere(place: string, size: number): Promise<boolean> {
  const at = await stat(place).catch(() => null);
  if (at?.size !== size) return false;
  const now = Date.now();
  if (now - at.mtimeMs > TOUCH_MS) await utimes(place, now / 1000, now / 1000).catch(() => undefined);
  return true;
}

const isSound = (place: string, hash: string): Promise<boolean> => readFile(place).then((bytes) => sha256(bytes) === hash, () => false);

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
