import { z } from 'zod';
import { assessmentSchema, ruleSchema } from '../model/rule.ts';

/**
 * The JSON Schemas that editors use for rule files, by file name in `rules/schema/`, as the words
 * of the file. `vitest -u` writes them anew where the shape has changed.
 */
export function ruleJsonSchemas(): Record<'rule.schema.json' | 'assessment.schema.json', string> {
  return {
    'rule.schema.json': written(ruleSchema, 'One item of an assessment: where to find it and what it must hold'),
    'assessment.schema.json': written(assessmentSchema, 'An assessment: its groups, weights, formula and levels'),
  };
}

const written = (schema: z.ZodType, title: string): string =>
  `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`;
