import { BOUNDS } from '../options.ts';
import { box, quiet } from './sections.ts';

/** What came to light when something was opened. */
export interface Piece {
  readonly kind: 'year' | 'tab' | 'open';
  /** Number of what was opened, as the page was before; null where it was not there. */
  readonly thing: number | null;
  /** Numbers of the box that holds what came to light and of those around it, the innermost first; empty for the page. */
  readonly boxes: readonly number[];
  readonly heading: string;
  readonly html: string;
  /** Heading of what the box shows at first, where the page tells. */
  readonly shown: string | null;
}

const strip = (html: string): string => html.replace(/ data-oit-(?:box|thing)="\d{0,9}"/g, '');
const HOLDERS = 'div,section,article,main,li,body,details,fieldset,center,aside,dd,form';

/**
 * The page with the pieces put where a visitor meets them: what an accordion holds after its title,
 * what a tab or a year shows after what is shown at first, each in a box with the words of what was
 * opened. Of one box alone where it is named; null where that box is not there.
 */
export async function putInto(page: string, pieces: readonly Piece[], only?: number): Promise<string | null> {
  const { load } = await import('cheerio');
  const $ = load(page);
  type Place = ReturnType<typeof $>;
  const numbered = (name: 'box' | 'thing', number: number | null | undefined): Place => $(`[data-oit-${name}="${number ?? -1}"]`).first();
  const body = $('body').first();
  const holds = (place: Place, inner: Place): boolean => place.length > 0 && inner.length > 0 && (place.get(0) === inner.get(0) || inner.parents().toArray().some((around) => around === place.get(0)));
  /** The last piece that stands behind a box. */
  const lastBehind = new Map<unknown, Place>();

  const after = (piece: Piece, inside: Place): void => {
    const thing = numbered('thing', piece.thing);
    const own = numbered('box', piece.boxes[0]);
    if (own.length > 0 && !own.is('body,ul,ol,dl,table') && !holds(own, thing)) return void own.append(inside);
    if (thing.length === 0) return void (own.length > 0 && own.is('div,section,li,details') ? own : body).append(inside);
    const table = thing.closest('table');
    let child = table.length > 0 ? table : thing;
    while (child.parent().length > 0 && !child.parent().is(HOLDERS)) child = child.parent();
    child.after(inside);
  };

  const behind = (piece: Piece, inside: Place): void => {
    const found = piece.boxes.map((number) => numbered('box', number)).findIndex((place) => place.length > 0);
    const place = numbered('box', piece.boxes[found]);
    const element = place.get(0);
    if (element === undefined || place.is('body')) return void body.append(inside);
    const last = lastBehind.get(element);
    if (last === undefined) {
      const mayBeTitled = piece.shown !== null && found === 0 && !holds(place, numbered('thing', piece.thing));
      // Headings inside must not reach out to what follows.
      const around = mayBeTitled ? $(box(piece.shown ?? '', '').trim()) : $(`<section id="oit-first-${lastBehind.size}"></section>`);
      place.before(around);
      around.append(place);
      around.after(inside);
    } else last.after(inside);
    lastBehind.set(element, inside);
  };

  let room = BOUNDS.pageBytes;
  for (const piece of pieces) {
    const written = box(piece.heading, quiet(strip(piece.html))).trim();
    room -= written.length;
    if (room < 0) break;
    if (piece.kind === 'open') after(piece, $(written));
    else behind(piece, $(written));
  }
  if (only === undefined) return strip($.html());
  const wanted = numbered('box', only);
  return wanted.length === 0 ? null : strip($.html(wanted));
}
