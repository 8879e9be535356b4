import type { IncomingMessage } from 'node:http';
import type { Route } from '../support/server.ts';
import { pdf } from './helpers.ts';

/** How a vendor writes the addresses of its pages. */
export interface Layout {
  readonly list: (section: number, page: number) => string;
  readonly article: (section: number, id: number) => string;
  /** Back from an address. */
  readonly read: (path: string) => { readonly section?: number; readonly page?: number; readonly id?: number } | null;
}

export interface Evidence {
  readonly item: string;
  readonly file: boolean;
  /** What the site calls it. */
  readonly title: string;
}

const numbers = (pattern: RegExp) => (path: string): number[] | null => pattern.exec(path)?.slice(1).map((it) => Number(it ?? 1)) ?? null;
const byPatterns = (list: RegExp, article: RegExp): Layout['read'] => (path) => {
  const [section, page] = numbers(list)(path) ?? [];
  if (section !== undefined) return { section, page: Number.isNaN(page) ? 1 : (page ?? 1) };
  const [id] = numbers(article)(path) ?? [];
  return id === undefined ? null : { id };
};

/** Shapes seen at vendors of Thai towns; in all but the first, addresses say nothing of what they hold. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  folders: {
    list: (section, page) => (page === 1 ? `/section${section}/` : `/section${section}/page/${page}/`),
    article: (section, id) => `/section${section}/detail/${id}.html`,
    read: byPatterns(/^\/section(\d+)\/(?:page\/(\d+)\/)?$/, /^\/section\d+\/detail\/(\d+)\.html$/),
  },
  joomla: {
    list: (section, page) => `/index.php?option=com_content&view=category&id=${section}${page === 1 ? '' : `&limitstart=${(page - 1) * 10}`}`,
    article: (_, id) => `/index.php?option=com_content&view=article&id=${id}`,
    read: (path) => {
      const [section, start] = numbers(/view=category&id=(\d+)(?:&limitstart=(\d+))?$/)(path) ?? [];
      if (section !== undefined) return { section, page: start === undefined || !path.includes('limitstart') ? 1 : start / 10 + 1 };
      const [id] = numbers(/view=article&id=(\d+)$/)(path) ?? [];
      return id === undefined ? null : { id };
    },
  },
  zend: {
    list: (section, page) => `/public/list/data/index/menu/${1100 + section}${page === 1 ? '' : `/page/${page}`}`,
    article: (section, id) => `/public/list/data/detail/id/${id}/menu/${1100 + section}`,
    read: (path) => {
      const found = byPatterns(/^\/public\/list\/data\/index\/menu\/(\d+)(?:\/page\/(\d+))?$/, /^\/public\/list\/data\/detail\/id\/(\d+)\/menu\/\d+$/)(path);
      return found?.section === undefined ? found : { ...found, section: found.section - 1100 };
    },
  },
  oneScript: {
    list: (section, page) => `/show.php?id=${section}${page === 1 ? '' : `&page=${page}`}`,
    article: (_, id) => `/show.php?id=${id}`,
    read: (path) => {
      const [id, page] = numbers(/^\/show\.php\?id=(\d+)(?:&page=(\d+))?$/)(path) ?? [];
      if (id === undefined) return null;
      return id < 200 ? { section: id, page: Number.isNaN(page) ? 1 : (page ?? 1) } : { id };
    },
  },
};

/** Sections that hold very much and nothing that an audit needs, but words that sound like it. */
const FLOODS: readonly (readonly [name: string, size: number, title: (n: number) => string])[] = [
  ['ข่าวประชาสัมพันธ์', 20_000, (n) => `${BAIT[n % BAIT.length]} ครั้งที่ ${n} หมู่ที่ ${n % 12}`],
  ['อัลบั้มภาพกิจกรรม', 4000, (n) => `ภาพกิจกรรม ${n} งานประเพณีประจำตำบล`],
  ['กระดานสนทนา', 6000, (n) => `สอบถามเรื่องน้ำประปา ${n}`],
  ['ประกาศจัดซื้อจัดจ้าง (e-GP)', 12_000, (n) => `ประกาศผู้ชนะการเสนอราคา จ้างเหมาก่อสร้างถนน ${n} ประจำปีงบประมาณ พ.ศ. ${2560 + (n % 10)}`],
  ['สินค้า OTOP', 3000, (n) => `ผ้าทอมือ ลายที่ ${n}`],
  ['ปฏิทินกิจกรรม', 4000, (n) => `วันที่ ${1 + (n % 28)} ตุลาคม`],
  ['ข่าวจากกรมส่งเสริมฯ', 6000, (n) => `หนังสือสั่งการ ที่ มท ${n}/ว ${n % 900}`],
];
const BAIT = [
  'ประชุมจัดทำแผนพัฒนาท้องถิ่น', 'ประชาสัมพันธ์การชำระภาษี', 'กิจกรรมจิตอาสา', 'ประกาศเรื่อง แผนการใช้จ่ายงบประมาณประจำปี', 'อบรมประมวลจริยธรรม',
  'รับเรื่องร้องเรียนการทุจริตเคลื่อนที่', 'ประกาศเจตนารมณ์ No Gift Policy ของชุมชน', 'ผู้บริหารพบประชาชน', 'รับสมัครนักเรียน', 'ฉีดวัคซีนสุนัข', 'การเตรียมประเมิน ITA',
];
const WORDS = 'น้ำ ถนน วัด ตลาด โรงเรียน ป่า นา สวน ฝาย คลอง สะพาน ไฟฟ้า ขยะ เด็ก ผู้สูงอายุ อาชีพ กีฬา ดนตรี บุญ ผ้าป่า ลอยกระทง สงกรานต์ ข้าว อ้อย ปลา วัว ควาย ไก่ ผัก ผลไม้'.split(' ');
/** Words of their own for each page: no two differ in figures only. */
const wordsOf = (n: number): string => [1, 7, 31, 211, 1009].map((step) => WORDS[Math.floor((n * 2_654_435_761) / step) % WORDS.length] ?? '').join('');
const SMALL = ['กองคลัง', 'กองช่าง', 'สำนักปลัด', 'กองการศึกษา', 'สาธารณสุข', 'สวัสดิการสังคม', 'สภาเทศบาล', 'กิจการสภา', 'ตรวจสอบภายใน', 'งานทะเบียน', 'ป้องกันภัย', 'สถานที่ท่องเที่ยว', 'ผู้สูงอายุ', 'เอกสารเผยแพร่', 'ดาวน์โหลด', 'วารสาร', 'ข้อบัญญัติ', 'คำสั่ง', 'แบบฟอร์ม', 'องค์ความรู้'];
const PER_PAGE = 10;
const FIRST_SMALL = 20;
const HUB_SECTION = 60;

