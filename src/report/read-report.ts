import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, OitError } from '../model/errors.ts';
import { reportSchema, type Report } from '../model/report.ts';
import { reportInvalid, reportMissing, reportNoJson, reportOtherVersion, reportTooLarge, reportUnreadable } from './messages.ts';

const LARGEST_MB = 128;

/**
 * Reads a `report.json`; a folder stands for the `report.json` in it. Takes UTF-8 and the UTF-16
 * that Windows PowerShell writes. Throws an OitError where it is missing, no JSON, or no report.
 */
export async function readReport(path: string): Promise<Report> {
  const { file, bytes } = await bytesOf(path);
  const json = parse(file, decode(bytes));
  const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion;
  if ((typeof version === 'string' || typeof version === 'number') && String(version) !== '1') {
    throw new OitError(reportOtherVersion(file, String(version).slice(0, 20)), EXIT.usage);
  }
  const checked = reportSchema.safeParse(json);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new OitError(reportInvalid(file, issue?.path.map(String).join('.') || 'JSON', issue?.message ?? ''), EXIT.usage);
}

async function bytesOf(path: string): Promise<{ file: string; bytes: Buffer }> {
  let file = path;
  try {
    let facts = await stat(file);
    if (facts.isDirectory()) {
      file = join(path, 'report.json');
      facts = await stat(file);
    }
    if (facts.size > LARGEST_MB * 1024 * 1024) throw new OitError(reportTooLarge(file, LARGEST_MB), EXIT.usage);
    return { file, bytes: await readFile(file) };
  } catch (error) {
    if (error instanceof OitError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const gone = code === 'ENOENT' || code === 'ENOTDIR';
    throw new OitError(gone ? reportMissing(file) : reportUnreadable(file, code), EXIT.usage, { cause: error });
  }
}

function decode(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

function parse(file: string, words: string): unknown {
  try {
    return JSON.parse(words) as unknown;
  } catch (error) {
    throw new OitError(reportNoJson(file), EXIT.usage, { cause: error });
  }
}
