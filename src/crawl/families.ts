/** An address that no site has, made after one that it may have: of the same script or folder, with another id or name. */
export interface Nonsense {
  /** Same for all addresses of one family. */
  readonly address: string;
  /** A second one, to see what differs between two pages of nothing. */
  readonly second: string;
  /** What was put in its place: pages repeat it in their links. */
  readonly replaced: string;
  /** `id`: a number that names a record; `name`: of a page in a folder; `file`: of a file. */
  readonly kind: 'id' | 'name' | 'file';
}

const NO_ID = ['999999999', '999999998'] as const;
const NO_NAME = ['oit-no-such-page-7c1f4be0', 'oit-no-such-page-7c1f4be1'] as const;

/** Keys of queries that name a record. */
const RECORD_KEY = /^(?:id|[a-z]{1,20}[_-]?id|no|num|record|rec|p|aid|nid|news|view|read|detail|show|article|post|item|code|key|seq|data)$/i;
/** Keys, and parts of paths before a number, that name a list: one without rows is a page all the same. */
const LIST_KEY = /cat|type|group|menu|page|year|month|day|date|lang|sort|order|start|limit|offset|tab|section|dep|tag|folder|album|list|zone|moo|index|^(?:c|m|g|t|s)_?id$|^itemid$|^(?:p|pg|y|m|d)$/i;
const RECORD_PART = /^(?:\w*(?:detail|view|read|show|article|post|item|content|record)\w*|id|news|p|archives|download|open|file)$/i;

const isYear = (value: string): boolean => /^(?:25[3-9]\d|20[0-4]\d|19\d\d)$/.test(value);

/** Null where nothing can be put in the place of anything: the start page, lists. */
export function nonsenseFor(address: string): Nonsense | null {
  const url = new URL(address);
  const parts = url.search.replace(/^\?/, '').split('&');
  const place = parts.findIndex((part) => {
    const [key = '', value = ''] = part.split('=', 2);
    return RECORD_KEY.test(key) && (key.toLowerCase() === 'p' || !LIST_KEY.test(key)) && /^\d{1,12}(?:-.{1,300})?$/s.test(value) && !isYear(value);
  });
  if (place >= 0) {
    const [key = '', value = ''] = parts[place]?.split('=', 2) ?? [];
    const made = NO_ID.map((id) => `${url.origin}${url.pathname}?${parts.with(place, `${key}=${id}`).join('&')}`);
    return { address: made[0] ?? '', second: made[1] ?? '', replaced: value, kind: 'id' };
  }
  return byPath(url);
}

function byPath(url: URL): Nonsense | null {
  const parts = url.pathname.split('/');
  const numbered = parts.findIndex((part, index) => {
    const number = /^\D{0,20}?(\d{1,12})(?:-[^/]*)?(?:\.\w{2,5})?$/.exec(part)?.[1];
    if (number === undefined || isYear(number)) return false;
    const before = parts[index - 1] ?? '';
    return /^\d+$/.test(part) ? RECORD_PART.test(before) : /^(?:\d{2,}-|data_\d)/.test(part);
  });
  const build = (index: number, [one, two]: readonly [string, string], replaced: string, kind: Nonsense['kind']): Nonsense => {
    const [address = '', second = ''] = [one, two].map((name) => `${url.origin}${parts.with(index, name).join('/')}${url.search}`);
    return { address, second, replaced, kind };
  };
  if (numbered >= 0) {
    const part = parts[numbered] ?? '';
    const [, before = '', number = '', ending = ''] = /^(\D{0,20}?)(\d{1,12})(?:-.*?)?(\.\w{2,5})?$/.exec(part) ?? [];
    return build(numbered, [`${before}${NO_ID[0]}${ending}`, `${before}${NO_ID[1]}${ending}`], number, 'id');
  }
  if (url.search !== '') return null;
  const last = parts.at(-1) === '' ? parts.length - 2 : parts.length - 1;
  const name = parts[last] ?? '';
  const ending = /\.\w{2,5}$/.exec(name)?.[0].toLowerCase() ?? '';
  if (name === '' || /^(?:index|default|home|main)\b/i.test(name)) return null;
  if (ending === '' && (/^\d+$/.test(name) || LIST_KEY.test(parts[last - 1] ?? ''))) return null;
  const isFile = ending !== '' && !/^\.(?:html?|php\d?|aspx?|jsp|xhtml|do|cfm|cgi)$/.test(ending);
  // Pages at the root, of no ending or .html, are what the site itself was asked for nonsense.
  if (!isFile && last === 1 && (ending === '' || /^\.html?$/.test(ending))) return null;
  return build(last, [`${NO_NAME[0]}${ending}`, `${NO_NAME[1]}${ending}`], name, isFile ? 'file' : 'name');
}
