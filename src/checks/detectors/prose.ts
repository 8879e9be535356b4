import type { Section } from '../../model/document.ts';
import type { DetectorOf } from '../../model/rule.ts';
import type { Hit } from '../../thai/index.ts';
import { withoutActs } from '../acts.ts';
import { letterCount, linesOf, type Line } from '../text-tools.ts';
import type { DocView, PageView } from '../view.ts';
import { hitsOf, holdsWord, placeAt } from './find-words.ts';
import { noProse, shortProse } from './messages.ts';
import { toldByKinds } from './prose-kinds.ts';
import { no, yes, type Detect, type Place } from './types.ts';

/** How far from the words the passage about them may run, in characters. */
const PASSAGE = 5000;
const MOST_HITS = 60;
const HEADING = 120;

/** A passage of its own about something: lines that are more than links, from the words on. */
export const prose: Detect<'prose'> = (params, view) => {
  const apart = (heading: string): boolean => params.apart !== undefined && holdsWord(heading, params.apart) && !holdsWord(heading, params.about);
  let best: { letters: number; place: Place } | null = null;
  for (const doc of withoutActs(view).docs) {
    const others = doc.web ? doc.document.sections.filter(({ heading }) => heading.length <= HEADING && apart(heading)) : [];
    for (const page of doc.pages.slice(0, 200)) {
      const hits = hitsOf(page.hay(), params.about, [], MOST_HITS);
      for (const hit of hits.filter((it) => !isParted(doc, page, it, hits) && !isTitle(doc, page, it, hits))) {
        const start = page.text.lastIndexOf('\n', Math.max(0, hit.start - 1)) + 1;
        const letters = ownLetters(doc, page, start, passageEnd(doc, page, hit.start), others, params);
        const place = placeAt(doc, page, hit);
        if (letters >= params.letters) return yes(letters >= params.letters * 2 ? 0.92 : 0.85, place);
        if (best === null || letters > best.letters) best = { letters, place };
      }
    }
  }
  const told = params.kinds === undefined ? null : toldByKinds(view, params, params.kinds, apart);
  if (told !== null) return yes(0.8, told);
  const missing = best === null ? no(0.82, noProse) : no(0.75, shortProse(best.letters, params.letters), best.place);
  // A law that could not be read holds nothing of the agency's own.
  return view.unread.every(({ label }) => NAMED_LAW.test(label)) ? { ...missing, evenUnread: true } : missing;
};

/** Whether the words stand in the name of a page that has a section of its own about them. */
function isParted(doc: DocView, page: PageView, hit: Hit, hits: readonly Hit[]): boolean {
  const whole = doc.web ? headedBy(doc, page, hit) : undefined;
  return whole !== undefined && hits.some((other) => {
    const part = headedBy(doc, page, other);
    return part !== undefined && part.start > whole.start && part.end <= whole.end;
  });
}

/** The name of a file at its top, where a line further down names the thing again. */
function isTitle(doc: DocView, page: PageView, hit: Hit, hits: readonly Hit[]): boolean {
  if (doc.web || page.number !== 1) return false;
  const isTop = ({ start }: Hit): boolean => start < TITLE_LENGTH && page.text.slice(0, start).split('\n').filter((line) => line.trim() !== '').length <= TITLE_LINES;
  return isTop(hit) && hits.some((other) => !isTop(other) && opensLine(page, other));
}

const TITLE_LINES = 2;
const TITLE_LENGTH = 200;
const opensLine = ({ text }: PageView, { start }: Hit): boolean => /^[\s\d๐-๙().•*-]*(?:(?:ส่วนที่|บทที่|หมวด|ตอนที่)\s?[\d๐-๙]{1,2}[\s:.]*)?$/u.test(text.slice(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start));

/** The section in whose heading the words stand. */
const headedBy = (doc: DocView, page: PageView, { start }: Hit): Section | undefined =>
  doc.document.sections.find((section) => section.heading !== '' && start + page.base >= section.start && start + page.base < section.start + section.heading.length);

