import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

/** Keeps JSON values by key from one run to the next. Never throws: what cannot be kept is made again. */
export interface Cache {
  /** The value; undefined where there is none, or a damaged one. */
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  /** Removes the oldest entries where there are too many bytes. */
  close(): Promise<void>;
}

/** Bytes that a cache may take. */
const MOST_BYTES = 1_000_000_000;
/** An entry larger than this is not kept. */
const LARGEST_ENTRY = 50_000_000;
/** An entry that is still used looks younger again after so many ms. */
const REFRESH_MS = 24 * 3_600_000;
const ENTRY = /^[0-9a-f]{64}\.json$/;
const LEFT_OVER = /\.tmp$/;

/**
 * Folder of the cache: the `cache` setting, else the place where this system's users have such things.
 * Null where it is `off`. `environment` and `system` as `process.env` and `process.platform`.
 */
export function cacheFolder(setting: string | undefined, environment: Readonly<Record<string, string | undefined>> = process.env, system: NodeJS.Platform = process.platform): string | null {
  if (setting !== undefined) return setting === 'off' ? null : path.resolve(setting);
  const given = system === 'win32' ? environment['LOCALAPPDATA'] : environment['XDG_CACHE_HOME'];
  if (given !== undefined && path.isAbsolute(given)) return path.join(given, 'oit');
  const home = homedir();
  if (home === '') return null;
  if (system === 'win32') return path.join(home, 'AppData', 'Local', 'oit');
  return system === 'darwin' ? path.join(home, 'Library', 'Caches', 'oit') : path.join(home, '.cache', 'oit');
}

/**
 * A cache in a folder, which is made at the first writing. An entry is a file with the checksum of what
 * follows in its first line, written beside and then renamed, so that several processes may share it.
 */
export function openCache(folder: string, mostBytes = MOST_BYTES): Cache {
  let given = 0;
  let full = false;
  const fileOf = (key: string): string => path.join(folder, `${sha256(key)}.json`);
  return {
    get: async (key) => {
      const file = fileOf(key);
      try {
        const content = await readFile(file, 'utf8');
        const line = content.indexOf('\n');
        const body = content.slice(line + 1);
        if (content.slice(0, line) !== sha256(body)) return undefined;
        const entry = JSON.parse(body) as { key: string; value: unknown };
        if (entry.key !== key) return undefined;
        await refresh(file);
        return entry.value;
      } catch {
        return undefined;
      }
    },
    put: async (key, value) => {
      if (full) return;
      const file = fileOf(key);
      const beside = `${file}.${randomUUID()}.tmp`;
      try {
        const body = JSON.stringify({ key, value });
        if (body.length > LARGEST_ENTRY) return;
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(beside, `${sha256(body)}\n${body}`, { mode: 0o600 });
        await rename(beside, file);
        given += 1;
      } catch (error) {
        // Windows does not replace a file that another process is reading; it holds the same.
        full = !['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '') || process.platform !== 'win32';
        await rm(beside, { force: true }).catch(() => undefined);
      }
    },
    close: async () => {
      if (given > 0) await prune(folder, mostBytes).catch(() => undefined);
      given = 0;
    },
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function refresh(file: string): Promise<void> {
  const now = new Date();
  const { mtimeMs } = await stat(file);
  if (now.getTime() - mtimeMs > REFRESH_MS) await utimes(file, now, now).catch(() => undefined);
}

/** Only files that look like ours are touched: the folder may be one that the user named. */
async function prune(folder: string, mostBytes: number): Promise<void> {
  const entries = await Promise.all(
    (await readdir(folder))
      .filter((name) => ENTRY.test(name) || LEFT_OVER.test(name))
      .map(async (name) => {
        const file = path.join(folder, name);
        const { size, mtimeMs } = await stat(file).catch(() => ({ size: 0, mtimeMs: 0 }));
        return { file, size, mtimeMs, leftOver: LEFT_OVER.test(name) && ENTRY.test(`${name.slice(0, 64)}.json`) && Date.now() - mtimeMs > REFRESH_MS, entry: ENTRY.test(name) };
      }),
  );
  const own = entries.filter(({ entry }) => entry).sort((a, b) => b.mtimeMs - a.mtimeMs);
  let room = mostBytes;
  const tooOld = own.filter(({ size }) => (room -= size) < 0);
  for (const { file } of [...tooOld, ...entries.filter(({ leftOver }) => leftOver)]) await rm(file, { force: true }).catch(() => undefined);
}
