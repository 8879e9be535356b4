import { arabicDigits } from '../../thai/index.ts';
import { cellLooksLike } from '../text-tools.ts';
import type { Grid } from './tables.ts';

/** What an amount is in a list of purchases. */
export type Price = 'budget' | 'reference' | 'agreed';

/** So many rows tell by their amounts, those of equal tables (one for each month) together. */
const ENOUGH = 4;
const NEARLY_ALL = 0.9;
/** Less than this share of the largest amount is an instalment or a fee. */
const COMPARABLE = 0.3;
/** Amounts that are none of the three. */
const OTHER = /เสนอ|เบิก|(?<!ตั้ง)จ่าย|คงเหลือ|คืน|ภาษี|vat|ค่าปรับ|ประกัน|งวด|ส่วนต่าง|ต่ำกว่า|ประหยัด|ลดลง|ผูกพัน|ปี|ลำดับ|จำนวน(?!เงิน)|หน่วยละ|ต่อหน่วย|รวม/iu;
const NOT_OF: Readonly<Record<Price, RegExp>> = {
  budget: /กลาง|อ้างอิง|ประเมิน|สืบ|ตกลง|สัญญา|สุทธิ|จริง|ซื้อได้|จ้างได้/u,
  reference: /งบ|วงเงิน|จัดสรร|ตั้ง|ตกลง|สัญญา|สุทธิ|จริง|ซื้อได้|จ้างได้/u,
  agreed: /กลาง|อ้างอิง|ประเมิน|ประมาณ|สืบ|คาด|งบ|จัดสรร|ตั้ง|แผน|ขอ(?:ซื้อ|จ้าง|รับ)/u,
};

const amountOf = (cell: string): number => Number(/\d[\d,]*(?:\.\d+)?/u.exec(arabicDigits(cell))?.[0].replaceAll(',', '') ?? Number.NaN);

/**
 * The column of a list of purchases that holds the budget, the reference price or the agreed price by
 * what its amounts are to the others of the row, whatever its head is called: nothing is agreed on above
 * the reference price, nor that set above the budget. -1 where the amounts do not tell.
 */
export function priceColumn(grid: Grid, alike: readonly Grid[], price: Price): number {
  const rows = alike.filter(({ headers }) => headers.join('|') === grid.headers.join('|')).flatMap((each) => each.rows).filter((row) => row.some((cell) => cellLooksLike(cell, 'project-number')));
  const isMoney = (column: number): boolean => {
    const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length >= rows.length * NEARLY_ALL && cells.every((cell) => cellLooksLike(cell, 'money') && !cellLooksLike(cell, 'project-number') && /^[\d๐-๙.,\sบาท]+$/u.test(cell));
  };
  if (rows.length < ENOUGH) return -1;
  const columns = grid.headers.map((_, column) => column).filter((column) => !OTHER.test(grid.headers[column] ?? '') && isMoney(column));
  const sum = (column: number): number => rows.reduce((all, row) => all + amountOf(row[column] ?? ''), 0);
  const most = Math.max(0, ...columns.map(sum));
  const ranked = columns.filter((column) => sum(column) >= most * COMPARABLE).sort((a, b) => sum(b) - sum(a) || a - b);
  const inOrder = rows.filter((row) => ranked.every((column, at) => at === 0 || amountOf(row[column] ?? '') <= amountOf(row[ranked[at - 1] ?? column] ?? ''))).length >= rows.length * NEARLY_ALL;
  const [first, second, third] = ranked;
  if (first === undefined || second === undefined || ranked.length > 3 || !inOrder) return -1;
  const at = price === 'budget' ? first : price === 'agreed' ? (third ?? second) : third === undefined ? -1 : second;
  return at === -1 || NOT_OF[price].test(grid.headers[at] ?? '') ? -1 : at;
}
