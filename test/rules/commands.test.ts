import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulesCheck, rulesList, rulesShow } from '../../src/commands/rules.ts';
import { EXIT } from '../../src/model/errors.ts';
import { defaultRulesFolder } from '../../src/rules/index.ts';

test('list names the sets and the 28 items in both languages', async () => {
  const en = await rulesList('en');
  expect(en).toContain('2568 lgo');
  expect(en).toContain('28 items, complete');
  expect(en.match(/^ {2}o\d+ /gmu)).toHaveLength(28);
  const th = await rulesList('th');
  expect(th).toContain('ข้อมูลผู้บริหาร');
  expect(th).toContain('รายงานผลการดำเนินงานประจำปี พ.ศ. 2567');
  expect(th).not.toContain('{year');
});

test('show tells year, need, basis and advice in words', async () => {
  const en = await rulesShow('o6', { lang: 'en', criteria: undefined, year: 2568 });
  expect(en).toContain('of fiscal year 2568, progress up to March 2568');
  expect(en).toContain('required (without it 0) · from what agencies publish');
  expect(en).toContain('judged by the check currency');
  expect(en).not.toContain('{year');
  const th = await rulesShow('o12', { lang: 'th', year: '2568' });
  expect(th).toContain('ครบทุกเดือน ตุลาคม 2567 ถึง มีนาคม 2568');
  expect(th).toContain('หัวใจของข้อ');
});

test('show fills the years of the year asked for', async () => {
  expect(await rulesShow('o7', { lang: 'en', criteria: 2568, year: 2570 })).toContain('of fiscal year 2569');
  expect(await rulesShow('o27', { lang: 'en', year: '2568' })).toContain('analyses the result of 2567 and sets measures for 2568');
  expect(await rulesShow('o19', { lang: 'en', year: '2568' })).toContain('stands in for others o19.1, o19.2, o19.3');
  expect(await rulesShow('o5', { lang: 'en', year: '2568' })).toContain('longer than 1 year');
});

test.each(['O6', '6', '06', 'o06', '๖', 'OIT 6'])('show takes %s for o6', async (words) => {
  expect(await rulesShow(words, { lang: 'en', year: 2568 })).toMatch(/^o6 /u);
});

test('show ends in a sentence where there is no such item or year', async () => {
  await expect(rulesShow('o29', { lang: 'th', year: 2568 })).rejects.toMatchObject({ exitCode: EXIT.usage, text: { en: expect.stringContaining('o1 to o28') as string } });
  await expect(rulesShow('o6', { lang: 'th', year: 'soon' })).rejects.toMatchObject({ exitCode: EXIT.usage });
  await expect(rulesShow('o6', { lang: 'th', criteria: '2500' })).rejects.toMatchObject({ exitCode: EXIT.usage });
});

test('check says that all is well, or file, line and sentence', async () => {
  expect(await rulesCheck(undefined, 'en')).toMatchObject({ ok: true, text: expect.stringContaining('valid') as string });
  const folder = await mkdtemp(join(tmpdir(), 'oit-check-'));
  try {
    await cp(join(defaultRulesFolder(), '2568'), join(folder, '2568'), { recursive: true });
    const path = join(folder, '2568', 'lgo', 'o06.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('half: false', 'half: perhaps'));
    const { text, ok } = await rulesCheck(folder, 'th');
    expect(ok).toBe(false);
    expect(text).toMatch(/o06\.yaml:\d+:\d+ {2}`half` ต้องเป็นtrue หรือ false แต่พบ `perhaps`/u);
    expect(text).toContain('พบที่ผิด 1 แห่ง');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await expect(rulesCheck(join(folder, 'gone'), 'en')).rejects.toMatchObject({ exitCode: EXIT.usage });
});
