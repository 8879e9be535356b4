import { describe, expect, it } from 'vitest';
import { healthByPath, page, serve, walk } from './helpers.ts';

describe('a server that fails', () => {
  it('is asked once more when the rest has been read, so that nothing waits for it', async () => {
    const asked = new Map<string, number>();
    const others = Array.from({ length: 100 }, (_, index) => `/p${index}`);
    const server = await serve((request) => {
      const path = request.url ?? '';
      const times = (asked.get(path) ?? 0) + 1;
      asked.set(path, times);
      if (path === '/') return page('หน้าแรก', '/a-weak', '/a-broken', ...others);
      if (path === '/a-weak') return times === 1 ? { status: 500 } : page('หายดีแล้ว', '/below');
      if (path === '/a-broken') return { status: 500 };
      return path === '/below' || /^\/p\d/.test(path) ? page(`หน้า ${path}`) : undefined;
    });
    const found = await walk(server.url, { polite: false, concurrency: 2 });
    expect(healthByPath(found)).toMatchObject({ '/a-weak': 'alive ok', '/a-broken': 'dead http-error', '/below': 'alive ok', '/p99': 'alive ok' });
    expect([asked.get('/a-weak'), asked.get('/a-broken')]).toEqual([2, 2]);
    const order = server.requests.map(({ path }) => path);
    expect(order.lastIndexOf('/a-broken')).toBeGreaterThan(order.indexOf('/p99'));
    expect(order.indexOf('/a-broken')).toBeLessThan(order.indexOf('/p99'));
  });

  it('is not called broken where the crawl ends before', async () => {
    const stop = new AbortController();
    const server = await serve((request) => {
      const path = request.url ?? '';
      if (path === '/') return page('หน้าแรก', '/a-broken', '/b', '/c');
      if (path === '/a-broken') return { status: 500 };
      return path === '/b' || path === '/c' ? page(path) : undefined;
    });
    const found = await walk(server.url, { polite: false, signal: stop.signal, onProgress: ({ url }) => url.endsWith('/c') && stop.abort() });
    expect(healthByPath(found)).toMatchObject({ '/a-broken': 'unchecked http-error' });
    expect(server.requests.filter(({ path }) => path === '/a-broken')).toHaveLength(1);
  });
});
