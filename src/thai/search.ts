import { fromPrivate, isConsonant, isLeadingVowel, isMark, isThai, isVowelMark } from './chars.ts';
import { skeleton, skeletonOf, type Skeleton } from './skeleton.ts';

/** Where a phrase stands: offsets in the original text, `end` behind the last character and its marks. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** A text prepared once for many searches. */
export interface Haystack {
  readonly text: string;
}

interface Bones {
  /** The skeleton without vowels above and below. */
  readonly letters: string;
  /** Offset in the skeleton of each letter. */
  readonly at: Uint32Array;
}

interface Parts {
  readonly skeleton: Skeleton;
  bones: Bones | null;
  /** Whether the text still has its tone marks; null until asked. */
  toned: boolean | null;
}

const prepared = new WeakMap<Haystack, Parts>();

/** Prepares a text for searching; costs one walk over the text. */
export function haystack(text: string): Haystack {
  const hay = { text };
  prepared.set(hay, { skeleton: skeletonOf(text), bones: null, toned: null });
  return hay;
}

function partsOf(hay: Haystack): Parts {
  let parts = prepared.get(hay);
  if (!parts) {
    parts = { skeleton: skeletonOf(hay.text), bones: null, toned: null };
    prepared.set(hay, parts);
  }
  return parts;
}

function bonesOf(letters: string): Bones {
  const kept: string[] = [];
  const at = new Uint32Array(letters.length);
  for (let i = 0; i < letters.length; i++) {
    const letter = letters.charAt(i);
    if (isVowelMark(letter)) continue;
    at[kept.length] = i;
    kept.push(letter);
  }
  return { letters: kept.join(''), at: at.slice(0, kept.length) };
}

interface Needle {
  readonly letters: string;
  readonly bones: string;
  readonly marks: string;
}

const marksOf = (letters: string): string => [...letters].filter(isVowelMark).sort().join('');

const needles = new Map<string, Needle>();
const NEEDLES_KEPT = 5000;

function needleOf(phrase: string): Needle {
  const known = needles.get(phrase);
  if (known) return known;
  const letters = skeleton(phrase);
  const needle = { letters, bones: bonesOf(letters).letters, marks: marksOf(letters) };
  if (needles.size >= NEEDLES_KEPT) needles.clear();
  needles.set(phrase, needle);
  return needle;
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
const WINDOW = 40;

/** True where a Thai word may begin or end at the offset, as the dictionary cuts the words around it. */
function wordEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  if (!isThai(text.charAt(offset - 1)) || !isThai(text.charAt(offset))) return true;
  let from = offset;
  while (from > 0 && offset - from < WINDOW && isThai(text.charAt(from - 1))) from--;
  let to = offset;
  while (to < text.length && to - offset < WINDOW && isThai(text.charAt(to))) to++;
  for (const { index } of segmenter.segment(text.slice(from, to))) {
    if (from + index === offset) return true;
    if (from + index > offset) return false;
  }
  return false;
}

const LATIN = /^[a-z]$/i;
const DIGIT = /^[0-9๐-๙]$/;

/** Refuses hits that a reader would not see: half words, parts of numbers, syllables torn apart. */
function stands(hay: Haystack, hit: Hit, needle: string, phrase: string): boolean {
  const { text } = hay;
  const first = needle.charAt(0);
  const last = needle.charAt(needle.length - 1);
  const before = text.charAt(hit.start - 1);
  const after = text.charAt(hit.end);
  if (LATIN.test(first) && LATIN.test(before)) return false;
  if (DIGIT.test(first) && DIGIT.test(before)) return false;
  if (DIGIT.test(last) && DIGIT.test(after)) return false;
  if (LATIN.test(last) && LATIN.test(after) && !/[a-z]{5}$/.test(needle)) return false;
  if (needle.length > 6) return true;
  if (isConsonant(first) && isLeadingVowel(before)) return false;
  if (isConsonant(last) && (after === 'า' || after === 'ำ' || after === 'ะ')) return false;
  if (needle.length > 3 || !isThai(first)) return true;
  return sameTones(hay, text.slice(hit.start, hit.end), phrase) && wordEdge(text, hit.start) && wordEdge(text, hit.end);
}

