import type { FindingMark, ItemMark, SiteMarks } from './marks.ts';

/** What `npm run evaluate` asks of a set of sites. Shares 0-1. */
export interface Totals {
  readonly items: number;
  readonly accuracy: number;
  readonly balanced: number;
  readonly located: number;
  readonly reasons: number;
  /** Told as sure of 100 where it is less; and what is in review beside that. */
  readonly falsePass: number;
  readonly falsePassInReview: number;
  readonly falseFail: number;
  readonly meanDelta: number;
  readonly maxDelta: number;
  readonly seconds: number;
}

const share = (count: number, of: number): number => (of === 0 ? 1 : count / of);
const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length);

/** Pure. */
export function totalsOf(sites: readonly SiteMarks[]): Totals {
  const items = sites.flatMap((site) => site.items);
  const scored = (score: number): ItemMark[] => items.filter(({ fair }) => fair[0] === score);
  const classes = [0, 50, 100].map(scored).filter((of) => of.length > 0);
  const located = items.filter((it) => it.located !== null);
  const lost = items.filter((it) => it.reason !== null);
  const highest = ({ fair }: ItemMark): number => Math.max(...fair);
  const lowest = ({ fair }: ItemMark): number => Math.min(...fair);
  const tooHigh = items.filter((it) => it.told === 100 && highest(it) < 100);
  return {
    items: items.length,
    accuracy: share(items.filter((it) => it.right).length, items.length),
    balanced: mean(classes.map((of) => share(of.filter((it) => it.right).length, of.length))),
    located: share(located.filter((it) => it.located === true).length, located.length),
    reasons: share(lost.filter((it) => it.reason === true).length, lost.length),
    falsePass: share(tooHigh.filter((it) => !it.inReview).length, items.length),
    falsePassInReview: share(tooHigh.filter((it) => it.inReview).length, items.length),
    falseFail: share(items.filter((it) => it.told < lowest(it)).length, items.length),
    meanDelta: mean(sites.map((site) => site.deltaOit)),
    maxDelta: Math.max(0, ...sites.map((site) => site.deltaOit)),
    seconds: sites.reduce((sum, site) => sum + site.seconds, 0),
  };
}

const BUCKETS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const;

/** How often what is told with a certainty is right, by certainty. */
export function calibration(told: readonly { readonly certainty: number; readonly right: boolean }[]): string {
  const rows = BUCKETS.map((from, at) => {
    const to = BUCKETS[at + 1] ?? 1.01;
    const those = told.filter(({ certainty }) => certainty >= from && certainty < to);
    return those.length === 0 ? null : `| ${percent(from)}–${percent(Math.min(to, 1))} | ${those.length} | ${percent(mean(those.map((it) => it.certainty)))} | ${percent(share(those.filter((it) => it.right).length, those.length))} |`;
  });
  return ['| told | how many | mean | right |', '| --- | --- | --- | --- |', ...rows.filter((row) => row !== null)].join('\n');
}

export const findingsTold = (sites: readonly SiteMarks[]): readonly FindingMark[] => sites.flatMap((site) => site.findings);
export const itemsTold = (sites: readonly SiteMarks[]): readonly FindingMark[] => sites.flatMap((site) => site.items.map(({ probability, right }) => ({ certainty: probability, right })));

export const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
