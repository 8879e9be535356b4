import { describe, expect, it } from 'vitest';
import type { Route } from '../../support/server.ts';
import { healthByPath, page, pdf, resourcePaths, serve, walk } from '../helpers.ts';

const TIS = (text: string): Buffer => Buffer.from([...text].map((letter) => (letter.charCodeAt(0) > 0xe00 ? letter.charCodeAt(0) - 0xe00 + 0xa0 : letter.charCodeAt(0))));
const around = (html: string): string => `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>เทศบาลตำบลบ้านทดลอง</title></head><body><h1>เทศบาลตำบลบ้านทดลอง</h1>${html}</body></html>`;

/** Crawls a site whose home page holds this HTML; all other addresses answer with a file, but for those given. */
async function found(html: string, routes: Readonly<Record<string, Route>> = {}): Promise<string[]> {
  const server = await serve((request) => {
    const path = request.url ?? '/';
    if (path === '/') return around(html);
    return routes[path] ?? (/no-such-page/.test(path) ? { status: 404 } : { ...pdf, body: `${pdf.body}\n%${path}` });
  });
  return resourcePaths(await walk(server.url)).filter((path) => path !== '/');
}

describe('a page leads on by', () => {
  it.each<[string, string, string[]]>([
    ['iframe', '<iframe src="/docs/a.pdf" width=100%></iframe>', ['/docs/a.pdf']],
    ['iframe that is filled when it is scrolled to', '<iframe data-src="/docs/a.pdf" loading=lazy></iframe>', ['/docs/a.pdf']],
    ['object', '<object data="/docs/a.pdf" type="application/pdf">ดูไม่ได้</object>', ['/docs/a.pdf']],
    ['object of an old Acrobat', '<object classid="clsid:CA8A9780"><param name="SRC" value="docs/a.pdf"><param name="zoom" value="1"></object>', ['/docs/a.pdf']],
    ['embed', '<EMBED SRC="docs/a.pdf">', ['/docs/a.pdf']],
    ['PDFObject', `<div id="v"></div><script>PDFObject.embed('docs/คำแถลงงบ.pdf', '#v');</script>`, ['/docs/คำแถลงงบ.pdf']],
    ['pdf.js by script', `<canvas></canvas><script>const url = 'docs/a.pdf'; pdfjsLib.getDocument(url).promise.then(show);</script>`, ['/docs/a.pdf']],
    ['pdf.js without a variable', `<script>pdfjsLib.getDocument({ url: "docs/a.pdf" })</script>`, ['/docs/a.pdf']],
    ['dFlip', '<div class="_df_book" source="/docs/a.pdf"></div>', ['/docs/a.pdf']],
    ['flip book by script', `<script>$('#book').flipBook({ pdfUrl: "docs/a.pdf", height: 600 })</script>`, ['/docs/a.pdf']],
    ['FlowPaper by script', `<script>$('#v').FlowPaperViewer({ config: { PDFFile: 'docs/a.pdf', key: '' } })</script>`, ['/docs/a.pdf']],
    ['box with its file in a data attribute', '<div class="pdf-viewer" data-src="docs/a.pdf"></div><img data-src="logo.pdf.png">', ['/docs/a.pdf']],
    ['location.href', `<button onclick="location.href='/docs/a.pdf'">ดู</button>`, ['/docs/a.pdf']],
    ['document.location', `<div onclick='document.location = "/docs/a.pdf"'>ดู</div>`, ['/docs/a.pdf']],
    ['self.location', `<li onclick="self.location='/docs/a.pdf';">ดู</li>`, ['/docs/a.pdf']],
    ['top.location', `<td onClick="top.location.href=&quot;/docs/a.pdf&quot;">ดู</td>`, ['/docs/a.pdf']],
    ['window.location.assign', `<a href="javascript:window.location.assign('/docs/a.pdf')">ดู</a>`, ['/docs/a.pdf']],
    ['window.location.replace', `<a href="#" onclick="window.location.replace('/docs/a.pdf'); return false">ดู</a>`, ['/docs/a.pdf']],
    ['window.open', `<a href="javascript:;" onclick="window.open('docs/a.pdf','win','width=600')">ดู</a>`, ['/docs/a.pdf']],
    ['Dreamweaver', `<a href="#" onclick="MM_openBrWindow('docs/a.pdf','','scrollbars=yes')">ดู</a>`, ['/docs/a.pdf']],
    ['row of a table', `<table><tr onclick="window.open('docs/a.pdf')"><td>แผนพัฒนา</td></tr></table>`, ['/docs/a.pdf']],
    ['row with an address', '<table><tr data-href="docs/a.pdf" class="clickable"><td>แผนพัฒนา</td></tr></table>', ['/docs/a.pdf']],
    ['button with an address', '<button data-url="/docs/a.pdf" data-toggle="modal">ดู</button>', ['/docs/a.pdf']],
    ['function of the page', `<script>function view(id) { window.location.href = 'docs/' + id + '.pdf'; }</script><a href="javascript:view(68)">ดู</a><a href="#" onclick="view('69')">ดู</a>`, ['/docs/68.pdf', '/docs/69.pdf']],
    ['function that comes later, with a template', '<a onclick="view(68)">ดู</a><script>function view(id){ window.open(`docs/${id}.pdf`) }</script>', ['/docs/68.pdf']],
    ['jump menu', `<select onchange="MM_jumpMenu('parent',this,0)"><option>เลือกปี</option><option value="docs/68.pdf">2568</option><option value="docs/67.pdf">2567</option></select>`, ['/docs/67.pdf', '/docs/68.pdf']],
    ['list of addresses', '<select id="y"><option value="">-</option><option value="/docs/68.pdf">2568</option><option value="12">เขต 12</option></select>', ['/docs/68.pdf']],
    ['list whose choice becomes an address', `<select onchange="location='show.php?year='+this.value"><option value="0">ปี</option><option value="2568">2568</option></select>`, ['/show.php?year=2568']],
    ['list, in the old way', `<select onchange="window.location.href='show.php?year='+this.options[this.selectedIndex].value+'&m=1'"><option>2568</option></select>`, ['/show.php?year=2568&m=1']],
    ['list with a function', `<script>function go(sel){ location.href="show.php?year="+sel.value; }</script><select onchange="go(this)"><option value=2568>ปี 2568</select>`, ['/show.php?year=2568']],
    ['list with jQuery', `<select id="year"><option value=2568>ปี 2568</select><script>$('#year').on('change', function () { window.location = 'show.php?year=' + $(this).val(); });</script>`, ['/show.php?year=2568']],
    ['form with years', '<form action="show.php"><input type=hidden name=menu value=4><select name=y><option value=2568>๒๕๖๘<option value=2567 selected>๒๕๖๗</select><button>ค้นหา</button></form>', ['/show.php?menu=4&y=2567', '/show.php?menu=4&y=2568']],
    ['form that is a button', '<form method="get" action="docs/a.pdf"><input type="submit" value="ดาวน์โหลด"></form>', ['/docs/a.pdf']],
    ['map', '<img src=m.gif usemap="#m"><map name=m><area shape=rect coords="1,2,3,4" href="docs/a.pdf"></map>', ['/docs/a.pdf']],
    ['link around a picture of several sizes', '<a href="docs/a.pdf"><img srcset="a-300.jpg 300w, a-600.jpg 600w"></a>', ['/docs/a.pdf']],
    ['link in a drawing', '<svg><a xlink:href="docs/a.pdf"><text>แผน</text></a></svg>', ['/docs/a.pdf']],
    ['noscript', '<noscript><a href="docs/a.pdf">แผน</a></noscript>', ['/docs/a.pdf']],
    ['quotes left out', '<a href=/docs/a.pdf class=x>แผน</a>', ['/docs/a.pdf']],
    ['blanks and line ends around and inside', '<a href="  docs/\n\ta.pdf \n">แผน</a>', ['/docs/a.pdf']],
    ['a blank in the name', '<a href="docs/แผน ปี 68.pdf">แผน</a>', ['/docs/แผน ปี 68.pdf']],
    ['backslashes', '<a href="docs\\sub\\a.pdf">แผน</a>', ['/docs/sub/a.pdf']],
    ['two slashes inside', '<a href="docs//a.pdf">แผน</a>', ['/docs//a.pdf']],
    ['query alone', '<a href="?page=2">2</a>', ['/?page=2']],
    ['percent-bytes in UTF-8', '<a href="docs/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf">แผน</a>', ['/docs/แผน.pdf']],
  ])('%s', async (_, html, paths) => {
    expect(await found(html)).toEqual(paths);
  });

  it('base, the first of them, for all links of the page', async () => {
    expect(await found('<a href="a.pdf">ก</a><base href="/docs/"><base href="/other/"><a href="b.pdf">ข</a>')).toEqual(['/docs/a.pdf', '/docs/b.pdf']);
  });

  it('frames and framesets', async () => {
    const server = await serve({
      '/': '<html><head><title>ก</title></head><frameset cols="20%,80%"><frame src="menu.html"><frame name=main src="main.html"></frameset></html>',
      '/menu.html': page('เมนู', '/docs/a.pdf'),
      '/main.html': page('หน้าหลัก'),
      '/docs/a.pdf': pdf,
    });
    expect(resourcePaths(await walk(server.url))).toEqual(['/', '/docs/a.pdf', '/main.html', '/menu.html']);
  });

  it('meta refresh', async () => {
    expect(await found('<meta http-equiv="refresh" content="5; url=/next.html">', { '/next.html': page('ต่อไป') })).toEqual(['/next.html']);
  });

  it('percent-bytes in TIS-620, which stay as they are', async () => {
    const server = await serve({ '/': around('<a href="/up/%E1%BC%B9.pdf">แผน</a>'), '/up/%E1%BC%B9.pdf': pdf });
    const crawled = await walk(server.url);
    expect(crawled.resources.map((it) => [it.url.replace(server.url, ''), it.fileName])).toEqual([['/', null], ['/up/%E1%BC%B9.pdf', 'แผน.pdf']]);
  });

  it('Thai in the query of a page in TIS-620, as a browser sends it', async () => {
    const server = await serve({
      '/': { headers: { 'content-type': 'text/html; charset=tis-620' }, body: TIS('<title>ก</title><h1>เทศบาลตำบลบ้านทดลอง</h1><a href="list.php?type=แผน&amp;p=ก/1">แผน</a><a href="แผน.html">แผน</a>') },
      '/list.php?type=%E1%BC%B9&p=%A1/1': page('แผน'),
      '/%E0%B9%81%E0%B8%9C%E0%B8%99.html': page('แผนพัฒนา'),
    });
    expect(Object.values(healthByPath(await walk(server.url)))).toEqual(['alive ok', 'alive ok', 'alive ok']);
  });

  it('relative links of a page below a folder, without base', async () => {
    const server = await serve({
      '/': { status: 302, headers: { location: '/public' } },
      '/public': page('หน้าแรก', 'list/data/index/menu/1', './list/data/index/menu/2', 'public/list/data/index/menu/3'),
      '/list/data/index/menu/1': page('หนึ่ง', '../../detail/id/5'),
      '/list/data/detail/id/5': page('รายละเอียด'),
      '/public/list/data/index/menu/3': page('สาม'),
    });
    expect(healthByPath(await walk(server.url))).toMatchObject({
      '/list/data/index/menu/1': 'alive ok',
      '/list/data/index/menu/2': 'dead http-error',
      '/list/data/detail/id/5': 'alive ok',
      '/public/list/data/index/menu/3': 'alive ok',
    });
  });

  it('another scheme, another port, or the host alone', async () => {
    const net = await serve({
      'http://www.town.example/': page('หน้าแรก', '//town.example/a', 'http://www.town.example:80/b', 'HTTP://WWW.TOWN.EXAMPLE/c', 'http://town.example:8080/d'),
      'http://town.example/a': page('ก'),
      'http://www.town.example/b': page('ข'),
      'http://www.town.example/c': page('ค'),
      'http://town.example:8080/d': page('ง'),
    });
    const crawled = await walk('http://www.town.example/', { proxy: net.url });
    expect(crawled.resources.map((it) => it.url)).toEqual(['http://town.example/a', 'http://town.example:8080/d', 'http://www.town.example/', 'http://www.town.example/b', 'http://www.town.example/c']);
  });
});

