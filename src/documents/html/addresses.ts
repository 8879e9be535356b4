import { resolveAddress, withoutFragment } from '../../model/address.ts';
import { addressesInData, addressesOnClick, type Door } from '../../model/script-addresses.ts';
import type { El, Tree } from './tree.ts';

/** The address that relative ones start from: `<base href>` where it is one, else the page's own. */
export function baseOf(tree: Tree, url: string): string {
  const written = tree.all.find(({ tag, attr }) => tag === 'base' && attr['href'] !== undefined)?.attr['href'];
  return written === undefined ? url : (resolveAddress(written, url) ?? url);
}

/** The address that a written one leads to; null for none. */
type Resolve = (written: string) => string | null;

export interface Target {
  readonly href: string;
  /** '' where it leads nowhere. */
  readonly url: string;
  readonly byScript: boolean;
}

/** Where an element leads on a click, by its `href`, else by its script (`doors`: functions of the page that open addresses) or data attribute; null for what is no link. */
export function targetOf(el: El, resolve: Resolve, pageUrl: string, doors: readonly Door[]): Target | null {
  const { attr } = el;
  const isLink = el.tag === 'a' || el.tag === 'area';
  const href = isLink ? (attr['href'] ?? attr['xlink:href']) : undefined;
  if (href !== undefined && !leadsNowhere(href)) return { href, url: resolveLink(href, resolve, pageUrl), byScript: false };
  const scripted = addressesOnClick({ href, onclick: attr['onclick'] }, doors)[0];
  const data = addressesInData(attr, el.tag)[0];
  const found = scripted ?? data;
  if (found !== undefined) return { href: href ?? found, url: resolve(found) ?? '', byScript: true };
  if (!isLink) return null;
  const isAnchor = href === undefined && (attr['name'] !== undefined || attr['id'] !== undefined || attr['onclick'] !== undefined);
  return isAnchor || (href === undefined && el.letters === 0) ? null : { href: href ?? '', url: '', byScript: false };
}

const leadsNowhere = (href: string): boolean => /^\s*(?:#!?|#0|)\s*$/.test(href) || /^\s*javascript:/i.test(href);

/** A link to a place on the page itself stays there, whatever `<base>` says of others. */
function resolveLink(href: string, resolve: Resolve, pageUrl: string): string {
  const written = href.trim();
  if (written.startsWith('#')) return resolveAddress(withoutFragment(pageUrl) + written, pageUrl) ?? '';
  return resolve(written) ?? '';
}
