import { z } from 'zod';

const score = z.number().min(0).max(100);

/** What `oit score` and `--results` take: item scores and, where known, those of the surveys. */
export const resultsSchema = z.looseObject({
  fiscalYear: z.int().min(2500).max(2700).optional(),
  items: z.record(z.string().regex(/^[oO]\d{1,2}$/), score).optional(),
  indicators: z.record(z.string().regex(/^\d{1,2}$/), score).optional(),
  instruments: z.looseObject({ IIT: score.optional(), EIT: score.optional() }).optional(),
});

export type Results = z.infer<typeof resultsSchema>;
