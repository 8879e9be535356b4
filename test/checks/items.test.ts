import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Document } from '../../src/model/document.ts';
import type { ItemFindings } from '../../src/model/finding.ts';
import { context, evidence, file, located, page, ruleOf, statusOf, tableFile, troubles } from './build.ts';

/** A complete answer to an item, and ways to spoil one element of it. */
interface Case {
  readonly item: string;
  readonly label: string;
  readonly complete: () => Promise<Document> | Document;
  /** Element id → the same document without it. */
  readonly missing: Readonly<Record<string, () => Promise<Document> | Document>>;
}

const cut = (text: string, ...parts: (string | RegExp)[]): string => parts.reduce<string>((left, part) => left.replace(part, ''), text);
const check = (item: string, documents: readonly Document[], label: string): ItemFindings =>
  checkItem(ruleOf(item), located(item, documents.map((document) => evidence(document, { label }))), context());

const O1 = `<h1>โครงสร้างและอำนาจหน้าที่</h1>
<h2>ผังโครงสร้างการแบ่งส่วนราชการ</h2><ul><li>สภาเทศบาล</li><li>นายกเทศมนตรี</li><li>ปลัดเทศบาล</li><li>สำนักปลัดเทศบาล</li><li>กองคลัง</li><li>กองช่าง</li><li>กองการศึกษา</li></ul>
<h2>อำนาจหน้าที่ของเทศบาล</h2><p>เทศบาลตำบลบ้านสวนมีหน้าที่รักษาความสงบเรียบร้อยของประชาชน จัดให้มีและบำรุงทางบกและทางน้ำ รักษาความสะอาดของถนนหรือทางเดินและที่สาธารณะ กำจัดมูลฝอยและสิ่งปฏิกูล ป้องกันและระงับโรคติดต่อ และส่งเสริมการพัฒนาสตรี เด็ก และผู้สูงอายุ</p>`;

const person = (name: string, office: string, phone: string): string => `<div class="person"><img src="/p/${phone}.jpg" width="160" height="200"><p>${name}</p><p>${office}</p><p>${phone}</p></div>`;
const O2 = `<h1>คณะผู้บริหาร</h1>${person('นายสมชาย ใจดี', 'นายกเทศมนตรีตำบลบ้านสวน', 'โทร. 081-111-1111')}${person('นางมาลี รักดี', 'รองนายกเทศมนตรี', 'โทร. 082-222-2222')}${person('นายธีระ วงศ์ดี', 'ปลัดเทศบาล', 'โทร. 083-333-3333')}${person('นางสาวสุดา แก้วใส', 'รองปลัดเทศบาล', 'โทร. 084-444-4444')}`;

const O3 = `<h1>ติดต่อเรา</h1><p>สำนักงานเทศบาลตำบลบ้านสวน เลขที่ 99 หมู่ 3 ตำบลบ้านสวน อำเภอเมือง จังหวัดชลบุรี 20000</p><p>โทรศัพท์ 0-3812-3456</p><p>อีเมล saraban@ban-suan.go.th</p>
<iframe src="https://www.google.com/maps/embed?pb=1"></iframe><p><a href="https://www.facebook.com/bansuan">Facebook เทศบาล</a></p><p><a href="/qa">กระดานถาม-ตอบ</a></p>`;

const O5 = 'แผนพัฒนาท้องถิ่น (พ.ศ. ๒๕๖๖ – ๒๕๗๐)\nเทศบาลตำบลบ้านสวน\nยุทธศาสตร์ที่ 1 ด้านโครงสร้างพื้นฐาน\nเป้าหมายของการพัฒนา: ถนนได้มาตรฐาน\nตัวชี้วัด: ร้อยละของถนนที่ได้มาตรฐาน';

const O6_HEAD = ['ที่', 'โครงการ/กิจกรรม', 'งบประมาณ (บาท)', 'ระยะเวลาดำเนินการ', 'สถานะการดำเนินงาน', 'ผลการเบิกจ่าย (บาท)'];
const O6_ROWS = [
  ['1', 'โครงการก่อสร้างถนน คสล. หมู่ 2', '500,000', 'ม.ค. - มี.ค. 68', 'แล้วเสร็จ', '498,000'],
  ['2', 'โครงการวันผู้สูงอายุ', '60,000', 'เม.ย. 68', 'อยู่ระหว่างดำเนินการ', '0'],
  ['3', 'โครงการอบรมเยาวชน', '40,000', 'ก.พ. 68', 'แล้วเสร็จ', '39,500'],
];
const O6_HEADING = 'แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณ ประจำปีงบประมาณ พ.ศ. 2568 รอบ 6 เดือน (ข้อมูล ณ วันที่ 31 มีนาคม 2568)';
const table = (head: string[], rows: string[][], heading: string, drop: number | null = null): Document =>
  tableFile([head, ...rows].map((row) => row.filter((_, index) => index !== drop)), { heading });

