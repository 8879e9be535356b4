import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/crawl/browser.ts';
import { audit } from '../../src/audit.ts';
import { reportHtml } from '../../src/report/html.ts';
import { plainSummary } from '../../src/report/plain.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';
import { completeSettings } from '../../src/settings/settings.ts';
import { oit } from '../support/oit.ts';
import { page, resourcePaths, serve, bodies, walk } from './helpers.ts';

const browser = await findBrowser();
if (browser === null && process.env['CI'] === 'true') throw new Error('The tests of drawn pages need a browser where CI=true.');
if (browser === null) console.warn('No browser found: the tests of drawn pages are skipped.');

const SHELL = '<!doctype html><title>เทศบาล</title><div id="root"></div><script src="/app.js"></script>';
const APP = {
  headers: { 'content-type': 'text/javascript' },
  body: `fetch('/api/ita?year=2569').then((r) => r.json()).then((items) => {
    document.getElementById('root').innerHTML = items.map((it) => '<a href="' + it.url + '">' + it.title + '</a>').join('') + '<img src="/big.png">';
  });`,
};
const API = { headers: { 'content-type': 'application/json' }, body: JSON.stringify([{ url: '/files/o1.html', title: 'โครงสร้าง' }]) };

describe('pages drawn by scripts', () => {
  it.skipIf(browser === null)('are drawn where a page has no links and words', async () => {
    const server = await serve({ '/': SHELL, '/app.js': APP, '/api/ita?year=2569': API, '/files/o1.html': page('โครงสร้าง') });
    const store = await bodies();
    const found = await walk(server.url, { render: 'auto', bodies: store });
    expect(resourcePaths(found)).toEqual(['/', '/files/o1.html']);
    const home = found.resources[0];
    expect(home?.rendered).toBe(true);
    expect(new TextDecoder().decode(await store.get(home?.hash ?? ''))).toContain('โครงสร้าง');
    expect(found.resources[1]?.rendered).toBe(false);
    expect(server.requests.some(({ path }) => path === '/big.png')).toBe(false);
    expect(found.incomplete).toEqual([]);
  });

  it.skipIf(browser === null)('reach nothing that the crawl itself may not reach', async () => {
    const secret = await serve({ '*': { headers: { 'access-control-allow-origin': '*' }, body: 'ลับ' } });
    const script = `fetch('${secret.url}/a'); new Image().src = '${secret.url}/b'; new WebSocket('ws://127.0.0.1:${secret.port}/c'); navigator.sendBeacon('${secret.url}/d'); location.hash = 'x';`;
    const server = await serve({ '/': `<div></div><script>${script}</script><script src="/hop.js"></script>`, '/hop.js': { status: 302, headers: { location: `${secret.url}/e` } } });
    await walk(server.url, { render: 'always' });
    expect(secret.requests).toEqual([]);
  });

  it('are told where they are not drawn', async () => {
    const server = await serve({ '/': SHELL, '/app.js': APP });
    const never = await walk(server.url, { render: 'never' });
    expect(never.incomplete).toMatchObject([{ kind: 'render', url: `${server.url}/` }]);

    const before = process.env['OIT_BROWSER'];
    process.env['OIT_BROWSER'] = '/no/such/browser';
    try {
      const without = await walk(server.url, { render: 'auto' });
      expect(without.incomplete).toMatchObject([{ kind: 'render', reason: { en: expect.stringContaining('OIT_BROWSER') as string } }]);
      expect(without.resources).toHaveLength(1);
    } finally {
      if (before === undefined) delete process.env['OIT_BROWSER'];
      else process.env['OIT_BROWSER'] = before;
    }
  });

  it('are told, each with its address, in all reports, with how to get a browser', async () => {
    const server = await serve({ '/': page('เทศบาลตำบลตัวอย่าง', '/ita', '/oit'), '/ita': SHELL, '/oit': SHELL, '/app.js': APP });
    await withBrowser('/no/such/browser', async () => {
      const settings = completeSettings({ year: 2568, date: '2025-09-01', polite: 'off', lang: 'th', cache: 'off' });
      const { report } = await audit({ startUrl: server.url, settings, ruleSet: await loadRuleSet(2568, 'lgo'), notes: [], submission: [], surveys: null, signal: null, onProgress: () => undefined });
      const told = report.incomplete.filter(({ kind }) => kind === 'render');
      expect(told.map(({ url }) => url)).toEqual([`${server.url}/ita`, `${server.url}/oit`]);
      expect(told[0]?.reason).toMatch(/เบราว์เซอร์.*OIT_BROWSER.*no.such.browser/);
      const html = reportHtml(report, 'th');
      const plain = plainSummary(report, { lang: 'th', width: 100, paths: [] });
      for (const { url, reason } of told) {
        expect(html).toContain(reason);
        expect(html).toContain(url);
        expect(plain).toContain(url);
      }
      expect(html).not.toContain('<img');
    });
    const doctor = await oit(['doctor', '--lang', 'en'], { env: { OIT_BROWSER: '/no/such/browser' } });
    expect(doctor.stdout).toMatch(/✗ Browser[^✓✗]*drawn by scripts[^✓✗]*OIT_BROWSER/);
  });
});

