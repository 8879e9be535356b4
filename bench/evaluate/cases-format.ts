import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { RuleSet } from '../../src/model/rule.ts';

const CHECKS = ['located', 'link-health', 'main-site', 'currency', 'readable'] as const;
const html = z.string().trim().min(1, 'is empty');
const fileName = z.string().regex(/^[^/\\?#][^\\?#]*$/, 'is no relative file name');

const caseSchema = z.strictObject({
  name: z.string().trim().min(1, 'is empty'),
  link: z.string().trim().min(1, 'is empty').optional(),
  pages: z.record(fileName, html).refine((pages) => Object.keys(pages).length > 0, 'names no page'),
  files: z.record(fileName.regex(/\.(pdf|docx|xlsx)$/i, 'is none of .pdf, .docx and .xlsx'), html).optional(),
  score: z.union([z.literal(0), z.literal(50), z.literal(100)], 'must be 0, 50 or 100'),
  fails: z.array(z.string(), 'must be a list of elements or checks, [] for none'),
  why: z.string().trim().min(1, 'is empty'),
});
const fileSchema = z.object({
  item: z.string().regex(/^o\d+$/, 'must be an item such as o9'),
  date: z.iso.date('must be a day such as 2025-04-30').default('2025-04-30'),
  cases: z.array(z.unknown(), 'must be a list').min(1, 'is empty'),
});

/** What one town publishes for one item, and what an assessor would say of it. */
export interface Case extends z.infer<typeof caseSchema> {
  /** The file that it stands in, without its folder. */
  readonly file: string;
  readonly item: string;
  /** Day of the audit, C.E. */
  readonly date: string;
}

/** The cases of a folder that can be judged, and a sentence for each mistake in its files. */
export interface Cases {
  readonly cases: readonly Case[];
  readonly problems: readonly string[];
}

/** Every `*.yaml` of a folder in the order of the items. Throws where the folder cannot be read. */
export function readCases(folder: string, ruleSet: RuleSet): Cases {
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name)).sort(new Intl.Collator('en', { numeric: true }).compare);
  const read = files.map((file) => casesOf(file, readFileSync(path.join(folder, file), 'utf8'), ruleSet));
  return { cases: read.flatMap((it) => it.cases), problems: read.flatMap((it) => it.problems) };
}

/** The cases of one file. Pure. */
export function casesOf(file: string, source: string, ruleSet: RuleSet): Cases {
  const lines = new LineCounter();
  const parsed = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const mistake = parsed.errors[0];
  if (mistake !== undefined) return { cases: [], problems: [`${file}, line ${lines.linePos(mistake.pos[0]).line}: ${mistake.message}`] };
  const whole = fileSchema.safeParse(parsed.toJS({ maxAliasCount: 0 }));
  if (!whole.success) return { cases: [], problems: whole.error.issues.map((issue) => sentence(file, issue)) };
  const { item, date } = whole.data;
  if (!ruleSet.rules.some((rule) => rule.id === item)) return { cases: [], problems: [`${file}: there is no item ${item}`] };
  const cases: Case[] = [];
  const problems: string[] = [];
  for (const [index, given] of whole.data.cases.entries()) {
    const checked = caseSchema.safeParse(given);
    const name = nameOf(given) ?? `case ${index + 1}`;
    const place = `${file}, "${name}"`;
    const wrong = checked.success ? mistakesOf(item, checked.data, ruleSet) : checked.error.issues.map((issue) => sentence('', issue));
    if (cases.some((one) => one.name === name)) wrong.push('another case has the same name');
    problems.push(...wrong.map((words) => `${place}: ${words}`));
    if (checked.success && wrong.length === 0) cases.push({ ...checked.data, file, item, date });
  }
  return { cases, problems };
}

const nameOf = (given: unknown): string | null =>
  given !== null && typeof given === 'object' && 'name' in given && typeof given.name === 'string' ? given.name.trim() : null;

function sentence(place: string, issue: z.core.$ZodIssue): string {
  const at = issue.path.join('.');
  const told = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  const words = issue.code === 'unrecognized_keys' ? `knows no ${issue.keys.join(', ')}` : told.replace(/^Invalid input: /, '');
  return `${place === '' ? '' : `${place}: `}${at === '' ? '' : `${at} `}${words}`;
}

/** What the shape does not tell: reasons that do not fit the score or the item. */
function mistakesOf(item: string, { score, fails }: z.infer<typeof caseSchema>, ruleSet: RuleSet): string[] {
  const rule = ruleSet.rules.find((one) => one.id === item);
  const known = new Set<string>([...CHECKS, ...(rule?.elements ?? []).map((element) => element.id)]);
  return [
    ...fails.filter((id) => !known.has(id)).map((id) => `fails names ${id}, which is neither an element of ${item} nor one of ${CHECKS.join(', ')}`),
    ...(score === 100 && fails.length > 0 ? ['fails must be [] where the score is 100'] : []),
    ...(score < 100 && fails.length === 0 ? [`fails is empty though the score is ${score}`] : []),
    ...(score === 50 && rule?.half === false ? [`${item} knows no half marks`] : []),
  ];
}
