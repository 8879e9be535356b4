import { cellState } from '../text-tools.ts';
import { holdsWord } from './find-words.ts';

/** How a column is known. */
export interface Wanted {
  /** Words of its head. */
  readonly words: readonly string[];
  /** What most of its cells hold, whatever the head is called. */
  readonly holds?: readonly string[];
  /** Whether each row must have its own. */
  readonly varies?: boolean | undefined;
  /** Cells with no more than one of these answer nothing. */
  readonly sayNothing?: readonly string[] | undefined;
}

export type Words = readonly string[] | Wanted;

export const wantedOf = (words: Words): Wanted => ('words' in words ? words : { words });

const A_FEW = 2;
const MOST = 0.6;
const CELL = 160;

/** Whether most cells of a column say by themselves what they are. */
export function cellsTell(head: string, cells: readonly string[], { holds = [] }: Wanted, not: readonly string[]): boolean {
  const told = cells.filter((cell) => cellState(cell) === 'filled');
  if (holds.length === 0 || told.length < A_FEW || (not.length > 0 && holdsWord(head, not))) return false;
  return told.filter((cell) => holdsWord(cell.slice(0, CELL), holds)).length >= told.length * MOST;
}
