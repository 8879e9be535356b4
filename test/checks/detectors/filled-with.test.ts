import { describe, expect, it } from 'vitest';
import { checkItem } from '../../../src/checks/check-item.ts';
import { cellState } from '../../../src/checks/text-tools.ts';
import type { Document } from '../../../src/model/document.ts';
import { context, evidence, file, located, page, ruleOf, run, statusOf } from '../build.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const told = (item: string, document: Document, element: string): string => statusOf(checkItem(ruleOf(item), located(item, [evidence(document)]), context()), element);

describe('what puts an answer off, or lost it', () => {
  it.each(['#REF!', '#DIV/0!', '######', 'รอคณะผู้บริหารกำหนด', 'รอผลสรุป', 'รอกองช่างรายงาน', 'อยู่ระหว่างรวบรวมข้อมูลจากทุกกอง', 'กำลังสรุปผลจากแบบสอบถาม', 'จะเผยแพร่ให้ทราบในลำดับต่อไป', 'จะแจ้งให้ทราบภายหลัง'])('is a blank: %s', (words) => {
    expect(cellState(words)).toBe('blank');
  });

  it.each(['อยู่ระหว่างดำเนินการ', 'อยู่ระหว่างก่อสร้าง ร้อยละ 60', 'รอดำเนินการ', 'รายงานนายกเทศมนตรีทุกไตรมาส', 'จะจัดในเดือนมีนาคม 2568', '#1 อบรมพนักงาน'])('is none: %s', (words) => {
    expect(cellState(words)).toBe('filled');
  });

  it('leaves the heading above it hollow, also where most headings are', async () => {
    const forum = (result: string, use: string): string => `<h1>เวทีเรื่องทางเท้า 2568</h1><p>จัด 9 ธันวาคม 2567 ผู้เข้าร่วม 51 คน</p><h3>ผลจากการมีส่วนร่วม</h3><p>${result}</p><h3>การนำผลไปปรับปรุง</h3><p>${use}</p>`;
    expect(told('o20', await page(forum('กำลังรวบรวมความเห็น', 'จะแจ้งให้ทราบในโอกาสต่อไป')), 'o20.4')).toBe('fail');
    expect(told('o20', await page(forum('ขอทางลาดสำหรับรถเข็น', 'ทำทางลาดแล้ว 6 จุด')), 'o20.4')).toBe('pass');
  });
});

describe('columns that are filled with something else', () => {
  const counts = (done: readonly string[]): string => `<h1>เรื่องร้องเรียนการทุจริต ต.ค. 2567 - มี.ค. 2568</h1>${table(['เรื่อง', 'จำนวนที่รับ', 'แล้วเสร็จ', 'อยู่ระหว่างดำเนินการ'], [['พัสดุ', '3', done[0] ?? '', done[1] ?? ''], ['บุคคล', '2', done[0] ?? '', done[1] ?? '']])}`;

  it('are offices in place of counts', async () => {
    expect(told('o19', await page(counts(['นิติกร', 'ปลัดเทศบาล'])), 'o19.2')).toBe('fail');
    expect(told('o19', await page(counts(['นิติกร', 'ปลัดเทศบาล'])), 'o19.1')).toBe('pass');
    expect(told('o19', await page(counts(['2', '0'])), 'o19.3')).toBe('pass');
  });

  it('are words in place of sums', async () => {
    const report = (spent: string): string => table(['โครงการ', 'งบประมาณตามแผน', 'ผลการดำเนินการ', 'ผลการเบิกจ่าย'], [['อบรม', '20,000', 'จัดแล้ว 45 คน', spent], ['ป้าย', '3,000', 'ติดแล้ว 4 จุด', spent]]);
    expect(told('o26', await page(report('จ่ายตามจริง')), 'o26.2')).toBe('fail');
    expect(told('o26', await page(report('1,950')), 'o26.2')).toBe('pass');
    expect(told('o26', await page(report('ไม่ใช้งบประมาณ')), 'o26.2')).toBe('pass');
  });

  it('are offices in place of times', async () => {
    const plan = (when: string): string => table(['โครงการ', 'งบประมาณ', 'ระยะเวลาดำเนินการ'], [['อบรม', '20,000', when], ['ป้าย', '3,000', when]]);
    expect(told('o25', await page(plan('สำนักปลัด')), 'o25.3')).toBe('fail');
    expect(told('o25', await page(plan('ม.ค. - มี.ค.')), 'o25.3')).toBe('pass');
  });

  it('say the same in every row, where rows must differ', async () => {
    const measures = { type: 'column', any: ['มาตรการ'], varies: true };
    const of = async (cells: readonly string[]): Promise<string> => run(measures, [await page(table(['เหตุการณ์', 'มาตรการ'], cells.map((cell, at) => [`เรื่องที่ ${'กขค'[at] ?? ''}`, cell])))]).found;
    expect(await of(['ตามระเบียบ', 'ตามระเบียบ', 'ตามระเบียบ'])).toBe('no');
    expect(await of(['สลับกรรมการ', 'ติดกล้อง', 'ประกาศเกณฑ์'])).toBe('yes');
    expect(await of(['สลับกรรมการ', 'สลับกรรมการ'])).toBe('yes');
  });

  it('tell who reports, or the same of each, in place of results', async () => {
    const results = { type: 'results', heads: ['ผลการดำเนิน', 'รายงานผล'] };
    const of = async (cells: readonly string[]): Promise<string> => run(results, [await page(table(['มาตรการ', 'รายงานผล'], cells.map((cell, at) => [`มาตรการ ${'กขค'[at] ?? ''}`, cell])))]).found;
    expect(await of(['กองคลัง', 'สำนักปลัดรายงานปลัดเทศบาล', 'ทุกกอง'])).toBe('no');
    expect(await of(['ตามเอกสารแนบ', 'ตามเอกสารแนบ', 'ตามเอกสารแนบ'])).toBe('no');
    expect(await of(['ดำเนินการแล้ว', 'ดำเนินการแล้ว', 'ดำเนินการแล้ว'])).toBe('yes');
    expect(await of(['กองคลังตรวจ 12 สัญญา', 'อบรมแล้ว', 'ทุกกองใช้สมุดคุม'])).toBe('yes');
  });
});

