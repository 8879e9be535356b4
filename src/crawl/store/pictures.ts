import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { EvidencePicture, Shot } from '../../model/evidence-picture.ts';
import type { Pictures } from '../photograph.ts';
import { writeWhole } from './write-whole.ts';

const FOLDER = 'pictures';
const INDEX = 'index.json';
const indexSchema = z.object({ possible: z.boolean() });

/** Name of a picture: the page and the place that it shows, whatever item it was taken for. */
const nameOf = ({ url, words, hash }: Pick<Shot, 'url' | 'words' | 'hash'>): string => `${createHash('sha256').update([url, words ?? '', hash].join('\n')).digest('hex').slice(0, 32)}.jpg`;

/** Keeps the pictures of an audit in its folder. Never throws. */
export async function keepPictures(folder: string, shots: readonly Shot[], { taken, possible }: Pictures): Promise<void> {
  try {
    const home = path.join(folder, FOLDER);
    await mkdir(home, { recursive: true, mode: 0o700 });
    for (const shot of shots) {
      const picture = taken.find(({ item }) => item === shot.item);
      if (picture !== undefined) await writeFile(path.join(home, nameOf(shot)), picture.jpeg, { mode: 0o600 });
    }
    await writeWhole(path.join(home, INDEX), JSON.stringify({ possible }));
  } catch {
    // An audit that is judged again has no pictures then.
  }
}

/** The pictures that an audit before took of the same pages and places; none where it took none. Never throws. */
export async function keptPictures(folder: string, shots: readonly Shot[]): Promise<Pictures> {
  const home = path.join(folder, FOLDER);
  const index = await readFile(path.join(home, INDEX), 'utf8').then((text) => indexSchema.parse(JSON.parse(text)), () => ({ possible: true }));
  const read = shots.map(async (shot): Promise<EvidencePicture[]> => {
    const jpeg = await readFile(path.join(home, nameOf(shot))).catch(() => null);
    return jpeg === null ? [] : [{ item: shot.item, url: shot.url, jpeg }];
  });
  return { taken: (await Promise.all(read)).flat(), possible: index.possible };
}
