import type { HealthReason, HealthState, LinkHealth } from './crawl.ts';
import type { Document } from './document.ts';

export type FoundBy = 'submission' | 'hub' | 'menu' | 'content';

/** Buddhist years read at one place, most telling first; empty where none stands there. */
export interface YearHints {
  /** In the link's own words. */
  readonly link: readonly number[];
  /** In the file name. */
  readonly fileName: readonly number[];
  /** In the headings around the link. */
  readonly section: readonly number[];
}

/** One page or document that is offered for an item, as an assessor would open it. */
export interface Evidence {
  /** Address as linked, fragment included. */
  readonly url: string;
  readonly foundBy: FoundBy;
  /** Words of the link that led here. */
  readonly label: string;
  /** Page that holds the link; null for evidence by content or from a submission list. */
  readonly linkedFrom: string | null;
  /** What was read there; null where it lies elsewhere or could not be had. */
  readonly document: Document | null;
  /** Character range of the only page that counts (the section an anchor opens); null for all. */
  readonly range: { readonly start: number; readonly end: number } | null;
  readonly health: LinkHealth | null;
  readonly years: YearHints;
  /** 0-1: how sure it is that this is meant for the item. */
  readonly certainty: number;
}

/** A link that bears the item's name and is no evidence. */
export interface Rejected {
  readonly url: string;
  readonly label: string;
  readonly linkedFrom: string | null;
  readonly why: 'home-page' | 'placeholder' | 'criteria-text' | 'login' | 'hub-itself' | 'other-year';
}

/** What was found for one item. */
export interface Located {
  readonly item: string;
  /** Best first. Empty: nothing found. */
  readonly evidence: readonly Evidence[];
  readonly rejected: readonly Rejected[];
  /** Places looked at, for the message when nothing was found. */
  readonly searched: { readonly pages: number; readonly documents: number };
}

/** The second to last step's view of the whole site. */
export interface Location {
  readonly items: readonly Located[];
  /** The page that gathers the items of the assessed year. */
  readonly hubUrl: string | null;
}

export type { HealthReason, HealthState };
