import { Parser } from 'htmlparser2';

const MAX_PIECES = 20_000;
const TOLD = ['href', 'src', 'data', 'value', 'alt', 'title', 'poster', 'srcset', 'style', 'background', 'action', 'onclick'] as const;

/** Pieces of a page as they are, each with its form in which the page's own id or name is made alike. */
export type Pieces = ReadonlyMap<string, string>;

/**
 * All that a page shows or leads to, piece by piece: words, addresses, pictures, scripts. What differs by
 * nature (tokens of forms) is left out.
 * @param replaced id or name of the page, which it repeats in links to itself
 */
export function piecesOf(html: string, replaced: string): Pieces {
  const pieces = new Map<string, string>();
  const own = ownName(replaced);
  const add = (kind: string, words: string): void => {
    const plain = words.replace(/\s+/g, ' ').trim();
    if (plain !== '' && pieces.size < MAX_PIECES) pieces.set(`${kind} ${plain.slice(0, 2000)}`, `${kind} ${own(plain).slice(0, 2000)}`);
  };
  let script = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      script = name === 'script' || name === 'style';
      if (name === 'meta' || name === 'link' || (name === 'input' && /^hidden$/i.test(attributes['type'] ?? ''))) return;
      for (const key of TOLD) if (attributes[key] !== undefined) add(key, attributes[key]);
      for (const [key, value] of Object.entries(attributes)) if (key.startsWith('data-')) add(key, value);
    },
    ontext: (words) => {
      if (script) add('script', words.replace(/\b(?=[\w-]*\d)[\w-]{20,}\b/g, '#'));
      else add('text', words);
    },
    onclosetag: () => {
      script = false;
    },
  });
  parser.end(html);
  return pieces;
}

function ownName(replaced: string): (words: string) => string {
  const decoded = ((): string => {
    try {
      return decodeURIComponent(replaced);
    } catch {
      return replaced;
    }
  })();
  const names = [...new Set([replaced, decoded, encodeURIComponent(decoded), encodeURIComponent(replaced)])].filter((it) => it !== '');
  const any = names.map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu');
  return (words) => words.replace(whole, '§');
}

const alike = (piece: string): string => piece.replace(/[\d,.]*\d/g, '0');
/** Counters and clocks, which differ whenever one looks. */
const PASSING = /ผู้เข้าชม|เข้าชม|ออนไลน์|วันนี้|เมื่อวาน|ขณะนี้|เวลา|visitors?|online|today|counter|hits|views|\d{1,2}:\d{2}/i;

/** Whether a page shows nothing that two pages of nothing do not show as well. */
export function showsNothing(page: Pieces, nothing: Pieces, again: Pieces): boolean {
  const known = new Set([...nothing, ...again].flat());
  const [one, other] = [new Set(nothing.values()), new Set(again.values())];
  const changing = new Set([...one, ...other].filter((piece) => !one.has(piece) || !other.has(piece) || PASSING.test(piece)).map(alike));
  return [...page].every(([written, own]) => known.has(written) || known.has(own) || changing.has(alike(written)));
}
