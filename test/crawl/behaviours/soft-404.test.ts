import { describe, expect, it } from 'vitest';
import type { Crawl } from '../../../src/model/crawl.ts';
import type { Route } from '../../support/server.ts';
import { healthByPath, PDF, serve, walk } from '../helpers.ts';
import { to } from './helpers.ts';

let visitors = 1000;
/** A page in the dress of the site: long menus, a counter, a clock; of the kind that hides what matters in much that does not. */
const dressed = (title: string, content: string): string => {
  visitors += 1;
  return `<!doctype html><html><head><title>${title}</title></head><body><ul>${Array.from({ length: 40 }, (_, index) => `<li><a href="/#m${index}">เมนูของเทศบาลตำบลตัวอย่าง เรื่องที่ ${index}</a></li>`).join('')}</ul>
  <main>${content}</main><div>ผู้เข้าชมเว็บไซต์ ${visitors} คน ขณะนี้เวลา 10:${String(visitors % 60).padStart(2, '0')} น.</div></body></html>`;
};
const home = (...links: string[]): string => dressed('เทศบาลตำบลตัวอย่าง', `ยินดีต้อนรับสู่เว็บไซต์ ${links.map((link) => `<a href="${link}">อ่านต่อ</a>`).join(' ')}`);
const news = (id: number): string => `<h2>ประชาสัมพันธ์โครงการที่ ${id} เรื่อง${['การจัดเก็บขยะ', 'ภาษีที่ดิน', 'งานลอยกระทง'][id % 3]}</h2><p>รายละเอียด${'ของโครงการ '.repeat(id)}</p>`;
const verdicts = (found: Crawl, ...paths: string[]): string[] => paths.map((path) => healthByPath(found)[path] ?? 'none');
/** A server of routes that says 404 for paths that it has not at all, as most do. */
const site = (answer: (url: URL) => Route | undefined): ReturnType<typeof serve> => serve((request) => answer(new URL(request.url ?? '/', 'http://x')));

