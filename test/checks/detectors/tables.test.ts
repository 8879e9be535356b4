import { describe, expect, it } from 'vitest';
import { file, page, run, tableFile } from '../build.ts';

const HEAD = ['ลำดับ', 'งานที่ซื้อหรือจ้าง', 'วงเงินที่จะซื้อหรือจ้าง', 'ราคากลาง', 'วิธีซื้อหรือจ้าง', 'ผู้ที่ได้รับการคัดเลือก', 'ราคาที่ตกลงซื้อหรือจ้าง', 'ปีงบประมาณ'];
const ROWS = [
  ['1', 'จ้างซ่อมถนน คสล. หมู่ 2', '450,000.00', '448,000.00', 'วิธีเฉพาะเจาะจง', 'หจก.บ้านสวนก่อสร้าง', '447,500.00', '2568'],
  ['2', 'ซื้อวัสดุสำนักงาน', '12,000.00', '12,000.00', 'วิธีเฉพาะเจาะจง', 'ร้านเจริญพาณิชย์', '11,850.00', '2568'],
  ['3', 'จ้างเหมารถรับส่งนักเรียน', '96,000.00', '96,000.00', 'วิธีเฉพาะเจาะจง', 'นายสมศักดิ์ ใจกล้า', '96,000.00', '2568'],
];
const column = (any: string[], over: Record<string, unknown> = {}): Record<string, unknown> => ({ type: 'column', any, ...over });
const without = (index: number, value = ''): string[][] => ROWS.map((row) => row.map((cell, at) => (at === index ? value : cell)));

