export { escapeTerminal } from '../model/terminal.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Not allowed in HTML, or turning the direction of what follows. */
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const HALF_PAIRS = /\p{Cs}/gu;

/** Words for the content of an element or a quoted attribute. */
export const escapeHtml = (words: string): string =>
  words.replace(UNWANTED, '').replace(HALF_PAIRS, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** The address where it may be made a link: `http:` and `https:` alone; otherwise null. */
export function safeHref(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
