import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { TOUCH_MS } from '../bodies.ts';
import { readCrawl } from './crawl-file.ts';
import { readJournal } from './journal.ts';
import { CRAWL, findRuns, isAtWork, JOURNAL } from './runs.ts';

/** Sites that nobody audited for so long are forgotten, ms. */
const FORGET_MS = 60 * 24 * 3_600_000;
/** A draft older than this is of a killed program, ms. */
const DRAFT_MS = 24 * 3_600_000;

/** A body that an audit wanted within this time stays, ms; twice the time after which `put` touches it. */
const TOUCHED_MS = 2 * TOUCH_MS;

/**
 * Removes the runs of a site that a later one from the same start replaces, and the bodies that only they had.
 * Nothing while another audit of the site is at work. Never throws.
 * @param keep folder of the run that stays
 */
export async function tidySite(site: string, keep: string): Promise<void> {
  try {
    const runs = await findRuns(site);
    const place = runs.findIndex(({ folder }) => folder === keep);
    const kept = runs[place];
    if (kept === undefined || runs.some((it) => it !== kept && isAtWork(it))) return;
    const used = await bodiesOf(keep);
    for (const [at, { folder, run, seenAt }] of runs.entries()) {
      if (folder === keep) continue;
      // Only older ones: two audits that end at once would remove each other.
      if (at > place && (run.start === kept.run.start || Date.now() - seenAt > FORGET_MS)) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      else for (const hash of await bodiesOf(folder)) used.add(hash);
    }
    const bodies = path.join(site, 'bodies');
    for (const name of await readdir(bodies)) {
      const place = path.join(bodies, name);
      if (!/^[0-9a-f]{2}$/.test(name)) {
        if (name.endsWith('.part') && (await isOlder(place, DRAFT_MS))) await rm(place, { force: true });
        continue;
      }
      for (const hash of await readdir(place)) {
        // Another audit that has just begun may want it.
        if (!used.has(hash) && (await isOlder(path.join(place, hash), TOUCHED_MS))) await rm(path.join(place, hash), { force: true });
      }
    }
  } catch {
    // What is left over is removed the next time.
  }
}

/** Bodies that a run wants; it may have been cut short before its crawl was whole. */
async function bodiesOf(folder: string): Promise<Set<string>> {
  const answers = [...(await readJournal(path.join(folder, JOURNAL))).values()];
  const resources = await readCrawl(path.join(folder, CRAWL)).then((crawl) => crawl.resources, () => []);
  return new Set([...answers, ...resources].flatMap(({ hash }) => hash ?? []));
}

/** Removes sites that were not audited for long. Never throws. */
export async function forgetSites(sites: string): Promise<void> {
  for (const name of await readdir(sites).catch(() => [])) {
    const runs = path.join(sites, name, 'runs');
    if (await isOlder(runs, FORGET_MS)) await rm(path.join(sites, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

const isOlder = async (place: string, ms: number): Promise<boolean> => {
  const at = await stat(place).catch(() => null);
  return at !== null && Date.now() - at.mtimeMs > ms;
};
