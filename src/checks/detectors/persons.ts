import { contentImages, type DocView, type PageView } from '../view.ts';
import { linesOf, type Line } from '../text-tools.ts';
import { ACTING, NAME, POSITION, VACANT } from './person-words.ts';
import { emailsIn, phonesIn } from './phones.ts';

export interface Person {
  readonly name: string | null;
  /** Words that say the office, with an acting one; '' where none stands by. */
  readonly position: string;
  readonly vacant: boolean;
  readonly acting: boolean;
  /** True, false, or null where this kind of document shows no pictures to the program. */
  readonly photo: boolean | null;
  /** Numbers and addresses that stand with this person. */
  readonly contacts: readonly string[];
  readonly url: string;
  readonly page: number;
  readonly quote: string;
}

const MOST_PERSONS = 200;
const MOST_PAGES = 20;
/** A card ends after so many lines or characters, so that the foot of a page is nobody's contact. */
const CARD_LINES = 12;
const CARD_LENGTH = 600;

interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly name: string | null;
  /** Cell of the line in which the name stands, where a row holds several persons. */
  readonly cell: number | null;
}

/** Persons in office that a document names: cards, rows of tables, lists. */
export function personsOf(doc: DocView): Person[] {
  return doc.pages.slice(0, MOST_PAGES).flatMap((page) => personsOnPage(doc, page)).slice(0, MOST_PERSONS);
}

function personsOnPage(doc: DocView, page: PageView): Person[] {
  const lines = linesOf(page.text);
  const anchors = anchorsIn(page.text, lines);
  if (anchors.length === 0) return [];
  const grid = anchors.filter((anchor) => anchor.cell !== null).length > anchors.length / 2;
  const segments = grid ? null : segmentsOf(page.text, lines, anchors);
  const photos = doc.web ? photosOf(doc, page, anchors) : null;
  return anchors.map((anchor, index): Person => {
    const segment = segments?.[index];
    const words = segment === undefined ? cellColumn(lines, anchor) : page.text.slice(segment.start, segment.end);
    const links = segment === undefined ? [] : linkContacts(doc, page, segment.start, segment.end);
    const position = positionIn(words, anchor.name);
    return {
      name: anchor.name,
      position,
      vacant: anchor.name === null && VACANT.test(words),
      acting: ACTING.test(words),
      photo: photos === null ? (doc.document.pictures === false ? false : null) : (photos[index] ?? false),
      contacts: [...new Set([...phonesIn(words).filter((phone) => !phone.isFax).map((phone) => phone.number), ...emailsIn(words).map((email) => email.address), ...links])],
      url: doc.url,
      page: page.number,
      quote: words.replace(/\s+/gu, ' ').trim().slice(0, 200),
    };
  });
}

/** Places of names, and of offices said to be vacant. */
function anchorsIn(text: string, lines: readonly Line[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [index, line] of lines.entries()) {
    if (anchors.length >= MOST_PERSONS) break;
    if (line.text.length > 2000) continue;
    const names = [...line.text.matchAll(NAME)].filter((found) => !POSITION.test(found[0]));
    const cells = splitCells(line.text);
    for (const found of names) {
      const start = line.start + found.index;
      const own = names.length > 1 || sideBySide(lines, index, cells.length) ? cells.findIndex((cell) => cell.includes(found[0])) : -1;
      anchors.push({ start, end: start + found[0].length, name: found[0].replace(/\s+/gu, ' ').trim(), cell: own === -1 ? null : own });
    }
    if (names.length > 0 && cells.length > 1) {
      for (const [at, cell] of cells.entries()) {
        const empty = cell.length <= 160 && (POSITION.test(cell) || (cell.length <= 40 && sideBySide(lines, index, cells.length))) && [...cell.matchAll(NAME)].every((found) => POSITION.test(found[0])) ? VACANT.exec(cell) : null;
        if (empty === null) continue;
        const start = line.start + Math.max(0, line.text.indexOf(cell)) + empty.index;
        anchors.push({ start, end: start + empty[0].length, name: null, cell: at });
      }
    }
    const vacant = names.length === 0 ? VACANT.exec(line.text) : null;
    if (vacant === null || line.text.length > 160) continue;
    const near = [lines[index - 1], line, lines[index + 1]].some((it) => it !== undefined && POSITION.test(it.text) && it.text.length < 160);
    if (near) anchors.push({ start: line.start + vacant.index, end: line.start + vacant.index + vacant[0].length, name: null, cell: null });
  }
  return withoutProse(text, anchors.sort((a, b) => a.start - b.start));
}

