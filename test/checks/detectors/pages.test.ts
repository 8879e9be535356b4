import { describe, expect, it } from 'vitest';
import { evidence, file, health, page, run, SITE } from '../build.ts';

const FOOT = `<footer><a href="/">หน้าแรก</a><p>สำนักงานเทศบาลตำบลบ้านสวน 99 หมู่ 3 ต.บ้านสวน อ.เมือง จ.ชลบุรี 20000 โทร. 038-123-456 โทรสาร 038-123-457 saraban@ban-suan.go.th</p><a href="https://www.facebook.com/bansuan">Facebook</a></footer>`;
const contact = (what: string): Record<string, unknown> => ({ type: 'contact', what });

describe('contact', () => {
  it.each(['address', 'phone', 'email', 'social'])('%s may stand in the footer', async (what) => {
    expect(run(contact(what), [await page(`<main><h1>ติดต่อเรา</h1><p>ยินดีให้บริการ <a href="/q">สอบถาม</a></p></main>${FOOT}`)])).toMatchObject({ found: 'yes' });
  });

  it.each([
    'เลขที่ 123 หมู่ที่ 4 ตำบลบ้านสวน อำเภอเมืองชลบุรี จังหวัดชลบุรี 20000',
    'ที่อยู่ ๑๒๓ ม.๔ ต.บ้านสวน อ.เมือง จ.ชลบุรี ๒๐๐๐๐',
    'ถนนสุขุมวิท แขวงบางจาก เขตพระโขนง กรุงเทพมหานคร 10260',
  ])('address: %s', (text) => {
    expect(run(contact('address'), [file([text])])).toMatchObject({ found: 'yes' });
  });

  it.each(['เทศบาลตั้งอยู่ใจกลางเมือง', 'อำเภอเมืองมีประชากร 20000 คน', 'ต.ค. 67'])('no address: %s', (text) => {
    expect(run(contact('address'), [file([text])])).toMatchObject({ found: 'no' });
  });

  it.each(['โทร. 042-881-234', 'โทรศัพท์ 0 4288 1234 ต่อ 12', 'โทร ๐-๔๒๘๘-๑๒๓๔', '081 234 5678', '08-1234-5678', '09 1234 5678', '081-234-5678-9', '0-3598-7701-23', '(038) 123 456', '02-123-4567', '+66 38 123 456'])('phone: %s', (text) => {
    expect(run(contact('phone'), [file([text])])).toMatchObject({ found: 'yes' });
  });

  it.each(['โทรสาร 042-881-235', 'เลขประจำตัวผู้เสียภาษี 0994000123456', 'เลขที่โครงการ 67019012345', 'วันที่ 01-02-2568', 'สายด่วน 1669', '20,000,000 บาท', 'โทร. 0-0000-0000', 'โรงพยาบาลบ้านสวน 038-222-333', 'พัฒนาเว็บไซต์โดย บริษัท ดีเว็บ จำกัด โทร. 02-345-6789'])('no phone: %s', (text) => {
    expect(run(contact('phone'), [file([text])])).toMatchObject({ found: 'no' });
  });

  it.each(['saraban@ban-suan.go.th', 'bansuan[at]gmail.com', 'E-mail : ban_suan (at) hotmail.co.th', '[email protected]'])('e-mail: %s', (text) => {
    expect(run(contact('email'), [file([text])])).toMatchObject({ found: 'yes' });
  });

  it.each(['www.ban-suan.go.th', 'line @bansuan', 'อีเมล: -', 'email@example.com', 'ออกแบบเว็บไซต์โดย sales@d-web.co.th'])('no e-mail: %s', (text) => {
    expect(run(contact('email'), [file([text])])).toMatchObject({ found: 'no' });
  });

  it('a share button is no channel of the agency’s own', async () => {
    expect(run(contact('social'), [await page('<p>แบ่งปัน <a href="https://www.facebook.com/sharer/sharer.php?u=x">แชร์</a></p>')])).toMatchObject({ found: 'no' });
    expect(run(contact('social'), [await page('<iframe src="https://www.facebook.com/plugins/page.php?href=bansuan"></iframe>')])).toMatchObject({ found: 'yes' });
  });

  it.each(['<a href="/webboard">กระดานถาม-ตอบ</a>', '<a href="https://m.me/bansuan">พูดคุยกับเรา</a>', '<form method="post" action="/q"><label>ชื่อ <input name="a"></label><textarea name="b"></textarea></form>'])('question channel: %s', async (html) => {
    expect(run(contact('question'), [await page(html)])).toMatchObject({ found: 'yes' });
  });

  it.each([
    'อีเมล: ที่อยู่อีเมลนี้จะถูกป้องกันจากสแปมบอท แต่คุณต้องเปิดการใช้งานจาวาสคริปต์',
    'E-mail: This email address is being protected from spambots. You need JavaScript enabled to view it.',
  ])('an address that a script keeps from robots: %s', async (words) => {
    expect(run({ type: 'contact', what: 'email' }, [await page(`<h1>ติดต่อเรา</h1><p>${words}</p>`)])).toMatchObject({ found: 'yes' });
  });

  it('no question channel', async () => {
    expect(run(contact('question'), [await page('<p>เวลาทำการ 8.30 - 16.30 น.</p>')])).toMatchObject({ found: 'no' });
  });
});

