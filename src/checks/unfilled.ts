import { haystack } from '../thai/index.ts';
import { linesOf, type Line } from './text-tools.ts';
import { withoutText, type DocView, type EvidenceView, type PageView, type Span } from './view.ts';

/** Dots to be written on, and nothing written. */
const DOTS = /^[\s.…_]*(?:[.…_]\s?){6,}[\s.…_]*$/u;
const HEADING = 70;
const NUMBERED = /^\s*[(]?[\d๐-๙]{1,2}(?:\s?[.)]\s?[\d๐-๙]{1,2}){0,3}\s?[.)]?\s/u;
/** Answers, and what stands above the dots of a signature. */
const NO_HEADING = /ไม่มี|ไม่พบ|ลงชื่อ|ลงนาม|ผู้|นายก|ปลัด|ตำแหน่ง|วันที่|^\s*\(|[.…]{3}/u;

/**
 * The evidence without headings over dotted lines on which nobody wrote: "Suggestions ……" suggests
 * nothing. A line of dots below a title is an ornament; those below a heading are two, or the heading
 * has a number and no words follow.
 */
export function withoutUnfilled(view: EvidenceView): EvidenceView {
  const docs = view.docs.map((doc) => unfilledCut(doc));
  return docs.every((doc, index) => doc === view.docs[index]) ? view : { ...view, docs };
}

function unfilledCut(doc: DocView): DocView {
  const pages = doc.pages.map((page): PageView => {
    const spans = unfilledHeadings(page.text);
    if (spans.length === 0) return page;
    const text = withoutText(page.text, spans);
    let hay: ReturnType<typeof haystack> | null = null;
    return { ...page, text, hay: () => (hay ??= haystack(text)) };
  });
  return pages.every((page, index) => page === doc.pages[index]) ? doc : { ...doc, pages };
}

/** Where the headings over dotted lines stand in a text. */
function unfilledHeadings(text: string): Span[] {
  if (!/[.…_]{3}/u.test(text)) return [];
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  return lines.filter((line, at) => isHeading(line) && isBare(lines, at)).map(({ start, end }) => ({ start, end }));
}

/** Dots below a heading, and no words after a single line of them: what is written over dots may be read below them. */
function isBare(lines: readonly Line[], at: number): boolean {
  const dots = dotsBelow(lines, at);
  if (dots !== 1) return dots > 1;
  const next = lines[at + 2];
  const ends = next === undefined || NUMBERED.test(next.text) || NO_HEADING.test(next.text);
  return NUMBERED.test(lines[at]?.text ?? '') && ends;
}

const isHeading = ({ text }: Line): boolean => text.trim().length <= HEADING && /\p{L}{3}/u.test(text) && !NO_HEADING.test(text);

function dotsBelow(lines: readonly Line[], at: number): number {
  let count = 0;
  while (DOTS.test((lines[at + 1 + count]?.text ?? '-').slice(0, 400))) count += 1;
  return count;
}
