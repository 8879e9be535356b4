import type { DocumentPage, Reading, Table } from '../../model/document.ts';
import { normalise } from '../../thai/index.ts';
import { emptyContent, type Content } from '../content.ts';
import { brokenPdf, cutOffFile, encryptedPdf, noThaiText, onlyFirstPages, pagesWithoutText, scannedPdf, tooDemanding, tooSlow } from '../messages.ts';
import { shownTitle } from '../shown-title.ts';
import { judgePage, type PageWorth } from './judge-page.ts';
import { hasPdftotext, readWithPdftotext } from './pdftotext.ts';
import type { PdfFailure, PdfLimits, PdfText } from './pdf-text.ts';
import { repairAa, repairGlyphs } from './repair.ts';
import { tablesOfPage } from './tables.ts';
import type { UnpdfReader } from './unpdf.ts';

export interface PdfSource {
  readonly bytes: Uint8Array;
  /** Gives a file that holds the bytes; asked for only where a program needs one. */
  readonly file: () => Promise<string>;
  /** False where the body was cut off. */
  readonly complete: boolean;
}

export interface PdfReaders {
  readonly choice: 'auto' | 'pdftotext' | 'unpdf';
  readonly unpdf: UnpdfReader;
}

/** Share of pages without text that a document may have and still be read "nearly all". */
const FEW_WITHOUT = 0.1;
/** Text of a page that is kept, in letters. */
const MAX_PAGE = 200_000;

/** Reads a PDF by page with what is at hand; a second reader is asked where the first fails. Never throws for a file. */
export async function readPdf(source: PdfSource, limits: PdfLimits, readers: PdfReaders): Promise<Content> {
  const read = await readText(source, limits, readers);
  if ('failed' in read) return emptyContent(failedReading(read, source, limits));
  const given = repairAa(await repairGlyphs(read, source.bytes, limits, readers.unpdf));
  const worths = given.pages.map(judgePage);
  const pages = given.pages.map((raw, index) => pageOf(raw, index + 1, worths[index] ?? 'bare', given.repaired?.has(index + 1) ?? false));
  const tables = pages.flatMap((page, index): Table[] => (page.text === '' ? [] : tablesOfPage(given.pieces[index]?.() ?? [], page)));
  const beginning = pages.slice(0, 3).map(({ text }) => text).join('\n');
  return {
    ...emptyContent(judge(given, worths)),
    pages,
    tables,
    pictures: holdsPictures(source.bytes),
    title: shownTitle(given.title, beginning.trim() === '' ? null : beginning),
    properties: { created: given.created, producer: given.producer },
  };
}

/** Whether a file has a stream that is an image; dictionaries of streams are never packed. `/ImageC` only names what a printer may need. */
function holdsPictures(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('/Image'); at !== -1; at = file.indexOf('/Image', at + 1)) {
    if (!/[A-Za-z]/.test(String.fromCharCode(file[at + '/Image'.length] ?? 0))) return true;
  }
  return false;
}

async function readText(source: PdfSource, limits: PdfLimits, { choice, unpdf }: PdfReaders): Promise<PdfText | PdfFailure> {
  const poppler = choice === 'pdftotext' || (choice === 'auto' && (await hasPdftotext()));
  const first = poppler ? await readWithPdftotext(await source.file(), limits) : null;
  if (first !== null && !('failed' in first)) return first;
  if (first !== null && (choice === 'pdftotext' || first.failed === 'encrypted')) return first;
  const second = await unpdf.read(source.bytes, limits);
  return 'failed' in second && first !== null && first.failed !== 'no-reader' ? first : second;
}

function failedReading({ failed }: PdfFailure, source: PdfSource, { timeoutMs }: PdfLimits): Reading {
  const by = 'pdf';
  if (failed === 'encrypted') return { state: 'none', fault: 'encrypted', message: encryptedPdf(), by };
  if (failed === 'too-slow') return { state: 'none', fault: 'too-slow', message: tooSlow(Math.round(timeoutMs / 1000)), by };
  if (failed === 'too-large') return { state: 'none', fault: 'too-large', message: tooDemanding(), by };
  if (!source.complete) return { state: 'none', fault: 'too-large', message: cutOffFile(), by };
  return { state: 'none', fault: 'broken', message: brokenPdf(), by };
}

/** A mark on a line of its own, as readers give it where it is drawn apart; no line begins with one. */
const LOST_MARK = /(?<=[\u0e01-\u0e2e])\n[ \t]{0,3}([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{1,3}) ?/g;

/** Junk is not shown as text: what it seems to say, years above all, would be believed. */
function pageOf(raw: string, number: number, worth: PageWorth, repaired: boolean): DocumentPage {
  const text = worth === 'junk' ? '' : normalise(raw.slice(0, MAX_PAGE).replace(/[ \t]+$/gm, '').replace(LOST_MARK, '$1').replace(/\n{2,}/g, '\n')).trim();
  return { number, text, source: repaired && text !== '' ? 'repaired' : 'text-layer' };
}

function judge({ pages, total, by }: PdfText, worths: readonly PageWorth[]): Reading {
  const without = worths.flatMap((worth, index) => (worth === 'junk' || worth === 'bare' ? [index + 1] : []));
  const thai = worths.filter((worth) => worth === 'thai').length;
  if (thai === 0) {
    return worths.some((worth) => worth === 'junk' || worth === 'english')
      ? { state: 'scan', fault: 'no-thai-text', message: noThaiText(), by }
      : { state: 'scan', fault: null, message: scannedPdf(total), by };
  }
  if (without.length > Math.max(pages.length >= 5 ? 1 : 0, pages.length * FEW_WITHOUT)) {
    const junk = worths.includes('junk');
    return { state: 'partial', fault: junk ? 'no-thai-text' : null, message: pagesWithoutText(without, total), by };
  }
  if (total > pages.length) return { state: 'partial', fault: 'too-large', message: onlyFirstPages(pages.length, total), by };
  return { state: 'text', fault: null, message: null, by };
}
