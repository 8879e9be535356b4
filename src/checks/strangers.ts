import { withoutFragment } from '../model/address.ts';
import type { Rule } from '../model/rule.ts';
import { hasPhrase, haystack, type Haystack } from '../thai/index.ts';
import { headsContents } from './contents.ts';
import { letterCount } from './text-tools.ts';
import { namesOf } from './unfinished.ts';
import { cutPage, unframed, withoutText, withoutWords, type DocView, type EvidenceView, type Span } from './view.ts';

const EMPTY = haystack('');
/** A shorter file is about what its link says. */
const LONG = 10;
/** Characters in which a paper says what it is. */
const HEAD = 500;
/** An invitation or a timetable has no more letters. */
const SHORT = 2500;
const INVITES = /ขอเชิญ|กำหนดการ|ระเบียบวาระ|หมายกำหนดการ|จะจัด(?:ประชุม|อบรม|ให้มี|โครงการ|กิจกรรม|เวที)|จะดำเนินการจัด/u;
/** Words of what was done and came of it. */
export const TELLS_HELD =
  /ได้จัด|ได้ดำเนินการ|ได้มีมติ|มีมติ|เห็นชอบ|ที่ประชุมเสนอ|สรุปผล|ผลการประชุม|ผลการ(?:จัด|ดำเนิน|รับฟัง|สำรวจ|มีส่วนร่วม)|รายงานการประชุม|รายงานผล|บันทึกการประชุม|(?:ผู้เข้าร่วม|ผู้เข้าอบรม|ผู้มาประชุม|มีผู้เข้า|เข้าร่วม(?:ประชุม|กิจกรรม|โครงการ)?(?:จำนวน|ทั้งสิ้น|รวม)?)\s?[^\n]{0,20}[\d๐-๙]+\s?คน|แล้วเสร็จ|เสร็จสิ้น|เรียบร้อย/u;

/**
 * The evidence without what is not about the item: long files (year-books, whole plans) in which the item
 * stands nowhere but in the table of contents; other papers that are often taken for it; and, where
 * something must have been held, papers that only invite to it.
 */
export function withoutStrangers(view: EvidenceView, rule: Rule): EvidenceView {
  const names = [...rule.find.titles, ...rule.find.synonyms].map((name) => name.replace(/\{year[^}]*\}/gu, '').trim()).filter((name) => name.length >= 8);
  const held = rule.year.kind === 'fiscal-year' && rule.year.held === true;
  const off = view.docs.filter((doc) => isOffSubject(doc, rule.find.subject ?? []));
  const invites = held ? view.docs.filter(onlyInvites) : [];
  const cut = withoutNamesOf(view.docs, off, invites);
  const docs = cut.map((doc, at) => {
    const whole = view.docs[at] ?? doc;
    if (off.includes(whole)) return untitled(emptied(doc));
    return isStranger(doc, names) || isMistaken(doc, names, rule.find.mistaken ?? [], rule.find.unless ?? []) || invites.includes(whole) ? emptied(doc) : doc;
  });
  return docs.every((doc, index) => doc === view.docs[index]) ? view : { ...view, docs };
}

/** Documents without the names that they give to papers about something else, and without the words of links to mere invitations. */
function withoutNamesOf(docs: readonly DocView[], off: readonly DocView[], invites: readonly DocView[]): readonly DocView[] {
  const addresses = (some: readonly DocView[]): ReadonlySet<string> => new Set(some.flatMap(({ document, url }) => [document.url, url]).map(withoutFragment));
  const [gone, invited] = [addresses(off), addresses(invites.filter((doc) => !doc.web))];
  if (gone.size + invited.size === 0) return docs;
  return docs.map((doc) => withoutWords(doc, doc.links.flatMap((link) => {
    const url = withoutFragment(link.url);
    return gone.has(url) ? namesOf(doc, link) : invited.has(url) ? namesOf(doc, { ...link, labels: [] }) : [];
  })));
}

/** A paper of so many letters tells what it is about. */
const TELLING = 60;

/** Whether a file says in all its words nothing of what every paper for the item is about: its name stands over something else. */
function isOffSubject(doc: DocView, subject: readonly string[]): boolean {
  if (subject.length === 0 || doc.web || doc.document.reading.state !== 'text' || doc.document.pages.some((page) => page.source === 'ocr')) return false;
  if (doc.document.pages.reduce((sum, page) => sum + letterCount(page.text), 0) < TELLING) return false;
  return !doc.document.pages.some((page) => {
    const hay = haystack(page.text);
    return subject.some((word) => hasPhrase(hay, word));
  });
}

