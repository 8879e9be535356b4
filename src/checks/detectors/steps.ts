import { arabicDigits } from '../../thai/index.ts';
import { linesOf, quoteAround } from '../text-tools.ts';
import type { DocView, EvidenceView } from '../view.ts';
import { holdsWord } from './find-words.ts';
import { fewTimes, noSteps, noTimes } from './messages.ts';
import { columnOf, gridsOf, trapsOf } from './tables.ts';
import { no, unsure, yes, type Detect, type Place } from './types.ts';

const NUMBERED = /^[\s•*]*(?:\(?(\d{1,2})\s?[.)]\)?(?!\d)|(?:ขั้นตอน|ขั้น|ข้อ|step)(?:ที่)?\s?(\d{1,2}))/iu;
/** Words of working in steps, so that any numbered list is not taken for a procedure. */
const WORK = /ขั้นตอน|วิธี(?:การ|ดำเนิน)|กระบวนงาน|กระบวนการ|ยื่น|ตรวจสอบ|พิจารณา|อนุมัติ|เสนอ|แจ้ง|ดำเนินการ|บันทึก|รับเรื่อง|ลงทะเบียน|สืบสวน|สอบสวน|ข้อเท็จจริง|รายงาน|ส่งเรื่อง|ประชุม|ลงนาม|step/iu;
/** What a step begins with, perhaps behind whoever does it. */
const DEED =
  /^(?:(?:เจ้าหน้าที่|ประชาชน|ผู้ร้อง(?:เรียน)?|ผู้ยื่นคำ(?:ขอ|ร้อง)|ผู้รับบริการ|ผู้ขอ|หน่วยงาน|งาน[\u0e01-\u0e4e]{2,12})[\u0e01-\u0e4e]{0,14}\s?)?(?:ยื่น|รับ|ตรวจ|พิจารณา|อนุมัติ|อนุญาต|เสนอ|แจ้ง|ดำเนิน|บันทึก|ลงทะเบียน|ลงนาม|ลงเลข|กรอก|เขียน|ส่ง|จัดส่ง|จัดทำ|จัดเก็บ|ออก|ติดต่อ|ติดตาม|สรุป|รายงาน|ประชุม|แต่งตั้ง|สอบสวน|สืบสวน|ประเมิน|เตรียม|ชำระ|คัดแยก|วิเคราะห์|กลั่นกรอง|ประสาน|มอบ|ประกาศ|สำรวจ|นัด|เข้า|เลือก|กด|ขอ|เปิด|รอ|คำนวณ|สั่ง|เก็บ|นำ|ยุติ)/u;
