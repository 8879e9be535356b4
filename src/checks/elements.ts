import type { Evidence, Located } from '../model/evidence.ts';
import type { Finding, FindingStatus } from '../model/finding.ts';
import type { Rule, RuleElement } from '../model/rule.ts';
import type { Text } from '../model/text.ts';
import type { CheckContext } from './context.ts';
import type { YearReading } from './currency/year-reading.ts';
import { fillText } from './fill-years.ts';
import { detect } from './detectors/index.ts';
import { noDetector, nothingReadable } from './detectors/messages.ts';
import { months } from './detectors/months.ts';
import { unsure, type Detection, type DetectorContext } from './detectors/types.ts';
import { stateOf } from './link-health.ts';
import { withoutLookalikeTables } from './lookalike-tables.ts';
import { makeFinding } from './make-finding.ts';
import { named } from './messages/gates.ts';
import { assumed, elementFound, elementMissing, elementReplaced, elementUnknown, fromPicture, perhapsMisread, perhapsUnread, placeWords } from './messages/elements.ts';
import { aboutItem, countsThings, withoutCountry, withoutFrame } from './scope.ts';
import { isByOcr, OCR_CERTAINTY } from './ocr.ts';
import { withoutPrefaces } from './preface.ts';
import { letterCount } from './text-tools.ts';
import type { EvidenceView } from './view.ts';

interface Judged {
  readonly element: RuleElement;
  readonly detection: Detection;
}

/**
 * Each element by its detector. What is not found is missing only where all evidence could be read;
 * else it is unknown. Elements that a check judges (`check: currency`, `check: main-site`) are told
 * by that check once and left out here, but for the months of a `months` rule when its year is right:
 * they are a finding of that check's kind, with an id of its own.
 * Where the agency says that there was none, the elements that this stands in for are answered.
 */
export function checkElements(
  rule: Rule,
  located: Located,
  evidence: EvidenceView,
  readings: readonly YearReading[],
  yearIsRight: boolean,
  context: CheckContext,
): Finding[] {
  const view = withoutPrefaces(evidence, rule.find.preface ?? []);
  const detectorContext: DetectorContext = {
    rule,
    check: context,
    readings,
    dead: located.evidence.filter((piece) => stateOf(piece) === 'dead'),
  };
  const elements = rule.elements.map((element) => ({ ...element, name: fillText(element.name, context.assessedYear), advice: fillText(element.advice, context.assessedYear) }));
  const counts = rule.elements.some(({ detect: detector }) => detector !== undefined && countsThings(detector));
  const scoped = counts ? withoutCountry(withoutLookalikeTables(aboutItem(withoutFrame(view), rule), rule)) : view;
  const judged = elements.flatMap((element): Judged[] => {
    if (element.check === 'currency' && rule.year.kind === 'months') {
      return yearIsRight ? [{ element, detection: settle(months({ type: 'months' }, view, detectorContext), view) }] : [];
    }
    if (element.check !== undefined) return [];
    const shown = element.detect !== undefined && countsThings(element.detect) ? scoped : view;
    const detection = element.detect === undefined ? unsure(noDetector) : detect(element.detect, shown, detectorContext);
    return [{ element, detection: settle(detection, view) }];
  });

  const stated = judged.filter(({ element, detection }) => element.need === 'alternative' && detection.found === 'yes');
  return judged.flatMap(({ element, detection }) => {
    const substitute = stated.find((it) => it.element.replaces?.includes(element.id) === true);
    if (substitute !== undefined && detection.found !== 'yes') return [replaced(element, substitute)];
    if (element.need === 'alternative' && detection.found !== 'yes') return [];
    return [elementFinding(element, lessSureOfPictures(detection, located), whereSeen(located, view, detection))];
  });
}

/** Not found in what could be read says little about what could not. */
function settle(detection: Detection, view: EvidenceView): Detection {
  const unread = view.unread[0];
  if (detection.found !== 'no' || unread === undefined || detection.evenUnread === true) return detection;
  if (view.docs.length === 0) return unsure(nothingReadable, { url: unread.url, page: null, quote: '' });
  if (isBesideRead(view)) return { ...detection, certainty: detection.certainty * BESIDE_SCAN };
  const detail = detection.detail ?? nothingReadable;
  const name = named(unread.label, unread.url);
  const misread = unread.document?.reading.state === 'text' && isByOcr(unread.document);
  return { ...detection, found: 'unknown', certainty: 0.5, detail: misread ? perhapsMisread(detail, name) : perhapsUnread(detail, name) };
}

/** How sure "not found" is where text holds the item and a scan beside it was read by OCR. */
const BESIDE_SCAN = 0.72;
/** A text with fewer letters does not hold an item. */
const A_TEXT = 250;

/** Whether a text that needed no OCR stands among the evidence, and every scan beside it was read. */
const isBesideRead = (view: EvidenceView): boolean =>
  view.unread.every((piece) => piece.document?.reading.state === 'text' && isByOcr(piece.document)) &&
  view.docs.some((doc) => !isByOcr(doc.document) && doc.pages.reduce((sum, page) => sum + letterCount(page.text), 0) - doc.links.reduce((sum, link) => sum + letterCount(link.text), 0) >= A_TEXT);

const decidedBy = (detection: Detection, located: Located): Evidence | undefined =>
  detection.url === null ? undefined : located.evidence.find((it) => it.url === detection.url);

const restsOnPicture = (detection: Detection, located: Located): boolean => {
  const document = decidedBy(detection, located)?.document ?? null;
  return document !== null && isByOcr(document, detection.page);
};

/** Words that were read from a picture may be others. */
const lessSureOfPictures = (detection: Detection, located: Located): Detection =>
  detection.found === 'yes' && restsOnPicture(detection, located) ? { ...detection, certainty: detection.certainty * OCR_CERTAINTY } : detection;

const STATUS: Readonly<Record<Detection['found'], FindingStatus>> = { yes: 'pass', no: 'fail', unknown: 'unknown' };
const MESSAGE = { yes: elementFound, no: elementMissing, unknown: elementUnknown } as const;

function elementFinding(element: RuleElement, detection: Detection, where: Text): Finding {
  const message = MESSAGE[detection.found](element.name, where, detection.detail);
  return makeFinding({
    id: element.id,
    kind: element.check ?? 'element',
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

/** The evidence that decided, or all that was looked through. */
function whereSeen(located: Located, view: EvidenceView, detection: Detection): Text {
  const seen = decidedBy(detection, located);
  const first = seen ?? view.docs[0]?.evidence ?? view.unread[0] ?? located.evidence[0];
  if (first === undefined) return placeWords('–', 0);
  const name = named(first.label, first.document?.title ?? first.url);
  const others = seen !== undefined && detection.found === 'yes' ? 0 : Math.max(0, new Set(view.docs.map((doc) => doc.url)).size - 1);
  const place = placeWords(name, detection.found === 'no' ? others : 0);
  return detection.found === 'yes' && restsOnPicture(detection, located) ? fromPicture(place) : place;
}
