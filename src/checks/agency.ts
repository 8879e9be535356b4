import type { Document } from '../model/document.ts';
import { similarity, skeleton } from '../thai/index.ts';

/** Agencies of one kind that documents of a site name; see `agenciesOf`. */
export interface Agencies {
  /** Skeletons of the site's own name, without "เทศบาลตำบล" and the like. */
  readonly own: readonly string[];
}

/** What a local agency is called before its name. Longest first. */
const KIND = '(?:องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|เทศบาล(?:ตำบล|เมือง|นคร)|อบต\\.|อบจ\\.|ท[ตมน]\\.)';
const LETTERS = '[\\u0e01-\\u0e2e\\u0e40-\\u0e44][\\u0e01-\\u0e3a\\u0e40-\\u0e4e]{2,40}';
const MENTION = new RegExp(`${KIND}\\s{0,2}(${LETTERS})`, 'gu');
/** The name ends here; running text goes on without a blank. */
const ENDED = /^(?:[\s,.)\]|:;–—\-"”’/]|$)/u;
/** Words that follow "เทศบาลตำบล" where no agency is named. */
const NO_NAME = /^(?:และ|หรือ|ที่|ซึ่ง|ใน|ทุก|ต่าง|อื่น|ตาม|มี|ได้|ต้อง|เป็น|ขนาด|นั้น|นี้|ให้|แห่ง|จะ|ขอ|โดย|เรื่อง|ประจำ|ของ|กับ|จาก|เพื่อ|ว่า|พ\.?ศ|ไป|ควร|สามารถ|ดำเนิน|จัด|รับ|ไม่|ถึง|ตั้งแต่|เท่า|จังหวัด|อำเภอ|หมาย|รวม|สามัญ|กำหนด)/u;
/** So many documents at the least name the site's own agency. */
const OFTEN = 3;
const MOST_MENTIONS = 200;
const HEAD = 1200;
const MOST_TEXT = 60_000;

interface Mention {
  /** The letters that follow, which may run on past the name. */
  readonly run: string;
  readonly ended: boolean;
  readonly start: number;
  readonly end: number;
}

function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(MENTION)) {
    if (found.length >= MOST_MENTIONS) break;
    const run = match[1] ?? '';
    const end = match.index + match[0].length;
    if (!NO_NAME.test(run)) found.push({ run, ended: ENDED.test(text.slice(end, end + 1)), start: match.index, end });
  }
  return found;
}

/**
 * The name of the agency that a site belongs to: what most of its documents name, in titles or texts.
 * Null where none is named often enough to be sure.
 */
export function agenciesOf(documents: readonly Document[]): Agencies | null {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const text = `${document.title ?? ''}\n${document.pages[0]?.text.slice(0, 20_000) ?? ''}`;
    const names = new Set(mentionsIn(text).filter((mention) => mention.ended).map((mention) => skeleton(mention.run)).filter((name) => name.length >= 3 && name.length <= 22));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  if (most < OFTEN) return null;
  return { own: [...counts].filter(([, count]) => count >= OFTEN && count * 4 >= most).map(([name]) => name).sort() };
}

/** An agency that a document is of. */
export interface Author {
  /** As written: "เทศบาลตำบลโคกสว่าง". */
  readonly name: string;
  readonly quote: string;
}

/**
 * The other agency whose paper a document is: named as its author on the first page and again further
 * on, while the own agency is named nowhere. Null for neighbours that a text mentions, for other
 * spellings of the own name, and for what OCR read.
 * @param own the words of a web page without its menus and footer, which name the site's agency in any case
 */
