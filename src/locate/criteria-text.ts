import type { Document } from '../model/document.ts';
import { findAllPhrases, hasPhrase, haystack } from '../thai/index.ts';
import type { Range } from './candidate.ts';

/** Words of the assessors' manual that pages copy. */
const MARKS = ['องค์ประกอบด้านข้อมูล', 'รายละเอียดการเปิดเผยข้อมูล', 'เกณฑ์การให้คะแนน OIT', 'หลักเกณฑ์การเปิดเผยข้อมูล OIT'];
const MANUAL = ['คู่มือการประเมินคุณธรรมและความโปร่งใส', 'คู่มือการประเมิน ITA', 'รายละเอียดแนวทางการประเมิน', 'องค์ประกอบด้านข้อมูล', 'แนวทางการประเมิน ITA', 'คำอธิบายตัวชี้วัด OIT', 'ITA Assessment Manual'];
const LETTERS_LEFT = 150;
/** Links to the manual name it at once; further on a row quotes it. */
const MANUAL_AT_START = 50;
/** So many letters before the criteria name something. */
const NAME_LETTERS = 8;

const marks = new WeakMap<Document, readonly number[]>();

/** Where the criteria begin on the first pages. */
function marksIn(document: Document): readonly number[] {
  const known = marks.get(document);
  if (known !== undefined) return known;
  const text = document.pages.slice(0, 40).map((page) => page.text.slice(0, 40_000)).join('\n').slice(0, 200_000);
  const hay = haystack(text);
  const found = MARKS.flatMap((phrase) => findAllPhrases(hay, phrase, 60).map((hit) => hit.start)).sort((a, b) => a - b);
  marks.set(document, found);
  return found;
}

/** Whether a page or file quotes the criteria of many items: it names everything and is evidence of nothing. */
export const quotesManyCriteria = (document: Document): boolean => marksIn(document).length >= 4;

/** Whether a stretch of a page quotes criteria. */
export const quotesCriteriaIn = (page: Document, range: Range): boolean => marksIn(page).some((at) => at >= range.start && at < range.end);

/** Whether it quotes criteria at all. */
export const quotesCriteria = (document: Document): boolean => marksIn(document).length > 0;

/** Whether a link's words offer the assessors' manual. */
export const offersManual = (label: string): boolean => MANUAL.some((phrase) => hasPhrase(label.slice(0, MANUAL_AT_START), phrase));

/** The words of a link without the criteria that its row quotes after the item's name. */
export function withoutQuoted(label: string): string {
  if (!/ประกอบ|เกณ|รายละเอ/u.test(label)) return label;
  const hay = haystack(label);
  const at = Math.min(...MARKS.flatMap((phrase) => findAllPhrases(hay, phrase, 1).map((hit) => hit.start)));
  return Number.isFinite(at) && at >= NAME_LETTERS ? label.slice(0, at).trim() : label;
}

/**
 * The part of an item page that is not the quoted criteria: the longer of what stands before the
 * quotation and the sections after it. Null where too little is left to judge.
 */
export function besideCriteria(page: Document): Range | null {
  const text = page.pages[0]?.text ?? '';
  const first = marksIn(page)[0];
  if (first === undefined) return { start: 0, end: text.length };
  const last = marksIn(page).at(-1) ?? first;
  const menu = page.links.filter((link) => link.region === 'menu' && link.offset < first).map((link) => link.offset + link.text.length);
  const footer = page.links.filter((link) => link.region === 'footer' && link.offset > last).map((link) => link.offset);
  const start = menu.reduce((a, b) => Math.max(a, b), 0);
  const end = footer.reduce((a, b) => Math.min(a, b), text.length);
  const next = page.sections.map((section) => section.start).filter((at) => at > last && at < end).reduce((a, b) => Math.min(a, b), end);
  const parts = [{ start: Math.min(start, first), end: first }, { start: next, end }];
  const best = parts.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  return text.slice(best.start, best.end).replace(/\s/gu, '').length >= LETTERS_LEFT ? best : null;
}
