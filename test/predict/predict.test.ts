import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { oitDistribution } from '../../src/predict/distribution.ts';
import { predict } from '../../src/predict/predict.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';

const ruleSet = await loadRuleSet(2568, 'lgo');
const words = { th: 'คำ', en: 'words' };
const finding = (item: string, status: Finding['status'], certainty: number): Finding => ({
  id: `${item}.located`, kind: 'located', status, message: words, advice: null, url: null, quote: null, page: null, certainty,
});
const findingsFor = (judge: (item: string) => [Finding['status'], number]) =>
  ruleSet.rules.map((rule) => ({ item: rule.id, findings: [finding(rule.id, ...judge(rule.id))], fiscalYears: new Map() }));

describe('prediction of a site', () => {
  it('rolls up the likeliest scores and says what each item would win', () => {
    const lost = new Set(['o2', 'o23']);
    const result = predict(ruleSet, findingsFor((item) => [lost.has(item) ? 'fail' : 'pass', 1]), null);
    expect(result.rollUp.oit).toBe(88.75);
    const gains = Object.fromEntries(result.items.map((it) => [it.item, it.gain]));
    expect(gains).toMatchObject({ o2: 1.25, o23: 10, o1: 0 });
    expect([result.expected, result.low, result.high]).toEqual([88.75, 88.75, 88.75]);
  });

  it('gains make up all that is missing', () => {
    const result = predict(ruleSet, findingsFor(() => ['fail', 1]), null);
    expect(result.items.reduce((sum, it) => sum + it.gain, 0)).toBeCloseTo(100, 0);
  });

  it('gives an overall score and level with the surveys', () => {
    const result = predict(ruleSet, findingsFor(() => ['pass', 1]), { IIT: 90, EIT: 90 });
    expect(result.rollUp).toMatchObject({ overall: 94, level: 'ผ่านดี' });
  });

  it('widens the range with doubt', () => {
    const sure = predict(ruleSet, findingsFor(() => ['pass', 0.99]), null);
    const unsure = predict(ruleSet, findingsFor(() => ['pass', 0.7]), null);
    expect(unsure.high - unsure.low).toBeGreaterThan(sure.high - sure.low);
    expect(unsure.expected).toBeLessThan(sure.expected);
  });

  it('counts an item without findings as not found', () => {
    const result = predict(ruleSet, [], null);
    expect(result.rollUp.oit).toBe(0);
    expect(result.items.every((it) => it.status === 'fail')).toBe(true);
  });
});

describe('distribution of the OIT score', () => {
  it('of one even chance has its mean in the middle and its ends at 0 and 100', () => {
    expect(oitDistribution([{ share: 1, probability: { 0: 0.5, 50: 0, 100: 0.5 } }])).toEqual({ mean: 50, low: 0, high: 100 });
  });

  it('agrees with a count by hand of two items', () => {
    const items = [
      { share: 0.75, probability: { 0: 0.04, 50: 0, 100: 0.96 } },
      { share: 0.25, probability: { 0: 0, 50: 0.5, 100: 0.5 } },
    ];
    const { mean, low, high } = oitDistribution(items);
    expect(mean).toBeCloseTo(72 + 18.75, 9);
    expect([low, high]).toEqual([87.5, 100]);
  });
});
