import { join } from 'node:path';
import { assessmentSchema, ruleSchema, type AssessmentFile, type Rule, type RuleSet } from '../model/rule.ts';
import type { Text } from '../model/text.ts';
import { crossCheckAssessment, crossCheckRule, itemIds } from './cross-checks.ts';
import { extendAssessment, extendRule, originsOf } from './extend.ts';
import { extendingAssessmentSchema, extendingRuleSchema } from './extending-shape.ts';
import * as say from './messages.ts';
import { ASSESSMENT, baseOf, EDITION_FOLDER, nameOf, namesIn, type SetPlace } from './places.ts';
import { checkShape } from './shape.ts';
import { isProblem, readYaml, type RuleProblem, type YamlFile } from './yaml-file.ts';

const ITEM_FILE = /^o\d{1,3}\.ya?ml$/u;
/** Far more items than any assessment has. */
const MOST_ITEMS = 200;
/** So many sets may be made from one another. */
const MOST_STEPS = 10;

export interface SetRead {
  /** Null where the assessment, or the set that it is made from, cannot be read. */
  readonly assessment: AssessmentFile | null;
  readonly rules: readonly Rule[];
  readonly basedOn: RuleSet['basedOn'];
  /** Mistakes in its own files. */
  readonly problems: readonly RuleProblem[];
  /** Mistakes in the sets that it is made from. */
  readonly baseProblems: readonly RuleProblem[];
}

interface AssessmentRead {
  readonly assessment: AssessmentFile | null;
  readonly base: Base | null;
  readonly problems: RuleProblem[];
}

interface Base {
  readonly place: SetPlace;
  /** That its items have mistakes, told where it is named. */
  readonly broken: RuleProblem;
}

/** Reads the assessment of a set in whole. `way`: paths of the sets that are made from it. */
export async function readAssessment(set: SetPlace, way: readonly string[] = []): Promise<AssessmentRead> {
  const source = await readYaml(join(set.path, ASSESSMENT), `${set.prefix}${ASSESSMENT}`);
  if (isProblem(source)) return { assessment: null, base: null, problems: [source] };
  const whole = extendsOther(source) ? await wholeAssessment(set, source, way) : { value: source.value, base: null };
  if ('problems' in whole) return { assessment: null, base: null, problems: whole.problems };
  const checked = checkShape(assessmentSchema, { ...source, value: whole.value });
  if ('problems' in checked) return { assessment: null, base: whole.base, problems: checked.problems };
  const assessment = checked.value;
  const problems = crossCheckAssessment(assessment, source);
  if (EDITION_FOLDER.test(set.edition) && String(assessment.edition) !== set.edition) {
    problems.push(source.problemAt(['edition'], say.folderNameWrong('edition', assessment.edition, set.edition)));
  }
  if (EDITION_FOLDER.test(set.edition) && assessment.profile !== set.profile) {
    problems.push(source.problemAt(['profile'], say.folderNameWrong('profile', assessment.profile, set.profile)));
  }
  return { assessment, base: whole.base, problems };
}

async function wholeAssessment(set: SetPlace, source: YamlFile, way: readonly string[]): Promise<{ value: unknown; base: Base } | { problems: RuleProblem[] }> {
  const checked = checkShape(extendingAssessmentSchema, source);
  if ('problems' in checked) return checked;
  const own = checked.value;
  const wrong = (text: Text): { problems: RuleProblem[] } => ({ problems: [source.problemAt(['extends'], text)] });
  const further = [...way, set.path];
  const base = baseOf(own.extends, set, further);
  if (base === 'none') return wrong(say.noSuchBase(own.extends));
  if (base === 'circle') return wrong(say.extendsItself(own.extends));
  if (further.length > MOST_STEPS) return wrong(say.tooManySteps(MOST_STEPS));
  const { assessment, problems } = await readAssessment(base, further);
  if (assessment === null || problems.length > 0) return wrong(say.baseBroken(own.extends));
  if (own.groups !== undefined && own.mainSite?.elsewhere === undefined && assessment.mainSite.elsewhere.length > 0) {
    return { problems: [source.problemAtKey([], 'groups', say.elsewhereOfOther(own.extends, assessment.mainSite.elsewhere))] };
  }
  return { value: extendAssessment(own, assessment), base: { place: base, broken: source.problemAt(['extends'], say.baseBroken(own.extends)) } };
}

