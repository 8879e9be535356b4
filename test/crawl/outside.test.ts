import { describe, expect, it } from 'vitest';
import { submittedAddress } from '../../src/model/address.ts';
import type { TestServer } from '../support/server.ts';
import { healthByPath, healthOf, page, resourcePaths, serve, walk } from './helpers.ts';

/** A proxy that plays the whole internet: routes are keyed by whole addresses. */
const internet = (routes: Parameters<typeof serve>[0]): Promise<TestServer> => serve(routes);
const HOME = 'http://www.town.example/';
const to = (location: string, status = 302) => ({ status, headers: { location } });

describe('links that leave the site', () => {
  it('are checked with one HEAD, and with a GET where that is refused', async () => {
    const net = await internet({
      [HOME]: page('หน้าแรก', 'http://other.example/a', 'http://other.example/gone', 'http://old.example/', 'http://wall.example/'),
      'http://other.example/a': page('ก', 'http://other.example/deeper'),
      'http://other.example/gone': { status: 410 },
      'http://old.example/': (request, response) => void (request.method === 'HEAD' ? response.writeHead(405).end() : response.end(page('ได้'))),
      'http://wall.example/': { status: 403, headers: { 'cf-mitigated': 'challenge' } },
    });
    const found = await walk(HOME, { proxy: net.url });
    expect(found.start).toBe(HOME);
    expect(Object.fromEntries(found.health.map((it) => [it.url, `${it.state} ${it.reason}`]))).toEqual({
      [HOME]: 'alive ok',
      'http://old.example/': 'alive ok',
      'http://other.example/a': 'alive ok',
      'http://other.example/gone': 'dead http-error',
      'http://wall.example/': 'unchecked blocked',
    });
    expect(resourcePaths(found)).toEqual(['/']);
    expect(net.requests.filter(({ path }) => path === 'http://other.example/a').map(({ method }) => method)).toEqual(['HEAD']);
  });

  it('know sign-in walls from broken links', async () => {
    const net = await internet({
      [HOME]: page('หน้าแรก', 'http://drive.google.com/file/d/1/view', 'http://www.facebook.com/town', 'http://drive.google.com/file/d/2/view'),
      'http://drive.google.com/file/d/1/view': to('http://accounts.google.com/v3/signin/identifier?continue=x'),
      'http://accounts.google.com/v3/signin/identifier?continue=x': page('Sign in'),
      'http://drive.google.com/file/d/2/view': { status: 404 },
      'http://www.facebook.com/town': { status: 400 },
    });
    const found = await walk(HOME, { proxy: net.url });
    expect(found.health.map((it) => it.reason)).toEqual(['http-error', 'login', 'blocked', 'ok'].sort((a, b) => found.health.findIndex((it) => it.reason === a) - found.health.findIndex((it) => it.reason === b)));
    expect(healthOf(found, 'http://drive.google.com/file/d/1/view')).toMatchObject({ state: 'unchecked', reason: 'login' });
    expect(healthOf(found, 'http://drive.google.com/file/d/2/view')).toMatchObject({ state: 'dead' });
    expect(healthOf(found, 'http://www.facebook.com/town')).toMatchObject({ state: 'unchecked', reason: 'blocked' });
  });

  it('are asked for in bounded number per host', async () => {
    const links = Array.from({ length: 100 }, (_, index) => `http://other.example/${index}`);
    const net = await internet((request) => (request.url === HOME ? page('หน้าแรก', ...links) : page('อื่น')));
    const found = await walk(HOME, { proxy: net.url });
    expect(net.requests.filter(({ path }) => path.startsWith('http://other.example/'))).toHaveLength(60);
    expect(found.health.filter((it) => it.reason === 'limit')).toHaveLength(40);
  });

  it('never lead a public site into a private network', async () => {
    const net = await internet({
      [HOME]: page('หน้าแรก', 'http://127.0.0.1:6379/', 'http://169.254.169.254/latest', '/out', 'http://2130706433/x', '/files'),
      'http://www.town.example/out': to('http://192.168.1.1/admin'),
      'http://www.town.example/files': to('http://localhost/x'),
    });
    const found = await walk(HOME, { proxy: net.url });
    expect(found.health.filter((it) => it.reason === 'private-address').map((it) => [it.url, it.state])).toEqual([
      ['http://127.0.0.1/x', 'dead'],
      ['http://127.0.0.1:6379/', 'dead'],
      ['http://169.254.169.254/latest', 'dead'],
      ['http://www.town.example/files', 'dead'],
      ['http://www.town.example/out', 'dead'],
    ]);
    expect(net.requests.every(({ path }) => path.startsWith('http://www.town.example/'))).toBe(true);
  });

  it('from a local site go to no other port of the machine', async () => {
    const secret = await serve({ '*': page('ลับ') });
    const server = await serve({ '/': page('หน้าแรก', `${secret.url}/x`, '/hop'), '/hop': to(`${secret.url}/y`) });
    const found = await walk(server.url);
    expect(secret.requests).toEqual([]);
    expect(healthByPath(found)).toMatchObject({ [`${secret.url}/x`]: expect.stringContaining('private-address') as string, '/hop': expect.stringContaining('private-address') as string });
  });

  it('count as unchecked where the machine has no internet', async () => {
    const server = await serve({ '/': page('หน้าแรก', 'http://no-such-town.invalid/') });
    expect(healthOf(await walk(server.url), 'http://no-such-town.invalid/')).toMatchObject({ state: 'unchecked', reason: 'network' });
  });
});

