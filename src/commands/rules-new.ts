import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { EXIT, OitError } from '../model/errors.ts';
import { inLang, type Lang } from '../model/text.ts';
import { defaultProfile, defaultRulesFolder, listRuleSets, loadRuleSet, newSet } from '../rules/index.ts';
import { arabicDigits } from '../thai/index.ts';
import * as say from './rules-messages.ts';

export interface NewRules {
  /** Buddhist year of the new edition. */
  readonly year: string;
  /** `2569`, or `2569/lgo` where the kind of agency is another; null for the newest edition before. */
  readonly from: string | null;
  readonly profile: string | null;
  /** Where the new folder goes: `<dir>/<year>/<profile>`; null for the user's own rules, else `rules`. */
  readonly dir: string | null;
  /** The user's own rules. */
  readonly rules: string | undefined;
}

/**
 * `oit rules new`: writes the files of a new edition, made from another. Gives what to do next. Throws
 * an OitError where the folder is there already or cannot be written, or where there is nothing to make it from.
 */
export async function rulesNew(wanted: NewRules, lang: Lang): Promise<string> {
  const edition = yearOf(wanted.year);
  const [fromYear, fromProfile] = (wanted.from ?? '').split('/');
  const profile = wanted.profile ?? fromProfile ?? (await defaultProfile(wanted.rules));
  if (!/^[a-z][a-z0-9-]{0,40}$/u.test(profile)) throw new OitError(say.badProfile(profile), EXIT.usage);
  const known = await listRuleSets(wanted.rules);
  const like = fromProfile ?? (known.some((set) => set.profile === profile) ? profile : await defaultProfile());
  const newest = known.filter((set) => set.profile === like && set.edition < edition).at(-1)?.edition;
  const base = fromYear === undefined || fromYear === '' ? newest : yearOf(fromYear);
  if (base === undefined) throw new OitError(say.nothingBefore(edition, like), EXIT.usage);
  if (base === edition && like === profile) throw new OitError(say.fromItself(edition), EXIT.usage);

  const from = await loadRuleSet(base, like, wanted.rules);
  const root = resolve(wanted.dir ?? wanted.rules ?? 'rules');
  const folder = join(root, String(edition), profile);
  const files = newSet(edition, profile, from, schemasFrom(folder));
  await write(folder, files);
  const isProgram = resolve(root) === resolve(defaultRulesFolder());
  return inLang(say.rulesWritten(folder, files.size, edition, profile, isProgram ? null : root), lang);
}

async function write(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  try {
    await mkdir(dirname(folder), { recursive: true });
    // Fails where it is there already: what somebody has written is never touched.
    await mkdir(folder);
    for (const [name, words] of files) await writeFile(join(folder, name), words, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OitError(code === 'EEXIST' ? say.alreadyThere(folder) : say.cannotWrite(folder, code ?? ''), EXIT.usage, { cause: error });
  }
}

/** The way to the schemas as an editor takes it; null on another drive. */
function schemasFrom(folder: string): string | null {
  const way = relative(folder, join(defaultRulesFolder(), 'schema'));
  return isAbsolute(way) ? null : way.split(sep).join('/');
}

function yearOf(words: string): number {
  const year = arabicDigits(words.trim());
  if (!/^2[56]\d\d$/u.test(year)) throw new OitError(say.badYear(words), EXIT.usage);
  return Number(year);
}