describe('map', () => {
  it.each([
    '<iframe src="https://www.google.com/maps/embed?pb=!1m18"></iframe>',
    '<a href="https://maps.app.goo.gl/abc123">ดูเส้นทาง</a>',
    '<a href="https://goo.gl/maps/xyz">Google Map</a>',
    '<img src="/img/office.jpg" alt="แผนที่ตั้งสำนักงานเทศบาล" width="600" height="400">',
    '<img src="/upload/%E0%B9%81%E0%B8%9C%E0%B8%99%E0%B8%97%E0%B8%B5%E0%B9%88.jpg" alt="" width="600" height="400">',
  ])('%s', async (html) => {
    expect(run({ type: 'map' }, [await page(html)])).toMatchObject({ found: 'yes' });
  });

  it.each(['<a href="/sitemap">แผนผังเว็บไซต์</a><p>ติดต่อ</p>', '<img src="/img/sitemap.png" alt="sitemap"><p>แผนที่ภาษี</p>', '<p>เทศบาลตั้งอยู่ริมทะเล</p>'])('not: %s', async (html) => {
    expect(run({ type: 'map' }, [await page(html)])).toMatchObject({ found: 'no' });
  });

  it('drawn by a script cannot be seen', async () => {
    expect(run({ type: 'map' }, [await page('<h2>แผนที่ตั้ง</h2><div id="map"></div>')])).toMatchObject({ found: 'unknown' });
  });

  it.each([
    '<h2>แผนที่ตั้งสำนักงาน</h2><img src="/upload/58213.jpg" width="500">',
    '<table><tr><td>โทร.</td><td>038-123-456</td></tr><tr><td>แผนที่</td><td><img src="/upload/58213.jpg" width="500"></td></tr></table>',
    '<h3>แผนที่</h3><svg width="420" height="240"><text x="20" y="140">ตลาดสด</text></svg>',
    '<img src="https://tile.openstreetmap.org/12/3189/1885.png" width="256">',
  ])('is seen where the words before it call it so: %s', async (html) => {
    expect(run({ type: 'map' }, [await page(html)])).toMatchObject({ found: 'yes' });
  });

  it('is no other picture that follows its heading', async () => {
    const below = (html: string) => `<h2>แผนที่สำนักงาน</h2>${html}`;
    const none = ['<p>กำลังจัดทำ ขออภัยในความไม่สะดวก</p><img src="/upload/1.jpg">', '<img src="/upload/1.jpg"><p>ภาพถ่ายหน้าอาคาร</p>', '<p>สอบถามเส้นทางทางโทรศัพท์</p><h2>บรรยากาศ</h2><img src="/upload/1.jpg">'];
    for (const html of none) expect(run({ type: 'map' }, [await page(below(html))])).toMatchObject({ found: 'no' });
    const some = ['<p>จากตลาดไปทางเหนือ 2 กม.</p><img src="/upload/1.jpg">', '<h3>จากตัวเมือง</h3><img src="/upload/1.jpg"><h2>ภาพสำนักงาน</h2>'];
    for (const html of some) expect(run({ type: 'map' }, [await page(below(html))])).toMatchObject({ found: 'yes' });
  });

  it.each(['<p>แผนที่ของเทศบาล ดูได้ในเพจเฟซบุ๊ก</p>', '<h2>แผนที่</h2><p>แผนที่แสดงพื้นที่เสี่ยงภัยแล้ง ปี 2563</p><svg width="420" height="240"><text x="20" y="140">เสี่ยงสูง</text></svg>', '<h2>แผนที่ท่องเที่ยวตำบล</h2><img src="/upload/1.jpg" width="500">'])('is not seen where there is none of the office: %s', async (html) => {
    expect(run({ type: 'map' }, [await page(html)])).toMatchObject({ found: 'no' });
  });
});

