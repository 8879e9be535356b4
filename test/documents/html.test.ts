import { describe, expect, it } from 'vitest';
import { linkTo, page, textOf } from './page.ts';

describe('text of a page', () => {
  it('has a line for each block and blanks where a reader sees them', () => {
    const found = page(`<div><p>เทศบาล<b>ตำบล</b>ทดสอบ\n  จังหวัดเลย</p>โทร<br>042 000 000<ul><li>ก<li>ข</ul></div><pre>ค\nง</pre>`);
    expect(textOf(found)).toBe('เทศบาลตำบลทดสอบ จังหวัดเลย\nโทร\n042 000 000\nก\nข\nค\nง');
  });

  it('reads the numeric references of pages saved from Word, split inside a syllable', () => {
    const word = [...'ประจ'].map((letter) => `&#${letter.codePointAt(0)};`).join('');
    const found = page(`<p class=MsoNormal><span lang=TH>${word}</span><span>&#3661;</span><span>&#3634;&#x0E1B;&#x0E35; &#3658;</span> 2568&nbsp;<a href="a.pdf">แผน</a></p>`);
    expect(textOf(found)).toMatch(/^ประจำปี/);
    expect(textOf(found).slice(linkTo(found, 'a.pdf').offset)).toBe('แผน');
  });

  it('keeps the places of links right where the text before them was put in order', () => {
    const found = page('<p>ประจ ําปี นํ้า ก ำ ลัง <a href="a.pdf">แผนที่หนึ่ง</a> และ <a href="b.pdf">แผนที่สอง</a></p>');
    expect(textOf(found).startsWith('แผนที่หนึ่ง', linkTo(found, 'a.pdf').offset)).toBe(true);
    expect(textOf(found).startsWith('แผนที่สอง', linkTo(found, 'b.pdf').offset)).toBe(true);
  });

  it('writes the cells of a row on one line', () => {
    const found = page('<table><tr><th>ลำดับ<th>รายการ<th>งบประมาณ<tr><td>1<td><p>จ้าง<br>ก่อสร้าง</p><td>500,000<tr><td>2<td>ซื้อ<td></table>');
    expect(textOf(found)).toBe('ลำดับ | รายการ | งบประมาณ\n1 | จ้าง ก่อสร้าง | 500,000\n2 | ซื้อ');
  });

  it('shows what a control shows: the chosen option, the words of a button', () => {
    expect(textOf(page('<select><option>2569<option selected>2568<option>2567</select><input type=submit value="ค้นหา"><input type=hidden value="x"><textarea>ก</textarea>'))).toBe('2568 ค้นหา');
  });

  it('takes the title, or one that says something', () => {
    expect(page('<html><head><title> แผน\n ปี 2568 </title></head><body>ก</body></html>').title).toBe('แผน ปี 2568');
    expect(page('<html><head><title>Untitled Document</title></head><body><h1>ติดต่อเรา</h1></body></html>').title).toBe('ติดต่อเรา');
    expect(page('<html><head><meta property="og:title" content="ข่าว"></head><body><svg><title>icon</title></svg></body></html>').title).toBe('ข่าว');
    expect(page('<html><body>ก</body></html>').title).toBeNull();
  });
});