/** Whether a row of names has one of as many offices right below or above it: each cell is of another person. */
function sideBySide(lines: readonly Line[], index: number, width: number): boolean {
  return width > 1 && [-2, -1, 1, 2].some((step) => {
    const cells = splitCells(lines[index + step]?.text ?? '');
    return cells.length === width && cells.filter((cell) => cell.length <= 80 && POSITION.test(cell) && !hasName(cell)).length > 1;
  });
}

/** A name in the midst of a long sentence is no entry of a list. */
function withoutProse(text: string, anchors: readonly Anchor[]): Anchor[] {
  return anchors.filter((anchor) => {
    const start = text.lastIndexOf('\n', Math.max(0, anchor.start - 1)) + 1;
    const before = text.slice(start, anchor.start);
    return before.length <= 80 || /[|\t]/u.test(before);
  });
}

const splitCells = (line: string): string[] => line.split(/\t|\||\s{3,}/u).map((cell) => cell.trim());

/** Where names stand side by side, positions and numbers stand in the same cell of the rows below. */
function cellColumn(lines: readonly Line[], anchor: Anchor): string {
  const at = lines.findIndex((line) => anchor.start >= line.start && anchor.start <= line.end);
  const own = lines[at];
  if (own === undefined) return anchor.name ?? '';
  if (anchor.cell === null) return lines.slice(at, at + 4).map((line) => line.text).join('\n');
  const width = splitCells(own.text).length;
  const column = [splitCells(own.text)[anchor.cell] ?? anchor.name ?? ''];
  for (const line of lines.slice(at + 1, at + 6)) {
    const cells = splitCells(line.text);
    if (cells.length !== width || [...line.text.matchAll(NAME)].some((found) => !POSITION.test(found[0]))) break;
    column.push(cells[anchor.cell] ?? '');
  }
  const office = column.some((cell) => POSITION.test(cell)) ? null : officeInColumn(lines, at, width, anchor.cell);
  return [...(office === null ? [] : [office]), ...column].join('\n');
}

/** The office some rows above a row of names, in the same cell. */
function officeInColumn(lines: readonly Line[], at: number, width: number, cell: number): string | null {
  for (let back = 1; back <= ROWS_ABOVE && at - back >= 0; back += 1) {
    const row = lines[at - back]?.text ?? '';
    const cells = splitCells(row);
    if (hasName(row)) return null;
    if (cells.length === width && POSITION.test(cells[cell] ?? '')) return cells[cell] ?? null;
  }
  return null;
}

const ROWS_ABOVE = 3;

/**
 * Text that belongs to each person: from the name on, or, where offices stand above their holders,
 * from the office's line on.
 */
function segmentsOf(text: string, lines: readonly Line[], anchors: readonly Anchor[]): { start: number; end: number }[] {
  const above = anchors.map((anchor) => officeAbove(lines, anchor));
  const below = anchors.filter((anchor) => officeBelow(lines, anchor)).length;
  const officesFirst = above.filter((start) => start !== null).length > below;
  const starts = anchors.map((anchor, index) => {
    if (officesFirst) return above[index] ?? lineStart(lines, anchor);
    // A vacancy is often said below its office also where names stand above theirs.
    const vacantBelow = anchor.name === null && !officeBelow(lines, anchor) ? (above[index] ?? null) : null;
    return vacantBelow ?? sameLineStart(lines, anchors, anchor);
  });
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? text.length;
    const limit = endAfter(text, anchors[index]?.end ?? start);
    return { start, end: Math.max(start, Math.min(next, limit)) };
  });
}

