import type { Document, PageLink } from '../model/document.ts';
import type { Rule } from '../model/rule.ts';
import { isOwnUrl } from '../model/site.ts';
import { monthsIn } from '../thai/index.ts';
import { withoutFragment } from '../model/address.ts';
import { isMapAddress } from '../model/map-address.ts';
import { isSharing } from './addresses.ts';
import type { Candidate, Range } from './candidate.ts';
import { isRefused } from './candidate.ts';
import { isOwnedByOthers, type Context } from './context.ts';
import { consider, opensFile } from './offer.ts';
import { leadsBack, numberOf, ownWords } from './sense.ts';
import { nameSkeleton } from './titles.ts';
import { hintsOf, verdictOfHints } from './years.ts';

/** Files that a page without a clear subject may bring, unasked. */
const MANY_FILES = 12;
/** Further pages that a page made for an item may bring, unasked. */
const FEW_PAGES = 8;
/** A page that the menu names goes on at no more pages than this. */
const GOES_ON = 2;
const MOST_LINKS = 300;
const NO_CONTENT = /\.(?:css|js|swf|ico|svg|xml|json|mp3|mp4)(?:$|\?)|(?:^|[/_\-.])(?:ico|icon|logo|btn|button|banner|spacer|counter)s?(?:[/_\-.\d]|$)|get\.adobe\.com|histats\.com|facebook\.com\/plugins/iu;
const PICTURE = /\.(?:jpe?g|png|gif|webp|bmp)$/iu;
const VIEWER = /\.pdf\b|docs\.google\.com|drive\.google\.com|flipbook|viewer|onedrive|sharepoint/iu;
/** A page with fewer letters than this may show its answer in linked pictures. */
const FEW_LETTERS = 400;
/** Letters of a page that is an answer by itself and needs no second one. */
const A_LOT = 800;
/** "See all three", "the full text": what the page leads to is part of it. */
const READ_ON = /^(?:ดู|อ่าน|คลิก|เปิด|ติดตาม)|ฉบับเต็ม|ฉบับสมบูรณ์|รายละเอียด|ทั้งหมด|เพิ่มเติม|read more|full text/iu;
const PAGING = /^(?:\d{1,3}|หน้า\s?\d{1,3}|ถัดไป|หน้าถัดไป|next|[»›>]{1,2})$/iu;
const MOST_PAGES = 6;

interface Onward {
  readonly link: PageLink;
  readonly url: string;
  readonly label: string;
  readonly file: boolean;
  /** On the main website. */
  readonly own: boolean;
  readonly mine: boolean;
  readonly other: string | null;
  readonly verdict: 'right' | 'silent' | 'wrong';
  readonly month: boolean;
}

/** A person's name, or an office, as the name of a page. */
const PERSON = /^[\s\d๐-๙.•-]{0,6}(?:นาย|นาง|น\.\s?ส\.|ว่าที่|ดร\.|พ\.|ร\.|จ\.|ส\.|ด\.ต|พัน|ร้อย|จ่า|สิบ|รองนายก|ปลัด|รองปลัด)/u;

/**
 * What an assessor reaches from a page that is offered: the documents and further pages that its
 * own part links to, for the same item and, where years are told, of the right one.
 */
export function follow(from: Candidate, rule: Rule, context: Context): Candidate[] {
  const page = from.document;
  if (page === null || page.kind !== 'html' || from.steps >= 2) return [];
  const lists = [page, ...(from.range === null && from.steps === 0 ? nextPages(page, context) : [])];
  const onward = lists.flatMap((list) => onwardLinks(list, list === page ? from.range : null, rule, context));
  const wanted = choose(onward, dedicated(from, page, context), from, rule);
  const found: Candidate[] = [];
  const seen = new Set<string>([withoutFragment(from.url)]);
  for (const next of wanted) {
    if (seen.has(next.url)) continue;
    seen.add(next.url);
    const made = consider(
      {
        rule,
        url: next.link.url,
        label: next.label === '' ? from.label : next.label,
        words: next.link.labels,
        headings: next.link.path,
        linkedFrom: page.url,
        foundBy: from.foundBy,
        certainty: Math.max(0.3, from.certainty - (next.mine ? 0.02 : 0.08)),
        otherYear: from.otherYear,
        steps: from.steps + 1,
      },
      context.index,
      context.hubAddresses,
    );
    if (isRefused(made)) continue;
    found.push(made);
    if (!next.file && found.length < 60) found.push(...follow(made, rule, context).filter((deeper) => !seen.has(withoutFragment(deeper.url))));
  }
  return found;
}

