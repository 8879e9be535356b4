import type { Tree } from './tree.ts';
import { oneLine, wordsOf } from './words.ts';

/** Titles that editors and templates leave behind. */
const SAYS_NOTHING = /^(?:untitled(?: document| page)?|new page ?\d*|document|index|home(?: page)?|title|website|no title|my site|react app|vite app|[^\p{L}\p{N}]*)$/iu;

/** The page's title, or where it says nothing that for social networks, or its first main heading; null without any. */
export function pageTitle(tree: Tree): string | null {
  const social = tree.all.find(({ tag, attr }) => tag === 'meta' && (attr['property'] ?? attr['name']) === 'og:title');
  const heading = tree.all.find(({ tag, letters }) => tag === 'h1' && letters > 0);
  const offers = [tree.title, social?.attr['content'] ?? '', heading === undefined ? '' : wordsOf(heading, { limit: 300 })];
  return offers.map((words) => oneLine(words.slice(0, 1000))).find((words) => !SAYS_NOTHING.test(words)) ?? null;
}
