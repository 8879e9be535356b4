import { withoutFragment } from '../model/address.ts';

/** The decoded fragment, '' where there is none or where it only leads to the top. */
export function fragmentOf(url: string): string {
  const at = url.indexOf('#');
  if (at < 0) return '';
  const raw = decoded(url.slice(at + 1));
  return raw === 'top' || raw.startsWith('!') || raw.startsWith('/') || raw.startsWith(':~:') ? '' : raw;
}

/** Percent-escapes read as UTF-8 where they are that; else the words as they stand. */
export function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** The same for addresses that a person would call the same: scheme, `www.`, case of the host, last slash. */
export function looseKey(url: string): string {
  try {
    const parsed = new URL(withoutFragment(url));
    const path = decoded(parsed.pathname).replace(/\/{2,}/gu, '/').replace(/\/$/u, '');
    return `${parsed.host.toLowerCase().replace(/^www\./u, '').replace(/:(?:80|443)$/u, '')}${path}${decoded(parsed.search)}`;
  } catch {
    return url;
  }
}

/** Last part of the path, decoded. */
export function lastPart(url: string): string {
  try {
    const parts = new URL(url).pathname.split('/').filter((part) => part !== '');
    return decoded(parts.at(-1) ?? '');
  } catch {
    return '';
  }
}

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|jpe?g|png|gif|webp|zip|rar|7z)$/iu;
const DRIVE = /(?:^|\.)(?:drive|docs)\.google\.com$/iu;

/** Whether an address looks like a file rather than a page. */
export function looksLikeFile(url: string): boolean {
  try {
    const parsed = new URL(url);
    return FILE.test(parsed.pathname) || DRIVE.test(parsed.hostname) || /[?&](?:file|download)[^=]*=/iu.test(parsed.search) || /download/iu.test(parsed.pathname);
  } catch {
    return false;
  }
}

const LOGIN = /(?:^|[/_\-.])(?:log-?in|sign-?in|wp-login)(?:[/_\-.]|$)/iu;
const OFFICE = /(?:^|\/)(?:wp-admin|administrator|admin|backoffice|phpmyadmin)(?:\/|$)/iu;

/** Whether the path is that of a sign-in page, or (`read` false) of an administration page. */
export function looksLikeLogin(url: string, read: boolean): boolean {
  try {
    const { pathname } = new URL(url);
    return LOGIN.test(pathname) || (!read && OFFICE.test(pathname));
  } catch {
    return false;
  }
}

const BACK_ROOM = /(?:^|\/)(?:wp-admin|administrator|admin|backoffice|phpmyadmin)\/(?:[^/]+\/)*[^/]*(?:admin|edit|manage|add|insert|update|delete|del|dashboard)[^/]*\.(?:php|aspx?|jsp|html?)$|\/(?:[^/]+[_-])?admin(?:[_-][^/]*)?\.(?:php|aspx?|jsp)$/iu;

/** Whether a page is one that staff keep the site with: `/admin/news_admin.php`. Files below `/admin/` may be public. */
export function isBackRoom(url: string): boolean {
  try {
    return BACK_ROOM.test(new URL(url).pathname);
  } catch {
    return false;
  }
}

const SHARING = /(?:facebook\.com\/(?:sharer|share)|twitter\.com\/(?:share|intent)|x\.com\/intent|social-plugins\.line\.me|line\.me\/R\/|addtoany|addthis|pinterest\.com\/pin)/iu;

/** Buttons that hand a page on to a social network. */
export const isSharing = (url: string): boolean => SHARING.test(url);
