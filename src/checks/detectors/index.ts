import type { Detector, SimpleDetector } from '../../model/rule.ts';
import { fillYears } from '../../model/rule.ts';
import type { EvidenceView } from '../view.ts';
import { activity } from './activity.ts';
import { chart } from './chart.ts';
import { column } from './column.ts';
import { columns } from './columns.ts';
import { contact } from './contact.ts';
import { entries } from './entries.ts';
import { figures } from './figures.ts';
import { form } from './form.ts';
import { headed } from './headed.ts';
import { map } from './map.ts';
import { measures } from './measures.ts';
import { money } from './money.ts';
import { months } from './months.ts';
import { news } from './news.ts';
import { noneStated } from './none-stated.ts';
import { numbered } from './numbered.ts';
import { notWholeLaw } from './not-whole-law.ts';
import { people } from './people.ts';
import { period } from './period.ts';
import { phrase } from './phrase.ts';
import { prose } from './prose.ts';
import { riskLevels } from './risk-levels.ts';
import { resultYear } from './result-year.ts';
import { results } from './results.ts';
import { scored } from './scored.ts';
import { signature } from './signature.ts';
import { steps } from './steps.ts';
import { timetable } from './timetable.ts';
import { yearlyTargets } from './yearly-targets.ts';
import { better, poorer, type Detect, type Detection, type DetectorContext } from './types.ts';

/** One detector for each type that a rule file may name. */
const DETECTORS: { readonly [T in SimpleDetector['type']]: Detect<T> } = {
  phrase,
  headed,
  activity,
  column,
  columns,
  people,
  contact,
  map,
  months,
  signature,
  form,
  steps,
  chart,
  prose,
  'not-whole-law': notWholeLaw,
  figures,
  entries,
  results,
  'result-year': resultYear,
  scored,
  measures,
  'risk-levels': riskLevels,
  timetable,
  period,
  'none-stated': noneStated,
  money,
  news,
  numbered,
  'yearly-targets': yearlyTargets,
};

/** Runs the detector of an element; `{year}` in its words becomes the Buddhist year. */
export const detect = (detector: Detector, view: EvidenceView, context: DetectorContext): Detection => judge(fillWords(detector, context.check.assessedYear), view, context);

function judge(detector: Detector, view: EvidenceView, context: DetectorContext): Detection {
  switch (detector.type) {
    case 'any-of':
      return anyOf(detector.of, view, context);
    case 'all-of':
      return detector.of.map((part) => judge(part, view, context)).reduce(poorer);
    default:
      return run(detector, view, context);
  }
}

/** The best of several answers; where a column for the answer was left blank, its head is none of the words looked for. */
function anyOf(parts: readonly SimpleDetector[], view: EvidenceView, context: DetectorContext): Detection {
  const answers = parts.map((part) => run(part, view, context));
  const firm = answers.find((answer) => answer.firm === true);
  if (firm !== undefined) return firm;
  const blank = answers.find((answer) => answer.found === 'no' && answer.blank !== undefined);
  if (blank?.blank === undefined) return answers.reduce(better);
  const head = blank.blank;
  const again = parts.map((part, index) => isScattered(part) ? undefined : ((part.type === 'phrase' || part.type === 'figures' || part.type === 'headed') && answers[index]?.found === 'yes' ? run({ ...part, not: [...(part.not ?? []), head] }, view, context) : answers[index]));
  const best = again.filter((answer) => answer !== undefined).filter(({ dashed }) => dashed !== head).reduce(better, blank);
  return best.found === 'no' ? blank : best;
}

/** Words that may stand anywhere, each by itself: beside a column that most rows leave open they answer nothing. */
const isScattered = (part: SimpleDetector): boolean => part.type === 'phrase' && part.any === undefined && part.groups !== undefined && part.near === undefined && part.where === 'text';

function run<T extends SimpleDetector['type']>(params: Extract<SimpleDetector, { type: T }>, view: EvidenceView, context: DetectorContext): Detection {
  const detector = DETECTORS[params.type] as unknown as (params: SimpleDetector, view: EvidenceView, context: DetectorContext) => Detection;
  return detector(params, view, context);
}

/** Fills the years into every word of a detector. */
function fillWords(detector: Detector, assessedYear: number): Detector {
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') return fillYears(value, assessedYear);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fill(part)]));
    return value;
  };
  return fill(detector) as Detector;
}