describe('links', () => {
  it('resolves addresses as a browser does', () => {
    const found = page('<html><head><base href="/app/"></head><body><a href="docs/แผน 1.pdf">แผน</a><a href=/x.php?id=1&amp;_t=99#o5>x</a><a href="#o7">o7</a></body></html>');
    expect(found.links.map(({ url }) => url)).toEqual([
      'https://www.town.go.th/app/docs/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf',
      'https://www.town.go.th/x.php?id=1#o5',
      'https://www.town.go.th/ita/index.php#o7',
    ]);
  });

  it.each(['<a href="#">O3 อำนาจหน้าที่</a>', '<a href="#!">O3 อำนาจหน้าที่</a>', '<a href="javascript:void(0)">O3 อำนาจหน้าที่</a>', '<a href="">O3 อำนาจหน้าที่</a>', '<a>O3 อำนาจหน้าที่</a>'])(
    'keeps a link that leads nowhere: %s',
    (html) => {
      expect(page(html).links).toMatchObject([{ url: '', label: 'O3 อำนาจหน้าที่' }]);
    },
  );

  it.each([
    [`<button onclick="location.href='/news/?cid=2'">ข่าว</button>`, 'https://www.town.go.th/news/?cid=2'],
    [`<table><tr onclick="window.open('a.pdf','_blank')"><td>แผน</td></tr></table>`, 'https://www.town.go.th/ita/a.pdf'],
    [`<a href="javascript:MM_openBrWindow('news_detail.php?news_id=912','','width=500')">ข่าว</a>`, 'https://www.town.go.th/ita/news_detail.php?news_id=912'],
    [`<a href="#" onclick="window.location = &quot;org.php&quot;; return false">โครงสร้าง</a>`, 'https://www.town.go.th/ita/org.php'],
    [`<div data-href="/o12.php">O12</div>`, 'https://www.town.go.th/o12.php'],
    [`<a href="javascript:openPdf('files/b.pdf')">ข</a>`, 'https://www.town.go.th/ita/files/b.pdf'],
  ])('follows script: %s', (html, url) => {
    expect(page(html).links).toMatchObject([{ url, via: 'script' }]);
  });

  it('finds documents in frames, objects and scripts, named by what stands around', () => {
    const found = page(`<h3>คำแถลงงบประมาณ</h3><div id="box"></div><iframe src="a.pdf" title="แผน"></iframe><object data="b.pdf"><p>ดู <a href="b2.pdf">ดาวน์โหลด</a></p></object>
      <embed src="c.pdf"><iframe src="https://flowpaper.com/flipbook/?pdf=https://www.town.go.th/d.pdf"></iframe><iframe src="about:blank"></iframe>
      <script>PDFObject.embed("modules/คำแถลง.pdf", "#box");</script>`);
    expect(found.links.map(({ url, via }) => [decodeURI(url).split('/').pop(), via])).toEqual([
      ['คำแถลง.pdf', 'script'], ['a.pdf', 'frame'], ['b.pdf', 'object'], ['b2.pdf', 'a'], ['c.pdf', 'object'], ['d.pdf', 'frame'], ['d.pdf', 'frame'],
    ]);
    expect(found.links[0]).toMatchObject({ label: 'คำแถลงงบประมาณ', labelFrom: 'block' });
    expect(found.embeds[1]).toMatchObject({ url: 'https://www.town.go.th/ita/a.pdf', title: 'แผน' });
  });

  it('follows a refresh and a form that asks', () => {
    const found = page('<html><head><meta http-equiv="Refresh" content="3; URL=/main.php"></head><body><form action="/search"><input name=q></form></body></html>');
    expect(found.links.map(({ url, via }) => [url, via])).toEqual([['https://www.town.go.th/main.php', 'meta'], ['https://www.town.go.th/search', 'form']]);
  });

  it('tells menu, main part and footer apart', () => {
    const found = page(`<body class="has-menu"><header><a href="1">หน้าแรก</a></header><div class="topMenu"><ul><li><a href="2">ข้อมูลทั่วไป</a></ul></div>
      <div class="left-sidebar"><a href="3">บริการ</a></div><div id="content"><ul class="nav nav-tabs"><li><a href="4">ปี 2568</a></ul>
      <div class="menu-food"><p>เมนูอาหารกลางวันของศูนย์พัฒนาเด็กเล็กประจำสัปดาห์นี้มีดังต่อไปนี้ <a href="5">ดู</a></div>
      <article><header><a href="6">ประกาศ</a></header></article></div><footer><a href="7">ติดต่อ</a></footer><div id="Footer2"><a href="8">แผนผัง</a></div></body>`);
    expect(Object.fromEntries(found.links.map(({ href, region }) => [href, region]))).toEqual({ 1: 'menu', 2: 'menu', 3: 'menu', 4: 'main', 5: 'main', 6: 'main', 7: 'footer', 8: 'footer' });
  });
});

