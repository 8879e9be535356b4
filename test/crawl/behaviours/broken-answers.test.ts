import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { healthByPath, healthOf, page, PDF, resourcePaths, serve, walk } from '../helpers.ts';
import { serveRaw, thai874 } from './helpers.ts';

const latin = (words: string): string => Buffer.from(words).toString('latin1');
const whole = latin(page('แผน', '/found.html'));
const part = whole.replace('</html>', '');
const ok = (body: string, ...headers: string[]): string => `HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n${body}`;
const chunked = (body: string): string => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const length = `content-length: ${whole.length}`;

/** A site whose page `/odd` answers so; `/found.html` hangs on it. */
const siteWith = (odd: string | Uint8Array | null): ReturnType<typeof serveRaw> =>
  serveRaw((path) => (path === '/' ? ok(latin(page('หน้าแรก', '/odd'))) : path === '/odd' ? odd : path === '/found.html' ? ok(latin(page('พบ'))) : 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n'));

describe('an answer that breaks the rules of HTTP is read as a browser reads it', () => {
  it.each<[string, string]>([
    ['HTTP/1.0 without a length', `HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n${whole}`],
    ['no words after the status', ok(whole).replace('200 OK', '200')],
    ['lines that end in LF alone', ok(whole, length).split('\r\n').join('\n')],
    ['one line that ends in LF alone', ok(whole, 'x-a: b\nx-c: d')],
    ['a blank before the colon', ok(whole, 'X-Powered-By : PHP/5.2', length)],
    ['a Thai name of a header', ok(whole, latin('ชื่อ: ค่า'))],
    ['a line without a colon', ok(whole, 'hello world', length)],
    ['a warning of PHP among the headers', ok(whole, '<br /><b>Warning</b>  session_start()', length)],
    ['a folded header', ok(whole, 'x-a: b', '\tand more')],
    ['a control character in a header', ok(whole, 'x-a: b\x01c')],
    ['raw TIS-620 in a header', ok(whole, `x-a: ${thai874('เทศบาล').toString('latin1')}`)],
    ['its length twice', ok(whole, length, length)],
    ['two lengths that differ', ok(whole, length, 'content-length: 3')],
    ['a length that is no number', ok(whole, 'content-length: many')],
    ['a length below nought', ok(whole, 'content-length: -1')],
    ['a length beside chunks', ok(chunked(whole), length, 'transfer-encoding: chunked')],
    ['chunks that are none', ok(whole, 'transfer-encoding: chunked')],
    ['chunks without their end', ok(chunked(whole).replace('0\r\n\r\n', ''), 'transfer-encoding: chunked')],
    ['headers of 100,000 bytes', ok(whole, `x-a: ${'a'.repeat(100_000)}`, length)],
    ['3,000 cookies', ok(whole, ...Array.from({ length: 3000 }, (_, index) => `set-cookie: c${index}=1`))],
    ['a version that is none', ok(whole, length).replace('HTTP/1.1', 'HTTP/2')],
    ['100 Continue first', `HTTP/1.1 100 Continue\r\n\r\n${ok(whole, length)}`],
    ['early hints first', `HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\n${ok(whole, length)}`],
    ['a promise of more bytes than come', ok(whole, `content-length: ${whole.length + 500}`)],
    ['a promise to change the protocol', ok(whole, length, 'upgrade: h2,h2c', 'connection: Upgrade, close')],
  ])('%s', async (_, odd) => {
    const found = await walk((await siteWith(odd)).url);
    expect(healthByPath(found)).toEqual({ '/': 'alive ok', '/odd': 'alive ok', '/found.html': 'alive ok' });
    expect(found.incomplete).toEqual([]);
  });

  it.each<[string, string]>([
    ['no head at all', whole],
    ['another protocol', 'SSH-2.0-OpenSSH_5.3\r\n'],
    ['nothing', ''],
    ['a head without end', `HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(100_000)}`],
  ])('what is none (%s) could not be checked; it is not broken', async (_, odd) => {
    expect(healthByPath(await walk((await siteWith(odd)).url))).toEqual({ '/': 'alive ok', '/odd': expect.stringMatching(/^unchecked (?:network|timeout)$/) as string });
  });

  it('also for the start page', async () => {
    const server = await serveRaw((path) => (path === '/' ? ok(whole, 'x y z', length) : path === '/found.html' ? ok(latin(page('พบ')), 'x y z') : 'HTTP/1.1 404 Not Found\n\n'));
    expect(resourcePaths(await walk(server.url))).toEqual(['/', '/found.html']);
  });
});

describe('a body', () => {
  it.each<[string, string, (bytes: Buffer) => Buffer]>([
    ['gzip', 'gzip', gzipSync],
    ['gzip under its old name', 'x-gzip', gzipSync],
    ['gzip cut off before its end', 'gzip', (bytes) => gzipSync(bytes).subarray(0, -8)],
    ['gzip that is none', 'gzip', (bytes) => bytes],
    ['gzip twice', 'gzip, gzip', (bytes) => gzipSync(gzipSync(bytes))],
    ['deflate', 'deflate', deflateSync],
    ['deflate without its head', 'deflate', deflateRawSync],
    ['brotli', 'br', brotliCompressSync],
    ['an encoding without name', 'none', (bytes) => bytes],
    ['a charset for an encoding', 'utf-8', (bytes) => bytes],
  ])('packed as %s is read', async (_, encoding, pack) => {
    const odd = Buffer.concat([Buffer.from(ok('', `content-encoding: ${encoding}`)), pack(Buffer.from(whole, 'latin1'))]);
    expect(healthByPath(await walk((await siteWith(odd)).url))).toEqual({ '/': 'alive ok', '/odd': 'alive ok', '/found.html': 'alive ok' });
  });

  it('whose packing is broken is asked for plainly', async () => {
    const server = await serve((request) => {
      if (request.url === '/') return page('หน้าแรก', '/odd');
      if (request.url === '/found.html') return page('พบ');
      if (request.url !== '/odd') return undefined;
      if (request.headers['accept-encoding'] === 'identity') return page('แผน', '/found.html');
      return { headers: { 'content-encoding': 'gzip' }, body: Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), Buffer.alloc(40, 0xff)]) };
    });
    expect(healthByPath(await walk(server.url))).toMatchObject({ '/odd': 'alive ok', '/found.html': 'alive ok' });
  });

  it('whose packing is broken for good could not be checked', async () => {
    const broken = Buffer.concat([Buffer.from(ok('', 'content-encoding: gzip')), Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), Buffer.alloc(40, 0xff)]);
    expect(healthByPath(await walk((await siteWith(broken)).url))['/odd']).toMatch(/^unchecked/);
  });

  it('that breaks off is asked for once more', async () => {
    let tries = 0;
    const server = await serveRaw((path, _, socket) => {
      if (path === '/') return ok(latin(page('หน้าแรก', '/plan.pdf')));
      if (path !== '/plan.pdf') return 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n';
      tries += 1;
      if (tries > 1) return `HTTP/1.1 200 OK\r\ncontent-type: application/pdf\r\ncontent-length: ${PDF.length}\r\n\r\n${PDF}`;
      socket.write(`HTTP/1.1 200 OK\r\ncontent-type: application/pdf\r\ncontent-length: ${PDF.length}\r\n\r\n${PDF.slice(0, 20)}`, () => socket.resetAndDestroy());
      return null;
    });
    const found = await walk(server.url);
    expect(found.resources.find((it) => it.kind === 'pdf')).toMatchObject({ complete: true, bytes: PDF.length });
    expect(found.incomplete).toEqual([]);
  });

  it('that always breaks off is kept as far as it came, and told as incomplete', async () => {
    const server = await serveRaw((path, _, socket) => {
      if (path === '/') return ok(latin(page('หน้าแรก', '/odd')));
      if (path === '/found.html') return ok(latin(page('พบ')));
      if (path !== '/odd') return 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n';
      socket.write(ok(part, 'content-length: 90000'), () => setTimeout(() => socket.resetAndDestroy(), 50));
      return null;
    });
    const found = await walk(server.url);
    expect(healthByPath(found)).toEqual({ '/': 'alive ok', '/odd': 'alive ok', '/found.html': 'alive ok' });
    expect(found.incomplete).toMatchObject([{ kind: 'page', url: `${server.url}/odd` }]);
  });

  it('that never ends after its last tag is whole', async () => {
    const server = await serveRaw((path, _, socket) => {
      if (path !== '/odd') return path === '/' ? ok(latin(page('หน้าแรก', '/odd'))) : 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n';
      socket.write(ok(latin(page('นับผู้เข้าชม'))));
      return null;
    });
    const found = await walk(server.url, { timeoutMs: 400 });
    expect(healthOf(found, '/odd')).toMatchObject({ state: 'alive' });
    expect(found.incomplete).toEqual([]);
  });

  it('that comes a byte at a time ends with the time', async () => {
    const server = await serveRaw((path, _, socket) => {
      if (path !== '/odd') return path === '/' ? ok(latin(page('หน้าแรก', '/odd'))) : 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n';
      socket.write(ok('<title>x</title><a href="/found.html">x</a>'));
      const timer = setInterval(() => socket.write('x'), 20);
      socket.on('close', () => clearInterval(timer));
      return null;
    });
    const found = await walk(server.url, { timeoutMs: 400 });
    expect(healthByPath(found)).toMatchObject({ '/odd': 'alive ok', '/found.html': 'dead http-error' });
    expect(found.incomplete).toMatchObject([{ kind: 'page' }]);
  });

  it('longer than it said is cut where it said', async () => {
    const found = await walk((await siteWith(ok(`${whole}<a href="/beyond.html">x</a>`, length))).url);
    expect(resourcePaths(found)).toEqual(['/', '/found.html', '/odd']);
  });

  it.each<[string, string, string, string, string]>([
    ['PDF as text/html', '/a.pdf', 'text/html', PDF, 'alive pdf'],
    ['PDF as octet-stream', '/a.pdf', 'application/octet-stream', PDF, 'alive pdf'],
    ['PDF without a type', '/a.pdf', '', PDF, 'alive pdf'],
    ['PDF from an address without ending', '/download/77', 'application/force-download', PDF, 'alive pdf'],
    ['PDF from a script', '/download.php?file=77', 'text/html; charset=UTF-8', PDF, 'alive pdf'],
    ['PDF after a warning of PHP', '/a.pdf', 'application/pdf', `\n\n${PDF}`, 'alive pdf'],
    ['HTML for a PDF', '/a.pdf', 'application/pdf', '<html><title>เข้าสู่ระบบ</title>ไม่พบเอกสาร</html>', 'dead none'],
    ['HTML for a document of Word', '/a.docx', 'application/msword', '<html><body>Error</body></html>', 'dead none'],
    ['HTML as octet-stream', '/page', 'application/octet-stream', '<!doctype html><html><title>แผน</title><body>แผนพัฒนาท้องถิ่น</body></html>', 'alive html'],
    ['HTML as text/plain', '/page', 'text/plain', '<!doctype html><html><title>แผน</title><body>แผนพัฒนาท้องถิ่น</body></html>', 'alive html'],
  ])('is what its bytes say: %s', async (_, path, type, body, expected) => {
    const server = await serveRaw((asked) =>
      asked === '/' ? ok(latin(page('หน้าแรก', path))) : asked === path ? `HTTP/1.1 200 OK\r\n${type === '' ? '' : `content-type: ${type}\r\n`}\r\n${latin(body)}` : 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');
    const found = await walk(server.url);
    expect(`${healthOf(found, path)?.state} ${found.resources.find((it) => it.url.endsWith(path))?.kind ?? 'none'}`).toBe(expected);
  });
});
