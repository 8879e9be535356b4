import type { Incomplete } from '../model/crawl.ts';
import type { Verdict } from './judge.ts';
import { looksHacked, spamLink } from './link-messages.ts';
import { BOUNDS } from './options.ts';
import type { FoundLink } from './read-page.ts';
import { isSpamAddress, type SpamFacts } from './spam.ts';
import type { Visit } from './visit.ts';

/** Keeps what burglars left on the site from eating the budget, and remembers where it was seen. */
export interface Quarantine {
  /** Whether a link is part of it. `trusted`: a page whose other links count whatever stands on it. */
  suspects(link: FoundLink, spam: SpamFacts | null, trusted: boolean): boolean;
  /** Takes an address of the site in: it goes last. */
  put(url: string): void;
  /** Lets it go: an honest page leads there too. */
  release(url: string): void;
  holds(url: string): boolean;
  /** Whether it may be visited too; to be asked once for each. */
  admits(url: string): boolean;
  /** To be told of each visit in the order in which they are taken up. */
  took(url: string, visit: Visit): void;
  /** What the webmaster should know; null where nothing was found. */
  note(): Incomplete | null;
}

/** The verdict on what is not opened for that reason. */
export const SPAM_LINK: Verdict = { state: 'unchecked', reason: 'limit', httpStatus: null, message: spamLink };

const EXAMPLES = 3;
const WORDS = 5;

export function createQuarantine(): Quarantine {
  const held = new Set<string>();
  const pages = new Map<string, SpamFacts>();
  const counts = new Map<string, number>();
  /** Visited, and not known to be honest. */
  const admitted = new Set<string>();

  return {
    suspects: (link, spam, trusted) => spam !== null && (spam.hrefs.has(link.href) || (spam.kind === 'page' && !trusted)),
    put: (url) => void held.add(url),
    release: (url) => {
      if (!isSpamAddress(url)) held.delete(url);
    },
    holds: (url) => held.has(url),
    admits: (url) => {
      if (admitted.size >= BOUNDS.spamPages) return false;
      admitted.add(url);
      return true;
    },
    took: (url, { finalUrl, page }) => {
      const spam = page?.spam ?? null;
      if (spam !== null) {
        pages.set(finalUrl, spam);
        for (const word of spam.words) counts.set(word, (counts.get(word) ?? 0) + 1);
      } else admitted.delete(url);
    },
    note: () => {
      const found = [...pages].sort(([a], [b]) => (a < b ? -1 : 1));
      const first = found[0];
      if (first === undefined) return null;
      const words = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, WORDS).map(([word]) => word);
      const left = [...held].filter((url) => !pages.has(url)).length;
      const hidden = found.filter(([, spam]) => spam.hidden).length;
      return { kind: 'other', url: first[0], reason: looksHacked({ pages: found.length, hidden, left, words, examples: found.slice(0, EXAMPLES).map(([url]) => url) }) };
    },
  };
}
