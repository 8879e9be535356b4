import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../src/crawl/sitemap.ts';
import type { Route } from '../support/server.ts';
import { healthByPath, page, resourcePaths, serve, walk } from './helpers.ts';

const xml = (body: string | Uint8Array): Route => ({ headers: { 'content-type': 'application/xml' }, body });
const urlset = (...urls: string[]): string => `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<url><loc>${url}</loc><lastmod>2025-01-01</lastmod></url>`).join('')}</urlset>`;
const index = (...urls: string[]): string => `<sitemapindex>${urls.map((url) => `<sitemap>\n<loc> ${url} </loc></sitemap>`).join('')}</sitemapindex>`;
/** Routes that may speak of the server's own address. */
const site = (routes: (root: string) => Record<string, Route>) => serve((request) => routes(`http://${request.headers.host ?? ''}`)[request.url ?? '/']);

describe('sitemaps', () => {
  it('lead to pages that no menu links to', async () => {
    const server = await site((root) => ({ '/': page('หน้าแรก', '/a'), '/a': page('ก'), '/hidden': page('ซ่อน', '/below'), '/below': page('ใต้'), '/sitemap.xml': xml(urlset(`${root}/hidden`, `${root}/a`)) }));
    const found = await walk(server.url);
    expect(resourcePaths(found)).toEqual(['/', '/a', '/below', '/hidden']);
    expect(found.incomplete).toEqual([]);
  });

  it('are found by robots.txt, in indexes, compressed, as plain lists', async () => {
    const server = await site((root) => ({
      '/': page('หน้าแรก'),
      '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: `User-agent: *\nDisallow: /secret\nSitemap: ${root}/maps/all.xml\nsitemap: /list.txt\nSitemap: https://other.example/sitemap.xml` },
      '/maps/all.xml': xml(index(`${root}/one.xml.gz`, `${root}/maps/all.xml`, `${root}/gone.xml`)),
      '/one.xml.gz': { headers: { 'content-type': 'application/octet-stream' }, body: gzipSync(urlset(`${root}/one?a=1&amp;b=2`, `${root}/secret/x`)) },
      '/list.txt': { headers: { 'content-type': 'text/plain' }, body: `\uFEFF${root}/two\r\n${root}/three\r\nnonsense\r\n` },
      '/one?a=1&b=2': page('หนึ่ง'), '/two': page('สอง'), '/three': page('สาม'), '/secret/x': page('ลับ'),
    }));
    expect(resourcePaths(await walk(server.url))).toEqual(['/', '/one?a=1&b=2', '/three', '/two']);
    expect(server.requests.some(({ path }) => path === '/secret/x')).toBe(false);
  });

  it('name pages of the site only, and what they name in vain is no broken link', async () => {
    const server = await site((root) => ({
      '/': page('หน้าแรก', '/linked-and-gone'),
      '/sitemap.xml': xml(urlset(`${root}/old`, `${root}/linked-and-gone`, 'https://elsewhere.example/x', 'http://169.254.169.254/latest', 'file:///etc/passwd', 'javascript:alert(1)', `${root}/good`)),
      '/good': page('ดี'),
    }));
    expect(healthByPath(await walk(server.url))).toEqual({ '/': 'alive ok', '/good': 'alive ok', '/linked-and-gone': 'dead http-error' });
  });

  it('come after what the menu leads to, but before it where their names speak of an item', async () => {
    const many = Array.from({ length: 80 }, (_, number) => `/m${number}`);
    const server = await serve((request) => {
      const root = `http://${request.headers.host ?? ''}`;
      if (request.url === '/') return page('หน้าแรก', ...many);
      if (request.url === '/sitemap.xml') return xml(urlset(`${root}/x1`, `${root}/${encodeURIComponent('แผนพัฒนาท้องถิ่น')}-2568`, `${root}/x2`));
      return page(decodeURIComponent(request.url ?? ''));
    });
    const found = await walk(server.url, { maxPages: 3, vocabulary: ['แผนพัฒนาท้องถิ่น'] });
    expect(resourcePaths(found).sort()).toEqual(['/', '/m0', '/แผนพัฒนาท้องถิ่น-2568']);
  });

  it('take the pages of small kinds before the thousandth of a large one', async () => {
    const server = await serve((request) => {
      const root = `http://${request.headers.host ?? ''}`;
      const path = request.url ?? '';
      if (path === '/') return page('หน้าแรก');
      if (path !== '/sitemap.xml') return page(path);
      const news = Array.from({ length: 3000 }, (_, number) => `${root}/show.php?id=${number + 100_000}&amp;menu=7`);
      return xml(urlset(...news, ...[1, 2, 3].map((number) => `${root}/show.php?id=${number + 50_000}&amp;menu=${number}`)));
    });
    const paths = resourcePaths(await walk(server.url, { maxPages: 30, polite: false }));
    expect(paths.filter((path) => /menu=[123]$/.test(path))).toHaveLength(3);
  });

  it('do no harm where they are pages, broken, nested, or explode', async () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${urlset('http://h.example/&b;', 'http://h.example/&c;', 'http://h.example/ok')}`;
    expect(addressesIn(bomb, 'http://h.example/').pages).toContain('http://h.example/ok');
    expect(JSON.stringify(addressesIn(bomb, 'http://h.example/'))).not.toMatch(/aaaaaaaaaa|root:/);
    expect(addressesIn(`<urlset><url><loc>http://h.example/1</loc></url>${'<x>'.repeat(200_000)}`, 'http://h.example/').pages).toEqual(['http://h.example/1']);
    expect(addressesIn(`<urlset><url><loc>http://h.example/1</loc></url><url><loc>http://h.exam`, 'http://h.example/').pages).toEqual(['http://h.example/1']);
    expect(addressesIn(urlset(`http://h.example/${'a'.repeat(1_000_000)}`), 'http://h.example/').pages).toEqual([]);
    expect(addressesIn(`<urlset><url><loc><![CDATA[http://h.example/c?x=1&y=2]]></loc><image:image><image:loc>http://h.example/i.png</image:loc></image:image></url></urlset>`, 'http://h.example/').pages).toEqual(['http://h.example/c?x=1&y=2']);

    const zip = gzipSync(Buffer.alloc(80_000_000, '<url>'));
    for (const body of [zip, page('ไม่พบ', '/trap'), '{"a":1}']) {
      const server = await serve({ '/': page('หน้าแรก', '/a'), '/a': page('ก'), '/sitemap.xml': { body } });
      expect(resourcePaths(await walk(server.url))).toEqual(['/', '/a']);
    }
  });
});
