import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Document, Table } from '../../src/model/document.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { ItemFindings } from '../../src/model/finding.ts';
import { context, evidence, file, health, located, page, ruleOf, run, SITE, statusOf, tableFile, unreadable } from './build.ts';

const check = (item: string, pieces: readonly Evidence[]): ItemFindings => checkItem(ruleOf(item), located(item, pieces), context());
const FOOT = '<footer>เทศบาลตำบลบ้านสวน โทร. 0-3812-3456</footer>';

describe('pages that only promise their content', () => {
  const CODES = file(['ประมวลจริยธรรมพนักงานส่วนท้องถิ่น\nประมวลจริยธรรมผู้บริหารท้องถิ่น\nประมวลจริยธรรมสมาชิกสภาท้องถิ่น\nคำสั่งแต่งตั้งคณะทำงานขับเคลื่อนจริยธรรม ประจำปีงบประมาณ พ.ศ. 2568\nจัดอบรมคุณธรรมและจริยธรรม วันที่ 20 มกราคม 2568'], { url: `${SITE}code.pdf` });
  const list = async (): Promise<Document> => page(`<h1>จริยธรรม ประจำปีงบประมาณ พ.ศ. 2568</h1><ul><li>ประมวลจริยธรรม <a href="/code.pdf">เปิด</a></li><li>แนวปฏิบัติ Dos & Don'ts <a href="/dos">เปิด</a></li></ul>`, `${SITE}ethics`);
  const dos = (words: string): Promise<Document> => page(`<h1>แนวปฏิบัติ Dos & Don'ts</h1><p>วันที่ลงข้อมูล 17 ธ.ค. 2567</p>${words}${FOOT}`, `${SITE}dos`);
  const ethics = async (words: string): Promise<string> => statusOf(check('o16', [evidence(await list()), evidence(CODES), evidence(await dos(words), { linkedFrom: `${SITE}ethics` })]), 'o16.4');

  it.each(['<p>อยู่ระหว่างจัดทำสื่อ</p>', '<p>กำลังปรับปรุงข้อมูล</p>', '<p>ขออภัย ขณะนี้อยู่ระหว่างการรวบรวมข้อมูล</p>', '<p>รอใส่ข้อมูล</p>', '<p>ไม่พบข้อมูล</p>', '<p>Coming soon</p>'])('hold nothing: %s', async (words) => {
    expect(await ethics(words)).toBe('fail');
  });

  it.each(['<p>ควรทำ: ให้บริการตามลำดับ</p><p>ไม่ควรทำ: เลือกปฏิบัติ</p>', '<img src="/poster.jpg" width="600" height="800">', '<p>อยู่ระหว่างปรับปรุง</p><a href="/dos.pdf">ดาวน์โหลด</a>'])('are no such pages where something is there: %s', async (words) => {
    expect(await ethics(words)).toBe('pass');
  });

  it('nor does the name of a dead link count, while that of a living one does', async () => {
    const pieces = [evidence(await list()), evidence(CODES)];
    const dead = evidence(null, { url: `${SITE}dos`, label: "Dos & Don'ts", linkedFrom: `${SITE}ethics`, health: health('dead', 'http-error', `${SITE}dos`) });
    expect(statusOf(check('o16', [...pieces, dead]), 'o16.4')).toBe('fail');
    expect(statusOf(check('o16', pieces), 'o16.4')).toBe('pass');
  });
});

