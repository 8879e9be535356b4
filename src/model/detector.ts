import { z } from 'zod';
import { wordList } from './rule-words.ts';

/** How an element is recognised. Each type is one detector in `src/checks/detectors/`. */
const simpleDetector = z.discriminatedUnion('type', [
  /** Words stand in the text. `any`: one of them; `groups`: one of each list, at least `atLeast` lists (default all). */
  z.strictObject({
    type: z.literal('phrase'),
    any: wordList.optional(),
    groups: z.array(wordList).min(1).optional(),
    atLeast: z.int().min(1).optional(),
    /** Phrases that contain a wanted word and do not count; cut away before looking, here and below. */
    not: wordList.optional(),
    /** `table`: in the rows and headings of tables, where the evidence has any; what an introduction only names is not done. */
    where: z.enum(['text', 'title', 'heading', 'table']).default('text'),
    /** Heads of a column: where a table has it, what the text beside it explains is no answer for its rows. */
    unlessColumn: wordList.optional(),
    /** Heads of a column that answers for itself, filled or not: where a table has it, the text is not asked. */
    noColumn: wordList.optional(),
    /** How often, at least. */
    times: z.int().min(1).default(1),
    /** A paper that bears the words must name conduct, not only explain what such papers are. */
    conduct: z.boolean().optional(),
    /** Lines that say no more than that it is still to come do not count. */
    settled: z.boolean().optional(),
    /** Words of all lists stand within so many characters of one another. */
    near: z.int().min(20).max(1000).optional(),
  }),
  /** A column of a table whose header holds one of the words, with this share of its cells filled. */
  z.strictObject({
    type: z.literal('column'),
    any: wordList,
    not: wordList.optional(),
    filled: z.number().min(0).max(1).default(0.5),
    /** Cells must look like this. */
    cells: z.enum(['any', 'money', 'time', 'number', 'project-number', 'state']).default('any'),
    /** Heads of the very column that is asked for; in a table that has it this one is none. */
    unlessHead: wordList.optional(),
    /** A dash leaves the answer out; else it says "none", and whether that is an answer is unknown. */
    dashIsBlank: z.boolean().optional(),
    /** Accept `label: value` lines where there is no such table. */
    orLabels: z.boolean().default(true),
    /** Tables most of whose rows begin with one of these are of something else: sums by programme, not by project. */
    rowsNot: wordList.optional(),
    /** No document that has the field may leave it blank, whatever the others say. */
    each: z.boolean().optional(),
    /** Whatever its head is called: most cells hold one of these. In a text without tables, so do its entries. */
    holds: wordList.optional(),
    /** Whatever its head is called: most cells begin so and go on. */
    begins: wordList.optional(),
    /** Whatever its head is called: the place that its amounts have among those of a purchase. */
    price: z.enum(['budget', 'reference', 'agreed']).optional(),
    /** What each row must have of its own: one wording for all of many rows is no answer, unless it holds a word of `holds`. */
    varies: z.boolean().optional(),
    /** Whatever its head is called: most cells say when. */
    tellsWhen: z.boolean().optional(),
    /** A cell with no more than one of these answers nothing. */
    sayNothing: wordList.optional(),
  }),
  /** One table that has a column for each list. */
  z.strictObject({
    type: z.literal('columns'),
    groups: z.array(wordList).min(1),
    /** Tables in which half of the rows hold one of these are of something else. */
    cellsNot: wordList.optional(),
    not: wordList.optional(),
    filled: z.number().min(0).max(1).default(0.5),
  }),
  /**
   * A heading, label, question, head of a column or row holds one of the words, or one of each list, and its
   * answer stands beneath or behind it.
   */
  z.strictObject({
    type: z.literal('headed'),
    any: wordList.optional(),
    groups: z.array(wordList).min(1).optional(),
    not: wordList.optional(),
    /** The answer must look like this. */
    cells: z.enum(['any', 'money', 'time', 'number', 'state']).default('any'),
    /** Words of which the answer must hold one. */
    holds: wordList.optional(),
    /** Words of something else: an answer that holds one does not count. */
    without: wordList.optional(),
  }),
  /** Something that was held: words of each list near each other, neither planned nor invited to nor ordered. */
  z.strictObject({
    type: z.literal('activity'),
    groups: z.array(wordList).min(1),
    not: wordList.optional(),
    /** Without a day or a count of people it is none. */
    dated: z.boolean().optional(),
    /** Where its topics are listed, one of them is about the words of the second list. */
    onTopic: z.boolean().optional(),
  }),
  /** Persons in office: cards or table rows with name, position, picture, contact. */
  z.strictObject({
    type: z.literal('people'),
    /** Positions that must be held by somebody: one list a role; a stated vacancy counts. */
    roles: z.array(wordList).min(1).optional(),
    /** What each person must have. */
    each: z.enum(['name', 'position', 'photo', 'contact']).optional(),
    /** Positions whose holders are looked at. */
    among: wordList.optional(),
    /** Words cut away from a position before it is compared: รองนายก is no นายก, สำนักปลัด no ปลัด. */
    not: wordList.optional(),
  }),
  z.strictObject({ type: z.literal('contact'), what: z.enum(['address', 'phone', 'email', 'social', 'question']) }),
  z.strictObject({ type: z.literal('map') }),
  /** The months of the rule's year, named one by one or by quarter, half or whole year. */
  z.strictObject({ type: z.literal('months') }),
  /** Signed by the holder of one of the positions. */
  z.strictObject({ type: z.literal('signature'), by: wordList }),
  /** A form that a visitor can send, on an own page or linked from one. `apart`: names of forms for anything, which is none of the thing's own. `otherwise`: what the fields of a form for something else ask. */
  z.strictObject({ type: z.literal('form'), about: wordList, not: wordList.optional(), apart: wordList.optional(), otherwise: wordList.optional() }),
  /** Work in steps; `times`: each with its time; `each`: what all of them take together is not enough. */
  z.strictObject({ type: z.literal('steps'), times: z.boolean().default(false), each: z.boolean().default(false) }),
  /** An organisation chart, drawn or as a picture. `names`: words that it must show, one of each list. */
  z.strictObject({ type: z.literal('chart'), names: z.array(wordList).default([]) }),
  /** A passage of its own about something, at least so many letters, not merely a list of links. */
  z.strictObject({
    type: z.literal('prose'),
    about: wordList,
    letters: z.int().min(20).default(150),
    /** Headings of sections about something else. */
    apart: wordList.optional(),
    /** A passage that never says what it is about, known by naming things of many of these kinds. */
    kinds: z
      .strictObject({
        of: z.array(wordList).min(3),
        /** Of so many kinds at least; fewer do where a link led here by words of `about`. */
        atLeast: z.int().min(2).default(5),
        /** Words of which the passage must hold one. */
        owed: wordList,
        /** Lines and sections that begin with one of these tell of somebody else. */
        notOf: wordList.default([]),
      })
      .optional(),
  }),
  /** Fails where the evidence is nothing but a whole Act. */
  z.strictObject({ type: z.literal('not-whole-law') }),
  /** Figures that count the thing, rather than visitors of the site. */
  z.strictObject({
    type: z.literal('figures'),
    about: wordList,
    units: wordList,
    not: wordList.optional(),
    /** At least so many different things are counted. */
    kinds: z.int().min(1).default(1),
    /** At least so many counts stand in the text, each beside the word, and none of them a total. */
    times: z.int().min(1).max(100).optional(),
  }),
  /** What was done on each measure or project: columns under one of the heads, or passages that tell of work done. */
  z.strictObject({ type: z.literal('results'), heads: wordList, not: wordList.optional() }),
  /** Marks beside so many different names of what was assessed. */
  z.strictObject({ type: z.literal('scored'), about: wordList, times: z.int().min(1).default(2) }),
  /** What is told of the thing is of that year (`{year-1}`), whatever year the cover bears. */
  z.strictObject({ type: z.literal('result-year'), about: wordList, year: z.string() }),
  /** Several measures, each told with who does it, when, and how it is followed up. */
  z.strictObject({ type: z.literal('measures') }),
  /** Parts numbered from one to `atLeast`, whatever word they are called by, other than one that ends with one of `not`. */
  z.strictObject({ type: z.literal('numbered'), not: wordList, atLeast: z.int().min(2).max(20).default(2) }),
  /** A table with a figure other than money for each of several years. */
  z.strictObject({ type: z.literal('yearly-targets') }),
  /** Risks ranked in words by likelihood and impact, or by a level each, where no table under one of the heads lists them. */
  z.strictObject({ type: z.literal('risk-levels'), unlessColumn: wordList, not: wordList.optional() }),
  /** Entries of a list, as cards, items or headed passages, each of which holds these. */
  z.strictObject({ type: z.literal('entries'), with: z.array(z.enum(['money', 'time'])).min(1) }),
  /** A table laid out over months, quarters or years. */
  z.strictObject({ type: z.literal('timetable') }),
  /** The period of the data is stated; `longerThanYears`: and it is longer than that. */
  z.strictObject({ type: z.literal('period'), longerThanYears: z.int().min(0).max(20).optional() }),
  /** Says that there was none. */
  z.strictObject({ type: z.literal('none-stated'), about: wordList }),
  /** Money that was spent or planned per row, or a statement that none is used. */
  z.strictObject({ type: z.literal('money'), about: wordList }),
  /** Dated news of the agency's own work. */
  z.strictObject({ type: z.literal('news'), minimum: z.int().min(1).default(1) }),
]);

const anyOf = z.strictObject({ type: z.literal('any-of'), of: z.array(simpleDetector).min(2) });

/** How an element of an item is recognised. */
export const detector = z.union([
  simpleDetector,
  anyOf,
  z.strictObject({ type: z.literal('all-of'), of: z.array(z.union([simpleDetector, anyOf])).min(2) }),
]);

export type Detector = z.infer<typeof detector>;
export type SimpleDetector = z.infer<typeof simpleDetector>;
export type DetectorOf<T extends SimpleDetector['type']> = Extract<SimpleDetector, { type: T }>;
