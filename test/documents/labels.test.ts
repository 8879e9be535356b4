import { describe, expect, it } from 'vitest';
import { isEmptyWords, isItemCode } from '../../src/documents/html/empty-words.ts';
import { linkTo, page } from './page.ts';

describe('words that say nothing', () => {
  it.each([
    'เปิด', 'ดาวน์โหลด', 'ดาวโหลด', 'คลิก', 'คลิ๊กที่นี่', 'คลิกเพื่อดูรายละเอียด', 'ดูเพิ่มเติม...', 'อ่านต่อ »', 'ลิงค์', 'ลิงก์ 1', '[PDF]', 'PDF 2.4 MB', 'ไฟล์แนบ 3',
    'Download', 'read more', 'click here', 'Link', '1.', '๑๒', 'https://www.town.go.th/dnm_fil...', 'www.town.go.th', '', '>>', 'ดาวน์โหลด 15 ครั้ง', 'รายละเอียด', 'เอกสารแนบ.pdf',
    'docs/file/แผนดำเนินงาน_68.pdf', 'Pages/ita_year_detail/712', '/upload/2568/07/a.docx', '20250129-1004...',
    'โพสต์เมื่อ 17 มิ.ย. 2568 เข้าชม 43 ครั้ง', 'วันที่ประกาศ ๑๒ มกราคม ๒๕๖๘', 'อ่าน 1,204 คน', 'Posted on 12 May 2025', 'ปรับปรุงเมื่อ 12/05/2568 09:30 น.',
    'เปิดดูข้อมูล', 'ดูข้อมูล', 'คลิกดูข้อมูล', 'คลิกเพื่อเข้าดูข้อมูล', 'ฝัง', 'Embed', 'PDF Viewer', 'ดูข้อมูลเพิ่มเติม',
  ])('%s', (words) => {
    expect(isEmptyWords(words)).toBe(true);
  });
  it.each([
    'ประกาศวันที่ 5 มกราคม 2568 เรื่อง รับโอน', 'ผลประจำเดือน มกราคม 2568', '12 มกราคม 2568', 'โครงการอ่านหนังสือ 2568', 'ผู้เข้าชมงาน 2568',
    'เปิดเผยข้อมูล', 'แผนดำเนินงาน', 'คู่มือ', 'O1', '2568', 'ปี ๒๕๖๘', 'แผน.pdf', 'รายละเอียดการจัดซื้อ', 'ข้อมูลผู้บริหาร', 'เปิดดูข้อมูลสถิติ', 'ข้อมูลข่าวสาร', 'ลิงก์ระบบร้องเรียน', 'FAQ', 'Q&A', 'ITA', 'ข่าวประชาสัมพันธ์', 'แผน/ผลการดำเนินงาน', 'E-Service/ออนไลน์', 'รายงานผลการดำเนินงาน...',
  ])('but not %s', (words) => {
    expect(isEmptyWords(words)).toBe(false);
  });
  it.each(['O1', 'o 12', 'OIT 3', 'o๑', 'O-21', 'o_16', '028', 'ข้อ 5', '(o7)', 'MOIT2', 'EB 26', 'o13.2'])('a code alone: %s', (words) => {
    expect(isItemCode(words)).toBe(true);
  });
  it.each(['O1 โครงสร้าง', 'O1 - O6', '2568', 'ข้อมูล', '12'])('no code alone: %s', (words) => {
    expect(isItemCode(words)).toBe(false);
  });
});

