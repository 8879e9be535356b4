/** Query keys that choose the program behind a page rather than the page; their words belong to the pattern. */
const STRUCTURE = /^(?:option|view|task|mod|module|act|action|do|op|cmd|controller|layout|file|name|type|page|menu|m|c)$/i;
/** Query keys that count the pages of a list. */
const PAGE_KEY = /^(?:page|p|pg|paged|page_?(?:no|num|number|id)|per_page|start|limitstart|offset|from|lcp_page\d*|\w*_page|page_\w+|หน้า)$/i;
const PAGE_PATH = /\/page\/\d+(?=\/|$)/i;
const PAGE_NAME = /\/(?:page|index|p)[-_]?\d+(?:\.\w{2,5})?$/i;
/** Words of links that lead on within a list. */
const ONWARD = /^(?:\[?\s*(?:หน้า(?:ที่)?\s*)?[0-9๐-๙]{1,4}\s*\]?|ถัดไป|หน้าถัดไป|หน้าต่อไป|หน้าสุดท้าย|สุดท้าย|ต่อไป|หน้าก่อน(?:หน้า)?|ก่อนหน้า|ย้อนหลัง|เก่ากว่า|next(?: page)?|last(?: page)?|prev(?:ious)?|older(?: posts)?|[»›>→…⟩]{1,3})\s*[»›>→]{0,2}$/i;

/** An address with its numbers and the values of its query left out: pages made by one script look alike. */
export function patternOf(address: string): string {
  const url = new URL(address);
  const keys = [...new Set([...url.searchParams].map(([key, value]) => (STRUCTURE.test(key) && /^[a-z_]{1,30}$/i.test(value) ? `${key}=${value}` : key)))].sort().join('&');
  const path = url.pathname.replace(/\d+/g, '#');
  return `${url.host.replace(/^www\./, '')}${path}${keys === '' ? '' : `?${keys}`}`;
}

/** Whether an address names the page of a list by its number. */
export const isListPage = (url: URL): boolean => PAGE_PATH.test(url.pathname) || [...url.searchParams].some(([key, value]) => PAGE_KEY.test(key) && /^\d*$/.test(value));

/** Whether a link leads on to another page of the list on which it stands. */
export function leadsOnInList(url: string, text: string, page: string): boolean {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length > 30 || !ONWARD.test(words)) return false;
  const from = new URL(page);
  const to = new URL(url);
  if (from.host !== to.host) return false;
  return PAGE_NAME.test(to.pathname) || bare(to) === bare(from);
}

/** What is left of an address when the number of the page in its list is taken out. */
function bare(url: URL): string {
  const path = url.pathname.replace(PAGE_PATH, '').replace(/\/(?:index|default)\.\w{2,5}$/i, '/').replace(/\/$/, '').replace(/\d+/g, '#');
  const keys = [...new Set(url.searchParams.keys())].filter((key) => !PAGE_KEY.test(key)).sort();
  return `${path}?${keys.join('&')}`;
}

/** Relative links that nest without end: `/a/a/a/a`, or very many folders. */
export function repeatsItself(address: string): boolean {
  const parts = new URL(address).pathname.split('/').filter((part) => part !== '');
  if (parts.length > 24) return true;
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts].some(([part, count]) => count > 3 && !/^\d+$/.test(part));
}
