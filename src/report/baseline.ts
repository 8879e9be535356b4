import type { Report } from '../model/report.ts';

export interface Worse {
  readonly id: string;
  readonly before: number;
  readonly now: number;
}

/** Items that score lower than in the baseline, by id; an item that only one of the two has is no comparison. */
export function worseThan(report: Report, baseline: Report): Worse[] {
  const before = new Map(baseline.items.map((item) => [item.id, item.score]));
  return report.items.flatMap((item) => {
    const was = before.get(item.id);
    return was !== undefined && item.score < was ? [{ id: item.id, before: was, now: item.score }] : [];
  });
}
