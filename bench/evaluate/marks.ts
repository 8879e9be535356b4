import type { Report } from '../../src/model/report.ts';
import type { RuleSet } from '../../src/model/rule.ts';
import { rollUp } from '../../src/predict/roll-up.ts';
import type { Truth } from '../../test/support/audit-folder.ts';

/** How one item came out against what an assessor would say. */
export interface ItemMark {
  readonly site: string;
  readonly item: string;
  readonly told: number;
  /** The scores that are right, the likeliest first. */
  readonly fair: readonly number[];
  readonly right: boolean;
  readonly inReview: boolean;
  /** Null where the truth names no evidence on the site. */
  readonly located: boolean | null;
  /** Null for items that lose nothing. */
  readonly reason: boolean | null;
  readonly probability: number;
  readonly why: string;
  readonly wanted: string;
}

/** A finding on an element of which the truth is known. */
export interface FindingMark {
  readonly certainty: number;
  readonly right: boolean;
}

export interface SiteMarks {
  readonly site: string;
  readonly items: readonly ItemMark[];
  readonly findings: readonly FindingMark[];
  /** |OIT told − OIT of the truth|, points. */
  readonly deltaOit: number;
  readonly seconds: number;
  readonly pages: number;
}

/** Compares a report with the truth of its site. Pure. */
export function marksOf(site: string, report: Report, truth: Truth, ruleSet: RuleSet, seconds: number): SiteMarks {
  const items = ruleSet.rules.map(({ id }): ItemMark => {
    const told = report.items.find((it) => it.id === id);
    const wanted = truth.items[id];
    if (told === undefined || wanted === undefined) throw new Error(`${site}: no ${id}`);
    const fair = [wanted.score].flat();
    return {
      site,
      item: id,
      told: told.score,
      fair,
      right: fair.includes(told.score),
      inReview: told.status === 'review',
      located: isLocated(told, wanted.evidence),
      reason: fair.includes(100) ? null : told.score < 100 && isRightReason(told, wanted.fails ?? [], ruleSet),
      probability: told.probability[String(told.score) as '0' | '50' | '100'],
      why: told.reason ?? '',
      wanted: (wanted.fails ?? []).map((fail) => fail.element ?? fail.check).join(' '),
    };
  });
  const scores = Object.fromEntries(items.map(({ item, told, fair }) => [item, fair.includes(told) ? told : (fair[0] ?? 0)]));
  return {
    site,
    items,
    findings: findingsOf(report, truth),
    deltaOit: Math.abs(report.oit.score - rollUp(ruleSet, scores, null).oit),
    seconds,
    pages: report.links.checked,
  };
}

type ToldItem = Report['items'][number];
type Fails = NonNullable<Truth['items'][string]['fails']>;

function isLocated(told: ToldItem, evidence: readonly string[]): boolean | null {
  if (evidence.length === 0) return null;
  const found = new Set(told.evidence.map(({ url }) => plain(url)));
  return evidence.some((address) => found.has(plain(address)));
}

/** The path of an own address, the whole of one elsewhere; decoded, without fragment. */
function plain(address: string): string {
  const url = new URL(address, 'http://127.0.0.1/');
  const words = url.hostname === '127.0.0.1' ? url.pathname : url.href.replace(/#.*$/, '');
  try {
    return decodeURIComponent(words).normalize('NFC').replace(/\/$/, '');
  } catch {
    return words;
  }
}

/** Whether a failing check is one that the truth names: the element, the check that judges it, or one that is as fair. */
function isRightReason(told: ToldItem, fails: Fails, ruleSet: RuleSet): boolean {
  const judgedBy = (element: string | undefined): string | undefined => ruleSet.rules.flatMap((rule) => rule.elements).find((it) => it.id === element)?.check;
  const open = told.checks.filter((check) => (check.status === 'fail' || check.status === 'unknown') && check.need !== 'advised');
  const named = new Set(open.flatMap((check) => [check.id.replace(/#\d+$/, ''), check.kind]));
  return fails.flatMap((fail) => [judgedBy(fail.element) ?? fail.element ?? fail.check, ...(fail.alsoFair ?? [])]).some((reason) => named.has(reason));
}

/** Elements of items that lose nothing are all there; those that the truth names are missing; of the rest nothing is known. */
function findingsOf(report: Report, truth: Truth): FindingMark[] {
  return report.items.flatMap((told) => {
    const wanted = truth.items[told.id];
    if (wanted === undefined) return [];
    const fair = [wanted.score].flat();
    const missing = new Set((wanted.fails ?? []).flatMap((fail) => fail.element ?? []));
    return told.checks.flatMap((check): FindingMark[] => {
      if (check.kind !== 'element' || check.need === 'advised' || (check.status !== 'pass' && check.status !== 'fail')) return [];
      const id = check.id.replace(/#\d+$/, '');
      if (fair.length === 1 && fair[0] === 100) return [{ certainty: check.certainty, right: check.status === 'pass' }];
      return missing.has(id) ? [{ certainty: check.certainty, right: check.status === 'fail' }] : [];
    });
  });
}
