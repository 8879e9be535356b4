import { withoutFragment } from '../../model/address.ts';
import type { Crawl } from '../../model/crawl.ts';
import type { Evidence, Location } from '../../model/evidence.ts';
import type { Shot } from '../../model/evidence-picture.ts';
import type { ItemFindings } from '../../model/finding.ts';

/** Pictures of one audit. */
const MOST_SHOTS = 40;
/** Evidence of an item among which its page is looked for. */
const LOOKED_AT = 5;
const WORDS = 60;

/** One page of the site for each item that has evidence there, the best first, with the words that the findings quote from it. */
export function shotsOf(location: Location, findings: readonly ItemFindings[], found: Pick<Crawl, 'resources'>): Shot[] {
  const pages = new Map(found.resources.filter(({ kind }) => kind === 'html').flatMap((page) => [page.url, page.finalUrl].map((url) => [url, page] as const)));
  return location.items
    .flatMap(({ item, evidence }): Shot[] => {
      for (const one of evidence.slice(0, LOOKED_AT)) {
        const page = one.document?.kind === 'html' ? (pages.get(withoutFragment(one.url)) ?? pages.get(one.document.url)) : undefined;
        if (page === undefined) continue;
        return [{ item, url: one.url, hash: page.hash, rendered: page.rendered, words: wordsOf(one, findings.find((it) => it.item === item)) }];
      }
      return [];
    })
    .slice(0, MOST_SHOTS);
}

/** The beginning of the section that counts; else what a finding quotes from the page; the top of the page for neither. */
function wordsOf(evidence: Evidence, findings: ItemFindings | undefined): string | null {
  const { range, document, url } = evidence;
  if (range !== null) return firstLine(document?.pages[0]?.text.slice(range.start, range.start + 300) ?? '');
  const quote = findings?.findings.find((it) => it.kind === 'element' && it.status === 'pass' && it.quote !== null && it.url !== null && withoutFragment(it.url) === withoutFragment(url))?.quote;
  return quote === undefined || quote === null ? null : firstLine(quote);
}

function firstLine(text: string): string | null {
  const line = text.split(/[\n|…]/).map((it) => it.replace(/\s+/g, ' ').trim()).find((it) => it.length >= 4);
  return line === undefined ? null : line.slice(0, WORDS);
}
