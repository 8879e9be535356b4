import type { Finding } from './finding.ts';

export type ItemScore = 0 | 50 | 100;
export type ItemStatus = 'pass' | 'partial' | 'fail' | 'review';

/** Chances of the three scores; they sum to 1. */
export interface Probability {
  readonly 0: number;
  readonly 50: number;
  readonly 100: number;
}

export interface ItemPrediction {
  readonly item: string;
  /** The likeliest score. */
  readonly score: ItemScore;
  readonly probability: Probability;
  readonly status: ItemStatus;
  /** Points of the OIT score won if this item went to 100. */
  readonly gain: number;
  readonly findings: readonly Finding[];
}

/** Item scores rolled up; figures rounded half up to two decimals. */
export interface RollUp {
  readonly groups: Readonly<Record<string, number>>;
  readonly indicators: Readonly<Record<string, number>>;
  readonly oit: number;
  /** Null without IIT and EIT. */
  readonly overall: number | null;
  readonly level: string | null;
}

export interface Prediction {
  readonly items: readonly ItemPrediction[];
  readonly rollUp: RollUp;
  /** Of the OIT score: mean and 5th and 95th percentile of its distribution. */
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}
