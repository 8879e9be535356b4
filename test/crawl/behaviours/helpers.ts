import { afterEach } from 'vitest';
import { startRawServer, type RawServer } from '../../support/raw-server.ts';
import { trust, type Certified } from '../../support/authority.ts';
import { serve } from '../helpers.ts';
import type { TestServer } from '../../support/server.ts';

const endings: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

/** A server of bytes that is closed after the test. */
export async function serveRaw(...given: Parameters<typeof startRawServer>): Promise<RawServer> {
  const server = await startRawServer(...given);
  endings.push(server.close);
  return server;
}

/** Trusts an authority until the test is over. */
export function trusting(root: Certified): void {
  endings.push(trust(root));
}

/** A proxy that plays the whole internet: routes are keyed by whole addresses. */
export const internet = (routes: Parameters<typeof serve>[0]): Promise<TestServer> => serve(routes);

/** Start page of the town that `internet` holds. */
export const HOME = 'http://www.town.example/';

/** Words in windows-874, the bytes of old Thai sites. */
export const thai874 = (words: string): Buffer =>
  Buffer.from([...words].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x0e01 && code <= 0x0e5b ? code - 0x0e00 + 0xa0 : code;
  }));

/** Redirects to an address. */
export const to = (location: string, status = 302, headers: Record<string, string | string[]> = {}): { status: number; headers: Record<string, string | string[]> } => ({ status, headers: { location, ...headers } });

