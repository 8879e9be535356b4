import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { checkItem } from '../../src/checks/check-item.ts';
import { context, evidence, file, located, page, ruleOf, statusOf, tableFile } from './build.ts';

const told = (item: string, document: Document, element: string): string => statusOf(checkItem(ruleOf(item), located(item, [evidence(document)]), context()), element);
const table = (...rows: readonly (readonly string[])[]): string => `<table>${rows.map((row, at) => `<tr>${row.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`;

describe('duties', () => {
  const duties = (words: string): string => `<h1>โครงสร้างและอำนาจหน้าที่</h1><h2>อำนาจหน้าที่</h2>${words}`;
  const vision = '<p>วิสัยทัศน์ "เมืองน่าอยู่ ผู้คนมีสุข เกษตรอินทรีย์ก้าวหน้า พัฒนาอย่างยั่งยืน สู่สังคมคุณภาพที่ยั่งยืนตลอดไป"</p><p>คำขวัญ พระธาตุงามล้ำ น้ำตกใสเย็น เด่นผ้าทอมือ เลื่องลือข้าวหลาม งามประเพณีแห่เทียนพรรษาของชาวเมือง</p>';
  const own = '<p>ก่อสร้างและบำรุงรักษาถนน ทางระบายน้ำ และไฟฟ้าสาธารณะ การจัดการขยะมูลฝอย การป้องกันและบรรเทาสาธารณภัย การศึกษาปฐมวัย การสังคมสงเคราะห์ การควบคุมอาคาร และการส่งเสริมอาชีพของประชาชนในเขต</p>';

  it('are no vision and no slogan', async () => {
    expect(told('o1', await page(duties(vision)), 'o1.4')).toBe('fail');
    expect(told('o1', await page(duties(vision + own)), 'o1.4')).toBe('pass');
  });
});

describe('an e-mail below the name of another', () => {
  const contact = (words: string): string => `<h1>ติดต่อเรา</h1><p>เทศบาลตำบลบ้านสวน 12 หมู่ 4 ต.บ้านสวน อ.เมือง จ.ตาก 63000 โทร 055-111-222</p>${words}`;

  it.each([
    '<p>บริษัท เว็บไทย จำกัด 55/9 ถนนลาดพร้าว</p><p>โทร 02-999-0145 อีเมล support@webthai.co.th</p>',
    '<h3>ผู้พัฒนาเว็บไซต์</h3><p>สมาร์ทซอฟต์</p><p>อีเมล contact@smartsoft.com</p>',
  ])('is not the agency’s: %s', async (words) => {
    expect(told('o3', await page(contact(words)), 'o3.3')).toBe('fail');
  });

  it('is the agency’s where a heading or its own name stands between', async () => {
    expect(told('o3', await page(contact('<p>พบปัญหาแจ้งบริษัทผู้พัฒนา</p><h3>ไปรษณีย์อิเล็กทรอนิกส์</h3><p>bansuan@gmail.com</p>')), 'o3.3')).toBe('pass');
    expect(told('o3', await page(contact('<p>โรงพยาบาลบ้านสวน โทร 055-333-444</p><p>งานธุรการ สำนักปลัด</p><p>bansuan@gmail.com</p>')), 'o3.3')).toBe('pass');
  });
});

describe('news', () => {
  const list = (...posts: readonly string[]): string => `<h1>ข่าวประชาสัมพันธ์</h1><ul>${posts.map((post) => `<li>${post}</li>`).join('')}</ul>`;
  const others = ['กระทรวงการคลังเปิดลงทะเบียนบัตรสวัสดิการรอบใหม่ (22 เม.ย. 2568)', 'กรมสรรพากรชวนยื่นภาษีออนไลน์ (8 ม.ค. 2568)', 'ธ.ก.ส. ขยายเวลาพักชำระหนี้ (30 ม.ค. 2568)'];

  it('of other bodies are none of the agency’s work', async () => {
    expect(told('o4', await page(list(...others)), 'o4.1')).toBe('fail');
    expect(told('o4', await page(list(...others, 'แจ้งกำหนดชำระภาษีที่ดิน (14 ก.พ. 2568)')), 'o4.1')).toBe('pass');
    expect(told('o4', await page(list('ปลูกป่าร่วมกับกรมป่าไม้ ในเขตเทศบาล (14 ก.พ. 2568)')), 'o4.1')).toBe('pass');
  });
});

describe('photographs', () => {
  const rows = [['ชื่อ - สกุล', 'ตำแหน่ง', 'โทรศัพท์'], ['นายอุดม แสนสุข', 'นายกเทศมนตรี', '081-222-3344'], ['นางพรทิพย์ สุขใจ', 'ปลัดเทศบาล', '086-333-4455']];

  it('are missing in a file that holds no picture, and unknown where that is not known', () => {
    expect(told('o2', { ...tableFile(rows), pictures: false }, 'o2.5')).toBe('fail');
    expect(told('o2', tableFile(rows), 'o2.5')).toBe('unknown');
    expect(told('o2', { ...tableFile(rows), pictures: true }, 'o2.5')).toBe('unknown');
  });
});

describe('what was left open', () => {
  const plan = (...goals: readonly string[]): string => `<h1>แผนพัฒนา 2566-2570</h1>${table(['ยุทธศาสตร์', 'แนวทาง', 'เป้าหมาย'], ...goals.map((goal, at) => [`ด้านที่ ${String(at + 1)}`, 'พัฒนา', goal]))}`;

  it('is a column with dots in most rows', async () => {
    expect(told('o5', await page(plan('ยอดขายเพิ่ม', '...', '...', '...')), 'o5.3')).toBe('fail');
    expect(told('o5', await page(plan('ยอดขายเพิ่ม', 'ขยะลดลง', '...', 'คนแข็งแรง')), 'o5.3')).toBe('pass');
    expect(told('o5', await page(plan('ยอดขายเพิ่ม', '', '', '')), 'o5.3')).toBe('pass');
  });

  it('is a heading above a dash in a file', () => {
    const text = (goal: string): string => `แผนพัฒนา พ.ศ. 2566-2570\nประเด็นยุทธศาสตร์\nพัฒนาแหล่งน้ำและอาชีพของประชาชน\nเป้าหมาย\n${goal}\nตัวชี้วัด\nจำนวนครัวเรือนที่มีน้ำใช้`;
    expect(told('o5', file([text('-')]), 'o5.3')).toBe('fail');
    expect(told('o5', file([text('มีน้ำใช้ตลอดปี')]), 'o5.3')).toBe('pass');
  });
});

describe('results', () => {
  it('are no totals by strategy', async () => {
    const totals = `<h1>รายงานผลการดำเนินงานประจำปี 2567</h1>${table(['ยุทธศาสตร์', 'โครงการทั้งหมด', 'ดำเนินการแล้ว', 'เบิกจ่าย'], ['โครงสร้างพื้นฐาน', '20', '14', '12,300,000'], ['คุณภาพชีวิต', '33', '30', '4,120,000'])}`;
    expect(told('o7', await page(totals), 'o7.1')).toBe('fail');
    const each = `<h1>รายงานผลการดำเนินงานประจำปี 2567</h1>${table(['โครงการ', 'สิ่งที่ทำได้', 'เบิกจ่าย'], ['ซื้อรถ', 'รับมอบ 12 มี.ค. 67', '-'], ['อบรมเยาวชน', 'เยาวชน 90 คน', '-'])}`;
    expect(told('o7', await page(each), 'o7.1')).toBe('pass');
    expect(told('o7', await page(each), 'o7.2')).toBe('fail');
  });
});
