import { open, type FileHandle } from 'node:fs/promises';
import { recordSchema, type AnswerRecord } from './record.ts';

/** The answers of one audit, one line each, written as they come. */
export interface Journal {
  /** Never throws; after a failure (a full disk) nothing more is written. */
  note(record: AnswerRecord): void;
  close(): Promise<void>;
}

/** A line is on its way to the disk after so long, ms: what a killed audit may lose. */
const FLUSH_MS = 100;
/** More answers than this are not read back. */
const MOST_RECORDS = 200_000;

/** Adds to the file, which is made where it does not exist. */
export async function openJournal(file: string): Promise<Journal> {
  let handle: FileHandle | null = await open(file, 'a', 0o600);
  let waiting: string[] = [];
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  const flush = (): void => {
    timer = null;
    const lines = waiting;
    waiting = [];
    if (lines.length === 0) return;
    writing = writing.then(async () => {
      // A leading line break keeps a line apart from one that a killed audit left unfinished.
      await handle?.appendFile(`\n${lines.join('\n')}`);
    }).catch(async () => {
      const broken = handle;
      handle = null;
      await broken?.close().catch(() => undefined);
    });
  };

  return {
    note: (record) => {
      if (handle === null) return;
      waiting.push(JSON.stringify(record));
      timer ??= setTimeout(flush, FLUSH_MS);
    },
    close: async () => {
      if (timer !== null) clearTimeout(timer);
      flush();
      await writing;
      await handle?.close().catch(() => undefined);
      handle = null;
    },
  };
}

/** The records of a journal by their key, the last of each; damaged lines are passed over. Empty where there is no file. */
export async function readJournal(file: string): Promise<Map<string, AnswerRecord>> {
  const records = new Map<string, AnswerRecord>();
  try {
    const handle = await open(file);
    for await (const line of handle.readLines()) {
      const record = parse(line);
      if (record === null) continue;
      records.set(record.key, record);
      if (records.size >= MOST_RECORDS) break;
    }
  } catch {
    // What was read so far is of use.
  }
  return records;
}

function parse(line: string): AnswerRecord | null {
  if (line === '') return null;
  try {
    const parsed = recordSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
