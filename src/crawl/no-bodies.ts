import { createHash } from 'node:crypto';
import type { Bodies } from '../model/crawl.ts';

/** For a crawl whose bodies nobody reads afterwards: they get their names, and are forgotten. */
export function forgetBodies(): Bodies {
  const gone = (hash: string): Error => new Error(`The body ${hash} was not kept.`);
  return {
    put: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
    get: (hash) => Promise.reject(gone(hash)),
    path: (hash) => {
      throw gone(hash);
    },
  };
}
