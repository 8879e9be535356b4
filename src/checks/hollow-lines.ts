import { arabicDigits } from '../thai/index.ts';
import { linesOf, type Line } from './text-tools.ts';
import type { DocView, PageView, Span } from './view.ts';

const NUMBERED = /^\s*(?:(บทที่|ส่วนที่|หมวด(?:ที่)?|ตอนที่|ข้อ(?:ที่)?)\s?)?(\d{1,2})\s?([.)])?\s*(?=\p{L})/u;
/** A heading of a printed page is no longer than this; what is longer is an item of a list, and may go on below. */
const HEADING = 60;
/** Names of chapters and sections rather than things to do. */
const NAMES = /กฎหมาย|กฏหมาย|ระเบียบ|อ้างอิง|ขั้นตอน|วิธี|ระยะเวลา|เอกสาร|หลักฐาน|ค่าธรรมเนียม|ช่องทาง|วัตถุประสงค์|เป้าหมาย|ผลการ|ผลสัมฤทธิ์|งบประมาณ|ปัญหา|อุปสรรค|ข้อเสนอ|แนวทาง|มาตรการ|ตัวชี้วัด|ที่เกี่ยวข้อง|สรุป|กลุ่มเป้าหมาย|ผู้รับผิดชอบ|การติดตาม|การประเมิน|ประโยชน์/u;
/** So many headings make a series. */
const SERIES = 3;

interface Head {
  readonly line: Line;
  readonly style: string;
  readonly number: number;
  /** Whether the next heading of the series follows without a word between. */
  hollow: boolean;
}

/** Numbered headings of a file right above the next of their series, where most of the series have something beneath: `3. กฎหมายที่เกี่ยวข้อง`, `4. ภาคผนวก`. */
export function hollowLines(doc: DocView, page: PageView): Span[] {
  if (doc.web || doc.document.sections.length > 0) return [];
  const lines = linesOf(page.text).filter((line) => line.text.trim() !== '');
  const open = new Map<string, Head[]>();
  const series: Head[][] = [];
  lines.forEach((line, at) => {
    const head = headOf(line);
    if (head === null) return;
    const run = open.get(head.style);
    const last = run?.at(-1);
    if (run === undefined || last === undefined || head.number !== last.number + 1) {
      const begun = [head];
      open.set(head.style, begun);
      series.push(begun);
      return;
    }
    last.hollow = lines[at - 1] === last.line;
    run.push(head);
  });
  return series.flatMap((run) => {
    const hollow = run.filter((head) => head.hollow);
    const isHeadings = run.length >= SERIES && hollow.length * 2 < run.length;
    return isHeadings ? hollow.filter(({ line }) => NAMES.test(line.text)).map(({ line: { start, end } }) => ({ start, end })) : [];
  });
}

function headOf(line: Line): Head | null {
  const text = arabicDigits(line.text).trim();
  const found = text.length > HEADING || text.includes(' | ') ? null : NUMBERED.exec(text);
  if (found === null || /[\d:：]/u.test(text.slice(found[0].length)) || (found[1] === undefined && found[3] === undefined)) return null;
  return { line, style: `${found[1] ?? ''}${found[3] ?? ''}`, number: Number(found[2]), hollow: false };
}
