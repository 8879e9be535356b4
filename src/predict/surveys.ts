import type { Results } from '../model/results.ts';
import type { RuleSet } from '../model/rule.ts';
import type { Surveys } from './roll-up.ts';

/**
 * IIT and EIT scores: the mean of an instrument's indicators where all of them are given, else the
 * instrument's own figure. Null where one of the two cannot be had.
 */
export function surveysOf(ruleSet: RuleSet, results: Results): Surveys | null {
  const IIT = instrument(ruleSet, results, 'IIT');
  const EIT = instrument(ruleSet, results, 'EIT');
  return IIT === null || EIT === null ? null : { IIT, EIT };
}

function instrument(ruleSet: RuleSet, results: Results, name: 'IIT' | 'EIT'): number | null {
  const ids = ruleSet.instruments[name]?.indicators ?? [];
  const scores = ids.map((id) => results.indicators?.[String(id)]);
  const given = scores.filter((score) => score !== undefined);
  if (ids.length > 0 && given.length === ids.length) return given.reduce((sum, score) => sum + score, 0) / ids.length;
  return results.instruments?.[name] ?? null;
}
