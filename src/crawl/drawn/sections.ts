import { resolveAddress, withoutFragment } from '../../model/address.ts';
import type { Entry } from './entries.ts';

/** Class of what is added to a page: readers take it as the page's own, pictures of the page leave it out. */
export const ADDED = 'oit-added';

const MAX_ADDED = 1_000_000;

interface Group {
  readonly heading: string;
  readonly groups: Map<string, Group>;
  readonly lines: string[];
}

/**
 * HTML that says to a reader what the data says: lines with their links, in boxes with their headings.
 * Links that the page shows already are left out, and the lines around them. Empty where nothing is new.
 * @param links addresses without fragment that stand on the page
 */
export function sectionsOf(entries: readonly Entry[], pageUrl: string, links: readonly string[]): string {
  const shown = shownBy(links);
  const root: Group = { heading: '', groups: new Map(), lines: [] };
  const isNew = entries.map(({ href, html }) => {
    if (html !== null) return hrefsIn(html).some((it) => !isShown(it, pageUrl, shown));
    return href !== null && !isShown(href, pageUrl, shown);
  });
  if (!isNew.some(Boolean)) return '';
  const told = new Set<string>();
  for (const [index, { headings, title, href, html }] of entries.entries()) {
    if (!(isNew[index] ?? false) && href !== null) continue;
    const line = html ?? (href === null ? `<li>${escape(title)}</li>` : `<li><a href="${escape(href)}">${escape(title)}</a></li>`);
    const key = `${headings.join('\n')}\n${line}`;
    if (told.has(key)) continue;
    told.add(key);
    let group = root;
    for (const heading of headings) {
      const next = group.groups.get(heading) ?? { heading, groups: new Map<string, Group>(), lines: [] };
      group.groups.set(heading, next);
      group = next;
    }
    group.lines.push(html === null ? line : `<li>${quiet(line)}</li>`);
  }
  return written(root).slice(0, MAX_ADDED);
}

function written({ heading, groups, lines }: Group): string {
  const inside = `${lines.length === 0 ? '' : `<ul>${lines.join('\n')}</ul>`}${[...groups.values()].map(written).join('\n')}`;
  return heading === '' ? inside : box(heading, inside);
}

/** A box with a title, as an open accordion has it. */
export const box = (heading: string, inside: string): string => `<details open><summary>${escape(heading)}</summary>\n${inside}\n</details>\n`;

/** Adds what was read elsewhere to the end of a page. */
export function withAdded(html: string, added: string): string {
  if (added === '') return html;
  const block = `\n<section class="${ADDED}">\n${added}\n</section>\n`;
  const end = html.toLowerCase().lastIndexOf('</body');
  return end === -1 ? html + block : html.slice(0, end) + block + html.slice(end);
}

/** A piece of a page without what would run or be counted. */
export const quiet = (html: string): string => html.replace(/<(script|style|noscript|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '').replace(/<\/?(?:html|head|body|base|meta|link)\b[^>]*>/gi, '');

/** Addresses by the last part of their path. */
type Shown = ReadonlyMap<string, readonly string[]>;

const lastOf = (url: string): string => url.slice(url.replace(/[?#].*$/s, '').lastIndexOf('/'));

function shownBy(links: readonly string[]): Shown {
  const shown = new Map<string, string[]>();
  for (const link of links) shown.set(lastOf(link), [...(shown.get(lastOf(link)) ?? []), link]);
  return shown;
}

/** Data often has a path alone that the script completes with another host or folder: then the page's own link is the right one. */
const isShown = (href: string, pageUrl: string, shown: Shown): boolean => {
  const url = resolveAddress(href, pageUrl);
  if (url === null) return true;
  const address = withoutFragment(url);
  const { pathname, search } = new URL(address);
  return (shown.get(lastOf(address)) ?? []).some((link) => link === address || (lastOf(address).length > 4 && link.endsWith(pathname + search)));
};

const hrefsIn = (html: string): string[] => [...html.matchAll(/href\s*=\s*["']?([^"'\s>]{1,2000})/gi)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
