import type { RuleSet } from '../model/rule.ts';
import type { Text } from '../model/text.ts';
import { defaultEdition, defaultProfile, listRuleSets, loadRuleSet } from '../rules/load-rules.ts';
import type { Settings } from '../settings/settings.ts';
import * as say from './messages.ts';

/**
 * The rules that judge a year, and what the report must tell of them: that they are another year's,
 * and that they are provisional. Throws an OitError where there are none, or where they have mistakes.
 */
export async function chooseRules(settings: Pick<Settings, 'year' | 'criteria' | 'rules' | 'given'>): Promise<{ ruleSet: RuleSet; notes: Text[] }> {
  const { year, criteria, rules: folder } = settings;
  const profile = settings.given.profile ?? (await defaultProfile(folder));
  const edition = criteria ?? (await defaultEdition(year, profile, folder));
  const ruleSet = await loadRuleSet(edition, profile, folder);
  const own = (await listRuleSets(folder)).find((set) => set.edition === year && set.profile === profile);
  const notes: Text[] = [];
  if (edition !== year) {
    const items = ruleSet.rules.length;
    if (criteria !== undefined) notes.push(say.criteriaOfOtherYear(year, edition, items));
    else if (own === undefined) notes.push(say.yearHasNoRules(year, edition, items));
    else notes.push(say.yearNotComplete(year, edition, items, own.items));
  }
  if (ruleSet.provisional !== undefined) notes.push(ruleSet.provisional);
  return { ruleSet, notes };
}
