import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { packageFolder } from '../package-folder.ts';

export interface DemoServer {
  /** Address of the home page, with a slash at its end. */
  readonly url: string;
  /** Ends the server and every connection that is still open. */
  close(): Promise<void>;
}

/** No charset for HTML: the pages name their own, as some are windows-874. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.php': 'text/html',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/**
 * Serves the bundled sample municipality, or another folder of static files, on 127.0.0.1: at the
 * preferred port where it is free, else at any. Folders answer with their index.html, unknown addresses with 404 and the folder's
 * 404.html; nothing outside the folder is served. Throws where the folder is not there.
 */
export async function serveDemo(folder: string = demoFolder(), preferredPort = 0): Promise<DemoServer> {
  const root = resolve(folder);
  if (!(await stat(root)).isDirectory()) throw new Error(`not a folder: ${root}`);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'error');
    });
  });
  await listen(server, preferredPort).catch(() => listen(server, 0));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done();
    });
  });

/** Where the bundled site lies. */
export const demoFolder = (): string => join(packageFolder(), 'demo', 'site');

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return plain(response, 405, 'method not allowed');
  }
  const path = pathOf(request.url ?? '/');
  const file = path === null ? null : inside(root, path);
  if (path === null || file === null) return plain(response, 400, 'bad address');
  const found = await statOf(file);
  if (found?.isDirectory()) {
    const index = await statOf(join(file, 'index.html'));
    if (!index) return notFound(root, request, response);
    if (path.endsWith('/')) return send(join(file, 'index.html'), index.size, request, response);
    response.writeHead(301, { location: `${encodeURI(path)}/` });
    response.end();
    return;
  }
  if (!found || path.endsWith('/')) return notFound(root, request, response);
  return send(file, found.size, request, response);
}

function send(file: string, size: number, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream', 'content-length': size });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

async function notFound(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readFile(join(root, '404.html')).catch(() => Buffer.from('404'));
  response.writeHead(404, { 'content-type': 'text/html', 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function plain(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(words);
}

/** The decoded path without its query; null where it is not valid UTF-8 or holds a NUL. */
function pathOf(target: string): string | null {
  try {
    const path = decodeURIComponent(target.replace(/[?#].*$/s, ''));
    return path.includes('\0') ? null : path.normalize('NFC');
  } catch {
    return null;
  }
}

/** The file that a path names; null where it would lie outside the folder. */
function inside(root: string, path: string): string | null {
  const file = resolve(join(root, path));
  return file === root || file.startsWith(root + sep) ? file : null;
}

const statOf = (file: string) => stat(file).catch(() => null);
