import { describe, expect, it } from 'vitest';
import { find, HOST, pdf } from './town.ts';

const NAV = '<nav><ul><li><a href="/">หน้าแรก</a></li><li><a href="/ita">ITA</a></li></ul></nav>';
const plain = (text = 'เนื้อหาของหน้านี้') => `${NAV}<main><h1>เทศบาลตำบลบ้านสวน</h1><p>${text}</p></main>`;

describe('a table of codes, titles and links', () => {
  const town = {
    '/': plain(),
    '/ita': `${NAV}<main><h1>การประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2568</h1>
      <h3>ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน (O1 - O4)</h3>
      <table><tr><th>ข้อ</th><th>รายการ</th><th>ลิงก์</th></tr>
      <tr><td>O1</td><td>โครงสร้างและอำนาจหน้าที่</td><td><a href="/org">เปิด</a> <a href="/duty">เปิด</a></td></tr>
      <tr><td>O2</td><td>ข้อมูลผู้บริหาร</td><td><a href="/people">คลิก</a></td></tr>
      <tr><td>O3</td><td>ข้อมูลการติดต่อ</td><td><a href="/">คลิก</a></td></tr>
      <tr><td>O4</td><td>ข่าวประชาสัมพันธ์</td><td><a href="#">คลิก</a></td></tr>
      <tr><td>O5</td><td>แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน</td><td><a href="/f/plan-gone.pdf">ดาวน์โหลด</a></td></tr>
      <tr><td>O6</td><td>แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณ ประจำปี พ.ศ. 2568</td><td><a href="/f/a.pdf">แผน</a> <a href="/f/b.pdf">ความก้าวหน้า รอบ 6 เดือน</a></td></tr>
      <tr><td>O25</td><td>แผนปฏิบัติการป้องกันการทุจริต</td><td><a href="/f/anti.pdf">ดู</a></td></tr>
      <tr><td>O26</td><td>รายงานผลการดำเนินการป้องกันการทุจริต ประจำปี พ.ศ. 2567</td><td><a href="/f/anti-report.pdf">ดู</a></td></tr>
      </table></main>`,
    '/org': plain(), '/duty': plain(), '/people': plain(),
    '/f/plan-gone.pdf': 'dead',
    '/f/a.pdf': pdf('แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568'),
    '/f/b.pdf': pdf('รายงานความก้าวหน้า 1 ต.ค. 67 – 31 มี.ค. 68'),
    '/f/anti.pdf': pdf('แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2566-2570'),
    '/f/anti-report.pdf': pdf('รายงานผล ประจำปีงบประมาณ พ.ศ. 2567'),
  } as const;

  it('gives every link of a row to the item of the row', async () => {
    const found = await find(town);
    expect(found.location.hubUrl).toBe(`${HOST}/ita`);
    expect(found.urls('o1').sort()).toEqual(['/duty', '/org']);
    expect(found.urls('o2')).toEqual(['/people']);
    expect(found.urls('o6').sort()).toEqual(['/f/a.pdf', '/f/b.pdf']);
    expect(found.urls('o25')).toEqual(['/f/anti.pdf']);
    expect(found.urls('o26')).toEqual(['/f/anti-report.pdf']);
    expect(found.item('o1').evidence[0]).toMatchObject({ foundBy: 'hub', linkedFrom: `${HOST}/ita` });
    expect(found.item('o1').evidence[0]?.certainty).toBeGreaterThanOrEqual(0.95);
  });

  it('refuses the home page and links to nowhere, and keeps a dead link', async () => {
    const found = await find(town);
    expect(found.item('o3').rejected).toContainEqual(expect.objectContaining({ why: 'home-page', linkedFrom: `${HOST}/ita` }));
    expect(found.item('o4').rejected).toContainEqual(expect.objectContaining({ why: 'placeholder' }));
    expect(found.urls('o5')).toEqual(['/f/plan-gone.pdf']);
    expect(found.item('o5').evidence[0]).toMatchObject({ document: null, health: { state: 'dead' } });
  });

  it('says the same twice, whatever the order of the documents', async () => {
    const again = await find(Object.fromEntries(Object.entries(town).reverse()) as typeof town);
    expect(again.location).toEqual((await find(town)).location);
  });
});

