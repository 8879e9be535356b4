import { expect, it } from 'vitest';
import { readPage } from '../../src/crawl/read-page.ts';
import { readHtml } from '../../src/documents/html/read-html.ts';
import { withoutFragment } from '../../src/model/address.ts';

const URL = 'https://www.town.go.th/ita/page.php';
const PAGE = `<!doctype html><html><head><title>ITA</title><base href="/files/"></head><body>
<script>PDFObject.embed("o1.pdf", "#box"); function go() { window.open('o2.pdf'); }</script><div id="box"></div>
<iframe src="about:blank" data-lazy-src="o3.pdf"></iframe><embed data-src="o4.pdf"><object data="o5.pdf"></object>
<iframe src="/web/viewer.html?file=../docs/o6.docx"></iframe><iframe src="https://docs.google.com/gview?url=https://www.town.go.th/d/7&embedded=1"></iframe>
<button onclick="showPdf('o8.pdf')">แผน</button><button onclick="location.href='o9.php?id=' + id">x</button>
<a href="#" onclick="open('o10.pdf')">ก</a><a href="javascript:void(window.open(%27o11.pdf%27))">ข</a><span onclick="frame.href='o12.pdf'">ค</span>
<div data-url="o13.docx">ง</div><div data-link="ไม่ใช่">จ</div><map><area href="o14.pdf"></map><meta http-equiv="refresh" content="600; url=o15.php">
<a href="javascript:MM_openBrWindow('o16.pdf','','')">ฉ</a><a href="javascript:view('o17')">ช</a><script>function view(id) { location = id + '.pdf'; } function see(id) { window.open('see/' + id + '.pdf') }</script>
<div onclick="see('o18')">ซ</div><select onchange="location=this.value"><option value="o19.pdf">ฌ</option></select><div class="_df_book" source="o20.pdf"></div><object><param name="src" value="o21.pdf"></object>
<script>new FlipBook({ pdf: 'o22.pdf' })</script><a href="list.php?type=แผน">ญ</a>${Array.from({ length: 6000 }, (_, index) => `<a href="n${index}.html">ข่าว</a>`).join('')}</body></html>`;

it('the crawl fetches every link that the documents offer', () => {
  const crawled = new Set(readPage(PAGE, URL).links.map(({ url }) => url));
  const offered = readHtml(PAGE, { url: URL, complete: true }).links.map(({ url }) => withoutFragment(url)).filter((url) => url !== '');
  expect(offered.length).toBeGreaterThan(6010);
  expect(offered.filter((url) => !crawled.has(url))).toEqual([]);
  const files = [1, 3, 4, 5, 8, 10, 11, 12, 14, 16].map((number) => `https://www.town.go.th/files/o${number}.pdf`);
  files.push(...['see/o18', 'o19', 'o20', 'o21', 'o22'].map((name) => `https://www.town.go.th/files/${name}.pdf`));
  const missing = [...files, 'https://www.town.go.th/docs/o6.docx', 'https://www.town.go.th/d/7', 'https://www.town.go.th/files/o13.docx'].filter((url) => !offered.includes(url));
  expect(missing).toEqual([]);
});

it('both send Thai queries of old pages in the charset of the page', () => {
  const html = '<a href="list.php?type=แผน#ก">แผน</a>';
  const address = 'https://www.town.go.th/ita/list.php?type=%E1%BC%B9';
  expect(readPage(html, URL, 'windows-874').links[0]?.url).toBe(address);
  expect(readHtml(html, { url: URL, charset: 'windows-874', complete: true }).links[0]?.url.split('#')[0]).toBe(address);
  expect(readPage(html, URL).links[0]?.url).toBe(`https://www.town.go.th/ita/list.php?type=${encodeURIComponent('แผน')}`);
});
