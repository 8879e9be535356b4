import type { DetectorOf } from '../../model/rule.ts';
import { haystack, type Haystack } from '../../thai/index.ts';
import { isCover } from '../cover.ts';
import { cellState, linesOf } from '../text-tools.ts';
import { cutPage, type DocView, type EvidenceView, type PageView } from '../view.ts';
import { onlyExplained } from './about-itself.ts';
import { findMisreadWords, findWords, hitsOf, placeAt, someOf } from './find-words.ts';
import { isScale } from './scale.ts';
import { bestColumn, gridsOf, type Grid } from './tables.ts';
import { misread, missingGroups, noWords, noWordsInTitle, onlyBesideColumn, onlyExplainedItself, onlyInIntroduction, seldom } from './messages.ts';
import { no, yes, type Detect, type Detection, type Place } from './types.ts';

const SURE = 0.95;
/** Where letters of the words were misread on a picture. */
const MISREAD = 0.7;

/** Words stand in the text, in the title or in a heading. */
export const phrase: Detect<'phrase'> = (params, view) => {
  const table = params.unlessColumn === undefined ? null : bestColumn(view.docs.flatMap(gridsOf), params.unlessColumn, params.not ?? [], FILLED, 'any');
  if (table?.state === 'filled') return no(0.8, onlyInIntroduction(someWords(params)), table.place);
  if (params.noColumn !== undefined) {
    const own = bestColumn(view.docs.flatMap(gridsOf).filter((grid) => grid.headers.length >= COLUMNS && grid.rows.length >= ROWS), params.noColumn, params.not ?? [], 0, 'any');
    if (own !== null) return no(0.8, onlyBesideColumn(own.header), own.place);
  }
  const explained = params.conduct === true ? onlyExplained(view.docs, [...(params.any ?? []), ...(params.groups ?? []).flat()]) : null;
  if (explained !== null) return { ...no(0.8, onlyExplainedItself, { url: explained.doc.url, page: 1, quote: explained.doc.evidence.label }), ...(explained.alone ? { firm: true } : {}) };
  const scope = params.where === 'text' ? null : params.where === 'table' ? tableWords(view) : titles(view, params.where);
  const answers: Detection[] = [];
  if (params.any !== undefined) answers.push(anyOf(params.settled === true ? withoutPending(view) : view, scope, params.any, params.not ?? [], params.times));
  if (params.groups !== undefined && params.near !== undefined) answers.push(allNear(view, params.groups, params.not ?? [], params.near));
  else if (params.groups !== undefined) answers.push(allOf(view, scope, params.groups, params.not ?? [], params.atLeast ?? params.groups.length, params.where === 'table'));
  return answers.find((answer) => answer.found !== 'yes') ?? answers[0] ?? no(0.5, noWords('–'));
};

/** Share of the rows that a column must answer to be the table's own. */
const FILLED = 0.3;

const someWords = ({ any, groups }: DetectorOf<'phrase'>): string[] => (any === undefined ? (groups ?? []) : [any]).map((words) => someOf(words, 2));

/** A table with fewer columns or rows is none that assesses anything. */
const COLUMNS = 3;
const ROWS = 2;

/**
 * What evidence with tables says from its first table on: rows (also column by column, for cells that
 * were cut into lines), headings between, later pages; neither what an introduction only names nor the
 * office of who signed. Null where there is no table: then all of the text is looked through.
 */
function tableWords(view: EvidenceView): Named[] | null {
  const isTable = (grid: Grid): boolean => grid.headers.length >= COLUMNS && grid.rows.length >= ROWS && !isScale(grid);
  if (!view.docs.some((doc) => gridsOf(doc).some(isTable))) return null;
  return view.docs.flatMap((doc): Named[] => {
    const grids = gridsOf(doc);
    const named = (text: string, page: number): Named => ({ hay: haystack(text), url: doc.url, page });
    const first = grids.find(isTable)?.table;
    if (first === undefined) return isCover(doc) ? [] : doc.pages.map((page) => named(page.text, page.number));
    const tables = grids.flatMap(({ table }) => [table.heading.length <= HEADING ? table.heading : '', ...columnsOf(table.rows)].map((words) => named(words, table.page)));
    const text = doc.pages.filter((page) => page.number >= first.page).map((page) => named(unsigned(page.number === first.page ? page.text.slice(headedFrom(page.text, first.offset - page.base)) : page.text), page.number));
    return [...tables, ...text];
  });
}

