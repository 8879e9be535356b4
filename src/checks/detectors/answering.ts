import { skeleton } from '../../thai/index.ts';
import { cellLooksLike, type CellKind } from '../text-tools.ts';
import { holdsWord } from './find-words.ts';
import { wantedOf, type Words } from './wanted.ts';

/** In so many rows one and the same word names nothing of its own in each. */
const MANY = 4;
/** One more wording for so many further rows is no more of an answer: "buyer" here, "contractor" there. */
const ROWS_A_WORDING = 4;

/** The cells of a column that say what is wanted: of the right kind, more than a word that says nothing, and not the same for all. */
export function answering(cells: readonly string[], kind: CellKind, words: Words): readonly string[] {
  const { holds = [], varies = kind === 'project-number', sayNothing = [] } = wantedOf(words);
  if (varies && isOneForAll(cells, holds)) return [];
  const nothing = new Set(sayNothing.map(skeleton));
  return cells.filter((cell) => cellLooksLike(cell, kind) && !nothing.has(skeleton(cell)));
}

/** Whether a column says hardly more than one thing in all of its rows, and that names nobody. */
function isOneForAll(cells: readonly string[], holds: readonly string[]): boolean {
  const wordings = new Set(cells.map((cell) => skeleton(cell)));
  return cells.length >= MANY && wordings.size <= Math.floor(cells.length / ROWS_A_WORDING) && !cells.some((cell) => holdsWord(cell, holds));
}
