import type { Basis } from '../model/finding.ts';
import type { AssessmentFile, Rule, RuleElement, RuleSet } from '../model/rule.ts';
import type { ExtendingAssessment, ExtendingElement, ExtendingRule } from './extending-shape.ts';
import * as say from './messages.ts';
import type { RuleProblem, YamlFile } from './yaml-file.ts';

/** An item in whole, not yet checked as one, and what in its file names nothing. */
export interface Extended {
  readonly value: unknown;
  readonly problems: readonly RuleProblem[];
}

/** Items of the other set that an item is made from, as its file names them. */
export const originsOf = (own: ExtendingRule): readonly string[] => (typeof own.extends === 'string' ? [own.extends] : own.extends);

/** An assessment in whole: what it does not say is the other's. */
export function extendAssessment(own: ExtendingAssessment, base: AssessmentFile): unknown {
  const { provisional, mainSite, ...said } = own;
  return withoutGaps({ ...base, ...withoutGaps(said), extends: undefined, mainSite: { ...base.mainSite, ...withoutGaps(mainSite ?? {}) }, provisional: kept(provisional, base.provisional) });
}

/** An item in whole: what it does not say is that of the items it is made from. */
export function extendRule(own: ExtendingRule, base: RuleSet, sameProfile: boolean, source: YamlFile): Extended {
  const origins = originsOf(own);
  const bases = origins.flatMap((id) => base.rules.find((rule) => rule.id === id) ?? []);
  const name = `${base.edition}/${base.profile}`;
  const lost = origins.filter((id) => !bases.some((rule) => rule.id === id)).map((id) => source.problemAt(['extends'], say.noSuchBaseItem(id, name)));
  const [first] = bases;
  if (first === undefined || lost.length > 0) return { value: null, problems: lost };

  const known = new Map(base.rules.flatMap((rule) => rule.elements.map((element) => [element.id, element] as const)));
  const wanted = own.elements ?? numbered(own.id, bases);
  const problems = (own.elements ?? []).flatMap(({ from }, index) =>
    from === undefined || known.has(from) ? [] : [source.problemAt(['elements', index, 'from'], say.noSuchBaseElement(from, name))],
  );
  const idOf = new Map(wanted.flatMap(({ id, from }) => (from === undefined ? [] : [[from, id] as const])));
  const value = withoutGaps({
    id: own.id,
    title: own.title ?? first.title,
    half: own.half ?? first.half,
    year: own.year ?? first.year,
    find: extendFind(own.find ?? {}, bases),
    note: kept(own.note, first.note),
    provisional: kept(own.provisional, first.provisional),
    elements: wanted.map((element) => extendElement(element, known.get(element.from ?? ''), idOf, sameProfile)),
  });
  return { value, problems };
}

/** All elements of the items, under the number of the item here; those of later items are counted on. */
function numbered(id: string, bases: readonly Rule[]): ExtendingElement[] {
  let last = 0;
  return bases.flatMap(({ elements }, nth) =>
    elements.map((element) => {
      const number = nth === 0 ? Number(element.id.split('.')[1] ?? 0) : last + 1;
      last = Math.max(last, number);
      return { id: `${id}.${number}`, from: element.id };
    }),
  );
}

function extendFind(own: NonNullable<ExtendingRule['find']>, bases: readonly Rule[]): unknown {
  const [first] = bases;
  const { also = {}, ...said } = own;
  return {
    ...first?.find,
    ...withoutGaps(said),
    titles: once([...(also.titles ?? []), ...(own.titles ?? bases.flatMap(({ find }) => find.titles))]),
    synonyms: once([...(own.synonyms ?? bases.flatMap(({ find }) => find.synonyms)), ...(also.synonyms ?? [])]),
    about: own.about ?? bases.flatMap(({ find }) => find.about),
    // What one of the items that became one asks for is no look-alike of the whole.
    not: once([...(own.not ?? (first?.find.not ?? []).filter((words) => bases.every(({ find }) => find.not.includes(words)))), ...(also.not ?? [])]),
  };
}

function extendElement(own: ExtendingElement, base: RuleElement | undefined, idOf: ReadonlyMap<string, string>, sameProfile: boolean): unknown {
  const said = { ...own, from: undefined };
  if (base === undefined) return withoutGaps(said);
  const { check, detect, replaces, ...rest } = base;
  const judged = said.check === undefined && said.detect === undefined ? { check, detect } : {};
  const replaced = (said.need ?? base.need) === 'alternative' ? replaces?.flatMap((id) => idOf.get(id) ?? []) : undefined;
  return withoutGaps({ ...rest, basis: movedBasis(base.basis, sameProfile), ...judged, replaces: replaced, ...withoutGaps(said) });
}

/** Text of that year is text of an earlier one here, and another kind of agency's is a sister scheme's. */
function movedBasis(basis: Basis, sameProfile: boolean): Basis {
  if (!sameProfile && (basis === 'fy' || basis === 'older')) return 'sibling';
  return basis === 'fy' ? 'older' : basis;
}

/** What is said; `false` takes away what the other set says. */
const kept = <T>(said: T | false | undefined, base: T | undefined): T | undefined => (said === undefined ? base : said === false ? undefined : said);

const once = (words: readonly string[]): string[] => [...new Set(words)];

const withoutGaps = (value: object): Record<string, unknown> => Object.fromEntries(Object.entries(value).filter(([, of]) => of !== undefined));
