import { round } from '../model/round.ts';

/** Chances with four decimals that still sum to 1: the largest takes what rounding left over. */
export function roundChances<K extends PropertyKey>(chances: Readonly<Record<K, number>>, keys: readonly K[]): Record<K, number> {
  const rounded = Object.fromEntries(keys.map((key) => [key, round(chances[key], 4)])) as Record<K, number>;
  const largest = keys.reduce((best, key) => (rounded[key] > rounded[best] ? key : best));
  const others = keys.filter((key) => key !== largest).reduce((sum, key) => sum + rounded[key], 0);
  rounded[largest] = round(1 - others, 4);
  return rounded;
}
