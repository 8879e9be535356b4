/** One line of the table. */
export interface Row {
  readonly measure: string;
  /** What it has to reach, in words. */
  readonly atLeast: string;
  readonly value: string;
  /** Null where it was not measured, or only stands there to compare with. */
  readonly reached: boolean | null;
  /** What a person wants to see of it: what was missed, what was false. */
  readonly details?: readonly string[];
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