describe('a page of a record that is not there', () => {
  it.each<[string, string, string, (title: string) => string]>([
    ['an empty template', 'ข่าวประชาสัมพันธ์', '<h2></h2><p>วันที่ </p><p>อ่าน 0 ครั้ง</p><a href="javascript:history.back()">ย้อนกลับ</a>', (title) => title],
    ['a title that ends in "-" with nothing after it', 'เทศบาลตำบลตัวอย่าง - ', '<div class="detail"></div>', (title) => `เทศบาลตำบลตัวอย่าง - ${title}`],
    ['words', 'ข่าว', '<p>ขออภัย ไม่พบข้อมูลที่ท่านต้องการ</p>', (title) => title],
    ['a warning of PHP', 'ข่าว', '<b>Notice</b>: Trying to get property of non-object in <b>/home/town/news_detail.php</b> on line <b>27</b>', (title) => title],
    ['the latest entries instead', 'ข่าว', '<p>ข่าวล่าสุด</p><a href="/news_detail.php?id=2">ข่าวที่สอง</a>', (title) => title],
  ])('is known by %s', async (_, title, nothing, titleOf) => {
    const server = await site(({ pathname, searchParams }) => {
      const id = Number(searchParams.get('id'));
      if (pathname === '/') return home('/news_detail.php?id=1', '/news_detail.php?id=2', '/news_detail.php?id=57', '/news_detail.php?id=58&print=1');
      if (pathname !== '/news_detail.php') return undefined;
      return id <= 3 ? dressed(titleOf(`ข่าวที่ ${id}`), `${news(id)}<a href="/news_detail.php?id=${id}#top">ขึ้นบน</a>`) : dressed(title, `${nothing}<a href="/print.php?id=${id}" rel="nofollow"></a><a href="https://share.invalid/?u=http%3A%2F%2Fx%2Fnews_detail.php%3Fid%3D${id}">แบ่งปัน</a>`);
    });
    expect(verdicts(await walk(server.url), '/news_detail.php?id=1', '/news_detail.php?id=2', '/news_detail.php?id=57')).toEqual(['alive ok', 'alive ok', 'dead soft-404']);
  });

  it('is known among several ids in one query, and in paths', async () => {
    const server = await site(({ pathname, searchParams }) => {
      const real = (id: number, name: string): string => dressed('เทศบาลตำบลตัวอย่าง', id < 100 ? `${name} ${news(id % 9)}` : `${name}<hr>`);
      if (pathname === '/') return home('/project_detail.php?hd=8&id=24', '/project_detail.php?hd=8&id=25', '/project_detail.php?hd=8&id=240', '/public/list/data/detail/id/26/menu/1236', '/public/list/data/detail/id/27/menu/1236', '/public/list/data/detail/id/265/menu/1236', '/index.php/welcome/detail/78/news', '/index.php/welcome/detail/785/news', '/data_39', '/data_3976');
      if (pathname === '/project_detail.php') return real(Number(searchParams.get('id')), 'โครงการ');
      const id = /^\/public\/list\/data\/detail\/id\/(\d+)\/menu\/1236$|^\/index\.php\/welcome\/detail\/(\d+)\/news$|^\/data_(\d+)$/.exec(pathname);
      return id === null ? undefined : real(Number(id.slice(1).find(Boolean)), 'ข้อมูล');
    });
    expect(healthByPath(await walk(server.url))).toMatchObject({
      '/project_detail.php?hd=8&id=24': 'alive ok', '/project_detail.php?hd=8&id=240': 'dead soft-404',
      '/public/list/data/detail/id/26/menu/1236': 'alive ok', '/public/list/data/detail/id/265/menu/1236': 'dead soft-404',
      '/index.php/welcome/detail/78/news': 'alive ok', '/index.php/welcome/detail/785/news': 'dead soft-404',
      '/data_39': 'alive ok', '/data_3976': 'dead soft-404',
    });
  });

  it('is known by a redirect to the home page, where a made-up id is sent there too', async () => {
    const server = await site(({ pathname, searchParams }) => {
      if (pathname === '/') return home('/news_detail.php?id=1', '/news_detail.php?id=99', '/old-campaign.php');
      if (pathname === '/old-campaign.php') return to('/');
      if (pathname === '/news_detail.php') return Number(searchParams.get('id')) < 50 ? dressed('ข่าว', news(1)) : to('/');
      return undefined;
    });
    expect(healthByPath(await walk(server.url))).toMatchObject({ '/news_detail.php?id=1': 'alive ok', '/news_detail.php?id=99': 'dead soft-404', '/old-campaign.php': 'alive ok' });
  });

  it.each(['/error.php', '/404.html', '/pages/not-found', '/Error/PageNotFound.aspx?aspxerrorpath=/x'])('is known by a redirect to %s', async (error) => {
    const server = await site(({ pathname, search }) => {
      if (pathname === '/') return home('/view.php?no=7', '/good.html');
      if (pathname + search === error) return dressed('เทศบาลตำบลตัวอย่าง', 'กรุณาติดต่อผู้ดูแลเว็บไซต์ของเทศบาลในวันและเวลาราชการ');
      return pathname === '/good.html' ? dressed('ดี', news(2)) : pathname === '/view.php' ? to(error) : undefined;
    });
    expect(verdicts(await walk(server.url), '/view.php?no=7', '/good.html')).toEqual(['dead soft-404', 'alive ok']);
  });

  it('is known in a folder that has its own not-found page', async () => {
    const server = await site(({ pathname }) => {
      if (pathname === '/') return home('/blog/plan', '/blog/lost', '/blog/budget');
      if (pathname === '/blog/plan' || pathname === '/blog/budget') return dressed('เทศบาลตำบลตัวอย่าง', `${pathname} ${news(3)}`);
      return pathname.startsWith('/blog/') ? dressed('เทศบาลตำบลตัวอย่าง', '<h1>อุ๊ปส์</h1>') : undefined;
    });
    expect(verdicts(await walk(server.url), '/blog/plan', '/blog/budget', '/blog/lost')).toEqual(['alive ok', 'alive ok', 'dead soft-404']);
  });

  it('is known by the words ไม่พบหน้านี้ without asking for nonsense of its kind', async () => {
    const server = await site(({ pathname }) => (pathname === '/' ? home('/Pages/ita_detail/9') : pathname.startsWith('/Pages/') ? '<title>AS</title>ไม่พบหน้านี้ รบกวนติดต่อผู้ดูแลระบบ' : undefined));
    expect(verdicts(await walk(server.url), '/Pages/ita_detail/9')).toEqual(['dead soft-404']);
  });
});

