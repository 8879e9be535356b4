import { describe, expect, it } from 'vitest';
import { find, HOST, pdf } from './town.ts';

const page = (title: string, body = '') => `<header><nav><a href="/">หน้าแรก</a></nav></header><main><h1>${title}</h1>${body}<p>เทศบาลตำบลบ้านสวน อำเภอเมือง</p></main>`;

describe('sites built otherwise', () => {
  it('reads a hub that stands on the home page itself', async () => {
    const found = await find({
      '/': page('เทศบาลตำบลบ้านสวน', `<h2>OIT ปีงบประมาณ 2568</h2><ul><li><a href="/1">O1 โครงสร้าง</a></li><li><a href="/2">O2 ข้อมูลผู้บริหาร</a></li><li><a href="/3">O3 ข้อมูลการติดต่อ</a></li><li><a href="/4">O4 ข่าวประชาสัมพันธ์</a></li><li><a href="/10">O10 E-Service</a></li><li><a href="/">O17 แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</a></li></ul>`),
      ...Object.fromEntries(['/1', '/2', '/3', '/4', '/10'].map((path) => [path, page(path)])),
    });
    expect(found.location.hubUrl).toBe(`${HOST}/`);
    expect(found.urls('o10')).toEqual(['/10']);
    expect(found.item('o17').rejected[0]?.why).toBe('home-page');
  });

  it('reads slugs without vowels where pictures are all the words a link has', async () => {
    const link = (slug: string) => `<a href="/view/${encodeURIComponent(slug)}"><img src="/x.png"></a>`;
    const slugs = ['o1-โครงสรางและอานาจหนาท', 'o2-ขอมลผบรหาร', 'o17-แนวปฏบตการจดการเรองรองเรยนการทจรตและประพฤตมชอบ', 'o25-แผนปฏบตการปองกนการทจรต'];
    const found = await find({ '/': page('หน้าแรก'), '/view/ita2568': page('ITA 2568', slugs.map(link).join('')), ...Object.fromEntries(slugs.map((slug) => [`/view/${encodeURIComponent(slug)}`, page('หน้าเว็บ')])) });
    expect(found.urls('o17')).toEqual([`/view/${slugs[2]}`]);
    expect(found.urls('o25')).toEqual([`/view/${slugs[3]}`]);
  });

  it('takes the files of a post that shows no name of its own, and not those of a page with very many', async () => {
    const called = 'แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570) เทศบาลตำบลบ้านสวน อำเภอเมือง';
    const bare = (files: readonly string[]) => `<header><nav><a href="/">หน้าแรก</a></nav></header><main><p>ลงเมื่อ 3 ต.ค. 2565</p>${files.map((name) => `<a href="/f/${name}.pdf">ดาวน์โหลด</a>`).join('')}</main>`;
    const town = (files: readonly string[]) => ({ '/': page('หน้าแรก', `<a href="/d/1">${called}</a>`), '/d/1': bare(files), ...Object.fromEntries(files.map((name) => [`/f/${name}.pdf`, pdf('เล่มแผน')])) });
    expect((await find(town(['a']))).urls('o5')).toEqual(['/d/1', '/f/a.pdf']);
    const many = [...'abcdefghijklmno'];
    expect((await find(town(many))).urls('o5')).toEqual(['/d/1']);
  });

  it('follows a list of posts to the post and its file', async () => {
    const found = await find({
      '/': page('หน้าแรก', '<a href="/list/menu/9">สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน (สขร.1)</a>'),
      '/list/menu/9': page('สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน (สขร.1)', '<p><a href="/d/1">สขร.1 เดือน ตุลาคม 2567</a></p><p><a href="/d/2">สขร.1 เดือน พฤศจิกายน 2567</a></p><p><a href="/d/9">สขร.1 เดือน ตุลาคม 2564</a></p><a href="/list/menu/9?page=2">2</a>'),
      '/list/menu/9?page=2': page('สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน (สขร.1)', '<p><a href="/d/3">สขร.1 เดือน ธันวาคม 2567</a></p>'),
      '/d/1': page('สขร.1 เดือน ตุลาคม 2567', '<a href="/f/1.pdf">ดาวน์โหลด</a>'),
      '/d/2': page('สขร.1 เดือน พฤศจิกายน 2567', '<a href="/f/2.pdf">ดาวน์โหลด</a>'),
      '/d/3': page('สขร.1 เดือน ธันวาคม 2567', '<a href="/f/3.pdf">ดาวน์โหลด</a>'),
      '/d/9': page('สขร.1 เดือน ตุลาคม 2564', '<a href="/f/9.pdf">ดาวน์โหลด</a>'),
      ...Object.fromEntries([1, 2, 3, 9].map((n) => [`/f/${n}.pdf`, pdf('แบบสรุปผลการดำเนินการจัดซื้อจัดจ้าง')])),
    });
    const urls = [...found.urls('o12'), ...found.urls('o13')];
    for (const path of ['/f/1.pdf', '/f/2.pdf', '/f/3.pdf']) expect(urls).toContain(path);
    expect(urls).not.toContain('/f/9.pdf');
  });

  it('keeps links to other sites, Drive and staging copies for the checks to judge', async () => {
    const found = await find({
      '/': page('หน้าแรก'),
      '/ita': page('ITA 2568', `<ul><li><a href="https://drive.google.com/open?id=AbC&usp=drive_fs">O5 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน</a></li><li><a href="https://bansuan-v2.vercel.app/o9">O9 คู่มือสำหรับประชาชน</a></li><li><a href="https://docs.google.com/forms/d/e/x/viewform">O18 ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</a></li><li><a href="javascript:void(0)">O20 การเปิดโอกาสให้เกิดการมีส่วนร่วม</a></li></ul>`),
    });
    expect(found.urls('o5')[0]).toContain('drive.google.com/open?id=AbC');
    expect(found.urls('o9')).toEqual(['https://bansuan-v2.vercel.app/o9']);
    expect(found.urls('o18')[0]).toContain('docs.google.com/forms');
    expect(found.item('o20').rejected[0]).toMatchObject({ why: 'placeholder', linkedFrom: `${HOST}/ita` });
  });

  it('reads the page to which another sends its visitors, not one that only offers a link beside its words', async () => {
    const hub = (body: string) => page('ITA ปีงบประมาณ 2568', `<ul><li><a href="/1">O1 โครงสร้างและอำนาจหน้าที่</a></li><li><a href="/2">O2 ข้อมูลผู้บริหาร</a></li>${body}</ul>`);
    const found = await find({
      '/': page('หน้าแรก'),
      '/ita': hub('<li><a href="/go/3">O3 ข้อมูลการติดต่อ</a></li><li><a href="/go/17">O17 แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</a></li><li><a href="/go/4">O4 ข่าวประชาสัมพันธ์</a></li>'),
      '/go/3': '<html><head><meta http-equiv="refresh" content="0; url=/contact"></head><body>กรุณารอสักครู่ หรือ<a href="/contact">กดที่นี่</a></body></html>',
      '/go/17': '<html><body><script>window.location.replace("/complain");</script></body></html>',
      '/go/4': `<html><head><meta http-equiv="refresh" content="600; url=/contact"></head><body>${page('ข่าวประชาสัมพันธ์', '<p>5 มีนาคม 2568 เทศบาลจัดประชุมประชาคม</p>'.repeat(20))}</body></html>`,
      '/contact': page('ติดต่อเรา', '<p>โทร 0 4400 0000</p>'),
      '/complain': page('แจ้งเรื่องร้องเรียน', '<p>ขั้นตอนการร้องเรียนการทุจริต</p>'),
      ...Object.fromEntries(['/1', '/2'].map((path) => [path, page(path)])),
    });
    const shown = (item: string) => found.item(item).evidence.map(({ document }) => document?.url);
    expect(shown('o3')).toEqual([`${HOST}/contact`]);
    expect(shown('o17')).toEqual([`${HOST}/complain`]);
    expect(shown('o4')).toEqual([`${HOST}/go/4`]);
  });

  it('keeps a page whole that leads to its own parts, not one that gathers items', async () => {
    const long = (words: string) => `<p>${`${words} `.repeat(20)}</p>`;
    const found = await find({
      '/': page('หน้าแรก', '<a href="/us">รู้จักเรา</a><a href="/all">รวมข้อมูล</a>'),
      '/us': page('รู้จักเรา', `<p><a href="#chart">แผนภูมิโครงสร้าง</a> <a href="#work">ภารกิจของเรา</a></p><h2 id="chart">แผนภูมิโครงสร้าง</h2>${long('สำนักปลัด กองช่าง')}<h2 id="work">ภารกิจของเรา</h2>${long('เทศบาลมีหน้าที่และอำนาจ')}`),
      '/all': page('รวมข้อมูล', `<p><a href="#a">สถิติการให้บริการ</a> <a href="#b">คู่มือสำหรับประชาชน</a></p><h2 id="a">สถิติการให้บริการ</h2>${long('ผู้ใช้บริการ 12 ราย')}<h2 id="b">คู่มือสำหรับประชาชน</h2>${long('ยื่นคำขอที่กองคลัง')}`),
    });
    const [whole] = found.item('o1').evidence;
    expect(whole).toMatchObject({ url: `${HOST}/us`, range: null });
    const [part] = found.item('o11').evidence;
    expect(part?.url).toBe(`${HOST}/all#a`);
    expect(part?.range).not.toBeNull();
  });

  it('takes the hub’s own link in the words of the menu, and no box that stands on every page', async () => {
    const side = '<div class="module"><h3>ข่าวล่าสุด</h3><p>วันที่ 3 มีนาคม 2568 เทศบาลจัดกิจกรรมทำความสะอาดตลาดและถนนสายหลัก โดยมีประชาชนเข้าร่วมจำนวนมาก และได้มอบถังขยะแก่ชุมชนทุกแห่งในเขตเทศบาลด้วย</p></div>';
    const framed = (title: string, body = '') => `<header><nav><a href="/">หน้าแรก</a><a href="/news">ข่าวประชาสัมพันธ์</a><a href="/about">ประวัติ</a></nav></header>${side}<main><h1>${title}</h1>${body}</main>`;
    const hub = '<ul><li><a href="/1">O1 โครงสร้างและอำนาจหน้าที่</a></li><li><a href="/2">O2 ข้อมูลผู้บริหาร</a></li><li><a href="/3">O3 ข้อมูลการติดต่อ</a></li><li><a href="/news">ข่าวประชาสัมพันธ์</a></li><li><a href="/10">O10 E-Service</a></li><li><a href="/17">O17 แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</a></li></ul>';
    const found = await find({
      '/': framed('เทศบาล'),
      '/ita': framed('ITA ปีงบประมาณ 2568', hub),
      '/news': framed('ข่าวประชาสัมพันธ์', '<ul><li>5 มี.ค. 2568 ประชุมสภา</li><li>7 เม.ย. 2568 อบรมพนักงาน</li></ul>'),
      ...Object.fromEntries(['/about', '/1', '/2', '/3', '/10', '/17'].map((path) => [path, framed(path)])),
    });
    expect(found.urls('o4')[0]).toBe('/news');
    expect(found.item('o4').evidence.every((piece) => piece.range === null)).toBe(true);
  });

  it('lets a title that two items share be decided by the code', async () => {
    const found = await find({
      '/': page('หน้าแรก'),
      '/ita': page('ITA 2568', '<ul><li><a href="/a">O24 รายงานผลการดำเนินการ...</a></li><li><a href="/b">O26 รายงานผลการดำเนินการ...</a></li><li><a href="/c">O28 รายงานผลการดำเนินการ...</a></li><li><a href="/d">O1 โครงสร้าง</a></li><li><a href="/e">O2 ข้อมูลผู้บริหาร</a></li><li><a href="/f">O3 ข้อมูลการติดต่อ</a></li><li><a href="/g">O10 E-Service</a></li></ul>'),
      ...Object.fromEntries(['/a', '/b', '/c', '/d', '/e', '/f', '/g'].map((path) => [path, page(path)])),
    });
    expect(found.urls('o24')).toEqual(['/a']);
    expect(found.urls('o26')).toEqual(['/b']);
    expect(found.urls('o28')).toEqual(['/c']);
  });

  it('takes no site map for the hub', async () => {
    const titles = ['โครงสร้างองค์กร', 'คณะผู้บริหาร', 'ติดต่อเรา', 'ข่าวประชาสัมพันธ์', 'แผนพัฒนาท้องถิ่น', 'คู่มือสำหรับประชาชน', 'E-Service', 'ประมวลจริยธรรม', 'แผนปฏิบัติการป้องกันการทุจริต', 'สถิติการให้บริการ', 'No Gift Policy'];
    const found = await find({ '/': page('หน้าแรก', '<a href="/sitemap">แผนผังเว็บไซต์</a>'), '/sitemap': page('แผนผังเว็บไซต์', titles.map((title, at) => `<a href="/p${at}">${title}</a>`).join('')), ...Object.fromEntries(titles.map((title, at) => [`/p${at}`, page(title)])) });
    expect(found.location.hubUrl).toBeNull();
    expect(found.urls('o25')).toContain('/p8');
  });

  it('finds nothing on an empty site and does not stumble over odd addresses', async () => {
    const found = await find({ '/': page('หน้าแรก', '<a href="http://[">E-Service</a><a href="https:/www.x.go.th">คณะผู้บริหาร</a><a href="/%E0%B8">ติดต่อเรา</a><a href="mailto:a@b.th">ข่าวประชาสัมพันธ์</a>') });
    expect(found.item('o1').evidence).toEqual([]);
    expect(found.location.items).toHaveLength(28);
  });

  it.each(['/admin/manual_admin.php', '/backoffice/edit_news.php', '/admin/data/manage.aspx', '/report_admin.php'])('offers no page that staff keep the site with: %s', async (path) => {
    const found = await find({ '/': page('หน้าแรก', `<a href="${path}">คู่มือสำหรับประชาชน</a>`), [path]: page('คู่มือสำหรับประชาชน', '<p>เพิ่ม แก้ไข ลบ</p>') });
    expect(found.urls('o9')).toEqual([]);
  });

  it.each(['/admin/upload/manual.pdf', '/author/admin/manual.html', '/admin/files/view.php', '/administration/manual.php'])('offers what is public below such a folder: %s', async (path) => {
    const found = await find({ '/': page('หน้าแรก', `<a href="${path}">คู่มือสำหรับประชาชน</a>`), [path]: path.endsWith('.pdf') ? pdf('คู่มือสำหรับประชาชน') : page('คู่มือสำหรับประชาชน') });
    expect(found.urls('o9')).toEqual([path]);
  });
});