const lineAt = (lines: readonly Line[], offset: number): number => {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

const lineStart = (lines: readonly Line[], anchor: Anchor): number => lines[lineAt(lines, anchor.start)]?.start ?? anchor.start;

/** A row of a table begins before the name; only the first name of a line may claim what is left of it. */
function sameLineStart(lines: readonly Line[], anchors: readonly Anchor[], anchor: Anchor): number {
  const start = lineStart(lines, anchor);
  const earlier = anchors.some((it) => it !== anchor && it.start >= start && it.start < anchor.start);
  return earlier ? anchor.start : start;
}

/** Start of an office's line within two lines above the name, with no other name between. */
function officeAbove(lines: readonly Line[], anchor: Anchor): number | null {
  const at = lineAt(lines, anchor.start);
  if (POSITION.test(lines[at]?.text ?? '')) return null;
  for (let back = 1, seen = 0; back <= 4 && seen < 2; back += 1) {
    const line = lines[at - back];
    if (line === undefined) return null;
    if (line.text.trim() === '') continue;
    seen += 1;
    if (line.text.length > 160 || phonesIn(line.text).length > 0 || hasName(line.text)) return null;
    if (POSITION.test(line.text)) return line.start;
  }
  return null;
}

function officeBelow(lines: readonly Line[], anchor: Anchor): boolean {
  const at = lineAt(lines, anchor.start);
  if (POSITION.test((lines[at]?.text ?? '').slice(Math.max(0, anchor.end - (lines[at]?.start ?? 0))))) return true;
  for (let on = 1, seen = 0; on <= 4 && seen < 2; on += 1) {
    const line = lines[at + on];
    if (line === undefined || hasName(line.text)) return false;
    if (line.text.trim() === '') continue;
    seen += 1;
    if (POSITION.test(line.text) && line.text.length <= 160) return true;
  }
  return false;
}

const hasName = (line: string): boolean => [...line.matchAll(NAME)].some((found) => !POSITION.test(found[0]));

function endAfter(text: string, from: number): number {
  let end = from;
  for (let lines = 0; lines < CARD_LINES; lines += 1) {
    const next = text.indexOf('\n', end + 1);
    if (next === -1 || next - from > CARD_LENGTH) return Math.min(text.length, next === -1 ? text.length : Math.max(end, from));
    end = next;
  }
  return end;
}

/** The lines or cells that say the office, without the name. */
function positionIn(words: string, name: string | null): string {
  const bare = name === null ? words : words.replace(/\s+/gu, (blank) => (blank.includes('\n') ? '\n' : ' ')).replace(name, '\n');
  const parts = bare.split(/[\n\t|]/u).map((part) => part.trim());
  const offices = parts.filter((part) => part.length <= 200 && POSITION.test(part));
  const acting = parts.filter((part) => part.length <= 200 && ACTING.test(part) && !offices.includes(part));
  return [...offices.slice(0, 2), ...acting.slice(0, 1)].join(' ');
}

/** `tel:` and `mailto:` links inside a card. */
function linkContacts(doc: DocView, page: PageView, start: number, end: number): string[] {
  return doc.document.links
    .filter((link) => link.offset - page.base >= start && link.offset - page.base < end)
    .flatMap((link) => {
      const found = /^(tel|mailto):([^?]{3,120})/iu.exec(link.href || link.url);
      if (found === null) return [];
      const value = decode(found[2] ?? '');
      return found[1]?.toLowerCase() === 'tel' ? phonesIn(value).map((phone) => phone.number) : emailsIn(value).map((email) => email.address);
    });
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** File names of what stands in where there is no portrait. */
const NO_PORTRAIT = /mystery|nopic|no[-_ ]?(?:face|image|img|photo|pic(?:ture)?|avatar)|silhouette|placeholder|default[-_.]?(?:user|avatar|img|image|photo|profile)?\.|avatar[-_]?\d*\.|blank|dummy|anonymous|unknown|user[-_]?icon|(?:^|\/)(?:user|person|profile|man|woman|male|female)\.(?:png|svg|jpe?g|gif|webp)/iu;

/** What is said beside a person whose picture is still to come. */
const TO_COME = /(?:ยัง)?ไม่(?:มี|ได้ถ่าย)(?:รูป|ภาพ)|รอ(?:รูป|ภาพ|ถ่ายรูป|ถ่ายภาพ)|(?:รูป|ภาพ)(?:ถ่าย)?\s?(?:อยู่ระหว่าง|กำลังจัดทำ|จะนำ|รอ)|อยู่ระหว่าง(?:ถ่าย|จัดทำ|รอ)\s?(?:รูป|ภาพ)|(?:no|awaiting) (?:photo|image|picture)|(?:photo|image|picture) (?:pending|to come)/iu;

/**
 * Which persons have a picture: one between the person before and the name, or one between the name
 * and the next, whichever suits more of them; where pictures stand in a row of their own, enough of them.
 */
function photosOf(doc: DocView, page: PageView, anchors: readonly Anchor[]): boolean[] {
  const shared = sharedPictures(doc, page, anchors);
  const offsets = contentImages(doc.images).filter((image) => !shared.has(image.url) && !NO_PORTRAIT.test(image.url.slice(-200)) && !/ไม่มี(?:รูป|ภาพ)|ว่าง/u.test(image.alt)).map((image) => image.offset - page.base).sort((a, b) => a - b);
  const between = (from: number, to: number): boolean => offsets.some((offset) => offset >= from && offset <= to);
  const before = anchors.map((anchor, index) => between(Math.max(anchors[index - 1]?.end ?? anchor.start - CARD_LENGTH, anchor.start - CARD_LENGTH), anchor.start));
  const after = anchors.map((anchor, index) => between(anchor.start, Math.min((anchors[index + 1]?.start ?? Number.POSITIVE_INFINITY) - 1, anchor.end + CARD_LENGTH)));
  const amount = (found: readonly boolean[]): number => found.filter(Boolean).length;
  const said = anchors.map((anchor, index) => TO_COME.test(page.text.slice(anchor.start, Math.min((anchors[index + 1]?.start ?? Number.POSITIVE_INFINITY) - 1, anchor.end + CARD_LENGTH))));
  const best = (amount(after) > amount(before) ? after : before).map((shown, index) => shown && said[index] !== true);
  const people = anchors.filter((anchor) => anchor.name !== null).length;
  const first = anchors[0]?.start ?? 0;
  const near = offsets.filter((offset) => offset >= first - CARD_LENGTH && offset <= (anchors.at(-1)?.end ?? 0) + CARD_LENGTH).length;
  const rows = anchors.some((anchor) => anchor.cell !== null);
  return rows && near >= people ? anchors.map((_, index) => said[index] !== true) : best;
}

/** Pictures that stand with several persons, and so show none of them; who acts for another comes twice with the same one. */
function sharedPictures({ images }: DocView, page: PageView, anchors: readonly Anchor[]): Set<string> {
  const places = new Map<string, number[]>();
  for (const { url, offset } of images) places.set(url, [...(places.get(url) ?? []), offset - page.base]);
  const isOneFace = (beside: (offset: number) => Anchor | undefined, offsets: readonly number[]): boolean => {
    const names = offsets.map((offset) => beside(offset)?.name ?? null);
    return names[0] !== null && new Set(names.map((name) => name?.replace(/\s/gu, ''))).size === 1;
  };
  const next = (offset: number): Anchor | undefined => anchors.find(({ start }) => start >= offset);
  const last = (offset: number): Anchor | undefined => anchors.findLast(({ end }) => end <= offset);
  return new Set([...places].filter(([, offsets]) => offsets.length > 1 && !isOneFace(next, offsets) && !isOneFace(last, offsets)).map(([url]) => url));
}