describe('blocks of several years on one page', () => {
  const block = (year: number, name: string) => `
    <div class="panel"><div class="panel-heading"><h4><a data-toggle="collapse" href="#y${year}">ITA ประจำปีงบประมาณ ${year}</a></h4></div>
    <div id="y${year}" class="collapse"><ul>
      <li><a href="/f/${name}-org.pdf">O1 โครงสร้าง</a></li>
      <li><a href="/f/${name}-boss.pdf">O2 ข้อมูลผู้บริหาร</a></li>
      <li><a href="/f/${name}-result.pdf">O7 รายงานผลการดำเนินงานประจำปี พ.ศ. ${year - 1}</a></li>
      <li><a href="/f/${name}-gift.pdf">O21 ประกาศเจตนารมณ์ No Gift Policy</a></li>
      <li><a href="/f/${name}-risk.pdf">O23 การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบน ประจำปี พ.ศ. ${year}</a></li>
    </ul></div></div>`;
  const files = (names: string[]) => Object.fromEntries(names.flatMap((name) => ['org', 'boss', 'result', 'gift', 'risk'].map((what) => [`/f/${name}-${what}.pdf`, pdf(`เอกสาร ${what}`)])));

  it('takes the block of the assessed year and names the others', async () => {
    const found = await find({ '/': plain(), '/ita': `${NAV}<main><h1>ITA</h1>${block(2569, 'x')}${block(2568, 'y')}${block(2567, 'z')}</main>`, ...files(['x', 'y', 'z']) });
    for (const [item, what] of [['o1', 'org'], ['o2', 'boss'], ['o7', 'result'], ['o21', 'gift'], ['o23', 'risk']] as const) {
      expect(found.urls(item)).toEqual([`/f/y-${what}.pdf`]);
      expect(found.item(item).rejected.map((each) => each.why)).toContain('other-year');
    }
  });

  it('offers another year with little certainty where there is nothing else', async () => {
    const found = await find({ '/': plain(), '/ita': `${NAV}<main><h1>ITA</h1>${block(2567, 'z')}</main>`, ...files(['z']) });
    expect(found.urls('o21')).toEqual(['/f/z-gift.pdf']);
    expect(found.item('o21').evidence[0]?.certainty).toBeLessThan(0.5);
  });
});

describe('codes in other shapes', () => {
  it('reads zeros for the letter, and titles with typing errors', async () => {
    const found = await find({
      '/': plain(),
      '/oit2025': `${NAV}<main><h2>OIT</h2><ul>
        <li><a href="/p1">01 โครงสร้าง</a></li><li><a href="/p2">02 ข้อมูลผุ้บริหาร</a></li><li><a href="/p3">03 ข้อมูลการติดต่อ</a></li>
        <li><a href="/p8">08 คู่มือหรือแนวทางการปฎิบัติงานของเจ้าหน้าที่</a></li>
        <li><a href="/p11">011 ข้อมูลสถิติการให้บริการ</a></li>
        <li><a href="/p28">028 รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน</a></li></ul></main>`,
      ...Object.fromEntries(['/p1', '/p2', '/p3', '/p8', '/p11', '/p28'].map((path) => [path, plain(path)])),
    });
    expect(found.location.hubUrl).toBe(`${HOST}/oit2025`);
    for (const [item, path] of [['o1', '/p1'], ['o2', '/p2'], ['o3', '/p3'], ['o8', '/p8'], ['o11', '/p11'], ['o28', '/p28']] as const) {
      expect(found.urls(item)).toEqual([path]);
      expect(found.item(item).evidence[0]?.foundBy).toBe('hub');
    }
  });

  it('goes by the title where the numbers are those of another edition', async () => {
    const found = await find({
      '/': plain(),
      '/ita': `${NAV}<main><h1>ITA 2568</h1><ul>
        <li><a href="/a">O1 โครงสร้าง</a></li><li><a href="/b">O2 ข้อมูลผู้บริหาร</a></li><li><a href="/c">O3 อำนาจหน้าที่</a></li>
        <li><a href="/d">O5 ข้อมูลการติดต่อ</a></li><li><a href="/e">O7 ข่าวประชาสัมพันธ์</a></li>
        <li><a href="/f">O8 Q&amp;A</a></li><li><a href="/g">O33 ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่</a></li>
        <li><a href="/h">O39 แผนปฏิบัติการป้องกันการทุจริต</a></li></ul></main>`,
      ...Object.fromEntries(['/a', '/b', '/c', '/d', '/e', '/f', '/g', '/h'].map((path) => [path, plain(path)])),
    });
    expect(found.urls('o3')).toEqual(['/d']);
    expect(found.urls('o4')).toEqual(['/e']);
    expect(found.urls('o21')).toEqual(['/g']);
    expect(found.urls('o25')).toEqual(['/h']);
    expect(found.urls('o8')).not.toContain('/f');
    expect(found.urls('o5')).not.toContain('/d');
  });

  it('reads codes in cells of their own with the title of the page behind', async () => {
    const page = (title: string) => `${NAV}<main><h1>${title}</h1><p>รายละเอียด</p></main>`;
    const found = await find({
      '/': plain(),
      '/ita68': `${NAV}<main><h1>OIT ปี ๒๕๖๘</h1><div><a href="/i1">O๑</a> <a href="/i2">O๒</a> <a href="/i3">O๓</a> <a href="/i10">O๑๐</a> <a href="/i19">O๑๙</a></div></main>`,
      '/i1': page('โครงสร้างและอำนาจหน้าที่'), '/i2': page('ข้อมูลผู้บริหาร'), '/i3': page('ข้อมูลการติดต่อ'),
      '/i10': page('E-Service'), '/i19': page('ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ'),
    });
    expect(found.urls('o10')[0]).toBe('/i10');
    expect(found.urls('o19')[0]).toBe('/i19');
    expect(found.item('o19').evidence[0]?.certainty).toBeGreaterThan(0.9);
  });
});

