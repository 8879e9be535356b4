import { withoutFragment } from '../model/address.ts';
import type { Document, PageLink } from '../model/document.ts';
import type { FoundBy } from '../model/evidence.ts';
import type { Rule } from '../model/rule.ts';
import { fragmentOf, isBackRoom, isSharing, looksLikeFile, looksLikeLogin } from './addresses.ts';
import type { Candidate, Range, Refused } from './candidate.ts';
import { besideCriteria, offersManual, quotesCriteria, quotesManyCriteria, withoutQuoted } from './criteria-text.ts';
import type { SiteIndex } from './site-index.ts';
import { nameSkeleton } from './titles.ts';
import { hintsOf } from './years.ts';

/** Where and how a link was found. */
export interface Offer {
  readonly rule: Rule;
  readonly url: string;
  readonly label: string;
  /** Other wordings beside it, for its year. */
  readonly words: readonly string[];
  readonly headings: readonly string[];
  readonly linkedFrom: string | null;
  readonly foundBy: FoundBy;
  readonly certainty: number;
  readonly otherYear: boolean;
  readonly steps: number;
}

/** Makes a candidate of a link, or says why it is none. `hubs`: addresses of the pages that gather items. */
export function consider(given: Offer, index: SiteIndex, hubs: ReadonlySet<string>): Candidate | Refused {
  const offer = { ...given, label: withoutQuoted(given.label) };
  const refuse = (why: Refused['why']): Refused => ({ item: offer.rule.id, url: offer.url, label: offer.label, linkedFrom: offer.linkedFrom, why });
  if (!/^https?:\/\//iu.test(offer.url) || isSharing(offer.url)) return refuse('placeholder');
  const document = index.document(offer.url);
  const anchor = fragmentOf(offer.url);
  const section = document === null ? null : index.section(document, anchor);
  const range: Range | null = section === null ? null : { start: section.start, end: section.end };
  const opened = section !== null && nameSkeleton(section.heading) !== '' && section.end - section.start - section.heading.length > 60;
  if (index.isHome(offer.url) && !opened) return refuse('home-page');
  if (document !== null && hubs.has(document.url) && !opened) return refuse('hub-itself');
  if ((looksLikeLogin(offer.url, document !== null) || asksPassword(document)) && offer.foundBy !== 'submission') return refuse('login');
  if (isBackRoom(document?.url ?? offer.url) && (document === null || document.kind === 'html')) return refuse('login');
  if (offersManual(offer.label) && offer.foundBy !== 'submission') return refuse('criteria-text');
  if (document !== null && quotesManyCriteria(document) && range === null) return refuse('criteria-text');
  return {
    item: offer.rule.id,
    url: offer.url,
    foundBy: offer.foundBy,
    label: offer.label,
    linkedFrom: offer.linkedFrom,
    document,
    range,
    years: hintsOf([offer.label, ...offer.words], offer.url, offer.headings),
    certainty: offer.certainty,
    otherYear: offer.otherYear,
    steps: offer.steps,
  };
}

/** A page that is little more than a sign-in form. */
const asksPassword = (document: Document | null): boolean =>
  document !== null && document.forms.some((form) => form.fields.some((field) => field.type === 'password')) && (document.pages[0]?.text.length ?? 0) < 400;

/** Leaves the quoted criteria of an item page out of what counts; refused where nothing else is on it. */
export function withoutCriteria(candidate: Candidate): Candidate | Refused {
  if (candidate.document === null || candidate.document.kind !== 'html' || candidate.range !== null || !quotesCriteria(candidate.document)) return candidate;
  const range = besideCriteria(candidate.document);
  if (range !== null) return { ...candidate, range };
  return { item: candidate.item, url: candidate.url, label: candidate.label, linkedFrom: candidate.linkedFrom, why: 'criteria-text' };
}

/** Whether a link opens a file rather than a page. */
export function opensFile(link: PageLink, index: SiteIndex): boolean {
  const document = index.document(link.url);
  if (document !== null) return document.kind !== 'html';
  return looksLikeFile(withoutFragment(link.url));
}
