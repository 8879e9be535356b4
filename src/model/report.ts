import { z } from 'zod';
import { BASES, NEEDS } from './finding.ts';

const status = z.enum(['pass', 'partial', 'fail', 'review']);

/** One finding of the report; more fields may come, these stay. */
const check = z.looseObject({
  id: z.string(),
  kind: z.enum(['located', 'link-health', 'main-site', 'currency', 'element', 'readable']),
  status: z.enum(['pass', 'fail', 'warn', 'unknown']),
  message: z.string(),
  advice: z.string().nullable(),
  url: z.string().nullable().optional(),
  quote: z.string().nullable().optional(),
  page: z.int().nullable().optional(),
  certainty: z.number().min(0).max(1),
  need: z.enum(NEEDS).optional(),
  basis: z.enum(BASES).optional(),
});

const evidence = z.looseObject({
  url: z.string(),
  foundBy: z.enum(['submission', 'hub', 'menu', 'content']),
  kind: z.enum(['html', 'pdf', 'docx', 'xlsx', 'image', 'archive', 'external', 'other']),
  httpStatus: z.int().nullable().optional(),
  fiscalYears: z.array(z.int()).optional(),
  label: z.string().optional(),
  linkedFrom: z.string().nullable().optional(),
  /** Whether the link opens. */
  state: z.enum(['alive', 'dead', 'unchecked']).optional(),
  /** Picture of the page as a visitor sees it, from the folder of the report. */
  screenshot: z.string().optional(),
});

const item = z.looseObject({
  id: z.string().regex(/^o\d+$/),
  title: z.string(),
  indicator: z.int(),
  group: z.string(),
  score: z.union([z.literal(0), z.literal(50), z.literal(100)]),
  probability: z.strictObject({ '0': z.number(), '50': z.number(), '100': z.number() }),
  status,
  evidence: z.array(evidence),
  checks: z.array(check),
  gain: z.number(),
  /** One sentence: why the score is what it is. */
  reason: z.string().optional(),
  /** Where the criteria of the item are provisional: what of them is not known. */
  provisional: z.string().optional(),
});

/** The report that other programs build on; `report.schema.json` of the contract says the same. */
export const reportSchema = z.looseObject({
  schemaVersion: z.literal('1'),
  /** Language of the sentences. */
  lang: z.enum(['th', 'en']).optional(),
  run: z.looseObject({ startedAt: z.string(), finishedAt: z.string(), version: z.string() }),
  site: z.looseObject({ url: z.string(), title: z.string().nullable().optional(), hubUrl: z.string().nullable().optional() }),
  assessment: z.looseObject({
    fiscalYear: z.int(),
    criteria: z.int(),
    profile: z.string(),
    date: z.string(),
    /** Told where the edition is not the assessed year's own. */
    notes: z.array(z.string()).optional(),
  }),
  items: z.array(item),
  groups: z.array(z.looseObject({ id: z.string(), title: z.string().optional(), score: z.number() })),
  indicators: z.array(z.looseObject({ id: z.int(), title: z.string().optional(), score: z.number() })),
  oit: z.looseObject({ score: z.number(), expected: z.number(), low: z.number(), high: z.number(), note: z.string().nullable().optional() }),
  overall: z.looseObject({ score: z.number(), level: z.string(), iit: z.number(), eit: z.number() }).nullable(),
  links: z.looseObject({
    checked: z.int(),
    broken: z.array(z.looseObject({ url: z.string(), reason: z.string(), httpStatus: z.int().nullable().optional(), foundOn: z.array(z.string()) })),
    unchecked: z.array(z.looseObject({ url: z.string(), reason: z.string() })),
  }),
  incomplete: z.array(
    z.looseObject({ kind: z.enum(['page', 'document', 'render', 'ocr', 'limit', 'other']), url: z.string().nullable().optional(), reason: z.string() }),
  ),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportItem = Report['items'][number];
export type ReportCheck = ReportItem['checks'][number];
export type ReportEvidence = ReportItem['evidence'][number];
