/** How much of a page's head is searched for the charset it declares, in bytes. */
const DECLARATION_BYTES = 4096;
/** A UTF-8 page may hold stray bytes: one to so many whole characters beyond ASCII. */
const GOOD_PER_BAD = 4;

/** 0x80-0x9F of windows-1252, which some versions of Node give as control characters. */
const WESTERN = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'];

/**
 * The words of a web page from its bytes. A byte order mark decides; then strict UTF-8; then UTF-8
 * with a few stray bytes (pasted text, a body cut off); then the declared charset or windows-874,
 * whichever reads as more Thai, since old Thai sites declare one and send the other.
 * Never throws. `charset` is the lower-case WHATWG name.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): { text: string; charset: string } {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: read(bytes, marked), charset: marked };
  const strict = readStrict(bytes);
  if (strict !== null) return { text: strict, charset: 'utf-8' };

  const lossy = read(bytes, 'utf-8');
  if (goodOutweighsBad(lossy)) return { text: lossy, charset: 'utf-8' };

  const legacy = { text: read(bytes, 'windows-874'), charset: 'windows-874' };
  const declared = declaredCharsets(bytes, contentType).find((name) => name !== 'utf-8' && name !== 'windows-874');
  if (declared === undefined || hasThaiRun(legacy.text)) return legacy;
  return { text: read(bytes, declared), charset: declared };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function read(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes);
  return charset.startsWith('windows-') ? text.replace(/[\x80-\x9F]/g, (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? control) : text;
}

function readStrict(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function goodOutweighsBad(text: string): boolean {
  let good = 0;
  let bad = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) bad += 1;
    else if (code > 0x7f) good += 1;
  }
  return good > 0 && good >= bad * GOOD_PER_BAD;
}

/** Single Thai letters come of any accented letter; words do not. */
const hasThaiRun = (text: string): boolean => /[\u0E01-\u0E3A\u0E40-\u0E4E]{4}/.test(text);

/** Charsets named by the header, then by the head of the page; unknown names are left out. */
function declaredCharsets(bytes: Uint8Array, contentType: string | null): string[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const named = [contentType ?? '', ...(head.match(/<(?:meta|\?xml)[^>]{0,400}>/gi) ?? [])];
  return named.flatMap((words) => {
    const name = /(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i.exec(words)?.[1];
    const known = name === undefined ? null : knownCharset(name);
    return known === null ? [] : [known];
  });
}

function knownCharset(name: string): string | null {
  try {
    const charset = new TextDecoder(name).encoding;
    // A page whose declaration could be read byte by byte is not UTF-16.
    return charset.startsWith('utf-16') ? 'utf-8' : charset;
  } catch {
    return null;
  }
}
