import type { Incomplete, LinkHealth } from '../model/crawl.ts';
import type { Evidence, Location } from '../model/evidence.ts';
import { pictureFile, type EvidencePicture } from '../model/evidence-picture.ts';
import type { Finding, ItemFindings } from '../model/finding.ts';
import type { Report, ReportCheck, ReportEvidence, ReportItem } from '../model/report.ts';
import { decisive } from '../model/report-view.ts';
import { fillYears, type RuleSet } from '../model/rule.ts';
import type { ItemPrediction, Prediction } from '../model/score.ts';
import { isOwnUrl, type Site } from '../model/site.ts';
import { inLang, type Lang, type Text } from '../model/text.ts';
import { byCodeUnit, linkLists } from './link-lists.ts';
import { holds, holdsUnproven, lookYourself, outsideRange, unexplained } from './messages.ts';
import { round } from '../model/round.ts';
import { roundChances } from './round.ts';

/** All that an audit came to know. */
export interface ReportInput {
  /** Language of the sentences in the report. */
  readonly lang: Lang;
  /** Times as ISO 8601. */
  readonly run: { readonly startedAt: string; readonly finishedAt: string; readonly version: string };
  readonly site: Site;
  readonly siteTitle: string | null;
  readonly location: Location;
  readonly assessment: {
    /** Assessed fiscal year, B.E. */
    readonly fiscalYear: number;
    /** Edition of the rule set, B.E. */
    readonly criteria: number;
    readonly profile: string;
    /** The day taken as today, YYYY-MM-DD. */
    readonly date: string;
    readonly notes: readonly Text[];
  };
  readonly ruleSet: RuleSet;
  readonly findings: readonly ItemFindings[];
  readonly prediction: Prediction;
  readonly health: readonly LinkHealth[];
  readonly incomplete: readonly Incomplete[];
  /** Pages of evidence as a visitor sees them; none where not given. */
  readonly pictures?: readonly EvidencePicture[];
  /** Instrument scores of the surveys; null where they are not known. */
  readonly overall: { readonly iit: number; readonly eit: number } | null;
}

/**
 * The report of `schemaVersion` 1. Everything but `run` depends on what was found alone: the same
 * findings give the same report to the byte. Throws an Error where the prediction lacks an item of the rule set.
 */
export function buildReport(input: ReportInput): Report {
  const { lang, prediction, ruleSet } = input;
  const score = round(prediction.rollUp.oit, 2);
  const low = round(prediction.low, 2);
  const high = round(prediction.high, 2);
  return {
    schemaVersion: '1',
    lang,
    run: { ...input.run },
    site: { url: input.site.startUrl, title: titleOf(input.siteTitle), hubUrl: input.location.hubUrl },
    assessment: {
      fiscalYear: input.assessment.fiscalYear,
      criteria: input.assessment.criteria,
      profile: input.assessment.profile,
      date: input.assessment.date,
      notes: input.assessment.notes.map((note) => inLang(note, lang)),
    },
    items: itemsOf(input),
    groups: ruleSet.groups.map((group) => ({
      id: group.id,
      title: inLang(group.title, lang),
      score: round(prediction.rollUp.groups[group.id] ?? 0, 2),
    })),
    indicators: ruleSet.indicators
      .filter((indicator) => ruleSet.groups.some((group) => group.indicator === indicator.id))
      .map((indicator) => ({
        id: indicator.id,
        title: inLang(indicator.title, lang),
        score: round(prediction.rollUp.indicators[String(indicator.id)] ?? 0, 2),
      })),
    oit: {
      score,
      expected: round(prediction.expected, 2),
      low,
      high,
      note: score < low || score > high ? inLang(outsideRange(), lang) : null,
    },
    overall: overallOf(input),
    links: linkLists(input.health, lang),
    incomplete: incompleteOf(input.incomplete, lang),
  };
}

function overallOf({ overall, prediction }: ReportInput): Report['overall'] {
  const { overall: score, level } = prediction.rollUp;
  if (overall === null || score === null || level === null) return null;
  return { score: round(score, 2), level, iit: round(overall.iit, 2), eit: round(overall.eit, 2) };
}

const titleOf = (title: string | null): string | null => {
  const words = (title ?? '').replace(/\s+/gu, ' ').trim();
  return words === '' ? null : words;
};