describe('labels', () => {
  it('takes the words of the link itself first', () => {
    const link = linkTo(page('<p>เอกสาร <a href="a.pdf" title="อื่น">แผนดำเนินงาน ปี 2568</a>'), 'a.pdf');
    expect(link).toMatchObject({ text: 'แผนดำเนินงาน ปี 2568', label: 'แผนดำเนินงาน ปี 2568', labelFrom: 'text' });
    expect(link.labels).toContain('อื่น');
  });

  it('takes title, then the picture of a banner', () => {
    const found = page(`<a href="a.php" title="ITA ปี 2568"><img src="a.png"></a><a href="b.php"><img src="b.png" alt="นโยบาย No Gift Policy"></a>
      <a href="c.php" aria-label="สายตรงนายก"><i class="fa fa-phone"></i></a><map><area href="d.php" alt="แผนที่"></map>`);
    expect(linkTo(found, 'a.php')).toMatchObject({ text: '', label: 'ITA ปี 2568', labelFrom: 'title' });
    expect(linkTo(found, 'b.php')).toMatchObject({ label: 'นโยบาย No Gift Policy', labelFrom: 'alt' });
    expect(linkTo(found, 'c.php')).toMatchObject({ label: 'สายตรงนายก', labelFrom: 'title' });
    expect(linkTo(found, 'd.php')).toMatchObject({ label: 'แผนที่', labelFrom: 'alt', via: 'area' });
  });

  it('is empty-handed where nothing names a banner, rather than taking the next one', () => {
    const found = page('<div><a href="a.php">ข่าวกิจกรรม</a></div><div><a href="b.php"><img src="1.jpg" alt="1.jpg"></a></div>');
    expect(linkTo(found, 'b.php')).toMatchObject({ label: '', labelFrom: 'none', labels: [] });
  });

  it('finds the name of a topic in a span above links that say only "เปิด"', () => {
    const found = page(`<div class="ita"><div class="row"><div class="col-8"><span>1. โครงสร้างหน่วยงาน</span></div>
        <div class="col-2"><span>https://www.town.go.th/Pages/org</span></div>
        <div class="col-2"><a href=/Pages/org target=_blank>เปิด</a> <a href=/docs/file/org.pdf>เปิด</a></div></div>
      <div class="row"><div class="col-8"><span>2. ข้อมูลผู้บริหาร</span></div><div class="col-2"><a href=/Pages/boss>ลิงค์</a></div></div></div>`);
    expect(linkTo(found, '/Pages/org')).toMatchObject({ text: 'เปิด', label: '1. โครงสร้างหน่วยงาน', labelFrom: 'block' });
    expect(linkTo(found, 'org.pdf').label).toBe('1. โครงสร้างหน่วยงาน');
    expect(linkTo(found, '/Pages/boss').label).toBe('2. ข้อมูลผู้บริหาร');
  });

  it('joins code and title that stand in cells of their own, through merged cells', () => {
    const found = page(`<table><thead><tr><th>ข้อ<th>ข้อมูล<th>URL<tbody>
      <tr><td>O1<td>โครงสร้าง<td><a href="1.pdf">คลิก</a>
      <tr><td rowspan=2>O12<td rowspan=2>รายการการจัดซื้อจัดจ้าง<td><a href="2.pdf">ตุลาคม 2567</a>
      <tr><td><a href="3.pdf">ดาวน์โหลด</a>
      <tr><td><span class="badge">OIT 5</span><td><a href="5.php">ข่าวประชาสัมพันธ์</a><td></table>`);
    expect(linkTo(found, '1.pdf')).toMatchObject({ label: 'O1 โครงสร้าง', labelFrom: 'row' });
    expect(linkTo(found, '2.pdf')).toMatchObject({ label: 'ตุลาคม 2567', labelFrom: 'text' });
    expect(linkTo(found, '2.pdf').labels[1]).toBe('O12 รายการการจัดซื้อจัดจ้าง');
    expect(linkTo(found, '3.pdf').label).toBe('O12 รายการการจัดซื้อจัดจ้าง');
    expect(linkTo(found, '5.php')).toMatchObject({ label: 'OIT 5 ข่าวประชาสัมพันธ์', labelFrom: 'row' });
    expect(linkTo(found, '5.php').labels).toContain('ข่าวประชาสัมพันธ์');
  });

  it('puts the words beside the link in its cell before those of the row', () => {
    const link = linkTo(page('<table><tr><th>รายการ<th>ไฟล์<tr><td>O13 สรุปผล<td>ไตรมาสที่ 1 : <a href="q1.pdf">ดาวน์โหลด</a></table>'), 'q1.pdf');
    expect(link.label).toBe('ไตรมาสที่ 1 :');
    expect(link.labels).toContain('O13 สรุปผล');
  });

  it('does not name a link after its neighbour in a grid of banners', () => {
    const found = page('<table><tr><td><a href="a.php">ร้องเรียนทุจริต</a><td><a href="b.php"><img src="x.gif"></a><td><a href="c.php">ถาม-ตอบ</a></table>');
    expect(linkTo(found, 'b.php').label).toBe('');
  });

  it('reads what follows an icon in its item', () => {
    const found = page('<ul><li><a href="a.pdf"><img src="pdf.gif"></a> แผนพัฒนาท้องถิ่น</li><li><a href="b.pdf"><img src="pdf.gif"></a> ข้อบัญญัติ</li></ul>');
    expect(linkTo(found, 'a.pdf').label).toBe('แผนพัฒนาท้องถิ่น');
    expect(linkTo(found, 'b.pdf').label).toBe('ข้อบัญญัติ');
  });

  it('gives the three links of one item the same name', () => {
    const found = page(`<div class="card"><a href="n.php?a=1"><img src="1.jpg"></a><div class="card-body"><h5><a href="n.php?a=1">แผนปฏิบัติการป้องกันการทุจริต</a></h5>
      <a href="n.php?a=1">อ่านต่อ</a></div></div>`);
    expect(found.links.map(({ label }) => label)).toEqual(Array(3).fill('แผนปฏิบัติการป้องกันการทุจริต'));
  });

  it('falls back to the heading, and keeps it as a further label', () => {
    const found = page('<h3>O10 คู่มือการให้บริการ</h3><ul><li><a href="a.pdf">ดาวน์โหลด</a><li><a href="b.pdf">ทะเบียนราษฎร</a></ul>');
    expect(linkTo(found, 'a.pdf')).toMatchObject({ label: 'O10 คู่มือการให้บริการ', labelFrom: 'block' });
    expect(linkTo(found, 'b.pdf').labels).toEqual(['ทะเบียนราษฎร', 'O10 คู่มือการให้บริการ']);
    expect(linkTo(found, 'b.pdf').path).toEqual(['O10 คู่มือการให้บริการ']);
  });

  it('lets a paragraph without links name the links of the next ones', () => {
    const found = page('<div><p>O1 โครงสร้าง</p><p><a href="a.pdf">เปิด</a></p><p><a href="b.pdf">เปิด</a></p><p>O2 ผู้บริหาร</p><p><a href="c.pdf">เปิด</a></p></div>');
    expect(['a.pdf', 'b.pdf', 'c.pdf'].map((name) => linkTo(found, name).label)).toEqual(['O1 โครงสร้าง', 'O1 โครงสร้าง', 'O2 ผู้บริหาร']);
  });
});

