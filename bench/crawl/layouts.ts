import type { Random } from './random.ts';
import type { Page } from './site.ts';
import { paragraph, sentence, title } from './words.ts';

export interface Laid {
  readonly body: Buffer;
  readonly headers: Record<string, string>;
}

export interface Around {
  readonly random: Random;
  /** Pages that stand in the menu of every page. */
  readonly menu: readonly Page[];
  /** Other pages that this one links to. */
  readonly more: readonly Page[];
  /** A page of some 300 KB. */
  readonly large: boolean;
  readonly origin: string;
}

interface Parts extends Around {
  readonly page: Page;
  readonly link: (href: string, words: string, extra?: string) => string;
}

type Layout = (parts: Parts) => string;

/** One page in one of the layouts that towns have. */
export function layPage(page: Page, around: Around): Laid {
  const { random } = around;
  const link = (href: string, words: string, extra = ''): string => `<a${extra} href=${quoted(written(href, around), random)}>${words}</a>`;
  const html = random.pick(LAYOUTS)({ ...around, page, link });
  return { body: Buffer.from(html), headers: { 'content-type': random.chance(0.8) ? 'text/html; charset=utf-8' : 'text/html' } };
}

/** How the same address stands in pages: encoded or raw, as a path or whole, with a fragment. */
function written(href: string, { random, origin }: Around): string {
  if (!href.startsWith('/')) return href;
  const style = random.next();
  const path = style < 0.45 ? new URL(href, origin).pathname + new URL(href, origin).search : href;
  const whole = style > 0.9 ? origin + path : path;
  const place = random.next();
  return `${whole.replaceAll('&', '&amp;')}${place < 0.1 ? '#top' : place < 0.14 ? `#ITA0${random.between(10, 28)}` : ''}`;
}

