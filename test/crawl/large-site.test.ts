import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadRuleSet } from '../../src/rules/index.ts';
import { serve, walk } from './helpers.ts';
import { largeTown, LAYOUTS, type Evidence } from './large-town.ts';

const ruleSet = await loadRuleSet(2568, 'lgo');
const truth = parse(await readFile(path.join(path.dirname(fileURLToPath(import.meta.url)), '../../demo/truth.yaml'), 'utf8')) as { items: Record<string, { evidence: string[] }> };

/** The evidence of the demo municipality; one page for an item that has none there. */
const evidence: Evidence[] = Object.entries(truth.items).flatMap(([item, { evidence: paths }]) => {
  const rule = ruleSet.rules.find(({ id }) => id === item);
  const names = [...(rule?.find.titles ?? []), ...(rule?.find.synonyms.slice(0, 4) ?? [])];
  const own = paths.filter((it) => it.startsWith('/') && it !== '/');
  return (own.length > 0 ? own : ['/none.html']).map((it, index) => ({ item, file: it.endsWith('.pdf'), title: names[index % names.length] ?? item }));
});

const options = {
  polite: false,
  concurrency: 8,
  maxPages: 1500,
  assessedYear: 2568,
  vocabulary: ruleSet.rules.flatMap((rule) => [...rule.find.titles, ...rule.find.synonyms]),
};

describe('a site of some 55,000 pages', () => {
  it('has the evidence of all items', () => {
    expect(new Set(evidence.map(({ item }) => item)).size).toBe(28);
    expect(evidence.length).toBeGreaterThan(40);
  });

  it.each(Object.keys(LAYOUTS))('is audited within 1,500 pages with every item found: %s', async (name) => {
    const layout = LAYOUTS[name];
    if (layout === undefined) throw new Error(name);
    const town = largeTown(layout, evidence);
    const server = await serve(town.answer);
    const found = await walk(server.url, options);
    const read = new Set(found.resources.map((it) => it.url));
    const missed = [...town.places].filter(([, place]) => !read.has(new URL(place, server.url).href)).map(([{ item }, place], index) => `${item} ${place} ${index}`);
    expect(missed).toEqual([]);
    expect(found.resources.filter((it) => it.kind === 'html').length).toBeLessThanOrEqual(1500);
    expect(found.incomplete.some((it) => it.kind === 'limit')).toBe(true);
  }, 60_000);
});
