/** Tells when a server answers much more slowly than it did at first. */
export interface Latency {
  /** Notes how long the first byte of an answer took, ms; true where the answers of late call for a slower pace. */
  note(ms: number): boolean;
}

/** Answers that are taken together. */
const ANSWERS = 20;
const TIMES_SLOWER = 3;
/** Faster answers than this are no sign of distress, ms. */
const SLOW_MS = 1000;

/** Compares the median of each twenty answers with the lowest median so far. */
export function createLatency(): Latency {
  let recent: number[] = [];
  let lowest: number | null = null;
  return {
    note: (ms) => {
      recent.push(ms);
      if (recent.length < ANSWERS) return false;
      const median = [...recent].sort((a, b) => a - b)[ANSWERS / 2] ?? 0;
      recent = [];
      lowest = Math.min(lowest ?? median, median);
      return median > SLOW_MS && median > TIMES_SLOWER * lowest;
    },
  };
}
