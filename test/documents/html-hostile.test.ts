import { expect, it } from 'vitest';
import { HtmlReader } from '../../src/documents/html/html-reader.ts';
import { parseTree } from '../../src/documents/html/tree.ts';
import { page, textOf } from './page.ts';

/** Small pages on which work that grows with the square of their size would take minutes; generous, for a busy machine. */
const MOST_MS = 10_000;

const times = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join('');

const HOSTILE: readonly (readonly [string, () => string])[] = [
  ['boxes in boxes around many empty elements', () => `${times(390, (n) => `<section><h2>ข้อ ${n}</h2>`)}${'<i></i>'.repeat(20_000)}`],
  ['named boxes in boxes around many empty elements', () => `${times(390, (n) => `<div id="a${n}"><h2>ข้อ ${n}</h2>`)}${'<i></i>'.repeat(20_000)}`],
  ['buttons and their panels under one parent', () => times(20_000, (n) => `<button>ปี ${n}</button><div class="panel">แผน</div>`)],
  ['headings in the cells of one row', () => `<table><tr>${'<td><h2>ข้อ</h2>'.repeat(20_000)}</table>`],
  ['links without words beside one long name', () => `<div><span>เปิด${'<i></i>'.repeat(15_000)}</span><div>${'<a href=x></a><b></b>'.repeat(8000)}</div></div>`],
  ['links in a row of many cells', () => `<table><tr>${times(55, (n) => `<td>${`รายการที่ ${n} `.repeat(25)}</td>`)}<td>${'<a href=x>ก</a>'.repeat(15_000)}</td></tr><tr><td>1<td>2</tr></table>`],
  ['links to one place in a box without words', () => `<div class="card">${'<a href=x><img src=y></a>'.repeat(10_000)}</div>`],
  ['a link for every letter of long lines that change in reading', () => `<p>${'<a href=x>นํ้า  </a>'.repeat(12_000)}`],
  ['bold words of their own kind that are never closed', () => `<p>${times(380, (n) => `<b id=b${n}>`)}</p>${'<p>ก</p>'.repeat(20_000)}`],
  ['many frames of one script in one box', () => `<div id=a></div>${'<script>PDFObject.embed("a.pdf","#a")</script>'.repeat(7000)}`],
  ['rows of one table that run on', () => `<table>${'<tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7<td>8'.repeat(3000)}</table>`],
  ['items in items before their lists', () => `${'<ul><li><div>'.repeat(120)}${'<i></i>'.repeat(20_000)}ก${'</div><ul><li>ข</ul></li></ul>'.repeat(120)}`],
  ['labels in labels around many fields', () => `<form>${'<label><div>'.repeat(150)}${'<i></i>'.repeat(15_000)}${times(2000, () => '<input type=text>')}</form>`],
];

it.each(HOSTILE)('reads %s without hanging', (_, make) => {
  const html = make();
  expect(html.length).toBeLessThan(1_500_000);
  const start = performance.now();
  page(html);
  const took = performance.now() - start;
  expect(took).toBeLessThan(MOST_MS);
}, 120_000);

it('counts the letters of headings and the element before each once', () => {
  const { all } = parseTree('<body><div><h2>ก ข</h2>x<p>คง</p></div></body>');
  const find = (tag: string) => all.find((el) => el.tag === tag);
  expect(find('div')).toMatchObject({ headingLetters: 2, elements: 2, before: null });
  expect(find('p')?.before).toBe(find('h2'));
});

it('still reads the words of a page whose tags are never closed', () => {
  expect(textOf(page(`<p>${times(100, (n) => `<b id=b${n}>`)}ก</p>${'<p>ข</p>'.repeat(20_000)}`))).toMatch(/^ก\nข\nข/);
});

it('keeps the places of links right in a long line that changes in reading', () => {
  const found = page(`<p>${times(400, (n) => `ประจ ําปี นํ้า ก ำ ลัง  <a href="x${n}.pdf">แผนที่ ${n}</a> เ เละ`)}</p>`);
  for (const { href, text, offset } of found.links) expect([href, textOf(found).slice(offset, offset + text.length)]).toEqual([href, text]);
});

it('reads a large page in a thread as it reads it here, leaves the program free, and gives it up in time', async () => {
  const html = `<html><body>${times(12_000, (n) => `<p id="p${n}"><a href="a${n}.pdf">แผน ${n}</a></p>`)}</body></html>`;
  const about = { url: 'https://www.town.go.th/ita/index.php', complete: true };
  const reader = new HtmlReader();
  let ticks = 0;
  const clock = setInterval(() => { ticks += 1; }, 5);
  expect(await reader.read(html, about, 60_000)).toEqual(page(html));
  clearInterval(clock);
  expect(ticks).toBeGreaterThan(0);
  expect((await reader.read(html, about, 1)).reading).toMatchObject({ state: 'none', fault: 'too-slow' });
  await reader.close();
});
