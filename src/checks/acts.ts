import { arabicDigits } from '../thai/index.ts';
import { letterCount, linesOf } from './text-tools.ts';
import { cutPage, type DocView, type EvidenceView, type PageView } from './view.ts';

/** How a law begins that is put up whole: its first section gives it its name. */
const OPENS = /(?:พระราชบัญญัติ|พระราชกฤษฎีกา|พระราชกำหนด)(?:ประกอบรัฐธรรมนูญ)?นี้\s?(?:ให้)?\s?เรียกว่า/u;
const SECTION = /มาตรา\s{0,3}[\d๐-๙]{1,3}/gu;
const SECTION_LINE = /^[\s"“]*มาตรา\s{0,3}[\d๐-๙]{1,3}/u;
const LAW_TITLE = /^\s*(?:พระราชบัญญัติ|พ\.\s?ร\.\s?บ\.|พระราชกฤษฎีกา|รัฐธรรมนูญ)/u;

/** Many sections of law, most of the text in them, under the name of an Act. */
export function isWholeLaw(doc: DocView): boolean {
  const text = doc.pages.map((page) => page.text).join('\n').slice(0, 1_000_000);
  const sections = new Set([...text.matchAll(SECTION)].slice(0, 3000).map((found) => found[0].replace(/\s/gu, ''))).size;
  const head = [doc.document.title ?? '', text.trimStart().slice(0, 300)];
  const titled = head.some((words) => LAW_TITLE.test(words)) || /ให้ไว้\s?ณ\s?วันที่|ราชกิจจานุเบกษา/u.test(text.slice(0, 1500));
  return titled ? sections >= 8 || (!doc.web && OPENS.test(text)) : sections >= 40 && sections * 700 > letterCount(text);
}

/** The evidence without Acts that were put up whole: what a law says of all towns is no text of this one's own. */
export function withoutActs(view: EvidenceView): EvidenceView {
  const docs = view.docs.filter((doc) => !isWholeLaw(doc)).map(withoutAct);
  return docs.length === view.docs.length && docs.every((doc, index) => doc === view.docs[index]) ? view : { ...view, docs };
}

/** A document without the Act that stands within it, from the section that names it as far as sections follow one another. */
function withoutAct(doc: DocView): DocView {
  const first = doc.pages.findIndex((page) => OPENS.test(page.text));
  if (first === -1) return doc;
  const next = doc.pages.findIndex((page, index) => index > first && !hasSection(page));
  const last = (next === -1 ? doc.pages.length : next) - 1;
  return { ...doc, pages: doc.pages.map((page, index) => (index < first || index > last ? page : cutPage(page, [actOn(page, index === first, index === last)]))) };
}

const hasSection = ({ text }: PageView): boolean => linesOf(text).some((line) => SECTION_LINE.test(line.text));

function actOn({ text }: PageView, isFirst: boolean, isLast: boolean): { start: number; end: number } {
  const start = isFirst ? text.lastIndexOf('\n', text.search(OPENS)) + 1 : 0;
  return { start, end: isLast ? endOfSections(text, start) : text.length };
}

/** Letters of the longest section. */
const A_SECTION = 3000;

/** Where the last section of a run begins its text; what is cited further on bears any number. */
function endOfSections(text: string, from: number): number {
  let number = 0;
  let end = text.length;
  for (const line of linesOf(text)) {
    const found = line.start < from ? null : SECTION_LINE.exec(line.text);
    if (found === null) continue;
    const next = Number(arabicDigits(found[0]).replace(/\D/gu, ''));
    if (number > 0 && (next <= number || line.start > end + A_SECTION)) break;
    number = next;
    end = line.end;
  }
  return end;
}
