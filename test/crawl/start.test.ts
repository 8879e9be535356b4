import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { startCandidates } from '../../src/crawl/start.ts';
import { EXIT, OitError } from '../../src/model/errors.ts';
import { page, pdf, serve, walk } from './helpers.ts';

const errorOf = async (work: Promise<unknown>): Promise<OitError> => {
  const error: unknown = await work.then(
    () => new Error('nothing was thrown'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(OitError);
  return error as OitError;
};

describe('startCandidates', () => {
  it('tries both schemes and both names', () => {
    expect(startCandidates('www.town.go.th')).toEqual(['https://www.town.go.th/', 'http://www.town.go.th/', 'https://town.go.th/', 'http://town.go.th/']);
    expect(startCandidates('http://town.go.th/index.php#x')[0]).toBe('http://town.go.th/index.php');
    expect(startCandidates('https://town.go.th')).toContain('http://www.town.go.th/');
  });
  it('takes a local address as it is', () => {
    expect(startCandidates('localhost:8080')).toEqual(['http://localhost:8080/']);
    expect(startCandidates('http://127.0.0.1:3000/a')).toEqual(['http://127.0.0.1:3000/a']);
    expect(startCandidates('192.168.1.5')).toEqual(['http://192.168.1.5/']);
  });
  it.each(['', '   ', 'town', 'ftp://town.go.th', 'mailto:a@town.go.th', 'http://', 'ดูหน้านี้', 'http://a b.th/', 'javascript:alert(1)'])('refuses "%s"', (typed) => {
    expect(() => startCandidates(typed)).toThrow(OitError);
    try {
      startCandidates(typed);
    } catch (error) {
      expect((error as OitError).exitCode).toBe(EXIT.usage);
      expect((error as OitError).text.th).toMatch(/[ก-๙]/);
    }
  });
});

describe('a start that cannot be opened', () => {
  it('says that nothing listens', async () => {
    const server = await serve({});
    await server.close();
    const error = await errorOf(walk(server.url));
    expect(error.exitCode).toBe(EXIT.unreachable);
    expect(error.text.en).toMatch(/refuses connections/);
  });

  it('says that the name is unknown', async () => {
    const error = await errorOf(walk('http://no-such-town.invalid/'));
    expect(error.exitCode).toBe(EXIT.unreachable);
    expect(error.text.en).toMatch(/no website named|could not be reached/);
  });

  it('says that it took too long', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const error = await errorOf(walk(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/`, { timeoutMs: 300 }));
    silent.close();
    expect(error.text.en).toMatch(/did not answer in time/);
  });

  it.each([
    ['blocked', { status: 403, body: '<title>Just a moment...</title>' }, /does not let a program look/],
    ['gone', { status: 404, body: 'x' }, /does not open \(HTTP 404\)/],
    ['broken', { status: 500, body: 'x' }, /server of .* fails \(HTTP 500\)/],
    ['under maintenance', { status: 503, body: 'x' }, /busy or under maintenance \(HTTP 503\)/],
    ['a file', pdf, /is a file/],
    ['empty', '', /is empty/],
  ])('says that it is %s', async (_, route, words) => {
    const server = await serve({ '*': route });
    const error = await errorOf(walk(server.url));
    expect(error.exitCode).toBe(EXIT.unreachable);
    expect(error.text.en).toMatch(words);
  });

  it('says that redirects go in circles', async () => {
    const server = await serve({ '/': { status: 302, headers: { location: '/a' } }, '/a': { status: 302, headers: { location: '/' } } });
    expect((await errorOf(walk(server.url))).text.en).toMatch(/in circles/);
  });

  it('says that robots.txt keeps programs out, unless the server is one’s own', async () => {
    const server = await serve({ '/': page('หน้าแรก'), '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /' } });
    expect((await errorOf(walk(server.url))).text.en).toMatch(/robots\.txt/);
    expect((await walk(server.url, { polite: false })).resources).toHaveLength(1);
  });
});

describe('the way to the home page', () => {
  it('follows redirects, with the cookies that they ask for', async () => {
    const server = await serve((request) => {
      if (request.url === '/home') return page('หน้าแรก', '/a');
      if (request.url === '/a') return page('ก');
      if (request.url !== '/') return undefined;
      return request.headers.cookie?.includes('seen=1') === true
        ? { status: 301, headers: { location: '/home' } }
        : { status: 302, headers: { location: '/', 'set-cookie': 'seen=1; path=/' } };
    });
    const found = await walk(server.url);
    expect(found.start).toBe(`${server.url}/home`);
    expect(found.resources.map((it) => it.depth)).toEqual([1, 0]);
  });

  it.each([
    ['meta refresh', '<meta http-equiv="refresh" content="3;url=/main.php"><img src="king.jpg">'],
    ['script', '<script>window.location="/main.php"</script>'],
  ])('goes past a splash page with %s', async (_, splash) => {
    const server = await serve({ '/': splash, '/main.php': page('หน้าแรก', '/a.html'), '/a.html': page('ก') });
    const found = await walk(server.url);
    expect(found.start).toBe(`${server.url}/main.php`);
    expect(found.resources.map((it) => new URL(it.url).pathname)).toContain('/a.html');
  });

  it('finds the home page behind the one link of a splash page', async () => {
    const server = await serve({ '/': '<img src=x.jpg><a href="main.php"><img alt="เข้าสู่เว็บไซต์หลัก"></a>', '/main.php': page('หน้าแรก', '/a.html'), '/a.html': page('ก') });
    const found = await walk(server.url);
    expect(found.resources.map((it) => [new URL(it.url).pathname, it.depth])).toEqual([['/', 0], ['/a.html', 2], ['/main.php', 1]]);
  });
});

describe('a crawl that fails', () => {
  it.each([
    ['because no line can be opened', (url: string, signal: AbortSignal) => walk(url, { proxy: 'http://', signal })],
    ['because the start is not there', (url: string, signal: AbortSignal) => walk(`${url}/gone`, { signal })],
  ])('%s leaves no clock and no listener behind', async (_, start) => {
    const server = await serve({ '/': page('หน้าแรก') });
    const stop = new AbortController();
    const set = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    try {
      await expect(start(server.url, stop.signal)).rejects.toThrow();
      const long = set.mock.calls.flatMap(([, ms], index) => ((ms ?? 0) > 60_000 ? [set.mock.results[index]?.value as unknown] : []));
      const stopped = cleared.mock.calls.map(([timer]) => timer as unknown);
      expect(long).toHaveLength(1);
      for (const timer of long) expect(stopped).toContain(timer);
      expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
    } finally {
      set.mockRestore();
      cleared.mockRestore();
    }
  });
});