function isStranger(doc: DocView, names: readonly string[]): boolean {
  if (doc.web || doc.pages.length < LONG || names.length === 0) return false;
  if (doc.document.pages.some((page) => page.source === 'ocr') || doc.document.reading.state !== 'text') return false;
  const isNamed = (hay: Haystack): boolean => names.some((name) => hasPhrase(hay, name));
  if (isNamed(haystack([doc.document.title ?? '', doc.document.fileName ?? '', doc.pages[0]?.text.slice(0, 600) ?? ''].join('\n')))) return false;
  // The haystacks of the view are kept for the detectors, those of whole pages are made for this alone.
  if (doc.pages.some((page) => isNamed(page.hay()) && !isContents(page.text))) return false;
  return doc.document.pages.some((page) => isNamed(haystack(page.text)));
}

/** A page that lists what stands on others. */
const isContents = (text: string): boolean => text.split('\n').some(headsContents);

/** What a paper refers to before it says what it does. */
const PREAMBLE = /^\s*(?:เพื่อ|ตามที่|ด้วย|อาศัย|อนุสนธิ|โดยที่|ใน)/u;
/** Who is appointed to write it names it in the same breath. */
const APPOINTS = /แต่งตั้ง(?:คณะ|ผู้|เจ้าหน้าที่|พนักงาน|บุคคล)/u;
const TITLE_LINES = 14;
/** Headings of a web page that say what the whole of it is. */
const TITLES = 3;

/** Whether the first lines call a paper something that is often taken for the item, and nothing in it is headed by the item. */
function isMistaken(doc: DocView, names: readonly string[], mistaken: readonly string[], unless: readonly string[]): boolean {
  if (mistaken.length === 0) return false;
  if (unless.length > 0) return isLikeness(doc, mistaken, unless);
  const own = names.filter((name) => !mistaken.some((other) => name.includes(other)));
  const isOther = (line: string): boolean => mistaken.some((name) => hasPhrase(line, name));
  const isOwn = (line: string): boolean => !PREAMBLE.test(line) && !APPOINTS.test(line) && own.some((name) => hasPhrase(line, name)) && !isOther(line);
  const [first = [], ...later] = doc.web ? [doc.headings.slice(0, TITLES), doc.headings.slice(TITLES)] : doc.pages.map((page) => topOf(page.text));
  const title = doc.web ? first : [doc.document.title ?? '', ...first];
  // An order that appoints who shall write it names it, too.
  const isOrder = !doc.web && title.some((line) => APPOINTS.test(line)) && title.some((line) => /คำสั่ง/u.test(line)) && doc.pages.reduce((sum, page) => sum + page.text.trim().length, 0) <= SHORT;
  return title.some(isOther) && (isOrder || (!title.some(isOwn) && !later.some((lines) => lines.some(isOwn))));
}

/** What a paper says that it is not for. */
const EXCEPTED = /(?:ไม่รวม(?:ถึง)?|ไม่(?:ใช้|ใช้บังคับ)กับ|ไม่ครอบคลุม|ไม่เกี่ยว(?:ข้อง)?กับ|ไม่รับ|ยกเว้น|นอกเหนือจาก|มิใช่|ไม่ใช่)[^\n]{0,80}/gu;
const exceptionsIn = (text: string): Span[] => [...text.matchAll(EXCEPTED)].map((found) => ({ start: found.index, end: found.index + found[0].length }));

/** Whether a paper or page begins with a name that is often taken for the item's, and lacks the words that none of the item's own does. */
function isLikeness(doc: DocView, mistaken: readonly string[], unless: readonly string[]): boolean {
  const pages = unframed(doc).pages.map((page) => cutPage(page, exceptionsIn(page.text)));
  const head = `${doc.document.title ?? ''}\n${pages[0]?.text.trimStart().slice(0, HEAD) ?? ''}`;
  return mistaken.some((name) => hasPhrase(head, name)) && !unless.some((word) => pages.some((page) => hasPhrase(page.hay(), word)) || hasPhrase(head, word));
}

const topOf = (text: string): string[] => text.slice(0, HEAD).split('\n').filter((line) => line.trim() !== '').slice(0, TITLE_LINES);

function onlyInvites(doc: DocView): boolean {
  const text = doc.pages.map((page) => page.text).join('\n').trim();
  return text.length <= SHORT && INVITES.test(text) && !TELLS_HELD.test(text);
}

/** What is about something else says nothing by its title, either. */
const untitled = (doc: DocView): DocView => ({ ...doc, document: { ...doc.document, title: null } });

const emptied = (doc: DocView): DocView => ({
  ...doc,
  pages: doc.pages.map((page) => {
    const text = withoutText(page.text, [{ start: 0, end: page.text.length }]);
    return { ...page, text, hay: () => EMPTY };
  }),
  tables: [], headings: [], forms: [], embeds: [], images: [],
});