describe('a scale', () => {
  const scale = table(['ระดับ', 'โอกาส', 'ผลกระทบ'], [['3', 'บ่อย', 'มาก'], ['2', 'บางครั้ง', 'ปานกลาง'], ['1', 'ไม่เคย', 'น้อย']]);
  const rated = table(['เรื่อง', 'โอกาส', 'ผลกระทบ'], [['ลัดคิว', '2', '3'], ['เงินทอน', '1', '3'], ['รถหลวง', '3', '2']]);
  const levels = { type: 'columns', groups: [['โอกาส'], ['ผลกระทบ']] };

  it('rates nothing', async () => {
    expect(run(levels, [await page(scale)]).found).not.toBe('yes');
    expect(run(levels, [await page(scale + rated)]).found).toBe('yes');
  });
});

describe('that there was none', () => {
  const none = { type: 'none-stated', about: ['เรื่องร้องเรียน', 'ร้องเรียนการทุจริต'] };

  it.each(['หากหน่วยงานใดไม่มีเรื่องร้องเรียน ต้องลงคำว่า "ไม่มี" ทุกช่อง', 'เรื่องร้องเรียนทุกเรื่องแก้ไขแล้ว ไม่มีเรื่องค้าง'])('is not said by: %s', async (words) => {
    expect(run(none, [await page(`<p>${words}</p>`)]).found).toBe('no');
  });

  it('is not said by a counter at zero above a table that counts some', async () => {
    const counter = '<div>0 เรื่อง</div><div>เรื่องร้องเรียนการทุจริต</div>';
    expect(run(none, [await page(counter + table(['ไตรมาส', 'จำนวนเรื่องร้องเรียนการทุจริต'], [['1', '2'], ['2', '0']]))]).found).toBe('no');
    expect(run(none, [await page(counter)]).found).toBe('yes');
  });
});

describe('the analysis of a result', () => {
  const year = { type: 'result-year', about: ['ผลการประเมิน ITA', 'คะแนน'], year: '2567' };

  it('is of the year that it names, whatever its cover says', () => {
    expect(run(year, [file(['มาตรการ ปีงบประมาณ พ.ศ. 2568\nผลการประเมิน ITA ปี พ.ศ. 2566 ได้ 84.10 คะแนน\nเห็นชอบ 9 ธันวาคม 2567'])]).found).toBe('no');
    expect(run(year, [file(['มาตรการ ปี 2568\nผลการประเมิน ITA ปี 2566 และปี 2567'])]).found).toBe('yes');
    expect(run(year, [file(['มาตรการ\nได้คะแนน 88.10'])]).found).toBe('yes');
  });

  it('has marks beside what was marked', () => {
    const scored = { type: 'scored', about: ['การใช้อำนาจ', 'EIT'], times: 2 };
    expect(run(scored, [file(['การใช้อำนาจ ๘๒.๑๔\nEIT 81.25'])]).found).toBe('yes');
    expect(run(scored, [file(['การใช้อำนาจ ต้องโปร่งใส\nEIT วันที่ 12.05'])]).found).toBe('no');
  });
});

describe('measures', () => {
  const measures = { type: 'measures' };

  it('tell who does what by when, and how it is followed up', async () => {
    const set = '<ol><li>งานการเจ้าหน้าที่ประกาศเกณฑ์ภายในเดือนมกราคม 2568 รองปลัดตรวจว่าครบทุกกอง</li><li>กองคลังลดแบบยืมเหลือใบเดียว เริ่มกุมภาพันธ์ แล้วสรุปเวลาเฉลี่ยให้ปลัดทุกเดือน</li></ol>';
    expect(run(measures, [await page(set)]).found).toBe('yes');
    expect(run(measures, [await page('<ul><li>พัฒนาเว็บไซต์ให้ทันสมัยและเข้าถึงง่ายสำหรับประชาชนทุกกลุ่ม</li><li>ส่งเสริมให้บุคลากรมีจิตบริการและยึดมั่นในความซื่อสัตย์สุจริต</li></ul>')]).found).toBe('no');
    expect(run(measures, [await page(`<p>เรื่อง แต่งตั้งคณะทำงาน ITA</p>${set}`)]).found).toBe('no');
  });
});

describe('who signs', () => {
  const signature = { type: 'signature', by: ['นายกเทศมนตรี'] };

  it('may leave out the title', () => {
    expect(run(signature, [file(['ประกาศ ณ วันที่ 6 มกราคม 2568\nลงนาม ธนกร ศรีสวัสดิ์\nนายกเทศมนตรี'])]).found).toBe('yes');
    expect(run(signature, [file(['ประกาศ ณ วันที่ 6 มกราคม 2568\n(ธนกร ศรีสวัสดิ์)\nหัวหน้าสำนักปลัด'])]).found).toBe('no');
    expect(run(signature, [file(['ประกาศ ณ วันที่ 6 มกราคม 2568\n(........................)\nนายกเทศมนตรี'])]).found).toBe('no');
  });
});
