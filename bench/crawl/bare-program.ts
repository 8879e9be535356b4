import { Parser } from 'htmlparser2';
import { Pool } from 'undici';

/**
 * The measure for speed: fetches every address of the site that it finds, follows redirects, tells
 * what did not answer with success. It judges nothing, keeps nothing, respects nothing.
 * `bare-program.js <address> <connections>`
 */
const [start = '', connections = '32'] = process.argv.slice(2);
const { origin } = new URL(start);
const pool = new Pool(origin, { connections: Number(connections), pipelining: 1 });
const seen = new Set<string>([start]);
const waiting: string[] = [start];
const broken: { url: string; status: number }[] = [];
const WANTED: Readonly<Record<string, string>> = { a: 'href', area: 'href', iframe: 'src', frame: 'src', embed: 'src', object: 'data', img: 'src', script: 'src', link: 'href' };

function take(href: string, base: string): void {
  let address: string;
  try {
    const url = new URL(href, base);
    if (url.origin !== origin) return;
    url.hash = '';
    address = url.href;
  } catch {
    if (!seen.has(href)) broken.push({ url: href, status: 0 });
    seen.add(href);
    return;
  }
  if (seen.has(address)) return;
  seen.add(address);
  waiting.push(address);
}

async function ask(address: string, hops: number): Promise<void> {
  const { statusCode, headers, body } = await pool.request({ path: address.slice(origin.length), method: 'GET' });
  const location = headers.location;
  if (statusCode >= 300 && statusCode < 400 && typeof location === 'string') {
    await body.dump();
    const target = new URL(location, address);
    if (target.origin === origin && !seen.has(target.href)) {
      seen.add(target.href);
      if (hops > 8) broken.push({ url: address, status: statusCode });
      else await ask(target.href, hops + 1);
    }
    return;
  }
  if (statusCode >= 400) broken.push({ url: address, status: statusCode });
  if (statusCode !== 200 || !String(headers['content-type']).startsWith('text/html')) return void (await body.dump({ limit: 100_000_000 }));
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const wanted = WANTED[name];
      const href = wanted === undefined ? undefined : attributes[wanted];
      if (href !== undefined && href !== '' && !href.startsWith('#')) take(href, address);
    },
  });
  parser.end(await body.text());
}

async function work(): Promise<void> {
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    await ask(address, 0);
    while (idle.length > 0 && waiting.length > 0) idle.pop()?.();
  }
}

/** Workers that found nothing to do sleep until there is something, or until all sleep. */
const idle: (() => void)[] = [];
const workers = Number(connections);
async function worker(): Promise<void> {
  for (;;) {
    await work();
    if (idle.length === workers - 1) {
      for (const wake of idle.splice(0)) wake();
      return;
    }
    await new Promise<void>((resolve) => idle.push(resolve));
    if (waiting.length === 0) return;
  }
}

await Promise.all(Array.from({ length: workers }, worker));
await pool.close();
console.log(JSON.stringify({ checked: seen.size, broken }));
