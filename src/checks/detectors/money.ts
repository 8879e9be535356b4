import { arabicDigits, skeleton } from '../../thai/index.ts';
import { cellLooksLike, cellState, quoteAround } from '../text-tools.ts';
import type { DocView, EvidenceView } from '../view.ts';
import { findColumn } from './column.ts';
import { hitsOf, holdsWord } from './find-words.ts';
import { endOfLine } from './labelled.ts';
import { noMoney } from './messages.ts';
import { gridsOf, isOfRows, type Grid } from './tables.ts';
import { no, yes, type Detect, type Place } from './types.ts';

const AMOUNT = /\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,2})?\s{0,3}(?:บาท|ล้านบาท|พันบาท)/gu;
const UNUSED =
  /ไม่(?:ได้)?(?:มีการ)?(?:ใช้|เบิกจ่าย|ตั้ง|ขอ)\s?(?:จ่าย)?(?:เงิน)?(?:งบประมาณ|งบ|เงินงบ)|ไม่มีงบประมาณ|ไม่มีค่าใช้จ่าย|ไม่มีการเบิกจ่าย|ไม่ได้เบิกจ่าย|ไม่เบิกจ่าย|(?:^|[\s|])0(?:\.00)?\s{0,3}บาท/gu;
const NEAR = 160;
const MOST = 2000;

/** Money per row in a column, amounts beside the words, or the statement that none is used. */
export const money: Detect<'money'> = (params, view) => {
  const column = findColumn(view, params.about, [], 0.3, 'money', true);
  if (column.found === 'yes') return column;
  const byYear = yearColumns(view, params.about);
  if (byYear !== null) return yes(0.88, byYear);
  // Amounts beside the head of a column that was left blank are of other columns.
  const not = [...(column.blank === undefined ? [] : [column.blank]), ...inPlaceOfMoney(view, params.about)];
  const stated = nearWords(view, params.about, not, UNUSED);
  if (stated !== null) return yes(0.88, stated);
  const amount = nearWords(view, params.about, not, AMOUNT, view.docs.some((doc) => gridsOf(doc).some(isList)));
  if (amount !== null) return yes(0.85, amount);
  return column.found === 'unknown' ? column : no(column.quote === null ? 0.82 : column.certainty, column.quote === null ? noMoney : (column.detail ?? noMoney));
};

/** Heads of columns that hold words in place of sums, and these words: "paid as incurred" beside the sum that was planned. */
const inPlaceOfMoney = (view: EvidenceView, about: readonly string[]): string[] =>
  view.docs.flatMap(gridsOf).filter(isList).flatMap((grid) => grid.headers.flatMap((head, index) => {
    const cells = [...new Set(grid.rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cellState(cell) === 'filled'))];
    return head.length <= 200 && cells.length > 0 && holdsWord(head, about) && !cells.some((cell) => cellLooksLike(cell, 'money')) ? [head, ...cells] : [];
  }));

const isList = (grid: Grid): boolean => grid.headers.length >= 3 && grid.rows.length >= 2;

const A_YEAR = /^[^\d]{0,30}25[4-9]\d[^\d]{0,20}$/u;
const PROJECTS = /งานที่|^งาน$|สิ่งที่(?:จะ|ต้อง)?ทำ|โครงการ|กิจกรรม|หลักสูตร|มาตรการ|รายการ|แผนงาน/u;
/** What the posts of a staffing frame cost is no project's money. */
const PAY = ['เงินเดือน', 'ค่าจ้าง', 'ค่าตอบแทน', 'ประโยชน์ตอบแทน', 'เงินประจำตำแหน่ง', 'รวม'];
const POSTS = /ตำแหน่ง|อัตรากำลัง|เงินเดือน|ระดับ/u;
const SUM = /^\s*\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?\s*(?:บาท)?\s*$/u;

/** A year may have no sum for what costs nothing. */
const NO_SUM = /^\s*(?:0(?:\.00)?|[-–]|ไม่ใช้[ก-๙]*)\s*$/u;

