import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBodies } from '../../src/crawl/bodies.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'oit-bodies-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('openBodies', () => {
  it('keeps bytes under their SHA-256', async () => {
    const store = await openBodies(path.join(folder, 'new', 'place'));
    const hash = await store.put(bytes('abc'));
    expect(hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(new TextDecoder().decode(await store.get(hash))).toBe('abc');
    expect(await readFile(store.path(hash), 'utf8')).toBe('abc');
    expect((await store.get(await store.put(new Uint8Array()))).length).toBe(0);
  });

  it('is safe when two stores write the same body at once, and leaves no drafts', async () => {
    const stores = await Promise.all([openBodies(folder), openBodies(folder)]);
    const body = bytes('ก'.repeat(100_000));
    const hashes = await Promise.all(Array.from({ length: 20 }, (_, index) => stores[index % 2]?.put(body)));
    expect(new Set(hashes).size).toBe(1);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('throws for what is lost or damaged, and mends it when it comes again', async () => {
    const store = await openBodies(folder);
    const hash = await store.put(bytes('abcdef'));
    await truncate(store.path(hash), 3);
    await expect(store.get(hash)).rejects.toThrow(/damaged/);
    await store.put(bytes('abcdef'));
    expect((await store.get(hash)).length).toBe(6);
    await writeFile(store.path(hash), '\0'.repeat(6));
    await expect(store.get(hash)).rejects.toThrow(/damaged/);
    await store.put(bytes('abcdef'));
    expect((await store.get(hash)).length).toBe(6);
    await writeFile(store.path(hash), '\0'.repeat(6));
    const later = await openBodies(folder);
    await later.put(bytes('abcdef'));
    expect(new TextDecoder().decode(await later.get(hash))).toBe('abcdef');
    await expect(store.get('0'.repeat(64))).rejects.toThrow();
  });
});