function itemsOf(input: ReportInput): ReportItem[] {
  const located = new Map(input.location.items.map((item) => [item.item, item.evidence]));
  const findings = new Map(input.findings.map((item) => [item.item, item]));
  const predicted = new Map(input.prediction.items.map((item) => [item.item, item]));
  const groups = new Map(input.ruleSet.groups.flatMap((group) => group.items.map((item) => [item.id, group] as const)));
  return input.ruleSet.rules.map((rule) => {
    const prediction = predicted.get(rule.id);
    const group = groups.get(rule.id);
    if (prediction === undefined || group === undefined) throw new Error(`no prediction or no group for item ${rule.id}`);
    const own = findings.get(rule.id);
    const checks = own?.findings ?? prediction.findings;
    return {
      id: rule.id,
      title: fillYears(inLang(rule.title, input.lang), input.assessment.fiscalYear),
      indicator: group.indicator,
      group: group.id,
      score: prediction.score,
      probability: roundChances(prediction.probability, ['0', '50', '100'] as const),
      status: prediction.status,
      reason: reasonOf(prediction, checks, input.lang),
      ...(rule.provisional === undefined ? {} : { provisional: fillYears(inLang(rule.provisional, input.lang), input.assessment.fiscalYear) }),
      gain: round(prediction.gain, 2),
      evidence: withPicture((located.get(rule.id) ?? []).map((one) => evidenceOf(one, input.site, own?.fiscalYears.get(one.url))), input.pictures?.find((it) => it.item === rule.id)),
      checks: checks.map((finding) => checkOf(finding, input.lang)),
    };
  });
}

function reasonOf(item: ItemPrediction, findings: readonly Finding[], lang: Lang): string {
  const decided = decisive(findings, item.status);
  const message = decided === null ? null : inLang(decided.message, lang);
  if (item.status === 'review') return inLang(lookYourself(message), lang);
  if (item.status !== 'pass') return message ?? inLang(unexplained(), lang);
  const elements = findings.filter((f) => f.kind === 'element' && (f.need === 'required' || f.need === 'core'));
  const open = findings.filter((f) => f.status === 'unknown' && f.need !== 'advised');
  const unmet = findings.filter((f) => f.status === 'fail' && (f.need === 'required' || f.need === 'core'));
  if (open.length + unmet.length > 0) return inLang(holdsUnproven(open.length + unmet.length), lang);
  return inLang(holds(elements.length, findings.filter((f) => f.status === 'warn').length), lang);
}

function checkOf(finding: Finding, lang: Lang): ReportCheck {
  return {
    id: finding.id,
    kind: finding.kind,
    status: finding.status,
    message: inLang(finding.message, lang),
    advice: finding.advice === null ? null : inLang(finding.advice, lang),
    url: finding.url,
    quote: finding.quote,
    page: finding.page,
    certainty: round(Math.min(1, Math.max(0, finding.certainty)), 4),
    ...(finding.need === undefined ? {} : { need: finding.need }),
    ...(finding.basis === undefined ? {} : { basis: finding.basis }),
  };
}

function evidenceOf(evidence: Evidence, site: Site, fiscalYears: readonly number[] | undefined): ReportEvidence {
  return {
    url: evidence.url,
    foundBy: evidence.foundBy,
    kind: kindOf(evidence, site),
    httpStatus: evidence.health?.httpStatus ?? null,
    ...(evidence.health === null ? {} : { state: evidence.health.state }),
    fiscalYears: [...(fiscalYears ?? [])],
    label: evidence.label,
    linkedFrom: evidence.linkedFrom,
  };
}

/** The first evidence with the address that the picture shows is the one that it shows. */
function withPicture(evidence: readonly ReportEvidence[], picture: EvidencePicture | undefined): ReportEvidence[] {
  const at = picture === undefined ? -1 : evidence.findIndex(({ url }) => url === picture.url);
  return evidence.map((one, index) => (picture !== undefined && index === at ? { ...one, screenshot: pictureFile(picture.item) } : one));
}

type EvidenceKind = ReportEvidence['kind'];
const KINDS: Readonly<Record<string, EvidenceKind>> = {
  html: 'html', htm: 'html', php: 'html', pdf: 'pdf', docx: 'docx', xlsx: 'xlsx', image: 'image',
  jpg: 'image', jpeg: 'image', png: 'image', gif: 'image', webp: 'image', archive: 'archive', zip: 'archive', rar: 'archive',
};

/** By what was read there; by its name where nothing could be read. */
function kindOf(evidence: Evidence, site: Site): EvidenceKind {
  if (!isOwnUrl(site, evidence.url)) return 'external';
  return KINDS[evidence.document?.kind ?? extensionOf(evidence.url)] ?? 'other';
}

const extensionOf = (address: string): string => /\.([a-z]{3,5})$/i.exec(new URL(address).pathname)?.[1]?.toLowerCase() ?? '';

function incompleteOf(incomplete: readonly Incomplete[], lang: Lang): Report['incomplete'] {
  const told = incomplete.map(({ kind, url, reason }) => ({ kind, url, reason: inLang(reason, lang) }));
  const keyed = new Map(told.map((one) => [`${one.kind}\n${one.url ?? ''}\n${one.reason}`, one]));
  return [...keyed].sort(([a], [b]) => byCodeUnit(a, b)).map(([, one]) => one);
}
