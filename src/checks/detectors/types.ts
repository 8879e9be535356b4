import type { DetectorOf, Rule, SimpleDetector } from '../../model/rule.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/text.ts';
import type { CheckContext } from '../context.ts';
import type { YearReading } from '../currency/year-reading.ts';
import type { EvidenceView } from '../view.ts';

/** What a detector says of the evidence of one item. */
export interface Detection {
  readonly found: 'yes' | 'no' | 'unknown';
  /** 0-1: how sure it is of `found`. */
  readonly certainty: number;
  readonly quote: string | null;
  readonly page: number | null;
  readonly url: string | null;
  /** What is there or missing, as part of a sentence. */
  readonly detail?: Text;
  /** True where unreadable evidence beside it would not change the answer. */
  readonly evenUnread?: boolean;
  /** Head of a column that no row fills: a form that was not filled in, whose words are no answer. */
  readonly blank?: string;
  /** Head of a column that holds dashes only. */
  readonly dashed?: string;
  /** True where nothing else of the evidence can make up for it. */
  readonly firm?: boolean;
}

/** What detectors may know beside the evidence. */
export interface DetectorContext {
  readonly rule: Rule;
  readonly check: CheckContext;
  /** Years of the evidence, for what depends on them. */
  readonly readings: readonly YearReading[];
  /** Evidence that does not open. */
  readonly dead: readonly Evidence[];
}

/** Pure: parameters of the rule (years filled in), evidence and context in, one answer out; never throws. */
export type Detect<T extends SimpleDetector['type']> = (params: DetectorOf<T>, view: EvidenceView, context: DetectorContext) => Detection;

/** Where something was seen. */
export interface Place {
  readonly url: string;
  readonly page: number | null;
  readonly quote: string;
}

export const yes = (certainty: number, place: Place, detail?: Text): Detection => ({
  found: 'yes',
  certainty,
  quote: place.quote,
  page: place.page,
  url: place.url,
  ...(detail === undefined ? {} : { detail }),
});

export const no = (certainty: number, detail: Text, place: Place | null = null): Detection => ({
  found: 'no',
  certainty,
  quote: place?.quote ?? null,
  page: place?.page ?? null,
  url: place?.url ?? null,
  detail,
});

export const unsure = (detail: Text, place: Place | null = null): Detection => ({ ...no(0.5, detail, place), found: 'unknown' });

const RANK = { yes: 2, unknown: 1, no: 0 } as const;

/** The more favourable of two answers; of two alike the surer one. */
export const better = (a: Detection, b: Detection): Detection =>
  RANK[a.found] !== RANK[b.found] ? (RANK[a.found] > RANK[b.found] ? a : b) : b.certainty > a.certainty ? b : a;

/** The less favourable of two answers. */
export const poorer = (a: Detection, b: Detection): Detection =>
  RANK[a.found] !== RANK[b.found] ? (RANK[a.found] < RANK[b.found] ? a : b) : b.certainty < a.certainty ? b : a;
