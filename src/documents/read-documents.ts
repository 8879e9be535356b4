import pLimit from 'p-limit';
import type { Bodies, Crawl, Incomplete, Resource } from '../model/crawl.ts';
import type { Document, Reading } from '../model/document.ts';
import { OitError } from '../model/errors.ts';
import { emptyContent } from './content.ts';
import { notReadAnyMore, noRoomLeft, readingStopped, tooMuchToHold, unreadable } from './messages.ts';
import { READ_DEFAULTS, type ReadOptions } from './options.ts';
import { readerName } from './pdf/reader-name.ts';
import { closeTools, newTools, readBytes, type AboutBytes, type Tools } from './read-bytes.ts';
import { withFrameLines } from './frame-lines.ts';
import { withLayoutImages } from './layout-images.ts';
import { keptReading, keyOfReading } from './reading-cache.ts';
import { recognise } from './recognise.ts';
import { Room } from './room.ts';

/**
 * Reads all that a crawl brought home: one document for each body, its other addresses as aliases,
 * sorted by address. `incomplete` names the documents whose words could not be had. Never throws for
 * a document.
 */
export async function readDocuments(
  crawl: Crawl,
  bodies: Bodies,
  options: ReadOptions = {},
): Promise<{ documents: Document[]; incomplete: Incomplete[] }> {
  const limit = pLimit(Math.max(1, options.concurrency ?? READ_DEFAULTS.concurrency));
  const tools = newTools();
  try {
    const groups = sameBodies(crawl.resources.filter((resource) => resource.httpStatus < 400));
    const reader = await readerName(options);
    const { signal, maxLetters, maxLinks } = { ...READ_DEFAULTS, ...options };
    const room = new Room(maxLetters, maxLinks);
    // Room is given in the order of the groups, so that two runs agree; the readers run a little ahead.
    const ahead = pLimit(limit.concurrency * READ_AHEAD);
    let before: Promise<unknown> = Promise.resolve();
    const read = await Promise.all(
      groups.map((group) => {
        const turn = before;
        const done = ahead(async () => {
          const one = await limit(() => (signal?.aborted === true ? unread(group, stopped) : room.full ? unread(group, cutOff) : readGroup(group, bodies, options, tools, reader)));
          await turn;
          return one.reading === stopped ? one : room.take(one);
        });
        before = done;
        return done;
      }),
    );
    const documents = withFrameLines(withLayoutImages(read)).sort((a, b) => compare(a.url, b.url));
    const incomplete = [...limitsOf(documents), ...documents.flatMap(incompleteOf)];
    if (options.ocr !== 'always') return { documents, incomplete };
    const recognised = await recognise(documents, bodies, options);
    return { documents: recognised.documents, incomplete: replaceTold(incomplete, recognised) };
  } finally {
    await closeTools(tools);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isReadByOcr = ({ pages }: Document): boolean => pages.some(({ source }) => source === 'ocr');

/** What was told of documents before their scanned pages were read, and what is left to tell now. */
export function replaceTold(told: readonly Incomplete[], recognised: { readonly documents: readonly Document[]; readonly incomplete: readonly Incomplete[] }): Incomplete[] {
  const again = new Set([...recognised.incomplete.map(({ url }) => url), ...recognised.documents.filter(isReadByOcr).map(({ url }) => url)]);
  return [...told.filter(({ kind, url }) => kind !== 'document' || !again.has(url)), ...recognised.incomplete].sort((a, b) => compare(a.url ?? '', b.url ?? ''));
}

/** How many times the documents at work may wait for the room of one before them. */
const READ_AHEAD = 8;

const stopped: Reading = { state: 'none', fault: 'too-slow', message: notReadAnyMore(), by: 'none' };
const cutOff: Reading = { state: 'none', fault: 'too-large', message: noRoomLeft(), by: 'none' };

const isStopped = ({ reading }: Document): boolean => reading === stopped;
const isCutOff = ({ reading }: Document): boolean => reading.message?.en === cutOff.message?.en;

/** One sentence for all that a limit left unread, in place of one for each. */
function limitsOf(documents: readonly Document[]): Incomplete[] {
  const left = documents.filter(isStopped).length;
  const cut = documents.filter(isCutOff).length;
  return [
    ...(left > 0 ? [{ kind: 'limit', url: null, reason: readingStopped(left) } as const] : []),
    ...(cut > 0 ? [{ kind: 'limit', url: null, reason: tooMuchToHold(cut) } as const] : []),
  ];
}

async function readGroup(group: readonly Resource[], bodies: Bodies, options: ReadOptions, tools: Tools, reader: string): Promise<Document> {
  const { first, about } = aboutGroup(group);
  const { aliases } = about;
  try {
    const key = keyOfReading({ ...first, url: about.url }, { maxPages: options.maxPages ?? READ_DEFAULTS.maxPages, reader });
    return await keptReading(options.cache ?? null, key, { ...about, aliases, hash: first.hash, depth: about.depth }, async () =>
      readBytes(await bodies.get(first.hash), about, options, { ...tools, file: bodies.path(first.hash) }),
    );
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const message = error instanceof OitError ? error.text : unreadable(detail.slice(0, 120));
    const reading = { state: 'none', fault: 'broken', message, by: first.kind } as const;
    return { url: about.url, aliases, kind: first.kind, fileName: first.fileName, hash: first.hash, depth: first.depth, ...emptyContent(reading) };
  }
}

function aboutGroup(group: readonly Resource[]) {
  const [first] = group;
  if (first === undefined) throw new TypeError('a group holds at least one resource');
  const aliases = [...new Set(group.flatMap(({ url, finalUrl }) => [url, finalUrl]))].filter((url) => url !== first.finalUrl).sort(compare);
  const depth = group.reduce((least, resource) => Math.min(least, resource.depth), first.depth);
  const about = { url: first.finalUrl, fileName: first.fileName, contentType: first.contentType, kind: first.kind, depth, aliases, hash: first.hash, complete: first.complete } satisfies AboutBytes;
  return { first, about };
}

/** A document that nobody looked into. */
function unread(group: readonly Resource[], reading: Reading): Document {
  const { url, aliases, kind, fileName, hash, depth } = aboutGroup(group).about;
  return { url, aliases, kind, fileName, hash, depth, ...emptyContent(reading) };
}

/** Resources with one body, the nearest to the start page first in each group. */
function sameBodies(resources: readonly Resource[]): Resource[][] {
  const groups = new Map<string, Resource[]>();
  const byUrl = new Map<string, string>();
  const nearestFirst = [...resources].sort((a, b) => a.depth - b.depth || a.finalUrl.length - b.finalUrl.length || compare(a.finalUrl, b.finalUrl) || compare(a.url, b.url));
  for (const resource of nearestFirst) {
    const key = byUrl.get(resource.finalUrl) ?? bodyKey(resource);
    byUrl.set(resource.finalUrl, key);
    groups.set(key, [...(groups.get(key) ?? []), resource]);
  }
  return [...groups.values()];
}

/** Relative links of a page depend on its folder: the same page in another folder is another document. */
function bodyKey({ hash, kind, finalUrl }: Resource): string {
  if (kind !== 'html') return hash;
  const end = finalUrl.search(/[?#]/);
  const address = end === -1 ? finalUrl : finalUrl.slice(0, end);
  return `${hash} ${address.slice(0, address.lastIndexOf('/') + 1)}`;
}

/** Pictures are evidence only where an item leads to one; the checks tell of these. */
function incompleteOf(document: Document): Incomplete[] {
  if (isStopped(document) || isCutOff(document)) return [];
  const { url, kind, reading } = document;
  if (reading.message === null || kind === 'image' || kind === 'other' || kind === 'html') {
    return reading.state === 'none' && reading.message !== null && kind === 'html' ? [{ kind: 'document', url, reason: reading.message }] : [];
  }
  return [{ kind: 'document', url, reason: reading.message }];
}
