import { execFile } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { promisify } from 'node:util';
import { findBrowser, howToGetOne } from '../crawl/browser.ts';
import { cacheFolder } from '../documents/cache.ts';
import { findEngine } from '../documents/ocr/engines.ts';
import { EXIT, OitError, type ExitCode } from '../model/errors.ts';
import { inLang, type Lang, type Text } from '../model/text.ts';
import type { Settings } from '../settings/settings.ts';
import { VERSION } from '../version.ts';
import type { Io } from './io.ts';

/** One part of the machine: whether it is there, and what it costs when it is not. */
export interface Part {
  readonly name: Text;
  readonly there: boolean;
  readonly detail: string;
  /** What goes without it, and how to get it; null where all is well. */
  readonly cost: Text | null;
}

const run = promisify(execFile);
const LOOK_UP_MS = 4000;

/** `oit doctor`: what this machine has and what each missing part costs, also where its settings are wrong. Always ends with 0. */
export async function doctorCommand(flags: { json: boolean; lang: Lang; settings: () => Promise<Settings> }, io: Io): Promise<ExitCode> {
  const { settings, mistake } = await settingsOrMistake(flags.settings);
  const parts = [
    ...(await Promise.all([nodeVersion(), browser(), pdftotext(), ocr(settings?.ocr === 'never'), cache(settings?.cache), terminal(io), network()])),
    ...(mistake === null ? [] : [wrongSettings(mistake)]),
  ];
  if (flags.json) {
    io.print(
      JSON.stringify(
        parts.map((part) => ({
          name: inLang(part.name, flags.lang),
          there: part.there,
          detail: part.detail,
          cost: part.cost === null ? null : inLang(part.cost, flags.lang),
        })),
        null,
        2,
      ),
    );
    return EXIT.done;
  }
  const lines = parts.flatMap((part) => [
    `${part.there ? '✓' : '✗'} ${inLang(part.name, flags.lang)}${part.detail === '' ? '' : `: ${part.detail}`}`,
    ...(part.cost === null ? [] : [`  ${inLang(part.cost, flags.lang)}`]),
  ]);
  io.print([`oit ${VERSION}`, ...lines].join('\n'));
  return EXIT.done;
}

async function settingsOrMistake(load: () => Promise<Settings>): Promise<{ settings: Settings | null; mistake: Text | null }> {
  try {
    return { settings: await load(), mistake: null };
  } catch (error) {
    if (error instanceof OitError) return { settings: null, mistake: error.text };
    throw error;
  }
}

const wrongSettings = (mistake: Text): Part => ({ name: { th: 'ค่าที่ตั้งไว้', en: 'Settings' }, there: false, detail: '', cost: mistake });

async function nodeVersion(): Promise<Part> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const there = major > 20 || (major === 20 && minor >= 19);
  return {
    name: { th: 'Node.js', en: 'Node.js' },
    there,
    detail: `${process.versions.node} (${process.platform} ${process.arch})`,
    cost: there ? null : { th: 'ต้องใช้รุ่น 20.19 ขึ้นไป ติดตั้งรุ่นใหม่จาก nodejs.org', en: 'Version 20.19 or newer is needed; install it from nodejs.org.' },
  };
}

async function browser(): Promise<Part> {
  const found = await findBrowser();
  return {
    name: { th: 'เบราว์เซอร์', en: 'Browser' },
    there: found !== null,
    detail: found?.name ?? '',
    cost:
      found !== null
        ? null
        : {
            th: `หน้าที่วาดด้วยสคริปต์จะอ่านไม่ได้ (รายงานจะบอกว่าหน้าใด) และรายงานจะไม่มีภาพหน้าจอของหลักฐาน ${howToGetOne().th}`,
            en: `Pages drawn by scripts cannot be read (the report names them), and the report has no pictures of the evidence. ${howToGetOne().en}`,
          },
  };
}

async function pdftotext(): Promise<Part> {
  const detail = await firstLine('pdftotext', ['-v']);
  return {
    name: { th: 'ตัวอ่าน PDF (pdftotext)', en: 'PDF reader (pdftotext)' },
    there: detail !== null,
    detail: detail ?? '',
    cost:
      detail !== null
        ? null
        : {
            th: 'ใช้ตัวอ่าน PDF ในโปรแกรมแทน ช้ากว่าและอ่านสระอำพลาดได้มากกว่า ติดตั้ง poppler-utils (Linux), poppler (macOS: brew install poppler) ถ้าต้องการ',
            en: 'The built-in PDF reader is used instead: slower, and it loses more marks. Install poppler-utils (Linux) or poppler (macOS: brew install poppler) if you like.',
          },
  };
}

