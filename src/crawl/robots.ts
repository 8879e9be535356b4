import robotsParser from 'robots-parser';
import { resolveAddress } from '../model/address.ts';
import { decodeHtml } from '../model/charset.ts';
import { kindOf } from '../model/sniff.ts';
import { NO_COOKIES } from './cookies.ts';
import { hostOf, type Fetch } from './fetch.ts';
import type { Gates } from './gates.ts';
import { BOUNDS } from './options.ts';

interface Rules {
  isAllowed(url: string, name: string): boolean | undefined;
  getCrawlDelay(name: string): number | undefined;
  getSitemaps(): string[];
}
/** The package's types describe another module system than the one it has. */
const parseRobots = robotsParser as unknown as (address: string, words: string) => Rules;

/** The name that site owners may write rules for. */
export const ROBOT_NAME = 'oit-audit';
const MAX_BYTES = 500_000;

export interface Robots {
  /** Whether robots.txt of the address's host lets a program look; a missing or unreadable one does. */
  allows(url: string): Promise<boolean>;
  /** Sitemaps that it names, normalised. */
  sitemaps(url: string): Promise<string[]>;
}

export const ALLOW_ALL: Robots = { allows: async () => true, sitemaps: async () => [] };

/** Reads robots.txt once a host and keeps its crawl delay, up to a bound. */
export function createRobots(fetch: Fetch, gates: Gates): Robots {
  const byOrigin = new Map<string, Promise<Rules | null>>();

  const load = async (origin: string): Promise<Rules | null> => {
    const address = `${origin}/robots.txt`;
    const answer = await fetch({ url: address, method: 'GET', referer: null, cookies: NO_COOKIES, limitOf: () => ({ bytes: MAX_BYTES, ms: 10_000 }) });
    if (!answer.ok || answer.status !== 200 || kindOf(answer.bytes, null, answer.contentType) === 'html') return null;
    const robots = parseRobots(address, decodeHtml(answer.bytes, answer.contentType).text);
    const delay = robots.getCrawlDelay(ROBOT_NAME);
    if (delay !== undefined && Number.isFinite(delay) && delay > 0) gates.setDelay(hostOf(origin), Math.min(delay * 1000, BOUNDS.crawlDelayMs));
    return robots;
  };

  const rulesFor = (url: string): Promise<Rules | null> => {
    const { origin } = new URL(url);
    const loading = byOrigin.get(origin) ?? load(origin);
    byOrigin.set(origin, loading);
    return loading;
  };

  return {
    allows: async (url) => (await rulesFor(url))?.isAllowed(url, ROBOT_NAME) !== false,
    sitemaps: async (url) => ((await rulesFor(url))?.getSitemaps() ?? []).flatMap((written) => resolveAddress(written, url) ?? []).slice(0, BOUNDS.sitemaps),
  };
}
