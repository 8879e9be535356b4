/** Longer headers are hostile, characters. */
const MAX_HEADER = 4000;

/**
 * Name of a file: from Content-Disposition (RFC 6266, and the raw bytes that Thai servers send),
 * else the last part of the path. Null where there is none.
 */
export function fileNameOf(disposition: string | null, url: string): string | null {
  return (disposition === null ? null : fromDisposition(disposition)) ?? fromPath(url);
}

function fromDisposition(header: string): string | null {
  const words = header.slice(0, MAX_HEADER);
  const extended = extendedName(words);
  if (extended !== null) return extended;
  // A quote that is missing, or one too many, spoils no name that can still be read.
  const plain = /(?:^|[;\s])filename\s{0,9}=\s{0,9}(?:"((?:[^"\\]|\\.)*)"\s*(?:;|$)|'([^']*)'\s*(?:;|$)|"?([^;]*))/i.exec(words);
  const name = (plain?.[1] ?? plain?.[2] ?? plain?.[3]?.replaceAll('"', ''))?.replace(/\\(["\\])/g, '$1').trim();
  if (name === undefined || name === '') return null;
  const encoded = fromEncodedWords(name);
  if (encoded !== null) return lastPart(encoded);
  return lastPart(/%[0-9a-f]{2}/i.test(name) ? decodeEscapes(name) : fromRawBytes(name));
}

/** `filename*` (RFC 8187), also with quotes, blanks, without its charset, or with bytes that are not escaped. */
function extendedName(words: string): string | null {
  const value = /(?:^|[;\s])filename\*\s{0,9}=\s{0,9}"?([^;"]+)/i.exec(words)?.[1]?.trim();
  if (value === undefined) return null;
  const [, charset = '', name = value] = /^([\w-]*)\s?'[^']*'(.*)$/s.exec(value) ?? [];
  if (name === '') return null;
  return lastPart(/^(?:tis-?620|windows-874|iso-8859-11|cp874)$/i.test(charset) ? thaiOf(bytesOf(name)) : decodeEscapes(name));
}

/** Encoded words of mail (RFC 2047), which some servers use in headers: `=?UTF-8?B?…?=`. Null where there are none. */
function fromEncodedWords(name: string): string | null {
  if (!/=\?[\w-]+\?[bq]\?[^?]*\?=/i.test(name)) return null;
  return name.replace(/\?=\s+=\?/g, '?==?').replace(/=\?([\w-]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, form: string, words: string) => {
    const bytes = form.toLowerCase() === 'b' ? Buffer.from(words, 'base64') : bytesOf(words.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, '%$1'));
    return /^(?:tis-?620|windows-874|iso-8859-11|cp874)$/i.test(charset) ? thaiOf(bytes) : readBytes(bytes);
  });
}

const fromPath = (url: string): string | null => lastPart(decodeEscapes(new URL(url).pathname));

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const MAX_NAME = 255;

/** Without folders, marks that turn the direction of writing, control characters, and blanks and dots at its end; no device. */
function lastPart(name: string): string | null {
  const last = name.replace(/[\0-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').split(/[/\\]/).at(-1)?.trim().replace(/[. ]+$/, '') ?? '';
  if (last === '') return null;
  const named = DEVICE.test(last) ? `_${last}` : last;
  if (named.length <= MAX_NAME) return named;
  const ending = /\.[a-z0-9]{1,5}$/i.exec(named)?.[0] ?? '';
  return `${named.slice(0, MAX_NAME - ending.length).replace(/[\ud800-\udbff]$/, '')}${ending}`;
}

/** Percent escapes as UTF-8, else as windows-874, else as written; names that were escaped twice come out too. */
function decodeEscapes(words: string): string {
  if (/[^\0-\xff]/.test(words) || /^[\0-$&-\x7f]*$/.test(words)) return words;
  const once = plainly(words) ?? readBytes(bytesOf(words));
  return /^(?:[^%]|%25[0-9a-f]{2})*$/i.test(words) && /%25[0-9a-f]{2}/i.test(words) ? readBytes(bytesOf(once)) : once;
}

/** Escapes of UTF-8 and nothing else, by far the most; null for all others. */
function plainly(words: string): string | null {
  if (/[^\0-\x7f]/.test(words)) return null;
  try {
    const text = decodeURIComponent(words);
    return /^[\0-\x7f\u0E00-\u0E7F]*$/.test(text) ? text : null;
  } catch {
    return null;
  }
}

const bytesOf = (words: string): Buffer => Buffer.from(words.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');

/** A header's bytes come as one character each. */
const fromRawBytes = (words: string): string => (/[^\0-\xff]/.test(words) ? words : readBytes(Buffer.from(words, 'latin1')));

/** UTF-8, unless it is none or gives foreign letters where windows-874 gives Thai ones: แผน in TIS-620 is valid UTF-8 for Ἱ. */
function readBytes(bytes: Uint8Array): string {
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    return thaiOf(bytes);
  }
  const foreign = /[^\0-\x7f]/.test(text) && !/[\u0E00-\u0E7F]/.test(text);
  const thai = foreign ? thaiOf(bytes) : '';
  return foreign && /^[\0-\x7f\u0E00-\u0E7F]*$/.test(thai) ? thai : text;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const thaiOf = (bytes: Uint8Array): string => new TextDecoder('windows-874').decode(bytes);
