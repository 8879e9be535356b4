import { arabicDigits } from '../../thai/index.ts';
import { linesOf, quoteAround } from '../text-tools.ts';
import type { DocView, EvidenceView } from '../view.ts';
import { holdsWord } from './find-words.ts';
import { fewTimes, noSteps, noTimes } from './messages.ts';
import { columnOf, gridsOf } from './tables.ts';
import { no, unsure, yes, type Detect, type Place } from './types.ts';

const NUMBERED = /^[\s•*]*(?:\(?(\d{1,2})\s?[.)]\)?(?!\d)|(?:ขั้นตอน|ขั้น|ข้อ|step)(?:ที่)?\s?(\d{1,2}))/iu;
/** Words of working in steps, so that any numbered list is not taken for a procedure. */
const WORK = /ขั้นตอน|วิธี(?:การ|ดำเนิน)|กระบวนงาน|กระบวนการ|ยื่น|ตรวจสอบ|พิจารณา|อนุมัติ|เสนอ|แจ้ง|ดำเนินการ|บันทึก|รับเรื่อง|ลงทะเบียน|step/giu;
const TIME = /(?:\d{1,4}|ครึ่ง|หนึ่ง|สอง|สาม|ห้า|เจ็ด|สิบห้า|สามสิบ|สิบ)\s{0,2}(?:[-–]\s{0,2}\d{1,4}\s{0,2})?(?:นาที|ชั่วโมง|ช\.?ม\.?|วันทำการ|วัน(?!ที่|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|สัปดาห์|เดือน(?!\s?(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา))|ปี(?!งบ|\s?\d))|ภายในวัน(?:ที่รับ|เดียว|ทำการ)|ทันที/gu;
const MOST_PAGES = 120;

interface Found {
  readonly steps: number;
  readonly place: Place;
}

/** Work in steps, in a numbered list or a table; `times`: with how long they take. */
export const steps: Detect<'steps'> = (params, view) => {
  const found = stepsIn(view);
  if (!params.times) return found === null ? no(0.82, noSteps) : yes(found.steps >= 3 ? 0.93 : 0.82, found.place);

  const column = view.docs.flatMap(gridsOf).map((grid) => columnOf(grid, ['ระยะเวลา', 'เวลาที่ใช้', 'เวลาดำเนินการ', 'เวลาปฏิบัติงาน', 'ใช้เวลา', 'เวลา'], ['ระยะเวลาแผน', 'วันเวลาราชการ'], 0.4, 'time')).find((state) => state?.state === 'filled');
  if (column !== undefined && column !== null) return yes(0.94, column.place);
  const times = timesIn(view);
  if (times === null) return no(0.85, noTimes);
  if (found === null) return times.steps >= 2 ? yes(0.75, times.place) : unsure(noSteps, times.place);
  if (times.steps >= Math.max(2, Math.min(found.steps, 40) / 3)) return yes(0.9, times.place);
  return times.steps >= 2 || found.steps <= 3 ? yes(0.72, times.place, fewTimes(times.steps, found.steps)) : unsure(fewTimes(times.steps, found.steps), times.place);
};

function stepsIn(view: EvidenceView): Found | null {
  let best: Found | null = null;
  for (const doc of view.docs) {
    const here = inTable(doc) ?? inList(doc) ?? inHeadedText(doc);
    if (here !== null && (best === null || here.steps > best.steps)) best = here;
    if (best !== null && best.steps >= 3) return best;
  }
  return best;
}

function inTable(doc: DocView): Found | null {
  for (const grid of gridsOf(doc)) {
    const column = grid.headers.find((header) => header.length <= 200 && holdsWord(header, ['ขั้นตอน', 'วิธีการ', 'วิธีดำเนินการ', 'รายละเอียดงาน', 'กระบวนงาน', 'ผังกระบวนงาน', 'กิจกรรม/ขั้นตอน']));
    if (column !== undefined && grid.rows.length >= 2) return { steps: grid.rows.length, place: { url: doc.url, page: grid.table.page, quote: `${column}: ${grid.rows[0]?.join(' | ') ?? ''}` } };
  }
  return null;
}

/** Numbers that count up by one, on lines that speak of work. */
function inList(doc: DocView): Found | null {
  for (const page of doc.pages.slice(0, MOST_PAGES)) {
    const lines = linesOf(page.text);
    let run: { last: number; from: number; to: number } | null = null;
    for (const [index, line] of lines.entries()) {
      const found = NUMBERED.exec(arabicDigits(line.text.slice(0, 60)));
      const number = found === null ? null : Number(found[1] ?? found[2]);
      if (number === null) continue;
      if (number === 1) run = { last: 1, from: index, to: index };
      else if (run !== null && number === run.last + 1) run = { last: number, from: run.from, to: index };
      if (run === null || run.last < 2) continue;
      const words = lines.slice(Math.max(0, run.from - 4), run.to + 3).map((it) => it.text).join('\n').slice(0, 6000);
      const work = new Set(words.match(WORK) ?? []).size;
      if (run.last >= 3 ? work >= 2 : work >= 2 && /ขั้นตอน|step/iu.test(words)) {
        const last = lastOfRun(lines, run);
        return { steps: last, place: { url: doc.url, page: page.number, quote: (lines[run.from]?.text ?? '').trim() } };
      }
    }
  }
  return null;
}

function lastOfRun(lines: readonly { readonly text: string }[], run: { last: number; to: number }): number {
  let last = run.last;
  for (const line of lines.slice(run.to + 1, run.to + 200)) {
    const found = NUMBERED.exec(arabicDigits(line.text.slice(0, 60)));
    if (found !== null && Number(found[1] ?? found[2]) === last + 1) last += 1;
  }
  return last;
}

/** A heading "ขั้นตอน…" with several lines of work under it. */
function inHeadedText(doc: DocView): Found | null {
  for (const page of doc.pages.slice(0, MOST_PAGES)) {
    const heading = /(?:^|\n)[^\n]{0,60}(?:ขั้นตอน|วิธีการ|วิธีดำเนินการ|flow\s?chart|ผังกระบวนงาน)[^\n]{0,80}\n/iu.exec(page.text);
    if (heading === null) continue;
    const below = page.text.slice(heading.index + heading[0].length, heading.index + heading[0].length + 2500);
    const items = linesOf(below).filter((line) => line.text.trim().length >= 8 && new RegExp(WORK.source, 'iu').test(line.text));
    if (items.length >= 3) return { steps: items.length, place: { url: doc.url, page: page.number, quote: heading[0].trim() } };
  }
  return null;
}

function timesIn(view: EvidenceView): Found | null {
  let count = 0;
  let place: Place | null = null;
  for (const doc of view.docs) {
    for (const page of doc.pages.slice(0, MOST_PAGES)) {
      const text = arabicDigits(page.text);
      for (const found of text.matchAll(TIME)) {
        count += 1;
        place ??= { url: doc.url, page: page.number, quote: quoteAround(page.text, found.index, found.index + found[0].length) };
        if (count > 500 && place !== null) return { steps: count, place };
      }
    }
  }
  return place === null ? null : { steps: count, place };
}
