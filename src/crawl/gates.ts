import { setTimeout as pause } from 'node:timers/promises';

export interface GateManners {
  readonly concurrency: number;
  readonly delayMs: number;
  /** Slow down for a server that says it is overloaded. */
  readonly adaptive: boolean;
  readonly signal: AbortSignal;
}

/** One gate a host: how many requests at once, and how far apart. */
export interface Gates {
  /** Runs the task when the host may be asked; rejects with the signal's reason when it is aborted first. */
  run<T>(host: string, task: () => Promise<T>): Promise<T>;
  /** The host said that it has too much to do; nothing starts there for `waitMs`. */
  slowDown(host: string, waitMs: number): void;
  /** At least this pause between requests to the host, ms. */
  setDelay(host: string, delayMs: number): void;
}

interface Gate {
  limit: number;
  delayMs: number;
  active: number;
  nextStart: number;
  /** Good answers since the last complaint. */
  calm: number;
  readonly waiting: (() => void)[];
}

const MAX_DELAY_MS = 10_000;
/** After so many answers without a complaint one more request at once is tried. */
const CALM_ANSWERS = 25;

/** @param mannersOf of a host, asked once */
export function createGates(mannersOf: (host: string) => GateManners): Gates {
  const gates = new Map<string, Gate & { readonly manners: GateManners }>();
  const gateOf = (host: string): Gate & { readonly manners: GateManners } => {
    const known = gates.get(host);
    if (known !== undefined) return known;
    const manners = mannersOf(host);
    const gate = { manners, limit: manners.concurrency, delayMs: manners.delayMs, active: 0, nextStart: 0, calm: 0, waiting: [] };
    gates.set(host, gate);
    return gate;
  };

  const enter = async (gate: Gate, signal: AbortSignal): Promise<void> => {
    while (gate.active >= gate.limit) await new Promise<void>((resolve) => gate.waiting.push(resolve));
    gate.active += 1;
    const now = Date.now();
    const start = Math.max(now, gate.nextStart);
    gate.nextStart = start + gate.delayMs;
    if (start > now) await pause(start - now, undefined, { signal }).catch(() => undefined);
  };
  const leave = (gate: Gate & { readonly manners: GateManners }): void => {
    gate.active -= 1;
    gate.calm += 1;
    if (gate.calm >= CALM_ANSWERS && gate.limit < gate.manners.concurrency) {
      gate.limit += 1;
      gate.calm = 0;
      gate.delayMs = Math.max(gate.manners.delayMs, gate.delayMs / 2);
    }
    // All are woken, each looks for itself whether there is room.
    for (const wake of gate.waiting.splice(0)) wake();
  };

  return {
    run: async (host, task) => {
      const gate = gateOf(host);
      await enter(gate, gate.manners.signal);
      try {
        gate.manners.signal.throwIfAborted();
        return await task();
      } finally {
        leave(gate);
      }
    },
    slowDown: (host, waitMs) => {
      const gate = gateOf(host);
      gate.nextStart = Math.max(gate.nextStart, Date.now() + waitMs);
      if (!gate.manners.adaptive) return;
      gate.limit = Math.max(1, Math.floor(gate.limit / 2));
      gate.delayMs = Math.min(MAX_DELAY_MS, Math.max(gate.delayMs * 2, 250));
      gate.calm = 0;
    },
    setDelay: (host, delayMs) => {
      const gate = gateOf(host);
      gate.delayMs = Math.max(gate.delayMs, delayMs);
    },
  };
}
