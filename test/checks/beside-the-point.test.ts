import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import { withoutContentsLines } from '../../src/checks/contents.ts';
import { isReferral } from '../../src/checks/hollow.ts';
import { cellState } from '../../src/checks/text-tools.ts';
import type { Document } from '../../src/model/document.ts';
import { context, evidence, file, located, page, ruleOf, run, statusOf, tableFile } from './build.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const told = (item: string, document: Document, element: string): string => statusOf(checkItem(ruleOf(item), located(item, [evidence(document)]), context()), element);

describe('a form for matters of any kind', () => {
  const form = (choices: readonly string[], heading = 'แจ้งเรื่องร้องเรียนการทุจริต'): string =>
    `<h1>${heading}</h1><form method="post"><p>เรื่อง <select name="k">${choices.map((choice) => `<option>${choice}</option>`).join('')}</select></p><p>เล่าเหตุการณ์ <textarea name="t"></textarea></p><button>ส่ง</button></form>`;
  const radios = (choices: readonly string[]): string =>
    `<h1>แจ้งเรื่องร้องเรียนการทุจริต</h1><form method="post">${choices.map((choice) => `<label><input type="radio" name="k"> ${choice}</label>`).join('')}<p>เล่าเหตุการณ์ <textarea name="t"></textarea></p><button>ส่ง</button></form>`;

  it('is no channel of its own, whatever stands above it', async () => {
    expect(told('o18', await page(form(['ไฟทางดับ', 'ฝาท่อชำรุด ท่อตัน', 'ทุจริต'])), 'o18.2')).toBe('fail');
    expect(told('o18', await page(radios(['ถนนเป็นหลุม', 'ขยะไม่เก็บ', 'เจ้าหน้าที่ทุจริต'])), 'o18.2')).toBe('fail');
    expect(told('o18', await page(form([], 'เว็บบอร์ด แจ้งทุจริต')), 'o18.2')).toBe('fail');
  });

  it('is one where it offers misdeeds or offices to choose from', async () => {
    expect(told('o18', await page(form(['รับสินบน', 'เบิกเงินค่าซ่อมถนนเท็จ', 'ฮั้วงานวางท่อระบายน้ำ'])), 'o18.2')).toBe('pass');
    expect(told('o18', await page(form(['กองช่าง', 'กองการประปา', 'กองสาธารณสุขและสิ่งแวดล้อม'])), 'o18.2')).toBe('pass');
    expect(told('o18', await page(`${form(['ไฟทางดับ', 'ขยะ'], 'ร้องทุกข์')}<h2>แจ้งเบาะแสการทุจริต</h2><form method="post"><p>ใคร <input name="w"></p><p>ทำอะไร <textarea name="d"></textarea></p></form>`), 'o18.2')).toBe('pass');
  });
});

describe('a table of something else', () => {
  const counts = (rows: readonly string[]): string => `<h1>สถิติเรื่องร้องเรียนการทุจริต ปีงบประมาณ 2568</h1>${table(['เรื่อง', 'รับเรื่อง', 'แล้วเสร็จ', 'อยู่ระหว่างดำเนินการ'], rows.map((row) => [row, '4', '3', '1']))}`;

  it('counts nothing of the item', async () => {
    expect(told('o19', await page(counts(['โคมไฟดับ', 'ถนนเป็นหลุม', 'สุนัขจรจัด'])), 'o19.1')).toBe('fail');
  });

  it('counts where a row is of the item', async () => {
    expect(told('o19', await page(counts(['โคมไฟดับ', 'ถนนเป็นหลุม', 'เจ้าหน้าที่ทุจริต'])), 'o19.1')).toBe('pass');
    expect(told('o19', await page(counts(['งานพัสดุ', 'งานบุคคล', 'งานอนุญาต'])), 'o19.2')).toBe('pass');
  });
});

describe('sums over rows that nobody filled in', () => {
  const half = (cell: string): string => `<h1>เรื่องร้องเรียนการทุจริต ปีงบประมาณ 2568</h1>${table(['เดือน', 'จำนวนเรื่อง', 'แล้วเสร็จ', 'อยู่ระหว่างดำเนินการ'], [...['ต.ค. 67', 'พ.ย. 67', 'ธ.ค. 67', 'ม.ค. 68'].map((month) => [month, cell, cell, cell]), ['รวม', '0', '0', '0']])}`;

  it('say nothing', async () => {
    expect(told('o19', await page(half('')), 'o19.1')).toBe('fail');
    expect(told('o19', await page(half('0')), 'o19.1')).toBe('pass');
  });
});

describe('numbered rows of a printed form', () => {
  const form = (rows: string, tick: string): Document => file([`รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา ประจำปีงบประมาณ พ.ศ. 2567\nที่ ชื่อผู้รับ ผู้ให้ รายการ มูลค่า วันที่รับ\n${rows}\n${tick} ไม่มีการรับทรัพย์สิน\nลงชื่อ ........................ ผู้รายงาน`]);

  it('leave it a form', () => {
    expect(told('o22', form('1\n2\n3\n4\n5', '☐'), 'o22.1')).toBe('fail');
    expect(told('o22', form('1\n2\n3\n4\n5', '☑'), 'o22.1')).toBe('pass');
  });
});

