import { findAllPhrases, findMisread, findPhrase, haystack, type Haystack, type Hit } from '../../thai/index.ts';
import { isByOcr } from '../ocr.ts';
import { quoteAround } from '../text-tools.ts';
import type { DocView, EvidenceView, PageView } from '../view.ts';
import type { Place } from './types.ts';

/** Hits of one word that are looked at before giving up on those that do not count. */
const MOST_HITS = 300;

/** Before this a word stands alone as head, label or name: `=ผล` is no `ผลการเรียน`. */
const ALONE = '=';
/** Before this a word begins what it stands in, and others may follow: `^งาน` is no `หน่วยงาน`. */
const BEGINS = '^';
const OPENS = /(?:^|[\n|\t(/,;:•*–—→-])\s*(?:\(?[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})*[.)]?\s*)?$/u;
const CLOSES = /^\s*(?:\([^()\n]{0,40}\)\s*)?(?:(?:ปี\s?)?(?:25|๒๕)?[\d๐-๙]{2}\s*)?(?:$|[\n|\t)/,;:：=–—→-])/u;

/** What defines a word, which then stands alone also in the midst of a line: "จุดหมายคือ …". */
const DEFINES = /^\s?(?:คือ|ได้แก่|:)\s?/u;
const AFTER_BLANK = /(?:^|[\s|(])$/u;

/** A word of a rule without the sign that it must stand alone or begin. */
export const plainWord = (word: string): string => (isMarked(word) ? word.slice(1) : word);

const isMarked = (word: string): boolean => word.startsWith(ALONE) || word.startsWith(BEGINS);

/** What follows a name directly where the thing itself is still to come. */
const TO_COME = /^ ?(?:(?:กำลัง|อยู่ ?(?:ใน)?ระหว่าง) ?(?:การ)?(?:กำหนด|จัดทำ|รวบรวม|จัดเตรียม|เตรียม|สรุป|ประมวล)|ยังไม่(?:ได้)?(?:กำหนด|จัดทำ|สรุป|รวบรวม)|จะ(?:เผยแพร่|แจ้งให้ทราบ|จัดทำ|สรุป|กำหนด|นำลง))/u;

const isToCome = (hay: Haystack, { end }: Hit): boolean => TO_COME.test(hay.text.slice(end, end + 40));

/** What one field answers and the label of the next are no expression: `ค่าธรรมเนียม: ไม่มี` above `เอกสาร: …`. */
function isAcrossFields({ text }: Haystack, { start, end }: Hit): boolean {
  const at = text.slice(start, end).lastIndexOf('\n');
  if (at === -1) return false;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start + at);
  return LABELLED.test(before) && LABELLED.test(text.slice(start + at + 1, end + 60));
}
const LABELLED = /^[^:：\n]{2,60}[:：]/u;

function phraseHits(hay: Haystack, word: string, limit: number): Hit[] {
  if (!isMarked(word)) return findAllPhrases(hay, word, limit).filter((hit) => !isToCome(hay, hit) && !isAcrossFields(hay, hit));
  return findAllPhrases(hay, word.slice(1), MOST_HITS)
    .filter(({ start, end }) => {
      const [before, after] = [hay.text.slice(Math.max(0, start - 20), start), hay.text.slice(end, end + 60)];
      return word.startsWith(BEGINS) ? OPENS.test(before) : standsAlone(before, after);
    })
    .slice(0, limit);
}

const standsAlone = (before: string, after: string): boolean => (OPENS.test(before) && CLOSES.test(after)) || (AFTER_BLANK.test(before) && DEFINES.test(after));

/** Hits of the words in a text, without those that lie inside a phrase that does not count. */
export function hitsOf(hay: Haystack, words: readonly string[], not: readonly string[] = [], limit = MOST_HITS): Hit[] {
  const hits: Hit[] = [];
  // Hits inside a phrase that does not count must not use up the limit.
  const most = not.length > 0 ? MOST_HITS : limit;
  for (const word of words) {
    if (hits.length >= most) break;
    hits.push(...phraseHits(hay, word, most));
  }
  if (hits.length === 0 || not.length === 0) return hits;
  const traps = not.flatMap((phrase) => findAllPhrases(hay, phrase, MOST_HITS));
  return hits.filter((hit) => !traps.some((trap) => trap.start <= hit.start && trap.end >= hit.end));
}

/** The first counting hit of the words in a text, or null. */
export function firstHit(hay: Haystack, words: readonly string[], not: readonly string[] = []): Hit | null {
  if (not.length > 0) return hitsOf(hay, words, not)[0] ?? null;
  for (const word of words) {
    const first = isMarked(word) ? null : findPhrase(hay, word);
    if (first !== null && !isToCome(hay, first) && !isAcrossFields(hay, first)) return first;
    const hit = first !== null || isMarked(word) ? (phraseHits(hay, word, MOST_HITS)[0] ?? null) : null;
    if (hit !== null) return hit;
  }
  return null;
}

/** Whether short words (a header, a label) hold one of the words, not counting those inside a trap. */
export const holdsWord = (text: string, words: readonly string[], not: readonly string[] = []): boolean =>
  text.trim() !== '' && firstHit(haystack(text), words, not) !== null;

/** The first place in the evidence where one of the words stands. */
export function findWords(view: EvidenceView, words: readonly string[], not: readonly string[] = []): Place | null {
  for (const doc of view.docs) {
    const place = findInDoc(doc, words, not);
    if (place !== null) return place;
  }
  return null;
}

export function findInDoc(doc: DocView, words: readonly string[], not: readonly string[] = []): Place | null {
  for (const page of doc.pages) {
    const hit = firstHit(page.hay(), words, not);
    if (hit !== null) return placeAt(doc, page, hit);
  }
  const title = doc.evidence.range === null ? doc.document.title : null;
  return title !== null && holdsWord(title, words, not) ? { url: doc.url, page: null, quote: title } : null;
}

/** The first place on pages that were read from their pictures where one of the words stands misread. */
export function findMisreadWords(view: EvidenceView, words: readonly string[], not: readonly string[] = []): Place | null {
  for (const doc of view.docs) {
    for (const page of doc.pages) {
      if (!isByOcr(doc.document, page.number)) continue;
      const hits = words.filter((word) => !isMarked(word)).map((word) => findMisread(page.hay(), word)).filter((hit) => hit !== null);
      const traps = hits.length === 0 ? [] : not.flatMap((phrase) => [...findAllPhrases(page.hay(), phrase, MOST_HITS), findMisread(page.hay(), phrase)]).filter((hit) => hit !== null);
      const hit = hits.find(({ start, end }) => !traps.some((trap) => trap.start < end && trap.end > start));
      if (hit !== undefined) return placeAt(doc, page, hit);
    }
  }
  return null;
}

export const placeAt = (doc: DocView, page: PageView, hit: Hit): Place => ({
  url: doc.url,
  page: page.number,
  quote: quoteAround(page.text, hit.start, hit.end),
});

/** Words shown in a message: the first few of a list. */
export const someOf = (words: readonly string[], most = 3): string => words.slice(0, most).map((word) => `“${plainWord(word)}”`).join(' / ');
