import { decodeHtml } from '../model/charset.ts';
import { isOwnUrl, type Site } from '../model/site.ts';
import { kindOf } from '../model/sniff.ts';
import { bodyAgain } from './body-again.ts';
import { piecesOf, showsNothing } from './compare.ts';
import { nonsenseFor, type Nonsense } from './families.ts';
import type { Answer } from './fetch.ts';
import { verdict } from './judge.ts';
import { lettersIn } from './letters.ts';
import { BOUNDS } from './options.ts';
import { readPage, type PageFacts } from './read-page.ts';
import { fetchAsVisitor } from './session.ts';
import { sameAddress, type SiteLook } from './soft-404.ts';
import { limitsFor, type Visit, type VisitContext } from './visit.ts';
import { isErrorAddress } from './walls.ts';

/** What is kept of a page until the whole site is known. */
interface Seen {
  readonly visit: Visit;
  readonly nonsense: Nonsense;
  readonly textLength: number;
  /** It says little that the home page does not say. */
  readonly thin: boolean;
  /** Its title ends where the name of the thing should stand. */
  readonly bareTitle: boolean;
}

/** Finds the pages that answer for what is not there, when the site has been walked. */
export interface Missing {
  note(visit: Visit): void;
  /** The visits as they should have been: dead. Asks the site for nonsense, a bounded number of times. Never throws. */
  find(context: VisitContext): Promise<readonly Visit[]>;
}

/** Letters by which two pages of nothing may differ: counters, the id. */
const SLACK = 60;
/** A page of so few letters beyond those of the home page may be a message. */
const FEW_LETTERS = 400;
const NOTHING_WORDS = /ไม่(?:พบ|มี|ปรากฏ)(?:ข้อมูล|รายการ|เนื้อหา|ข่าว|เอกสาร|ไฟล์)|(?:no|not) (?:data|records?|results?|items?|content|found)/i;

/** @param look of the home page */
export function createMissing(site: Site, look: SiteLook): Missing {
  const { homeUrl } = look;
  const families = new Map<string, Seen[]>();
  return {
    note: (visit) => {
      if (!isOwnUrl(site, visit.url) || visit.page === null || visit.kept === null || visit.kept.rendered || visit.page.frames > 0) return;
      const nonsense = nonsenseFor(visit.url);
      if (nonsense === null || sameAddress(visit.url, homeUrl)) return;
      const { textLength, title } = visit.page;
      const family = families.get(nonsense.address) ?? [];
      // One copy of its addresses for the whole family.
      const { address, second } = family[0]?.nonsense ?? nonsense;
      if (family.length === 0) families.set(address, family);
      family.push({ visit: { ...visit, page: null }, nonsense: { ...nonsense, address, second }, textLength, thin: isThin(visit.page, look.home), bareTitle: /[-–—|:»>•]\s*$/.test(title) });
    },
    find: async (context) => {
      const asked = [...families.values()].filter(isSuspicious).sort(mostFirst).slice(0, BOUNDS.familyProbes);
      const found = await Promise.all(asked.map((family) => missingOf(family, homeUrl, context).catch(() => [])));
      return found.flat();
    },
  };
}

function isThin(page: PageFacts, home: PageFacts | null): boolean {
  const met = new Set<string>();
  let letters = 0;
  for (const piece of page.shown) {
    if (piece.startsWith('→') || piece.startsWith('img ') || met.has(piece) || home?.pieces.has(piece) === true) continue;
    met.add(piece);
    letters += lettersIn(piece, false);
    if (letters >= FEW_LETTERS) return false;
  }
  return true;
}

/** Pages of records are compared wherever there are several; others where one of them looks like a message. */
const isSuspicious = (family: readonly Seen[]): boolean =>
  family.some(({ nonsense, thin, bareTitle, visit }) => nonsense.kind === 'file' || thin || bareTitle || visit.finalUrl !== visit.url) ||
  (family[0]?.nonsense.kind === 'id' && family.length > 1);

const mostFirst = (a: readonly Seen[], b: readonly Seen[]): number =>
  b.length - a.length || ((a[0]?.nonsense.address ?? '') < (b[0]?.nonsense.address ?? '') ? -1 : 1);

async function missingOf(family: readonly Seen[], homeUrl: string, context: VisitContext): Promise<Visit[]> {
  const [first] = family;
  if (first === undefined) return [];
  const { nonsense } = first;
  const nothing = await ask(nonsense.address, context);
  if (nothing === null) return [];
  if (!sameAddress(nothing.finalUrl, nonsense.address)) {
    const astray = sameAddress(nothing.finalUrl, homeUrl) || isErrorAddress(nothing.finalUrl);
    return astray ? family.filter(({ visit }) => sameAddress(visit.finalUrl, nothing.finalUrl) && !sameAddress(visit.url, visit.finalUrl)).map(dead) : [];
  }
  const text = textOf(nothing);
  const page = readPage(text, nothing.finalUrl);
  if (page.frames > 0) return [];
  const alike = family.filter(({ textLength, visit }) => textLength <= page.textLength + SLACK && sameAddress(visit.finalUrl, visit.url));
  if (alike.length === 0) return [];
  const again = await ask(nonsense.second, context);
  if (again === null || !sameAddress(again.finalUrl, nonsense.second)) return [];

  const empty = [piecesOf(text, nameIn(nonsense.address)), piecesOf(textOf(again), nameIn(nonsense.second))] as const;
  const judged = await Promise.all(
    alike.map(async (seen) => {
      const body = await bodyAgain(seen.visit, context);
      if (body === null) return [];
      const html = decodeHtml(body, seen.visit.kept?.contentType ?? null).text;
      return showsNothing(piecesOf(html, seen.nonsense.replaced), ...empty) ? [seen] : [];
    }),
  );
  const missing = judged.flat();
  // Where all of a kind look alike, the address may not matter to the page at all.
  const matters = nonsense.kind === 'file' || missing.length < family.length || (nonsense.kind === 'id' && NOTHING_WORDS.test(page.opening));
  return missing.filter((seen) => matters || seen.bareTitle).map(dead);
}

/** What was put into an address of nonsense. */
const nameIn = (address: string): string => /99999999[89]|oit-no-such-page-7c1f4be[01](?:\.\w{2,5})?/.exec(address)?.[0] ?? '';

const textOf = (answer: Answer): string => decodeHtml(answer.bytes, answer.contentType).text;

/** The page of HTML that answers for an address with a good status; null for anything else. */
async function ask(url: string, context: VisitContext): Promise<Answer | null> {
  if (!(await context.robots.allows(url))) return null;
  const answer = await fetchAsVisitor(context.fetch, { url, method: 'GET', referer: null, cookies: context.cookies, limitOf: limitsFor(context.site, context.options) }, context.session);
  if (!answer.ok || answer.status < 200 || answer.status > 299 || !isOwnUrl(context.site, answer.finalUrl)) return null;
  return kindOf(answer.bytes, null, answer.contentType) === 'html' ? answer : null;
}

const dead = ({ visit, nonsense }: Seen): Visit => ({
  ...visit,
  verdict: verdict(nonsense.kind === 'file' ? 'not-a-file' : 'soft-404', visit.verdict.httpStatus),
  kept: null,
  page: null,
  incomplete: [],
});
