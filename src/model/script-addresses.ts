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
const DOCUMENT_NAME = String.raw`\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|7z)`;
/** A document in the settings of a viewer: pdf.js, dFlip, FlowPaper, flip books. */
const SHOWN = new RegExp(
  String.raw`(?:\bgetDocument\s{0,5}\(\s{0,5}(?:\{\s{0,20}url\s{0,5}:\s{0,5})?|(?<![\w-])["']?(?:pdf\w{0,12}|source|src|file|url|document|default_?url)["']?\s{0,5}[:=]\s{0,5})(["'\x60])([^"'\x60\s<>{}$][^"'\x60<>{}$\r\n]{0,1000}?${DOCUMENT_NAME}(?:[?#][^"'\x60<>]{0,200})?)\1(?!\s{0,5}\+)`,
  'gi',
);
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

export interface Handlers {
  readonly href?: string | undefined;
  readonly onclick?: string | undefined;
}

/** What runs on a click; '' for nothing. */
export function codeOnClick({ href = '', onclick = '' }: Handlers): string {
  if (onclick === '' && !/^\s*javascript:/i.test(href)) return '';
  return `${/^\s*javascript:/i.test(href) ? unescaped(href.slice(0, MAX_HANDLER)) : ''} ${onclick.slice(0, MAX_HANDLER)}`.trim();
}

/**
 * Addresses that an element opens on a click by its script (`onclick`, `href="javascript:…"`), as
 * written; else what a door of the page makes of it; else the files that the script names.
 */
export function addressesOnClick(attributes: Handlers, doors: readonly Door[] = []): string[] {
  const code = codeOnClick(attributes);
  if (code === '') return [];
  const opened = [...addressesBy(IN_HANDLER, code, MAX_IN_HANDLER), ...throughDoors(code, doors)];
  return opened.length > 0 ? opened : addressesBy(FILE, code, MAX_IN_HANDLER);
}

