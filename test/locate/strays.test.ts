import { describe, expect, it } from 'vitest';
import { find, pdf } from './town.ts';

const MENU = '<nav><ul><li><a href="/report.html">รายงานผลการดำเนินงานประจำปี</a></li><li><a href="/hr.html">นโยบายการบริหารทรัพยากรบุคคล</a></li><li><a href="/news.html">ข่าวประชาสัมพันธ์</a></li><li><a href="/contact.html">ติดต่อเรา</a></li></ul></nav>';
const page = (body: string): string => `${MENU}<h1>${body.slice(0, 0)}</h1><div class="body">${body}</div>`;
const BASE = { '/': page('<p>ยินดีต้อนรับ</p>'), '/hr.html': page('<h1>บุคลากร</h1>'), '/news.html': page('<h1>ข่าว</h1>'), '/contact.html': page('<h1>ติดต่อเรา</h1>') };
const FILES = {
  '/doc/egp67.pdf': pdf('รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ ประจำปีงบประมาณ พ.ศ. 2567\nเทศบาลตำบลบ้านสวน'),
  '/doc/hr67.pdf': pdf('รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ พ.ศ. 2567'),
};

const list = (rows: readonly (readonly [string, string])[]): string =>
  `<table border="1"><tr><td><b>วันที่</b></td><td><b>เรื่อง</b></td><td></td></tr>${rows.map(([title, href], at) => `<tr><td>${at + 3} ต.ค. 67</td><td>${title}</td><td><a href="${href}"><img src="/pdf.gif"></a></td></tr>`).join('')}</table>`;

describe('a list of many reports', () => {
  it.each([
    ['a page of its own', 'รายงานผลการดำเนินโครงการต่าง ๆ ปี 2567', '/result67.html'],
    ['a file', 'รายงานผลการดำเนินงาน ปี 2567', '/doc/result67.pdf'],
  ])('offers an item its own report only: %s', async (_, title, href) => {
    const report = list([['รายงานผลการจัดซื้อจัดจ้าง ปี 2567', '/doc/egp67.pdf'], ['รายงานผลการบริหารและพัฒนาบุคลากร ปี 2567', '/doc/hr67.pdf'], [title, href]]);
    const found = await find({
      ...BASE, ...FILES, '/report.html': page(report),
      '/result67.html': page('<h1>รายงานผลการดำเนินงานประจำปี พ.ศ. 2567</h1><table><tr><th>โครงการ</th><th>ผลการดำเนินงาน</th></tr><tr><td>ถนน</td><td>แล้วเสร็จ</td></tr><tr><td>ราง</td><td>แล้วเสร็จ</td></tr></table>'),
      '/doc/result67.pdf': pdf('รายงานผลการดำเนินงานประจำปี พ.ศ. 2567'),
    });
    expect(found.urls('o7')).toContain(href);
    expect(found.urls('o7')).not.toContain('/doc/egp67.pdf');
    expect(found.urls('o7')).not.toContain('/doc/hr67.pdf');
    expect(found.urls('o13')).toContain('/doc/egp67.pdf');
  });
});

describe('a page that goes on', () => {
  const person = (name: string, office: string): string => `<p><img src="/${name.length}.jpg" width="150" height="200"><br>${name}<br>${office}</p>`;
  const MAYOR = `<h1>คณะผู้บริหาร</h1>${person('นายสมชาย ใจดี', 'นายกเทศมนตรี')}`;
  const CLERK = `<h1>ฝ่ายประจำ</h1>${person('นายธีระ วงศ์ดี', 'ปลัดเทศบาล')}`;
  const menu = '<nav><ul><li><a href="/mayor.html">คณะผู้บริหาร</a></li><li><a href="/staff.html">พนักงานเทศบาล</a></li><li><a href="/news.html">ข่าวประชาสัมพันธ์</a></li><li><a href="/contact.html">ติดต่อเรา</a></li></ul></nav>';
  const site = (onward: string) => ({
    '/': `${menu}<p>ยินดีต้อนรับ</p>`, '/mayor.html': `${menu}<div>${MAYOR}${onward}</div>`, '/staff.html': `${menu}<div>${CLERK}</div>`,
    '/news.html': `${menu}<h1>ข่าว</h1>`, '/contact.html': `${menu}<h1>ติดต่อเรา</h1>`,
  });

  it.each(['ฝ่ายข้าราชการประจำ &gt;&gt;', 'ดูผู้บริหารฝ่ายประจำ', 'ข้าราชการ', 'หน้าถัดไป'])('is followed from a page that the menu names: %s', async (words) => {
    const found = await find(site(`<p><a href="/staff.html">${words}</a></p>`));
    expect(found.urls('o2')).toEqual(expect.arrayContaining(['/mayor.html', '/staff.html']));
  });

  it('is not followed to the pages of other items', async () => {
    const found = await find({ ...site('<p><a href="/complain.html">ช่องทางแจ้งเรื่องร้องเรียนการทุจริต</a></p>'), '/complain.html': `${menu}<h1>ร้องเรียน</h1>` });
    expect(found.urls('o2')).not.toContain('/complain.html');
  });

  it('is not followed where it links in all directions', async () => {
    const links = ['ประวัติ', 'วิสัยทัศน์', 'ตราสัญลักษณ์', 'สถานที่ท่องเที่ยว', 'สินค้า OTOP'].map((words, at) => `<a href="/p${at}.html">${words}</a> `).join('');
    const found = await find({ ...site(`<p>${links}</p>`), ...Object.fromEntries([0, 1, 2, 3, 4].map((at) => [`/p${at}.html`, `${menu}<h1>หน้า ${at}</h1>`])) });
    expect(found.urls('o2')).toEqual(['/mayor.html']);
  });
});