/** A plan of several years may have a column of amounts for each year. */
function yearColumns(view: EvidenceView, about: readonly string[]): Place | null {
  for (const grid of view.docs.flatMap(gridsOf)) {
    if (!grid.headers.some((header) => PROJECTS.test(header)) || grid.headers.some((header) => POSTS.test(header)) || isOfRows(grid, PAY)) continue;
    const column = grid.headers.findIndex((header, index) => A_YEAR.test(arabicDigits(header)) && !isOfOther(header, about) && isOfSums(grid.rows.map((row) => arabicDigits(row[index] ?? ''))));
    if (column !== -1) return { url: grid.doc.url, page: grid.doc.web ? 1 : grid.table.page, quote: `${grid.headers[column] ?? ''}: ${grid.rows[0]?.[column] ?? ''}` };
  }
  return null;
}

/** Heads of money that is granted, planned or left: spent it is not. */
const GRANTED = /งบ|งปม|วงเงิน|ตั้งไว้|ตั้งจ่าย|อนุมัติ|จัดสรร|ได้รับ|คงเหลือ|เหลือ|แผน|ราคากลาง|โอน|ประมาณการ/u;
const isOfOther = (header: string, about: readonly string[]): boolean => GRANTED.test(header) && !holdsWord(header.slice(0, 300), about);

/** Rows of tables, run together, with what stands in them under heads of other money: sums, and beside these that none is used. */
function otherAmounts(doc: DocView, about: readonly string[]): { readonly row: string; readonly amounts: readonly string[] }[] {
  return gridsOf(doc).flatMap((grid) => {
    const sumsIn = (index: number): boolean => grid.rows.some((row) => SUM.test(arabicDigits(row[index] ?? '')));
    const columns = grid.headers.flatMap((header, index) => (isOfOther(header, about) && sumsIn(index) ? [index] : []));
    const amountsOf = (cell: string): string[] => (SUM.test(cell) ? [amountKey(cell)] : [...cell.matchAll(UNUSED)].map((found) => amountKey(found[0])));
    return columns.length === 0 ? [] : grid.rows.map((row) => ({ row: skeleton(row.join(' ')), amounts: columns.flatMap((index) => amountsOf(arabicDigits(row[index] ?? '').trim())) }));
  });
}

/** The same for one amount, or for the words that there is none, however they are written. */
const amountKey = (words: string): string => (/\d/u.test(words) ? words.replace(/[^\d.,]/gu, '') : skeleton(words));

/** Whether a line is a row of a table or a piece of one in which the amount is of other money. */
const isInRow = (line: string, amount: string, rows: ReturnType<typeof otherAmounts>): boolean => {
  const key = amountKey(amount);
  const alike = rows.filter(({ amounts }) => amounts.includes(key));
  if (alike.length === 0) return false;
  const words = line.split(/[\s|]+/u).filter((word) => word !== '').map(skeleton);
  return alike.some(({ row }) => words.every((word) => row.includes(word)));
};

/** Sums, and what stands where there is none, in most of the cells. */
const isOfSums = (cells: readonly string[]): boolean => {
  const sums = cells.filter((cell) => SUM.test(cell)).length;
  return sums > 0 && (sums + cells.filter((cell) => NO_SUM.test(cell)).length) * 2 >= cells.length;
};

const TOTAL = /(?:รวม|ทั้งสิ้น|ทั้งหมด)[^\d\n]{0,30}$/u;

/** A match of the pattern not far from one of the words; beside a list of projects a total is none of theirs. */
function nearWords(view: EvidenceView, words: readonly string[], not: readonly string[], pattern: RegExp, noTotals = false): Place | null {
  for (const doc of view.docs) {
    let others: ReturnType<typeof otherAmounts> | null = null;
    for (const page of doc.pages) {
      const subjects = hitsOf(page.hay(), words, not);
      if (subjects.length === 0) continue;
      others ??= otherAmounts(doc, words);
      let seen = 0;
      for (const found of arabicDigits(page.text).matchAll(pattern)) {
        if ((seen += 1) > MOST) break;
        const start = found.index;
        const end = start + found[0].length;
        if (others.length > 0 && isInRow(page.text.slice(page.text.lastIndexOf('\n', start) + 1, endOfLine(page.text, end)), found[0], others)) continue;
        if (noTotals && TOTAL.test(page.text.slice(Math.max(0, start - 60), start))) continue;
        const near = subjects.some((hit) => hit.start - end < 30 && start - hit.end < NEAR);
        if (near) return { url: doc.url, page: page.number, quote: quoteAround(page.text, start, end) };
      }
    }
  }
  return null;
}
