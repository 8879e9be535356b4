import { describe, expect, it } from 'vitest';
import { LINKS_A_PAGE } from '../../src/model/script-addresses.ts';
import { readPage } from '../../src/crawl/read-page.ts';

const BASE = 'http://www.town.go.th/dir/page.php';
const links = (html: string): (string | null)[] => readPage(html, BASE).links.map((link) => link.url?.replace('http://www.town.go.th', '') ?? null);

describe('readPage', () => {
  it.each([
    ['plain', '<a href="a.html">', ['/dir/a.html']],
    ['without quotes', '<a href=/docs/file/x.pdf class=b>', ['/docs/file/x.pdf']],
    ['in capitals', "<A HREF='A.HTM'>", ['/dir/A.HTM']],
    ['broken over lines, with blanks', '<a\n href = "  ../a b.pdf\n">', ['/a%20b.pdf']],
    ['map', '<map><area href="m.html"></map>', ['/dir/m.html']],
    ['frames', '<frameset><frame src="menu.html"><frame src="main.html"></frameset>', ['/dir/menu.html', '/dir/main.html']],
    ['iframe, late iframe', '<iframe src="x.pdf"></iframe><iframe data-src="y.pdf"></iframe>', ['/dir/x.pdf', '/dir/y.pdf']],
    ['object and embed', '<object data="o.pdf"></object><embed src="e.pdf">', ['/dir/o.pdf', '/dir/e.pdf']],
    ['refresh', '<meta http-equiv="Refresh" content="0; URL=\'home.php\'">', ['/dir/home.php']],
    ['refresh without quotes', '<meta http-equiv=refresh content=5;url=home.php>', ['/dir/home.php']],
    ['base', '<a href="a.html">x</a><base href="/other/"><a href="b.html">', ['/other/a.html', '/other/b.html']],
    ['button', `<button onclick="location.href='/news/?cid=2&amp;nid=702'">`, ['/news/?cid=2&nid=702']],
    ['window.location', `<td onclick="window.location.href = &quot;n.php&quot;;">`, ['/dir/n.php']],
    ['row that opens a window', `<tr onclick="window.open('r.pdf','_blank')">`, ['/dir/r.pdf']],
    ['Dreamweaver', `<a href="javascript:MM_openBrWindow('news_detail.php?news_id=912','','scrollbars=yes')">`, ['/dir/news_detail.php?news_id=912']],
    ['Dreamweaver, other', `<a href="#" onclick="MM_goToURL('parent','x.php');return document.MM_returnValue">`, ['/dir/x.php']],
    ['data-href', '<div data-href="/row/5">x</div><div data-url="ไม่ใช่ลิงก์">', ['/row/5']],
    ['PDFObject', '<script>PDFObject.embed("modules/คำแถลง61.pdf", "#x");</script>', [`/dir/modules/${encodeURIComponent('คำแถลง61.pdf')}`]],
    ['viewer', '<iframe src="https://flowpaper.com/flipbook/?pdf=http%3A%2F%2Fwww.town.go.th%2Fp.pdf"></iframe>', ['https://flowpaper.com/flipbook/?pdf=http%3A%2F%2Fwww.town.go.th%2Fp.pdf', '/p.pdf']],
    ['viewer of an office file, from the address of the viewer', '<a href="/web/viewer.html?file=../docs/x.docx">', ['/web/viewer.html?file=../docs/x.docx', '/docs/x.docx']],
    ['file that a click shows', `<button onclick="showPdf('o1.pdf')">`, ['/dir/o1.pdf']],
    ['bare open and href of another', `<a href="#" onclick="open('a.pdf')">x</a><b onclick="frame.href='b.pdf'">y</b>`, ['/dir/a.pdf', '/dir/b.pdf']],
    ['frame that is filled later', '<iframe src="about:blank" data-lazy-src="z.pdf"></iframe>', ['/dir/z.pdf']],
    ['escaped script', '<a href="javascript:window.open(%27x.pdf%27)">', ['/dir/x.pdf']],
    ['script that leaves', "<script>window.location = 'intro.php';</script>", ['/dir/intro.php']],
    ['addresses put together by script are none', "<script>location.href='n.php?id='+id; if (location.href=='x.php') y(); location = `a${b}`;</script>", []],
    ['no links', '<a href="#">x</a><a>y</a><a href="">z</a><a href="mailto:a@b.c">m</a><a href="javascript:void(0)">v</a><a href="tel:053">t</a>', []],
    ['commented out', '<!-- <a href="a.html"> -->', []],
    ['credentials and visit ids', '<a href="http://u:p@www.town.go.th/x?PHPSESSID=1&id=2#t">', ['/x?id=2']],
    ['broken addresses are told', '<a href="http://">x</a><a href="file:///C:/a.doc">y</a>', [null, null]],
  ])('%s', (_, html, expected) => {
    expect(links(html)).toEqual(expected);
  });

  it('takes the words of a link from its text, title and picture', () => {
    const { links: found } = readPage('<a href="1" title="แผนพัฒนา"><img alt="ITA 2568"><b>เปิด</b></a><a href="2">โครง<i>สร้าง</i></a>', BASE);
    expect(found.map((link) => link.text)).toEqual(['แผนพัฒนา ITA 2568เปิด', 'โครงสร้าง']);
  });

  it('counts visible letters only and knows where a page leaves for', () => {
    const facts = readPage('<title>ก</title><style>a{}</style><script>location.replace("/home")</script><noscript>เปิดใช้ JavaScript</noscript>สวัสดี', BASE);
    expect(facts).toMatchObject({ title: 'ก', textLength: 4, leavesFor: 'http://www.town.go.th/home', scripts: 1, passwordField: false });
  });

  it.each([
    ['deep nesting', '<b>'.repeat(400_000)],
    ['an endless attribute', `<a href="${'x'.repeat(2_000_000)}">`],
    ['script full of quotes', `<script>${'location.href="'.repeat(100_000)}</script>`],
    ['script full of blanks', `<script>${'location.href = '.repeat(10_000)}${' '.repeat(500_000)}</script>`],
    ['refresh full of blanks', `<meta http-equiv=refresh content="${' '.repeat(500_000)}">`],
    ['many links', '<a href="/x">x</a>'.repeat(100_000)],
    ['unclosed links', '<a href="/x">x'.repeat(50_000)],
  ])('does not hang on %s', (_, html) => {
    expect(readPage(html, BASE).links.length).toBeLessThanOrEqual(LINKS_A_PAGE);
  });
});
