import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder, openCache } from '../../src/documents/cache.ts';
import { readDocuments } from '../../src/documents/read-documents.ts';
import { openBodies } from '../../src/crawl/bodies.ts';
import type { Crawl, Resource } from '../../src/model/crawl.ts';
import { lettered, makePdf } from './pdf-maker.ts';

const emptyFolder = (): string => mkdtempSync(path.join(tmpdir(), 'oit-test-'));

describe('the folder of the cache', () => {
  it('is what is asked for, else where the system has such things', () => {
    expect(cacheFolder('off')).toBeNull();
    expect(cacheFolder('kept')).toBe(path.resolve('kept'));
    const given = emptyFolder();
    expect(cacheFolder(undefined, { XDG_CACHE_HOME: given }, 'linux')).toBe(path.join(given, 'oit'));
    expect(cacheFolder(undefined, { LOCALAPPDATA: given }, 'win32')).toBe(path.join(given, 'oit'));
    expect(cacheFolder(undefined, {}, 'darwin')).toMatch(/Caches.oit$/);
    expect(cacheFolder(undefined, { XDG_CACHE_HOME: 'not/absolute' }, 'linux')).toMatch(/\.cache.oit$/);
  });
});

describe('a cache', () => {
  const only = (folder: string): string => path.join(folder, readdirSync(folder)[0] ?? '');

  it('gives back what was put, to other processes too, and nothing else', async () => {
    const folder = path.join(emptyFolder(), 'new', 'folder');
    const cache = openCache(folder);
    expect(await cache.get('a')).toBeUndefined();
    await cache.put('a', { text: 'เทศบาล\n' });
    expect(await openCache(folder).get('a')).toEqual({ text: 'เทศบาล\n' });
    expect(await openCache(folder).get('b')).toBeUndefined();
    if (process.platform !== 'win32') expect(statSync(only(folder)).mode & 0o077).toBe(0);
  });

  it('is not believed where an entry is damaged, cut off or of another key', async () => {
    for (const damage of [(it: string) => it.slice(0, -3), (it: string) => it.replace('เทศบาล', 'เทศบาน'), () => '', () => '{}', (it: string) => it.replace('"a"', '"b"')]) {
      const folder = emptyFolder();
      const cache = openCache(folder);
      await cache.put('a', { text: 'เทศบาล' });
      writeFileSync(only(folder), damage(readFileSync(only(folder), 'utf8')));
      expect(await cache.get('a')).toBeUndefined();
      await cache.put('a', { text: 'ใหม่' });
      expect(await cache.get('a')).toEqual({ text: 'ใหม่' });
    }
  });

  it('is written by many at once without harm', async () => {
    const folder = emptyFolder();
    const value = (n: number): { n: number; text: string } => ({ n, text: 'ก'.repeat(50_000) });
    await Promise.all(Array.from({ length: 40 }, (_, n) => openCache(folder).put(`key ${n % 4}`, value(n % 4))));
    for (let n = 0; n < 4; n += 1) expect(await openCache(folder).get(`key ${n}`)).toEqual(value(n));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('goes on where it cannot write', async () => {
    const file = path.join(emptyFolder(), 'a-file');
    writeFileSync(file, '');
    const cache = openCache(file);
    await cache.put('a', 1);
    expect(await cache.get('a')).toBeUndefined();
    await cache.close();
  });

  it('forgets the oldest where it grows too large, and touches no file of others', async () => {
    const folder = emptyFolder();
    writeFileSync(path.join(folder, 'letter.txt'), 'x'.repeat(5000));
    writeFileSync(path.join(folder, 'draft.tmp'), 'x'.repeat(5000));
    const cache = openCache(folder, 2500);
    for (const [age, key] of ['old', 'older', 'oldest'].entries()) {
      const before = new Set(readdirSync(folder));
      await cache.put(key, 'x'.repeat(1000));
      const added = readdirSync(folder).find((name) => !before.has(name)) ?? '';
      const then = new Date(Date.now() - (age + 1) * 3_600_000);
      utimesSync(path.join(folder, added), then, then);
    }
    await cache.close();
    expect([await cache.get('old'), await cache.get('older'), await cache.get('oldest')].map((it) => it !== undefined)).toEqual([true, true, false]);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['letter.txt', 'draft.tmp']));
  });
});

describe('readings that were kept', () => {
  const words = ['The council of the town published the plan of the year and the report of the works', 'It is to be read by all'];

  async function townWith(pdf: Uint8Array): Promise<{ crawl: Crawl; read: string[]; bodies: Awaited<ReturnType<typeof openBodies>> }> {
    const bodies = await openBodies(emptyFolder());
    const hash = await bodies.put(pdf);
    const read: string[] = [];
    const resource = (url: string): Resource => ({
      url, finalUrl: url, httpStatus: 200, kind: 'pdf', contentType: 'application/pdf', fileName: 'plan.pdf', bytes: pdf.length, hash,
      complete: true, depth: 1, foundOn: [], rendered: false,
    });
    const crawl: Crawl = { start: 'http://town.test/', resources: [resource('http://town.test/plan.pdf')], health: [], incomplete: [], interrupted: false };
    return { crawl, read, bodies: { ...bodies, get: (asked) => (read.push(asked), bodies.get(asked)), path: bodies.path.bind(bodies), put: bodies.put.bind(bodies) } };
  }

  it('are the same as new ones; an unchanged file is not even opened', async () => {
    const cache = openCache(emptyFolder());
    const { crawl, bodies, read } = await townWith(makePdf([lettered(...words), lettered(...words)]));
    const first = await readDocuments(crawl, bodies, { cache, pdf: 'unpdf' });
    expect(read).toHaveLength(1);
    expect(first.documents[0]?.pages).toHaveLength(2);
    expect(await readDocuments(crawl, bodies, { cache, pdf: 'unpdf' })).toEqual(first);
    expect(read).toHaveLength(1);
  });

  it('do not stand for other ways of reading, nor failures for good ones', async () => {
    const cache = openCache(emptyFolder());
    const { crawl, bodies, read } = await townWith(makePdf([lettered(...words), lettered(...words)]));
    await readDocuments(crawl, bodies, { cache, pdf: 'unpdf' });
    expect((await readDocuments(crawl, bodies, { cache, pdf: 'unpdf', maxPages: 1 })).documents[0]?.pages).toHaveLength(1);
    expect(read).toHaveLength(2);
    const broken = await townWith(new TextEncoder().encode('%PDF-1.4 cut off'));
    await readDocuments(broken.crawl, broken.bodies, { cache, pdf: 'unpdf' });
    await readDocuments(broken.crawl, broken.bodies, { cache, pdf: 'unpdf' });
    expect(broken.read).toHaveLength(2);
  });
});
