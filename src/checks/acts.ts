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

/** A document without the Act that stands within it, from the section that names it to the last one. */
function withoutAct(doc: DocView): DocView {
  const first = doc.pages.findIndex((page) => OPENS.test(page.text));
  if (first === -1) return doc;
  const last = doc.pages.findLastIndex((page, index) => index >= first && hasSection(page));
  return { ...doc, pages: doc.pages.map((page, index) => (index < first || index > last ? page : cutPage(page, [actOn(page, index === first, index === last)]))) };
}

const hasSection = ({ text }: PageView): boolean => linesOf(text).some((line) => SECTION_LINE.test(line.text));

function actOn({ text }: PageView, isFirst: boolean, isLast: boolean): { start: number; end: number } {
  const start = isFirst ? text.lastIndexOf('\n', text.search(OPENS)) + 1 : 0;
  const end = isLast ? (linesOf(text).findLast((line) => line.start >= start && SECTION_LINE.test(line.text))?.end ?? text.length) : text.length;
  return { start, end };
}
