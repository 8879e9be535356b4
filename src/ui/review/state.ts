import type { Report, ReportItem } from '../../model/report.ts';

/** What `oit review` shows, and how keys change it; nothing here knows of a terminal. */

export const FILTERS = ['todo', 'all', 'fail', 'partial', 'review'] as const;
/** In the order of their keys, 0 first. */
export type Filter = (typeof FILTERS)[number];

export interface ReviewState {
  readonly view: 'list' | 'item';
  readonly help: boolean;
  /** Words are being typed into the search. */
  readonly typing: boolean;
  readonly filter: Filter;
  readonly query: string;
  /** Position in the list as filtered. */
  readonly selected: number;
  /** First line shown of an opened item. */
  readonly scroll: number;
  readonly addresses: boolean;
}

export type Action =
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'page'; readonly by: 1 | -1 }
  | { readonly type: 'first' | 'last' | 'open' | 'back' | 'search' | 'keep' | 'erase' | 'help' | 'addresses' }
  | { readonly type: 'item'; readonly by: 1 | -1 }
  | { readonly type: 'filter'; readonly filter: Filter }
  | { readonly type: 'type'; readonly words: string };

/** Sizes that keys need to know of. */
export interface Extent {
  /** Items in the list as filtered. */
  readonly items: number;
  /** Lines that the list, or the opened item, may take on the screen. */
  readonly window: number;
  /** Lines of the opened item. */
  readonly lines: number;
}

export const FIRST_STATE: ReviewState = {
  view: 'list', help: false, typing: false, filter: 'todo', query: '', selected: 0, scroll: 0, addresses: false,
};

const LONGEST_QUERY = 80;
const clamp = (value: number, last: number): number => Math.max(0, Math.min(value, last));

/** The next state; never leaves the list or the item. */
export function next(state: ReviewState, action: Action, extent: Extent): ReviewState {
  if (state.help) return { ...state, help: false };
  switch (action.type) {
    case 'help':
      return { ...state, help: true };
    case 'addresses':
      return { ...state, addresses: !state.addresses };
    case 'filter':
      return { ...state, view: 'list', filter: action.filter, selected: 0, scroll: 0 };
    case 'search':
      return { ...state, view: 'list', typing: true };
    case 'type':
      return { ...state, query: (state.query + action.words).slice(0, LONGEST_QUERY), selected: 0 };
    case 'erase':
      return { ...state, query: withoutLast(state.query), selected: 0 };
    case 'keep':
      return { ...state, typing: false };
    case 'back':
      return back(state);
    case 'open':
      return extent.items === 0 || state.view === 'item' ? state : { ...state, view: 'item', scroll: 0 };
    case 'item':
      return state.view === 'item' ? { ...state, selected: clamp(state.selected + action.by, extent.items - 1), scroll: 0 } : state;
    default:
      return moved(state, action, extent);
  }
}

function back(state: ReviewState): ReviewState {
  if (state.typing) return { ...state, typing: false, query: '', selected: 0 };
  if (state.view === 'item') return { ...state, view: 'list', scroll: 0 };
  return state.query === '' ? state : { ...state, query: '', selected: 0 };
}

function moved(state: ReviewState, action: Action, extent: Extent): ReviewState {
  const page = Math.max(1, extent.window - 1);
  const step = action.type === 'move' ? action.by : action.type === 'page' ? action.by * page : action.type === 'first' ? -Infinity : Infinity;
  if (state.view === 'item') return { ...state, scroll: clamp(state.scroll + step, Math.max(0, extent.lines - extent.window)) };
  return { ...state, selected: clamp(state.selected + step, Math.max(0, extent.items - 1)) };
}

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

const withoutLast = (words: string): string => [...graphemes.segment(words)].slice(0, -1).map((part) => part.segment).join('');

const SHOWS: Readonly<Record<Filter, (item: ReportItem) => boolean>> = {
  todo: (item) => item.status !== 'pass',
  all: () => true,
  fail: (item) => item.status === 'fail',
  partial: (item) => item.status === 'partial',
  review: (item) => item.status === 'review',
};

/** ำ is also written as two signs. */
const fold = (words: string): string => words.normalize('NFC').replaceAll('\u0e4d\u0e32', '\u0e33').toLowerCase();

const wordsOf = (item: ReportItem): string => [item.id, item.title, item.reason ?? '', ...item.checks.map((check) => `${check.message} ${check.quote ?? ''}`)].join('\n');

/** Items that the filter and every word of the search let through, in the order of the report. */
export function shownItems(report: Report, filter: Filter, query: string): ReportItem[] {
  const wanted = fold(query).split(/\s+/u).filter((word) => word !== '');
  return report.items.filter((item) => {
    if (!SHOWS[filter](item)) return false;
    const words = wanted.length === 0 ? '' : fold(wordsOf(item));
    return wanted.every((word) => words.includes(word));
  });
}

/** First entry to show so that the selected one is in sight, near the middle of a long list. */
export function windowStart(selected: number, items: number, window: number): number {
  return clamp(selected - Math.floor(window / 2), Math.max(0, items - window));
}
