import type { Probability } from '../model/score.ts';

/** Bins of 0.01 points between 0 and 100. */
const BINS = 10_001;

/** An item's share of the OIT score (0-1) and the chances of its scores. */
export interface Weighted {
  readonly share: number;
  readonly probability: Probability;
}

/**
 * Distribution of the OIT score when items are independent of each other: mean, 5th and 95th
 * percentile, in points. Exact up to the width of a bin.
 */
export function oitDistribution(items: readonly Weighted[]): { mean: number; low: number; high: number } {
  const mean = items.reduce((sum, it) => sum + it.share * (50 * it.probability[50] + 100 * it.probability[100]), 0);
  let chances = new Float64Array(BINS);
  chances[0] = 1;
  let carried = 0;
  for (const { share, probability } of items) {
    const full = carried + share * 100;
    const whole = Math.round(full * 100) - Math.round(carried * 100);
    carried = full;
    const next = new Float64Array(BINS);
    for (const [steps, chance] of [[0, probability[0]], [Math.round(whole / 2), probability[50]], [whole, probability[100]]] as const) {
      if (chance > 0) addShifted(next, chances, steps, chance);
    }
    chances = next;
  }
  return { mean, low: percentile(chances, 0.05), high: percentile(chances, 0.95) };
}

function addShifted(into: Float64Array, from: Float64Array, steps: number, chance: number): void {
  for (let bin = 0; bin < BINS; bin++) {
    const mass = from[bin] ?? 0;
    if (mass === 0) continue;
    const target = Math.min(BINS - 1, bin + steps);
    into[target] = (into[target] ?? 0) + mass * chance;
  }
}

function percentile(chances: Float64Array, share: number): number {
  let sum = 0;
  for (let bin = 0; bin < BINS; bin++) {
    sum += chances[bin] ?? 0;
    if (sum >= share - 1e-9) return bin / 100;
  }
  return 100;
}
