import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { serveDemo } from '../../src/commands/serve-demo.ts';
import { findBrowser } from '../../src/crawl/browser.ts';
import { CRAWL_DEFAULTS } from '../../src/crawl/options.ts';
import { photograph } from '../../src/crawl/photograph.ts';
import type { Shot } from '../../src/model/evidence-picture.ts';
import { readReport } from '../../src/report/read-report.ts';
import { reportHtml } from '../../src/report/html.ts';
import { reportJson } from '../../src/report/json.ts';
import { writeReports } from '../../src/report/write-reports.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';
import { completeSettings } from '../../src/settings/settings.ts';
import { emptyFolder, root } from '../support/oit.ts';
import { bodies, page, serve } from './helpers.ts';

const browser = await findBrowser();
if (browser === null && process.env['CI'] === 'true') throw new Error('The tests of pictures need a browser where CI=true.');
if (browser === null) console.warn('No browser found: the tests of pictures are skipped.');

const before = process.env['OIT_BROWSER'];
afterEach(() => {
  if (before === undefined) delete process.env['OIT_BROWSER'];
  else process.env['OIT_BROWSER'] = before;
});

const options = { ...CRAWL_DEFAULTS, polite: false, timeoutMs: 3000 };
const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes.length > 3000 && bytes.length <= 200_000;

describe.skipIf(browser === null)('pictures of evidence', () => {
  it('show each page once for all its places, with its style, and reach nothing else', async () => {
    const secret = await serve({ '*': 'ลับ' });
    const tall = `<link rel="stylesheet" href="/s.css"><h1>งบประมาณ</h1><div style="height:3000px"></div><h2 id="o10">แผนการใช้จ่าย</h2><div style="height:3000px"></div><p>รายงานผลการใช้จ่าย</p><img src="${secret.url}/x.png">`;
    const server = await serve({ '/money.php': tall, '/s.css': { headers: { 'content-type': 'text/css' }, body: 'body{background:#fc0}' } });
    const store = await bodies();
    const hash = await store.put(new TextEncoder().encode(tall));
    const shot = (item: string, fragment: string, words: string | null): Shot => ({ item, url: `${server.url}/money.php${fragment}`, hash, rendered: false, words });
    const { taken, possible } = await photograph(server.url, [shot('o9', '', null), shot('o10', '#o10', null), shot('o11', '', 'รายงานผลการใช้จ่าย')], { ...options, bodies: store });
    expect(possible).toBe(true);
    expect(taken.map(({ item }) => item)).toEqual(['o9', 'o10', 'o11']);
    expect(taken.every(({ jpeg }) => isJpeg(jpeg))).toBe(true);
    expect(new Set(taken.map(({ jpeg }) => Buffer.from(jpeg).toString('base64'))).size).toBe(3);
    expect(server.paths()).toEqual(['/s.css']);
    expect(secret.requests).toEqual([]);
  });

  it('are taken without the scripts of a page that was drawn already, and in spite of a page that never comes to rest', async () => {
    const server = await serve({ '/never.css': () => undefined, '*': page('ว่าง') });
    const store = await bodies();
    const drawn = await store.put(new TextEncoder().encode(`<h1>ข้อมูล</h1><script>document.body.innerHTML = ''; fetch('/again')</script>`));
    const busy = await store.put(new TextEncoder().encode(`<h1>ข้อมูล</h1><link rel="stylesheet" href="/never.css"><script>setInterval(() => fetch('/tick'), 20); while (true) {}</script>`));
    const { taken } = await photograph(server.url, [{ item: 'o1', url: `${server.url}/a`, hash: drawn, rendered: true, words: null }, { item: 'o2', url: `${server.url}/b`, hash: busy, rendered: false, words: null }], { ...options, bodies: store });
    expect(taken.map(({ item }) => item)).toContain('o1');
    expect(server.paths()).not.toContain('/again');
  });

  it('stand in the report, the same when it is judged again without the network', async () => {
    const server = await serveDemo(path.join(root, 'demo', 'site'));
    const folder = emptyFolder();
    const settings = completeSettings({ year: 2568, date: '2025-09-01', polite: 'off', lang: 'th', cache: folder });
    const input = { startUrl: server.url, ruleSet: await loadRuleSet(2568, 'lgo'), notes: [], submission: [], surveys: null, signal: null, onProgress: () => undefined };
    const first = await audit({ ...input, settings });
    await server.close();
    const again = await audit({ ...input, settings: { ...settings, fromCache: true } });
    expect(first.pictures.length).toBeGreaterThan(8);
    expect(first.pictures.every(({ jpeg }) => isJpeg(jpeg))).toBe(true);
    expect(reportJson(again.report)).toBe(reportJson(first.report));
    expect(again.pictures.map(({ jpeg }) => Buffer.from(jpeg).toString('base64'))).toEqual(first.pictures.map(({ jpeg }) => Buffer.from(jpeg).toString('base64')));

    const out = emptyFolder();
    await writeReports(first.report, out, ['json', 'html'], 'th', first.pictures);
    const files = (await readdir(path.join(out, 'evidence'))).sort();
    expect(files).toEqual(first.pictures.map(({ item }) => `${item}.jpg`).sort());
    const html = await readFile(path.join(out, 'report.html'), 'utf8');
    for (const file of files) expect(html).toContain(`src="evidence/${file}"`);
    expect(html).toMatch(/<img src="evidence\/o1\.jpg" alt="ภาพหน้าจอของหลักฐาน: [^"]+" loading="lazy"/);
    expect((await readReport(path.join(out, 'report.json'))).items.flatMap(({ evidence }) => evidence.flatMap(({ screenshot }) => screenshot ?? []))).toHaveLength(files.length);

    await writeReports(first.report, out, ['json', 'html'], 'th', first.pictures.slice(0, 1));
    expect(await readdir(path.join(out, 'evidence'))).toHaveLength(1);
  });
});

describe('where there are no pictures', () => {
  it('a machine without a browser says how to get one', async () => {
    process.env['OIT_BROWSER'] = '/no/such/browser';
    const store = await bodies();
    const hash = await store.put(new TextEncoder().encode('<h1>ก</h1>'));
    expect(await photograph('http://127.0.0.1:9/', [{ item: 'o1', url: 'http://127.0.0.1:9/a', hash, rendered: false, words: null }], { ...options, bodies: store })).toEqual({ taken: [], possible: false });
  });

  it('the report of another program may not name any file', async () => {
    const server = await serveDemo(path.join(root, 'demo', 'site'));
    const settings = completeSettings({ year: 2568, date: '2025-09-01', polite: 'off', lang: 'th', render: 'never', cache: 'off', maxPages: 5 });
    const { report, pictures } = await audit({ startUrl: server.url, settings, ruleSet: await loadRuleSet(2568, 'lgo'), notes: [], submission: [], surveys: null, signal: null, onProgress: () => undefined });
    await server.close();
    expect(pictures).toEqual([]);
    const strange = { ...report, items: report.items.map((item) => ({ ...item, evidence: item.evidence.map((one) => ({ ...one, screenshot: '../../secret.jpg" onerror="x' })) })) };
    expect(reportHtml(strange, 'th')).not.toContain('<img');
  });
});
