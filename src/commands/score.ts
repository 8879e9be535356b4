import { EXIT, OitError, type ExitCode } from '../model/errors.ts';
import type { Lang } from '../model/text.ts';
import { inLang } from '../model/text.ts';
import type { RollUp } from '../model/score.ts';
import type { RuleSet } from '../model/rule.ts';
import { rollUp } from '../predict/roll-up.ts';
import { surveysOf } from '../predict/surveys.ts';
import { defaultEdition, defaultProfile, loadRuleSet } from '../rules/load-rules.ts';
import { readResults } from '../settings/results-file.ts';
import type { Io } from './io.ts';
import * as say from './messages.ts';

/** `oit score`: the official roll-up of given item scores, and nothing else. */
export async function scoreCommand(path: string, flags: { json: boolean; lang: Lang; profile: string | undefined; rules: string | undefined }, io: Io): Promise<ExitCode> {
  const results = await readResults(path);
  const year = results.fiscalYear ?? 2568;
  const profile = flags.profile ?? (await defaultProfile(flags.rules));
  const ruleSet = await loadRuleSet(await defaultEdition(year, profile, flags.rules), profile, flags.rules);
  const scores = results.items ?? {};
  const known = ruleSet.rules.map((rule) => rule.id);
  const missing = known.filter((id) => scores[id] === undefined);
  if (missing.length > 0) throw new OitError(say.itemMissing(missing), EXIT.usage);
  const unknown = Object.keys(scores).filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new OitError(say.itemUnknown(unknown, ruleSet.edition), EXIT.usage);
  const result = rollUp(ruleSet, scores, surveysOf(ruleSet, results));
  io.print(flags.json ? JSON.stringify(result, null, 2) : scoreText(ruleSet, result, flags.lang));
  return EXIT.done;
}

function scoreText(ruleSet: RuleSet, result: RollUp, lang: Lang): string {
  const figure = (score: number): string => score.toFixed(2).padStart(6);
  const lines = ruleSet.indicators
    .filter((indicator) => result.indicators[String(indicator.id)] !== undefined)
    .flatMap((indicator) => [
      `${figure(result.indicators[String(indicator.id)] ?? 0)}  ${indicator.id} ${inLang(indicator.title, lang)}`,
      ...ruleSet.groups
        .filter((group) => group.indicator === indicator.id)
        .map((group) => `  ${figure(result.groups[group.id] ?? 0)}  ${group.id} ${inLang(group.title, lang)}`),
    ]);
  const overall =
    result.overall === null
      ? inLang(say.noSurveys, lang)
      : `${figure(result.overall)}  ${lang === 'th' ? 'คะแนนรวม' : 'Overall'} · ${result.level ?? ''}`;
  return [...lines, `${figure(result.oit)}  OIT`, overall].join('\n');
}