const O7 = 'รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2567\nผลการดำเนินงานตามโครงการ\n1. โครงการก่อสร้างถนน ดำเนินโครงการแล้วเสร็จ\nผลการเบิกจ่ายงบประมาณ 1,250,000 บาท\nปัญหาและอุปสรรค ฝนตกหนัก\nข้อเสนอแนะ ควรเริ่มก่อนฤดูฝน';

const O9 = `<h1>คู่มือสำหรับประชาชน</h1><h2>ชื่องานบริการ: การขออนุญาตก่อสร้างอาคาร</h2><h3>ขั้นตอนการขอรับบริการ</h3><ol><li>1. ยื่นคำขอพร้อมเอกสาร ใช้เวลา 10 นาที</li><li>2. เจ้าหน้าที่ตรวจสอบเอกสาร 30 นาที</li><li>3. นายช่างตรวจพิจารณาแบบ 7 วัน</li><li>4. ออกใบอนุญาต 1 วัน</li></ol>
<p>ช่องทางการให้บริการ: กองช่าง สำนักงานเทศบาลตำบลบ้านสวน</p><p>ค่าธรรมเนียม: ฉบับละ 20 บาท</p><p>เอกสารหลักฐานประกอบ: สำเนาบัตรประจำตัวประชาชน 1 ฉบับ</p><p>กฎหมายที่เกี่ยวข้อง: พระราชบัญญัติควบคุมอาคาร</p>`;

const O12_HEAD = ['ลำดับ', 'ปีงบประมาณ', 'ชื่อหน่วยงาน', 'อำเภอ', 'จังหวัด', 'กระทรวง', 'งานที่ซื้อหรือจ้าง', 'วงเงินงบประมาณที่ได้รับจัดสรร (บาท)', 'แหล่งที่มาของงบประมาณ', 'สถานะการจัดซื้อจัดจ้าง', 'วิธีการจัดซื้อจัดจ้าง', 'ราคากลาง (บาท)', 'ราคาที่ตกลงซื้อหรือจ้าง (บาท)', 'รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก', 'เลขที่โครงการในระบบ e-GP'];
const O12_ROWS = ['ตุลาคม 2567', 'พฤศจิกายน 2567', 'ธันวาคม 2567', 'มกราคม 2568', 'กุมภาพันธ์ 2568', 'มีนาคม 2568'].map((month, n) => [
  String(n + 1), '2568', 'เทศบาลตำบลบ้านสวน', 'เมือง', 'ชลบุรี', 'มหาดไทย', `จ้างซ่อมแซมถนน ประจำเดือน ${month}`, '450,000.00', 'งบเทศบัญญัติ', 'สิ้นสุดสัญญา', 'วิธีเฉพาะเจาะจง', '449,000.00', '448,000.00', 'หจก.บ้านสวนก่อสร้าง', `6710912345${n}`,
]);
const O12_HEADING = 'รายการและความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ ประจำปีงบประมาณ พ.ศ. 2568';

const O17 = 'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ เทศบาลตำบลบ้านสวน\nช่องทางการร้องเรียน: ยื่นด้วยตนเอง ทางไปรษณีย์ หรือเว็บไซต์\nขั้นตอนการจัดการเรื่องร้องเรียน\n1. รับเรื่องร้องเรียน ภายใน 1 วันทำการ\n2. ตรวจสอบข้อเท็จจริง ภายใน 15 วันทำการ\n3. แจ้งผลให้ผู้ร้องทราบ ภายใน 5 วันทำการ\nหน่วยงานที่รับผิดชอบ: สำนักปลัดเทศบาล';

const O18 = '<h1>ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</h1><form method="post" action="/fraud/send"><label>เรื่องที่ร้องเรียน <input type="text" name="t"></label><label>รายละเอียดการทุจริต <textarea name="d"></textarea></label><button>ส่ง</button></form>';

