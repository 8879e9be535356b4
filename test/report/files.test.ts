import { mkdtemp, readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OitError } from '../../src/model/errors.ts';
import { worseThan } from '../../src/report/baseline.ts';
import { reportJson } from '../../src/report/json.ts';
import { readReport } from '../../src/report/read-report.ts';
import { writeReports } from '../../src/report/write-reports.ts';
import { sampleReport } from '../support/sample-report.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oit-report-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const faultOf = async (attempt: Promise<unknown>): Promise<OitError> => {
  const error = await attempt.then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof OitError)) throw new Error(`expected a sentence for the user, got ${String(error)}`);
  return error;
};

describe('writeReports and readReport', () => {
  it('makes the folder, writes each format once and leaves nothing else behind', async () => {
    const out = join(folder, 'รายงาน', 'www.hinngam.example');
    const paths = await writeReports(sampleReport(), out, ['json', 'html', 'json'], 'th');
    expect(paths).toEqual([join(out, 'report.json'), join(out, 'report.html')]);
    expect((await readdir(out)).sort()).toEqual(['report.html', 'report.json']);
    expect(await readReport(paths[0] ?? '')).toEqual(sampleReport());
    expect(await readFile(paths[1] ?? '', 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('replaces an older report as a whole', async () => {
    await writeReports(sampleReport('th'), folder, ['json'], 'th');
    await writeReports(sampleReport('en'), folder, ['json'], 'en');
    expect((await readReport(folder)).lang).toBe('en');
  });

  it('says in a sentence why the folder cannot be written to, and keeps what was there', async () => {
    const file = join(folder, 'taken');
    await writeFile(file, 'mine');
    const error = await faultOf(writeReports(sampleReport(), file, ['json'], 'th'));
    expect(error.text.en).toContain('--out');
    expect(error.text.en).toContain(file);
    expect(error.exitCode).toBe(2);
    expect(await readFile(file, 'utf8')).toBe('mine');
    const blocked = join(folder, 'blocked');
    await mkdir(join(blocked, 'report.json', 'x'), { recursive: true });
    await faultOf(writeReports(sampleReport(), blocked, ['json'], 'th'));
    expect(await readdir(blocked)).toEqual(['report.json']);
  });

  it.each([
    ['nothing', null, /no report at/],
    ['half a file', '{"schemaVersion": "1", "run"', /not complete JSON/],
    ['another version', '{"schemaVersion": "2"}', /schema version 2/],
    ['another JSON', '{"name": "x"}', /not a report/],
    ['a list', '[]', /not a report/],
    ['null', 'null', /not a report/],
    ['a wrong score', reportJson({ ...sampleReport(), items: [{ ...sampleReport().items[0], score: 70 } as never] }), /items\.0\.score/],
  ])('explains %s', async (_name, words, sentence) => {
    const path = join(folder, 'report.json');
    if (words !== null) await writeFile(path, words);
    const error = await faultOf(readReport(path));
    expect(error.text.en).toMatch(sentence);
    expect(error.text.th).toContain(path);
    expect(error.exitCode).toBe(2);
  });

  it('takes the UTF-16 and the byte order mark that Windows writes', async () => {
    const path = join(folder, 'redirected.json');
    await writeFile(path, Buffer.from(`\ufeff${reportJson(sampleReport())}`, 'utf16le'));
    expect((await readReport(path)).items).toHaveLength(28);
    await writeFile(path, `\ufeff${reportJson(sampleReport())}`);
    expect((await readReport(path)).items).toHaveLength(28);
  });

  it('keeps fields that a newer program wrote', async () => {
    await writeFile(join(folder, 'report.json'), JSON.stringify({ ...sampleReport(), verdicts: [1] }));
    expect((await readReport(folder))['verdicts']).toEqual([1]);
  });
});

describe('reportJson', () => {
  it('holds no byte that acts on a terminal, and loses nothing', () => {
    const report = { ...sampleReport(), site: { url: 'https://a.example/', title: 'a\u001b[2Jb\u009b31m\u202ec\ud800', hubUrl: null } };
    const json = reportJson(report);
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
    expect((JSON.parse(json) as typeof report).site.title).toBe(report.site.title);
  });
});

describe('worseThan', () => {
  const scored = (scores: Record<string, 0 | 50 | 100>) => ({
    ...sampleReport(),
    items: sampleReport().items.filter((item) => item.id in scores).map((item) => ({ ...item, score: scores[item.id] ?? 0 })),
  });

  it('names each item that fell, not the count, so that a new fault cannot hide behind a mended one', () => {
    expect(worseThan(scored({ o1: 0, o2: 100, o3: 50 }), scored({ o1: 50, o2: 0, o3: 50 }))).toEqual([{ id: 'o1', before: 50, now: 0 }]);
  });

  it('does not compare what only one of the two has', () => {
    expect(worseThan(scored({ o1: 0 }), scored({ o2: 100 }))).toEqual([]);
  });
});
