import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fetchOne } from '../crawl/fetch-one.ts';
import { crawlOptions, readOptions } from '../audit-options.ts';
import { readOne } from '../documents/read-one.ts';
import type { AboutBytes } from '../documents/read-bytes.ts';
import type { Document } from '../model/document.ts';
import { EXIT, OitError, type ExitCode } from '../model/errors.ts';
import { quoteOf } from '../model/finding.ts';
import { escapeTerminal } from '../model/terminal.ts';
import { inLang, type Lang, type Text } from '../model/text.ts';
import { fileUnreadable, noFile } from '../settings/messages.ts';
import type { Settings } from '../settings/settings.ts';
import { fiscalYearsOf, yearsIn } from '../thai/index.ts';
import type { Io } from './io.ts';

const MAX_FILE_BYTES = 100_000_000;
/** Scanned pages of one document that are read unless the settings say otherwise. */
const SCANNED_PAGES = 30;

/** `oit read`: what the program reads in one document, for people who doubt a finding. */
export async function readCommand(source: string, settings: Settings, flags: { json: boolean }, io: Io): Promise<ExitCode> {
  const remote = /^https?:\/\//i.test(source);
  const document = remote ? await fromWeb(source, settings) : await fromDisk(source, settings);
  const shown = describe(document, remote ? { url: source } : { file: source }, settings.lang);
  io.print(flags.json ? JSON.stringify(shown, null, 2) : asText(shown, settings.lang));
  return EXIT.done;
}

async function fromDisk(file: string, settings: Settings): Promise<Document> {
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) throw new OitError(fileUnreadable(file, '> 100 MB'), EXIT.usage);
    return await readAsSet(await readFile(file), { url: file, fileName: path.basename(file), contentType: null }, settings);
  } catch (error) {
    if (error instanceof OitError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new OitError(noFile(file, code), EXIT.usage);
  }
}

async function fromWeb(url: string, settings: Settings): Promise<Document> {
  const answer = await fetchOne(url, crawlOptions(settings));
  return readAsSet(answer.bytes, { url: answer.finalUrl, fileName: answer.fileName, contentType: answer.contentType }, settings);
}

/** Read by itself, a document's scanned pages are all of interest: the reader may take its time. */
async function readAsSet(bytes: Uint8Array, about: AboutBytes, settings: Settings): Promise<Document> {
  const options = readOptions(settings);
  try {
    return await readOne(bytes, about, { ocrPages: SCANNED_PAGES, ...options });
  } finally {
    await options.cache?.close();
  }
}

/** The JSON of the contract. */
interface Shown {
  readonly url?: string;
  readonly file?: string;
  readonly kind: string;
  readonly readable: boolean;
  readonly pages: readonly { number: number; text: string; source: string }[];
  readonly tables: readonly { page: number; rows: readonly (readonly string[])[] }[];
  readonly years: readonly { year: number; page: number; quote: string; certainty: number; role: string }[];
  readonly fiscalYears: readonly number[];
  readonly notes: readonly string[];
}

function describe(document: Document, where: { url: string } | { file: string }, lang: Lang): Shown {
  const texts = document.pages.map((page) => page.text);
  return {
    ...where,
    kind: document.kind,
    readable: document.reading.state === 'text' || document.reading.state === 'partial',
    pages: document.pages.map(({ number, text, source }) => ({ number, text, source })),
    tables: document.tables.map(({ page, rows }) => ({ page, rows })),
    years: document.pages.flatMap((page) =>
      yearsIn(page.text).map(({ year, start, end, certainty, role }) => ({ year, page: page.number, quote: surroundings(page.text, start, end), certainty, role })),
    ),
    fiscalYears: [...new Set(fiscalYearsOf(texts, document.title).map((it) => it.year))],
    notes: document.reading.message === null ? [] : [inLang(document.reading.message, lang)],
  };
}

/** The line in which the words stand, as far as a reader needs it. */
function surroundings(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - 60);
  const lineEnd = text.indexOf('\n', end);
  return quoteOf(text.slice(from, Math.min(lineEnd === -1 ? text.length : lineEnd, end + 60)).replace(/^\p{M}+/u, ''));
}

const words = {
  readBy: { th: 'ชนิดไฟล์', en: 'Kind' },
  years: { th: 'เป็นเอกสารของปี', en: 'Fiscal years of this document' },
  table: { th: 'ตาราง', en: 'Table' },
  none: { th: 'ไม่พบ', en: 'none found' },
  page: { th: 'หน้า', en: 'Page' },
} satisfies Record<string, Text>;

function asText(shown: Shown, lang: Lang): string {
  const head = [
    `${inLang(words.readBy, lang)}: ${shown.kind}`,
    `${inLang(words.years, lang)}: ${shown.fiscalYears.join(', ') || inLang(words.none, lang)}`,
    ...shown.notes,
  ];
  const pages = shown.pages.map((page) => `── ${inLang(words.page, lang)} ${page.number} (${page.source}) ──\n${page.text}`);
  const tables = shown.tables.map(
    (table) => `── ${inLang(words.table, lang)} · ${inLang(words.page, lang)} ${table.page} ──\n${table.rows.map((row) => row.join(' | ')).join('\n')}`,
  );
  return [...head, ...pages, ...tables].map((part) => part.split('\n').map((line) => escapeTerminal(line)).join('\n')).join('\n\n');
}
