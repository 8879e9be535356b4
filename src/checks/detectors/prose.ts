import type { Section } from '../../model/document.ts';
import type { Hit } from '../../thai/index.ts';
import { letterCount, linesOf } from '../text-tools.ts';
import type { DocView, PageView } from '../view.ts';
import { hitsOf, holdsWord, placeAt } from './find-words.ts';
import { noProse, shortProse } from './messages.ts';
import { no, yes, type Detect, type Place } from './types.ts';

/** How far from the words the passage about them may run, in characters. */
const PASSAGE = 5000;
const MOST_HITS = 60;
const HEADING = 120;

/** A passage of its own about something: lines that are more than links, from the words on. */
export const prose: Detect<'prose'> = (params, view) => {
  const apart = (heading: string): boolean => params.apart !== undefined && holdsWord(heading, params.apart) && !holdsWord(heading, params.about);
  let best: { letters: number; place: Place } | null = null;
  for (const doc of view.docs) {
    const others = doc.web ? doc.document.sections.filter(({ heading }) => heading.length <= HEADING && apart(heading)) : [];
    for (const page of doc.pages.slice(0, 200)) {
      const hits = hitsOf(page.hay(), params.about, [], MOST_HITS);
      for (const hit of hits.filter((it) => !isParted(doc, page, it, hits))) {
        const start = page.text.lastIndexOf('\n', Math.max(0, hit.start - 1)) + 1;
        const letters = ownLetters(doc, page, start, passageEnd(doc, page, hit.start), others);
        const place = placeAt(doc, page, hit);
        if (letters >= params.letters) return yes(letters >= params.letters * 2 ? 0.92 : 0.85, place);
        if (best === null || letters > best.letters) best = { letters, place };
      }
    }
  }
  return best === null ? no(0.82, noProse) : no(0.75, shortProse(best.letters, params.letters), best.place);
};

/** Whether the words stand in the name of a page that has a section of its own about them. */
function isParted(doc: DocView, page: PageView, hit: Hit, hits: readonly Hit[]): boolean {
  const whole = doc.web ? headedBy(doc, page, hit) : undefined;
  return whole !== undefined && hits.some((other) => {
    const part = headedBy(doc, page, other);
    return part !== undefined && part.start > whole.start && part.end <= whole.end;
  });
}

/** The section in whose heading the words stand. */
const headedBy = (doc: DocView, page: PageView, { start }: Hit): Section | undefined =>
  doc.document.sections.find((section) => section.heading !== '' && start + page.base >= section.start && start + page.base < section.start + section.heading.length);

/** The passage ends with the section that the words head, else after some length. */
function passageEnd(doc: DocView, page: PageView, start: number): number {
  const limit = Math.min(page.text.length, start + PASSAGE);
  if (!doc.web) return limit;
  const heading = doc.document.sections.find((section) => start + page.base >= section.start && start + page.base <= section.start + section.heading.length + 40);
  return heading === undefined ? limit : Math.min(limit, Math.max(start, heading.end - page.base));
}

/** Letters on lines that are neither links nor short entries of a menu, outside of sections about something else. */
function ownLetters(doc: DocView, page: PageView, start: number, end: number, others: readonly Section[]): number {
  const links = doc.document.links.map((link) => ({ at: link.offset - page.base, length: link.text.length }));
  return linesOf(page.text.slice(start, end)).reduce((sum, line) => {
    const from = start + line.start;
    const linked = links.filter((link) => link.at >= from && link.at <= start + line.end).reduce((all, link) => all + link.length, 0);
    const words = line.text.trim();
    if (words.length < 20 || linked > words.length * 0.6 || others.some((section) => section.start > start + page.base && from + page.base >= section.start && from + page.base < section.end)) return sum;
    return sum + letterCount(words);
  }, 0);
}
