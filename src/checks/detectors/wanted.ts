import { cellState } from '../text-tools.ts';
import { skeleton } from '../../thai/index.ts';
import { holdsWord } from './find-words.ts';
import type { Price } from './prices.ts';

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

  /** What its amounts are among those of a purchase, whatever the head is called. */
  readonly price?: Price | undefined;
  /** How most of its cells begin, whatever the head is called. */
  readonly begins?: readonly string[] | undefined;
  /** Its cells tell when, whatever the head is called. */
  readonly tellsWhen?: boolean | undefined;
}

export type Words = readonly string[] | Wanted;

export const wantedOf = (words: Words): Wanted => ('words' in words ? words : { words });

const A_FEW = 2;
const MOST = 0.6;
const CELL = 160;
/** Letters behind a stem that make it more than the word itself. */
const STEM = 3;
/** A cell that only says when. */
const WHEN = 40;
const TIME = /ไตรมาส|ตลอด(?:ทั้ง)?ปี|(?:ทุก|ราย)(?:เดือน|ไตรมาส)|(?:มกรา|กุมภาพันธ์|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)|(?<![\u0e01-\u0e4e.])(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)\./u;

/** Whether most cells of a column say by themselves what they are. */
export function cellsTell(head: string, cells: readonly string[], { holds = [], begins = [], tellsWhen = false }: Wanted, not: readonly string[]): boolean {
  const told = cells.filter((cell) => cellState(cell) === 'filled');
  if ((holds.length === 0 && begins.length === 0 && !tellsWhen) || told.length < A_FEW || (not.length > 0 && holdsWord(head, not))) return false;
  if (tellsWhen && told.filter((cell) => cell.length <= WHEN && TIME.test(cell)).length >= told.length * MOST) return true;
  const stems = begins.map(skeleton);
  const isSo = (cell: string): boolean => holdsWord(cell.slice(0, CELL), holds) || stems.some((stem) => skeleton(cell.slice(0, WHEN)).startsWith(stem) && cell.trim().length > stem.length + STEM);
  return told.filter(isSo).length >= told.length * MOST;
}
