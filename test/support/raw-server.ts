import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface RawServer {
  /** `http://127.0.0.1:port`, without slash at its end. */
  readonly url: string;
  /** Request lines and headers, in the order in which they came. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * A server that writes the very bytes it is given, for answers that no library would send. Strings are
 * bytes (latin1). What the answer function gives is written and the connection closed; `null` leaves it open.
 * @param answer gets path and query, method, and the socket for what is to be done by hand
 */
export async function startRawServer(answer: (path: string, method: string, socket: Socket) => string | Uint8Array | null): Promise<RawServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    let read = '';
    socket.on('data', (bytes) => {
      read += bytes.toString('latin1');
      for (let end = read.indexOf('\r\n\r\n'); end >= 0; end = read.indexOf('\r\n\r\n')) {
        const head = read.slice(0, end);
        read = read.slice(end + 4);
        requests.push(head);
        const [method = '', path = ''] = head.split(' ');
        const bytesOut = answer(path, method, socket);
        if (bytesOut !== null) socket.end(typeof bytesOut === 'string' ? Buffer.from(bytesOut, 'latin1') : bytesOut);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