/** Reads a whole set: what is wrong in it comes back as problems. `way`: paths of the sets that are made from it. */
export async function readSet(set: SetPlace, way: readonly string[] = []): Promise<SetRead> {
  const { assessment, base: from, problems } = await readAssessment(set, way);
  const read = from === null ? null : await readSet(from.place, [...way, set.path]);
  const baseProblems = read === null ? [] : [...read.baseProblems, ...read.problems];
  const base = read === null || read.assessment === null || baseProblems.length > 0 ? null : { ...read.assessment, rules: read.rules };
  const broken = from !== null && base === null ? [from.broken] : [];

  const names = (await namesIn(set.path)).filter((name) => ITEM_FILE.test(name)).slice(0, MOST_ITEMS);
  // Without the assessment, or with mistakes where an item comes from, what is missing is not the item's fault.
  const waiting = assessment === null || broken.length > 0;
  const items = await Promise.all(names.map((name) => readItem(set, name, assessment, base, waiting)));
  const all = [...problems, ...broken, ...items.flatMap((item) => item.problems)];
  const rules = items.flatMap(({ rule }) => (rule ? [rule] : []));
  if (assessment === null) return { assessment, rules, basedOn: undefined, problems: all, baseProblems };

  const order = itemIds(assessment);
  const missing = order.filter((id) => !names.includes(fileOf(id)) && !rules.some((rule) => rule.id === id));
  return {
    assessment,
    rules: order.flatMap((id) => rules.filter((rule) => rule.id === id)),
    basedOn: from === null ? undefined : { set: nameOf(from.place), items: Object.fromEntries(items.flatMap(({ rule, origins }) => (rule ? [[rule.id, origins]] : []))) },
    problems: [...all, ...missing.map((id) => ({ file: `${set.prefix}${fileOf(id)}`, line: 1, column: 1, text: say.fileMissing(id) }))],
    baseProblems,
  };
}

interface ItemRead {
  readonly rule: Rule | null;
  /** Items of the other set that it is made from. */
  readonly origins: readonly string[];
  readonly problems: readonly RuleProblem[];
}

async function readItem(set: SetPlace, name: string, assessment: AssessmentFile | null, base: RuleSet | null, waiting: boolean): Promise<ItemRead> {
  const source = await readYaml(join(set.path, name), `${set.prefix}${name}`);
  const failed = (problems: readonly RuleProblem[]): ItemRead => ({ rule: null, origins: [], problems });
  if (isProblem(source)) return failed([source]);
  const whole = extendsOther(source) ? wholeRule(source, base, set.profile, waiting) : { value: source.value, origins: [] };
  if ('problems' in whole) return failed(whole.problems);
  const checked = checkShape(ruleSchema, { ...source, value: whole.value });
  if ('problems' in checked) return failed(checked.problems);
  const rule = checked.value;
  const problems = crossCheckRule(rule, source);
  if (name !== fileOf(rule.id)) problems.push(source.problemAt(['id'], say.fileNameWrong(rule.id, fileOf(rule.id))));
  if (assessment && !itemIds(assessment).includes(rule.id)) {
    problems.push(source.problemAt(['id'], say.fileNotListed(rule.id)));
  }
  return { rule, origins: whole.origins, problems };
}

function wholeRule(source: YamlFile, base: RuleSet | null, profile: string, waiting: boolean): { value: unknown; origins: readonly string[] } | { problems: readonly RuleProblem[] } {
  const checked = checkShape(extendingRuleSchema, source);
  if ('problems' in checked) return checked;
  if (base === null) return { problems: waiting ? [] : [source.problemAt(['extends'], say.nothingToExtend())] };
  const { value, problems } = extendRule(checked.value, base, base.profile === profile, source);
  return problems.length > 0 ? { problems } : { value, origins: originsOf(checked.value) };
}

const extendsOther = ({ value }: YamlFile): boolean => typeof value === 'object' && value !== null && 'extends' in value;

/** `o6` is in `o06.yaml`. */
export const fileOf = (id: string): string => `o${id.slice(1).padStart(2, '0')}.yaml`;
