import type { Rule } from '../model/rule.ts';
import { skeleton } from '../thai/index.ts';

/** An item that words are about, though they are none of its names. */
export interface Subject {
  readonly item: string;
  /** 0-1; more of it stands for more that the words were asked for. */
  readonly score: number;
  /** Letters of the skeleton that the item's words make up. */
  readonly explained: number;
}

/** One word that may stand for a part of a subject. */
interface Word {
  readonly skeleton: string;
  /** For short Latin words, which stand within many others. */
  readonly alone: RegExp | null;
}

/** Longer words are headlines and sentences, which speak of everything. */
const LONGEST = 90;
/** From so many letters on, a title is about an item only where the item's words make up a good part of it. */
const LONG = 40;
const GOOD_PART = 0.35;
/** Above what names an item at the least, below what its own names reach. */
const LEAST = 0.81;
const MORE = 0.01;

/**
 * Tells the items that words are about by what a rule asks for in `find.about`: one word of each list, in
 * any order, as clerks put titles in their own words.
 * @returns a reader that takes words as written and gives all items that fit
 */
export function subjectReader(rules: readonly Rule[]): (words: string) => Subject[] {
  const asked = rules.flatMap(({ id, find }) => find.about.map((groups) => ({ item: id, groups: groups.map((group) => group.map(wordOf)) })));
  return (words) => {
    const label = skeleton(words);
    if (label.length > LONGEST) return [];
    return asked.flatMap(({ item, groups }): Subject[] => {
      const found = groups.map((group) => group.filter((word) => stands(word, words, label)));
      if (found.some((group) => group.length === 0)) return [];
      const explained = lettersOf(new Set(found.flat().map((word) => word.skeleton)), label);
      if (label.length > LONG && explained < label.length * GOOD_PART) return [];
      return [{ item, score: LEAST + MORE * groups.length, explained }];
    });
  };
}

function wordOf(written: string): Word {
  return { skeleton: skeleton(written), alone: /^[a-z]{1,4}$/iu.test(written) ? new RegExp(`(?<![a-z])${written}(?![a-z])`, 'iu') : null };
}

const stands = (word: Word, words: string, label: string): boolean => (word.alone === null ? label.includes(word.skeleton) : word.alone.test(words));

/** Letters of a label that the words make up, each counted once. */
function lettersOf(words: ReadonlySet<string>, label: string): number {
  const met = new Set<number>();
  for (const word of words) {
    const from = label.indexOf(word);
    for (let at = from; from >= 0 && at < from + word.length; at += 1) met.add(at);
  }
  return met.size;
}
