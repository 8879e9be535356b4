import { attribute, hasClass, nameTokens, wordsOf } from './words.ts';
import { isEmptyWords } from './empty-words.ts';
import type { El } from './tree.ts';

const MAX_TITLE = 200;
const PANEL = /^(?:panel|collapse|panel-collapse|tab-pane|tabcontent|tab-content|tabpanel|(?:accordion|collapsible|toggle|faq|tabs?)[-_]*(?:body|content|panel|collapse|pane|answer|inner))$/;
const OPENER = /(?:accordion|toggle|collapsible|collapse|trigger|question|tab)/;
/** Such a class is that of a frame around both title and body. */
const FRAME_PANEL = /^(?:panel|tab-content)$/;

/** What opens the accordion bodies and tabs of a page. */
export interface Controls {
  /** Title of a body by its id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Words of plain links to a place on the page, by its id. */
  readonly mentions: ReadonlyMap<string, string>;
  /** Ids that an element opens, for the elements that open something. */
  readonly opens: ReadonlyMap<El, readonly string[]>;
}

/** Finds them by the attributes of Bootstrap, jQuery UI, ARIA and their relatives. */
export function findControls(all: readonly El[], byId: ReadonlyMap<string, El>): Controls {
  const titles = new Map<string, string>();
  const mentions = new Map<string, string>();
  const opens = new Map<El, readonly string[]>();
  for (const el of all) {
    const ids = targetsOf(el);
    if (ids.length === 0) continue;
    const title = titleOf(el);
    const opening = isControl(el) || ids.some((id) => isListOver(el, byId.get(id)));
    if (opening) opens.set(el, ids);
    if (title === '') continue;
    for (const id of ids) {
      const book = opening ? titles : mentions;
      if (!book.has(id)) book.set(id, title);
    }
  }
  return { titles, mentions, opens };
}

function targetsOf({ attr }: El): string[] {
  const ids = [attr['data-bs-target'], attr['data-target'], attr['aria-controls'], attr['data-tab'], attr['data-tab-target']];
  const href = attr['href'];
  if (href !== undefined && /^#.+/.test(href)) ids.push(safeDecode(href));
  return [...new Set(ids.filter((id) => id !== undefined && id.length < 200).map((id) => (id ?? '').replace(/^#/, '')))].filter((id) => id !== '');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isControl(el: El): boolean {
  const { attr } = el;
  if (attr['data-toggle'] !== undefined || attr['data-bs-toggle'] !== undefined || attr['role'] === 'tab') return true;
  if (['data-bs-target', 'data-target', 'aria-controls', 'data-tab', 'data-tab-target'].some((name) => attr[name] !== undefined)) return true;
  return hasClass(el, /tab|accordion|collapse|toggle/) || (el.parent !== null && hasClass(el.parent, /tab|accordion|collapse|toggle/)) || isTabListItem(el);
}

const isTabListItem = (el: El): boolean => el.parent?.tag === 'li' && el.parent.parent !== null && hasClass(el.parent.parent, /tabs?\b|accordion/);

/** The link stands in a list right beside the box that it names, as tabs of jQuery UI do. */
function isListOver(el: El, target: El | undefined): boolean {
  const list = el.parent?.tag === 'li' ? el.parent.parent : null;
  return target !== undefined && list !== null && list.parent !== null && target.parent === list.parent && target.index > list.index && (target.tag === 'div' || target.tag === 'section');
}

function titleOf(el: El): string {
  const own = wordsOf(el, { limit: MAX_TITLE });
  if (!isEmptyWords(own)) return own;
  const said = attribute(el, 'aria-label', 'title');
  if (!isEmptyWords(said)) return said;
  const { parent } = el;
  if (parent === null || parent.letters > MAX_TITLE || parent.tag === 'body') return '';
  const around = wordsOf(parent, { limit: MAX_TITLE, without: (child) => child === el });
  return isEmptyWords(around) ? '' : around;
}

/** Title of an accordion body or tab that an element is; null where it is none. */
export function panelTitle(el: El, controls: Controls, byId: ReadonlyMap<string, El>): string | null {
  const id = el.attr['id'];
  const opened = id === undefined ? undefined : controls.titles.get(id);
  if (opened !== undefined) return opened;
  const labelledBy = el.attr['aria-labelledby'];
  const isPanel = el.attr['role'] === 'tabpanel' || el.attr['role'] === 'region';
  if (labelledBy !== undefined && isPanel) {
    const label = byId.get(labelledBy.split(/\s+/)[0] ?? '');
    const words = label === undefined ? '' : wordsOf(label, { limit: MAX_TITLE });
    if (words !== '') return words;
  }
  return hasClass(el, PANEL) ? titleBefore(el) : null;
}

/** Title that stands as button or bar right before a body, as in hand-made accordions. */
function titleBefore(el: El): string | null {
  const { before } = el;
  if (before === null || before.letters === 0 || before.letters > MAX_TITLE) return null;
  const opener = before.tag === 'button' || nameTokens(before).some((token) => OPENER.test(token)) || before.attr['onclick'] !== undefined;
  if (!opener && (hasClass(el, FRAME_PANEL) || !nameTokens(before).some((token) => /^(?:title|header|heading|head)$/.test(token)))) return null;
  const words = wordsOf(before, { limit: MAX_TITLE });
  return isEmptyWords(words) ? null : words;
}
