import { BOUNDS } from './options.ts';
import { isFileAddress, isPictureAddress } from './walls.ts';

/** Lower goes first. */
export const PRIORITY = { seed: 0, named: 1, belowNamed: 2, ordinary: 3, dull: 4, excess: 5 } as const;
export type Priority = (typeof PRIORITY)[keyof typeof PRIORITY];

export interface Target {
  readonly url: string;
  readonly priority: Priority;
  /** Clicks from the start page on the way it was found first. */
  readonly depth: number;
  /** Page that led here first. */
  readonly referer: string | null;
  readonly promise: 'page' | 'file' | 'picture';
}

export type Refusal = 'pattern' | 'depth';

/** What waits to be fetched, in an order that depends on the site alone. */
export interface Frontier {
  /** Why the address is not taken; null where it is. Known addresses are the caller's business. */
  push(target: Omit<Target, 'promise'>): Refusal | null;
  pop(): Target | null;
  readonly size: number;
  /** Patterns whose bound was reached, with how many addresses were left out. */
  readonly trapped: ReadonlyMap<string, number>;
}

/** What the address promises by its name. */
export const promiseOf = (url: string): Target['promise'] => (isPictureAddress(url) ? 'picture' : isFileAddress(url) ? 'file' : 'page');

export function createFrontier(): Frontier {
  const heap: Target[] = [];
  const perPattern = new Map<string, number>();
  const trapped = new Map<string, number>();

  return {
    get size() {
      return heap.length;
    },
    trapped,
    push: (found) => {
      const target: { -readonly [K in keyof Target]: Target[K] } = { ...found, promise: promiseOf(found.url) };
      if (found.depth > BOUNDS.depth || repeatsItself(found.url)) return 'depth';
      if (target.promise === 'page') {
        const pattern = patternOf(found.url);
        const count = perPattern.get(pattern) ?? 0;
        const begotten = found.referer !== null && patternOf(found.referer) === pattern;
        if (count >= boundOf(found.priority, begotten && pattern.includes('?'))) {
          trapped.set(pattern, (trapped.get(pattern) ?? 0) + 1);
          return 'pattern';
        }
        perPattern.set(pattern, count + 1);
        if (count >= BOUNDS.pagesAPattern && found.priority > PRIORITY.named) target.priority = PRIORITY.excess;
      }
      siftUp(heap, target);
      return null;
    },
    pop: () => takeFirst(heap),
  };
}

/** @param begotten by a page of its own kind through its query: calendars and filters that beget one another have no end */
const boundOf = (priority: Priority, begotten: boolean): number =>
  priority === PRIORITY.dull ? BOUNDS.dullPagesAPattern : begotten ? BOUNDS.pagesAPattern : BOUNDS.pagesAPatternAtAll;

/** An address with its numbers and the values of its query left out: pages made by one script look alike. */
export function patternOf(address: string): string {
  const url = new URL(address);
  const keys = [...new Set([...url.searchParams.keys()])].sort().join('&');
  const path = url.pathname.replace(/\d+/g, '#');
  return `${url.host.replace(/^www\./, '')}${path}${keys === '' ? '' : `?${keys}`}`;
}

/** Relative links that nest without end: `/a/a/a/a`, or very many folders. */
function repeatsItself(address: string): boolean {
  const parts = new URL(address).pathname.split('/').filter((part) => part !== '');
  if (parts.length > 24) return true;
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts].some(([part, count]) => count > 3 && !/^\d+$/.test(part));
}

function before(a: Target, b: Target): boolean {
  if (a.priority !== b.priority) return a.priority < b.priority;
  if (a.depth !== b.depth) return a.depth < b.depth;
  return a.url < b.url;
}

function siftUp(heap: Target[], target: Target): void {
  let place = heap.length;
  heap.push(target);
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || before(above, target)) break;
    heap[place] = above;
    place = parent;
  }
  heap[place] = target;
}

function takeFirst(heap: Target[]): Target | null {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined) return null;
  if (heap.length === 0) return first;
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    const left = heap[child];
    const right = heap[child + 1];
    if (left === undefined) break;
    const smaller = right !== undefined && before(right, left) ? right : left;
    if (smaller === right) child += 1;
    if (before(last, smaller)) break;
    heap[place] = smaller;
    place = child;
  }
  heap[place] = last;
  return first;
}
