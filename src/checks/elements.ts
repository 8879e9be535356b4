import type { Located } from '../model/evidence.ts';
import type { Finding, FindingStatus } from '../model/finding.ts';
import type { Rule, RuleElement } from '../model/rule.ts';
import type { Text } from '../model/text.ts';
import type { CheckContext } from './context.ts';
import type { YearReading } from './currency/year-reading.ts';
import { detect } from './detectors/index.ts';
import { noDetector, nothingReadable } from './detectors/messages.ts';
import { months } from './detectors/months.ts';
import { unsure, type Detection, type DetectorContext } from './detectors/types.ts';
import { stateOf } from './link-health.ts';
import { makeFinding } from './make-finding.ts';
import { named } from './messages/gates.ts';
import { assumed, elementFound, elementMissing, elementReplaced, elementUnknown, perhapsUnread } from './messages/elements.ts';
import type { EvidenceView } from './view.ts';

interface Judged {
  readonly element: RuleElement;
  readonly detection: Detection;
}

/**
 * Each element by its detector. What is not found is missing only where all evidence could be read;
 * else it is unknown. Elements that a check judges (`check: currency`, `check: main-site`) are told
 * by that check once and left out here, but for the months of a `months` rule when its year is right.
 * Where the agency says that there was none, the elements that this stands in for are answered.
 */
export function checkElements(
  rule: Rule,
  located: Located,
  view: EvidenceView,
  readings: readonly YearReading[],
  yearIsRight: boolean,
  context: CheckContext,
): Finding[] {
  const detectorContext: DetectorContext = {
    rule,
    check: context,
    readings,
    dead: located.evidence.filter((piece) => stateOf(piece) === 'dead'),
  };
  const judged = rule.elements.flatMap((element): Judged[] => {
    if (element.check === 'currency' && rule.year.kind === 'months') {
      return yearIsRight ? [{ element, detection: settle(months({ type: 'months' }, view, detectorContext), view) }] : [];
    }
    if (element.check !== undefined) return [];
    const detection = element.detect === undefined ? unsure(noDetector) : detect(element.detect, view, detectorContext);
    return [{ element, detection: settle(detection, view) }];
  });

  const stated = judged.filter(({ element, detection }) => element.need === 'alternative' && detection.found === 'yes');
  const where = placeName(located, view);
  return judged.flatMap(({ element, detection }) => {
    const substitute = stated.find((it) => it.element.replaces?.includes(element.id) === true);
    if (substitute !== undefined && detection.found !== 'yes') return [replaced(element, substitute)];
    if (element.need === 'alternative' && detection.found !== 'yes') return [];
    return [elementFinding(element, detection, named(labelOf(located, detection) ?? where, where))];
  });
}

/** Not found in what could be read says little about what could not. */
function settle(detection: Detection, view: EvidenceView): Detection {
  const unread = view.unread[0];
  if (detection.found !== 'no' || unread === undefined || detection.evenUnread === true) return detection;
  if (view.docs.length === 0) return unsure(nothingReadable, { url: unread.url, page: null, quote: '' });
  const detail = detection.detail ?? nothingReadable;
  return { ...detection, found: 'unknown', certainty: 0.5, detail: perhapsUnread(detail, named(unread.label, unread.url)) };
}

const STATUS: Readonly<Record<Detection['found'], FindingStatus>> = { yes: 'pass', no: 'fail', unknown: 'unknown' };
const MESSAGE = { yes: elementFound, no: elementMissing, unknown: elementUnknown } as const;

function elementFinding(element: RuleElement, detection: Detection, where: string): Finding {
  const message = MESSAGE[detection.found](element.name, where, detection.detail);
  return makeFinding({
    id: element.id,
    kind: 'element',
    status: STATUS[detection.found],
    message: wordedBy(element, detection.found === 'no', message),
    advice: element.advice,
    url: detection.url,
    quote: detection.quote,
    page: detection.page,
    certainty: detection.certainty,
    need: element.need,
    basis: element.basis,
  });
}

/** Where no text of the assessment asks for it, a missing element is told as an assumption. */
const wordedBy = (element: RuleElement, missing: boolean, message: Text): Text => (element.basis === 'assumed' && missing ? assumed(message) : message);

function replaced(element: RuleElement, by: Judged): Finding {
  return makeFinding({
    id: element.id,
    kind: 'element',
    status: 'pass',
    message: elementReplaced(element.name, by.element.name),
    url: by.detection.url,
    quote: by.detection.quote,
    page: by.detection.page,
    certainty: by.detection.certainty,
    need: element.need,
    basis: element.basis,
  });
}

function labelOf(located: Located, detection: Detection): string | null {
  const piece = detection.url === null ? undefined : located.evidence.find((it) => it.url === detection.url);
  return piece === undefined || piece.label.trim() === '' ? null : piece.label;
}

/** How the evidence as a whole is called in a message. */
function placeName(located: Located, view: EvidenceView): string {
  const first = view.docs[0]?.evidence ?? located.evidence[0];
  if (first === undefined) return '–';
  return first.label.trim() === '' ? (first.document?.title ?? first.url) : first.label;
}
