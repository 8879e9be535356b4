import { describe, expect, it } from 'vitest';
import { file, page, run, tableFile } from '../build.ts';

describe('counts on cards', () => {
  const users = { type: 'figures', about: ['งานทะเบียน', 'บัตรประจำตัวประชาชน', 'ภาษี'], units: ['ราย', 'คน'], kinds: 2 };

  it('stand above or below their names', async () => {
    expect(run(users, [await page('<div><div>5,812</div><div>ผู้รับบริการงานทะเบียนราษฎร</div></div><div><div>7,430</div><div>ผู้ทำบัตรประจำตัวประชาชน</div></div>')]).found).toBe('yes');
  });

  it('are no sums of money', () => {
    expect(run(users, [tableFile([['แผนงาน', 'งบประมาณตั้งไว้ (บาท)', 'เบิกจ่าย (บาท)'], ['งานทะเบียน', '6,420,000', '6,105,330'], ['งานภาษี', '2,150,000', '1,988,742']])]).found).toBe('no');
  });
});

describe('time of the steps', () => {
  const steps = { type: 'steps', times: true };
  const rows = (times: readonly string[]): string[][] => [['ที่', 'ขั้นตอน', 'ระยะเวลา'], ...times.map((time, at) => [String(at + 1), 'ตรวจสอบเอกสารและเสนอ', time])];

  it('is not told by dashes', () => {
    expect(run(steps, [tableFile(rows(['1 วัน', '2 วัน', '30 นาที', '-']))]).found).toBe('yes');
    expect(run(steps, [tableFile(rows(['1 วัน', '1 วัน', '-', '-', '-', '-', '-']))]).found).toBe('no');
  });
});

describe('a preface', () => {
  it('holds nothing of what the book is to hold', () => {
    const book = (rest: string): ReturnType<typeof file> => file([`คู่มือการปฏิบัติงาน กองการศึกษา\nคำนำ\nคู่มือเล่มนี้จัดทำขึ้นให้ทราบขั้นตอน ระยะเวลา และกฎหมายที่เกี่ยวข้อง หวังว่าจะเป็นประโยชน์แก่ผู้ปฏิบัติงานทุกคน\n${rest}`]);
    expect(run({ type: 'phrase', any: ['กฎหมายที่เกี่ยวข้อง'] }, [book('บทที่ 1 การรับสมัคร')]).found).toBe('no');
    expect(run({ type: 'phrase', any: ['กฎหมายที่เกี่ยวข้อง'] }, [book('บทที่ 1 การรับสมัคร\nกฎหมายที่เกี่ยวข้อง พ.ร.บ.การศึกษา')]).found).toBe('yes');
  });
});

describe('an online service', () => {
  const form = { type: 'form', about: ['ขออนุญาต', 'คำขอ', 'ยื่นคำขอ', 'e-service'] };

  it('may be controls that a script sends', async () => {
    const cells = '<tr><td>ชื่อผู้ขอ</td><td><input name="a"></td></tr><tr><td>อีเมล</td><td><input type="email"></td></tr><tr><td>แบบแปลน</td><td><input type="file"></td></tr>';
    expect(run(form, [await page(`<h1>ยื่นขออนุญาตออนไลน์</h1><table>${cells}<tr><td><input type="submit" value="ส่งคำขออนุญาต"></td></tr></table>`)]).found).toBe('yes');
    expect(run(form, [await page(`<h1>ยื่นขออนุญาตออนไลน์</h1><table>${cells}</table>`)]).found).toBe('no');
  });

  it('is neither what officers work with nor what other agencies offer', async () => {
    const list = (links: string): string => `<h1>E-Service</h1><ul>${links}</ul>`;
    expect(run(form, [await page(list('<li><a href="https://eplan.dla.go.th/">ระบบ e-Plan</a></li><li><a href="https://www.rd.go.th/">ยื่นภาษีเงินได้ กรมสรรพากร</a></li>'))]).found).toBe('no');
    expect(run(form, [await page(list('<li><a href="https://bizportal.go.th/">เข้าใช้ระบบยื่นคำขอ</a></li>'))]).found).toBe('yes');
  });
});
