import { fiscalYearOfDate, isoMonth, monthAfter } from './calendar.ts';
import { trueDates } from './dates.ts';
import { dateRanges } from './periods.ts';
import { plainOf } from './plain.ts';
import { wordsAround } from './quote.ts';
import { isForeignPlan } from './year-words.ts';
import { plainYears, type PlainYear } from './years.ts';

/** A year that a document is of. `page` from 1 (0 for the title), `quote` the words with their surroundings. */
export interface FiscalYear {
  readonly year: number;
  readonly certainty: number;
  readonly page: number;
  readonly quote: string;
}

interface Vote {
  readonly year: number;
  /** Announced for this one year: words of a fiscal year, a month or a stretch that is reported on. */
  readonly own: boolean;
  /** Offset in its page. */
  readonly at: number;
  readonly weight: number;
  readonly page: number;
  readonly quote: string;
}

/** Pages that are looked into; further ones hold tables, annexes, laws. */
const PAGES_READ = 30;
const HEAD = 500;

function placeWeight(page: number, offset: number): number {
  if (page === 0) return 1;
  if (page === 1) return offset < HEAD ? 0.97 : 0.85;
  return page === 2 ? 0.72 : page <= 5 ? 0.55 : 0.4;
}

const REPORTED_MONTH = /(?:ประจาเดือน|เดือน|รอบ|ระหวาง|ตังแต|ไตรมาส|สขร[^\n]{0,40}) ?(?:วันที)? ?\d{0,2} ?$/;

const AS_OF = /(?:ขอมูล|ปรับปรุง|สถานะ|ยอด|ณ) ?(?:ลาสุด|เมือ|ปัจจุบัน)? ?(?:ณ)? ?วันที ?$/;
const SIGNED = /(?:ประกาศ|สัง|ให้?ไว|ลงชือ) ?(?:ณ|เมือ) ?วันที\s*$/;

interface Strength {
  readonly years: readonly number[];
  readonly weight: number;
  readonly own: boolean;
}

/** The fiscal years that a mention speaks for, and how strongly. */
function strength(mention: PlainYear, text: string, inStretch: boolean): Strength {
  const before = text.slice(Math.max(0, mention.start - 160), mention.start);
  if (mention.role === 'law') return { years: [], weight: 0, own: false };
  if (mention.date) {
    const { month, start, day, year } = mention.date;
    const lead = text.slice(Math.max(0, start - 60), start);
    const reported = inStretch || (day === null && REPORTED_MONTH.test(lead));
    const weight = reported ? 0.85 : day === null ? 0.55 : SIGNED.test(lead) ? 0.45 : AS_OF.test(lead) ? 0.5 : 0.35;
    return { years: [fiscalYearOfDate(isoMonth(year ?? 0, month))], weight, own: reported };
  }
  if (mention.role === 'plan' && mention.partner !== null) {
    const [from, to] = [Math.min(mention.year, mention.partner), Math.max(mention.year, mention.partner)];
    const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const announced = mention.announcer === 'fiscal' || mention.announcer === 'annual';
    return { years, weight: isForeignPlan(before) ? 0.15 : announced ? 0.9 : 0.76, own: false };
  }
  const byWord = { fiscal: 0.98, annual: 0.95, quarter: 0.95, year: 0.82, chain: 0.6, buddhist: 0.65, christian: 0.55, numbered: 0.35, date: 0.35 };
  const weight = mention.announcer === null ? 0.35 * mention.certainty : byWord[mention.announcer];
  return { years: [mention.year], weight, own: weight >= 0.95 };
}

/** A page says at its head what it is; what it names further down, it speaks of ("… to be used in 2568"). */
const inSameHead = (vote: Vote, first: Vote): boolean => vote.page === first.page && (vote.at <= HEAD || first.at > HEAD);

const COPYRIGHT = /©|&copy;|\(c\)\s*(?:25|20)|copyright|สงวนลิขสิทธิ|ลิขสิทธิ์\s*(?:©|พ\.?\s*ศ|25)|all rights? reserved/iu;

/** The years of a site's copyright are those of the site, not of what stands on the page. */
function isCopyright(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  const after = text.slice(at, at + 60);
  const end = after.indexOf('\n');
  return COPYRIGHT.test(before.slice(before.lastIndexOf('\n') + 1) + (end === -1 ? after : after.slice(0, end)));
}

function votesOf(text: string, page: number): Vote[] {
  const plain = plainOf(text);
  const stretches = dateRanges(trueDates(plain), plain.text).filter(({ from, to }) => to >= monthAfter(from, 2));
  let next = 0;
  return plainYears(plain).flatMap((mention) => {
    const from = mention.date?.start ?? -1;
    while (from >= (stretches[next]?.end ?? Infinity)) next++;
    if (isCopyright(text, plain.start(mention.start))) return [];
    const { years, weight, own } = strength(mention, plain.text, from >= (stretches[next]?.start ?? Infinity));
    const quote = wordsAround(text, plain.start(mention.start), plain.end(mention.end));
    return years.map((year) => ({ year, own, at: mention.start, weight: weight * placeWeight(page, mention.start), page, quote }));
  });
}

