import { crawlOptions, readOptions, storeOptions } from './audit-options.ts';
import { agenciesOf } from './checks/agency.ts';
import { withBetterElsewhere } from './checks/better-elsewhere.ts';
import { checkItem } from './checks/check-item.ts';
import { crawl } from './crawl/crawl.ts';
import { picturesOfEvidence } from './crawl/evidence-pictures.ts';
import { nothingRead } from './crawl/messages.ts';
import { openStore } from './crawl/store/open-store.ts';
import { readDocuments, replaceTold } from './documents/read-documents.ts';
import { recogniseWanted } from './documents/recognise.ts';
import { locate } from './locate/locate.ts';
import { scansAmong, withReadings } from './locate/scans.ts';
import type { Crawl, Incomplete } from './model/crawl.ts';
import { EXIT, OitError } from './model/errors.ts';
import type { Location } from './model/evidence.ts';
import type { EvidencePicture } from './model/evidence-picture.ts';
import type { ItemFindings } from './model/finding.ts';
import type { Report } from './model/report.ts';
import type { RuleSet } from './model/rule.ts';
import { siteOf } from './model/site.ts';
import type { SubmissionEntry } from './model/submission.ts';
import { predict } from './predict/predict.ts';
import type { Surveys } from './predict/roll-up.ts';
import { buildReport } from './report/build-report.ts';
import type { Settings } from './settings/settings.ts';
import type { Text } from './model/text.ts';
import { VERSION } from './version.ts';

/** What an audit needs to be told, beside its settings. */
export interface AuditInput {
  readonly startUrl: string;
  readonly settings: Settings;
  readonly ruleSet: RuleSet;
  /** Said in the report where the rules are not those of the assessed year. */
  readonly notes: readonly Text[];
  readonly submission: readonly SubmissionEntry[];
  readonly surveys: Surveys | null;
  readonly signal: AbortSignal | null;
  readonly onProgress: (step: AuditStep, crawled?: { fetched: number; queued: number; url: string }) => void;
}

export type AuditStep = 'crawl' | 'read' | 'locate' | 'check' | 'recognise' | 'predict' | 'photograph';

export interface AuditOutcome {
  readonly report: Report;
  /** Pages of evidence as a visitor sees them, which the report names. */
  readonly pictures: readonly EvidencePicture[];
  readonly interrupted: boolean;
  /** Answers of the server that an audit before, cut short, had brought home already. */
  readonly resumed: number;
}

/** The evidence as far as it could be read, and what the checks say of it. */
interface Judged {
  readonly location: Location;
  readonly findings: readonly ItemFindings[];
}

/**
 * The whole audit: crawl → read → locate → check → recognise (a few pages of the scans that the check
 * wants, then check again, until no item is open or the budget is used up) → predict → report.
 * @throws OitError with exit 3 where not one page could be read, 2 for a wrong address
 */
export async function audit(input: AuditInput): Promise<AuditOutcome> {
  const { settings, ruleSet, submission, onProgress } = input;
  const store = await openStore(input.startUrl, storeOptions(settings));
  const reading = { ...readOptions(settings), signal: input.signal };
  try {
    const { bodies, memory } = store;

    onProgress('crawl');
    const found = store.kept ?? await crawl(input.startUrl, {
      ...crawlOptions(settings),
      bodies,
      memory,
      seeds: submission.map((entry) => entry.url),
      vocabulary: ruleSet.rules.flatMap((rule) => [...rule.find.titles, ...rule.find.synonyms]),
      assessedYear: settings.year,
      signal: input.signal,
      onProgress: (progress) => onProgress('crawl', progress),
    });
    if (found.resources.length === 0) throw new OitError(found.incomplete[0]?.reason ?? nothingRead, EXIT.unreachable);
    await store.save(found);
    const site = siteOf(found.start);

    onProgress('read');
    const { documents, incomplete } = await readDocuments(found, bodies, reading);

    onProgress('locate');
    const sought = { site, documents, health: found.health, ruleSet, assessedYear: settings.year, submission };
    const located = locate(sought);

    onProgress('check');
    const context = { site, ruleSet, assessedYear: settings.year, today: settings.date, crawlComplete: isComplete(found, incomplete), agencies: agenciesOf(documents), gone: new Set(found.health.filter(({ state }) => state === 'dead').map(({ url }) => url)) };
    const judge = (location: Location): Judged => ({
      location,
      findings: ruleSet.rules.map((rule) => {
        const item = location.items.find((it) => it.item === rule.id);
        return checkItem(rule, item ?? { item: rule.id, evidence: [], rejected: [], searched: { pages: 0, documents: 0 } }, context);
      }),
    });
    let judged = judge(located);

    onProgress('recognise');
    const recognised = await recogniseWanted(
      (read) => {
        if (read.length > 0) judged = judge(withReadings(located, read));
        return scansAmong(judged.location, openItems(judged.findings));
      },
      bodies,
      reading,
    );
    const { location } = judged;
    const asked = new Set(submission.map(({ item }) => item));
    const unasked = (): Judged => judge(withReadings(locate({ ...sought, submission: [] }), recognised.documents));
    const findings = asked.size === 0 ? judged.findings : withBetterElsewhere(judged.findings, asked, unasked());

    onProgress('predict');
    const prediction = predict(ruleSet, findings, input.surveys);

    const options = { ...crawlOptions(settings), signal: input.signal };
    const pictured = settings.format.includes('html') && options.render !== 'never';
    if (pictured) onProgress('photograph');
    const seen = pictured ? await picturesOfEvidence({ found, location, findings, store, options }) : { pictures: [], incomplete: [] };

    const finishedAt = store.finishedAt ?? new Date().toISOString();
    const report = buildReport({
      lang: settings.lang,
      run: { startedAt: store.startedAt, finishedAt, version: VERSION },
      site,
      siteTitle: documents.find((document) => document.depth === 0)?.title ?? null,
      location,
      assessment: { fiscalYear: settings.year, criteria: ruleSet.edition, profile: ruleSet.profile, date: settings.date, notes: input.notes },
      ruleSet,
      findings,
      prediction,
      health: found.health,
      incomplete: [...found.incomplete, ...replaceTold(incomplete, recognised), ...seen.incomplete],
      pictures: seen.pictures,
      overall: input.surveys === null ? null : { iit: input.surveys.IIT, eit: input.surveys.EIT },
    });
    // What a limit or the user cut short is taken up again by the next audit.
    if (!found.interrupted && input.signal?.aborted !== true) await store.finish(finishedAt);
    return { report, pictures: seen.pictures, interrupted: input.signal?.aborted === true, resumed: store.resumed };
  } finally {
    await reading.cache?.close();
    await store.close();
  }
}

/** Items that readable evidence has not settled: their scans are worth the time that OCR takes. */
const openItems = (findings: readonly ItemFindings[]): ReadonlySet<string> =>
  new Set(findings.filter((of) => of.findings.some((finding) => finding.status === 'unknown' || (finding.status === 'fail' && finding.need !== 'advised'))).map((of) => of.item));

/** Nothing was left out that may hold evidence: no limit was met, no page near the start was cut off or could not be drawn. */
const isComplete = (found: Crawl, reading: readonly Incomplete[]): boolean =>
  !found.interrupted &&
  ![...found.incomplete, ...reading].some((it) => it.kind === 'limit' || it.kind === 'render') &&
  !found.resources.some((resource) => resource.kind === 'html' && resource.depth <= 1 && !resource.complete);
