import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { LineCounter, parseDocument } from 'yaml';
import { decodeHtml } from '../model/charset.ts';
import { csvRows } from '../model/csv.ts';
import { EXIT, OitError } from '../model/errors.ts';
import type { SubmissionEntry } from '../model/submission.ts';
import type { Text } from '../model/text.ts';
import { brokenSubmission, noSubmissionFile, submissionTooLarge, unknownSubmissionKind } from './messages.ts';
import { entriesOfData, entriesOfRows } from './submission-rows.ts';

const MOST_MEGABYTES = 5;
const MOST_CSV_ROWS = 5000;
const MOST_CSV_CELLS = 200;

/**
 * Reads the agency's own list of items and addresses. Kinds by the file's ending: YAML, JSON, CSV
 * (also with semicolons or tabs, byte order mark, windows-874), XLSX (first sheet).
 * Throws OitError (usage) naming the file, the row and what to do.
 */
export async function readSubmission(file: string): Promise<SubmissionEntry[]> {
  const name = path.basename(file);
  const size = await stat(file).then((found) => (found.isFile() ? found.size : null), () => null);
  if (size === null) throw usage(noSubmissionFile(file));
  if (size > MOST_MEGABYTES * 1_000_000) throw usage(submissionTooLarge(name, MOST_MEGABYTES));
  const bytes = await readFile(file).catch(() => {
    throw usage(noSubmissionFile(file));
  });
  switch (path.extname(file).toLowerCase()) {
    case '.yaml':
    case '.yml':
    case '.json':
      return entriesOfData(dataOf(decodeHtml(bytes, null).text, name), name);
    case '.csv':
    case '.tsv':
    case '.txt':
      return entriesOfRows(csvRows(decodeHtml(bytes, null).text, { mostRows: MOST_CSV_ROWS, mostCells: MOST_CSV_CELLS }), name);
    case '.xlsx':
      return entriesOfRows(await sheetRows(bytes, name), name);
    default:
      throw usage(unknownSubmissionKind(name));
  }
}

/** JSON is YAML too; one reader gives the line of a slip for both. */
function dataOf(words: string, name: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(words.replace(/^\uFEFF/u, ''), { lineCounter: lines, prettyErrors: false });
  const first = document.errors[0];
  if (first !== undefined) throw usage(brokenSubmission(name, lines.linePos(first.pos[0]).line));
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    throw usage(brokenSubmission(name, null));
  }
}

async function sheetRows(bytes: Buffer, name: string): Promise<string[][]> {
  try {
    const rows = await readSheet(bytes);
    return rows.slice(0, 5_000).map((row) => row.slice(0, 50).map((cell) => (cell === null ? '' : String(cell))));
  } catch {
    throw usage(brokenSubmission(name, null));
  }
}

const usage = (text: Text): OitError => new OitError(text, EXIT.usage);
