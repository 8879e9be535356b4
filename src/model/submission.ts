import { z } from 'zod';

/** One address that the agency enters for an item in ITAS. */
export const submissionEntrySchema = z.strictObject({
  item: z.string().regex(/^o[1-9]\d?$/),
  url: z.string().min(1),
  explanation: z.string().nullable(),
});

export type SubmissionEntry = z.infer<typeof submissionEntrySchema>;