interface Entry {
  readonly id: number;
  readonly section: number;
  readonly title: string;
  /** Words of links to it; its title where not said. */
  readonly label?: string;
  readonly body?: string;
  readonly file?: string;
}

const link = (href: string, words: string): string => `<a href="${href.replace(/&/g, '&amp;')}">${words}</a>`;
/** Spreads ids, so that their order tells nothing. */
const idOf = (section: number, n: number): number => 1000 + ((section * 104_729 + n * 7919) % 1_000_003);

/**
 * A town with some 55,000 pages, made on the fly; the evidence stands where towns put it: on a hub
 * four clicks deep, in menus, on second pages of lists, behind links that say "เปิด", in the sitemap alone.
 */
export function largeTown(layout: Layout, evidence: readonly Evidence[]): { readonly answer: (request: IncomingMessage) => Route | undefined; readonly places: Map<Evidence, string> } {
  const entries = new Map<number, Entry>();
  const lists = new Map<number, { name: string; entries: Entry[]; flood?: (typeof FLOODS)[number]; menu: boolean }>();
  const places = new Map<Evidence, string>();
  const menuOnly: string[] = [];
  const inSitemap: string[] = [];
  let free = 3_000_000;

  const add = (section: number, title: string, more: Partial<Entry> = {}): Entry => {
    const entry = { id: (free += 17), section, title, ...more };
    entries.set(entry.id, entry);
    return entry;
  };
  const href = (entry: Entry): string => entry.file ?? layout.article(entry.section, entry.id);

  FLOODS.forEach((flood, index) => lists.set(index + 1, { name: flood[0], entries: [], flood, menu: true }));
  SMALL.forEach((name, index) => {
    const section = FIRST_SMALL + index;
    lists.set(section, { name, menu: true, entries: Array.from({ length: 12 + (index % 4) * 9 }, (_, n) => add(section, `${name} เรื่อง${wordsOf(n + section * 50)}`)) });
  });

  const hubRows: string[] = [];
  evidence.forEach((it, index) => {
    const section = FIRST_SMALL + (index % SMALL.length);
    const small = lists.get(section);
    const flood = lists.get(4);
    const file = it.file ? { file: `/upload/${900 + index}-${(index * 7919) % 10_007}.pdf` } : {};
    const own = (label: string, where = section): Entry => add(where, `${it.title}`, { label, ...file });
    let entry: Entry;
    switch (index % 8) {
      case 0:
        entry = own(`${it.item.toUpperCase()} ${it.title}`, HUB_SECTION);
        hubRows.push(link(href(entry), entry.label ?? ''));
        break;
      case 1:
        entry = own('เปิด', HUB_SECTION);
        hubRows.push(`<span>${it.title}</span> ${link(href(entry), 'เปิด')}`);
        break;
      case 2: {
        entry = own('<img src="/images/download.png">', HUB_SECTION);
        const between = add(HUB_SECTION, `ข้อมูล ${it.item}`, { body: `<p>ประจำปี</p>${link(href(entry), entry.label ?? '')}` });
        hubRows.push(link(href(between), it.item.toUpperCase()));
        break;
      }
      case 3:
        entry = own(it.title);
        menuOnly.push(link(href(entry), it.title));
        break;
      case 4:
        entry = own(it.title);
        small?.entries.splice(13 + (index % 3), 0, entry);
        break;
      case 5:
        entry = own('รายละเอียด &raquo;');
        if (it.file) {
          const between = add(section, 'เอกสารเผยแพร่', { label: 'อ่านต่อ...', body: link(href(entry), '') });
          small?.entries.splice(11, 0, between);
        } else small?.entries.splice(11, 0, entry);
        break;
      case 6:
        entry = own(it.title);
        inSitemap.push(href(entry));
        break;
      default:
        entry = own(`${it.title} ประจำปีงบประมาณ พ.ศ. 2568`, 4);
        flood?.entries.push(entry);
    }
    places.set(it, href(entry));
  });

  // Governance → ITA → years → the year → groups of items; the years before have their own, of the same words.
  const yearPages = [2562, 2563, 2564, 2565, 2566, 2567, 2568, 2569].map((year) => {
    const rows = year === 2568 ? hubRows : evidence.map((it, index) => link(layout.article(HUB_SECTION, add(HUB_SECTION, `${it.title} ${year}`).id), `O${index + 1} ${it.title}`));
    const half = Math.ceil(rows.length / 2);
    const groups = [rows.slice(0, half), rows.slice(half)].map((part, n) => add(HUB_SECTION, `ตัวชี้วัดย่อยที่ 9.${n + 1}`, { body: part.map((row) => `<li>${row}</li>`).join('') }));
    return add(HUB_SECTION, `ปีงบประมาณ พ.ศ. ${year}`, { body: groups.map((group) => link(href(group), group.title)).join(' ') });
  });
  const hub = add(HUB_SECTION, 'การประเมินคุณธรรมและความโปร่งใส', { body: yearPages.map((it) => link(href(it), it.title)).join(' ') });
  const governance = add(HUB_SECTION, 'ธรรมาภิบาล', { body: `${link(href(hub), hub.title)} ${link(layout.list(FIRST_SMALL, 1), 'กองคลัง')}` });

  const entryOf = (section: number, n: number): Entry => {
    const list = lists.get(section);
    const planted = list?.entries ?? [];
    if (list?.flood === undefined) return planted[n] ?? { id: 0, section, title: '' };
    // What is planted stands on the third page of the list.
    if (n >= 20 && n < 20 + planted.length) return planted[n - 20] ?? { id: 0, section, title: '' };
    const plain = n < 20 ? n : n - planted.length;
    return { id: idOf(section, plain), section, title: `${list.flood[2](plain)} ${wordsOf(plain)}` };
  };
  const sizeOf = (section: number): number => (lists.get(section)?.flood?.[1] ?? 0) + (lists.get(section)?.entries.length ?? 0);
  const floodById = new Map<number, { section: number; n: number }>();
  FLOODS.forEach(([, size], index) => {
    for (let n = 0; n < size; n += 1) floodById.set(idOf(index + 1, n), { section: index + 1, n });
  });

  const menu = `<ul>${[...lists].filter(([, it]) => it.menu).map(([section, it]) => `<li>${link(layout.list(section, 1), it.name)}</li>`).join('')}<li>${link(href(governance), governance.title)}</li>${menuOnly.map((it) => `<li>${it}</li>`).join('')}</ul>`;
  const page = (title: string, body: string): string => `<!doctype html><meta charset="utf-8"><title>${title}</title><div>${menu}</div><h1>${title}</h1>${body}<p>เทศบาลตำบลทดลอง</p>`;

  const listPage = (section: number, number: number): string | undefined => {
    const list = lists.get(section);
    const pages = Math.ceil(sizeOf(section) / PER_PAGE);
    if (list === undefined || number < 1 || number > pages) return undefined;
    const rows = Array.from({ length: Math.min(PER_PAGE, sizeOf(section) - (number - 1) * PER_PAGE) }, (_, n) => entryOf(section, (number - 1) * PER_PAGE + n));
    const around = [...new Set([1, number - 1, number + 1, number + 2, number + 3, pages])].filter((it) => it >= 1 && it <= pages);
    return page(`${list.name}`, `${rows.map((it) => `<div>${link(href(it), it.label ?? it.title)}</div>`).join('')}<p>${around.map((it) => link(layout.list(section, it), String(it))).join(' ')} ${number < pages ? link(layout.list(section, number + 1), 'ถัดไป') : ''}</p>`);
  };
  const floodPage = (section: number, n: number): string => {
    const size = sizeOf(section);
    const near = [n - 1, n + 1, (n * 31 + 7) % size, (n * 57 + 11) % size, (n * 101 + 3) % size].filter((it) => it >= 0 && it < size).map((it) => entryOf(section, it));
    return page(entryOf(section, n).title, `<p>เนื้อข่าว ${wordsOf(n)} ${wordsOf(n + 5)}</p>${near.map((it) => link(href(it), it.title)).join(' ')} ${link(`/tag/${n % 500}`, 'ป้ายกำกับ')} ${link(`/print.php?id=${idOf(section, n)}`, 'พิมพ์')}`);
  };
  const home = page(
    'เทศบาลตำบลทดลอง',
    [1, 2, 4].flatMap((section) => Array.from({ length: 12 }, (_, n) => entryOf(section, n))).map((it) => link(href(it), it.label ?? it.title)).join(' '),
  );
  const urlset = (paths: readonly string[], root: string): Route => ({
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>${root}${path.replace(/&/g, '&amp;')}</loc></url>`).join('')}</urlset>`,
  });

  const answer = (request: IncomingMessage): Route | undefined => {
    const path = decodeURI(request.url ?? '/');
    const root = `http://${request.headers.host ?? ''}`;
    if (path === '/') return home;
    if (path === '/sitemap.xml') {
      return { headers: { 'content-type': 'application/xml' }, body: `<sitemapindex>${['news', 'pages'].map((it) => `<sitemap><loc>${root}/sitemap-${it}.xml</loc></sitemap>`).join('')}</sitemapindex>` };
    }
    if (path === '/sitemap-news.xml') return urlset(Array.from({ length: 20_000 }, (_, n) => layout.article(1, idOf(1, n))), root);
    if (path === '/sitemap-pages.xml') return urlset([...lists.keys()].map((section) => layout.list(section, 1)).concat(inSitemap), root);
    if (path.startsWith('/upload/')) return pdf;
    if (path.startsWith('/tag/')) return page(path, Array.from({ length: 8 }, (_, n) => entryOf(1, (Number(path.slice(5)) * 40 + n) % 20_000)).map((it) => link(href(it), it.title)).join(' '));
    const asked = layout.read(path);
    if (asked?.section !== undefined) return listPage(asked.section, asked.page ?? 1);
    if (asked?.id === undefined) return undefined;
    const entry = entries.get(asked.id);
    if (entry !== undefined) return page(entry.title, entry.body ?? `<p>รายละเอียด ${wordsOf(entry.id)}</p>`);
    const flood = floodById.get(asked.id);
    if (flood === undefined) return undefined;
    const planted = lists.get(flood.section)?.entries.length ?? 0;
    return floodPage(flood.section, flood.n < 20 ? flood.n : flood.n + planted);
  };
  return { answer, places };
}
