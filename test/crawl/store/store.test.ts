import { appendFile, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crawl, CRAWL_DEFAULTS, type CrawlOptions } from '../../../src/crawl/crawl.ts';
import { openStore, type Store, type StoreOptions } from '../../../src/crawl/store/open-store.ts';
import type { Crawl } from '../../../src/model/crawl.ts';
import { page, pdf, serve } from '../helpers.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'oit-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const options = (more: Partial<StoreOptions> = {}): StoreOptions => ({ folder, fromCache: false, fresh: false, manners: ['program'], date: '2025-05-01', ...more });

/** A whole crawl with its store, as an audit does it. */
async function auditLike(url: string, store: Store, more: Partial<CrawlOptions> = {}): Promise<Crawl> {
  const found = store.kept ?? (await crawl(url, { ...CRAWL_DEFAULTS, bodies: store.bodies, memory: store.memory, delayMs: 0, timeoutMs: 2000, render: 'never', ...more }));
  await store.save(found);
  if (!found.interrupted) await store.finish('2025-05-01T10:00:00.000Z');
  await store.close();
  return found;
}

/** A site whose server remembers versions; every answer can be asked for with conditions. */
async function versioned(): Promise<{ url: string; sent: () => number; change: (path: string, body: string) => void; asked: string[]; close: () => Promise<void> }> {
  const pages = new Map<string, { body: string; type: string }>([
    ['/', { body: page('หน้าแรก', '/news.html', '/แผน.html', '/plan.pdf', '/gone.html'), type: 'text/html' }],
    ['/news.html', { body: page('ข่าว', '/'), type: 'text/html' }],
    ['/%E0%B9%81%E0%B8%9C%E0%B8%99.html', { body: page('แผนพัฒนา', '/plan.pdf'), type: 'text/html' }],
    ['/plan.pdf', { body: pdf.body, type: 'application/pdf' }],
  ]);
  let sent = 0;
  const asked: string[] = [];
  const server = await serve((request) => {
    const address = request.url ?? '';
    const found = pages.get(address);
    if (found === undefined) return undefined;
    asked.push(address);
    const etag = `"${Buffer.from(found.body).toString('base64url').slice(-40)}"`;
    if (request.headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
    sent += Buffer.byteLength(found.body);
    return { headers: { etag, 'content-type': found.type }, body: found.body };
  });
  return { url: server.url, sent: () => sent, asked, change: (at, body) => void pages.set(at, { body, type: 'text/html' }), close: server.close };
}

const runFolders = async (): Promise<string[]> => {
  const [site = ''] = await readdir(path.join(folder, 'sites'));
  return (await readdir(path.join(folder, 'sites', site, 'runs'))).map((name) => path.join(folder, 'sites', site, 'runs', name));
};

describe('the store of an audit', () => {
  it('asks the second time only whether something has changed, and comes to the same crawl', async () => {
    const site = await versioned();
    const first = await auditLike(site.url, await openStore(site.url, options()));
    const bytes = site.sent();
    expect(bytes).toBeGreaterThan(500);
    const second = await auditLike(site.url, await openStore(site.url, options()));
    expect(second).toEqual(first);
    expect(site.sent()).toBe(bytes);
    site.change('/news.html', page('ข่าวใหม่', '/', '/new.html'));
    const third = await auditLike(site.url, await openStore(site.url, options()));
    expect(third.health.map(({ url }) => new URL(url).pathname)).toContain('/new.html');
    expect(site.sent()).toBeGreaterThan(bytes);
    expect(site.sent()).toBeLessThan(bytes + 1000);
  });

  it('believes nothing stored for other manners of asking, or where all is to be fresh', async () => {
    const site = await versioned();
    await auditLike(site.url, await openStore(site.url, options()));
    const once = site.sent();
    await auditLike(site.url, await openStore(site.url, options({ manners: ['program', 'authorization: Basic 1'] })));
    expect(site.sent()).toBe(2 * once);
    await auditLike(site.url, await openStore(site.url, options({ fresh: true })));
    expect(site.sent()).toBe(3 * once);
  });

  it('gives the crawl back without the network', async () => {
    const site = await versioned();
    const first = await auditLike(site.url, await openStore(site.url, options()));
    await site.close();
    const again = await openStore(site.url, options({ fromCache: true }));
    expect(again.kept).toEqual(first);
    expect(again.finishedAt).toBe('2025-05-01T10:00:00.000Z');
    for (const { hash } of first.resources) expect((await again.bodies.get(hash)).length).toBeGreaterThan(0);
  });

  it('says in a sentence that nothing is stored, that the store is damaged, that there is none', async () => {
    const site = await versioned();
    const kept = (): Promise<Store> => openStore(site.url, options({ fromCache: true }));
    await expect(kept()).rejects.toThrow(/Nothing of http.* is stored/);
    await expect(openStore(site.url, options({ fromCache: true, folder: null }))).rejects.toThrow(/setting cache is off/);
    const found = await auditLike(site.url, await openStore(site.url, options()));
    const [run = ''] = await runFolders();
    const intact = await readFile(path.join(run, 'crawl.json'), 'utf8');
    for (const damaged of ['', '{"start":', '{}', intact.replace('"resources"', '"resource"')]) {
      await writeFile(path.join(run, 'crawl.json'), damaged);
      await expect(kept()).rejects.toThrow(/is damaged \(crawl.json\)/);
    }
    await writeFile(path.join(run, 'crawl.json'), intact);
    const body = (await kept()).bodies.path(found.resources[0]?.hash ?? '');
    await truncate(body, 1);
    await expect(kept()).rejects.toThrow(/is damaged/);
  });

  it('keeps the newest run and its bodies only', async () => {
    const site = await versioned();
    await auditLike(site.url, await openStore(site.url, options()));
    await auditLike(site.url, await openStore(site.url, options()));
    expect(await runFolders()).toHaveLength(1);
  });

  it('keeps the audit of another start on the same host: two sites under one roof', async () => {
    const site = await versioned();
    const news = `${site.url}/news.html`;
    const first = await auditLike(site.url, await openStore(site.url, options()));
    await auditLike(news, await openStore(news, options()));
    await auditLike(news, await openStore(news, options()));
    expect(await runFolders()).toHaveLength(2);
    const bodies = path.join((await runFolders())[0] ?? '', '..', '..', 'bodies');
    for (const name of await readdir(bodies, { recursive: true })) await utimes(path.join(bodies, name), 0, 0);
    site.change('/news.html', page('ข่าวใหม่'));
    await auditLike(news, await openStore(news, options()));
    const kept = await openStore(site.url, options({ fromCache: true }));
    expect(kept.kept).toEqual(first);
    for (const { hash } of first.resources) expect((await kept.bodies.get(hash)).length).toBeGreaterThan(0);
  });

  it('passes over damaged lines of the journal and asks anew', async () => {
    const site = await versioned();
    const first = await auditLike(site.url, await openStore(site.url, options()));
    const bytes = site.sent();
    const [run = ''] = await runFolders();
    const file = path.join(run, 'answers.jsonl');
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => !line.includes('news.html'));
    await writeFile(file, lines.join('\n'));
    await appendFile(file, '\n{"key":"GET /half', 'utf8');
    expect(await auditLike(site.url, await openStore(site.url, options()))).toEqual(first);
    expect(site.sent()).toBeGreaterThan(bytes);
    expect(site.sent()).toBeLessThan(2 * bytes);
  });

  it('fetches a body again that the store has lost, though the server says it is unchanged', async () => {
    const site = await versioned();
    const first = await auditLike(site.url, await openStore(site.url, options()));
    const store = await openStore(site.url, options());
    for (const { hash } of first.resources) await rm(store.bodies.path(hash));
    expect(await auditLike(site.url, store)).toEqual(first);
    for (const { hash } of first.resources) expect((await store.bodies.get(hash)).length).toBeGreaterThan(0);
  });

  it.each([
    ['a session on every page', (at: string) => `PHPSESSID=${at}; path=/`],
    ['a mark of its own for each visitor', (at: string) => `visitor=${at}; path=/`],
  ])('takes up a killed audit of a site that gives %s', async (_, cookie) => {
    let visit = 0;
    const server = await serve((request) => {
      const number = Number(/^\/p(\d+)$/.exec(request.url ?? '')?.[1] ?? (request.url === '/' ? 0 : 99));
      visit += 1;
      return number > 20 ? undefined : { headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': cookie(String(visit)) }, body: page(`หน้า ${number}`, `/p${number + 1}`) };
    });
    const first = await openStore(server.url, options());
    const stop = new AbortController();
    await crawl(server.url, { ...CRAWL_DEFAULTS, bodies: first.bodies, memory: first.memory, delayMs: 0, render: 'never', signal: stop.signal, onProgress: ({ url }) => url.endsWith('/p12') && stop.abort() });
    await first.close();
    const [run = ''] = await runFolders();
    // As a process of another day has left it.
    await writeFile(path.join(run, 'run.json'), (await readFile(path.join(run, 'run.json'), 'utf8')).replace(/"pid":\d+/, '"pid":2147483646'));
    const before = server.requests.length;
    const found = await auditLike(server.url, await openStore(server.url, options()));
    expect(found.resources).toHaveLength(21);
    expect(server.requests.slice(before).map(({ path: at }) => at)).not.toContain('/p5');
    expect(server.requests.slice(before).map(({ path: at }) => at)).toContain('/p15');
  });

  it('goes on without a store where its folder cannot be written', async () => {
    const site = await versioned();
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const store = await openStore(site.url, options({ folder: file }));
    expect(store.memory).toBeNull();
    expect((await auditLike(site.url, store)).resources).toHaveLength(4);
  });

  it('lets two audits of one site run at once', async () => {
    const site = await versioned();
    const stores = await Promise.all([openStore(site.url, options()), openStore(site.url, options())]);
    const [one, other] = await Promise.all(stores.map((store) => auditLike(site.url, store)));
    expect(other).toEqual(one);
    const kept = await openStore(site.url, options({ fromCache: true }));
    for (const { hash } of one?.resources ?? []) expect((await kept.bodies.get(hash)).length).toBeGreaterThan(0);
  });

  it('keeps one of two audits of one site that end at once', async () => {
    const site = await versioned();
    for (let times = 0; times < 10; times += 1) {
      const stores = await Promise.all([openStore(site.url, options()), openStore(site.url, options())]);
      const [store, other] = stores;
      const found = await crawl(site.url, { ...CRAWL_DEFAULTS, bodies: store.bodies, memory: store.memory, delayMs: 0, render: 'never' });
      await Promise.all([store.save(found), other.save(found)]);
      await Promise.all(stores.map((it) => it.finish('2025-05-01T10:00:00.000Z')));
      expect((await openStore(site.url, options({ fromCache: true }))).kept).toEqual(found);
    }
  });
});
