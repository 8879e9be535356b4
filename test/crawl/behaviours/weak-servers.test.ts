import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { healthByPath, page, serve, walk } from '../helpers.ts';
import { HOME, internet } from './helpers.ts';

const names = (count: number, name: string): string[] => Array.from({ length: count }, (_, index) => `/${name}${index}`);
const fail = { status: 500, body: '<h1>Internal Server Error</h1>' };
const states = (found: Awaited<ReturnType<typeof walk>>, part: string): string[] => [...new Set(Object.entries(healthByPath(found)).flatMap(([path, state]) => (path.startsWith(part) ? [state] : [])))];
const quick = { polite: false } as const;

describe('errors of the server', () => {
  it('on one page, twice, mean that the page is dead', async () => {
    const server = await serve((request) => ({ '/': page('หน้าแรก', ...names(20, 'p'), '/broken.php') }[request.url ?? ''] ?? (/^\/p/.test(request.url ?? '') ? page(request.url ?? '') : request.url === '/broken.php' ? fail : undefined)));
    const found = await walk(server.url, quick);
    expect(healthByPath(found)['/broken.php']).toBe('dead http-error');
    expect(server.requests.filter(({ path }) => path === '/broken.php')).toHaveLength(2);
  });

  it('on a large part of all pages mean that the server is weak', async () => {
    const server = await serve((request) => (request.url === '/' ? page('หน้าแรก', ...names(40, 'p'), ...names(10, 'q')) : /^\/p/.test(request.url ?? '') ? fail : /^\/q/.test(request.url ?? '') ? page(request.url ?? '') : undefined));
    const found = await walk(server.url, quick);
    expect(states(found, '/p')).toEqual(['unchecked http-error']);
    expect(found.health.find(({ url }) => url.endsWith('/p1'))?.message.en).toMatch(/many pages/);
    expect(found.incomplete).toMatchObject([{ kind: 'other', reason: { en: expect.stringMatching(/failed for 40 pages/) as string } }]);
  });

  it('on many pages of a script that works for others mean that the server is weak', async () => {
    const server = await serve((request) => {
      const id = Number(/id=(\d+)/.exec(request.url ?? '')?.[1] ?? Number.NaN);
      if (request.url === '/') return page('หน้าแรก', ...Array.from({ length: 80 }, (_, index) => `/news.php?id=${index + 1}`));
      return Number.isNaN(id) ? undefined : id > 90 ? { status: 404 } : id % 6 === 0 ? fail : page(`ข่าว ${id}`);
    });
    expect(states(await walk(server.url, quick), '/news.php?id=6')).toContain('unchecked http-error');
  });

  it('that pass once all is read mean that the server was weak', async () => {
    const tries = new Map<string, number>();
    const server = await serve((request) => {
      const path = request.url ?? '';
      tries.set(path, (tries.get(path) ?? 0) + 1);
      if (path === '/') return page('หน้าแรก', ...names(60, 'p'), ...names(12, 'files/plan.php?n='));
      if (path.startsWith('/files/')) return (tries.get(path) ?? 0) > 2 ? page(path) : fail;
      return path.startsWith('/p') ? page(path) : undefined;
    });
    expect(states(await walk(server.url, quick), '/files/')).toEqual(['unchecked http-error']);
  });

  it('on all pages of one script, still there at the end, mean that these pages are dead', async () => {
    const server = await serve((request) => {
      const path = request.url ?? '';
      if (path === '/') return page('หน้าแรก', ...names(60, 'p'), ...names(12, 'gallery/old.php?album='));
      return path.startsWith('/gallery/') ? fail : path.startsWith('/p') ? page(path) : undefined;
    });
    const found = await walk(server.url, quick);
    expect(states(found, '/gallery/')).toEqual(['dead http-error']);
    expect(found.incomplete).toEqual([]);
  });

  it('after which the whole site fails mean that the site went down', async () => {
    let asked = 0;
    const server = await serve((request) => {
      const path = request.url ?? '';
      asked += 1;
      if (asked > 50) return fail;
      return path === '/' ? page('หน้าแรก', ...names(45, 'a'), ...names(15, 'b/x')) : /^\/[ab]/.test(path) ? page(path) : undefined;
    });
    const found = await walk(server.url, { ...quick, concurrency: 1 });
    expect(found.health.filter(({ state }) => state === 'dead')).toEqual([]);
    expect(found.health.filter(({ state }) => state === 'unchecked').length).toBeGreaterThanOrEqual(10);
  });
});

describe('HEAD', () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ['is refused with 405', (response) => void response.writeHead(405).end()],
    ['is refused with 403', (response) => void response.writeHead(403).end()],
    ['is answered with 404', (response) => void response.writeHead(404).end()],
    ['is answered with 500', (response) => void response.writeHead(500).end()],
    ['is answered with 501', (response) => void response.writeHead(501).end()],
    ['breaks the connection', (response) => void response.socket?.destroy()],
    ['is never answered', () => undefined],
  ])('that %s says nothing where GET opens', async (_, onHead) => {
    const net = await internet({ [HOME]: page('หน้าแรก', 'http://old.example/doc'), 'http://old.example/doc': (request, response) => (request.method === 'HEAD' ? onHead(response) : void response.writeHead(200, { 'content-type': 'text/html' }).end(page('ได้'))) });
    const found = await walk(HOME, { proxy: net.url, timeoutMs: 700, polite: false });
    expect(found.health.find(({ url }) => url.includes('old.example'))).toMatchObject({ state: 'alive', reason: 'ok' });
  });
});
