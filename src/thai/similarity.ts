import { skeleton } from './skeleton.ts';

const LONGEST = 160;
const PREFIX_NEEDED = 8;

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sharedPairs(a: string, b: string): number {
  const pairs = pairsOf(a);
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left === 0) continue;
    shared++;
    pairs.set(b.slice(i, i + 2), left - 1);
  }
  return shared;
}

/** Fewest single-letter edits that turn `a` into `b`. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const cutOff = (text: string): boolean => /(?:…|\.\.+)\s*$/.test(text.slice(-12));

/**
 * How alike two titles are, 0-1, compared on the skeleton: 1 for the same wording, about 0.9 for a
 * spelling error or a title cut off with "…", less the more one says that the other does not.
 */
export function similarity(a: string, b: string): number {
  const [short, long, shortText] = ((): [string, string, string] => {
    const left = skeleton(a.slice(0, 4 * LONGEST)).slice(0, LONGEST);
    const right = skeleton(b.slice(0, 4 * LONGEST)).slice(0, LONGEST);
    return left.length <= right.length ? [left, right, a] : [right, left, b];
  })();
  if (short === '') return 0;
  if (short === long) return 1;
  const ratio = short.length / long.length;
  const shared = sharedPairs(short, long);
  const dice = short.length < 2 ? 0 : (2 * shared) / (short.length + long.length - 2);
  const head = long.slice(0, short.length);
  if (short.length >= PREFIX_NEEDED && cutOff(shortText) && edits(short, head) <= short.length / 12) return 0.9 + 0.1 * ratio;
  if (short.length < 2 || shared / (short.length - 1) < 0.3) return 0.8 * dice;
  const whole = 1 - edits(short, long) / long.length;
  const part = long.includes(short) ? 0.95 * Math.sqrt(ratio) : 0;
  return Math.min(0.99, Math.max(whole, part, 0.9 * dice));
}
