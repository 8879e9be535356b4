import type { Evidence } from '../../model/evidence.ts';
import { fiscalYearsOf, planRangeOf } from '../../thai/index.ts';
import { isByOcr, OCR_CERTAINTY } from '../ocr.ts';
import type { DocView, EvidenceView } from '../view.ts';
import { stateOf } from '../link-health.ts';

/** Where a year was read; earlier ones outrank later ones. */
export type YearSource = 'words' | 'file-name' | 'link' | 'section';

export interface YearReading {
  readonly evidence: Evidence;
  readonly doc: DocView | null;
  /** Years the document is of by its own words, best first, B.E.; empty where it names none or has no words. */
  readonly own: readonly { readonly year: number; readonly certainty: number; readonly page: number; readonly quote: string }[];
  /** Period of a plan by its own words, B.E. */
  readonly plan: { readonly from: number; readonly to: number; readonly page: number; readonly quote: string } | null;
  /** The best source that names a year, and its years; null where nothing does. */
  readonly source: YearSource | null;
  readonly years: readonly number[];
  /** What stands around the document: file name, link, section, best first. */
  readonly hints: readonly { readonly source: YearSource; readonly years: readonly number[] }[];
}

/** Under this certainty a document's own words are no more than a hint. */
const SURE = 0.55;

/** Reads the years of each piece of evidence that is not dead. */
export function readYears(evidence: readonly Evidence[], view: EvidenceView): YearReading[] {
  const open = evidence.filter((piece) => stateOf(piece) !== 'dead');
  return open.map((piece) => readingOf(piece, view.docs.find((doc) => doc.evidence === piece) ?? null));
}

function readingOf(evidence: Evidence, doc: DocView | null): YearReading {
  const pages = doc?.pages.map((page) => page.text) ?? [];
  const title = doc === null ? null : titleOf(doc);
  const own = doc === null ? [] : [...fiscalYearsOf(pages, title), ...yearsOfSheets(doc)].map((mention) => (isByOcr(doc.document, mention.page) ? { ...mention, certainty: mention.certainty * OCR_CERTAINTY } : mention)).sort((a, b) => b.certainty - a.certainty);
  const plan = doc === null ? null : planRangeOf(pages, title);
  const hints = [
    { source: 'file-name' as const, years: evidence.years.fileName },
    { source: 'link' as const, years: evidence.years.link },
    { source: 'section' as const, years: evidence.years.section },
  ].filter((hint) => hint.years.length > 0);
  const sure = own.filter((mention) => mention.certainty >= SURE);
  const best = sure.length > 0 ? { source: 'words' as const, years: sure.map((mention) => mention.year) } : hints[0];
  return { evidence, doc, own: sure, plan, source: best?.source ?? null, years: best?.years ?? [], hints };
}

const SHEETS = ['xlsx', 'xls', 'ods'];
const MOST_SHEETS = 24;
const SHEET = 0.8;

/** A workbook may keep a sheet for each year: each is of its own. */
function yearsOfSheets(doc: DocView): { year: number; certainty: number; page: number; quote: string }[] {
  if (!SHEETS.includes(doc.document.kind) || doc.pages.length < 2) return [];
  return doc.pages.slice(0, MOST_SHEETS).flatMap((page) => {
    const first = fiscalYearsOf([page.text], null)[0];
    return first === undefined || first.certainty < SURE ? [] : [{ ...first, page: page.number, certainty: Math.min(SHEET, first.certainty) }];
  });
}

/** A document's own title; for a section of a page its heading, because the page's title is for all of it. */
export const titleOf = (doc: DocView): string | null => (doc.evidence.range === null ? doc.document.title : (doc.headings[0] ?? null));

/** What a reading says of the years that are accepted. */
export interface Verdict {
  readonly reading: YearReading;
  readonly state: 'right' | 'wrong' | 'silent';
  readonly source: YearSource | null;
  readonly certainty: number;
  readonly page: number | null;
  readonly quote: string | null;
  /** The year that decided, B.E. */
  readonly year: number | null;
}

const HINT_CERTAINTY: Readonly<Record<Exclude<YearSource, 'words'>, number>> = { 'file-name': 0.7, link: 0.68, section: 0.62 };

/** Judges a reading against the accepted years (B.E.) by its best source. */
export function judgeYears(reading: YearReading, accepted: readonly number[]): Verdict {
  const hit = reading.own.find((mention) => accepted.includes(mention.year));
  if (hit !== undefined) {
    return { reading, state: 'right', source: 'words', certainty: hit.certainty, page: hit.page, quote: hit.quote, year: hit.year };
  }
  const other = reading.own[0];
  if (other !== undefined) {
    return { reading, state: 'wrong', source: 'words', certainty: other.certainty, page: other.page, quote: other.quote, year: other.year };
  }
  return judgeHints(reading, accepted);
}

/** Under this certainty a document may be of the asked year all the same. */
const SURELY_OTHER = 0.75;

/** Whether a document's own words leave no doubt that it is of another year. */
export const isSurelyOther = ({ state, source, certainty }: Verdict): boolean => state === 'wrong' && source === 'words' && certainty >= SURELY_OTHER;

/** Judges a reading by file name, link and section alone. */
export function judgeHints(reading: YearReading, accepted: readonly number[]): Verdict {
  const hint = reading.hints[0];
  if (hint === undefined) return { reading, state: 'silent', source: null, certainty: 0.5, page: null, quote: null, year: null };
  const right = hint.years.find((year) => accepted.includes(year));
  const source = hint.source as Exclude<YearSource, 'words'>;
  return {
    reading,
    state: right === undefined ? 'wrong' : 'right',
    source,
    certainty: HINT_CERTAINTY[source],
    page: null,
    quote: source === 'section' ? null : source === 'link' ? reading.evidence.label : (reading.evidence.document?.fileName ?? reading.evidence.label),
    year: right ?? hint.years[0] ?? null,
  };
}
