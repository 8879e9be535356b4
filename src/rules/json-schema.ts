import { z } from 'zod';
import { assessmentSchema, ruleSchema } from '../model/rule.ts';
import { extendingAssessmentSchema, extendingRuleSchema } from './extending-shape.ts';

export type SchemaFile = 'rule.schema.json' | 'assessment.schema.json' | 'rule-extending.schema.json' | 'assessment-extending.schema.json';

/**
 * The JSON Schemas that editors use for rule files, by file name in `rules/schema/`, as the words
 * of the file. `vitest -u` writes them anew where the shape has changed.
 */
export function ruleJsonSchemas(): Record<SchemaFile, string> {
  return {
    'rule.schema.json': written(ruleSchema, 'One item of an assessment: where to find it and what it must hold'),
    'assessment.schema.json': written(assessmentSchema, 'An assessment: its groups, weights, formula and levels'),
    'rule-extending.schema.json': written(extendingRuleSchema, 'One item that is made from items of another rule set: what is different'),
    'assessment-extending.schema.json': written(extendingAssessmentSchema, 'An assessment that is made from another: what is different'),
  };
}

const written = (schema: z.ZodType, title: string): string =>
  `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`;
