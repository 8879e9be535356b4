import { describe, expect, it } from 'vitest';
import { file, page, run, tableFile } from '../build.ts';

const detector = { type: 'results', heads: ['ผลการดำเนิน', '=ผล', 'สถานะ'], not: ['ผลที่คาดว่า'] };
const of = async (body: string): Promise<string> => run(detector, [await page(body)]).found;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

describe('results of measures', () => {
  it.each([
    ['a column of results', table(['มาตรการ', 'ผลการดำเนินการ'], [['ติดป้าย', 'ติดตั้งแล้ว 3 จุด'], ['อบรม', 'อบรม 40 คน']])],
    ['a head of one word', table(['มาตรการ', 'ผล'], [['ติดป้าย', '3 จุด'], ['อบรม', '40 คน']])],
    ['a head that nobody foresaw over cells that tell of deeds', table(['งาน', 'บันทึกท้ายปี'], [['ป้าย', 'ติดตั้งป้าย 3 จุดแล้ว'], ['อบรม', 'จัดอบรม 12 ก.พ. 67 จำนวน 40 คน']])],
    ['a turned table', table(['กิจกรรม', 'อบรม', 'ป้าย'], [['งบประมาณ', '5,000', '2,000'], ['ผลการดำเนินงาน', '40 คน', 'ติดแล้ว 3 จุด'], ['ผู้รับผิดชอบ', 'สำนักปลัด', 'กองช่าง']])],
    ['passages', '<p>เปิดใช้บัตรคิวเมื่อ 8 ม.ค. 2567 มีผู้ใช้ 63 คน</p><p>ตรวจร้านอาหาร 118 ร้าน</p>'],
    ['one that was not done, and says so', table(['มาตรการ', 'ผล'], [['อบรม', 'ไม่ได้ดำเนินการ เพราะน้ำท่วม'], ['ป้าย', 'ติดแล้ว']])],
    ['a dash among many', table(['มาตรการ', 'ผล'], [['ก', 'ติดแล้ว'], ['ข', 'อบรมแล้ว'], ['ค', '-']])],
  ])('tells %s', async (_, body) => {
    expect(await of(body)).toBe('yes');
  });

  it.each([
    ['an empty column', table(['มาตรการ', 'ผลการดำเนินการ'], [['ติดป้าย', ''], ['อบรม', '']])],
    ['a minority of the rows', table(['มาตรการ', 'ผล'], [['ก', 'ติดแล้ว'], ['ข', '...'], ['ค', ''], ['ง', '-']])],
    ['what is to be done', table(['มาตรการ', 'ผลการดำเนินการ'], [['ติดป้าย', 'จะติดตั้งในปีถัดไป'], ['อบรม', 'จะขอตั้งงบประมาณ']])],
    ['placeholders', table(['มาตรการ', 'ผลการดำเนินการ'], [['มาตรการที่ 1 xxxx', '(ระบุผล)'], ['มาตรการที่ 2 xxxx', '(ระบุผล)']])],
    ['what is expected', table(['มาตรการ', 'ผลที่คาดว่าจะได้รับ'], [['ติดป้าย', 'ประชาชนทราบค่าธรรมเนียม'], ['อบรม', 'บุคลากรมีความรู้']])],
    ['targets of a plan', '<h1>แผนการส่งเสริม ปี 2567</h1><ol><li>สภากาแฟ เป้าหมาย 4 ครั้ง</li><li>อบรมจริยธรรม 2 รุ่น 80 คน</li></ol>'],
    ['praise of the whole', '<p>เทศบาลได้ดำเนินการตามแผนอย่างต่อเนื่องและครบถ้วนทุกมาตรการ</p>'],
    ['levels of risk', table(['เหตุการณ์', 'โอกาส', 'ระดับ'], [['เรียกรับเงิน', '3', '9 สูง'], ['เอื้อประโยชน์', '2', '4 ต่ำ']])],
    ['who was at a meeting', '<p>ผู้มาประชุม 14 คน</p><p>มอบหมายกองละ 5 ข้อ ให้ส่งข้อมูลภายในเดือนมีนาคม 2567</p>'],
  ])('does not take %s for them', async (_, body) => {
    expect(await of(body)).toBe('no');
  });

  it('reads files, too', () => {
    expect(run(detector, [file(['รายงานผล ปี 2567\nได้จัดอบรมเจ้าหน้าที่ 40 คน'])]).found).toBe('yes');
    expect(run(detector, [tableFile([['มาตรการ', 'ผลการดำเนินการ'], ['ก', ''], ['ข', ''], ['ค', '']])]).found).toBe('no');
  });
});

