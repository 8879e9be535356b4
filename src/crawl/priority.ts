import { skeleton } from '../thai/index.ts';
import { detached } from './resolving.ts';

/** What the words and the address of a link promise. */
export interface Prospect {
  readonly kind: 'item' | 'plain' | 'dull';
  /** What it speaks of: an item's phrase or code with its years, or the assessment itself; null for nothing of the sort. Links of one topic compete with each other. */
  readonly topic: string | null;
  /** Speaks of little else: a menu entry or a title rather than a headline. */
  readonly exact: boolean;
  /** Speaks of the assessment as a whole, or is a map of the site: its links are worth opening whatever they say. */
  readonly hub: boolean;
  /** Speaks of years, and the assessed one is not among them. */
  readonly otherYear: boolean;
}

/** Item codes in links, whatever the edition: O12, o-3, OIT 4, MOIT7; with a zero for the letter (012), but no dates and hours. */
const CODE = /^\s*(?:(?:OIT|MOIT|o\s*[-.]?)\s*([0-9๐-๙]{1,2})(?!\d)|[0๐]([0-9๐-๙]{1,2})(?![0-9๐-๙]|\s*[./:-]\s*[0-9๐-๙]|\s*(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)))/i;
const ASSESSMENT = /\b(?:ITA|OIT|MOIT|LPA)(?:\b|_|\d)|คุณธรรมและความโปร่งใส|เปิดเผยข้อมูลสาธารณะ/i;
const ASSESSMENT_PATH = /[/_?=&-](?:ita|oit|moit|itas)(?=[/_?=&.\d-]|$)/i;
const SITE_MAP = /แผนผังเว็บ|ผังเว็บ|\bsite[\s_-]?map\b/i;
/** Parts of a site that are large and hold little: calendars, web boards, albums, feeds, sign-in, print views. */
const DULL =
  /[/_.?&=-](?:calendar|event-?calendar|webboard|board|forum|gallery|galleries|album|albums|photo|rss|feed|login|logout|register|tag|author|print|share|comment|reply|search|xmlrpc|wp-json)(?=[/_.?&=-]|$)/i;
const DULL_WORDS = /^\s*(?:ปฏิทิน|อัลบั้ม|แกลเลอรี|กระดานสนทนา|เว็บบอร์ด|สมุดเยี่ยม|เข้าสู่ระบบ|สมัครสมาชิก|ค้นหา|พิมพ์|แชร์|RSS)/i;

/** A shorter phrase is in too many words to mean anything. */
const LEAST = 5;
/** So long a phrase means its item wherever it stands; a shorter one (กิจกรรม, ข่าวสาร) only where it is half of the words. */
const TELLING = 12;
/** Letters of a menu entry that names the assessment: การประเมิน ITA. */
const SHORT = 24;
const CACHED = 50_000;

interface Topic {
  readonly name: string;
  readonly exact: boolean;
}

export interface Ranking {
  prospectOf(url: string, text: string): Prospect;
  /** Whether words name years, and the assessed one is not among them. */
  isOfOtherYear(words: string): boolean;
  /** The item that words name and speak of little else; null for none. */
  topicOf(words: string): string | null;
}

/**
 * How much links promise to an audit.
 * @param vocabulary titles and synonyms of the items
 * @param assessedYear B.E.; null where no year matters
 */
