import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** What a route answers: a page of HTML, parts of an answer, or anything that writes the answer itself. */
export type Route = string | { status?: number; headers?: Record<string, string | string[]>; body?: string | Uint8Array } | ((request: IncomingMessage, response: ServerResponse) => void);

export interface TestServer {
  /** `http://127.0.0.1:port`, without slash at its end. */
  readonly url: string;
  readonly port: number;
  /** All requests in the order in which they came. */
  readonly requests: readonly { readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers']; readonly at: number }[];
  /** How many were in flight at once, at most. */
  readonly maxInFlight: () => number;
  /** Paths that were asked for, without HEAD requests, sorted. */
  readonly paths: () => string[];
  readonly close: () => Promise<void>;
}

/**
 * A web server on loopback for tests. Keys of the routes are path and query as they stand in the
 * request line, or a path alone; `*` answers everything else, which without it is 404.
 */
export async function startServer(
  routes: Readonly<Record<string, Route>> | ((request: IncomingMessage) => Route | undefined),
  secure?: ServerOptions,
): Promise<TestServer> {
  const requests: { method: string; path: string; headers: IncomingMessage['headers']; at: number }[] = [];
  const sockets = new Set<Socket>();
  let inFlight = 0;
  let most = 0;

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '/';
    requests.push({ method: request.method ?? 'GET', path, headers: request.headers, at: Date.now() });
    inFlight += 1;
    most = Math.max(most, inFlight);
    response.on('close', () => (inFlight -= 1));
    const route = typeof routes === 'function' ? routes(request) : (routes[path] ?? routes[path.replace(/\?.*$/, '')] ?? routes['*']);
    send(route, request, response);
  };
  const server = secure === undefined ? createServer(handle) : createSecureServer(secure, handle);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${secure === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    requests,
    maxInFlight: () => most,
    paths: () => [...new Set(requests.filter(({ method }) => method !== 'HEAD').map(({ path }) => path))].sort(),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function send(route: Route | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (typeof route === 'function') return route(request, response);
  if (route === undefined) {
    response.writeHead(404, { 'content-type': 'text/html' });
    return void response.end('<title>404</title>Not Found');
  }
  const { status = 200, headers = {}, body = '' } = typeof route === 'string' ? { body: route } : route;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}
