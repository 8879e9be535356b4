import { describe, expect, it } from 'vitest';
import { file, page, run, tableFile } from '../build.ts';

describe('headed', () => {
  const used = { type: 'headed', cells: 'any', any: ['เราปรับ', 'ปรับแล้ว', 'การนำ', 'นำไป', '=ผล'] };

  it.each([
    '<h1>เวทีชาวตลาด</h1><h3>ใครมาบ้าง</h3><p>แม่ค้า 40 คน</p><h3>เราปรับอะไรแล้ว</h3><p>ย้ายแผงเข้าในร่มทั้งหมด</p>',
    '<h1>เวทีชาวตลาด</h1><dl><dt>ผู้ร่วม</dt><dd>แม่ค้า 40 คน</dd><dt>การนำไปใช้</dt><dd>ย้ายแผงเข้าในร่ม</dd></dl>',
    '<h1>เวทีชาวตลาด</h1><ul><li>ผู้ร่วม: แม่ค้า 40 คน</li><li>ปรับแล้ว – ย้ายแผงเข้าในร่ม</li></ul>',
    '<h1>เวทีชาวตลาด</h1><table><tr><td>ผู้ร่วม</td><td>แม่ค้า 40 คน</td></tr><tr><td>นำไปปรับปรุง</td><td>ย้ายแผงเข้าในร่ม</td></tr></table>',
    '<h1>เวทีชาวตลาด</h1><table><tr><th>เรื่อง</th><th>ผล</th></tr><tr><td>แผงค้า</td><td>ย้ายเข้าในร่ม</td></tr><tr><td>ไฟ</td><td>ติดเพิ่มสองดวง</td></tr></table>',
  ])('finds what stands under a heading, behind a label, in a row or column: %s', async (html) => {
    expect(run(used, [await page(html)])).toMatchObject({ found: 'yes' });
  });

  it.each([
    '<h1>เวทีชาวตลาด</h1><h3>เราปรับอะไรแล้ว</h3><h3>ภาพถ่าย</h3><p>ภาพที่ 1 การลงทะเบียน</p>',
    '<h1>เวทีชาวตลาด</h1><h3>เราปรับอะไรแล้ว</h3><p>อยู่ระหว่างรวบรวมข้อมูล</p><h3>ภาพถ่าย</h3><p>ภาพที่ 1 การลงทะเบียน</p>',
    '<h1>เวทีชาวตลาด</h1><table><tr><td>ผู้ร่วม</td><td>แม่ค้า 40 คน</td></tr><tr><td>นำไปปรับปรุง</td><td>-</td></tr></table>',
    '<h1>เวทีชาวตลาด</h1><p>แม่ค้าอยากรู้ว่าข้อเสนอจะถูกนำไปทำอะไร</p><p>ผลไม้ราคาตก</p>',
  ])('finds nothing where nothing stands beneath, nor in running text: %s', async (html) => {
    expect(run(used, [await page(html)])).toMatchObject({ found: 'no' });
  });

  it('takes the name of a chapter for the head of what stands below in a file', () => {
    const report = (last: string): string => `รายงานเวทีชาวตลาด\nบทที่ 1 ใครมาร่วมเวทีบ้าง\nแม่ค้า 40 คน\nบทที่ 2 เราปรับอะไรไปแล้วบ้างหลังเวที\n${last}`;
    expect(run(used, [file([report('• ย้ายแผง')])])).toMatchObject({ found: 'yes' });
    expect(run(used, [file([report('อยู่ระหว่างรวบรวมข้อมูล')])])).toMatchObject({ found: 'no' });
  });

  it('does not take the title of a page for one of its parts', async () => {
    const title = await page('<h1>การนำเสนอผลงาน</h1><p>เนื้อหายาว ๆ ของหน้านี้ทั้งหน้า มีหลายบรรทัด</p><p>อีกบรรทัด</p>');
    expect(run(used, [title])).toMatchObject({ found: 'no' });
  });

  it('wants one head for each list, and answers of the kind asked for', () => {
    const both = { type: 'headed', cells: 'any', groups: [['ปัญหา', 'ติดขัด'], ['เสนอ', 'วิธีแก้']] };
    expect(run(both, [file(['รายงาน\nปัญหา: งบประมาณมาช้า\nวิธีแก้: ขอโอนล่วงหน้า'])])).toMatchObject({ found: 'yes' });
    expect(run(both, [file(['รายงาน\nปัญหา: งบประมาณมาช้า\nวิธีแก้:'])])).toMatchObject({ found: 'no' });
    const time = { type: 'headed', cells: 'any', any: ['นานไหม', 'ใช้เวลา'], holds: ['วัน'] };
    expect(run(time, [file(['คู่มือ\nถามว่านานไหม? ไม่เกิน 7 วัน'])])).toMatchObject({ found: 'yes' });
    expect(run(time, [file(['คู่มือ\nถามว่านานไหม? โดยเร็ว'])])).toMatchObject({ found: 'no' });
  });

  it('passes over answers about something else', () => {
    const team = { type: 'headed', cells: 'any', any: ['คณะทำงาน'], without: ['พัสดุ'] };
    expect(run(team, [file(['จริยธรรม\nคณะทำงาน: นายก ใจดี ปลัดเทศบาล'])])).toMatchObject({ found: 'yes' });
    expect(run(team, [file(['จริยธรรม\nคณะทำงาน: คณะกรรมการตรวจรับพัสดุ นายก ใจดี'])])).toMatchObject({ found: 'no' });
  });

  it('reads a turned table by the names of its rows', () => {
    const doc = tableFile([['Dos', 'เปิดเผยหลักเกณฑ์แก่ผู้ขอทุกคนอย่างเท่าเทียม', 'ใช้รถตามที่ได้รับอนุมัติเท่านั้น'], ["Don'ts", 'นัดพบผู้ขอนอกสถานที่', 'แบ่งซื้อแบ่งจ้าง']]);
    expect(run({ type: 'headed', cells: 'any', groups: [['=Dos'], ["Don'ts"]] }, [doc])).toMatchObject({ found: 'yes' });
  });
});

