import { isWrittenAsAddress } from '../../model/script-addresses.ts';
import type { Data } from './literals.ts';

/** One line that a page would make of its data. */
export interface Entry {
  /** What it stands under, the outermost first. */
  readonly headings: readonly string[];
  readonly title: string;
  /** As written; null for a line without a link. */
  readonly href: string | null;
  /** Words that are HTML themselves. */
  readonly html: string | null;
}

const MAX_ENTRIES = 2000;
const MAX_DEPTH = 14;
const MAX_TITLE = 400;
const MAX_HTML = 100_000;

/** Names of fields, in the order in which they are believed. */
const TITLES = [
  /^(?:title|topic|heading|header|subject|headline|name|label|caption|question)(?:_?(?:th|thai|name|text))?$|^(?:หัวข้อ|ชื่อ|ชื่อเรื่อง|เรื่อง|รายการ|หัวเรื่อง)$/i,
  /^(?:[a-z]{2,12}[_-]?)(?:title|topic|name|subject|label)(?:[_-]?th)?$|^(?:title|name|topic)[_-]?[a-z]{2,8}$/i,
  /^(?:text|description|desc|detail|details|children|content|value|รายละเอียด)$/i,
];
const CODES = /^(?:code|no|number|num|item|item_?(?:no|code|id)|o_?(?:no|code|it)|oit|oit_?(?:no|code)|key|ข้อ|ข้อที่|รหัส)$/i;
const YEARS = /^(?:(?:fiscal|budget|ita|oit|be|th|thai|assess\w{0,6})?[_-]?years?(?:[_-]?(?:th|thai|be|name|label|title|no|budget))?|year\w{0,12}|fy|ปี|ปีงบประมาณ|พ\.?ศ\.?)$/i;
const ADDRESSES = /url|link|href|file|path|doc|pdf|attach|download|upload|src|uri|target|^(?:to|page|ลิงก์|ลิงค์|ไฟล์|แนบ)$/i;
const PICTURES = /image|img|thumb|cover|icon|logo|avatar|banner|poster|photo|picture|background|favicon|sprite|css|script|style|font|api|endpoint|base|canonical|og_?|schema|next|prev|asset|chunk|callback|webhook/i;
/** Addresses for programs, and for those who keep the site. */
const MACHINERY = /\/(?:api|ajax|rest|graphql|rpc|wp-json|wp-admin|admin|backend|cms|login|logout|signin|auth|oauth|webhook|callback)(?:[/?.]|$)|admin-ajax|xmlrpc|ajax\w*\.php/i;
const HIDDEN_WHERE_FALSE = /^(?:is_?)?(?:published|active|actived|enabled?|visible|show|shown|display)$/i;
const HIDDEN_WHERE_TRUE = /^(?:is_?)?(?:hidden|hide|deleted|disabled|draft|archived|private)$/i;

/** Lines with their links in the data of a page, in its order. What the data itself calls hidden is left out. */
export function entriesIn(data: Data, headings: readonly string[] = []): Entry[] {
  const found: Entry[] = [];
  gather(data, { headings, title: '', key: '' }, 0, found);
  return found.some(({ href, html }) => href !== null || html !== null) ? found : [];
}

interface Around {
  readonly headings: readonly string[];
  /** Title of the object that holds this. */
  readonly title: string;
  readonly key: string;
}

function gather(data: Data, around: Around, depth: number, found: Entry[]): void {
  if (depth > MAX_DEPTH || found.length >= MAX_ENTRIES || data === null) return;
  if (Array.isArray(data)) return gatherList(data as readonly Data[], around, depth, found);
  if (data instanceof Map) return gatherObject(data as ReadonlyMap<string, Data>, around, depth, found);
}

function gatherList(items: readonly Data[], around: Around, depth: number, found: Entry[]): void {
  const from = found.length;
  const silent: { readonly at: number; readonly entry: Entry }[] = [];
  for (const item of items) {
    const before = found.length;
    if (typeof item === 'string') addLink(item, around.key, around.headings, around.title, found);
    else gather(item, around, depth + 1, found);
    const title = item instanceof Map && found.length === before ? titleOf(item as ReadonlyMap<string, Data>) : '';
    if (title !== '' && !isHidden(item as ReadonlyMap<string, Data>)) silent.push({ at: before, entry: { headings: withYear(around.headings, item as ReadonlyMap<string, Data>), title, href: null, html: null } });
  }
  // A line without a link tells something only among lines that have one.
  if (found.length > from) for (const { at, entry } of silent.reverse()) found.splice(at, 0, entry);
}

function gatherObject(fields: ReadonlyMap<string, Data>, around: Around, depth: number, found: Entry[]): void {
  if (isHidden(fields)) return;
  const headings = withYear(around.headings, fields);
  const title = titleOf(fields);
  for (const [key, value] of fields) if (typeof value === 'string') addLink(value, saysLittle(key) ? around.key : key, headings, title === '' ? around.title : title, found);
  for (const [key, value] of fields) {
    if (value === null || typeof value !== 'object') continue;
    const named = yearWords(key.replace(/^(?:fy|y|year|ita|oit|ปี)[_-]?(?=\d{4}$)/i, ''));
    const below = [...headings, ...(title === '' || around.title === title ? [] : [title]), ...(named === null || headings.includes(named) ? [] : [named])];
    // A link object or a list of files belongs to the line itself.
    const ofLine = ADDRESSES.test(key) && !isListOfTitled(value);
    gather(value, { headings: ofLine ? headings : below, title: ofLine ? title : '', key }, depth + 1, found);
  }
}

