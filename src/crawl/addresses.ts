import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { lookup as dnsLookupLater } from 'node:dns/promises';
import { BlockList, isIP, isIPv4 } from 'node:net';
import { isPrivateHost, type Site } from '../model/site.ts';

/** IANA special-purpose registries: what is not reachable from the internet. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 4], ['240.0.0.0', 4],
  // Metadata of virtual machines at Azure.
  ['168.63.129.16', 32],
] as const) PRIVATE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [['::', 127], ['fc00::', 7], ['fe80::', 10], ['fec0::', 10], ['ff00::', 8], ['64:ff9b:1::', 48]] as const) PRIVATE.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is loopback, private, link-local (cloud metadata too) or otherwise special. */
export function isPrivateAddress(ip: string): boolean {
  const plain = ip.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const version = isIP(plain);
  if (version === 0) return false;
  if (version === 4) return PRIVATE.check(plain, 'ipv4');
  const inside = embeddedIpv4(plain);
  return PRIVATE.check(plain, 'ipv6') || (inside !== null && PRIVATE.check(inside, 'ipv4'));
}

/** The IPv4 address within ::ffff:a.b.c.d, ::ffff:0:a.b.c.d, ::a.b.c.d, 64:ff9b::a.b.c.d and 2002:…; the URL parser writes them in hex. */
function embeddedIpv4(ip: string): string | null {
  const dotted = /:(\d+\.\d+\.\d+\.\d+)$/.exec(ip)?.[1];
  if (dotted !== undefined) return isIPv4(dotted) ? dotted : null;
  const hex = /^(?:::ffff:(?:0:)?|::|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(ip) ?? /^2002:([0-9a-f]{1,4}):([0-9a-f]{1,4}):/i.exec(ip);
  if (hex === null) return null;
  const high = Number.parseInt(hex[1] ?? '0', 16);
  const low = Number.parseInt(hex[2] ?? '0', 16);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Names that only networks of their own know: cloud metadata, printers, routers; and names without a dot. */
const INTERNAL_NAME = /(?:^|\.)(?:local|internal|localdomain|localhost|intranet|lan|home|corp|private|home\.arpa)\.?$|^[^.:[\]]+\.?$/i;

/** Whether a host is named as only an internal network names its own. */
export const isInternalName = (hostname: string): boolean => isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && INTERNAL_NAME.test(hostname);

/** Thrown by the name lookup where a name leads into a private network. */
export const PRIVATE_ADDRESS = 'EPRIVATE';

type LookupCallback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** What may be asked for: keeps a public site from leading into the network of the machine that audits it. */
export interface Guard {
  /** Whether the address is forbidden by how its host is written. */
  readonly forbids: (address: string) => boolean;
  /** Whether a name leads inside as far as this machine knows; asked where a proxy makes the connections and looks up names itself. */
  readonly leadsInside: (address: string) => Promise<boolean>;
  /** Name lookup for connections that gives no private addresses. */
  readonly lookup: (hostname: string, options: LookupOptions, callback: LookupCallback) => void;
}

/**
 * @param site the audited one; a local one is allowed, on its host and port
 * @param ownNames host names whose private addresses are allowed: those of a start address that the
 *   user's own network resolves so
 * @param proxied connections are made by a proxy
 */
export function guardFor(site: Site, ownNames: ReadonlySet<string> = new Set(), proxied = false): Guard {
  const start = new URL(site.startUrl);
  const bare = (hostname: string): string => hostname.replace(/^www\./, '').replace(/\.$/, '');
  const isStart = (hostname: string): boolean => bare(hostname) === bare(start.hostname);
  const inside = new Map<string, Promise<boolean>>();
  const allowed = (hostname: string): boolean => (site.local && hostname === start.hostname.replace(/^\[|\]$/g, '')) || ownNames.has(hostname);
  return {
    forbids: (address) => {
      const url = new URL(address);
      if (site.local && url.host === start.host) return false;
      if (ownNames.has(url.hostname)) return portOf(url) !== portOf(start) && !(isWebPort(url) && isWebPort(start));
      return isPrivateHost(url.hostname) || isPrivateAddress(url.hostname) || (!isStart(url.hostname) && isInternalName(url.hostname));
    },
    leadsInside: (address) => {
      const { hostname } = new URL(address);
      if (!proxied || isStart(hostname) || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return Promise.resolve(false);
      const known = inside.get(hostname) ?? resolvesInside(hostname);
      inside.set(hostname, known);
      return known;
    },
    lookup: (hostname, options, callback) => {
      dnsLookup(hostname, { ...options, all: true }, (error, found) => {
        if (error !== null) return callback(error, []);
        const usable = allowed(hostname) ? found : found.filter(({ address }) => !isPrivateAddress(address));
        const first = usable[0];
        if (first === undefined) return callback(Object.assign(new Error(`${hostname} leads into a private network`), { code: PRIVATE_ADDRESS }), []);
        return options.all === true ? callback(null, usable) : callback(null, first.address, first.family);
      });
    },
  };
}

/** Whether all addresses of a name are private; false where nothing is known of it here, or not soon. */
async function resolvesInside(hostname: string): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const unknown = new Promise<never[]>((resolve) => (timer = setTimeout(() => resolve([]), LOOKUP_MS)));
  const found = await Promise.race([dnsLookupLater(hostname, { all: true }).catch(() => []), unknown]);
  clearTimeout(timer);
  return found.length > 0 && found.every(({ address }) => isPrivateAddress(address));
}
const LOOKUP_MS = 3000;

/** Names of a start host (with and without `www.`) where they resolve to private addresses; empty for public ones. */
export async function privateNames(hostname: string): Promise<Set<string>> {
  const bare = hostname.replace(/^www\./, '');
  const found = new Set<string>();
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return found;
  for (const name of [bare, `www.${bare}`]) {
    const addresses = await dnsLookupLater(name, { all: true }).catch(() => []);
    if (addresses.length > 0 && addresses.every(({ address }) => isPrivateAddress(address))) found.add(name);
  }
  return found;
}

const portOf = (url: URL): string => (url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port);
const isWebPort = (url: URL): boolean => ['80', '443'].includes(portOf(url));
