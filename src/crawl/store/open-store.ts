import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { EXIT, OitError } from '../../model/errors.ts';
import type { Bodies, Crawl } from '../../model/crawl.ts';
import { siteOf } from '../../model/site.ts';
import { openBodies } from '../bodies.ts';
import * as say from '../messages.ts';
import { startCandidates } from '../start.ts';
import { readCrawl, writeCrawl } from './crawl-file.ts';
import { openJournal, readJournal } from './journal.ts';
import type { Memory } from './memory.ts';
import { CRAWL, findRuns, isAtWork, JOURNAL, takeOver, writeRun, type FoundRun, type Run } from './runs.ts';
import { forgetSites, tidySite } from './tidy.ts';

export interface StoreOptions {
  /** The user's cache folder; null keeps nothing beyond this audit. */
  readonly folder: string | null;
  /** Judge what an audit before brought home; the server is not asked. */
  readonly fromCache: boolean;
  /** Believe no answer of an audit before. */
  readonly fresh: boolean;
  /** What the server may answer differently to, such as headers of the user. */
  readonly manners: readonly string[];
  /** Day taken as today, YYYY-MM-DD. */
  readonly date: string;
}

/** What one audit keeps on disk: bodies by their hash, the answers of the server, the crawl. */
export interface Store {
  readonly bodies: Bodies;
  readonly memory: Memory | null;
  /** Where this audit is kept; null where nothing is. */
  readonly folder: string | null;
  /** The crawl that was brought home before, where the audit asked for it. */
  readonly kept: Crawl | null;
  readonly startedAt: string;
  /** Of an audit that is judged again; null where this one is not done. */
  readonly finishedAt: string | null;
  /** Answers that an audit before, cut short, had already. */
  readonly resumed: number;
  /** Keeps what the crawl brought home. Never throws. */
  save(crawl: Crawl): Promise<void>;
  /** The audit is done; older ones of the site may go. Never throws. */
  finish(at: string): Promise<void>;
  close(): Promise<void>;
}

/** An audit that was cut short longer ago than this begins anew, ms: the site may have changed. */
const RESUME_MS = 3 * 3_600_000;

/**
 * Opens the store of an audit. Without a cache folder it is a temporary one that goes when it is closed.
 * @throws OitError (usage) for what is no address; (unreachable) where nothing usable is stored and `fromCache` is asked
 */
export async function openStore(startUrl: string, options: StoreOptions): Promise<Store> {
  const first = startCandidates(startUrl)[0] ?? startUrl;
  if (options.fromCache) return openKept(first, options);
  const opened = options.folder === null ? null : await openForSite(first, options.folder, options).catch(() => null);
  return opened ?? openTemporary();
}

/** Where what is kept of a site lies, and what its start address is known by. */
const placeOf = (cache: string, first: string): { site: string; start: string } => ({
  site: path.join(cache, 'sites', siteOf(first).key.replace(/[^a-z0-9.-]+/gi, '_')),
  start: first.replace(/^https?:\/\/(www\.)?/i, ''),
});

async function openTemporary(): Promise<Store> {
  const folder = await mkdtemp(path.join(tmpdir(), 'oit-'));
  return {
    bodies: await openBodies(folder),
    memory: null,
    folder: null,
    kept: null,
    startedAt: new Date().toISOString(),
    finishedAt: null,
    resumed: 0,
    save: async () => undefined,
    finish: async () => undefined,
    close: async () => rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined),
  };
}

async function openForSite(first: string, cache: string, options: StoreOptions): Promise<Store> {
  const { site, start } = placeOf(cache, first);
  await mkdir(path.join(site, 'runs'), { recursive: true, mode: 0o700 });
  const bodies = await openBodies(path.join(site, 'bodies'));
  const manners = createHash('sha256').update(options.manners.join('\n')).digest('hex');
  const alike = options.fresh ? [] : (await findRuns(site)).filter(({ run }) => run.manners === manners);
  const folder = path.join(site, 'runs', `${Date.now()}-${randomUUID().slice(0, 8)}`);

  const resumed = await resume(alike, start, folder);
  const startedAt = resumed?.run.startedAt ?? new Date().toISOString();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const run: Run = { version: 1, start, manners, pid: process.pid, machine: hostname(), startedAt, finishedAt: null, date: options.date, state: 'running' };
  await writeRun(folder, run);
  const file = path.join(folder, JOURNAL);
  const answers = resumed === null ? new Map<never, never>() : await readJournal(file);
  const last = alike.find((it) => it.run.state === 'done');
  const journal = await openJournal(file);
  const memory: Memory = { bodies, resumed: answers, earlier: last === undefined ? new Map() : await readJournal(path.join(last.folder, JOURNAL)), note: journal.note };

  return {
    bodies,
    memory,
    folder,
    kept: null,
    startedAt,
    finishedAt: null,
    resumed: answers.size,
    save: async (crawl) => {
      await journal.close();
      await writeCrawl(path.join(folder, CRAWL), crawl).catch(() => undefined);
    },
    finish: async (at) => {
      const done = await writeRun(folder, { ...run, finishedAt: at, state: 'done' }).then(() => true, () => false);
      if (done) await tidySite(site, folder);
      await forgetSites(path.join(cache, 'sites'));
    },
    close: async () => journal.close(),
  };
}

/** The newest audit from this start that was cut short, now in the given folder; null for none. */
async function resume(runs: readonly FoundRun[], start: string, folder: string): Promise<FoundRun | null> {
  const [newest] = runs;
  if (newest === undefined || newest.run.state === 'done' || newest.run.start !== start) return null;
  if (Date.now() - newest.seenAt > RESUME_MS || isAtWork(newest)) return null;
  return (await takeOver(newest, folder)) === null ? null : newest;
}

async function openKept(first: string, options: StoreOptions): Promise<Store> {
  if (options.folder === null) throw new OitError(say.cacheIsOff, EXIT.usage);
  const { site, start } = placeOf(options.folder, first);
  const found = await newestCrawl(site, start);
  if (found === null) throw new OitError(say.nothingStored(first), EXIT.unreachable);
  const bodies = await openBodies(path.join(site, 'bodies'));
  const damaged = (detail: string, cause?: unknown): OitError => new OitError(say.storeDamaged(found.folder, detail), EXIT.unreachable, { cause });
  const kept = await readCrawl(path.join(found.folder, CRAWL)).catch((error: unknown) => {
    throw damaged(CRAWL, error);
  });
  for (const { hash, bytes } of kept.resources) {
    const size = await stat(bodies.path(hash)).then((at) => at.size, () => -1);
    if (size !== bytes) throw damaged(bodies.path(hash));
  }
  return {
    bodies,
    memory: null,
    folder: found.folder,
    kept,
    startedAt: found.run.startedAt,
    finishedAt: found.run.finishedAt,
    resumed: 0,
    save: async () => undefined,
    finish: async () => undefined,
    close: async () => undefined,
  };
}

/** The newest audit from this start that has come as far as a whole crawl. */
async function newestCrawl(site: string, start: string): Promise<FoundRun | null> {
  for (const it of await findRuns(site)) {
    if (it.run.start !== start) continue;
    if ((await stat(path.join(it.folder, CRAWL)).catch(() => null)) !== null) return it;
  }
  return null;
}

/** The day that the stored audit of a site took as today, YYYY-MM-DD; null where nothing is stored. */
export async function storedDate(startUrl: string, folder: string | null): Promise<string | null> {
  const first = startCandidates(startUrl)[0] ?? startUrl;
  if (folder === null) return null;
  const { site, start } = placeOf(folder, first);
  return (await newestCrawl(site, start))?.run.date ?? null;
}