describe('tables', () => {
  it('repeats merged cells, counts header rows over two lines and names the table', () => {
    const found = page(`<h3>สถิติการให้บริการ</h3><table><thead><tr><th rowspan=2>ที่<th rowspan=2>งาน<th colspan=2>ไตรมาส</tr><tr><th>1<th>2</tr></thead>
      <tbody><tr><td>1<td>ทะเบียน<td>10<td>20<tr><td colspan=2>รวม<td>10<td>20</tbody></table>`);
    expect(found.tables).toMatchObject([{
      heading: 'สถิติการให้บริการ', headerRows: 2, page: 1,
      rows: [['ที่', 'งาน', 'ไตรมาส', 'ไตรมาส'], ['ที่', 'งาน', '1', '2'], ['1', 'ทะเบียน', '10', '20'], ['รวม', 'รวม', '10', '20']],
    }]);
    expect(textOf(found).slice(found.tables[0]?.offset)).toMatch(/^ที่ \| งาน/);
  });

  it('guesses the header where no cell is marked', () => {
    const [table] = page('<table><tr><td>ลำดับ<td>รายการ<td>วงเงิน<tr><td>๑<td>จ้างเหมา<td>๑๐,๐๐๐.๐๐<tr><td>๒<td>ซื้อ<td>๕๐๐</table>').tables;
    expect(table?.headerRows).toBe(1);
  });

  it('does not take a page layout for data', () => {
    expect(page(`<table><tr><td>เมนู<td>${'เนื้อหา '.repeat(500)}<tr><td>ก<td>ข</table>`).tables).toEqual([]);
    expect(page('<table><tr><td><table><tr><th>ก<th>ข<tr><td>1<td>2</table><td>x<tr><td>y<td>z</table>').tables).toMatchObject([{ rows: [['ก', 'ข'], ['1', '2']] }]);
    expect(page('<table role=presentation><tr><th>ก<th>ข<tr><td>1<td>2</table><table><tr><td>หนึ่ง</table>').tables).toEqual([]);
  });

  it('does not let spans without bounds fill the memory', () => {
    const [table] = page('<table><tr><th colspan=100000000 rowspan=100000000>ก<tr><td>ข<td>ค</table>').tables;
    expect(table?.rows[0]?.length ?? 0).toBeLessThanOrEqual(100);
  });

  it('tells a cell that holds but an icon with a link by its address', () => {
    expect(page('<table><tr><th>คู่มือ<th>แบบฟอร์ม<tr><td>ทะเบียน<td><a href="f/1.pdf"><i></i></a></table>').tables[0]?.rows[1]).toEqual(['ทะเบียน', 'f/1.pdf']);
  });
});

