import { describe, expect, it } from 'vitest';
import { evidence, file, page, run, scan } from '../build.ts';

describe('phrase', () => {
  const any = { type: 'phrase', any: ['ปัญหาอุปสรรค', 'ข้อขัดข้อง'] };

  it.each(['ปัญหา อุปสรรค และข้อเสนอแนะ', 'ปัญหาอุปสรรค', '๕. ข้อขัดข้องในการทำงาน', 'ปัญหา\nอุปสรรค'])('finds it in "%s"', (text) => {
    expect(run(any, [file([text])])).toMatchObject({ found: 'yes' });
  });

  it('says which words it missed, and on which page it found them', () => {
    expect(run(any, [file(['ไม่มีเรื่องนั้น', 'หน้าสอง', 'ข้อขัดข้องที่พบ'])])).toMatchObject({ found: 'yes', page: 3 });
    expect(run(any, [file(['ผลการดำเนินงาน'])]).detail?.th).toContain('ปัญหาอุปสรรค');
  });

  it('does not count words inside a trap', () => {
    const trap = { type: 'phrase', any: ['อุปสรรค'], not: ['โอกาสและอุปสรรค'] };
    expect(run(trap, [file(['จุดแข็ง จุดอ่อน โอกาสและอุปสรรค'])])).toMatchObject({ found: 'no' });
    expect(run(trap, [file(['โอกาสและอุปสรรค … ปัญหาและอุปสรรค'])])).toMatchObject({ found: 'yes' });
  });

  it('wants one of each group, or as many as asked for', () => {
    const groups = { type: 'phrase', groups: [['อนุญาต'], ['จัดซื้อจัดจ้าง'], ['บริหารงานบุคคล']] };
    const doc = file(['ความเสี่ยงด้านการอนุญาต และด้านการจัดซื้อจัดจ้าง']);
    expect(run(groups, [doc])).toMatchObject({ found: 'no' });
    expect(run(groups, [doc]).detail?.th).toContain('บริหารงานบุคคล');
    expect(run({ ...groups, atLeast: 2 }, [doc])).toMatchObject({ found: 'yes' });
  });

  it('counts how often', () => {
    expect(run({ ...any, times: 2 }, [file(['ปัญหาอุปสรรค โครงการหนึ่ง'])])).toMatchObject({ found: 'no' });
    expect(run({ ...any, times: 2 }, [file(['ปัญหาอุปสรรค โครงการหนึ่ง', 'ปัญหาอุปสรรค โครงการสอง'])])).toMatchObject({ found: 'yes' });
  });

  it('fills the assessed year in', () => {
    expect(run({ type: 'phrase', any: ['ประจำปี {year}'] }, [file(['แผนประจำปี ๒๕๖๘'])])).toMatchObject({ found: 'yes' });
    expect(run({ type: 'phrase', any: ['ประจำปี {year-1}'] }, [file(['แผนประจำปี ๒๕๖๘'])])).toMatchObject({ found: 'no' });
  });

  it('looks in titles and headings alone where told to', async () => {
    const doc = await page('<h2>ช่องทางร้องเรียนการทุจริต</h2><p>กรอกข้อมูลเรื่องร้องทุกข์ทั่วไป</p>');
    expect(run({ type: 'phrase', any: ['ร้องเรียนการทุจริต'], where: 'heading' }, [doc])).toMatchObject({ found: 'yes' });
    expect(run({ type: 'phrase', any: ['ร้องทุกข์ทั่วไป'], where: 'heading' }, [doc])).toMatchObject({ found: 'no' });
  });

  it('does not read menus, side columns and the foot of the page', async () => {
    const html = `<nav><ul><li><a href="/o7">ปัญหาอุปสรรคและข้อเสนอแนะ</a></li><li><a href="/a">เกี่ยวกับเรา</a></li></ul></nav>
      <main><h1>ข่าว</h1><p>งานลอยกระทงประจำปี <a href="/x">อ่านต่อ</a></p></main>
      <footer><a href="/b">ข้อขัดข้องในการใช้งานเว็บไซต์</a></footer>`;
    expect(run(any, [await page(html)])).toMatchObject({ found: 'no' });
  });

  it('reads no more than the section that an anchor opens', async () => {
    const html = '<h2 id="a">ข้อ 1</h2><p>เนื้อหาแรก</p><h2 id="b">ข้อ 2</h2><p>ปัญหาอุปสรรคที่พบ</p>';
    const doc = await page(html);
    const [first, second] = ['a', 'b'].map((anchor) => doc.sections.find((section) => section.anchors.includes(anchor)));
    const piece = (section: typeof first): ReturnType<typeof evidence> => evidence(doc, { range: section === undefined ? null : { start: section.start, end: section.end } });
    expect(run(any, [piece(first)])).toMatchObject({ found: 'no' });
    expect(run(any, [piece(second)])).toMatchObject({ found: 'yes' });
  });
});

