import { resolveAddress, withoutFragment } from '../model/address.ts';

/** Addresses of one host that are remembered; a site's menus are far fewer. */
const REMEMBERED = 8000;
const HOSTS = 20;
const byHost = new Map<string, Map<string, string | null>>();

/** A copy of its own, which does not keep the words in memory that it was cut from. */
export const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/**
 * Resolves the addresses of one page, without their fragments. The menus of a site stand on each of its
 * pages: what is written with its whole path is resolved once for all of them.
 * @param base address of the page, or of its `<base>`
 */
export function resolverFor(base: string, charset: string): (written: string) => string | null {
  const known = memoryOf(`${charset} ${hostIn(base)}`);
  const resolve = (written: string): string | null => {
    const url = resolveAddress(written, base, charset);
    return url === null ? null : withoutFragment(url);
  };
  return (written) => {
    if (!/^\/(?![/\\])|^https?:\/\//i.test(written)) return resolve(written);
    const before = known.get(written);
    if (before !== undefined) return before;
    const url = resolve(written);
    if (known.size >= REMEMBERED) known.clear();
    known.set(detached(written), url);
    return url;
  };
}

const hostIn = (address: string): string => /^[a-z]+:\/\/[^/?#]*/i.exec(address)?.[0] ?? address;

function memoryOf(host: string): Map<string, string | null> {
  const met = byHost.get(host);
  if (met !== undefined) return met;
  if (byHost.size >= HOSTS) byHost.clear();
  const anew = new Map<string, string | null>();
  byHost.set(host, anew);
  return anew;
}
