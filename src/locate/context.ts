import type { RuleSet } from '../model/rule.ts';
import type { Hub } from './hubs.ts';
import type { Sense } from './sense.ts';
import type { SiteIndex } from './site-index.ts';
import type { TitleMatcher } from './titles.ts';

/** What all ways of looking share. */
export interface Context {
  readonly index: SiteIndex;
  readonly ruleSet: RuleSet;
  readonly matcher: TitleMatcher;
  /** Remembers what it read. */
  read(words: string): Sense;
  /** Buddhist year. */
  readonly assessedYear: number;
  readonly hubs: readonly Hub[];
  /** Addresses of pages that gather so many items that they are evidence of none. */
  readonly hubAddresses: ReadonlySet<string>;
  /** Addresses of pages that list several items: a way back, never a way on. */
  readonly lists: ReadonlySet<string>;
  /** Items by whose own title a list leads to an address. */
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Whether lists lead to an address by the titles of other items only.
 * @param url without fragment
 */
export function isOwnedByOthers({ owners }: Context, url: string, item: string): boolean {
  const items = owners.get(url);
  return items !== undefined && !items.has(item);
}
