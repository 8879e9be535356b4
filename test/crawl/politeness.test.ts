import { describe, expect, it } from 'vitest';
import { createGates } from '../../src/crawl/gates.ts';
import { hostOf } from '../../src/crawl/fetch.ts';
import { createLatency } from '../../src/crawl/latency.ts';
import { EXIT, OitError } from '../../src/model/errors.ts';
import { parseQuietHours, untilQuiet } from '../../src/model/quiet-hours.ts';
import { page, resourcePaths, serve, walk } from './helpers.ts';

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `/p${index}`);
/** A moment in Thailand, C.E. */
const at = (time: string): number => Date.parse(`2025-09-15T${time}+07:00`);

describe('quiet hours', () => {
  it.each([
    ['08:30-16:30', [{ from: 510, to: 990 }]],
    ['8.30 – 16.30 น.', [{ from: 510, to: 990 }]],
    ['22:00-06:00, 12:00-13:00', [{ from: 1320, to: 360 }, { from: 720, to: 780 }]],
    ['18:00-24:00', [{ from: 1080, to: 1440 }]],
  ])('%s are hours', (written, hours) => expect(parseQuietHours(written)).toEqual(hours));
  it.each(['', '8-16', '25:00-26:00', '08:00-08:00', '08:60-09:00', '24:00-01:00', 'เช้า', '08:30-16:30,'])('%s is none', (written) => expect(parseQuietHours(written)).toBeNull());

  it('are those of Thailand, wherever the program runs, and may pass midnight', () => {
    const office = parseQuietHours('08:30-16:30') ?? [];
    expect(untilQuiet(office, at('08:00:00'))).toBe(30 * 60_000);
    expect(untilQuiet(office, at('08:30:00'))).toBe(0);
    expect(untilQuiet(office, at('16:29:59'))).toBe(0);
    expect(untilQuiet(office, at('16:30:00'))).toBe(16 * 3_600_000);
    const night = parseQuietHours('22:00-06:00') ?? [];
    expect([untilQuiet(night, at('23:00:00')), untilQuiet(night, at('05:59:00'))]).toEqual([0, 0]);
    expect(untilQuiet(night, at('06:00:00'))).toBe(16 * 3_600_000);
    expect(untilQuiet([], at('12:00:00'))).toBeNull();
  });

  it('keep an audit from starting, with exit 2 and without a request', async () => {
    const server = await serve({ '/': page('หน้าแรก') });
    const started = walk(server.url, { quietHours: parseQuietHours('08:30-16:30') ?? [], now: () => at('09:00:00') });
    await expect(started).rejects.toThrow(OitError);
    await expect(started).rejects.toMatchObject({ exitCode: EXIT.usage, text: { en: expect.stringContaining('08:30-16:30') as string } });
    expect(server.requests).toEqual([]);
  });

  it('end a crawl that runs into them, with what is there', async () => {
    const server = await serve({ '/': page('หน้าแรก', '/a', '/slow'), '/a': page('ก'), '/slow': () => undefined });
    const found = await walk(server.url, { quietHours: parseQuietHours('08:30-16:30') ?? [], now: () => at('08:29:59.400'), timeoutMs: 60_000 });
    expect(found.interrupted).toBe(true);
    expect(resourcePaths(found)).toEqual(['/', '/a']);
    expect(found.incomplete.map(({ kind, reason }) => [kind, reason.en])).toEqual([['limit', expect.stringContaining('quiet hours began') as string]]);
  });
});

describe('all requests together', () => {
  it('are no more than the settings allow: pages, second tries, looks, whatever', async () => {
    const server = await serve((request) => (request.url === '/' ? page('หน้าแรก', ...many(40)) : /[05]$/.test(request.url ?? '') ? { status: 500 } : page(request.url ?? '')));
    const found = await walk(server.url, { maxRequests: 25, polite: false });
    expect(server.requests.length).toBeLessThanOrEqual(25);
    expect(server.requests.length).toBeGreaterThan(20);
    expect(found.interrupted).toBe(true);
    expect(found.incomplete.map(({ reason }) => reason.en)).toEqual([expect.stringMatching(/ended after 25 requests.*--max-requests/) as string]);
  });

  it('do not end an audit that needs fewer, and the same is read whatever the speed', async () => {
    const slow = await serve((request) => {
      if (request.url === '/') return page('หน้าแรก', ...many(40));
      return (_, response) => void setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(page(request.url ?? '')), Math.random() * 10);
    });
    expect((await walk(slow.url, { maxRequests: 60 })).incomplete).toEqual([]);
    const cut = { maxRequests: 20, polite: false };
    expect(await walk(slow.url, { ...cut, concurrency: 8 })).toEqual(await walk(slow.url, { ...cut, concurrency: 1 }));
  });
});

