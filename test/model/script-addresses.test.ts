import { describe, expect, it } from 'vitest';
import { addressesInData, addressesInScript, addressesOnClick, doorsIn, embedsInScript, leavesFor, shownInFrame, viewedFile } from '../../src/model/script-addresses.ts';

describe('addressesOnClick', () => {
  it.each([
    ["location.href='/news/5'", ['/news/5']],
    ["window.location = `a.html`", ['a.html']],
    ["open('แผน 68.pdf', '_blank')", ['แผน 68.pdf']],
    ["window.open( \"x.pdf\" , 'w')", ['x.pdf']],
    ["parent.open('x.pdf')", ['x.pdf']],
    ["document.getElementById('f').href='/o1.pdf'", ['/o1.pdf']],
    ["MM_goToURL('parent','x.php');return document.MM_returnValue", ['x.php']],
    ["showPdf('/files/o12.pdf?v=2', 600)", ['/files/o12.pdf?v=2']],
    ["openModal(1); viewDoc('docs/a.docx'); viewDoc('docs/a.docx')", ['docs/a.docx']],
    ["location.href='n.php?id='+id", []],
    ["show('doc.pdf' + version)", []],
    ["xhr.open('GET', '/api')", []],
    ["open('about:blank'); open('#')", []],
    ["toggle('menu')", []],
    ["if (location.href == 'x.php') y()", []],
  ])('%s', (onclick, found) => {
    expect(addressesOnClick({ onclick })).toEqual(found);
    expect(addressesOnClick({ href: `javascript:${onclick}` })).toEqual(found);
  });

  it('reads percent-escapes of javascript addresses, and takes no other address for one', () => {
    expect(addressesOnClick({ href: 'javascript:window.open(%27x.pdf%27)' })).toEqual(['x.pdf']);
    expect(addressesOnClick({ href: "/show('x.pdf')" })).toEqual([]);
    expect(addressesOnClick({})).toEqual([]);
  });

  it('ends soon on hostile words', () => {
    for (const words of ["open('".repeat(100_000), "'".repeat(300_000), `location.href=${' '.repeat(300_000)}`, "'a.pd".repeat(50_000)]) {
      expect(addressesOnClick({ onclick: words }).length).toBeLessThanOrEqual(10);
      expect(addressesInScript(words).length).toBeLessThanOrEqual(600);
    }
  });
});

describe('scripts of a page', () => {
  it('open and show addresses; requests and style sheets are none', () => {
    const code = `function a(){ window.open('r.pdf') } PDFObject.embed("modules/x.pdf", "#box"); link.href='a.css'; xhr.open('GET','/api'); open('other.pdf')`;
    expect(addressesInScript(code)).toEqual(['r.pdf', 'modules/x.pdf']);
    expect(embedsInScript(code)).toEqual([{ href: 'modules/x.pdf', target: 'box' }]);
    expect(leavesFor("setTimeout(function(){ window.location.replace('/home') }, 10)")).toBe('/home');
    expect(leavesFor('var location = 5')).toBeNull();
  });
});

describe('doors', () => {
  it.each([
    ["function view(id){ location.href='n.php?id='+id; }", [{ name: 'view', before: 'n.php?id=', after: '' }]],
    ["function view(id, w) { if (!id) { return } window.open('n.php?id=' + id + '&p=1', '_blank') }", [{ name: 'view', before: 'n.php?id=', after: '&p=1' }]],
    ['function view(id) { window.location = `n/${id}/x.html` }', [{ name: 'view', before: 'n/', after: '/x.html' }]],
    ["function view(id) { location.href = 'n.php?id=' + other }", []],
    ["function view() { location.href = 'n.php' }", []],
    ["$('#y').change(function(){ location.href = 'n.php?y=' + $(this).val() })", [{ name: '#y', before: 'n.php?y=', after: '' }]],
    ["document.getElementById('y').addEventListener('change', function (e) { location.href = 'n.php?y=' + e.target.value; })", [{ name: '#y', before: 'n.php?y=', after: '' }]],
  ])('%s', (code, doors) => {
    expect(doorsIn(code)).toEqual(doors);
  });

  it('end soon on hostile words', () => {
    for (const words of ['function a(b){'.repeat(20_000), `function a(b){${'location='.repeat(20_000)}`, `function a(b){${'{a}'.repeat(60_000)}`, `$('#a').on(${'{'.repeat(100_000)}`, `source:"${'a.pd'.repeat(50_000)}`]) {
      expect(doorsIn(words).length).toBeLessThanOrEqual(50);
      expect(embedsInScript(words).length).toBeLessThanOrEqual(300);
    }
  });
});

describe('attributes', () => {
  it.each([
    ['/row/5', true], ['https://a.go.th/x', true], ['../x', true], ['./x', true], ['แผน.pdf', true], ['docs/แผน.docx?v=1', true], ['news.php?id=5', true],
    ['ไม่ใช่ลิงก์', false], ['1.5', false], ['modal', false], ['', false], ['{"a":1}', false], ['user@town.go.th', false],
  ])('data-href="%s"', (value, is) => {
    expect(addressesInData({ 'data-href': value })).toEqual(is ? [value] : []);
  });

  it('name what a frame shows, also later', () => {
    expect(shownInFrame({ src: 'x.pdf', 'data-src': 'y.pdf' })).toBe('x.pdf');
    expect(shownInFrame({ src: 'about:blank', 'data-src': 'y.pdf' })).toBe('y.pdf');
    expect(shownInFrame({ src: '', 'data-lazy-src': 'z.pdf' })).toBe('z.pdf');
    expect(shownInFrame({ src: 'javascript:void(0)' })).toBeNull();
  });
});

describe('viewedFile', () => {
  it.each([
    ['https://flowpaper.com/flipbook/?pdf=http%3A%2F%2Fwww.town.go.th%2Fp.pdf', 'http://www.town.go.th/p.pdf'],
    ['/viewer?file=x.docx', 'x.docx'],
    ['web/viewer.html?file=../docs/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf#page=2', '../docs/แผน.pdf'],
    ['https://docs.google.com/gview?url=https://a.go.th/download/55&embedded=true', 'https://a.go.th/download/55'],
    ['https://view.officeapps.live.com/op/embed.aspx?SRC=https%3A%2F%2Fa.go.th%2Fx.xlsx', 'https://a.go.th/x.xlsx'],
    ['viewer.html?file=%C1.pdf', '%C1.pdf'],
    ['/go?url=https://a.go.th/page', null],
    ['/list?file=12', null],
    ['/x.pdf', null],
  ])('%s', (address, file) => {
    expect(viewedFile(address)).toBe(file);
  });
});
