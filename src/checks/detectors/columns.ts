import { isLeftBlank, isMostlyBlank } from './column.ts';
import { holdsWord, someOf } from './find-words.ts';
import { columnsApart, emptyColumn, missingGroups, onlyInProse, sparseColumn } from './messages.ts';
import { tabled } from './records.ts';
import { isTemplate } from '../hollow.ts';
import { docView, type EvidenceView } from '../view.ts';
import { looseHeader } from './labelled.ts';
import { bestColumn, columnOf, trapsOf, type ColumnState, type Grid } from './tables.ts';
import { no, unsure, yes, type Detect, type Place } from './types.ts';

/** One table that has a column for each list of words, each filled. */
export const columns: Detect<'columns'> = (params, view) => {
  const all = view.docs.flatMap(tabled).filter((grid) => !isOfCells(grid, params.cellsNot ?? []));
  const not = trapsOf(params.not ?? [], 'any', params.groups.flat());
  const scored = all.map((grid) => params.groups.map((words) => columnOf(grid, words, not, params.filled, 'any')));
  const complete = scored.find((states) => states.every((state) => state?.state === 'filled'));
  const whole = complete?.[0];
  if (whole !== undefined && whole !== null) return yes(0.95, whole.place);

  const best = scored.reduce<(ColumnState | null)[] | null>((top, states) => (top === null || count(states) > count(top) ? states : top), null);
  const anywhere = params.groups.map((words) => bestColumn(all, words, not, params.filled, 'any'));
  const loose = params.groups.map((words) => looseHeader(view, words, not));
  const found = params.groups.map((_, index) => anywhere[index]?.state === 'filled' || loose[index]?.isHeader === true);
  const place = anywhere.find((state) => state !== null)?.place ?? loose.find((it) => it !== null)?.place ?? null;

  if (found.every(Boolean) && place !== null) {
    if (sameDocument(all, anywhere)) return yes(0.75, place, columnsApart);
    return loose.every((it) => it?.isHeader === true) ? yes(0.78, place) : unsure(columnsApart, place);
  }
  const short = anywhere.find((state) => state !== null && state.state !== 'filled');
  const missing = params.groups.filter((_, index) => !found[index]).map((words) => someOf(words, 2));
  const onlyProse = params.groups.every((_, index) => found[index] === true || loose[index] !== null);
  if (onlyProse && all.length === 0 && place !== null && mayHideTable(view, place)) return unsure(onlyInProse(missing.join(', ')), place);
  const absent = params.groups.some((_, index) => (best?.[index] ?? anywhere[index] ?? null) === null && found[index] !== true);
  if (!absent && short !== undefined && short !== null) {
    const left = isLeftBlank(view, short) || isMostlyBlank(view, short) ? { blank: short.header } : {};
    return { ...no(isLeftBlank(view, short) ? 0.88 : 0.75, short.state === 'empty' ? emptyColumn(short.header) : sparseColumn(short.header, short.filled, short.rows), short.place), ...left };
  }
  return no(0.85, missingGroups(missing), place);
};

/** Whether the words may head a table that was not recovered: in a file of printed pages, and none of its tables was drawn. */
const mayHideTable = (view: EvidenceView, { url }: Place): boolean => view.docs.some(({ url: other, document, evidence }) => other === url && document.kind === 'pdf' && document.tables.length === 0 && !isTemplate(docView(evidence, document)));

/** Whether half of the rows or more hold one of the words. */
const isOfCells = ({ rows }: Grid, words: readonly string[]): boolean => words.length > 0 && rows.length > 0 && rows.filter((row) => row.some((cell) => holdsWord(cell.slice(0, 200), words))).length * 2 >= rows.length;

const count = (states: readonly (ColumnState | null)[]): number => states.filter((state) => state?.state === 'filled').length;

/** Whether the columns come from tables of one document, as where a plan's table is cut by headings. */
const sameDocument = (all: readonly Grid[], states: readonly (ColumnState | null)[]): boolean =>
  all.length > 0 && states.every((state) => state !== null) && new Set(states.map((state) => state?.place.url)).size === 1;
