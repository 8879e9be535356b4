import type { LinkHealth } from '../model/crawl.ts';
import { likelyMeant, noScheme } from './link-messages.ts';
import type { Verdict } from './judge.ts';

/**
 * What is wrong with an address that does not open, where its writing tells: the scheme was
 * forgotten, or an address that opens differs in case, blanks and underscores only.
 * @param links all that are known, with their verdicts
 */
export function withSlips(links: readonly { readonly url: string; readonly judged: Verdict }[]): { readonly url: string; readonly judged: Verdict }[] {
  const open = new Map<string, string>();
  for (const { url, judged } of links) if (judged.state === 'alive' && !open.has(likeness(url))) open.set(likeness(url), url);
  return links.map(({ url, judged }) => {
    if (judged.state !== 'dead' || !TELLING.has(judged.reason)) return { url, judged };
    const host = hostInPath(url);
    const meant = open.get(likeness(url));
    const hint = host !== null ? noScheme(host) : meant === undefined ? null : likelyMeant(meant);
    return hint === null ? { url, judged } : { url, judged: { ...judged, message: { th: `${judged.message.th} ${hint.th}`, en: `${judged.message.en} ${hint.en}` } } };
  });
}

const TELLING: ReadonlySet<LinkHealth['reason']> = new Set<LinkHealth['reason']>(['http-error', 'soft-404', 'not-a-file']);

/** Parts of a path are compared without case, and with blanks, `_` and `-` alike. */
const likeness = (url: string): string => url.toLowerCase().replace(/%20|\+|_|-/g, '_');

/** A name of a host where a folder is expected: `www.town.go.th/plan` written without `https://`, or with one slash. */
const hostInPath = (url: string): string | null => /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(?:https?:\/{0,2})?(www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:go|or|ac|in|co)\.th)(?:[/?#]|$)/i.exec(url)?.[1] ?? null;
