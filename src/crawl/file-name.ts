/**
 * Name of a file: from Content-Disposition (RFC 6266, and the raw bytes that Thai servers send),
 * else the last part of the path. Null where there is none.
 */
export function fileNameOf(disposition: string | null, url: string): string | null {
  return (disposition === null ? null : fromDisposition(disposition)) ?? fromPath(url);
}

function fromDisposition(header: string): string | null {
  const extended = /filename\*\s*=\s*([\w-]*)'[^']*'([^;\s]+)/i.exec(header);
  if (extended?.[2] !== undefined) return lastPart(decodeEscapes(extended[2]));
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(header);
  const name = (plain?.[1] ?? plain?.[2])?.trim();
  if (name === undefined || name === '') return null;
  return lastPart(name.includes('%') ? decodeEscapes(name) : fromRawBytes(name));
}

const fromPath = (url: string): string | null => lastPart(decodeEscapes(new URL(url).pathname));

const lastPart = (name: string): string | null => {
  const last = name.split(/[/\\]/).at(-1)?.trim() ?? '';
  return last === '' ? null : last.slice(0, 255);
};

/** Percent escapes as UTF-8, else as windows-874, else as written. */
function decodeEscapes(words: string): string {
  const bytes = Buffer.from(words.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
  return /[^\0-\xff]/.test(words) ? words : readBytes(bytes);
}

/** A header's bytes come as one character each. */
const fromRawBytes = (words: string): string => (/[^\0-\xff]/.test(words) ? words : readBytes(Buffer.from(words, 'latin1')));

/** UTF-8, unless it is none or gives foreign letters where windows-874 gives Thai ones: แผน in TIS-620 is valid UTF-8 for Ἱ. */
function readBytes(bytes: Uint8Array): string {
  const thai = new TextDecoder('windows-874').decode(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const foreign = /[^\0-\x7f]/.test(text) && !/[\u0E00-\u0E7F]/.test(text);
    return foreign && /^[\0-\x7f\u0E00-\u0E7F]*$/.test(thai) ? thai : text;
  } catch {
    return thai;
  }
}
