import { arabicDigits } from '../../thai/index.ts';
import { isPurpose } from '../misfilled.ts';
import { cellState, linesOf } from '../text-tools.ts';
import type { DocView } from '../view.ts';
import { holdsWord, someOf } from './find-words.ts';
import { fewResults, noResults, onlyIntended, resultsTold } from './messages.ts';
import { isSameInAll } from './one-for-all.ts';
import { gridsOf, isOfRow, rowWords, trapsOf, type Grid } from './tables.ts';
import { no, yes, type Detect, type Place } from './types.ts';

/** More than this share of the rows must tell a result. */
const SHARE = 0.5;
/** What is to be done is no result. */
const INTENDED = /^[\s•\d.)–-]*(?:จะ|ควร|เห็นควร|คาดว่า|มีแผน|เตรียม(?:การ|จะ|จัด|เสนอ|ดำเนิน)|วางแผน|รอ(?:รายงาน|ผล|ข้อมูล|การ|ดำเนิน|อนุมัติ|จัดสรร|เสนอ|ส่ง|สรุป)|ยังไม่(?:ได้)?(?:รับ)?รายงาน|กำหนดจะ|อยู่ระหว่างเสนอขอ|ให้(?:ทุก|กอง|ส่วน|เจ้าหน้าที่|รายงาน|ส่ง|สรุป|เสนอ|แจ้ง|ดำเนินการ|จัดทำ|ปฏิบัติ))/u;
/** A target: "at least 80 %". */
const AIMED = /^[\s•\d.)–-]*เป้าหมาย|ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|ไม่เกินร้อยละ/u;
/** Names of offices and of those who hold them, with what joins them. */
const OFFICES = /(?:สำนัก|กอง|งาน|ฝ่าย|ส่วน|หน่วย|ศูนย์|กลุ่ม|คณะ|ทุก|ปลัด|รองปลัด|นายก|รองนายก|ผู้อำนวยการ|ผอ\.|หัวหน้า|นิติกร|นัก|เจ้าพนักงาน|เจ้าหน้าที่|นางสาว|นาย|นาง|น\.ส\.)[\u0e01-\u0e4e.ฯ]*/gu;
/** "The finance division reports to the clerk" says who, and not what came of it. */
const REPORTS = /รายงาน(?:ต่อ|ให้|แก่|โดย|ผล)?|(?:ผู้)?รับผิดชอบ(?:โดย)?|(?:ผู้)?ดำเนินการ|โดย|และ|ร่วมกับ|[\s,/•:().–-]/gu;
const DONE =
  /แล้ว(?!เสร็จ|แต่|กำหนด|จึง|จะ|ให้)|(?<!(?:กำหนด|จะ)(?:แล้ว)?)เสร็จ|(?<!ความ)เรียบร้อย|ครบ(?:ถ้วน|ทุก|ทั้ง|\s?\d|ตาม)|(?<!จะ|มี|ไม่|ราย)ได้(?:จัด(?!ทำ(?:แผน|รายงาน))|ดำเนิน(?!การ(?:ตามแผน|ตามมาตรการ|จัดทำ|ประเมิน|วิเคราะห์))|อบรม|ประชุม|ติด(?!ตาม)|เผยแพร่|ประกาศ|แจ้ง|กำชับ|ออก|มอบ(?!หมาย)|ปรับ|ทำ|ตรวจ|แต่งตั้ง|ส่ง|ใช้|เปิด|ปิด|ว่ากล่าว|สุ่ม|ร่วม|แก้|สร้าง|พัฒนา|เชิญ|ลง|เพิ่ม|ลด|หมุนเวียน|สับเปลี่ยน)|ไม่(?:ได้|มีการ)(?:ดำเนินการ|จัด)|ยกเลิก|เลื่อน(?:ไป|เป็น)|ลดลง|เพิ่มขึ้น|เพิ่มเป็น|สำเร็จ|บรรลุ/u;
