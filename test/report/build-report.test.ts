import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sameText } from '../../src/model/text.ts';
import { reportSchema } from '../../src/model/report.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Finding } from '../../src/model/finding.ts';
import { buildReport, type ReportInput } from '../../src/report/build-report.ts';
import { sampleInput, sampleReport } from '../support/sample-report.ts';

const CONTRACT = fileURLToPath(new URL('../../../shared/contract/report.schema.json', import.meta.url));

const itemOf = (input: ReportInput, id: string) => {
  const item = buildReport(input).items.find((one) => one.id === id);
  if (item === undefined) throw new Error(`no ${id}`);
  return item;
};

const withFindings = (id: string, findings: readonly Finding[], status: 'pass' | 'partial' | 'fail' | 'review', score: 0 | 50 | 100): ReportInput => {
  const input = sampleInput('en');
  return {
    ...input,
    findings: input.findings.map((one) => (one.item === id ? { ...one, findings } : one)),
    prediction: { ...input.prediction, items: input.prediction.items.map((one) => (one.item === id ? { ...one, status, score } : one)) },
  };
};

const found = (id: string, kind: Finding['kind'], status: Finding['status'], message: string, rest: Partial<Finding> = {}): Finding => ({
  id, kind, status, message: sameText(message), advice: null, url: null, quote: null, page: null, certainty: 0.9, ...rest,
});

const withEvidence = (evidence: Partial<Evidence>): ReportInput => {
  const input = sampleInput();
  const base = input.location.items[0]?.evidence[0];
  if (base === undefined) throw new Error('the sample has evidence for o1');
  return { ...input, location: { ...input.location, items: [{ item: 'o1', evidence: [{ ...base, ...evidence }], rejected: [], searched: { pages: 1, documents: 0 } }] } };
};

describe('buildReport', () => {
  it('writes what the schema of the model asks for, all 28 items in order', () => {
    const report = reportSchema.parse(JSON.parse(JSON.stringify(sampleReport())));
    expect(report.items.map((item) => item.id)).toEqual(Array.from({ length: 28 }, (_, n) => `o${n + 1}`));
    expect(report.groups).toHaveLength(7);
  });

  it.skipIf(!existsSync(CONTRACT))('writes what the published schema asks for (skipped where the contract is not at hand)', () => {
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(CONTRACT, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]);
    expect(schema.safeParse(JSON.parse(JSON.stringify(sampleReport('th')))).error).toBeUndefined();
    expect(schema.safeParse({ ...sampleReport('en'), oit: {} }).success).toBe(false);
  });

  it('is the same to the byte when nothing changed but the times of the run', () => {
    const input = sampleInput();
    const again: ReportInput = {
      ...input,
      run: { ...input.run, startedAt: '2030-01-01T00:00:00Z' },
      health: [...input.health].reverse(),
      incomplete: [...input.incomplete, ...input.incomplete].reverse(),
    };
    expect(JSON.stringify({ ...buildReport(again), run: null })).toBe(JSON.stringify({ ...buildReport(input), run: null }));
  });

  it('shows only indicators that have groups: the surveys are no part of it', () => {
    expect(sampleReport().indicators).toEqual([
      { id: 9, title: 'การเปิดเผยข้อมูล', score: 65 },
      { id: 10, title: 'การป้องกันการทุจริต', score: 76.67 },
    ]);
  });

  it('rounds scores to two decimals and keeps the chances at a sum of 1', () => {
    const report = sampleReport();
    expect(report.oit).toMatchObject({ score: 70.83, expected: 72.1, low: 63.2, high: 80.5, note: null });
    const review = report.items.find((item) => item.id === 'o6');
    expect(review?.probability).toEqual({ '0': 0.3334, '50': 0.3333, '100': 0.3333 });
  });

  it('says so where the score lies outside its own range', () => {
    const input = sampleInput('en');
    const report = buildReport({ ...input, prediction: { ...input.prediction, low: 75, high: 90 } });
    expect(report.oit.note).toContain('outside its likely range');
  });

  it('fills the years into titles and tidies the title of the site', () => {
    const report = sampleReport();
    expect(report.items[6]?.title).toBe('รายงานผลการดำเนินงานประจำปี พ.ศ. 2567');
    expect(report.site.title).toBe('เทศบาลตำบลหินงาม อำเภอหินงาม');
    expect(buildReport({ ...sampleInput(), siteTitle: ' \n ' }).site.title).toBeNull();
  });

  it('gives an overall score only where the surveys are known', () => {
    const input = sampleInput();
    const prediction = { ...input.prediction, rollUp: { ...input.prediction.rollUp, overall: 87.3331, level: 'ผ่าน' } };
    expect(buildReport({ ...input, prediction, overall: { iit: 90.126, eit: 92 } }).overall).toEqual({ score: 87.33, level: 'ผ่าน', iit: 90.13, eit: 92 });
    expect(buildReport({ ...input, prediction }).overall).toBeNull();
  });

  it('speaks the language asked for everywhere', () => {
    const english = sampleReport('en');
    const thai = english.items.map((item) => [item.title, item.reason, ...item.checks.flatMap((check) => [check.message, check.advice])]).join();
    expect(thai).not.toMatch(/[\u0e01-\u0e5b]/u);
    expect(english.incomplete.map((one) => one.reason).join()).not.toMatch(/[\u0e01-\u0e5b]/u);
  });

  it('stops where the prediction forgot an item', () => {
    const input = sampleInput();
    expect(() => buildReport({ ...input, prediction: { ...input.prediction, items: [] } })).toThrow(/o1/);
  });
});

