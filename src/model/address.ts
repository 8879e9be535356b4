/** Longer addresses are traps or data. */
const MAX_LENGTH = 4000;

/** Query keys that name a visit, not a page. */
const VISIT_KEY = /^(?:phpsessid|jsessionid|aspsessionid\w*|oscsid|zenid|ci_session|cfid|cftoken|_t|_ts|_ga|utm_\w+|fbclid|gclid|igshid|msclkid|yclid|mc_[ce]id)$/i;
/** Short values of these are real ids of sections. */
const SESSION_KEY = /^(?:sid|s|session|sess|session_?id|sess_?id)$/i;
const SESSION_VALUE = /^(?=[a-z]*\d)[a-z0-9,-]{16,}$/i;
/** Keys against caches. The same names hold real ids, so that their values tell: a moment, or a number drawn by lot. */
const BUSTER_KEY = /^(?:_|t|v|r|ts|time|timestamp|rand|random|rnd|nocache|no_cache|cb|cache|ver|version|dummy)$/i;
const MOMENT = /^(?:1[4-9]\d{8}(?:\d{3})?|1[4-9]\d{8}\.\d{1,6}|20[12]\d(?:0[1-9]|1[0-2])[0-3]\d(?:[01]\d|2[0-3])[0-5]\d[0-5]\d|0\.\d{6,})$/;
/** These hold nothing else. */
const LOT_KEY = /^(?:rand|random|rnd|nocache|no_cache)$/i;
/** A file is the same whatever version is asked for. */
const PLAIN_FILE = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip|rar|7z|jpe?g|png|gif|webp)$/i;

/**
 * The address that a link leads to, as a browser resolves it, in one normal form: host in lower
 * case, no default port, no credentials, no session ids and campaign marks; percent-bytes as they
 * are; fragment kept. Letters in the query are sent in the page's own charset, those of the path
 * always in UTF-8 (WHATWG URL). Null for what is no web address (`javascript:`, `mailto:`, `data:`, nonsense).
 */
export function resolveAddress(href: string, base: string, charset = 'utf-8'): string | null {
  const written = charset === 'windows-874' ? queryInThai(href.trim()) : href.trim();
  if (written.length > MAX_LENGTH) return null;
  let url: URL;
  try {
    url = new URL(written, base);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const wrapped = wrappedAddress(url);
  if (wrapped !== null && wrapped !== written) return resolveAddress(wrapped, base);
  // Each setting parses the address once more, and few addresses need one.
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  if (VISIT_IN_PATH.test(url.pathname)) url.pathname = url.pathname.replace(/;(?:jsessionid|phpsessid)=[^/;]*/gi, '').replace(/\/\([SA]\([a-z0-9]{16,40}\)\)(?=\/)/gi, '');
  if (url.href.includes('?')) {
    const kept = withoutVisit(url.search, PLAIN_FILE.test(url.pathname));
    if (kept === '' || kept !== url.search) url.search = kept;
  }
  return url.href;
}

/**
 * The address that a person wrote into a list, in the form of `resolveAddress`; the scheme may be
 * left out. The crawl and the look-up both take it from here, so that they agree. Null for what is
 * no web address.
 */
export function submittedAddress(written: string): string | null {
  const words = written.trim();
  if (/\s/u.test(words)) return null;
  if (/^https?:\/\//iu.test(words)) return resolveAddress(words, 'http://nowhere.invalid/');
  if (words.startsWith('//')) return resolveAddress(`http:${words}`, 'http://nowhere.invalid/');
  return /^[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)/u.test(words) ? resolveAddress(`http://${words}`, 'http://nowhere.invalid/') : null;
}

/** Words in which the name and password of an address (`http://name:password@host`) are not shown. */
export const withoutCredentials = (words: string): string => words.replace(/([a-z][a-z0-9+.-]{0,20}:\/{1,3})[^\s/]{1,500}@/giu, '$1***@').replace(/^\s*[^\s/@:]{1,200}:[^\s/]{1,200}@/u, '***@');

/** The address without its fragment: two links to places on one page lead to one document. */
export function withoutFragment(address: string): string {
  const hash = address.indexOf('#');
  return hash === -1 ? address : address.slice(0, hash);
}

/** The address within one that only counts the click: Google Sites and Facebook write their links so. */
function wrappedAddress(url: URL): string | null {
  const { hostname, pathname } = url;
  const isCounter = (/^(?:www\.)?google\.(?:com|co\.th)$/i.test(hostname) && pathname === '/url') || (/^lm?\.facebook\.com$/i.test(hostname) && pathname === '/l.php');
  const inside = isCounter ? (url.searchParams.get('q') ?? url.searchParams.get('url') ?? url.searchParams.get('u')) : null;
  return inside !== null && /^https?:\/\//i.test(inside) ? inside : null;
}

/** The Thai letters of a query as percent-bytes of windows-874. */
function queryInThai(href: string): string {
  const query = href.indexOf('?');
  if (query === -1 || !/[\u0e01-\u0e5b]/.test(href)) return href;
  return href.slice(0, query) + href.slice(query).replace(/#.*$|[\u0e01-\u0e5b]/gs, (found) => (found.startsWith('#') ? found : `%${(found.charCodeAt(0) - 0x0e00 + 0xa0).toString(16).toUpperCase()}`));
}

/** In the path: of Java and PHP after a semicolon, of ASP.NET in brackets. */
const VISIT_IN_PATH = /;(?:jsessionid|phpsessid)=|\/\([SA]\(/i;

/** Works on the written query, since rebuilding it would re-encode Thai in other charsets. */
function withoutVisit(search: string, isFile: boolean): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !namesVisit(part, isFile));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function namesVisit(part: string, isFile: boolean): boolean {
  const equals = part.indexOf('=');
  const key = equals === -1 ? '' : part.slice(0, equals);
  const value = part.slice(equals + 1);
  if (VISIT_KEY.test(equals === -1 ? part : key)) return true;
  if (SESSION_KEY.test(key) && SESSION_VALUE.test(value)) return true;
  if (LOT_KEY.test(key) && /^[\d.]*$/.test(value)) return true;
  if (key === '' ? MOMENT.test(value) : BUSTER_KEY.test(key) && MOMENT.test(value)) return true;
  return isFile && /^(?:v|ver|version)$/i.test(key);
}
