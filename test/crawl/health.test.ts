import { describe, expect, it } from 'vitest';
import { SELF_SIGNED } from '../support/certificate.ts';
import { healthByPath, healthOf, page, PDF, pdf, resourcePaths, serve, walk } from './helpers.ts';

describe('health of links', () => {
  it('tells dead from unchecked by status', async () => {
    const statuses = [204, 400, 401, 403, 404, 405, 410, 418, 429, 451, 500, 503];
    const server = await serve({
      '/': page('หน้าแรก', ...statuses.map((status) => `/s${status}`)),
      ...Object.fromEntries(statuses.map((status) => [`/s${status}`, { status, headers: { 'retry-after': '0' }, body: status === 204 ? '' : `<p>${status}</p>` }])),
    });
    expect(healthByPath(await walk(server.url))).toEqual({
      '/': 'alive ok',
      '/s204': 'dead empty',
      '/s400': 'dead http-error',
      '/s401': 'unchecked blocked',
      '/s403': 'unchecked blocked',
      '/s404': 'dead http-error',
      '/s405': 'unchecked blocked',
      '/s410': 'dead http-error',
      '/s418': 'dead http-error',
      '/s429': 'unchecked blocked',
      '/s451': 'unchecked blocked',
      '/s500': 'dead http-error',
      '/s503': 'unchecked blocked',
    });
  });

  it('tries again after resets, and after 429 as long as the server asks', async () => {
    const tries: Record<string, number> = {};
    const server = await serve((request) => {
      const path = request.url ?? '';
      tries[path] = (tries[path] ?? 0) + 1;
      if (path === '/') return page('หน้าแรก', '/once', '/always', '/busy');
      if (path === '/always') return (_, response) => void response.socket?.destroy();
      if (path === '/once') return tries[path] === 1 ? (_, response) => void response.socket?.destroy() : page('ครั้งที่สอง');
      if (path === '/busy') return tries[path] === 1 ? { status: 429, headers: { 'retry-after': '1' } } : page('ว่างแล้ว');
      return undefined;
    });
    const found = await walk(server.url);
    expect(healthByPath(found)).toMatchObject({ '/once': 'alive ok', '/always': 'unchecked network', '/busy': 'alive ok' });
    expect(tries['/always']).toBe(2);
    const [refused, served] = server.requests.filter(({ path }) => path === '/busy').map(({ at }) => at);
    expect((served ?? 0) - (refused ?? 0)).toBeGreaterThanOrEqual(950);
  });

  it('takes a passing weakness of a server for no dead link', async () => {
    const statuses = [500, 502, 504, 521];
    const tries: Record<string, number> = {};
    const server = await serve((request) => {
      const path = request.url ?? '';
      tries[path] = (tries[path] ?? 0) + 1;
      if (path === '/') return page('หน้าแรก', ...statuses.flatMap((status) => [`/once${status}`, `/always${status}`]));
      const [, when, status] = /^\/(once|always)(\d+)$/.exec(path) ?? [];
      if (status === undefined) return undefined;
      return when === 'once' && (tries[path] ?? 0) > 1 ? page(`หายแล้ว ${path}`) : { status: Number(status), body: '<p>ขัดข้อง' };
    });
    const found = await walk(server.url);
    expect(healthByPath(found)).toEqual({
      '/': 'alive ok',
      ...Object.fromEntries(statuses.map((status) => [`/once${status}`, 'alive ok'])),
      '/always500': 'dead http-error', '/always502': 'unchecked http-error', '/always504': 'unchecked http-error', '/always521': 'unchecked http-error',
    });
    expect(tries['/always500']).toBe(2);
    for (const status of statuses) {
      const [first, second] = server.requests.filter(({ path }) => path === `/once${status}`).map(({ at }) => at);
      expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(950);
    }
  });

  it.each([10, 300])('takes none of %i links for dead because the server goes down', async (links) => {
    const server = await serve((request) => {
      if (request.url === '/') return page('หน้าแรก', ...Array.from({ length: links }, (_, index) => `/p${index}`), 'http://127.0.0.1:1/x');
      if (request.url === '/p1') return (_, response) => void response.writeHead(200, { connection: 'close' }).end(page('หน้าสุดท้าย'), () => void server.close());
      return page(request.url ?? '');
    });
    const found = await walk(server.url, { concurrency: 1, polite: false });
    const states = Object.entries(healthByPath(found)).filter(([path]) => path.startsWith('/p')).map(([, it]) => it);
    expect(states).toHaveLength(links);
    expect(states.filter((it) => it.startsWith('dead'))).toEqual([]);
    expect(states.filter((it) => it === 'unchecked refused').length).toBeGreaterThan(3);
    expect(healthByPath(found)).toMatchObject({ 'http://127.0.0.1:1/x': 'dead private-address' });
  });

  it('gives up on what does not answer in time, and says so', async () => {
    const server = await serve({ '/': page('หน้าแรก', '/slow', '/b'), '/slow': () => undefined, '/b': page('ข') });
    expect(healthByPath(await walk(server.url, { timeoutMs: 300 }))).toEqual({ '/': 'alive ok', '/slow': 'unchecked timeout', '/b': 'alive ok' });
  });

  it('knows circles and broken redirects', async () => {
    const to = (location: string) => ({ status: 302, headers: { location } });
    const server = await serve((request) => {
      if (request.url === '/') return page('หน้าแรก', '/loop', '/long0', '/bad', '/none', '/ok');
      const long = /^\/long(\d+)$/.exec(request.url ?? '');
      if (long !== null) return to(`/long${Number(long[1]) + 1}`);
      return { '/loop': to('/loop2'), '/loop2': to('/loop'), '/bad': to('http://'), '/none': { status: 302, body: page('ไม่บอกที่ไป') }, '/ok': to('/ok2'), '/ok2': page('ปลายทาง') }[request.url ?? ''];
    });
    const found = await walk(server.url);
    expect(healthByPath(found)).toEqual({
      '/': 'alive ok',
      '/loop': 'dead redirect-loop',
      '/long0': 'dead redirect-loop',
      '/bad': 'dead bad-url',
      '/none': 'alive ok',
      '/ok': 'alive ok',
    });
    expect(found.resources.find((it) => it.url.endsWith('/ok'))?.finalUrl).toBe(`${server.url}/ok2`);
  });

  it('does not ask twice for a page that a redirect has brought', async () => {
    const server = await serve({ '/': page('หน้าแรก', '/a'), '/a': { status: 301, headers: { location: '/b' } }, '/b': page('ข', '/c'), '/c': page('ค', '/b') });
    const found = await walk(server.url);
    expect(resourcePaths(found)).toEqual(['/', '/a', '/b', '/c']);
    expect(server.requests.filter(({ path }) => path === '/b')).toHaveLength(1);
    expect(found.resources.map((it) => it.depth)).toEqual([0, 1, 3, 2]);
  });

  it('reads on past a certificate that nobody vouches for, and says so', async () => {
    const server = await serve({ '/': page('หน้าแรก', '/a.pdf'), '/a.pdf': pdf }, SELF_SIGNED);
    const found = await walk(server.url);
    expect(resourcePaths(found)).toEqual(['/', '/a.pdf']);
    expect(healthByPath(found)).toEqual({ '/': 'alive certificate', '/a.pdf': 'alive certificate' });
    expect(healthOf(found, '/a.pdf')?.message.en).toMatch(/certificate/);
  });
});