describe('a file that is not there', () => {
  it('is known when a long page of HTML comes that comes for every name', async () => {
    const template = dressed('เทศบาลตำบลตัวอย่าง', `<p>เอกสารเผยแพร่</p><a href="/files/manual.pdf">คู่มือ</a>`);
    const server = await site(({ pathname }) => {
      if (pathname === '/') return home('/files/plan-2568.pdf', '/files/manual.pdf', '/files/ประกาศ.docx');
      if (pathname === '/files/manual.pdf') return { headers: { 'content-type': 'application/pdf' }, body: PDF };
      return pathname.startsWith('/files/') ? template : undefined;
    });
    const found = healthByPath(await walk(server.url));
    expect(found).toMatchObject({ '/files/plan-2568.pdf': 'dead not-a-file', '/files/manual.pdf': 'alive ok' });
    expect(Object.entries(found).find(([path]) => path.endsWith('.docx'))?.[1]).toBe('dead not-a-file');
  });

  it('is not taken for missing where the page around it shows it', async () => {
    const server = await site(({ pathname }) => {
      if (pathname === '/') return home('/view/plan.pdf', '/view/lost.pdf');
      return pathname === '/view/plan.pdf' ? dressed('แผน', '<img src="/scan/1.jpg"><img src="/scan/2.jpg">') : pathname.startsWith('/view/') ? dressed('แผน', '') : undefined;
    });
    expect(verdicts(await walk(server.url), '/view/plan.pdf', '/view/lost.pdf')).toEqual(['alive ok', 'dead not-a-file']);
  });
});