describe('any-of and all-of', () => {
  const a = { type: 'phrase', any: ['กข'], where: 'text', times: 1 };
  const b = { type: 'phrase', any: ['คง'], where: 'text', times: 1 };
  const map = { type: 'map' };

  it('any-of is as good as its best part, all-of as poor as its poorest', () => {
    const doc = file(['ภาษากข และอื่น ๆ']);
    expect(run({ type: 'any-of', of: [a, b] }, [doc])).toMatchObject({ found: 'yes' });
    expect(run({ type: 'all-of', of: [a, b] }, [doc])).toMatchObject({ found: 'no' });
    expect(run({ type: 'any-of', of: [b, map] }, [doc])).toMatchObject({ found: 'no' });
  });
});

describe('prose', () => {
  const prose = { type: 'prose', about: ['อำนาจหน้าที่', 'หน้าที่และอำนาจ'], letters: 150 };
  const own = 'เทศบาลตำบลมีหน้าที่รักษาความสงบเรียบร้อยของประชาชน จัดให้มีและบำรุงทางบกและทางน้ำ รักษาความสะอาดของถนน จัดให้มีเครื่องใช้ในการดับเพลิง ให้ราษฎรได้รับการศึกษาอบรม และส่งเสริมการพัฒนาสตรี เด็ก เยาวชน ผู้สูงอายุ';

  it('is a passage under its heading', async () => {
    expect(run(prose, [await page(`<h2>อำนาจหน้าที่ของเทศบาล</h2><p>${own}</p>`)])).toMatchObject({ found: 'yes' });
    expect(run(prose, [file([`หน้าที่และอำนาจ\n${own}`])])).toMatchObject({ found: 'yes' });
  });

  it('is more than a list of links', async () => {
    const links = Array.from({ length: 8 }, (_, n) => `<li><a href="/law${n}.pdf">พระราชบัญญัติเทศบาล พ.ศ. 2496 แก้ไขเพิ่มเติมฉบับที่ ${n}</a></li>`).join('');
    expect(run(prose, [await page(`<h2>อำนาจหน้าที่</h2><ul>${links}</ul>`)])).toMatchObject({ found: 'no' });
  });

  it('is more than the names of laws', async () => {
    const laws = ['พระราชบัญญัติเทศบาล พ.ศ. 2496 และที่แก้ไขเพิ่มเติมถึง (ฉบับที่ 14) พ.ศ. 2562', 'พระราชบัญญัติกำหนดแผนและขั้นตอนการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น พ.ศ. 2542', 'พระราชบัญญัติควบคุมอาคาร พ.ศ. 2522'];
    const list = laws.map((law) => `<li>${law}</li>`).join('');
    expect(run(prose, [await page(`<h2>อำนาจหน้าที่</h2><ul>${list}</ul>`)])).toMatchObject({ found: 'no' });
    expect(run(prose, [await page(`<h2>อำนาจหน้าที่</h2><p>พระราชบัญญัติเทศบาล พ.ศ. 2496 กำหนดให้${own}</p>`)])).toMatchObject({ found: 'yes' });
  });

  it('takes the passage below its own heading, however short the section above it is', async () => {
    expect(run(prose, [await page(`<h1>รู้จักเรา</h1><h3>กองคลัง</h3><p>งานพัสดุ</p><h2>หน้าที่และอำนาจ</h2><p>${own}</p>`)])).toMatchObject({ found: 'yes' });
    expect(run(prose, [await page(`<h1>รู้จักเรา</h1><h3>หน้าที่และอำนาจ</h3><p>ตามกฎหมาย</p><h2>กองคลัง</h2><p>${own.replace('มีหน้าที่', 'ได้')}</p>`)])).toMatchObject({ found: 'no' });
  });

  it('is no whole Act, in a file of its own or on the page', async () => {
    const act = (lead: string) => `${lead}\nมาตรา ๑ พระราชบัญญัตินี้เรียกว่า “พระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖”\nมาตรา ๕๐ หน้าที่และอำนาจ ${own}\nมาตรา ๕๑ ${own}`;
    expect(run(prose, [file([act('พระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖')])])).toMatchObject({ found: 'no' });
    expect(run(prose, [await page(`<h2>หน้าที่และอำนาจ</h2>${act('').split('\n').map((line) => `<p>${line}</p>`).join('')}`)])).toMatchObject({ found: 'no' });
    expect(run(prose, [await page(`<h2>หน้าที่และอำนาจ</h2><p>${own}</p><p>ตามมาตรา 50 และ 51 แห่งพระราชบัญญัติเทศบาล พ.ศ. 2496</p>`)])).toMatchObject({ found: 'yes' });
  });

  it('is about the thing', () => {
    expect(run(prose, [file([`ประวัติความเป็นมา\n${own.replace('มีหน้าที่', 'ได้')}`])])).toMatchObject({ found: 'no' });
    expect(run(prose, [file(['อำนาจหน้าที่\nรอข้อมูล'])])).toMatchObject({ found: 'no' });
  });
});

