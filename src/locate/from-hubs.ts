import type { Candidate, Haul, Refused } from './candidate.ts';
import { haulOf, isRefused } from './candidate.ts';
import { isWrittenOut } from './codes.ts';
import type { Context } from './context.ts';
import { follow } from './follow.ts';
import type { HubEntry } from './hub-entries.ts';
import type { Hub } from './hubs.ts';
import { consider, withoutCriteria } from './offer.ts';
import { hintsOf } from './years.ts';

interface Line {
  readonly hub: Hub;
  readonly entry: HubEntry;
  readonly item: string;
  readonly year: number | null;
  readonly certainty: number;
}

/** Evidence of every item from the pages that gather items, the assessed year's blocks first. */
export function fromHubs(context: Context): ReadonlyMap<string, Haul> {
  const lines = new Map<string, Line[]>();
  for (const hub of context.hubs) {
    for (const entry of hub.entries) {
      for (const line of linesOf(hub, entry, context)) lines.set(line.item, [...(lines.get(line.item) ?? []), line]);
    }
  }
  const hauls = new Map<string, Haul>();
  for (const [item, itsLines] of lines) hauls.set(item, haulOfItem(item, itsLines, context));
  return hauls;
}

/**
 * The item of a line: by title; by number alone only where the hub keeps this edition's numbers. A
 * title that two items share ("สขร.1") is offered to both.
 */
function linesOf(hub: Hub, entry: HubEntry, context: Context): Line[] {
  const { sense } = entry;
  const year = entry.year ?? hub.year;
  const dated = year === context.assessedYear ? 0.03 : 0;
  if (sense.item !== null) {
    const sure = sense.agree ? 0.94 : sense.from === 'target' ? 0.8 : 0.87;
    const foreign = sense.code !== null && !sense.agree && (hub.sameNumbers ?? 0) > 0.7 ? 0.15 : 0;
    const shared = sense.rivals.length > 0 ? 0.1 : 0;
    return [sense.item, ...sense.rivals].map((item) => ({ hub, entry, item, year, certainty: sure + dated - foreign - shared }));
  }
  const item = `o${sense.code}`;
  if (sense.code === null || !keepsNumbers(hub, entry, year, context)) return [];
  if (!context.ruleSet.rules.some((rule) => rule.id === item)) return [];
  return [{ hub, entry, item, year, certainty: sense.wordy ? 0.4 : 0.55 }];
}

/**
 * Whether a number alone tells the item: where the titles beside the other numbers agree, and where too
 * few tell, by a number written out on a page of the assessed year that no title contradicts.
 */
function keepsNumbers(hub: Hub, { sense }: HubEntry, year: number | null, { assessedYear }: Context): boolean {
  if (hub.sameNumbers !== null) return hub.sameNumbers >= 0.7;
  return year === assessedYear && isWrittenOut(sense.words) && hub.entries.every((other) => other.sense.item === null || other.sense.code === null || other.sense.agree);
}

function haulOfItem(item: string, all: readonly Line[], context: Context): Haul {
  const rule = context.ruleSet.rules.find((each) => each.id === item);
  if (rule === undefined) return { candidates: [], refused: [] };
  const titled = all.filter((line) => line.entry.sense.item !== null);
  const lines = titled.length > 0 ? titled : all;
  const assessed = lines.filter((line) => line.year === context.assessedYear);
  const undated = lines.filter((line) => line.year === null);
  const right = assessed.length > 0 ? assessed : undated;
  const found: (Candidate | Refused)[] = [];
  for (const line of right) found.push(...offered(line, false, context));
  for (const line of lines.filter((each) => !right.includes(each) && each.year !== null)) {
    found.push(...offered(line, true, context).filter((each) => !isRefused(each)));
  }
  const { candidates, refused } = haulOf(found);
  const withOnward = candidates.flatMap((candidate) => {
    const onward = candidate.otherYear ? [] : follow(candidate, rule, context);
    const kept = withoutCriteria(candidate);
    return [...(isRefused(kept) ? [] : [kept]), ...onward];
  });
  const dropped = candidates.filter((candidate) => isRefused(withoutCriteria(candidate))).map((candidate): Refused => ({ item, url: candidate.url, label: candidate.label, linkedFrom: candidate.linkedFrom, why: 'criteria-text' }));
  return { candidates: withOnward, refused: [...refused, ...dropped] };
}

function offered(line: Line, otherYear: boolean, context: Context): (Candidate | Refused)[] {
  const { entry, hub } = line;
  const rule = context.ruleSet.rules.find((each) => each.id === line.item);
  if (rule === undefined) return [];
  if (entry.link !== null) {
    const label = entry.sense.from === 'own' || entry.link.label.length > 3 ? entry.link.label : entry.sense.words;
    return [
      consider(
        {
          rule,
          url: entry.link.url,
          label: label === '' ? entry.sense.words : label,
          words: entry.link.labels,
          headings: entry.link.path,
          linkedFrom: hub.page.url,
          foundBy: 'hub',
          certainty: line.certainty,
          otherYear,
          steps: 0,
        },
        context.index,
        context.hubAddresses,
      ),
    ];
  }
  const { section, range } = entry;
  if (section === null || range === null) return [];
  const anchor = section.anchors[0];
  return [
    {
      item: line.item,
      url: anchor === undefined ? hub.page.url : `${hub.page.url.replace(/#.*$/u, '')}#${encodeURIComponent(anchor)}`,
      foundBy: 'hub',
      label: section.heading,
      linkedFrom: hub.page.url,
      document: hub.page,
      range,
      years: hintsOf([section.heading], '', section.path.slice(0, -1)),
      certainty: line.certainty - 0.05,
      otherYear,
      steps: 0,
    },
  ];
}
