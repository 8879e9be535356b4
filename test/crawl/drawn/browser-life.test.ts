import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/crawl/browser.ts';
import { emptyFolder, program } from '../../support/oit.ts';
import { bodies, page, serve, walk } from '../helpers.ts';

const browser = await findBrowser();
if (browser === null && process.env['CI'] === 'true') throw new Error('The tests of drawn pages need a browser where CI=true.');
if (browser === null) console.warn('No browser found: the tests of the browser are skipped.');
const cannot = browser === null || process.platform !== 'linux';

/** Processes with their parents; the dead that nobody has asked after are left out. */
const processes = (): { pid: number; parent: number }[] =>
  readdirSync('/proc').flatMap((name) => {
    try {
      const [, state, parent] = /\) (\w) (\d+) /.exec(readFileSync(`/proc/${name}/stat`, 'latin1')) ?? [];
      return /^\d+$/.test(name) && state !== 'Z' && state !== 'X' ? [{ pid: Number(name), parent: Number(parent) }] : [];
    } catch {
      return [];
    }
  });

/** All that a process has started, and what those have started. */
const below = (top: number): number[] => {
  const all = processes();
  const found = [top];
  for (const at of found) found.push(...all.filter(({ parent }) => parent === at).map(({ pid }) => pid));
  return found.slice(1);
};

/** Browsers that this process has started, without their own children. */
const browsers = (): number[] =>
  readdirSync('/proc').flatMap((name) => {
    try {
      const [, parent] = /\) \w (\d+) /.exec(readFileSync(`/proc/${name}/stat`, 'latin1')) ?? [];
      return Number(parent) === process.pid && /chrom|headless|edge/i.test(readFileSync(`/proc/${name}/cmdline`, 'latin1')) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });

const until = async (holds: () => boolean, ms: number): Promise<boolean> => {
  for (let waited = 0; waited < ms; waited += 100) {
    if (holds()) return true;
    await pause(100);
  }
  return holds();
};

const shell = (script: string): string => `<!doctype html><title>ก</title><div id="root"></div><script>${script}</script>`;
const drawing = (words: string): string => shell(`document.getElementById('root').innerHTML = '<p>${words}</p><a href="/o1.pdf">แฟ้ม</a>'`);

describe.skipIf(cannot)('a hostile page', () => {
  it('does not keep others from being drawn, nor its browser alive', async () => {
    const server = await serve({
      '/': page('หน้าแรก', '/loop', '/popup', '/download', '/reload', '/grow', '/never', '/good'),
      '/loop': shell('for (;;) { alert("ก"); confirm("ข") }'),
      '/popup': shell('for (let n = 0; n < 50; n += 1) window.open("/pop" + n); const a = document.createElement("a"); a.href = "/pop"; a.target = "_blank"; document.body.append(a); a.click(); window.print();'),
      '/download': shell('const a = document.createElement("a"); a.download = "x"; a.href = URL.createObjectURL(new Blob(["x".repeat(1e6)])); document.body.append(a); for (let n = 0; n < 20; n += 1) a.click(); location.href = "/file.zip"'),
      '/reload': shell('const again = () => location["re" + "load"](); again()'),
      '/grow': shell('const grow = () => { for (let n = 0; n < 2000; n += 1) { const d = document.createElement("div"); d.textContent = "x".repeat(500) + Math.random(); document.body.append(d); } setTimeout(grow, 1) }; grow()'),
      '/never': shell('setInterval(() => fetch("/tick" + Math.random()), 5)'),
      '/good': drawing('ดี'),
    });
    const store = await bodies();
    const found = await walk(server.url, { render: 'auto', bodies: store, timeoutMs: 5000 });
    const good = found.resources.find(({ url }) => url.endsWith('/good'));
    expect(good?.rendered).toBe(true);
    expect(found.health.some(({ url }) => /\/pop\d/.test(url))).toBe(false);
    expect(server.requests.length).toBeLessThan(2000);
    expect(await until(() => browsers().length === 0, 5000)).toBe(true);
  }, 120_000);

  it('is told of, and the next is drawn, where the browser dies under it', async () => {
    let killed = 0;
    const server = await serve({
      '/': page('หน้าแรก', '/a', '/b'),
      '/a': shell('fetch("/kill").then(() => { document.body.innerHTML = "ก".repeat(300) })'),
      '/kill': (_request, response) => {
        for (const pid of browsers()) {
          killed += 1;
          process.kill(pid, 'SIGKILL');
        }
        setTimeout(() => response.end('{}'), 500);
      },
      '/b': shell('fetch("/slow").then(() => { document.getElementById("root").innerHTML = "<p>" + "ข".repeat(300) + "</p>" })'),
      '/slow': (_request, response) => void setTimeout(() => response.end('{}'), 100),
    });
    const found = await walk(server.url, { render: 'auto', timeoutMs: 5000 });
    expect(killed).toBeGreaterThan(0);
    expect(found.incomplete.filter(({ kind }) => kind === 'render').map(({ url }) => url)).toContain(`${server.url}/a`);
    expect(found.interrupted).toBe(false);
    expect(await until(() => browsers().length === 0, 5000)).toBe(true);
  }, 120_000);
});

describe.skipIf(cannot)('a program that ends', () => {
  it.each([['by Ctrl-C', 'SIGINT'], ['by the system', 'SIGTERM'], ['killed', 'SIGKILL'], ['with its terminal', 'SIGHUP']] as const)('leaves no browser behind: %s', async (_, signal) => {
    let drawn = (): void => undefined;
    const isDrawn = new Promise<void>((resolve) => (drawn = resolve));
    const server = await serve({
      '/': shell('fetch("/hang")'),
      '/hang': () => drawn(),
    });
    const child = spawn(process.execPath, [program, 'audit', server.url, '--polite', 'off', '--max-minutes', '1'], {
      cwd: emptyFolder(),
      env: { ...process.env, OIT_CACHE: 'off', },
      stdio: 'ignore',
    });
    const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
    await isDrawn;
    const children = below(child.pid ?? 0);
    expect(children.length).toBeGreaterThan(1);
    child.kill(signal);
    await ended;
    expect(await until(() => !processes().some(({ pid }) => children.includes(pid)), 10_000)).toBe(true);
  }, 60_000);
});
