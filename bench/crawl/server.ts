import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { SiteSize } from './site.ts';

/** What the server is told. */
export type Order =
  | { readonly what: 'serve'; readonly seed: number; readonly size: SiteSize }
  /** Counts anew, and answers every request after a pause, ms. */
  | { readonly what: 'count'; readonly delayMs: number }
  | { readonly what: 'tally' };

export interface Served {
  readonly url: string;
  readonly broken: readonly string[];
  readonly urls: number;
  readonly pages: number;
}

export interface Tally {
  readonly requests: number;
  /** Of bodies. */
  readonly bytes: number;
  readonly mostInFlight: number;
  /** All pauses before answers together, as they really were, ms. */
  readonly pausedMs: number;
}

export interface SiteServer extends Served {
  readonly count: (delayMs?: number) => Promise<void>;
  readonly tally: () => Promise<Tally>;
  readonly close: () => void;
}

/** Starts the generated site in its own process. */
export async function startSite(folder: string, seed: number, size: SiteSize): Promise<SiteServer> {
  const child = fork(path.join(folder, 'server-program.js'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'message');
  const ask = async <T>(order: Order): Promise<T> => {
    const answered = once(child, 'message');
    child.send(order);
    const [answer] = (await answered) as [T];
    return answer;
  };
  const served = await ask<Served>({ what: 'serve', seed, size });
  return {
    ...served,
    count: async (delayMs = 0) => void (await ask({ what: 'count', delayMs })),
    tally: () => ask({ what: 'tally' }),
    close: () => child.disconnect(),
  };
}
