import { skeleton } from '../thai/index.ts';
import { PRIORITY, type Priority } from './frontier.ts';

/** Item codes and names of the assessment in links and addresses, whatever the edition. */
const CODE = /^\s*(?:OIT|MOIT|[oO0๐]\s*[-.]?)\s*[0-9๐-๙]{1,2}(?!\d)/;
const ASSESSMENT = /\b(?:ITA|OIT|MOIT|LPA)(?:\b|_|\d)/i;
const ASSESSMENT_PATH = /[/_?=&-](?:ita|oit|moit|itas)(?=[/_?=&.\d-]|$)/i;
/** Parts of a site that are large and hold little: calendars, web boards, albums, feeds, sign-in, print views. */
const DULL =
  /[/_.?&=-](?:calendar|event-?calendar|webboard|board|forum|gallery|galleries|album|albums|photo|rss|feed|login|logout|register|tag|author|print|share|comment|reply|search|xmlrpc|wp-json)(?=[/_.?&=-]|$)/i;
const MIN_WORDS = 5;

/**
 * How soon a link is followed. Links that speak of an item go first, then what hangs on their pages.
 * @param vocabulary titles and synonyms of the items
 */
export function createRanking(vocabulary: readonly string[]): (url: string, text: string, from: Priority) => Priority {
  const wanted = [...new Set(vocabulary.map(skeleton))].filter((words) => words.length >= MIN_WORDS);
  const known = new Map<string, boolean>();
  const isNamed = (text: string): boolean => {
    const cached = known.get(text);
    if (cached !== undefined) return cached;
    const words = skeleton(text);
    const named = CODE.test(text) || ASSESSMENT.test(text) || wanted.some((phrase) => words.includes(phrase));
    known.set(text, named);
    return named;
  };

  return (url, text, from) => {
    if (isNamed(text) || ASSESSMENT_PATH.test(pathOf(url)) || isNamed(nameIn(url))) return PRIORITY.named;
    if (DULL.test(pathOf(url))) return PRIORITY.dull;
    return from <= PRIORITY.named ? PRIORITY.belowNamed : PRIORITY.ordinary;
  };
}

const pathOf = (address: string): string => address.replace(/^https?:\/\/[^/]*/i, '');

/** The last part of the path in readable letters: file names often say what links do not. */
function nameIn(address: string): string {
  const last = /([^/?#]*)\/?(?:[?#]|$)/.exec(pathOf(address))?.[1] ?? '';
  try {
    return decodeURIComponent(last).replace(/[-_]+/g, ' ');
  } catch {
    return '';
  }
}
