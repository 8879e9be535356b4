import { readBbox } from './bbox.ts';
import type { PdfFailure, PdfLimits, PdfText } from './pdf-text.ts';
import { run, type RunResult } from './run.ts';
import { runLightly } from './starter.ts';

/** Pages whose word positions are asked for: tables further back are left to the text. */
const PIECE_PAGES = 120;

let installed: Promise<boolean> | null = null;

/** Whether poppler's `pdftotext` can be started on this machine; asked once a run. */
export function hasPdftotext(): Promise<boolean> {
  installed ??= run('pdftotext', ['-v'], 10_000).then(({ ended, errors, output }) => ended === 'itself' && /poppler/i.test(errors + output));
  return installed;
}

/** Reads a PDF file with poppler's `pdftotext`, started once, and `pdfinfo` for long ones; never throws. */
export async function readWithPdftotext(file: string, { maxPages, timeoutMs }: PdfLimits): Promise<PdfText | PdfFailure> {
  const given = await runLightly('pdftotext', ['-raw', '-bbox', '-enc', 'UTF-8', '-l', String(maxPages), file, '-'], timeoutMs);
  return textOfOutput(given, maxPages, () => pagesOf(file, timeoutMs));
}

/** What `pdftotext` wrote, as far as it came; `pagesOf` gives the pages of the whole file, 0 where it cannot tell. */
export async function textOfOutput(given: RunResult<Buffer>, maxPages: number, pagesOf: () => Promise<number>): Promise<PdfText | PdfFailure> {
  if (given.ended === 'missing') return { failed: 'no-reader', detail: 'pdftotext' };
  if (given.ended === 'too-slow') return { failed: 'too-slow', detail: '' };
  if (/password/i.test(given.errors)) return { failed: 'encrypted', detail: '' };
  const { pages: written, property } = readBbox(given.output, PIECE_PAGES);
  // Where the output was cut off, its last page is not whole.
  const cut = given.ended === 'too-much';
  const pages = cut ? written.slice(0, -1) : written;
  if (pages.length === 0 && cut) return { failed: 'too-large', detail: '' };
  if (pages.length === 0) return { failed: 'broken', detail: given.errors.split('\n')[0] ?? '' };
  return {
    by: 'pdftotext',
    pages: pages.map(({ text }) => text),
    pieces: pages.slice(0, PIECE_PAGES).map(({ pieces }) => pieces),
    total: pages.length < maxPages && !cut ? pages.length : Math.max(await pagesOf(), written.length),
    title: property('Title'),
    producer: property('Producer') ?? property('Creator'),
    created: /^(?:D:)?(\d{4})-?(\d\d)-?(\d\d)/.exec(property('CreationDate') ?? '')?.slice(1).join('-') ?? null,
  };
}

/** Pages of the whole file; 0 where it cannot be told. */
async function pagesOf(file: string, timeoutMs: number): Promise<number> {
  const { output } = await run('pdfinfo', ['-enc', 'UTF-8', file], timeoutMs);
  return Number(/^Pages:[ \t]+(\d{1,9})$/m.exec(output)?.[1] ?? 0);
}
