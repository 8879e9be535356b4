import { arabicDigits, monthsIn } from '../../thai/index.ts';
import { linesOf } from '../text-tools.ts';
import type { DocView } from '../view.ts';
import { noEntries } from './messages.ts';
import { no, yes, type Detect, type Place } from './types.ts';

/** So many entries are a list. */
const LIST = 2;
const ENTRY = 500;
const MOST = 3000;
const MONEY = /\d[\d,]*(?:\.\d+)?\s{0,2}(?:บาท|บ\.|฿|ล้านบาท)|฿\s?\d|ไม่(?:ได้)?\s?ใช้(?:จ่าย)?\s?(?:เงิน)?\s?งบ|ไม่มีค่าใช้จ่าย|ไม่มีงบ|ไม่เสียค่าใช้จ่าย|งบ(?:ประมาณ)?\s?[:：=]?\s?(?:ไม่มี|-|\d[\d,]*)/u;
const TIME = /ไตรมาส|ตลอด(?:ทั้ง)?ปี|ทุกเดือน|ทั้งปี|รายเดือน|\d{1,2}\/\d{1,2}\/\d{2,4}|(?:เดือน|ปี)ละ\s?\d|Q[1-4]/iu;
const HELD: Readonly<Record<'money' | 'time', (text: string) => boolean>> = {
  money: (text) => MONEY.test(text),
  time: (text) => TIME.test(text) || monthsIn(text).length > 0,
};

/** Projects as cards, list items or headed passages, each with what is asked for. */
export const entries: Detect<'entries'> = (params, view) => {
  const found = new Map<string, Place>();
  for (const doc of view.docs) {
    for (const { text, page } of blocksOf(doc)) {
      const plain = arabicDigits(text);
      if (params.with.every((kind) => HELD[kind](plain))) found.set(text, { url: doc.url, page, quote: text.trim().replace(/\s+/gu, ' ').slice(0, 160) });
    }
  }
  const first = [...found.values()][0];
  return first !== undefined && found.size >= LIST ? yes(0.86, first) : no(0.82, noEntries);
};

/** Lines that are no row of a table, and the passages under the innermost headings of a web page. */
function blocksOf(doc: DocView): { text: string; page: number }[] {
  const lines = doc.pages.flatMap((page) => linesOf(page.text).map(({ text }) => ({ text, page: page.number }))).filter(({ text }) => !text.includes(' | '));
  const page = doc.pages[0];
  const { sections } = doc.document;
  const inner = doc.web && page !== undefined ? sections.filter((outer) => !sections.some((other) => other !== outer && other.start > outer.start && other.end <= outer.end)) : [];
  const headed = inner.map(({ start, end }) => ({ text: (page?.text ?? '').slice(Math.max(0, start - (page?.base ?? 0)), Math.max(0, end - (page?.base ?? 0))), page: 1 }));
  return [...headed, ...lines].filter(({ text }) => text.trim() !== '' && text.length <= ENTRY).slice(0, MOST);
}
