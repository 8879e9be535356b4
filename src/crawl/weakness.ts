import { isOwnUrl, type Site } from '../model/site.ts';
import { NO_COOKIES } from './cookies.ts';
import type { Fetch } from './fetch.ts';
import type { Visit } from './visit.ts';

/** Tells a server that fails under its load, or for a while, from pages that are broken. */
export interface Weakness {
  note(visit: Visit): void;
  /** Addresses whose failure says nothing of them. Asks again a few times. Never throws. */
  find(fetch: Fetch, startUrl: string): Promise<readonly string[]>;
}

/** Fewer failures than this are taken one by one: each has been tried twice. */
const MANY = 10;
/** Where so large a part of all pages fails, the server does. */
const LARGE_PART = 1 / 3;
const ASKED_AGAIN = 3;

export function createWeakness(site: Site): Weakness {
  const failed: string[] = [];
  const fine: string[] = [];
  let answered = 0;

  const answersWell = async (fetch: Fetch, url: string): Promise<boolean> => {
    const answer = await fetch({ url, method: 'GET', referer: null, patient: false, cookies: NO_COOKIES, limitOf: () => ({ bytes: 1000, ms: 5000 }) });
    return answer.ok && answer.status < 500;
  };

  return {
    note: ({ url, verdict }) => {
      if (verdict.httpStatus === null || !isOwnUrl(site, url)) return;
      answered += 1;
      if (verdict.httpStatus < 400) fine.push(url);
      else if (verdict.state === 'dead' && verdict.httpStatus >= 500) failed.push(url);
    },
    find: async (fetch, startUrl) => {
      if (failed.length < MANY) return [];
      if (failed.length >= answered * LARGE_PART || !(await answersWell(fetch, startUrl))) return failed;
      /** Scripts that answered well at least once. */
      const working = new Set(fine.map(scriptOf));
      const broken = failed.filter((url) => !working.has(scriptOf(url)));
      const scripts = new Map(broken.map((url) => [scriptOf(url), url]));
      for (const url of [...scripts.values()].slice(0, ASKED_AGAIN)) if (await answersWell(fetch, url)) return failed;
      // A script that works for other pages fails for these: by itself where they are few.
      const now = failed.filter((url) => working.has(scriptOf(url)));
      return now.length >= MANY ? now : [];
    },
  };
}

/** What makes the page: its path without numbers and names of things. */
const scriptOf = (address: string): string => {
  const { host, pathname } = new URL(address);
  return `${host}${pathname.replace(/\d+/g, '#')}`;
};