describe('a page that is there is never told as missing', () => {
  const alive = async (answer: (url: URL) => Route | undefined): Promise<Record<string, string>> => {
    const found = healthByPath(await walk((await site(answer)).url));
    return Object.fromEntries(Object.entries(found).filter(([, state]) => !state.startsWith('alive') && !state.startsWith('unchecked')));
  };

  it('where a list has few rows or none', async () => {
    expect(await alive(({ pathname, searchParams }) => {
      if (pathname === '/') return home('/news.php?cat_id=1', '/news.php?cat_id=2', '/news.php?cat_id=3', '/list.php?type=4', '/list.php?type=5', '/board.php?page=2', '/ita_year/2567', '/ita_year/2568');
      const rows = { 1: '<a href="/#n1">ข่าวเดียว</a>', 5: '<a href="/#n2">หนึ่งรายการ</a>' }[Number(searchParams.get('cat_id') ?? searchParams.get('type'))] ?? (pathname.endsWith('2568') ? 'แผน 2568' : '');
      return /^\/(?:news|list|board)\.php$|^\/ita_year\//.test(pathname) ? dressed('ข่าว', `<h2>รายการ</h2>${rows === '' ? 'ไม่มีข้อมูล' : rows}`) : undefined;
    })).toEqual({});
  });

  it('where the page pays no heed to its parameters', async () => {
    const contact = dressed('ติดต่อเรา', 'เลขที่ 99 หมู่ 4 โทร 053-111222');
    expect(await alive(({ pathname }) => (pathname === '/' ? home('/contact.php?id=1', '/contact.php?id=2') : pathname === '/contact.php' ? contact : undefined))).toEqual({});
  });

  it.each<[string, (id: number) => string]>([
    ['a picture', (id) => `<img src="/chart${id}.jpg">`],
    ['a link to a file', (id) => `<a href="/files/o${id}.pdf">ดาวน์โหลด</a>`],
    ['a frame', (id) => `<iframe src="/viewer.html?file=o${id}.pdf"></iframe>`],
    ['a picture in its style', (id) => `<div style="background-image:url(/chart${id}.jpg)"></div>`],
    ['what its script opens', (id) => `<div id="v"></div><script>show("/files/chart${id}-full.json")</script>`],
    ['figures', (id) => `<p>งบประมาณ ${id * 1_234_000} บาท</p>`],
    ['the value of a field', (id) => `<input name="q" value="เลขที่รับ ${id}/2568">`],
    ['a name in the title alone', () => ''],
  ])('where pages differ by %s only', async (kind, content) => {
    const title = (id: number): string => (kind.includes('title') && id < 9 ? `เอกสารชุดที่ ${'กขคง'[id]}` : 'เอกสาร');
    expect(await alive(({ pathname, searchParams }) => {
      const id = Number(searchParams.get('id'));
      if (pathname === '/') return home('/doc.php?id=1', '/doc.php?id=2', '/doc.php?id=3');
      if (pathname === '/doc.php') return dressed(title(id), id < 9 ? content(id) : kind === 'figures' ? '<p>งบประมาณ 0 บาท</p>' : '');
      return /\.(?:pdf|jpg)$/.test(pathname) ? { headers: { 'content-type': 'application/pdf' }, body: PDF } : pathname === '/viewer.html' ? dressed('อ่านเอกสาร', pathname) : undefined;
    })).toEqual({});
  });

  it('where scripts fill one and the same shell for every address', async () => {
    const shell = '<!doctype html><title>เทศบาลตำบลตัวอย่าง</title><div id="app">กำลังโหลด...</div><script src="/app.js"></script>';
    const server = await site(({ pathname }) => (pathname === '/' ? home('/plan', '/budget', '/o/3') : /robots|sitemap|\.js/.test(pathname) ? undefined : shell));
    expect(verdicts(await walk(server.url), '/plan', '/budget', '/o/3')).toEqual(['alive ok', 'alive ok', 'alive ok']);
  });

  it('where one script shows all pages of the site', async () => {
    const shell = '<!doctype html><title>เทศบาล</title><div id="root"></div><script src="/app.js"></script><a href="/news/1">ก</a><a href="/news/2">ข</a><a href="/about/us">ค</a>';
    expect(await alive(() => shell)).toEqual({});
  });

  it('where pages move for good to a page of another name', async () => {
    expect(await alive(({ pathname, searchParams }) => {
      if (pathname === '/') return home('/read.php?id=1', '/read.php?id=2');
      if (pathname === '/read.php') return to(`/news/${searchParams.get('id')}`, 301);
      return /^\/news\/[12]$/.test(pathname) ? dressed('ข่าว', news(Number(pathname.at(-1)))) : undefined;
    })).toEqual({});
  });
});

describe('asking for nonsense', () => {
  it('is bounded, and the same on every run', async () => {
    const scripts = Array.from({ length: 80 }, (_, index) => `/s${'abcdefghij'[index % 10]}${'klmnopqr'[Math.floor(index / 10)]}.php?id=`);
    const answer = ({ pathname, searchParams }: URL): Route | undefined => {
      if (pathname === '/') return home(...scripts.flatMap((script) => [`${script}1`, `${script}2`]));
      const id = Number(searchParams.get('id'));
      return pathname.endsWith('.php') ? dressed('ก', id === 1 ? `${pathname}${news(1)}` : '') : undefined;
    };
    const one = await site(answer);
    const first = await walk(one.url, { polite: false, concurrency: 1 });
    expect(one.requests.filter(({ path }) => path.includes('99999999')).length).toBeLessThanOrEqual(60);
    expect(first.health.some(({ reason }) => reason === 'soft-404')).toBe(true);
    const second = await walk(one.url, { polite: false, concurrency: 12 });
    expect(healthByPath(second)).toEqual(healthByPath(first));
  });

  it('keeps to robots.txt', async () => {
    const server = await serve((request) => {
      const url = new URL(request.url ?? '/', 'http://x');
      if (url.pathname === '/robots.txt') return { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /news_detail.php?id=9' };
      if (url.pathname === '/') return home('/news_detail.php?id=1', '/news_detail.php?id=2', '/news_detail.php?id=57');
      return url.pathname === '/news_detail.php' ? dressed('ข่าว', Number(url.searchParams.get('id')) < 9 ? news(1) : '') : undefined;
    });
    await walk(server.url);
    expect(server.requests.filter(({ path }) => path.includes('id=9'))).toEqual([]);
  });
});