describe('a row that quotes the criteria of its item', () => {
  const menu = '<nav><a href="/">หน้าแรก</a></nav>';
  const rows = [['o5', 'แผนพัฒนาท้องถิ่น', '/5'], ['o7', 'รายงานผลการดำเนินงานประจำปี พ.ศ. 2567', '/7'], ['o17', 'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', '/17'], ['o25', 'แผนปฏิบัติการป้องกันการทุจริต', '/25'], ['o27', 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', '/27#y2568']] as const;

  it.each(['เปิดดูข้อมูล', 'คลิกดูข้อมูล', 'เปิด', '<img src="/view.png">'])('is offered under the name of the item: %s', async (words) => {
    const hub = `<h1>ITA 2568</h1><table>${rows.map(([code, title, href]) => `<tr><td>${code}</td><td>${title}<details><summary>องค์ประกอบด้านข้อมูล</summary><p>แสดงผลการดำเนินงาน ปี 2567 ขั้นตอน ผู้รับผิดชอบ</p></details></td><td><a href="${href}">${words}</a></td></tr>`).join('')}</table>`;
    const found = await find({
      '/': `${menu}<a href="/ita2568">ITA 2568</a>`, '/ita2568': menu + hub,
      ...Object.fromEntries(['/5', '/7', '/17', '/25'].map((path) => [path, `${menu}<h1>หน้า</h1><p>ข้อมูลของเทศบาลตำบลบ้านสวน</p>`])),
      '/27': `${menu}<h1>มาตรการ</h1><section id="y2567"><h2>ปี 2567</h2><p>มาตรการของปีก่อน</p></section><section id="y2568"><h2>ปี 2568</h2><p>อยู่ระหว่างจัดทำ</p></section>`,
    });
    for (const [code, title, href] of rows) {
      expect(found.urls(code)).toContain(href);
      expect(found.item(code).evidence[0]?.label).toContain(title.slice(0, 20));
      expect(found.item(code).evidence[0]?.label).not.toContain('องค์ประกอบด้านข้อมูล');
    }
    expect(found.item('o27').evidence[0]?.range).not.toBeNull();
  });
});

describe('a report on a plan', () => {
  const site = (title: string) => ({
    '/': `${MENU}<ul><li><a href="/doc/result.pdf">ดาวน์โหลด</a></li></ul>`, '/report.html': page('<h1>รายงาน</h1>'), ...Object.fromEntries(['/hr.html', '/news.html', '/contact.html'].map((at) => [at, page('<h1>หน้า</h1>')])),
    '/doc/result.pdf': pdf(title),
  });

  it('is not the plan that its second line names', async () => {
    const report = await find(site('รายงานผลการดำเนินการป้องกันการทุจริต ประจำปี พ.ศ. 2567\nเทศบาลตำบลบ้านสวน\nตามแผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)'));
    expect(report.urls('o25')).toEqual([]);
    const plan = await find(site('เทศบาลตำบลบ้านสวน\nแผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)'));
    expect(plan.urls('o25')).toEqual(['/doc/result.pdf']);
  });
});

it('takes no paper that names another item in full for what one of its heads sounds like', async () => {
  const report = 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ พ.ศ. 2567\nโครงการ\nผลการดำเนินการ\nงบประมาณที่ใช้\nปัญหา อุปสรรค';
  const found = await find({ ...BASE, '/files.html': page('<h1>เอกสาร</h1><a href="/doc/a.pdf">ดาวน์โหลด</a>'), '/doc/a.pdf': pdf(report) });
  expect(found.urls('o15')).toContain('/doc/a.pdf');
  expect(found.urls('o26')).toEqual([]);
});
