/**
 * Addresses that stand in scripts, event attributes, data attributes and addresses of viewers. The
 * crawl fetches what is found here and the documents link to it, so both must find the same.
 * All patterns are bounded: the words come from websites.
 */

/** Links of one page that are taken up. */
export const LINKS_A_PAGE = 20_000;

const MAX_SCRIPT = 200_000;
const MAX_HANDLER = 3000;
const MAX_IN_SCRIPT = 300;
const MAX_IN_HANDLER = 10;

/** A quoted address that is not the beginning of one put together by the script. */
const QUOTED = String.raw`\s{0,20}(["'\x60])([^"'\x60\s<>{}$][^"'\x60<>{}$\r\n]{0,1000}?)\1(?!\s{0,5}\+)`;
const GO_ALWAYS = String.raw`\blocation(?:\.href)?\s{0,20}=(?!=)|\blocation\.(?:assign|replace)\s{0,5}\(|\b(?:window|self|top|parent)\.open\s{0,5}\(|\bMM_openBrWindow\s{0,5}\(|\bMM_goToURL\s{0,5}\(\s{0,5}["'][^"']{0,40}["']\s{0,5},`;
/** In an event attribute; in a script these are requests and style sheets as often. */
const GO_IN_HANDLER = String.raw`\.href\s{0,20}=(?!=)|(?<![.\w])open\s{0,5}\(`;
const IN_HANDLER = new RegExp(`(?:${GO_ALWAYS}|${GO_IN_HANDLER})${QUOTED}`, 'gi');
const IN_SCRIPT = new RegExp(`(?:${GO_ALWAYS})${QUOTED}`, 'gi');
/** A script that leaves the page by itself. */
const LEAVE = new RegExp(String.raw`\blocation(?:(?:\.href)?\s{0,20}=(?!=)|\.(?:assign|replace)\s{0,5}\()${QUOTED}`, 'i');
const FILE_NAME = String.raw`\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|7z|jpe?g|png)`;
const FILE = new RegExp(String.raw`(["'\x60])([^"'\x60\s<>{}$][^"'\x60<>{}$\r\n]{0,1000}?${FILE_NAME}(?:[?#][^"'\x60<>]{0,200})?)\1(?!\s{0,5}\+)`, 'gi');
const EMBED = /\bPDFObject\.embed\s{0,5}\(\s{0,5}(["'`])([^"'`<>]{1,1000})\1(?!\s{0,5}\+)(?:\s{0,5},\s{0,5}(["'`])#?([\w-]{1,100})\3)?/g;

const isAddress = (href: string): boolean => href.trim() !== '' && !/^\s*(?:#|javascript:|about:|data:|_blank|_self|_top|_parent)/i.test(href);
const addressesBy = (pattern: RegExp, text: string, most: number): string[] => {
  const found = new Set<string>();
  for (const match of text.matchAll(pattern)) {
    if (isAddress(match[2] ?? '')) found.add(match[2] ?? '');
    if (found.size >= most) break;
  }
  return [...found];
};

/** Addresses that an element opens on a click by its script (`onclick`, `href="javascript:…"`), as written; else the files that the script names. */
export function addressesOnClick(attributes: { readonly href?: string | undefined; readonly onclick?: string | undefined }): string[] {
  const { href = '', onclick = '' } = attributes;
  const code = `${/^\s*javascript:/i.test(href) ? unescaped(href.slice(0, MAX_HANDLER)) : ''} ${onclick.slice(0, MAX_HANDLER)}`;
  if (code.trim() === '') return [];
  const opened = addressesBy(IN_HANDLER, code, MAX_IN_HANDLER);
  return opened.length > 0 ? opened : addressesBy(FILE, code, MAX_IN_HANDLER);
}

export interface ScriptEmbed {
  readonly href: string;
  /** Id of the box that shows it; null where the script names none. */
  readonly target: string | null;
}

/** PDFs that a script of the page shows in a box (`PDFObject.embed`). */
export const embedsInScript = (code: string): ScriptEmbed[] =>
  [...code.slice(0, MAX_SCRIPT).matchAll(EMBED)].slice(0, MAX_IN_SCRIPT).map((match) => ({ href: match[2] ?? '', target: match[4] ?? null }));

/** Addresses that a script of the page opens or shows, as written. */
export const addressesInScript = (code: string): string[] => [
  ...new Set([...addressesBy(IN_SCRIPT, code.slice(0, MAX_SCRIPT), MAX_IN_SCRIPT), ...embedsInScript(code).map(({ href }) => href)]),
];

/** Where a script sends the visitor, as written; null for nowhere. */
export const leavesFor = (code: string): string | null => LEAVE.exec(code.slice(0, MAX_SCRIPT))?.[2] ?? null;

const DATA_ADDRESS = new RegExp(String.raw`^(?:https?://|/|\.{1,2}/|[^\s:?#<>]{0,300}\.(?:php|html?|aspx?|jsp|pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|7z|jpe?g|png)(?:[?#]|$))`, 'i');

/** Addresses in `data-href`, `data-url` and `data-link`, as written. Such attributes hold other things too: only what is written like an address counts. */
export const addressesInData = (attributes: Readonly<Record<string, string | undefined>>): string[] =>
  ['data-href', 'data-url', 'data-link'].flatMap((key) => {
    const value = attributes[key]?.trim() ?? '';
    return value.length <= 4000 && DATA_ADDRESS.test(value) ? [value] : [];
  });

/** What a frame (`iframe`, `frame`, `embed`) shows, now or once it is scrolled to, as written; null for nothing. */
export function shownInFrame(attributes: Readonly<Record<string, string | undefined>>): string | null {
  for (const key of ['src', 'data-src', 'data-lazy-src', 'data-original']) {
    const value = attributes[key];
    if (value !== undefined && isAddress(value)) return value;
  }
  return null;
}

/**
 * The file that an address of a viewer shows (`flipbook/?pdf=…`, `viewer.html?file=…`, Google's
 * viewer), as written there: it starts from the address of the viewer. Null for any other.
 */
export function viewedFile(address: string): string | null {
  const [, path = '', query = ''] = /^([^?#]*)\?([^#]*)/.exec(address.slice(0, 4000)) ?? [];
  for (const part of query.split('&')) {
    const [, key, raw] = /^(pdf|file|url|src)=(.+)$/i.exec(part) ?? [];
    if (key === undefined || raw === undefined) continue;
    const value = unescaped(raw.replace(/\+/g, ' '));
    if (/\.(?:pdf|docx?|xlsx?|pptx?)(?:[?#]|$)/i.test(value)) return value;
    if (/^https?:/i.test(value) && /viewer|gview|flipbook|embed/i.test(path.replace(/^https?:\/\/[^/]*/i, ''))) return value;
  }
  return null;
}

/** Percent-escapes read as UTF-8 where they are that; else the words as they stand. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
