import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckKind, Finding, FindingStatus, Need } from '../../src/model/finding.ts';
import type { Rule } from '../../src/model/rule.ts';
import { predictItem } from '../../src/predict/item.ts';

const words = { th: 'คำ', en: 'words' };
const rule = (half: boolean): Rule => ({
  id: 'o7',
  title: words,
  half,
  year: { kind: 'current' },
  find: { titles: ['รายงาน'], synonyms: [], about: [], signs: [], not: [], expects: 'either', where: words },
  elements: [{ id: 'o7.1', name: words, need: 'required', basis: 'fy', advice: words, detect: { type: 'map' } }],
});

const finding = (status: FindingStatus, over: Partial<Finding> & { kind?: CheckKind; need?: Need } = {}): Finding => ({
  id: 'o7.1', kind: 'element', status, message: words, advice: null, url: null, quote: null, page: null, certainty: 0.95, basis: 'fy',
  ...(over.kind !== undefined && over.kind !== 'element' ? {} : { need: 'required' as const }),
  ...over,
});
const gate = (kind: CheckKind, status: FindingStatus, certainty = 0.95): Finding => finding(status, { id: `o7.${kind}`, kind, certainty });
const inOrder = [gate('located', 'pass'), gate('link-health', 'pass', 1), gate('main-site', 'pass', 1), gate('currency', 'pass')];

describe('score of one item', () => {
  it('is 100 where everything is in order', () => {
    const it = predictItem(rule(false), [...inOrder, finding('pass'), finding('pass', { id: 'o7.2' })]);
    expect([it.score, it.status]).toEqual([100, 'pass']);
  });

  it.each(['located', 'link-health', 'main-site', 'currency', 'readable'] as const)('is 0 where %s fails, half marks or not', (kind) => {
    for (const half of [true, false]) {
      const findings = [...inOrder.filter((it) => it.kind !== kind), gate(kind, 'fail'), finding('pass')];
      expect(predictItem(rule(half), findings)).toMatchObject({ score: 0, status: 'fail' });
    }
  });

  it('is 0 for a missing required element, and 50 where the item has half marks', () => {
    const findings = [...inOrder, finding('pass', { need: 'core' }), finding('fail', { id: 'o7.3' })];
    expect(predictItem(rule(false), findings).score).toBe(0);
    expect(predictItem(rule(true), findings)).toMatchObject({ score: 50, status: 'partial' });
  });

  it('is 0 for a missing core element even with half marks', () => {
    expect(predictItem(rule(true), [...inOrder, finding('fail', { need: 'core' }), finding('pass')]).score).toBe(0);
  });

  it('never loses by advice that was not followed, but is told', () => {
    const sure = predictItem(rule(false), [...inOrder, finding('pass')]);
    const advised = predictItem(rule(false), [...inOrder, finding('pass'), finding('fail', { id: 'o7.9', need: 'advised' })]);
    expect(advised.score).toBe(100);
    expect(advised.probability[100]).toBeLessThan(sure.probability[100]);
  });

  it('does not count the stand-in itself', () => {
    const findings = [...inOrder, finding('pass'), finding('fail', { id: 'o7.5', need: 'alternative' })];
    expect(predictItem(rule(false), findings).score).toBe(100);
  });

  it('never loses by what is unknown, however much of it, and asks a person to look', () => {
    const many = Array.from({ length: 8 }, (_, n) => finding('unknown', { id: `o7.${n}`, certainty: 0.3 }));
    expect(predictItem(rule(false), [...inOrder, ...many])).toMatchObject({ score: 100, status: 'review' });
    expect(predictItem(rule(true), [...inOrder, ...many])).toMatchObject({ score: 100, status: 'review' });
  });

  it('stays a fail where a fault is certain although something else is unknown', () => {
    expect(predictItem(rule(false), [...inOrder, finding('fail'), finding('unknown', { id: 'o7.2' })])).toMatchObject({ score: 0, status: 'fail' });
  });

  it('is less sure of a fault whose basis is an assumption', () => {
    const of = (basis: NonNullable<Finding['basis']>): number => predictItem(rule(false), [...inOrder, finding('fail', { basis })]).probability[0];
    expect(of('assumed')).toBeLessThan(of('older'));
    expect(of('older')).toBeLessThan(of('fy'));
    expect(of('assumed')).toBeGreaterThan(0.5);
  });

  it('asks a person where the likeliest score is hardly likelier than the rest', () => {
    expect(predictItem(rule(false), [...inOrder, finding('fail', { certainty: 0.55 })]).status).toBe('review');
  });

  it('does not lose an item of many elements to the sum of small doubts', () => {
    const elements = Array.from({ length: 13 }, (_, n) => finding('pass', { id: `o7.${n}`, certainty: 0.92 }));
    expect(predictItem(rule(false), [...inOrder, ...elements]).score).toBe(100);
  });

  it('keeps full marks where nothing failed, whatever the doubts', () => {
    const harmless = fc.record({
      status: fc.constantFrom<FindingStatus>('pass', 'warn', 'unknown'),
      need: fc.constantFrom<Need>('required', 'core', 'advised'),
      certainty: fc.double({ min: 0.5, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(harmless, { maxLength: 20 }), fc.boolean(), (list, half) => {
        expect(predictItem(rule(half), [...inOrder, ...list.map((it) => finding(it.status, it))]).score).toBe(100);
      }),
    );
  });

  it('stays at half marks for a missing required element, whatever the doubts about the rest', () => {
    const doubts = Array.from({ length: 9 }, (_, n) => finding(n === 0 ? 'unknown' : 'pass', { id: `o7.${n}`, certainty: 0.7 }));
    expect(predictItem(rule(true), [...inOrder, ...doubts, finding('fail', { id: 'o7.12', certainty: 0.8 })]).score).toBe(50);
  });

  it('gives chances that sum to 1, whatever the findings', () => {
    const any = fc.record({
      status: fc.constantFrom<FindingStatus>('pass', 'fail', 'warn', 'unknown'),
      need: fc.constantFrom<Need>('required', 'core', 'advised', 'alternative'),
      certainty: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), fc.boolean(), (list, half) => {
        const { probability: p, score } = predictItem(rule(half), list.map((it) => finding(it.status, it)));
        expect(p[0] + p[50] + p[100]).toBeCloseTo(1, 9);
        for (const chance of [p[0], p[50], p[100]]) expect(chance).toBeGreaterThanOrEqual(0);
        expect(p[score]).toBe(Math.max(p[0], p[50], p[100]));
        if (!half) expect(p[50]).toBe(0);
      }),
    );
  });
});