describe('column', () => {
  it('is found by its header and filled cells', () => {
    expect(run(column(['ราคากลาง']), [tableFile([HEAD, ...ROWS])])).toMatchObject({ found: 'yes', page: 1 });
    expect(run(column(['วงเงิน'], { cells: 'money' }), [tableFile([HEAD, ...ROWS])])).toMatchObject({ found: 'yes' });
  });

  it('is missing where no header names it', () => {
    const found = run(column(['แหล่งที่มาของเงิน', 'แหล่งงบประมาณ']), [tableFile([HEAD, ...ROWS])]);
    expect(found.found).toBe('no');
    expect(found.detail?.th).toContain('แหล่งที่มาของเงิน');
  });

  it('is there but empty', () => {
    const found = run(column(['ราคากลาง']), [tableFile([HEAD, ...without(3)])]);
    expect(found.found).toBe('no');
    expect(found.detail?.th).toContain('ไม่ได้กรอก');
    expect(found.certainty).toBeGreaterThanOrEqual(0.85);
  });

  it('cannot be told where it holds only dashes', () => {
    expect(run(column(['ราคากลาง']), [tableFile([HEAD, ...without(3, '-')])])).toMatchObject({ found: 'unknown' });
  });

  it('counts dashes beside figures as "none"', () => {
    const rows = ROWS.map((row, index) => row.map((cell, at) => (at === 3 && index > 0 ? '-' : cell)));
    expect(run(column(['ราคากลาง']), [tableFile([HEAD, ...rows])])).toMatchObject({ found: 'yes' });
  });

  it('does not take a fiscal year for a budget', () => {
    const head = ['ลำดับ', 'โครงการ', 'ปีงบประมาณ'];
    const rows = [['1', 'โครงการอบรมคุณธรรม', '2568'], ['2', 'โครงการปลูกต้นไม้', '2568']];
    expect(run(column(['งบประมาณ'], { not: ['ปีงบประมาณ'] }), [tableFile([head, ...rows])])).toMatchObject({ found: 'no' });
    expect(run(column(['งบประมาณ'], { not: ['ปีงบประมาณ'] }), [tableFile([[...head.slice(0, 2), 'งบประมาณ (บาท)'], ...rows])])).toMatchObject({ found: 'yes' });
  });

  it('wants money where money is asked for', () => {
    const rows = without(3, 'ตามระเบียบ');
    expect(run(column(['ราคากลาง'], { cells: 'money' }), [tableFile([HEAD, ...rows])])).toMatchObject({ found: 'no' });
  });

  it('reads headers over two lines of an HTML table', async () => {
    const html = `<table><tr><th rowspan="2">ที่</th><th rowspan="2">โครงการ/กิจกรรม</th><th colspan="2">งบประมาณ</th></tr>
      <tr><th>ตั้งไว้</th><th>เบิกจ่ายแล้ว</th></tr>
      <tr><td>1</td><td>โครงการวันผู้สูงอายุ</td><td>50,000</td><td>48,200</td></tr>
      <tr><td>2</td><td>โครงการกีฬาเยาวชน</td><td>80,000</td><td>80,000</td></tr></table>`;
    const doc = await page(html);
    expect(run(column(['เบิกจ่าย'], { cells: 'money' }), [doc])).toMatchObject({ found: 'yes' });
    expect(run(column(['ผลการเบิกจ่ายร้อยละ']), [doc])).toMatchObject({ found: 'no' });
  });

  it('goes on over pages without a new header', () => {
    const first = { page: 1, offset: 0, heading: '', rows: [HEAD, ...without(3).slice(0, 1)], headerRows: 1 };
    const second = { page: 2, offset: 0, heading: '', rows: ROWS.slice(1), headerRows: 0 };
    expect(run(column(['ราคากลาง']), [file(['', ''], { tables: [first, second] })])).toMatchObject({ found: 'yes' });
  });

  it('accepts labelled lines where there is no table', async () => {
    const html = '<h2>การขอรับเบี้ยผู้สูงอายุ</h2><p>ค่าธรรมเนียม : ไม่มีค่าธรรมเนียม</p><p>ระยะเวลา : 15 นาที</p>';
    const doc = await page(html);
    expect(run(column(['ค่าธรรมเนียม']), [doc])).toMatchObject({ found: 'yes' });
    expect(run(column(['ระยะเวลา'], { cells: 'time' }), [doc])).toMatchObject({ found: 'yes' });
    expect(run(column(['เอกสารที่ใช้']), [doc])).toMatchObject({ found: 'no' });
  });

  it('does not take a label without a value', async () => {
    const doc = await page('<p>ชื่องาน : ขออนุญาตก่อสร้าง</p><p>ค่าธรรมเนียม :</p><p>ระยะเวลา : 45 วัน</p>');
    expect(run(column(['ค่าธรรมเนียม']), [doc])).toMatchObject({ found: 'no' });
  });

  it('does not take a word in running text for a label', async () => {
    const doc = await page('<p>เทศบาลจะแจ้งอัตราค่าธรรมเนียมให้ประชาชนทราบในโอกาสต่อไป ขอให้ติดตามข่าวสารจากเทศบาล</p>');
    expect(run(column(['ค่าธรรมเนียม']), [doc])).toMatchObject({ found: 'no' });
  });

  it('believes column heads of a file whose tables could not be recovered, with less certainty', () => {
    const text = 'แบบ สขร.1\nลำดับ\nงานที่จัดซื้อจัดจ้าง\nวงเงินที่จะซื้อ\nราคากลาง\nวิธีซื้อ/จ้าง\nผู้เสนอราคา\n1\nจ้างซ่อมรถ\n5,000\n5,000\nเฉพาะเจาะจง';
    const found = run(column(['ราคากลาง']), [file([text])]);
    expect(found.found).toBe('yes');
    expect(found.certainty).toBeLessThan(0.85);
  });

  it('cannot tell from running text of a file', () => {
    const text = 'ตามที่คณะกรรมการได้กำหนดราคากลางงานก่อสร้างตามหลักเกณฑ์ของทางราชการแล้ว จึงขอประกาศให้ทราบโดยทั่วกันว่าการดำเนินการเป็นไปตามระเบียบทุกประการ';
    expect(run(column(['ราคากลาง']), [file([text])])).toMatchObject({ found: 'unknown' });
  });

  it('takes a time chart with arrows for a period', () => {
    const months = ['ต.ค.', 'พ.ย.', 'ธ.ค.', 'ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.'];
    const blank = months.map(() => '');
    const doc = tableFile([['ที่', 'โครงการ', ...months.map((month) => `ระยะเวลาดำเนินการ ${month}`)], ['1', 'โครงการก่อสร้างถนน', ...blank], ['2', 'โครงการอบรม', ...blank]]);
    expect(run(column(['ระยะเวลา'], { cells: 'time' }), [doc])).toMatchObject({ found: 'yes' });
  });
});

