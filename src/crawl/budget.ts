import type { Line } from './exchange.ts';

export interface BudgetedLine extends Line {
  /** Requests that may still be sent. */
  readonly left: number;
}

/**
 * A line that sends so many requests and no more, whatever they are for: pages, files, second tries, looks,
 * what the browser asks for.
 * @param onUsedUp when the first request is refused
 */
export function withinBudget(line: Line, requests: number, onUsedUp: () => void): BudgetedLine {
  let sent = 0;
  return {
    get left() {
      return Math.max(0, requests - sent);
    },
    send: async (url, request) => {
      if (sent >= requests) {
        if (sent === requests) onUsedUp();
        sent = requests + 1;
        return { ok: false, reason: 'limit', code: 'BUDGET' };
      }
      sent += 1;
      return line.send(url, request);
    },
    close: () => line.close(),
  };
}