describe('form', () => {
  const about = { type: 'form', about: ['ทุจริต', 'แจ้งเบาะแส'], not: ['ความพึงพอใจ'] };
  const fields = '<label>ชื่อผู้แจ้ง <input type="text" name="n"></label><label>รายละเอียด <textarea name="d"></textarea></label><button>ส่ง</button>';

  it('of the page’s subject', async () => {
    expect(run(about, [await page(`<h1>ช่องทางแจ้งเรื่องร้องเรียนการทุจริต</h1><form method="post" action="/send">${fields}</form>`)])).toMatchObject({ found: 'yes' });
  });

  it('at a form service, one click away or embedded', async () => {
    expect(run(about, [await page('<h1>แจ้งเบาะแสการทุจริต</h1><p><a href="https://forms.gle/abc">กรอกแบบฟอร์ม</a></p>')])).toMatchObject({ found: 'yes' });
    expect(run(about, [await page('<h1>แจ้งเบาะแสการทุจริต</h1><iframe src="https://docs.google.com/forms/d/e/1/viewform?embedded=true"></iframe>')])).toMatchObject({ found: 'yes' });
    const outside = evidence(null, { url: 'https://docs.google.com/forms/d/e/1/viewform', label: 'แจ้งเบาะแสการทุจริต', health: health('alive') });
    expect(run(about, [outside])).toMatchObject({ found: 'yes' });
  });

  it('is neither a search box nor a sign-in', async () => {
    expect(run(about, [await page('<h1>แจ้งเบาะแสการทุจริต</h1><form method="get" action="/s"><input type="text" name="q" placeholder="ค้นหา"></form>')])).toMatchObject({ found: 'no' });
    expect(run(about, [await page('<h1>แจ้งเบาะแสการทุจริต</h1><form method="post" action="/l"><input type="text" name="u" placeholder="ชื่อผู้ใช้"><input type="password" name="p"></form>')])).toMatchObject({ found: 'no' });
  });

  it('for something else cannot be taken for it', async () => {
    expect(run(about, [await page(`<h1>สมัครรับข่าวสาร</h1><form method="post" action="/n">${fields.replace('ชื่อผู้แจ้ง', 'ชื่อ')}</form>`)]).found).not.toBe('yes');
  });

  it('is not a page that only tells an address', async () => {
    expect(run(about, [await page('<h1>แจ้งเบาะแสการทุจริต</h1><p>ส่งจดหมายถึงนายกเทศมนตรี</p>')])).toMatchObject({ found: 'no' });
  });
});