describe('not-whole-law', () => {
  const law = { type: 'not-whole-law' };
  const act = `พระราชบัญญัติเทศบาล พ.ศ. 2496\nให้ไว้ ณ วันที่ 13 กุมภาพันธ์ พ.ศ. 2496\n${Array.from({ length: 70 }, (_, n) => `มาตรา ${n + 1} เทศบาลใดมีฐานะตามที่กฎหมายกำหนดให้ดำเนินการตามบทบัญญัตินี้`).join('\n')}`;
  const own = `อำนาจหน้าที่ของเทศบาล\n${'เทศบาลมีหน้าที่ตามมาตรา 50 รักษาความสงบเรียบร้อย จัดให้มีและบำรุงทางบกและทางน้ำ '.repeat(6)}`;

  it('passes words of the agency’s own, also beside an Act', () => {
    expect(run(law, [file([own])])).toMatchObject({ found: 'yes' });
    expect(run(law, [file([act]), file([own], { url: 'https://www.ban-suan.go.th/own.pdf' })])).toMatchObject({ found: 'yes' });
  });

  it('fails nothing but an Act', () => {
    expect(run(law, [file([act])])).toMatchObject({ found: 'no' });
  });

  it('cannot tell from next to nothing', () => {
    expect(run(law, [file(['โครงสร้าง'])])).toMatchObject({ found: 'unknown' });
  });
});

describe('signature', () => {
  const mayor = { type: 'signature', by: ['นายกเทศมนตรี', 'นายกองค์การบริหารส่วน'] };

  it.each([
    'จึงประกาศให้ทราบโดยทั่วกัน\nประกาศ ณ วันที่ 3 มกราคม พ.ศ. 2568\n(นายสมชาย ใจดี)\nนายกเทศมนตรีตำบลบ้านสวน',
    'ลงชื่อ ........................\n( นางสาวมาลี  รักษ์ไทย )\nนายกองค์การบริหารส่วนตำบลบ้านสวน',
    'ประกาศ ณ วันที่ ๑๕ ธันวาคม ๒๕๖๗\nว่าที่ร้อยตรี วิชัย กล้าหาญ\nนายกเทศมนตรี',
    '(นายธีระ วงศ์ดี)\nรองนายกเทศมนตรี รักษาราชการแทน\nนายกเทศมนตรีตำบลบ้านสวน',
  ])('of the top executive: %s', (text) => {
    expect(run(mayor, [file([text])])).toMatchObject({ found: 'yes' });
  });

  it('says who signed instead', () => {
    const found = run(mayor, [file(['ประกาศ ณ วันที่ 3 มกราคม 2568\n(นางสุดา แก้วใส)\nปลัดเทศบาลตำบลบ้านสวน'])]);
    expect(found.found).toBe('no');
    expect(found.detail?.th).toContain('สุดา');
  });

  it('is not a mere mention of the mayor', () => {
    expect(run(mayor, [file(['นายกเทศมนตรีได้มอบนโยบายแก่พนักงานทุกคน เมื่อวันที่ 5 มกราคม 2568'])])).toMatchObject({ found: 'no' });
  });

  it('cannot be seen in a picture', async () => {
    expect(run(mayor, [await page('<h1>ประกาศ</h1><img src="/img/a4.jpg" width="900" height="1200">')])).toMatchObject({ found: 'unknown' });
  });
});

