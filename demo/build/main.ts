import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { ABOUT } from './about.ts';
import { thaiDigits } from './html.ts';
import type { Paper, Picture, SiteFile } from './html.ts';
import { HUBS } from './hubs.ts';
import { INTEGRITY } from './integrity.ts';
import { CSS, paperHtml, sitePage } from './layout.ts';
import { NEWS } from './news.ts';
import { PEOPLE } from './people.ts';
import { PLANS } from './plans.ts';
import { PROCUREMENT } from './procurement.ts';
import { readPbm, scanPdf } from './scan.ts';
import { SERVICE_FILES } from './services.ts';

const run = promisify(execFile);
const FILES: readonly SiteFile[] = [...HUBS, ...ABOUT, ...NEWS, ...SERVICE_FILES, ...PROCUREMENT, ...PLANS, ...PEOPLE, ...INTEGRITY];
const FONTS = ['Loma', 'Garuda', 'Norasi', 'Kinnari'];

/** Writes the whole site into `folder`, which is emptied first. Throws where Chromium or pdftoppm is missing. */
export async function buildDemo(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const browser = await chromium.launch({ executablePath: process.env.OIT_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    let papers = 0;
    for (const file of [...FILES, { kind: 'raw', path: '/css/site.css', text: CSS } as const]) {
      const target = join(folder, ...file.path.split('/').filter(Boolean));
      await mkdir(dirname(target), { recursive: true });
      if (file.kind === 'paper') papers += 1;
      await writeFile(target, await bytesOf(file, browser, FONTS[papers % FONTS.length] ?? 'Loma'));
    }
    process.stderr.write(`${FILES.length + 1} files, ${papers} PDFs\n`);
  } finally {
    await browser.close();
  }
}

async function bytesOf(file: SiteFile, browser: Browser, font: string): Promise<Buffer | string> {
  if (file.kind === 'raw') return file.text;
  if (file.kind === 'page') return file.thai874 ? windows874(sitePage(file)) : sitePage(file);
  if (file.kind === 'picture') return pictureOf(file, browser);
  const print = await printOf(file, browser, font);
  if (file.damage === 'scan') return scanOf(print);
  return file.damage === 'truncated' ? print.subarray(0, Math.floor(print.length * 0.4)) : print;
}

async function printOf(file: Paper, browser: Browser, font: string): Promise<Buffer> {
  const html = paperHtml(file, font);
  const tab = await browser.newPage();
  await tab.setContent(file.thaiDigits ? html.replace(/<body>[^]*/, thaiDigits) : html);
  const bytes = await tab.pdf({ preferCSSPageSize: true, tagged: false, outline: false });
  await tab.close();
  return undated(bytes);
}

/** The same print every time: the moment of printing is set to one day, of the same length. */
const undated = (print: Buffer): Buffer =>
  Buffer.from(print.toString('latin1').replace(/\(D:\d{14}\+00'00'\)/g, "(D:20250901090000+00'00')"), 'latin1');

async function pictureOf(file: Picture, browser: Browser): Promise<Buffer> {
  const tab = await browser.newPage({ viewport: { width: file.width, height: file.height } });
  await tab.setContent(`<body style="margin:0">${file.html}`);
  const bytes = await tab.screenshot();
  await tab.close();
  return bytes;
}

async function scanOf(print: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'oit-scan-'));
  try {
    await writeFile(join(folder, 'in.pdf'), print);
    await run('pdftoppm', ['-mono', '-r', '200', '-singlefile', join(folder, 'in.pdf'), join(folder, 'out')]);
    return scanPdf(readPbm(await readFile(join(folder, 'out.pbm'))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Thai letters of windows-874 stand 0x0D60 above their bytes; what it lacks becomes a question mark. */
const windows874 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 63;
      if (code < 0x80) return code;
      if (code >= 0x0e01 && code <= 0x0e5b) return code - 0x0e00 + 0xa0;
      return 63;
    }),
  );
