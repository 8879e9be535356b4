import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EXIT, OitError } from '../model/errors.ts';
import { assessmentSchema, ruleSchema, type AssessmentFile, type Rule, type RuleSet } from '../model/rule.ts';
import type { Text } from '../model/text.ts';
import { crossCheckAssessment, crossCheckRule, itemIds } from './cross-checks.ts';
import * as say from './messages.ts';
import { defaultRulesFolder } from './rules-folder.ts';
import { checkShape } from './shape.ts';
import { isProblem, readYaml, type RuleProblem } from './yaml-file.ts';

const ASSESSMENT = 'assessment.yaml';
const ITEM_FILE = /^o\d{1,3}\.ya?ml$/u;
const EDITION_FOLDER = /^2[56]\d\d$/u;
const PROFILE_FOLDER = /^[a-z][a-z0-9-]{0,40}$/u;
/** Far more items than any assessment has. */
const MOST_ITEMS = 200;

export interface RuleSetEntry {
  /** Buddhist year. */
  readonly edition: number;
  readonly profile: string;
  readonly title: Text;
  /** Every item has its elements and its weight. */
  readonly complete: boolean;
  /** How many items. */
  readonly items: number;
}

/**
 * Reads and checks one rule set. `edition` is a Buddhist year, `folder` holds `<edition>/<profile>/`
 * (the program's own `rules/` by default). Throws an OitError that lists every mistake with file,
 * line and sentence, or that names the sets there are.
 */
export async function loadRuleSet(edition: number, profile: string, folder = defaultRulesFolder()): Promise<RuleSet> {
  const known = await setsIn(folder);
  const wanted = known.find((set) => set.edition === String(edition) && set.profile === profile);
  if (!wanted) {
    throw new OitError(say.noSuchRuleSet(edition, profile, known.map((set) => `${set.edition}/${set.profile}`)), EXIT.usage);
  }
  const read = await readSet(wanted);
  if (read.problems.length > 0 || !read.assessment) throw new OitError(say.brokenRules(read.problems.map(sentence)), EXIT.usage);
  return { ...read.assessment, rules: read.rules };
}

/** The rule sets of a folder, oldest first. Throws an OitError where one cannot be read. */
export async function listRuleSets(folder = defaultRulesFolder()): Promise<RuleSetEntry[]> {
  const sets = await setsIn(folder);
  return Promise.all(
    sets.map(async (set) => {
      const { assessment, problems } = await readAssessment(set);
      if (!assessment) throw new OitError(say.brokenRules(problems.map(sentence)), EXIT.usage);
      const { edition, profile, title, complete } = assessment;
      return { edition, profile, title, complete, items: itemIds(assessment).length };
    }),
  );
}

/**
 * Every mistake in the rule sets of a folder; none means they are valid. The folder may be one rule
 * set itself or hold several. Throws an OitError where it holds none.
 */
export async function checkRules(folder = defaultRulesFolder()): Promise<RuleProblem[]> {
  const sets = await setsIn(folder);
  if (sets.length === 0) throw new OitError(say.noRuleSetIn(folder), EXIT.usage);
  const read = await Promise.all(sets.map(readSet));
  return read.flatMap(({ problems }) => problems);
}

/**
 * The edition that judges a fiscal year: that year's own where it is complete, else the newest
 * complete one. Years are Buddhist. Throws an OitError where none is complete.
 */
export async function defaultEdition(year: number, profile: string, folder = defaultRulesFolder()): Promise<number> {
  const complete = (await listRuleSets(folder)).filter((set) => set.profile === profile && set.complete);
  const newest = complete.at(-1);
  if (!newest) throw new OitError(say.noCompleteRuleSet(profile), EXIT.usage);
  return complete.some((set) => set.edition === year) ? year : newest.edition;
}

interface SetPlace {
  readonly edition: string;
  readonly profile: string;
  readonly path: string;
  /** What stands before a file's name in a message. */
  readonly prefix: string;
}

