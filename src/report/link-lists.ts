import type { LinkHealth } from '../model/crawl.ts';
import { inLang, type Lang } from '../model/text.ts';

/** A type rather than an interface: the report's objects may hold more fields. */
export type ToldLink = {
  readonly url: string;
  readonly reason: string;
  /** The reason for a program: a `HealthReason`. */
  readonly code: string;
  readonly httpStatus: number | null;
  readonly foundOn: string[];
};

export type LinkLists = {
  /** Links of which it is known whether they open. */
  readonly checked: number;
  readonly broken: ToldLink[];
  readonly unchecked: ToldLink[];
};

/** Compares by code unit, so that every machine sorts alike. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the links are like, by address, in the language of the report. */
export function linkLists(health: readonly LinkHealth[], lang: Lang): LinkLists {
  const sorted = [...health].sort((a, b) => byCodeUnit(a.url, b.url));
  const told = (link: LinkHealth): ToldLink => ({
    url: link.url,
    reason: inLang(link.message, lang),
    code: link.reason,
    httpStatus: link.httpStatus,
    foundOn: [...link.foundOn],
  });
  return {
    checked: sorted.filter((link) => link.state !== 'unchecked').length,
    broken: sorted.filter((link) => link.state === 'dead').map(told),
    unchecked: sorted.filter((link) => link.state === 'unchecked').map(told),
  };
}
