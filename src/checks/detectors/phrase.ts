import { haystack, type Haystack } from '../../thai/index.ts';
import { linesOf } from '../text-tools.ts';
import type { DocView, EvidenceView, PageView } from '../view.ts';
import { findMisreadWords, findWords, hitsOf, placeAt, someOf } from './find-words.ts';
import { misread, missingGroups, noWords, noWordsInTitle, seldom } from './messages.ts';
import { no, yes, type Detect, type Detection, type Place } from './types.ts';

const SURE = 0.95;
/** Where letters of the words were misread on a picture. */
const MISREAD = 0.7;

/** Words stand in the text, in the title or in a heading. */
export const phrase: Detect<'phrase'> = (params, view) => {
  const scope = params.where === 'text' ? null : titles(view, params.where);
  const answers: Detection[] = [];
  if (params.any !== undefined) answers.push(anyOf(view, scope, params.any, params.not ?? [], params.times));
  if (params.groups !== undefined) answers.push(allOf(view, scope, params.groups, params.not ?? [], params.atLeast ?? params.groups.length));
  return answers.find((answer) => answer.found !== 'yes') ?? answers[0] ?? no(0.5, noWords('–'));
};

interface Named {
  readonly hay: Haystack;
  readonly url: string;
  readonly page: number | null;
}

/** Lines at the top of a document that may be its title. */
const TITLE_LINES = 4;

function titles(view: EvidenceView, where: 'title' | 'heading'): Named[] {
  return view.docs.flatMap((doc) => {
    const first = doc.pages[0];
    const top = first === undefined ? [] : linesOf(first.text.slice(0, 2000)).map((line) => line.text).filter((line) => line.trim() !== '').slice(0, TITLE_LINES);
    const own = doc.evidence.range === null && doc.document.title !== null ? [doc.document.title] : [];
    const words = where === 'title' ? [...own, top.join('\n')] : [...own, ...doc.headings.slice(0, 500), ...(doc.web ? [] : headingLines(doc))];
    return words.filter((it) => it.trim() !== '').map((it) => ({ hay: haystack(it), url: doc.url, page: first?.number ?? null }));
  });
}

/** Short lines of a file stand for its headings. */
function headingLines(doc: DocView): string[] {
  return doc.pages.slice(0, 60).flatMap((page) => linesOf(page.text).map((line) => line.text.trim()).filter((line) => line !== '' && line.length <= 90).slice(0, 80));
}

function anyOf(view: EvidenceView, scope: Named[] | null, words: readonly string[], not: readonly string[], times: number): Detection {
  const found: Place[] = [];
  let count = 0;
  if (scope !== null) {
    for (const name of scope) {
      const hits = hitsOf(name.hay, words, not, times);
      count += hits.length;
      if (hits.length > 0) found.push({ url: name.url, page: name.page, quote: name.hay.text });
    }
  } else if (times === 1) {
    const place = findWords(view, words, not);
    if (place !== null) return yes(SURE, place);
    const near = findMisreadWords(view, words, not);
    if (near !== null) return yes(MISREAD, near, misread);
  } else {
    for (const { doc, page } of pagesOf(view)) {
      const hits = distinct(hitsOf(page.hay(), words, not));
      count += hits.length;
      const hit = hits[0];
      if (hit !== undefined) found.push(placeAt(doc, page, hit));
    }
  }
  const place = found[0];
  if (place !== undefined && count >= times) return yes(SURE, place);
  if (place !== undefined) return no(0.7, seldom(someOf(words), count, times), place);
  return no(0.85, scope === null ? noWords(someOf(words)) : noWordsInTitle(someOf(words)));
}

function allOf(view: EvidenceView, scope: Named[] | null, groups: readonly (readonly string[])[], not: readonly string[], atLeast: number): Detection {
  const places = groups.map((words) => {
    if (scope === null) return findWords(view, words, not);
    const name = scope.find((it) => hitsOf(it.hay, words, not, 1).length > 0);
    return name === undefined ? null : { url: name.url, page: name.page, quote: name.hay.text };
  });
  const exact = places.filter((place) => place !== null);
  if (exact[0] !== undefined && exact.length >= atLeast) return yes(SURE, exact[0]);
  const near = scope === null ? groups.map((words, index) => places[index] ?? findMisreadWords(view, words, not)) : places;
  const found = near.filter((place) => place !== null);
  const first = found[0];
  if (first !== undefined && found.length >= atLeast) return yes(MISREAD, first, misread);
  const missing = groups.filter((_, index) => near[index] === null).map((words) => someOf(words, 2));
  return no(found.length >= atLeast - 1 && found.length > 0 ? 0.75 : 0.85, missingGroups(missing), first ?? null);
}

const pagesOf = (view: EvidenceView): { doc: DocView; page: PageView }[] => view.docs.flatMap((doc) => doc.pages.map((page) => ({ doc, page })));

/** Synonyms that meet at one place count once. */
function distinct<T extends { readonly start: number; readonly end: number }>(hits: readonly T[]): T[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  for (const hit of sorted) if (hit.start >= (kept.at(-1)?.end ?? -1)) kept.push(hit);
  return kept;
}
