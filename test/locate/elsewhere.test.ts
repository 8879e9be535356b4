import { describe, expect, it } from 'vitest';
import { find, HOST, pdf } from './town.ts';

const MENU = `<nav class="menu"><ul><li><a href="/">หน้าแรก</a></li>
  <li><a href="/structure">โครงสร้างองค์กร</a></li><li><a href="/exec">คณะผู้บริหาร</a></li><li><a href="/contact">ติดต่อเรา</a></li>
  <li><a href="/plan">แผนพัฒนาท้องถิ่น</a></li><li><a href="/hr-plan">แผนการบริหารและพัฒนาทรัพยากรบุคคล</a></li>
  <li><a href="/hr-report">รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล</a></li><li><a href="#">ข้อมูลสถิติการให้บริการ</a></li>
  <li><a href="/anti">แผนปฏิบัติการป้องกันการทุจริต</a></li></ul></nav>`;
const page = (title: string, body = '<p>รายละเอียดของเทศบาล</p>') => `${MENU}<main><h1>${title}</h1>${body}</main>`;

describe('menus without codes', () => {
  const town = {
    '/': page('เทศบาลตำบลบ้านสวน'),
    '/structure': page('โครงสร้างองค์กร'), '/exec': page('คณะผู้บริหาร'), '/contact': page('ติดต่อเรา'),
    '/plan': page('แผนพัฒนาท้องถิ่น', '<ul><li><a href="/f/61.pdf">แผนพัฒนาท้องถิ่น (พ.ศ. 2561-2565)</a></li><li><a href="/f/66.pdf">แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)</a></li></ul>'),
    '/hr-plan': page('แผนการบริหารและพัฒนาทรัพยากรบุคคล'), '/hr-report': page('รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล'),
    '/anti': page('แผนปฏิบัติการป้องกันการทุจริต', '<iframe src="/f/anti.pdf"></iframe>'),
    '/f/61.pdf': pdf('แผนพัฒนาท้องถิ่น (พ.ศ. 2561-2565)'), '/f/66.pdf': pdf('แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)'), '/f/anti.pdf': pdf('แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2566-2570'),
  } as const;

  it('finds pages by the names in the menu and the right year behind them', async () => {
    const found = await find(town);
    expect(found.location.hubUrl).toBeNull();
    expect(found.urls('o1')[0]).toBe('/structure');
    expect(found.urls('o2')[0]).toBe('/exec');
    expect(found.urls('o3')[0]).toBe('/contact');
    expect(found.item('o2').evidence[0]?.foundBy).toBe('menu');
    expect(found.urls('o5')).toContain('/f/66.pdf');
    expect(found.urls('o5')).not.toContain('/f/61.pdf');
    expect(found.urls('o25')).toContain('/f/anti.pdf');
  });

  it('keeps plan and report of the same thing apart', async () => {
    const found = await find(town);
    expect(found.urls('o14')).toEqual(['/hr-plan']);
    expect(found.urls('o15')).toEqual(['/hr-report']);
    expect(found.urls('o26')).toEqual([]);
  });

  it('tells of a menu entry that leads nowhere', async () => {
    const found = await find(town);
    expect(found.urls('o11')).toEqual([]);
    expect(found.item('o11').rejected).toContainEqual(expect.objectContaining({ why: 'placeholder', label: 'ข้อมูลสถิติการให้บริการ' }));
    expect(found.item('o11').searched).toEqual({ pages: 8, documents: 3 });
  });
});

describe('content', () => {
  it('finds a file that only a nameless list leads to', async () => {
    const found = await find({
      '/': page('เทศบาลตำบลบ้านสวน', '<a href="/docs">เอกสารเผยแพร่</a>'),
      '/docs': page('เอกสารเผยแพร่', '<a href="/f/1.pdf">เอกสาร 1</a> <a href="/f/2.pdf">เอกสาร 2</a> <a href="/f/3.pdf">เอกสาร 3</a>'),
      '/f/1.pdf': pdf('การประเมินความเสี่ยงการทุจริต\nการประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบน\nประจำปีงบประมาณ พ.ศ. 2568\nเทศบาลตำบลบ้านสวน'),
      '/f/2.pdf': pdf('การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบนจากการดำเนินงานตามภารกิจของหน่วยงาน\nประจำปีงบประมาณ พ.ศ. 2566'),
      '/f/3.pdf': pdf('ประกาศรับโอนพนักงานเทศบาล\nตำแหน่งนักวิชาการคลัง'),
    });
    expect(found.urls('o23')).toEqual(['/f/1.pdf']);
    expect(found.item('o23').evidence[0]).toMatchObject({ foundBy: 'content' });
    expect(found.item('o23').evidence[0]?.certainty).toBeLessThanOrEqual(0.8);
  });

  it('takes no page that quotes the criteria of all items', async () => {
    const criteria = ['การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบน', 'แผนปฏิบัติการป้องกันการทุจริต', 'ประมวลจริยธรรม', 'การเปิดโอกาสให้เกิดการมีส่วนร่วม', 'E-Service'];
    const found = await find({
      '/': page('เทศบาลตำบลบ้านสวน', '<a href="/ita-guide">เกณฑ์ ITA</a>'),
      '/ita-guide': page('เกณฑ์การประเมิน', criteria.map((words) => `<h3>${words}</h3><p>องค์ประกอบด้านข้อมูล ${words} โดยแสดงรายละเอียดตามที่กำหนดไว้ในคู่มือการประเมินทุกประการ</p>`).join('')),
    });
    for (const item of ['o23', 'o16', 'o20', 'o10']) expect(found.urls(item)).toEqual([]);
  });
});

describe('submission', () => {
  it('judges exactly the addresses of the list, with what they link to', async () => {
    const found = await find(
      {
        '/': page('เทศบาลตำบลบ้านสวน'),
        '/exec': page('คณะผู้บริหาร'),
        '/other': page('รายชื่อ', '<a href="/f/x.pdf">รายชื่อผู้บริหาร</a>'),
        '/f/x.pdf': pdf('รายชื่อผู้บริหาร'),
      },
      { submission: [{ item: 'o2', url: 'http://bansuan.go.th/other/', explanation: 'หน้ารายชื่อ' }, { item: 'o3', url: `${HOST}/`, explanation: null }, { item: 'o4', url: 'https://facebook.com/town', explanation: null }] },
    );
    expect(found.item('o2').evidence[0]).toMatchObject({ foundBy: 'submission', url: 'http://bansuan.go.th/other/', document: { url: `${HOST}/other` } });
    expect(found.urls('o2')).toContain('/f/x.pdf');
    expect(found.urls('o2')).not.toContain('/exec');
    expect(found.item('o3')).toMatchObject({ evidence: [], rejected: [{ why: 'home-page' }] });
    expect(found.item('o4').evidence[0]).toMatchObject({ url: 'https://facebook.com/town', document: null });
  });
});
