import type { Rule, RuleSet } from '../model/rule.ts';
import { similarity, skeleton, slugSkeleton, spelledOut } from '../thai/index.ts';
import { codeOf } from './codes.ts';
import { subjectReader } from './subjects.ts';

/** How well words name an item. */
export interface TitleMatch {
  readonly item: string;
  /** 0-1. From `LIKELY` on it is the item's name; 1 is the name itself. */
  readonly score: number;
  /** Letters of the skeleton that the name explains. */
  readonly explained: number;
  /** Items that these words name almost as well. */
  readonly rivals: readonly string[];
}

/** Finds the item that words name. */
export interface TitleMatcher {
  match(words: string): TitleMatch | null;
  /** For slugs that lost their vowels (Google Sites). */
  matchSlug(slug: string): TitleMatch | null;
}

/** Scores from here on count as the name of the item. */
export const LIKELY = 0.8;

interface Phrase {
  readonly item: string;
  readonly skeleton: string;
  readonly title: boolean;
}

/** A report on a plan, figures about a service or a manual for it are another thing than the plan or service. */
const KINDS = ['รายงาน', 'สรุปผล', 'สถิติ', 'คู่มือ'].map((word) => skeleton(word));
/** The assessment itself, in whole or in part: no item's name. */
const ASSESSMENT = [
  'การประเมินคุณธรรมและความโปร่งใส',
  'การประเมินคุณธรรมและความโปร่งใส (ITA)',
  'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ',
  'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)',
  'ผลการประเมินคุณธรรมและความโปร่งใส',
  'ผลการประเมิน ITA',
  'การเปิดเผยข้อมูลสาธารณะ (OIT)',
];
const LONGEST = 400;
const EXTENSION = /\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rar|html?|php)\b.*$/iu;
const COUNTER = /\[[^\]]{0,40}\]|\((?:อ่าน|เข้าชม|ดาวน์โหลด|เปิด)[^)]{0,40}\)/gu;
const YEAR_WORDS = /(?:ประจา)?ปี(?:งบประมาณ|งบ)?(?:พศ)?(?:25\d\d|20\d\d|\d\d(?!\d))|ประจาปี(?:งบประมาณ|งบ)?(?:พศ)?|ปีงบประมาณ(?:พศ)?|พศ25\d\d(?:25\d\d)?|25\d\d(?:25\d\d)?/gu;

/** What is left of "รายงานประจำปี" without its last word would name any report. */
const YEAR_NUMBERS = /(?:งบประมาณ|งบ)?(?:พศ)?(?:25\d\d){1,2}/gu;

/** A name without its code, file extension and counters, its abbreviations spelled out. */
function bareOf(words: string): string {
  const bare = words.slice(0, LONGEST).replace(COUNTER, ' ').replace(EXTENSION, '');
  return spelledOut(codeOf(bare)?.rest ?? bare);
}

/** Skeleton of a name without its code, years, file extension and counters. */
export function nameSkeleton(words: string): string {
  const whole = skeleton(bareOf(words));
  const short = whole.replace(YEAR_WORDS, '');
  return short.length >= 10 ? short : whole.replace(YEAR_NUMBERS, '');
}

/** Prepares the names of all items of a rule set. */
export function titleMatcher(ruleSet: RuleSet): TitleMatcher {
  const phrases = ruleSet.rules.flatMap(phrasesOf);
  const nots = new Map(ruleSet.rules.map((rule) => [rule.id, rule.find.not.map((words) => skeleton(words)).filter((s) => s.length >= 3)]));
  const groups = [...[...ruleSet.groups, ...ruleSet.indicators].map((group) => group.title.th), ...ASSESSMENT].map(nameSkeleton);
  const subjectsOf = subjectReader(ruleSet.rules);
  const grams = gramIndex(phrases.map((phrase) => phrase.skeleton));
  const slugs = phrases.filter((phrase) => phrase.title).map((phrase) => ({ ...phrase, skeleton: slugSkeleton(phrase.skeleton) }));
  const known = new Map<string, TitleMatch | null>();

  const match = (words: string): TitleMatch | null => {
    const key = words.slice(0, LONGEST);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const found = find(key);
    known.set(key, found);
    return found;
  };

  const find = (words: string): TitleMatch | null => {
    const label = nameSkeleton(words);
    if (label.length < 3) return null;
    const cut = /(?:…|\.{2,})\s*$/u.test(words);
    const whole = skeleton(spelledOut(words));
    const best = new Map<string, Named>();
    const barred = new Map<string, Named>();
    for (const [index, shared] of grams.shared(label)) {
      const phrase = phrases[index];
      if (phrase === undefined) continue;
      const score = scoreOf(label, phrase.skeleton, shared, cut) - (KINDS.some((kind) => label.includes(kind) && !phrase.skeleton.includes(kind)) ? 0.2 : 0);
      if (score <= 0.5) continue;
      const bars = score < 0.995 && isBarred(whole, phrase.skeleton, nots.get(phrase.item) ?? []);
      keepBest(bars ? barred : best, phrase.item, { score, explained: Math.min(label.length, phrase.skeleton.length), title: phrase.title });
    }
    for (const { item, score, explained } of subjectsOf(bareOf(words))) {
      if (!isBarred(whole, '', nots.get(item) ?? [])) keepBest(best, item, { score, explained, title: false });
    }
    // Look-alikes that bar each other ("รายงานผลตามแผน …") leave no name at all: then the nearer one is meant.
    if (best.size === 0 && barred.size > 1) for (const [item, named] of barred) best.set(item, named);
    const ranked = [...best].sort(([, a], [, b]) => rank(b) - rank(a));
    const first = ranked[0];
    if (first === undefined) return null;
    if (groups.some((group) => group === label || (group.length > 8 && similarity(group, label) > Math.max(0.92, first[1].score)))) {
      if (first[1].score < 1) return null;
    }
    const rivals = ranked.slice(1).filter(([, other]) => rank(first[1]) - rank(other) < 0.03).map(([item]) => item);
    return { item: first[0], score: first[1].score, explained: first[1].explained, rivals };
  };

  const matchSlug = (slug: string): TitleMatch | null => {
    const label = slugSkeleton(slug);
    if (label.length < 6) return null;
    let best: TitleMatch | null = null;
    for (const phrase of slugs) {
      if (phrase.skeleton.length < 6) continue;
      const whole = label.includes(phrase.skeleton);
      const cutOff = label.length >= 10 && phrase.skeleton.startsWith(label);
      if (!whole && !cutOff) continue;
      const explained = Math.min(label.length, phrase.skeleton.length);
      if (best === null || explained > best.explained) best = { item: phrase.item, score: 0.85, explained, rivals: [] };
    }
    return best;
  };

  return { match, matchSlug };
}

