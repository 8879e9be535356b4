import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isPictureFile, pictureFile, type EvidencePicture } from '../model/evidence-picture.ts';
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
 * Pictures of the evidence go into `evidence/` there. A file appears whole or not at all. Gives the paths written, in the order of the formats.
 * Throws an OitError where the folder cannot be written to.
 */
export async function writeReports(report: Report, folder: string, formats: readonly ReportFormat[], lang: Lang, pictures: readonly EvidencePicture[] = []): Promise<string[]> {
  const contents = [...new Set(formats)].map((format) => ({ path: join(folder, `report.${format}`), words: WRITERS[format](report, lang) }));
  await prepareFolder(folder);
  try {
    await writePictures(pictures, folder);
    for (const { path, words } of contents) await writeWhole(path, words);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
  return contents.map(({ path }) => path);
}

/** Pictures of an earlier report are replaced, those that this one has no more are removed; other files stay. */
async function writePictures(pictures: readonly EvidencePicture[], folder: string): Promise<void> {
  const home = join(folder, dirname(pictureFile('o1')));
  const wanted = new Map(pictures.map(({ item, jpeg }) => [pictureFile(item), jpeg]));
  for (const name of await readdir(home).catch(() => [])) {
    const file = `${basename(home)}/${name}`;
    if (isPictureFile(file) && !wanted.has(file)) await rm(join(folder, file), { force: true });
  }
  if (wanted.size > 0) await mkdir(home, { recursive: true });
  for (const [file, jpeg] of wanted) await writeWhole(join(folder, file), jpeg);
}

/** Makes the folder and sees that it takes files. Throws an OitError where it does not. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await makeFolder(resolve(folder));
    await access(folder, constants.W_OK);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

/** Step by step, since Node's own recursion never ends where a system folder refuses (`/proc/x`). */
async function makeFolder(folder: string): Promise<void> {
  const code = await mkdir(folder).then(() => null, codeOf);
  if (code === null) return;
  if (code === 'ENOENT' && dirname(folder) !== folder) {
    await makeFolder(dirname(folder));
    await mkdir(folder);
  } else if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(`no folder: ${folder}`), { code: 'ENOTDIR' });
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

const cannotWrite = (folder: string, error: unknown): unknown =>
  codeOf(error) === '' ? error : new OitError(wrongFolder(folder, codeOf(error)), EXIT.usage, { cause: error });

async function writeWhole(path: string, words: string | Uint8Array): Promise<void> {
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