const ANNOUNCED = /ขั้นตอน|วิธีการ|วิธีดำเนิน|วิธีปฏิบัติ|กระบวนงาน|กระบวนการ|แผนผัง|flow|step/iu;
const MANY = 60;
const TIME = /(?<!ตลอด\s?)(?<![\d.:,])(?:\d{1,4}|ครึ่ง|หนึ่ง|สอง|สาม|ห้า|เจ็ด|สิบห้า|สามสิบ|สิบ)\s{0,2}(?:[-–]\s{0,2}\d{1,4}\s{0,2})?(?:นาที|ชั่วโมง|ช\.?ม\.?|วันทำการ|วัน(?!ที่|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|สัปดาห์|เดือน(?!\s?(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา))|ปี(?!งบ|\s?\d))|ภายในวัน(?:ที่รับ|เดียว|ทำการ)|ภายในวันที่\s?\d{1,3}(?!\s?(?:[\d/.]|ของเดือน|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|\p{L}\.\s?\p{L}|\p{L}{1,2}\.))|ทันที|(?<=(?:^|[\n|:(•])\s{0,3})(?:ไม่เกิน|ภายใน|ก่อน)?\s?(?:วันที่|day)\s?\d{1,3}(?:\s?[-–]\s?\d{1,3})?(?=\s*(?:$|[\n:|)–-]))/giu;
const MOST_PAGES = 120;
const A_LIST = 3;

interface Found {
  readonly steps: number;
  readonly place: Place;
}

/** Work in steps, in a numbered list or a table; `times`: with how long they take. */
export const steps: Detect<'steps'> = (params, view) => {
  const found = stepsIn(view);
  if (!params.times) return found === null ? no(0.82, noSteps) : yes(found.steps >= 3 ? 0.93 : 0.82, found.place);

  const columns = view.docs.flatMap(gridsOf).map((grid) => columnOf(grid, ['ระยะเวลา', 'เวลาที่ใช้', 'เวลาดำเนินการ', 'เวลาปฏิบัติงาน', 'ใช้เวลา', 'เวลา'], trapsOf(['ระยะเวลาแผน'], 'time', []), 0.4, 'time')).filter((state) => state !== null);
  const column = columns.find((state) => state.state === 'filled');
  if (column !== undefined) return yes(0.94, column.place);
  // A column that is there for the times, and most steps leave it open.
  const open = columns.find((state) => state.rows >= A_LIST && (state.state === 'sparse' || state.state === 'dashes'));
  if (open !== undefined) return no(0.82, fewTimes(open.filled, open.rows), open.place);
  const times = timesIn(view, params.each);
  if (times === null) return no(0.85, noTimes);
  if (!params.each && times.together !== null && found !== null) return yes(0.85, times.together);
  if (found === null) return times.steps >= 2 ? yes(0.75, times.place) : unsure(noSteps, times.place);
  if (times.steps >= Math.max(2, Math.min(found.steps, 40) / 3)) return yes(0.9, times.place);
  return times.steps >= 2 || found.steps <= 3 ? yes(0.72, times.place, fewTimes(times.steps, found.steps)) : unsure(fewTimes(times.steps, found.steps), times.place);
};

function stepsIn(view: EvidenceView): Found | null {
  let best: Found | null = null;
  for (const doc of view.docs) {
    const here = inTable(doc) ?? inList(doc) ?? inArrows(doc) ?? inHeadedText(doc) ?? inTimedLines(doc) ?? inStages(doc) ?? inTimedRows(doc) ?? inSentence(doc);
    if (here !== null && (best === null || here.steps > best.steps)) best = here;
    if (best !== null && best.steps >= 3) return best;
  }
  return best;
}

function inTable(doc: DocView): Found | null {
  for (const grid of gridsOf(doc)) {
    const column = grid.headers.find((header) => header.length <= 200 && holdsWord(header, ['ขั้นตอน', 'วิธีการ', 'วิธีดำเนินการ', 'วิธีปฏิบัติ', 'วิธีทำ', 'กระบวนการ', 'รายละเอียดงาน', 'กระบวนงาน', 'ผังกระบวนงาน', 'กิจกรรม/ขั้นตอน']));
    if (column !== undefined && grid.rows.length >= 2) return { steps: grid.rows.length, place: { url: doc.url, page: grid.table.page, quote: `${column}: ${grid.rows[0]?.join(' | ') ?? ''}` } };
  }
  return null;
}

/** Heads of what a row is about rather than of what is done. */
const SUBJECTS = ['บริการ', 'ชื่องาน', 'งานที่', '=งาน', '=เรื่อง', '=รายการ', 'โครงการ', 'กระบวนงาน'];
const MOST_OF = 0.6;

/** Rows that tell a deed each and how long it takes, whatever their heads are. */
function inTimedRows(doc: DocView): Found | null {
  for (const grid of gridsOf(doc)) {
    if (grid.rows.length < A_LIST) continue;
    const share = (column: number, tells: (cell: string) => boolean): boolean => grid.rows.filter((row) => tells(arabicDigits(row[column] ?? '').trim())).length >= grid.rows.length * MOST_OF;
    const timed = grid.headers.some((_, column) => share(column, (cell) => cell.length <= 60 && cell.search(TIME) !== -1));
    const deeds = grid.headers.findIndex((header, column) => !holdsWord(header.slice(0, 200), SUBJECTS) && share(column, (cell) => cell.length >= 6 && !SERVICE.test(cell) && (DEED.test(cell) || FURTHER_DEEDS.test(cell))));
    if (timed && deeds !== -1) return { steps: grid.rows.length, place: { url: doc.url, page: grid.table.page, quote: grid.rows[0]?.join(' | ') ?? '' } };
  }
  return null;
}

/** One deed leads to the next. */
const THEN = /แล้ว(?:จึง)?(?=[ก-๎])(?!เสร็จ|แต่|จะ|นั้น|ก็|ว่า|ที่)|จากนั้น|ต่อจากนั้น|เสร็จแล้วให้/gu;
const SENTENCE = 800;

/** A passage of running words in which deeds follow one another. */
function inSentence(doc: DocView): Found | null {
  for (const page of doc.pages.slice(0, MOST_PAGES)) {
    for (const { text } of linesOf(page.text)) {
      if (text.length < 60 || text.length > SENTENCE || text.includes(' | ') || text.search(THEN) === -1) continue;
      const deeds = text.replace(THEN, ' ').split(/\s+|(?<=[ก-๎])ให้(?=[ก-๎])/u).filter((words) => words.length >= 4 && (DEED.test(words) || FURTHER_DEEDS.test(words))).length;
      if (deeds >= A_LIST) return { steps: deeds, place: { url: doc.url, page: page.number, quote: text.trim().slice(0, 150) } };
    }
  }
  return null;
}

interface PagedLine {
  readonly text: string;
  readonly page: number;
}

/** Numbers that count up by one, also over page breaks, whose items tell of work or stand under a heading that does. */
function inList(doc: DocView): Found | null {
  const lines = doc.pages.slice(0, MOST_PAGES).flatMap((page) => linesOf(page.text).map((line): PagedLine => ({ text: line.text, page: page.number }))).filter((line) => line.text.trim() !== '');
  let run: { items: number[] } | null = null;
  let best: Found | null = null;
  for (const [index, line] of lines.entries()) {
    const found = NUMBERED.exec(arabicDigits(line.text.slice(0, 60)));
    const number = found === null ? null : Number(found[1] ?? found[2]);
    if (number === null) continue;
    if (number === 1) run = { items: [index] };
    else if (run !== null && number === run.items.length + 1) run.items.push(index);
    if (run === null || run.items.length < 2 || run.items.length <= (best?.steps ?? 0) || !isWork(lines, run.items)) continue;
    const first = lines[run.items[0] ?? 0];
    best = { steps: run.items.length, place: { url: doc.url, page: first?.page ?? 1, quote: (first?.text ?? '').trim() } };
    if (best.steps >= MANY) break;
  }
  return best;
}

/** Most items begin with a deed, or a short line just above announces steps. */
function isWork(lines: readonly PagedLine[], items: readonly number[]): boolean {
  const deeds = items.filter((at) => DEED.test(arabicDigits(lines[at]?.text.slice(0, 90) ?? '').replace(NUMBERED, '').trim().slice(0, 45))).length;
  const first = items[0] ?? 0;
  const announced = lines.slice(Math.max(0, first - 5), first).some((line) => line.text.trim().length <= 90 && ANNOUNCED.test(line.text));
  const named = items.filter((at) => /^[\s•*]*(?:ขั้นตอน|ขั้น|step)/iu.test(lines[at]?.text ?? '')).length;
  if (named >= 2) return true;
  if (items.length < 3) return announced && deeds > 0;
  return announced ? deeds * 4 >= items.length : deeds * 2 >= items.length;
}

const ARROW = /\s*(?:[→➔➜➡⇒»▶►]|-{1,2}>|=>|\s>\s)\s*/u;

/** Work that goes on from one arrow to the next, on one line. */
function inArrows(doc: DocView): Found | null {
  for (const page of doc.pages.slice(0, MOST_PAGES)) {
    for (const { text } of linesOf(page.text)) {
      const parts = text.length > 2000 ? [] : text.split(ARROW).filter((part) => part.trim().length >= 4);
      if (parts.length >= 3 && parts.filter((part) => WORK.test(part) || DEED.test(part.trim())).length * 2 >= parts.length) return { steps: parts.length, place: { url: doc.url, page: page.number, quote: text.trim().slice(0, 150) } };
    }
  }
  return null;
}

/** A heading "ขั้นตอน…" with several lines of work under it. */
function inHeadedText(doc: DocView): Found | null {
  for (const page of doc.pages.slice(0, MOST_PAGES)) {
    const heading = /(?:^|\n)[^\n]{0,60}(?:ขั้นตอน|วิธีการ|วิธีดำเนินการ|flow\s?chart|ผังกระบวนงาน)[^\n]{0,80}\n/iu.exec(page.text);
    if (heading === null) continue;
    const below = page.text.slice(heading.index + heading[0].length, heading.index + heading[0].length + 2500);
    const items = linesOf(below).filter((line) => line.text.trim().length >= 8 && WORK.test(line.text));
    if (items.length >= 3) return { steps: items.length, place: { url: doc.url, page: page.number, quote: heading[0].trim() } };
  }
  return null;
}

/** Lines one below the other, each with a deed and the time that it takes. */
function inTimedLines(doc: DocView): Found | null {
  for (const page of doc.pages.slice(0, MOST_PAGES)) {
    let run: string[] = [];
    let best: string[] = [];
    let between = 0;
    for (const { text } of linesOf(page.text)) {
      if (text.trim() === '') continue;
      const isStep = (text.length <= 200 && isTimed(text)) || isStage(text);
      // The name of a phase, or the rest of a line that was broken, may stand between two steps.
      between = isStep ? 0 : between + 1;
      if (isStep) run = [...run, text];
      else if (between > 1 || text.trim().length > BETWEEN) run = [];
      if (run.length > best.length) best = run;
    }
    if (best.length >= 3) return { steps: best.length, place: { url: doc.url, page: page.number, quote: best[0]?.trim() ?? '' } };
  }
  return null;
}

const BETWEEN = 60;
/** The hour at which a deed of the working day begins. */
const HOUR = /^[\s•*-]*\d{1,2}[.:]\d{2}\s?(?:น\.)?\s?(?:[-–]|ถึง)\s?\d{1,2}[.:]\d{2}/u;
/** What people do who come for a service: a list of services with their times is none of steps. */
const SERVICE = /^(?:การ)?(?:ขอ(?!อนุมัติ|ความเห็น|ยืนยัน)|แจ้ง|จดทะเบียน|จดแจ้ง|ต่ออายุ|ชำระ|รับชำระ|ลงทะเบียน|ยืม)/u;
const FURTHER_DEEDS =
  /^(?:ทบทวน|แสดง|พิมพ์|ล้าง|ชั่ง|สวม|เก็บ|ขน|ขับ|ตั้ง|ลง|โทร|สืบค้น|ค้น|จัด|รวบรวม|แยก|คัด|วาง|ซ่อม|ติดตั้ง|ปิด|ทดสอบ|ถ่าย|โอน|หัก|จ่าย|เบิก|เทียบ|ต่อรอง|ขออนุมัติ|ประทับ|แนบ|สแกน|ปรับ|กำหนด|ร่าง|ทาน|ชี้แจง|ซัก|สอบ|วัด|ถอด|ผสม|พ่น|ฉีด|ปลูก|เช็ด|กวาด|อบ|ทำ|ให้|พา|ดู|เดิน|เฝ้า|จำหน่าย|คืน|เชิญ|เสนอ|ยืนยัน|นำ|ใส่)/u;

/** A line that tells of a deed and the time that it takes. */
function isTimed(line: string): boolean {
  const text = arabicDigits(line);
  if (text.search(TIME) === -1) return false;
  if (WORK.test(line) || HOUR.test(text)) return true;
  const bare = text.replace(/^[\s•*▪◦–-]*(?:\(?\d{1,2}[.)]\)?)?\s*/u, '');
  return !SERVICE.test(bare) && (DEED.test(bare) || FURTHER_DEEDS.test(bare));
}