const quoted = (href: string, random: Random): string => (random.chance(0.1) && !/[\s"'=<>`]/.test(href) ? href : random.chance(0.2) && !href.includes("'") ? `'${href}'` : `"${href}"`);

const head = ({ page, random }: Parts): string =>
  `<head><meta charset="utf-8"><title>${page.title}</title><meta name="viewport" content="width=device-width">${Array.from({ length: random.between(1, 4) }, () => `<link rel="stylesheet" href="/assets/style-${number12(random)}.css?v=">`)
    .map((tag) => tag.replace(/style-(\d+)\.css\?v=/, 'style-$1.css?v=$1'))
    .join('')}${Array.from({ length: random.between(1, 3) }, () => `<script src="/assets/js/app${number12(random)}.js"></script>`).join('')}</head>`;

const number12 = (random: Random): number => random.between(0, 11);

const menuOf = ({ menu, link, random }: Parts): string => `<ul class="nav">${menu.map((page) => `<li class="menu-item menu-item-type-custom">${link(page.path, page.title)}${random.chance(0.2) ? '<ul><li><a href="#">&raquo;</a></li></ul>' : ''}</li>`).join('\n')}</ul>`;
const listOf = ({ link }: Parts, pages: readonly Page[]): string => pages.map((page) => `<li>${link(page.path, page.title)} <small>11 ธ.ค. 2567 [อ่าน ${page.title.length} คน]</small></li>`).join('\n');
const filesOf = ({ page, link, random }: Parts): string => page.files.map((file) => `<p><img src="/assets/../images/pdf.gif" alt=""> ${link(file, random.pick(['ดาวน์โหลด', 'เปิด', title(random)]), ' target="_blank"')}</p>`).join('').replaceAll('<img src="/assets/../images/pdf.gif" alt="">', '•');
const imagesOf = ({ page, link, random }: Parts): string =>
  page.images.map((image) => (random.chance(0.5) ? link(image, '<b>ภาพกิจกรรม</b>') : `<a href="${image}" title="ขยายภาพ"><img alt="ภาพ" src="${image}"></a>`)).join(' ');
const othersOf = ({ page, link, random }: Parts): string => page.others.map((href) => `<div>${link(href, title(random))}</div>`).join('');
const table = ({ random, link, more }: Parts, rows: number): string =>
  `<table border="1">${Array.from({ length: rows }, (_, row) => {
    const target = more[row % Math.max(1, more.length)];
    return `<tr><td>${row + 1}</td><td>${title(random)}</td><td align="right">${random.between(1000, 900_000)}.00</td><td>${sentence(random)}</td><td>${target === undefined || row > 140 ? '-' : link(target.path, 'รายละเอียด')}</td></tr>`;
  }).join('\n')}</table>`;
const rowsOf = ({ large, random }: Parts): number => (large ? 700 : random.chance(0.2) ? random.between(20, 90) : 0);
const top = '<a href="#top">กลับด้านบน</a>';
const odds = '<a href="javascript:void(0)">x</a> <a href="mailto:saraban@example.go.th">อีเมล</a> <a href="tel:021234567">โทร</a> <a>ไม่มีลิงก์</a> <a href="">ว่าง</a>';

const modern: Layout = (parts) =>
  `<!DOCTYPE html><html lang="th">${head(parts)}<body id="top"><nav>${menuOf(parts)}</nav><main><h1>${parts.page.title}</h1><p>${paragraph(parts.random, parts.random.between(2, 25))}</p>
<ul>${listOf(parts, parts.page.children)}</ul>${table(parts, rowsOf(parts))}${filesOf(parts)}${imagesOf(parts)}${othersOf(parts)}<aside><ul>${listOf(parts, parts.more)}</ul></aside></main><footer>${odds}${top}</footer></body></html>`;

const tables: Layout = (parts) =>
  `<html>${head(parts)}<BODY BGCOLOR=#ffffff leftmargin=0><a name=top></a><TABLE width=100%><TR><TD width=200 valign=top>${menuOf(parts)}<TD><font size=4 color=navy>${parts.page.title}</font><br>${paragraph(parts.random, parts.random.between(1, 8))}
<table>${[...parts.page.children, ...parts.more].map((page, at) => `<tr bgcolor=${at % 2 ? '#eee' : '#fff'}><td>${at + 1}.<td>${parts.link(page.path, page.title)}`).join('\n')}</table>${table(parts, rowsOf(parts))}${filesOf(parts)}${imagesOf(parts)}${othersOf(parts)}</TABLE>${odds} ${top}</BODY></html>`;

const blog: Layout = (parts) =>
  `<!DOCTYPE html><html>${head(parts)}<body class="home blog wp-custom-logo"><header>${menuOf(parts)}</header>${[...parts.page.children, ...parts.more]
    .map((page) => `<article class="post type-post status-publish hentry"><h2 class="entry-title">${parts.link(page.path, page.title, ' rel="bookmark"')}</h2><div class="entry-content"><p>${sentence(parts.random)}</p></div></article>`)
    .join('\n')}<div class="entry-content"><h1>${parts.page.title}</h1><p>${paragraph(parts.random, parts.random.between(3, 30))}</p>${filesOf(parts)}${table(parts, rowsOf(parts))}${imagesOf(parts)}${othersOf(parts)}</div><script>var wp = {"ajax": true, "n": ${parts.random.between(1, 99)}}; console.log('a' + 'b');</script>${odds}${top}</body></html>`;

const accordion: Layout = (parts) =>
  `<!doctype html><html lang=th>${head(parts)}<body><div class=container>${menuOf(parts)}<h1>${parts.page.title}</h1>${[...parts.page.children, ...parts.more]
    .map((page, at) => `<div class="card"><div class="card-header"><button data-toggle="collapse" data-target="#c${at}">O${(at % 28) + 1} ${page.title}</button></div><div id="c${at}" class="collapse"><div class="card-body"><span>${parts.link(page.path, 'เปิด')}</span></div></div></div>`)
    .join('\n')}${table(parts, rowsOf(parts))}<p>${paragraph(parts.random, parts.random.between(1, 12))}</p>${filesOf(parts)}${imagesOf(parts)}${othersOf(parts)}</div>${odds}${top}</body></html>`;

const wordPage: Layout = (parts) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office">${head(parts)}<body lang=TH style='tab-interval:36.0pt'><div class=Section1>${menuOf(parts)}${[parts.page.title, ...Array.from({ length: parts.random.between(4, 30) }, () => sentence(parts.random))]
    .map((words) => `<p class=MsoNormal style='margin-bottom:0cm;line-height:normal'><span lang=TH style='font-size:16.0pt;font-family:"TH SarabunPSK"'>${words}<o:p></o:p></span></p>`)
    .join('\n')}${[...parts.page.children, ...parts.more].map((page) => `<p class=MsoNormal><span>${parts.link(page.path, page.title)}</span></p>`).join('\n')}${table(parts, rowsOf(parts))}${filesOf(parts)}${imagesOf(parts)}${othersOf(parts)}</div>${odds}${top}</body></html>`;

const LAYOUTS: readonly Layout[] = [modern, modern, tables, blog, accordion, wordPage];