export function otherAuthor(document: Document, agencies: Agencies, own?: string): Author | null {
  if (document.pages.some((page) => page.source === 'ocr') || document.reading.state !== 'text') return null;
  const title = own === undefined ? (document.title ?? '') : '';
  const web = own === undefined ? undefined : withoutOwnName(own, agencies);
  const whole = (web ?? document.pages.map((page) => page.text).join('\n')).slice(0, MOST_TEXT);
  const first = `${title}\n${(web ?? document.pages[0]?.text ?? '').slice(0, HEAD)}`;
  const mentions = mentionsIn(first).filter((mention) => mention.run.length >= 3 && !isOwn(mention.run, agencies));
  const author = mentions.find((mention) => mention.ended && isAuthor(first, mention)) ?? (web === undefined ? undefined : mentions.find((mention) => mention.ended && (isNamedThroughout(mention, whole) || isSubject(mention, first, whole))));
  if (author === undefined) return null;
  const bones = skeleton(`${title} ${whole}`);
  if (agencies.own.some((name) => bones.includes(name))) return null;
  const name = skeleton(author.run);
  if (bones.split(name).length - 1 < 2) return null;
  const lineStart = first.lastIndexOf('\n', author.start) + 1;
  const lineEnd = first.indexOf('\n', author.end);
  return { name: first.slice(author.start, author.end).trim(), quote: first.slice(lineStart, lineEnd === -1 ? first.length : lineEnd).trim() };
}

/** Lines at the top and at the bottom of a web page that name the site whatever the page is about. */
const TOP = 3;
const BOTTOM = 6;

function withoutOwnName(text: string, { own }: Agencies): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line, at) => !((at < TOP || at >= lines.length - BOTTOM) && own.some((name) => skeleton(line).includes(name)))).join('\n');
}

/** So often a web page names the agency that it is of. */
const THROUGHOUT = 3;

/** Whether a text names this agency again and again, and no other beside it. */
function isNamedThroughout(mention: Mention, text: string): boolean {
  const name = skeleton(mention.run);
  const all = mentionsIn(text).filter((it) => it.run.length >= 3);
  const same = all.filter((it) => skeleton(it.run).startsWith(name));
  return same.length >= THROUGHOUT && same.length === all.length;
}

/** Whether a line begins with this agency, as one does that tells what it did, the text names no other, and its place throughout. */
function isSubject(mention: Mention, first: string, text: string): boolean {
  const lineStart = first.lastIndexOf('\n', mention.start) + 1;
  const name = skeleton(mention.run);
  const all = mentionsIn(text).filter((it) => it.run.length >= 3);
  const own = all.filter((it) => skeleton(it.run).startsWith(name));
  return first.slice(lineStart, mention.start).trim() === '' && own.length >= 2 && own.length === all.length && skeleton(text).split(name).length - 1 >= THROUGHOUT;
}

/** The line is the agency's name, or a title or announcement that ends with it. */
function isAuthor(text: string, mention: Mention): boolean {
  const start = text.lastIndexOf('\n', mention.start) + 1;
  const end = text.indexOf('\n', mention.end);
  const before = text.slice(start, mention.start).trim();
  const after = text.slice(mention.end, end === -1 ? text.length : end).trim();
  const rest = after.replace(/(?:อำเภอ|อ\.|จังหวัด|จ\.|ตำบล|ต\.|ถนน|ถ\.|ซอย|บ้าน)\s?[\u0e01-\u0e4e]{2,30}/gu, '').replace(/(?:ตั้งอยู่|เลขที่|หมู่ที่|หมู่|ม\.|รหัสไปรษณีย์)/gu, '').replace(/(?:ประจำ)?ปี(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?[\d๐-๙]{4}|[\s\d๐-๙().,–-]/gu, '');
  return rest === '' && (before === '' || /(?:ประกาศ|คำสั่ง|ของ|โดย|สำนักงาน|ที่ทำการ)$/u.test(before) || (before.length <= 90 && /^(?:รายงาน|แผน|ประกาศ|คู่มือ|สรุป|การ|มาตรการ)/u.test(before)));
}

/** Also misspelt, cut off or run on. */
function isOwn(run: string, agencies: Agencies): boolean {
  const bones = skeleton(run);
  return agencies.own.some((name) => bones.startsWith(name) || name.startsWith(bones) || bones.includes(name) || name.includes(bones) || similarity(bones.slice(0, name.length + 2), name) >= 0.65);
}