describe('a timetable', () => {
  const find = async (body: string): Promise<string> => run({ type: 'timetable' }, [await page(body)]).found;
  it('lays rows out over months, quarters or years', async () => {
    expect(await find(table(['โครงการ', '2566', '2567', '2568'], [['อบรม', '10,000', '10,000', '10,000'], ['ป้าย', '', '5,000', '']]))).toBe('yes');
    expect(await find(table(['โครงการ', 'ไตรมาส 1', 'ไตรมาส 2'], [['อบรม', '✓', ''], ['ป้าย', '', '✓']]))).toBe('yes');
    expect(await find(table(['กิจกรรม', 'ต.ค.', 'พ.ย.', 'ธ.ค.', 'ม.ค.', 'ก.พ.', 'มี.ค.'], [['อบรม', '', '✓', '', '', '', ''], ['ป้าย', '✓', '', '', '', '', '']]))).toBe('yes');
  });
  it('is not there where no row is marked, or a single year heads a column', async () => {
    expect(await find(table(['โครงการ', '2566', '2567', '2568'], [['อบรม', '', '', ''], ['ป้าย', '', '', '']]))).toBe('no');
    expect(await find(table(['โครงการ', 'งบประมาณปี 2568'], [['อบรม', '10,000'], ['ป้าย', '5,000']]))).toBe('no');
  });
});

describe('words that stand alone', () => {
  const phrase = async (word: string, body: string): Promise<string> => run({ type: 'phrase', any: [word] }, [await page(body)]).found;
  it('are heads, labels and names in brackets', async () => {
    for (const body of ['<p>ปัญหา: ไม่มี</p>', '<p>ส่งงานช้า (ปัญหา)</p>', table(['โครงการ', 'ปัญหา'], [['ก', 'ช้า'], ['ข', 'แพง']]), '<h3>2. ปัญหา</h3><p>ช้า</p>']) expect(await phrase('=ปัญหา', body)).toBe('yes');
  });
  it('are no part of other words', async () => {
    for (const body of ['<p>การแก้ไขปัญหา: ดำเนินการ</p>', '<p>พบปัญหาหลายข้อ</p>']) expect(await phrase('=ปัญหา', body)).toBe('no');
  });
});

describe('labels that repeat', () => {
  const find = async (body: string): Promise<string> => run({ type: 'column', any: ['มาตรการ'] }, [await page(body)]).found;
  it('have their values behind a blank', async () => {
    expect(await find('<p>มาตรการ ใช้บัตรคิว</p><p>ระดับ ต่ำ</p><p>มาตรการ ติดกล้อง</p>')).toBe('yes');
  });
  it('are told from a word that begins one line, and from the same line twice', async () => {
    expect(await find('<p>มาตรการ ป้องกันการทุจริตของเทศบาล</p>')).toBe('no');
    expect(await find('<p>มาตรการ ป้องกัน</p><p>มาตรการ ป้องกัน</p>')).toBe('no');
  });
});

describe('levels of risk in words', () => {
  const detect = { type: 'risk-levels', unlessColumn: ['เหตุการณ์ความเสี่ยง'] };
  const find = async (body: string): Promise<string> => run(detect, [await page(body)]).found;
  it.each([
    '<p>โอกาส 2 ผลกระทบ 4</p><p>โอกาสเกิด 3 ความรุนแรง 5 รวม 15</p>',
    '<p>อนุญาต L=2, I=3</p><p>พัสดุ L=3, I=3</p>',
    '<li>รับเงินเพื่อลัดคิว ระดับความเสี่ยง: สูง</li><li>ล็อกสเปก ระดับความเสี่ยง: ต่ำ</li>',
    '<p>3 x 3 = 9</p><p>2 × 4 = 8</p>',
  ])('are seen in %s', async (body) => {
    expect(await find(body)).toBe('yes');
  });
  it.each([
    '<p>ระดับสูง หมายถึง เกิดทุกเดือน</p><p>ระดับต่ำ หมายถึง ไม่เคยเกิด</p>',
    '<p>โอกาสเกิด 1 = น้อยมาก 5 = สูงมาก ผลกระทบ 1 = น้อยมาก 5 = สูงมาก คะแนน 15-25 เป็นความเสี่ยงระดับสูงมาก</p>',
    `<p>โอกาส 2 ผลกระทบ 4</p><p>โอกาส 2 ผลกระทบ 3</p>${table(['ด้าน', 'เหตุการณ์ความเสี่ยง', 'ระดับ'], [['อนุญาต', 'รับเงิน', ''], ['พัสดุ', 'ล็อกสเปก', '']])}`,
  ])('are not seen in %s', async (body) => {
    expect(await find(body)).toBe('no');
  });
});

describe('tables that were read as one', () => {
  const rows = [['รหัส', 'เหตุการณ์'], ['P1', 'ลัดคิว'], ['P2', 'รับเงิน'], ['ตารางที่ 2 ค่าความเสี่ยง', ''], ['รหัส', 'ระดับ'], ['P1', 'สูง'], ['P2', 'ต่ำ']];
  it('part at their captions', () => {
    expect(run({ type: 'column', any: ['ระดับ'], orLabels: false }, [tableFile(rows)])).toMatchObject({ found: 'yes', certainty: 0.95 });
  });
});

describe('dashes and plans', () => {
  it('a dash is no answer where the rule says so', () => {
    const file = tableFile([['ด้าน', 'เหตุการณ์'], ['อนุญาต', '-'], ['พัสดุ', '-'], ['บุคคล', '-']]);
    expect(run({ type: 'column', any: ['เหตุการณ์'] }, [file]).found).toBe('unknown');
    expect(run({ type: 'column', any: ['เหตุการณ์'], dashIsBlank: true }, [file]).found).toBe('no');
  });
});
