import type { PageLink } from '../../model/document.ts';
import { isEmptyWords, isItemCode } from './empty-words.ts';
import { isBlock } from './tags.ts';
import type { El } from './tree.ts';
import { attribute, hasClass, inside, oneLine, remembered, upFrom, wordsOf } from './words.ts';

const LABEL_LETTERS = 300;
const CLIMB = 7;
const SIBLINGS = 15;
/** A box of one thing: its words after the link name it too. */
const UNIT_LETTERS = 250;
const MAX_LABELS = 8;

export interface Label {
  readonly text: string;
  readonly label: string;
  readonly labelFrom: PageLink['labelFrom'];
  readonly labels: readonly string[];
}

/** What the labelling needs to know of the page around. */
export interface Surroundings {
  /** The row's cells by row, merged cells included. */
  readonly rowCells: ReadonlyMap<El, readonly (El | null)[]>;
  readonly hidden: (el: El) => boolean;
}

/**
 * Finds what a link is called, in this order: own words, title, alt of its picture, the row's other
 * cells, the nearest words in its block, the heading around it. `path` are the headings around.
 */
export function labelOf(el: El, around: Surroundings, path: readonly string[]): Label {
  const text = el.tag === 'input' ? attribute(el, 'value') : wordsOf(el, { limit: LABEL_LETTERS, without: around.hidden });
  const title = attribute(el, 'title', 'aria-label', 'data-original-title', 'data-bs-original-title', 'data-title');
  const alt = altOf(el);
  const cell = cellAround(el, around);
  const row = cell === null ? [] : rowWords(el, cell, around);
  // A card with a title of its own takes no name from the card before.
  const block = el.headings > 0 && el.letters > 0 ? '' : blockWords(el, cell, around);
  const code = row.find(isItemCode);
  const named = row.filter((words) => !isItemCode(words));
  const wholeRow = oneLine(row.join(' ').slice(0, LABEL_LETTERS * 2)).slice(0, LABEL_LETTERS);

  const found: (readonly [string, PageLink['labelFrom']])[] = [];
  const offer = (words: string, from: PageLink['labelFrom']): void => {
    if (!isEmptyWords(words)) found.push([words, from]);
  };
  // The link is the title's cell, the code stands in another.
  if (code !== undefined && named.length === 0 && !isEmptyWords(text) && !isItemCode(text)) offer(`${code} ${text}`, 'row');
  const ownTitle = el.headings === 1 ? nameOf(el, around) : '';
  if (ownTitle !== text && !isItemCode(ownTitle) && !isItemCode(text)) offer(ownTitle, 'text');
  offer(text, 'text');
  if (isItemCode(text) && named.length > 0) found.unshift([`${text} ${named.join(' ')}`.slice(0, LABEL_LETTERS), 'row']);
  else if (isItemCode(text) && !isEmptyWords(block) && !isItemCode(block)) found.unshift([`${text} ${block}`.slice(0, LABEL_LETTERS), 'block']);
  offer(title, 'title');
  offer(alt, 'alt');
  // Words beside the link in its own cell are nearer than the row.
  if (cell !== null && isInside(block, cell, around)) offer(block, 'block');
  offer(wholeRow, 'row');
  if (row.length > 1) named.slice(0, MAX_LABELS).forEach((words) => offer(words, 'row'));
  offer(block, 'block');
  const heading = path.findLast((words) => words !== text) ?? '';
  offer(heading, 'block');

  const labels = [...new Set(found.map(([words]) => words))].slice(0, MAX_LABELS);
  const [label = '', labelFrom = 'none'] = found[0] ?? [];
  return { text, label, labelFrom, labels };
}

const isInside = (words: string, cell: El, around: Surroundings): boolean => words !== '' && wordsOfCell(cell, around).includes(words);

const wordsOfCell = remembered<Surroundings, string>((cell) => wordsOf(cell, { limit: 2000 }));

function altOf(el: El): string {
  if (el.images === 0 && el.tag !== 'area' && el.tag !== 'img') return '';
  if (el.attr['alt'] !== undefined && !isFileName(el.attr['alt'])) return attribute(el, 'alt');
  for (const image of inside(el)) {
    if (image.tag !== 'img') continue;
    const said = [attribute(image, 'alt'), attribute(image, 'title')].find((words) => !isEmptyWords(words) && !isFileName(words));
    if (said !== undefined) return said;
  }
  return '';
}

const isFileName = (words: string): boolean => /^[\w .()-]{1,100}\.(?:jpe?g|png|gif|webp|bmp|svg)$/i.test(words.trim());

function cellAround(el: El, around: Surroundings): El | null {
  for (const at of upFrom(el)) {
    if ((at.tag === 'td' || at.tag === 'th') && at.parent !== null) return around.rowCells.has(at.parent) ? at : null;
    if (at.tag === 'table') return null;
  }
  return null;
}

/** The cells of a row that say something, in order. */
const tellingCells = remembered<Surroundings, { readonly other: El; readonly words: string }[]>((row, around) =>
  [...new Set(around.rowCells.get(row) ?? [])]
    .filter((other): other is El => other !== null && other.letters > 0 && other.letters <= LABEL_LETTERS * 2)
    .map((other) => ({ other, words: nameOf(other, around) }))
    .filter(({ words }) => !isEmptyWords(words)),
);

