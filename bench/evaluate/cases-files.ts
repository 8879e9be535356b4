import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import { chromium, type Browser, type BrowserContext } from 'playwright';
import { findBrowser, howToGetOne } from '../../src/crawl/browser.ts';
import { docxOf, xlsxOf } from './cases-office.ts';

/** A document of a case: its name and the HTML that it is made of. */
export interface FileGiven {
  readonly name: string;
  readonly html: string;
}

const KEPT = path.join(tmpdir(), 'oit-case-prints');

/** Makes documents from HTML. Prints are kept in the temporary folder by their content; close at the end. */
export interface Printer {
  readonly bytesOf: (file: FileGiven) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export function openPrinter(folder: string = KEPT): Printer {
  let browser: Promise<Browser> | null = null;
  let context: Promise<BrowserContext> | null = null;
  const pdfOf = async (html: string): Promise<Uint8Array> => {
    const paper = paperOf(html);
    const kept = path.join(folder, `${createHash('sha256').update(paper).digest('hex')}.pdf`);
    const before = await readFile(kept).catch(() => null);
    if (before !== null) return before;
    browser ??= launch();
    context ??= browser.then((it) => it.newContext({ javaScriptEnabled: false, offline: true }));
    const tab = await (await context).newPage();
    try {
      await tab.setContent(paper, { waitUntil: 'domcontentloaded' });
      const print = await tab.pdf({ preferCSSPageSize: true, tagged: false, outline: false });
      await mkdir(folder, { recursive: true });
      // Another run may look for the same print: it must never see half of one.
      await writeFile(`${kept}.${process.pid}`, print);
      await rename(`${kept}.${process.pid}`, kept);
      return print;
    } finally {
      await tab.close();
    }
  };
  return {
    bytesOf: async ({ name, html }) => (/\.pdf$/i.test(name) ? pdfOf(html) : /\.docx$/i.test(name) ? docxOf(html) : xlsxOf(html)),
    close: async () => {
      await (await browser?.catch(() => null))?.close();
    },
  };
}

/** Throws where the machine has no browser. */
async function launch(): Promise<Browser> {
  const place = await findBrowser();
  if (place === null) throw new Error(`PDFs of the cases are printed by a browser. ${howToGetOne().en}`);
  return chromium.launch({
    ...(place.path === undefined ? {} : { executablePath: place.path }),
    ...(place.channel === undefined ? {} : { channel: place.channel }),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

const WIDE = 8;

/** A sheet of A4 as an office prints it, broad where a table has many columns. */
function paperOf(html: string): string {
  const $ = load(html);
  const columns = Math.max(0, ...$('tr').toArray().map((row) => $(row).children('td, th').length));
  const title = $('h1, h2, caption').first().text().replace(/\s+/gu, ' ').trim();
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title></title><style>
@page { size: A4 ${columns >= WIDE ? 'landscape' : 'portrait'}; margin: 18mm 16mm; }
body { font: 12pt/1.45 Loma, Garuda, Sarabun, 'TH Sarabun New', sans-serif; }
h1 { font-size: 15pt; text-align: center; } h2 { font-size: 13pt; } h3 { font-size: 12pt; }
table { border-collapse: collapse; width: 100%; font-size: 10pt; } th, td { border: 1px solid #000; padding: 3px 5px; vertical-align: top; }
tr { break-inside: avoid; }
</style></head><body>${html}</body></html>`.replace('<title></title>', () => `<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`);
}
