import type { Document, PageLink } from '../model/document.ts';
import { decoded, lastPart } from './addresses.ts';
import { codeInName, codeOf, isGroupHeading } from './codes.ts';
import { withoutQuoted } from './criteria-text.ts';
import type { TitleMatch, TitleMatcher } from './titles.ts';
import { LIKELY } from './titles.ts';

/** What words around a link say of the item that it is for. */
export interface Sense {
  /** By title; null where no title stands there. */
  readonly item: string | null;
  /** Number written there; null where none. A bare ordinal is not kept without a title. */
  readonly code: number | null;
  /** The title has that number in this edition. */
  readonly agree: boolean;
  readonly score: number;
  readonly rivals: readonly string[];
  readonly words: string;
  /** More than a code and a filler stands there: its title could have been recognised. */
  readonly wordy: boolean;
}

export const NO_SENSE: Sense = { item: null, code: null, agree: false, score: 0, rivals: [], words: '', wordy: false };

/** Number of an item id. */
export const numberOf = (item: string): number => Number(item.slice(1));

/** Reads words, remembering the answer: the same labels stand on every page. */
export function senseReader(matcher: TitleMatcher): (words: string) => Sense {
  const known = new Map<string, Sense>();
  return (words) => {
    const key = words.slice(0, 400);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const sense = read(withoutQuoted(key), matcher);
    known.set(key, sense);
    return sense;
  };
}

function read(words: string, matcher: TitleMatcher): Sense {
  if (words.trim() === '') return NO_SENSE;
  if (isGroupHeading(words)) return { ...NO_SENSE, words };
  const code = codeOf(words);
  const match = settle(matcher.match(words), code?.number ?? null);
  if (match === null && code?.kind === 'ordinal') return { ...NO_SENSE, words, wordy: code.rest.length > 8 };
  return {
    item: match?.item ?? null,
    code: code === null || (code.kind === 'ordinal' && match !== null && numberOf(match.item) !== code.number) ? null : code.number,
    agree: match !== null && code !== null && numberOf(match.item) === code.number,
    score: match?.score ?? 0,
    rivals: match?.rivals ?? [],
    words,
    wordy: (code?.rest ?? words).replace(/[^\p{L}]/gu, '').length > 8,
  };
}

/** So many items at once are no name of any. */
const MOST_RIVALS = 2;

/** A title below `LIKELY` names nothing unless the code says the same; a code breaks a tie. */
function settle(match: TitleMatch | null, code: number | null): TitleMatch | null {
  if (match === null) return null;
  if (code !== null && match.rivals.includes(`o${code}`)) return { ...match, item: `o${code}`, rivals: [] };
  if (code !== null && numberOf(match.item) === code) return match.score >= 0.7 ? { ...match, rivals: [] } : null;
  return match.score >= LIKELY && match.rivals.length <= MOST_RIVALS ? match : null;
}

const BACK = /^(?:[«‹<←]\s*)?(?:ย้อน)?กลับ(?:ไป|สู่|หน้า|ไปหน้า|สู่หน้า|ไปยัง)?\s*(?:หน้า)?(?:แรก|หลัก|ก่อนหน้า|ก่อน|เดิม|รายการ|เมนู)?$|^(?:go )?back$|^หน้า(?:แรก|หลัก)$|^home$/iu;

/** A way back carries the heading of the page as its label, and leads nowhere further. */
export const leadsBack = (link: PageLink): boolean => BACK.test(link.text.trim());

/** What a link is for, with the words that say so. */
export interface LinkSense extends Sense {
  /** `own`: its own words · `row`: its row or block · `heading`: a heading around it · `target`: title or name of what it opens. */
  readonly from: 'own' | 'row' | 'heading' | 'target';
  /** The heading that names the item, where it is one; index into the link's path, else -1. */
  readonly headingAt: number;
}

/** Own words of a link: text, title, alt. */
export const ownWords = (link: PageLink): readonly string[] =>
  link.labelFrom === 'row' || link.labelFrom === 'block' || link.labelFrom === 'none'
    ? [link.text].filter((words) => words !== '')
    : [...new Set([link.label, link.text])].filter((words) => words !== '');