describe('steps', () => {
  const timed = { type: 'steps', times: true };

  it.each([
    'ขั้นตอนการขอรับบริการ\n1. ยื่นคำขอพร้อมเอกสาร ใช้เวลา 5 นาที\n2. เจ้าหน้าที่ตรวจสอบเอกสาร 10 นาที\n3. เสนอผู้บริหารพิจารณาอนุมัติ 1 วัน',
    '(๑) ยื่นคำร้อง ๓ นาที\n(๒) ตรวจสอบเอกสาร ๕ นาที\n(๓) ออกใบเสร็จรับเงินและดำเนินการ ๒ นาที',
    'ขั้นตอนที่ 1 รับเรื่องร้องเรียน ภายใน 1 วันทำการ\nขั้นตอนที่ 2 ตรวจสอบข้อเท็จจริง 7 วันทำการ\nขั้นตอนที่ 3 แจ้งผลผู้ร้อง 3 วันทำการ',
  ])('with times: %s', (text) => {
    expect(run({ type: 'steps' }, [file([text])])).toMatchObject({ found: 'yes' });
    expect(run(timed, [file([text])])).toMatchObject({ found: 'yes' });
  });

  it('without times', () => {
    const doc = file(['ขั้นตอน\n1. ยื่นคำขอ\n2. ตรวจสอบเอกสาร\n3. อนุมัติ\n4. แจ้งผล']);
    expect(run({ type: 'steps' }, [doc])).toMatchObject({ found: 'yes' });
    expect(run(timed, [doc])).toMatchObject({ found: 'no' });
  });

  it('as lines with their times, unnumbered', () => {
    const lines = 'อบต. ดำเนินการดังนี้\nนิติกรลงทะเบียนรับเรื่อง ภายในหนึ่งวันทำการ\nเสนอผู้บริหารตั้งกรรมการตรวจสอบข้อเท็จจริง ภายในเจ็ดวัน\nแจ้งผลให้ผู้ร้องทราบ ภายใน 15 วัน';
    expect(run({ type: 'steps' }, [file([lines])])).toMatchObject({ found: 'yes' });
    expect(run({ type: 'steps' }, [file(['เปิดทำการ\nจันทร์ถึงศุกร์ 5 วัน\nหยุด 2 วัน\nพักเที่ยง 1 ชั่วโมง'])])).toMatchObject({ found: 'no' });
  });

  it('in a table', async () => {
    const html = `<table><tr><th>ลำดับ</th><th>ขั้นตอน</th><th>ระยะเวลา</th></tr><tr><td>1</td><td>รับคำขอ</td><td>5 นาที</td></tr><tr><td>2</td><td>พิจารณา</td><td>1 วัน</td></tr><tr><td>3</td><td>แจ้งผล</td><td>1 วัน</td></tr></table>`;
    expect(run(timed, [await page(html)])).toMatchObject({ found: 'yes' });
    expect(run(timed, [await page(html.replace(/<th>ระยะเวลา<\/th>|<td>\d (?:นาที|วัน)<\/td>/gu, ''))])).toMatchObject({ found: 'no' });
  });

  it('a list of news is no procedure', () => {
    expect(run({ type: 'steps' }, [file(['1. งานลอยกระทง\n2. งานวันเด็ก\n3. งานปีใหม่\n4. งานสงกรานต์'])])).toMatchObject({ found: 'no' });
  });

  it('over a page break', () => {
    const doc = file(['ขั้นตอนการให้บริการ\n1.แจ้งเจ้าพนักงานท้องถิ่นโดยยื่นแบบ', '2.เจ้าหน้าที่ผู้รับผิดชอบเสนอขออนุมัติ\n3.ดำเนินการจัดส่งน้ำ ใช้ระยะเวลา ไม่เกิน 1 วัน']);
    expect(run({ type: 'steps' }, [doc])).toMatchObject({ found: 'yes' });
    expect(run(timed, [doc])).toMatchObject({ found: 'yes' });
  });

  it('rules of conduct are no procedure', () => {
    const rules = ['๑.บุคลากรในหน่วยงานต้องวางตัวเป็นกลางกับผู้ขาย', '๒.บุคลากรในหน่วยงานสนับสนุนการตรวจสอบและดำเนินการด้วยความคุ้มค่า', '๓.บุคลากรในหน่วยงานต้องไม่เรียกรับทรัพย์สิน', '๔.บุคลากรในหน่วยงานต้องพิจารณาด้วยความเป็นธรรม'];
    expect(run({ type: 'steps' }, [file([`แนวทางมีความโปร่งใส ตรวจสอบได้ จึงกำหนดไว้ ดังนี้ ${'ตามกรอบจรรยาบรรณของผู้ปฏิบัติงาน '.repeat(4)}\n${rules.join('\n')}`])])).toMatchObject({ found: 'no' });
  });

  it.each(['เตรียมพร้อมตลอด 24 ชั่วโมง เมื่อเกิดอัคคีภัย', 'ระยะเวลาเปิดให้บริการ : 08.30 - 16.30 น.'])('readiness and opening hours are no time: %s', (text) => {
    expect(run(timed, [file([`ขั้นตอน\n1. ยื่นคำขอ\n2. ตรวจสอบเอกสาร\n3. อนุมัติ\n${text}`])])).toMatchObject({ found: 'no' });
    expect(run({ type: 'column', any: ['ระยะเวลา'], cells: 'time' }, [file([text])])).toMatchObject({ found: 'no' });
  });

  it('a date is no time', () => {
    expect(run(timed, [file(['ขั้นตอน\n1. ยื่นคำขอ วันที่ 3 มกราคม\n2. ตรวจสอบเอกสาร\n3. อนุมัติ'])])).toMatchObject({ found: 'no' });
  });
});

