export { weightOf } from './fractions.ts';
export { ruleJsonSchemas } from './json-schema.ts';
export { checkRules, defaultEdition, defaultProfile, listRuleSets, loadRuleSet, type RuleSetEntry } from './load-rules.ts';
export { newSet } from './new-year.ts';
export { defaultRulesFolder } from './rules-folder.ts';
export type { RuleProblem } from './yaml-file.ts';