describe('answers that look well and are not', () => {
  const menu = '<nav><a href="/">หน้าแรก</a><a href="/ita">ITA</a><a href="/contact">ติดต่อ</a></nav>';
  const inside = (title: string, content: string): string => `<title>${title}</title>${menu}<main>${content}</main><footer>ผู้เข้าชม ${Math.floor(Math.random() * 1e6)} คน</footer>`;

  it('knows the not-found page of the site by asking for nonsense', async () => {
    const server = await serve({
      '/': inside('เทศบาล', '<a href="/lost/12">โครงสร้าง</a><a href="/empty-list">ข่าว</a><a href="/picture">ผัง</a>'),
      '/ita': inside('เทศบาล', 'รายการ ITA'),
      '/contact': inside('เทศบาล', 'โทร 053-123456'),
      '/empty-list': inside('เทศบาล', 'ยังไม่มีข่าว'),
      '/picture': inside('เทศบาล', '<img src="chart.png">'),
      '*': (request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(inside('เทศบาล', `ขออภัย ระบบไม่มีข้อมูลส่วนนี้ (${request.url})`)),
    });
    expect(healthByPath(await walk(server.url))).toEqual({
      '/': 'alive ok', '/ita': 'alive ok', '/contact': 'alive ok', '/empty-list': 'alive ok', '/picture': 'alive ok', '/lost/12': 'dead soft-404',
    });
  });

  it('knows not-found pages by their words, in pages that are not otherwise alike', async () => {
    const long = 'เทศบาลชี้แจงเรื่องไม่พบหน้าเว็บ '.repeat(60);
    const server = await serve({
      '/': page('หน้าแรก', '/a', '/b', '/c', '/news'),
      '/a': '<title>AS</title>ไม่พบหน้านี้ รบกวนติดต่อผู้ดูแลระบบ',
      '/b': '<title>404 Not Found</title><h1>Oops</h1><p>ขออภัย',
      '/c': '<h1>Page not found</h1>',
      '/news': `<title>ข่าว</title>${long}`,
    });
    expect(healthByPath(await walk(server.url))).toEqual({ '/': 'alive ok', '/a': 'dead soft-404', '/b': 'dead soft-404', '/c': 'dead soft-404', '/news': 'alive ok' });
  });

  it('takes no page of a script-driven site for missing because all addresses answer alike', async () => {
    const shell = '<title>เทศบาล</title><div id="root"></div><script src="/app.js"></script><a href="/ita">ITA</a><a href="/x.pdf">x</a>';
    const server = await serve({ '*': shell });
    expect(healthByPath(await walk(server.url))).toEqual({ '/': 'alive ok', '/ita': 'alive ok', '/x.pdf': 'dead not-a-file' });
  });

  it('knows links that are sent to the home page because there is nothing', async () => {
    const server = await serve({
      '/': page('หน้าแรก', '/old/plan.html', '/index.php', '/files/x.pdf'),
      '*': { status: 302, headers: { location: '/' } },
    });
    expect(healthByPath(await walk(server.url))).toEqual({ '/': 'alive ok', '/old/plan.html': 'dead soft-404', '/index.php': 'alive ok', '/files/x.pdf': 'dead not-a-file' });
  });

  it('looks at bytes where a file was named', async () => {
    const server = await serve({
      '/': page('หน้าแรก', '/gone.pdf', '/viewer.pdf', '/login.docx', '/as-html.pdf', '/empty.pdf', '/blank', '/doc.php?id=1'),
      '/gone.pdf': '<h1>File not found</h1>',
      '/viewer.pdf': '<title>แผน</title><iframe src="/real.pdf"></iframe>',
      '/real.pdf': pdf,
      '/login.docx': '<form>รหัสผ่าน <input type=password></form>',
      '/as-html.pdf': { headers: { 'content-type': 'text/html' }, body: PDF },
      '/empty.pdf': { headers: { 'content-type': 'application/pdf' }, body: '' },
      '/blank': ' \n ',
      '/doc.php?id=1': { headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment; filename="plan68.pdf"' }, body: PDF },
    });
    const found = await walk(server.url);
    expect(healthByPath(found)).toEqual({
      '/': 'alive ok', '/gone.pdf': 'dead not-a-file', '/viewer.pdf': 'alive ok', '/real.pdf': 'alive ok', '/login.docx': 'unchecked login',
      '/as-html.pdf': 'alive ok', '/empty.pdf': 'dead empty', '/blank': 'dead empty', '/doc.php?id=1': 'alive ok',
    });
    const kinds = Object.fromEntries(found.resources.map((it) => [new URL(it.url).pathname, `${it.kind} ${it.fileName}`]));
    expect(kinds).toMatchObject({ '/as-html.pdf': 'pdf as-html.pdf', '/doc.php': 'pdf plan68.pdf', '/viewer.pdf': 'html viewer.pdf' });
  });
});
