import { noYearAsked, oldYear, publishCurrent, repealed } from '../messages/currency.ts';
import { readingName, type CurrencyDraft } from './judgement.ts';
import { titleOf, type YearReading } from './year-reading.ts';

/** A mark on the document itself; "ให้ยกเลิกประกาศ…" only repeals another one. */
const REPEALED = /[([]\s*(?:ถูก)?ยกเลิก(?:แล้ว|การใช้)?\s*[)\]]|(?:ถูก|ฉบับ(?:ที่)?)ยกเลิก|ยกเลิกแล้ว|ยกเลิกการใช้(?:งาน)?แล้ว|(?:ฉบับ|เล่ม|ชุด)นี้\s?(?:ได้)?(?:ถูก)?(?:ยกเลิก|เลิกใช้)(?:การใช้|ใช้|แล้ว|ตาม|โดย|เมื่อ|ตั้งแต่)|(?:ฉบับ|เล่ม|ชุด)นี้\s?(?:ไม่ใช้(?:บังคับ)?แล้ว|เลิกใช้แล้ว|สิ้นผล)|สิ้นผลบังคับ(?:ใช้)?แล้ว|ห้ามใช้อ้างอิง|^\s*ยกเลิก\s*(?:$|โดย(?:ประกาศ|คำสั่ง|ระเบียบ))/mu;

/** No year is asked for: an old one is a warning, a copy marked as repealed fails where there is no other. */
export function judgeCurrent(readings: readonly YearReading[], assessedYear: number): CurrencyDraft {
  const marks = readings.map((reading) => ({ reading, mark: markOf(reading) }));
  const marked = marks.find(({ mark }) => mark !== null);
  if (marked !== undefined && marks.every(({ mark }) => mark !== null)) {
    return { status: 'fail', message: repealed(readingName(marked.reading)), advice: publishCurrent, url: marked.reading.evidence.url, quote: marked.mark, certainty: 0.85 };
  }
  const valid = marks.filter(({ mark }) => mark === null).map(({ reading }) => reading);
  const named = valid.map((reading) => ({ reading, year: yearOfTitle(reading) }));
  const newest = Math.max(...named.map(({ year }) => year ?? Number.POSITIVE_INFINITY), Number.NEGATIVE_INFINITY);
  const old = named.find(({ year }) => year === newest);
  if (old !== undefined && Number.isFinite(newest) && newest < assessedYear) {
    const quote = old.reading.own.find((mention) => mention.year === newest);
    return {
      status: 'warn',
      message: oldYear(readingName(old.reading), newest, assessedYear),
      advice: publishCurrent,
      url: old.reading.evidence.url,
      quote: quote?.quote ?? old.reading.evidence.label,
      page: quote?.page ?? null,
      certainty: 0.8,
    };
  }
  return { status: 'pass', message: noYearAsked, url: valid[0]?.evidence.url ?? null, certainty: 0.95 };
}

function markOf(reading: YearReading): string | null {
  const title = reading.doc === null ? '' : (titleOf(reading.doc) ?? '');
  const head = reading.doc?.pages[0]?.text.trimStart().slice(0, 250) ?? '';
  for (const words of [reading.evidence.label, title, head]) {
    const found = REPEALED.exec(words);
    if (found !== null) return words.slice(Math.max(0, found.index - 60), found.index + found[0].length + 20);
  }
  return null;
}

/** The latest year that the document's first page surely names as its own; a web page counts only by its title's area. */
function yearOfTitle(reading: YearReading): number | null {
  const own = reading.own.filter((mention) => mention.page <= 1 && mention.certainty >= 0.75);
  if (own.length === 0) return null;
  const years = own.map((mention) => mention.year);
  return Math.max(...years, reading.plan?.to ?? 0);
}