function onwardLinks(page: Document, range: Range | null, rule: Rule, context: Context): Onward[] {
  const links: Onward[] = [];
  const byUrl = new Map<string, number>();
  for (const link of page.links.slice(0, 3_000)) {
    if (links.length >= MOST_LINKS) break;
    const url = withoutFragment(link.url);
    if (!/^https?:/iu.test(url) || url === withoutFragment(page.url) || link.via === 'form' || link.via === 'meta') continue;
    if (range !== null && (link.offset < range.start || link.offset >= range.end)) continue;
    if (NO_CONTENT.test(url) || isMapAddress(url) || isSharing(url) || leadsBack(link)) continue;
    if (context.index.isFrame(page, link) || (link.region !== 'main' && link.via === 'a')) continue;
    const itself = ownWords(link);
    // The heading of the page stands above all its links and names none of them that has words of its own.
    const around = itself.length === 0 ? link.labels : link.labels.filter((words) => itself.includes(words) || !link.path.includes(words));
    const senses = [...itself, ...around].map(context.read).filter((sense) => sense.item !== null);
    const names = [...itself, ...around.filter((words) => !isSentence(words, context))].map(context.read);
    const mine = senses.some((sense) => sense.item === rule.id || sense.rivals.includes(rule.id));
    if (!mine && (context.lists.has(context.index.document(url)?.url ?? url) || isOwnedByOthers(context, url, rule.id))) continue;
    const picture = PICTURE.test(url) || context.index.document(url)?.kind === 'image';
    if (picture && !mine && (page.pages[0]?.text.length ?? 0) > FEW_LETTERS) continue;
    const above = context.read(link.path.at(-1) ?? '');
    // Under the item's own heading a part of it is not taken for another item that is only named alike.
    const least = above.item === rule.id && above.score >= NAMED ? OUTRIGHT : 0;
    const other = mine ? null : (names.find((sense) => sense.item !== null && sense.score >= least)?.item ?? null);
    // A code or law that the item asks for beside the work of its year may be of any year.
    const verdict = isOfWork(rule) && [...itself, ...around].some((words) => A_CODE.test(words)) ? 'silent' : verdictOfHints(hintsOf([link.label, ...link.labels], link.url, []), rule.year, context.assessedYear);
    const month = rule.year.kind === 'months' && monthsIn(link.label.slice(0, 200)).length > 0;
    const next: Onward = { link, url, label: link.label, file: opensFile(link, context.index) || showsFile(link, context), own: isOwnUrl(context.index.site, url), mine, other, verdict, month };
    const before = byUrl.get(url);
    if (before === undefined) {
      byUrl.set(url, links.length);
      links.push(next);
    } else if ((links[before]?.label ?? '') === '' || (mine && !links[before]?.mine)) links[before] = next;
  }
  return links;
}

/** A heading that names the item, and words that name an item outright. */
const NAMED = 0.9;
const OUTRIGHT = 0.95;

const A_CODE = /ประมวล|ข้อกำหนด|ข้อบังคับ|พระราชบัญญัติ|พ\.ร\.บ|ระเบียบ|กฎหมาย|code/iu;
const isOfWork = ({ year }: Rule): boolean => year.kind === 'fiscal-year' && year.appliesTo !== undefined;

/** Longer words are a title only where an item's name makes up much of them. */
const TITLE = 60;

/** A sentence above a link that mentions another item in passing names neither. */
const isSentence = (words: string, context: Context): boolean =>
  words.length > TITLE && (context.matcher.match(words)?.explained ?? 0) < nameSkeleton(words).length * 0.4;

/** Whether a frame or object shows a file in place. */
function showsFile(link: PageLink, context: Context): boolean {
  if (link.via !== 'frame' && link.via !== 'object') return false;
  return VIEWER.test(link.url) || (isOwnUrl(context.index.site, link.url) && context.index.document(link.url) !== null);
}

