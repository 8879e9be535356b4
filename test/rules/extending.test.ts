import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EXIT } from '../../src/model/errors.ts';
import { checkRules, defaultEdition, defaultProfile, defaultRulesFolder, listRuleSets, loadRuleSet, type RuleProblem } from '../../src/rules/index.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-extending-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A set of one item, made from another. */
async function write(set: string, base: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
  const [edition = '', profile = ''] = set.split('/');
  await mkdir(join(folder, set), { recursive: true });
  const assessment = [
    `edition: ${edition}`,
    `profile: ${profile}`,
    `extends: ${base}`,
    'title: { th: ชุดทดลอง, en: A trial }',
    'complete: true',
    'groups:',
    "  - { id: '9.1', indicator: 9, title: { th: ก, en: a }, weight: 1, weightBasis: assumed, items: [{ id: o1, weight: 1, weightBasis: assumed }] }",
    "  - { id: '10.1', indicator: 10, title: { th: ข, en: b }, weight: 1, weightBasis: assumed, items: [{ id: o2, weight: 1, weightBasis: assumed }] }",
    'mainSite: { elsewhere: [] }',
  ];
  const all = { 'assessment.yaml': assessment.join('\n'), 'o01.yaml': 'id: o1\nextends: o6\n', 'o02.yaml': 'id: o2\nextends: o19\n', ...files };
  for (const [name, words] of Object.entries(all)) await writeFile(join(folder, set, name), words);
}

const told = (problems: readonly RuleProblem[]): string[] => problems.map(({ file, line, text }) => `${file}:${line} ${text.en}`);

describe('a set that is made from another', () => {
  test('takes over what it does not say, under its own numbers', async () => {
    await write('2571/lgo', '2568/lgo', {
      'o01.yaml': 'id: o1\nextends: o6\ntitle: { th: แผนของปี, en: Plan }\nfind: { also: { synonyms: [แผนงานรายปี], not: [แผนที่] } }\n',
      'o02.yaml': [
        'id: o2',
        'extends: [o19, o11]',
        'note: false',
        'elements:',
        '  - { id: o2.1, from: o19.1 }',
        '  - { id: o2.2, from: o19.5 }',
        '  - { id: o2.3, from: o11.4, need: advised, detect: { type: map } }',
        '  - { id: o2.4, from: o6.6, basis: title }',
      ].join('\n'),
    });
    expect(told(await checkRules(folder))).toEqual([]);
    const set = await loadRuleSet(2571, 'lgo', folder);
    const base = await loadRuleSet(2568, 'lgo');
    const [plan, merged] = set.rules;
    const before = base.rules.find(({ id }) => id === 'o6');
    expect(plan).toMatchObject({ id: 'o1', title: { en: 'Plan' }, year: before?.year, half: before?.half });
    expect(plan?.elements.map(({ id }) => id)).toEqual(before?.elements.map(({ id }) => id.replace('o6.', 'o1.')));
    expect(plan?.find.synonyms).toEqual([...(before?.find.synonyms ?? []), 'แผนงานรายปี']);
    expect(plan?.find.not.at(-1)).toBe('แผนที่');
    expect(merged?.note).toBeUndefined();
    expect(merged?.elements).toMatchObject([
      { id: 'o2.1' },
      { id: 'o2.2', need: 'alternative', replaces: ['o2.1'] },
      { id: 'o2.3', need: 'advised', detect: { type: 'map' } },
      { id: 'o2.4', basis: 'title', check: 'currency' },
    ]);
    expect(merged?.find.titles).toEqual(expect.arrayContaining(['ข้อมูลสถิติการให้บริการ']));
    expect(set.levels).toEqual(base.levels);
    expect(set.basedOn).toEqual({ set: '2568/lgo', items: { o1: ['o6'], o2: ['o19', 'o11'] } });
  });

  test('of several items that became one, elements are counted on', async () => {
    await write('2571/lgo', '2568/lgo', { 'o02.yaml': 'id: o2\nextends: [o21, o22]\n' });
    const merged = (await loadRuleSet(2571, 'lgo', folder)).rules[1];
    expect(merged?.elements.map(({ id }) => id)).toEqual(['o2.1', 'o2.2', 'o2.3', 'o2.4', 'o2.5', 'o2.6', 'o2.7', 'o2.8']);
    expect(merged?.elements.at(-1)).toMatchObject({ need: 'alternative', replaces: ['o2.6'] });
  });

  test('of another kind of agency rests on a sister scheme where that one has text', async () => {
    await write('2568/clinic', '2568/lgo', { 'o01.yaml': 'id: o1\nextends: o2\n' });
    const [first] = (await loadRuleSet(2568, 'clinic', folder)).rules;
    expect(new Set(first?.elements.map(({ basis }) => basis))).toEqual(new Set(['sibling']));
  });

  test('may stand on one that is made from a third, and before one of the same name that came with the program', async () => {
    await write('2570/lgo', '2569/lgo', { 'o01.yaml': 'id: o1\nextends: o12\n', 'o02.yaml': 'id: o2\nextends: o18\n' });
    await write('2568/lgo', '2568/lgo');
    expect(told(await checkRules(folder))).toEqual([]);
    expect((await loadRuleSet(2569, 'lgo', folder)).rules).toHaveLength(26);
    expect((await loadRuleSet(2570, 'lgo', folder)).rules).toMatchObject([{ half: true, elements: [{ id: 'o1.1' }, {}, {}, {}] }, { id: 'o2' }]);
    expect((await loadRuleSet(2568, 'lgo', folder)).rules).toHaveLength(2);
    expect((await loadRuleSet(2568, 'lgo')).rules).toHaveLength(28);
  });
});

