import { connect, createServer, type AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { certify, type Certified } from '../../support/authority.ts';
import { healthByPath, healthOf, page, pdf, resourcePaths, serve, walk } from '../helpers.ts';
import { trusting } from './helpers.ts';

const HOSTS = ['127.0.0.1'];
const DAY = 86_400_000;
const site = { '/': page('หน้าแรก', '/plan.pdf'), '/plan.pdf': pdf };

let root: Certified;
let middle: Certified;
beforeAll(() => {
  root = certify({ name: 'Root of the test', authority: true });
  middle = certify({ name: 'Middle of the test', authority: true }, root);
});

describe('https', () => {
  it('with a chain in order says nothing of it', async () => {
    trusting(root);
    const leaf = certify({ name: 'town', hosts: HOSTS }, middle);
    const found = await walk((await serve(site, { key: leaf.key, cert: leaf.cert + middle.cert })).url);
    expect(healthByPath(found)).toEqual({ '/': 'alive ok', '/plan.pdf': 'alive ok' });
    expect(found.incomplete).toEqual([]);
  });

  const past = { from: new Date(Date.now() - 400 * DAY), until: new Date(Date.now() - 2 * DAY) };
  const soon = { from: new Date(Date.now() + DAY), until: new Date(Date.now() + 9 * DAY) };
  it.each<[string, () => Certified, RegExp, RegExp]>([
    ['expired', () => certify({ name: 'town', hosts: HOSTS, ...past }, root), /expired/, /หมดอายุ/],
    ['expired and signed by itself', () => certify({ name: 'town', hosts: HOSTS, ...past }), /expired/, /หมดอายุ/],
    ['not valid yet', () => certify({ name: 'town', hosts: HOSTS, ...soon }, root), /not valid yet/, /ยังไม่ถึงวัน/],
    ['signed by itself', () => certify({ name: 'town', hosts: HOSTS }), /signed by itself/, /ออกเอง/],
    ['issued to another host', () => certify({ name: 'town', hosts: ['shared-hosting.example'] }, root), /another site/, /เว็บไซต์อื่น/],
    ['without its intermediate', () => certify({ name: 'town', hosts: HOSTS }, middle), /chain is incomplete/, /ไม่ครบชุด/],
  ])('with a certificate that is %s is read past, and told in words', async (_, make, english, thai) => {
    trusting(root);
    const { key, cert } = make();
    const found = await walk((await serve(site, { key, cert })).url);
    expect(resourcePaths(found)).toEqual(['/', '/plan.pdf']);
    expect(healthByPath(found)).toEqual({ '/': 'alive certificate', '/plan.pdf': 'alive certificate' });
    expect(healthOf(found, '/plan.pdf')?.message.en).toMatch(english);
    expect(healthOf(found, '/plan.pdf')?.message.th).toMatch(thai);
  });

  it.each(['TLSv1', 'TLSv1.1'] as const)('of the old kind (%s) is read, and told in words', async (version) => {
    trusting(root);
    const leaf = certify({ name: 'town', hosts: HOSTS }, root);
    const found = await walk((await serve(site, { ...leaf, minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' })).url);
    expect(resourcePaths(found)).toEqual(['/', '/plan.pdf']);
    expect(healthOf(found, '/')?.message.en).toMatch(/outdated encryption/);
  });

  it('that speaks no encryption that we know is no dead link', async () => {
    const secure = await serve({ '*': page('x') }, { ...certify({ name: 'town', hosts: HOSTS }), maxVersion: 'TLSv1.2', ciphers: 'AECDH-AES256-SHA:@SECLEVEL=0' });
    const error: unknown = await walk(secure.url).catch((thrown: unknown) => thrown);
    expect((error as Error).message).toMatch(/ใบรับรอง|certificate/);
  });
});

describe('the way from https to http', () => {
  /** A name's ports 443 and 80 behind one proxy, as on a real server. */
  async function townBehindProxy(tlsPort: number | null, httpPort: number | null): Promise<string> {
    const proxy = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (bytes) => {
        const words = bytes.toString('latin1');
        const tunnel = /^CONNECT \S+:443 /.test(words);
        const port = tunnel ? tlsPort : httpPort;
        if (port === null) return void socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n');
        const onward = connect(port, '127.0.0.1');
        onward.on('error', () => socket.destroy());
        socket.on('close', () => onward.destroy());
        onward.on('close', () => socket.destroy());
        if (tunnel) socket.write('HTTP/1.1 200 OK\r\n\r\n');
        else onward.write(words.replace(/^(\w+) http:\/\/[^/]+/, '$1 ').replace(/connection: keep-alive\r\n/i, ''), 'latin1');
        socket.pipe(onward).pipe(socket);
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    proxy.unref();
    return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  }
  const plain = (): ReturnType<typeof serve> => serve((request) => (request.url === '/' ? { headers: { connection: 'close' }, body: page('หน้าแรก') } : undefined));

  it('is taken where nothing answers on https', async () => {
    const found = await walk('www.town.example', { proxy: await townBehindProxy(null, (await plain()).port) });
    expect(found.start).toBe('http://www.town.example/');
  });

  it('is taken where https speaks another language', async () => {
    const { port } = await plain();
    const found = await walk('www.town.example', { proxy: await townBehindProxy(port, port) });
    expect(found.start).toBe('http://www.town.example/');
  });

  it('is not taken where only the certificate is bad', async () => {
    const secure = await serve({ '/': page('หน้าแรก') }, certify({ name: 'town', hosts: ['www.other.example'] }));
    const found = await walk('www.town.example', { proxy: await townBehindProxy(secure.port, (await plain()).port) });
    expect(found.start).toBe('https://www.town.example/');
    expect(found.health[0]).toMatchObject({ state: 'alive', reason: 'certificate' });
  });

  it('is taken where https shows the error page of a hosting', async () => {
    const secure = await serve({ '*': { status: 404, body: '<title>Web hosting</title>No site here' } }, certify({ name: 'town', hosts: ['www.town.example'] }));
    const found = await walk('www.town.example', { proxy: await townBehindProxy(secure.port, (await plain()).port) });
    expect(found.start).toBe('http://www.town.example/');
  });
});
