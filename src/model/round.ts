/** Half up to so many decimals, as printed results are; 2.675 gives 2.68, as on paper. Not for numbers past 1e15. */
export function round(value: number, decimals = 2): number {
  const shift = 10 ** decimals;
  const nudged = value * shift;
  const rounded = Math.floor(nudged + 0.5 + Math.abs(nudged) * Number.EPSILON * 2) / shift;
  return rounded === 0 ? 0 : rounded;
}
