import { BOUNDS } from './options.ts';
import { patternOf, repeatsItself } from './patterns.ts';
import { isFileAddress, isPictureAddress } from './walls.ts';

/**
 * What an address costs by what led to it; the cheapest goes first. Each doubling of a family beyond
 * its first few adds to that, so that the two-hundredth of the news waits behind the first of
 * everything else, and small families are read whole.
 */
export const COST = { seed: 0, item: 100, spoken: 150, below: 200, menu: 250, ordinary: 300, late: 350, sitemap: 350, dull: 450, last: 5000 } as const;

export interface Target {
  readonly url: string;
  readonly cost: number;
  /** Its cost without that of its family's size. */
  readonly base: number;
  /** Clicks from the start page on the way by which it was taken up. */
  readonly depth: number;
  /** Page that led here. */
  readonly referer: string | null;
  readonly promise: 'page' | 'file' | 'picture';
  /** Part of the site: the menu entry or hub link under which it lies. */
  readonly section: string;
  /** First page of the list of which this is a further page; null for what is none. */
  readonly list: string | null;
  /** Lies below a page of another year than the assessed one. */
  readonly late: boolean;
}

/** Addresses that compete with each other. */
export interface Family {
  readonly name: string;
  /** So many go at their plain cost. */
  readonly free: number;
  /** What each doubling adds. */
  readonly step: number;
  /** More than these are left out. */
  readonly bound: number;
  /** Who sets the bound tells of it. */
  readonly told?: boolean;
}

export type Refusal = 'pattern' | 'depth';

export interface Found extends Omit<Target, 'promise' | 'cost'> {
  readonly families: readonly Family[];
}

/** What waits to be fetched, in an order that depends on the site alone. */
export interface Frontier {
  /**
   * Takes an address up, or lets it go sooner where a better link leads to it.
   * Why it is not taken; null where it is, or was before.
   */
  push(found: Found): Refusal | null;
  pop(): Target | null;
  /** What a waiting address costs; null where it does not wait. */
  costOf(url: string): number | null;
  readonly size: number;
  /** Patterns whose bound was reached, with how many addresses were left out. */
  readonly trapped: ReadonlyMap<string, number>;
}

/** What the address promises by its name. */
export const promiseOf = (url: string): Target['promise'] => (isPictureAddress(url) ? 'picture' : isFileAddress(url) ? 'file' : 'page');

export function createFrontier(): Frontier {
  const heap: Target[] = [];
  /** The best of each address; others of it in the heap are passed over. */
  const waiting = new Map<string, Target>();
  /** Addresses that are left out, and whether that is counted. */
  const refused = new Map<string, boolean>();
  const sizes = new Map<string, number>();
  const trapped = new Map<string, number>();

  const leaveOut = (url: string, by: 1 | -1): void => {
    const pattern = patternOf(url);
    const count = (trapped.get(pattern) ?? 0) + by;
    if (count > 0) trapped.set(pattern, count);
    else trapped.delete(pattern);
  };

  return {
    get size() {
      return waiting.size;
    },
    trapped,
    costOf: (url) => (refused.has(url) ? Number.POSITIVE_INFINITY : (waiting.get(url)?.cost ?? null)),
    push: ({ families, ...found }) => {
      const promise = promiseOf(found.url);
      if (found.depth > BOUNDS.depth || repeatsItself(found.url)) return waiting.has(found.url) ? null : 'depth';
      const full = promise === 'page' ? families.find(({ name, bound }) => (sizes.get(name) ?? 0) >= bound) : undefined;
      if (full !== undefined) {
        if (waiting.has(found.url)) return null;
        if (!refused.has(found.url) && full.told !== true) leaveOut(found.url, 1);
        refused.set(found.url, full.told !== true);
        return 'pattern';
      }
      const crowd = Math.max(0, ...families.map(({ name, free, step }) => step * Math.floor(Math.log2(1 + (sizes.get(name) ?? 0) / free))));
      const target = { ...found, promise, cost: found.base + crowd };
      const before = waiting.get(found.url);
      if (before !== undefined && before.cost <= target.cost) return null;
      for (const { name } of families) sizes.set(name, (sizes.get(name) ?? 0) + 1);
      if (refused.get(found.url) === true) leaveOut(found.url, -1);
      refused.delete(found.url);
      waiting.set(found.url, target);
      siftUp(heap, target);
      return null;
    },
    pop: () => {
      for (let first = takeFirst(heap); first !== null; first = takeFirst(heap)) {
        if (waiting.get(first.url) !== first) continue;
        waiting.delete(first.url);
        return first;
      }
      return null;
    },
  };
}

function before(a: Target, b: Target): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost;
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