async function withBrowser(place: string, work: () => Promise<void>): Promise<void> {
  const before = process.env['OIT_BROWSER'];
  process.env['OIT_BROWSER'] = place;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['OIT_BROWSER'];
    else process.env['OIT_BROWSER'] = before;
  }
}

describe('lists that scripts fill', () => {
  const hub = (script: string): string => page('ITA 2569').replace('</body>', `<div id="list">กำลังโหลดข้อมูล...</div><script>${script}</script></body>`);
  const rows = [{ code: 'o1', title: 'โครงสร้าง', url: '/69/o1.pdf' }, { code: 'o2', title: 'ข้อมูลผู้บริหาร', url: '/69/o2.pdf' }];
  const json = (data: unknown): { headers: Record<string, string>; body: string } => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) });

  it('are read without a browser where the page brings or names them', async () => {
    const server = await serve({
      '/': page('เทศบาล', '/brings', '/names', '/piece'),
      '/brings': `<title>OIT</title><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { rows } })}</script>`,
      '/names': hub(`fetch('/api/ita?year=2568').then((r) => r.json()).then(draw)`),
      '/api/ita?year=2568': json([{ title: 'แผน', file: '/68/plan.pdf' }]),
      '/piece': hub(`$('#list').load('parts/list.php')`),
      '/parts/list.php': '<ul><li><a href="/part.pdf">คู่มือ</a></li></ul>',
      '*': { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4\n%%EOF' },
    });
    const store = await bodies();
    const found = await walk(server.url, { render: 'never', bodies: store });
    expect(resourcePaths(found)).toEqual(['/', '/68/plan.pdf', '/69/o1.pdf', '/69/o2.pdf', '/brings', '/names', '/part.pdf', '/piece']);
    const names = found.resources.find(({ url }) => url.endsWith('/names'));
    const words = new TextDecoder().decode(await store.get(names?.hash ?? ''));
    expect(words).toContain('ปีงบประมาณ 2568');
    expect(names?.rendered).toBe(false);
    // Of a shell only its data was seen.
    expect(found.incomplete.map(({ url }) => url)).toEqual([`${server.url}/brings`]);
  });

  it.skipIf(browser === null)('hold what a click on a row would open', async () => {
    const server = await serve({
      '/': `<title>OIT</title><div id="root"></div><script src="/app.js"></script>`,
      '/app.js': { headers: { 'content-type': 'text/javascript' }, body: `fetch('/api/' + 'oit').then((r) => r.json()).then((rows) => { for (const row of rows) { const p = document.createElement('p'); p.textContent = row.title; p.onclick = () => window.open(row.url); root.append(p); } })` },
      '/api/oit': json(rows),
      '*': { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4\n%%EOF' },
    });
    expect(resourcePaths(await walk(server.url, { render: 'auto' }))).toEqual(['/', '/69/o1.pdf', '/69/o2.pdf']);
  });

  it.skipIf(browser === null)('are drawn on the same pages whatever the order of answers', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `/p${n}`);
    const server = await serve({
      '/': page('เทศบาล', ...names),
      '/api': json(rows),
      ...Object.fromEntries(names.map((name, n) => [name, (_request: unknown, response: { setHeader(name: string, value: string): void; end(body: string): void }) => {
        setTimeout(() => {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(hub(`fetch('/a' + 'pi').then((r) => r.json()).then((d) => { document.getElementById('list').innerHTML = '<a href="/of${n}.html">' + d[0].title + '</a>' })`));
        }, Math.random() * 200);
      }])),
      '*': page('เอกสาร'),
    });
    const [one, other] = [await walk(server.url, { render: 'auto', concurrency: 8 }), await walk(server.url, { render: 'auto', concurrency: 2 })];
    expect(one).toEqual(other);
    expect(one.resources.filter(({ rendered }) => rendered)).toHaveLength(12);
  }, 60_000);
});