describe('kind of evidence', () => {
  it.each([
    ['https://hinngam.example/a', {}, 'other'],
    ['https://www.hinngam.example/แผน.PDF', {}, 'pdf'],
    ['https://ita.hinngam.example/x.php?id=3', {}, 'html'],
    ['https://drive.google.com/file/d/1/view', {}, 'external'],
    ['https://hinngam.example.evil.test/x.pdf', {}, 'external'],
    ['javascript:alert(1)', {}, 'external'],
    ['https://www.hinngam.example/download?id=4', { kind: 'pdf' }, 'pdf'],
    ['https://www.hinngam.example/a.pdf', { kind: 'html' }, 'html'],
    ['https://www.hinngam.example/a', { kind: 'odt' }, 'other'],
  ])('%s', (url, document, kind) => {
    const read = 'kind' in document ? ({ kind: document.kind } as Evidence['document']) : null;
    expect(itemOf(withEvidence({ url, document: read }), 'o1').evidence[0]?.kind).toBe(kind);
  });

  it('tells the status of the link, its state and the years of the document', () => {
    const evidence = buildReport(sampleInput()).items.find((item) => item.id === 'o13')?.evidence[0];
    expect(evidence).toMatchObject({ httpStatus: 404, state: 'dead', foundBy: 'hub' });
    expect(itemOf(sampleInput(), 'o26').evidence[0]?.fiscalYears).toEqual([2566]);
  });
});

describe('the reason of an item', () => {
  it('is the failing finding that an assessor meets first, whatever the order', () => {
    const findings = [
      found('o1.2', 'element', 'fail', 'an element is missing', { need: 'required' }),
      found('o1.1', 'element', 'fail', 'the core is missing', { need: 'core' }),
      found('o1.currency', 'currency', 'fail', 'wrong year'),
      found('o1.link-health', 'link-health', 'warn', 'one of two links is dead'),
    ];
    expect(itemOf(withFindings('o1', findings, 'fail', 0), 'o1').reason).toBe('wrong year');
    expect(itemOf(withFindings('o1', findings.slice(0, 2), 'fail', 0), 'o1').reason).toBe('the core is missing');
  });

  it('never blames what costs no points', () => {
    const findings = [
      found('o1.3', 'element', 'fail', 'nice to have', { need: 'advised' }),
      found('o1.4', 'element', 'fail', 'the required one', { need: 'required' }),
    ];
    expect(itemOf(withFindings('o1', findings, 'fail', 0), 'o1').reason).toBe('the required one');
  });

  it('says what to look at where a person has to', () => {
    const findings = [found('o1.1', 'element', 'fail', 'missing', { need: 'required' }), found('o1.readable', 'readable', 'unknown', 'it is a scan')];
    expect(itemOf(withFindings('o1', findings, 'review', 0), 'o1').reason).toBe('A person has to look: it is a scan');
    expect(itemOf(withFindings('o1', [], 'review', 0), 'o1').reason).toMatch(/person/);
  });

  it('says why a pass holds, and no more than is known', () => {
    const pass = found('o1.1', 'element', 'pass', 'there', { need: 'required' });
    expect(itemOf(withFindings('o1', [pass], 'pass', 100), 'o1').reason).toMatch(/all 1 required/);
    expect(itemOf(withFindings('o1', [pass, found('o1.main-site', 'main-site', 'warn', 'on a drive')], 'pass', 100), 'o1').reason).toMatch(/caution/);
    const unknown = itemOf(withFindings('o1', [pass, found('o1.2', 'element', 'unknown', 'a picture', { need: 'required' })], 'pass', 100), 'o1').reason;
    expect(unknown).toMatch(/could not be confirmed/);
    expect(unknown).not.toMatch(/all/);
  });

  it('does not go silent where the findings explain nothing', () => {
    expect(itemOf(withFindings('o1', [], 'fail', 0), 'o1').reason).not.toBe('');
  });
});
