import { BOUNDS } from '../options.ts';
import { box, quiet } from './sections.ts';

/** What came to light when something was opened. */
export interface Piece {
  /** Numbers of the box that holds it and of those around it, the innermost first; empty for the page. */
  readonly boxes: readonly number[];
  readonly heading: string;
  readonly html: string;
  /** Year that was chosen, B.E.; 0 for none. */
  readonly year: number;
  /** Heading of the year that the page shows at first, where it tells. */
  readonly shown?: string;
}

const MARK = 'data-oit-box';
const strip = (html: string): string => html.replace(/ data-oit-box="\d{0,9}"/g, '');

/**
 * The page with the pieces put at the end of their boxes; of one box alone where it is named. Null
 * where that box is not there.
 */
export async function putInto(page: string, pieces: readonly Piece[], only?: number): Promise<string | null> {
  const { load } = await import('cheerio');
  const $ = load(page);
  const find = (boxes: readonly number[]): ReturnType<typeof $> => {
    for (const number of boxes) {
      const found = $(`[${MARK}="${number}"]`).first();
      if (found.length > 0) return found;
    }
    return $('body').first();
  };
  const titled = new Set<unknown>();
  let room = BOUNDS.pageBytes;
  for (const piece of pieces) {
    const place = find(piece.boxes);
    const element = place.get(0);
    // What stands there already is of the year that was chosen at first.
    if (piece.shown !== undefined && piece.boxes.length > 0 && element !== undefined && !titled.has(element) && !place.is('body')) {
      titled.add(element);
      const before = place.html() ?? '';
      place.html(box(piece.shown, before));
    }
    const inside = box(piece.heading, quiet(strip(piece.html)));
    room -= inside.length;
    if (room < 0) break;
    place.append(inside);
  }
  if (only !== undefined) {
    const wanted = $(`[${MARK}="${only}"]`).first();
    return wanted.length === 0 ? null : strip($.html(wanted));
  }
  return strip($.html());
}
