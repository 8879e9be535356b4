import type { AssessmentFile, Detector, Rule, RuleElement } from '../model/rule.ts';
import { isOne, sumOf, toNumber } from './fractions.ts';
import * as say from './messages.ts';
import type { Path, RuleProblem, YamlFile } from './yaml-file.ts';

/** What one part of an item's rule says of another. */
export function crossCheckRule(rule: Rule, source: YamlFile): RuleProblem[] {
  const ids = new Set(rule.elements.map(({ id }) => id));
  const problems = rule.elements.flatMap((element, index) => checkElement(rule, element, index, ids, source));
  if (rule.half && !rule.elements.some(({ need }) => need === 'core')) {
    problems.push(source.problemAt(['half'], say.halfWithoutCore()));
  }
  if (rule.year.kind === 'months' && rule.year.from > rule.year.to) {
    problems.push(source.problemAt(['year', 'from'], say.fromAfterTo()));
  }
  return problems;
}

function checkElement(rule: Rule, element: RuleElement, index: number, ids: ReadonlySet<string>, source: YamlFile): RuleProblem[] {
  const at: Path = ['elements', index];
  const problems: RuleProblem[] = [];
  if (!element.id.startsWith(`${rule.id}.`)) {
    problems.push(source.problemAt([...at, 'id'], say.idOfOtherItem(element.id, rule.id)));
  }
  if (rule.elements.findIndex(({ id }) => id === element.id) < index) {
    problems.push(source.problemAt([...at, 'id'], say.idTwice(element.id)));
  }
  if (element.need === 'core' && !rule.half) problems.push(source.problemAt([...at, 'need'], say.coreWithoutHalf(element.id)));
  if (element.need === 'alternative' && !element.replaces?.length) {
    problems.push(source.problemAt(at, say.alternativeReplacesNothing(element.id)));
  }
  if (element.need !== 'alternative' && element.replaces) {
    problems.push(source.problemAt([...at, 'replaces'], say.replacesWithoutAlternative(element.id)));
  }
  element.replaces?.forEach((id, nth) => {
    if (!ids.has(id) || id === element.id) problems.push(source.problemAt([...at, 'replaces', nth], say.replacesNothing(id)));
  });
  if (element.detect) problems.push(...checkDetector(element.detect, [...at, 'detect'], source));
  else if (!element.check) problems.push(source.problemAt(at, say.noWayToTell(element.id)));
  return problems;
}

function checkDetector(detector: Detector, at: Path, source: YamlFile): RuleProblem[] {
  if (detector.type === 'any-of' || detector.type === 'all-of') {
    return detector.of.flatMap((one, index) => checkDetector(one, [...at, 'of', index], source));
  }
  if (detector.type !== 'phrase') return [];
  if (Boolean(detector.any) === Boolean(detector.groups)) return [source.problemAt(at, say.phraseWithoutWords())];
  const lists = detector.groups?.length ?? 1;
  if (detector.atLeast === undefined || detector.atLeast <= lists) return [];
  return [source.problemAt([...at, 'atLeast'], say.moreThanGroups(detector.atLeast, lists))];
}

/** What one part of an assessment says of another. */
export function crossCheckAssessment(assessment: AssessmentFile, source: YamlFile): RuleProblem[] {
  return [
    ...checkWeights(assessment, source),
    ...checkGroups(assessment, source),
    ...assessment.mainSite.elsewhere.flatMap((id, index) =>
      itemIds(assessment).includes(id) ? [] : [source.problemAt(['mainSite', 'elsewhere', index], say.unknownItem(id))],
    ),
    ...Object.keys(assessment.formula.overall).flatMap((name) =>
      name in assessment.instruments ? [] : [source.problemAtKey(['formula', 'overall'], name, say.unknownInstrument(name))],
    ),
  ];
}

/** Items of an assessment in its order. */
export const itemIds = (assessment: AssessmentFile): string[] => assessment.groups.flatMap(({ items }) => items.map(({ id }) => id));

function checkWeights(assessment: AssessmentFile, source: YamlFile): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const overall = sumOf(Object.values(assessment.formula.overall));
  if (!isOne(overall)) problems.push(source.problemAt(['formula', 'overall'], say.weightsNotOne('formula.overall', toNumber(overall))));
  assessment.groups.forEach((group, index) => {
    const sum = sumOf(group.items.map(({ weight }) => weight));
    if (!isOne(sum)) problems.push(source.problemAtKey(['groups', index], 'items', say.weightsNotOne(group.id, toNumber(sum))));
  });
  for (const indicator of new Set(assessment.groups.map((group) => group.indicator))) {
    const first = assessment.groups.findIndex((group) => group.indicator === indicator);
    const sum = sumOf(assessment.groups.filter((group) => group.indicator === indicator).map(({ weight }) => weight));
    if (!isOne(sum)) {
      problems.push(source.problemAt(['groups', first, 'weight'], say.weightsNotOne(`indicator ${indicator}`, toNumber(sum))));
    }
  }
  return problems;
}

function checkGroups(assessment: AssessmentFile, source: YamlFile): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const known = new Set(assessment.indicators.map(({ id }) => id));
  const seen = new Set<string>();
  const once = (id: string, path: Path): void => {
    if (seen.has(id)) problems.push(source.problemAt(path, say.idTwice(id)));
    seen.add(id);
  };
  assessment.groups.forEach((group, index) => {
    once(group.id, ['groups', index, 'id']);
    if (!known.has(group.indicator)) {
      problems.push(source.problemAt(['groups', index, 'indicator'], say.unknownIndicator(group.indicator)));
    }
    group.items.forEach(({ id }, nth) => once(id, ['groups', index, 'items', nth, 'id']));
  });
  Object.entries(assessment.instruments).forEach(([name, { indicators }]) =>
    indicators.forEach((id, nth) => {
      if (!known.has(id)) problems.push(source.problemAt(['instruments', name, 'indicators', nth], say.unknownIndicator(id)));
      else if (name === 'OIT' && !assessment.groups.some((group) => group.indicator === id)) {
        problems.push(source.problemAt(['instruments', name, 'indicators', nth], say.indicatorWithoutGroups(id)));
      }
    }),
  );
  return problems;
}
