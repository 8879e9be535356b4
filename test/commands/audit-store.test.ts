import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';
import { oit, root, type Ended } from '../support/oit.ts';

let folder = '';
let server: TestServer;
let slow = 0;
/** Answers of the sample municipality; each after so many ms. */
async function serveSlowly(): Promise<TestServer> {
  const files = path.join(root, 'demo', 'site');
  return startServer(() => (request, response) => {
    const asked = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
    setTimeout(() => {
      readFile(path.join(files, asked.endsWith('/') ? `${asked}index.html` : asked)).then(
        (body) => response.writeHead(200, { 'last-modified': 'Thu, 01 May 2025 03:00:00 GMT' }).end(body),
        () => response.writeHead(404).end('not here'),
      );
    }, slow);
  });
}
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'oit-kept-'));
  server = await serveSlowly();
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const audit = (out: string, flags: readonly string[] = [], options: Parameters<typeof oit>[1] = {}): Promise<Ended> =>
  oit(['audit', server.url, '--year', '2568', '--date', '2025-05-20', '--render', 'never', '--ocr', 'never', '--polite', 'off', '--lang', 'en', '--out', path.join(folder, out), ...flags], {
    ...options,
    env: { OIT_CACHE: path.join(folder, 'cache') },
  });
const report = async (out: string): Promise<Record<string, unknown>> => JSON.parse(await readFile(path.join(folder, out, 'report.json'), 'utf8')) as Record<string, unknown>;
const files = (out: string): Promise<string[]> => Promise.all(['report.json', 'report.html'].map((name) => readFile(path.join(folder, out, name), 'utf8')));

/** Several audits in one test, on a machine that may be busy; ms. */
const LONG = 120_000;

describe('oit audit with a store', { timeout: LONG }, () => {
  it('judges again without the network, byte for byte the same', async () => {
    expect((await audit('first')).status).toBe(0);
    await server.close();
    const again = await audit('again', ['--from-cache']);
    expect(again.stderr).not.toMatch(/Error/);
    expect(again.status).toBe(0);
    expect(await files('again')).toEqual(await files('first'));
    // Without a day of its own, what was kept is judged as of the day on which it was fetched.
    const undated = await oit(['audit', server.url, '--render', 'never', '--ocr', 'never', '--lang', 'en', '--out', path.join(folder, 'undated'), '--from-cache'], { env: { OIT_CACHE: path.join(folder, 'cache') } });
    expect(undated.status).toBe(0);
    expect(await files('undated')).toEqual(await files('first'));
  });

  it('says where it keeps to fewer connections than were asked for', async () => {
    const polite = await oit(['links', server.url, '--concurrency', '20', '--delay', '0', '--render', 'never', '--max-pages', '1', '--lang', 'en']);
    expect(polite.stderr).toMatch(/Asked for 20 requests at once; it stays at 4/);
    const own = await oit(['links', server.url, '--concurrency', '20', '--polite', 'off', '--render', 'never', '--max-pages', '1', '--lang', 'en']);
    expect(own.stderr).not.toMatch(/Asked for 20/);
  });

  it('says that nothing is stored', async () => {
    const { status, stderr } = await audit('none', ['--from-cache']);
    expect(status).toBe(3);
    expect(stderr).toMatch(/Nothing of http:\/\/127\.0\.0\.1:\d+\/ is stored on this machine yet\. Audit it once/);
  });

  it('takes up an audit that was killed in mid-crawl, with what it had', async () => {
    slow = 30;
    const killed = oit(['audit', server.url, '--year', '2568', '--date', '2025-05-20', '--render', 'never', '--ocr', 'never', '--polite', 'off', '--concurrency', '1', '--out', path.join(folder, 'killed')], {
      env: { OIT_CACHE: path.join(folder, 'cache') },
      onStderr: (_, kill) => {
        const wait = setInterval(() => {
          if (server.requests.length < 40) return;
          clearInterval(wait);
          kill('SIGKILL');
        }, 10);
      },
    });
    expect((await killed).status).toBeNull();
    const before = new Set(server.paths());
    const asked = server.requests.length;
    slow = 0;
    const { status, stderr } = await audit('resumed');
    expect(status).toBe(0);
    const taken = Number(/Went on with the audit that was cut short: (\d+) answers/.exec(stderr)?.[1]);
    expect(taken).toBeGreaterThan(20);
    const again = server.requests.slice(asked).filter(({ method, path: at }) => method === 'GET' && before.has(at));
    // Only what was under way when the program was killed, and what is never kept, is asked for again.
    expect(again.length).toBeLessThan(before.size - taken + 8);
    await rm(path.join(folder, 'cache'), { recursive: true });
    expect((await audit('whole')).status).toBe(0);
    const [resumed, whole] = [await report('resumed'), await report('whole')];
    expect({ ...resumed, run: null }).toEqual({ ...whole, run: null });
  });

  it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)('says that the disk is full', async () => {
    const small = path.join(folder, 'small');
    try {
      execFileSync('mkdir', ['-p', small]);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', small], { stdio: 'ignore' });
    } catch {
      return console.warn('no file system can be mounted here: skipped');
    }
    try {
      await cp(path.join(root, 'package.json'), path.join(small, 'package.json'));
      const full = await oit(['audit', server.url, '--year', '2568', '--render', 'never', '--ocr', 'never', '--polite', 'off', '--lang', 'en', '--out', path.join(folder, 'full')], { env: { OIT_CACHE: small } });
      expect(full.stderr + full.stdout).toMatch(/disk of this machine is full/);
      expect(full.stderr).not.toMatch(/ at .*\.js:\d+/);
    } finally {
      execFileSync('umount', [small]);
    }
  });
});
