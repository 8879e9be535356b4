import type { Document, PageEmbed, PageForm, PageImage, PageLink, Table } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import { haystack, type Haystack } from '../thai/index.ts';
import { blankAsides } from './asides.ts';
import { withoutContents, withoutContentsLines, withoutPreface, withoutSynopsis } from './contents.ts';
import { isByOcr } from './ocr.ts';

/** One page of evidence, its words limited to what counts for the item. */
export interface PageView {
  /** From 1. */
  readonly number: number;
  /** Words that count: inside the evidence's range, without menus and footer. */
  readonly text: string;
  /** Offset of `text` in the document's page. */
  readonly base: number;
  /** `text` prepared for searching; made at the first use. */
  hay(): Haystack;
}

/** What stands in menus, side columns and the footer of a web page. */
export interface AsideView {
  readonly text: string;
  hay(): Haystack;
}

/** A piece of evidence whose words could be read, as the detectors see it. */
export interface DocView {
  readonly evidence: Evidence;
  readonly document: Document;
  /** Address as linked. */
  readonly url: string;
  readonly web: boolean;
  readonly pages: readonly PageView[];
  readonly tables: readonly Table[];
  readonly images: readonly PageImage[];
  readonly links: readonly PageLink[];
  readonly forms: readonly PageForm[];
  readonly embeds: readonly PageEmbed[];
  /** Headings that count, and the captions of tables. */
  readonly headings: readonly string[];
  readonly aside: AsideView;
}

/** All evidence of an item, ready for the detectors. */
export interface EvidenceView {
  /** Evidence with readable words, best first. */
  readonly docs: readonly DocView[];
  /**
   * Alive or unchecked evidence whose words could not be had, wholly or in part, or only from pictures of
   * its pages: no "not found" is sure then. What is broken, locked or empty is so for an assessor too.
   */
  readonly unread: readonly Evidence[];
}

/** More text than this of one item's evidence is not looked through (characters). */
const MOST_TEXT = 12_000_000;

/** Prepares evidence for the detectors; dead evidence does not count. */
export function viewOf(evidence: readonly Evidence[]): EvidenceView {
  const docs: DocView[] = [];
  const unread: Evidence[] = [];
  let room = MOST_TEXT;
  for (const piece of evidence) {
    if (piece.health?.state === 'dead') continue;
    const document = piece.document;
    if (isRuined(piece)) continue;
    if (document === null || document.reading.state === 'none' || isBlankScan(document)) {
      unread.push(piece);
      continue;
    }
    const view = docView(piece, document, room);
    room -= view.pages.reduce((sum, page) => sum + page.text.length, 0);
    docs.push(view);
    if (document.reading.state !== 'text' || isByOcr(document) || room <= 0) unread.push(piece);
    if (room <= 0) break;
  }
  return { docs, unread };
}

/** A file that no one can open or that holds nothing; a web page without words may be drawn by script, so that is not sure. */
export function isRuined({ document }: Evidence): boolean {
  if (document === null || document.kind === 'html' || document.reading.state !== 'none') return false;
  const { fault } = document.reading;
  return fault === 'broken' || fault === 'encrypted' || fault === 'empty';
}

/** A scan without a single word; a picture shown on a web page is another matter. */
const isBlankScan = (document: Document): boolean =>
  document.kind !== 'html' && document.reading.state === 'scan' && document.pages.every((page) => page.text.trim() === '');

/** A view of one document; `room` is how many characters may be taken. */
export function docView(evidence: Evidence, document: Document, room = MOST_TEXT): DocView {
  const web = document.kind === 'html';
  const range = web ? evidence.range : null;
  const first = document.pages[0];
  const inRange = (offset: number): boolean => range === null || (offset >= range.start && offset < range.end);
  let left = room;
  const parts = web && first ? blankAsides(document, first.text) : null;
  const pages = document.pages.map((page): PageView => {
    const told = parts !== null && page === first ? parts.main : web ? page.text : withoutPreface(withoutContents(page.text));
    const whole = withoutSynopsis(withoutContentsLines(told));
    const text = range === null ? whole : whole.slice(range.start, range.end);
    const taken = text.slice(0, Math.max(0, left));
    left -= taken.length;
    return { number: page.number, text: taken, base: range?.start ?? 0, hay: once(() => haystack(taken)) };
  });
  const tables = document.tables.filter((table) => inRange(table.offset) || range === null);
  const sections = document.sections.filter((section) => inRange(section.start));
  const asideText = parts?.aside ?? '';
  return {
    evidence,
    document,
    url: evidence.url,
    web,
    pages,
    tables,
    images: document.images.filter((image) => image.region === 'main' && inRange(image.offset)),
    links: document.links.filter((link) => link.region === 'main' && inRange(link.offset)),
    forms: document.forms.filter((form) => inRange(form.offset)),
    embeds: document.embeds.filter((embed) => inRange(embed.offset)),
    headings: [...sections.map((section) => section.heading), ...tables.map((table) => table.heading)].filter((words) => words.trim() !== ''),
    aside: { text: asideText, hay: once(() => haystack(asideText)) },
  };
}

