import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { fillYears } from '../../src/model/rule.ts';
import { defaultEdition, listRuleSets, loadRuleSet } from '../../src/rules/index.ts';
import { skeleton } from '../../src/thai/index.ts';
import { sharedPath } from '../support/shared.ts';

interface Criteria {
  readonly items: readonly { id: string; title_th: string; group: string; known_elements: readonly { basis: string }[] }[];
  readonly changes_from_2568: readonly { '2568': string; '2569': string }[];
}

const path = sharedPath('criteria', '2569-lgo.json');
const ruleSet = await loadRuleSet(2569, 'lgo');
const ruleOf = (id: string): (typeof ruleSet.rules)[number] => {
  const rule = ruleSet.rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};

describe('the rules of 2569', () => {
  test('are 26 items that are not chosen by themselves', async () => {
    expect(ruleSet.rules).toHaveLength(26);
    expect(await listRuleSets()).toContainEqual(expect.objectContaining({ edition: 2569, complete: false, provisional: true, items: 26 }));
    expect(await defaultEdition(2569, 'lgo')).toBe(2568);
    expect(await defaultEdition(2570, 'lgo')).toBe(2568);
  });

  test('what was text of 2568 is text of an earlier year here', () => {
    expect(ruleOf('o2').elements.map(({ basis }) => basis)).toEqual(Array(7).fill('older'));
    expect(ruleOf('o9').elements.map(({ basis }) => basis)).toEqual([...Array<string>(6).fill('fy'), 'assumed']);
  });

  test('elements carry the numbers of this year, also where one replaces others', async () => {
    for (const rule of ruleSet.rules) for (const { id } of rule.elements) expect(id.startsWith(`${rule.id}.`), id).toBe(true);
    expect(ruleOf('o18').elements.at(-1)).toMatchObject({ id: 'o18.5', need: 'alternative', replaces: ['o18.1', 'o18.2', 'o18.3'] });
    expect(ruleOf('o20').elements.find(({ id }) => id === 'o20.7')).toMatchObject({ replaces: ['o20.5'] });
    const before = await loadRuleSet(2568, 'lgo');
    expect(ruleOf('o12').elements.map(({ detect }) => detect)).toEqual(before.rules.find(({ id }) => id === 'o13')?.elements.map(({ detect }) => detect));
  });

  test('items that were merged are found by the names of both', () => {
    expect(ruleOf('o10').find.titles).toEqual(expect.arrayContaining(['E-Service', 'ข้อมูลสถิติการให้บริการ']));
    expect(ruleOf('o10').find.not).not.toContain('สถิติ');
    expect(ruleOf('o20').find.synonyms).toEqual(expect.arrayContaining(['No Gift Policy', 'รายงานการรับของขวัญ']));
    expect(ruleOf('o20').find.not).not.toContain('รายงานผล');
  });

  test('every weight is told as assumed, and services stand elsewhere under their new numbers', () => {
    expect(new Set(ruleSet.groups.flatMap(({ weightBasis, items }) => [weightBasis, ...items.map((item) => item.weightBasis)]))).toEqual(new Set(['assumed']));
    expect(ruleSet.mainSite.elsewhere).toEqual(['o10', 'o17']);
    expect(ruleSet.mainSite.social).toContain('facebook.com');
  });

  test('what is provisional says so in both languages; only o9 and o25 rest on text of the year', () => {
    expect(ruleSet.provisional?.th).toContain('ชั่วคราว');
    expect(ruleSet.rules.filter(({ provisional }) => provisional === undefined).map(({ id }) => id)).toEqual(['o9', 'o25']);
    for (const { provisional } of ruleSet.rules) expect(provisional?.th ?? 'ไทย').toMatch(/[ก-๙]/u);
  });
});

describe.skipIf(path === null)('the rules of 2569 hold the working criteria', async () => {
  const criteria = JSON.parse(path === null ? '{"items":[],"changes_from_2568":[]}' : await readFile(path, 'utf8')) as Criteria;

  test.each(criteria.items.map((item) => [item.id, item] as const))('%s: title, group, provisional', (id, item) => {
    const rule = ruleOf(id);
    expect(skeleton(fillYears(rule.title.th, 2569))).toBe(skeleton(item.title_th));
    expect(ruleSet.groups.find(({ items }) => items.some((one) => one.id === id))?.id).toBe(item.group);
    const bare = item.title_th.replace(/\s*(?:ประจำ)?(?:ปีงบประมาณ |ปี )?พ\.ศ\. \d{4}$/u, '');
    expect(rule.find.titles.some((title) => skeleton(title).startsWith(skeleton(bare))), bare).toBe(true);
    expect(rule.provisional === undefined).toBe(item.known_elements.some(({ basis }) => basis === 'fy'));
    if (rule.provisional === undefined) expect(rule.elements.some(({ basis }) => basis === 'fy')).toBe(true);
  });

  test('each item is made from those that it came from', () => {
    const wanted = new Map<string, string[]>();
    for (const change of criteria.changes_from_2568) {
      const id = change['2569'].toLowerCase();
      wanted.set(id, [...(wanted.get(id) ?? []), change['2568']]);
    }
    expect(ruleSet.basedOn).toEqual({ set: '2568/lgo', items: Object.fromEntries(wanted) });
  });
});