describe('the user’s own folder', () => {
  test('stands beside the sets of the program', async () => {
    await write('2571/lgo', '2568/lgo');
    expect((await listRuleSets(folder)).map(({ edition }) => edition)).toEqual([2568, 2569, 2571]);
    expect(await defaultEdition(2571, 'lgo', folder)).toBe(2571);
    expect(await defaultEdition(2568, 'lgo', folder)).toBe(2568);
  });

  test('says whom to judge where it is for one other kind of agency', async () => {
    expect(await defaultProfile()).toBe('lgo');
    await write('2568/clinic', '2568/lgo');
    expect(await defaultProfile(folder)).toBe('clinic');
    await write('2568/school', '2568/lgo');
    await expect(defaultProfile(folder)).rejects.toMatchObject({ exitCode: EXIT.usage, text: { en: expect.stringContaining('clinic, school') as string } });
    await write('2571/lgo', '2568/lgo');
    expect(await defaultProfile(folder)).toBe('lgo');
  });

  test('without rules is a mistake, not silence', async () => {
    await expect(loadRuleSet(2568, 'lgo', folder)).rejects.toMatchObject({ exitCode: EXIT.usage, text: { en: expect.stringContaining('No rule set in') as string } });
    await expect(defaultProfile(join(folder, 'nowhere'))).rejects.toMatchObject({ exitCode: EXIT.usage });
  });
});

