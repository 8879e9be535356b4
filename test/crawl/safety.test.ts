import { createSocket } from 'node:dgram';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { guardFor, PRIVATE_ADDRESS } from '../../src/crawl/addresses.ts';
import { findBrowser } from '../../src/crawl/browser.ts';
import { openLine } from '../../src/crawl/exchange.ts';
import { noAddress } from '../../src/crawl/messages.ts';
import { startCandidates } from '../../src/crawl/start.ts';
import { withoutCredentials } from '../../src/model/address.ts';
import { siteOf } from '../../src/model/site.ts';
import { loadSettings } from '../../src/settings/load-settings.ts';
import { healthByPath, page, serve, walk } from './helpers.ts';

interface Asked { readonly url: string; readonly headers: IncomingMessage['headers'] }

/** A proxy that answers for the whole web by itself; to tell what would have been asked of whom. */
async function proxy(answers: Readonly<Record<string, string | { location: string } | { cookie: string; body: string }>>): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push({ url, headers: request.headers });
    const answer = answers[url];
    if (answer === undefined) return void response.writeHead(404, { 'content-type': 'text/html' }).end('<title>404</title>');
    if (typeof answer === 'string') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer);
    if ('location' in answer) return void response.writeHead(302, { location: answer.location }).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': answer.cookie }).end(answer.body);
  });
  // What should be encrypted is not for this proxy.
  server.on('connect', (request, socket) => {
    asked.push({ url: `https://${request.url ?? ''}`, headers: request.headers });
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }));
  return { url: `http://user:pa%3Ass@127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

describe('a public site', () => {
  it('leads nowhere inside, by links, redirects, or names, also where a proxy makes the connections', async () => {
    const through = await proxy({
      'http://town.example/': page('หน้าแรก', '/hop', '/hop2', '/hop3', 'http://127.0.0.1:1/', 'http://2130706433/', 'http://0x7f.1/x', 'http://[::ffff:a00:1]/', 'http://metadata.google.internal/computeMetadata/v1/', 'http://nas.local/', 'http://router/', 'http://localhost.localdomain/'),
      'http://town.example/hop': { location: 'http://169.254.169.254/latest/meta-data/' },
      'http://town.example/hop2': { location: '//10.0.0.1/' },
      'http://town.example/hop3': { location: 'file:///etc/passwd' },
    });
    const found = await walk('http://town.example/', { proxy: through.url });
    expect(through.asked.map(({ url }) => new URL(url).hostname).filter((host) => !/^(?:www\.)?town\.example$/.test(host))).toEqual([]);
    expect(Object.entries(healthByPath(found)).filter(([, state]) => /^alive/.test(state)).map(([path]) => path)).toEqual(['/']);
    expect(healthByPath(found)).toMatchObject({ '/hop': 'dead private-address', '/hop3': 'dead bad-url', 'http://nas.local/': 'unchecked private-address' });
  });

  it('is not followed to a name whose address turns private between two look-ups: each connection looks for itself', async () => {
    const server = await serve({ '/': page('ใน') });
    const guard = guardFor(siteOf('http://town.example/'));
    const line = openLine({ guard, timeoutMs: 2000, concurrency: 1, proxy: null, signal: new AbortController().signal });
    onTestFinished(() => line.close());
    const answer = await line.send(`http://localhost:${server.port}/`, { method: 'GET', headers: {}, limitOf: () => ({ bytes: 100, ms: 1000 }) });
    expect(answer).toMatchObject({ ok: false, reason: 'private-address', code: PRIVATE_ADDRESS });
    expect(server.requests).toEqual([]);
  });

  it('gets the user’s headers and its own cookies; other sites get neither, also behind a redirect', async () => {
    const through = await proxy({
      'http://town.example/': { cookie: 'lang=th; path=/', body: page('หน้าแรก', '/a', '/out', 'http://other.example/direct') },
      'http://town.example/a': page('ก'),
      'http://town.example/out': { location: 'http://other.example/landed' },
      'http://other.example/landed': page('ที่อื่น'),
      'http://other.example/direct': page('ที่อื่น'),
    });
    await walk('http://town.example/', { proxy: through.url, headers: { authorization: 'Bearer secret', 'x-audit': 'yes' } });
    const of = (host: string): Asked[] => through.asked.filter(({ url }) => new URL(url).hostname === host);
    expect(of('town.example').length).toBeGreaterThan(2);
    expect(of('town.example').every(({ headers }) => headers.authorization === 'Bearer secret' && headers['x-audit'] === 'yes')).toBe(true);
    expect(of('other.example').length).toBeGreaterThan(1);
    for (const { headers } of of('other.example')) {
      expect(headers.authorization).toBeUndefined();
      expect(headers['x-audit']).toBeUndefined();
      expect(headers.cookie).toBeUndefined();
    }
    // The proxy's own password is for the proxy.
    expect(through.asked[0]?.headers['proxy-authorization']).toMatch(/^Basic /);
  });
});

