import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { demoFolder, serveDemo } from '../../src/commands/serve-demo.ts';
import type { DemoServer } from '../../src/commands/serve-demo.ts';

const Score = z.union([z.literal(0), z.literal(50), z.literal(100)]);
const Fail = z.strictObject({
  check: z.enum(['located', 'link-health', 'main-site', 'currency', 'readable', 'element']),
  alsoFair: z.array(z.string()).optional(), element: z.string().optional(),
  th: z.string().min(1),
  en: z.string().min(1),
});
const Truth = z.object({
  fiscalYear: z.literal(2568),
  date: z.string(),
  hub: z.string(),
  items: z.record(
    z.string(),
    z.strictObject({ score: z.union([Score, z.array(Score)]), review: z.boolean().optional(), menuOnly: z.boolean().optional(), evidence: z.array(z.string()), fails: z.array(Fail).optional() }),
  ),
  links: z.object({
    dead: z.array(z.object({ path: z.string(), on: z.array(z.string()) })),
    wrongKind: z.array(z.object({ path: z.string(), on: z.array(z.string()) })),
    outside: z.array(z.string()),
  }),
});

const root = demoFolder();
const truth = Truth.parse(parse(readFileSync(join(root, '..', 'truth.yaml'), 'utf8')));
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')}`);

interface Seen {
  readonly status: number;
  readonly links: readonly string[];
}

let server: DemoServer;
/** Every own address that a reader can reach from the home page, decoded, with what it answers. */
const reached = new Map<string, Seen>();
const outside = new Set<string>();

beforeAll(async () => {
  server = await serveDemo();
  const queue = ['/'];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (reached.has(path)) continue;
    const response = await fetch(new URL(encodeURI(path), server.url));
    const own: string[] = [];
    if (response.headers.get('content-type')?.startsWith('text/html')) {
      const $ = load(Buffer.from(await response.arrayBuffer()).toString('latin1').replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8')));
      $('a[href], img[src], link[href], form[action]').each((_, element) => {
        const href = $(element).attr('href') ?? $(element).attr('src') ?? $(element).attr('action') ?? '';
        if (href.startsWith('#') || href.startsWith('mailto:')) return;
        const target = new URL(href, response.url);
        if (target.origin === new URL(server.url).origin) own.push(decodeURIComponent(target.pathname));
        else outside.add(target.href);
      });
    } else await response.arrayBuffer();
    reached.set(path, { status: response.status, links: own });
    queue.push(...own);
  }
});
afterAll(() => server.close());

describe('the sample municipality', () => {
  it('holds at least 60 pages and documents, 20 of them PDFs, in a small package', () => {
    expect(files.filter((file) => /\.(html|pdf)$/.test(file)).length).toBeGreaterThanOrEqual(60);
    expect(files.filter((file) => file.endsWith('.pdf')).length).toBeGreaterThanOrEqual(20);
    const sizes = files.map((file) => statSync(join(root, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
    expect(Math.max(...files.filter((file) => file.endsWith('.pdf')).map((file) => statSync(join(root, file)).size))).toBeLessThanOrEqual(60_000);
  });

  it('has no dead link but the planted ones, and these on the pages that truth.yaml names', () => {
    const dead = [...reached].filter(([, seen]) => seen.status !== 200).map(([path]) => path);
    expect(dead.sort()).toEqual(truth.links.dead.map((entry) => entry.path).sort());
    for (const { path, on } of [...truth.links.dead, ...truth.links.wrongKind]) {
      const pages = [...reached].filter(([, seen]) => seen.links.includes(path)).map(([page]) => page);
      expect(pages.sort(), path).toEqual([...on].sort());
    }
  });

  it('leads outside only where truth.yaml says', () => {
    expect([...outside].sort()).toEqual([...truth.links.outside].sort());
  });

  it('has PDFs that are PDFs, but for the planted one', () => {
    const wrong = files.filter((file) => file.endsWith('.pdf') && !readFileSync(join(root, file)).subarray(0, 5).equals(Buffer.from('%PDF-')));
    expect(wrong).toEqual(truth.links.wrongKind.map((entry) => entry.path));
  });

  it('cannot be reached by name: the report whose link has a slip', () => {
    const lost = '/files/hr/รายงานผลการบริหารทรัพยากรบุคคล-2567.pdf';
    expect(files).toContain(lost);
    expect(reached.has(lost)).toBe(false);
  });

  it('uses Unicode NFC in file names, so that every system finds them', () => {
    expect(files.filter((file) => file !== file.normalize('NFC'))).toEqual([]);
  });
});

describe('truth.yaml', () => {
  it('covers the 28 items, each loss with its reason', () => {
    expect(Object.keys(truth.items)).toEqual(Array.from({ length: 28 }, (_, index) => `o${index + 1}`));
    for (const [id, item] of Object.entries(truth.items)) {
      expect((item.fails ?? []).length > 0, id).toBe(item.score !== 100);
      for (const fail of item.fails ?? []) if (fail.check === 'element') expect(fail.element, id).toMatch(new RegExp(`^${id}\\.\\d+$`));
    }
  });

  it('gives half marks only to items that know them', () => {
    const halves = Object.entries(truth.items).filter(([, item]) => item.score === 50).map(([id]) => id);
    expect(halves.length).toBeGreaterThan(0);
    for (const id of halves) expect(['o7', 'o12', 'o13', 'o19', 'o23']).toContain(id);
  });

  it('names evidence that a reader reaches; for items missing from the hub, by the menu', () => {
    const hub = reached.get(truth.hub)?.links ?? [];
    for (const [id, item] of Object.entries(truth.items)) {
      for (const path of item.evidence) expect(path.startsWith('https:') ? outside.has(path) : reached.has(path), `${id} ${path}`).toBe(true);
    }
    const menuOnly = Object.entries(truth.items).filter(([, item]) => item.menuOnly);
    expect(menuOnly.length).toBeGreaterThanOrEqual(2);
    const titles = load(readFileSync(join(root, 'ita', '2568', 'index.html')))('main').text();
    for (const [id] of menuOnly) expect(titles, id).not.toMatch(new RegExp(`\\b[oO0]${id.slice(1)}\\b`));
    expect(hub.length).toBeGreaterThan(20);
  });
});

describe('serveDemo', () => {
  it('serves nothing outside its folder, and no other method', async () => {
    for (const path of ['/..%2ftruth.yaml', '/%2e%2e/truth.yaml', '/..%5c..%5cpackage.json', '/about/..%2f..%2f..%2fpackage.json']) {
      const response = await fetch(server.url.slice(0, -1) + path);
      expect([400, 404], path).toContain(response.status);
      expect(await response.text()).not.toContain('fiscalYear');
    }
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${server.url}%E0%B9`)).status).toBe(400);
  });

  it('answers 404 with a page, folders with their index, HEAD without a body', async () => {
    const missing = await fetch(`${server.url}ไม่มี.html`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('ไม่พบหน้า');
    const folder = await fetch(`${server.url}ita/2568?x=1`);
    expect(folder.url).toBe(`${server.url}ita/2568/`);
    const head = await fetch(`${server.url}index.html`, { method: 'HEAD' });
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1000);
    expect(await head.text()).toBe('');
  });
});