describe('chart', () => {
  const names = { type: 'chart', names: [['นายกเทศมนตรี', 'สภาเทศบาล'], ['ปลัดเทศบาล'], ['กองคลัง', 'สำนักปลัด']] };

  it('a picture shows that there is one, but not what it says', async () => {
    const doc = await page('<h2>ผังโครงสร้างส่วนราชการ</h2><img src="/upload/chart01.png" width="1000" height="700" alt="">');
    expect(run({ type: 'chart' }, [doc])).toMatchObject({ found: 'yes' });
    expect(run(names, [doc])).toMatchObject({ found: 'unknown' });
  });

  it('in words shows both', async () => {
    const doc = await page('<h2>โครงสร้างการแบ่งส่วนราชการ</h2><ul><li>นายกเทศมนตรี<ul><li>ปลัดเทศบาล<ul><li>สำนักปลัดเทศบาล</li><li>กองคลัง</li><li>กองช่าง</li></ul></li></ul></li></ul>');
    expect(run({ type: 'chart' }, [doc])).toMatchObject({ found: 'yes' });
    expect(run(names, [doc])).toMatchObject({ found: 'yes' });
  });

  it('without the political side', () => {
    const found = run(names, [file(['ผังโครงสร้าง\nปลัดเทศบาล\nสำนักปลัด\nกองคลัง\nกองช่าง'])]);
    expect(found.found).toBe('no');
    expect(found.detail?.th).toContain('นายกเทศมนตรี');
  });

  it('what another page tells of the mayor does not put him on the chart', async () => {
    const drawn = await page('<h2>โครงสร้างหน่วยงาน</h2><p>ปลัดเทศบาล</p><p>สำนักปลัด</p><p>กองคลัง</p><p>กองช่าง</p>', `${SITE}structure`);
    const law = await page(
      '<h2>อำนาจและหน้าที่</h2><p>องค์กรของเทศบาลประกอบด้วยสภาเทศบาลซึ่งมาจากการเลือกตั้งของประชาชนในเขตเทศบาล และนายกเทศมนตรีซึ่งเป็นผู้บริหารท้องถิ่น</p>',
      `${SITE}power`,
    );
    expect(run(names, [drawn, law])).toMatchObject({ found: 'no' });
  });

  it('nor do short lines of a page about the agency’s powers, beside a page called the structure', async () => {
    const structure = await page('<h2>โครงสร้างหน่วยงาน</h2><img src="/upload/s.png" width="900" alt=""><p>รองปลัดเทศบาล</p>', `${SITE}structure`, 'โครงสร้างหน่วยงาน');
    const power = await page('<h2>โครงสร้างและอำนาจหน้าที่</h2><p>2.1 สภาเทศบาล</p><p>2.2 นายกเทศมนตรี</p><p>2.3 ปลัดเทศบาล</p><p>สำนักปลัด</p><p>กองคลัง</p><p>กองช่าง</p>', `${SITE}power`, 'อำนาจหน้าที่');
    expect(run(names, [structure, power])).toMatchObject({ found: 'unknown' });
  });

  it('prose under a picture does not tell whether the picture shows both', async () => {
    const doc = await page(
      '<h2>ผังโครงสร้าง</h2><img src="/upload/chart.png" width="900" alt=""><p>เทศบาลมีนายกเทศมนตรีเป็นผู้บริหารสูงสุด มีปลัดเทศบาลเป็นผู้บังคับบัญชาพนักงาน รองจากนายกเทศมนตรี และแบ่งงานเป็นสำนักปลัดและกองคลังตามประกาศของเทศบาล</p>',
    );
    expect(run(names, [doc])).toMatchObject({ found: 'unknown' });
  });

  it('is not the logo', async () => {
    expect(run({ type: 'chart' }, [await page('<h1>ประวัติเทศบาล</h1><img src="/img/logo.png" width="400" alt="ตราเทศบาล"><p>ประวัติความเป็นมา</p>')])).toMatchObject({ found: 'no' });
  });
});

