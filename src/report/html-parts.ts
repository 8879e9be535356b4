import { readableUrl } from '../model/report-view.ts';
import { SYMBOLS } from '../model/report-words.ts';
import { escapeHtml, safeHref } from './escape.ts';

export const esc = escapeHtml;

/** A link where the address is http or https, otherwise its words alone. */
export function link(address: string, words?: string): string {
  const shown = esc(words ?? readableUrl(address));
  const href = safeHref(address);
  return href === null ? `<span>${shown}</span>` : `<a href="${esc(href)}" rel="noreferrer noopener nofollow">${shown}</a>`;
}

/** A bar for a score of 0-100; the figure stands beside it in words. */
export const bar = (score: number, strong = false): string =>
  `<div class="bar${strong ? ' strong' : ''}" aria-hidden="true"><i style="width:${percent(score)}%"></i></div>`;

/** Within 0-100, so that a strange report cannot leave the bar. */
export const percent = (score: number): string => Math.min(100, Math.max(0, score)).toFixed(2);

type Statuses = typeof SYMBOLS.unicode.item & typeof SYMBOLS.unicode.finding;

/** Status by symbol and word. */
export const tag = (status: keyof Statuses, word: string): string => {
  const signs = { ...SYMBOLS.unicode.finding, ...SYMBOLS.unicode.item };
  return `<span class="tag ${status}">${signs[status]} ${esc(word)}</span>`;
};