describe('activity', () => {
  const ethics = { type: 'activity', groups: [['อบรม', 'กิจกรรม', 'ประชุมพนักงาน'], ['จริยธรรม', 'สุจริต']], not: ['ประมวลจริยธรรม'] };

  it.each([
    'อบรมคุณธรรมจริยธรรม เมื่อวันที่ 5 มีนาคม 2568 ณ ห้องประชุม',
    'กิจกรรมเสริมสร้างจริยธรรม\nวันที่ ๕ มี.ค. ๖๘ พนักงาน ๔๐ คน',
    'ประชุมพนักงาน เดือนมกราคม 2568 หัวข้อ ทำงานสุจริต ผู้เข้าร่วม 31 คน',
  ])('finds one that was held: %s', (text) => {
    expect(run(ethics, [file([`จดหมายข่าว\n${text}`])])).toMatchObject({ found: 'yes', certainty: 0.92 });
  });

  it.each([
    'กำหนดจัดโครงการอบรมจริยธรรม เดือนสิงหาคม 2568 จำนวน 60 คน',
    'ขอเชิญร่วมกิจกรรมส่งเสริมจริยธรรม วันที่ 9 พฤษภาคม 2568',
    'ข้อ 4 ให้หัวหน้าส่วนราชการจัดอบรมเรื่องจริยธรรมแก่ผู้ใต้บังคับบัญชา',
    'คำสั่งที่ 5/2568 แต่งตั้งคณะทำงานอบรมจริยธรรม 5 คน',
    'กิจกรรมปี 2568: ซ้อมดับเพลิง วันที่ 28 มกราคม 2568 ผู้เข้าร่วม 64 คน',
  ])('finds none where it is planned, invited to, ordered or about something else: %s', (text) => {
    expect(run(ethics, [file([`ประมวลจริยธรรมและการขับเคลื่อน\n${text}`])])).toMatchObject({ found: 'no' });
  });

  it('is less sure of one without a day', () => {
    const found = run(ethics, [file(['จดหมายข่าว\nภาพการอบรมจริยธรรมของพนักงาน'])]);
    expect(found).toMatchObject({ found: 'yes' });
    expect(found.certainty).toBeLessThan(0.8);
  });
});

describe('words near each other', () => {
  const team = { type: 'phrase', near: 60, groups: [['คณะทำงาน'], ['ด้านจริยธรรม']] };

  it('counts them only together', () => {
    expect(run(team, [file(['คณะทำงานให้คำปรึกษาด้านจริยธรรม'])])).toMatchObject({ found: 'yes' });
    expect(run(team, [file([`คณะทำงานตรวจรับพัสดุ ${'นายก ใจดี '.repeat(12)} ด้านจริยธรรม`])])).toMatchObject({ found: 'no' });
  });
});
