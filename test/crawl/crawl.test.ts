import { describe, expect, it } from 'vitest';
import { healthByPath, healthOf, page, PDF, pdf, resourcePaths, serve, walk } from './helpers.ts';

describe('crawl', () => {
  it('reads pages and files, checks links, and tells who holds them', async () => {
    const server = await serve({
      '/': page('หน้าแรก', '/about.html', '/files/แผน%20(1).pdf', '/gone.html', '#top', 'mailto:a@b.th', 'http://'),
      '/about.html': page('เกี่ยวกับ', '/', 'files/plan.pdf', '/gone.html#x'),
      [encodeURI('/files/แผน (1).pdf')]: pdf,
      '/files/plan.pdf': pdf,
    });
    const found = await walk(server.url);
    expect(found.start).toBe(`${server.url}/`);
    expect(resourcePaths(found)).toEqual(['/', '/about.html', '/files/แผน (1).pdf', '/files/plan.pdf']);
    expect(healthByPath(found)).toEqual({
      '/': 'alive ok',
      '/about.html': 'alive ok',
      '/files/plan.pdf': 'alive ok',
      [encodeURI('/files/แผน (1).pdf')]: 'alive ok',
      '/gone.html': 'dead http-error',
      'http://': 'dead bad-url',
    });
    expect(healthOf(found, '/gone.html')).toMatchObject({ httpStatus: 404, foundOn: [`${server.url}/`, `${server.url}/about.html`] });
    const file = found.resources.find((it) => it.url.endsWith('plan.pdf'));
    expect(file).toMatchObject({ kind: 'pdf', fileName: 'plan.pdf', depth: 2, bytes: PDF.length, complete: true, rendered: false, foundOn: [`${server.url}/about.html`] });
    expect(found.incomplete).toEqual([]);
    expect(found.interrupted).toBe(false);
  });
});
