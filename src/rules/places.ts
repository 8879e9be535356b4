import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

export const ASSESSMENT = 'assessment.yaml';
export const EDITION_FOLDER = /^2[56]\d\d$/u;
export const PROFILE_FOLDER = /^[a-z][a-z0-9-]{0,40}$/u;

/** Where one rule set lies. */
export interface SetPlace {
  readonly edition: string;
  readonly profile: string;
  readonly path: string;
  /** What stands before a file's name in a message. */
  readonly prefix: string;
  /** Folders with sets that it may be made from, nearest first. */
  readonly roots: readonly string[];
}

/** `2568/lgo` */
export const nameOf = (set: Pick<SetPlace, 'edition' | 'profile'>): string => `${set.edition}/${set.profile}`;

/** The rule sets of a folder, or the one that it is, oldest first. `further`: where sets that they are made from may lie. */
export async function setsIn(folder: string, further: readonly string[] = []): Promise<SetPlace[]> {
  const root = resolve(folder);
  if (existsSync(join(root, ASSESSMENT))) {
    const roots = [dirname(dirname(root)), ...further];
    return [{ edition: basename(dirname(root)), profile: basename(root), path: root, prefix: '', roots }];
  }
  const editions = (await namesIn(root)).filter((name) => EDITION_FOLDER.test(name));
  const sets = await Promise.all(
    editions.map(async (edition) =>
      (await namesIn(join(root, edition)))
        .filter((profile) => PROFILE_FOLDER.test(profile) && existsSync(join(root, edition, profile, ASSESSMENT)))
        .map((profile) => ({ edition, profile, path: join(root, edition, profile), prefix: `${edition}/${profile}/`, roots: [root, ...further] })),
    ),
  );
  return sets.flat();
}

/**
 * The set of a name that another is made from: in the nearest folder that has it, leaving out the sets
 * on the way here. `circle` where only those have the name.
 */
export function baseOf(name: string, set: SetPlace, way: readonly string[]): SetPlace | 'circle' | 'none' {
  const [edition = '', profile = ''] = name.split('/');
  const found = set.roots
    .map((root, nth) => ({ path: join(root, edition, profile), roots: set.roots.slice(nth) }))
    .filter(({ path }) => existsSync(join(path, ASSESSMENT)));
  const next = found.find(({ path }) => !way.includes(path));
  if (next === undefined) return found.length > 0 ? 'circle' : 'none';
  // Sets that came with the program stand on one another, whatever the user's own are called.
  return { edition, profile, ...next, prefix: `${name}/` };
}

/** Names in a folder, sorted; none where there is no folder. */
export const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder).catch(() => [])).sort();
