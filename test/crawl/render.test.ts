import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/crawl/browser.ts';
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
});