describe('mistakes are told at their line', () => {
  test.each([
    ['an item that the other set lacks', { 'o01.yaml': '\nid: o1\nextends: o60\n' }, '2571/lgo/o01.yaml:3 `o60` is no item of 2568/lgo'],
    ['an element that the other set lacks', { 'o01.yaml': 'id: o1\nextends: o6\nelements:\n  - { id: o1.1, from: o6.1 }\n  - { id: o1.2, from: o6.99 }\n' }, '2571/lgo/o01.yaml:5 `o6.99` is no element of 2568/lgo'],
    ['a new element that does not say all', { 'o01.yaml': 'id: o1\nextends: o6\nelements:\n  - { id: o1.1, from: o6.1 }\n  - { id: o1.2, need: required }\n' }, '2571/lgo/o01.yaml:5 `name` is missing'],
    ['an alternative to what was left out', { 'o02.yaml': 'id: o2\nextends: o19\nelements:\n  - { id: o2.1, from: o19.4 }\n  - { id: o2.2, from: o19.5 }\n' }, '2571/lgo/o02.yaml:5 `o2.2` is an alternative, so `replaces` must say for what'],
    ['a key that is none', { 'o01.yaml': 'id: o1\nextends: o6\nfind:\n  titels: [แผน]\n' }, '2571/lgo/o01.yaml:4 `titels` is not known here'],
    ['a list of nothing', { 'o01.yaml': 'id: o1\nextends: []\n' }, '2571/lgo/o01.yaml:2 `extends`'],
  ] as const)('%s', async (_, files, sentence) => {
    await write('2571/lgo', '2568/lgo', files);
    const problems = await checkRules(folder);
    expect(told(problems).join('\n')).toContain(sentence);
    for (const { text } of problems) expect(text.th).toMatch(/[ก-๙]/u);
  });

  test('a set that is not there, a name of no shape', async () => {
    await write('2571/lgo', '2561/lgo');
    expect(told(await checkRules(folder))).toEqual(['2571/lgo/assessment.yaml:3 there is no rule set `2561/lgo` to extend, neither in this folder nor with the program']);
    await write('2571/lgo', '../../etc');
    expect(told(await checkRules(folder))).toEqual(['2571/lgo/assessment.yaml:3 `extends` must look like 2568/lgo – found `../../etc`']);
  });

  test('sets that go round in a circle', async () => {
    await write('2571/lgo', '2572/lgo');
    await write('2572/lgo', '2571/lgo');
    const problems = told(await checkRules(folder));
    expect(problems).toHaveLength(2);
    expect(problems.join('\n')).toMatch(/2571\/lgo\/assessment\.yaml:3 .*mistakes of its own|goes? round in a circle/u);
    await write('2571/lgo', '2571/lgo');
    expect(told(await checkRules(folder))).toContain('2571/lgo/assessment.yaml:3 `2571/lgo` is itself made from this set; the two go round in a circle');
  });

  test('a chain without end', async () => {
    for (let year = 2571; year < 2585; year += 1) await write(`${year}/lgo`, `${year - 1 === 2570 ? 2568 : year - 1}/lgo`, { 'o01.yaml': `id: o1\nextends: ${year === 2571 ? 'o6' : 'o1'}\n`, 'o02.yaml': `id: o2\nextends: ${year === 2571 ? 'o19' : 'o2'}\n` });
    const problems = told(await checkRules(folder));
    expect(problems.length).toBeGreaterThan(0);
    expect((await loadRuleSet(2575, 'lgo', folder)).rules).toHaveLength(2);
  });

  test('of the other set are told as such, and in full where the set is to be used', async () => {
    await cp(join(defaultRulesFolder(), '2568'), join(folder, '2568'), { recursive: true });
    await write('2571/lgo', '2568/lgo');
    const path = join(folder, '2568', 'lgo', 'o06.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('half: false', 'half: maybe'));
    const problems = told(await checkRules(folder));
    expect(problems).toContain('2571/lgo/assessment.yaml:3 the rule set `2568/lgo` that this one extends has mistakes of its own; mend them first');
    expect(problems).toHaveLength(2);
    await expect(loadRuleSet(2571, 'lgo', folder)).rejects.toMatchObject({ text: { en: expect.stringContaining('`half` must be true or false') as string } });
  });

  test('groups of its own without the items that may stand elsewhere', async () => {
    await write('2571/lgo', '2568/lgo');
    const path = join(folder, '2571', 'lgo', 'assessment.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('mainSite: { elsewhere: [] }', ''));
    expect(told(await checkRules(folder))).toEqual(['2571/lgo/assessment.yaml:6 with `groups` of its own the set needs `mainSite.elsewhere` too: o10, o18 are numbers of 2568/lgo']);
  });

  test('an item that extends where the set extends nothing', async () => {
    await cp(join(defaultRulesFolder(), '2568'), join(folder, '2568'), { recursive: true });
    await writeFile(join(folder, '2568', 'lgo', 'o06.yaml'), 'id: o6\nextends: o7\n');
    expect(told(await checkRules(folder))).toContain('2568/lgo/o06.yaml:2 the assessment.yaml of this set has no `extends`, so there is nothing to extend');
  });
});
