import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Document, Table } from '../../src/model/document.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { context, evidence, file, located, page, ruleOf, run, SITE, statusOf, tableFile } from './build.ts';

const told = (item: string, pieces: readonly (Document | Evidence)[], element: string): string =>
  statusOf(checkItem(ruleOf(item), located(item, pieces.map((piece) => ('foundBy' in piece ? piece : evidence(piece)))), context()), element);

describe('headings over dotted lines', () => {
  const report = (end: string): Document => file([`รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2567\nเทศบาลตำบลบ้านสวน\nผลการดำเนินงานตามโครงการ\n1. โครงการก่อสร้างถนน ดำเนินโครงการแล้วเสร็จ\nผลการเบิกจ่ายงบประมาณ 1,250,000 บาท\nปัญหาและอุปสรรค ฝนตกหนัก`, end]);
  const DOTS = '................................................';

  it.each([`4.2 ข้อเสนอแนะ\n${DOTS}\n${DOTS}\n(ให้กองเติม)`, `๔. ข้อเสนอแนะ\n\n${DOTS}`, `๔. ข้อเสนอแนะ\n${DOTS}\n๕. ภาคผนวก`, `ข้อเสนอแนะ\n${DOTS}\n${DOTS}`, `5) ข้อเสนอแนะ\n____________________`, `ข้อเสนอแนะ\n…………………………\n…………………………`])('hold nothing: %s', (end) => {
    expect(told('o7', [report(end)], 'o7.4')).toBe('fail');
    expect(told('o7', [report(end)], 'o7.3')).toBe('pass');
  });

  it.each([`4.2 ข้อเสนอแนะ\nควรเริ่มก่อนฤดูฝน\n${DOTS}`, `4.2 ข้อเสนอแนะ\n${DOTS}\nควรเริ่มก่อนฤดูฝน\n${DOTS}`, `ข้อเสนอแนะ\nไม่มี\n${DOTS}\n${DOTS}`, `ข้อเสนอแนะ ........ควรเริ่มก่อนฤดูฝน........`, `ข้อเสนอแนะ: ควรเริ่มก่อนฤดูฝน\n${DOTS}\nลงชื่อ ${DOTS} ผู้รายงาน`])('hold what was written: %s', (end) => {
    expect(told('o7', [report(end)], 'o7.4')).toBe('pass');
  });

  it('are no titles above an ornament', () => {
    expect(told('o7', [file([`รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2567\n${DOTS}\nปัญหาและอุปสรรค ฝนตกหนัก`])], 'o7.currency')).toBe('pass');
  });
});

describe('a column of money that was left blank', () => {
  const progress = (spent: string): Document =>
    tableFile([['ลำดับ', 'โครงการ', 'งบประมาณที่ตั้งไว้ (บาท)', 'สถานะ', 'เบิกจ่ายแล้ว (บาท)'], ...['ก่อสร้างถนน', 'วันผู้สูงอายุ', 'อบรมเยาวชน'].map((name, at) => [String(at + 1), `โครงการ${name}`, '60,000', 'แล้วเสร็จ', spent])], { heading: 'รายงานความก้าวหน้า ปีงบประมาณ พ.ศ. 2568 รอบ 6 เดือน (1 ต.ค. 67 - 31 มี.ค. 68)' });

  it('is not filled by the column beside it', () => {
    expect(told('o6', [progress('')], 'o6.5')).toBe('fail');
    expect(told('o6', [progress('59,500')], 'o6.5')).toBe('pass');
    expect(run({ type: 'money', about: ['เบิกจ่าย'] }, [progress('')])).toMatchObject({ found: 'no' });
  });
});

describe('money of a plan', () => {
  const report = (head: string): Document =>
    tableFile([['ที่', 'โครงการ/กิจกรรม', head, 'ผลการดำเนินการ', 'ปัญหา อุปสรรค ข้อเสนอแนะ'], ['1', 'อบรมต้านทุจริต', '10,000', 'อบรม 40 คน', 'ไม่มี'], ['2', 'ค่ายเยาวชนคนดี', '20,000', 'เยาวชน 36 คน', 'ไม่มี']], { heading: 'รายงานผลการดำเนินการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2567' });

  it.each(['งบประมาณตามแผน (บาท)', 'งบประมาณที่ตั้งไว้', 'งบประมาณที่ได้รับอนุมัติ', 'งบประมาณตามข้อบัญญัติ (บาท)'])('is not what was spent: %s', (head) => {
    expect(told('o26', [report(head)], 'o26.2')).toBe('fail');
  });

  it.each(['งบประมาณ (บาท)', 'งบประมาณที่ใช้ไป', 'งบประมาณตามแผน/ใช้จริง', 'เบิกจ่าย'])('may be beside it: %s', (head) => {
    expect(told('o26', [report(head)], 'o26.2')).toBe('pass');
  });
});

