import type { Detector, Rule } from '../model/rule.ts';
import { fiscalYearOfMonth, monthsIn, skeleton, yearsIn } from '../thai/index.ts';
import { isInDate } from './currency/months.ts';
import { holdsWord } from './detectors/find-words.ts';
import { linesOf } from './text-tools.ts';
import { cutPage, unframed, withoutRanges, type DocView, type EvidenceView, type Span } from './view.ts';

/** A stretch of a document under one heading. */
interface Block extends Span {
  readonly heading: string;
  /** Page of a file; null on a web page, where offsets tell the place. */
  readonly page: number | null;
}

/**
 * The evidence without the sections and tables that stand under another year, in documents that
 * have a part under an accepted year (B.E.) too: figures of 2565 do not answer for 2568.
 */
export function withinYears(view: EvidenceView, accepted: readonly number[]): EvidenceView {
  return mapDocs(view, (doc) => {
    const blocks = blocksOf(doc).map((block) => ({ block, years: yearsOfHeading(block.heading) }));
    const isRight = ({ years }: (typeof blocks)[number]): boolean => years.all.some((year) => accepted.includes(year));
    const right = blocks.filter(isRight).map(({ block }) => block);
    if (right.length === 0) return [];
    return blocks
      .filter((each) => each.years.named.length > 0 && !isRight(each) && !FORWARD.test(each.block.heading))
      .map(({ block }) => block)
      .filter((block) => !right.some((other) => contains(block, other)));
  });
}

/** "What to mend in the year to come" belongs to the report of the year that is over. */
const FORWARD = /ข้อเสนอ|เสนอแนะ|แนวทาง|ต่อไป|ถัดไป|ปีหน้า|ควร|จะ(?:ปรับ|แก้|ทำ|พัฒนา|ดำเนิน|เพิ่ม)|ปรับปรุงใน|แก้ไขใน/u;

/** Kinds of things that are not the particular one that an item asks for. */
const GENERAL = ['ทั่วไป'];
/** So many letters in common with an item's title name its subject. */
const SUBJECT = 14;
/** Headings of one document that are compared. */
const MOST_BLOCKS = 300;

/**
 * The evidence without the sections and tables whose headings name a look-alike of the item, in
 * documents that have a part of their own about the item: the count of general complaints is not
 * that of corruption complaints.
 */
export function aboutItem(view: EvidenceView, rule: Rule): EvidenceView {
  const titles = [rule.title.th, ...rule.find.titles].map((title) => skeleton(title.replace(/\{year[^}]*\}/gu, '')));
  const others = [...rule.find.not, ...GENERAL];
  const isSubject = (heading: string): boolean => titles.some((title) => commonRun(skeleton(heading), title) >= SUBJECT);
  return mapDocs(view, (doc) => {
    const blocks = blocksOf(doc).filter((block) => block.heading.length <= 200).slice(0, MOST_BLOCKS);
    const mine = blocks.filter((block) => isSubject(block.heading) && !holdsWord(block.heading, others));
    const foreign = blocks.filter((block) => !isSubject(block.heading) && holdsWord(block.heading, others));
    return foreign.filter((block) => mine.some((other) => !contains(other, block)) && !mine.some((other) => contains(block, other)));
  });
}

/** The evidence without what stands on most pages of the site, which is about none of them. */
export function withoutFrame(view: EvidenceView): EvidenceView {
  const docs = view.docs.map(unframed);
  return docs.every((doc, index) => doc === view.docs[index]) ? view : { ...view, docs };
}

/** What is told of the whole country, or by the commissions that watch over it. */
const OF_COUNTRY = /ทั่วประเทศ|ทั้งประเทศ|ระดับประเทศ|ภาพรวมของประเทศ|(?:สำนักงาน|คณะกรรมการ)\s?(?:ป\.ป\.ช\.?|ป\.ป\.ท\.?|สตง\.?)\s?(?:เปิดเผย|แถลง|รายงานว่า|ระบุว่า|ได้รับเรื่อง|มีเรื่อง)/u;
const OWN = /เทศบาลมี|ของเทศบาล|อบต\.\s?มี|ของหน่วยงาน|หน่วยงานของเรา|ไม่มีเรื่องร้องเรียน/u;

