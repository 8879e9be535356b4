import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { loadRuleSet, weightOf } from '../../src/rules/index.ts';
import { sharedPath } from '../support/shared.ts';

interface Criteria {
  readonly groups: readonly { id: string; weight: number; items: readonly string[] }[];
  readonly items: readonly {
    id: string;
    group: string;
    half: boolean;
    weightInGroup: number | string;
    weightBasis: string;
    year: { kind: string; years?: number[]; year?: number; months?: string; longerThanYears?: number; resultOf?: number; measuresFor?: number };
    elements: readonly { id: string; th: string; need: string; basis: string; check?: string; replaces?: string[] }[];
  }[];
}

const path = sharedPath('criteria', '2568-lgo.json');

describe.skipIf(path === null)('the rules of 2568 hold the working criteria', async () => {
  const criteria = JSON.parse(path === null ? '{"groups":[],"items":[]}' : await readFile(path, 'utf8')) as Criteria;
  const ruleSet = await loadRuleSet(2568, 'lgo');
  const ruleOf = (id: string): (typeof ruleSet.rules)[number] => {
    const rule = ruleSet.rules.find((one) => one.id === id);
    if (!rule) throw new Error(`no rule ${id}`);
    return rule;
  };

  test.each(criteria.items.map((item) => [item.id, item] as const))('%s: elements, needs, bases, checks', (id, item) => {
    const rule = ruleOf(id);
    expect(rule.half).toBe(item.half);
    const bare = ({ id: element, need, basis, check, replaces }: { id: string; need: string; basis: string; check?: string | undefined; replaces?: readonly string[] | undefined }) => ({ id: element, need, basis, check, replaces });
    expect(rule.elements.map(bare)).toEqual(item.elements.map(bare));
  });

  test.each(criteria.items.map((item) => [item.id, item] as const))('%s: year', (id, { year }) => {
    const { year: rule } = ruleOf(id);
    expect(rule.kind).toBe(year.kind);
    if (rule.kind === 'fiscal-year' || rule.kind === 'published-in') expect(rule.years).toEqual(year.years);
    if (rule.kind === 'plan-covers') {
      expect(rule.year).toBe(year.year);
      expect(rule.longerThanYears).toBe(year.longerThanYears);
    }
    if (rule.kind === 'months') {
      expect(rule.year).toBe(year.year);
      expect([rule.from, rule.to]).toEqual(year.months === 'Oct-Mar' ? [1, 6] : [1, 12]);
    }
    if (rule.kind === 'analysis') expect([rule.resultOf, rule.measuresFor]).toEqual([year.resultOf, year.measuresFor]);
  });

  test('o6 asks for progress up to March', () => {
    expect(ruleOf('o6').year).toMatchObject({ progressToMonth: 6 });
  });

  test('groups and weights', () => {
    expect(ruleSet.groups.map(({ id, weight, items }) => ({ id, weight, items: items.map((item) => item.id) }))).toEqual(
      criteria.groups.map(({ id, weight, items }) => ({ id, weight, items })),
    );
    for (const item of criteria.items) {
      const own = ruleSet.groups.flatMap(({ items }) => items).find(({ id }) => id === item.id);
      expect(own && weightOf(own), item.id).toBeCloseTo(weightOf({ weight: item.weightInGroup }), 12);
      expect(own?.weightBasis, item.id).toBe(item.weightBasis);
    }
  });

  test('long element names are worded anew', () => {
    const copied = criteria.items.flatMap(({ elements }) => elements).filter(({ id, th }) => {
      const own = ruleSet.rules.flatMap(({ elements }) => elements).find((element) => element.id === id);
      return own?.name.th === th && th.length > 40;
    });
    expect(copied).toEqual([]);
  });
});
