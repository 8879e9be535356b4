import type { SiteServer } from './server.ts';

/** What `oit links --json` printed, as far as the bench looks at it. */
export interface Links {
  readonly checked: number;
  readonly pages: number;
  readonly broken: readonly { readonly url: string; readonly code: string; readonly httpStatus: number | null }[];
  readonly unchecked: readonly { readonly url: string; readonly code: string }[];
}

export const linksOf = (output: string): Links => JSON.parse(output) as Links;

export interface Score {
  readonly found: number;
  readonly of: number;
  readonly falseAlarms: number;
  readonly details: readonly string[];
}

/** Compares the links that were told broken with those that are. */
export function scoreOf(told: readonly string[], site: Pick<SiteServer, 'broken'>): Score {
  const real = new Set(site.broken);
  const named = new Set(told);
  const missed = [...real].filter((url) => !named.has(url));
  const invented = [...named].filter((url) => !real.has(url));
  return {
    found: real.size - missed.length, of: real.size, falseAlarms: invented.length,
    details: [...missed.map((url) => `missed: ${url}`), ...invented.map((url) => `not broken: ${url}`)],
  };
}
