import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Document } from '../../src/model/document.ts';
import { context, evidence, file, located, ruleOf, statusOf } from './build.ts';

const told = (item: string, document: Document, element: string): string => statusOf(checkItem(ruleOf(item), located(item, [evidence(document, { label: 'รายงานประจำปี' })]), context()), element);

describe('a year-book', () => {
  const PROJECTS = 'ผลการดำเนินงานโครงการก่อสร้างถนน ดำเนินการแล้วเสร็จเมื่อ 12 มีนาคม 2567 ผู้ใช้ประโยชน์ 120 คน\nโครงการวันเด็ก จัดเมื่อ 13 มกราคม 2567 มีผู้เข้าร่วม 300 คน';
  const book = (chapter: string): Document =>
    file(['รายงานประจำปีงบประมาณ พ.ศ. 2567', 'สารบัญ\nบทที่ 6 ผลการดำเนินโครงการ 4\nบทที่ 7 รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ 9', ...Array.from({ length: 9 }, () => PROJECTS), chapter]);

  it('that names the item in its contents only does not answer it', () => {
    expect(told('o24', book(PROJECTS), 'o24.1')).not.toBe('pass');
    expect(told('o24', book(`บทที่ 7 รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ\nมาตรการที่ 1 ใช้บัตรคิว ดำเนินการแล้วเมื่อ 5 มกราคม 2567 มีผู้ใช้ 1,250 คน\nมาตรการที่ 2 อบรมเจ้าหน้าที่ ดำเนินการแล้ว 1 ครั้ง ผู้เข้าร่วม 45 คน`), 'o24.1')).toBe('pass');
  });
});

describe('an invitation', () => {
  const agenda = (more: string): Document =>
    file([`ประกาศเทศบาลตำบลบ้านสวน\nเรื่อง กำหนดการประชุมประชาคมท้องถิ่น ประจำปี พ.ศ. 2568\nจึงขอเชิญผู้นำชุมชนและผู้แทนกลุ่มอาชีพ\n14 มกราคม 2568 ศาลาวัด กลุ่มเป้าหมาย ชุมชนที่ 1-3\nระเบียบวาระ\n1. ประธานแจ้งให้ทราบ\n2. เสนอโครงการเพื่อบรรจุในแผนพัฒนา\n${more}`]);

  it('is no report of what it invites to', () => {
    for (const element of ['o20.2', 'o20.4']) expect(told('o20', agenda(''), element)).not.toBe('pass');
    expect(told('o20', agenda('รายงานผลการประชุม มีผู้เข้าร่วมประชุม 64 คน ที่ประชุมมีมติเห็นชอบให้บรรจุโครงการขยายถนนไว้ในแผนพัฒนา และเทศบาลได้นำไปปรับปรุงแผน'), 'o20.4')).toBe('pass');
  });
});

describe('a look-alike', () => {
  const guideline = (what: string): Document =>
    file([`แนวปฏิบัติการจัดการเรื่องร้องเรียน${what}\nเทศบาลตำบลบ้านสวน\nช่องทาง ยื่นด้วยตนเองที่สำนักปลัด หรือทางไปรษณีย์\nขั้นตอน 1. รับเรื่อง 2. ตรวจสอบข้อเท็จจริง 3. แจ้งผล\nส่วนงานที่รับผิดชอบ นิติกร สำนักปลัด\nระยะเวลา 15 วันทำการ`]);

  it('lacks what no paper of the item does', () => {
    expect(told('o17', guideline('ร้องทุกข์ทั่วไป เหตุเดือดร้อนรำคาญ'), 'o17.1')).not.toBe('pass');
    expect(told('o17', guideline('การทุจริตและประพฤติมิชอบ'), 'o17.1')).toBe('pass');
  });
});

describe('an order that appoints who shall do it', () => {
  const order = (subject: string): Document =>
    file([`คำสั่งเทศบาลตำบลบ้านสวน ที่ 77/2567\nเรื่อง ${subject}\nเพื่อให้การวิเคราะห์ผลการประเมิน ITA ปี 2567 เป็นไปด้วยความเรียบร้อย\n1. ปลัดเทศบาล ประธาน\n2. ผู้อำนวยการกองคลัง คณะทำงาน\nหน้าที่ วิเคราะห์จุดอ่อน กำหนดมาตรการ ขั้นตอน ผู้รับผิดชอบ และติดตามผล\nสั่ง ณ วันที่ 3 ธันวาคม 2567`]);

  it('sets no measures', () => {
    expect(told('o27', order('แต่งตั้งคณะทำงานจัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปี 2568'), 'o27.3')).not.toBe('pass');
    expect(told('o27', order('มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปี 2568'), 'o27.3')).toBe('pass');
  });
});