describe('files that no one can open', () => {
  const listed = async (more = ''): Promise<Document> => page(`<h1>รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปี พ.ศ. 2567</h1><a href="/hr.pdf">รายงานผล.pdf</a>${more}${FOOT}`, `${SITE}hr`);
  const locked = evidence(unreadable('encrypted', { url: `${SITE}hr.pdf` }), { linkedFrom: `${SITE}hr` });

  it('fail the item that rests on them, beside the page that offers them', async () => {
    const findings = check('o15', [locked, evidence(await listed())]);
    expect(statusOf(findings, 'o15.readable')).toBe('fail');
    expect(findings.findings.filter((it) => it.status === 'unknown')).toEqual([]);
  });

  it('are a warning beside another file', async () => {
    const report = tableFile([['โครงการ', 'ผลการดำเนินงาน', 'งบประมาณที่ใช้', 'ปัญหา อุปสรรค', 'ข้อเสนอแนะ'], ['อบรมพนักงาน', 'ดำเนินการแล้ว', '20,000', 'ไม่มี', 'ไม่มี'], ['ปฐมนิเทศ', 'ดำเนินการแล้ว', '5,000', 'ไม่มี', 'ไม่มี']], { heading: 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ พ.ศ. 2567', url: `${SITE}copy.pdf` });
    expect(statusOf(check('o15', [evidence(report), locked, evidence(await listed())]), 'o15.readable')).toBe('warn');
  });
});

describe('forms that were not filled in', () => {
  const HEAD = ['ที่', 'มาตรการ', 'ผู้รับผิดชอบ', 'กำหนดแล้วเสร็จ', 'ผลการดำเนินการตามมาตรการ'];
  const report = (result: string): Document => tableFile([HEAD, ['1', 'มาตรการเผยแพร่ข้อมูล', 'สำนักปลัด', 'มี.ค. 67', result], ['2', 'มาตรการป้องกันการรับสินบน', 'สำนักปลัด', 'ก.ค. 67', result]], { heading: 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปี พ.ศ. 2567' });

  it('are no report: neither the head of the blank column nor a due date is a result', () => {
    expect(statusOf(check('o28', [evidence(report(''))]), 'o28.1')).toBe('fail');
    expect(statusOf(check('o28', [evidence(report('เผยแพร่บนเว็บไซต์แล้ว'))]), 'o28.1')).toBe('pass');
  });

  it('are no report either where a head stands over rows without a word', async () => {
    const fees = (cells: string): Promise<Document> => page(`<h1>คู่มือ</h1><p>ค่าธรรมเนียม</p><table><tr><th>ที่</th><th>รายละเอียดค่าธรรมเนียม</th><th>อัตรา (บาท)</th></tr><tr>${cells}</tr></table>`);
    const fee = { type: 'column', any: ['ค่าธรรมเนียม'] };
    expect(run(fee, [await fees('<td>&nbsp;</td><td>&nbsp;</td><td></td>')]).found).toBe('no');
    expect(run(fee, [await fees('<td>1</td><td>ใบอนุญาต</td><td>20</td>')]).found).toBe('yes');
    expect(run(fee, [await page('<table><tr><td>ค่าธรรมเนียม</td><td>ไม่มี</td></tr></table>')]).found).toBe('yes');
  });
});

describe('money spent', () => {
  const progress = (names: string[]): Document => tableFile([['แผนงาน/โครงการ', 'งบประมาณ', 'เบิกจ่ายแล้ว', 'คงเหลือ'], ...names.map((name) => [name, '500,000', '120,000', '380,000'])]);
  const spent = { type: 'column', any: ['เบิกจ่าย'], rowsNot: ['แผนงาน', 'งบกลาง', 'งบลงทุน', 'งบบุคลากร'] };

  it('is told by project, not by programme or kind of budget', () => {
    expect(run(spent, [progress(['แผนงานบริหารงานทั่วไป', '1.2 แผนงานการศึกษา', 'แผนงานสาธารณสุข'])]).found).toBe('no');
    expect(run(spent, [progress(['งบบุคลากร', 'งบลงทุน', 'งบกลาง'])]).found).toBe('no');
    expect(run(spent, [progress(['แผนงานเคหะและชุมชน', 'โครงการก่อสร้างถนน', 'โครงการขุดลอกคลอง', 'โครงการวันเด็ก'])]).found).toBe('yes');
  });
});

describe('words beside the table that is looked at', () => {
  const LIST = tableFile([['ที่', 'รายการ', 'วงเงินงบประมาณ', 'แหล่งเงิน'], ['1', 'จ้างซ่อมถนน', '450,000', 'เทศบัญญัติ'], ['2', 'ซื้อวัสดุ', '12,000', 'เทศบัญญัติ'], ['3', 'จ้างทำป้าย', '8,000', 'เทศบัญญัติ']]);
  const LETTER = file(['ประกาศผู้ชนะการเสนอราคา ผู้ได้รับการคัดเลือก ได้แก่ หจก.บ้านสวน เสนอราคาเป็นเงินทั้งสิ้น 448,000 บาท รวมภาษีมูลค่าเพิ่มและค่าใช้จ่ายอื่นทั้งปวงแล้ว'], { url: `${SITE}winner.pdf` });

  it('are no column of it; alone they are a question', () => {
    const column = { type: 'column', any: ['ได้รับการคัดเลือก'] };
    expect(run(column, [LIST, LETTER]).found).toBe('no');
    expect(run(column, [LETTER]).found).toBe('unknown');
  });
});

describe('months that were copied', () => {
  const MONTHS = ['ต.ค.66', 'พ.ย.66', 'ธ.ค.66', 'ม.ค.67', 'ก.พ.67', 'มี.ค.67', 'เม.ย.67', 'พ.ค.67', 'มิ.ย.67', 'ก.ค.67', 'ส.ค.67', 'ก.ย.67'];
  const HEAD = ['ลำดับ', 'งานที่ซื้อหรือจ้าง', 'วงเงินงบประมาณ', 'ราคาที่ตกลง', 'วันที่ลงนาม'];
  const rowsOf = (month: string, seed: number): string[][] => [['1', 'ซื้อวัสดุ', `${19500 + seed}`, `${19000 + seed}`, `2 ${month}`], ['2', 'จ้างซ่อมรถ', `${13500 + seed}`, `${13400 + seed}`, `9 ${month}`], ['3', 'จ้างทำป้าย', `${1500 + seed}`, `${1490 + seed}`, `21 ${month}`]];
  /** A workbook with a sheet a month; `bodies` tells whose rows each sheet holds. */
  const workbook = (bodies: readonly number[], rows = rowsOf): Document => {
    const sheets = bodies.map((from, at) => ({ name: MONTHS[at] ?? '', rows: [HEAD, ...rows(MONTHS[from] ?? '', from)] }));
    const tables = sheets.map((sheet, at): Table => ({ page: at + 1, offset: 0, heading: '', rows: sheet.rows, headerRows: 1 }));
    return file(sheets.map((sheet) => `${sheet.name}\n${sheet.rows.map((row) => row.join(' | ')).join('\n')}`), { kind: 'xlsx', url: `${SITE}o13.xlsx`, tables });
  };
  const o13 = (book: Document): string => statusOf(check('o13', [evidence(book, { label: 'รายงานผลการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2567 (ตุลาคม 2566 - กันยายน 2567)' })]), 'o13.2');
  const ALL = MONTHS.map((_, at) => at);

  it('are missing, whatever the sheet is called', () => {
    expect(o13(workbook(ALL))).toBe('pass');
    expect(o13(workbook(ALL.map((at) => (at === 10 ? 9 : at))))).toBe('fail');
    expect(o13(workbook(ALL.map((at) => (at === 3 ? 4 : at))))).toBe('fail');
  });

  it('are not missing where several months alike had nothing', () => {
    expect(o13(workbook(ALL, () => [['', 'ไม่มีการจัดซื้อจัดจ้าง', '', '', '']]))).toBe('pass');
  });
});

describe('counts of each service', () => {
  const count = { type: 'figures', about: ['งานบริการ', 'ภาษี', 'ทะเบียนพาณิชย์', 'เบี้ยยังชีพ', 'ขออนุญาต'], units: ['ราย', 'คน', 'ครั้ง'], kinds: 2 };

  it.each([
    ['rows', '<table><tr><th>ที่</th><th>งานบริการ</th><th>จำนวน (ราย)</th></tr><tr><td>1</td><td>ชำระภาษีที่ดิน</td><td>120</td></tr><tr><td>2</td><td>แจ้งซ่อมไฟฟ้า</td><td>31</td></tr></table>'],
    ['columns', '<table><tr><th>เดือน</th><th>ภาษีที่ดิน</th><th>เบี้ยยังชีพ</th></tr><tr><td>ต.ค.</td><td>12</td><td>3</td></tr><tr><td>พ.ย.</td><td>9</td><td>4</td></tr></table>'],
    ['lines', '<p>จดทะเบียนพาณิชย์ จำนวน 25 ราย</p><p>ขออนุญาตก่อสร้าง 14 ราย</p>'],
  ])('stand in %s', async (_, html) => {
    expect(run(count, [await page(html)]).found).toBe('yes');
  });

  it.each([
    ['visitors by month and sex', '<table><tr><th>เดือน</th><th>ชาย (คน)</th><th>หญิง (คน)</th><th>รวมผู้มาติดต่อ (คน)</th></tr><tr><td>ตุลาคม</td><td>121</td><td>148</td><td>269</td></tr><tr><td>พฤศจิกายน</td><td>109</td><td>133</td><td>242</td></tr></table>'],
    ['shares of satisfaction', '<table><tr><th>งานบริการ</th><th>ความพึงพอใจ (ร้อยละ)</th></tr><tr><td>ชำระภาษี</td><td>92.40</td></tr><tr><td>จดทะเบียนพาณิชย์</td><td>88.10</td></tr></table><p>สุ่มสำรวจ 120 คน งานบริการทุกประเภท</p>'],
  ])('are not %s', async (_, html) => {
    expect(run(count, [await page(html)]).found).toBe('no');
  });
});

describe('areas that were assessed', () => {
  const HEAD = ['ด้าน', 'เหตุการณ์ความเสี่ยง', 'โอกาส', 'ผลกระทบ', 'มาตรการ'];
  const INTRO = 'ตามคู่มือ ภารกิจเสี่ยงประกอบด้วย การอนุมัติ อนุญาต การใช้อำนาจตามตำแหน่ง การจัดซื้อจัดจ้าง และการบริหารงานบุคคล ปีนี้ประเมินสามด้าน ตามที่คณะทำงานเห็นสมควรและนายกเทศมนตรีเห็นชอบ';
  const SIGNED = 'ผู้จัดทำ\n(นางสาวสุดา แก้วใส)\nหัวหน้าฝ่ายบริหารงานบุคคล';
  const AREAS = ['การอนุมัติ อนุญาต', 'การใช้อำนาจตามตำแหน่ง', 'การจัดซื้อจัดจ้าง', 'การบริหารงานบุคคล'];
  const assessment = (areas: readonly string[]): Document => {
    const rows = [HEAD, ...areas.map((area) => [area, 'เจ้าหน้าที่เรียกรับเงิน', '2', '4', 'หมุนเวียนเจ้าหน้าที่'])];
    const body = rows.map((row) => row.join('   ')).join('\n');
    const text = `${INTRO}\n${body}\n${SIGNED}`;
    return file([text], { tables: [{ page: 1, offset: text.indexOf(HEAD.join('   ')), heading: '', rows, headerRows: 1 }] });
  };
  const covers = (document: Document): string => run(ruleOf('o23').elements[0]?.detect ?? {}, [document], { item: 'o23' }).found;

  it('stand in the tables, not in the introduction or the office of the signer', () => {
    expect(covers(assessment(AREAS))).toBe('yes');
    expect(covers(assessment(AREAS.slice(0, 3)))).toBe('no');
  });

  it('may stand anywhere where there is no table', () => {
    expect(covers(file([AREAS.map((area, at) => `${at + 1}. ด้าน${area}\nเหตุการณ์ความเสี่ยง เรียกรับเงิน`).join('\n')]))).toBe('yes');
  });

  it('are read down a column whose cells were cut into lines', () => {
    const rows = [HEAD, ...AREAS.flatMap((area) => [[area.slice(0, 8), 'เรียกรับเงิน', '2', '4', 'หมุนเวียน'], [area.slice(8), '', '', '', '']])];
    expect(covers(file([rows.map((row) => row.join('   ')).join('\n')], { tables: [{ page: 1, offset: 0, heading: '', rows, headerRows: 1 }] }))).toBe('yes');
  });
});

describe('years of what a page offers', () => {
  const offering = (year: string): Promise<Document> => page(`<h1>รายงานผลการดำเนินงานประจำปี พ.ศ. ${year}</h1><a href="/r.pdf">รายงานผล_67.pdf</a>${FOOT}`, `${SITE}o7`);
  const report = (year: string): Document => tableFile([['โครงการ', 'ผลการดำเนินงาน', 'เบิกจ่าย'], ['ก่อสร้างถนน', 'แล้วเสร็จ', '450,000'], ['วันเด็ก', 'แล้วเสร็จ', '50,000']], { heading: `รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ${year}`, url: `${SITE}r.pdf` });
  const o7 = async (year: string, label: string): Promise<string> => statusOf(check('o7', [evidence(await offering('2567')), evidence(report(year), { label, linkedFrom: `${SITE}o7` })]), 'o7.currency');

  it('are those of the file, not of the name that the page gives it', async () => {
    expect(await o7('2567', 'รายงานผล_67.pdf')).toBe('pass');
    expect(await o7('2566', 'รายงานผล_67.pdf')).toBe('fail');
  });

  it('are not spoilt by the copyright of the site', async () => {
    const old = await page(`<h1>ประชุมประชาคม</h1><p>วันที่ 12 มีนาคม 2566 จัดประชุมประชาคมจัดทำแผนพัฒนา มีผู้เข้าร่วม 120 คน ที่ประชุมเห็นชอบ นำผลไปจัดทำแผน</p><p>Copyright © 2560 - 2568 All Rights Reserved.</p>`);
    expect(statusOf(check('o20', [evidence(old)]), 'o20.currency')).toBe('fail');
  });
});

describe('a scan beside a text', () => {
  const TEXT = `<h1>การเปิดโอกาสให้เกิดการมีส่วนร่วม ปีงบประมาณ พ.ศ. 2568</h1><p>${'ประชุมประชาคมเรื่องทบทวนแผนพัฒนา วันที่ 19 มีนาคม 2568 ผู้เข้าร่วมประชุมจำนวน 143 คน จากทุกชุมชน '.repeat(4)}</p>`;
  const byOcr = (words: string): Document => ({ ...file([words], { url: `${SITE}scan.pdf` }), pages: [{ number: 1, text: words, source: 'ocr' }] });

  it('that was read leaves little doubt of what neither holds', async () => {
    expect(statusOf(check('o20', [evidence(await page(TEXT)), evidence(byOcr('หนังสือเชิญประชุม'))]), 'o20.4')).toBe('fail');
    expect(statusOf(check('o20', [evidence(await page(TEXT)), evidence(byOcr('นำผลไปปรับปรุงแผนพัฒนา'))]), 'o20.4')).toBe('pass');
  });

  it('that holds the item alone leaves the question open', () => {
    expect(statusOf(check('o20', [evidence(byOcr('รายงานการประชุมประชาคม 19 มีนาคม 2568 ปีงบประมาณ พ.ศ. 2568'))]), 'o20.4')).toBe('unknown');
  });
});

describe('the sides of a chart in words', () => {
  const chart = (top: string): Promise<Document> => page(`<h1>โครงสร้างและอำนาจหน้าที่</h1><h2>แผนผังโครงสร้าง</h2><ul>${top}<li>ปลัดเทศบาล</li><li>สำนักปลัดเทศบาล</li><li>งานเลขานุการนายกเทศมนตรี</li><li>งานกิจการสภาเทศบาล</li><li>กองคลัง</li><li>กองช่าง</li></ul>`);

  it('are not told by offices that bear their names', async () => {
    const o13 = ruleOf('o1').elements.find((it) => it.id === 'o1.3')?.detect ?? {};
    expect(run(o13, [await chart('')], { item: 'o1' }).found).toBe('no');
    expect(run(o13, [await chart('<li>นายกเทศมนตรี</li><li>สภาเทศบาล</li>')], { item: 'o1' }).found).toBe('yes');
  });
});

describe('a field that one of several services leaves blank', () => {
  const service = (name: string, fee: string): Promise<Document> =>
    page(`<h1>${name}</h1><table><tr><td>งานที่ให้บริการ</td><td>${name}</td></tr><tr><td>ขั้นตอน</td><td>ยื่นคำขอ</td></tr><tr><td>ระยะเวลา</td><td>30 นาที</td></tr><tr><td>ค่าธรรมเนียม</td><td>${fee}</td></tr></table>`, `${SITE}${name}`);
  const fee = ruleOf('o9').elements.find((it) => it.id === 'o9.5')?.detect ?? {};

  it('is missing, whatever the others say', async () => {
    expect(run(fee, [await service('ก', 'ไม่มี'), await service('ข', '20 บาท')]).found).toBe('yes');
    expect(run(fee, [await service('ก', 'ไม่มี'), await service('ข', '')]).found).toBe('no');
  });

  it('is missing in one row of a list, but not where rows only go on with the steps of a service', () => {
    const HEAD = ['ที่', 'งานบริการ', 'ขั้นตอน', 'ค่าธรรมเนียม'];
    expect(run(fee, [tableFile([HEAD, ['1', 'ก่อสร้างอาคาร', 'ยื่นคำขอ', '20 บาท'], ['2', 'ทะเบียนพาณิชย์', 'ยื่นคำขอ', '50 บาท'], ['3', 'แจ้งซ่อมไฟ', 'โทรแจ้ง', '']])]).found).toBe('no');
    expect(run(fee, [tableFile([HEAD, ['1', 'ก่อสร้างอาคาร', 'ยื่นคำขอ', '20 บาท'], ['', '', 'ตรวจแบบ', ''], ['2', 'แจ้งซ่อมไฟ', 'โทรแจ้ง', 'ไม่มี'], ['', '', 'ออกซ่อม', '']])]).found).toBe('yes');
  });
});

describe('the year of driving ethics', () => {
  const LISTING = `<h1>ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม ปีงบประมาณ 2568</h1><a href="/t.pdf">อบรม</a>${FOOT}`;
  const training = (date: string): Evidence => evidence(file([`บันทึกผลโครงการอบรมคุณธรรมจริยธรรม\nจัดเมื่อวันที่ ${date} ณ หอประชุม ผู้เข้ารับการอบรม 41 คน`], { url: `${SITE}t.pdf` }), { label: 'อบรม' });
  const year = async (date: string): Promise<string> => statusOf(check('o16', [evidence(await page(LISTING, `${SITE}ethics`)), training(date)]), 'o16.currency');

  it('is that of the training, not of the heading above', async () => {
    expect(await year('20 สิงหาคม 2567')).toBe('fail');
    expect(await year('20 กุมภาพันธ์ 2568')).toBe('pass');
  });

  it('is not spoilt by the dates of the codes beside it', async () => {
    const code = evidence(file(['ประมวลจริยธรรมพนักงานส่วนท้องถิ่น\nก.ถ. มีมติในการประชุม เมื่อวันที่ 25 พฤศจิกายน 2564\nประกาศ ณ วันที่ 16 กุมภาพันธ์ 2565'], { url: `${SITE}c.pdf` }), { label: 'ประมวล' });
    expect(statusOf(check('o16', [evidence(await page(LISTING, `${SITE}ethics`)), code]), 'o16.currency')).toBe('pass');
  });
});

describe('figures in a box at the side of every page', () => {
  it('count nothing that the page is about', async () => {
    const made = await page('<h1>สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ปีงบประมาณ พ.ศ. 2568</h1><p>จำนวนเรื่องทั้งหมด 3 เรื่อง</p><p>เรื่องร้องทุกข์ รับเรื่อง 46 เรื่อง ดำเนินการแล้วเสร็จ 41 เรื่อง</p>');
    const at = made.pages[0]?.text.indexOf('เรื่องร้องทุกข์ รับเรื่อง') ?? 0;
    const framed: Document = { ...made, frame: [{ start: at, end: made.pages[0]?.text.length ?? 0 }] };
    expect(statusOf(check('o19', [evidence(framed)]), 'o19.2')).toBe('fail');
    expect(statusOf(check('o19', [evidence(made)]), 'o19.2')).toBe('pass');
  });
});

describe('the day on which a plan was announced', () => {
  it('is no cut-off of the progress beside it', () => {
    const plan = evidence(file(['แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568\nประกาศใช้ ณ วันที่ 28 ตุลาคม 2567'], { url: `${SITE}plan.pdf` }), { label: 'แผนดำเนินงาน' });
    const progress = evidence(file(['รายงานความก้าวหน้า ประจำปีงบประมาณ พ.ศ. 2568 รอบ 6 เดือนแรก\n(1 ต.ค. 67 – 31 มี.ค. 68)'], { url: `${SITE}p.pdf` }), { label: 'ความก้าวหน้า' });
    expect(statusOf(check('o6', [plan, progress]), 'o6.currency')).not.toBe('fail');
  });
});

describe('portraits that do not open', () => {
  const person = (name: string, office: string, at: number): string => `<div class="person"><img src="/p/${at}.jpg" width="160" height="200"><p>${name}</p><p>${office}</p><p>โทร. 081-111-111${at}</p></div>`;
  const PEOPLE = `<h1>คณะผู้บริหาร</h1>${person('นายสมชาย ใจดี', 'นายกเทศมนตรีตำบลบ้านสวน', 1)}${person('นางมาลี รักดี', 'รองนายกเทศมนตรี', 2)}${person('นายธีระ วงศ์ดี', 'ปลัดเทศบาล', 3)}`;
  const photos = async (...gone: string[]): Promise<string> => statusOf(checkItem(ruleOf('o2'), located('o2', [evidence(await page(PEOPLE))]), context({ gone: new Set(gone) })), 'o2.5');

  it('show nobody', async () => {
    expect(await photos()).toBe('pass');
    expect(await photos(`${SITE}p/2.jpg`)).toBe('fail');
    expect(await photos(`${SITE}other.jpg`)).toBe('pass');
  });
});
