import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EXIT } from '../../src/model/errors.ts';
import { checkRules, defaultRulesFolder, loadRuleSet, type RuleProblem } from '../../src/rules/index.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-mistakes-'));
  await cp(join(defaultRulesFolder(), '2568'), join(folder, '2568'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const pathOf = (name: string): string => join(folder, '2568', 'lgo', name);

/** Changes the first place where words stand; gives the line they stand on. */
async function change(name: string, from: string, to: string): Promise<number> {
  const words = await readFile(pathOf(name), 'utf8');
  const at = words.indexOf(from);
  if (at < 0) throw new Error(`${name} does not hold ${from}`);
  await writeFile(pathOf(name), words.slice(0, at) + to + words.slice(at + from.length));
  return words.slice(0, at).split('\n').length;
}

async function only(): Promise<RuleProblem> {
  const problems = await checkRules(folder);
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  if (!problem) throw new Error('no problem');
  expect(problem.text.th).toMatch(/[ก-๙]/u);
  return problem;
}

/** Name, file, words, their replacement, lines further down where it is told, the sentence. */
const CASES: readonly [string, string, string, string, number, string][] = [
  ['a need that is none', 'o06.yaml', 'need: required', 'need: requierd', 0, '`need` must be one of required, core, advised, alternative – found `requierd`'],
  ['a basis that is none', 'o06.yaml', 'basis: older', 'basis: old', 0, '`basis` must be one of fy, title, older, sibling, practice, assumed – found `old`'],
  ['a detector that is none', 'o06.yaml', 'type: column\n', 'type: colum\n', 0, '`type` must be one of phrase, column, columns'],
  ['a detector that is none, inside any-of', 'o05.yaml', 'type: period', 'type: perod', 0, '`type` must be one of phrase, column, columns'],
  ['a year kind that is none', 'o06.yaml', 'kind: fiscal-year', 'kind: fiscalyear', 0, '`kind` must be one of current, published-in'],
  ['a key that is none', 'o06.yaml', '  synonyms:', '  synonims:', 0, '`synonims` is not known here'],
  ['a key of a detector that is none', 'o06.yaml', 'cells: money', 'cell: money', 0, '`cell` is not known here'],
  ['a missing language', 'o06.yaml', '      en: \'Plan: projects or activities\'\n', '', -1, '`en` is missing'],
  ['an empty list', 'o04.yaml', '  titles:\n    - ข่าวประชาสัมพันธ์\n', '  titles: []\n', 0, '`titles` is empty'],
  ['words where a truth value is asked', 'o06.yaml', 'half: false', 'half: maybe', 0, '`half` must be true or false – found `maybe`'],
  ['a share above one', 'o06.yaml', 'filled: 0.3', 'filled: 30', 0, '`filled` must be at most 1 – found `30`'],
  ['a month that is none', 'o12.yaml', 'to: 6', 'to: 13', 0, '`to` must be at most 12 – found `13`'],
  ['months the wrong way round', 'o12.yaml', 'from: 1, to: 6', 'from: 6, to: 1', 0, '`from` must not come after `to`'],
  ['an element id of no shape', 'o06.yaml', 'id: o6.2', 'id: o6-2', 0, '`id` must look like o6.2 – found `o6-2`'],
  ['an element id of another item', 'o06.yaml', 'id: o6.2', 'id: o7.2', 0, '`o7.2` must begin with `o6.`'],
  ['an element id twice', 'o06.yaml', 'id: o6.2', 'id: o6.1', 0, '`o6.1` stands here twice'],
  ['core where there are no half marks', 'o06.yaml', 'need: required', 'need: core', 0, '`o6.1` can be core only on an item with half marks'],
  ['replaces an element that is not there', 'o19.yaml', 'replaces: [o19.1, o19.2, o19.3]', 'replaces: [o19.1, o19.9]', 0, '`replaces` names `o19.9`'],
  ['an alternative to nothing', 'o22.yaml', '    replaces: [o22.1]\n', '', -6, '`o22.3` is an alternative'],
  ['no way to tell', 'o03.yaml', '    detect: { type: map }\n', '', -6, '`o3.4` needs `detect` or `check`'],
  ['a phrase without words', 'o05.yaml', 'any: [ตัวชี้วัด, ดัชนีชี้วัด, ตัวบ่งชี้, kpi]', 'times: 2', -1, 'a phrase detector needs either `any` or `groups`'],
  ['more lists than there are', 'o24.yaml', 'atLeast: 2', 'atLeast: 9', 0, '`atLeast` is 9, and there are only 4 lists'],
  ['weights of a group', 'assessment.yaml', 'id: o14, weight: 0.325', 'id: o14, weight: 0.3', -1, 'the weights of 9.4 sum to 0.975'],
  ['weights in fractions', 'assessment.yaml', 'weight: 3/15', 'weight: 4/15', -4, 'the weights of 10.2 sum to 1.0667'],
  ['a weight of no shape', 'assessment.yaml', 'weight: 3/15', 'weight: 3/0', 0, '`weight` must look like "4/15" – found `3/0`'],
  ['weights of groups', 'assessment.yaml', 'weight: 0.4\n', 'weight: 0.3\n', -10, 'the weights of indicator 9 sum to 0.9'],
  ['an item twice in the groups', 'assessment.yaml', 'id: o2, weight', 'id: o1, weight', 0, '`o1` stands here twice'],
  ['the wrong edition', 'assessment.yaml', 'edition: 2568', 'edition: 2567', 0, "`edition` must be the folder's name `2568`"],
  ['a tab', 'o06.yaml', '  titles:', '\ttitles:', 0, 'cannot be read as YAML'],
  ['a second colon', 'o06.yaml', '      th: ระยะ', '      th: x: y', 0, 'cannot be read as YAML'],
  ['a key twice', 'o06.yaml', 'half: false', 'half: false\nhalf: true', 1, 'the key stands here twice'],
  ['an open quote', 'o06.yaml', 'id: o6\n', "id: 'o6\n", 0, 'cannot be read as YAML'],
];

test.each(CASES)('%s', async (_, name, from, to, further, sentence) => {
  const needle = from === '      th: ระยะ' ? '      th: แผนบอกระยะเวลาดำเนินการ' : from;
  const line = await change(name, needle, to);
  const problems = (await checkRules(folder)).filter(({ file }) => file.endsWith(name));
  expect(problems.map(({ text }) => text.en).join('\n')).toContain(sentence);
  const problem = problems.find(({ text }) => text.en.includes(sentence));
  expect(problem?.file).toBe(`2568/lgo/${name}`);
  if (!sentence.startsWith('cannot be read')) expect(problem?.line).toBe(line + further);
  expect(problem?.column).toBeGreaterThan(0);
  expect(problem?.text.th).toMatch(/[ก-๙]/u);
});

test('a mistake is told once, and loading tells it with file and line', async () => {
  const line = await change('o06.yaml', 'need: required', 'need: requierd');
  await only();
  await expect(loadRuleSet(2568, 'lgo', folder)).rejects.toMatchObject({
    exitCode: EXIT.usage,
    text: {
      en: expect.stringContaining(`2568/lgo/o06.yaml, line ${line}: \`need\` must be one of`) as string,
      th: expect.stringContaining(`2568/lgo/o06.yaml บรรทัด ${line}`) as string,
    },
  });
});

test('an item without a file, and a file without an item', async () => {
  await rm(pathOf('o28.yaml'));
  expect((await only()).text.en).toBe('assessment.yaml names o28, and this file is missing');
});

test('a file under the name of another item', async () => {
  await rename(pathOf('o28.yaml'), pathOf('o29.yaml'));
  const problem = await only();
  expect(problem.file).toBe('2568/lgo/o29.yaml');
  expect(problem.text.en).toBe('the file of o28 must be named o28.yaml');
});

test('a file that no group names', async () => {
  const words = await readFile(pathOf('o28.yaml'), 'utf8');
  await writeFile(pathOf('o29.yaml'), words.replaceAll('o28', 'o29'));
  expect((await only()).text.en).toBe('o29 is in no group of assessment.yaml');
});

test('several mistakes come back together', async () => {
  await change('o06.yaml', 'need: required', 'need: requierd');
  await change('o07.yaml', 'basis: sibling', 'basis: cousin');
  await change('o08.yaml', 'half: false', 'half: 1');
  expect(await checkRules(folder)).toHaveLength(3);
});

test('hostile files are refused and do not hang', async () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefghij'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(',')}]`)];
  await writeFile(pathOf('o01.yaml'), bomb.join('\n'));
  await writeFile(pathOf('o02.yaml'), `id: o2\nx: ${'x'.repeat(600_000)}`);
  await writeFile(pathOf('o03.yaml'), '');
  await writeFile(pathOf('o04.yaml'), '- one\n- two\n');
  await writeFile(pathOf('o05.yaml'), '['.repeat(20_000));
  const problems = await checkRules(folder);
  const of = (name: string): string[] => problems.filter(({ file }) => file.endsWith(name)).map(({ text }) => text.en);
  expect(of('o01.yaml')[0]).toContain('too many');
  expect(of('o02.yaml')[0]).toContain('no more than');
  expect(of('o03.yaml')[0]).toContain('`file` must be a group of key: value');
  expect(of('o04.yaml')[0]).toContain('`file` must be a group of key: value');
  expect(of('o05.yaml').length).toBeGreaterThan(0);
});

test('a byte-order mark and Windows line ends do no harm', async () => {
  const words = await readFile(pathOf('o06.yaml'), 'utf8');
  await writeFile(pathOf('o06.yaml'), `\uFEFF${words.replaceAll('\n', '\r\n')}`);
  expect(await checkRules(folder)).toEqual([]);
});