describe('a card that is one link', () => {
  const card = (name: string, title: string, more: string): string => `<a href="/${name}"><h3>${title}</h3><p>${more}</p></a>`;

  it('is called by its own title, not by that of the card before', () => {
    const read = page(`<h2>รู้จักเรา</h2><div>${card('org', 'โครงสร้างองค์กร', 'ผังและหน้าที่')}${card('boss', 'คณะผู้บริหาร', 'นายก รองนายก ปลัด')}</div>`);
    expect(linkTo(read, '/boss')).toMatchObject({ label: 'คณะผู้บริหาร', text: 'คณะผู้บริหาร นายก รองนายก ปลัด', labelFrom: 'text', path: ['รู้จักเรา'] });
    expect(linkTo(read, '/boss').labels).not.toContain('โครงสร้างองค์กร');
  });

  it('keeps the code that stands beside its title, and the heading above of higher rank', () => {
    const read = page('<h2>รู้จักเรา</h2><h4>ข้อมูลพื้นฐาน</h4><a href="/boss"><span>O2</span><h5>คณะผู้บริหาร</h5></a>');
    expect(linkTo(read, '/boss')).toMatchObject({ path: ['รู้จักเรา', 'ข้อมูลพื้นฐาน'], text: 'O2 คณะผู้บริหาร' });
    expect(linkTo(read, '/boss').labels).toContain('O2 คณะผู้บริหาร');
  });
});
