import { inflateSync } from 'node:zlib';

const MAX_STREAMS = 3000;
const MAX_STREAM = 30 * 1024 * 1024;
const MAX_SPANS = 500_000;
const SPAN = /\/Span\s{0,3}<<\s{0,3}\/ActualText\s{0,3}<([0-9A-Fa-f\s]{4,2000})>\s{0,3}>>\s{0,3}BDC/g;

/**
 * What the runs of a PDF really say, in the order of the file, where its maker wrote it down
 * (`/ActualText`). Chromium and Google Docs do, for Thai letters whose marks are drawn by glyphs
 * without a code; pdf.js leaves it aside and loses the marks. Empty for files of other makers.
 */
export function actualTexts(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.includes('Skia/PDF')) return [];
  const texts: string[] = [];
  let at = 0;
  for (let count = 0; count < MAX_STREAMS && texts.length < MAX_SPANS; count += 1) {
    const start = file.indexOf('stream', at);
    if (start === -1) break;
    const end = file.indexOf('endstream', start + 6);
    if (end === -1) break;
    at = end + 9;
    const about = file.toString('latin1', Math.max(0, start - 400), start);
    const own = about.slice(about.lastIndexOf(' obj') + 1);
    if (!own.includes('/FlateDecode') || /\/(?:Subtype|Length1|Type)\b/.test(own)) continue;
    const body = file.subarray(start + (file[start + 6] === 13 ? 8 : 7), end);
    for (const match of inflated(body).matchAll(SPAN)) texts.push(fromUtf16(match[1] ?? ''));
  }
  return texts;
}

function inflated(body: Uint8Array): string {
  try {
    return inflateSync(body, { maxOutputLength: MAX_STREAM }).toString('latin1');
  } catch {
    return '';
  }
}

function fromUtf16(hex: string): string {
  const digits = hex.replace(/\s/g, '').replace(/^feff/i, '');
  return (digits.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');
}
