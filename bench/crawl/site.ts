import { brokenLinks, type BrokenLink } from './broken.ts';
import { fileBody, imageBody, pdfBody, script, styleSheet } from './bodies.ts';
import { layPage, type Laid } from './layouts.ts';
import { randomFrom, type Random } from './random.ts';
import { FOLDERS, oldName, thaiName, title } from './words.ts';

export interface SiteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A whole invented municipality's site, ready to be served. */
export interface GeneratedSite {
  /** By path and query as a browser asks for them. */
  readonly answers: ReadonlyMap<string, SiteAnswer>;
  /** Paths (or whole addresses) of links that lead nowhere, as a browser resolves them; what is no address at all stands as written. */
  readonly broken: readonly string[];
  /** Distinct addresses that its pages link to, the broken ones too, without fragments. */
  readonly urls: number;
  readonly pages: number;
}

/** What a page is before it is laid out. */
export interface Page {
  readonly path: string;
  readonly title: string;
  readonly parent: Page | null;
  readonly children: Page[];
  readonly files: string[];
  readonly images: string[];
  readonly others: string[];
}

export interface SiteSize {
  /** HTML pages. */
  readonly pages: number;
  readonly files: number;
  readonly images: number;
  readonly redirects: number;
  readonly broken: number;
  /** Pages of some 300 KB. */
  readonly large: number;
  /** Files are PDFs that can be read, and nothing else. */
  readonly readable?: true;
}

/** About 4,000 addresses. */
export const TOWN: SiteSize = { pages: 1900, files: 1300, images: 420, redirects: 260, broken: 90, large: 8 };
/** The pages of a large town, with what hangs on them. */
export const LARGE_TOWN: SiteSize = { pages: 19_990, files: 4000, images: 1000, redirects: 400, broken: 90, large: 20 };
/** Small enough to be audited while one waits. */
export const SMALL_TOWN: SiteSize = { pages: 150, files: 60, images: 20, redirects: 20, broken: 18, large: 1, readable: true };

const MENU = 34;
const HTML = { 'content-type': 'text/html; charset=utf-8' };

/**
 * The same site for the same seed, address and size: folders up to nine deep, pages of five layouts
 * with some 30 to 200 links, names in Thai (encoded in UTF-8 and in TIS-620, raw, with blanks and
 * brackets), `#top` everywhere, redirects, files, pictures, style sheets.
 */
export function makeSite(origin: string, seed: number, size: SiteSize): GeneratedSite {
  const random = randomFrom(seed);
  const answers = new Map<string, SiteAnswer>();
  const keyOf = (href: string): string => {
    const url = new URL(href, origin);
    return url.pathname + url.search;
  };
  const put = (href: string, body: Buffer | string, headers: Record<string, string> = HTML, status = 200): void => {
    const key = keyOf(href);
    if (answers.has(key)) throw new Error(`twice: ${key}`);
    answers.set(key, { status, headers, body: typeof body === 'string' ? Buffer.from(body) : body });
  };

  const pages = makePages(random, size.pages);
  const anyPage = (): Page => random.pick(pages);
  for (let number = 0; number < size.files; number += 1) {
    const { path, type } = fileName(random, number, size.readable === true ? PDF_ONLY : TYPES);
    put(path, size.readable === true ? pdfBody(title(random)) : fileBody(random, number, type), { 'content-type': type });
    const holders = random.between(1, 3);
    for (let count = 0; count < holders; count += 1) anyPage().files.push(path);
  }
  for (let number = 0; number < size.images; number += 1) {
    const path = `/${random.pick(['images', 'uploads/2025/06', 'รูปภาพ'])}/${random.pick(['img', 'ภาพ', 'DSC'])}_${number}.${random.pick(['jpg', 'png'])}`;
    put(path, imageBody(random, number), { 'content-type': path.endsWith('png') ? 'image/png' : 'image/jpeg' });
    const holders = random.between(1, 4);
    for (let count = 0; count < holders; count += 1) anyPage().images.push(path);
  }
  const redirects: string[] = [];
  for (let number = 0; number < size.redirects; number += 1) {
    const path = random.chance(0.5) ? `/go.php?id=${number}` : `/${random.pick(['เก่า', 'old', 'p'])}/${number}`;
    // Chains are two long, since a chain's first may lead to the last one made.
    const before = redirects.at(-1);
    const target = before !== undefined && random.chance(0.15) ? before : anyPage().path;
    const location = random.chance(0.4) ? new URL(target, origin).href : keyOf(target);
    put(path, `<a href="${location}">moved</a>`, { ...HTML, location }, random.pick([301, 302, 302, 307, 308]));
    redirects.push(path);
    anyPage().others.push(path);
    if (random.chance(0.3)) anyPage().others.push(path);
  }
  const broken = brokenLinks(random, size.broken);
  for (const link of broken) {
    for (const [path, answer] of link.answers(random)) put(path, answer.body, answer.headers, answer.status);
    const holders = random.between(1, 4);
    for (let count = 0; count < holders; count += 1) anyPage().others.push(link.href);
  }
  for (let number = 0; number < 12; number += 1) put(`/assets/style-${number}.css?v=${number}`, styleSheet(random), { 'content-type': 'text/css' });
  for (let number = 0; number < 12; number += 1) put(`/assets/js/app${number}.js`, script(random), { 'content-type': 'text/javascript' });

  const menu = pages.slice(0, MENU);
  pages.forEach((page, index) => {
    const large = index > 10 && index % Math.floor(pages.length / size.large) === 7;
    const more = Array.from({ length: random.between(0, 60) }, anyPage);
    const laid: Laid = layPage(page, { random, menu, more, large, origin });
    put(page.path, laid.body, laid.headers);
  });
  const linked = new Set([...answers.keys(), ...broken.map(({ href }) => href)].map((href) => addressOf(href, origin)));
  return { answers, broken: broken.map(({ href }: BrokenLink) => addressOf(href, origin)), urls: linked.size, pages: pages.length };
}

