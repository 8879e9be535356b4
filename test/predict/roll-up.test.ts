import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resultsSchema } from '../../src/model/results.ts';
import { oitShares, rollUp } from '../../src/predict/roll-up.ts';
import { round } from '../../src/model/round.ts';
import { surveysOf } from '../../src/predict/surveys.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';
import { sharedPath } from '../support/shared.ts';

const ruleSet = await loadRuleSet(2568, 'lgo');
const all = (score: number, over: Record<string, number> = {}): Record<string, number> => ({
  ...Object.fromEntries(ruleSet.rules.map((rule) => [rule.id, score])),
  ...over,
});

describe('roll-up', () => {
  it('gives 100 for all and 0 for none', () => {
    expect(rollUp(ruleSet, all(100), null)).toMatchObject({ oit: 100, overall: null, level: null });
    expect(rollUp(ruleSet, all(0), null).oit).toBe(0);
  });

  it('shares out exactly the whole score', () => {
    expect([...oitShares(ruleSet).values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it.each([
    ['o2', 0, { '9.1': 75 }, { '9': 97.5 }, 98.75],
    ['o12', 50, { '9.3': 75 }, { '9': 95 }, 97.5],
    ['o23', 50, { '10.1': 80 }, { '10': 90 }, 95],
    ['o28', 0, { '10.2': 80 }, { '10': 90 }, 95],
    ['o25', 0, { '10.2': 73.33 }, { '10': 86.67 }, 93.33],
  ])('takes %s at %d up through group and indicator', (item, score, groups, indicators, oit) => {
    const result = rollUp(ruleSet, all(100, { [item]: score }), null);
    expect(result).toMatchObject({ groups, indicators, oit });
  });

  it.each([
    [100, 95, 95, 'ผ่านดีเยี่ยม'],
    [100, 94.99, 99, 'ผ่านดี'],
    [100, 99, 84.99, 'ผ่าน'],
    [100, 60, 60, 'ต้องปรับปรุง'],
    [40, 80, 80, 'ต้องปรับปรุงโดยด่วน'],
  ])('OIT %d with IIT %d and EIT %d is the right level', (oit, IIT, EIT, level) => {
    expect(rollUp(ruleSet, all(oit), { IIT, EIT }).level).toBe(level);
  });

  it('rounds half up, also where binary fractions fall short', () => {
    expect([1.005, 2.675, 83.775, 99.994999].map((it) => round(it))).toEqual([1.01, 2.68, 83.78, 99.99]);
  });
});

describe('IIT and EIT', () => {
  it('come from the indicators where all are given, else from the instruments', () => {
    const indicators = { '1': 80, '2': 90, '3': 100, '4': 70, '5': 60, '6': 90, '7': 80, '8': 70 };
    expect(surveysOf(ruleSet, { indicators })).toEqual({ IIT: 80, EIT: 80 });
    expect(surveysOf(ruleSet, { indicators: { '1': 80 }, instruments: { IIT: 99, EIT: 98 } })).toEqual({ IIT: 99, EIT: 98 });
    expect(surveysOf(ruleSet, { indicators: { '6': 90, '7': 80, '8': 70 } })).toBeNull();
  });
});

/** Published by the towns for FY2568: items that lost points, and the figures that they printed. */
const PUBLISHED = [
  {
    town: 'Ang Thong',
    lost: { o12: 50, o19: 50 },
    indicators: { '1': 100, '2': 97.63, '3': 100, '4': 95.05, '5': 98.28, '6': 92.88, '7': 90.28, '8': 88.06 },
    printed: { groups: { '9.1': 100, '9.2': 100, '9.3': 75, '9.4': 100, '9.5': 87.5, '10.1': 100, '10.2': 100 }, indicators: { '9': 92.5, '10': 100 }, oit: 96.25, overall: 95.08, level: 'ผ่านดี' },
  },
  {
    town: 'Pak Phraek',
    lost: {},
    indicators: { '1': 99.78, '2': 100, '3': 100, '4': 99.57, '5': 100, '6': 99.11, '7': 99.16, '8': 96.53 },
    printed: { indicators: { '9': 100, '10': 100 }, oit: 100, overall: 99.44, level: 'ผ่านดีเยี่ยม' },
  },
  {
    town: 'Wang Saphung',
    lost: { o2: 0, o6: 0, o7: 50, o9: 0, o12: 0, o13: 0, o16: 0, o20: 0, o28: 0 },
    indicators: { '1': 80.89, '2': 80.22, '3': 93.33, '4': 66.67, '5': 70, '6': 87.83, '7': 82.64, '8': 80.88 },
    printed: { groups: { '9.1': 75, '9.2': 56.25, '9.3': 0, '9.4': 65, '9.5': 75, '10.1': 100, '10.2': 80 }, indicators: { '9': 51.5, '10': 90 }, oit: 70.75, overall: 76.9, level: 'ต้องปรับปรุง' },
  },
  {
    // The town printed ผ่านดี, which its OIT of 82.50 does not allow.
    town: 'Waeng',
    lost: { o6: 0, o11: 0, o12: 50, o13: 50, o23: 50 },
    instruments: { IIT: 99.56, EIT: 100 },
    printed: { indicators: { '9': 75, '10': 90 }, oit: 82.5, overall: 92.87, level: 'ผ่าน' },
  },
];

describe('published results of FY2568', () => {
  it.each(PUBLISHED)('$town comes out to the second decimal', ({ lost, indicators, instruments, printed }) => {
    const surveys = surveysOf(ruleSet, { ...(indicators ? { indicators } : {}), ...(instruments ? { instruments } : {}) });
    expect(rollUp(ruleSet, all(100, lost), surveys)).toMatchObject(printed);
  });

  const folder = sharedPath('published-results');
  it.skipIf(folder === null).each(['ang-thong', 'pak-phraek', 'wang-saphung', 'waeng'])('the file %s comes out too', (town) => {
    const file: unknown = JSON.parse(readFileSync(`${folder}/${town}.json`, 'utf8'));
    const results = resultsSchema.parse(file);
    const printed = file as { groups?: Record<string, number>; indicators: Record<string, number>; overall: number; level: string; levelByRule?: string };
    const result = rollUp(ruleSet, results.items ?? {}, surveysOf(ruleSet, results));
    for (const [group, score] of Object.entries(printed.groups ?? {})) expect(result.groups[group], group).toBe(score);
    for (const id of ['9', '10']) expect(result.indicators[id], id).toBe(printed.indicators[id]);
    expect(result.overall).toBe(printed.overall);
    expect(result.level).toBe(printed.levelByRule ?? printed.level);
  });
});
