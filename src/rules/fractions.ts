/** A share as two whole numbers, so that thirds add up to exactly one. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/**
 * Reads a weight as rule files write it: a number (`0.325`) or a fraction (`"4/15"`).
 * Throws a RangeError on anything else; checked rule files hold nothing else.
 */
export function fractionOf(weight: number | string): Fraction {
  const written = String(weight).trim();
  const slash = /^(\d{1,9})\/([1-9]\d{0,8})$/.exec(written);
  if (slash) return { over: BigInt(slash[1] ?? ''), under: BigInt(slash[2] ?? '') };
  const decimal = /^(\d{1,3})(?:\.(\d{1,20}))?$/.exec(written);
  if (!decimal) throw new RangeError(`not a weight: ${written}`);
  const places = decimal[2] ?? '';
  return { over: BigInt(`${decimal[1] ?? '0'}${places}`), under: 10n ** BigInt(places.length) };
}

/** Sum of weights, exact. */
export const sumOf = (weights: readonly (number | string)[]): Fraction =>
  weights.map(fractionOf).reduce((a, b) => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under }), {
    over: 0n,
    under: 1n,
  });

export const isOne = (sum: Fraction): boolean => sum.over === sum.under;

/** The fraction as a number, for reckoning and for people. */
export const toNumber = (fraction: Fraction): number => Number(fraction.over) / Number(fraction.under);

/** Share of an item in its group, 0-1. */
export const weightOf = (item: { readonly weight: number | string }): number => toNumber(fractionOf(item.weight));
