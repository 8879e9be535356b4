import { isByOcr } from '../ocr.ts';
import type { EvidenceView } from '../view.ts';
import { findWords, holdsWord, someOf } from './find-words.ts';
import { blankField } from './blank-field.ts';
import { dashedColumn, emptyColumn, leftBlank, noColumn, onlyInProse, otherCells, sameInAll, sparseColumn } from './messages.ts';
import { oneForAll } from './one-for-all.ts';
import { tabled } from './records.ts';
import { repeatedLabel } from './repeated-label.ts';
import { blankLabel, labelledValue, looseHeader } from './labelled.ts';
import { bestColumn, hasDataTable, isOfRows, trapsOf, type CellKind, type ColumnState, type Grid } from './tables.ts';
import { inlineValues } from './inline.ts';
import { wantedOf, type Words } from './wanted.ts';
import { no, unsure, yes, type Detect, type Detection, type Place } from './types.ts';

/**
 * A column of a table whose header holds one of the words and whose cells are filled; else labelled
 * lines; for files whose tables could not be recovered the header's words, with less certainty.
 */
export const column: Detect<'column'> = (params, view) => {
  const not = params.not ?? [];
  const said = params.any.some((word) => PAPERS.test(word)) ? NO_PAPERS : NO_FEE;
  const blank = params.each === true ? blankField(view, params.any, not, params.cells, said) : null;
  if (blank !== null) return { ...no(0.82, leftBlank(blank.quote), blank), firm: true };
  const { any, holds = [], varies, sayNothing, tellsWhen, price, begins, cells, filled, rowsNot = [], unlessHead = [] } = params;
  const wanted = { words: any, holds, varies, sayNothing, tellsWhen, price, begins };
  const evaded = params.each === true && findWords(view, said) === null ? bestColumn(tablesFor(view, rowsNot, unlessHead), wanted, trapsOf(not, cells, any), filled, cells) : null;
  if (evaded !== null && isOfOther(view, evaded)) return { ...no(0.82, otherCells(evaded.header, evaded.sample), evaded.place), firm: true };
  const found = findColumn(view, wanted, not, filled, cells, params.orLabels, rowsNot, unlessHead);
  const same = params.varies === true && found.found === 'no' ? oneForAll(view.docs.flatMap(tabled), params.any, not) : null;
  if (same !== null) return { ...no(0.82, sameInAll(same.head), same.place), blank: same.head };
  return found.dashed === undefined || params.dashIsBlank !== true ? found : { ...no(0.86, emptyColumn(found.dashed), found.url === null ? null : { url: found.url, page: found.page, quote: found.quote ?? '' }), blank: found.dashed };
};

/** "No fee", "no papers", said outside of the field. */
const NO_FEE = ['ไม่มีค่าธรรมเนียม', 'ไม่เสียค่า', 'ไม่ต้องเสียค่า', 'ไม่เก็บค่า', 'ไม่เรียกเก็บ', 'ไม่คิดค่า', 'ไม่มีค่าใช้จ่าย', 'ไม่มีค่าบริการ', 'ยกเว้นค่าธรรมเนียม'];
const NO_PAPERS = ['ไม่ต้องใช้เอกสาร', 'ไม่ใช้เอกสาร', 'ไม่ต้องแนบเอกสาร', 'ไม่ต้องมีเอกสาร', 'ไม่มีเอกสาร', 'ไม่ต้องนำเอกสาร'];
const PAPERS = /เอกสาร|หลักฐาน/u;

/** The tables that are looked at: not those of other rows, nor those that have a column of a better name. */
const tablesFor = (view: EvidenceView, rowsNot: readonly string[], unlessHead: readonly string[]): Grid[] =>
  view.docs.flatMap(tabled).filter((grid) => !isOfRows(grid, rowsNot) && !grid.headers.some((header) => holdsWord(header.slice(0, 300), unlessHead)));

export function findColumn(view: EvidenceView, wanted: Words, own: readonly string[], filled: number, cells: CellKind, orLabels: boolean, rowsNot: readonly string[] = [], unlessHead: readonly string[] = []): Detection {
  const { words } = wantedOf(wanted);
  const not = trapsOf(own, cells, words);
  const state = bestColumn(tablesFor(view, rowsNot, unlessHead), wanted, not, filled, cells);
  if (state?.state === 'filled') return yes(0.95, state.place);
  if (orLabels && (state === null || !isLeftBlank(view, state))) {
    const value = labelledValue(view, words, not, cells);
    if (value !== null) return yes(0.88, value);
    const repeated = state === null ? repeatedLabel(view, words, not, cells) : null;
    if (repeated !== null) return yes(0.85, repeated);
    const inline = inlineValues(view, wanted, not, cells);
    if (inline !== null) return yes(0.82, inline);
  }
  const loose = looseHeader(view, words, not);
  // OCR loses words, so that some cells of an honest column come out empty or odd.
  if (state !== null && loose?.isHeader === true && (state.state === 'sparse' || state.state === 'other-cells') && isFromPicture(view, state.place)) return yes(0.7, loose.place);
  if (state !== null) return { ...lacking(state), ...(isLeftBlank(view, state) || isMostlyBlank(view, state) || isOfOther(view, state) ? { blank: state.header } : {}), ...(state.state === 'dashes' ? { dashed: state.header } : {}) };
  const blank = blankLabel(view, words, not);
  if (blank !== null) return no(0.75, emptyColumn(blank.quote), blank);
  if (loose?.isHeader === true) return yes(0.78, loose.place);
  // Where the evidence has the table that is looked at, words of a letter beside it are no column of it.
  if (loose !== null) return hasDataTable(view) ? no(BESIDE_TABLE, noColumn(someOf(words)), loose.place) : unsure(onlyInProse(someOf(words)), loose.place);
  return no(0.85, noColumn(someOf(words)));
}

const BESIDE_TABLE = 0.7;

/** A column of a real table in which no row says anything. */
export const isLeftBlank = (view: EvidenceView, state: ColumnState): boolean => state.state === 'empty' && state.rows >= 2 && !isFromPicture(view, state.place);

/** A column that too few rows fill, in a table of some length. */
export const isMostlyBlank = (view: EvidenceView, state: ColumnState): boolean => state.state === 'sparse' && state.rows >= SOME_ROWS && !isFromPicture(view, state.place);

const SOME_ROWS = 3;

/** A column in which all rows say something, and none what is asked for: who is in charge in place of how far it has come, "as appropriate" in place of a time. */
const isOfOther = (view: EvidenceView, state: ColumnState): boolean => state.state === 'other-cells' && state.fitting === 0 && state.filled >= 2 && !isFromPicture(view, state.place);

const isFromPicture = (view: EvidenceView, { url, page }: Place): boolean => view.docs.some((doc) => doc.url === url && isByOcr(doc.document, page));

function lacking(state: ColumnState): Detection {
  const { header, filled, rows, place } = state;
  switch (state.state) {
    case 'dashes':
      return unsure(dashedColumn(header), place);
    case 'other-cells':
      return no(state.fitting === 0 && rows >= 2 ? 0.82 : 0.65, otherCells(header, state.sample), place);
    case 'sparse':
      return no(filled / rows >= 0.35 ? 0.55 : 0.7, sparseColumn(header, filled, rows), place);
    default:
      return no(rows === 0 ? 0.6 : 0.9, emptyColumn(header), place);
  }
}