async function setsIn(folder: string): Promise<SetPlace[]> {
  const root = resolve(folder);
  if (existsSync(join(root, ASSESSMENT))) {
    return [{ edition: basename(dirname(root)), profile: basename(root), path: root, prefix: '' }];
  }
  const editions = (await namesIn(root)).filter((name) => EDITION_FOLDER.test(name));
  const sets = await Promise.all(
    editions.map(async (edition) =>
      (await namesIn(join(root, edition)))
        .filter((profile) => PROFILE_FOLDER.test(profile) && existsSync(join(root, edition, profile, ASSESSMENT)))
        .map((profile) => ({ edition, profile, path: join(root, edition, profile), prefix: `${edition}/${profile}/` })),
    ),
  );
  return sets.flat();
}

const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder).catch(() => [])).sort();

interface SetRead {
  readonly assessment: AssessmentFile | null;
  readonly rules: readonly Rule[];
  readonly problems: readonly RuleProblem[];
}

async function readAssessment(set: SetPlace): Promise<{ assessment: AssessmentFile | null; problems: RuleProblem[] }> {
  const source = await readYaml(join(set.path, ASSESSMENT), `${set.prefix}${ASSESSMENT}`);
  if (isProblem(source)) return { assessment: null, problems: [source] };
  const checked = checkShape(assessmentSchema, source);
  if ('problems' in checked) return { assessment: null, problems: checked.problems };
  const assessment = checked.value;
  const problems = crossCheckAssessment(assessment, source);
  if (EDITION_FOLDER.test(set.edition) && String(assessment.edition) !== set.edition) {
    problems.push(source.problemAt(['edition'], say.folderNameWrong('edition', assessment.edition, set.edition)));
  }
  if (EDITION_FOLDER.test(set.edition) && assessment.profile !== set.profile) {
    problems.push(source.problemAt(['profile'], say.folderNameWrong('profile', assessment.profile, set.profile)));
  }
  return { assessment, problems };
}

async function readSet(set: SetPlace): Promise<SetRead> {
  const { assessment, problems } = await readAssessment(set);
  const names = (await namesIn(set.path)).filter((name) => ITEM_FILE.test(name)).slice(0, MOST_ITEMS);
  const items = await Promise.all(names.map((name) => readItem(set, name, assessment)));
  const all = [...problems, ...items.flatMap((item) => item.problems)];
  const rules = items.flatMap(({ rule }) => (rule ? [rule] : []));
  if (!assessment) return { assessment, rules, problems: all };

  const order = itemIds(assessment);
  const missing = order.filter((id) => !names.includes(fileOf(id)) && !rules.some((rule) => rule.id === id));
  return {
    assessment,
    rules: order.flatMap((id) => rules.filter((rule) => rule.id === id)),
    problems: [
      ...all,
      ...missing.map((id) => ({ file: `${set.prefix}${fileOf(id)}`, line: 1, column: 1, text: say.fileMissing(id) })),
    ],
  };
}

async function readItem(
  set: SetPlace,
  name: string,
  assessment: AssessmentFile | null,
): Promise<{ rule: Rule | null; problems: RuleProblem[] }> {
  const source = await readYaml(join(set.path, name), `${set.prefix}${name}`);
  if (isProblem(source)) return { rule: null, problems: [source] };
  const checked = checkShape(ruleSchema, source);
  if ('problems' in checked) return { rule: null, problems: checked.problems };
  const rule = checked.value;
  const problems = crossCheckRule(rule, source);
  if (name !== fileOf(rule.id)) problems.push(source.problemAt(['id'], say.fileNameWrong(rule.id, fileOf(rule.id))));
  if (assessment && !itemIds(assessment).includes(rule.id)) {
    problems.push(source.problemAt(['id'], say.fileNotListed(rule.id)));
  }
  return { rule, problems };
}

/** `o6` is in `o06.yaml`. */
const fileOf = (id: string): string => `o${id.slice(1).padStart(2, '0')}.yaml`;

const sentence = ({ file, line, text }: RuleProblem): Text => say.atLine(file, line, text);
