import type { Evidence, Located } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import { onlyOffered } from './only-offered.ts';
import { makeFinding, type FindingDraft } from './make-finding.ts';
import { linksAlive, linksDead, linksUnchecked, mendLink, named, noReasonKnown, someLinksDead } from './messages/gates.ts';

/** Whether a piece of evidence opens; what was read opens, whatever its link's record says. */
export function stateOf(piece: Evidence): 'alive' | 'dead' | 'unchecked' {
  if (piece.health?.state === 'dead') return 'dead';
  if (piece.document !== null) return 'alive';
  return piece.health?.state ?? 'unchecked';
}

/**
 * Whether the evidence opens. All of it dead fails; so do dead links of a submission, because the
 * assessor opens those and no others; so do the dead files of a page that only lists them. Some dead
 * beside some alive is a warning. `satisfied`: what opens already holds every element asked for.
 */
export function checkLinkHealth(rule: Rule, located: Located, satisfied: boolean): Finding {
  const finding = (draft: Omit<FindingDraft, 'id' | 'kind'>): Finding => makeFinding({ id: `${rule.id}.link-health`, kind: 'link-health', ...draft });
  const dead = located.evidence.filter((piece) => stateOf(piece) === 'dead');
  const unchecked = located.evidence.filter((piece) => stateOf(piece) === 'unchecked');
  const alive = located.evidence.filter((piece) => stateOf(piece) === 'alive');
  const submitted = located.evidence.filter((piece) => piece.foundBy === 'submission');
  const submissionDead = submitted.length > 0 && submitted.every((piece) => stateOf(piece) === 'dead');
  const firstDead = dead[0];

  if (firstDead !== undefined && (submissionDead || dead.length === located.evidence.length || (!satisfied && unchecked.length === 0 && onlyOffered(rule, dead, alive)))) {
    return finding({
      status: 'fail',
      message: linksDead(nameOf(firstDead), firstDead.health?.message ?? noReasonKnown, submissionDead ? submitted.length : dead.length),
      advice: mendLink,
      url: firstDead.url,
      quote: firstDead.label,
      certainty: firstDead.health?.reason === 'soft-404' ? 0.88 : 0.95,
    });
  }
  if (alive.length === 0) {
    const first = unchecked[0];
    if (first === undefined) return finding({ status: 'unknown', message: noReasonKnown, certainty: 0.5 });
    return finding({
      status: 'unknown',
      message: linksUnchecked(nameOf(first), first.health?.message ?? noReasonKnown),
      url: first.url,
      quote: first.label,
      certainty: 0.5,
    });
  }
  if (firstDead !== undefined) {
    return finding({
      status: 'warn',
      message: someLinksDead(dead.map(nameOf), firstDead.health?.message ?? noReasonKnown),
      advice: mendLink,
      url: firstDead.url,
      quote: firstDead.label,
      certainty: 0.9,
    });
  }
  return finding({ status: 'pass', message: linksAlive(alive.length), url: alive[0]?.url ?? null, certainty: 0.98 });
}

const nameOf = (piece: Evidence): string => named(piece.label, piece.url);
