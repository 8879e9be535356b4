import { describe, expect, it } from 'vitest';
import { resolveAddress } from '../../../src/model/address.ts';
import { addressKey } from '../../../src/crawl/copies.ts';
import { healthByPath, page, pdf, resourcePaths, serve, walk } from '../helpers.ts';

const BASE = 'https://www.town.go.th/';
const kept = (written: string): string | undefined => resolveAddress(written, BASE)?.slice(BASE.length - 1);

describe('addresses lose what names a visit and keep what names a page', () => {
  it.each([
    ['/x.php?PHPSESSID=4f1d2c3b4a59687f0e1d2c3b4a59687f&id=2', '/x.php?id=2'],
    ['/x.php?id=2&osCsid=abc123', '/x.php?id=2'],
    ['/x.php?sid=9f8e7d6c5b4a39281706f5e4d3c2b1a0&mode=view', '/x.php?mode=view'],
    ['/x.php?sid=12', '/x.php?sid=12'],
    ['/x.php?session_id=abcdef0123456789abcdef', '/x.php'],
    ['/x.jsp;jsessionid=1A2B3C?id=2', '/x.jsp?id=2'],
    ['/x.jsp?id=2;jsessionid=1A2B3C', '/x.jsp?id=2;jsessionid=1A2B3C'],
    ['/x.jsp?jsessionid=1A2B3C&id=2', '/x.jsp?id=2'],
    ['/(S(lit3py55t21z5v55vlm25s55))/page.aspx?id=2', '/page.aspx?id=2'],
    ['/x?utm_source=line&utm_medium=social&fbclid=IwAR0&id=5', '/x?id=5'],
    ['/x.php?id=5&_=1731999999999', '/x.php?id=5'],
    ['/api/ita?year=2569&_t=1731999999999', '/api/ita?year=2569'],
    ['/x.php?t=1731999999999', '/x.php'],
    ['/x.php?1731999999', '/x.php'],
    ['/x.php?t=5', '/x.php?t=5'],
    ['/x.php?v=123', '/x.php?v=123'],
    ['/watch.php?v=1731', '/watch.php?v=1731'],
    ['/x.php?id=1731999999999', '/x.php?id=1731999999999'],
    ['/x.php?rand=0.8374650192&p=1', '/x.php?p=1'],
    ['/x.php?random=84', '/x.php'],
    ['/plan.pdf?v=2', '/plan.pdf'],
    ['/plan.pdf?t=1731999999', '/plan.pdf'],
    ['/plan.pdf?download=1', '/plan.pdf?download=1'],
    ['/search?s=โครงการ', `/search?s=${encodeURIComponent('โครงการ')}`],
    ['/x.php?', '/x.php'],
    ['https://www.google.com/url?q=https://www.town.go.th/o1.pdf&sa=D', '/o1.pdf'],
  ])('%s', (written, address) => {
    expect(kept(written)).toBe(address);
    expect(kept(address)).toBe(address);
  });

  it.each([
    ['/news.php?id=5&cat=2', '/news.php?cat=2&id=5'],
    ['/news/', '/news'],
    ['/news/index.php', '/news/'],
    ['/news_activity.php?id=12-แผนพัฒนา', '/news_activity.php?id=12'],
    ['/index.php?option=com_content&id=7:ita&tmpl=component&print=1', '/?option=com_content&id=7'],
  ])('%s means %s', (one, other) => {
    expect(addressKey(new URL(one, BASE).href)).toBe(addressKey(new URL(other, BASE).href));
  });
  it('but not other values or folders', () => {
    const keys = ['/news.php?id=5', '/news.php?id=6', '/news?id=5', '/a/news.php?id=5', '/news.php?id=5&page=2', '/news.php?name=12-ก', '/news.php?name=12-ข'].map((path) => addressKey(new URL(path, BASE).href));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the crawl meets a page once', () => {
  it('whatever session ids stand in the links', async () => {
    let visits = 0;
    const server = await serve((request) => {
      visits += 1;
      const path = (request.url ?? '/').replace(/\?.*$/, '');
      const id = `PHPSESSID=${String(visits).padStart(32, '0')}`;
      if (path === '/') return page('หน้าแรก', `/a.php?${id}`, `/b.php?id=1&${id}`);
      return path === '/a.php' || path === '/b.php' ? page(path, `/?${id}`, `/a.php?${id}&_=${1_731_999_990_000 + visits}`) : { status: 404 };
    });
    expect(resourcePaths(await walk(server.url))).toEqual(['/', '/a.php', '/b.php?id=1']);
  });

  it('however many categories show the same post, and without spending the budget on them', async () => {
    const post = page('ประกาศราคากลาง', '/files/price.pdf');
    const server = await serve((request) => {
      const path = request.url ?? '/';
      if (path === '/') return page('หน้าแรก', '/cats.html', '/last.html');
      if (path === '/cats.html') return page('หมวด', ...Array.from({ length: 80 }, (_, index) => `/cat-${index}/post-1447?lcp_page0=${index}`));
      if (/^\/cat-\d+\/post-1447/.test(path)) return post;
      return path === '/files/price.pdf' ? pdf : path === '/last.html' ? page('สุดท้าย', '/evidence.html') : path === '/evidence.html' ? page('หลักฐาน') : { status: 404 };
    });
    const paths = resourcePaths(await walk(server.url, { maxPages: 10 }));
    expect(paths).toContain('/evidence.html');
    expect(paths).toContain('/files/price.pdf');
  });

  it('though a counter on it changes with every visit', async () => {
    let visits = 0;
    const server = await serve((request) => {
      visits += 1;
      const path = request.url ?? '/';
      if (path === '/') return page('หน้าแรก', '/news.php?id=5&cat=2', '/news.php?cat=2&id=5', '/news.php?id=5-ประกาศ&cat=2', '/news.php?cat=2&id=5&print=1', '/z1.html');
      if (path.startsWith('/news.php')) return `${page('ประกาศ', '/file.pdf')}<p>อ่านแล้ว ${visits} ครั้ง</p>`;
      return path === '/file.pdf' ? pdf : path === '/z1.html' ? page('ก', '/z2.html') : path === '/z2.html' ? page('ข') : { status: 404 };
    });
    // Four pages: the start page, the news once, and the two others.
    expect(resourcePaths(await walk(server.url, { maxPages: 4 }))).toContain('/z2.html');
  });
});

describe('pages without end', () => {
  const month = (query: URLSearchParams): string => {
    const [year, number] = [Number(query.get('y') ?? 2568), Number(query.get('m') ?? 1)];
    const names = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'];
    const days = Array.from({ length: 28 }, (_, day) => `<a href="/events.php?y=${year}&m=${number}&d=${day + 1}">${day + 1}</a>`).join('');
    return `<title>กิจกรรม</title><h1>${names[number - 1] ?? ''} ${year}</h1><a href="?y=${year - 1}&m=${number}">&lt;</a><a href="?y=${year + 1}&m=${number}">&gt;</a>${names.map((name, index) => `<a href="?y=${year}&m=${index + 1}">${name}</a>`).join('')}${days}<p>ไม่มีกิจกรรมในเดือนนี้</p>`;
  };

  it('a calendar: a few of them, and all else', async () => {
    const server = await serve((request) => {
      const url = new URL(request.url ?? '/', 'http://x');
      if (url.pathname === '/') return page('หน้าแรก', '/events.php', '/a.html');
      if (url.pathname === '/events.php') return month(url.searchParams);
      return url.pathname === '/a.html' ? page('ก', '/b.html') : url.pathname === '/b.html' ? page('ข', '/c.html') : url.pathname === '/c.html' ? page('ค') : { status: 404 };
    });
    const found = await walk(server.url, { maxPages: 600 });
    const paths = resourcePaths(found);
    expect(paths).toEqual(expect.arrayContaining(['/a.html', '/b.html', '/c.html']));
    expect(paths.filter((path) => path.startsWith('/events.php')).length).toBeLessThan(250);
    expect(found.incomplete.filter((it) => it.kind === 'limit')).toEqual([]);
    expect(found.incomplete.some((it) => /calendar/.test(it.reason.en))).toBe(true);
    expect(JSON.stringify(await walk(server.url, { maxPages: 600, concurrency: 1 }))).toBe(JSON.stringify(found));
  });

  it.each([
    ['?page=', (number: number) => `/list.php?page=${number}`],
    ['?pageid=', (number: number) => `/list.php?pageid=${number}`],
    ['?pagenum=', (number: number) => `/list.php?pagenum=${number}`],
    ['/page/2/', (number: number) => `/list/page/${number}/`],
    ['?lcp_page0=', (number: number) => `/list.php?lcp_page0=${number}`],
    ['?start=', (number: number) => `/list.php?start=${number}`],
    ['?limitstart=', (number: number) => `/list.php?limitstart=${number}`],
    ['?offset=', (number: number) => `/list.php?offset=${number}`],
  ])('a list that goes on beyond its end: %s', async (_, address) => {
    const server = await serve((request) => {
      const path = request.url ?? '/';
      const number = Number(/(\d+)\/?$/.exec(path)?.[1] ?? 1);
      if (path === '/') return page('หน้าแรก', address(1));
      if (path === '/file-3.pdf') return pdf;
      if (!path.startsWith('/list')) return { status: 404 };
      const jumps = [1, 2, 3, 5, 10, 100].map((step) => `<a href="${address(number + step)}">${number + step}</a>`).join('');
      return number <= 3 ? `<title>ประกาศ</title><h1>ประกาศ หน้า ${number}</h1><a href="/file-${number}.pdf">เอกสารชิ้นที่ ${['ก', 'ข', 'ค'][number - 1] ?? ''}</a>${jumps}` : `<title>ประกาศ</title><h1>ประกาศ หน้า ${number}</h1><p>ไม่มีข่าวเพิ่ม</p>${jumps}`;
    });
    const found = await walk(server.url, { maxPages: 400 });
    expect(resourcePaths(found)).toContain('/file-3.pdf');
    expect(found.resources.length).toBeLessThan(200);
  });

  it('a choice of years that stands on every page: a bounded number, and all else', async () => {
    const years = Array.from({ length: 12 }, (_, index) => `<option>${2557 + index}</option>`).join('');
    const server = await serve((request) => {
      const path = request.url ?? '/';
      if (path === '/') return page('หน้าแรก', ...Array.from({ length: 60 }, (_, index) => `/p${index}.html`));
      return /^\/p\d+\.html/.test(path) ? `${page(`เรื่อง ${path}`)}<form><select name="y">${years}</select><button>ค้น</button></form>` : { status: 404 };
    });
    const paths = resourcePaths(await walk(server.url));
    expect(paths.filter((path) => !path.includes('?'))).toHaveLength(61);
    expect(paths.filter((path) => path.includes('?')).length).toBeLessThanOrEqual(120);
    expect(paths).toContain('/p0.html?y=2568');
  });

  it('but a long list of honest pages is read to its end', async () => {
    const titles = ['ก', 'ข', 'ค', 'ง', 'จ', 'ฉ', 'ช', 'ซ', 'ญ', 'ด', 'ต', 'ถ', 'ท', 'ธ', 'น', 'บ', 'ป', 'ผ', 'ฝ', 'พ'];
    const server = await serve((request) => {
      const path = request.url ?? '/';
      const number = Number(/page=(\d+)/.exec(path)?.[1] ?? 1);
      if (path === '/') return page('หน้าแรก', '/news.php?page=1');
      if (path.startsWith('/news.php')) return page(`ข่าวเรื่อง ${titles[number - 1] ?? ''}`, `/item.php?id=${number}`, ...(number < titles.length ? [`/news.php?page=${number + 1}`] : []));
      return path.startsWith('/item.php') ? page(`เรื่อง ${titles[Number(/id=(\d+)/.exec(path)?.[1]) - 1] ?? ''}`) : { status: 404 };
    });
    expect(resourcePaths(await walk(server.url))).toHaveLength(41);
  });

  it('and so is one whose entries differ in figures only and have files under a year', async () => {
    const server = await serve((request) => {
      const url = new URL(request.url ?? '/', 'http://x');
      const number = Number(url.searchParams.get('page'));
      if (url.pathname === '/') return page('หน้าแรก', '/list?page=1');
      if (url.pathname === '/download.php') return pdf;
      if (url.pathname !== '/list' || number < 1 || number > 80) return undefined;
      const onward = Array.from({ length: 10 }, (_, index) => number + index + 1).filter((it) => it <= 80);
      return `<title>รายงานการประชุมสภา</title><a href="/download.php?year=2567&id=${number}">รายงานการประชุมสภา ครั้งที่ ${number}/2567</a> ${onward.map((it) => `<a href="/list?page=${it}">${it}</a>`).join(' ')}`;
    });
    const found = await walk(server.url);
    expect(resourcePaths(found).filter((path) => path.startsWith('/download.php'))).toHaveLength(80);
    expect(found.incomplete).toEqual([]);
  });

  it('and so are monthly reports that differ in their months and figures only, with their files', async () => {
    const server = await serve((request) => {
      const path = request.url ?? '/';
      const number = Number(/(\d+)/.exec(path)?.[1] ?? 0);
      if (path === '/') return page('หน้าแรก', '/list.html');
      if (path === '/list.html') return page('รายงาน', ...Array.from({ length: 36 }, (_, index) => `/report.php?id=${index + 1}`));
      if (path.startsWith('/report.php')) return page(`รายงานฉบับที่ ${number}`, `/files/${number}.pdf`);
      return path.startsWith('/files/') ? { ...pdf, body: `${pdf.body}%${number}` } : { status: 404 };
    });
    expect(resourcePaths(await walk(server.url)).filter((path) => path.startsWith('/files/'))).toHaveLength(36);
  });
});

describe('two sites under one roof', () => {
  it('are both read; the one at the start address stays the start', async () => {
    const old = (name: string, ...links: string[]): string => page(`เว็บไซต์เดิม ${name}`, '/1/index.php', '/1/plan.php', ...links);
    const server = await serve({
      '/': page('เว็บไซต์ใหม่', '/ita.php', '/datacenter/plan.php', '/1/index.php'),
      '/ita.php': page('ITA', '/datacenter1/detail.php?id=1'),
      '/datacenter/plan.php': page('แผนใหม่'),
      '/datacenter1/detail.php?id=1': page('รายละเอียดเดิม', 'plan.php'),
      '/datacenter1/plan.php': page('แผนเดิม'),
      '/1/index.php': old('หน้าแรก', 'news.php'),
      '/1/plan.php': old('แผน'),
      '/1/news.php': old('ข่าว'),
    });
    const found = await walk(server.url);
    expect(found.start).toBe(`${server.url}/`);
    expect(resourcePaths(found)).toEqual(['/', '/1/index.php', '/1/news.php', '/1/plan.php', '/datacenter/plan.php', '/datacenter1/detail.php?id=1', '/datacenter1/plan.php', '/ita.php']);
    expect(Object.values(healthByPath(found)).every((state) => state === 'alive ok')).toBe(true);
  });
});
