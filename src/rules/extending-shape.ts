import { z } from 'zod';
import { assessmentSchema, ruleSchema } from '../model/rule.ts';

/**
 * Shape of the rule files of a set that is made from another: they say what is different. What may be
 * left out here is taken from the other set; what comes of it is checked as a file that says all.
 */
const rule = ruleSchema.shape;
const find = rule.find.shape;
const element = rule.elements.element.shape;
const assessment = assessmentSchema.shape;

/** `false`: no longer so, though the other set says it. */
const provisional = z.union([z.literal(false), rule.title]).optional();

const extendingElement = z.strictObject({
  id: element.id,
  /** An element of the other set; what stands beside it here is said anew. */
  from: element.id.optional(),
  name: element.name.optional(),
  need: element.need.optional(),
  basis: element.basis.optional(),
  check: element.check,
  replaces: element.replaces,
  detect: element.detect,
  advice: element.advice.optional(),
});

export const extendingRuleSchema = z.strictObject({
  id: rule.id,
  /** The item of the other set; of several that became one, the first gives what is not said here. */
  extends: z.union([rule.id, z.array(rule.id).min(1).max(10)]),
  title: rule.title.optional(),
  half: rule.half.optional(),
  year: rule.year.optional(),
  find: z
    .strictObject({
      titles: find.titles.optional(),
      synonyms: find.synonyms.unwrap().optional(),
      about: find.about.unwrap().optional(),
      signs: find.signs.unwrap().optional(),
      not: find.not.unwrap().optional(),
      expects: find.expects.optional(),
      where: find.where.optional(),
      /** Added to the lists of the other set; those above take their place. */
      also: z
        .strictObject({
          titles: find.titles.optional(),
          synonyms: find.titles.optional(),
          not: find.titles.optional(),
        })
        .optional(),
    })
    .optional(),
  note: z.union([z.literal(false), rule.title]).optional(),
  provisional,
  /** All elements of the item; left out, those of the other set. */
  elements: z.array(extendingElement).min(1).optional(),
});

export const extendingAssessmentSchema = z.strictObject({
  edition: assessment.edition,
  profile: assessment.profile,
  /** Edition and kind of agency of the other set. */
  extends: z.string().regex(/^2[56]\d\d\/[a-z][a-z0-9-]{0,40}$/, 'a rule set looks like 2568/lgo'),
  title: assessment.title,
  complete: assessment.complete,
  provisional,
  formula: assessment.formula.optional(),
  instruments: assessment.instruments.optional(),
  indicators: assessment.indicators.optional(),
  groups: assessment.groups.optional(),
  levels: assessment.levels.optional(),
  levelsBasis: assessment.levelsBasis.optional(),
  /** Key by key. */
  mainSite: assessment.mainSite.partial().optional(),
  notYetDue: assessment.notYetDue.optional(),
});

export type ExtendingRule = z.infer<typeof extendingRuleSchema>;
export type ExtendingElement = z.infer<typeof extendingElement>;
export type ExtendingAssessment = z.infer<typeof extendingAssessmentSchema>;
