import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Document } from '../../src/model/document.ts';
import { context, evidence, file, located, page, ruleOf, run, SITE, statusOf, tableFile } from './build.ts';

const told = (item: string, documents: readonly Document[], element: string): string =>
  statusOf(checkItem(ruleOf(item), located(item, documents.map((document) => evidence(document))), context()), element);

describe('the answer of one field and the label of the next', () => {
  const none = { type: 'phrase', any: ['ไม่มีเอกสาร'], where: 'text', times: 1 };

  it('make no expression', () => {
    expect(run(none, [file(['ค่าปรับ: ไม่มี\nเอกสารที่ยื่น: บัตรประชาชน'])])).toMatchObject({ found: 'no' });
  });

  it('do where a line was broken', () => {
    expect(run(none, [file(['บริการนี้ทำได้เลย ไม่มี\nเอกสารที่ต้องยื่น'])])).toMatchObject({ found: 'yes' });
  });
});

describe('a manual for citizens', () => {
  const service = '<h2>ขอใช้รถกระเช้า</h2><p>ขั้นตอน: ยื่นคำร้อง ตรวจคิว แจ้งวันนัด</p><p>ระยะเวลา: 2 วัน</p><p>สถานที่: กองช่าง</p><p>ค่าธรรมเนียม: ไม่มี</p>';

  it('lists papers', async () => {
    expect(told('o9', [await page(`<h1>คู่มือการขอรับบริการ</h1>${service}<p>เอกสารหลักฐาน: ภาพถ่ายจุดที่ขอ</p>`)], 'o9.6')).toBe('pass');
    expect(told('o9', [await page(`<h1>คู่มือการขอรับบริการ</h1>${service}<p>เอกสารหลักฐาน: ตามที่เจ้าหน้าที่แจ้งในวันยื่น</p>${service}<p>เอกสารหลักฐาน: ตามที่เจ้าหน้าที่แจ้งในวันยื่น</p>`)], 'o9.6')).toBe('fail');
  });

  it('is more than why it was made', async () => {
    const why = '<h2>วัตถุประสงค์ของคู่มือ</h2><p>เพื่อให้ผู้มาติดต่อทราบขั้นตอนการให้บริการ ค่าธรรมเนียม และเอกสารประกอบ ณ จุดบริการ</p>';
    const paper = await page(`<h1>คู่มือการขอรับบริการ</h1>${why}<h2>กลุ่มงาน</h2><ul><li>งานทะเบียน</li><li>งานช่าง</li></ul>`);
    expect(['o9.2', 'o9.4', 'o9.6'].map((id) => told('o9', [paper], id))).toEqual(['fail', 'fail', 'fail']);
    expect(told('o9', [await page(`<h1>คู่มือการขอรับบริการ</h1>${why}${service}`)], 'o9.2')).toBe('pass');
  });

  it('goes on behind it in a file', () => {
    const text = (rest: string): Document => file([`คู่มือการขอรับบริการ\n1. วัตถุประสงค์\n1) เพื่อให้ทราบขั้นตอนการให้บริการ\n2) เพื่อให้ทราบเอกสารประกอบ\n${rest}`]);
    expect(told('o9', [text('2. การขอถังขยะ\nขั้นตอนการขอ: โทรแจ้งแล้วรอรับที่บ้าน\nเอกสารประกอบ: ไม่ต้องใช้')], 'o9.2')).toBe('pass');
    expect(told('o9', [text('2. กลุ่มงาน\nงานทะเบียน งานช่าง')], 'o9.2')).toBe('fail');
  });

  it('may ask its own questions', async () => {
    const asked = (nth: string, fee: string): string => `<h1>คู่มือการขอรับบริการ</h1><h3>รอนานไหม</h3><p>${nth}</p><h3>เสียเงินไหม</h3><p>${fee}</p>`;
    const right = await page(asked('ไม่เกิน 3 วันทำการ', 'เที่ยวละ 250 บาท'));
    expect(['o9.3', 'o9.5'].map((id) => told('o9', [right], id))).toEqual(['pass', 'pass']);
    expect(told('o9', [await page(asked('ไม่นาน', 'แล้วแต่กรณี'))], 'o9.5')).toBe('fail');
  });
});

describe('progress', () => {
  const plan = tableFile([['โครงการ', 'งบประมาณ', 'ระยะเวลา'], ['ลอกคลอง', '90,000', 'ม.ค. 68'], ['งานบุญ', '40,000', 'พ.ย. 67']], { heading: 'แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568', url: `${SITE}plan.pdf` });
  const progress = (from: string, until: string): Document =>
    tableFile([['โครงการ', 'สถานะ', 'เบิกจ่าย'], ['ลอกคลอง', 'แล้วเสร็จ', '88,000'], ['งานบุญ', 'แล้วเสร็จ', '40,000']], { heading: `รายงานความก้าวหน้า ประจำปี 2568\nระหว่าง 1 ตุลาคม ${from} - 31 มีนาคม ${until}\nข้อมูล ณ วันที่ 31 มีนาคม ${until}`, url: `${SITE}progress.pdf` });

  it('is that of the year, not of the one before beside the plan of this one', () => {
    expect(told('o6', [plan, progress('2567', '2568')], 'o6.currency')).toBe('pass');
    expect(told('o6', [plan, progress('2566', '2567')], 'o6.currency')).toBe('fail');
  });
});

describe('a table of targets', () => {
  const heads = { type: 'results', heads: ['ผลการดำเนิน', '=ผล'] };
  const rows = (head: string): Document => {
    const made = tableFile([['โครงการ', head, 'งบประมาณ'], ['ขุดบ่อ', 'ขุดบ่อ 4 แห่ง', '90,000'], ['แจกพันธุ์ปลา', 'แจก 300 ครัวเรือน', '40,000'], ['ซ่อมท่อ', 'ซ่อม 80 เมตร', '70,000']], { heading: 'รายงานประจำปี' });
    return { ...made, pages: made.pages.map((it) => ({ ...it, text: it.text.replace(/ {3}/gu, ' ') })) };
  };

  it('tells of nothing that was done', () => {
    expect(run(heads, [rows('เป้าหมาย')])).toMatchObject({ found: 'no' });
    expect(run(heads, [rows('ผล')])).toMatchObject({ found: 'yes' });
  });
});
