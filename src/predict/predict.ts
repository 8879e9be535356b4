import type { ItemFindings } from '../model/finding.ts';
import { round } from '../model/round.ts';
import type { RuleSet } from '../model/rule.ts';
import type { ItemPrediction, Prediction } from '../model/score.ts';
import { oitDistribution } from './distribution.ts';
import { predictItem } from './item.ts';
import { oitShares, rollUp, type Surveys } from './roll-up.ts';

/**
 * From findings to scores: each item's likeliest score with its chances and what it would win, the
 * official roll-up, and the range of the OIT score. An item without findings counts as not found.
 */
export function predict(ruleSet: RuleSet, findings: readonly ItemFindings[], surveys: Surveys | null): Prediction {
  const shares = oitShares(ruleSet);
  const byItem = new Map(findings.map((of) => [of.item, of.findings]));
  const items: ItemPrediction[] = ruleSet.rules.map((rule) => {
    const of = byItem.get(rule.id);
    const chances =
      of === undefined || of.length === 0
        ? { score: 0 as const, probability: { 0: 1, 50: 0, 100: 0 }, status: 'fail' as const }
        : predictItem(rule, of);
    const gain = round((100 - chances.score) * (shares.get(rule.id) ?? 0));
    return { item: rule.id, ...chances, gain, findings: of ?? [] };
  });
  const scores = Object.fromEntries(items.map((it) => [it.item, it.score]));
  const range = oitDistribution(items.map((it) => ({ share: shares.get(it.item) ?? 0, probability: it.probability })));
  return {
    items,
    rollUp: rollUp(ruleSet, scores, surveys),
    expected: round(range.mean),
    low: round(range.low),
    high: round(range.high),
  };
}