describe('blocks whose links say nothing', () => {
  it('takes the name in the span above', async () => {
    const topic = (title: string, paths: string[]) => `<div class="topic"><span>${title}</span><div>${paths.map((path) => `<a href=${path}>เปิด</a>`).join('')}</div></div>`;
    const found = await find({
      '/': plain(),
      '/Pages/ita_year_detail/9': `${NAV}<main><h2>ITA ปี 2568</h2>${topic('o1 โครงสร้าง', ['/docs/file/1.pdf'])}${topic('o2 ข้อมูลผู้บริหาร', ['/docs/file/2.pdf', '/docs/file/3.pdf'])}
        ${topic('o12 รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ และความก้าวหน้าการจัดซื้อจัดจ้าง', ['/docs/file/4.pdf'])}${topic('o13 รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี พ.ศ. 2567', ['/docs/file/5.pdf'])}
        ${topic('o17 แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', ['/docs/file/6.pdf'])}</main>`,
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`/docs/file/${n}.pdf`, pdf(`เอกสาร ${n}`)])),
    });
    expect(found.urls('o1')).toEqual(['/docs/file/1.pdf']);
    expect(found.urls('o2').sort()).toEqual(['/docs/file/2.pdf', '/docs/file/3.pdf']);
    expect(found.urls('o12')).toEqual(['/docs/file/4.pdf']);
    expect(found.urls('o13')).toEqual(['/docs/file/5.pdf']);
    expect(found.urls('o17')).toEqual(['/docs/file/6.pdf']);
  });

  it('takes alt words of banners, and one of three links to the same page', async () => {
    const banner = (alt: string, path: string) => `<div><a href="${path}"><img src="/i.png" alt="${alt}"></a><a href="${path}">${alt.slice(0, 14)}...</a><a href="${path}">${alt}</a></div>`;
    const found = await find({
      '/': plain(),
      '/ita': `${NAV}<main><h1>ITA 2568</h1>${banner('o14 แผนการบริหารและพัฒนาทรัพยากรบุคคล', '/hr')}${banner('o15 รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี พ.ศ. 2567', '/hr67')}${banner('o16 ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม', '/ethics')}${banner('o20 การเปิดโอกาสให้เกิดการมีส่วนร่วม', '/join')}</main>`,
      '/hr': plain(), '/hr67': plain(), '/ethics': plain(), '/join': plain(),
    });
    expect(found.urls('o14')).toEqual(['/hr']);
    expect(found.urls('o15')).toEqual(['/hr67']);
    expect(found.urls('o16')).toEqual(['/ethics']);
    expect(found.urls('o20')).toEqual(['/join']);
  });
});

