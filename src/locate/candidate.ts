import type { Document } from '../model/document.ts';
import type { FoundBy, Rejected, YearHints } from '../model/evidence.ts';

/** Character range on a page. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Evidence in the making. */
export interface Candidate {
  readonly item: string;
  readonly url: string;
  readonly foundBy: FoundBy;
  readonly label: string;
  readonly linkedFrom: string | null;
  readonly document: Document | null;
  readonly range: Range | null;
  readonly years: YearHints;
  readonly certainty: number;
  /** Stands in a block of another year; used only where nothing else is there. */
  readonly otherYear: boolean;
  /** 0: offered itself; 1, 2: linked from a page that is offered. */
  readonly steps: number;
}

/** A link that bears an item's name and is none of its evidence. */
export interface Refused extends Rejected {
  readonly item: string;
}

/** What one way of looking brought. */
export interface Haul {
  readonly candidates: readonly Candidate[];
  readonly refused: readonly Refused[];
}

export const isRefused = (found: Candidate | Refused): found is Refused => 'why' in found;

/** Parts what was found from what was refused. */
export const haulOf = (found: readonly (Candidate | Refused)[]): Haul => ({
  candidates: found.filter((each): each is Candidate => !isRefused(each)),
  refused: found.filter(isRefused),
});
