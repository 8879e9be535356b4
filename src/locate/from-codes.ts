import type { Document, PageLink } from '../model/document.ts';
import type { Candidate, Haul } from './candidate.ts';
import { isRefused } from './candidate.ts';
import { codeOf } from './codes.ts';
import type { Context } from './context.ts';
import { follow } from './follow.ts';
import { isAboutAssessment } from './hubs.ts';
import { consider, withoutCriteria } from './offer.ts';
import { numberOf, ownWords } from './sense.ts';
import { blockYear } from './years.ts';

const CERTAINTY = 0.5;
const HEADINGS = 3;

interface Numbered {
  readonly page: Document;
  readonly link: PageLink;
  readonly number: number;
}

/**
 * Evidence of the given items by number alone: lines of a page about the assessment of this very year
 * that bear the number of an item ("O20") and words of the town's own that name no item. Of other
 * years the numbers mean other things, and where a title on the page has another number than ours.
 */
export function fromCodes(items: readonly string[], context: Context): ReadonlyMap<string, Haul> {
  if (items.length === 0) return new Map();
  const lines = context.index.pages.filter((page) => !context.hubs.some((hub) => hub.page === page) && isOfYear(page, context)).flatMap((page) => numberedOn(page, context));
  const hauls = new Map<string, Haul>();
  for (const item of items) {
    const candidates = lines.filter(({ number }) => `o${number}` === item).flatMap((line) => candidatesOf(item, line, context));
    if (candidates.length > 0) hauls.set(item, { candidates, refused: [] });
  }
  return hauls;
}

function isOfYear(page: Document, { index, assessedYear }: Context): boolean {
  if (index.isHome(page.url) || !isAboutAssessment(page, index)) return false;
  const years = [page.title ?? '', ...page.sections.slice(0, HEADINGS).map(({ heading }) => heading)].map(blockYear).filter((year) => year !== null);
  return years.length > 0 && years.every((year) => year === assessedYear);
}

/** Lines with a number and no title; none where a title on the page has another number than ours. */
function numberedOn(page: Document, { index, read }: Context): Numbered[] {
  const links = page.links.filter((link) => link.via !== 'form' && link.via !== 'meta' && !index.isFrame(page, link));
  const lines = links.map((link) => ({ link, words: [...new Set([...ownWords(link), ...link.labels.filter((words) => !link.path.includes(words))])] }));
  const senses = lines.flatMap(({ words }) => words.map(read));
  if (senses.some(({ item, code }) => item !== null && code !== null && numberOf(item) !== code)) return [];
  return lines.flatMap(({ link, words }): Numbered[] => {
    const codes = words.map(codeOf).filter((code) => code !== null && code.kind === 'o');
    const number = codes[0]?.number;
    return number === undefined || codes.some((code) => code?.number !== number) || words.some((each) => read(each).item !== null) ? [] : [{ page, link, number }];
  });
}

function candidatesOf(item: string, { page, link }: Numbered, context: Context): Candidate[] {
  const rule = context.ruleSet.rules.find((each) => each.id === item);
  if (rule === undefined) return [];
  const made = consider(
    { rule, url: link.url, label: link.label, words: link.labels, headings: link.path, linkedFrom: page.url, foundBy: 'hub', certainty: CERTAINTY, otherYear: false, steps: 0 },
    context.index,
    context.hubAddresses,
  );
  if (isRefused(made)) return [];
  const kept = withoutCriteria(made);
  return [...(isRefused(kept) ? [] : [kept]), ...follow(made, rule, context)];
}
