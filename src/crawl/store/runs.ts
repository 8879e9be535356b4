import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from './write-whole.ts';

const runSchema = z.looseObject({
  /** Of this layout; a run of another layout is not read. */
  version: z.literal(1),
  /** The start address, as the runs of one site are told apart. */
  start: z.string(),
  /** Hash of the manners of asking (headers, program): answers to others may differ. */
  manners: z.string(),
  pid: z.int(),
  machine: z.string(),
  /** ISO 8601. */
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  /** The day that the audit took as today, YYYY-MM-DD. */
  date: z.string(),
  state: z.enum(['running', 'done']),
});
/** One audit of a site, as its folder tells. */
export type Run = z.infer<typeof runSchema>;
export interface FoundRun {
  readonly folder: string;
  readonly run: Run;
  /** Last sign of life, ms since 1970. */
  readonly seenAt: number;
}

export const JOURNAL = 'answers.jsonl';
export const CRAWL = 'crawl.json';
const RUN = 'run.json';

/** Puts the run into its folder, which must exist. */
export const writeRun = (folder: string, run: Run): Promise<void> => writeWhole(path.join(folder, RUN), JSON.stringify(run));

/** The runs of a site, the newest first; what cannot be read is left out. */
export async function findRuns(site: string): Promise<FoundRun[]> {
  const names = await readdir(path.join(site, 'runs')).catch(() => []);
  const found = await Promise.all(names.map((name) => readRun(path.join(site, 'runs', name))));
  return found.filter((it) => it !== null).sort((a, b) => (a.run.startedAt < b.run.startedAt ? 1 : a.run.startedAt > b.run.startedAt ? -1 : a.folder < b.folder ? 1 : -1));
}

async function readRun(folder: string): Promise<FoundRun | null> {
  try {
    const run = runSchema.parse(JSON.parse(await readFile(path.join(folder, RUN), 'utf8')));
    const signs = await Promise.all([JOURNAL, RUN].map((name) => stat(path.join(folder, name)).then(({ mtimeMs }) => mtimeMs, () => 0)));
    return { folder, run, seenAt: Math.max(...signs) };
  } catch {
    return null;
  }
}

/** A process number is given out again one day; a run without a sign of life for so long is dead all the same, ms. */
const SILENT_MS = 60 * 60_000;

/** Whether the process that made the run is still at it; of another machine's nothing can be known. */
export function isAtWork({ run, seenAt }: FoundRun, now = Date.now()): boolean {
  if (run.state === 'done' || now - seenAt > SILENT_MS) return false;
  if (run.machine !== hostname()) return true;
  if (run.pid === process.pid) return true;
  try {
    process.kill(run.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes over a dead run, unless another audit was quicker; its new folder, or null. */
export async function takeOver({ folder }: FoundRun, to: string): Promise<string | null> {
  await mkdir(path.dirname(to), { recursive: true });
  return rename(folder, to).then(() => to, () => null);
}