/** The passage ends with the section that the words head, else after some length. */
function passageEnd(doc: DocView, page: PageView, start: number): number {
  const limit = Math.min(page.text.length, start + PASSAGE);
  if (!doc.web) return limit;
  // A short section right above may end within reach of the words.
  const heading = doc.document.sections.findLast((section) => start + page.base >= section.start && start + page.base <= section.start + section.heading.length + 40);
  return heading === undefined ? limit : Math.min(limit, Math.max(start, heading.end - page.base));
}

/** Letters on lines that are neither links nor short entries of a menu nor names of laws, outside of sections about something else. */
function ownLetters(doc: DocView, page: PageView, start: number, end: number, others: readonly Section[], { about, apart = [] }: DetectorOf<'prose'>): number {
  const labelled = new Set(apartLines(linesOf(page.text.slice(start, end)), about, apart, doc.web));
  const links = doc.document.links.map((link) => ({ at: link.offset - page.base, length: link.text.length }));
  return linesOf(page.text.slice(start, end)).reduce((sum, line) => {
    if (labelled.has(line.start)) return sum;
    const from = start + line.start;
    const linked = links.filter((link) => link.at >= from && link.at <= start + line.end).reduce((all, link) => all + link.length, 0);
    const words = line.text.trim();
    if (words.length < 20 || NAMES_LAW.test(words) || linked > words.length * 0.6 || others.some((section) => section.start > start + page.base && from + page.base >= section.start && from + page.base < section.end)) return sum;
    return sum + letterCount(words);
  }, 0);
}

/** No more than the name of a law, a rule or a notice, with its year. */
const NAMES_LAW = /^[\s\d๐-๙().•*▪–-]*(?:พระราช(?:บัญญัติ|กฤษฎีกา|กำหนด)|พ\.?\s?ร\.?\s?[บกฎ]\.?|กฎกระทรวง|ระเบียบ|ประกาศ|รัฐธรรมนูญ|ประมวลกฎหมาย)(?:(?!มาตรา|มีหน้าที่|มีอำนาจ|กำหนดให้|ให้เทศบาล)[^\n]){0,120}พ\.?\s?ศ\.?\s?[\d๐-๙]{4}(?:(?!มาตรา|มีหน้าที่|มีอำนาจ|กำหนดให้|ให้เทศบาล|ได้แก่)[^\n]){0,90}$/u;
const NAMED_LAW = /^[\s\d๐-๙().•*▪–-]*(?:พระราช(?:บัญญัติ|กฤษฎีกา|กำหนด)|พ\.?\s?ร\.?\s?[บกฎ](?:\.|\s)|กฎกระทรวง|ประมวลกฎหมาย|รัฐธรรมนูญ)/u;
const BULLET = /^\s*(?:[•*▪–-]|[(]?[\d๐-๙]{1,2}(?:[.)][\d๐-๙]{0,2}){1,2})\s*/u;
/** What may stand between the word of a label and what it labels: "ประวัติความเป็นมา …". */
const LABEL_END = /^(?:[ก-๙]{0,24})?(?:\s|[:："“”(]|$)/u;

/** Starts of the lines below labels of something else: `วิสัยทัศน์ "…"`, in a file also where a line goes on below. */
function apartLines(lines: readonly Line[], about: readonly string[], apart: readonly string[], web: boolean): number[] {
  const starts: number[] = [];
  let within: 'none' | 'line' | 'list' = 'none';
  for (const { text, start } of lines) {
    const words = text.replace(BULLET, '').trim();
    if (words === '') continue;
    const label = apart.find((word) => words.startsWith(word) && LABEL_END.test(words.slice(word.length)));
    if (label !== undefined && !holdsWord(words, about) && !words.startsWith('โครงสร้างพื้นฐาน')) {
      within = words.length <= label.length + LABEL_ONLY ? 'list' : web ? 'none' : 'line';
      starts.push(start);
      continue;
    }
    const isEntry = BULLET.test(text);
    if (within === 'none' || holdsWord(words, about) || (within === 'line' && isEntry)) {
      within = 'none';
      continue;
    }
    starts.push(start);
    if (within === 'list' && !isEntry && web) within = 'none';
  }
  return starts;
}

/** So many letters behind the word of a label still only name it. */
const LABEL_ONLY = 12;
