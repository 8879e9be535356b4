import { FIRST_YEAR, LAST_YEAR, buddhistYear, shortYear } from './calendar.ts';
import { trueDates, type PlainDate } from './dates.ts';
import { plainOf, type Plain } from './plain.ts';
import { announcerOf, inLaw, isCounted, isOtherNumber, isPlanWord, type Announcer } from './year-words.ts';

export type YearRole = 'fiscal' | 'date' | 'plan' | 'law' | 'other';

/** A year as written. `year` is Buddhist, offsets are in the original text, `certainty` is 0-1. */
export interface YearMention {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly certainty: number;
  readonly role: YearRole;
}

/** A year in plain text, with what announced it; offsets there. */
export interface PlainYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  readonly certainty: number;
  readonly role: YearRole;
  readonly announcer: Announcer | 'chain' | 'date' | null;
  /** The other end of a range, Buddhist; null where it is no range. */
  readonly partner: number | null;
  readonly date: PlainDate | null;
}

const CERTAINTY: Readonly<Record<Announcer, number>> = {
  fiscal: 0.98, annual: 0.95, buddhist: 0.95, christian: 0.9, year: 0.9, quarter: 0.9, numbered: 0.75,
};
const ROLE: Readonly<Record<Announcer, YearRole>> = {
  fiscal: 'fiscal', annual: 'fiscal', quarter: 'fiscal', buddhist: 'other', christian: 'other', year: 'other', numbered: 'other',
};
const BEFORE = 240;

const make = (year: number, start: number, end: number, role: YearRole, certainty: number, more: Partial<PlainYear> = {}): PlainYear =>
  ({ year, start, end, certainty, role, announcer: null, partner: null, date: null, ...more });

function fromDate(date: PlainDate, text: string): PlainYear | null {
  if (date.year === null) return null;
  const before = text.slice(Math.max(0, date.start - BEFORE), date.start);
  const cited = /ลง\n?(?:วันที)?\s?$/.test(before) && inLaw(before, true);
  const role = cited ? 'law' : 'date';
  const certainty = date.short ? (date.abbreviated || date.day !== null ? 0.85 : 0.8) : 0.95;
  return make(date.year, date.yearStart, date.yearEnd, role, certainty, { announcer: 'date', date });
}

/** "2564 ถึงปีงบประมาณ พ.ศ. 2566", perhaps broken over a line: the second year may be announced like the first. */
const RANGE = /(?<!\d|\d[.,/-] ?)(\d{4}|\d{2})(?: ?(?:-{1,2}|\/) ?|[ \n]{0,2}(?:จน|ไปจน)?ถึง[ \n]{0,2}(?:สิน)?)(?:(?:ประจา)?ปี ?(?:งบประมาณ|งบฯ?|งปม\.?)?[ \n]{0,2})?(?:(?:พ ?\.? ?ศ ?\.{0,3}|พุทธศักราช)[ \n]{0,2})?(\d{4}|\d{2})(?!\d|[.,]\d|[-/]\d)/g;
const LONGEST_PLAN = 25;

/** Both ends of `2566-2570`, `2566 – 70`, `61-63`; the last only after words that announce a year or a plan. */
function fromRange(match: RegExpExecArray, text: string): PlainYear[] {
  const [whole, a = '', b = ''] = match;
  const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
  const announcer = announcerOf(before);
  const separatedBySlash = whole.includes('/');
  if (a.length === 2 && b.length === 4) return [];
  const short = a.length === 2;
  if (short && !(separatedBySlash ? false : announcer !== null || /แผน[^\n]{0,60}ปี[^\n]{0,24}$/.test(before))) return [];
  const from = short ? shortYear(Number(a)) : buddhistYear(Number(a));
  const to = b.length === 4 ? buddhistYear(Number(b)) : from === null ? null : shortYear(Number(b));
  if (from === null || to === null || to <= from || to - from > LONGEST_PLAN) return [];
  const after = text.slice(match.index + whole.length, match.index + whole.length + 16);
  if (announcer === null && isOtherNumber(before)) return [];
  if (short && isCounted(after)) return [];
  const christian = a.length === 4 && Number(a) < FIRST_YEAR;
  const plan = to - from >= 2 || isPlanWord(before);
  const base = announcer === null ? (christian ? 0.4 : short ? 0.75 : 0.85) : CERTAINTY[announcer];
  const certainty = short ? Math.min(base, 0.85) : base;
  const role: YearRole = plan ? 'plan' : announcer === null ? 'other' : ROLE[announcer];
  const end = match.index + whole.length;
  return [
    make(from, match.index, match.index + a.length, role, certainty, { announcer, partner: to }),
    make(to, end - b.length, end, role, certainty, { announcer, partner: from }),
  ];
}

const CHAIN = /\d{2,4}\)?\s{0,2}(?:,|และ|กับ|ถึง|หรือ|-|\/)?(?:ปี)?\s{0,2}$/;
const GLUED_BEFORE = /(?:\d|\d[.,/-] ?|[a-z]{2,}[-_]?|[.,/] ?)$/i;

/** Alone in its line or table cell. */
const standsAlone = (before: string, after: string): boolean => /(?:^|\n|\||\() ?$/.test(before) && /^ ?(?:$|\n|\||\))/.test(after);