/** The evidence as a visitor sees it: without pictures that do not open. */
export function withoutGonePictures(view: EvidenceView, gone: ReadonlySet<string>): EvidenceView {
  const shows = (image: PageImage): boolean => !gone.has(image.url.replace(/#.*$/u, ''));
  if (gone.size === 0 || view.docs.every((doc) => doc.images.every(shows))) return view;
  return { ...view, docs: view.docs.map((doc) => ({ ...doc, images: doc.images.filter(shows) })) };
}

/** Character range on a web page. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A view without some stretches of a web page, their words blank so that offsets hold, and without some tables. */
export function withoutRanges(doc: DocView, spans: readonly Span[], isUnwanted: (table: Table) => boolean): DocView {
  const outside = (offset: number): boolean => !spans.some((span) => offset >= span.start && offset < span.end);
  const { pages } = withoutWords(doc, spans);
  const tables = doc.tables.filter((table) => outside(table.offset) && !isUnwanted(table));
  const gone = doc.document.sections.filter((section) => !outside(section.start)).map((section) => section.heading);
  return {
    ...doc,
    pages,
    tables,
    images: doc.images.filter((image) => outside(image.offset)),
    links: doc.links.filter((link) => outside(link.offset)),
    forms: doc.forms.filter((form) => outside(form.offset)),
    embeds: doc.embeds.filter((embed) => outside(embed.offset)),
    headings: doc.headings.filter((heading) => !gone.includes(heading)),
  };
}

/** A view in which some stretches of a web page's text are blank, and nothing else is gone. */
export function withoutWords(doc: DocView, spans: readonly Span[]): DocView {
  if (spans.length === 0) return doc;
  return { ...doc, pages: doc.pages.map((page) => cutPage(page, spans.map((span) => ({ start: span.start - page.base, end: span.end - page.base })))) };
}

const frameless = new WeakMap<DocView, DocView>();

/** A view without the words that stand on most pages of the site. */
export function unframed(doc: DocView): DocView {
  const { frame } = doc.document;
  if (frame === undefined) return doc;
  const known = frameless.get(doc);
  if (known !== undefined) return known;
  const made = withoutWords(doc, frame);
  frameless.set(doc, made);
  return made;
}

/** A page in which some stretches of its text are blank. */
export function cutPage(page: PageView, spans: readonly Span[]): PageView {
  if (spans.length === 0) return page;
  const text = withoutText(page.text, spans);
  return { ...page, text, hay: once(() => haystack(text)) };
}

/** A text in which some stretches are blank, as long as before. */
export const withoutText = (text: string, spans: readonly Span[]): string => spans.reduce((left, { start, end }) => blank(left, start, end), text);

const blank = (text: string, start: number, end: number): string =>
  end <= 0 || start >= text.length ? text : `${text.slice(0, Math.max(0, start))}${text.slice(Math.max(0, start), end).replace(/[^\n]/g, ' ')}${text.slice(end)}`;

/** Pictures that may show content: neither icons nor counters nor parts of the layout. */
export function contentImages(images: readonly PageImage[]): PageImage[] {
  return images.filter((image) => {
    const small = (image.width !== null && image.width < 60) || (image.height !== null && image.height < 60);
    return !small && !/(?:^|[/_.-])(?:icon|ico|logo|banner|arrow|bullet|spacer|pixel|loading|counter|btn|button|facebook|line|youtube|pdf)(?:[/_.-]|\d|$)/iu.test(nameOf(image.url));
  });
}

/** What can be quoted of a picture: its alternative text, else its file; a picture inside the page has none. */
export const wordsOf = (image: PageImage): string => (image.alt.trim() !== '' ? image.alt : image.url.startsWith('data:') ? '' : image.url);

const nameOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1, url.lastIndexOf('/') + 200);

/** Runs a function at the first call and keeps its answer. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
