import { run } from './run.ts';

let version: Promise<string | null> | null = null;

/** Name and version of the reader that a choice of PDF readers comes to on this machine; asked once a run. */
export async function readerName({ pdf = 'auto' }: { readonly pdf?: 'auto' | 'pdftotext' | 'unpdf' }): Promise<string> {
  if (pdf === 'unpdf') return 'unpdf';
  version ??= run('pdftotext', ['-v'], 10_000).then(({ output, errors }) => /pdftotext version (\S{1,30})/.exec(errors + output)?.[1] ?? null);
  const found = await version;
  return found === null ? (pdf === 'auto' ? 'unpdf' : 'none') : `pdftotext ${found}`;
}