describe('columns', () => {
  const groups = [['งานที่ซื้อ', 'รายการ'], ['วงเงิน'], ['ราคาที่ตกลง'], ['ได้รับการคัดเลือก', 'ผู้ชนะ']];

  it('finds one table with all', () => {
    expect(run({ type: 'columns', groups }, [tableFile([HEAD, ...ROWS])])).toMatchObject({ found: 'yes' });
  });

  it('names what is missing', () => {
    const cut = [HEAD, ...ROWS].map((row) => row.filter((_, index) => index !== 6));
    const found = run({ type: 'columns', groups }, [tableFile(cut)]);
    expect(found.found).toBe('no');
    expect(found.detail?.th).toContain('ราคาที่ตกลง');
  });

  it('tells an empty column from a missing one', () => {
    const found = run({ type: 'columns', groups }, [tableFile([HEAD, ...without(6)])]);
    expect(found.found).toBe('no');
    expect(found.detail?.th).toContain('ไม่ได้กรอก');
  });

  it('asks nothing of the cells where the share is zero', () => {
    const chart = [['โครงการ', 'ต.ค.', 'ธ.ค.', 'มี.ค.'], ['อบรม', '', '', ''], ['ประชุม', '', '', '']];
    expect(run({ type: 'columns', groups: [['ต.ค.'], ['มี.ค.']], filled: 0 }, [tableFile(chart)])).toMatchObject({ found: 'yes' });
  });

  it('is found in the heads of a file without recovered tables', () => {
    const text = 'ลำดับ\nรายการ\nวงเงินงบประมาณ\nราคาที่ตกลง\nผู้ได้รับการคัดเลือก\nหมายเหตุ\n1\nซื้อวัสดุ';
    expect(run({ type: 'columns', groups }, [file([text])])).toMatchObject({ found: 'yes' });
  });
});

describe('money', () => {
  const money = { type: 'money', about: ['งบประมาณ', 'เบิกจ่าย'] };

  it.each([
    ['a column', tableFile([['โครงการ', 'งบประมาณ (บาท)'], ['อบรม', '20,000'], ['ประชุม', '15,000']])],
    ['an amount in text', file(['โครงการอบรมคุณธรรมจริยธรรม ใช้งบประมาณ 20,000 บาท แล้วเสร็จ'])],
    ['Thai digits', file(['งบประมาณที่ใช้ ๓๕,๐๐๐ บาท'])],
    ['a statement that none is used', file(['โครงการประชุมชี้แจง ไม่ใช้งบประมาณ'])],
    ['a statement in other words', file(['งบประมาณ: ไม่มีการใช้งบประมาณ'])],
  ])('%s', (_, doc) => {
    expect(run(money, [doc])).toMatchObject({ found: 'yes' });
  });

  it.each([
    ['no money at all', file(['โครงการอบรมคุณธรรมจริยธรรม ดำเนินการแล้วเสร็จตามแผน'])],
    ['money about something else', file([`ค่าสมัคร 500 บาท\n${'ข้อความอื่น '.repeat(60)}`])],
  ])('not: %s', (_, doc) => {
    expect(run(money, [doc])).toMatchObject({ found: 'no' });
  });
});

