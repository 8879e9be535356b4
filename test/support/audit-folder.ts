import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { audit } from '../../src/audit.ts';
import { serveDemo } from '../../src/commands/serve-demo.ts';
import type { Report } from '../../src/model/report.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';
import { completeSettings } from '../../src/settings/settings.ts';

const truthSchema = z.looseObject({
  fiscalYear: z.int(),
  date: z.coerce.string(),
  items: z.record(
    z.string(),
    z.looseObject({
      score: z.union([z.number(), z.array(z.number())]),
      evidence: z.array(z.string()),
      fails: z.array(z.looseObject({ check: z.string(), element: z.string().optional(), alsoFair: z.array(z.string()).optional() })).optional(),
    }),
  ),
});

/** What an assessor would say of a sample municipality. */
export type Truth = z.infer<typeof truthSchema>;

/** Serves a sample municipality (a folder with site/ and truth.yaml) on loopback and audits it as its truth asks. */
export async function auditFolder(folder: string, render: 'auto' | 'never' = 'never'): Promise<{ report: Report; truth: Truth }> {
  const truth = truthSchema.parse(parse(await readFile(path.join(folder, 'truth.yaml'), 'utf8')));
  const server = await serveDemo(path.join(folder, 'site'));
  try {
    const settings = completeSettings({ year: truth.fiscalYear, date: truth.date, polite: 'off', render, lang: 'en', cache: 'off' });
    const ruleSet = await loadRuleSet(2568, 'lgo');
    const input = { startUrl: server.url, settings, ruleSet, notes: [], submission: [], surveys: null, signal: null, onProgress: () => undefined };
    return { report: (await audit(input)).report, truth };
  } finally {
    await server.close();
  }
}

/** Scores that are right for an item. */
export const acceptable = (truth: Truth, item: string): readonly number[] => [truth.items[item]?.score ?? []].flat();