describe('item pages', () => {
  const MONTHS = ['ตุลาคม 2567', 'พฤศจิกายน 2567', 'ธันวาคม 2567', 'มกราคม 2568', 'กุมภาพันธ์ 2568', 'มีนาคม 2568'];

  it('follows year list, year page and item page to the files', async () => {
    const found = await find({
      '/': plain(),
      '/ita': `${NAV}<main><h1>ITA</h1><a href="/y/67">ปี 2567</a> <a href="/y/68">ปี 2568</a></main>`,
      '/y/67': `${NAV}<main><h1>รายการ OIT</h1><a href="/t/1">o1 โครงสร้าง</a><a href="/t/2">o7 รายงานผลการดำเนินงานประจำปี</a><a href="/t/3">o12 รายการการจัดซื้อจัดจ้าง</a><a href="/t/4">o21 No Gift Policy</a><a href="/t/5">o3 ข้อมูลการติดต่อ</a></main>`,
      '/y/68': `${NAV}<main><h1>รายการ OIT</h1><a href="/t/11">o1 โครงสร้าง</a><a href="/t/12">o7 รายงานผลการดำเนินงานประจำปี</a><a href="/t/13">o12 รายการการจัดซื้อจัดจ้าง</a><a href="/t/14">o21 No Gift Policy</a><a href="/t/15">o3 ข้อมูลการติดต่อ</a></main>`,
      ...Object.fromEntries([1, 2, 3, 4, 5, 11, 12, 14, 15].map((n) => [`/t/${n}`, plain(`หน้า ${n}`)])),
      '/t/13': `${NAV}<main><h1>o12 รายการการจัดซื้อจัดจ้าง</h1>${MONTHS.map((month, at) => `<p><a href="/f/m${at}.pdf">สรุปผลการจัดซื้อจัดจ้าง เดือน${month}</a></p>`).join('')}
        <p><a href="/f/m9.pdf">สรุปผลการจัดซื้อจัดจ้าง เดือนตุลาคม 2565</a></p></main><footer><a href="/f/foot.pdf">แผ่นพับ</a></footer>`,
      ...Object.fromEntries([...MONTHS.keys(), 9].map((n) => [`/f/m${n}.pdf`, pdf('แบบสรุปผลการดำเนินการจัดซื้อจัดจ้าง (สขร.1)')])),
      '/f/foot.pdf': pdf('แผ่นพับ'),
    });
    const urls = found.urls('o12');
    expect(urls).toEqual(expect.arrayContaining(['/t/13', ...MONTHS.map((_, at) => `/f/m${at}.pdf`)]));
    expect(urls).not.toContain('/f/m9.pdf');
    expect(urls).not.toContain('/f/foot.pdf');
    expect(urls).not.toContain('/t/3');
    expect(found.urls('o1')).toEqual(['/t/11']);
    expect(found.location.hubUrl).toBe(`${HOST}/y/68`);
  });

  it('reads only the part of a shared page that the anchor opens', async () => {
    const text = 'ขั้นตอนการดำเนินงานตามระเบียบของเทศบาล '.repeat(5);
    const found = await find({
      '/': plain(),
      '/ita': `${NAV}<main><h1>ITA 2568</h1><p><a href="/c#ITA017">O17 แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</a></p><p><a href="/c#ITA018">O18 ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</a></p><p><a href="/c#ITA019">O19 ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</a></p></main>`,
      '/c': `${NAV}<main><h1>เรื่องร้องเรียน</h1><h3 id="ITA017">แนวปฏิบัติ</h3><p>ก ${text}</p><h3 id="ITA018">ช่องทาง</h3><p>ข ${text}</p><h3 id="ITA019">สถิติ</h3><p>ค ${text}</p></main>`,
    });
    const evidence = found.item('o18').evidence[0];
    expect(evidence?.url).toBe(`${HOST}/c#ITA018`);
    const part = evidence?.document?.pages[0]?.text.slice(evidence.range?.start, evidence.range?.end) ?? '';
    expect(part).toContain('ข ขั้นตอน');
    expect(part).not.toContain('ก ขั้นตอน');
    expect(part).not.toContain('ค ขั้นตอน');
  });

  it('takes what a hub holds itself', async () => {
    const found = await find({
      '/': plain(),
      '/ita': `${NAV}<main><h1>ITA 2568</h1>
        <h3>O1 โครงสร้าง</h3><p><a href="/org">ผังโครงสร้าง</a></p><h3>O2 ข้อมูลผู้บริหาร</h3><p><a href="/boss">ดู</a></p>
        <h3>O19 ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</h3><table><tr><th>เดือน</th><th>จำนวนเรื่อง</th></tr><tr><td>ต.ค. 67</td><td>0</td></tr><tr><td>พ.ย. 67</td><td>0</td></tr><tr><td>ธ.ค. 67</td><td>0</td></tr></table>
        <h3>O22 รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา</h3><p>ในปีงบประมาณ พ.ศ. 2567 ไม่มีเจ้าหน้าที่ของเทศบาลรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา</p></main>`,
      '/org': plain(), '/boss': plain(),
    });
    const evidence = found.item('o22').evidence[0];
    expect(evidence?.document?.url).toBe(`${HOST}/ita`);
    expect(evidence?.document?.pages[0]?.text.slice(evidence.range?.start, evidence.range?.end)).toContain('ไม่มีเจ้าหน้าที่');
    expect(evidence?.document?.pages[0]?.text.slice(evidence.range?.start, evidence.range?.end)).not.toContain('จำนวนเรื่อง');
    expect(found.item('o19').evidence[0]?.range).not.toBeNull();
  });

  it('leaves quoted criteria out of what counts', async () => {
    const criteria = '<h4>องค์ประกอบด้านข้อมูล</h4><p>แสดงแผนที่มีระยะมากกว่า 1 ปี ยุทธศาสตร์ เป้าหมาย ตัวชี้วัด</p>';
    const found = await find({
      '/': plain(),
      '/ita': `${NAV}<main><h1>ITA 2568</h1><a href="/o5">O5 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน</a><a href="/o8">O8 คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่</a><a href="/o9">O9 คู่มือหรือแนวทางการขอรับบริการสำหรับผู้รับบริการหรือผู้มาติดต่อ</a></main>`,
      '/o5': `<main><h1>O5 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน</h1>${criteria}<p><a href="/f/plan.pdf">แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)</a></p></main>`,
      '/o8': `<main><h1>O8 คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่</h1>${criteria}</main>`,
      '/o9': `<main><h1>O9 คู่มือ</h1><p>ยื่นคำขอที่สำนักปลัด</p></main>`,
      '/f/plan.pdf': pdf('แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)'),
    });
    expect(found.urls('o5')).toEqual(['/f/plan.pdf']);
    expect(found.urls('o8')).toEqual([]);
    expect(found.item('o8').rejected).toContainEqual(expect.objectContaining({ why: 'criteria-text' }));
    expect(found.urls('o9')).toEqual(['/o9']);
  });

  it('counts neither menu nor footer as what stands beside the criteria', async () => {
    const long = `<nav><ul>${Array.from({ length: 30 }, (_, at) => `<li><a href="/m${at}">เมนูที่ ${at} ของเว็บไซต์เทศบาล</a></li>`).join('')}</ul></nav>`;
    const foot = `<footer><h4>เทศบาล</h4>${Array.from({ length: 30 }, (_, at) => `<a href="/f${at}">หน่วยงานที่เกี่ยวข้อง ${at}</a>`).join(' ')}</footer>`;
    const own = 'เทศบาลรับเรื่องทางหน้าเว็บ แล้วส่งให้สำนักปลัดตรวจสอบภายใน 15 วัน จากนั้นแจ้งผลให้ผู้ร้องทราบเป็นหนังสือ '.repeat(3);
    const criteria = '<h4>องค์ประกอบด้านข้อมูล</h4><p>แสดงวิธีการที่บุคคลภายนอกจะทำการร้องเรียน</p>';
    const title = 'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ';
    const hub = `${NAV}<main><h1>ITA 2568</h1><a href="/o17">O17 ${title}</a><a href="/o1">O1 โครงสร้าง</a><a href="/o2">O2 ข้อมูลผู้บริหาร</a></main>`;
    const empty = await find({ '/': plain(), '/ita': hub, '/o1': plain(), '/o2': plain(), '/o17': `${long}<main><h1>${title}</h1>${criteria}</main>${foot}` });
    expect(empty.urls('o17')).toEqual([]);
    expect(empty.item('o17').rejected[0]?.why).toBe('criteria-text');
    const full = await find({ '/': plain(), '/ita': hub, '/o1': plain(), '/o2': plain(), '/o17': `${long}<main><h1>${title}</h1>${criteria}<h3>ขั้นตอนของเทศบาล</h3><p>${own}</p></main>${foot}` });
    const evidence = full.item('o17').evidence[0];
    const part = evidence?.document?.pages[0]?.text.slice(evidence.range?.start, evidence.range?.end) ?? '';
    expect(part).toContain('สำนักปลัดตรวจสอบ');
    expect(part).not.toContain('บุคคลภายนอก');
  });
});

