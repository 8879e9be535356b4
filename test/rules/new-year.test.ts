import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rulesNew, type NewRules } from '../../src/commands/rules-new.ts';
import { rulesList, rulesShow } from '../../src/commands/rules.ts';
import { EXIT } from '../../src/model/errors.ts';
import { checkRules, defaultEdition, loadRuleSet } from '../../src/rules/index.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-new-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const make = (wanted: Partial<NewRules>): Promise<string> => rulesNew({ year: '2570', from: null, profile: null, dir: folder, rules: undefined, ...wanted }, 'en');
const lgo = (...names: string[]): string => join(folder, '2570', 'lgo', ...names);

test('writes a file for every item, valid as they are, each taking over its like', async () => {
  const words = await make({ from: '2569' });
  expect(words).toContain('27 files');
  expect(words).toContain(`--criteria 2570 --rules ${JSON.stringify(folder)}`);
  expect(await readdir(lgo())).toHaveLength(27);
  expect(await checkRules(folder)).toEqual([]);
  const [made, from] = [await loadRuleSet(2570, 'lgo', folder), await loadRuleSet(2569, 'lgo')];
  expect(made.rules.map(({ id, find, year }) => ({ id, find, year }))).toEqual(from.rules.map(({ id, find, year }) => ({ id, find, year })));
  expect(made).toMatchObject({ edition: 2570, complete: false, groups: from.groups, provisional: { th: expect.stringContaining('2570') as string } });
  expect(made.title.th).toContain('2570');
  expect(await defaultEdition(2570, 'lgo', folder)).toBe(2568);
});

test('tells in Thai and English what to look at, with what is taken over as comments that can be taken in', async () => {
  await make({ from: '2569' });
  for (const name of await readdir(lgo())) {
    const comments = (await readFile(lgo(name), 'utf8')).split('\n').filter((line) => line.startsWith('#')).join('\n');
    expect(comments, name).toMatch(/[ก-๙]{4}/u);
    expect(comments, name).toMatch(/Look at/u);
  }
  const prose = /^# (?:ดู|Look|ชื่อใหม่|ถ้าเขียน|Elements|น้ำหนัก|yaml-)/u;
  for (const name of ['o18.yaml', 'o20.yaml', 'o06.yaml']) {
    const [, first, ...lines] = (await readFile(lgo(name), 'utf8')).split('\n');
    expect(first).toMatch(/^# [ก-๙]/u);
    const taken = lines.map((line) => (prose.test(line) ? '' : line.replace(/^# /u, ''))).join('\n');
    expect(Object.keys(parse(taken) as object)).toEqual(['id', 'extends', 'title', 'half', 'year', 'find', 'elements']);
    await writeFile(lgo(name), taken);
  }
  expect(await checkRules(folder)).toEqual([]);
  const [made, from] = [await loadRuleSet(2570, 'lgo', folder), await loadRuleSet(2569, 'lgo')];
  expect(made.rules.map(({ elements }) => elements.map(({ id, need }) => [id, need]))).toEqual(from.rules.map(({ elements }) => elements.map(({ id, need }) => [id, need])));
});

test('never touches what is there', async () => {
  await mkdir(lgo(), { recursive: true });
  await writeFile(lgo('mine.txt'), 'mine');
  await expect(make({ from: '2569' })).rejects.toMatchObject({ exitCode: EXIT.usage, text: { en: expect.stringContaining('not overwritten') as string } });
  expect(await readdir(lgo())).toEqual(['mine.txt']);
});

test('takes the newest year before where none is named, and Thai digits', async () => {
  await make({ year: '๒๕๗๐' });
  expect((await loadRuleSet(2570, 'lgo', folder)).basedOn?.set).toBe('2569/lgo');
  await make({ year: '2571', rules: folder });
  expect((await loadRuleSet(2571, 'lgo', folder)).basedOn?.set).toBe('2570/lgo');
  expect(await checkRules(folder)).toEqual([]);
});

test('begins the list of another kind of agency', async () => {
  await make({ year: '2568', from: '2568/lgo', profile: 'hospital' });
  const set = await loadRuleSet(2568, 'hospital', folder);
  expect(set.basedOn?.set).toBe('2568/lgo');
  expect(set.rules).toHaveLength(28);
  expect(await rulesList('en', { rules: folder })).toContain('2568 hospital');
  await expect(defaultEdition(2568, 'hospital', folder)).rejects.toMatchObject({ text: { en: expect.stringContaining('--criteria 2568') as string } });
  await expect(defaultEdition(2568, 'clinic', folder)).rejects.toMatchObject({ text: { en: expect.stringContaining('hospital, lgo') as string } });
  expect(await rulesShow('o2', { lang: 'en', rules: folder, criteria: 2568 })).toContain('Made from: o2 of 2568/lgo');
});

test.each([
  [{ year: 'soon' }, /2570 – found "soon"/],
  [{ year: '2568' }, /no rules of "lgo" before 2568/],
  [{ year: '2569', from: '2569' }, /from themselves/],
  [{ from: '2561' }, /no rule set 2561/],
  [{ profile: '../up' }, /a-z/],
] as const)('%o ends in a sentence', async (wanted, sentence) => {
  await expect(make(wanted)).rejects.toMatchObject({ exitCode: EXIT.usage, text: { en: expect.stringMatching(sentence) as string } });
  expect(await readdir(folder)).toEqual([]);
});

test('list and show tell what is provisional and where it comes from', async () => {
  const list = await rulesList('en', { criteria: 2569 });
  expect(list).toContain('26 items, not complete, provisional');
  expect(list.match(/^ {2}o\d+ /gmu)).toHaveLength(26);
  const show = await rulesShow('o10', { lang: 'en', criteria: 2569 });
  expect(show).toContain('Made from: o10, o11 of 2568/lgo');
  expect(show).toContain('Provisional: ');
  expect(await rulesShow('o9', { lang: 'th', criteria: '2569' })).not.toContain('ชั่วคราว:');
});