/**
 * The years (Buddhist era) that a document is of, as a person would say, best first. Years announced as
 * fiscal or annual outrank all others, the title and the head of the first page outrank later places,
 * a month counts for its fiscal year, the span of a plan for each of its years; a date of signing counts
 * only where nothing better stands, a law never.
 *
 * @param pages texts of the pages, in order
 * @param title title of the document or words of the link that led to it
 */
export function fiscalYearsOf(pages: readonly string[], title: string | null = null): FiscalYear[] {
  const votes = [
    ...(title ? votesOf(title, 0) : []),
    ...pages.slice(0, PAGES_READ).flatMap((text, index) => votesOf(text, index + 1)),
  ];
  const best = new Map<number, { vote: Vote; count: number; order: number }>();
  votes.forEach((vote, order) => {
    if (vote.weight <= 0) return;
    const known = best.get(vote.year);
    if (!known) best.set(vote.year, { vote, count: 1, order });
    else {
      known.count++;
      if (vote.weight > known.vote.weight) best.set(vote.year, { vote, count: known.count, order });
    }
  });
  const ranked = [...best.values()]
    .map(({ vote, count, order }) => ({ ...vote, order, certainty: Math.min(0.99, vote.weight + 0.01 * Math.min(5, count - 1)) }))
    .sort((a, b) => b.certainty - a.certainty || a.order - b.order);
  const first = ranked[0];
  if (!first) return [];
  // Where the title or the first page names one year as the document's own, others are only mentioned.
  const settled = first.own && first.page <= 1;
  return ranked
    .map((vote) => ({ ...vote, certainty: !settled || vote === first ? vote.certainty : vote.certainty * (vote.own ? (inSameHead(vote, first) ? 1 : 0.6) : 0.4) }))
    .filter(({ certainty }) => certainty >= 0.15 && certainty >= 0.3 * first.certainty)
    .sort((a, b) => b.certainty - a.certainty || a.order - b.order)
    .map(({ year, certainty, page, quote }) => ({ year, certainty: Math.round(certainty * 100) / 100, page, quote }));
}

/** From one day to another a plan is in force. */
const IN_FORCE = /แผน[^\n]{0,40}(?:ใช|ระยะ|บังคับ|ตังแต|ระหวาง|เริม|มีผล)[^\n]{0,30}$|(?:ใช|บังคับ|มีผล)[^\n]{0,24}(?:ตังแต|ระหวาง|ในชวง)[^\n]{0,12}$/;

/** A plan that another one comes after. */
const REPLACED = /(?:ยกเลิก|แทนแผน|แทนทีแผน|แทนฉบับ|ฉบับเดิม|แผนเดิม|ฉบับกอน|สินสุดแผน|แผนทีสินสุด|ตอจากแผน)[^\n\d]{0,60}$/;

/**
 * The span of a plan of several years (Buddhist era), or null. The title outranks the pages, an own plan
 * the national ones that it cites.
 */
export function planRangeOf(
  pages: readonly string[],
  title: string | null = null,
): { from: number; to: number; page: number; quote: string } | null {
  let best: { from: number; to: number; page: number; quote: string; weight: number } | null = null;
  [title ?? '', ...pages.slice(0, PAGES_READ)].forEach((text, page) => {
    const plain = plainOf(text);
    for (const { from, to, start, end } of page <= 2 && /แผน|บังคับ|มีผล/.test(plain.text) ? dateRanges(trueDates(plain), plain.text) : []) {
      const before = plain.text.slice(Math.max(0, start - 60), start);
      const weight = placeWeight(page, start) * 0.6;
      if (to < monthAfter(from, 12) || !IN_FORCE.test(before) || (best && best.weight >= weight)) continue;
      best = { from: fiscalYearOfDate(from), to: fiscalYearOfDate(to), page, quote: wordsAround(text, plain.start(start), plain.end(end)), weight };
    }
    for (const mention of plainYears(plain)) {
      if (mention.role !== 'plan' || mention.partner === null || mention.partner <= mention.year) continue;
      if (isCopyright(text, plain.start(mention.start))) continue;
      const before = plain.text.slice(Math.max(0, mention.start - 160), mention.start);
      if (REPLACED.test(before)) continue;
      const weight = placeWeight(page, mention.start) * (isForeignPlan(before) ? 0.3 : /แผน|ยุทธศาสตร|กรอบอัตรา/.test(before) ? 1 : 0.7);
      if (best && best.weight >= weight) continue;
      const quote = wordsAround(text, plain.start(mention.start), plain.end(mention.end) + 8);
      best = { from: mention.year, to: mention.partner, page, quote, weight };
    }
  });
  if (!best) return null;
  const { from, to, page, quote } = best as { from: number; to: number; page: number; quote: string };
  return { from, to, page, quote };
}
