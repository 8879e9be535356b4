const MAX_COOKIES = 40;
const MAX_COOKIE = 4096;
/** Such a cookie makes pages depend on the order in which they were asked for. */
const SESSION_COOKIE = /^(phpsessid|jsessionid|asp\.net_sessionid|aspsessionid\w*|ci_session|laravel_session|\w*session_?(id)?)$/i;

/** Cookies by host without `www.`; small and forgetful, for one chain of redirects. */
export type Cookies = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const NO_COOKIES: Cookies = new Map();

const hostKey = (address: string): string => new URL(address).hostname.replace(/^www\./, '');

/** The cookies with those that an answer sets (its `Set-Cookie` headers). */
export function withCookies(cookies: Cookies, address: string, setCookie: readonly string[]): Cookies {
  if (setCookie.length === 0) return cookies;
  const host = hostKey(address);
  const jar = new Map(cookies.get(host) ?? []);
  for (const line of setCookie.slice(0, MAX_COOKIES)) {
    const [, name, value] = /^\s*([^=;\s]{1,200})=([^;]*)/.exec(line.slice(0, MAX_COOKIE)) ?? [];
    if (name === undefined || value === undefined) continue;
    if (/;\s*max-age=(0|-\d+)\s*(;|$)/i.test(line) || /expires=\w+,?\s\d+[ -]\w+[ -](19|200\d)/i.test(line)) jar.delete(name);
    else if (jar.size < MAX_COOKIES) jar.set(name, value.trim());
  }
  return new Map([...cookies, [host, jar]]);
}

/** The `Cookie` header for an address; null for none. */
export function cookieHeader(cookies: Cookies, address: string): string | null {
  const jar = cookies.get(hostKey(address));
  if (jar === undefined || jar.size === 0) return null;
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** Without session cookies, so that each page is what a new visitor sees. */
export const withoutSessions = (cookies: Cookies): Cookies =>
  new Map([...cookies].map(([host, jar]) => [host, new Map([...jar].filter(([name]) => !SESSION_COOKIE.test(name)))]));
