import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { serveDemo, type DemoServer } from '../../src/commands/serve-demo.ts';
import type { Report } from '../../src/model/report.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';
import { completeSettings } from '../../src/settings/settings.ts';
import { root } from '../support/oit.ts';

let server: DemoServer;
let report: Report;
let searched: Report;

beforeAll(async () => {
  server = await serveDemo(path.join(root, 'demo', 'site'));
  const settings = completeSettings({ year: 2568, date: '2025-05-20', polite: 'off', render: 'never', ocr: 'never', lang: 'en', cache: 'off', format: ['json'] });
  const input = { startUrl: server.url, settings, ruleSet: await loadRuleSet(2568, 'lgo'), notes: [], surveys: null, signal: null, onProgress: () => undefined };
  searched = (await audit({ ...input, submission: [] })).report;
  const right = searched.items.find(({ id }) => id === 'o1')?.evidence[0]?.url ?? '';
  const submission = [
    { item: 'o1', url: right, explanation: null },
    { item: 'o5', url: new URL('/no-such-plan.pdf', server.url).href, explanation: null },
  ];
  report = (await audit({ ...input, submission })).report;
}, 120_000);
afterAll(() => server.close());

const item = (of: Report, id: string) => of.items.find((it) => it.id === id);

it('names the better evidence of the site where a submitted address does not hold, and judges the address all the same', () => {
  expect(item(searched, 'o5')?.score).toBe(100);
  expect(item(report, 'o5')?.score).toBe(0);
  expect(item(report, 'o5')?.checks.find(({ id }) => id === 'o5.better')).toMatchObject({ status: 'warn', url: item(searched, 'o5')?.evidence[0]?.url });
});

it('says nothing where the submitted address holds, nor of items that were not submitted', () => {
  expect(item(report, 'o1')?.score).toBe(100);
  expect(report.items.filter(({ checks }) => checks.some(({ id }) => id.endsWith('.better'))).map(({ id }) => id)).toEqual(['o5']);
});