/** As a browser resolves it; what is no address stays as it was written. */
function addressOf(href: string, origin: string): string {
  return URL.canParse(href, origin) ? new URL(href, origin).href : href;
}

/** A tree of pages: the home page, sections, and what hangs below them. */
function makePages(random: Random, count: number): Page[] {
  const home: Page = { path: '/', title: 'เทศบาลตำบลตัวอย่างสุขใจ', parent: null, children: [], files: [], images: [], others: [] };
  const pages = [home];
  for (let number = 1; number < count; number += 1) {
    const parent = number <= MENU ? home : parentFor(random, pages);
    const page: Page = { path: pagePath(random, number, parent), title: title(random), parent, children: [], files: [], images: [], others: [] };
    parent.children.push(page);
    pages.push(page);
  }
  return pages;
}

/** A page that has not too many below it, more often one near it in age: the tree grows deep. */
function parentFor(random: Random, pages: readonly Page[]): Page {
  for (;;) {
    const page = random.chance(0.5) ? random.pick(pages) : random.pick(pages.slice(Math.floor(pages.length * 0.8)));
    if (page.children.length < 45 && depthOf(page) < 9) return page;
  }
}

const depthOf = (page: Page): number => (page.parent === null ? 0 : depthOf(page.parent) + 1);

function pagePath(random: Random, number: number, parent: Page): string {
  const below = parent.path.includes('?') || /\.\w+$/.test(parent.path) ? `/${random.pick(FOLDERS)}/` : parent.path.replace(/\/?$/, '/');
  switch (random.between(0, 9)) {
    case 0:
      return `/datacenter/${random.pick(['detail', 'data', 'news'])}${random.between(1, 12)}.php?news_id=${number}&cat=${random.between(1, 9)}`;
    case 1:
      return `/public/list/data/${random.pick(['detail', 'index'])}/id/${number}/menu/${random.between(1000, 1400)}`;
    case 2:
      return `/archives/${random.between(2560, 2568)}/${thaiName(random, number)}`;
    case 3:
      return `/${random.pick(FOLDERS)}/${thaiName(random, number)}.html`;
    case 4:
      return `/${random.pick(FOLDERS)}/${oldName(random, number)}.htm`;
    case 5:
      return `/index.php?option=com_content&view=article&id=${number}&Itemid=${random.between(100, 180)}`;
    case 6:
      return `/${random.pick(FOLDERS)}/${random.pick(['หน้า', 'page'])}(${number})[${random.between(1, 9)}].html`;
    default:
      return `${below}${random.pick(['sub', 'หมวด', 'item', 'เรื่อง'])}${number}/`;
  }
}

const TYPES: readonly (readonly [string, string])[] = [
  ['pdf', 'application/pdf'], ['pdf', 'application/pdf'], ['pdf', 'application/pdf'], ['pdf', 'application/pdf'], ['PDF', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'], ['xls', 'application/vnd.ms-excel'], ['zip', 'application/zip'],
];

const PDF_ONLY = TYPES.slice(0, 1);

function fileName(random: Random, number: number, types: typeof TYPES): { path: string; type: string } {
  const [ending, type] = random.pick(types);
  const names = [`${number}`, `o${random.between(1, 28)}-68-${number}`, thaiName(random, number), oldName(random, number), `${thaiName(random, number)} (${number})`, `file_${number}-final[1]`];
  if (random.chance(0.08)) return { path: `/download.php?file=${number}&id=${random.between(1, 99)}`, type };
  return { path: `/${random.pick(['files', 'uploads/2025/03', 'docs/file', 'เอกสาร', 'dnm_file/news'])}/${random.pick(names)}.${ending}`, type };
}
