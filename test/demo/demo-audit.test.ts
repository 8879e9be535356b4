import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';
import { acceptable, auditFolder, type Truth } from '../support/audit-folder.ts';
import { root } from '../support/oit.ts';

const ruleSet = await loadRuleSet(2568, 'lgo');
const ITEMS = Array.from({ length: 28 }, (_, n) => `o${n + 1}`);
let report: Report;
let truth: Truth;

beforeAll(async () => {
  ({ report, truth } = await auditFolder(path.join(root, 'demo')));
}, 120_000);

const itemOf = (id: string) => {
  const item = report.items.find((it) => it.id === id);
  if (item === undefined) throw new Error(`no ${id}`);
  return item;
};
/** The check that judges an element, for those that have no finding of their own. */
const judgedBy = (element: string | undefined): string | undefined =>
  ruleSet.rules.flatMap((rule) => rule.elements).find((it) => it.id === element)?.check;
const pathOf = (url: string): string => decodeURIComponent(new URL(url).pathname);

describe('the sample municipality against its truth', () => {
  it.each(ITEMS)('%s has the score that an assessor would give', (id) => {
    expect(acceptable(truth, id)).toContain(itemOf(id).score);
  });

  it.each(ITEMS)('%s is lost for the right reason, or for none', (id) => {
    const failed = itemOf(id).checks.filter((check) => check.status === 'fail' && check.need !== 'advised');
    const reasons = (truth.items[id]?.fails ?? []).flatMap((fail) => [judgedBy(fail.element) ?? fail.element ?? fail.check, ...(fail.alsoFair ?? [])]);
    if (reasons.length === 0 || acceptable(truth, id).length > 1) return expect(failed).toEqual([]);
    const named = failed.flatMap((check) => [check.id.replace(/#\d+$/, ''), check.kind]);
    expect(reasons.some((reason) => named.includes(reason)), `${named.join()} for ${reasons.join()}`).toBe(true);
  });

  it.each(ITEMS)('%s rests on the evidence that an assessor would open', (id) => {
    const wanted = (truth.items[id]?.evidence ?? []).filter((address) => !/^https?:/.test(address));
    const found = itemOf(id).evidence.map((evidence) => pathOf(evidence.url).normalize('NFC'));
    if (itemOf(id).score === 100) expect(wanted.filter((address) => !found.includes(pathOf(new URL(address, 'http://x/').href)))).toEqual([]);
  });

  it('finds the planted dead links and no others', () => {
    const dead = (truth['links'] as { dead: unknown[] }).dead.map((link) => (typeof link === 'string' ? link : (link as { path: string }).path));
    const found = report.links.broken.map((link) => pathOf(link.url)).filter((address) => !address.endsWith('.pdf') || dead.includes(address));
    expect(found.sort()).toEqual([...dead].sort());
  });

  it('never asks a person without naming at what to look', () => {
    for (const item of report.items.filter((it) => it.status === 'review')) {
      expect(item.checks.some((check) => check.status === 'unknown' && check.message.length > 20), item.id).toBe(true);
    }
  });
});
