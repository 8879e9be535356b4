import { resolveAddress, withoutFragment } from '../../model/address.ts';
import { addressesInData, addressesOnClick } from '../../model/script-addresses.ts';
import type { El, Tree } from './tree.ts';

/** The address that relative ones start from: `<base href>` where it is one, else the page's own. */
export function baseOf(tree: Tree, url: string): string {
  const written = tree.all.find(({ tag, attr }) => tag === 'base' && attr['href'] !== undefined)?.attr['href'];
  return written === undefined ? url : (resolveAddress(written, url) ?? url);
}

export interface Target {
  readonly href: string;
  /** '' where it leads nowhere. */
  readonly url: string;
  readonly byScript: boolean;
}

/** Where an element leads on a click, by its `href`, else by its script or data attribute; null for what is no link. */
export function targetOf(el: El, base: string, pageUrl: string): Target | null {
  const { attr } = el;
  const isLink = el.tag === 'a' || el.tag === 'area';
  const href = isLink ? attr['href'] : undefined;
  if (href !== undefined && !leadsNowhere(href)) return { href, url: resolveLink(href, base, pageUrl), byScript: false };
  const scripted = addressesOnClick({ href, onclick: attr['onclick'] })[0];
  const data = addressesInData(attr)[0];
  const found = scripted ?? data;
  if (found !== undefined) return { href: href ?? found, url: resolveAddress(found, base) ?? '', byScript: true };
  if (!isLink) return null;
  const isAnchor = href === undefined && (attr['name'] !== undefined || attr['id'] !== undefined || attr['onclick'] !== undefined);
  return isAnchor || (href === undefined && el.letters === 0) ? null : { href: href ?? '', url: '', byScript: false };
}

const leadsNowhere = (href: string): boolean => /^\s*(?:#!?|#0|)\s*$/.test(href) || /^\s*javascript:/i.test(href);

/** A link to a place on the page itself stays there, whatever `<base>` says of others. */
function resolveLink(href: string, base: string, pageUrl: string): string {
  const written = href.trim();
  if (written.startsWith('#')) return resolveAddress(withoutFragment(pageUrl) + written, pageUrl) ?? '';
  return resolveAddress(written, base) ?? '';
}
