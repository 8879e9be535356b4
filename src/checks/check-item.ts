import type { Located } from '../model/evidence.ts';
import type { Finding, ItemFindings } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import type { CheckContext } from './context.ts';
import { isCover } from './cover.ts';
import { acceptedYears, checkCurrency } from './currency/currency.ts';
import { checkElements } from './elements.ts';
import { checkLinkHealth } from './link-health.ts';
import { checkLocated } from './located.ts';
import { isLocked } from './locked.ts';
import { asOffered } from './lost.ts';
import { authorElsewhere, checkBehindSignIn, checkMainSite } from './main-site.ts';
import { numberRepeats } from './make-finding.ts';
import { checkReadable } from './readable.ts';
import { withinYears } from './scope.ts';
import { withoutStrangers } from './strangers.ts';
import { withoutUnfilled } from './unfilled.ts';
import { withoutUnfinished } from './unfinished.ts';
import { viewOf, withoutGonePictures, type EvidenceView } from './view.ts';

/**
 * All checks of one item, in the order in which an assessor works: is it there, does it open, is it
 * on the main site, can it be read, is it of the right year, does it hold every element. Pure and
 * deterministic. Where nothing was found, or nothing that was found can be opened and read, the later
 * checks have nothing to judge and are left out.
 */
export function checkItem(rule: Rule, located: Located, context: CheckContext): ItemFindings {
  const locatedFinding = checkLocated(rule, located, context);
  if (located.evidence.length === 0) {
    const locked = checkBehindSignIn(rule, located);
    return { item: rule.id, findings: locked === null ? [locatedFinding] : [locatedFinding, locked], fiscalYears: new Map() };
  }

  const gatesWith = (satisfied: boolean, offered = located): Finding[] => [locatedFinding, checkLinkHealth(rule, offered, satisfied), checkMainSite(rule, located, context, satisfied)];
  const allDead = located.evidence.every((piece) => piece.health?.state === 'dead');
  if (allDead) return { item: rule.id, findings: gatesWith(false), fiscalYears: new Map() };

  const opened = withoutForeign(context.ruleSet.mainSite.elsewhere.includes(rule.id) ? viewOf(located.evidence) : withoutLocked(viewOf(located.evidence)), context);
  const whole = withoutUnfilled(withoutStrangers(withoutUnfinished(withoutGonePictures(opened, context.gone ?? new Set()), located.evidence), rule));
  const currency = checkCurrency(rule, located, whole, context);
  const current = {
    docs: whole.docs.filter((doc) => !currency.outdated.has(doc.evidence)),
    unread: whole.unread.filter((piece) => !currency.outdated.has(piece)),
  };
  const view = rule.year.kind === 'fiscal-year' && rule.year.appliesTo === undefined ? withinYears(current, rule.year.years.map((year) => context.assessedYear + year)) : current;
  const elements = checkElements(rule, located, view, currency.readings, currency.finding.status !== 'fail', context);
  const satisfied = elements.every((finding) => finding.status === 'pass' || finding.need === 'advised');
  const offered = asOffered(located, currency.readings, acceptedYears(rule, context.assessedYear));
  const gates = gatesWith(satisfied, offered);
  const readable = checkReadable(rule, offered, satisfied, context);
  // Broken, dead or misplaced files that nobody could read: what they might hold is no question any more.
  const idle = (offered !== located || view.docs.every(isCover)) && [...gates, ...readable].some((finding) => finding.status === 'fail');
  if (idle) return { item: rule.id, findings: numberRepeats([...gates, ...readable]), fiscalYears: currency.fiscalYears };
  return {
    item: rule.id,
    findings: numberRepeats([...gates, ...readable, currency.finding, ...elements]),
    fiscalYears: currency.fiscalYears,
  };
}

/** What stands around the field for a password is none of the evidence. */
function withoutLocked(view: EvidenceView): EvidenceView {
  const locked = new Set(view.docs.map((doc) => doc.evidence).filter(isLocked));
  return locked.size === 0 ? view : { docs: view.docs.filter((doc) => !locked.has(doc.evidence)), unread: [...view.unread, ...locked] };
}

/** Beside own documents, what the paper of another agency says is no answer. */
function withoutForeign(view: EvidenceView, context: CheckContext): EvidenceView {
  const docs = view.docs.filter((doc) => authorElsewhere(doc.evidence, context) === null);
  return docs.length === view.docs.length || docs.every(isCover) ? view : { ...view, docs };
}
