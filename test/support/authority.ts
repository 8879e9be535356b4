import { createPrivateKey, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import tls from 'node:tls';

/** What a certificate of a test says. */
export interface CertificateWish {
  readonly name: string;
  /** DNS names or IPv4 addresses that it is issued to. */
  readonly hosts?: readonly string[];
  readonly from?: Date;
  readonly until?: Date;
  /** May sign others. */
  readonly authority?: boolean;
}

export interface Certified {
  readonly name: string;
  readonly cert: string;
  readonly key: string;
}

const DAY = 86_400_000;

/** A certificate signed by `issuer`, or by itself where there is none. Made anew for each test; it opens nothing. */
export function certify(wish: CertificateWish, issuer: Certified | null = null): Certified {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signer = issuer === null ? privateKey : createPrivateKey(issuer.key);
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(Math.floor(Math.random() * 2 ** 40)),
    ECDSA_SHA256,
    nameOf(issuer?.name ?? wish.name),
    sequence(time(wish.from ?? new Date(Date.now() - DAY)), time(wish.until ?? new Date(Date.now() + 30 * DAY))),
    nameOf(wish.name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensionsOf(wish))),
  );
  const der = sequence(body, ECDSA_SHA256, element(3, Buffer.concat([Buffer.of(0), sign(body, signer)])));
  return {
    name: wish.name,
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Makes this process trust an authority, as it trusts the well-known ones; gives what ends that. */
export function trust(root: Certified): () => void {
  const before = tls.createSecureContext;
  tls.createSecureContext = (options = {}) => before({ ...options, ca: [[options.ca ?? [...tls.rootCertificates]].flat(), root.cert].flat() });
  return () => {
    tls.createSecureContext = before;
  };
}

function extensionsOf({ hosts = [], authority = false }: CertificateWish): Buffer[] {
  const constraints = sequence(oid('55 1d 13'), element(1, Buffer.of(255)), element(4, sequence(...(authority ? [element(1, Buffer.of(255))] : []))));
  if (hosts.length === 0) return [constraints];
  const names = hosts.map((host) => (/^[\d.]+$/.test(host) ? element(0x87, Buffer.from(host.split('.').map(Number))) : element(0x82, Buffer.from(host))));
  return [constraints, sequence(oid('55 1d 11'), element(4, sequence(...names)))];
}

function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts: readonly Uint8Array[]): Buffer => element(0x30, Buffer.concat(parts));
const tagged = (tag: number, content: Buffer): Buffer => element(tag, content);
const oid = (hex: string): Buffer => element(6, Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const ECDSA_SHA256 = sequence(oid('2a 86 48 ce 3d 04 03 02'));
const nameOf = (name: string): Buffer => sequence(element(0x31, sequence(oid('55 04 03'), element(0x0c, Buffer.from(name)))));
const time = (date: Date): Buffer => element(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]|\.\d+/g, '')}`));
const sign = (body: Buffer, key: KeyObject): Buffer => createSign('sha256').update(body).sign(key);

function integer(value: number): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return element(2, (bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}
