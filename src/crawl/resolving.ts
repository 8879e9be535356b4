import { resolveAddress, withoutFragment } from '../model/address.ts';
import { viewedFile } from '../model/script-addresses.ts';

/** Addresses of one host that are remembered; a site's menus are far fewer. */
const REMEMBERED = 8000;
const HOSTS = 20;
const byHost = new Map<string, Map<string, Resolved | null>>();

/** Where a written address leads, without its fragment. */
export interface Resolved {
  readonly url: string;
  /** The file that a viewer there shows, and how it is written. */
  readonly viewed?: { readonly url: string; readonly href: string };
}

/** A copy of its own, which does not keep the words in memory that it was cut from. */
export const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/**
 * Resolves the addresses of one page, without their fragments. The menus of a site stand on each of its
 * pages: what is written with its whole path is resolved once for all of them.
 * @param base address of the page, or of its `<base>`
 */
export function resolverFor(base: string, charset: string): (written: string) => Resolved | null {
  const known = memoryOf(`${charset} ${hostIn(base)}`);
  const resolve = (written: string): Resolved | null => {
    const url = resolveAddress(written, base, charset);
    if (url === null) return null;
    const href = viewedFile(url);
    const file = href === null ? null : resolveAddress(href, url);
    return { url: withoutFragment(url), ...(href === null || file === null ? {} : { viewed: { url: withoutFragment(file), href } }) };
  };
  return (written) => {
    if (!/^\/(?![/\\])|^https?:\/\//i.test(written)) return resolve(written);
    const before = known.get(written);
    if (before !== undefined) return before;
    const found = resolve(written);
    if (known.size >= REMEMBERED) known.clear();
    known.set(detached(written), found);
    return found;
  };
}

const hostIn = (address: string): string => /^[a-z]+:\/\/[^/?#]*/i.exec(address)?.[0] ?? address;

function memoryOf(host: string): Map<string, Resolved | null> {
  const met = byHost.get(host);
  if (met !== undefined) return met;
  if (byHost.size >= HOSTS) byHost.clear();
  const anew = new Map<string, Resolved | null>();
  byHost.set(host, anew);
  return anew;
}
