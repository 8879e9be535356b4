import { cp, mkdtemp, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EXIT, OitError } from '../../src/model/errors.ts';
import { checkRules, defaultEdition, defaultRulesFolder, listRuleSets, loadRuleSet, weightOf } from '../../src/rules/index.ts';

const ITEMS = Array.from({ length: 28 }, (_, index) => `o${index + 1}`);

describe('the rules that come with the program', () => {
  test('have no mistakes', async () => {
    expect(await checkRules()).toEqual([]);
  });

  test('are listed', async () => {
    const sets = await listRuleSets();
    expect(sets).toContainEqual(expect.objectContaining({ edition: 2568, profile: 'lgo', complete: true, items: 28 }));
  });

  test('load in the order of the assessment', async () => {
    const { rules, groups } = await loadRuleSet(2568, 'lgo');
    expect(rules.map(({ id }) => id)).toEqual(ITEMS);
    expect(groups.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ITEMS);
  });

  test('weigh as measured: thirds of 10.2 are exact', async () => {
    const { groups } = await loadRuleSet(2568, 'lgo');
    const weights = Object.fromEntries(groups.flatMap(({ items }) => items.map((item) => [item.id, weightOf(item)])));
    expect(weights['o23']).toBe(0.4);
    expect(weights['o6']).toBe(0.25);
    expect(weights['o27']).toBeCloseTo(4 / 15, 12);
    expect(weights['o28']).toBe(0.2);
  });
});

describe('editions', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oit-rules-'));
    await cp(join(defaultRulesFolder(), '2568'), join(folder, '2568'), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const addEdition = async (edition: number, complete: boolean): Promise<void> => {
    await cp(join(folder, '2568'), join(folder, String(edition)), { recursive: true });
    const path = join(folder, String(edition), 'lgo', 'assessment.yaml');
    const words = await readFile(path, 'utf8');
    await writeFile(path, words.replace('edition: 2568', `edition: ${edition}`).replace('complete: true', `complete: ${complete}`));
  };

  test('the year’s own where it is complete, else the newest complete one', async () => {
    await addEdition(2569, false);
    expect(await defaultEdition(2568, 'lgo', folder)).toBe(2568);
    expect(await defaultEdition(2569, 'lgo', folder)).toBe(2568);
    await addEdition(2570, true);
    expect(await defaultEdition(2569, 'lgo', folder)).toBe(2570);
    expect(await defaultEdition(2568, 'lgo', folder)).toBe(2568);
    expect((await loadRuleSet(2570, 'lgo', folder)).edition).toBe(2570);
  });

  test('an edition or profile that is not there ends in a sentence that names what is', async () => {
    await expect(loadRuleSet(2561, 'lgo', folder)).rejects.toMatchObject({
      exitCode: EXIT.usage,
      text: { en: expect.stringContaining('2568/lgo') as string },
    });
    await expect(loadRuleSet(2568, '../../etc', folder)).rejects.toBeInstanceOf(OitError);
    await expect(defaultEdition(2568, 'school', folder)).rejects.toMatchObject({ exitCode: EXIT.usage });
  });

  test('a folder without rules ends in a sentence', async () => {
    await expect(checkRules(join(folder, 'nowhere'))).rejects.toMatchObject({ exitCode: EXIT.usage });
  });

  test('one rule set alone can be checked', async () => {
    expect(await checkRules(join(folder, '2568', 'lgo'))).toEqual([]);
  });
});
