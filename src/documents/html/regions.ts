import type { Region } from '../../model/document.ts';
import type { El } from './tree.ts';
import { classesOf, nameTokens } from './words.ts';

const MENU_NAMES = /^(?:(?:main|top|left|right|side|sub|mobile|mega|drop|nav)?menus?|(?:top|side|main)?nav(?:bar|igation)?s?|sidebar|topbar|breadcrumbs?|offcanvas)$/;
const FOOTER_NAMES = /^(?:(?:site|main|page)?footers?|copyrights?|colophon)$/;
/** Tabs and pills of a page look like a menu to its style sheet only. */
const TABS = /^nav-(?:tabs?|pills?|item|link|justified)$/;

/**
 * Part of the page that an element opens; null where it stays in that of its parent. Names of
 * classes count only where most words are links and no main part lies inside.
 */
export function regionOf(el: El, around: Region, holdsMain: (el: El) => boolean): Region | null {
  const role = el.attr['role'];
  if (el.tag === 'main' || role === 'main') return 'main';
  if (el.tag === 'article' && around === 'main') return null;
  if (el.tag === 'footer' || role === 'contentinfo') return isOfArticle(el) ? null : 'footer';
  if (role === 'tablist') return null;
  if (el.tag === 'nav' || role === 'navigation' || role === 'menu' || role === 'menubar') return 'menu';
  if (el.tag === 'header' || role === 'banner') return isOfArticle(el) || holdsMain(el) ? null : 'menu';
  if (el.tag === 'aside') return 'menu';
  if (el.tag === 'body' || el.tag === 'html' || el.tag === 'a') return null;
  const tokens = nameTokens(el);
  if (tokens.length === 0 || holdsMain(el)) return null;
  if (tokens.some((token) => FOOTER_NAMES.test(token)) && el.tag !== 'li' && !tokens.includes('card')) return 'footer';
  if (!tokens.some((token) => MENU_NAMES.test(token)) || classesOf(el).some((name) => TABS.test(name))) return null;
  return el.links > 0 && el.linkLetters * 2 >= el.letters ? 'menu' : null;
}

const COMMENTS = /^(?:comments?(?:-?(?:list|area|section|wrap|wrapper|box|block|container|respond|form|template))?|commentlist|commentform|respond|post-comments?|wp-block-comments|fb-comments|disqus_thread)$/i;

/** Whether an element holds what readers wrote beneath a page: none of it is the agency's word. */
export const isComments = (el: El): boolean => el.tag !== 'body' && [el.attr['id'] ?? '', ...classesOf(el)].some((name) => COMMENTS.test(name));

/** Headers and footers of an article or section are its own, not the page's. */
function isOfArticle(el: El): boolean {
  for (let at = el.parent; at !== null; at = at.parent) {
    if (at.tag === 'article' || at.tag === 'section' || at.tag === 'main' || at.tag === 'blockquote') return true;
  }
  return false;
}

/** Tells of each element whether it holds the page's main part, its first-rank heading or a data table. */
export function mainHolders(all: readonly El[]): (el: El) => boolean {
  const holders = new Set<El>();
  for (const el of all) {
    const isMain = el.tag === 'main' || el.tag === 'article' || el.attr['role'] === 'main' || (el.tag === 'h1' && el.letters > 0 && el.linkLetters < el.letters);
    for (let at = isMain ? el.parent : null; at !== null && !holders.has(at); at = at.parent) holders.add(at);
  }
  return (el) => holders.has(el);
}
