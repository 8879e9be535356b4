import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import { isPlaceholder } from '../../src/checks/placeholders.ts';
import { cellState } from '../../src/checks/text-tools.ts';
import type { Document } from '../../src/model/document.ts';
import { context, evidence, file, located, page, ruleOf, statusOf } from './build.ts';

const told = (item: string, document: Document, element: string): string => statusOf(checkItem(ruleOf(item), located(item, [evidence(document)]), context()), element);

describe('words that stand for others', () => {
  it.each(['xx,xxx', 'XX วัน', 'xx %', '(ระบุชื่อกอง)', 'ระบุเดือน', 'ระบุสถานะ', 'โปรดระบุแหล่งเงิน', '(โปรดระบุจำนวนและกลุ่ม)', 'มาตรการที่ 1 xxxxxx', '................ บาท', '2.1 (ระบุ) ..............', '[แนบภาพกิจกรรม]', 'ข้อความตัวอย่าง ข้อความตัวอย่าง'])('leave a cell blank: %s', (words) => {
    expect(isPlaceholder(words)).toBe(true);
    expect(cellState(words)).toBe('blank');
  });

  it.each(['XXL จำนวน 20 ตัว', '15 วันทำการ', 'ระบุตัวตนผู้ร้องแล้วส่งนิติกร', 'ข้อเสนอแนะ ........ควรเริ่มก่อนฤดูฝน........', 'ผู้ร้องกรอกแบบ ร.1 (ระบุชื่อ ที่อยู่ และเบอร์โทรศัพท์ที่ติดต่อได้) แล้วยื่นที่ศูนย์บริการร่วม', '-', 'ไม่มี', 'ระบบ X-Ray', 'ระบุไว้ในสัญญา', ''])('are none: %s', (words) => {
    expect(isPlaceholder(words)).toBe(false);
  });
});

describe('headings with nothing beneath', () => {
  const report = (result: string): string => `<h1>ผลการปฏิบัติตามแผนป้องกันการทุจริต ปี 2567</h1><h2>1. ผลรายโครงการ</h2><p>โครงการพี่สอนน้อง ดำเนินการแล้วเสร็จ นักเรียน 95 คน ใช้ไป 7,480 บาท</p><h2>2. ปัญหา อุปสรรค และข้อเสนอแนะ</h2>${result}<h2>3. ภาคผนวก</h2><p>คำสั่งที่ 98/2567</p>`;

  it('tell of nothing', async () => {
    expect(told('o26', await page(report('')), 'o26.3')).toBe('fail');
    expect(told('o26', await page(report('<p>&nbsp;</p>')), 'o26.3')).toBe('fail');
    expect(told('o26', await page(report('<p>ฝนตกหนักในเดือนกรกฎาคม ควรเลื่อนการอบรม</p>')), 'o26.3')).toBe('pass');
    expect(told('o26', await page(report('<p>ไม่มี</p>')), 'o26.3')).toBe('pass');
  });

  it('are the content where none has anything', async () => {
    const list = '<h1>แผนพัฒนาท้องถิ่น 2566-2570</h1><h3>ยุทธศาสตร์ที่ 1 ด้านโครงสร้างพื้นฐาน</h3><h3>ยุทธศาสตร์ที่ 2 ด้านคุณภาพชีวิต</h3><h3>ยุทธศาสตร์ที่ 3 ด้านสิ่งแวดล้อม</h3>';
    expect(told('o5', await page(list), 'o5.2')).toBe('pass');
  });

  it('are labels with nothing behind them', async () => {
    const plan = (goal: string): string => `<h1>แผนพัฒนาท้องถิ่น 2566-2570</h1><p>ยุทธศาสตร์ที่ 1 เศรษฐกิจ</p><p>เป้าหมาย:${goal}</p><p>ตัวชี้วัด: ยอดขายของกลุ่มต่อปี</p><p>ยุทธศาสตร์ที่ 2 สังคม</p><p>เป้าหมาย:${goal}</p><p>ตัวชี้วัด: จำนวนสมาชิก</p>`;
    expect(told('o5', await page(plan('')), 'o5.3')).toBe('fail');
    expect(told('o5', await page(plan(' รายได้เพิ่มขึ้น')), 'o5.3')).toBe('pass');
  });
});

