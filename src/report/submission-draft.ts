import { stringify } from 'yaml';
import type { Report } from '../model/report.ts';
import { inLang, type Lang } from '../model/text.ts';
import { openedFrom, stillMissing } from './messages.ts';

/** One row of the list that an agency enters in ITAS. */
export interface DraftRow {
  readonly item: string;
  /** Empty where no evidence was found: a row to be filled in. */
  readonly url: string;
  readonly explanation: string;
  /** What the audit says of the item, for the one who checks the list; not to be entered. */
  readonly predicted: string;
}

export const DRAFT_FORMATS = ['csv', 'yaml', 'json'] as const;
export type DraftFormat = (typeof DRAFT_FORMATS)[number];

/** Addresses of one item; the form of the assessment wants few and telling ones. */
const MOST_URLS = 5;

/** The agency's list item → address → explanation as an audit found it; an item without evidence has a row to fill in. Pure. */
export function submissionDraft(report: Report, lang: Lang): DraftRow[] {
  return report.items.flatMap((item): DraftRow[] => {
    const predicted = `${item.score}${item.status === 'review' ? ' ?' : ''}${item.score < 100 || item.status === 'review' ? ` ${item.reason ?? ''}` : ''}`.trim();
    const open = item.evidence.filter(({ state }) => state !== 'dead').slice(0, MOST_URLS);
    if (open.length === 0) return [{ item: item.id, url: '', explanation: inLang(stillMissing(item.title), lang), predicted }];
    return open.map(({ url, label, linkedFrom }) => ({ item: item.id, url, explanation: inLang(openedFrom(oneLine(label ?? item.title), linkedFrom ?? null), lang), predicted }));
  });
}

/** Words of a web page on one line. */
const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim().slice(0, 300);

const HEADS = ['item', 'url', 'explanation', 'predicted'] as const satisfies readonly (keyof DraftRow)[];

/** The rows in a format that `--submission` reads back. CSV is for Excel: marked as UTF-8, and no cell is a formula. */
export function draftAs(format: DraftFormat, rows: readonly DraftRow[]): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  if (format === 'yaml') return stringify(rows, { lineWidth: 0 });
  const lines = [HEADS, ...rows.map((row) => HEADS.map((head) => row[head]))];
  return `\ufeff${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

const cell = (words: string): string => {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return `"${safe.replace(/[\r\n]+/g, ' ').replace(/"/g, '""')}"`;
};
