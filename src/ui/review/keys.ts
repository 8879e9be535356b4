import { FILTERS, type Action, type ReviewState } from './state.ts';

/** The part of a key press that is looked at. */
export interface Key {
  readonly upArrow?: boolean;
  readonly downArrow?: boolean;
  readonly leftArrow?: boolean;
  readonly rightArrow?: boolean;
  readonly pageUp?: boolean;
  readonly pageDown?: boolean;
  readonly home?: boolean;
  readonly end?: boolean;
  readonly return?: boolean;
  readonly escape?: boolean;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly backspace?: boolean;
  readonly delete?: boolean;
  readonly tab?: boolean;
}

/** The same keys where the keyboard is switched to Thai (Kedmanee). */
const KEDMANEE: Readonly<Record<string, string>> = {
  ๆ: 'q', '่': 'j', า: 'k', เ: 'g', ฌ: 'G', ฝ: '/', ฦ: '?', น: 'o', 'ื': 'n', ย: 'p', ๅ: '1', ภ: '4', '๑': '1', '๒': '2', '๓': '3', '๔': '4', '๐': '0',
};

const BY_LETTER: Readonly<Record<string, Action>> = {
  j: { type: 'move', by: 1 },
  k: { type: 'move', by: -1 },
  ' ': { type: 'page', by: 1 },
  b: { type: 'page', by: -1 },
  g: { type: 'first' },
  G: { type: 'last' },
  n: { type: 'item', by: 1 },
  p: { type: 'item', by: -1 },
  o: { type: 'addresses' },
  '/': { type: 'search' },
  '?': { type: 'help' },
  '0': { type: 'filter', filter: FILTERS[0] },
  '1': { type: 'filter', filter: FILTERS[1] },
  '2': { type: 'filter', filter: FILTERS[2] },
  '3': { type: 'filter', filter: FILTERS[3] },
  '4': { type: 'filter', filter: FILTERS[4] },
};

function special(key: Key): Action | null {
  if (key.upArrow) return { type: 'move', by: -1 };
  if (key.downArrow) return { type: 'move', by: 1 };
  if (key.pageUp) return { type: 'page', by: -1 };
  if (key.pageDown) return { type: 'page', by: 1 };
  if (key.home) return { type: 'first' };
  if (key.end) return { type: 'last' };
  if (key.return || key.rightArrow) return { type: 'open' };
  if (key.escape || key.leftArrow || key.backspace || key.delete) return { type: 'back' };
  return null;
}

/** What a key press asks for; `quit` ends the review. Several letters at once come from fast typing or pasting. */
export function actionsOf(input: string, key: Key, state: ReviewState): (Action | 'quit')[] {
  if (key.ctrl) return input === 'c' || input === 'd' ? ['quit'] : [];
  if (state.typing) return typed(input, key);
  const pressed = special(key);
  if (pressed !== null) return [pressed];
  if (state.help) return [{ type: 'help' }];
  return [...input].flatMap((letter): (Action | 'quit')[] => {
    if (letter === '\r' || letter === '\n') return [{ type: 'open' }];
    const latin = KEDMANEE[letter] ?? letter;
    if (latin === 'q') return ['quit'];
    const action = BY_LETTER[latin];
    return action === undefined ? [] : [action];
  });
}

function typed(input: string, key: Key): Action[] {
  if (key.return) return [{ type: 'keep' }];
  if (key.escape) return [{ type: 'back' }];
  if (key.backspace || key.delete) return [{ type: 'erase' }];
  if (key.upArrow || key.downArrow) return [{ type: 'keep' }];
  const words = input.replace(/[\p{Cc}\p{Cs}]/gu, '');
  const keep: Action[] = /[\r\n]/.test(input) ? [{ type: 'keep' }] : [];
  return words === '' ? keep : [{ type: 'type', words }, ...keep];
}
