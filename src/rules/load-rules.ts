import { resolve } from 'node:path';
import { EXIT, OitError } from '../model/errors.ts';
import type { RuleSet } from '../model/rule.ts';
import type { Text } from '../model/text.ts';
import { itemIds } from './cross-checks.ts';
import * as say from './messages.ts';
import { nameOf, setsIn, type SetPlace } from './places.ts';
import { readAssessment, readSet } from './read-set.ts';
import { defaultRulesFolder } from './rules-folder.ts';
import type { RuleProblem } from './yaml-file.ts';

export interface RuleSetEntry {
  /** Buddhist year. */
  readonly edition: number;
  readonly profile: string;
  readonly title: Text;
  /** Every item has its elements and its weight. */
  readonly complete: boolean;
  /** Something of it is not known yet. */
  readonly provisional: boolean;
  /** How many items. */
  readonly items: number;
}

/**
 * Reads and checks one rule set. `edition` is a Buddhist year, `folder` a folder of the user's own with
 * `<edition>/<profile>/`, whose sets stand before those that came with the program. Throws an OitError
 * that lists every mistake with file, line and sentence, or that names the sets there are.
 */
export async function loadRuleSet(edition: number, profile: string, folder?: string): Promise<RuleSet> {
  const known = await allSets(folder);
  const wanted = known.find((set) => set.edition === String(edition) && set.profile === profile);
  if (!wanted) throw new OitError(say.noSuchRuleSet(edition, profile, known.map(nameOf)), EXIT.usage);
  const { assessment, rules, basedOn, problems, baseProblems } = await readSet(wanted);
  if (problems.length > 0 || !assessment) throw new OitError(say.brokenRules([...baseProblems, ...problems].map(sentence)), EXIT.usage);
  return { ...assessment, rules, ...(basedOn === undefined ? {} : { basedOn }) };
}

/** The rule sets there are, oldest first; `folder` as for `loadRuleSet`. Throws an OitError where one cannot be read. */
export async function listRuleSets(folder?: string): Promise<RuleSetEntry[]> {
  return Promise.all(
    (await allSets(folder)).map(async (set) => {
      const { assessment, problems } = await readAssessment(set);
      if (!assessment) throw new OitError(say.brokenRules(problems.map(sentence)), EXIT.usage);
      const { edition, profile, title, complete, provisional } = assessment;
      return { edition, profile, title, complete, provisional: provisional !== undefined, items: itemIds(assessment).length };
    }),
  );
}

/**
 * Every mistake in the rule sets of a folder; none means they are valid. The folder may be one rule
 * set itself or hold several. Throws an OitError where it holds none.
 */
export async function checkRules(folder = defaultRulesFolder()): Promise<RuleProblem[]> {
  const sets = await setsIn(folder, [defaultRulesFolder()]);
  if (sets.length === 0) throw new OitError(say.noRuleSetIn(folder), EXIT.usage);
  const read = await Promise.all(sets.map((set) => readSet(set)));
  return read.flatMap(({ problems }) => problems);
}

/**
 * The edition that judges a fiscal year: that year's own where it is complete, else the newest
 * complete one. Years are Buddhist. Throws an OitError where none is complete.
 */
export async function defaultEdition(year: number, profile: string, folder?: string): Promise<number> {
  const all = await listRuleSets(folder);
  const own = all.filter((set) => set.profile === profile);
  const complete = own.filter((set) => set.complete);
  const newest = complete.at(-1);
  if (!newest) throw new OitError(say.noCompleteRuleSet(profile, own.map((set) => set.edition), [...new Set(all.map((set) => set.profile))]), EXIT.usage);
  return complete.some((set) => set.edition === year) ? year : newest.edition;
}

/**
 * The kind of agency to judge where none was named: the one that the user's own folder is for, else
 * local government. Throws an OitError where the folder holds no rules, or is for several others.
 */
export async function defaultProfile(folder?: string): Promise<string> {
  if (folder === undefined) return LOCAL_GOVERNMENT;
  const profiles = [...new Set((await ownSets(folder)).map(({ profile }) => profile))];
  if (profiles.includes(LOCAL_GOVERNMENT)) return LOCAL_GOVERNMENT;
  const [only] = profiles;
  if (only === undefined || profiles.length > 1) throw new OitError(say.whichProfile(profiles), EXIT.usage);
  return only;
}

const LOCAL_GOVERNMENT = 'lgo';

/** Sets of the user's own folder and, under other names, those that came with the program. */
async function allSets(folder: string | undefined): Promise<SetPlace[]> {
  const own = folder === undefined ? [] : await ownSets(folder);
  const program = (await setsIn(defaultRulesFolder())).filter((set) => !own.some((one) => nameOf(one) === nameOf(set)));
  return [...own, ...program].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

async function ownSets(folder: string): Promise<SetPlace[]> {
  const sets = await setsIn(resolve(folder), [defaultRulesFolder()]);
  if (sets.length === 0) throw new OitError(say.noRuleSetIn(folder), EXIT.usage);
  return sets;
}

const sentence = ({ file, line, text }: RuleProblem): Text => say.atLine(file, line, text);