/**
 * Decides between a link's own words, its row, the headings around it and its target. The nearest
 * place with a code and the title of that item wins; a block's title outranks what its links are
 * called ("เดือนตุลาคม", "รายงานผล …") unless a link names another item outright. `namesAnother`: the
 * words are those of a neighbouring link, which names itself and not this one.
 */
export function senseOfLink(
  link: PageLink,
  target: Document | null,
  read: (words: string) => Sense,
  matcher: TitleMatcher,
  namesAnother: (words: string) => boolean,
): LinkSense | null {
  const ofItself = ownWords(link);
  const own = strongest(ofItself.map(read));
  const around = link.labels.filter((words) => !ofItself.includes(words) && (ofItself.length === 0 || link.labelFrom === 'none' || !namesAnother(words)));
  const row = strongest(around.map(read));
  const headings = link.path.map((words, at) => ({ sense: read(words), at })).reverse();
  const places: LinkSense[] = [
    { ...own, from: 'own', headingAt: -1 },
    { ...row, from: 'row', headingAt: -1 },
    ...headings.map(({ sense, at }): LinkSense => ({ ...sense, from: 'heading', headingAt: at })),
  ];
  const ownCode = places.find((place) => place.code !== null && place.from !== 'heading');
  if (ownCode !== undefined) return withTitle(ownCode, places, target, read);
  const block = places.find((place) => place.from === 'heading' && place.item !== null && (place.agree || place.score >= 0.9));
  if (block !== undefined && (block.agree || own.item === null || own.score < 0.95)) return block;
  const titled = places.find((place) => place.item !== null);
  if (titled !== undefined) return titled;
  const coded = places.find((place) => place.code !== null);
  if (coded !== undefined) return withTitle(coded, places, target, read);
  return byTarget(link, target, read, matcher);
}

/** A code without a title takes the title beside it, else that of its target. */
function withTitle(coded: LinkSense, places: readonly LinkSense[], target: Document | null, read: (words: string) => Sense): LinkSense {
  if (coded.item !== null) return coded;
  const beside = places.find((place) => place.item !== null && (place.from !== 'heading' || place.code === coded.code));
  const behind = beside ?? (coded.wordy ? undefined : targetWords(target).map(read).find((sense) => sense.item !== null));
  if (behind === undefined) return coded;
  const tie = coded.code !== null && behind.rivals.includes(`o${coded.code}`);
  const item = tie ? `o${coded.code}` : behind.item;
  return { ...coded, item, score: behind.score, rivals: tie ? [] : behind.rivals, agree: item !== null && numberOf(item) === coded.code };
}

function byTarget(link: PageLink, target: Document | null, read: (words: string) => Sense, matcher: TitleMatcher): LinkSense | null {
  if (link.url === '' || (link.labelFrom !== 'none' && link.label.length > 8)) return null;
  const name = lastPart(link.url);
  const titled = [...targetWords(target), name].map(read).find((sense) => sense.item !== null);
  if (titled !== undefined) return { ...titled, from: 'target', headingAt: -1 };
  const slug = matcher.matchSlug(name);
  if (slug === null) return null;
  const code = codeInName(name);
  return { item: slug.item, code, agree: code !== null && numberOf(slug.item) === code, score: slug.score, rivals: [], words: decoded(name), wordy: true, from: 'target', headingAt: -1 };
}

const targetWords = (target: Document | null): string[] =>
  target === null ? [] : [target.title ?? '', ...target.sections.slice(0, 2).map((section) => section.heading), target.fileName ?? ''].filter((words) => words !== '');

/** The sense that says most; code and title from different wordings of the same link are joined. */
function strongest(senses: readonly Sense[]): Sense {
  const titled = [...senses].sort((a, b) => Number(b.agree) - Number(a.agree) || b.score - a.score)[0];
  const coded = senses.find((sense) => sense.code !== null);
  if (titled === undefined || titled.item === null) return coded ?? titled ?? NO_SENSE;
  if (titled.code !== null || coded === undefined || coded.code === null) return titled;
  const tie = titled.rivals.includes(`o${coded.code}`);
  const item = tie ? `o${coded.code}` : titled.item;
  return { ...titled, item, code: coded.code, agree: numberOf(item) === coded.code, rivals: tie ? [] : titled.rivals };
}