describe('what was left to be chosen or to be looked up', () => {
  it.each(['☐ ยังไม่เริ่ม ☐ เสร็จ', '( ) มี ( ) ไม่มี', '[ ] ทำแล้ว [ ] ยังไม่ทำ', 'โปรดแนบ', '(โปรดระบุ)'])('is a blank: %s', (words) => {
    expect(cellState(words)).toBe('blank');
  });

  it.each(['☐ ยังไม่เริ่ม ☑ เสร็จ', '( ) มี (/) ไม่มี', 'แนบภาพถ่ายแล้ว 4 ภาพ', 'โปรดติดต่อกองคลัง'])('is none: %s', (words) => {
    expect(cellState(words)).toBe('filled');
  });

  it('is an annex that is named and no more', async () => {
    expect(isReferral('(รายละเอียดตามเอกสารแนบ)')).toBe(true);
    expect(isReferral('ดูภาคผนวก ก')).toBe(true);
    expect(isReferral('ดูแลเอกสารแนบท้ายสัญญาให้ครบ')).toBe(false);
    const report = (words: string): string => `<h1>รายงานผลการป้องกันการทุจริต 2567</h1><h3>1. ผล</h3><p>จัดอบรม 8 มกราคม 2567 จำนวน 30 คน</p><h3>2. ปัญหาอุปสรรคและข้อเสนอแนะ</h3><p>${words}</p><h3>3. ภาพ</h3><p>ภาพวันอบรม</p>`;
    expect(told('o26', await page(report('ตามเอกสารแนบ')), 'o26.3')).toBe('fail');
    expect(told('o26', await page(report('วิทยากรติดภารกิจ ควรนัดล่วงหน้า')), 'o26.3')).toBe('pass');
  });

  it('is a list of contents in one line', () => {
    expect(withoutContentsLines('สารบัญ 1. บทนำ 2. ผลงาน 3. ปัญหาอุปสรรค\nเนื้อหา').trim()).toBe('เนื้อหา');
    expect(withoutContentsLines('สารบัญออนไลน์ของเทศบาล')).toBe('สารบัญออนไลน์ของเทศบาล');
  });
});

describe('targets in place of results', () => {
  const results = (cells: readonly string[]): string => run({ type: 'results', heads: ['ผลการดำเนินการ'] }, [tableFile([['โครงการ', 'ผลการดำเนินการ'], ...cells.map((cell, at) => [`โครงการ ${at}`, cell])])]).found;

  it('tell of nothing that was done', () => {
    expect(results(['เป้าหมาย ร้อยละ 90', 'ไม่น้อยกว่า 3 ครั้ง', 'อย่างน้อย 50 คน'])).toBe('no');
    expect(results(['ให้รายงานภายในตุลาคม', 'ให้ส่งสำนักปลัด', 'ให้ดำเนินการต่อไป'])).toBe('no');
  });

  it('stand beside what was reached', () => {
    expect(results(['เป้าหมาย 30 คน มาจริง 41 คน', 'ไม่น้อยกว่า 3 ครั้ง จัดแล้ว 4 ครั้ง', 'ให้ความรู้ 5 ชุมชน'])).toBe('yes');
  });
});

describe('risks under the name of an assessment of bribes', () => {
  const risks = (events: readonly string[]): string => `<h1>การประเมินความเสี่ยงการให้หรือรับสินบน 2568</h1>${table(['ภารกิจ', 'เหตุการณ์ความเสี่ยง', 'โอกาส', 'ผลกระทบ'], events.map((event) => ['งาน', event, '2', '3']))}`;

  it('are of bribes only where the rows say so', async () => {
    expect(told('o23', await page(risks(['ฝนตกน้ำท่วมถนน', 'เครื่องคอมพิวเตอร์เสีย', 'เอกสารไม่ครบ'])), 'o23.2')).toBe('fail');
    expect(told('o23', await page(risks(['รับเงินเร่งงาน', 'เครื่องคอมพิวเตอร์เสีย', 'เอกสารไม่ครบ'])), 'o23.2')).toBe('pass');
    expect(told('o23', await page(risks(['ช่วยพวกพ้องให้ผ่าน', 'ตรวจรับโดยเอื้อร้านเดิม'])), 'o23.2')).toBe('pass');
  });
});

describe('who signs', () => {
  const by = ['นายกเทศมนตรี'];
  it('may stand with rank, name and office on one line', () => {
    expect(run({ type: 'signature', by }, [file(['ประกาศ ณ วันที่ 6 มกราคม 2568\nพันตำรวจโท (ศรายุทธ มั่นคง) นายกเทศมนตรี'])])).toMatchObject({ found: 'yes' });
    expect(run({ type: 'signature', by }, [file(['ประกาศ ณ วันที่ 6 มกราคม 2568\nพันตำรวจโท (ศรายุทธ มั่นคง) ปลัดเทศบาล'])])).toMatchObject({ found: 'no' });
  });
});

describe('words inside a phrase that does not count', () => {
  it('do not hide others behind them', () => {
    expect(run({ type: 'phrase', any: ['สินบน', 'ของกำนัล'], not: ['ประเมินสินบน'], where: 'heading' }, [file(['ประเมินสินบน และของกำนัล'])])).toMatchObject({ found: 'yes' });
    expect(run({ type: 'phrase', any: ['สินบน', 'ของกำนัล'], not: ['ประเมินสินบน'], where: 'heading' }, [file(['ประเมินสินบน'])])).toMatchObject({ found: 'no' });
  });
});
