import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Order, Served, Tally } from './server.ts';
import { makeSite, type GeneratedSite, type SiteAnswer } from './site.ts';

/** The generated site in a process of its own, so that serving it does not count. Orders come over IPC. */
const SINCE = 'Tue, 02 Sep 2025 03:04:05 GMT';
const NOTHING: SiteAnswer = { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from('<!doctype html><title>404</title><h1>Not Found</h1>') };

let site: GeneratedSite | null = null;
let delayMs = 0;
let inFlight = 0;
let tally: Tally = { requests: 0, bytes: 0, mostInFlight: 0, pausedMs: 0 };
const tags = new Map<SiteAnswer, string>();

const tagOf = (answer: SiteAnswer): string => {
  const tag = tags.get(answer) ?? `"${createHash('sha1').update(answer.body).digest('hex').slice(0, 20)}"`;
  tags.set(answer, tag);
  return tag;
};

function respond(request: IncomingMessage, response: ServerResponse): void {
  const answer = site?.answers.get(request.url ?? '/') ?? NOTHING;
  const isHead = request.method === 'HEAD';
  if (isHead && /\.php(?:\?|$)/.test(request.url ?? '')) {
    response.writeHead(405, { allow: 'GET', 'content-length': 0 });
    response.end();
    return;
  }
  if (answer.status !== 200) {
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
    return send(response, answer, isHead);
  }
  const tag = tagOf(answer);
  if (request.headers['if-none-match'] === tag || request.headers['if-modified-since'] === SINCE) {
    response.writeHead(304, { etag: tag });
    response.end();
    return;
  }
  response.writeHead(200, { ...answer.headers, 'content-length': answer.body.length, etag: tag, 'last-modified': SINCE });
  send(response, answer, isHead);
}

function send(response: ServerResponse, answer: SiteAnswer, isHead: boolean): void {
  if (isHead) return void response.end();
  tally = { ...tally, bytes: tally.bytes + answer.body.length };
  response.end(answer.body);
}

const server = createServer((request, response) => {
  inFlight += 1;
  tally = { ...tally, requests: tally.requests + 1, mostInFlight: Math.max(tally.mostInFlight, inFlight) };
  response.once('close', () => (inFlight -= 1));
  if (delayMs === 0) respond(request, response);
  else {
    const began = performance.now();
    setTimeout(() => {
      // Timers are late by up to some ms, for which no client can be blamed.
      tally = { ...tally, pausedMs: tally.pausedMs + performance.now() - began };
      respond(request, response);
    }, delayMs);
  }
});
// A contender that keeps idle connections shall not meet one that is being closed.
server.keepAliveTimeout = 60_000;

function obey(order: Order): Served | Tally {
  if (order.what === 'tally') return tally;
  if (order.what === 'count') {
    tally = { requests: 0, bytes: 0, mostInFlight: 0, pausedMs: 0 };
    delayMs = order.delayMs;
    return tally;
  }
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  site = makeSite(origin, order.seed, order.size);
  const { broken, urls, pages } = site;
  for (const answer of site.answers.values()) if (answer.status === 200) tagOf(answer);
  return { url: `${origin}/`, broken, urls, pages };
}

server.listen(0, '127.0.0.1', () => {
  process.on('message', (order) => process.send?.(obey(order as Order)));
  process.send?.('ready');
});
process.on('disconnect', () => process.exit());
