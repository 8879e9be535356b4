import { describe, expect, it } from 'vitest';
import { healthByPath, page, resourcePaths, serve, walk } from './helpers.ts';

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `/p${index}`);

describe('manners', () => {
  it('never has more requests in flight than it may', async () => {
    const server = await serve((request) => {
      if (request.url === '/') return page('หน้าแรก', ...many(40));
      return (_, response) => void setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(page(request.url ?? '')), 15);
    });
    for (const concurrency of [1, 3]) {
      const found = await walk(server.url, { concurrency });
      expect(found.resources).toHaveLength(41);
      expect(server.maxInFlight()).toBe(concurrency);
    }
  });

  it('pauses between requests', async () => {
    const server = await serve({ '/': page('หน้าแรก', ...many(8)), '*': page('อื่น') });
    await walk(server.url, { delayMs: 60 });
    const times = server.requests.map(({ at }) => at);
    // Single gaps shrink when the machine is busy; the whole cannot.
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan((times.length - 1) * 60 * 0.7);
  });

  it('slows down for a server that has too much to do, and does not where that is lifted', async () => {
    const overloaded = () => {
      let count = 0;
      return serve((request) => {
        if (request.url === '/') return page('หน้าแรก', ...many(20));
        count += 1;
        const status = count <= 2 ? 503 : 200;
        return (_, response) => void setTimeout(() => response.writeHead(status, { 'retry-after': '0', 'content-type': 'text/html' }).end(page(request.url ?? '')), 20);
      });
    };
    const polite = await overloaded();
    const found = await walk(polite.url, { concurrency: 4 });
    expect(Object.values(healthByPath(found)).filter((it) => it !== 'alive ok')).toEqual([]);
    const after = polite.requests.slice(12).map(({ at }) => at);
    expect((after.at(-1) ?? 0) - (after[0] ?? 0)).toBeGreaterThan((after.length - 1) * 250 * 0.6);
    const own = await overloaded();
    await walk(own.url, { concurrency: 4, polite: false });
    expect(own.maxInFlight()).toBe(4);
  });

  it('keeps to robots.txt, tells what it left out, and waits as long as it asks', async () => {
    const robots = { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /private\nCrawl-delay: 0.1\n\nUser-agent: oit-audit\nDisallow: /secret\nCrawl-delay: 0.1' };
    const server = await serve({ '/': page('หน้าแรก', '/private/a', '/secret/b', '/c'), '/robots.txt': robots, '/private/a': page('ก'), '/c': page('ค'), '/secret/b': page('ข') });
    const found = await walk(server.url);
    expect(healthByPath(found)).toEqual({ '/': 'alive ok', '/private/a': 'alive ok', '/secret/b': 'unchecked robots', '/c': 'alive ok' });
    expect(found.incomplete).toMatchObject([{ kind: 'other' }]);
    expect(server.requests.some(({ path }) => path === '/secret/b')).toBe(false);
    await walk(server.url, { polite: false });
    expect(server.requests.some(({ path }) => path === '/secret/b')).toBe(true);
  });

  it('keeps to robots.txt also where files are only checked, and where redirects lead', async () => {
    const robots = { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /private' };
    const to = (location: string) => ({ status: 302, headers: { location } });
    const pictures = Array.from({ length: 210 }, (_, index) => `/i${index}.png`);
    const image = { headers: { 'content-type': 'image/png' }, body: Buffer.from('\u0089PNG\r\n', 'latin1') };
    const server = await serve((request) => {
      const path = request.url ?? '';
      if (path === '/') return page('หน้าแรก', '/hop', '/a', ...pictures, '/private/z.pdf', '/private/z.png');
      if (path === '/a') return page('ก');
      if (path.startsWith('/i')) return image;
      return { '/robots.txt': robots, '/hop': to('/hop2'), '/hop2': to('/private/page') }[path] ?? page('ลับ');
    });
    for (const options of [{}, { maxTotalBytes: 10 }]) {
      const found = await walk(server.url, options);
      expect(healthByPath(found)).toMatchObject({ '/hop': 'unchecked robots', '/a': 'alive ok', '/private/z.pdf': 'unchecked robots', '/private/z.png': 'unchecked robots' });
    }
    expect(server.requests.map(({ path }) => path).filter((path) => path.startsWith('/private'))).toEqual([]);
  });

  it('is not fooled by a page of HTML that comes for robots.txt', async () => {
    const server = await serve({ '/': page('หน้าแรก', '/a'), '*': '<title>x</title>User-agent: *\nDisallow: /<p>ไม่มีอะไร' });
    expect((await walk(server.url)).resources.length).toBeGreaterThan(0);
  });

  it('says who it is, what it reads, and which page sent it', async () => {
    const server = await serve({ '/': page('หน้าแรก', '/a'), '/a': page('ก') });
    await walk(server.url, { headers: { 'x-test': 'yes' } });
    const asked = server.requests.find(({ path }) => path === '/a');
    expect(asked?.headers).toMatchObject({ referer: `${server.url}/`, 'x-test': 'yes' });
    expect(asked?.headers['user-agent']).toMatch(/oit-audit/);
    expect(asked?.headers['accept-language']).toMatch(/^th/);
  });

  it('gives the cookies of the start page back, but no session', async () => {
    const server = await serve({
      '/': { headers: { 'set-cookie': ['lang=th; path=/', 'PHPSESSID=abc; path=/'] }, body: page('หน้าแรก', '/a') },
      '/a': page('ก'),
    });
    await walk(server.url);
    expect(server.requests.find(({ path }) => path === '/a')?.headers.cookie).toBe('lang=th');
  });

  it('gives the same result whatever the concurrency and the speed of answers', async () => {
    const server = await serve((request) => {
      const number = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
      const words = [...String(number)].map((digit) => 'กขคงจฉชซญด'[Number(digit)]).join('');
      const body = page(`หน้า ${words}`, `/p${(number * 7 + 1) % 300}`, `/p${(number * 13 + 5) % 300}`, `/p${number + 1000}`, `/missing${number}`, '/');
      return (_, response) =>
        void setTimeout(() => response.writeHead(/missing/.test(request.url ?? '') ? 404 : 200, { 'content-type': 'text/html' }).end(body), Math.random() * 8);
    });
    const first = await walk(server.url, { concurrency: 1, polite: false, maxPages: 120 });
    const second = await walk(server.url, { concurrency: 16, polite: false, maxPages: 120 });
    expect(resourcePaths(first).length).toBe(120);
    expect(second).toEqual(first);
  });
});