describe('a server that answers ever more slowly', () => {
  const answers = (ms: number, count = 20): number[] => Array.from({ length: count }, () => ms);
  const told = (...all: number[]): boolean[] => {
    const latency = createLatency();
    return all.map((ms) => latency.note(ms)).filter((_, index) => (index + 1) % 20 === 0);
  };

  it('is seen by twenty answers together, against its best', () => {
    expect(told(...answers(100), ...answers(250), ...answers(1500), ...answers(120))).toEqual([false, false, true, false]);
    expect(told(...answers(100), ...answers(900))).toEqual([false, false]);
    expect(told(...answers(4000), ...answers(4500))).toEqual([false, false]);
    expect(told(...answers(100), ...answers(100, 13), ...answers(9000, 7))).toEqual([false, false]);
  });

  it('is asked less, step by step, and as before when it calms down', async () => {
    const gates = createGates(() => ({ concurrency: 4, delayMs: 100, adaptive: true, signal: new AbortController().signal }), 25);
    const note = (ms: number): void => answers(ms).forEach((it) => gates.noteLatency('a', it));
    note(200);
    expect(gates.paceOf('a')).toEqual({ limit: 4, delayMs: 100 });
    note(2000);
    expect(gates.paceOf('a')).toEqual({ limit: 2, delayMs: 250 });
    for (let step = 0; step < 10; step += 1) note(3000);
    expect(gates.paceOf('a')).toEqual({ limit: 1, delayMs: 2000 });
    const lifted = createGates(() => ({ concurrency: 4, delayMs: 0, adaptive: false, signal: new AbortController().signal }));
    [...answers(100), ...answers(5000)].forEach((ms) => lifted.noteLatency('a', ms));
    expect(lifted.paceOf('a')).toEqual({ limit: 4, delayMs: 0 });
  });

  it('is known by the beginning of its answers, not by the size of its files', async () => {
    const server = await serve((request) => {
      if (request.url === '/') return page('หน้าแรก', ...many(58));
      const late = (Number(/\d+/.exec(request.url ?? '')?.[0]) || 0) > 20 ? 1200 : 0;
      return (_, response) => void setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(page(request.url ?? '')), late);
    });
    await walk(server.url, { concurrency: 10, timeoutMs: 10_000 });
    const asked = server.requests.slice(-10).map((it) => it.at);
    const gaps = asked.slice(1).map((time, index) => time - (asked[index] ?? 0));
    // No pause was asked for.
    expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeGreaterThan(9 * 250 * 0.6);
  }, 30_000);
});

describe('one server', () => {
  it('is one, with www. and without, by http and https', () => {
    expect(new Set(['http://town.go.th/', 'https://town.go.th/x', 'http://www.town.go.th/', 'https://WWW.town.go.th:443/y'].map(hostOf)).size).toBe(1);
    expect(hostOf('http://town.go.th:8080/')).not.toBe(hostOf('http://town.go.th/'));
  });

  it('is asked as slowly as its robots.txt wants, within reason', async () => {
    const robots = (seconds: number) => ({ headers: { 'content-type': 'text/plain' }, body: `User-agent: *\nCrawl-delay: ${seconds}` });
    const server = await serve({ '/': page('หน้าแรก', '/a', '/b'), '/robots.txt': robots(1.2), '*': page('อื่น') });
    await walk(server.url);
    const times = server.requests.map((it) => it.at);
    expect((times.at(-1) ?? 0) - (times[1] ?? 0)).toBeGreaterThan((times.length - 3) * 1200 * 0.9);
    const endless = await serve({ '/': page('หน้าแรก', '/a'), '/robots.txt': robots(86_400), '*': page('อื่น') });
    const found = await walk(endless.url, { maxMinutes: 0.02 });
    expect(found.interrupted).toBe(true);
    expect(found.resources.length).toBeGreaterThan(0);
  });
});