/** `forbidden`: the settings say that nothing is to be read from pictures. */
async function ocr(forbidden: boolean): Promise<Part> {
  const found = await findEngine();
  const missing: Text = {
    th: 'อ่านเอกสารสแกนไม่ได้ ข้อที่มีแต่ภาพสแกนจะขึ้นว่า "ให้คนตรวจ" ติดตั้งโปรแกรมใหม่ (npm install) หรือติดตั้ง tesseract พร้อมข้อมูลภาษาไทย',
    en: 'Scans cannot be read; items with nothing but scans are marked for a person to look at. Install the program again (npm install), or tesseract with its Thai data.',
  };
  const slower: Text = {
    th: 'ใช้ตัวอ่านภาพในโปรแกรม ช้ากว่าและพลาดมากกว่าเล็กน้อย ติดตั้ง tesseract พร้อมภาษาไทย (tesseract-ocr-tha) ถ้าต้องการ',
    en: 'The built-in reader is used: somewhat slower, with a few more mistakes. Install tesseract with Thai (tesseract-ocr-tha) if you like.',
  };
  const unwanted: Text = {
    th: 'ตั้งค่าไว้ไม่ให้อ่านภาพสแกน (ocr: never) ข้อที่มีแต่ภาพสแกนจะขึ้นว่า "ให้คนตรวจ"',
    en: 'The settings forbid reading scans (ocr: never): items with nothing but scans are marked for a person to look at.',
  };
  return {
    name: { th: 'การอ่านภาพสแกน (OCR)', en: 'Reading of scans (OCR)' },
    there: found !== null,
    detail: found === null ? '' : `${found.kind} ${found.version} (tha)`,
    cost: forbidden ? unwanted : found === null ? missing : found.kind === 'tesseract' ? null : slower,
  };
}

/** Whether readings can be kept for the next run; the folder is not made for the asking. */
async function cache(setting: string | undefined): Promise<Part> {
  const folder = cacheFolder(setting);
  return {
    name: { th: 'ที่เก็บผลการอ่านเอกสาร', en: 'Kept readings of documents' },
    there: folder !== null,
    detail: folder ?? '',
    cost: folder === null ? { th: 'เอกสารทุกฉบับจะถูกอ่านใหม่ทุกครั้ง (ตั้งค่า cache เป็น off)', en: 'Every document is read anew each time (cache: off).' } : null,
  };
}

async function terminal(io: Io): Promise<Part> {
  return {
    name: { th: 'หน้าจอ', en: 'Terminal' },
    there: io.terminal,
    detail: io.terminal ? `${io.columns} × ${process.stdout.rows ?? '?'}` : '',
    cost: io.terminal
      ? null
      : { th: 'แสดงผลเป็นข้อความธรรมดา และใช้ oit review ไม่ได้', en: 'Plain text is shown, and oit review cannot be used.' },
  };
}

async function network(): Promise<Part> {
  const timer = new Promise<null>((resolve) => setTimeout(() => resolve(null), LOOK_UP_MS).unref());
  const there = (await Promise.race([lookup('www.nacc.go.th').catch(() => null), timer])) !== null;
  return {
    name: { th: 'อินเทอร์เน็ต', en: 'Network' },
    there,
    detail: '',
    cost: there
      ? null
      : {
          th: 'ค้นชื่อ www.nacc.go.th ไม่พบ ตรวจได้เฉพาะเว็บไซต์ในเครื่องหรือในเครือข่ายนี้ ตรวจการเชื่อมต่อหรือพร็อกซี',
          en: 'The name www.nacc.go.th does not resolve: only sites on this machine or network can be audited. Check the connection or the proxy.',
        },
  };
}

async function firstLine(command: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout, stderr } = await run(command, [...args], { timeout: LOOK_UP_MS, windowsHide: true });
    return (stdout || stderr).split('\n')[0]?.trim() ?? '';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : '';
  }
}
