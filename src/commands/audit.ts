import path from 'node:path';
import { keptIn } from '../audit-options.ts';
import { audit } from '../audit.ts';
import { storedDate } from '../crawl/store/open-store.ts';
import { readSubmission } from '../locate/submission.ts';
import { EXIT, OitError, type ExitCode } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import { siteFolder } from '../model/site.ts';
import { inLang, type Text } from '../model/text.ts';
import { surveysOf } from '../predict/surveys.ts';
import { worseThan } from '../report/baseline.ts';
import { reportJson } from '../report/json.ts';
import { plainSummary } from '../report/plain.ts';
import { readReport } from '../report/read-report.ts';
import { prepareFolder, writeReports } from '../report/write-reports.ts';
import { readResults } from '../settings/results-file.ts';
import { completeSettings, type Settings } from '../settings/settings.ts';
import { startProgress } from '../ui/progress.ts';
import { chooseRules } from './choose-rules.ts';
import { tellHeldBack } from './held-back.ts';
import { interruptible } from './interruptible.ts';
import type { Io } from './io.ts';
import * as say from './messages.ts';

/** What the command line says beside the settings. */
export interface AuditFlags {
  /** The JSON report alone on standard output. */
  readonly json: boolean;
}

/**
 * `oit audit`: reads all files it was given first, so that a mistake in one of them ends at once,
 * then audits, shows and writes. Gives the exit status of the contract.
 */
export async function auditCommand(startUrl: string | undefined, wanted: Settings, flags: AuditFlags, io: Io): Promise<ExitCode> {
  const url = startUrl ?? wanted.url;
  if (url === undefined) throw new OitError(say.urlMissing, EXIT.usage);
  if (wanted.fromCache === true && wanted.fresh === true) throw new OitError(say.cacheAndFresh, EXIT.usage);
  const settings = await asOfThatDay(url, wanted);
  const { ruleSet, notes } = await chooseRules(settings);
  const submission = settings.submission === undefined ? [] : await readSubmission(settings.submission);
  const surveys = settings.results === undefined ? null : surveysOf(ruleSet, await readResults(settings.results));
  const baseline = settings.baseline === undefined ? null : await readReport(settings.baseline);
  if (settings.results !== undefined && surveys === null) notes.push(say.noSurveys);
  const foreign = [...new Set(submission.map((entry) => entry.item))].filter((id) => !ruleSet.rules.some((rule) => rule.id === id));
  if (foreign.length > 0) notes.push(say.submissionHasOthers(foreign, ruleSet.edition));

  await prepareFolder(settings.out ?? 'reports');
  tellHeldBack(settings, io);
  const stop = interruptible();
  const progress = startProgress(settings.lang);
  let outcome;
  try {
    outcome = await audit({
      startUrl: url,
      settings,
      ruleSet,
      notes,
      submission,
      surveys,
      signal: stop.signal,
      onProgress: (step, crawled) => progress.update({ step, ...crawled }),
    });
  } catch (error) {
    if (stop.signal.aborted) throw new OitError(say.interruptedEarly, EXIT.interrupted);
    throw error;
  } finally {
    progress.stop();
    stop.forget();
  }

  const { report } = outcome;
  if (outcome.resumed > 0) io.tell(inLang(say.resumed(outcome.resumed), settings.lang));
  const folder = settings.out ?? path.join('reports', siteFolder(report.site.url));
  const written = await writeReports(report, folder, settings.format, settings.lang, outcome.pictures).catch((error: unknown) => error);
  await show(report, Array.isArray(written) ? written : [], settings, flags, io);
  if (!Array.isArray(written)) throw written;
  if (outcome.interrupted) {
    io.tell(inLang(say.interrupted(keptIn(settings) !== null && settings.fromCache !== true), settings.lang));
    return EXIT.interrupted;
  }
  return judgeThresholds(report, baseline, settings, io);
}

/** What is judged again is judged as of the day on which it was fetched, unless a day is given. */
async function asOfThatDay(url: string, settings: Settings): Promise<Settings> {
  if (settings.fromCache !== true || settings.given.date !== undefined) return settings;
  const date = await storedDate(url, keptIn(settings));
  return date === null ? settings : { ...settings, ...completeSettings({ ...settings.given, date }) };
}

async function show(report: Report, paths: readonly string[], settings: Settings, flags: AuditFlags, io: Io): Promise<void> {
  if (flags.json) {
    io.print(reportJson(report));
    if (paths.length > 0) io.tell(inLang(say.reportsAt(paths), settings.lang));
  } else if (io.terminal) {
    const { showSummary } = await import('../ui/summary.tsx');
    await showSummary(report, { lang: settings.lang, columns: io.columns, paths });
  } else {
    io.print(plainSummary(report, { lang: settings.lang, width: io.columns, paths }));
  }
}

function judgeThresholds(report: Report, baseline: Report | null, settings: Settings, io: Io): ExitCode {
  const complaints: Text[] = [];
  const about = (of: Report): string => `${new URL(of.site.url).hostname.replace(/^www\./, '')} ${of.assessment.fiscalYear}`;
  if (baseline !== null && about(baseline) !== about(report)) io.tell(inLang(say.baselineOfOther(about(baseline), about(report)), settings.lang));
  if (settings.failUnder !== undefined && report.oit.score < settings.failUnder) {
    complaints.push(say.belowThreshold(report.oit.score, settings.failUnder));
  }
  const worse = baseline === null ? [] : worseThan(report, baseline);
  if (worse.length > 0) complaints.push(say.worseThanBaseline(worse));
  for (const complaint of complaints) io.tell(inLang(complaint, settings.lang));
  return complaints.length > 0 ? EXIT.below : EXIT.done;
}
