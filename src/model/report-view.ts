import type { CheckKind, FindingStatus, Need } from './finding.ts';
import type { Report, ReportCheck, ReportItem } from './report.ts';
import type { ItemStatus } from './score.ts';

/** Questions that every way of showing a report asks it. */

interface Judged {
  readonly kind: CheckKind;
  readonly status: FindingStatus;
  readonly need?: Need | undefined;
}

/** What an assessor meets first decides first. */
const KIND_ORDER: readonly CheckKind[] = ['located', 'link-health', 'readable', 'main-site', 'currency', 'element'];

const rank = (finding: Judged): number => KIND_ORDER.indexOf(finding.kind) * 2 + (finding.need === 'core' ? 0 : 1);

const costs = (finding: Judged): boolean => finding.need !== 'advised' && finding.need !== 'alternative';

const first = <T extends Judged>(findings: readonly T[], wanted: (finding: T) => boolean): T | null =>
  findings.filter(wanted).sort((a, b) => rank(a) - rank(b))[0] ?? null;

/**
 * The finding that explains the item's status best: for one to be looked at, what could not be
 * told; otherwise what fails, in the order in which an assessor meets it. Null where nothing stands out.
 */
export function decisive<T extends Judged>(findings: readonly T[], status: ItemStatus): T | null {
  const fails = (f: T): boolean => f.status === 'fail' && costs(f);
  const open = (f: T): boolean => f.status === 'unknown' && costs(f);
  const steps =
    status === 'review' ? [open, (f: T) => f.status === 'unknown', fails] : status === 'pass' ? [] : [fails, open, (f: T) => f.status === 'unknown'];
  for (const step of [...steps, (f: T) => f.status === 'warn']) {
    const found = first(findings, step);
    if (found !== null) return found;
  }
  return null;
}

/** Findings in the order in which they matter: what fails, what is open, cautions, what holds. */
export function byWeight<T extends Judged>(findings: readonly T[]): T[] {
  const weight = (f: T): number => (f.status === 'fail' ? (costs(f) ? 0 : 2) : f.status === 'unknown' ? 1 : f.status === 'warn' ? 3 : 4);
  return [...findings].sort((a, b) => weight(a) - weight(b) || rank(a) - rank(b));
}

export interface Mend {
  readonly item: ReportItem;
  /** What decided; null where only the score says that something is missing. */
  readonly check: ReportCheck | null;
  /** Other findings that cost the item points. */
  readonly more: number;
}

/** The items whose mending wins most points of the OIT score, most first. */
export function mendFirst(report: Report, count = 5): Mend[] {
  return report.items
    .map((item, position) => ({ item, position }))
    .filter(({ item }) => item.gain > 0 && item.score < 100)
    .sort((a, b) => b.item.gain - a.item.gain || a.position - b.position)
    .slice(0, count)
    .map(({ item }) => {
      const check = decisive(item.checks, item.status);
      const costly = item.checks.filter((c) => costs(c) && (c.status === 'fail' || c.status === 'unknown'));
      return { item, check, more: costly.filter((c) => c !== check).length };
    });
}

/** How many items have each status. */
export function countByStatus(items: readonly ReportItem[]): Readonly<Record<ItemStatus, number>> {
  const counts = { pass: 0, partial: 0, fail: 0, review: 0 };
  for (const item of items) counts[item.status] += 1;
  return counts;
}

/** Groups of an indicator, in the order of the report; a group's id begins with its indicator's. */
export const groupsOf = (report: Report, indicator: number): Report['groups'] =>
  report.groups.filter((group) => group.id.split('.')[0] === String(indicator));

/** An address as people read it: percent-encoded Thai decoded where that can be done. */
export function readableUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
