import { cellLooksLike } from '../text-tools.ts';
import type { EvidenceView } from '../view.ts';
import { holdsWord, someOf } from './find-words.ts';
import { noHead } from './messages.ts';
import type { CellKind } from './tables.ts';
import { toldIn } from './told.ts';
import { no, yes, type Detect, type Place } from './types.ts';

/** A heading, label, question or head of a column holds one of the words and has its answer beneath or behind it; `groups`: one for each list. */
export const headed: Detect<'headed'> = (params, view) => {
  const lists = params.groups ?? [params.any ?? []];
  const places = lists.map((words) => answered(view, words, params.not ?? [], params.cells, params.holds ?? [], params.without ?? []));
  const place = places.find((it) => it !== null);
  if (place !== undefined && place !== null && !places.includes(null)) return yes(0.9, place);
  return no(0.8, noHead(lists.filter((_, index) => places[index] === null).map((words) => someOf(words, 2)).join(', ')), place ?? null);
};

function answered(view: EvidenceView, words: readonly string[], not: readonly string[], cells: CellKind, holds: readonly string[], without: readonly string[]): Place | null {
  const pages = new Set(view.docs.flatMap(({ document }) => [document.url, ...document.aliases]));
  for (const doc of view.docs) {
    // The heading of a page that another page of the evidence leads to names a part of it.
    const isPart = doc.evidence.linkedFrom !== null && doc.evidence.linkedFrom !== doc.document.url && pages.has(doc.evidence.linkedFrom);
    const told = toldIn(doc).find(({ head, body, ofPage }) => (ofPage !== true || isPart) && cellLooksLike(body, cells) && holdsWord(head, words, not) && (holds.length === 0 || holdsWord(body, holds)) && !holdsWord(body, without));
    if (told !== undefined) return { url: doc.url, page: told.page, quote: `${told.head.trim()}: ${told.body.trim().split('\n')[0]?.slice(0, 100) ?? ''}` };
  }
  return null;
}
