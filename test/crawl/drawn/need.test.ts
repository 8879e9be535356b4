import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { needOf } from '../../../src/crawl/drawn/need.ts';
import { readPage } from '../../../src/crawl/read-page.ts';
import { siteOf } from '../../../src/model/site.ts';
import { root } from '../../support/oit.ts';

const HOME = 'https://www.bansuan.go.th/';
const HUB = `${HOME}ita.php`;
const site = siteOf(HOME);

const MENU = `<nav id="menu"><ul>${['หน้าแรก', 'ข้อมูลหน่วยงาน', 'โครงสร้าง', 'แผนพัฒนา', 'รายงาน', 'ติดต่อ'].map((name, n) => `<li><a href="/m${n}.php">${name}</a></li>`).join('')}</ul></nav>`;
const FOOTER = `<footer id="footer"><p>เทศบาลตำบลบ้านสวน 99 หมู่ 1 โทร 053-000-000</p><div id="visitor-count"></div></footer>`;
const LIBRARIES = '<script src="/js/jquery.min.js"></script><script src="/js/bootstrap.bundle.min.js"></script><script>$(function(){ $.get("counter.php", function(n){ $("#visitor-count").html(n); }); });</script>';
const frame = (main: string, scripts = ''): string =>
  `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>เทศบาลตำบลบ้านสวน</title></head><body><div id="preloader"><span>Loading...</span></div>${MENU}<main>${main}</main>${FOOTER}${LIBRARIES}${scripts}</body></html>`;
const home = readPage(frame('<h1>ยินดีต้อนรับ</h1><p>ข่าวประชาสัมพันธ์ของเทศบาลตำบลบ้านสวน</p><div id="slider"></div>'), HOME);
const need = (html: string, url = HUB): unknown => needOf(html, readPage(html, url), url, site, { home, homeUrl: HOME });

const SENTENCE = 'เทศบาลตำบลบ้านสวนขอประชาสัมพันธ์ให้ประชาชนทราบถึงแผนการดำเนินงานประจำปีงบประมาณและรายละเอียดของโครงการต่าง ๆ ';

describe('a page has to be drawn', () => {
  it.each([
    ['React', '<div id="root"></div><script type="module" src="/assets/index-abc.js"></script>'],
    ['Create React App with a note', '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/static/js/main.0a1b.js"></script>'],
    ['Vue beside a menu', `${MENU}<div id="app"></div>${FOOTER}<script src="/js/app.js"></script>`],
    ['Nuxt', '<div id="__nuxt"><!----></div><script src="/_nuxt/entry.js" type="module"></script>'],
    ['Angular', `${MENU}<app-root><div class="spinner">Loading...</div></app-root><script src="runtime.js" type="module"></script>`],
    ['SvelteKit without words', '<body data-sveltekit-preload-data="hover"><div style="display: contents"><script>import("/_app/start.js")</script></div></body>'],
  ])('whole: %s', (_, html) => expect(need(`<!doctype html><html><head><title>ITA</title></head><body>${html}</body></html>`)).toBe('shell'));

  it.each([
    ['a list that fetch fills', frame('<h1>ITA 2569</h1><p>การประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน</p><div id="oit-list"></div>', `<script>fetch('/api/ita?year=2569').then(r=>r.json()).then(d=>{document.getElementById('oit-list').innerHTML=d.map(x=>x.t).join('')})</script>`)],
    ['words in its place', frame(`<h1>ITA</h1><p>${SENTENCE.repeat(6)}</p><div class="box"><p>กำลังโหลดข้อมูล...</p></div>`, '<script src="/js/ita.js"></script>')],
    ['words to wait, in English', frame('<h2>OIT</h2><ul id="items"><li>Loading...</li></ul>', `<script>axios.get(api + '/items')</script>`)],
    ['a table whose rows jQuery fetches', frame(`<p>${SENTENCE.repeat(12)}</p><table><thead><tr><th>ข้อ</th><th>รายการ</th></tr></thead><tbody id="rows"></tbody></table>`, `<script>$.getJSON('get.php', function (d) { $('#rows').append(d) })</script>`)],
    ['a table of DataTables', frame('<table id="t" class="display"><thead><tr><th>เรื่อง</th></tr></thead></table>', `<script>$('#t').DataTable({ processing: true, serverSide: true, ajax: 'data.php' })</script>`)],
    ['templates of Vue', frame('<h1>รายการ</h1><div id="vm"><div v-for="it in items">{{ it.title }}</div></div>', '<script src="/js/vm.js"></script>')],
    ['templates of AngularJS', frame('<div ng-controller="Ita"><p ng-repeat="x in xs">{{x.name}}</p></div>', '<script src="/js/ita-controller.js"></script>')],
    ['accordions that are empty', frame('<h2>OIT</h2><a data-toggle="collapse" href="#a">ตัวชี้วัด 9</a><div id="a" class="collapse"></div><a data-toggle="collapse" href="#b">ตัวชี้วัด 10</a><div id="b" class="collapse"></div>', `<script>$('.collapse').on('show.bs.collapse', function () { $(this).load('part.php?id=' + this.id) })</script>`)],
    ['years by script', frame(`<h1>ITA 2569</h1><button onclick="show(2568)">2568</button><button onclick="show(2567)">2567</button><ul><li><a href="/o1.pdf">โครงสร้าง</a></li></ul><p>${SENTENCE.repeat(5)}</p>`, `<script>function show(y) { $.get('list.php?y=' + y, function (d) { $('ul').html(d) }) }</script>`)],
    ['a list of years by script', frame('<h1>ITA</h1><select id="year"><option>2569</option><option>2568</option></select><div class="x"><a href="/o1.pdf">โครงสร้าง</a></div>', `<script>document.querySelector('#year').onchange = e => fetch('/api/' + e.target.value)</script>`)],
    ['a piece of htmx', frame('<h1>OIT</h1><div hx-get="/parts/oit" hx-trigger="load"></div>', '<script src="/js/htmx.js"></script>')],
    ['nothing but menu and a script of its own', frame('<div id="content"></div>', '<script src="/js/pages/ita.js"></script>')],
  ])('in part: %s', (_, html) => expect(need(html)).toBe('fill'));
});

