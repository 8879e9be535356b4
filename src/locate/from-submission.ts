import type { SubmissionEntry } from '../model/submission.ts';
import type { Candidate, Haul, Refused } from './candidate.ts';
import { haulOf, isRefused } from './candidate.ts';
import type { Context } from './context.ts';
import { follow } from './follow.ts';
import { consider, withoutCriteria } from './offer.ts';

/** The agency's own list: its addresses in their order, with what they link to. */
export function fromSubmission(entries: readonly SubmissionEntry[], context: Context): ReadonlyMap<string, Haul> {
  const hauls = new Map<string, Haul>();
  for (const rule of context.ruleSet.rules) {
    const own = entries.filter((entry) => entry.item === rule.id);
    if (own.length === 0) continue;
    const found: (Candidate | Refused)[] = [];
    for (const entry of own) {
      const made = consider(
        { rule, url: entry.url, label: entry.explanation ?? '', words: [], headings: [], linkedFrom: null, foundBy: 'submission', certainty: 0.99, otherYear: false, steps: 0 },
        context.index,
        context.hubAddresses,
      );
      found.push(isRefused(made) ? made : withoutCriteria(made));
      if (!isRefused(made)) found.push(...follow(made, rule, context));
    }
    hauls.set(rule.id, haulOf(found));
  }
  return hauls;
}
