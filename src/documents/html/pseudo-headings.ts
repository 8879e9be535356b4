import type { El } from './tree.ts';
import { hasClass, oneLine, wordsOf } from './words.ts';

const TITLE_LETTERS = 150;
const TITLE_CLASS = /(?:^|[-_])(?:title|heading|headline)$|^(?:card|accordion|box|panel|section|block|post|entry|content|widget)[-_](?:header|head)$/;
const BOX_CLASS = /^(?:col(?:umn)?(?:-\w+)*|card|widget|panel|box|accordion-item|modal|tab-pane|item|block|section)$/;

/** A block that its class calls a title: `card-header`, `panel-heading`, `entry-title`. */
export function isTitleByClass(el: El): boolean {
  if (!/^(?:div|p|span|strong|b)$/.test(el.tag) || el.letters < 2 || el.letters > TITLE_LETTERS) return false;
  const linked = el.links === 0 || (el.links === 1 && el.linkLetters >= el.letters * 0.8);
  return linked && el.headings === 0 && el.tables === 0 && el.blocks <= 3 && hasClass(el, TITLE_CLASS);
}

/** A paragraph all of whose words are bold, as pages from an editor mark their headings. */
export function isBoldLine(el: El): boolean {
  if ((el.tag !== 'p' && el.tag !== 'div' && el.tag !== 'center') || el.letters < 3 || el.letters > TITLE_LETTERS) return false;
  if (el.blocks > 0 || el.linkLetters * 2 > el.letters) return false;
  let bold = 0;
  for (const child of el.children) if (typeof child !== 'string') bold += boldLetters(child);
  return bold >= el.letters || isBold(el);
}

const isBold = (el: El): boolean => el.tag === 'b' || el.tag === 'strong' || /font-weight\s{0,3}:\s{0,3}(?:bold|[6-9]00)/i.test((el.attr['style'] ?? '').slice(0, 500));

function boldLetters(el: El): number {
  if (isBold(el)) return el.letters;
  let bold = 0;
  for (const child of el.children) if (typeof child !== 'string') bold += boldLetters(child);
  return bold;
}

/** Words of a list item before the list inside it, where it has one: the name of that list. */
export function leadOf(el: El): string {
  if (el.tag !== 'li') return '';
  const list = el.children.findIndex((child) => typeof child !== 'string' && (child.tag === 'ul' || child.tag === 'ol' || hasList(child)));
  if (list <= 0) return '';
  const before = el.children.slice(0, list).map((child) => (typeof child === 'string' ? child.slice(0, 400) : ` ${wordsOf(child)} `));
  const lead = oneLine(before.join(''));
  return lead.length <= TITLE_LETTERS * 1.5 ? lead : '';
}

const hasList = (el: El): boolean => el.tag === 'div' && el.children.some((child) => typeof child !== 'string' && (child.tag === 'ul' || child.tag === 'ol'));

/** A box whose headings say nothing of what comes after it; one that holds a title alone is none. */
export function isBoundary(el: El): boolean {
  if (el.headings === 0) return el.tag === 'dl';
  const isCell = (el.tag === 'td' || el.tag === 'th') && (el.parent?.elements ?? 0) > 1;
  const isBox = /^(?:section|article|aside|fieldset|details|dialog|dl|li)$/.test(el.tag) || isCell || hasClass(el, BOX_CLASS);
  return isBox && el.letters > el.headingLetters + 80;
}
