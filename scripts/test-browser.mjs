// A browser and a Thai font for the tests. A machine that has them keeps its own; on Linux the npm
// packages supply both, without root.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, copyFileSync, writeFileSync, chmodSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

const OWN = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name];
    return base ? [path.join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'), path.join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe')] : [];
  }),
];

/** Path of a browser for the tests; null where none can be had (the browser tests say so). */
export async function browserForTests() {
  const given = process.env.OIT_BROWSER;
  if (given) return given;
  const own = OWN.find((file) => existsSync(file));
  if (own && hasThaiFont()) return own;
  if (process.platform !== 'linux' || process.arch !== 'x64') return own ?? null;
  return unpacked();
}

/** Windows and macOS always have one. */
function hasThaiFont() {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=th', 'family'], { encoding: 'utf8' });
  return (listed.stdout ?? '').trim() !== '';
}

/** Unpacks the npm package's browser with the libraries and fonts that a bare machine lacks. */
async function unpacked() {
  const folder = path.join(root, '.cache', 'browser');
  const starter = path.join(folder, 'chromium.sh');
  if (existsSync(starter)) return starter;
  process.stderr.write('กำลังเตรียมเบราว์เซอร์สำหรับการทดสอบ · Unpacking a browser for the tests\n');
  mkdirSync(folder, { recursive: true });
  const before = { TMPDIR: process.env.TMPDIR, AWS: process.env.AWS_LAMBDA_JS_RUNTIME };
  process.env.TMPDIR = folder;
  // Makes the package unpack its shared libraries too.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const program = await chromium.executablePath();
    const fonts = path.join(root, 'node_modules', '@expo-google-fonts', 'sarabun');
    for (const style of ['400Regular', '700Bold']) {
      copyFileSync(path.join(fonts, style, `Sarabun_${style}.ttf`), path.join(folder, 'fonts', `Sarabun_${style}.ttf`));
    }
    writeFileSync(
      path.join(folder, 'fonts', 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${path.join(folder, 'fonts')}</dir><cachedir>${path.join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
    );
    writeFileSync(
      starter,
      `#!/bin/sh\nLD_LIBRARY_PATH="${path.join(folder, 'al2023', 'lib')}" FONTCONFIG_PATH="${path.join(folder, 'fonts')}" exec "${program}" "$@"\n`,
    );
    chmodSync(starter, 0o755);
    return starter;
  } finally {
    if (before.TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before.TMPDIR;
    if (before.AWS === undefined) delete process.env.AWS_LAMBDA_JS_RUNTIME;
    else process.env.AWS_LAMBDA_JS_RUNTIME = before.AWS;
    delete process.env.LD_LIBRARY_PATH;
    delete process.env.FONTCONFIG_PATH;
  }
}