describe('figures', () => {
  const figures = { type: 'figures', about: ['ผู้รับบริการ', 'ชำระภาษี'], units: ['ราย', 'คน', 'ครั้ง'] };

  it.each([
    ['a table of services', tableFile([['งานบริการ', 'จำนวนผู้รับบริการ (ราย)'], ['ชำระภาษีที่ดิน', '120'], ['ขออนุญาตก่อสร้าง', '8']])],
    ['numbers in text', file(['มีผู้รับบริการทั้งสิ้น จำนวน 1,204 ราย'])],
    ['Thai digits', file(['ผู้รับบริการ ๓๕ คน'])],
    ['months as columns', tableFile([['งานที่ให้บริการ', 'ต.ค.', 'พ.ย.', 'ธ.ค.'], ['รับชำระภาษี', '12', '20', '31'], ['จดทะเบียนพาณิชย์', '0', '2', '1']], { heading: 'สถิติผู้รับบริการ' })],
  ])('%s', (_, doc) => {
    expect(run(figures, [doc])).toMatchObject({ found: 'yes' });
  });

  it('a counter of visitors is none', () => {
    const found = run(figures, [file(['สถิติการเข้าชมเว็บไซต์ วันนี้ 25 คน เดือนนี้ 1,024 คน ขณะนี้ออนไลน์ 3 คน'])]);
    expect(found.found).toBe('no');
    expect(found.detail?.th).toContain('ผู้เข้าชม');
  });

  it('words without numbers are none', () => {
    expect(run(figures, [file(['คู่มือสำหรับผู้รับบริการของเทศบาล'])])).toMatchObject({ found: 'no' });
  });

  it('may stand in a picture', async () => {
    const doc = await page('<h1>สถิติผู้รับบริการ</h1><img src="/img/stat.png" width="800" height="600" alt="">');
    expect(run(figures, [doc])).toMatchObject({ found: 'unknown' });
  });
});

describe('none-stated', () => {
  const none = { type: 'none-stated', about: ['เรื่องร้องเรียน', 'ร้องเรียนการทุจริต'] };

  it.each([
    'รอบ 6 เดือน ไม่มีเรื่องร้องเรียนการทุจริต',
    'ไม่พบเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่',
    'จำนวนเรื่องร้องเรียนการทุจริต จำนวน 0 เรื่อง',
    'เรื่องร้องเรียนการทุจริต ๐ เรื่อง',
    'เรื่องร้องเรียนการทุจริต\n- ไม่มี -',
    'หน่วยงานไม่ได้รับเรื่องร้องเรียนการทุจริตในปีนี้',
    'รอบหกเดือนนี้ ไม่มีผู้ใดร้องเรียนการทุจริตของเจ้าหน้าที่',
  ])('%s', (text) => {
    expect(run(none, [file([text])])).toMatchObject({ found: 'yes' });
  });

  it.each([
    'มีเรื่องร้องเรียนการทุจริต 2 เรื่อง แล้วเสร็จ 1 เรื่อง',
    'กรณีไม่มีเรื่องร้องเรียนให้รายงานว่าไม่มี'.replace('ให้รายงานว่าไม่มี', 'ให้แจ้งทุกเดือน'),
    'การร้องเรียนการทุจริต ไม่มีค่าใช้จ่าย',
    'เรื่องร้องเรียนการทุจริต ไม่มีผู้ใดอยู่เหนือกฎหมาย',
    'เรื่องร้องเรียนการทุจริต จำนวน 10 เรื่อง',
    `ไม่มีไฟล์\n${'เนื้อหาอื่นของหน้า '.repeat(20)}\nเรื่องร้องเรียนการทุจริต`,
  ])('not: %s', (text) => {
    expect(run(none, [file([text])])).toMatchObject({ found: 'no' });
  });

  it('a table of zeros', () => {
    const zeros = tableFile([['เดือน', 'จำนวนเรื่อง', 'แล้วเสร็จ'], ['ต.ค. 67', '0', '0'], ['พ.ย. 67', '0', '0']], { heading: 'สถิติเรื่องร้องเรียนการทุจริต' });
    expect(run(none, [zeros])).toMatchObject({ found: 'yes' });
    const some = tableFile([['เดือน', 'จำนวนเรื่อง', 'แล้วเสร็จ'], ['ต.ค. 67', '1', '0'], ['พ.ย. 67', '0', '0']], { heading: 'สถิติเรื่องร้องเรียนการทุจริต' });
    expect(run(none, [some])).toMatchObject({ found: 'no' });
  });
});

