import { readBytes } from '../../src/documents/read-bytes.ts';
import { locate } from '../../src/locate/locate.ts';
import type { LinkHealth } from '../../src/model/crawl.ts';
import type { Document } from '../../src/model/document.ts';
import type { Evidence, Located, Location } from '../../src/model/evidence.ts';
import { siteOf } from '../../src/model/site.ts';
import type { SubmissionEntry } from '../../src/model/submission.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';

export const HOST = 'https://www.bansuan.go.th';

/** Files by path: HTML as words, `{ text }` for a document with a text layer, `dead` for a link without a target. */
export type Town = Readonly<Record<string, string | { readonly text: string; readonly title?: string } | 'dead'>>;

export const pdf = (text: string, title?: string) => (title === undefined ? { text } : { text, title });

const rules = loadRuleSet(2568, 'lgo');

/** Reads a small municipality and looks for the evidence of all items. */
export async function find(town: Town, options: { year?: number; submission?: SubmissionEntry[] } = {}): Promise<Found> {
  const documents: Document[] = [];
  const health: LinkHealth[] = [];
  for (const [path, body] of Object.entries(town)) {
    const url = new URL(path, HOST).href;
    const dead = body === 'dead';
    health.push({ url, state: dead ? 'dead' : 'alive', reason: dead ? 'http-error' : 'ok', httpStatus: dead ? 404 : 200, message: { th: '', en: '' }, foundOn: [] });
    if (typeof body === 'object') documents.push(filed(url, body));
    else if (!dead) documents.push(await paged(url, body));
  }
  const location = locate({
    site: siteOf(`${HOST}/`),
    documents,
    health,
    ruleSet: await rules,
    assessedYear: options.year ?? 2568,
    submission: options.submission ?? [],
  });
  return { location, item: (id) => itemOf(location, id), urls: (id) => itemOf(location, id).evidence.map(pathOf) };
}

export interface Found {
  readonly location: Location;
  item(id: string): Located;
  /** Paths of the evidence, best first. */
  urls(id: string): string[];
}

export const pathOf = (evidence: Evidence): string => (evidence.url.startsWith(HOST) ? decodeURI(evidence.url.slice(HOST.length)) : evidence.url);

function itemOf(location: Location, id: string): Located {
  const located = location.items.find((each) => each.item === id);
  if (located === undefined) throw new Error(`no item ${id}`);
  return located;
}

async function paged(url: string, html: string): Promise<Document> {
  const whole = html.includes('<body') ? html : `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>เทศบาลตำบลบ้านสวน</title></head><body>${html}</body></html>`;
  const depth = new URL(url).pathname === '/' ? 0 : 1;
  return readBytes(new TextEncoder().encode(whole), { url, fileName: null, contentType: 'text/html; charset=utf-8', kind: 'html', depth }, { maxPages: 50, timeoutMs: 10_000, concurrency: 1, pdf: 'auto' });
}

function filed(url: string, { text, title }: { text: string; title?: string }): Document {
  return {
    url, aliases: [], kind: 'pdf', fileName: decodeURIComponent(url.split('/').at(-1) ?? ''), title: title ?? null, hash: url, depth: 2,
    reading: { state: 'text', fault: null, message: null, by: 'test' },
    pages: text.split('\f').map((words, at) => ({ number: at + 1, text: words, source: 'text-layer' as const })),
    tables: [], sections: [], links: [], images: [], forms: [], embeds: [], properties: { created: null, producer: null },
  };
}
