import { describe, expect, it } from 'vitest';
import { guardFor, isPrivateAddress } from '../../src/crawl/addresses.ts';
import { siteOf } from '../../src/model/site.ts';

describe('isPrivateAddress', () => {
  it.each(['127.0.0.1', '127.9.9.9', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '0.0.0.0', '100.64.0.1', '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', '::ffff:127.0.0.1', '[::ffff:7f00:1]', '::7f00:1', '64:ff9b::a00:1', '::ffff:0:7f00:1', '2002:7f00:1::', '2002:c0a8:101::1', 'fec0::1', 'fe80::1%eth0', '168.63.129.16', 'fd00:ec2::254'])(
    '%s is',
    (ip) => expect(isPrivateAddress(ip)).toBe(true),
  );
  it.each(['8.8.8.8', '172.32.0.1', '172.15.0.1', '203.113.0.1', '2001:4860:4860::8888', '::ffff:8.8.8.8', '2002:808:808::1', 'www.town.go.th'])('%s is not', (ip) =>
    expect(isPrivateAddress(ip)).toBe(false),
  );
});

describe('guardFor', () => {
  const forbids = (start: string, address: string, own: string[] = []): boolean => guardFor(siteOf(start), new Set(own)).forbids(new URL(address).href);

  it('keeps a public site from private addresses, however they are written', () => {
    for (const address of ['http://localhost/', 'http://127.1/', 'http://0x7f000001/', 'http://2130706433/', 'http://[::1]/', 'http://[::ffff:10.0.0.1]/', 'http://192.168.0.1:8080/', 'http://169.254.169.254/latest/meta-data/', 'http://0/', 'http://0.0.0.0/', 'http://017700000001/', 'http://0x7f.1/', 'http://[::]/', 'http://[fd00:ec2::254]/', 'http://localhost./', 'http://printer.local/', 'http://metadata.google.internal/', 'http://router.lan/', 'http://intranet/', 'http://127.0.0.1.:80/', 'http://１２７.０.０.１/'])
      expect(forbids('http://www.town.go.th/', address), address).toBe(true);
    expect(forbids('http://www.town.go.th/', 'https://other.example/')).toBe(false);
  });

  it('lets a local start have its own host and port only', () => {
    expect(forbids('http://127.0.0.1:8080/', 'http://127.0.0.1:8080/x')).toBe(false);
    expect(forbids('http://127.0.0.1:8080/', 'http://127.0.0.1:9090/x')).toBe(true);
    expect(forbids('http://127.0.0.1:8080/', 'http://localhost:8080/x')).toBe(true);
    expect(forbids('http://127.0.0.1:8080/', 'https://www.town.go.th/')).toBe(false);
  });

  it('lets a start with the name of an own network have its own names', () => {
    expect(forbids('http://town.local/', 'http://www.town.local/x')).toBe(false);
    expect(forbids('http://town.local/', 'http://nas.local/')).toBe(true);
  });

  it('asks behind a proxy, which looks up names itself, whether this machine knows a name to lead inside', async () => {
    const proxied = guardFor(siteOf('http://www.town.example/'), new Set(), true);
    expect(await proxied.leadsInside('http://localhost.localdomain.invalid/')).toBe(false);
    expect(await proxied.leadsInside('http://localhost/')).toBe(true);
    expect(await proxied.leadsInside('http://town.example/')).toBe(false);
    expect(await guardFor(siteOf('http://www.town.example/')).leadsInside('http://localhost/')).toBe(false);
  });

  it('allows a start name that the own network resolves privately, on web ports', () => {
    expect(forbids('http://www.town.go.th/', 'https://www.town.go.th/x', ['www.town.go.th'])).toBe(false);
    expect(forbids('http://www.town.go.th/', 'http://www.town.go.th:6379/', ['www.town.go.th'])).toBe(true);
  });

  it('gives no private addresses for names', async () => {
    const { lookup } = guardFor(siteOf('http://www.town.go.th/'));
    const code = await new Promise((resolve) => lookup('localhost', {}, (error) => resolve(error?.code)));
    expect(code).toBe('EPRIVATE');
    const local = guardFor(siteOf('http://localhost:8080/'));
    const found = await new Promise((resolve) => local.lookup('localhost', { all: true }, (_, addresses) => resolve(addresses.length)));
    expect(found).toBeGreaterThan(0);
  });
});
