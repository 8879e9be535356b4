import type { Location } from '../model/evidence.ts';
import type { Finding, ItemFindings } from '../model/finding.ts';
import { makeFinding } from './make-finding.ts';
import { betterThere, putBetter } from './messages/gates.ts';

/** What the site holds, judged as if the agency had submitted nothing. */
export interface FoundBySearch {
  readonly location: Location;
  readonly findings: readonly ItemFindings[];
}

/**
 * Where an address of the agency's own list does not hold, and the site has evidence elsewhere that does,
 * says so: a warning that costs nothing. Pure.
 * @param submitted findings on exactly what was submitted
 * @param items ids of the items that the list names
 */
export function withBetterElsewhere(submitted: readonly ItemFindings[], items: ReadonlySet<string>, searched: FoundBySearch): ItemFindings[] {
  return submitted.map((own) => {
    if (!items.has(own.item) || !own.findings.some(isDecisiveFail)) return own;
    const other = searched.findings.find((it) => it.item === own.item);
    const piece = searched.location.items.find((it) => it.item === own.item)?.evidence.find((it) => it.health?.state !== 'dead');
    if (other === undefined || piece === undefined || other.findings.some(isDecisiveFail)) return own;
    const better = makeFinding({
      id: `${own.item}.better`,
      kind: 'located',
      status: 'warn',
      need: 'advised',
      message: betterThere(piece.label),
      advice: putBetter(piece.url),
      url: piece.url,
      certainty: Math.min(...other.findings.filter((it) => it.need !== 'advised').map((it) => it.certainty)),
    });
    return { ...own, findings: [...own.findings, better] };
  });
}

const isDecisiveFail = ({ status, need }: Finding): boolean => status === 'fail' && need !== 'advised' && need !== 'alternative';
