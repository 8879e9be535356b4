import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultRulesFolder, ruleJsonSchemas } from '../../src/rules/index.ts';

const folder = join(defaultRulesFolder(), 'schema');

test.each(Object.entries(ruleJsonSchemas()))('the committed %s is what the checks use', async (name, words) => {
  await expect(words).toMatchFileSnapshot(join(folder, name));
});

test('the schema of a rule knows the detectors and refuses unknown keys', () => {
  const schema = JSON.parse(ruleJsonSchemas()['rule.schema.json']) as { additionalProperties: boolean; required: string[] };
  expect(schema.additionalProperties).toBe(false);
  expect(schema.required).toEqual(expect.arrayContaining(['id', 'title', 'half', 'year', 'find', 'elements']));
  expect(schema.required).not.toContain('note');
  expect(ruleJsonSchemas()['rule.schema.json']).toContain('"none-stated"');
});

test.each([['2568', ''], ['2569', '-extending']])('every rule file of %s tells editors its schema', async (edition, kind) => {
  const lgo = join(defaultRulesFolder(), edition, 'lgo');
  for (const name of (await readdir(lgo)).filter((file) => file.endsWith('.yaml'))) {
    const first = (await readFile(join(lgo, name), 'utf8')).split('\n')[0];
    const schema = name === 'assessment.yaml' ? 'assessment' : 'rule';
    expect(first, name).toBe(`# yaml-language-server: $schema=../../schema/${schema}${kind}.schema.json`);
  }
});
