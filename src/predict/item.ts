import type { Basis, Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import type { ItemScore, ItemStatus, Probability } from '../model/score.ts';

/** How likely a failed element costs the score, by how sure it is that the assessment asks for it. */
const TRUST: Readonly<Record<Basis, number>> = { fy: 1, title: 0.98, older: 0.96, sibling: 0.94, practice: 0.92, assumed: 0.88 };

/** A matter that could not be checked is more likely in order than not: 94 of 100 agencies pass. */
const UNKNOWN_IS_RIGHT = 0.65;
/** Least chance that doubts alone leave: they are no fault, and must not turn a score. */
const DOUBTS_LEAVE = UNKNOWN_IS_RIGHT;
const WARNING_IS_RIGHT = 0.82;
const ADVICE_IGNORED_IS_RIGHT = 0.985;

/**
 * Share of the cases in which findings of one item stand and fall together (one document, one
 * reading) rather than each by itself.
 */
const TOGETHER = 0.7;

/** Below this likelihood of the likeliest score a person has to look. */
const TOO_CLOSE = 0.6;

export interface ItemChances {
  readonly score: ItemScore;
  readonly probability: Probability;
  readonly status: ItemStatus;
}

/**
 * Score of one item from its findings, by the `need` of the criteria: a failed gate (not located,
 * dead, not on the main site, wrong year, unreadable) or a missing core element gives 0; a missing
 * required element 0, or 50 on items with half marks; advice never costs. What is unknown never
 * costs by itself, but lowers the certainty.
 */
export function predictItem(rule: Rule, findings: readonly Finding[]): ItemChances {
  const decisive = findings.filter((finding) => finding.need !== 'alternative');
  const halving = rule.half ? decisive.filter(isHalving) : [];
  const zeroing = decisive.filter((finding) => !halving.includes(finding));
  const notZero = chanceOfAll(zeroing);
  const full = notZero * chanceOfAll(halving);
  const probability: Probability = { 0: 1 - notZero, 50: notZero - full, 100: full };
  const score = likeliest(probability);
  return { score, probability, status: statusOf(score, probability, decisive) };
}

const isHalving = (finding: Finding): boolean => finding.kind === 'element' && finding.need === 'required';

/**
 * Chance that all matters are in order. What failed pulls it down as far as it is sure; doubts about
 * what passed, and what is unknown, together never make it less likely than `DOUBTS_LEAVE`.
 */
function chanceOfAll(findings: readonly Finding[]): number {
  const failed = findings.filter((finding) => finding.status === 'fail').map(chanceInOrder);
  const rest = findings.filter((finding) => finding.status === 'pass' || finding.status === 'warn').map(chanceInOrder);
  if (findings.some(isOpen)) rest.push(UNKNOWN_IS_RIGHT);
  return mixed(failed) * Math.max(DOUBTS_LEAVE, mixed(rest));
}

const isOpen = (finding: Finding): boolean => finding.status === 'unknown' && finding.need !== 'advised';

/** Mixture of two worlds: all findings ruled by one draw, and each by its own. */
const mixed = (chances: readonly number[]): number =>
  chances.length === 0 ? 1 : TOGETHER * Math.min(...chances) + (1 - TOGETHER) * chances.reduce((product, p) => product * p, 1);

/** Chance that an assessor finds this matter in order. */
function chanceInOrder(finding: Finding): number {
  if (finding.need === 'advised') return finding.status === 'fail' ? ADVICE_IGNORED_IS_RIGHT : 1;
  switch (finding.status) {
    case 'pass':
      return finding.certainty;
    case 'warn':
      return WARNING_IS_RIGHT;
    case 'unknown':
      return UNKNOWN_IS_RIGHT;
    case 'fail':
      return 1 - finding.certainty * (finding.basis === undefined ? 1 : TRUST[finding.basis]);
  }
}

/** On a tie the lower score: a promise that is not kept costs more than a warning too many. */
function likeliest(probability: Probability): ItemScore {
  const scores: readonly ItemScore[] = [0, 50, 100];
  return scores.reduce((best, score) => (probability[score] > probability[best] ? score : best), 0 as ItemScore);
}

function statusOf(score: ItemScore, probability: Probability, findings: readonly Finding[]): ItemStatus {
  const unsure = probability[score] < TOO_CLOSE && findings.some((finding) => finding.status === 'fail');
  if (unsure || (score > 0 && findings.some(isOpen))) return 'review';
  return score === 100 ? 'pass' : score === 50 ? 'partial' : 'fail';
}