describe('period', () => {
  const period = { type: 'period' };

  it.each(['ข้อมูลระหว่างวันที่ 1 ต.ค. 67 – 31 มี.ค. 68', 'ไตรมาส 1/2568', 'สถิติประจำปีงบประมาณ พ.ศ. ๒๕๖๘', 'ประจำเดือน ตุลาคม 2567'])('%s', (text) => {
    expect(run(period, [file([text])])).toMatchObject({ found: 'yes' });
  });

  it('is not the year of a law', () => {
    expect(run(period, [file(['ตามพระราชบัญญัติการอำนวยความสะดวก พ.ศ. 2558'])])).toMatchObject({ found: 'no' });
    expect(run(period, [file(['จำนวนผู้รับบริการทั้งหมด 25 ราย'])])).toMatchObject({ found: 'no' });
  });

  it('of a plan is longer than a year', () => {
    const long = { type: 'period', longerThanYears: 1 };
    expect(run(long, [file(['แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570) เทศบาลตำบลบ้านสวน'])])).toMatchObject({ found: 'yes' });
    expect(run(long, [file(['แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568'])])).toMatchObject({ found: 'no' });
  });
});

describe('what is not readable', () => {
  it('leaves nothing to find', () => {
    expect(run({ type: 'phrase', any: ['ตัวชี้วัด'] }, [scan()]).found).not.toBe('yes');
  });
});

describe('what is still to come', () => {
  it.each(['ตัวชี้วัดอยู่ระหว่างกำหนด', 'ตัวชี้วัดยังไม่ได้จัดทำ', 'ตัวชี้วัดจะเผยแพร่ภายหลัง'])('is not there by its name: %s', (text) => {
    expect(run({ type: 'phrase', any: ['ตัวชี้วัด'] }, [file([text])])).toMatchObject({ found: 'no' });
    expect(run({ type: 'phrase', any: ['ตัวชี้วัด'] }, [file([`${text}\nตัวชี้วัด ร้อยละ 80`])])).toMatchObject({ found: 'yes' });
  });

  it('is not asked of the text where a column answers', async () => {
    const table = '<table><tr><th>โครงการ</th><th>งบประมาณ</th><th>สถานะ</th></tr><tr><td>ถนน</td><td>100,000</td><td>แล้วเสร็จ</td></tr><tr><td>ไฟ</td><td>20,000</td><td></td></tr></table>';
    expect(run({ type: 'phrase', any: ['แล้วเสร็จ'], noColumn: ['สถานะ'] }, [await page(table)])).toMatchObject({ found: 'no' });
    expect(run({ type: 'phrase', any: ['แล้วเสร็จ'], noColumn: ['สถานะ'] }, [await page('<p>ถนน แล้วเสร็จ</p>')])).toMatchObject({ found: 'yes' });
  });
});

describe('a passage about duties', () => {
  const duties = { type: 'prose', about: ['อำนาจหน้าที่'], apart: ['วิสัยทัศน์', 'โครงสร้าง'], letters: 60 };
  const long = 'ดูแลรักษาถนน ทางระบายน้ำ ไฟส่องสว่าง เก็บขยะ ป้องกันโรคติดต่อ จัดการศึกษาเด็กเล็ก ช่วยเหลือผู้สูงอายุ ผู้พิการ บรรเทาสาธารณภัย';

  it('is not the vision below the name of the page', async () => {
    expect(run(duties, [await page(`<h1>โครงสร้างและอำนาจหน้าที่</h1><h2>วิสัยทัศน์</h2><p>${long}</p>`)])).toMatchObject({ found: 'no' });
    expect(run(duties, [await page(`<h1>โครงสร้างและอำนาจหน้าที่</h1><h2>ด้านบริการ</h2><p>${long}</p>`)])).toMatchObject({ found: 'yes' });
  });

  it('is looked for in its own section where the page has one', async () => {
    expect(run(duties, [await page(`<h1>โครงสร้างและอำนาจหน้าที่</h1><h2>ทั่วไป</h2><p>${long}</p><h2>อำนาจหน้าที่</h2><p>ดูเอกสารแนบ</p>`)])).toMatchObject({ found: 'no' });
    expect(run(duties, [await page(`<h1>โครงสร้างและอำนาจหน้าที่</h1><h2>โครงสร้าง</h2><p>กองคลัง กองช่าง</p><h2>อำนาจหน้าที่</h2><p>${long}</p>`)])).toMatchObject({ found: 'yes' });
  });
});