describe('one site', () => {
  it('is the host with and without www, and its subdomains', async () => {
    const net = await internet({
      [HOME]: page('หน้าแรก', 'http://town.example/a', 'http://ita.town.example/b', 'http://town.example.evil/c'),
      'http://town.example/a': page('ก'),
      'http://ita.town.example/b': page('ข'),
      'http://town.example.evil/c': page('ค'),
    });
    const found = await walk(HOME, { proxy: net.url });
    expect(found.resources.map((it) => it.url)).toEqual(['http://ita.town.example/b', 'http://town.example/a', HOME]);
  });

  it('is found without scheme and under the other name, and wherever redirects lead', async () => {
    const net = await internet({ 'http://www.town.example/': page('หน้าแรก') });
    expect((await walk('town.example', { proxy: net.url, timeoutMs: 1000 })).start).toBe('http://www.town.example/');
    const moved = await internet({ [HOME]: to('http://new-town.example/th/', 301), 'http://new-town.example/th/': page('หน้าแรก', '/a'), 'http://new-town.example/a': page('ก') });
    const found = await walk(HOME, { proxy: moved.url });
    expect(found.start).toBe('http://new-town.example/th/');
    expect(resourcePaths(found)).toEqual(['/a', '/th/']);
  });

  it('keeps its name where the start page lies on a subdomain', async () => {
    const net = await internet({
      'http://town.example/': to('http://web.town.example/home'),
      'http://web.town.example/home': page('หน้าแรก', 'http://town.example/plan.html'),
      'http://town.example/plan.html': page('แผน'),
    });
    const found = await walk('http://town.example/', { proxy: net.url });
    expect(found.start).toBe('http://town.example/');
    expect(found.resources.map((it) => it.finalUrl)).toEqual(['http://web.town.example/home', 'http://town.example/plan.html']);
  });

  it('takes the addresses of a submission list in the form in which they are looked up', async () => {
    const net = await internet({ [HOME]: page('หน้าแรก'), 'http://www.town.example/x?id=2': page('สอง') });
    const found = await walk(HOME, { proxy: net.url, seeds: ['www.town.example/x?fbclid=IwAR0&id=2#o1', 'ไม่มี'] });
    expect(found.resources.map((it) => it.url)).toEqual([HOME, submittedAddress('www.town.example/x?fbclid=IwAR0&id=2')]);
    expect(healthOf(found, 'ไม่มี')).toMatchObject({ state: 'dead', reason: 'bad-url' });
  });

  it('reads the addresses of a submission list, own and outside', async () => {
    const net = await internet({
      [HOME]: page('หน้าแรก'),
      'http://www.town.example/hidden.html': page('ซ่อน'),
      'http://other.example/x': page('อื่น'),
    });
    const found = await walk(HOME, { proxy: net.url, seeds: ['www.town.example/hidden.html#o1', 'http://other.example/x', 'ไม่มี'] });
    expect(found.resources.map((it) => [it.url, it.depth])).toEqual([[HOME, 0], ['http://www.town.example/hidden.html', 1]]);
    expect(healthOf(found, 'http://other.example/x')?.state).toBe('alive');
  });
});
