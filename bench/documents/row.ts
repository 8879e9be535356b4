import type { Collection } from './collection.ts';

/** One line of the table: what was measured on one half of the collection. */
export interface Row {
  readonly measure: string;
  /** What it has to reach, in words. */
  readonly atLeast: string;
  readonly value: string;
  /** Null where it was not measured. */
  readonly reached: boolean | null;
  /** What a person wants to see of it: what was missed, what was false. */
  readonly details?: readonly string[];
}

/** A bench of one kind: takes a half of the collection, gives lines of the table. */
export type Measure = (half: Collection) => Promise<Row[]>;

export const notBuiltYet = (measure: string, atLeast: string): Row => ({ measure, atLeast, value: 'not built yet', reached: null });

/** `96.4 % (53 of 55)`. */
export const shareOf = (count: number, of: number): string => (of === 0 ? 'none to find' : `${((count / of) * 100).toFixed(1)} % (${count} of ${of})`);