/** Data made small has fields of a letter or two: what they are is told by the name of their list. */
const saysLittle = (key: string): boolean => key.length <= 2;

const isListOfTitled = (value: Data): boolean => Array.isArray(value) && (value as readonly Data[]).some((it) => it instanceof Map && titleOf(it as ReadonlyMap<string, Data>) !== '');

function addLink(value: string, key: string, headings: readonly string[], title: string, found: Entry[]): void {
  if (found.length >= MAX_ENTRIES) return;
  if (value.length <= MAX_HTML && /<a\s[^>]{0,500}href/i.test(value.slice(0, MAX_HTML))) {
    found.push({ headings: title === '' ? headings : [...headings, title], title: '', href: null, html: value });
    return;
  }
  const href = value.trim();
  if (title === '' || !isLinkValue(key, href)) return;
  if (found.at(-1)?.href === href && found.at(-1)?.title === title) return;
  found.push({ headings, title, href, html: null });
}

/** Written like an address from the root or with its host: others are completed by the script in ways that cannot be known. */
function isLinkValue(key: string, href: string): boolean {
  if (!/^(?:https?:\/\/|\/(?!\/)|\.{1,2}\/)[^\s<>{}]{1,2000}$/i.test(href) || !isWrittenAsAddress(href)) return false;
  if (PICTURES.test(key) || MACHINERY.test(href) || /\/_next\/|\/_nuxt\/|\.(?:m?js|css|map|woff2?|ttf|ico|svg)(?:[?#]|$)/i.test(href)) return false;
  return ADDRESSES.test(key) || /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|7z)(?:[?#]|$)/i.test(href);
}

function titleOf(fields: ReadonlyMap<string, Data>): string {
  for (const names of TITLES) {
    for (const [key, value] of fields) {
      const words = names.test(key) ? wordsOf(value) : '';
      if (words !== '' && !/^(?:https?:\/\/|\/)\S+$/.test(words)) return withCode(fields, words);
    }
  }
  return '';
}

function withCode(fields: ReadonlyMap<string, Data>, title: string): string {
  for (const [key, value] of fields) {
    if (!CODES.test(key) || typeof value !== 'string') continue;
    const code = oneLine(value);
    if (code !== '' && code.length <= 12 && /\d|[๐-๙]/.test(code) && !title.includes(code)) return `${code} ${title}`;
  }
  return title;
}

/** Words of a field; of several languages the Thai ones. */
function wordsOf(value: Data): string {
  if (value instanceof Map) {
    const fields = value as ReadonlyMap<string, Data>;
    for (const key of ['th', 'th-TH', 'thai', 'rendered', 'text', 'value', 'en']) {
      const inner = fields.get(key);
      if (typeof inner === 'string' && inner.trim() !== '') return wordsOf(inner);
    }
    return '';
  }
  if (typeof value !== 'string' || value.length > 5000) return '';
  const words = oneLine(value.replace(/<\/?[a-z!][^>]{0,1000}>/gi, ' '));
  return words.length <= MAX_TITLE && /[\p{L}\p{N}]/u.test(words) ? words : '';
}

function isHidden(fields: ReadonlyMap<string, Data>): boolean {
  for (const [key, value] of fields) {
    if (HIDDEN_WHERE_FALSE.test(key) && (value === false || value === 0 || value === '0')) return true;
    if (HIDDEN_WHERE_TRUE.test(key) && (value === true || value === 1 || value === '1')) return true;
    if (/^deleted_?at$/i.test(key) && typeof value === 'string' && value !== '') return true;
    if (/^(?:status|state)$/i.test(key) && typeof value === 'string' && /^(?:draft|hidden|deleted|inactive|trash|unpublished|private|disabled?)$/i.test(value)) return true;
  }
  return false;
}

function withYear(headings: readonly string[], fields: ReadonlyMap<string, Data>): readonly string[] {
  const year = yearOf(fields);
  return year === null || headings.includes(year) ? headings : [...headings, year];
}

function yearOf(fields: ReadonlyMap<string, Data>): string | null {
  for (const [key, value] of fields) {
    if (!YEARS.test(key)) continue;
    const words = typeof value === 'number' ? yearWords(String(value)) : typeof value === 'string' ? yearWords(value) : null;
    if (words !== null) return words;
  }
  return null;
}

/** Heading for words that are a year and nothing else: `2568`, `๒๕๖๘`, `ปีงบประมาณ พ.ศ. 2568`, `2025`; null for all else. */
export function yearWords(words: string): string | null {
  const arabic = words.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  const [, digits] = /^\s*(?:(?:ita|oit|fy|ปี|งบประมาณ|พ\.?\s?ศ\.?|ประจำ|year)[\s_:-]{0,3}){0,5}(2[05]\d\d)\s*$/i.exec(arabic.slice(0, 60)) ?? [];
  if (digits === undefined) return null;
  const year = Number(digits) < 2500 ? Number(digits) + 543 : Number(digits);
  return year >= 2540 && year <= 2600 ? `ปีงบประมาณ ${year}` : null;
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
