import { describe, expect, test } from 'vitest';
import type { Detector, Rule, SimpleDetector } from '../../src/model/rule.ts';
import { loadRuleSet } from '../../src/rules/index.ts';
import { skeleton } from '../../src/thai/index.ts';

const EDITIONS = [await loadRuleSet(2568, 'lgo'), await loadRuleSet(2569, 'lgo')];

const simple = (detector: Detector): readonly SimpleDetector[] =>
  detector.type === 'any-of' || detector.type === 'all-of' ? detector.of.flatMap(simple) : [detector];

/** Every list of words that a detector looks for in running text. */
const phrasesOf = (rule: Rule): string[] =>
  rule.elements.flatMap(({ detect }) =>
    detect ? simple(detect).flatMap((one) => (one.type === 'phrase' ? [...(one.any ?? []), ...(one.groups ?? []).flat()] : [])) : [],
  );

describe.each(EDITIONS.map((set) => [set.edition, set.rules] as const))('words of the rules of %s', (_edition, rules) => {
  const byId = rules.map((rule) => [rule.id, rule] as const);

  test('no name belongs to two items', () => {
    const owners = new Map<string, string>();
    for (const rule of rules) {
      for (const name of [...rule.find.titles, ...rule.find.synonyms]) {
        const owner = owners.get(skeleton(name));
        expect(owner === undefined || owner === rule.id, `${name}: ${owner} and ${rule.id}`).toBe(true);
        owners.set(skeleton(name), rule.id);
      }
    }
  });

  test.each(byId)('%s: no look-alike bars a title of its own', (_, { find }) => {
    for (const title of find.titles) {
      const barring = find.not.filter((words) => skeleton(title).includes(skeleton(words)));
      expect(barring, title).toEqual([]);
    }
  });

  test.each(byId)('%s: names carry no year', (_, { find }) => {
    for (const name of [...find.titles, ...find.synonyms]) expect(name).not.toMatch(/25\d\d|๒๕|\{year/u);
  });

  test.each(byId)('%s: words sought in running text are long enough not to stand inside others', (_, rule) => {
    for (const words of phrasesOf(rule)) {
      if (/^[=^]/u.test(words)) continue;
      const letters = skeleton(words);
      expect(letters.length, words).toBeGreaterThanOrEqual(/^[a-z]+$/u.test(letters) ? 3 : 5);
      expect(letters, words).not.toBe('ita');
    }
  });

  test.each(byId)('%s: signs ask for at least two lists, or for none', (_, { find }) => {
    expect(find.signs.length).not.toBe(1);
  });

  test.each(byId)('%s: what is assumed is told as an assumption', (_, { elements }) => {
    for (const { id, basis, need, advice } of elements) {
      if (basis !== 'assumed' || need === 'alternative') continue;
      expect(advice.th, id).toContain('คาดว่า');
      expect(advice.en, id).toMatch(/we assume/iu);
    }
  });

  test.each(byId)('%s: both languages, each in its own letters, years only relative', (_, rule) => {
    const texts = [rule.title, rule.find.where, ...(rule.note ? [rule.note] : []), ...rule.elements.flatMap(({ name, advice }) => [name, advice])];
    for (const { th, en } of texts) {
      if (th !== 'E-Service') expect(th).toMatch(/[ก-๙]/u);
      expect(en).not.toMatch(/[ก-๙]/u);
      for (const words of [th, en]) expect(words.replace(/2566[-–]2570/gu, '')).not.toMatch(/25\d\d/u);
    }
  });

  test('budget columns are no year columns', () => {
    for (const rule of rules) {
      for (const { id, detect } of rule.elements) {
        for (const one of detect ? simple(detect) : []) {
          const wanted = one.type === 'column' ? one.any : one.type === 'columns' ? one.groups.flat() : [];
          if (wanted.includes('งบประมาณ')) expect('not' in one ? one.not : [], id).toContain('ปีงบประมาณ');
        }
      }
    }
  });
});
