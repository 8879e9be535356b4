import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OitError } from '../../src/model/errors.ts';
import { readOptions } from '../../src/audit-options.ts';
import { loadSettings } from '../../src/settings/load-settings.ts';
import { FIELDS } from '../../src/settings/settings.ts';

const file = (content: string): string => {
  const at = path.join(mkdtempSync(path.join(tmpdir(), 'oit-settings-')), 'oit.config.yaml');
  writeFileSync(at, content);
  return at;
};
const sentence = async (settings: Promise<unknown>): Promise<string> => {
  const error = await settings.then(() => null, (it: unknown) => it);
  expect(error).toBeInstanceOf(OitError);
  expect((error as OitError).exitCode).toBe(2);
  return (error as OitError).text.en;
};

describe('settings', () => {
  it('have defaults: Thai, local government, the fiscal year of the day', async () => {
    const settings = await loadSettings({ date: '2025-10-01' }, file(''), {});
    expect(settings).toMatchObject({ lang: 'th', profile: 'lgo', year: 2569, format: ['json', 'html'] });
  });

  it('take flags before the environment before the file', async () => {
    const config = file('lang: en\nmax-pages: 10\nconcurrency: 2\n');
    expect(await loadSettings({ maxPages: '20' }, config, { OIT_LANG: 'th' })).toMatchObject({ lang: 'th', maxPages: 20, concurrency: 2 });
  });

  it('read dates and lists as YAML writes them', async () => {
    expect(await loadSettings({}, file('date: 2025-03-31\nformat: [json]\nheaders:\n  X-Audit: yes please\n'), {})).toMatchObject({
      date: '2025-03-31',
      format: ['json'],
      headers: { 'X-Audit': 'yes please' },
    });
  });

  it('may all stand in the file, under the names of their flags', async () => {
    const given = {
      year: 2568, criteria: 2568, profile: 'lgo', rules: 'own rules', submission: 'list.csv', results: 'scores.json', out: 'here', format: ['json'], 'fail-under': 85, baseline: 'old.json',
      'max-pages': 10, concurrency: 2, delay: 50, timeout: 9000, 'max-minutes': 3, 'max-requests': 900, 'quiet-hours': '08:30-16:30, 22:00-06:00', 'max-file-mb': 4, 'max-total-mb': 50, polite: 'off', render: 'never',
      ocr: 'never', 'ocr-pages': 3, 'ocr-total-pages': 40, 'ocr-minutes': 2, cache: 'off', 'from-cache': false, fresh: true, date: '2025-03-31', lang: 'en',
      'user-agent': 'Audit', proxy: 'http://proxy.test:8080', headers: { 'X-Audit': 'yes' }, url: 'https://town.test',
    };
    const names = Object.keys(given).map((name) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    expect([...names].sort()).toEqual(Object.keys(FIELDS).sort());
    const lines = Object.entries(given).map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
    const settings = await loadSettings({}, file(lines.join('\n')), {});
    const { given: asked, ...all } = settings;
    expect(all).toEqual(Object.fromEntries(Object.values(given).map((value, at) => [names[at], value])));
    expect(asked).toEqual(all);
    expect(readOptions(settings)).toEqual({ ocr: 'never', ocrPages: 3, ocrTotalPages: 40, ocrMinutes: 2, cache: null });
  });

  it('take quiet hours only as hours', async () => {
    await expect(loadSettings({}, file('quiet-hours: mornings\n'), {})).rejects.toMatchObject({ text: { en: expect.stringMatching(/line 1.*08:30-16:30/) as string } });
    expect((await loadSettings({}, file('quiet-hours: [08:30-12:00, 13:00-16:30]\n'), {})).quietHours).toBe('08:30-12:00,13:00-16:30');
  });

  it('take the cache from the environment before the file, and leave the defaults of reading alone', async () => {
    expect(await loadSettings({}, file('cache: here\n'), { OIT_CACHE: 'off' })).toMatchObject({ cache: 'off' });
    expect(readOptions(await loadSettings({}, file('cache: off\n'), {}))).toEqual({ cache: null });
    expect(readOptions(await loadSettings({}, file(`cache: ${JSON.stringify(path.join(tmpdir(), 'kept'))}\n`), {})).cache).not.toBeNull();
  });

  it('take a day of the Buddhist era for what it is', async () => {
    expect(await loadSettings({ date: '2568-09-25' }, null, {})).toMatchObject({ date: '2025-09-25', year: 2568 });
  });

  it.each([
    ['maxPages: many\n', /line 1.*"maxPages".*whole number/],
    ['lang: th\nyear: 68\n', /line 2.*Buddhist year/],
    ['colour: red\n', /"colour" is not a setting/],
    ['lang: [th\n', /line \d+, is not valid YAML/],
    ['just words\n', /not valid YAML/],
    ['maxPages: true\n', /whole number/],
    ['headers: {X-A: "a\\r\\nB: c"}\n', /headers/],
  ])('say file, line and mistake of %j', async (content, expected) => {
    expect(await sentence(loadSettings({}, file(content), {}))).toMatch(expected);
  });

  it.each([
    [{ year: '25688' }, /--year/],
    [{ date: '2025-02-30' }, /--date/],
    [{ failUnder: 'high' }, /--fail-under/],
    [{ format: 'sarif' }, /does not write yet/],
    [{ format: 'docx' }, /must be one of json, html/],
    [{ concurrency: '0' }, /from 1 to 64/],
  ])('say which flag is wrong: %j', async (flags, expected) => {
    expect(await sentence(loadSettings(flags, file(''), {}))).toMatch(expected);
  });

  it('say so where a named settings file is missing, and need none otherwise', async () => {
    expect(await sentence(loadSettings({}, '/no/such/oit.config.yaml', {}))).toMatch(/no file/);
  });

  it('know the turn of the fiscal year', async () => {
    const years = await Promise.all(['2025-09-30', '2025-10-01', '2026-01-01'].map((date) => loadSettings({ date }, null, {})));
    expect(years.map((it) => it.year)).toEqual([2568, 2569, 2569]);
  });

  it('refuse a proxy that is no address', async () => {
    expect(await sentence(loadSettings({}, file('proxy: foo\n'), {}))).toMatch(/address of a proxy/);
  });
});
