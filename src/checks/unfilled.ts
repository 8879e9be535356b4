import { isDeferral } from './deferral.ts';
import { hollowLines } from './hollow-lines.ts';
import { hollowSections, isPlaceholderLine, isReferral, isTemplate, MAY_BE_NONE, openHeads, openLines } from './hollow.ts';
import { namedParts } from './named-parts.ts';
import { linesOf, type Line } from './text-tools.ts';
import { cutPage, type DocView, type EvidenceView, type PageView, type Span } from './view.ts';

/** Dots to be written on, and nothing written. */
const DOTS = /^\s*(?:[(]?[\d๐-๙]{1,2}[.)]|[-–•])?[\s.…_]*(?:[.…_]\s?){6,}[\s.…_]*$/u;
const HEADING = 70;
const NUMBERED = /^\s*[(]?[\d๐-๙]{1,2}(?:\s?[.)]\s?[\d๐-๙]{1,2}){0,3}\s?[.)]?\s/u;
/** Answers, and what stands above the dots of a signature. */
const NO_HEADING = /ไม่มี|ไม่พบ|ลงชื่อ|ลงนาม|ผู้|นายก|ปลัด|ตำแหน่ง|วันที่|^\s*\(|[.…]{3}/u;

/**
 * The evidence without the names of what was left open: "Suggestions ……" suggests nothing, and so do a
 * heading or a label with nothing below, the head of a blank column, and a form that nobody filled in.
 */
export function withoutUnfilled(view: EvidenceView): EvidenceView {
  const docs = view.docs.map((doc) => unfilledCut(doc));
  return docs.every((doc, index) => doc === view.docs[index]) ? view : { ...view, docs };
}

function unfilledCut(doc: DocView): DocView {
  if (doc.document.pages.some((page) => page.source === 'ocr')) return doc;
  const template = isTemplate(doc);
  const hollow = template ? [] : hollowSections(doc);
  const pages = doc.pages.map((page) => {
    const within = hollow.map(({ start, end }) => ({ start: start - page.base, end: end - page.base }));
    const spans = template ? afterTitle(page) : [...unfilledHeadings(page.text), ...openLines(page.text), ...openHeads(doc, page), ...hollowLines(doc, page), ...namedParts(page.text), ...within];
    return cutPage(page, spans);
  });
  if (pages.every((page, index) => page === doc.pages[index])) return doc;
  const gone = new Set(doc.document.sections.filter((section) => hollow.some((span) => span.start === section.start)).map((section) => section.heading));
  return { ...doc, pages, headings: template ? [] : doc.headings.filter((heading) => !gone.has(heading)), tables: template ? [] : doc.tables };
}

/** All but the first line of the first page: of a form that nobody filled in only its title counts. */
function afterTitle(page: PageView): Span[] {
  const first = page.number === 1 ? linesOf(page.text).find((line) => line.text.trim() !== '') : undefined;
  return [{ start: first === undefined ? 0 : first.end, end: page.text.length }];
}

/** Where the headings over dotted lines stand in a text. */
function unfilledHeadings(text: string): Span[] {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  const deferred = lines.flatMap((line, at): Span[] => (isHeading(line) ? deferredBelow(lines, at) : []));
  if (!/เอกสารแนบ|ภาคผนวก|สิ่งที่ส่งมา|[.…_]{3}|^\s*[–—-]\s*$|[xX×]{2}|[([<{]\s?(?:ให้|โปรด|กรุณา|ระบุ|กรอก|ใส่|แนบ)/mu.test(text)) return deferred;
  return [...deferred, ...lines.filter((line, at) => isHeading(line) && (isBare(lines, at) || isStruckOut(lines, at))).map(({ start, end }) => ({ start, end }))];
}

/** A heading and the passage below it that puts its matter off; nothing where more than that stands there. */
function deferredBelow(lines: readonly Line[], at: number): Span[] {
  const head = lines[at];
  const below = lines.slice(at + 1, at + 1 + WRAPPED);
  const length = below.findIndex((_, index) => isDeferral(below.slice(0, index + 1).map(({ text }) => text.trim()).join(' '))) + 1;
  const next = lines[at + 1 + length];
  const last = below[length - 1];
  const ends = next === undefined || next.text.trim().length <= A_LABEL || NUMBERED.test(next.text) || NO_HEADING.test(next.text);
  return head !== undefined && last !== undefined && ends ? [{ start: head.start, end: last.end }] : [];
}

/** Lines over which a passage may be broken on a printed page. */
const WRAPPED = 4;
const A_LABEL = 45;

/** Dots below a heading, and no words after a single line of them: what is written over dots may be read below them. */
function isBare(lines: readonly Line[], at: number): boolean {
  const dots = dotsBelow(lines, at);
  if (dots !== 1) return dots > 1;
  const next = lines[at + 2];
  const ends = next === undefined || NUMBERED.test(next.text) || NO_HEADING.test(next.text);
  return NUMBERED.test(lines[at]?.text ?? '') && ends;
}

/** A dash alone below what must not be missing, and the next heading right after it. */
function isStruckOut(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 2]?.text.trim() ?? '';
  return DASH.test(lines[at + 1]?.text ?? '') && !MAY_BE_NONE.test(lines[at]?.text ?? '') && next.length <= HEADING && !DASH.test(next);
}

const DASH = /^\s*[–—-]\s*$/u;
const isOpen = (line: string): boolean => DOTS.test(line.slice(0, 400)) || isReferral(line) || isPlaceholderLine(line.slice(0, 400));

const isHeading = ({ text }: Line): boolean => text.trim().length <= HEADING && /\p{L}{3}/u.test(text) && !NO_HEADING.test(text);

function dotsBelow(lines: readonly Line[], at: number): number {
  let count = 0;
  while (isOpen(lines[at + 1 + count]?.text ?? '-')) count += 1;
  return count;
}