/** A function of the page that opens an address made of its argument: `function view(id) { location.href = 'news.php?id=' + id }`. */
export interface Door {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const MAX_DOORS = 50;
const FUNCTION = /\bfunction\s{1,5}([\w$]{1,60})\s{0,5}\(\s{0,5}([\w$]{1,60})[^){]{0,200}\)\s{0,20}\{((?:[^{}]|\$?\{[^{}]{0,100}\}){0,600})/g;
const MADE_OF = /(["'`])([^"'`<>{}$\s]{1,500})(?:\1\s{0,5}\+\s{0,5}(?:encodeURI(?:Component)?\(\s{0,5})?((?:\$\(this\)|[\w$]{1,60})(?:\.target|\.options\[[\w$.]{1,60}\])?(?:\.value|\.val\(\))?)\)?(?:\s{0,5}\+\s{0,5}(["'])([^"'<>\s]{0,200})\4)?|\$\{\s{0,5}([\w$]{1,60})\s{0,5}\}([^"'`<>{}$\s]{0,200})\1)/y;
const GOES = new RegExp(`(?:${GO_ALWAYS})\\s{0,20}`, 'gi');

const ON_CHANGE = /(?:\$\(\s{0,5}["'](?:select)?#([\w-]{1,60})["']\s{0,5}\)|getElementById\(\s{0,5}["']([\w-]{1,60})["']\s{0,5}\))\s{0,20}\.(?:on|change|addEventListener|onchange)\b[^{;]{0,120}\{((?:[^{}]|\$?\{[^{}]{0,100}\}){0,600})/g;

/** Doors that a script of the page defines; `#id` is the name of one that the list of this id opens when a choice is made. */
export function doorsIn(code: string): Door[] {
  const doors: Door[] = [];
  for (const [, one, other, body = ''] of code.slice(0, MAX_SCRIPT).matchAll(ON_CHANGE)) {
    const made = madeOf(body, isChosenValue);
    if (made !== null) doors.push({ name: `#${one ?? other ?? ''}`, ...made });
    if (doors.length >= MAX_DOORS) break;
  }
  for (const [, name = '', parameter = '', body = ''] of code.slice(0, MAX_SCRIPT).matchAll(FUNCTION)) {
    const made = madeOf(body, (from) => from.replace(/\.value$/, '') === parameter);
    if (made !== null) doors.push({ name, ...made });
    if (doors.length >= MAX_DOORS) break;
  }
  return doors;
}

/** Whether a script's name for a thing is that of the choice made in a list. */
export const isChosenValue = (name: string): boolean => /^(?:this(?:\.options\[.*\])?\.value|\$\(this\)\.val\(\)|\w{1,10}\.target\.value|value)$/.test(name);

/** The address that code opens with something put into it; `accepts` tells by its name whether that is what is known. */
export function madeOf(code: string, accepts: (name: string) => boolean): Omit<Door, 'name'> | null {
  for (const going of code.slice(0, MAX_HANDLER).matchAll(GOES)) {
    MADE_OF.lastIndex = going.index + going[0].length;
    const made = MADE_OF.exec(code);
    const before = made?.[2] ?? '';
    if (made !== null && isAddress(before) && accepts(made[3] ?? made[6] ?? '')) return { before, after: made[5] ?? made[7] ?? '' };
  }
  return null;
}

const CALL = /(?<![.\w$])([\w$]{1,60})\(\s{0,5}(?:'([^'<>\s]{1,200})'|"([^"<>\s]{1,200})"|(\d{1,12}))/g;

function throughDoors(code: string, doors: readonly Door[]): string[] {
  if (doors.length === 0) return [];
  const found: string[] = [];
  for (const [, name, single, double, number] of code.matchAll(CALL)) {
    const door = doors.find((it) => it.name === name);
    const value = single ?? double ?? number;
    if (door !== undefined && value !== undefined) found.push(door.before + value + door.after);
    if (found.length >= MAX_IN_HANDLER) break;
  }
  return found;
}

export interface ScriptEmbed {
  readonly href: string;
  /** Id of the box that shows it; null where the script names none. */
  readonly target: string | null;
}

/** Files that a script of the page shows in a box: `PDFObject.embed`, and the settings of other viewers. */
export function embedsInScript(code: string): ScriptEmbed[] {
  const begin = code.slice(0, MAX_SCRIPT);
  const embeds: ScriptEmbed[] = [...begin.matchAll(EMBED)].slice(0, MAX_IN_SCRIPT).map((match) => ({ href: match[2] ?? '', target: match[4] ?? null }));
  const known = new Set(embeds.map(({ href }) => href));
  const shown = addressesBy(SHOWN, begin, MAX_IN_SCRIPT - embeds.length).filter((href) => !known.has(href));
  return [...embeds, ...shown.map((href) => ({ href, target: null }))];
}

/** Addresses that a script of the page opens or shows, as written. */
export const addressesInScript = (code: string): string[] => [
  ...new Set([...addressesBy(IN_SCRIPT, code.slice(0, MAX_SCRIPT), MAX_IN_SCRIPT), ...embedsInScript(code).map(({ href }) => href)]),
];

/** Where a script sends the visitor, as written; null for nowhere. */
export const leavesFor = (code: string): string | null => LEAVE.exec(code.slice(0, MAX_SCRIPT))?.[2] ?? null;

const DATA_ADDRESS = new RegExp(String.raw`^(?:https?://|/|\.{1,2}/|[^\s:?#<>]{0,300}\.(?:php|html?|aspx?|jsp|pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|7z|jpe?g|png)(?:[?#]|$))`, 'i');

const DATA_FILE = new RegExp(`^[^\\s<>][^<>]{0,1000}${DOCUMENT_NAME}(?:[?#]|$)`, 'i');

/** Whether words that may be anything are written like an address. */
export const isWrittenAsAddress = (words: string): boolean => words.length <= 4000 && DATA_ADDRESS.test(words);

const VIEWER_KEYS = ['data-src', 'data-file', 'data-pdf', 'data-pdf-url', 'data-pdf-src', 'data-source', 'data-download', 'data-document', 'source'];
/** Elements whose `data-src` is what they show themselves, later. */
const SHOWS_ITSELF = /^(?:iframe|frame|embed|object|img|source|video|audio)$/;

/**
 * Addresses in `data-href`, `data-url` and their like, as written. Such attributes hold other things
 * too: only what is written like an address counts, and in those of viewers only documents.
 */
export function addressesInData(attributes: Readonly<Record<string, string | undefined>>, tag = ''): string[] {
  if (!mayHoldData(attributes)) return [];
  return [
    ...['data-href', 'data-url', 'data-link'].flatMap((key) => {
      const value = attributes[key]?.trim() ?? '';
      return isWrittenAsAddress(value) ? [value] : [];
    }),
    ...(SHOWS_ITSELF.test(tag) ? [] : VIEWER_KEYS).flatMap((key) => {
      const value = attributes[key]?.trim() ?? '';
      return DATA_FILE.test(value) ? [value] : [];
    }),
  ];
}

/** Asked of every element of every page. */
function mayHoldData(attributes: Readonly<Record<string, string | undefined>>): boolean {
  for (const key in attributes) if (key.startsWith('data-') || key === 'source') return true;
  return false;
}

/** The document that `<param>` names for the viewer of an `<object>`, as written; null for other settings. */
export function shownByParam(attributes: Readonly<Record<string, string | undefined>>): string | null {
  const value = attributes['value']?.trim() ?? '';
  return /^(?:src|data|file|filename|url|movie)$/i.test(attributes['name'] ?? '') && DATA_FILE.test(value) ? value : null;
}

/** The picture of an `<img>`, now or once it is scrolled to, as written; the first of `srcset` where nothing else names one. */
export function pictureOf(attributes: Readonly<Record<string, string | undefined>>): string {
  const written = attributes['data-src'] ?? attributes['data-lazy-src'] ?? attributes['data-original'] ?? attributes['src'] ?? '';
  if (written.trim() !== '' && !/^\s*data:/i.test(written)) return written;
  const several = (attributes['srcset'] ?? attributes['data-srcset'] ?? '').slice(0, 4000).trim();
  return /^[^\s,]\S*/.exec(several)?.[0].replace(/,$/, '') ?? written;
}

/** What a frame (`iframe`, `frame`, `embed`) shows, now or once it is scrolled to, as written; null for nothing. */
export function shownInFrame(attributes: Readonly<Record<string, string | undefined>>): string | null {
  for (const key of ['src', 'data-src', 'data-lazy-src', 'data-original']) {
    const value = attributes[key];
    if (value !== undefined && isAddress(value)) return value;
  }
  return null;
}

const VIEWER = /viewer|gview|flip-?(?:book|page)|flowpaper|pdf-?js|embed|preview|officeapps\.live\.com\/op\//i;

/**
 * The file that an address of a viewer shows (`flipbook/?pdf=…`, `viewer.html?file=…`, Google's
 * viewer), as written there: it starts from the address of the viewer. Null for any other.
 */
export function viewedFile(address: string): string | null {
  if (!address.includes('=')) return null;
  const [, path = '', query = ''] = /^([^?#]*)\?([^#]*)/.exec(address.slice(0, 4000)) ?? [];
  for (const part of query.split('&')) {
    const [, raw] = /^(?:pdf|pdf_?(?:url|file|src)|file|file_?(?:url|path)|url|src|doc|document)=(.+)$/i.exec(part) ?? [];
    if (raw === undefined) continue;
    const value = unescaped(raw.replace(/\+/g, ' '));
    const whole = /^https?:\/\//i.test(value);
    const isViewer = VIEWER.test(path);
    // `download.php?file=plan.pdf` hands out the file itself: there need be none beside it.
    if ((whole || isViewer) && /\.(?:pdf|docx?|xlsx?|pptx?)(?:[?#]|$)/i.test(value)) return value;
    if (whole && isViewer) return value;
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
