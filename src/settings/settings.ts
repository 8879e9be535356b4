import { z } from 'zod';
import { parseQuietHours } from '../model/quiet-hours.ts';
import type { Lang, Text } from '../model/text.ts';
import { fiscalYearOfDate } from '../thai/index.ts';
import * as say from './messages.ts';

export const FORMATS = ['json', 'html'] as const;
export type Format = (typeof FORMATS)[number];
/** Formats of the contract that this version does not write yet. */
export const LATER_FORMATS: readonly string[] = ['md', 'junit', 'sarif', 'csv', 'xlsx'];

/** One setting: how it is checked and the sentence when it is wrong. */
interface Field<T> {
  readonly schema: z.ZodType<T>;
  readonly why: Text;
}

const field = <T>(schema: z.ZodType<T>, why: Text): Field<T> => ({ schema, why });

/** A number, or digits as they come from a flag; nothing else turns into a number. */
const numeric = z.union([z.number(), z.string().trim().regex(/^\d+(\.\d+)?$/).transform(Number)]);

const whole = (least: number, most: number): Field<number> => field(numeric.pipe(z.number().int().min(least).max(most)), say.mustBeWhole(least, most));
const number = (least: number, most: number): Field<number> => field(numeric.pipe(z.number().min(least).max(most)), say.mustBeNumber(least, most));
const oneOf = <const T extends readonly [string, ...string[]]>(choices: T): Field<T[number]> =>
  field(z.enum(choices) as unknown as z.ZodType<T[number]>, say.mustBeOneOf(choices));
const words = field(z.string().trim().min(1), say.mustBeText);
const yes = field(z.boolean(), say.mustBeYes);
const buddhistYear = field(numeric.pipe(z.number().int().min(2500).max(2700)), say.mustBeYear);

/** A day as Thai users write it, 2568-09-25, is that of 2025. */
const christianDay = (value: string): string => (Number(value.slice(0, 4)) >= 2400 ? `${Number(value.slice(0, 4)) - 543}${value.slice(4)}` : value);

const isCalendarDay = (value: string): boolean => {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};

const formats: Field<Format[]> = field(
  z
    .union([z.string().transform((list) => list.split(',')), z.array(z.string())])
    .transform((list) => list.map((it) => it.trim().toLowerCase()).filter((it) => it !== ''))
    .pipe(z.array(z.enum(FORMATS)).min(1)),
  say.mustBeOneOf(FORMATS),
);

/** Every setting of an audit, named as its flag in camel case. Times in ms, sizes in MB. */
export const FIELDS = {
  year: buddhistYear,
  criteria: buddhistYear,
  profile: words,
  rules: words,
  submission: words,
  results: words,
  out: words,
  format: formats,
  failUnder: number(0, 100),
  baseline: words,
  maxPages: whole(1, 100_000),
  concurrency: whole(1, 64),
  delay: whole(0, 60_000),
  timeout: whole(100, 600_000),
  maxMinutes: number(0.05, 1440),
  maxRequests: whole(1, 1_000_000),
  quietHours: field(z.union([z.string(), z.array(z.string()).transform((spans) => spans.join(','))]).refine((written) => parseQuietHours(written) !== null), say.mustBeHours),
  maxFileMb: number(0.01, 2048),
  maxTotalMb: number(0.1, 1_000_000),
  polite: oneOf(['on', 'off']),
  render: oneOf(['auto', 'never', 'always']),
  ocr: oneOf(['auto', 'never', 'always']),
  ocrPages: whole(1, 1000),
  ocrTotalPages: whole(1, 100_000),
  ocrMinutes: number(0, 1440),
  cache: words,
  fromCache: yes,
  fresh: yes,
  date: field(z.string().regex(/^\d{4}-\d{2}-\d{2}$/).transform(christianDay).refine(isCalendarDay), say.mustBeDate),
  lang: oneOf(['th', 'en']),
  userAgent: words,
  proxy: field(z.url({ protocol: /^https?$/ }), say.mustBeProxy),
  headers: field(z.record(z.string().regex(/^[\w-]+$/), z.string().regex(/^[^\r\n]*$/)), say.mustBeHeaders),
  url: words,
} as const satisfies Record<string, Field<unknown>>;

export type SettingName = keyof typeof FIELDS;
export type GivenSettings = { [K in SettingName]?: (typeof FIELDS)[K] extends Field<infer T> ? T : never };

/** What an audit runs with; every value checked. */
export interface Settings extends Omit<GivenSettings, 'format' | 'lang' | 'date' | 'profile'> {
  readonly lang: Lang;
  /** YYYY-MM-DD, C.E.: the day taken as today. */
  readonly date: string;
  readonly profile: string;
  readonly format: readonly Format[];
  /** Assessed fiscal year, B.E. */
  readonly year: number;
  /** What was asked for, without what was filled in. */
  readonly given: GivenSettings;
}

/** The local calendar day, YYYY-MM-DD. */
export function today(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Fills what was not given; the given settings are already merged, strongest first. */
export function completeSettings(given: GivenSettings): Settings {
  const date = given.date ?? today();
  return {
    ...given,
    given,
    lang: given.lang ?? 'th',
    date,
    profile: given.profile ?? 'lgo',
    format: given.format ?? ['json', 'html'],
    year: given.year ?? fiscalYearOfDate(date),
  };
}