/** Which links belong: all files of a page made for the item, only those that say so of any other page. */
function choose(onward: readonly Onward[], forItem: boolean, { steps, foundBy, document }: Candidate, rule: Rule): Onward[] {
  const isList = document !== null && isListOf(document, onward);
  const others = new Set(onward.map((next) => next.other).filter((item) => item !== null));
  const files = onward.filter((next) => next.file).length;
  const furtherPages = onward.filter((next) => !next.file && next.other === null).length;
  const trusted = forItem && others.size <= 2;
  const generous = trusted && files <= (rule.year.kind === 'months' ? 40 : MANY_FILES);
  // Where the page names the item's own document, what bears the name of another item belongs to that.
  const named = onward.some((next) => next.mine && next.verdict !== 'wrong');
  // A page without a form that says little but where to go on is one more door on the way to the form.
  const isEntry = document !== null && document.forms.length === 0 && (document.pages[0]?.text.length ?? 0) < FEW_LETTERS;
  const kept = onward.filter((next) => {
    if (next.mine || next.month) return true;
    if (next.other !== null) return !named && trusted && steps === 0 && next.file && files <= MANY_FILES && others.size === 1;
    if (next.file) return generous || (trusted && next.verdict === 'right');
    if (!forItem || next.label === '') return false;
    if (rule.find.expects === 'form' && (steps === 0 || (isEntry && next.own))) return true;
    if (steps > 0 || !next.own) return false;
    if (next.verdict === 'right') return true;
    if (foundBy === 'hub' || foundBy === 'submission') return trusted && (furtherPages <= FEW_PAGES || rule.year.kind === 'current');
    if (foundBy !== 'menu' || !trusted) return false;
    // A list of the item's own pages: one for each service, job, person, part or year's activity.
    if (isList && (rule.find.expects !== 'page' || PERSON.test(next.label)) && (furtherPages <= FEW_PAGES || (rule.year.kind === 'current' && rule.find.expects === 'either'))) return true;
    if (furtherPages > GOES_ON) return false;
    // A page that the menu names and that goes on elsewhere: the executives' second half.
    // What may be a page or a document stands on the first one where that says a lot.
    const goesOn = rule.find.expects === 'page' || (rule.find.expects === 'either' && (document?.pages[0]?.text.length ?? 0) < A_LOT);
    return (goesOn && rule.year.kind === 'current') || READ_ON.test(next.label);
  });
  if (rule.year.kind === 'current') return firstPages(kept);
  const right = kept.filter((next) => next.verdict === 'right');
  const silent = kept.filter((next) => next.verdict === 'silent');
  if (right.length > 0) return [...right, ...silent];
  return [...silent, ...newestFirst(kept.filter((next) => next.verdict === 'wrong')).slice(0, 3)];
}

/** All files, and of many unasked pages the first few. */
function firstPages(links: readonly Onward[]): Onward[] {
  let left = FEW_PAGES;
  return links.filter((next) => next.file || next.mine || (left -= 1) >= 0);
}

/** Whether a page says little beside the names of the pages that it leads to. */
function isListOf(page: Document, onward: readonly Onward[]): boolean {
  const pages = onward.filter((next) => !next.file && next.other === null && next.label !== '');
  const listed = new Set(pages.map((next) => next.label)).size;
  if (pages.length < 2 || listed < 2) return false;
  const links = page.links.reduce((sum, link) => sum + link.text.length, 0);
  const names = pages.reduce((sum, next) => sum + (next.label === next.link.text ? 0 : next.label.length), 0);
  return (page.pages[0]?.text.length ?? 0) - links - names < FEW_LETTERS;
}

const newestFirst = (links: readonly Onward[]): Onward[] =>
  [...links].sort((a, b) => Math.max(0, ...hintsOf([b.label], b.url, []).link) - Math.max(0, ...hintsOf([a.label], a.url, []).link));

/** Whether the page is about this item: reached under its name, or titled so, and not about many. */
function dedicated(from: Candidate, page: Document, context: Context): boolean {
  if (from.range !== null || from.foundBy === 'submission' || from.foundBy === 'hub') return true;
  // What the item's own page leads to is its part, unless its name is that of another item.
  if (from.steps > 0 && context.read(from.label).item === null) return true;
  const titles = [page.title ?? '', ...page.sections.slice(0, 3).map((section) => section.heading)];
  const called = context.read(from.label);
  return titles.map(context.read).some(({ item, rivals }) => item === from.item || rivals.includes(from.item)) || called.score >= 0.9 || called.item === from.item || called.code === numberOf(from.item);
}

/** Further pages of the same list. */
function nextPages(page: Document, context: Context): Document[] {
  const found: Document[] = [];
  const seen = new Set([page]);
  const queue = [page];
  while (queue.length > 0 && found.length < MOST_PAGES) {
    const current = queue.shift();
    for (const link of current?.links ?? []) {
      if (!PAGING.test(link.text.trim()) || !isOwnUrl(context.index.site, link.url) || !samePath(link.url, page.url)) continue;
      const next = context.index.document(link.url);
      if (next === null || next.kind !== 'html' || seen.has(next)) continue;
      seen.add(next);
      found.push(next);
      queue.push(next);
      if (found.length >= MOST_PAGES) break;
    }
  }
  return found;
}

/** The same list by its address: one path, or one that only adds `/page/2`. */
function samePath(a: string, b: string): boolean {
  const stem = (url: string): string => new URL(url).pathname.replace(/\/(?:page\/)?\d+\/?$/u, '').replace(/\/$/u, '');
  try {
    return stem(a) === stem(b);
  } catch {
    return false;
  }
}
