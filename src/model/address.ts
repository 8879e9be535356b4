/** Longer addresses are traps or data. */
const MAX_LENGTH = 4000;

/** Query keys that name a visit, not a page. */
const VISIT_KEY = /^(?:phpsessid|jsessionid|aspsessionid\w*|_t|_ts|utm_\w+|fbclid|gclid)$/i;
/** Short values of these are real ids of sections. */
const SESSION_KEY = /^(?:sid|session_?id)$/i;
const SESSION_VALUE = /^[a-z0-9]{16,}$/i;

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
  if (/;jsessionid=/i.test(url.pathname)) url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/gi, '');
  if (url.href.includes('?')) {
    const kept = withoutVisit(url.search);
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

/** Works on the written query, since rebuilding it would re-encode Thai in other charsets. */
function withoutVisit(search: string): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => {
      const [key = '', value = ''] = part.split('=', 2);
      return part !== '' && !VISIT_KEY.test(key) && !(SESSION_KEY.test(key) && SESSION_VALUE.test(value));
    });
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