describe('names and passwords in addresses', () => {
  it('are dropped from the start, from links and from redirects, and stand in no result', async () => {
    const server = await serve((request) => {
      const own = request.headers.host ?? '';
      return { '/': page('หน้าแรก', `http://admin:hunter2@${own}/a`, '/hop'), '/a': page('ก'), '/b': page('ข'), '/hop': { status: 302, headers: { location: `http://root:hunter2@${own}/b` } } }[request.url ?? ''];
    });
    const found = await walk(server.url.replace('http://', 'http://me:hunter2@'));
    expect(found.resources.map((it) => new URL(it.finalUrl).pathname)).toEqual(['/', '/a', '/b']);
    expect(JSON.stringify(found)).not.toContain('hunter2');
    expect(server.requests.some(({ headers, path }) => headers.authorization !== undefined || path.includes('hunter2') || String(headers.referer).includes('hunter2'))).toBe(false);
    expect(startCandidates('me:hunter2@www.town.go.th').join(' ')).not.toContain('hunter2');
  });

  it.each([
    ['http://me:hunter2@www.town.go.th/x', 'http://***@www.town.go.th/x'],
    ['socks://me:hunter2@proxy:1', 'socks://***@proxy:1'],
    ['http://me:hunter2@x@host/', 'http://***@host/'],
    ['me:hunter2@host', '***@host'],
    ['cannot reach http://me:hunter2@proxy:3128 now', 'cannot reach http://***@proxy:3128 now'],
    ['https://www.town.go.th/@mayor', 'https://www.town.go.th/@mayor'],
    ['mail@town.go.th', 'mail@town.go.th'],
  ])('%s is shown as %s', (words, shown) => expect(withoutCredentials(words)).toBe(shown));

  it('stand in no sentence about a wrong address or proxy', async () => {
    expect(noAddress('ftp://me:hunter2@host/').en).not.toContain('hunter2');
    await expect(loadSettings({}, null, { OIT_PROXY: 'socks5://me:hunter2@host:1' })).rejects.toMatchObject({ text: { en: expect.not.stringContaining('hunter2') as string } });
    expect((await loadSettings({}, null, { OIT_PROXY: 'http://me:hunter2@host:3128' })).proxy).toBe('http://me:hunter2@host:3128');
  });
});

describe('a drawn page', async () => {
  const browser = await findBrowser();

  it.skipIf(browser === null)('reaches nothing but its own site: no sockets, workers, calls, preconnections, or addresses of other kinds', async () => {
    let reached = 0;
    const inside = createTcpServer((socket) => {
      reached += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
    const calls = createSocket('udp4');
    calls.on('message', () => (reached += 1));
    await new Promise<void>((resolve) => calls.bind(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      inside.close();
      calls.close();
    });
    const port = (inside.address() as AddressInfo).port;
    const script = `
      const at = '127.0.0.1:${port}';
      const tries = [
        () => fetch('http://' + at + '/f').catch(() => 0), () => new WebSocket('ws://' + at + '/w'), () => new EventSource('http://' + at + '/e'),
        () => navigator.sendBeacon('http://' + at + '/b', 'x'), () => { new Image().src = 'http://' + at + '/i'; }, () => navigator.serviceWorker.register('/sw.js').catch(() => 0),
        () => new Worker(URL.createObjectURL(new Blob(["fetch('http://" + at + "/k')"]))), () => window.open('http://' + at + '/o'), () => fetch('file:///etc/passwd').then((it) => it.text()).then((it) => { document.title = it; }).catch(() => 0),
        () => { const it = document.createElement('iframe'); it.src = 'http://' + at + '/frame'; document.body.append(it); }, () => { const it = document.createElement('iframe'); it.src = 'file:///etc/passwd'; document.body.append(it); },
        () => { const it = document.createElement('link'); it.rel = 'preconnect'; it.href = 'http://' + at; document.head.append(it); }, () => fetch('chrome://version').catch(() => 0),
        () => { const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${calls.address().port}' }, { urls: 'turn:' + at + '?transport=tcp', username: 'a', credential: 'b' }] }); call.createDataChannel('x'); call.createOffer().then((it) => call.setLocalDescription(it)); },
      ];
      for (const one of tries) try { one(); } catch {}
      setTimeout(() => { document.body.insertAdjacentHTML('beforeend', '<a href="/drawn">แผนพัฒนาท้องถิ่น</a>'); }, 300);`;
    const server = await serve({ '/': `<!doctype html><title>หน้าแรก</title><body><div id="app"></div><script>${script}</script>`, '/drawn': page('พบ'), '/sw.js': { headers: { 'content-type': 'text/javascript' }, body: 'x' } });
    const found = await walk(server.url, { render: 'always', timeoutMs: 10_000 });
    expect(found.resources.map((it) => [new URL(it.url).pathname, it.rendered])).toContainEqual(['/', true]);
    expect(healthByPath(found)['/drawn']).toBe('alive ok');
    expect(reached).toBe(0);
  }, 90_000);
});
