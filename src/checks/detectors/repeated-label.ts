import { cellLooksLike, cellState } from '../text-tools.ts';
import type { EvidenceView } from '../view.ts';
import { hitsOf, plainWord } from './find-words.ts';
import { endOfLine } from './labelled.ts';
import type { CellKind } from './tables.ts';
import type { Place } from './types.ts';

/** A word that begins so many lines of cards, lists or pages is a label. */
const REPEATS = 2;
const LINE_START = /(?:^|[)/;])\s*(?:[•*▸✓–-]\s*)?(?:\(?[\d๐-๙ก-ฮ]{1,2}(?:\.[\d๐-๙]{1,2})*[.)]\s*)?$/u;
/** What parts a label from its value. */
const PARTING = /^\s{0,2}(?:[:：=–-]|\s)\s*/u;
/** The rest of the label, its number, and what parts it from its value. */
const REST = /^[\u0e01-\u0e4e/]{0,30}(?:ที่)?\s{0,2}[\d๐-๙]{0,2}\s{0,2}(?:[:：=–-]|\s)\s*/u;
const VALUE = 200;

/** The value behind a label that begins a line in several places, with no more than a blank between: "มาตรการ ใช้บัตรคิว" on one card after the other. */
export function repeatedLabel(view: EvidenceView, words: readonly string[], not: readonly string[], cells: CellKind): Place | null {
  const found = new Map<string, { places: Place[]; values: Set<string> }>();
  for (const doc of view.docs) {
    for (const page of doc.pages) {
      for (const { word, hit } of words.flatMap((word) => hitsOf(page.hay(), [plainWord(word)], not, 100).map((hit) => ({ word, hit })))) {
        const start = page.text.lastIndexOf('\n', Math.max(0, hit.start - 1)) + 1;
        const line = page.text.slice(start, endOfLine(page.text, hit.end));
        if (line.includes(' | ') || !LINE_START.test(page.text.slice(start, hit.start))) continue;
        const behind = line.slice(hit.end - start, hit.end - start + VALUE);
        const rest = (word === plainWord(word) ? REST : PARTING).exec(behind)?.[0];
        const value = rest === undefined ? '' : behind.slice(rest.length).trim();
        if (value.length < 2 || cellState(value) !== 'filled' || !cellLooksLike(value, cells)) continue;
        const key = page.text.slice(hit.start, hit.end);
        const seen = found.get(key) ?? { places: [], values: new Set<string>() };
        seen.places.push({ url: doc.url, page: page.number, quote: line.trim().slice(0, VALUE) });
        found.set(key, { places: seen.places, values: seen.values.add(value) });
      }
    }
  }
  return [...found.values()].find(({ values }) => values.size >= REPEATS)?.places[0] ?? null;
}