/** Which day, week or part of the work it is. */
const PHASE = /^[\s•*▪–-]*(?:วัน(?:ที่|แรก|ถัด|เดียวกัน|สุดท้าย)|สัปดาห์|เดือน(?:ที่|แรก)|ช่วง|ภาค|ระยะ(?:ที่|แรก)|ก่อน|ระหว่าง|หลัง|เช้า|สาย|บ่าย|เย็น|จากนั้น|ต่อมา|สุดท้าย)/u;
const LONGEST_STAGE = 400;

/** A passage that names a phase of the work, what is done in it and how long that takes. */
function isStage(line: string): boolean {
  const text = arabicDigits(line).trim();
  if (text.length > LONGEST_STAGE || !PHASE.test(text) || text.replace(PHASE, '').search(TIME) === -1) return false;
  return text.split(/\s+/u).some((word) => DEED.test(word) || FURTHER_DEEDS.test(word) || WORK.test(word));
}

const STAGE = /^[\s•*\d.)-]{0,6}ขั้น(?!ตอน|ต่ำ|สูง|พื้นฐาน|บันได)(ที่\s?\S{1,6}\s?)?([\u0e01-\u0e4e]{2,30})\s/u;

/** Paragraphs that begin with the name of a stage: `ขั้นรับคำขอ …`, `ขั้นตรวจสอบ …`. */
function inStages(doc: DocView): Found | null {
  for (const page of doc.pages.slice(0, MOST_PAGES)) {
    const stages = linesOf(page.text).flatMap(({ text }) => (text.length > 20 && !text.includes(' | ') ? [STAGE.exec(text)?.[2] ?? ''] : [])).filter((name) => name !== '');
    if (new Set(stages).size >= A_LIST) return { steps: stages.length, place: { url: doc.url, page: page.number, quote: `ขั้น${stages[0] ?? ''}` } };
  }
  return null;
}

/** What all steps take together: "รวมทั้งกระบวนงาน 45 วัน". */
const TOGETHER = /(?:รวม|ทั้งสิ้น|ทั้งหมด|ทั้งกระบวน|ทุกขั้นตอน)[^\n|\d]{0,40}$/u;

function timesIn(view: EvidenceView, each: boolean): (Found & { readonly together: Place | null }) | null {
  let count = 0;
  let place: Place | null = null;
  let together: Place | null = null;
  for (const doc of view.docs) {
    for (const page of doc.pages.slice(0, MOST_PAGES)) {
      const text = arabicDigits(page.text);
      for (const found of text.matchAll(TIME)) {
        const here = { url: doc.url, page: page.number, quote: quoteAround(page.text, found.index, found.index + found[0].length) };
        const isTotal = TOGETHER.test(text.slice(Math.max(0, found.index - 60), found.index));
        if (isTotal) together ??= here;
        if (each && isTotal) continue;
        count += 1;
        place ??= here;
        if (count > 500) return { steps: count, place, together };
      }
    }
  }
  return place === null ? null : { steps: count, place, together };
}