const SHARE_OF = /ร้อยละ\s?\d|\d\s?%/u;
const MONEY = /บาท|งบประมาณ/u;
const UNITS = '(?:คน|ครั้ง|รอบ|เมตร|กิโลเมตร|กม\\.|ไร่|ตัน|กิโลกรัม|ต้น|ดวง|โคม|หลัง|หลังคาเรือน|ครัวเรือน|ครอบครัว|ถัง|ทุน|ทีม|ห้อง|ราย|แห่ง|โครงการ|เรื่อง|ชุมชน|หมู่บ้าน|รุ่น|งาน|แผ่น|ฉบับ|ใบ|ชุด|สัญญา|ฎีกา|จุด|ตัว|กอง|ข้อความ|ข้อ|ร้าน|คำขอ|เวที|รายการ|สาย|คัน|ตอน|รางวัล|โรงเรียน|ไตรมาส|เดือน|แบบ|ป้าย|ช่อง|เครื่อง|สื่อ|คลิป)';
const COUNT = new RegExp(`(?<![\\d/.,])(?!25\\d\\d|20[12]\\d)\\d[\\d,]*\\s?${UNITS}`, 'gu');
const COUNTED = new RegExp(COUNT.source, 'u');
const DAY = /\d{1,2}\s?(?:[-–]\s?\d{1,2}\s?)?(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
/** What a piece of work begins with, perhaps behind a label. */
const DEED =
  /(?:^|[\s:：–(])(?:จัด|อบรม|ประชุม|ติด|ตรวจ|เปิด|ออก|มอบ|แจก|เผยแพร่|ประกาศ|ทำ|ตั้ง|สุ่ม|ส่ง|ลงนาม|ปรับ|สำรวจ|ใช้|สลับ|สับ|หมุน|จับ|ดำเนิน|ปฏิบัติ|ถ่ายทอด|รณรงค์|เชิญ|แต่งตั้ง|พัฒนา|บันทึก|ตอบ|รับ|ยกเลิก|ลงทะเบียน|เจ้าหน้าที่|อาสา|เยาวชน|เด็ก|ผู้สูงอายุ|ผู้พิการ|ก่อสร้าง|สร้าง|ซ่อม|วาง|ขุด|ปลูก|พ่น|ฉีด|ซื้อ|ได้รับ|นักเรียน|ประชาชน|ผู้เข้า|พนักงาน|บุคลากร)/u;
/** Words of a plan, a target, an order or a heading; what stands beside them was not done. */
const PLANNED = /(?<!(?:แล้ว|ได้(?:จัด|ดำเนิน|อบรม|ประชุม))[^|\n]{0,80})(?:ช่วย|ทำ)ให้[^|\n]{0,40}ได้|เป้าหมาย|(?:^|[\s(|])จะ|คาดว่า|กำหนดให้|ควร|มอบหมาย|เพื่อให้|วัตถุประสงค์|ตัวชี้วัด|ภายใน(?:เดือน|วันที่|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)|ขอเชิญ|ให้ส่ง|รายงานผล|เผยแพร่ราย|ดังนี้\s*$|ดังต่อไปนี้|ดาวน์โหลด|ดูรายละเอียด|ประมวลภาพ|ภาพที่|โพสต์เมื่อ|เข้าชม|เปิดอ่าน|ผู้เยี่ยมชม|ผู้มาประชุม|เลิกประชุม|x{3,}|\(ระบุ|\.{5,}/iu;
/** Praise of the whole is the result of nothing in particular. */
const GENERAL = /ตาม(?:แผน|มาตรการ|นโยบาย)|ทุก\s?(?:มาตรการ|โครงการ|กิจกรรม|ด้าน|ประการ)|อย่างต่อเนื่อง|เป็นอย่างดี|อย่างเคร่งครัด|มุ่งมั่น|ให้ความสำคัญ|ตระหนัก/u;
/** Marks of the assessment are no result of a measure. */
const MARKS = /คะแนน|ITA|IIT|EIT|OIT/u;
const BY_NAME = /แล้ว|ได้(?:จัด|ดำเนิน|อบรม|ประชุม|ติด|เผยแพร่|ประกาศ|แจ้ง|ออก|ปรับ|ทำ|ตรวจ|เปิด|แก้|พัฒนา)/u;
const SEGMENT = /(?=\s\(?(?:[ก-ฮ]|\d{1,2})\)\s)|(?<=\s)(?=มาตรการ(?:ที่)?\s?\d)/u;
const MOST_SEGMENTS = 4000;

/**
 * What was done on each measure or project: a column of results that most rows fill, each with more
 * than an intention; else table cells or passages that tell of work done with counts or days.
 */
export const results: Detect<'results'> = (params, view) => {
  const traps = trapsOf(params.not ?? [], 'any', params.heads);
  const told = view.docs.flatMap(gridsOf).map((grid) => ({ grid, ...toldBy(grid, params.heads, traps) }));
  const headed = told.filter(({ heads }) => heads.length > 0);
  const rows = headed.reduce((sum, { grid }) => sum + grid.rows.length, 0);
  const done = headed.reduce((sum, each) => sum + each.done, 0);
  const best = headed.find((each) => each.done > each.grid.rows.length * SHARE) ?? headed[0];
  if (best !== undefined && done > 0 && (done > rows * SHARE || best.done > best.grid.rows.length * SHARE)) return yes(0.94, placeOf(best.grid, best.quote));
  const deeds = view.docs.flatMap(deedsOf);
  const first = deeds[0];
  if (best !== undefined && rows >= 2) {
    const head = best.heads[0] ?? '';
    const wished = headed.reduce((sum, each) => sum + each.intended, 0);
    return { ...no(0.86, wished > 0 ? onlyIntended(head) : fewResults(head, done, rows), placeOf(best.grid, best.quote)), blank: head };
  }
  const byCells = told.find(({ grid }) => grid.rows.length >= 2 && !isOfTotals(grid) && grid.rows.filter(rowTells(grid)).length > grid.rows.length * SHARE);
  if (byCells !== undefined) return yes(0.85, placeOf(byCells.grid, byCells.grid.rows[0]?.join(' | ') ?? ''));
  if (first !== undefined) return yes(deeds.length > 2 ? 0.88 : deeds.length > 1 ? 0.8 : 0.7, first, resultsTold(deeds.length));
  const paid = view.docs.flatMap(paidWork);
  if (paid.length >= 2 && paid[0] !== undefined) return yes(0.8, paid[0], resultsTold(paid.length));
  return no(0.83, noResults(someOf(params.heads)));
};

interface Told {
  readonly heads: readonly string[];
  /** Rows that tell a result, and rows that only tell what is meant to be done. */
  readonly done: number;
  readonly intended: number;
  readonly quote: string;
}

/** How many projects there are of each kind. */
const PROJECTS_COUNTED = /จำนวน\s?(?:โครงการ|กิจกรรม)|(?:โครงการ|กิจกรรม)\s?(?:ทั้งหมด|ทั้งสิ้น|รวม|ตามแผน|ที่(?:ตั้ง|บรรจุ|อยู่|มี|อนุมัติ|วางแผน|ได้รับ)|ในแผน|ใน(?:เทศ|ข้อ)บัญญัติ)|\((?:โครงการ|กิจกรรม)\)/u;
const FIGURE = /^[\s\d๐-๙.,%()/–-]+(?:โครงการ|กิจกรรม)?\s*$/u;

/** A table that counts projects by strategy or field: its figures are the result of none of them. */
const isOfTotals = ({ headers, rows }: Grid): boolean =>
  headers.some((header, column) => PROJECTS_COUNTED.test(header) && rows.filter((row) => FIGURE.test(row[column] ?? '')).length > rows.length * SHARE);

function toldBy(grid: Grid, words: readonly string[], not: readonly string[]): Told {
  const columns = grid.headers.flatMap((header, index) => (header.length <= 200 && header !== (grid.rows[0]?.[index] ?? '').trim() && holdsWord(header, words, not) ? [index] : []));
  const answers = grid.rows.map((row) => columns.map((index) => (row[index] ?? '').trim()).filter((cell) => cellState(cell) === 'filled'));
  const totals = isOfTotals(grid);
  const alike = isOneForAll(answers.map((cells) => cells.join(' ')));
  const done = alike ? [] : answers.filter((cells) => cells.some((cell) => !INTENDED.test(cell) && !isAim(cell) && !isPurpose(cell) && !isWho(cell) && !(totals && FIGURE.test(cell))));
  return {
    heads: columns.map((index) => grid.headers[index] ?? ''),
    done: done.length,
    intended: answers.filter((cells) => cells.length > 0).length - done.length,
    quote: [grid.headers[columns[0] ?? 0] ?? '', done[0]?.[0] ?? ''].filter((words) => words !== '').join(': '),
  };
}

/** Whether a cell says what was to be reached, and not a word of what was. */
const isAim = (cell: string): boolean => AIMED.test(cell) && !DONE.test(cell) && !DAY.test(cell) && (arabicDigits(cell).match(/\d[\d,.]*/gu) ?? []).length < 2;

/** Whether a cell names no more than who does it or reports on it. */
const isWho = (cell: string): boolean => cell.search(OFFICES) !== -1 && cell.replace(OFFICES, '').replace(REPORTS, '') === '';

/** Whether all rows say the same, and it is nothing that was done. */
const isOneForAll = (cells: readonly string[]): boolean =>
  isSameInAll(cells) && !cells.some((cell) => TOLD_DONE.test(arabicDigits(cell)));

/** "Done", "in force", and the like may be said of each. */
const TOLD_DONE = /แล้ว|เสร็จ|เรียบร้อย|ครบ|สำเร็จ|บรรลุ|ไม่พบ|ไม่มี|ไม่เกิด|ลดลง|เพิ่มขึ้น|ได้(?!แก่)|ดำเนินการ(?!ตาม|ต่อ)|ปฏิบัติ|จัด|ผ่าน|ยกเลิก|เลื่อน|[✓✔√]|\d/u;

const placeOf = (grid: Grid, quote: string): Place => ({ url: grid.doc.url, page: grid.doc.web ? 1 : grid.table.page, quote });

const PAID = /(?:ใช้|จ่าย|เบิก)[^|\d]{0,20}\d[\d,]{2,}/u;

/** Rows of tables without heads: a count of what was done beside money that was spent. */
const paidWork = (doc: DocView): Place[] =>
  doc.tables.flatMap(({ rows, page }) =>
    rows.map((row) => row.map(arabicDigits)).filter((row) => row.length >= 3 && row.some((cell) => PAID.test(cell)) && row.some((cell, at) => at > 0 && cell.length <= 120 && COUNTED.test(cell) && !PLANNED.test(cell))).map((row) => ({ url: doc.url, page: doc.web ? 1 : page, quote: row.join(' | ').slice(0, 200) })));

/** Heads under which stands what was planned, however it is worded. */
const PLAN_HEAD = /มาตรการ|แนวทาง|เป้า|ตัวชี้วัด|วัตถุประสงค์|ระยะเวลา|กำหนด|ขั้นตอน|วิธี|เหตุการณ์|ความเสี่ยง|งบประมาณ|หมายเหตุ|ปัญหา|ข้อเสนอ/u;

const rowTells = (grid: Grid) => (row: readonly string[]): boolean =>
  row.some((cell, index) => index > 0 && !PLAN_HEAD.test(grid.headers[index] ?? '') && isDeed(cell, isPlan(grid.doc)));

/** "… has set the following measures": what follows is to be done. */
const SETS = /(?:กำหนด|วาง|มี)(?:มาตรการ|แนวทาง)[^|]{0,80}(?:ดังนี้|ดังต่อไปนี้)/u;

/** Whether a document calls itself a plan or an order and no report, or sets measures. */
function isPlan(doc: DocView): boolean {
  const top = [doc.headings[0] ?? '', ...linesOf(doc.pages[0]?.text.slice(0, 600) ?? '').slice(0, 4).map(({ text }) => text)].join('\n');
  const isReport = /(?<!วิเคราะห์|คาดว่าจะได้|ประเมิน)ผล(?!ประโยชน์|การประเมิน|ประเมิน|ที่คาด|กระทบ)|สรุป|ติดตาม|รายงาน(?!การประชุม)/u.test(top);
  return (!isReport && /แผน|มาตรการ|แนวทาง|คำสั่ง|วาระ|คู่มือ|เชิญ/u.test(top)) || SETS.test(doc.pages[0]?.text.slice(0, 6000) ?? '');
}

const TARGET_HEAD = /^\s*(?:ค่า)?เป้าหมาย/u;

/** Passages outside of tables that tell of something done. */
function deedsOf(doc: DocView): Place[] {
  const places: Place[] = [];
  const ofPlan = isPlan(doc);
  // The table of a plan says what is to be done, and so does one of targets; its cells are told by their heads.
  const rows = (ofPlan || gridsOf(doc).some(({ headers }) => headers.some((header) => TARGET_HEAD.test(header)))) && !doc.web ? rowWords(doc) : [];
  for (const page of doc.pages) {
    const segments = linesOf(page.text).filter(({ text }) => !text.includes(' | ') && text.length <= 4000).flatMap(({ text }) => text.split(SEGMENT));
    for (const segment of segments.slice(0, MOST_SEGMENTS)) if (isDeed(segment, ofPlan) && !isOfRow(segment, rows)) places.push({ url: doc.url, page: page.number, quote: segment.trim().slice(0, 200) });
  }
  return places;
}

/** "Whereas the commission has announced …": what others did is no result of the town's. */
const BY_OTHERS = /^[\s•\d.)–-]*(?:ด้วย|ตามที่|อนุสนธิ)\s?(?:สำนักงาน|คณะกรรมการ|กระทรวง|กรม|จังหวัด|อำเภอ|รัฐบาล|คณะรัฐมนตรี|ป\.ป\.ช)/u;
/** What went wrong, and what should be done about it. */
const NO_RESULT = /^[\s•\d.)–-]*(?:ปัญหา|อุปสรรค|ข้อจำกัด|ข้อเสนอ|ข้อแนะนำ|แนวทางแก้)/u;
/** Whether a passage tells of work that was done: by a word that says so, in a plan by nothing else, or by counts and days. */
function isDeed(words: string, ofPlan: boolean): boolean {
  const text = arabicDigits(words).trim();
  if (text.length < 8 || INTENDED.test(text) || NO_RESULT.test(text) || BY_OTHERS.test(text)) return false;
  const planned = PLANNED.test(text);
  if (MARKS.test(text) && !COUNTED.test(text) && !BY_NAME.test(text)) return false;
  if (SHARE_OF.test(text) && !MONEY.test(text)) return !planned;
  if (GENERAL.test(text) && !COUNTED.test(text) && !DAY.test(text)) return false;
  if (DONE.test(text)) return !planned || /(?:คน|ครั้ง|\d)\s?แล้ว|ได้(?:จัด(?!ทำ)|ติด|อบรม|แจ้ง)/u.test(text);
  const counts = (text.match(COUNT) ?? []).length;
  return !ofPlan && !planned && counts > 0 && (counts > 1 || DAY.test(text) || DEED.test(text));
}
