import { quoteOf, type Basis, type CheckKind, type Finding, type FindingStatus, type Need } from '../model/finding.ts';
import type { Text } from '../model/text.ts';

/** What a check says, before the fields that it left out are filled in. */
export interface FindingDraft {
  readonly id: string;
  readonly kind: CheckKind;
  readonly status: FindingStatus;
  readonly message: Text;
  readonly advice?: Text | null;
  readonly url?: string | null;
  readonly quote?: string | null;
  readonly page?: number | null;
  readonly certainty: number;
  readonly need?: Need | undefined;
  readonly basis?: Basis | undefined;
}

/** Completes a finding: cuts its quote to fit a report and its certainty to two decimals within 0-1. */
export function makeFinding(draft: FindingDraft): Finding {
  const { need, basis } = draft;
  return {
    id: draft.id,
    kind: draft.kind,
    status: draft.status,
    message: draft.message,
    advice: draft.status === 'pass' ? null : (draft.advice ?? null),
    url: draft.url ?? null,
    quote: draft.quote ? quoteOf(draft.quote.replace(/^[\s\p{M}]+/u, '')) || null : null,
    page: draft.page ?? null,
    certainty: Math.round(Math.min(1, Math.max(0, draft.certainty)) * 100) / 100,
    ...(need === undefined ? {} : { need }),
    ...(basis === undefined ? {} : { basis }),
  };
}

/** Gives the second, third … finding of the same id the endings `#2`, `#3` …. */
export function numberRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}#${count}` };
  });
}