const tonesOf = (text: string): string[] => [...text].map(fromPrivate).filter((char) => char >= '่' && char <= '์');

/** About one Thai letter in twelve bears a tone mark; a text with next to none has lost them. */
const TONED = 0.02;

function isToned(hay: Haystack): boolean {
  const parts = partsOf(hay);
  parts.toned ??= tonesOf(hay.text).length > TONED * parts.skeleton.letters.length;
  return parts.toned;
}

/**
 * In a short word the tone mark makes the word: ค้น is not คน, สวน is not ส่วน. A mark too many always
 * counts, a missing one unless the text has none at all.
 */
function sameTones(hay: Haystack, found: string, phrase: string): boolean {
  const [has, wants] = [tonesOf(found), tonesOf(phrase)];
  return has.every((tone) => wants.includes(tone)) && (wants.every((tone) => has.includes(tone)) || !isToned(hay));
}

function hitAt(text: string, at: Uint32Array, from: number, length: number): Hit {
  const start = at[from] ?? 0;
  let end = (at[from + length - 1] ?? start) + 1;
  while (end < text.length && isMark(text.charAt(end))) end++;
  return { start, end };
}

/** Enough for any real page; keeps a hostile one from asking the dictionary for ever. */
const TRIES = 10_000;

function search(hay: Haystack, phrase: string, limit: number): Hit[] {
  const needle = needleOf(phrase);
  if (needle.letters === '' || limit <= 0) return [];
  const { skeleton: own } = partsOf(hay);
  const hits: Hit[] = [];
  let tries = 0;
  let from = own.letters.indexOf(needle.letters);
  while (from >= 0 && hits.length < limit && tries++ < TRIES) {
    const hit = hitAt(hay.text, own.at, from, needle.letters.length);
    const ok = stands(hay, hit, needle.letters, phrase);
    if (ok) hits.push(hit);
    from = own.letters.indexOf(needle.letters, from + (ok ? needle.letters.length : 1));
  }
  return hits.length > 0 ? hits : searchBones(hay, needle, limit);
}

const BONES_NEEDED = 6;

/**
 * Some files give a vowel one letter too late ("ปฏิบตั ิ"). So a phrase that is not found is looked for
 * without its upper and lower vowels, and taken where the stretch holds the same vowels, all but one.
 */
function searchBones(hay: Haystack, needle: Needle, limit: number): Hit[] {
  if (needle.bones.length < BONES_NEEDED || needle.marks === '') return [];
  const parts = partsOf(hay);
  parts.bones ??= bonesOf(parts.skeleton.letters);
  const { letters, at } = parts.bones;
  const hits: Hit[] = [];
  let from = letters.indexOf(needle.bones);
  while (from >= 0 && hits.length < limit) {
    const begin = at[from] ?? 0;
    const stop = at[from + needle.bones.length] ?? parts.skeleton.letters.length;
    const found = marksOf(parts.skeleton.letters.slice(begin, stop));
    if (nearlySame(found, needle.marks)) hits.push(hitAt(hay.text, parts.skeleton.at, begin, stop - begin));
    from = letters.indexOf(needle.bones, from + 1);
  }
  return hits;
}

/** At most one vowel too many or too few. */
function nearlySame(found: string, wanted: string): boolean {
  if (Math.abs(found.length - wanted.length) > 1) return false;
  let rest = found;
  let missing = 0;
  for (const mark of wanted) {
    const place = rest.indexOf(mark);
    if (place < 0) missing++;
    else rest = rest.slice(0, place) + rest.slice(place + 1);
  }
  return missing + rest.length <= 1;
}

/** The first place where the phrase stands, or null. An empty phrase stands nowhere. */
export const findPhrase = (hay: Haystack, phrase: string): Hit | null => search(hay, phrase, 1)[0] ?? null;

/** All places where the phrase stands, in order, without overlap, at most `limit`. */
export const findAllPhrases = (hay: Haystack, phrase: string, limit = 1000): Hit[] => search(hay, phrase, limit);

/** Whether the phrase stands in the text. For many phrases in one text pass a `haystack`. */
export const hasPhrase = (hay: Haystack | string, phrase: string): boolean =>
  findPhrase(typeof hay === 'string' ? haystack(hay) : hay, phrase) !== null;