describe('news', () => {
  const news = { type: 'news', minimum: 2 };

  it('with dates', async () => {
    const doc = await page('<ul><li><a href="/n/1">โครงการพัฒนาคลองบ้านสวน</a> 11 ธ.ค. 2567</li><li><a href="/n/2">ประชุมสภาเทศบาลสมัยสามัญ</a> 5 เมษายน 2568</li></ul>', `${SITE}news`);
    expect(run(news, [doc])).toMatchObject({ found: 'yes' });
  });

  it('without dates cannot be told', async () => {
    const doc = await page(['โครงการพัฒนาคลองบ้านสวนให้สะอาด', 'ประชุมสภาเทศบาลสมัยสามัญครั้งแรก', 'ประชาสัมพันธ์การชำระภาษีที่ดิน'].map((title, n) => `<p><a href="/n/${n}">${title}</a></p>`).join(''), `${SITE}news`);
    expect(run(news, [doc])).toMatchObject({ found: 'unknown' });
  });

  it('none at all', async () => {
    expect(run(news, [await page('<h1>ข่าว</h1><p>ยังไม่มีข่าว</p>')])).toMatchObject({ found: 'no' });
  });

  it('a day and month stand under the year of the heading', async () => {
    const html = '<h3>ข่าวปี 2568</h3><table><tr><td>30 ม.ค.</td><td>ประกาศใช้เทศบัญญัติการจัดการมูลฝอย</td></tr><tr><td>11 ก.พ.</td><td>เปิดตลาดเกษตรกร</td></tr></table>';
    expect(run(news, [await page(html, `${SITE}news`)])).toMatchObject({ found: 'yes' });
  });

  it.each([
    '<p>ปรับปรุงเว็บไซต์ล่าสุด: 25 เมษายน 2568 | ผู้เข้าชมวันนี้ 14 คน</p><p>ยังไม่มีข่าว</p>',
    '<h3>ดวงประจำเดือน 12 ราศี</h3><p>โพสต์ 1 เมษายน 2568 — ราศีเมษ การงานมีเกณฑ์เปลี่ยนแปลง</p><h3>สูตรแกงส้ม</h3><p>โพสต์ 15 มีนาคม 2568 — เครื่องปรุง พริกแห้ง หอมแดง กะปิ</p>',
    '<h3>Hello world!</h3><p>5 มกราคม 2568</p><p>Welcome to WordPress. This is your first post.</p><h3>Post title here</h3><p>6 มกราคม 2568</p><p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>',
  ])('of others, of a template or of the page itself does not count: %s', async (html) => {
    expect(run({ type: 'news', minimum: 1 }, [await page(html, `${SITE}news`)])).toMatchObject({ found: 'no' });
  });

  it('of a list that says it has no entries is none', async () => {
    const empty = '<table><tr><th>วันที่</th><th>เรื่อง</th></tr><tr><td colspan="2">ไม่พบข้อมูล</td></tr></table><p>ระบบติดตั้งเมื่อ 4 ธันวาคม 2567</p>';
    expect(run({ type: 'news', minimum: 1 }, [await page(empty, `${SITE}news`)])).toMatchObject({ found: 'no' });
    const calendar = '<h3>ปฏิทิน</h3><p>ไม่มีกิจกรรม</p><p>4 ธ.ค. 2567 ซ่อมถนนสายวัด</p><p>9 ม.ค. 2568 มอบทุนเด็กยากจน</p><p>3 มี.ค. 2568 ลอกท่อหน้าตลาด</p>';
    expect(run({ type: 'news', minimum: 1 }, [await page(calendar, `${SITE}news`)])).toMatchObject({ found: 'yes' });
  });

  it('is no trial of the system, nor what others wrote', async () => {
    const none = ['<p>test 14/05/2568</p><p>ทดสอบระบบ 15/05/2568</p>', '<p>อินโฟกราฟิก 2 พ.ค. 2568 กรมสรรพากร ยื่นภาษี ภ.ง.ด. 94</p><p>9 พ.ค. 2568 เตือนภัยออนไลน์ โดยตำรวจไซเบอร์</p>'];
    for (const html of none) expect(run({ type: 'news', minimum: 1 }, [await page(html, `${SITE}news`)])).toMatchObject({ found: 'no' });
    expect(run({ type: 'news', minimum: 1 }, [await page('<p>14 พ.ค. 2568 ทดสอบสมรรถภาพผู้สูงอายุในชุมชน</p>', `${SITE}news`)])).toMatchObject({ found: 'yes' });
  });

  it('is more than good wishes and what is copied for readers, also in October', async () => {
    const wishes = '<p>3 ต.ค. 2567 สวัสดีวันพฤหัสบดี ขอให้มีความสุข</p><p>16 ต.ค. 2567 ตรวจสลากกินแบ่งงวดนี้</p><p>13 เม.ย. 2568 สุขสันต์วันสงกรานต์</p>';
    expect(run({ type: 'news', minimum: 1 }, [await page(wishes, `${SITE}news`)])).toMatchObject({ found: 'no' });
    expect(run({ type: 'news', minimum: 1 }, [await page(`${wishes}<p>11 เม.ย. 2568 ขอเชิญร่วมประเพณีสงกรานต์ที่ลานวัด</p>`, `${SITE}news`)])).toMatchObject({ found: 'yes' });
  });

  it('the clock of the page is no news', async () => {
    expect(run({ type: 'news', minimum: 1 }, [await page('<p>วันที่ 1 กรกฎาคม 2568</p>')])).toMatchObject({ found: 'no' });
  });
});
