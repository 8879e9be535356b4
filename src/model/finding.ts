import type { Text } from './text.ts';

export type CheckKind = 'located' | 'link-health' | 'main-site' | 'currency' | 'element' | 'readable';
export type FindingStatus = 'pass' | 'fail' | 'warn' | 'unknown';
export const NEEDS = ['required', 'core', 'advised', 'alternative'] as const;
export type Need = (typeof NEEDS)[number];
export const BASES = ['fy', 'title', 'older', 'sibling', 'practice', 'assumed'] as const;
export type Basis = (typeof BASES)[number];

/** What one check says of one item. `unknown` is a real answer: a person has to look. */
export interface Finding {
  /** An element's id (`o2.6`), or item and check (`o2.currency`); a second one ends in `#2`. */
  readonly id: string;
  readonly kind: CheckKind;
  readonly status: FindingStatus;
  /** One sentence: what is right or wrong, and why. */
  readonly message: Text;
  /** What to do; null where there is nothing to do. */
  readonly advice: Text | null;
  readonly url: string | null;
  /** The words on the page or in the document that decided it. */
  readonly quote: string | null;
  /** Page of the document, from 1. */
  readonly page: number | null;
  /** 0-1: how sure the program is of `status`. */
  readonly certainty: number;
  readonly need?: Need;
  readonly basis?: Basis;
}

export interface ItemFindings {
  readonly item: string;
  readonly findings: readonly Finding[];
  /** Fiscal years that each piece of evidence is of, by its address. */
  readonly fiscalYears: ReadonlyMap<string, readonly number[]>;
}

/** Cuts words to a length that fits a report, at a grapheme, with an ellipsis. */
export function quoteOf(words: string, graphemes = 160): string {
  const one = words.replace(/\s+/gu, ' ').trim();
  const parts = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(one.slice(0, graphemes * 8))];
  return parts.length <= graphemes ? one : `${parts.slice(0, graphemes).map((p) => p.segment).join('')}…`;
}
