import type { RuleSet } from '../model/rule.ts';
import type { RollUp } from '../model/score.ts';
import { weightOf } from '../rules/fractions.ts';
import { round } from '../model/round.ts';

/** Scores of the two surveys, 0-100. */
export interface Surveys {
  readonly IIT: number;
  readonly EIT: number;
}

/** Share of the OIT score that each item has; the shares sum to 1. */
export function oitShares(ruleSet: RuleSet): ReadonlyMap<string, number> {
  const indicators = oitIndicators(ruleSet);
  const shares = new Map<string, number>();
  for (const group of ruleSet.groups) {
    for (const item of group.items) {
      shares.set(item.id, (group.weight * weightOf(item)) / indicators.length);
    }
  }
  return shares;
}

/**
 * The official roll-up: weighted mean of items to groups, of groups to indicators, plain mean of
 * indicators to OIT, and with the surveys the overall score and its level.
 * Levels are decided on figures rounded to two decimals, as they are printed.
 * @param scores item id → 0-100; every item of the rule set. A missing one counts 0.
 */
export function rollUp(ruleSet: RuleSet, scores: Readonly<Record<string, number>>, surveys: Surveys | null): RollUp {
  const groups = new Map<string, number>();
  const indicators = new Map<number, number>();
  for (const group of ruleSet.groups) {
    const score = group.items.reduce((sum, item) => sum + weightOf(item) * (scores[item.id] ?? 0), 0);
    groups.set(group.id, score);
    indicators.set(group.indicator, (indicators.get(group.indicator) ?? 0) + group.weight * score);
  }
  const oit = mean(oitIndicators(ruleSet).map((id) => indicators.get(id) ?? 0));
  const rounded = {
    groups: Object.fromEntries([...groups].map(([id, score]) => [id, round(score)])),
    indicators: Object.fromEntries([...indicators].map(([id, score]) => [String(id), round(score)])),
    oit: round(oit),
  };
  if (surveys === null) return { ...rounded, overall: null, level: null };
  const instruments: Record<string, number> = { IIT: surveys.IIT, EIT: surveys.EIT, OIT: oit };
  const overall = Object.entries(ruleSet.formula.overall).reduce(
    (sum, [instrument, weight]) => sum + weight * (instruments[instrument] ?? 0),
    0,
  );
  return { ...rounded, overall: round(overall), level: levelOf(ruleSet, overall, Object.values(instruments)) };
}

/** Name of the level, in Thai as it is published. */
function levelOf(ruleSet: RuleSet, overall: number, instruments: readonly number[]): string {
  const total = round(overall);
  const lowest = Math.min(...instruments.map((score) => round(score)));
  const level = ruleSet.levels.find((it) => total >= it.total && (it.each === undefined || lowest >= it.each));
  return (level ?? ruleSet.levels.at(-1))?.name.th ?? '';
}

const oitIndicators = (ruleSet: RuleSet): readonly number[] =>
  ruleSet.instruments['OIT']?.indicators ?? [...new Set(ruleSet.groups.map((group) => group.indicator))];

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
