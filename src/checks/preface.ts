import { linesOf, type Line } from './text-tools.ts';
import { cutPage, type DocView, type EvidenceView, type PageView, type Span } from './view.ts';

const NUMBERING = /^[\s•*▪–-]*(?:(?:บทที่|ส่วนที่|หมวด(?:ที่)?|ตอนที่|ข้อ(?:ที่)?)\s?)?(?:[(]?[\d๐-๙]{1,2}(?:[.)][\d๐-๙]{0,2}){0,3})?[\s.:)-]*/u;
const ENTRY = /^\s*(?:[•*▪◦✓–-]|[(]?[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})*[.)])\s*\p{L}/u;
const NUMBERED = /^\s*[(]?[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})*[.)]?\s*\p{L}/u;
/** An entry below "aims" and not the next heading. */
const AIM = /^[\s\d๐-๙().]*เพื่อ/u;
/** A heading adds little to the word that it begins with: "วัตถุประสงค์ของการจัดทำคู่มือ". */
const ADDED = 30;
/** The heading of the next part in a file that marks none. */
const HEADING = 45;
/** A preface of a file without headings is no longer. */
const MOST_LINES = 14;

/** The evidence without the parts under such headings: why a paper was made and whom it shall serve is none of what it holds. */
export function withoutPrefaces(view: EvidenceView, heads: readonly string[]): EvidenceView {
  if (heads.length === 0) return view;
  return { ...view, docs: view.docs.map((doc) => withoutThem(doc, heads)) };
}

function withoutThem(doc: DocView, heads: readonly string[]): DocView {
  if (!doc.pages.some(({ text }) => heads.some((head) => text.includes(head)))) return doc;
  return { ...doc, pages: doc.pages.map((page) => cutPage(page, prefacesOn(doc, page, heads))) };
}

function prefacesOn(doc: DocView, page: PageView, heads: readonly string[]): Span[] {
  const lines = linesOf(page.text).filter((line) => line.text.trim() !== '');
  return lines.flatMap((line, at): Span[] => (isPreface(line.text, heads) ? [{ start: line.start, end: endOf(doc, page, lines, at) }] : []));
}

function isPreface(line: string, heads: readonly string[]): boolean {
  const words = line.replace(NUMBERING, '').trim();
  const head = heads.find((it) => words.startsWith(it));
  return head !== undefined && words.length <= head.length + ADDED && !/\s\|\s|[:：]\s?\S|\d{3}/u.test(words);
}

/** Where the next part begins, by the headings of a document or by a short line that stands alone. */
function endOf(doc: DocView, page: PageView, lines: readonly Line[], at: number): number {
  const from = lines[at]?.end ?? 0;
  if (doc.document.sections.length > 1 && doc.document.pages.length <= 1) {
    const next = doc.document.sections.find(({ start }) => start - page.base >= from);
    return next === undefined ? page.text.length : next.start - page.base;
  }
  const below = lines.slice(at + 2, at + MOST_LINES);
  const isNumbered = NUMBERED.test(lines[at]?.text ?? '');
  const next = below.find(({ text }) => text.includes(' | ') || (text.trim().length <= HEADING && (!ENTRY.test(text) || (isNumbered && NUMBERED.test(text) && !AIM.test(text)))));
  return next?.start ?? below.at(-1)?.end ?? lines.at(-1)?.end ?? from;
}
