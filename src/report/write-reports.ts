import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EXIT, OitError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import type { Lang } from '../model/text.ts';
import { reportHtml } from './html.ts';
import { reportJson } from './json.ts';
import { wrongFolder } from './messages.ts';

/** Formats that can be written; `--format` takes these names. */
export const REPORT_FORMATS = ['json', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const WRITERS: Readonly<Record<ReportFormat, (report: Report, lang: Lang) => string>> = {
  json: (report) => reportJson(report),
  html: reportHtml,
};

/**
 * Writes `report.<format>` for each format into the folder, which is made where it is missing.
 * A file appears whole or not at all. Gives the paths written, in the order of the formats.
 * Throws an OitError where the folder cannot be written to.
 */
export async function writeReports(report: Report, folder: string, formats: readonly ReportFormat[], lang: Lang): Promise<string[]> {
  const contents = [...new Set(formats)].map((format) => ({ path: join(folder, `report.${format}`), words: WRITERS[format](report, lang) }));
  try {
    await mkdir(folder, { recursive: true });
    for (const { path, words } of contents) await writeWhole(path, words);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new OitError(wrongFolder(folder, code), EXIT.usage, { cause: error });
  }
  return contents.map(({ path }) => path);
}

async function writeWhole(path: string, words: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, words, { encoding: 'utf8', flag: 'wx' });
    await moveOver(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** On Windows a virus scanner or a viewer may hold the old file for a moment. */
const PATIENCE_MS = [50, 200, 500];

async function moveOver(from: string, to: string): Promise<void> {
  for (const wait of PATIENCE_MS) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await pause(wait);
    }
  }
  await rename(from, to);
}