const O19_HEAD = ['เดือน', 'จำนวนเรื่องร้องเรียนทั้งหมด', 'ดำเนินการแล้วเสร็จ', 'อยู่ระหว่างดำเนินการ'];
const O19_ROWS = [['ต.ค. 2567', '2', '1', '1'], ['พ.ย. 2567', '1', '1', '0'], ['ธ.ค. 2567', '1', '0', '1']];
const O19_HEADING = 'สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ประจำปีงบประมาณ พ.ศ. 2568';

const O21 = 'ประกาศเทศบาลตำบลบ้านสวน เรื่อง นโยบายไม่รับของขวัญ (No Gift Policy) ประจำปีงบประมาณ พ.ศ. 2568\nเจ้าหน้าที่ทุกคนจะไม่รับของขวัญ ทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่\nประกาศ ณ วันที่ 3 มกราคม พ.ศ. 2568\n(นายสมชาย ใจดี)\nนายกเทศมนตรีตำบลบ้านสวน\nกิจกรรมสร้างวัฒนธรรม: การประชุมมอบนโยบาย No Gift Policy แก่พนักงาน เมื่อวันที่ 10 มกราคม 2568';

const O25_HEAD = ['ที่', 'โครงการ/กิจกรรม/มาตรการ', 'งบประมาณ (บาท)', 'ระยะเวลาดำเนินการ'];
const O25_ROWS = [['1', 'โครงการอบรมคุณธรรมจริยธรรม', '20,000', 'ต.ค. 67 - ก.ย. 68'], ['2', 'มาตรการเผยแพร่ข้อมูลข่าวสาร', 'ไม่ใช้งบประมาณ', 'ตลอดปีงบประมาณ']];
const O25_HEADING = 'แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)';

const O26 = 'รายงานผลการดำเนินการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2567\nผลการดำเนินโครงการอบรมคุณธรรมจริยธรรม แล้วเสร็จ\nผลการเบิกจ่ายงบประมาณ 18,500 บาท\nปัญหาอุปสรรค ไม่มี\nข้อเสนอแนะ ไม่มี';

