import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { openBodies } from '../../src/crawl/bodies.ts';
import { crawl, CRAWL_DEFAULTS, type CrawlOptions } from '../../src/crawl/crawl.ts';
import type { Bodies, Crawl, LinkHealth } from '../../src/model/crawl.ts';
import { startServer, type TestServer } from '../support/server.ts';

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

/** A server that is closed after the test. */
export async function serve(...given: Parameters<typeof startServer>): Promise<TestServer> {
  const server = await startServer(...given);
  endings.push(server.close);
  return server;
}

/** A store of bodies that is gone after the test. */
export async function bodies(): Promise<Bodies> {
  const folder = await mkdtemp(path.join(tmpdir(), 'oit-test-'));
  endings.push(() => rm(folder, { recursive: true, force: true }));
  return openBodies(folder);
}

/** Crawls without pauses and browser, unless told otherwise. */
export const walk = async (url: string, options: Partial<CrawlOptions> = {}): Promise<Crawl> =>
  crawl(url, { ...CRAWL_DEFAULTS, bodies: await bodies(), delayMs: 0, timeoutMs: 2000, render: 'never', ...options });

/** Health of a path of the server, or of a whole address. */
export function healthOf(found: Crawl, address: string): LinkHealth | undefined {
  const url = address.startsWith('/') ? new URL(address, found.start).href : address;
  return found.health.find((it) => it.url === url);
}

/** `state reason` of every link by its path, for comparing. */
export const healthByPath = (found: Crawl): Record<string, string> =>
  Object.fromEntries(found.health.map((it) => [it.url.replace(new URL(found.start).origin, ''), `${it.state} ${it.reason}`]));

/** Paths of the resources, decoded. */
export const resourcePaths = (found: Crawl): string[] => found.resources.map((it) => decodeURIComponent(new URL(it.url).pathname + new URL(it.url).search));

/** A page with a title, words of its own and links. */
export const page = (title: string, ...hrefs: string[]): string =>
  `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>ข้อมูลของ${title} เทศบาลตำบลตัวอย่าง</p>${hrefs
    .map((href, index) => `<a href="${href}">ลิงก์ ${index + 1}</a>`)
    .join('\n')}</body></html>`;

export const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
export const pdf = { headers: { 'content-type': 'application/pdf' }, body: PDF };
