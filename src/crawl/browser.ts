import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import type { Text } from '../model/text.ts';

/** A browser of the machine, as Playwright starts it. */
export interface BrowserPlace {
  readonly name: string;
  readonly path?: string;
  readonly channel?: string;
}

/** Usual places by platform; Windows users have Edge. */
function usualPlaces(): readonly (readonly [string, string])[] {
  const environment = process.env;
  if (process.platform === 'win32') {
    const roots = [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)'], environment['LOCALAPPDATA']].filter((root) => root !== undefined);
    return roots.flatMap((root) => [
      ['Google Chrome', path.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe')] as const,
      ['Microsoft Edge', path.join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe')] as const,
      ['Chromium', path.join(root, 'Chromium', 'Application', 'chrome.exe')] as const,
    ]);
  }
  if (process.platform === 'darwin') {
    return [
      ['Google Chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      ['Microsoft Edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
      ['Chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ];
  }
  return [
    ['Google Chrome', '/usr/bin/google-chrome-stable'],
    ['Google Chrome', '/usr/bin/google-chrome'],
    ['Google Chrome', '/opt/google/chrome/chrome'],
    ['Chromium', '/usr/bin/chromium'],
    ['Chromium', '/usr/bin/chromium-browser'],
    ['Chromium', '/snap/bin/chromium'],
    ['Microsoft Edge', '/usr/bin/microsoft-edge'],
    ['Microsoft Edge', '/opt/microsoft/msedge/msedge'],
  ];
}

/**
 * The browser to draw pages with: what OIT_BROWSER names, else Chrome, Edge or Chromium of the
 * system, else one that Playwright or the package `@sparticuz/chromium` has brought. Null for none.
 * An OIT_BROWSER that does not exist gives null too: the user meant that one.
 */
export async function findBrowser(): Promise<BrowserPlace | null> {
  const named = process.env['OIT_BROWSER'];
  if (named !== undefined && named !== '') return (await isProgram(named)) ? { name: path.basename(named), path: named } : null;
  for (const [name, place] of usualPlaces()) if (await isProgram(place)) return { name, path: place };
  return (await broughtByPlaywright()) ?? (await broughtByPackage());
}

async function broughtByPlaywright(): Promise<BrowserPlace | null> {
  try {
    const { chromium } = await import('playwright');
    const place = chromium.executablePath();
    return (await isProgram(place)) ? { name: 'Chromium (Playwright)', path: place } : null;
  } catch {
    return null;
  }
}

/** The package is there in development only, and for Linux on x64. */
async function broughtByPackage(): Promise<BrowserPlace | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const name = '@sparticuz/chromium';
    const brought = (await import(name)) as { default: { executablePath(): Promise<string> } };
    return { name: 'Chromium (@sparticuz)', path: await brought.default.executablePath() };
  } catch {
    return null;
  }
}

const isProgram = async (place: string): Promise<boolean> =>
  access(place, constants.X_OK).then(
    () => true,
    () => false,
  );

/** How the user comes by a browser, for the machine that this is. */
export function howToGetOne(platform: NodeJS.Platform = process.platform): Text {
  const named = process.env['OIT_BROWSER'];
  if (named !== undefined && named !== '') {
    return {
      th: `ตัวแปร OIT_BROWSER ชี้ไปที่ ${named} ซึ่งเปิดไม่ได้ โปรดแก้ให้ถูก หรือลบตัวแปรนี้เพื่อให้โปรแกรมค้นหาเบราว์เซอร์เอง`,
      en: `OIT_BROWSER names ${named}, which cannot be run: mend it, or unset it and the program looks for a browser itself.`,
    };
  }
  if (platform === 'win32') {
    return {
      th: 'Windows มี Microsoft Edge มาให้อยู่แล้ว ถ้าถูกลบไปให้ติดตั้ง Edge หรือ Google Chrome หรือบอกตำแหน่งด้วยตัวแปร OIT_BROWSER',
      en: 'Windows comes with Microsoft Edge; where it was removed, install Edge or Google Chrome, or name the place of a browser in OIT_BROWSER.',
    };
  }
  if (platform === 'darwin') {
    return {
      th: 'โปรดติดตั้ง Google Chrome หรือ Microsoft Edge หรือบอกตำแหน่งด้วยตัวแปร OIT_BROWSER',
      en: 'Install Google Chrome or Microsoft Edge, or name the place of a browser in OIT_BROWSER.',
    };
  }
  return {
    th: 'โปรดติดตั้ง chromium (Debian, Fedora, Arch: แพ็กเกจ chromium, Ubuntu: chromium-browser) หรือ Google Chrome หรือบอกตำแหน่งด้วยตัวแปร OIT_BROWSER',
    en: 'Install chromium (package chromium on Debian, Fedora and Arch, chromium-browser on Ubuntu) or Google Chrome, or name the place of a browser in OIT_BROWSER.',
  };
}
