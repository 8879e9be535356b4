import { isByOcr } from '../ocr.ts';
import { cellLooksLike, cellsOf, cellState, linesOf, quoteAround } from '../text-tools.ts';
import type { EvidenceView } from '../view.ts';
import { hitsOf } from './find-words.ts';
import type { CellKind } from './tables.ts';
import type { Place } from './types.ts';

const LABEL_END = /^\s*(?:\([^)\n]{0,40}\)\s*)?(?:[:：=]|–|-(?=\s)|\t|\|)?\s*/u;

/** A value behind a label: `งบประมาณ: 20,000 บาท`, or a two-cell line. */
export function labelledValue(view: EvidenceView, words: readonly string[], not: readonly string[], cells: CellKind): Place | null {
  for (const doc of view.docs) {
    for (const page of doc.pages) {
      for (const hit of hitsOf(page.hay(), words, not, 60)) {
        const lineStart = page.text.lastIndexOf('\n', Math.max(0, hit.start - 1)) + 1;
        const before = page.text.slice(lineStart, hit.start);
        if (before.length > 40 || !/^[\s\d๐-๙().•*✓/-]*$|[|\t:]\s*$/u.test(before)) continue;
        const lineEnd = endOfLine(page.text, hit.end);
        const line = page.text.slice(lineStart, lineEnd);
        const rest = page.text.slice(hit.end, lineEnd);
        const separated = /^[^:：\n|\t]{0,25}[:：]/u.test(rest) || /^\s*[|\t=]/u.test(rest);
        const told = separated ? rest.replace(/^[^:：|\t=]{0,25}[:：|\t=]\s*/u, '') : '';
        // A cell that was left empty has no value on the next line, a colon may.
        const value = told !== '' || /^\s*[|\t]/u.test(rest) ? told : nextLine(page.text, lineEnd, separated ? '' : rest);
        if (separated && cellsOf(line).length > 3 && !/[:：]/u.test(rest)) continue;
        if (cellState(value.replace(LABEL_END, '')) === 'filled' && cellLooksLike(value, cells)) {
          return { url: doc.url, page: page.number, quote: `${line.trim()} ${separated ? '' : value}`.trim() };
        }
      }
    }
  }
  return null;
}

/** A heading of its own line has its value below, but for kinds that can be told from prose only. */
const nextLine = (text: string, lineEnd: number, rest: string): string => {
  if (!/^\s*(?:\([^)\n]{0,40}\))?\s*$/u.test(rest)) return '';
  const start = lineEnd + 1;
  const below = text.slice(start, Math.min(endOfLine(text, start), start + 300)).trim();
  // The next label, or the next head of a table that lost its shape, is no value.
  if (LABEL_LINE.test(below) || below.includes(' | ')) return '';
  return below.length <= 60 && below.search(HEADER_WORDS) !== -1 ? '' : below;
};

export const endOfLine = (text: string, from: number): number => {
  const found = text.indexOf('\n', from);
  return found === -1 ? text.length : found;
};

const HEADER_WORDS = /ลำดับ|โครงการ|กิจกรรม|รายการ|หมายเหตุ|ผู้รับผิดชอบ|หน่วยงาน|งบประมาณ|วงเงิน|ราคา|วิธี|ระยะเวลา|ตัวชี้วัด|เป้าหมาย|ผลการ|ผลผลิต|สถานะ|จำนวน|วัตถุประสงค์|ที่มา|เลขที่/gu;

/** Beginnings of lines that are labels of a form or manual themselves. */
export const LABEL_LINE = /^(?:[\d๐-๙.)\s•*-]{0,6})(?:เอกสาร|หลักฐาน|รายการเอกสาร|ขั้นตอน|ระยะเวลา|ช่องทาง|กฎหมาย|กฏหมาย|ระเบียบที่|ค่าธรรมเนียม|ค่าบริการ|หน่วยงาน|ส่วนงาน|สถานที่|ผู้รับผิดชอบ|หมายเหตุ|แบบฟอร์ม|แบบคำขอ|ชื่องาน|งานที่ให้บริการ|งานบริการ|วิธีการ|หลักเกณฑ์|เงื่อนไข)/u;

/** So many labels without a value are left blank; a single one may be the head of a column. */
const FORMS = 2;

/** A label of a form that stands alone on its line each time, the next label with its value right below: it was left blank. */
export function blankLabel(view: EvidenceView, words: readonly string[], not: readonly string[]): Place | null {
  const blanks: Place[] = [];
  for (const doc of view.docs) {
    for (const page of doc.pages) {
      for (const hit of hitsOf(page.hay(), words, not, 60)) {
        const start = page.text.lastIndexOf('\n', Math.max(0, hit.start - 1)) + 1;
        const end = endOfLine(page.text, hit.end);
        if (page.text.slice(start, hit.start).trim().length > 6) continue;
        const rest = page.text.slice(hit.end, end).replace(/\([^)\n]{0,30}\)|[:：.…_\s-]/gu, '');
        const below = page.text.slice(end + 1, endOfLine(page.text, end + 1)).trim();
        // The value may stand on the next page.
        if (rest === '' && below === '' && end >= page.text.trimEnd().length) continue;
        if (rest !== '' || !LABEL_LINE.test(below) || below.length < 25) return null;
        blanks.push({ url: doc.url, page: page.number, quote: page.text.slice(start, end).trim() });
      }
    }
  }
  return blanks.length >= FORMS ? (blanks[0] ?? null) : null;
}

export interface LooseHeader {
  readonly place: Place;
  /** True where the words stand as the head of a column, false where only in running text. */
  readonly isHeader: boolean;
}

/** For files whose tables could not be recovered, or were guessed from a picture: the words on a short line or among other column heads. */
export function looseHeader(view: EvidenceView, words: readonly string[], not: readonly string[]): LooseHeader | null {
  let prose: LooseHeader | null = null;
  for (const doc of view.docs) {
    if (doc.web) continue;
    for (const page of doc.pages) {
      if (!isByOcr(doc.document, page.number) && doc.tables.some((table) => table.page === page.number && table.rows.length > 2)) continue;
      for (const hit of hitsOf(page.hay(), words, not, 40)) {
        const start = page.text.lastIndexOf('\n', Math.max(0, hit.start - 1)) + 1;
        const end = endOfLine(page.text, hit.end);
        const line = page.text.slice(start, Math.min(end, start + 400));
        const place = { url: doc.url, page: page.number, quote: quoteAround(page.text, hit.start, hit.end) };
        const heads = new Set(line.match(HEADER_WORDS) ?? []).size;
        if ((line.trim().length <= 45 && nearHeads(page.text, start, end)) || (heads >= 3 && line.trim().length <= 250)) return { place, isHeader: true };
        prose ??= { place, isHeader: false };
      }
    }
  }
  return prose;
}

/** Whether other column heads stand on the lines just around. */
function nearHeads(text: string, start: number, end: number): boolean {
  const around = linesOf(text.slice(Math.max(0, start - 250), Math.min(text.length, end + 250)));
  const short = around.filter((line) => line.text.trim().length <= 60);
  return new Set(short.flatMap((line) => line.text.match(HEADER_WORDS) ?? [])).size >= 3;
}