describe('pictures and forms', () => {
  it('knows pictures by address, alt and declared size', () => {
    const found = page(`<p>ผังโครงสร้าง</p><img src="org.jpg" alt="แผนผัง" width="900" style="height: 600px"><img src="x.gif" data-src="/lazy.png"><div style="background-image:url('bg.jpg')"></div><img src="data:image/png;base64,AAAA">`);
    expect(found.images).toMatchObject([
      { url: 'https://www.town.go.th/ita/org.jpg', alt: 'แผนผัง', width: 900, height: 600, region: 'main' },
      { url: 'https://www.town.go.th/lazy.png', width: null }, { url: 'https://www.town.go.th/ita/bg.jpg' }, { url: expect.stringMatching(/^data:image\/png#/) },
    ]);
  });

  it('knows a drawing in the page that has words or a name, not an ornament', () => {
    const found = page('<svg width="420" height="240"><text x="20" y="140">ตลาดสด</text></svg><svg viewBox="0 0 600 300" aria-label="ผังโครงสร้าง"><path d="M0 0"/></svg><svg width="1440" height="320"><path d="M0 0"/></svg><svg width="24" height="24" aria-label="โทร"></svg>');
    expect(found.images.map(({ alt, width, height }) => ({ alt, width, height }))).toEqual([{ alt: '', width: 420, height: 240 }, { alt: 'ผังโครงสร้าง', width: 600, height: 300 }]);
  });

  it('names the fields of a form by label, hint or the words before', () => {
    const found = page(`<h2>รับเรื่องร้องเรียน</h2><form method=POST action="send.php"><input type=hidden name=t><label for=n>ชื่อ-สกุล</label><input id=n>
      <table><tr><td>โทรศัพท์<td><input type=tel name=p></table><input placeholder="อีเมล"><label>เรื่อง <textarea></textarea></label>เพศ <input type=radio name=s> <input type=radio name=s><select aria-label="ประเภท"></select><button>ส่ง</button></form>`);
    expect(found.forms).toMatchObject([{
      action: 'https://www.town.go.th/ita/send.php', method: 'post', heading: 'รับเรื่องร้องเรียน',
      fields: [
        { type: 'text', label: 'ชื่อ-สกุล' }, { type: 'tel', label: 'โทรศัพท์' }, { type: 'text', label: 'อีเมล' }, { type: 'textarea', label: 'เรื่อง' },
        { type: 'radio', label: 'เพศ' }, { type: 'select', label: 'ประเภท' },
      ],
    }]);
  });
});

describe('pages that cannot be read', () => {
  it.each([
    ['pictures only', '<img src="a.png">', 'scan', null],
    ['nothing', '', 'none', 'empty'],
    ['a page drawn by script', '<div id="root"></div><script src="app.js">x</script>', 'none', 'unsupported'],
    ['glyph codes', String.fromCodePoint(...Array.from({ length: 300 }, (_, index) => 0xe0d6 + (index % 60))), 'scan', 'no-thai-text'],
    ['English', 'Municipality of Test. '.repeat(30), 'text', null],
  ])('%s', (_, html, state, fault) => {
    expect(page(html).reading).toMatchObject({ state, fault });
  });
});

describe('hostile pages', () => {
  it.each([
    ['deep nesting', '<div>'.repeat(100_000) + 'ลึก'],
    ['deep formatting', '<b><i><font color=red>'.repeat(30_000) + 'ลึก'],
    ['open tables', '<table><tr><td>'.repeat(5_000) + 'ลึก'],
    ['many elements', '<p>ก<b>ข</b></p>'.repeat(150_000)],
    ['long attributes', `<a href="${'a'.repeat(1_000_000)}" title="${'ข'.repeat(1_000_000)}">แผน</a>`],
    ['blanks', `<p onclick="${' '.repeat(500_000)}">ก${' \n'.repeat(500_000)}ข</p>`],
    ['letters without end', 'ก'.repeat(9_000_000)],
    ['many links in one block', '<p>' + '<a href="x">เปิด</a> '.repeat(10_000)],
    ['many anchors', '<a name="x"></a><img src=x>'.repeat(20_000)],
    ['open tags', '<'.repeat(1_000_000)],
  ])('%s', (_, html) => {
    const found = page(html);
    expect(found.pages).toHaveLength(1);
    expect(textOf(found).length).toBeLessThan(3_200_000);
  });
});

describe('what readers wrote beneath a page', () => {
  const post = (around: string): string => textOf(page(`<article><h1>แนวปฏิบัติ</h1><p>นิติกรลงรับเรื่องแล้วเสนอนายก</p></article>${around}`));
  const COMMENT = '<li class="comment"><p>ที่อื่นเขาทำเสร็จใน 15 วันทำการนะ</p></li>';

  it.each([`<section id="comments"><ol class="commentlist">${COMMENT}</ol></section>`, `<div class="comments-area">${COMMENT}</div>`, `<ul class="comment-list">${COMMENT}</ul>`, '<div id="respond"><h3>แสดงความคิดเห็น 15 วันทำการ</h3><form><textarea></textarea></form></div>'])('is none of its words: %s', (around) => {
    const text = post(around);
    expect(text).toContain('นิติกรลงรับเรื่อง');
    expect(text).not.toContain('15 วันทำการ');
  });

  it('is not a page of that name', () => {
    expect(post('<div class="content commented"><p>ใช้เวลา 15 วันทำการ</p></div>')).toContain('15 วันทำการ');
  });
});
