import type { Bodies } from '../model/crawl.ts';
import type { QuietHours } from '../model/quiet-hours.ts';
import type { Memory } from './store/memory.ts';

export interface CrawlProgress {
  /** Addresses that were asked for. */
  readonly fetched: number;
  /** Addresses that wait. */
  readonly queued: number;
  readonly url: string;
}

/** How the crawl behaves and where it ends. */
export interface CrawlOptions {
  readonly bodies: Bodies;
  /** Answers of audits before; null where none are kept. */
  readonly memory: Memory | null;
  /** HTML pages of the site. */
  readonly maxPages: number;
  /** Requests in flight to one host. */
  readonly concurrency: number;
  /** Pause between two requests to one host, ms. */
  readonly delayMs: number;
  /** Until an answer begins, ms; its body may take a few times as long. */
  readonly timeoutMs: number;
  /** False lifts pauses, adaptive limits and robots.txt: for a server of one's own. */
  readonly polite: boolean;
  /** A longer file is cut off, bytes. */
  readonly maxFileBytes: number;
  /** Once so many bytes were kept, files are checked and no longer read. */
  readonly maxTotalBytes: number;
  readonly maxMinutes: number;
  /** Requests in all: pages, files, second tries, looks at other sites, what the browser asks for. */
  readonly maxRequests: number;
  /** Hours of the day in which the server is not asked. */
  readonly quietHours: readonly QuietHours[];
  /** The time, ms since 1970: decides about quiet hours. */
  readonly now: () => number;
  readonly render: 'auto' | 'never' | 'always';
  readonly userAgent: string;
  /** Sent to the audited site only. */
  readonly headers: Readonly<Record<string, string>>;
  readonly proxy: string | null;
  /** Addresses of a submission list, read first. */
  readonly seeds: readonly string[];
  /** Titles and synonyms of the items: links with such words go first. */
  readonly vocabulary: readonly string[];
  /** Assessed fiscal year, B.E.: what speaks of other years only goes later; null where no year matters. */
  readonly assessedYear: number | null;
  readonly signal: AbortSignal | null;
  readonly onProgress: ((progress: CrawlProgress) => void) | null;
}

/** What is used where nothing else is asked for. */
export const CRAWL_DEFAULTS: Omit<CrawlOptions, 'bodies'> = {
  maxPages: 1500,
  concurrency: 4,
  delayMs: 100,
  timeoutMs: 20_000,
  polite: true,
  maxFileBytes: 50_000_000,
  maxTotalBytes: 3_000_000_000,
  maxMinutes: 45,
  maxRequests: 20_000,
  quietHours: [],
  now: Date.now,
  render: 'auto',
  userAgent: 'Mozilla/5.0 (compatible; oit-audit/0.1; website check of a Thai local government)',
  headers: {},
  proxy: null,
  memory: null,
  seeds: [],
  vocabulary: [],
  assessedYear: null,
  signal: null,
  onProgress: null,
};

/** Bounds that keep a hostile or broken site from using up the machine. */
export const BOUNDS = {
  /** One HTML page, bytes; the rest is cut off. */
  pageBytes: 8_000_000,
  /** Start of an answer that is only checked, bytes. */
  peekBytes: 65_536,
  /** Start of a file that says it is over the limit, bytes. */
  tooLongFileBytes: 2_000_000,
  redirects: 8,
  /** Addresses that are known at all, own and outside, broken ones too. */
  targets: 100_000,
  /** Links from page to page that are remembered for counting clicks. */
  edges: 5_000_000,
  /** Clicks from the start page. */
  depth: 25,
  /** Pages of one part of the site whose addresses differ in numbers only: more of them are left out. */
  pagesAFamily: 5000,
  /** The same, where they beget one another through their query. */
  begottenPages: 300,
  /** Sitemaps that are read, index files among them. */
  sitemaps: 30,
  /** One sitemap, unpacked, bytes: the bound of sitemaps.org. */
  sitemapBytes: 50_000_000,
  /** For all sitemaps together, ms. */
  sitemapMs: 60_000,
  /** Addresses of sitemaps that are taken up. */
  sitemapAddresses: 20_000,
  /** Calendars, archives, web boards, galleries. */
  dullPagesAPattern: 40,
  /** Addresses that gave the same body and whose links are still followed. */
  sameBody: 3,
  /** Pages that were read before under another address and do not count as pages. */
  copies: 1000,
  /** Addresses that forms and lists with the same names of fields make, on all pages together. */
  choices: 120,
  /** Kinds of address for which the site is asked for nonsense, to know its not-found pages. */
  familyProbes: 30,
  /** Pages that show persons, whose pictures are checked. */
  personPages: 60,
  /** Pictures on them that are asked for. */
  portraits: 300,
  /** Pictures that are read though nothing says that they belong to an item. */
  plainPictures: 200,
  checksAnOutsideHost: 60,
  /** Pages that burglars left on the site and that are read all the same. */
  spamPages: 30,
  /** Files, folders and documents at Google that are read. */
  googleFiles: 150,
  /** All of them, bytes. */
  googleBytes: 600_000_000,
  /** Pages of a site at Google Sites that are read. */
  googleSitePages: 40,
  outsideConcurrency: 2,
  outsideTotal: 12,
  foundOn: 20,
  /** Links that were not asked for, told of each reason. */
  toldUntried: 10_000,
  /** Longest pause that a server may ask for, ms. */
  retryAfterMs: 20_000,
  /** Before a server that failed is asked once more, ms. */
  retryPauseMs: 1000,
  /** The same for a server of one's own, when there is nothing else left to ask for. */
  ownRetryPauseMs: 200,
  /** Longest pause between two requests that robots.txt may ask for, ms. */
  crawlDelayMs: 10_000,
  /** Pages drawn in a browser. */
  renderedPages: 200,
  /** Of these, pages that have words of their own and a place that scripts fill. */
  filledPages: 80,
  /** Until a page is drawn, ms. */
  renderMs: 15_000,
  /** For all pictures of evidence together, ms. */
  picturesMs: 60_000,
  /** One picture, bytes. */
  pictureBytes: 200_000,
} as const;
