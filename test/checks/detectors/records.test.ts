import { describe, expect, it } from 'vitest';
import { page, run } from '../build.ts';

const column = (any: readonly string[], cells = 'any', not: readonly string[] = []): Record<string, unknown> => ({ type: 'column', any, cells, not, orLabels: false });
const found = async (detector: Record<string, unknown>, html: string): Promise<string> => run(detector, [await page(html)]).found;

const MONEY = column(['งบประมาณ'], 'money');
const TIME = column(['ระยะเวลา'], 'time');
const SPENT = column(['เบิกจ่าย'], 'money');

describe('tables turned on their side', () => {
  const turned = (money: string): string => `<table><tr><th>โครงการ</th><th>อบรมผู้นำ</th><th>ตรวจสุขภาพ</th></tr><tr><th>วัตถุประสงค์</th><td>เพิ่มทักษะ</td><td>ดูแลบุคลากร</td></tr><tr><th>งบประมาณ</th><td>${money}</td><td>${money}</td></tr><tr><th>ระยะเวลา</th><td>มี.ค. 68</td><td>มิ.ย. 68</td></tr></table>`;

  it('have their heads in the first column', async () => {
    expect(await found(MONEY, turned('95,000 บาท'))).toBe('yes');
    expect(await found(TIME, turned('95,000 บาท'))).toBe('yes');
    expect(await found(column(['โครงการ']), turned('95,000 บาท'))).toBe('yes');
    expect(await found(MONEY, turned(''))).toBe('no');
  });

  it('are no lists of projects whose names hold such words', async () => {
    const list = '<table><tr><th>โครงการ</th><th>สถานที่</th></tr><tr><td>โครงการจัดทำงบประมาณ</td><td>สำนักปลัด</td></tr><tr><td>โครงการเวทีประชาคม</td><td>หมู่ 2</td></tr><tr><td>โครงการวันเด็ก</td><td>สนามกีฬา</td></tr></table>';
    expect(await found(MONEY, list)).not.toBe('yes');
  });
});

describe('records told in lines', () => {
  it.each([
    ['cards', '<div><h4>ห้องเรียนสุจริต</h4><p>งบ 45,000 บาท</p><p>ช่วงเวลา: มี.ค. 68</p></div><div><h4>ป้ายโปร่งใส</h4><p>งบ 16,000 บาท</p><p>ช่วงเวลา: เม.ย. 68</p></div>'],
    ['lists', '<ul><li>วางแผนกำลังคน (งบ: ไม่มี / เวลา: พ.ย. 67–ม.ค. 68)</li><li>อบรมพัสดุ (งบ: 40,000 บ. / เวลา: ก.พ. 68)</li></ul>'],
    ['definition lists', '<h4>โครงการหนึ่ง</h4><dl><dt>งบประมาณ</dt><dd>12,750 บาท</dd><dt>ระยะเวลา</dt><dd>ธันวาคม 2567</dd></dl><h4>โครงการสอง</h4><dl><dt>งบประมาณ</dt><dd>60,000 บาท</dd><dt>ระยะเวลา</dt><dd>มิถุนายน 2568</dd></dl>'],
    ['headings with fields', '<h3>กิจกรรม เยาวชนรู้ทัน</h3><p>งบประมาณ 18,000 บาท</p><p>ระยะเวลา มิถุนายน 2568</p><h3>กิจกรรม อาสาตรวจงาน</h3><p>งบประมาณ 9,600 บาท</p><p>ระยะเวลา ธันวาคม 2567</p>'],
  ])('are tables: %s', async (_, html) => {
    expect(await found(MONEY, html)).toBe('yes');
    expect(await found(TIME, html)).toBe('yes');
    expect(await found(SPENT, html)).not.toBe('yes');
  });

  it('keep what was allotted and what was spent apart', async () => {
    const cards = (words: string): string => ['ก', 'ข', 'ค'].map((name) => `<h4>โครงการ${name}</h4><p>เจ้าภาพ: กอง${name}</p><p>${words} 12,000 บาท</p>`).join('');
    expect(await found(SPENT, cards('จ่ายไป'))).toBe('yes');
    expect(await found(SPENT, cards('ตั้งไว้'))).not.toBe('yes');
  });

  it('have no answer where the field is blank', async () => {
    expect(await found(MONEY, '<h4>โครงการก</h4><p>งบประมาณ: </p><p>ระยะเวลา: มี.ค. 68</p><h4>โครงการข</h4><p>งบประมาณ: </p><p>ระยะเวลา: เม.ย. 68</p>')).not.toBe('yes');
  });

  it('are not made of prose', async () => {
    expect(await found(MONEY, '<p>เทศบาลให้บริการประชาชนด้วยความเต็มใจ</p><p>ประชาชนพึงพอใจ ร้อยละ 90</p><p>ขอขอบคุณทุกท่าน</p>')).not.toBe('yes');
  });
});

describe('fields beside their values', () => {
  const service = (name: string, fee: string): string => `<tr><td>งานบริการที่ ${name.length}</td><td colspan="2">${name}</td></tr><tr><td>ขั้นตอน</td><td>ยื่นคำขอ</td><td>5 นาที</td></tr><tr><td>ค่าธรรมเนียม</td><td colspan="2">${fee}</td></tr><tr><td>เอกสาร</td><td colspan="2">บัตรประชาชน</td></tr>`;
  const manual = async (fees: readonly string[]): Promise<string> => run({ ...column(['ค่าธรรมเนียม']), each: true }, [await page(`<table>${fees.map((fee, at) => service('ก'.repeat(at + 3), fee)).join('')}</table>`)]).found;

  it('are filled in for each thing, in one table or several', async () => {
    expect(await manual(['20 บาท', 'ไม่มี', '50 บาท'])).toBe('yes');
    expect(await manual(['20 บาท', '', '50 บาท'])).toBe('no');
  });
});