interface Named {
  readonly score: number;
  readonly explained: number;
  readonly title: boolean;
}

function keepBest(matches: Map<string, Named>, item: string, named: Named): void {
  const before = matches.get(item);
  if (before === undefined || named.score > before.score || (named.score === before.score && named.explained > before.explained)) matches.set(item, named);
}

/** The score first; a longer name breaks what is nearly a tie. */
const rank = (match: Named): number =>
  match.score + Math.min(match.explained, 80) / 1000 + (match.title ? 0.01 : 0);

function phrasesOf(rule: Rule): Phrase[] {
  const of = (list: readonly string[], title: boolean): Phrase[] =>
    list.map((words) => ({ item: rule.id, skeleton: nameSkeleton(words.replace(/\{year[^}]*\}/gu, '')), title }));
  const all = [...of([rule.title.th, ...rule.find.titles], true), ...of(rule.find.synonyms, false)];
  const seen = new Set<string>();
  return all.filter(({ skeleton: words }) => words.length >= 3 && !seen.has(words) && seen.add(words));
}

/** 0 where the words do not name it. `shared`: share of the name's letter pairs that the label has. */
function scoreOf(label: string, name: string, shared: number, cut: boolean): number {
  // A title that was cut off may be any name that goes on like that, also one longer than a name that ends there.
  if (cut && label.length >= 8 && name.startsWith(label)) return 0.985;
  if (label === name) return 1;
  if (shared > 0.99 && label.includes(name) && (name.length >= label.length / 2 || !/^[a-z]+$/u.test(name))) {
    const strength = Math.max(name.length / label.length, (Math.min(name.length, 20) / 20) * 0.9);
    return Math.min(0.99, 0.6 + 0.4 * strength);
  }
  const share = label.length / name.length;
  if (label.length >= 6 && name.startsWith(label) && share >= 0.35) return 0.58 + 0.37 * share;
  if (label.length < 8 || name.length < 8) return 0;
  if (share > 0.6 && share < 1.6 && shared > 0.6) {
    const alike = similarity(label, name);
    if (alike >= 0.8) return alike * 0.97;
  }
  return Math.max(name.length >= 16 && shared >= 0.9 ? 0.6 + 0.25 * Math.max(share > 1 ? 1 / share : share, 0.8) : 0, shortened(label, name));
}

/** Names with words left out in the middle, as towns shorten them: the label is made of the name's parts, in their order. */
function shortened(label: string, name: string): number {
  if (label.length < 14 || label.length >= name.length * 1.1 || label.slice(0, 3) !== name.slice(0, 3)) return 0;
  let covered = 0;
  let parts = 0;
  for (let at = 0, from = 0; at < label.length; ) {
    let length = 0;
    let found = -1;
    for (let more = 3; at + more <= label.length; more += 1) {
      const where = name.indexOf(label.slice(at, at + more), from);
      if (where < 0) break;
      found = where;
      length = more;
    }
    if (found < 0) {
      at += 1;
      continue;
    }
    covered += length;
    parts += 1;
    from = found + length;
    at += length;
  }
  const ofLabel = covered / label.length;
  const ofName = covered / name.length;
  return ofLabel >= 0.9 && ofName >= 0.4 && parts <= 4 ? 0.55 + 0.3 * ofLabel + 0.1 * ofName : 0;
}

/** Whether a look-alike's words stand in the label outside the name that matched. */
const isBarred = (label: string, name: string, nots: readonly string[]): boolean =>
  nots.some((not) => label.includes(not) && !name.includes(not));

interface GramIndex {
  /** Names that share enough letter pairs with the label, with the share of the name's pairs. */
  shared(label: string): [number, number][];
}

/** Letter pairs of every name, so that a label meets only the names that resemble it. */
function gramIndex(names: readonly string[]): GramIndex {
  const byGram = new Map<string, number[]>();
  const sizes = names.map((name, index) => {
    const grams = gramsOf(name);
    for (const gram of grams) {
      const list = byGram.get(gram);
      if (list === undefined) byGram.set(gram, [index]);
      else list.push(index);
    }
    return grams.size;
  });
  return {
    shared(label) {
      const counts = new Map<number, number>();
      const grams = gramsOf(label);
      for (const gram of grams) for (const index of byGram.get(gram) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
      const found: [number, number][] = [];
      for (const [index, count] of counts) {
        const share = count / Math.max(1, sizes[index] ?? 1);
        if (share > 0.6 || count >= grams.size * 0.85) found.push([index, share]);
      }
      return found.sort(([a], [b]) => a - b);
    },
  };
}

function gramsOf(words: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 1) grams.add(words.slice(at, at + 2));
  return grams;
}
