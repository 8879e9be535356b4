import { describe, expect, it } from 'vitest';
import { linkTo, page, sectionAt, sectionNamed, textOf } from './page.ts';

describe('sections', () => {
  it('nests headings and ends them at the next of their rank', () => {
    const found = page('<h1>ITA</h1><h2>ปี 2568</h2><h3>O1 โครงสร้าง</h3><p>ก</p><h3>O2 ผู้บริหาร</h3><p>ข</p><h2>ปี 2567</h2><p>ค</p>');
    expect(sectionNamed(found, 'O1 โครงสร้าง')).toMatchObject({ path: ['ITA', 'ปี 2568', 'O1 โครงสร้าง'], words: 'O1 โครงสร้าง\nก' });
    expect(sectionNamed(found, 'ปี 2568').words).toBe('ปี 2568\nO1 โครงสร้าง\nก\nO2 ผู้บริหาร\nข');
    expect(sectionNamed(found, 'ปี 2567').words).toBe('ปี 2567\nค');
  });

  it('reads Bootstrap accordions of two years, bodies hidden or not', () => {
    const body = (year: number): string => `<h3>O1 โครงสร้าง</h3><a href="${year}.pdf">เปิด</a>`;
    const found = page(`<h2>การประเมิน ITA</h2><div class="accordion" id="acc">
      <div class="accordion-item"><h4 class="accordion-header"><button class="accordion-button" data-bs-toggle="collapse" data-bs-target="#y68">ปีงบประมาณ 2568</button></h4>
        <div id="y68" class="accordion-collapse collapse show"><div class="accordion-body">${body(2568)}</div></div></div>
      <div class="accordion-item"><h4 class="accordion-header"><button class="accordion-button collapsed" data-bs-toggle="collapse" data-bs-target="#y67">ปีงบประมาณ 2567</button></h4>
        <div id="y67" class="accordion-collapse collapse" style="display: none"><div class="accordion-body">${body(2567)}</div></div></div></div>
      <h3>ติดต่อ</h3><a href="contact.php">ที่อยู่</a>`);
    expect(linkTo(found, '2568.pdf').path).toEqual(['การประเมิน ITA', 'ปีงบประมาณ 2568', 'O1 โครงสร้าง']);
    expect(linkTo(found, '2567.pdf').path).toEqual(['การประเมิน ITA', 'ปีงบประมาณ 2567', 'O1 โครงสร้าง']);
    expect(linkTo(found, 'contact.php').path).toEqual(['การประเมิน ITA', 'ติดต่อ']);
    expect(sectionAt(found, 'y67')).toMatchObject({ heading: 'ปีงบประมาณ 2567', words: 'ปีงบประมาณ 2567\nO1 โครงสร้าง\nเปิด' });
  });

  it.each([
    ['Bootstrap 3 panels', `<div class="panel"><div class="panel-heading"><a data-toggle="collapse" href="#c1">ปี 2568</a></div><div id="c1" class="panel-collapse collapse"><a href="x.pdf">เปิด</a></div></div>`],
    ['details', `<details><summary>ปี 2568</summary><p><a href="x.pdf">เปิด</a></p></details>`],
    ['a hand-made accordion', `<button class="accordion">ปี 2568</button><div class="panel" style="display:none"><p><a href="x.pdf">เปิด</a></p></div>`],
    ['a nested tree', `<ul><li><a href="#l1" data-toggle="collapse">ปี 2568</a><ul id="l1" class="collapse"><li><a href="x.pdf">เปิด</a></li></ul></li></ul>`],
    ['tabs', `<ul class="nav nav-tabs"><li><a data-toggle="tab" href="#t1">ปี 2568</a></li><li><a data-toggle="tab" href="#t2">ปี 2567</a></li></ul><div class="tab-content"><div id="t1" class="tab-pane"><a href="x.pdf">เปิด</a></div><div id="t2" class="tab-pane">ไม่มีไฟล์</div></div>`],
    ['jQuery UI tabs', `<div id="tabs"><ul><li><a href="#tabs-1">ปี 2568</a></li></ul><div id="tabs-1" style="display:none"><a href="x.pdf">เปิด</a></div></div>`],
    ['ARIA tabs', `<div role="tablist"><button role="tab" id="b1" aria-controls="p1">ปี 2568</button></div><div role="tabpanel" id="p1" aria-labelledby="b1" hidden><a href="x.pdf">เปิด</a></div>`],
    ['Elementor', `<div class="elementor-tab-title" id="et1" role="button" aria-controls="ec1">ปี 2568</div><div id="ec1" class="elementor-tab-content" role="region" aria-labelledby="et1"><p><a href="x.pdf">เปิด</a></p></div>`],
    ['a fieldset', `<fieldset><legend>ปี 2568</legend><a href="x.pdf">เปิด</a></fieldset>`],
    ['a bold line', `<p><strong>ปี 2568</strong></p><p><a href="x.pdf">เปิด</a></p>`],
    ['a title by its class', `<div class="card"><div class="card-header">ปี 2568</div><div class="card-body"><a href="x.pdf">เปิด</a></div></div>`],
    ['a list in a list', `<ul><li>ปี 2568<ul><li><a href="x.pdf">เปิด</a></li></ul></li></ul>`],
    ['a row over the whole table', `<table><tr><td colspan="3">ปี 2568</td></tr><tr><td>1</td><td>แผน</td><td><a href="x.pdf">เปิด</a></td></tr></table>`],
    ['a click handler', `<div onclick="show('box7')">ปี 2568</div><div id="box7" style="display:none" class="panel"><a href="x.pdf">เปิด</a></div>`],
  ])('knows the title of %s', (_, html) => {
    const found = page(html);
    const link = linkTo(found, 'x.pdf');
    expect(link.path).toContain('ปี 2568');
    const section = sectionNamed(found, 'ปี 2568');
    expect(section.start).toBeLessThanOrEqual(link.offset);
    expect(section.end).toBeGreaterThan(link.offset);
  });

  it('keeps what is hidden for good out, links included', () => {
    const found = page('<p>ก</p><div style="display:none"><a href="http://slot.example/">สล็อต</a></div><div hidden>ข</div><template>ค</template><noscript>ง</noscript><script>"จ"</script><style>ฉ</style>');
    expect(textOf(found)).toBe('ก');
    expect(found.links).toEqual([]);
  });

  it.each([
    ['an empty anchor before a heading', '<a name="ITA018"></a><h4>O18 แผน</h4><p>ก</p><a name="ITA019"></a><h4>O19 ผล</h4><p>ข</p>'],
    ['an anchor before words', '<a name="ITA018"></a>O18 แผน<p>ก</p><a id="ITA019"></a>O19 ผล<p>ข</p>'],
    ['the heading itself', '<h4 id="ITA018">O18 แผน</h4><p>ก</p><h4 id="ITA019">O19 ผล</h4><p>ข</p>'],
    ['a box around all', '<div id="ITA018"><h4>O18 แผน</h4><p>ก</p></div><div id="ITA019"><h4>O19 ผล</h4><p>ข</p></div>'],
    ['a box around the title', '<div id="ITA018"><h4>O18 แผน</h4></div><p>ก</p><div id="ITA019"><h4>O19 ผล</h4></div><p>ข</p>'],
    ['a paragraph with the title', '<p id="ITA018">O18 แผน</p><p>ก</p><p id="ITA019">O19 ผล</p><p>ข</p>'],
    ['an anchor before a bold line', '<a name="ITA018"></a><p><b>O18 แผน</b></p><p>ก</p><a name="ITA019"></a><p><b>O19 ผล</b></p><p>ข</p>'],
    ['list items', '<ul><li id="ITA018">O18 แผน<br>ก</li><li id="ITA019">O19 ผล<br>ข</li></ul>'],
  ])('opens the part that an anchor names: %s', (_, html) => {
    const found = page(`<h2>ITA</h2>${html}`);
    expect(sectionAt(found, 'ITA018').words).toBe('O18 แผน\nก');
    expect(sectionAt(found, 'ITA019').words).toBe('O19 ผล\nข');
    expect(sectionAt(found, 'ITA018').path[0]).toBe('ITA');
  });

  it('opens a row by the anchor of its cell', () => {
    const found = page('<table><tr><th>ข้อ<th>ชื่อ<tr><td id="o1">O1<td>โครงสร้าง<tr><td id="o2">O2<td>ผู้บริหาร</table>');
    expect(sectionAt(found, 'o1').words).toBe('O1 | โครงสร้าง');
  });

  it('calls a part without a heading by the words of the link to it', () => {
    const found = page('<a href="#p5">O5 ข่าวประชาสัมพันธ์</a><a name="p5"></a><div>ประกาศ</div>');
    expect(sectionAt(found, 'p5').heading).toBe('O5 ข่าวประชาสัมพันธ์');
  });

  it('ends the headings of a side bar with it', () => {
    const found = page('<aside><h2>หน่วยงาน</h2><p>ก</p></aside><div><p>ข <a href="x.pdf">แผน</a></p></div>');
    expect(linkTo(found, 'x.pdf').path).toEqual([]);
  });
});
