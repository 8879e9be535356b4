import { z } from 'zod';
import { detector } from './detector.ts';
import { BASES, NEEDS } from './finding.ts';
import { text, wordList, words } from './rule-words.ts';

export type { Detector, DetectorOf, SimpleDetector } from './detector.ts';

/**
 * Shape of the rule files. Years in rules are relative to the assessed fiscal year: 0 is that year,
 * -1 the year before. In words, `{year}`, `{year-1}`, `{year+1}` stand for the Buddhist year.
 * Words to look for are compared on the consonant skeleton, so one spelling covers its variants.
 */
const relativeYear = z.int().min(-5).max(5);

/** What the document's year must be; see `yearKinds` of the assessment. */
const year = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('current') }),
  z.strictObject({ kind: z.literal('published-in'), years: z.array(relativeYear).min(1) }),
  z.strictObject({
    kind: z.literal('fiscal-year'),
    years: z.array(relativeYear).min(1),
    /** Month of the fiscal year (1 = October … 12 = September) up to which progress is asked for. */
    progressToMonth: z.int().min(1).max(12).optional(),
    /** What counts is the day on which the thing was done, not the year of the paper about it. */
    held: z.boolean().optional(),
    appliesTo: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('plan-covers'),
    year: relativeYear,
    /** The plan must be longer than this many years. */
    longerThanYears: z.int().min(0).max(20).optional(),
  }),
  z.strictObject({
    kind: z.literal('months'),
    year: relativeYear,
    /** Months of the fiscal year, 1 = October … 12 = September. */
    from: z.int().min(1).max(12),
    to: z.int().min(1).max(12),
  }),
  z.strictObject({ kind: z.literal('analysis'), resultOf: relativeYear, measuresFor: relativeYear }),
]);

const element = z.strictObject({
  id: z.string().regex(/^o\d+\.\d+$/, 'an element id looks like o6.2'),
  name: text,
  need: z.enum(NEEDS),
  basis: z.enum(BASES),
  /** Judged by that check of the item, not a second time. */
  check: z.enum(['currency', 'main-site']).optional(),
  /** Ids that this element stands in for. */
  replaces: z.array(z.string()).optional(),
  detect: detector.optional(),
  /** What to do where it is missing. */
  advice: text,
});

export const ruleSchema = z.strictObject({
  id: z.string().regex(/^o\d+$/, 'an item id looks like o6'),
  title: text,
  /** Half marks exist. */
  half: z.boolean(),
  year,
  find: z.strictObject({
    /** Official titles of this and other years, without the year. */
    titles: wordList,
    /** What towns call it in menus and file names. */
    synonyms: z.array(words).default([]),
    /** What a title in other words speaks of: one word of each list of one of these, in any order. */
    about: z.array(z.array(wordList).min(1)).default([]),
    /** Content: a page or document that holds one of each list may be the evidence. */
    signs: z.array(wordList).default([]),
    /** Wordings that look alike and are another item. */
    not: z.array(words).default([]),
    /** Titles of papers that are often offered for it and are something else. */
    mistaken: z.array(words).optional(),
    /** Words that a paper of such a name is for the item with all the same, wherever they stand. */
    unless: z.array(words).optional(),
    /** Words of which every paper for the item holds one, whatever it is called. */
    subject: z.array(words).optional(),
    /** Headings of parts that tell why a paper was made, and answer nothing. */
    preface: z.array(words).optional(),
    /** What an assessor expects to open. */
    expects: z.enum(['page', 'document', 'either', 'form', 'list']),
    /** Where towns usually put it. */
    where: text,
  }),
  note: text.optional(),
  /** What of this item is not known yet for the year; told in reports. */
  provisional: text.optional(),
  elements: z.array(element).min(1),
});

export const assessmentSchema = z.strictObject({
  edition: z.int().min(2500).max(2700),
  profile: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: text,
  /** Every item has its elements and its weight. */
  complete: z.boolean(),
  /** What of the whole is not known yet; told in reports. */
  provisional: text.optional(),
  formula: z.strictObject({
    overall: z.record(z.string(), z.number().min(0).max(1)),
    basis: z.enum(['sourced', 'measured', 'assumed']),
  }),
  instruments: z.record(z.string(), z.strictObject({ title: text, indicators: z.array(z.int()).min(1) })),
  indicators: z.array(z.strictObject({ id: z.int(), title: text })).min(1),
  groups: z
    .array(
      z.strictObject({
        id: z.string().regex(/^\d+\.\d+$/),
        indicator: z.int(),
        title: text,
        weight: z.number().gt(0).max(1),
        weightBasis: z.enum(['sourced', 'measured', 'assumed']),
        items: z
          .array(
            z.strictObject({
              id: z.string().regex(/^o\d+$/),
              /** Share of the group: a number, or a fraction such as "4/15". */
              weight: z.union([z.number().gt(0).max(1), z.string().regex(/^\d+\/[1-9]\d*$/, 'a fraction looks like "4/15"')]),
              weightBasis: z.enum(['sourced', 'measured', 'assumed']),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
  /** Best first; the first whose thresholds all hold. `each`: every instrument at least. */
  levels: z.array(z.strictObject({ name: text, total: z.number(), each: z.number().optional() })).min(1),
  levelsBasis: z.enum(['sourced', 'measured', 'assumed']),
  /** Hosts, each with its subdomains; a path may follow; `test.*` is any host that begins so. */
  mainSite: z.strictObject({
    /** A public file there that an own page links to is a warning. */
    tolerated: wordList,
    /** Only there: fails. */
    social: wordList,
    /** Copies of the site on a developer's host: fails. */
    staging: wordList,
    /** Government systems and form services, accepted for the items of `elsewhere`. */
    services: wordList,
    elsewhere: z.array(z.string().regex(/^o\d+$/)),
    note: text,
  }),
  /** Periods that end after the day of the audit are asked for only as far as they are past. */
  notYetDue: z.boolean(),
});

export type Rule = z.infer<typeof ruleSchema>;
export type RuleElement = Rule['elements'][number];
export type YearRule = Rule['year'];
export type AssessmentFile = z.infer<typeof assessmentSchema>;

/** A checked rule set: what one edition asks of one kind of agency. */
export interface RuleSet extends AssessmentFile {
  /** In the order of the assessment, o1 first. */
  readonly rules: readonly Rule[];
  /** Where it was made from another: that set as `2568/lgo`, and the items there by those here. */
  readonly basedOn?: { readonly set: string; readonly items: Readonly<Record<string, readonly string[]>> };
}

/** Buddhist year of a relative one; fills `{year}`, `{year-1}` in words of a rule. */
export const fillYears = (wordsOfRule: string, assessedYear: number): string =>
  wordsOfRule.replace(/\{year([+-]\d+)?\}/g, (_, shift: string | undefined) => String(assessedYear + Number(shift ?? 0)));
