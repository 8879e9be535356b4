/** Rounded half up to so many decimals; 2.675 gives 2.68, as on paper. Not for numbers past 1e15. */
export function round(value: number, decimals: number): number {
  const shift = 10 ** decimals;
  const nudged = value * shift;
  const rounded = Math.floor(nudged + 0.5 + Math.abs(nudged) * Number.EPSILON * 2) / shift;
  return rounded === 0 ? 0 : rounded;
}

/** Chances with four decimals that still sum to 1: the largest takes what rounding left over. */
export function roundChances<K extends PropertyKey>(chances: Readonly<Record<K, number>>, keys: readonly K[]): Record<K, number> {
  const rounded = Object.fromEntries(keys.map((key) => [key, round(chances[key], 4)])) as Record<K, number>;
  const largest = keys.reduce((best, key) => (rounded[key] > rounded[best] ? key : best));
  const others = keys.filter((key) => key !== largest).reduce((sum, key) => sum + rounded[key], 0);
  rounded[largest] = round(1 - others, 4);
  return rounded;
}