const CASES: readonly Case[] = [
  {
    item: 'o1', label: 'โครงสร้างและอำนาจหน้าที่', complete: () => page(O1),
    missing: {
      'o1.3': () => page(cut(O1, '<li>สภาเทศบาล</li>', '<li>นายกเทศมนตรี</li>')),
      'o1.4': () => page(cut(O1, /<h2>อำนาจหน้าที่ของเทศบาล<\/h2>.*$/su)),
    },
  },
  {
    item: 'o2', label: 'คณะผู้บริหาร', complete: () => page(O2),
    missing: {
      'o2.1': () => page(cut(O2, /<div class="person">(?:(?!<\/div>).)*นายสมชาย.*?<\/div>/su)),
      'o2.2': () => page(cut(O2, /<div class="person"><img src="\/p\/โทร\. 082.*?<\/div>/su)),
      'o2.5': () => page(cut(O2, /<img[^>]*083[^>]*>/u)),
      'o2.6': () => page(cut(O2, '<p>โทร. 084-444-4444</p>')),
      'o2.7': () => page(cut(O2, /<div class="person"><img src="\/p\/โทร\. 083.*$/su)),
    },
  },
  {
    item: 'o3', label: 'ติดต่อเรา', complete: () => page(O3),
    missing: {
      'o3.1': () => page(cut(O3, /<p>สำนักงานเทศบาล.*?<\/p>/su)),
      'o3.2': () => page(cut(O3, /<p>โทรศัพท์.*?<\/p>/su)),
      'o3.3': () => page(cut(O3, /<p>อีเมล.*?<\/p>/su)),
      'o3.4': () => page(cut(O3, /<iframe.*?<\/iframe>/su)),
      'o3.5': () => page(cut(O3, /<p><a href="https:\/\/www\.facebook.*?<\/p>/su)),
    },
  },
  {
    item: 'o5', label: 'แผนพัฒนาท้องถิ่น', complete: () => file([O5]),
    missing: { 'o5.2': () => file([cut(O5, /ยุทธศาสตร์ที่.*?\n/su)]), 'o5.3': () => file([cut(O5, /เป้าหมาย.*?\n/su)]), 'o5.4': () => file([cut(O5, /ตัวชี้วัด.*$/su)]) },
  },
  {
    item: 'o6', label: 'แผนและความก้าวหน้า', complete: () => table(O6_HEAD, O6_ROWS, O6_HEADING),
    missing: {
      'o6.1': () => table(O6_HEAD, O6_ROWS, O6_HEADING, 1),
      'o6.2': () => table(O6_HEAD, O6_ROWS, O6_HEADING, 2),
      'o6.4': () => table(O6_HEAD, O6_ROWS, O6_HEADING, 4),
      'o6.5': () => table(O6_HEAD, O6_ROWS, O6_HEADING, 5),
    },
  },
  {
    item: 'o7', label: 'รายงานผลการดำเนินงานประจำปี', complete: () => file([O7]),
    missing: { 'o7.2': () => file([cut(O7, /ผลการเบิกจ่าย.*?\n/su)]), 'o7.3': () => file([cut(O7, /ปัญหา.*?\n/su)]), 'o7.4': () => file([cut(O7, /\nข้อเสนอแนะ.*$/su)]) },
  },
  {
    item: 'o9', label: 'คู่มือสำหรับประชาชน', complete: () => page(O9),
    missing: {
      'o9.3': () => page(cut(O9, /ใช้เวลา 10 นาที/u, /30 นาที/u, /7 วัน/u, /1 วัน/u)),
      'o9.5': () => page(cut(O9, /<p>ค่าธรรมเนียม.*?<\/p>/su)),
      'o9.6': () => page(cut(O9, /<p>เอกสารหลักฐาน.*?<\/p>/su, 'พร้อมเอกสาร', 'ตรวจสอบเอกสาร')),
    },
  },
  {
    item: 'o12', label: 'ความก้าวหน้าการจัดซื้อจัดจ้าง', complete: () => table(O12_HEAD, O12_ROWS, O12_HEADING),
    missing: {
      'o12.1': () => table(O12_HEAD, O12_ROWS, O12_HEADING, 6),
      'o12.2': () => table(O12_HEAD, O12_ROWS, O12_HEADING, 7),
      'o12.3': () => table(O12_HEAD, O12_ROWS, O12_HEADING, 8),
      'o12.6': () => table(O12_HEAD, O12_ROWS, O12_HEADING, 11),
      'o12.7': () => table(O12_HEAD, O12_ROWS, O12_HEADING, 12),
      'o12.8': () => table(O12_HEAD, O12_ROWS, O12_HEADING, 13),
      'o12.9': () => table(O12_HEAD, O12_ROWS, O12_HEADING, 14),
      'o12.13': () => table(O12_HEAD, O12_ROWS.filter((_, index) => index !== 3), O12_HEADING),
    },
  },
  {
    item: 'o17', label: 'แนวปฏิบัติการจัดการเรื่องร้องเรียน', complete: () => file([O17]),
    missing: {
      'o17.1': () => file([cut(O17, /ช่องทางการร้องเรียน.*?\n/su)]),
      'o17.3': () => file([cut(O17, /\nหน่วยงานที่รับผิดชอบ.*$/su)]),
      'o17.4': () => file([cut(O17, / ภายใน 1 วันทำการ/u, / ภายใน 15 วันทำการ/u, / ภายใน 5 วันทำการ/u)]),
    },
  },
  {
    item: 'o18', label: 'ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', complete: () => page(O18),
    missing: { 'o18.1': () => page(cut(O18, /<form.*<\/form>/su)) },
  },
  {
    item: 'o19', label: 'สถิติเรื่องร้องเรียน', complete: () => table(O19_HEAD, O19_ROWS, O19_HEADING),
    missing: { 'o19.2': () => table(O19_HEAD, O19_ROWS, O19_HEADING, 2), 'o19.3': () => table(O19_HEAD, O19_ROWS, O19_HEADING, 3) },
  },
  {
    item: 'o21', label: 'ประกาศ No Gift Policy', complete: () => file([O21]),
    missing: {
      'o21.1': () => file([O21.replace('นายกเทศมนตรีตำบลบ้านสวน', 'ปลัดเทศบาลตำบลบ้านสวน')]),
      'o21.2': () => file([cut(O21, / ทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่/u)]),
      'o21.4': () => file([cut(O21, /\nกิจกรรม.*$/su)]),
    },
  },
  {
    item: 'o25', label: 'แผนปฏิบัติการป้องกันการทุจริต', complete: () => table(O25_HEAD, O25_ROWS, O25_HEADING),
    missing: { 'o25.2': () => table(O25_HEAD, [O25_ROWS[0] ?? []].map((row) => [...row]), O25_HEADING, 2) },
  },
  {
    item: 'o26', label: 'รายงานผลการป้องกันการทุจริต', complete: () => file([O26]),
    missing: { 'o26.2': () => file([cut(O26, /ผลการเบิกจ่าย.*?\n/su)]), 'o26.3': () => file([cut(O26, /ปัญหาอุปสรรค.*$/su)]) },
  },
];

describe.each(CASES)('$item', ({ item, label, complete, missing }) => {
  it('complete: everything is in order', async () => {
    expect(troubles(check(item, [await complete()], label))).toEqual([]);
  });

  it.each(Object.keys(missing))('without %s', async (id) => {
    const spoiled = await missing[id]?.();
    if (spoiled === undefined) throw new Error('no such case');
    const findings = check(item, [spoiled], label);
    expect(statusOf(findings, id)).toBe('fail');
    const finding = findings.findings.find((it) => it.id === id);
    expect(finding?.advice?.th).toBeTruthy();
    expect(finding?.need).toBeTruthy();
    const others = findings.findings.filter((it) => it.kind !== 'element' && it.id !== id && it.status === 'fail');
    expect(others).toEqual([]);
  });
});

describe('where there was nothing to count', () => {
  const statement = 'รายงานสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ประจำปีงบประมาณ พ.ศ. 2568 รอบ 6 เดือน\nไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ';

  it('saying so is a full answer', () => {
    const findings = check('o19', [file([statement])], 'สถิติเรื่องร้องเรียน');
    expect(troubles(findings)).toEqual([]);
    expect(findings.findings.find((it) => it.id === 'o19.5')).toMatchObject({ status: 'pass', need: 'alternative' });
    expect(findings.findings.find((it) => it.id === 'o19.2')?.message.th).toContain('ไม่มี');
  });

  it('saying nothing is none', () => {
    const findings = check('o19', [file([cut(statement, /\nไม่มี.*$/su)])], 'สถิติเรื่องร้องเรียน');
    expect(statusOf(findings, 'o19.1')).toBe('fail');
    expect(statusOf(findings, 'o19.5')).toBe('absent');
  });

  it('no gifts taken is a report of gifts', () => {
    const findings = check('o22', [file(['รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา ประจำปีงบประมาณ พ.ศ. 2567\nไม่มีการรับทรัพย์สินหรือประโยชน์อื่นใด'])], 'รายงานการรับทรัพย์สิน');
    expect(troubles(findings)).toEqual([]);
  });
});

describe('wording', () => {
  it('says what is missing in whose document, and words assumptions as such', () => {
    const findings = check('o12', [table(O12_HEAD, O12_ROWS, O12_HEADING, 11)], 'รายการจัดซื้อจัดจ้าง 2568');
    const message = findings.findings.find((it) => it.id === 'o12.6')?.message.th ?? '';
    expect(message).toContain('ราคากลาง');
    expect(message).toContain('รายการจัดซื้อจัดจ้าง 2568');
    const bare = check('o11', [file(['สถิติการให้บริการ ประจำปีงบประมาณ 2568'])], 'สถิติ');
    expect(bare.findings.find((it) => it.id === 'o11.1')?.message.th).toMatch(/^คาดว่า/u);
    expect(bare.findings.find((it) => it.id === 'o11.1')?.message.en).toMatch(/^We assume/u);
  });
});

describe('hostile evidence', () => {
  it('does not hang on megabytes of anything', async () => {
    const texts = ['ก'.repeat(400_000), '0'.repeat(400_000), 'นาย '.repeat(80_000), '1. '.repeat(80_000), '('.repeat(200_000), 'เลขที่ อำเภอ '.repeat(30_000), 'a@'.repeat(200_000), '- '.repeat(200_000), 'ไม่มี'.repeat(60_000)];
    for (const text of texts) {
      for (const item of ['o2', 'o3', 'o9', 'o12', 'o19', 'o21']) {
        expect(check(item, [file([text])], 'x').findings.length).toBeGreaterThan(3);
      }
    }
  }, 240_000);

  it('takes tables of any shape', () => {
    const odd = [[], [['']], [['a'], ['b', 'c', 'd']], [Array.from({ length: 500 }, () => 'ราคากลาง')], [['ราคากลาง'], ...Array.from({ length: 20_000 }, () => ['1'])]];
    for (const rows of odd) {
      const doc = file(['รายการ 2568'], { tables: [{ page: 1, offset: 0, heading: '', rows, headerRows: rows.length > 5 ? 1 : 0 }] });
      expect(check('o12', [doc], 'รายการ').findings.length).toBeGreaterThan(5);
    }
  });
});
