import { arabicDigits, skeleton } from '../../thai/index.ts';
import type { Grid } from './tables.ts';

/** What stands over the steps of a scale. */
const HEAD = /ระดับ|คะแนน|โอกาส|ผลกระทบ|ความเสี่ยง|รุนแรง|ค่า|เกณฑ์|ช่วง|score|level|likelihood|impact|rating/iu;
/** Steps that are told in words. */
const STEP = /^(?:เกือบ|แทบ)?(?:ระดับ)?(?:ไม่)?(?:สูง|มาก|ปานกลาง|กลาง|ต่ำ|น้อย|บ่อย|นาน|เกิด|ยอมรับ|รุนแรง|วิกฤต)[ก-๙\s]{0,12}$/u;
const RANGE = /^\d{1,3}\s?(?:[-–—]|ถึง)\s?\d{1,3}(?:\s?คะแนน)?$/u;
const STEPS = 3;
const MOST = 6;

/** Whether a table explains the steps of a scale, as one does that tells what likelihood 1 to 5 means: it rates nothing. */
export function isScale({ headers, rows }: Grid): boolean {
  if (rows.length < STEPS || rows.length > MOST || !HEAD.test(headers[0] ?? '')) return false;
  const steps = rows.map((row) => arabicDigits(row[0] ?? '').trim());
  const numbers = steps.map(Number);
  const inOrder = numbers.every((step, at) => Number.isInteger(step) && step >= 0 && step <= MOST && (at === 0 || Math.abs(step - (numbers[at - 1] ?? 0)) === 1));
  return inOrder || steps.every((step) => RANGE.test(step)) || (steps.every((step) => STEP.test(step)) && new Set(steps.map(skeleton)).size === steps.length);
}