describe('a form for each service', () => {
  const service = (name: string, fee: string, offset: number): Table =>
    ({ page: 1, offset, heading: '', headerRows: 0, rows: [['ชื่องานบริการ', name], ['ระยะเวลา', '30 นาที'], ['ช่องทางให้บริการ', 'กองคลัง'], ['ค่าธรรมเนียม', fee], ['เอกสารที่ต้องใช้', 'สำเนาบัตรประชาชน']] });
  const manual = (fees: readonly string[], before = ''): Document => {
    const tables = fees.map((fee, at) => service(`งานที่ ${at + 1}`, fee, at * 200));
    return file([[before, ...tables.flatMap((table) => table.rows.map((row) => row.join(' | ')))].join('\n')], { tables });
  };

  it('has a fee in each', () => {
    expect(told('o9', [manual(['20 บาท', 'ไม่มีค่าธรรมเนียม', ''])], 'o9.5')).toBe('fail');
    expect(told('o9', [manual(['20 บาท', 'ไม่มีค่าธรรมเนียม', 'ไม่มี'])], 'o9.5')).toBe('pass');
  });

  it('but for what is said of all', () => {
    expect(told('o9', [manual(['20 บาท', '', ''], 'งานที่ไม่ระบุอัตราไว้ ไม่เสียค่าธรรมเนียม')], 'o9.5')).toBe('pass');
  });
});

describe('a name with its content to come', () => {
  const CODE = file(['ประมวลจริยธรรมพนักงานส่วนท้องถิ่น ผู้บริหารท้องถิ่น และสมาชิกสภาท้องถิ่น'], { url: `${SITE}code.pdf` });
  const ethics = (entry: string): Promise<Document> => page(`<h1>จริยธรรม ประจำปีงบประมาณ พ.ศ. 2568</h1><ul><li><a href="/code.pdf">ประมวลจริยธรรม</a></li><li>${entry}</li></ul>`, `${SITE}ethics`);

  it.each(["<a href=\"#\">Dos & Don'ts (รอใส่ลิงก์)</a>", "Dos & Don'ts (อยู่ระหว่างจัดทำ)", "Dos & Don'ts - รอไฟล์", "Dos & Don'ts (coming soon)"])('is none: %s', async (entry) => {
    expect(told('o16', [await ethics(entry), CODE], 'o16.4')).toBe('fail');
  });

  it.each(["Dos & Don'ts", "<a href=\"/dos.html\">Dos & Don'ts (อยู่ระหว่างจัดทำ)</a>"])('is one without the promise, or behind a link: %s', async (entry) => {
    expect(told('o16', [await ethics(entry), CODE], 'o16.4')).toBe('pass');
  });
});

describe('the channel for reports of corruption', () => {
  const FORM = '<form method="post" action="/send"><p>ชื่อ <input name="n"></p><p>ประเภทเรื่อง <select name="k"><option>ไฟฟ้าดับ</option><option>การทุจริต</option></select></p><p>รายละเอียด <textarea name="d"></textarea></p><button>ส่ง</button></form>';
  const channel = (link: string): Promise<Document> => page(`<h1>ช่องทางแจ้งเรื่องร้องเรียนการทุจริต</h1><p>${link}</p>`, `${SITE}corrupt`, 'ช่องทางแจ้งเรื่องร้องเรียนการทุจริต');
  const form = (name: string): Promise<Document> => page(`<h1>${name}</h1>${FORM}`, `${SITE}form`, name);
  const LINK = '<a href="/form">กรอกแบบฟอร์ม</a>';

  it.each(['รับเรื่องราวร้องทุกข์ทั่วไป', 'แบบฟอร์มร้องเรียนร้องทุกข์', 'สายตรงนายกเทศมนตรี'])('is not apart where it leads to the form for anything: %s', async (name) => {
    expect(told('o18', [await channel(LINK), await form(name)], 'o18.2')).toBe('fail');
  });

  it.each(['แจ้งเบาะแสการทุจริต', 'ร้องเรียน/ร้องทุกข์ การทุจริตของเจ้าหน้าที่', 'กรอกข้อมูล'])('is apart with a form of its own, or one of no name: %s', async (name) => {
    expect(told('o18', [await channel(LINK), await form(name)], 'o18.2')).toBe('pass');
  });

  it('is apart where the form for anything stands beside its own', async () => {
    expect(told('o18', [await channel(FORM), await form('รับเรื่องราวร้องทุกข์ทั่วไป')], 'o18.2')).toBe('pass');
    expect(told('o18', [await channel('<a href="https://forms.gle/abc">แจ้งเบาะแสการทุจริต</a>'), await form('รับเรื่องราวร้องทุกข์ทั่วไป')], 'o18.2')).toBe('pass');
  });
});
