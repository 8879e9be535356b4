import { piecesOfBbox } from './bbox.ts';
import type { PdfFailure, PdfLimits, PdfText } from './pdf-text.ts';
import { run } from './run.ts';

/** Pages whose word positions are asked for: tables further back are left to the text. */
const PIECE_PAGES = 120;

let installed: Promise<boolean> | null = null;

/** Whether poppler's `pdftotext` can be started on this machine; asked once a run. */
export function hasPdftotext(): Promise<boolean> {
  installed ??= run('pdftotext', ['-v'], 10_000).then(({ ended, errors, output }) => ended === 'itself' && /poppler/i.test(errors + output));
  return installed;
}

/** Reads a PDF file with poppler's `pdftotext` and `pdfinfo`; never throws. */
export async function readWithPdftotext(file: string, { maxPages, timeoutMs }: PdfLimits): Promise<PdfText | PdfFailure> {
  const text = await run('pdftotext', ['-raw', '-enc', 'UTF-8', '-eol', 'unix', '-l', String(maxPages), file, '-'], timeoutMs);
  if (text.ended === 'missing') return { failed: 'no-reader', detail: 'pdftotext' };
  if (text.ended === 'too-slow') return { failed: 'too-slow', detail: '' };
  if (/incorrect password|password/i.test(text.errors)) return { failed: 'encrypted', detail: '' };
  if (text.status !== 0 && text.output.trim() === '') return { failed: 'broken', detail: text.errors.split('\n')[0] ?? '' };
  const pages = text.output.split('\f');
  if (pages.at(-1) === '') pages.pop();
  const [info, boxes] = await Promise.all([
    run('pdfinfo', ['-enc', 'UTF-8', '-isodates', file], timeoutMs),
    /\S/.test(text.output) ? run('pdftotext', ['-bbox', '-enc', 'UTF-8', '-l', String(Math.min(maxPages, PIECE_PAGES)), file, '-'], timeoutMs) : null,
  ]);
  const property = (name: string): string | null => {
    const value = new RegExp(String.raw`^${name}:[ \t]+(.{1,500})$`, 'm').exec(info.output)?.[1]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  return {
    by: 'pdftotext',
    pages,
    pieces: boxes === null || boxes.ended !== 'itself' ? [] : piecesOfBbox(boxes.output),
    total: Math.max(Number(property('Pages') ?? pages.length) || 0, pages.length),
    title: property('Title'),
    producer: property('Producer') ?? property('Creator'),
    created: /^\d{4}-\d\d-\d\d/.exec(property('CreationDate') ?? '')?.[0] ?? null,
  };
}