const isOfCountry = (words: string): boolean => OF_COUNTRY.test(words) && !OWN.test(words) && !words.includes(' | ');

/** The evidence without lines of running text that count things of the whole country. */
export function withoutCountry(view: EvidenceView): EvidenceView {
  const docs = view.docs.map((doc) => {
    if (!doc.pages.some((page) => OF_COUNTRY.test(page.text))) return doc;
    return { ...doc, pages: doc.pages.map((page) => cutPage(page, linesOf(page.text).filter(({ text }) => isOfCountry(text)))) };
  });
  return docs.every((doc, index) => doc === view.docs[index]) ? view : { ...view, docs };
}

/** Whether a detector counts things, so that it matters of what the count is. */
export const countsThings = (detector: Detector): boolean =>
  detector.type === 'any-of' || detector.type === 'all-of'
    ? detector.of.some(countsThings)
    : detector.type === 'figures' || (detector.type === 'column' && detector.cells === 'number');

function mapDocs(view: EvidenceView, unwanted: (doc: DocView) => readonly Block[]): EvidenceView {
  let changed = false;
  const docs = view.docs.map((doc) => {
    const blocks = unwanted(doc);
    if (blocks.length === 0) return doc;
    changed = true;
    return withoutRanges(doc, blocks.filter((block) => block.page === null), (table) => blocks.some((block) => block.page === table.page && block.start === table.offset && block.heading === table.heading));
  });
  return changed ? { ...view, docs } : view;
}

/** Sections of a web page; tables of a file, which has no sections. */
function blocksOf(doc: DocView): Block[] {
  if (!doc.web) return doc.tables.map((table) => ({ heading: table.heading, page: table.page, start: table.offset, end: table.offset }));
  const { range } = doc.evidence;
  return doc.document.sections
    .filter((section) => section.heading !== '' && (range === null || (section.start >= range.start && section.end <= range.end)))
    .map((section) => ({ heading: section.heading, page: null, start: section.start, end: section.end }));
}

const contains = (outer: Block, inner: Block): boolean => outer !== inner && outer.page === null && inner.page === null && outer.start <= inner.start && outer.end >= inner.end;

/** Years (B.E., fiscal) that a heading names: `named` as years of the block, `all` with those of its months. */
function yearsOfHeading(heading: string): { named: number[]; all: number[] } {
  if (!/[\d๐-๙]{2}/u.test(heading) || heading.length > 250) return { named: [], all: [] };
  const years = yearsIn(heading).filter((year) => year.role !== 'law');
  const named = years.filter((year) => year.role !== 'date').map((year) => year.year);
  const months = monthsIn(heading).filter((month) => month.year !== null && !isInDate(heading, month));
  const fiscal = months.map((month) => fiscalYearOfMonth(month.year ?? 0, month.month));
  const span = named.length >= 2 ? Array.from({ length: Math.min(20, Math.max(...named) - Math.min(...named) + 1) }, (_, index) => Math.min(...named) + index) : named;
  return { named, all: [...span, ...fiscal] };
}

/** Length of the longest run of letters that two texts share. */
function commonRun(a: string, b: string): number {
  let best = 0;
  let before = new Array<number>(b.length + 1).fill(0);
  for (const letter of a.slice(0, 200)) {
    const row = new Array<number>(b.length + 1).fill(0);
    for (let at = 1; at <= b.length; at += 1) {
      if (b[at - 1] !== letter) continue;
      const run = (before[at - 1] ?? 0) + 1;
      row[at] = run;
      if (run > best) best = run;
    }
    before = row;
  }
  return best;
}
