import type { Browser } from 'playwright';
import { findBrowser } from '../browser.ts';

/** The one browser of an audit: started when it is first wanted, never left running. */
export interface BrowserLife {
  /** Null where the machine has none, where it does not start, or when all is over. */
  get(): Promise<Browser | null>;
  /** Ends it; the next `get` starts another, a few times. */
  drop(): Promise<void>;
  /** Ends it for good. Never throws. */
  close(): Promise<void>;
}

const FLAGS = [
  '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions', '--mute-audio',
  // Every request is answered by the crawl's own guarded fetch; the browser itself reaches nothing.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp', '--webrtc-ip-handling-policy=disable_non_proxied_udp',
];
const START_MS = 30_000;
const END_MS = 5000;
/** A page that brings the browser down may do it again. */
const STARTS = 4;

export function createBrowserLife(signal: AbortSignal): BrowserLife {
  let running: Promise<Browser | null> | null = null;
  const alive = new Set<Browser>();
  let starts = 0;
  let over = false;

  const start = async (): Promise<Browser | null> => {
    starts += 1;
    const browser = await launch();
    if (browser === null) return null;
    alive.add(browser);
    browser.on('disconnected', () => alive.delete(browser));
    if (!over && !signal.aborted) return browser;
    await end(browser);
    return null;
  };
  const drop = async (): Promise<void> => {
    running = null;
    await Promise.all([...alive].map(end));
  };
  const close = async (): Promise<void> => {
    over = true;
    signal.removeEventListener('abort', onAbort);
    // One that is being started ends itself.
    await running?.catch(() => null);
    await drop();
  };
  const onAbort = (): void => void drop();
  signal.addEventListener('abort', onAbort, { once: true });

  return {
    get: async () => {
      for (;;) {
        if (over || signal.aborted) return null;
        const asked = (running ??= starts < STARTS ? start() : null);
        const browser = await asked;
        if (browser === null && (starts >= STARTS || (await findBrowser()) === null)) return null;
        if (browser?.isConnected() === true) return browser;
        // It died, or did not start: the next may.
        if (running === asked) running = null;
      }
    },
    drop,
    close,
  };
}

async function launch(): Promise<Browser | null> {
  const place = await findBrowser();
  if (place === null) return null;
  try {
    const { chromium } = await import('playwright');
    const root = process.getuid?.() === 0;
    return await chromium.launch({
      headless: true,
      ...(place.path === undefined ? {} : { executablePath: place.path }),
      ...(place.channel === undefined ? {} : { channel: place.channel }),
      args: root ? [...FLAGS, '--no-sandbox'] : FLAGS,
      chromiumSandbox: !root,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: START_MS,
    });
  } catch {
    return null;
  }
}

async function end(browser: Browser): Promise<void> {
  await within(END_MS, browser.close()).catch(() => undefined);
}

/** The work, or an error where it takes longer, ms. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  work.catch(() => undefined);
  try {
    return await Promise.race([work, new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('too slow')), ms)))]);
  } finally {
    clearTimeout(timer);
  }
}
