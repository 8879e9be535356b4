import type { Document, PageLink } from '../model/document.ts';
import type { Rule } from '../model/rule.ts';
import { withoutFragment } from '../model/address.ts';
import type { Candidate, Haul, Refused } from './candidate.ts';
import { haulOf, isRefused } from './candidate.ts';
import type { Context } from './context.ts';
import { follow } from './follow.ts';
import { consider, withoutCriteria } from './offer.ts';
import { leadsBack, ownWords } from './sense.ts';
import { hintsOf, verdictOfHints } from './years.ts';

/** Pages and files offered for one item by links outside of hubs. */
const MOST = 8;
const MOST_MONTHS = 16;

interface Named {
  readonly page: Document;
  readonly link: PageLink;
  readonly label: string;
  readonly score: number;
  readonly verdict: 'right' | 'silent' | 'wrong';
  /** In the menu or on the home page rather than deep in a list. */
  readonly prominent: boolean;
}

/** Evidence of every item from links that bear its name, in menus first, then anywhere outside of hubs. */
export function fromMenus(context: Context): ReadonlyMap<string, Haul> {
  const named = new Map<string, Map<string, Named>>();
  const gathers = new Set(context.hubs.filter((hub) => !hub.short).map((hub) => hub.page));
  const pages = [...context.index.pages].sort((a, b) => a.depth - b.depth || (a.url < b.url ? -1 : 1));
  const rules = new Map(context.ruleSet.rules.map((rule) => [rule.id, rule]));
  for (const page of pages) {
    for (const link of page.links) {
      const frame = context.index.isFrame(page, link);
      if ((gathers.has(page) && !frame) || link.via === 'form' || link.via === 'meta' || leadsBack(link)) continue;
      const sense = ownWords(link).map(context.read).find((each) => each.item !== null) ?? (link.labelFrom === 'text' ? undefined : context.read(link.label));
      if (sense === undefined || sense.item === null) continue;
      const label = link.label === '' || context.read(link.label).item === null ? sense.words : link.label;
      const prominent = frame || context.index.isHome(page.url);
      for (const item of [sense.item, ...sense.rivals]) {
        const rule = rules.get(item);
        if (rule === undefined) continue;
        const ofItem = named.get(item) ?? new Map<string, Named>();
        named.set(item, ofItem);
        const score = sense.score - (sense.rivals.length > 0 ? 0.1 : 0);
        keepBetter(ofItem, { page, link, label, score, verdict: verdictOf(link, label, rule, context), prominent });
      }
    }
  }
  for (const rule of context.ruleSet.rules) {
    const lent = twinsOf(rule, context.ruleSet.rules).flatMap((twin) => [...(named.get(twin.id)?.values() ?? [])]).map((link) => ({ ...link, score: link.score - LENT, verdict: verdictOf(link.link, link.label, rule, context) }));
    const own = named.get(rule.id) ?? new Map<string, Named>();
    if ([...own.values()].some(({ verdict, link }) => verdict === 'right' && context.index.health(link.url)?.state !== 'dead')) continue;
    for (const link of lent.filter(({ verdict, label }) => verdict === 'right' && !PLAN.test(label))) keepBetter(own, link);
    if (own.size > 0) named.set(rule.id, own);
  }
  const hauls = new Map<string, Haul>();
  for (const [item, links] of named) {
    const rule = rules.get(item);
    if (rule !== undefined) hauls.set(item, haulOfItem(rule, [...links.values()], context));
  }
  return hauls;
}

/** A name that is first of all that of another item. */
const LENT = 0.1;
/** What was to be bought is no list of what was. */
const PLAN = /แผน/u;

/** Rules that ask for a list by months, too, of another year: the same monthly paper answers whichever its months belong to. */
const twinsOf = (rule: Rule, rules: readonly Rule[]): readonly Rule[] =>
  rule.year.kind !== 'months' ? [] : rules.filter(({ id, year }) => id !== rule.id && year.kind === 'months' && rule.year.kind === 'months' && year.year !== rule.year.year);

/** One link per address: the better name, then the more prominent place, then the first. */
function keepBetter(links: Map<string, Named>, next: Named): void {
  const key = next.link.url === '' ? `#${next.link.label}` : next.link.url;
  const before = links.get(key);
  if (before !== undefined && (before.score > next.score || (before.score === next.score && (before.prominent || !next.prominent)))) return;
  links.set(key, next);
}

function haulOfItem(rule: Rule, links: readonly Named[], context: Context): Haul {
  const found: (Candidate | Refused)[] = [];
  const most = rule.year.kind === 'months' ? MOST_MONTHS : MOST;
  const hasRight = links.some((link) => link.verdict === 'right');
  for (const { link, page, label, score, prominent, verdict } of [...links].sort(byWorth)) {
    if (found.filter((each) => !isRefused(each)).length >= most) break;
    if (hasRight && verdict === 'wrong') continue;
    found.push(
      consider(
        {
          rule,
          url: leadsWithin(page, link) && !namesSeveral(page, context) ? withoutFragment(link.url) : link.url,
          label,
          words: link.labels,
          headings: link.path,
          linkedFrom: page.url,
          foundBy: 'menu',
          certainty: Math.min(0.88, (prominent ? 0.85 : 0.75) + (score - 0.9) * 0.3),
          otherYear: false,
          steps: 0,
        },
        context.index,
        context.hubAddresses,
      ),
    );
  }
  const { candidates, refused } = haulOf(found);
  const more: Candidate[] = [];
  const dropped: Refused[] = [];
  const seen = new Set(candidates.map((candidate) => withoutFragment(candidate.url)));
  for (const candidate of candidates) {
    const onward = follow(candidate, rule, context).filter((next) => !seen.has(withoutFragment(next.url)));
    const kept = withoutCriteria(candidate);
    if (isRefused(kept)) dropped.push(kept);
    else more.push(kept);
    for (const next of onward) seen.add(withoutFragment(next.url));
    more.push(...onward);
  }
  return { candidates: more, refused: [...refused, ...dropped] };
}

const leadsWithin = (page: Document, link: PageLink): boolean => link.url !== '' && withoutFragment(link.url) === withoutFragment(page.url);

/** Whether the places of a page to which it leads are those of different items; else they are parts of one answer, which stands together. */
const namesSeveral = (page: Document, context: Context): boolean =>
  new Set(page.links.filter((link) => leadsWithin(page, link)).flatMap((link) => ownWords(link).map((words) => context.read(words).item)).filter((item) => item !== null)).size > 1;

const verdictOf = (link: PageLink, label: string, rule: Rule, context: Context): Named['verdict'] =>
  verdictOfHints(hintsOf([label, ...link.labels], link.url, []), rule.year, context.assessedYear);

const VERDICT = { right: 0, silent: 1, wrong: 2 } as const;

const byWorth = (a: Named, b: Named): number =>
  VERDICT[a.verdict] - VERDICT[b.verdict] ||
  Number(b.prominent) - Number(a.prominent) ||
  b.score - a.score ||
  a.page.depth - b.page.depth ||
  (a.link.url < b.link.url ? -1 : a.link.url > b.link.url ? 1 : 0);