describe('columns with nothing in them', () => {
  const plan = (cell: string): string => `<h2>แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)</h2><table><tr><th>ที่</th><th>ยุทธศาสตร์</th><th>เป้าหมาย</th><th>ตัวชี้วัด</th></tr>${['ประปา', 'สวัสดิการ', 'วัฒนธรรม'].map((name, at) => `<tr><td>${at + 1}</td><td>พัฒนาด้าน${name}</td><td>ครบทุกชุมชน</td><td>${cell}</td></tr>`).join('')}</table>`;

  it.each(['กองช่าง', 'สำนักปลัด, กองการศึกษา ศาสนาและวัฒนธรรม', 'เป็นไปตามแผน', '2566-2570', '1,250,000'])('do not name what their cells do not answer: %s', async (cell) => {
    expect(told('o5', await page(plan(cell)), 'o5.4')).toBe('fail');
  });

  it.each(['กองขยะลดลงปีละ 1 กอง', 'จำนวนกองทุนหมู่บ้าน', '80'])('name what a cell may answer: %s', async (cell) => {
    expect(told('o5', await page(plan(cell)), 'o5.4')).toBe('pass');
  });

  it.each(['', '-', '........', 'xxx', '(ระบุ)'])('do not name what they do not hold: %s', async (cell) => {
    expect(told('o5', await page(plan(cell)), 'o5.4')).toBe('fail');
    expect(told('o5', await page(plan(cell)), 'o5.3')).toBe('pass');
  });

  it('hold what their cells say', async () => {
    expect(told('o5', await page(plan('ร้อยละ 80 ของครัวเรือน')), 'o5.4')).toBe('pass');
  });
});

describe('the parts of a plan', () => {
  it('are not told by a list of their names', async () => {
    const named = '<h1>แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)</h1><p>แผนประกอบด้วยยุทธศาสตร์ เป้าหมาย ตัวชี้วัด และโครงการ ขอดูเล่มได้ที่สำนักงาน</p>';
    for (const element of ['o5.3', 'o5.4']) expect(told('o5', await page(named), element)).toBe('fail');
    const plan = `${named}<h3>ยุทธศาสตร์ที่ 1 น้ำสะอาด</h3><p>เป้าหมาย: ทุกบ้านมีน้ำใช้</p><p>ตัวชี้วัด: ร้อยละของบ้านที่มีมาตร</p>`;
    for (const element of ['o5.2', 'o5.3', 'o5.4']) expect(told('o5', await page(plan), element)).toBe('pass');
  });

  it('are not those of a wider plan', async () => {
    const wider = (name: string) => file([`${name} (พ.ศ. 2566-2570)\nประเด็นการพัฒนาที่ 1 การค้า\nเป้าหมาย มูลค่าการค้าเพิ่มขึ้น\nตัวชี้วัด อัตราการขยายตัว`]);
    expect(told('o5', wider('แผนพัฒนาจังหวัดอุดรธานี'), 'o5.3')).toBe('fail');
    expect(told('o5', wider('แผนพัฒนาท้องถิ่น'), 'o5.3')).toBe('pass');
  });

  it('are not told by the notice that it is in force', async () => {
    const notice = 'ประกาศเทศบาลตำบลบ้านสวน\nเรื่อง ประกาศใช้แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)\nตามที่ได้จัดทำแผนซึ่งมียุทธศาสตร์ที่ชัดเจน มีเป้าหมายและมีตัวชี้วัดแล้ว จึงประกาศใช้\nประกาศ ณ วันที่ 1 ตุลาคม 2564';
    expect(told('o5', file([notice]), 'o5.4')).toBe('fail');
    expect(told('o5', file([notice, 'แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)\nยุทธศาสตร์ที่ 1 น้ำสะอาด\nเป้าหมาย ทุกบ้านมีน้ำใช้\nตัวชี้วัด ร้อยละของบ้านที่มีมาตร']), 'o5.4')).toBe('pass');
  });
});

describe('a form that nobody filled in', () => {
  const form = (fill: (words: string) => string): Document =>
    file([['รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปี พ.ศ. 2567', `1. มาตรการ ${fill('จัดทำเกณฑ์การใช้ดุลพินิจและประกาศให้ประชาชนทราบ')}`, `ผลการดำเนินการ ${fill('ดำเนินการแล้วเสร็จเมื่อเดือนมีนาคม 2567 มีผู้เข้าร่วม 45 คน')}`, `2. มาตรการ ${fill('อบรมเรื่องผลประโยชน์ทับซ้อนแก่พนักงานทุกคน')}`, `ผลการดำเนินการ ${fill('อบรมแล้ว 1 ครั้ง ผู้เข้าร่วม 60 คน ผ่านการทดสอบทุกคน')}`].join('\n')]);

  it('reports nothing', () => {
    expect(told('o28', form(() => '....................................'), 'o28.1')).toBe('fail');
    expect(told('o28', form(() => '(ระบุ)'), 'o28.1')).toBe('fail');
    expect(told('o28', form((words) => words), 'o28.1')).toBe('pass');
  });
});
