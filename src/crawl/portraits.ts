import { Parser } from 'htmlparser2';
import { resolveAddress, withoutFragment } from '../model/address.ts';
import { decodeHtml } from '../model/charset.ts';
import { isOwnUrl } from '../model/site.ts';
import { bodyAgain } from './body-again.ts';
import type { Verdict } from './judge.ts';
import { pictureGone } from './messages.ts';
import { BOUNDS } from './options.ts';
import { checkFile, type Visit, type VisitContext } from './visit.ts';

/** A picture on a page of persons that visitors do not see. */
export interface GonePicture {
  readonly url: string;
  readonly verdict: Verdict;
  /** Pages that show it. */
  readonly pages: readonly Visit[];
}

/** Checks the pictures of pages that show persons: a chart of empty frames shows nobody. Others are not asked for. */
export interface Portraits {
  note(visit: Visit): void;
  /** Dead pictures, sorted by address; a bounded number is asked for. Never throws. */
  findGone(context: VisitContext): Promise<readonly GonePicture[]>;
}

/** Titles before names: a page with so many persons and pictures shows persons. */
const PERSON = /^(?:นาย|นาง|น\.?ส\.|ว่าที่|ดร\.|พ\.?ต\.|ร\.?ต\.|พ\.?อ\.|จ\.?ส\.?อ\.|ส\.?ต\.|พระ)\s{0,3}[ก-ฮเ-ไ]/u;
const PERSONS = 2;

export function createPortraits(): Portraits {
  const pages: Visit[] = [];
  return {
    note: (visit) => {
      if (visit.page === null || visit.kept === null || pages.length >= BOUNDS.personPages) return;
      const persons = new Set<string>();
      const pictures = new Set<string>();
      for (const piece of visit.page.shown) {
        if (piece.startsWith('img ')) pictures.add(piece);
        else if (pictures.size < PERSONS && !piece.startsWith('→')) break;
        else if (PERSON.test(piece)) persons.add(piece);
        if (persons.size >= PERSONS && pictures.size >= PERSONS) break;
      }
      if (persons.size >= PERSONS && pictures.size >= PERSONS) pages.push({ ...visit, page: null });
    },
    findGone: async (context) => {
      const shownOn = new Map<string, Visit[]>();
      const own = pages.filter(({ finalUrl }) => isOwnUrl(context.site, finalUrl));
      const read = await Promise.all(own.map(async (visit) => ({ visit, body: await bodyAgain(visit, context) })));
      for (const { visit, body } of read) {
        if (body === null) continue;
        for (const url of picturesOf(decodeHtml(body, visit.kept?.contentType ?? null).text, visit.finalUrl)) {
          if (isOwnUrl(context.site, url)) shownOn.set(url, [...(shownOn.get(url) ?? []), visit]);
        }
      }
      const asked = [...shownOn].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, BOUNDS.portraits);
      const checked = await Promise.all(asked.map(async ([url, on]) => ({ url, on, visit: await checkFile(url, on[0]?.finalUrl ?? null, context) })));
      return checked.flatMap(({ url, on, visit: { verdict } }) =>
        verdict.state === 'dead' ? [{ url, verdict: { ...verdict, message: pictureGone(verdict.httpStatus) }, pages: on }] : []);
    },
  };
}

function picturesOf(html: string, pageUrl: string): Set<string> {
  const written: string[] = [];
  let base: string | null = null;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'base') base ??= attributes['href'] ?? null;
      // What scripts load later stands in other attributes.
      if (name === 'img') written.push(attributes['data-src'] ?? attributes['data-original'] ?? attributes['data-lazy-src'] ?? attributes['src'] ?? '');
    },
  });
  parser.end(html);
  const against = (base === null ? null : resolveAddress(base, pageUrl)) ?? pageUrl;
  const found = written.slice(0, 500).flatMap((src) => (src.trim() === '' ? [] : (resolveAddress(src, against) ?? [])));
  return new Set(found.map(withoutFragment));
}
