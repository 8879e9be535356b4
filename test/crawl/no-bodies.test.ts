import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { forgetBodies } from '../../src/crawl/no-bodies.ts';
import { bodies, healthByPath, page, serve, walk } from './helpers.ts';

describe('a crawl whose bodies nobody reads', () => {
  it('names them and keeps nothing', async () => {
    const body = Buffer.from('เทศบาล');
    const hash = createHash('sha256').update(body).digest('hex');
    const store = forgetBodies();
    expect(await store.put(body)).toBe(hash);
    await expect(store.get(hash)).rejects.toThrow(hash);
    expect(() => store.path(hash)).toThrow(hash);
  });

  it('finds the same as one that keeps them, pages of nothing among it', async () => {
    const record = (id: number): string => (id < 20 ? page(`ข่าวที่ ${id}`) : '<title>ข่าว - </title><h1>ข่าว</h1><a href="/">หน้าแรก</a>');
    const server = await serve((request) => {
      const id = Number(/^\/news\.php\?id=(\d+)$/.exec(request.url ?? '')?.[1] ?? Number.NaN);
      if (request.url === '/') return page('หน้าแรก', ...Array.from({ length: 24 }, (_, index) => `/news.php?id=${index}`));
      return Number.isNaN(id) ? undefined : record(id);
    });
    const kept = healthByPath(await walk(server.url, { bodies: await bodies() }));
    expect(healthByPath(await walk(server.url, { bodies: forgetBodies() }))).toEqual(kept);
    expect(kept).toMatchObject({ '/news.php?id=3': 'alive ok', '/news.php?id=22': 'dead soft-404' });
  });
});
