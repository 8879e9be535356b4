import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Route } from '../support/server.ts';
import { bodies, healthByPath, healthOf, page, PDF, pdf, resourcePaths, serve, walk } from './helpers.ts';

/** Writes without end until the other side leaves. */
const endless = (type: string, beginning: string, piece: string, everyMs: number) => (_: unknown, response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': type });
  response.write(beginning);
  const timer = setInterval(() => response.write(piece), everyMs);
  response.on('close', () => clearInterval(timer));
};

describe('limits', () => {
  it('cuts off an endless page and an endless file, and keeps what came', async () => {
    const server = await serve({
      '/': page('หน้าแรก', '/endless.html', '/endless.pdf', '/drip.html'),
      '/endless.html': endless('text/html', '<a href="/found.html">x</a>', 'ข้อความ '.repeat(20_000), 1),
      '/endless.pdf': endless('application/pdf', PDF, 'x'.repeat(50_000), 1),
      '/drip.html': endless('text/html', page('หยด', '/found.html').replace('</html>', ''), ' ', 50),
      '/found.html': page('พบ'),
    });
    const found = await walk(server.url, { maxFileBytes: 300_000, timeoutMs: 700 });
    const cut = found.resources.filter((it) => !it.complete).map((it) => [new URL(it.url).pathname, it.kind]);
    expect(cut).toEqual([['/drip.html', 'html'], ['/endless.html', 'html'], ['/endless.pdf', 'pdf']]);
    expect(found.resources.find((it) => it.kind === 'pdf')?.bytes).toBe(300_000);
    expect(resourcePaths(found)).toContain('/found.html');
    expect(found.incomplete.map((it) => it.kind).sort()).toEqual(['document', 'page', 'page']);
  });

  it('reads only the beginning of a file that says it is too long', async () => {
    let sent = 0;
    const server = await serve({
      '/': page('หน้าแรก', '/big.zip'),
      '/big.zip': (_, response) => {
        response.writeHead(200, { 'content-type': 'application/zip', 'content-length': '200000000' });
        const piece = Buffer.alloc(100_000, 'PK\u0003\u0004');
        const more = (): void => {
          if (response.destroyed) return;
          sent += piece.length;
          if (response.write(piece)) setImmediate(more);
          else response.once('drain', more);
        };
        more();
      },
    });
    const found = await walk(server.url, { maxFileBytes: 10_000_000 });
    expect(found.resources.find((it) => it.url.endsWith('.zip'))).toMatchObject({ complete: false, bytes: 2_000_000 });
    expect(sent).toBeLessThan(50_000_000);
  });

  it('bounds what a small compressed answer unpacks to', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('<a href="/a">x</a>'), Buffer.alloc(60_000_000, ' x')]));
    const server = await serve({ '/': page('หน้าแรก', '/bomb'), '/bomb': { headers: { 'content-encoding': 'gzip' }, body: bomb }, '/a': page('ก') });
    const found = await walk(server.url);
    expect(found.resources.find((it) => it.url.endsWith('/bomb'))).toMatchObject({ complete: false, bytes: 8_000_000 });
    expect(resourcePaths(found)).toContain('/a');
  });

  it('stops at the number of pages, tells what is left, and still reads files; missing pages do not count', async () => {
    const server = await serve((request) => {
      const path = request.url ?? '';
      if (path === '/') return page('หน้าแรก', '/a1', '/a2', '/p1', '/p2', '/p3', '/p4', '/z.pdf');
      if (path.startsWith('/p')) return page(path);
      return path === '/z.pdf' ? pdf : undefined;
    });
    const found = await walk(server.url, { maxPages: 3 });
    expect(resourcePaths(found)).toEqual(['/', '/p1', '/p2', '/z.pdf']);
    expect(healthByPath(found)).toMatchObject({ '/a1': 'dead http-error', '/p3': 'unchecked limit', '/p4': 'unchecked limit' });
    expect(found.incomplete).toMatchObject([{ kind: 'limit', url: null }]);
    expect(found.incomplete[0]?.reason.en).toContain('limit of 3 pages was reached; 2 links');
  });

  it('follows links that speak of an item first', async () => {
    const plain = Array.from({ length: 70 }, (_, index) => `<a href="/n${index}">ข่าว ${index}</a>`).join('');
    const server = await serve((request) =>
      request.url === '/' ? `<title>ก</title>${plain}<a href="/x">แผนการใช้จ่ายงบประมาณประจําปี</a><a href="/o12.html">O12</a>` : page(request.url ?? ''),
    );
    const found = await walk(server.url, { maxPages: 3, vocabulary: ['แผนการใช้จ่ายงบประมาณประจำปี'] });
    expect(resourcePaths(found)).toEqual(['/', '/o12.html', '/x']);
  });

  it('only checks files once enough bytes were kept', async () => {
    const names = Array.from({ length: 80 }, (_, index) => `/f${String(index).padStart(2, '0')}.pdf`);
    const server = await serve({ '/': page('หน้าแรก', ...names), ...Object.fromEntries(names.map((name) => [name, pdf])) });
    const found = await walk(server.url, { maxTotalBytes: 1000 });
    expect(found.resources.length).toBeLessThan(81);
    expect(found.health.every((it) => it.state === 'alive')).toBe(true);
    expect(found.incomplete[0]?.reason.en).toMatch(/checked but not read/);
  });

  it('judges files that it only checks as it judges those that it reads', async () => {
    const names = ['/good.pdf', '/gone.pdf', '/home.pdf', '/words.pdf', '/empty.pdf', '/asked.docx', '/plain.zip'];
    const routes: Record<string, Route> = {
      '/': page('หน้าแรก', '/p', ...names),
      '/p': page('แผน'),
      '/good.pdf': pdf,
      '/home.pdf': { status: 302, headers: { location: '/' } },
      '/words.pdf': '<h1>File not found</h1>',
      '/empty.pdf': { headers: { 'content-type': 'application/pdf' }, body: '' },
      '/asked.docx': (request, response) => void (request.method === 'HEAD' ? response.writeHead(405).end() : response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('PK\u0003\u0004')),
      '/plain.zip': { headers: { 'content-type': 'text/plain' }, body: 'PK\u0003\u0004 not called what it is' },
    };
    for (const gone of [{}, { '*': '<title>เทศบาล</title>ขออภัย ระบบไม่มีข้อมูลส่วนนี้' }] as const) {
      const server = await serve({ ...routes, ...gone });
      const read = healthByPath(await walk(server.url));
      const checked = await walk(server.url, { maxTotalBytes: 10 });
      expect(checked.resources.filter((it) => it.kind !== 'html')).toEqual([]);
      expect(healthByPath(checked)).toEqual(read);
      expect(read).toMatchObject({ '/good.pdf': 'alive ok', '/gone.pdf': expect.stringMatching(/^dead/) as string, '/home.pdf': expect.stringMatching(/^dead/) as string, '/words.pdf': 'dead not-a-file', '/empty.pdf': 'dead empty', '/plain.zip': 'alive ok' });
    }
  });

  it('does not walk into calendars, nests and copies without end', async () => {
    const server = await serve((request) => {
      const url = new URL(request.url ?? '/', 'http://x');
      if (url.pathname === '/') return page('หน้าแรก', '/calendar?month=1', '/nest/', '/same/1');
      if (url.pathname === '/calendar') return page(`เดือน ${url.search}`, `/calendar?month=${Number(url.searchParams.get('month')) + 1}`, `/calendar?month=${Number(url.searchParams.get('month')) + 1000}`);
      if (url.pathname.startsWith('/nest/')) return page(`ซ้อน ${url.pathname}`, 'nest/');
      if (url.pathname.startsWith('/same/')) return { body: page('เหมือนกัน', 'more/x1', 'more/x2') };
      return undefined;
    });
    const found = await walk(server.url);
    const count = (path: string): number => resourcePaths(found).filter((it) => it.startsWith(path)).length;
    expect(count('/calendar')).toBeLessThanOrEqual(40);
    expect(count('/calendar')).toBeGreaterThan(10);
    expect(count('/nest/')).toBeLessThan(6);
    expect(count('/same/')).toBeLessThan(20);
    expect(found.incomplete.map((it) => it.kind)).toContain('limit');
  });

  it('reads a site of many like pages whole, those beyond a number last', async () => {
    const server = await serve((request) => {
      const number = Number(/^\/news(\d+)\.html$/.exec(request.url ?? '')?.[1] ?? Number.NaN);
      if (request.url === '/') return page('หน้าแรก', '/news1.html', '/z1.html');
      if (/^\/z\d\.html$/.test(request.url ?? '')) return page(request.url ?? '', `/z${Number(request.url?.[2]) + 1}.html`);
      return number < 500 ? page(`ข่าว ${number}`, `/news${number * 2}.html`, `/news${number * 2 + 1}.html`) : undefined;
    });
    const whole = await walk(server.url, { polite: false });
    expect(resourcePaths(whole).filter((it) => it.startsWith('/news'))).toHaveLength(499);
    expect(whole.incomplete).toEqual([]);
    const part = await walk(server.url, { polite: false, maxPages: 350 });
    expect(resourcePaths(part)).toContain('/z9.html');
  });

  it('knows so many addresses and no more, and tells it', async () => {
    const server = await serve((request) => {
      const number = Number(/^\/p(\d+)$/.exec(request.url ?? '')?.[1] ?? Number.NaN);
      if (request.url === '/') return `<title>หน้าแรก</title>${Array.from({ length: 30 }, (_, index) => `<a href="/p${index}">หน้า</a>`).join('')}`;
      if (Number.isNaN(number)) return undefined;
      const links = Array.from({ length: 4900 }, (_, index) => `<a href="${index % 5 === 0 ? `http://:${number}-${index}` : `/f/${number}/${index}.pdf`}">x</a>`);
      return `<title>${number}</title>${links.join('')}<a href="/p0">แรก</a>`;
    });
    const stop = new AbortController();
    const found = await walk(server.url, { polite: false, signal: stop.signal, onProgress: ({ fetched }) => fetched === 40 && stop.abort() });
    const count = (reason: string): number => found.health.filter((it) => it.reason === reason).length;
    expect([count('bad-url'), count('limit')]).toEqual([10_000, 10_000]);
    const left = Number(/(\d+) of them are left out/.exec(found.incomplete.map(({ reason }) => reason.en).join())?.[1]);
    expect(found.health.length + left).toBe(100_000);
    expect(found.incomplete.some(({ reason }) => /more than 100000 addresses/.test(reason.en))).toBe(true);
    // Who links to a known address is still told exactly: the first of 30 pages in order.
    expect(healthOf(found, '/p0')?.foundOn).toHaveLength(20);
    expect(healthOf(found, '/p0')?.foundOn).toEqual([...(healthOf(found, '/p0')?.foundOn ?? [])].sort());
    expect(healthOf(found, '/p0')?.foundOn.slice(0, 3)).toEqual(['/', '/p0', '/p1'].map((path) => `${server.url}${path}`));
  });

  it('leaves filters that beget one another', async () => {
    const server = await serve((request) => {
      const at = Number(/[?]n=(\d+)/.exec(request.url ?? '')?.[1] ?? 0);
      return request.url === '/' ? page('หน้าแรก', '/list?n=1') : page(`รายการ ${at}`, `/list?n=${at * 3}`, `/list?n=${at * 3 + 1}`, `/list?n=${at * 3 + 2}`);
    });
    const found = await walk(server.url, { polite: false });
    expect(found.resources.length).toBeLessThanOrEqual(302);
    expect(found.incomplete[0]?.reason.en).toContain('/list?n');
  });

  it('ends when it is told to, with what is there', async () => {
    const stop = new AbortController();
    const server = await serve((request) => {
      if (request.url === '/') return page('หน้าแรก', '/a', '/hang');
      if (request.url === '/a') return page('ก');
      return request.url === '/hang' ? () => setTimeout(() => stop.abort(), 200) : undefined;
    });
    const found = await walk(server.url, { signal: stop.signal, timeoutMs: 60_000 });
    expect(found.interrupted).toBe(true);
    expect(resourcePaths(found)).toEqual(['/', '/a']);
    expect(healthOf(found, '/hang')).toMatchObject({ state: 'unchecked', reason: 'limit' });
    expect(found.incomplete[0]).toMatchObject({ kind: 'limit', reason: { en: expect.stringMatching(/stopped/) as string } });
  });

  it('stops asking a site that has fallen silent', async () => {
    const server = await serve((request) => {
      if (request.url === '/') return page('หน้าแรก', ...Array.from({ length: 400 }, (_, index) => `/p${index}`));
      return /^\/p/.test(request.url ?? '') ? (_, response) => void response.socket?.destroy() : undefined;
    });
    const found = await walk(server.url);
    expect(found.interrupted).toBe(true);
    expect(found.incomplete).toHaveLength(1);
    expect(found.incomplete[0]?.reason.en).toMatch(/stopped answering/);
    expect(new Set(found.health.slice(1).map((it) => it.state))).toEqual(new Set(['unchecked']));
    expect(server.requests.length).toBeLessThan(250);
  });

  it.each([['ENOSPC', /disk of this machine is full/], ['EACCES', /cannot be written to \(EACCES\)/]])('ends with what is there when bodies cannot be stored (%s)', async (code, sentence) => {
    const server = await serve((request) => (request.url === '/' ? page('หน้าแรก', ...Array.from({ length: 100 }, (_, index) => `/p${index}`)) : page(request.url ?? '')));
    const good = await bodies();
    let puts = 0;
    const put = async (bytes: Uint8Array): Promise<string> => {
      puts += 1;
      if (puts > 5) throw Object.assign(new Error('write failed'), { code });
      return good.put(bytes);
    };
    const found = await walk(server.url, { bodies: { ...good, put } });
    expect(found.interrupted).toBe(true);
    expect(found.resources).toHaveLength(5);
    expect(found.incomplete.map(({ kind, reason }) => [kind, reason.en])).toEqual([['limit', expect.stringMatching(sentence)]]);
    expect(found.health).toHaveLength(101);
    expect(found.health.filter((it) => it.reason === 'limit')).toHaveLength(96);
    expect(server.requests.length).toBeLessThan(100);
  });

  it('brings nothing home, and tells why, when not even the first page can be stored', async () => {
    const server = await serve({ '/': page('หน้าแรก', '/a') });
    const put = (): Promise<string> => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    expect(await walk(server.url, { bodies: { ...(await bodies()), put } })).toMatchObject({ resources: [], interrupted: true, incomplete: [{ kind: 'limit' }] });
  });

  it('ends when the time is up, also before the first page', async () => {
    const server = await serve({ '/': page('หน้าแรก', '/hang'), '/hang': () => undefined });
    expect(await walk(server.url, { maxMinutes: 0.01, timeoutMs: 60_000 })).toMatchObject({ interrupted: true, start: `${server.url}/` });
    const silent = await serve({ '*': () => undefined });
    expect(await walk(silent.url, { maxMinutes: 0.01, timeoutMs: 60_000 })).toMatchObject({ interrupted: true, resources: [], incomplete: [{ kind: 'limit' }] });
  });
});
