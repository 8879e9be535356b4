import { cpSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedPath } from '../support/shared.ts';
import { emptyFolder, oit, root } from '../support/oit.ts';

const thai = /[\u0E00-\u0E7F]/;
const fileWith = (content: string, name = 'input.json'): string => {
  const file = path.join(emptyFolder(), name);
  writeFileSync(file, content);
  return file;
};
const everyItem = (score: number): Record<string, number> => Object.fromEntries(Array.from({ length: 28 }, (_, n) => [`o${n + 1}`, score]));

describe('wrong usage ends with 2 and a sentence', () => {
  it.each<[string[], RegExp]>([
    [['audit'], /No website was given/],
    [['https://www.town.go.th', '2568'], /a word too many: "2568"/],
    [['audit', 'http://127.0.0.1:9', '--colour'], /no option --colour/],
    [['--yaer', '2568', 'http://127.0.0.1:9'], /no option --yaer/],
    [['http://127.0.0.1:9', '--from-cache', '--fresh'], /exclude each other/],
    [['audit', 'http://127.0.0.1:9', '--year'], /--year.* needs a value/],
    [['audit', 'http://127.0.0.1:9', '--year', '68'], /--year.*Buddhist year/],
    [['audit', 'http://127.0.0.1:9', '--format', 'sarif'], /does not write yet/],
    [['audit', 'http://127.0.0.1:9', '--config', 'nowhere.yaml'], /no file nowhere.yaml/],
    [['audit', 'http://127.0.0.1:9', '--submission', 'nowhere.csv'], /nowhere\.csv/],
    [['audit', 'http://127.0.0.1:9', '--baseline', 'nowhere.json'], /nowhere\.json/],
    [['audit', 'http://127.0.0.1:9', '--criteria', '2540'], /2540/],
    [['audit', 'http://[::', '--lang', 'en'], /address/i],
    [['audit', 'ftp://town.go.th'], /http/],
    [['frobnicate'], /no command "frobnicate"/],
    [['compare', 'a.json', 'b.json'], /does not have oit compare yet/],
    [['score', 'nowhere.json'], /no file nowhere.json/],
    [['rules', 'show', 'o99'], /o99/],
    [['demo', 'again'], /a word too many: "again"/],
  ])('%j', async (args, expected) => {
    const { status, stdout, stderr } = await oit([...args, '--lang', 'en']);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('says it in Thai where nothing else is asked for', async () => {
    const { stderr, status } = await oit(['audit']);
    expect(stderr).toMatch(thai);
    expect(status).toBe(2);
  });

  it('names the flag that npm swallowed, and the missing --', async () => {
    const env = { npm_lifecycle_event: 'start', npm_config_year: 'true' };
    const { stderr, status } = await oit(['https://www.town.go.th', '2568', '--lang', 'en'], { env });
    expect(stderr).toMatch(/npm kept --year.*npm start -- /);
    expect(status).toBe(2);
  });

  it('knows the language that npm swallowed by the value that it left', async () => {
    const { stderr, status } = await oit(['https://www.town.go.th', 'en'], { env: { npm_lifecycle_event: 'start' } });
    expect(stderr).toMatch(/--lang.*npm start -- /);
    expect(status).toBe(2);
  });

  it('names file and line of a broken settings file that lies in the working folder', async () => {
    const cwd = emptyFolder();
    writeFileSync(path.join(cwd, 'oit.config.yaml'), 'lang: en\nmaxPages: [1\n');
    const { stderr, status } = await oit(['audit', 'http://127.0.0.1:9', '--lang', 'en'], { cwd });
    expect(stderr).toMatch(/oit\.config\.yaml, line \d/);
    expect(status).toBe(2);
  });
});

describe('the order of words', () => {
  it.each<[string[]]>([
    [['--lang', 'en', 'http://127.0.0.1:1/']],
    [['--year', '2568', '--lang', 'en', 'http://127.0.0.1:1/']],
    [['--lang', 'en', 'audit', 'http://127.0.0.1:1/']],
    [['audit', '--lang=en', 'http://127.0.0.1:1/', '--year', '2568']],
  ])('%j audits', async (args) => {
    const { status, stderr } = await oit(args);
    expect(stderr).toMatch(/127\.0\.0\.1:1/);
    expect(stderr).not.toMatch(thai);
    expect(status).toBe(3);
  });

  it('the demo does not take the settings of the town in whose folder it runs', async () => {
    const cwd = emptyFolder();
    writeFileSync(path.join(cwd, 'oit.config.yaml'), 'failUnder: 99\nsubmission: nowhere.csv\nmaxPages: 1\n');
    expect(await oit(['demo', '--json'], { cwd })).toMatchObject({ status: 0 });
  });
});

describe('help and version', () => {
  it.each([['--help'], ['audit', '--help'], []])('%j ends with 0', async (...args) => {
    const { status, stdout } = await oit(args);
    expect(stdout).toMatch(thai);
    expect(status).toBe(0);
  });

  it('gives the version', async () => {
    expect((await oit(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('oit score', () => {
  it('prints the JSON of the contract', async () => {
    const file = fileWith(JSON.stringify({ fiscalYear: 2568, items: { ...everyItem(100), o12: 50 }, instruments: { IIT: 99, EIT: 96 } }));
    const { status, stdout } = await oit(['score', file, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ groups: { '9.3': 75 }, indicators: { '9': 95, '10': 100 }, oit: 97.5, overall: 97.5, level: 'ผ่านดีเยี่ยม' });
    expect(status).toBe(0);
  });

  it('has no overall score without the surveys', async () => {
    const { stdout } = await oit(['score', fileWith(JSON.stringify({ items: everyItem(100) })), '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ oit: 100, overall: null, level: null });
  });

  it.each([
    ['{', /not valid JSON/],
    [JSON.stringify({ items: { ...everyItem(100), o3: 'full' } }), /items\.o3/],
    [JSON.stringify({ items: { o1: 100 } }), /lack o2, o3/],
    [JSON.stringify({ items: { ...everyItem(100), o40: 100 } }), /o40/],
  ])('refuses %s', async (content, expected) => {
    const { status, stderr } = await oit(['score', fileWith(content), '--lang', 'en']);
    expect(stderr).toMatch(expected);
    expect(status).toBe(2);
  });

  const town = sharedPath('published-results', 'waeng.json');
  it.skipIf(town === null)('gives the level by rule where the printed one contradicts it', async () => {
    const { stdout } = await oit(['score', town ?? '', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ indicators: { '9': 75, '10': 90 }, oit: 82.5, overall: 92.87, level: 'ผ่าน' });
  });
});

describe('oit doctor and rules', () => {
  it('doctor tells each part and its cost, and ends with 0', async () => {
    const { status, stdout } = await oit(['doctor', '--json', '--lang', 'en']);
    const parts = JSON.parse(stdout) as { name: string; there: boolean; cost: string | null }[];
    expect(parts.map((part) => part.name)).toEqual(expect.arrayContaining(['Node.js', 'Browser', 'Terminal', 'Network']));
    for (const part of parts) expect(part.there || part.cost !== null, part.name).toBe(true);
    expect(status).toBe(0);
  });

  it('doctor heeds the settings file, and tells where it is wrong', async () => {
    const cwd = emptyFolder();
    const doctor = async (config: string, env: Record<string, string> = {}): Promise<{ status: number | null; parts: { name: string; there: boolean; detail: string; cost: string | null }[] }> => {
      writeFileSync(path.join(cwd, 'oit.config.yaml'), config);
      const { status, stdout } = await oit(['doctor', '--json', '--lang', 'en'], { cwd, env });
      return { status, parts: JSON.parse(stdout) };
    };
    const kept = { name: 'Kept readings of documents' };
    const set = await doctor('cache: kept here\nocr: never\n', { OIT_CACHE: '' });
    expect(set.parts).toContainEqual({ ...kept, there: true, detail: path.join(realpathSync(cwd), 'kept here'), cost: null });
    expect(set.parts.find(({ name }) => name.includes('OCR'))?.cost).toContain('never');
    expect((await doctor('cache: off\n', { OIT_CACHE: '' })).parts).toContainEqual(expect.objectContaining({ ...kept, there: false }));
    const wrong = await doctor('colour: red\n');
    expect(wrong.parts.at(-1)).toMatchObject({ name: 'Settings', there: false, cost: expect.stringContaining('"colour"') as string });
    expect(wrong.status).toBe(0);
  });

  it('rules list, show and check work on the rules of the program', async () => {
    expect((await oit(['rules', 'list'])).stdout).toMatch(/2568/);
    expect((await oit(['rules', 'show', 'o6', '--lang', 'en'])).stdout).toMatch(/o6\.5/);
    expect(await oit(['rules', 'check'])).toMatchObject({ status: 0 });
  });

  it('rules check names file, line and mistake of a broken folder', async () => {
    const folder = emptyFolder();
    cpSync(path.join(root, 'rules', '2568'), path.join(folder, '2568'), { recursive: true });
    const file = path.join(folder, '2568', 'lgo', 'o06.yaml');
    const lines = readFileSync(file, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('half:'));
    lines[at] = 'half: maybe';
    writeFileSync(file, lines.join('\n'));
    const { status, stdout, stderr } = await oit(['rules', 'check', folder, '--lang', 'en']);
    expect(stdout + stderr).toMatch(new RegExp(`o06\\.yaml:${at + 1}:`));
    expect(status).toBe(2);
  });
});
