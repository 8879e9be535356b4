import { withoutFragment } from '../model/address.ts';
import type { Evidence, FoundBy, Located, Rejected } from '../model/evidence.ts';
import type { Rule } from '../model/rule.ts';
import { looseKey, fragmentOf } from './addresses.ts';
import type { Candidate, Haul, Refused } from './candidate.ts';
import { isOwnedByOthers, type Context } from './context.ts';
import { verdictOfDocument, verdictOfHints } from './years.ts';

const MOST = 12;
const MOST_MONTHS = 24;
const MOST_REJECTED = 8;
const ORDER: readonly FoundBy[] = ['submission', 'hub', 'menu', 'content'];

/** Whether evidence is good enough that a later way of looking need not be asked. */
export function suffices(haul: Haul | undefined, context: Context): boolean {
  return (haul?.candidates ?? []).some(
    (candidate) => !candidate.otherYear && candidate.certainty >= 0.5 && context.index.health(candidate.url)?.state !== 'dead',
  );
}

/** Orders the evidence of an item, takes doubles out and cuts the list. */
export function arrange(rule: Rule, hauls: readonly Haul[], context: Context): Located {
  const all = hauls.flatMap((haul) => haul.candidates);
  const candidates = all.filter((candidate) => candidate.foundBy === 'submission' || !(isWayOnly(candidate, all, context) || isOfOthers(candidate, rule, context)));
  const current = candidates.filter((candidate) => !candidate.otherYear);
  const others = candidates.filter((candidate) => candidate.otherYear);
  const used = current.length > 0 ? current : others;
  const ranked = unique(used)
    .map((candidate, at) => ({ candidate, at, key: keyOf(candidate, rule, context) }))
    .sort((a, b) => compareKeys(a.key, b.key) || a.at - b.at)
    .map(({ candidate }) => candidate);
  const refused = hauls.flatMap((haul) => haul.refused);
  const old = current.length > 0 ? others.map((candidate): Refused => ({ item: rule.id, url: candidate.url, label: candidate.label, linkedFrom: candidate.linkedFrom, why: 'other-year' })) : [];
  const taken = new Set(ranked.map((candidate) => candidate.url));
  return {
    item: rule.id,
    evidence: ranked.slice(0, rule.year.kind === 'months' ? MOST_MONTHS : MOST).map((candidate) => evidenceOf(candidate, context)),
    rejected: uniqueRefused([...refused, ...old.filter((each) => !taken.has(each.url))]).slice(0, MOST_REJECTED),
    searched: { pages: context.index.pages.length, documents: context.index.documents.length - context.index.pages.length },
  };
}

/** A list of several items that leads to what was found from there. */
const isWayOnly = ({ document, range }: Candidate, all: readonly Candidate[], { lists }: Context): boolean =>
  document !== null && range === null && lists.has(document.url) && all.some((other) => other.document !== document && other.linkedFrom === document.url);

/** What lists name for other items only, and its own label does not name for this one. */
const isOfOthers = (candidate: Candidate, rule: Rule, context: Context): boolean =>
  isOwnedByOthers(context, withoutFragment(candidate.url), rule.id) && candidate.range === null && context.read(candidate.label).item !== rule.id;

function evidenceOf(candidate: Candidate, context: Context): Evidence {
  const certainty = candidate.otherYear ? Math.min(0.45, candidate.certainty) : candidate.certainty;
  return {
    url: candidate.url,
    foundBy: candidate.foundBy,
    label: candidate.label.replace(/\s+/gu, ' ').trim().slice(0, 300),
    linkedFrom: candidate.linkedFrom,
    document: candidate.document,
    range: candidate.range,
    health: context.index.health(candidate.url),
    years: candidate.years,
    certainty: Math.round(Math.max(0, Math.min(1, certainty)) * 100) / 100,
  };
}

/** The same body under the same anchor is one piece of evidence; the surest way to it stays. */
function unique(candidates: readonly Candidate[]): Candidate[] {
  const byKey = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const body = candidate.document === null ? looseKey(candidate.url) : candidate.document.url;
    const part = candidate.range === null ? '' : `${candidate.range.start}-${candidate.range.end}`;
    const key = `${body} ${part === '' ? fragmentOf(candidate.url) : part}`;
    const before = byKey.get(key);
    if (before === undefined || candidate.certainty > before.certainty) byKey.set(key, candidate);
  }
  return [...byKey.values()];
}

const YEAR = { right: 0, silent: 1, wrong: 2 } as const;
const READING = { text: 0, partial: 1, scan: 2, none: 3 } as const;

/** Year, way, distance, kind, state: smaller is better. A submission keeps its order. */
function keyOf(candidate: Candidate, rule: Rule, context: Context): number[] {
  const own = verdictOfDocument(candidate.document, rule.year, context.assessedYear);
  const hint = verdictOfHints(candidate.years, rule.year, context.assessedYear);
  const year = own === 'silent' ? hint : own;
  const dead = context.index.health(candidate.url)?.state === 'dead' ? 1 : 0;
  const page = candidate.document?.kind === 'html';
  const expected = rule.find.expects === 'either' || (rule.find.expects === 'document') !== page ? 0 : 1;
  const way = ORDER.indexOf(candidate.foundBy);
  const first = candidate.foundBy === 'submission' && candidate.steps === 0 ? 0 : 1;
  const weak = candidate.certainty < 0.5 ? 1 : 0;
  return [first, weak, dead, YEAR[year], way, expected, candidate.steps, candidate.document === null ? 2 : READING[candidate.document.reading.state], -candidate.certainty];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function uniqueRefused(refused: readonly Refused[]): Rejected[] {
  const seen = new Set<string>();
  const kept: Rejected[] = [];
  for (const { url, label, linkedFrom, why } of refused) {
    const key = `${why} ${url === '' ? label : url}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push({ url, label: label.replace(/\s+/gu, ' ').trim().slice(0, 300), linkedFrom, why });
  }
  return kept;
}