describe('labels of a form that were left blank', () => {
  const service = (fee: string, n: number): string => `${n}. คู่มือการขอรับบริการ เรื่องที่ ${n}\nขั้นตอนการขอรับบริการ 1) ยื่นคำขอ (10 นาที)\nระยะเวลาให้บริการ รวมไม่เกิน 15 วันทำการ\n${fee}\nเอกสารหลักฐานที่ใช้ – สำเนาบัตรประจำตัวประชาชน\nกฎหมายที่เกี่ยวข้อง พ.ร.บ.ควบคุมอาคาร`;
  const fees = { type: 'column', any: ['ค่าธรรมเนียม', 'ค่าบริการ'] };

  it.each(['ค่าธรรมเนียม', 'ค่าธรรมเนียม :', 'ค่าธรรมเนียม (บาท) .....', 'ค่าบริการ'])('are no answer: %s', (label) => {
    expect(run(fees, [file([[1, 2, 3].map((n) => service(label, n)).join('\n')])])).toMatchObject({ found: 'no' });
  });

  it('nor is the time beside them', () => {
    expect(run({ type: 'figures', about: ['ค่าธรรมเนียม'], units: ['บาท'] }, [file([[1, 2].map((n) => service('ค่าธรรมเนียม', n)).join('\n')])])).toMatchObject({ found: 'no' });
  });

  it.each(['ค่าธรรมเนียม ฉบับละ 20 บาท', 'ค่าธรรมเนียม: ไม่มี', 'ค่าธรรมเนียม\n20 บาท'])('are one where they are filled in: %s', (label) => {
    expect(run(fees, [file([[1, 2, 3].map((n) => service(label, n)).join('\n')])]).found).not.toBe('no');
  });
});

describe('figures told several times', () => {
  const spent = { type: 'figures', about: ['เบิกจ่าย'], units: ['บาท'], times: 2 };

  it('are one for each card', async () => {
    expect(run(spent, [await page('<ul><li>ถนน <p>ผล: ตรวจรับแล้ว เบิกจ่าย ๒,๗๖๙,๐๐๐ บาท</p></li><li>ธนาคารขยะ <p>ผล: ๔ ชุมชน เบิกจ่าย ๑๖,๒๐๐ บาท</p></li></ul>')])).toMatchObject({ found: 'yes' });
  });

  it('are neither a total nor one amount alone', async () => {
    expect(run(spent, [await page('<p>เบิกจ่ายรวมทั้งสิ้น 6,300,000 บาท</p><p>เบิกจ่ายทั้งหมด 10,000 บาท</p>')])).toMatchObject({ found: 'no' });
    expect(run(spent, [await page('<p>เบิกจ่าย 6,300,000 บาท</p>')])).toMatchObject({ found: 'no' });
  });
});

it('a column of which the half still holds its dots is not filled', async () => {
  const rows = ['59,000', '14,200', '376,000', '.....', '.....', '.....'].map((cell, at) => `<tr><td>${at + 1}</td><td>โครงการ ${at}</td><td>${cell}</td></tr>`).join('');
  expect(run({ type: 'column', any: ['เบิกจ่าย'], filled: 0.3 }, [await page(`<table><tr><th>ที่</th><th>โครงการ</th><th>เบิกจ่าย</th></tr>${rows}</table>`)])).toMatchObject({ found: 'no' });
});