describe('viewers lead to the file that they show', () => {
  it.each([
    ['pdf.js', '/web/viewer.html?file=../docs/a.pdf#page=2', '/docs/a.pdf'],
    ['pdf.js with an escaped address', '/pdfjs/web/viewer.html?file=%2Fdocs%2F%E0%B9%81%E0%B8%9C%E0%B8%99.pdf', '/docs/แผน.pdf'],
    ['FlowPaper', 'https://flowpaper.invalid/flipbook/?pdf=SITE/docs/a.pdf', '/docs/a.pdf'],
    ['Google', 'https://docs.google.invalid/gview?url=SITE/docs/a.pdf&embedded=true', '/docs/a.pdf'],
    ['Google, for an address without a name', 'https://docs.google.invalid/viewer?url=SITE/download%3Fid%3D5', '/download?id=5'],
    ['Office', 'https://view.officeapps.live.invalid/op/embed.aspx?src=SITE%2Fdocs%2Fa.xlsx', '/docs/a.xlsx'],
  ])('%s', async (_, src, path) => {
    const server = await serve((request) => {
      if (request.url === '/') return around(`<iframe src="${src.replace('SITE', `http://${request.headers.host ?? ''}`)}"></iframe>`);
      return /viewer\.html/.test(request.url ?? '') ? around('<div id=viewer></div><p>โปรแกรมแสดงเอกสาร</p>') : /no-such/.test(request.url ?? '') ? { status: 404 } : pdf;
    });
    expect(resourcePaths(await walk(server.url))).toContain(path);
  });

  it('but a script that hands out a file names no second one', async () => {
    const server = await serve({ '/': around('<a href="/download.php?file=a.pdf">แผน</a>'), '/download.php': pdf });
    expect(Object.keys(healthByPath(await walk(server.url)))).toEqual(['/', '/download.php?file=a.pdf']);
  });
});

describe('no link is', () => {
  it.each([
    ['what is commented out', '<!-- <a href="/old.pdf">เก่า</a> --><!--[if lt IE 9]><iframe src="/old.pdf"></iframe><![endif]-->'],
    ['the canonical address', '<link rel="canonical" href="/canonical.html"><link rel="alternate" href="/feed.xml">'],
    ['a search that a visitor is to type', '<form action="/search.php"><input name=q><button>ค้นหา</button></form>'],
    ['a form that posts', '<form method="post" action="/vote.php"><select name=y><option>2568</select><button>โหวต</button></form>'],
    ['a condition', `<script>if (location.href == '/x.html') alert(1)</script>`],
    ['a value of a list', '<select name="cat" onchange="filter(this.value)"><option value="12">ข่าว</option><option value="a.b">ก</option></select>'],
    ['a list without script', '<select name="m"><option value="2568/1">ม.ค.</option></select>'],
    ['mail, telephone, script and place', '<a href="mailto:a@b.go.th">m</a><a href="tel:053">t</a><a href="javascript:void(0)">v</a><a href="#top">^</a><a href>x</a><a href=" ">y</a>'],
  ])('%s', async (_, html) => {
    const server = await serve((request) => (request.url === '/' ? around(html) : { status: 404 }));
    expect(Object.keys(healthByPath(await walk(server.url)))).toEqual(['/']);
  });
});

describe('a link that is written wrongly', () => {
  it('goes where a browser goes, and is told with what is wrong', async () => {
    const server = await serve((request) =>
      request.url === '/'
        ? around(
            '<a href="www.town.go.th/plan.html">ไม่มี http</a><a href="http:/www.town.go.th/plan.html">ทับเดียว</a><a href="/Docs/A.PDF">ตัวใหญ่</a><a href="/docs/a.pdf">เล็ก</a><a href="/docs/plan%2068.pdf">เว้นวรรค</a><a href="/docs/plan_68.pdf">ขีดล่าง</a><a href="detail.php?id=1&amp;amp;menu=2">amp</a>',
          )
        : ['/docs/a.pdf', '/docs/plan_68.pdf', '/detail.php?id=1&amp;menu=2'].includes(request.url ?? '')
          ? pdf
          : { status: 404 },
    );
    const crawled = await walk(server.url);
    const said = Object.fromEntries(crawled.health.filter((it) => it.state === 'dead').map((it) => [decodeURIComponent(it.url.replace(server.url, '')), it.message.en]));
    expect(Object.keys(said)).toEqual(['/Docs/A.PDF', '/docs/plan 68.pdf', '/www.town.go.th/plan.html']);
    expect(said['/www.town.go.th/plan.html']).toContain('https://');
    expect(said['/Docs/A.PDF']).toContain('/docs/a.pdf');
    expect(said['/docs/plan 68.pdf']).toContain('/docs/plan_68.pdf');
    expect(healthByPath(crawled)['/detail.php?id=1&amp;menu=2']).toBe('alive ok');
  });
});
