/**
 * What belongs to the audited site: the host of the start address with or without `www.`, and its
 * subdomains (main-website rule of the assessment). On loopback or a private address, where the
 * port tells servers apart, the host and port as given.
 */
export interface Site {
  readonly startUrl: string;
  /** Host without `www.`; with its port on loopback and private addresses. */
  readonly key: string;
  readonly local: boolean;
}

const PRIVATE_HOST =
  /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|0\.0\.0\.0|\[::1\]|\[f[cde][0-9a-f:]*\])$/i;

/** Whether a host name is written as loopback, private or link-local. */
export const isPrivateHost = (hostname: string): boolean => PRIVATE_HOST.test(hostname);

/** Takes `http:` and `https:` addresses; throws a TypeError on anything that is no address. */
export function siteOf(startUrl: string): Site {
  const url = new URL(startUrl);
  const local = isPrivateHost(url.hostname);
  return { startUrl: url.href, local, key: local ? url.host.toLowerCase() : bareHost(url.hostname) };
}

/** Whether an address lies on the main website. */
export function isOwnUrl(site: Site, address: string): boolean {
  const url = parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  if (site.local) return url.host.toLowerCase() === site.key;
  const host = bareHost(url.hostname);
  return host === site.key || host.endsWith(`.${site.key}`);
}

/** Name of the folder and title for a site: its host, the port joined by `_`. */
export const siteFolder = (startUrl: string): string =>
  new URL(startUrl).host.toLowerCase().replace(':', '_').replace(/[[\]:]/g, '');

const bareHost = (hostname: string): string => hostname.toLowerCase().replace(/^www\./, '').replace(/\.$/, '');

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
