/** Half up to so many decimals, as printed results are; the nudge undoes binary fractions such as 1.005. */
export function roundHalfUp(value: number, decimals = 2): number {
  const scale = 10 ** decimals;
  return Math.round((value + Number.EPSILON * Math.max(1, Math.abs(value)) * 8) * scale) / scale;
}
