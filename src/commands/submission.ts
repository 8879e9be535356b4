import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EXIT, OitError, type ExitCode } from '../model/errors.ts';
import { inLang, type Lang } from '../model/text.ts';
import { readReport } from '../report/read-report.ts';
import { draftAs, DRAFT_FORMATS, submissionDraft, type DraftFormat } from '../report/submission-draft.ts';
import type { Io } from './io.ts';
import * as say from './messages.ts';

/**
 * `oit submission init <report.json>`: drafts the agency's list of item → address → explanation from an
 * audit. Writes `submission.csv` beside the report, or the file that `--out` names (.csv, .yaml, .json);
 * nothing is overwritten.
 */
export async function submissionCommand(verb: string, reportPath: string | undefined, flags: { readonly out: string | undefined; readonly lang: Lang }, io: Io): Promise<ExitCode> {
  if (verb !== 'init') throw new OitError(say.submissionVerb(verb), EXIT.usage);
  const given = reportPath ?? '';
  if (given === '') throw new OitError(say.argumentMissing('report.json'), EXIT.usage);
  const report = await readReport(given);
  const isFolder = (await stat(given)).isDirectory();
  const file = flags.out ?? path.join(isFolder ? given : path.dirname(given), 'submission.csv');
  const rows = submissionDraft(report, flags.lang);
  await writeFile(file, draftAs(formatOf(file), rows), { flag: 'wx' }).catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new OitError(code === 'EEXIST' ? say.fileExists(file) : say.fileNotWritten(file, code), EXIT.usage, { cause: error });
  });
  const empty = new Set(rows.filter(({ url }) => url === '').map(({ item }) => item));
  io.print(`${inLang(say.draftWritten(file, report.items.length - empty.size, [...empty]), flags.lang)}\n`);
  return EXIT.done;
}

function formatOf(file: string): DraftFormat {
  const ending = path.extname(file).slice(1).toLowerCase().replace(/^yml$/, 'yaml');
  const format = DRAFT_FORMATS.find((it) => it === ending);
  if (format === undefined) throw new OitError(say.draftEnding(file), EXIT.usage);
  return format;
}