export function createRanking(vocabulary: readonly string[], assessedYear: number | null = null): Ranking {
  const phrases = byOpening(vocabulary);
  const known = new Map<string, Topic | null>();

  const topicOf = (words: string): Topic | null => {
    const cached = known.get(words);
    if (cached !== undefined) return cached;
    const code = CODE.exec(words);
    const named = code !== null || phrases.size === 0 ? null : longestIn(bare(words), phrases);
    const topic = code === null ? named : { name: `code ${code[1] ?? code[2] ?? ''}`, exact: true };
    // Without phrases there is little to remember.
    if (phrases.size > 0 && known.size < CACHED) known.set(detached(words), topic);
    return topic;
  };

  /** @param near years before and after that may be meant all the same */
  const missesYear = (years: readonly number[], near: number): boolean =>
    assessedYear !== null && years.length > 0 && (Math.min(...years) > assessedYear + near || Math.max(...years) < assessedYear - near);

  return {
    isOfOtherYear: (words) => assessedYear !== null && missesYear(yearsOf(words), 0),
    topicOf: (words) => {
      const topic = topicOf(words);
      return topic?.exact === true ? topic.name : null;
    },
    prospectOf: (url, text) => {
      const path = pathOf(url);
      const name = nameIn(path);
      const hub = SITE_MAP.test(text) || ASSESSMENT.test(text) || ASSESSMENT_PATH.test(path) || ASSESSMENT.test(name);
      const item = topicOf(text) ?? topicOf(name);
      if (item === null && !hub) return DULL.test(path) || DULL_WORDS.test(text) ? NOTHING.dull : NOTHING.plain;
      const years = yearsOf(`${text} ${name} ${hub ? path : ''}`);
      const otherYear = missesYear(years, item === null ? 0 : 1);
      const exact = item?.exact ?? (isShort(text) || !ASSESSMENT.test(text));
      return { kind: 'item', topic: `${item?.name ?? 'assessment'} ${years.join(' ')}`, exact, hub, otherYear };
    },
  };
}

const NOTHING = {
  plain: { kind: 'plain', topic: null, exact: false, hub: false, otherYear: false },
  dull: { kind: 'dull', topic: null, exact: false, hub: false, otherYear: false },
} as const;

/** Phrases by their first letters, the longest first. */
function byOpening(vocabulary: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const phrase of [...new Set(vocabulary.map(bare))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    if (phrase.length < LEAST) continue;
    const opening = phrase.slice(0, LEAST);
    found.set(opening, [...(found.get(opening) ?? []), phrase]);
  }
  return found;
}

function longestIn(words: string, phrases: ReadonlyMap<string, readonly string[]>): Topic | null {
  let longest: string | null = null;
  for (let at = 0; at + LEAST <= words.length; at += 1) {
    const found = phrases.get(words.slice(at, at + LEAST))?.find((phrase) => words.startsWith(phrase, at));
    if (found !== undefined && found.length > (longest?.length ?? 0)) longest = found;
  }
  if (longest === null) return null;
  const exact = longest.length * 2 >= words.length;
  return exact || longest.length >= TELLING ? { name: longest, exact } : null;
}

/** Words without what most titles end in: ประจำปีงบประมาณ พ.ศ. 2568. */
const bare = (words: string): string => skeleton(words).replace(YEAR_WORDS, '').replace(/\d+/g, '');
const YEAR_WORDS = new RegExp(['ประจำปีงบประมาณ', 'ปีงบประมาณ', 'ประจำปี', 'พ.ศ.'].map(skeleton).join('|'), 'g');

/** Whether the name of the assessment is about half of the words. */
function isShort(text: string): boolean {
  const words = bare(text);
  const name = skeleton(ASSESSMENT.exec(text)?.[0] ?? '');
  return name.length * 2 >= words.length || words.length <= SHORT;
}

/** Years that words name, B.E., sorted; those of the common era converted. */
function yearsOf(words: string): number[] {
  const digits = words.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  const full = [...digits.matchAll(/(?<!\d)(25[4-9]\d|20[1-4]\d)(?!\d)/g)].map(([year]) => Number(year));
  const short = [...digits.matchAll(/(?:ปี|พ\.ศ\.|\bita|\boit)[\s_-]{0,2}([4-9]\d)(?!\d)/gi)].map(([, year]) => 2500 + Number(year));
  return [...new Set([...full.map((year) => (year < 2500 ? year + 543 : year)), ...short])].sort((a, b) => a - b);
}

const pathOf = (address: string): string => address.replace(/^https?:\/\/[^/]*/i, '');

/** The last part of a path in readable letters: file names often say what links do not. */
function nameIn(path: string): string {
  const last = /([^/?#]*)\/?(?:[?#]|$)/.exec(path)?.[1] ?? '';
  try {
    return decodeURIComponent(last).replace(/\.\w{2,5}$/, '').replace(/[-_]+/g, ' ');
  } catch {
    return '';
  }
}
