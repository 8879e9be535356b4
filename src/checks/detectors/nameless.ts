import { contentImages, type DocView, type EvidenceView, type PageView } from '../view.ts';
import { holdsOffice } from './offices.ts';
import { ACTING, MAYBE_NAME, NAME, POSITION, VACANT } from './person-words.ts';
import { personsOf } from './persons.ts';
import { emailsIn, phonesIn } from './phones.ts';
import type { Place } from './types.ts';

const MOST_PAGES = 20;
/** An entry of a list or card is no longer than this. */
const ENTRY = 300;
const OFFICE_LINE = 120;

interface Entry {
  readonly words: string;
  readonly named: boolean;
  /** The line or cell that opens with an office, or null. */
  readonly office: string | null;
}

/**
 * The office that has a number of its own and nobody's name, among others that are named: its holder is
 * shown by post alone. Entries end with their numbers, so that cards, lists and rows are read alike.
 */
export function namelessEntry(view: EvidenceView, among: readonly string[], not: readonly string[]): Place | null {
  for (const doc of view.docs) {
    for (const table of doc.tables) {
      const quote = namelessColumn(table.rows, (words) => holdsOffice(words, among, not));
      if (quote !== null) return { url: doc.url, page: doc.web ? 1 : table.page, quote };
    }
    for (const page of doc.pages.slice(0, MOST_PAGES)) {
      const entries = entriesOf(page, (words) => holdsOffice(words, among, not)).filter(({ words, office }) => office !== null && !VACANT.test(words) && !ACTING.test(words));
      const nameless = entries.filter(({ named }) => !named);
      const open = nameless.some(({ office }) => isListedApart(doc, office ?? '')) ? undefined : nameless[0];
      // Where names stand behind the numbers, or in a list of their own, they are as many as the offices.
      if (open === undefined || open.office === null || !entries.some(({ named }) => named) || namesIn(page.text) >= allOffices(page, among, not)) continue;
      return { url: doc.url, page: page.number, quote: open.office };
    }
  }
  return null;
}

/** Whether somebody who is named on the page has the office, and no number beside the name: the numbers have a list of their own. */
const isListedApart = (doc: DocView, office: string): boolean => personsOf(doc).some(({ name, position, contacts }) => name !== null && contacts.length === 0 && position.includes(office));

/** The office of a column whose cell in the row of names is open, where persons stand side by side. */
function namelessColumn(rows: readonly (readonly string[])[], isOffice: (words: string) => boolean): string | null {
  for (const [at, row] of rows.entries()) {
    const offices = row.filter((cell) => cell.length <= OFFICE_LINE && opensWithOffice(cell) && namesIn(cell) === 0).length;
    const names = [rows[at - 1], rows[at + 1]].find((other) => other !== undefined && other.length === row.length && other.filter((cell) => namesIn(cell) > 0 && !POSITION.test(cell.replace(NAME, ''))).length > 0);
    if (offices < 2 || names === undefined) continue;
    const open = row.find((cell, column) => (names[column] ?? '').trim() === '' && opensWithOffice(cell) && isOffice(cell) && !VACANT.test(cell) && !ACTING.test(cell));
    if (open !== undefined) return open;
  }
  return null;
}

const namesIn = (text: string): number => new Set([...text.matchAll(NAME)].filter((found) => !POSITION.test(found[0])).map((found) => found[0].replace(/\s/gu, ''))).size;

/** Lines and cells that open with one of the offices. */
const allOffices = ({ text }: PageView, among: readonly string[], not: readonly string[]): number => partsOf(text).filter((part) => opensWithOffice(part) && holdsOffice(part, among, not)).length;

const partsOf = (text: string): string[] => text.split(/[\n\t|]/u).map((part) => part.trim()).filter((part) => part !== '' && part.length <= OFFICE_LINE);

/** An office, after no more than a number or the holder's name: "สายด่วนนายก…" is nobody's entry. */
function opensWithOffice(part: string): boolean {
  const bare = part.replace(NAME, (name) => (POSITION.test(name) ? name : '')).replace(/^[\s\d๐-๙.():•*–-]*(?:ตำแหน่ง\s?:?\s?)?/u, '');
  return bare.search(POSITION) === 0;
}

function entriesOf({ text }: PageView, isOffice: (words: string) => boolean): Entry[] {
  const ends = [...phonesIn(text), ...emailsIn(text)].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  return ends.flatMap(({ start }, at): Entry[] => {
    const words = text.slice(Math.max(ends[at - 1]?.end ?? 0, start - ENTRY), start);
    const office = partsOf(words).findLast((part) => opensWithOffice(part) && isOffice(part)) ?? null;
    const named = namesIn(words) > 0 || partsOf(words).some((part) => MAYBE_NAME.test(part) && !POSITION.test(part));
    return office === null ? [] : [{ words, office, named }];
  });
}

/** Whether a page that could be read names nobody and shows no picture on which names might stand, nor leads on to one. */
export function showsNobody(view: EvidenceView, url: string): boolean {
  const doc = view.docs.find((it) => it.url === url);
  if (doc === undefined || !doc.web || doc.document.reading.state !== 'text') return false;
  return personsOf(doc).length === 0 && contentImages(doc.images).length === 0 && doc.embeds.length === 0 && !leadsOn(doc, view);
}

/** A link to a file, or to somebody in office, that is none of the evidence. */
const leadsOn = (doc: DocView, view: EvidenceView): boolean =>
  doc.links.some((link) => !view.docs.some((other) => other.url === link.url) && (/\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png)(?:$|\?)/iu.test(link.url) || POSITION.test(link.text)));