describe('a page says by itself what it says', () => {
  it.each([
    ['an article', frame(`<h1>แผนดำเนินงาน</h1><p>${SENTENCE.repeat(3)}</p>`)],
    ['a short notice', frame('<h1>ประกาศรับสมัครพนักงานจ้าง</h1><p>รับสมัครตั้งแต่วันที่ 1 ถึง 15 ตุลาคม 2568 ณ สำนักงานเทศบาล รายละเอียดดังแนบ</p><a href="/files/job.pdf">ดาวน์โหลดประกาศ</a><a href="/files/form.pdf">ใบสมัคร</a>')],
    ['a list', frame(`<ul id="list">${Array.from({ length: 20 }, (_, n) => `<li><a href="/file${n}.pdf">เอกสารที่ ${n}</a></li>`).join('')}</ul>`)],
    ['a page with a map and counters', frame(`<h1>ติดต่อเรา</h1><p>${SENTENCE}</p><div id="map"></div><div id="fb-root"></div><div id="chart"></div>`, '<script>fetch("/api/weather").then(r => r.json()).then(w => { document.getElementById("weather").textContent = w.t }); initMap("map")</script>')],
    ['a table that DataTables makes prettier', frame('<table id="t"><tbody><tr><td>1</td><td><a href="/a.pdf">แผน</a></td></tr><tr><td>2</td><td><a href="/b.pdf">ผล</a></td></tr></tbody></table>', `<script>$('#t').DataTable({ paging: true, order: [[0, 'asc']] })</script>`)],
    ['a hub with accordions', frame('<a data-toggle="collapse" href="#a">9</a><div id="a" class="collapse"><a href="/o1.pdf">o1</a></div><a data-toggle="collapse" href="#b">10</a><div id="b" class="collapse"><a href="/o2.pdf">o2</a></div>')],
    ['a form that is sent by script', frame('<h1>ร้องเรียน</h1><form id="f"><label>ชื่อ</label><input name="a"><label>เรื่องร้องเรียน</label><textarea></textarea><button>ส่ง</button></form><div id="result"></div><p>ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่เทศบาลตำบลบ้านสวน กรุณากรอกข้อมูลให้ครบถ้วน เจ้าหน้าที่จะติดต่อกลับภายใน 15 วันทำการ นับแต่วันที่ได้รับเรื่อง</p>', `<script>$('#f').submit(function () { $.post('send.php', $(this).serialize(), function () { alert('ok') }) })</script>`)],
    ['a search by year that a form sends', frame('<form action="news.php" method="get"><select name="y"><option>2569</option><option>2568</option></select><button>ค้น</button></form><ul><li><a href="/n1.php">ข่าว 1</a></li><li><a href="/n2.php">ข่าว 2</a></li></ul><p>' + SENTENCE + '</p>')],
    ['a page with a picture', frame('<img src="/images/structure.jpg">')],
    ['a page that shows a file', frame('<iframe src="/files/plan.pdf"></iframe>')],
    ['the preloader of a theme', frame(`<div class="page-loader"><p>กำลังโหลด...</p></div><h1>ข่าว</h1><p>${SENTENCE.repeat(2)}</p>`)],
    ['words of waiting that every page has', frame(`<p>${SENTENCE.repeat(2)}</p>`).replace('<div id="visitor-count"></div>', '<div class="stat"><p>กำลังโหลดสถิติ</p></div>')],
    ['a page without scripts', '<html><body><div id="root"></div></body></html>'],
    ['a splash that leads on', '<html><body><div id="app"></div><script>location.href = "/main.php"</script></body></html>'],
  ])('%s', (_, html) => expect(need(html)).toBeNull());

  it('on every page of the sample sites', () => {
    const pages = (folder: string): string[] => readdirSync(folder).flatMap((name) => {
      const at = path.join(folder, name);
      return statSync(at).isDirectory() ? pages(at) : /\.(?:html?|php)$/.test(name) ? [at] : [];
    });
    const wanted = [path.join(root, 'demo', 'site'), path.join(root, 'test', 'sites')].flatMap(pages).filter((file) => {
      const html = readFileSync(file, 'utf8');
      return need(html, `${HOME}${path.basename(file)}`) !== null;
    });
    // An address that a script writes, and a list that a script fetches.
    expect(wanted.map((file) => path.relative(root, file).split(path.sep).join('/'))).toEqual(['test/sites/nong-sai-khao/site/contact/address.php', 'test/sites/pak-khlong/site/ita/index.html']);
  });
});
