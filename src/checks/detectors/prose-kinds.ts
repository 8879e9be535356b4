import type { Section } from '../../model/document.ts';
import type { DetectorOf } from '../../model/rule.ts';
import { haystack } from '../../thai/index.ts';
import { withoutActs } from '../acts.ts';
import { letterCount, linesOf } from '../text-tools.ts';
import type { DocView, EvidenceView, Span } from '../view.ts';
import { findWords, hitsOf, holdsWord } from './find-words.ts';
import type { Place } from './types.ts';

type Kinds = NonNullable<DetectorOf<'prose'>['kinds']>;

const MOST_PAGES = 60;
const HEADING = 120;
/** So many kinds fewer do where the words of the link said what the page is about. */
const LED = 2;
/** Shorter lines are entries of menus and names. */
const A_LINE = 12;
const MARKS = /^[\s\d๐-๙.()•*▪–-]*/u;

/**
 * A passage that tells of something without its name: it speaks of many kinds of things that belong to
 * it ("roads", "waste", "schools") and says that they are owed.
 */
export function toldByKinds(view: EvidenceView, { about, letters, apart: labels = [] }: DetectorOf<'prose'>, kinds: Kinds, apart: (heading: string) => boolean): Place | null {
  for (const doc of withoutActs(view).docs) {
    const led = doc.web && doc.evidence.range === null && isLedTo(doc, view, about);
    for (const page of doc.pages.slice(0, MOST_PAGES)) {
      const passages = doc.web ? passagesOf(doc, page.base, page.text.length) : [{ start: 0, end: page.text.length }];
      for (const passage of passages) {
        const words = ownLines(doc, page.text, page.base, passage, { notOf: kinds.notOf, labels, apart });
        const hay = haystack(words);
        const named = kinds.of.filter((kind) => hitsOf(hay, kind, [], 1).length > 0).length;
        if (named < kinds.atLeast - (led ? LED : 0) || letterCount(words) < letters) continue;
        if (led || holdsWord(page.text.slice(passage.start, passage.end), kinds.owed)) return { url: doc.url, page: page.number, quote: words.trim().slice(0, 160) };
      }
    }
  }
  return null;
}

/** Whether the words of a link to the page say what it is about, and nothing on the page itself says so. */
const isLedTo = (doc: DocView, view: EvidenceView, about: readonly string[]): boolean =>
  findWords({ ...view, docs: [doc] }, about) === null &&
  [doc.evidence.label, ...view.docs.flatMap(({ links }) => links.filter(({ url }) => url === doc.url).map(({ text }) => text))].some((label) => holdsWord(label, about));

/** Sections of a page, or all of it where it has none. */
function passagesOf(doc: DocView, base: number, length: number): Span[] {
  const sections = doc.document.sections.map(({ start, end }) => ({ start: Math.max(0, start - base), end: Math.min(length, end - base) })).filter(({ start, end }) => end > start);
  return sections.length === 0 ? [{ start: 0, end: length }] : sections;
}

/** What tells of something or somebody else. */
interface Others {
  readonly notOf: readonly string[];
  readonly labels: readonly string[];
  readonly apart: (heading: string) => boolean;
}

/** The lines of a passage that tell of the thing: neither links nor what stands under somebody else's name. */
function ownLines(doc: DocView, text: string, base: number, { start, end }: Span, { notOf, labels, apart }: Others): string {
  const opensWith = (words: string, list: readonly string[]): boolean => list.some((word) => words.replace(MARKS, '').startsWith(word));
  const isOther = (words: string): boolean => opensWith(words, notOf);
  const others = doc.web ? doc.document.sections.filter(({ heading }: Section) => heading !== '' && heading.length <= HEADING && (apart(heading) || isOther(heading))) : [];
  return linesOf(text.slice(start, end))
    .filter((line) => {
      const from = base + start + line.start;
      const words = line.text.trim();
      if (words.length < A_LINE || isOther(words) || (words.length <= HEADING && opensWith(words, labels))) return false;
      const linked = doc.links.filter(({ offset }) => offset >= from && offset <= base + start + line.end).reduce((sum, link) => sum + link.text.length, 0);
      return linked <= words.length / 2 && !others.some((section) => from >= section.start && from < section.end);
    })
    .map((line) => line.text)
    .join('\n');
}
