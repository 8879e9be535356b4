/** Host and path of an address for comparing and for messages; null where it is no web address. */
export function parseAddress(address: string): URL | null {
  try {
    const url = new URL(address);
    return /^https?:$/u.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Host of an address as shown in a message. */
export const hostOf = (address: string): string => parseAddress(address)?.host.replace(/^www\./u, '') ?? address;

/**
 * Whether an address lies at a place as rule files name it: `facebook.com` with its subdomains,
 * `docs.google.com/forms` with a path, `test.*` for hosts that begin so, `*.go.th` for those that end so.
 */
export function liesAt(address: string, place: string): boolean {
  const url = parseAddress(address);
  if (url === null) return false;
  const host = url.hostname.toLowerCase().replace(/^www\./u, '');
  const slash = place.indexOf('/');
  const wanted = (slash === -1 ? place : place.slice(0, slash)).toLowerCase();
  const path = slash === -1 ? '' : place.slice(slash);
  const hostFits = wanted.endsWith('.*')
    ? host.startsWith(wanted.slice(0, -1)) || host.includes(`.${wanted.slice(0, -1)}`)
    : wanted.startsWith('*.')
      ? host.endsWith(wanted.slice(1))
      : host === wanted || host.endsWith(`.${wanted}`);
  return hostFits && url.pathname.startsWith(path);
}

/** The first of the places that an address lies at, or null. */
export const placeOf = (address: string, places: readonly string[]): string | null => places.find((place) => liesAt(address, place)) ?? null;