function fourDigits(start: number, digits: string, text: string, last: PlainYear | undefined): PlainYear | null {
  const value = Number(digits);
  const year = buddhistYear(value);
  if (year === null) return null;
  const end = start + 4;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + 24);
  const christian = value < FIRST_YEAR;
  const announcer = announcerOf(before);
  if (announcer !== null) {
    if (announcer === 'numbered' && christian) return null;
    if (christian && announcer === 'buddhist') return make(year, start, end, 'other', 0.5, { announcer });
    if (/^(?:,\d|\.\d)/.test(after)) return null;
    const cited = announcer === 'buddhist' && inLaw(before.replace(/(?:พุทธศักราช|พ ?\.? ?ศ ?\.{0,3})\s*$/, ''));
    if (christian && isCounted(after)) return null;
    const certainty = christian && announcer !== 'christian' ? 0.85 : CERTAINTY[announcer];
    return make(year, start, end, cited ? 'law' : ROLE[announcer], certainty, { announcer });
  }
  if (/^[,.]\d|^-\d/.test(after)) return null;
  if (!christian && last && last.role !== 'date' && start - last.end <= 14 && CHAIN.test(before) && last.certainty >= 0.8) {
    return make(year, start, end, last.role, 0.85, { announcer: 'chain' });
  }
  if (/^ ?\/ ?\d/.test(after) || GLUED_BEFORE.test(before) || isOtherNumber(before) || isCounted(after)) return null;
  if (christian) return make(year, start, end, 'other', 0.3);
  if (/ตังแต ?$|สินปี ?$|เมือ ?$/.test(before)) return make(year, start, end, 'other', 0.6);
  return make(year, start, end, 'other', standsAlone(before, after) ? 0.7 : 0.55);
}

function twoDigits(start: number, digits: string, text: string): PlainYear | null {
  const year = shortYear(Number(digits));
  if (year === null) return null;
  const end = start + 2;
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 24);
  const announcer = announcerOf(before);
  if (announcer === null || announcer === 'numbered' || announcer === 'quarter' || announcer === 'christian') return null;
  if (/^[,.:/-] ?\d|^\d/.test(after) || isCounted(after)) return null;
  if (/ประจา\s*$/.test(before) || (announcer === 'year' && /\d ?ปี ?$/.test(before) && !/แผน/.test(before))) return null;
  return make(year, start, end, ROLE[announcer], announcer === 'fiscal' ? 0.9 : 0.85, { announcer });
}

/** `๒ ๕ ๖ ๘` or `25 68`, as headings and scanners space it; only after words that announce a year. */
const SPACED = /(?<!\d ?)2 ?5 ?\d ?\d(?! ?\d)/g;

function spacedYear(match: RegExpExecArray, text: string): PlainYear[] {
  const [whole] = match;
  const announcer = whole.includes(' ') ? announcerOf(text.slice(Math.max(0, match.index - 60), match.index)) : null;
  if (announcer !== 'fiscal' && announcer !== 'annual' && announcer !== 'buddhist') return [];
  return [make(Number(whole.replaceAll(' ', '')), match.index, match.index + whole.length, ROLE[announcer], 0.85, { announcer })];
}

/** Every year of a plain text, in order of place. */
export function plainYears(plain: Plain): PlainYear[] {
  const { text } = plain;
  const taken = new Map<number, PlainYear>();
  const busy: [from: number, to: number][] = [];
  const put = (mention: PlainYear): void => {
    if (!taken.has(mention.start)) taken.set(mention.start, mention);
  };
  for (const date of trueDates(plain)) {
    if (date.year === null && date.day === null) continue;
    busy.push([date.start, date.end]);
    const mention = fromDate(date, text);
    if (mention) put(mention);
  }
  for (const match of text.matchAll(RANGE)) {
    if (!overlaps(busy, match.index, match.index + match[0].length)) fromRange(match, text).forEach(put);
  }
  for (const match of text.matchAll(SPACED)) {
    if (!overlaps(busy, match.index, match.index + match[0].length)) spacedYear(match, text).forEach(put);
  }
  let last: PlainYear | undefined;
  let covered = 0;
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const known = taken.get(index);
    if (known) {
      last = known;
      covered = known.end;
    }
    if (known || index < covered || digits.length > 4 || digits.length === 3 || digits.length === 1) continue;
    if (overlaps(busy, index, index + digits.length)) continue;
    const mention = digits.length === 4 ? fourDigits(index, digits, text, last) : twoDigits(index, digits, text);
    if (!mention) continue;
    put(mention);
    last = mention;
  }
  return [...taken.values()].sort((a, b) => a.start - b.start);
}

/** Whether a stretch meets one of the sorted, disjoint stretches. */
function overlaps(sorted: readonly (readonly [number, number])[], from: number, to: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[1] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && next[0] < to;
}

/**
 * Every Buddhist year that a text names, in order of place: four digits or two, Thai digits, Arabic ones
 * or both mixed, in words of a budget, in dates, in ranges; Christian years converted. Amounts, telephone
 * and document numbers are left out. Years outside 2470-2620 are not taken for years.
 */
export function yearsIn(text: string): YearMention[] {
  const plain = plainOf(text);
  return plainYears(plain).filter(({ year }) => year >= FIRST_YEAR && year <= LAST_YEAR).map(({ year, start, end, certainty, role }) => {
    const from = plain.start(start);
    const to = plain.end(end);
    return { year, start: from, end: to, quote: text.slice(from, to), certainty, role };
  });
}
