import { letterCount } from '../text-tools.ts';
import type { DocView } from '../view.ts';
import { noProse, wholeLaw } from './messages.ts';
import { no, unsure, yes, type Detect, type Place } from './types.ts';

const SECTION = /มาตรา\s{0,3}[\d๐-๙]{1,3}/gu;
const LAW_TITLE = /^\s*(?:พระราชบัญญัติ|พ\.\s?ร\.\s?บ\.|พระราชกฤษฎีกา|รัฐธรรมนูญ)/u;
const OWN_WORDS = 150;

/** Fails where the evidence is nothing but whole Acts; something of the agency's own beside them is enough. */
export const notWholeLaw: Detect<'not-whole-law'> = (_, view) => {
  const judged = view.docs.map((doc) => ({ doc, law: isWholeLaw(doc), letters: doc.pages.reduce((sum, page) => sum + letterCount(page.text), 0) }));
  const own = judged.find(({ law, letters }) => !law && letters >= OWN_WORDS);
  if (own !== undefined) return yes(0.93, top(own.doc));
  const law = judged.find((it) => it.law);
  return law === undefined ? unsure(noProse) : no(0.85, wholeLaw, top(law.doc));
};

/** Many sections of law, most of the text in them, under the name of an Act. */
function isWholeLaw(doc: DocView): boolean {
  const text = doc.pages.map((page) => page.text).join('\n').slice(0, 1_000_000);
  const sections = new Set([...text.matchAll(SECTION)].slice(0, 3000).map((found) => found[0].replace(/\s/gu, ''))).size;
  const head = [doc.document.title ?? '', text.trimStart().slice(0, 300)];
  const titled = head.some((words) => LAW_TITLE.test(words)) || /ให้ไว้\s?ณ\s?วันที่|ราชกิจจานุเบกษา/u.test(text.slice(0, 1500));
  return titled ? sections >= 8 : sections >= 40 && sections * 700 > letterCount(text);
}

const top = (doc: DocView): Place => ({ url: doc.url, page: doc.pages[0]?.number ?? 1, quote: doc.pages[0]?.text.trim().slice(0, 120) ?? '' });
