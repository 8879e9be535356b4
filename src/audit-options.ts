import { CRAWL_DEFAULTS, type CrawlOptions } from './crawl/crawl.ts';
import type { StoreOptions } from './crawl/store/open-store.ts';
import { cacheFolder, openCache } from './documents/cache.ts';
import type { ReadOptions } from './documents/options.ts';
import { READERS } from './documents/readers-version.ts';
import { parseQuietHours } from './model/quiet-hours.ts';
import type { Settings } from './settings/settings.ts';

/** How documents are read, from the settings; readings are kept in the user's cache. Close the cache at the end. */
export function readOptions(settings: Settings): ReadOptions {
  const keep = keptIn(settings);
  const given = { ocr: settings.ocr, ocrPages: settings.ocrPages, ocrTotalPages: settings.ocrTotalPages, ocrMinutes: settings.ocrMinutes };
  return { ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)), cache: keep === null ? null : openCache(keep) };
}

/** The cache folder; null where nothing is kept: unbuilt sources keep nothing beyond a folder that was asked for. */
export function keptIn(settings: Settings): string | null {
  return READERS === null && settings.cache === undefined ? null : cacheFolder(settings.cache);
}

/** Where the crawl is kept, and what of earlier ones may be used. */
export function storeOptions(settings: Settings): StoreOptions {
  const { userAgent, headers, proxy } = crawlOptions(settings);
  const manners = [userAgent, ...Object.entries(headers).map((pair) => pair.join(': ')).sort(), proxy ?? ''];
  return { folder: keptIn(settings), fromCache: settings.fromCache === true, fresh: settings.fresh === true, manners, date: settings.date };
}

/** The connections that are kept to, where more were asked for than politeness allows; null where all is as asked. */
export const heldConnections = (settings: Settings): number | null =>
  settings.polite !== 'off' && (settings.concurrency ?? 0) > CRAWL_DEFAULTS.concurrency ? CRAWL_DEFAULTS.concurrency : null;

/** Limits and manners of the crawl from the settings; what is not set keeps its default. */
export function crawlOptions(settings: Settings): Omit<CrawlOptions, 'bodies'> {
  const megabytes = (size: number | undefined): number | undefined => (size === undefined ? undefined : size * 1_000_000);
  const given = {
    maxPages: settings.maxPages,
    concurrency: settings.concurrency,
    delayMs: settings.delay,
    timeoutMs: settings.timeout,
    maxMinutes: settings.maxMinutes,
    maxRequests: settings.maxRequests,
    quietHours: settings.quietHours === undefined ? undefined : (parseQuietHours(settings.quietHours) ?? undefined),
    maxFileBytes: megabytes(settings.maxFileMb),
    maxTotalBytes: megabytes(settings.maxTotalMb),
    polite: settings.polite === undefined ? undefined : settings.polite === 'on',
    render: settings.render,
    userAgent: settings.userAgent,
    headers: settings.headers,
    proxy: settings.proxy,
  };
  const options = { ...CRAWL_DEFAULTS, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
  // More connections than a visitor's browser opens are for a server of one's own.
  return options.polite ? { ...options, concurrency: Math.min(options.concurrency, CRAWL_DEFAULTS.concurrency) } : options;
}
