import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { SELF_SIGNED } from './certificate.ts';
import type { Route } from './server.ts';

export interface TestInternet {
  /** Address of the proxy through which all hosts are these. */
  readonly proxy: string;
  /** `GET https://host/path` of each request, in the order in which they came. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * A loopback proxy that plays the whole internet, encrypted or not. Keys of the routes are whole
 * addresses; a host without any route does not exist, an address without one is 404.
 */
export async function startInternet(routes: Readonly<Record<string, Route>>): Promise<TestInternet> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const answer = (address: string, request: IncomingMessage, response: ServerResponse): void => {
    requests.push(`${request.method ?? 'GET'} ${address}`);
    const route = routes[address] ?? routes[address.replace(/\?.*$/, '?*')];
    if (typeof route === 'function') return route(request, response);
    const { status = 200, headers = {}, body = '' } = route === undefined ? { status: 404, body: '<title>404</title>' } : typeof route === 'string' ? { body: route } : route;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const secure = createSecureServer(SELF_SIGNED, (request, response) => answer(`https://${request.headers.host ?? ''}${request.url ?? ''}`, request, response));
  const proxy = createServer((request, response) => answer(request.url ?? '', request, response));
  const hosts = new Set(Object.keys(routes).map((address) => new URL(address.replace('?*', '')).host));
  proxy.on('connect', (request, socket: Socket) => {
    socket.on('error', () => undefined);
    if (!hosts.has((request.url ?? '').replace(/:443$/, ''))) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const onward = connect((secure.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('close', () => onward.destroy());
  });
  for (const server of [secure, proxy]) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  return {
    proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      for (const server of [secure, proxy]) await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