/** Each column's words, without cells that were left open and the heads of columns that have no others. */
const columnsOf = (rows: readonly (readonly string[])[]): string[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, index) => {
    const [head = '', ...cells] = rows.map((row) => row[index] ?? '');
    const told = cells.filter((cell) => cellState(cell) !== 'blank');
    return told.length === 0 && cells.some((cell) => cell.trim() !== '') ? '' : [head, ...told].join('\n');
  });

/** A heading above a table is no longer than this. */
const HEADING = 90;

/** Where the short line above a table begins. */
function headedFrom(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const above = text.slice(0, Math.max(0, start - 1)).trimEnd();
  const line = above.lastIndexOf('\n') + 1;
  return above.length - line <= HEADING ? line : start;
}

const SIGNS = /ลงชื่อ|ลงนาม|ผู้จัดทำ|ผู้รายงาน|ผู้เสนอ|ผู้อนุมัติ|ผู้ประเมิน\s*[(:]|^\s*\(\s*(?:นาย|นาง|น\.ส|ว่าที่)/u;

/** Lines without signatures and the offices below them. */
function unsigned(text: string): string {
  const lines = text.split('\n');
  return lines.filter((_, at) => !lines.slice(Math.max(0, at - 2), at + 1).some((line) => line.length <= 120 && SIGNS.test(line))).join('\n');
}

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

function allOf(view: EvidenceView, scope: Named[] | null, groups: readonly (readonly string[])[], not: readonly string[], atLeast: number, inTables = false): Detection {
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
  const toldOnly = inTables && scope !== null ? groups.filter((words, index) => near[index] === null && findWords(view, words, not) !== null).map((words) => someOf(words, 2)) : [];
  if (toldOnly.length > 0 && toldOnly.length === missing.length) return no(0.75, onlyInIntroduction(toldOnly), first ?? null);
  return no(found.length >= atLeast - 1 && found.length > 0 ? 0.75 : 0.85, missingGroups(missing), first ?? null);
}

const PENDING = /(?:อยู่|ใน)\s?ระหว่าง(?:การ)?\s?(?:พิจารณา|ดำเนินการ|รวบรวม|จัดทำ|สรุป|เสนอ)|ยังไม่(?:ได้|มี)|รอ(?:การ)?(?:พิจารณา|สรุป|อนุมัติ|ดำเนินการ|งบประมาณ)/u;
const SHORT_LINE = 120;

/** The evidence without short lines that put off what they name. */
function withoutPending(view: EvidenceView): EvidenceView {
  if (!pagesOf(view).some(({ page }) => PENDING.test(page.text))) return view;
  const docs = view.docs.map((doc) => ({
    ...doc,
    pages: doc.pages.map((page) => cutPage(page, linesOf(page.text).filter((line) => line.text.length <= SHORT_LINE && PENDING.test(line.text)))),
  }));
  return { ...view, docs };
}

/** Words of all lists around one of the first. */
function allNear(view: EvidenceView, groups: readonly (readonly string[])[], not: readonly string[], near: number): Detection {
  const [first = [], ...others] = groups;
  for (const { doc, page } of pagesOf(view)) {
    const around = others.map((words) => hitsOf(page.hay(), words, not));
    const hit = hitsOf(page.hay(), first, not).find(({ start, end }) => around.every((hits) => hits.some((other) => other.end > start - near && other.start < end + near)));
    if (hit !== undefined) return yes(SURE, placeAt(doc, page, hit));
  }
  return no(0.8, missingGroups(groups.map((words) => someOf(words, 2))));
}

const pagesOf = (view: EvidenceView): { doc: DocView; page: PageView }[] => view.docs.flatMap((doc) => doc.pages.map((page) => ({ doc, page })));

/** Synonyms that meet at one place count once. */
function distinct<T extends { readonly start: number; readonly end: number }>(hits: readonly T[]): T[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  for (const hit of sorted) if (hit.start >= (kept.at(-1)?.end ?? -1)) kept.push(hit);
  return kept;
}
