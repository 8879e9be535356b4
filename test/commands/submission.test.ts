import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../src/locate/submission.ts';
import { reportJson } from '../../src/report/json.ts';
import { draftAs, submissionDraft } from '../../src/report/submission-draft.ts';
import { emptyFolder, oit } from '../support/oit.ts';
import { sampleReport } from '../support/sample-report.ts';

const withReport = (): string => {
  const folder = emptyFolder();
  writeFileSync(path.join(folder, 'report.json'), reportJson(sampleReport('en')));
  return folder;
};

describe('oit submission init', () => {
  it.each(['csv', 'yaml', 'json'])('writes a list (.%s) that --submission reads back, address by address', async (ending) => {
    const folder = withReport();
    const file = path.join(folder, `list.${ending}`);
    const { status, stdout } = await oit(['submission', 'init', path.join(folder, 'report.json'), '--out', file, '--lang', 'en']);
    expect(status).toBe(0);
    const wanted = submissionDraft(sampleReport('en'), 'en').filter(({ url }) => url !== '');
    expect(wanted.length).toBeGreaterThan(0);
    const read = await readSubmission(file);
    expect(read.map(({ item, url, explanation }) => ({ item, url: decodeURI(url), explanation }))).toEqual(wanted.map(({ item, url, explanation }) => ({ item, url: decodeURI(url), explanation })));
    expect(stdout).toContain(file);
  });

  it('names no dead link, and leaves a row to fill in where nothing was found', () => {
    const report = sampleReport('th');
    const [first] = report.items;
    if (first === undefined) throw new Error('no item');
    const dead = { ...report, items: [{ ...first, evidence: [{ url: 'https://www.town.go.th/gone.pdf', foundBy: 'hub' as const, kind: 'pdf' as const, state: 'dead' as const }] }] };
    expect(submissionDraft(dead, 'th')).toEqual([{ item: first.id, url: '', explanation: expect.stringContaining('ยังไม่พบหลักฐาน') as string, predicted: expect.any(String) as string }]);
  });

  it('goes beside the report and overwrites nothing', async () => {
    const folder = withReport();
    expect((await oit(['submission', 'init', folder])).status).toBe(0);
    const written = readFileSync(path.join(folder, 'submission.csv'), 'utf8');
    expect(written.startsWith('\ufeff"item","url","explanation","predicted"\r\n')).toBe(true);
    const again = await oit(['submission', 'init', folder, '--lang', 'en']);
    expect(again.status).toBe(2);
    expect(again.stderr).toMatch(/exists already/);
    expect(readFileSync(path.join(folder, 'submission.csv'), 'utf8')).toBe(written);
  });

  it('lets no cell of the list become a formula', () => {
    expect(draftAs('csv', [{ item: 'o1', url: 'https://x.go.th/', explanation: '=HYPERLINK("http://evil.example")', predicted: '' }])).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  });

  it.each([
    [['submission', 'make', 'report.json'], /no oit submission make/],
    [['submission', 'init'], /report\.json/],
    [['submission', 'init', 'nowhere.json'], /nowhere\.json/],
  ])('%j ends with 2 and a sentence', async (args, expected) => {
    const { status, stderr } = await oit([...args, '--lang', 'en']);
    expect(stderr).toMatch(expected);
    expect(status).toBe(2);
  });
});
