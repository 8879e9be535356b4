import { describe, expect, it } from 'vitest';
import { isEvasive, isNoState, withoutDates, withoutOpeningHours } from '../../src/checks/answers.ts';
import { checkItem } from '../../src/checks/check-item.ts';
import { isSynopsis } from '../../src/checks/contents.ts';
import { isDeferral } from '../../src/checks/deferral.ts';
import { cellLooksLike } from '../../src/checks/text-tools.ts';
import type { Document } from '../../src/model/document.ts';
import { context, evidence, file, health, located, page, ruleOf, run, SITE, statusOf } from './build.ts';

const findings = (item: string, documents: readonly Document[]): ReturnType<typeof checkItem> => checkItem(ruleOf(item), located(item, documents.map((document) => evidence(document))), context());
const told = (item: string, document: Document, element: string): string => statusOf(findings(item, [document]), element);
const table = (...rows: readonly (readonly string[])[]): string => `<table>${rows.map((row, at) => `<tr>${row.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`;

describe('what puts an answer off', () => {
  it.each(['ตามความเหมาะสม', 'แล้วแต่กรณี', 'ขึ้นอยู่กับปริมาณงาน', 'ตามที่เจ้าหน้าที่กำหนดในวันมาติดต่อ', 'สอบถามเจ้าหน้าที่', 'โปรดติดต่อสอบถามที่กองคลัง', 'ตามระเบียบที่เกี่ยวข้อง', 'ไม่ระบุ', 'ให้พนักงานทุกคนปฏิบัติงานตามระเบียบ ข้อบังคับ และหนังสือสั่งการทุกฉบับอย่างเคร่งครัด'])('is none: %s', (words) => {
    expect(isEvasive(words)).toBe(true);
    expect(cellLooksLike(words, 'any')).toBe(false);
  });

  it.each(['ไม่มี', '3 วันทำการ', 'สำเนาโฉนดและเอกสารอื่นตามที่เจ้าหน้าที่แจ้ง', 'ตามระเบียบพัสดุ 2560', 'กฎหมายว่าด้วยการสาธารณสุข', 'ระเบียบงานสารบรรณ', '20 บาท ส่วนที่เกินคิดตามขนาดพื้นที่', 'สอบถามรายละเอียดจากผู้ยื่น 2 คน', '-'])('is one: %s', (words) => {
    expect(isEvasive(words)).toBe(false);
  });
});

describe('times', () => {
  it.each(['08.30 - 16.30 น.', 'วันจันทร์ถึงวันศุกร์ เวลา 08.30-16.30 น. เว้นวันหยุดราชการ', 'เวลาราชการ', 'ตามความพร้อม'])('are no opening hours and no words: %s', (cell) => {
    expect(cellLooksLike(cell, 'time')).toBe(false);
  });

  it.each(['๓๐ นาที', 'ครึ่งวัน', '1.30 ชั่วโมง', 'จันทร์-ศุกร์ 08.30-16.30 น. ใช้เวลา 5 นาที', 'ม.ค. - มี.ค. 68', 'ทุกวันทำการ', 'ทันที'])('are told: %s', (cell) => {
    expect(cellLooksLike(cell, 'time')).toBe(true);
  });

  it('leave what is beside the hours', () => {
    expect(withoutOpeningHours('ทุกวัน 08.00-20.00 น. นัดล่วงหน้า 2 วัน').trim()).toBe('นัดล่วงหน้า 2 วัน');
  });
});

describe('money', () => {
  it.each(['รายงานภายใน 15 ต.ค. 68', 'ปีงบประมาณ 2568', '12/03/2568', 'เทศบัญญัติ'])('is no date and no source: %s', (cell) => {
    expect(cellLooksLike(cell, 'money')).toBe(false);
  });

  it.each(['48,500', '48,500 (15 ต.ค. 67)', '0', 'ยังไม่เบิกจ่าย', '9900'])('is told: %s', (cell) => {
    expect(cellLooksLike(cell, 'money')).toBe(true);
  });

  it('stays where days are taken out', () => {
    expect(withoutDates('12 ม.ค. 68 จำนวน 9,000').trim()).toBe('จำนวน 9,000');
  });
});

describe('money that is only planned', () => {
  const spent = { type: 'money', about: ['เบิกจ่าย', 'ใช้จ่าย', 'ใช้งบประมาณ'] };
  const table = (rows: readonly string[]): Promise<Document> =>
    page(`<h2>ผลการดำเนินงาน</h2><table><tr><th>โครงการ</th><th>งบประมาณที่ตั้งไว้</th><th>ผลการดำเนินการ</th></tr>${rows.map((row) => `<tr><td>${row.split('|').join('</td><td>')}</td></tr>`).join('')}</table>`);

  it('is none that was spent, nor is what the plan says needs none', async () => {
    expect(run(spent, [await table(['สรรหานิติกร|ไม่ใช้งบประมาณ|รับโอน 1 ราย', 'อบรมพัสดุ|12,000|อบรม 9 คน', 'ตรวจสุขภาพ|30,000|ตรวจ 41 คน'])]).found).not.toBe('yes');
  });

  it('was not spent where no project needs any, or where a column tells what was', async () => {
    expect(run(spent, [await table(['สรรหานิติกร|ไม่ใช้งบประมาณ|รับโอน 1 ราย', 'ประชุมข้าราชการ|ไม่ใช้งบประมาณ|ประชุม 4 ครั้ง'])]).found).toBe('yes');
    expect(run(spent, [await page('<table><tr><th>โครงการ</th><th>งบประมาณที่ตั้งไว้</th><th>เบิกจ่าย</th></tr><tr><td>อบรมพัสดุ</td><td>12,000</td><td>ไม่ใช้งบประมาณ</td></tr><tr><td>ตรวจสุขภาพ</td><td>30,000</td><td>28,400</td></tr></table>')]).found).toBe('yes');
  });
});

describe('how far work has come', () => {
  it.each(['กองช่าง', 'นายสมาน ดีพร้อม', 'วิธีเฉพาะเจาะจง', 'เงินอุดหนุนเฉพาะกิจ', 'ภายใน 30 กันยายน 2568', 'ผู้อำนวยการกองคลัง'])('is not told by %s', (cell) => {
    expect(isNoState(cell)).toBe(true);
  });

  it.each(['แล้วเสร็จ', 'กองช่างตรวจรับแล้ว', 'งานเสร็จร้อยละ 40', '75 %', 'รอส่งมอบ', 'เด็กเข้าร่วม 200 คน', 'สำนักปลัดกำลังจัดหาผู้รับจ้าง'])('is told by %s', (cell) => {
    expect(isNoState(cell)).toBe(false);
  });

  const plan = (state: readonly string[], paid: readonly string[]): string =>
    `<h1>แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณ ปีงบประมาณ 2568 ณ 31 มีนาคม 2568</h1>${table(['โครงการ', 'งบประมาณ', 'ระยะเวลา', 'สถานะ', 'เบิกจ่าย'], ...['ซ่อมฝาย', 'อบรมอาชีพ', 'วันผู้สูงอายุ'].map((name, at) => [name, '80,000', 'ก.พ. 68', state[at] ?? '', paid[at] ?? '']))}`;

  it('is asked of each project', async () => {
    const right = await page(plan(['เสร็จแล้ว', 'จัดแล้ว 60 คน', 'ยังไม่ถึงกำหนด'], ['79,000', '80,000', '0']));
    expect([told('o6', right, 'o6.4'), told('o6', right, 'o6.5')]).toEqual(['pass', 'pass']);
    const wrong = await page(plan(['กองช่าง', 'สำนักปลัด', 'กองสวัสดิการสังคม'], ['เงินสะสม', 'เทศบัญญัติ', 'เทศบัญญัติ']));
    expect([told('o6', wrong, 'o6.4'), told('o6', wrong, 'o6.5')]).toEqual(['fail', 'fail']);
  });
});

describe('a manual for citizens', () => {
  const service = (papers: string, fee: string): string => table(['งานบริการ', 'ขั้นตอน', 'ระยะเวลา', 'สถานที่', 'ค่าธรรมเนียม', 'เอกสาร'], ['ขอใช้สนามกีฬา', 'ยื่นคำขอ ตรวจตาราง อนุมัติ', '1 วัน', 'กองการศึกษา', fee, papers], ['ขอติดตั้งมาตรน้ำ', 'ยื่นคำขอ สำรวจ ติดตั้ง', '5 วัน', 'กองการประปา', fee, papers]);

  it('names papers and fees', async () => {
    const right = await page(`<h1>คู่มือการขอรับบริการ</h1>${service('บัตรประชาชน', '100 บาท')}`);
    expect([told('o9', right, 'o9.5'), told('o9', right, 'o9.6')]).toEqual(['pass', 'pass']);
    const wrong = await page(`<h1>คู่มือการขอรับบริการ</h1>${service('ตามที่เจ้าหน้าที่แจ้ง', 'ตามระเบียบ')}`);
    expect([told('o9', wrong, 'o9.5'), told('o9', wrong, 'o9.6')]).toEqual(['fail', 'fail']);
  });
});

describe('a work manual', () => {
  const manual = (rest: string): string => `<h1>คู่มือการปฏิบัติงาน งานธุรการ</h1><ol><li>รับหนังสือ 5 นาที</li><li>เสนอปลัด 1 ชั่วโมง</li><li>ส่งกองเจ้าของเรื่อง 10 นาที</li></ol>${rest}`;

  it('names a law', async () => {
    expect(told('o8', await page(manual('<h2>กฎหมายที่เกี่ยวข้อง</h2><p>ระเบียบงานสารบรรณ</p>')), 'o8.4')).toBe('pass');
    expect(told('o8', await page(manual('<p>อาศัยข้อบังคับเทศบาล พ.ศ. 2561</p>')), 'o8.4')).toBe('pass');
    expect(told('o8', await page(manual('<p>ต้องปฏิบัติตามกฎหมายที่เกี่ยวข้อง</p>')), 'o8.4')).toBe('fail');
    expect(told('o8', await page(manual('<h2>กฎหมายที่เกี่ยวข้อง</h2><p>ตามระเบียบและกฎหมายที่เกี่ยวข้อง</p><h2>ผู้จัดทำ</h2><p>งานธุรการ</p>')), 'o8.4')).toBe('fail');
  });

  it('keeps a heading over work that ends with a signature', async () => {
    expect(told('o8', await page('<h1>ฝ่ายโยธาทำอย่างไร</h1><h2>งานออกแบบถนน</h2><p>สำรวจแนวทาง (2 วัน) → เขียนแบบ (5 วัน) → ประมาณราคา (2 วัน) → ผู้อำนวยการลงนาม (1 วัน)</p><h2>อ้างอิง</h2><p>พ.ร.บ.ควบคุมอาคาร พ.ศ. 2522</p>'), 'o8.1')).toBe('pass');
  });
});

describe('steps', () => {
  it('stand in rows with their times, whatever the heads are', async () => {
    const rows = (deeds: readonly string[]): string => table(['ผัง', 'คำอธิบาย', 'เวลา'], ...deeds.map((deed) => ['□', deed, '10 นาที']));
    expect(run({ type: 'steps' }, [await page(rows(['รับแจ้งเหตุ', 'ออกตรวจพื้นที่', 'บันทึกผล']))])).toMatchObject({ found: 'yes' });
    expect(run({ type: 'steps' }, [await page(rows(['ขอใบอนุญาต', 'แจ้งย้าย', 'จดทะเบียนพาณิชย์']))])).toMatchObject({ found: 'no' });
  });

  it('stand in a sentence that goes on', async () => {
    expect(run({ type: 'steps' }, [await page('<p>ผู้ขอนำบัตรมาที่สำนักปลัด กรอกใบขอหนึ่งแผ่น ตรวจรายชื่อกับเจ้าหน้าที่ แล้วนัดวันรับของที่คลังพัสดุ</p>')])).toMatchObject({ found: 'yes' });
    expect(run({ type: 'steps' }, [await page('<p>กองคลังมีหน้าที่รับเงิน จ่ายเงิน เก็บรักษาเงิน จัดทำบัญชี และรายงานสถานะการเงินให้ผู้บริหารทราบ</p>')])).toMatchObject({ found: 'no' });
  });

  it('have a time each, which a total is not', async () => {
    const manual = await page('<h1>คู่มือ</h1><p>รวมทั้งกระบวนงาน 20 วัน</p><p>ขั้นตอนที่ 1 รับคำขอ</p><p>ขั้นตอนที่ 2 ตรวจแบบ</p><p>ขั้นตอนที่ 3 ออกใบอนุญาต</p>');
    expect(run({ type: 'steps', times: true, each: true }, [manual])).toMatchObject({ found: 'no' });
    expect(run({ type: 'steps', times: true }, [manual])).toMatchObject({ found: 'yes' });
  });
});

describe('what a paper says of itself', () => {
  it.each(['สารบัญ: 1 ผลงาน 2 การใช้จ่าย 3 ปัญหา 4 ข้อเสนอแนะ', 'รายงานเล่มนี้ประกอบด้วยผลการดำเนินงาน ปัญหา และข้อเสนอแนะ', 'คู่มือแต่ละเล่มบอกขั้นตอน ระยะเวลา และกฎหมาย'])('is a synopsis: %s', (line) => {
    expect(isSynopsis(line)).toBe(true);
  });

  it.each(['ปัญหา: ฝนตก ข้อเสนอแนะ: เริ่มงานเร็วขึ้น', 'รายงานฉบับนี้ใช้งบประมาณ 12,000 บาท มีขั้นตอนและระยะเวลาตามสัญญา', 'ขั้นตอน ยื่นคำขอ ระยะเวลา 3 วัน'])('is none: %s', (line) => {
    expect(isSynopsis(line)).toBe(false);
  });
});

describe('the promise to tell later', () => {
  it.each(['กองแผนจะรวบรวมปัญหาจากทุกกองและแจ้งให้ทราบภายหลัง', 'อยู่ระหว่างรวบรวมข้อเสนอแนะจากทุกกอง', 'ที่ประชุมจะพิจารณาข้อเสนอแนะในคราวต่อไป'])('tells nothing: %s', (words) => {
    expect(isDeferral(words)).toBe(true);
  });

  it.each(['ปีต่อไปจะเสนอสภาพิจารณาเพิ่มงบ', 'ควรแจ้งแผนงานให้ประชาชนทราบล่วงหน้า', 'งานล่าช้าเพราะผู้รับจ้างรอวัสดุ จะเร่งรัดและรายงานผลเมื่อแล้วเสร็จ'])('is a remedy or a reason: %s', (words) => {
    expect(isDeferral(words)).toBe(false);
  });

  it('leaves its heading open, in files too', () => {
    const report = (below: string): Document => file([`รายงานผลการดำเนินงาน ปีงบประมาณ 2567\nวันเด็ก จัดแล้ว เด็ก 300 คน ใช้จ่ายจริง 40,000 บาท\nปัญหาและอุปสรรค\n${below}\nข้อเสนอแนะ\nควรจัดในอาคาร`]);
    expect(told('o7', report('ฝนตกในวันงาน'), 'o7.3')).toBe('pass');
    expect(told('o7', report('กองการศึกษาจะสรุปปัญหาและแจ้งให้ทราบภายหลัง'), 'o7.3')).toBe('fail');
  });
});

describe('money that was spent', () => {
  const report = (head: string, result: string): string => `<h1>รายงานผลการดำเนินงานและผลการใช้จ่ายงบประมาณ ปีงบประมาณ 2567</h1>${table(['โครงการ', head, 'ผล'], ['วันเด็ก', '50,000', `เด็ก 300 คน${result}`], ['ลอยกระทง', '90,000', `ร่วมงาน 800 คน${result}`])}`;

  it('is not what was granted', async () => {
    expect(told('o7', await page(report('งบประมาณที่ได้รับ', '')), 'o7.2')).toBe('fail');
    expect(told('o7', await page(report('เบิกจ่าย', '')), 'o7.2')).toBe('pass');
    expect(told('o7', await page(report('งบประมาณที่ได้รับ', ' ใช้เงิน 41,500 บาท')), 'o7.2')).toBe('pass');
  });
});

describe('a new cover', () => {
  const report = (year: number): string => `<h1>รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567</h1><p>ผลระหว่างวันที่ 1 ตุลาคม ${year - 1} ถึงวันที่ 30 กันยายน ${year}</p>${table(['โครงการ', 'วันที่จัด', 'เบิกจ่าย', 'ผล'], ['ลอยกระทง', `15 พ.ย. ${year - 1}`, '80,000', 'จัดแล้ว ผู้ร่วมงาน 900 คน'], ['วันเด็ก', `13 ม.ค. ${year}`, '40,000', 'จัดแล้ว เด็ก 300 คน'], ['สงกรานต์', `13 เม.ย. ${year}`, '90,000', 'จัดแล้ว ผู้ร่วมงาน 500 คน'])}<p>ปัญหา ฝนตก ข้อเสนอแนะ ปีงบประมาณ 2568 ควรจัดในอาคาร</p>`;

  it('over the table of another year is not believed', async () => {
    expect(told('o7', await page(report(2566)), 'o7.currency')).toBe('fail');
    expect(told('o7', await page(report(2567)), 'o7.currency')).toBe('pass');
  });
});

describe('a table that only offers files', () => {
  it('says nothing where the files are gone', async () => {
    const list = await page(`<h1>คู่มือการปฏิบัติงานของเจ้าหน้าที่</h1>${table(['กอง', 'คู่มือ', 'ไฟล์'], ['กองคลัง', 'คู่มืองานพัสดุ', '<a href="/a.pdf">เปิด</a>'], ['กองช่าง', 'คู่มืองานแบบแผน', '<a href="/b.pdf">เปิด</a>'])}`);
    const gone = ['a', 'b'].map((name, at) => evidence(null, { url: `${SITE}${name}.pdf`, label: at === 0 ? 'กองคลัง คู่มืองานพัสดุ' : 'กองช่าง คู่มืองานแบบแผน', health: health('dead'), linkedFrom: list.url }));
    expect(statusOf(checkItem(ruleOf('o8'), located('o8', [evidence(list), ...gone]), context()), 'o8.link-health')).toBe('fail');
  });
});
