/** How fast a host is asked. */
export interface Pace {
  /** Requests at once. */
  readonly limit: number;
  /** Pause between two requests, ms. */
  readonly delayMs: number;
}

const MAX_DELAY_MS = 10_000;
const FIRST_DELAY_MS = 250;
/** A shorter pause than this above the usual one is not worth keeping, ms. */
const NEGLIGIBLE_MS = 20;

/** The pace after a complaint of the server: half as many at once, twice as far apart. */
export const slower = (pace: Pace): Pace => ({
  limit: Math.max(1, Math.floor(pace.limit / 2)),
  delayMs: Math.max(pace.delayMs, Math.min(MAX_DELAY_MS, Math.max(pace.delayMs * 2, FIRST_DELAY_MS))),
});

/** One step back to the usual pace, which is reached and never passed. */
export function calmer(pace: Pace, usual: Pace): Pace {
  const half = pace.delayMs / 2;
  return {
    limit: Math.min(usual.limit, pace.limit + 1),
    delayMs: half <= usual.delayMs + NEGLIGIBLE_MS ? usual.delayMs : half,
  };
}

/** The pace for a server that takes ever longer to answer: as after a complaint, but never slower than one request in `LONGEST_MS`. */
export const easier = (pace: Pace): Pace => ({ ...slower(pace), delayMs: Math.max(pace.delayMs, Math.min(LONGEST_MS, slower(pace).delayMs)) });
const LONGEST_MS = 2000;

export const isUsual = (pace: Pace, usual: Pace): boolean => pace.limit === usual.limit && pace.delayMs === usual.delayMs;