/** Telling words of the row's other cells, in order. */
function rowWords(el: El, cell: El, around: Surroundings): string[] {
  const cells = cell.parent === null ? [] : (around.rowCells.get(cell.parent) ?? []);
  const others = [...new Set(cells)].filter((other): other is El => other !== null && other !== cell);
  const told = cell.parent === null ? [] : tellingCells(cell.parent, around).filter(({ other }) => other !== cell);
  const linked = told.filter(({ other }) => other.linkLetters * 2 > other.letters);
  // Several cells with links of their own are a grid of things, not the parts of one.
  const isGrid = linked.length > 1 || (linked.length === 1 && told.length === 1 && others.length + 1 === cells.length && el.letters === 0);
  return (isGrid ? told.filter((one) => !linked.includes(one)) : told).map(({ words }) => words);
}

/** The nearest words before the link in its block, else those after it in a box that holds one thing. */
function blockWords(el: El, cell: El | null, around: Surroundings): string {
  let at = el;
  for (let step = 0; step < CLIMB; step += 1) {
    const { parent } = at;
    if (parent === null || parent.tag === 'body' || parent.tag === '#root') return '';
    const before = wordsBefore(at, around);
    if (before !== null) {
      if (before !== '') return before;
      if (isUnit(parent, el, around)) {
        const after = wordsAfter(at, around);
        if (after !== '') return after;
      }
    } else return '';
    if (parent === cell || parent.tag === 'table' || parent.tag === 'nav' || parent.tag === 'main') return '';
    at = parent;
  }
  return '';
}

/** Nearest telling words before a child; null where another thing's link stands in between. */
const wordsBefore = remembered<Surroundings, string | null>((child, around) => {
  const siblings = child.parent?.children ?? [];
  const isRun = !isBlock(child.tag);
  for (let index = child.index - 1; index >= Math.max(0, child.index - SIBLINGS); index -= 1) {
    const sibling = siblings[index];
    if (sibling === undefined) continue;
    if (typeof sibling === 'string') {
      const words = oneLine(sibling.slice(-600)).slice(-LABEL_LETTERS);
      if (!isEmptyWords(words)) return words;
      continue;
    }
    if (sibling.letters === 0 || around.hidden(sibling)) continue;
    if (/^h[1-6]$/.test(sibling.tag)) return wordsOf(sibling, { limit: LABEL_LETTERS });
    if (sibling.links > 3 || sibling.letters > LABEL_LETTERS * 3) {
      if (!isRun) return null;
      continue;
    }
    const words = nameOf(sibling, around);
    if (isEmptyWords(words)) continue;
    // A block with a link of its own is the thing before, not the name of this one.
    if (sibling.links > 0 && !isRun && isBlock(sibling.tag)) return null;
    return words;
  }
  return '';
});

/** Words of a neighbour, without its links that say only "เปิด"; its heading where it has just one. */
const nameOf = remembered<Surroundings, string>((el) => {
  if (el.headings === 1) for (const one of inside(el)) if (/^h[1-6]$/.test(one.tag) && one.letters > 0) return wordsOf(one, { limit: LABEL_LETTERS });
  const without = (child: El): boolean => child.tag === 'a' && child.letters <= 60 && isEmptyWords(wordsOf(child, { limit: 100 }));
  return wordsOf(el, { limit: LABEL_LETTERS, ...(el.links > 0 ? { without } : {}) });
});

const wordsAfter = remembered<Surroundings, string>((child, around) => {
  const siblings = child.parent?.children ?? [];
  for (let index = child.index + 1; index <= Math.min(siblings.length - 1, child.index + SIBLINGS); index += 1) {
    const sibling = siblings[index];
    if (sibling === undefined) continue;
    const words = typeof sibling === 'string' ? oneLine(sibling.slice(0, 600)).slice(0, LABEL_LETTERS) : around.hidden(sibling) ? '' : nameOf(sibling, around);
    if (!isEmptyWords(words)) return words;
  }
  return '';
});

/** A box that holds one thing: a list item, a cell, a card, a short line, all of whose links lead to the same place. */
function isUnit(box: El, link: El, around: Surroundings): boolean {
  if (box.letters > UNIT_LETTERS) return false;
  const boxed = /^(?:li|td|th|p|figure|article|dd|dt|label|center|span)$/.test(box.tag) || hasClass(box, /card|item|box|thumb|col|banner|list|row|post|news|block/);
  if (!boxed && box.tag !== 'div') return false;
  if (box.links <= 1) return true;
  const leads = leadsTo(box, around);
  return leads === 'nowhere' || (leads !== 'apart' && leads.href === link.attr['href']);
}

/** The place that all links of a box lead to; `apart` where they lead to several. */
const leadsTo = remembered<Surroundings, 'nowhere' | 'apart' | { readonly href: string | undefined }>((box) => {
  let leads: { readonly href: string | undefined } | null = null;
  for (const { tag, attr } of inside(box)) {
    if (tag !== 'a') continue;
    if (leads !== null && leads.href !== attr['href']) return 'apart';
    leads = { href: attr['href'] };
  }
  return leads ?? 'nowhere';
});
