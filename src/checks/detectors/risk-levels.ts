import { arabicDigits } from '../../thai/index.ts';
import { linesOf, quoteAround } from '../text-tools.ts';
import { noRiskLevels, onlyInIntroduction } from './messages.ts';
import { bestColumn, gridsOf } from './tables.ts';
import { no, yes, type Detect, type Place } from './types.ts';

/** "โอกาส 2 ผลกระทบ 4", "L=2, I=4". */
const SCORED = /(?:โอกาส|likelihood|(?<![a-z])L(?![a-z]))[^\d\n|]{0,30}[1-5](?![\d.])[^\d\n|]{0,30}(?:ผลกระทบ|รุนแรง|impact|(?<![a-z])I(?![a-z]))[^\d\n|]{0,20}[1-5](?![\d.])/giu;
/** "3 x 4 = 12", "3/4 (สูง)". */
const PRODUCT = /(?<!\d)[1-5]\s?[x×*]\s?[1-5]\s?=\s?\d{1,2}(?!\d)|(?<![\d/])[1-5]\s?[/,]\s?[1-5]\s?\(?\s?(?:สูง|ปานกลาง|กลาง|ต่ำ|น้อย)/giu;
const LEVEL = /(?:ระดับ|เสี่ยง)\s?(?:ความเสี่ยง|อยู่(?:ใน)?|เป็น|คือ|ระดับ|ที่|[:=\s])*(?:สูงมาก|สูง|ปานกลาง|กลาง|ต่ำมาก|ต่ำ|น้อย)/u;
/** Lines that explain a scale rank no risk. */
const SCALE = /หมายถึง|เกณฑ์|คะแนน\s?\d{1,2}\s?[-–]|\d{1,2}\s?[-–]\s?\d{1,2}\s?(?:คะแนน|=|ต่ำ|กลาง|ปานกลาง|สูง|น้อย)|[=]\s?(?:สูง|ต่ำ|น้อย|ปานกลาง)/u;
/** So many risks, at the least, that are ranked: one may be an example. */
const RISKS = 2;
const FILLED = 0.3;

/** Risks that are ranked in words beside them, where no table lists them: likelihood and impact with their scores, or a level each. */
export const riskLevels: Detect<'risk-levels'> = (params, view) => {
  const table = bestColumn(view.docs.flatMap(gridsOf).filter((grid) => grid.rows.length >= RISKS), params.unlessColumn, params.not ?? [], FILLED, 'any');
  if (table?.state === 'filled') return no(0.8, onlyInIntroduction(['“ระดับความเสี่ยง”']), table.place);
  const places = view.docs.flatMap((doc) => doc.pages.flatMap((page): Place[] => {
    const text = arabicDigits(page.text);
    const scores = [...text.matchAll(SCORED), ...text.matchAll(PRODUCT)].map((found): Place => ({ url: doc.url, page: page.number, quote: quoteAround(page.text, found.index, found.index + found[0].length) }));
    const levels = linesOf(text).filter((line) => line.text.length <= 600 && LEVEL.test(line.text) && !SCALE.test(line.text)).map((line): Place => ({ url: doc.url, page: page.number, quote: line.text.trim().slice(0, 200) }));
    return scores.length >= levels.length ? scores : levels;
  }));
  const first = places[0];
  return first !== undefined && places.length >= RISKS ? yes(0.86, first) : no(0.83, noRiskLevels, first ?? null);
};
