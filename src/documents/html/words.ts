import { normalise } from '../../thai/index.ts';
import { isBlock } from './tags.ts';
import type { El } from './tree.ts';

/** One line of words: blanks of all kinds and line breaks become single blanks. */
export const oneLine = (text: string): string => normalise(text).replace(/\s+/g, ' ').trim();

export interface WordOptions {
  /** Letters after which reading stops. */
  readonly limit?: number;
  /** Elements whose words are left out. */
  readonly without?: (el: El) => boolean;
  /** What stands between blocks. */
  readonly between?: string;
}

/** Words inside an element in reading order on one line, cut at `limit` letters (default 400). */
export function wordsOf(el: El, options: WordOptions = {}): string {
  const { limit = 400, without, between = ' ' } = options;
  if (el.letters === 0) return '';
  let words = '';
  const gather = (inside: El): void => {
    for (const child of inside.children) {
      if (words.length > limit * 2) return;
      if (typeof child === 'string') words += child.slice(0, limit * 2);
      else if (child.tag === 'option' || child.tag === 'textarea' || without?.(child)) continue;
      else if (child.tag === 'br') words += between;
      else {
        const apart = isBlock(child.tag);
        if (apart) words += between;
        gather(child);
        if (apart) words += between;
      }
    }
  };
  gather(el);
  const line = oneLine(words);
  return line.length > limit ? line.slice(0, limit).trimEnd() : line;
}

/** First of the attributes that says something. */
export function attribute(el: El, ...names: readonly string[]): string {
  for (const name of names) {
    const value = oneLine((el.attr[name] ?? '').slice(0, 500));
    if (value !== '') return value;
  }
  return '';
}

/** Words of `class` and `id`, in lower case, split where a person would: `mainMenu_left` → main, menu, left. */
export function nameTokens(el: El): readonly string[] {
  const names = `${el.attr['class'] ?? ''} ${el.attr['id'] ?? ''}`.slice(0, 400);
  if (names === ' ') return [];
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((token) => token !== '');
}

/** Classes as written, in lower case. */
export const classesOf = (el: El): readonly string[] => {
  const written = el.attr['class'];
  return written === undefined ? [] : written.slice(0, 400).toLowerCase().split(/\s+/);
};

export const hasClass = (el: El, pattern: RegExp): boolean => classesOf(el).some((name) => pattern.test(name));

/** Walks up from the element itself. */
export function* upFrom(el: El): Generator<El> {
  for (let at: El | null = el; at !== null; at = at.parent) yield at;
}

/** Elements inside in reading order, the element itself left out. */
export function* inside(el: El): Generator<El> {
  const stack = [{ el, next: 0 }];
  for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
    const child = level.el.children[level.next];
    level.next += 1;
    if (child === undefined) stack.pop();
    else if (typeof child !== 'string') {
      yield child;
      if (child.elements > 0) stack.push({ el: child, next: 0 });
    }
  }
}

/** Makes what belongs to an element of a page once, since many links ask for it. */
export function remembered<Page extends object, Made>(make: (el: El, page: Page) => Made): (el: El, page: Page) => Made {
  const pages = new WeakMap<Page, Map<El, { made: Made }>>();
  return (el, page) => {
    const known = pages.get(page) ?? new Map<El, { made: Made }>();
    pages.set(page, known);
    const { made } = known.get(el) ?? { made: make(el, page) };
    known.set(el, { made });
    return made;
  };
}
