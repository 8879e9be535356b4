import { setTimeout as pause } from 'node:timers/promises';
import { createLatency, type Latency } from './latency.ts';
import { calmer, easier, isUsual, slower, type Pace } from './pace.ts';

export interface GateManners {
  readonly concurrency: number;
  readonly delayMs: number;
  /** Slow down for a server that says it is overloaded. */
  readonly adaptive: boolean;
  readonly signal: AbortSignal;
}

/** One gate a host: how many requests at once, and how far apart. */
export interface Gates {
  /**
   * Runs the task when the host may be asked; rejects with the signal's reason when it is aborted first.
   * @param goesOn with something begun: before all that only waits to begin
   */
  run<T>(host: string, task: () => Promise<T>, goesOn?: boolean): Promise<T>;
  /** The host said that it has too much to do; nothing starts there for `waitMs`. */
  slowDown(host: string, waitMs: number): void;
  /** An answer of the host took so long to begin, ms; where that grows, the host is asked more slowly. */
  noteLatency(host: string, ms: number): void;
  /** At least this pause between requests to the host, ms. */
  setDelay(host: string, delayMs: number): void;
  /** How fast the host is asked at present. */
  paceOf(host: string): Pace;
}

interface Gate {
  pace: Pace;
  /** What the manners and robots.txt allow while nobody complains. */
  usual: Pace;
  readonly adaptive: boolean;
  readonly signal: AbortSignal;
  active: number;
  nextStart: number;
  /** Good answers since the last complaint. */
  calm: number;
  readonly latency: Latency;
  /** Each has its place, counted in `active`, when it is called. */
  readonly waiting: (() => void)[];
}

const CALM_ANSWERS = 25;

/**
 * @param mannersOf of a host, asked once
 * @param calmAnswers after which the pace goes one step back to the usual
 */
export function createGates(mannersOf: (host: string) => GateManners, calmAnswers = CALM_ANSWERS): Gates {
  const gates = new Map<string, Gate>();
  const gateOf = (host: string): Gate => {
    const known = gates.get(host);
    if (known !== undefined) return known;
    const { concurrency, delayMs, adaptive, signal } = mannersOf(host);
    const usual = { limit: concurrency, delayMs };
    const gate = { pace: usual, usual, adaptive, signal, active: 0, nextStart: 0, calm: 0, latency: createLatency(), waiting: [] };
    gates.set(host, gate);
    return gate;
  };

  const admit = (gate: Gate): void => {
    while (gate.active < gate.pace.limit) {
      const next = gate.waiting.shift();
      if (next === undefined) return;
      gate.active += 1;
      next();
    }
  };
  const enter = async (gate: Gate, goesOn: boolean): Promise<void> => {
    await new Promise<void>((resolve) => {
      if (goesOn) gate.waiting.unshift(resolve);
      else gate.waiting.push(resolve);
      admit(gate);
    });
    const now = Date.now();
    const start = Math.max(now, gate.nextStart);
    gate.nextStart = start + gate.pace.delayMs;
    if (start > now) await pause(start - now, undefined, { signal: gate.signal }).catch(() => undefined);
  };
  const leave = (gate: Gate): void => {
    gate.active -= 1;
    gate.calm += 1;
    if (gate.calm >= calmAnswers && !isUsual(gate.pace, gate.usual)) {
      gate.calm = 0;
      gate.pace = calmer(gate.pace, gate.usual);
    }
    admit(gate);
  };

  return {
    run: async (host, task, goesOn = false) => {
      const gate = gateOf(host);
      await enter(gate, goesOn);
      try {
        gate.signal.throwIfAborted();
        return await task();
      } finally {
        leave(gate);
      }
    },
    slowDown: (host, waitMs) => {
      const gate = gateOf(host);
      gate.nextStart = Math.max(gate.nextStart, Date.now() + waitMs);
      if (!gate.adaptive) return;
      gate.pace = slower(gate.pace);
      gate.calm = 0;
    },
    noteLatency: (host, ms) => {
      const gate = gateOf(host);
      if (!gate.latency.note(ms) || !gate.adaptive) return;
      gate.pace = easier(gate.pace);
      gate.calm = 0;
    },
    setDelay: (host, delayMs) => {
      const gate = gateOf(host);
      gate.usual = { ...gate.usual, delayMs: Math.max(gate.usual.delayMs, delayMs) };
      gate.pace = { ...gate.pace, delayMs: Math.max(gate.pace.delayMs, delayMs) };
    },
    paceOf: (host) => gateOf(host).pace,
  };
}