describe('years of a hub', () => {
  const list = (mark: string) => `<ul>${['โครงสร้าง', 'ข้อมูลผู้บริหาร', 'ข้อมูลการติดต่อ', 'ข่าวประชาสัมพันธ์'].map((title, at) => `<li><a href="/${mark}${at + 1}">O${at + 1} ${title}</a></li>`).join('')}<li><a href="/${mark}10">O10 E-Service</a></li></ul>`;
  const targets = (mark: string) => Object.fromEntries([1, 2, 3, 4, 10].map((n) => [`/${mark}${n}`, plain(`${mark}${n}`)]));

  it.each([
    ['Christian years in the address', '/ita-2024', '/ita-2025', 'ITA', 'ITA'],
    ['Thai digits in the heading', '/h/1', '/h/2', 'การประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗', 'การประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'],
    ['short years in the heading', '/h/1', '/h/2', 'OIT ปี 67', 'OIT ปี 68'],
  ])('reads %s', async (_, old, now, oldTitle, nowTitle) => {
    const found = await find({ '/': plain(), [old]: `${NAV}<main><h1>${oldTitle}</h1>${list('a')}</main>`, [now]: `${NAV}<main><h1>${nowTitle}</h1>${list('b')}</main>`, ...targets('a'), ...targets('b') });
    expect(found.location.hubUrl).toBe(`${HOST}${now}`);
    expect(found.urls('o2')).toEqual(['/b2']);
    expect(found.urls('o10')).toEqual(['/b10']);
  });

  it('is less sure of a hub without a year', async () => {
    const found = await find({ '/': plain(), '/oit': `${NAV}<main><h1>OIT</h1>${list('a')}</main>`, ...targets('a') });
    const dated = await find({ '/': plain(), '/oit': `${NAV}<main><h1>OIT 2568</h1>${list('a')}</main>`, ...targets('a') });
    expect(found.urls('o2')).toEqual(['/a2']);
    expect(found.item('o2').evidence[0]?.certainty).toBeLessThan(dated.item('o2').evidence[0]?.certainty ?? 0);
  });

  it('takes a number without a known title as weak, and only where the others are right', async () => {
    const odd = '<ul><li><a href="/q20">O20 เวทีชาวบ้านร่วมคิดร่วมทำ</a></li></ul>';
    const found = await find({ '/': plain(), '/oit': `${NAV}<main><h1>OIT 2568</h1>${list('a')}${odd}</main>`, ...targets('a'), '/q20': plain('q') });
    expect(found.urls('o20')).toEqual(['/q20']);
    expect(found.item('o20').evidence[0]?.certainty).toBeLessThan(0.5);
    const shifted = list('a').replace(/O(\d+) /gu, (_, n: string) => `O${Number(n) + 5} `);
    const other = await find({ '/': plain(), '/oit': `${NAV}<main><h1>OIT 2568</h1>${shifted}${odd}</main>`, ...targets('a'), '/q20': plain('q') });
    expect(other.urls('o20')).toEqual([]);
    expect(other.urls('o2')).toEqual(['/a2']);
  });

  it('trusts a number written out on a short list of the assessed year, whatever the words behind it', async () => {
    const short = (year: number, line: string) => ({ '/': plain(), '/ita': `${NAV}<main><h1>ITA ประจำปีงบประมาณ ${year}</h1><table><tr><td>${line}</td><td><a href="/q3">เรากับท่านถึงกันได้ทางใด</a></td></tr></table></main>`, '/q3': plain('q') });
    expect((await find(short(2568, 'O3'))).urls('o3')).toEqual(['/q3']);
    expect((await find(short(2567, 'O3'))).urls('o3')).toEqual([]);
    expect((await find(short(2568, '3'))).urls('o3')).toEqual([]);
    const news = { '/': plain(), '/news': `${NAV}<main><h1>ข่าวปี 2568</h1><p>O3 <a href="/q3">เรากับท่านถึงกันได้ทางใด</a></p></main>`, '/q3': plain('q') };
    expect((await find(news)).urls('o3')).toEqual([]);
  });

  it('does not trust the numbers of a short list where a title stands beside another number', async () => {
    const found = await find({ '/': plain(), '/ita': `${NAV}<main><h1>ITA ประจำปีงบประมาณ 2568</h1><ul><li>O3 <a href="/q3">เรากับท่านถึงกันได้ทางใด</a></li><li>O7 <a href="/q2">ข้อมูลผู้บริหาร</a></li></ul></main>`, '/q3': plain('q'), '/q2': plain('r') });
    expect(found.urls('o3')).toEqual([]);
  });
});
