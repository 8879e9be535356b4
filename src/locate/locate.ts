import { withoutFragment } from '../model/address.ts';
import type { LinkHealth } from '../model/crawl.ts';
import type { Document } from '../model/document.ts';
import type { Location } from '../model/evidence.ts';
import type { RuleSet } from '../model/rule.ts';
import type { Site } from '../model/site.ts';
import type { SubmissionEntry } from '../model/submission.ts';
import { arrange, suffices } from './arrange.ts';
import type { Haul } from './candidate.ts';
import type { Context } from './context.ts';
import { fromCodes } from './from-codes.ts';
import { fromContent } from './from-content.ts';
import { fromHubs } from './from-hubs.ts';
import { fromMenus } from './from-menus.ts';
import { fromSubmission } from './from-submission.ts';
import type { Hub } from './hubs.ts';
import { findHubs } from './hubs.ts';
import { senseReader } from './sense.ts';
import { siteIndex } from './site-index.ts';
import { titleMatcher } from './titles.ts';

export interface LocateInput {
  readonly site: Site;
  readonly documents: readonly Document[];
  readonly health: readonly LinkHealth[];
  readonly ruleSet: RuleSet;
  /** Buddhist year. */
  readonly assessedYear: number;
  /** The agency's own list; empty where it gave none. */
  readonly submission: readonly SubmissionEntry[];
}

/**
 * Finds the pages and documents that answer each item: from the agency's own list, else from the
 * pages that gather items, else from menus and links, else from what documents say, else by the
 * number beside a link on a page about the assessment. A later way is
 * asked only where the earlier ones brought nothing that opens. Pure; the same input gives the same
 * answer. Throws nothing.
 */
export function locate(input: LocateInput): Location {
  const documents = [...input.documents].sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
  const index = siteIndex(input.site, documents, input.health);
  const matcher = titleMatcher(input.ruleSet);
  const read = senseReader(matcher);
  const hubs = findHubs(index, { matcher, read }, input.ruleSet.rules);
  const hubAddresses = new Set(hubs.filter((hub) => hub.titled >= 6 || hub.coded >= 5).map((hub) => hub.page.url));
  const lists = new Set(hubs.filter((hub) => hub.titled >= LIST).map((hub) => hub.page.url));
  const context: Context = { index, ruleSet: input.ruleSet, matcher, read, assessedYear: input.assessedYear, hubs, hubAddresses, lists, owners: ownersIn(hubs) };

  const submitted = fromSubmission(input.submission, context);
  const gathered = fromHubs(context);
  const named = fromMenus(context);
  const haulsOf = new Map<string, Haul[]>();
  for (const { id } of input.ruleSet.rules) {
    const list = submitted.get(id);
    const hauls = list === undefined ? [gathered.get(id)] : [list];
    if (list === undefined && !suffices(gathered.get(id), context)) hauls.push(beside(named.get(id), gathered.get(id)));
    haulsOf.set(id, hauls.filter((haul) => haul !== undefined));
  }
  const lacking = input.ruleSet.rules.filter(({ id }) => !submitted.has(id) && !(haulsOf.get(id) ?? []).some((haul) => suffices(haul, context)));
  const byContent = fromContent(lacking, context);
  const byCode = fromCodes(lacking.map(({ id }) => id).filter((id) => !suffices(byContent.get(id), context)), context);
  const items = input.ruleSet.rules.map((rule) => {
    const itsContent = beside(byContent.get(rule.id), gathered.get(rule.id));
    const hauls = [...(haulsOf.get(rule.id) ?? []), ...[itsContent, byCode.get(rule.id)].filter((haul) => haul !== undefined)];
    return arrange(rule, hauls, context);
  });
  return { items, hubUrl: mainHub(hubs, input.assessedYear)?.page.url ?? null };
}

/** Items that a page lists at the least, to be a list of items. */
const LIST = 3;

/** Which items lists lead to each address for, by a title of its own. */
function ownersIn(hubs: readonly Hub[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { link, sense } of hubs.filter(({ titled }) => titled >= LIST).flatMap(({ entries }) => entries)) {
    if (link === null || sense.item === null || (sense.from !== 'own' && sense.from !== 'row')) continue;
    const url = withoutFragment(link.url);
    const items = owners.get(url) ?? new Set();
    for (const item of [sense.item, ...sense.rivals]) items.add(item);
    owners.set(url, items);
  }
  return owners;
}

const BESIDE_HUB = 0.15;

/** What lies elsewhere is less sure to be meant where the town's own hub has a line for the item that leads nowhere. */
function beside(haul: Haul | undefined, hub: Haul | undefined): Haul | undefined {
  if (haul === undefined || hub === undefined || (hub.refused.length === 0 && hub.candidates.length === 0)) return haul;
  return { ...haul, candidates: haul.candidates.map((candidate) => ({ ...candidate, certainty: Math.max(0.3, candidate.certainty - BESIDE_HUB) })) };
}

/** The hub of the assessed year that names most items; one without a year rather than one of another year. */
function mainHub(hubs: readonly Hub[], assessedYear: number): Hub | undefined {
  const worth = (hub: Hub): number => {
    const dated = hub.entries.filter((entry) => (entry.year ?? hub.year) === assessedYear).length;
    const undated = hub.entries.filter((entry) => (entry.year ?? hub.year) === null).length;
    return (dated > 0 ? 1_000 + dated : undated) + hub.coded;
  };
  return hubs.filter((hub) => hub.titled >= 3 && worth(hub) > 0).sort((a, b) => worth(b) - worth(a))[0];
}
