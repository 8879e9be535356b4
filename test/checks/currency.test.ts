import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Finding, ItemFindings } from '../../src/model/finding.ts';
import { context, evidence, file, health, located, page, ruleOf, scan, SITE, statusOf } from './build.ts';

const check = (item: string, pieces: readonly Evidence[], today = '2025-07-01'): ItemFindings => checkItem(ruleOf(item), located(item, pieces), context({ today }));
const currency = (item: string, pieces: readonly Evidence[], today?: string): Finding => {
  const found = check(item, pieces, today).findings.find((it) => it.id === `${item}.currency`);
  if (found === undefined) throw new Error('no currency finding');
  return found;
};
const doc = (text: string, name = 'a.pdf'): Evidence => evidence(file([text], { url: `${SITE}${name}` }), { label: 'เอกสาร' });
const years = (link: number[], fileName: number[] = [], section: number[] = []): Evidence['years'] => ({ link, fileName, section });

describe('fiscal-year', () => {
  it.each(['รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567', 'รายงานผลการดำเนินงานประจำปี ๒๕๖๗', 'รายงานประจำปีงบประมาณ 256๗'])('right: %s', (text) => {
    expect(currency('o7', [doc(text)])).toMatchObject({ status: 'pass' });
  });

  it.each(['รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566', 'รายงานผลการดำเนินงานประจำปีงบประมาณ ๒๕๖๘'])('wrong: %s', (text) => {
    const found = currency('o7', [doc(text)]);
    expect(found.status).toBe('fail');
    expect(found.message.th).toContain('2567');
    expect(found.quote).toBeTruthy();
  });

  it('lends need and basis of the element that it judges, which gets no finding of its own', () => {
    const findings = check('o7', [doc('รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567')]);
    expect(findings.findings.find((it) => it.id === 'o7.currency')).toMatchObject({ need: 'core', basis: 'title' });
    expect(statusOf(findings, 'o7.5')).toBe('absent');
  });

  it('a copied year: the heading says one thing, the document another', () => {
    const piece = { ...doc('รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2565'), years: years([], [], [2567]) };
    const found = currency('o7', [piece]);
    expect(found.status).toBe('fail');
    expect(found.message.th).toContain('2565');
    expect(found.message.th).toContain('2567');
  });

  it('one right document makes up for old ones beside it', () => {
    expect(currency('o7', [doc('รายงานประจำปีงบประมาณ 2565', 'b.pdf'), doc('รายงานประจำปีงบประมาณ 2567')])).toMatchObject({ status: 'pass' });
  });

  it('a page without a year of its own does not cover for the old file that it offers', async () => {
    const link = { link: [2568], fileName: [], section: [] };
    const offer = { ...evidence(await page('<h1>No Gift Policy</h1><p><a href="/p.pdf">ประกาศ</a></p>'), { label: 'ประกาศ No Gift Policy ประจำปี 2568' }), years: link };
    const old = doc('ประกาศนโยบาย No Gift Policy ประจำปีงบประมาณ พ.ศ. 2567', 'p.pdf');
    expect(currency('o21', [offer, old])).toMatchObject({ status: 'fail' });
    expect(currency('o21', [offer])).toMatchObject({ status: 'pass' });
    expect(currency('o21', [offer, old, doc('ประกาศนโยบาย No Gift Policy ประจำปีงบประมาณ พ.ศ. 2568', 'q.pdf')])).toMatchObject({ status: 'pass' });
  });

  it('names alone are believed with less certainty, best name first', () => {
    const silent = (hints: Evidence['years']): Evidence => ({ ...doc('รายงานผลการดำเนินงานของเทศบาล'), years: hints });
    const byFile = currency('o7', [silent(years([], [2567]))]);
    const bySection = currency('o7', [silent(years([], [], [2567]))]);
    expect([byFile.status, bySection.status]).toEqual(['pass', 'pass']);
    expect(byFile.certainty).toBeLessThan(0.8);
    expect(bySection.certainty).toBeLessThan(byFile.certainty);
    expect(currency('o7', [silent(years([2566], [2567]))])).toMatchObject({ status: 'pass' });
    expect(currency('o7', [silent(years([2566]))])).toMatchObject({ status: 'fail' });
  });

  it('a date in a file name alone proves nothing wrong', () => {
    expect(currency('o7', [{ ...doc('รายงานผลการดำเนินงานของเทศบาล'), years: years([], [2568]) }])).toMatchObject({ status: 'unknown' });
  });

  it('nothing says a year: a person has to look', () => {
    expect(currency('o7', [{ ...doc('รายงานผลการดำเนินงานของเทศบาล'), years: years([]) }])).toMatchObject({ status: 'unknown' });
  });

  it('a scan is judged by its names', () => {
    const piece = evidence(scan({ url: `${SITE}report.pdf` }), { label: 'รายงานผลการดำเนินงาน ปี 2567' });
    const found = currency('o7', [piece]);
    expect(found.status).toBe('pass');
    expect(found.certainty).toBeLessThan(0.8);
  });

  it('either year is accepted where the rule names two', () => {
    for (const year of [2567, 2568]) expect(currency('o19', [doc(`สถิติเรื่องร้องเรียน ประจำปีงบประมาณ ${year}`)])).toMatchObject({ status: 'pass' });
    expect(currency('o19', [doc('สถิติเรื่องร้องเรียน ประจำปีงบประมาณ 2565')])).toMatchObject({ status: 'fail' });
  });

  it('gives the years of each piece of evidence', () => {
    const findings = check('o7', [doc('รายงานประจำปีงบประมาณ 2567')]);
    expect(findings.fiscalYears.get(`${SITE}a.pdf`)).toContain(2567);
  });

  it('the words of another year’s document do not satisfy elements', () => {
    const right = 'รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567\nปัญหาอุปสรรค ไม่มี';
    const old = 'รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566\nข้อเสนอแนะ ควรเพิ่มงบ';
    expect(statusOf(check('o7', [doc(right), doc(old, 'b.pdf')]), 'o7.4')).toBe('fail');
    expect(statusOf(check('o7', [doc(`${right}\nข้อเสนอแนะ ควรเพิ่มงบ`)]), 'o7.4')).toBe('pass');
  });
});

describe('progress within the year', () => {
  const head = 'แผนและความก้าวหน้าการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568\n';

  it.each(['รายงานผลการใช้จ่าย รอบ 6 เดือน ประจำปีงบประมาณ 2568', 'ข้อมูล ณ วันที่ 31 มีนาคม 2568', 'ผลการเบิกจ่าย ตั้งแต่ 1 ต.ค. 67 – 31 มี.ค. 68', 'ข้อมูล ณ วันที่ 30 เมษายน 2568'])('covers: %s', (text) => {
    expect(currency('o6', [doc(head + text)])).toMatchObject({ status: 'pass' });
  });

  it('falls short', () => {
    const found = currency('o6', [doc(`${head}รายงานผลการเบิกจ่าย ณ วันที่ 31 ธันวาคม 2567`)]);
    expect(found.status).toBe('fail');
    expect(found.message.th).toContain('มีนาคม 2568');
  });

  it('does not say', () => {
    expect(currency('o6', [doc(`${head}ประกาศ ณ วันที่ 15 ตุลาคม 2567`)])).toMatchObject({ status: 'unknown' });
  });

  it('asks only for what is past, and says when the rest is due', () => {
    const found = currency('o6', [doc(`${head}รายงานผลการเบิกจ่าย ณ วันที่ 31 ธันวาคม 2567`)], '2025-01-15');
    expect(found.status).toBe('pass');
    expect(found.message.th).toContain('มีนาคม 2568');
  });

  const rows = '\n1 ขุดลอกคลอง 450,000 อยู่ระหว่างประมาณราคา 0\n2 ติดตั้งไฟฟ้าสาธารณะ 200,000 ลงนามสัญญาแล้ว 0\n3 ประเพณีลอยกระทง 60,000 แล้วเสร็จ 58,900';

  it.each([
    ['as of', `รายงานการกำกับติดตาม รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2568\nข้อมูล ณ วันที่ 31 ธันวาคม 2567${rows}`],
    ['at the foot', `รายงานผลการใช้จ่ายงบประมาณ รอบ 6 เดือนแรก ประจำปีงบประมาณ 2568${rows}\nข้อมูล ณ สิ้นเดือนธันวาคม ๒๕๖๗  ผู้รายงาน ผอ.กองคลัง`],
    ['from … to', `ความก้าวหน้า รอบ 6 เดือน (1 ตุลาคม 2567 – 31 มีนาคม 2568)\nข้อมูลตั้งแต่วันที่ 1 ตุลาคม 2567 ถึงวันที่ 31 ธันวาคม 2567${rows}`],
    ['closing of accounts', `รายงานความก้าวหน้า ปีงบประมาณ 2568 (รอบ 6 เดือน)\nตัดยอด ณ วันที่ 31 ม.ค. 68${rows}`],
    ['a quarter that is still gathered', `รายงานการกำกับติดตาม รอบ 6 เดือน ปีงบประมาณ 2568\nไตรมาสที่ 1 (ตุลาคม – ธันวาคม 2567) ข้อมูล ณ วันที่ 31 ธันวาคม 2567${rows}\nไตรมาสที่ 2 (มกราคม – มีนาคม 2568)\n- อยู่ระหว่างรวบรวมข้อมูลจากกองต่าง ๆ เพื่อนำมาเผยแพร่ในเว็บไซต์ของเทศบาลต่อไป -`],
  ])('the cut-off that the data state outranks "six months" in a heading: %s', (_, text) => {
    expect(currency('o6', [doc(head + text)])).toMatchObject({ status: 'fail' });
  });

  it.each([
    ['quarter after quarter', `ไตรมาสที่ 1 (ตุลาคม – ธันวาคม 2567) ข้อมูล ณ วันที่ 31 ธันวาคม 2567${rows}\nไตรมาสที่ 2 (มกราคม – มีนาคม 2568)${rows}`],
    ['both cut-offs', `ผลการเบิกจ่าย ณ 31 ธันวาคม 2567${rows}\nผลการเบิกจ่าย ณ 31 มีนาคม 2568${rows}`],
    ['a time of each project', `รายงานความก้าวหน้า รอบ 6 เดือน ปีงบประมาณ 2568\n1 ขุดลอกคลอง ระยะเวลา 1 พ.ย. 67 ถึงวันที่ 31 ธันวาคม 2567 แล้วเสร็จ\n2 ลอยกระทง ภายในวันที่ 30 พฤศจิกายน 2567 แล้วเสร็จ`],
    ['inhabitants', `รายงานความก้าวหน้า รอบ 6 เดือน ปีงบประมาณ 2568${rows}\nข้อมูลประชากร ณ วันที่ 31 ธันวาคม 2567 จำนวน 5,120 คน`],
  ])('covers all the same: %s', (_, text) => {
    expect(currency('o6', [doc(head + text)])).toMatchObject({ status: 'pass' });
  });

  it('a post that promises six months does not make up for its file', async () => {
    const post = evidence(await page('<h1>รายงานความก้าวหน้าการใช้จ่าย รอบ 6 เดือนแรก ประจำปีงบประมาณ พ.ศ. 2568</h1><p><iframe src="/p.pdf"></iframe></p>', `${SITE}post`), { label: 'รายงานความก้าวหน้า รอบ 6 เดือน ปี 2568' });
    expect(currency('o6', [doc(`${head}ไตรมาสที่ 1\nข้อมูล ณ วันที่ 31 ธันวาคม 2567${rows}`), post])).toMatchObject({ status: 'fail' });
    expect(currency('o6', [doc(`${head}แผนงานเคหะและชุมชน โครงการขุดลอกคลอง 450,000 บาท`), post])).toMatchObject({ status: 'pass' });
  });

  it('the time of a project in a plan is no progress', () => {
    const plan = doc('แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568\nที่ โครงการ งบประมาณ ช่วงเวลาที่จะดำเนินการ\n1 ก่อสร้างถนน ซอย 4\nดำเนินการตามแบบ 1,480,000 ธ.ค. 67 – มี.ค. 68 กองช่าง\n9 ควบคุมโรค 150,000 ก.พ. – มิ.ย. 68 กองสาธารณสุข รายงานผล\n10 วันเด็ก\nก.พ. – มิ.ย. 68 กองสาธารณ\nสุข และสิ่งแวดล้อม ดำเนินการตามแบบแปลนและโครงการที่ได้รับอนุมัติ 1,480,000 บาท\n11 วันแม่\nดำเนินการตามแผน', 'plan.pdf');
    expect(currency('o6', [plan])).toMatchObject({ status: 'unknown' });
    expect(currency('o6', [plan, doc(`${head}ไตรมาสที่ 1\nข้อมูล ณ วันที่ 31 ธันวาคม 2567${rows}`)])).toMatchObject({ status: 'fail' });
  });

  it('a report of the first quarter beside one of six months is no loss', () => {
    expect(currency('o6', [doc(`${head}ข้อมูล ณ วันที่ 31 ธันวาคม 2567${rows}`), doc(`${head}รายงานผลรอบ 6 เดือน ประจำปีงบประมาณ 2568${rows}`, 'b.pdf')])).toMatchObject({ status: 'pass' });
  });

  it('the wrong year stays wrong', () => {
    expect(currency('o6', [doc('แผนและความก้าวหน้า ประจำปีงบประมาณ พ.ศ. 2567 ข้อมูล ณ วันที่ 31 มีนาคม 2567')])).toMatchObject({ status: 'fail' });
  });
});

describe('plan-covers', () => {
  it.each(['แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)', 'แผนพัฒนาท้องถิ่นห้าปี พ.ศ. ๒๕๖๖-๒๕๗๐', 'แผนยุทธศาสตร์ 2561 – 2580'])('covers: %s', (text) => {
    expect(currency('o5', [doc(text)])).toMatchObject({ status: 'pass' });
  });

  it('is over', () => {
    const found = currency('o5', [doc('แผนพัฒนาท้องถิ่น (พ.ศ. 2561 - 2565) เทศบาลตำบลบ้านสวน')]);
    expect(found.status).toBe('fail');
    expect(found.message.th).toContain('2565');
  });

  it('of one year where more is asked for is not passed', () => {
    expect(currency('o5', [doc('แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568')]).status).not.toBe('pass');
    expect(currency('o25', [doc('แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2568')])).toMatchObject({ status: 'pass' });
  });

  it('may be told by the names of a scan', () => {
    const piece = evidence(scan({ url: `${SITE}plan-2566-2570.pdf` }), { label: 'แผนพัฒนาท้องถิ่น พ.ศ. 2566-2570', years: years([2566, 2570]) });
    expect(currency('o5', [piece])).toMatchObject({ status: 'pass' });
    const old = evidence(scan({ url: `${SITE}plan.pdf` }), { label: 'แผนพัฒนาท้องถิ่น พ.ศ. 2561-2565', years: years([2561, 2565]) });
    expect(currency('o5', [old])).toMatchObject({ status: 'fail' });
  });
});

describe('published-in', () => {
  const list = (...dates: string[]): Promise<Parameters<typeof evidence>[0]> =>
    page(dates.map((date, n) => `<p><a href="/n/${n}">ประชุมประชาคมหมู่บ้านครั้งที่ ${n + 1}</a> <span>${date}</span></p>`).join(''), `${SITE}news`);

  it.each(['11 ธ.ค. 2567', '5 มกราคม 2568', '30/06/2568'])('within the year: %s', async (date) => {
    expect(currency('o4', [evidence(await list(date, '3 ก.พ. 2565'))])).toMatchObject({ status: 'pass' });
  });

  it('only old news', async () => {
    const found = currency('o4', [evidence(await list('3 ก.พ. 2565', '8 มีนาคม 2566'))]);
    expect(found.status).toBe('fail');
    expect(found.message.th).toContain('2566');
  });

  it('the calendar year of the same number counts too', async () => {
    expect(currency('o4', [evidence(await list('5 พฤศจิกายน 2568'))], '2025-12-01')).toMatchObject({ status: 'pass' });
  });

  it('no dates: a person has to look', async () => {
    expect(currency('o4', [evidence(await list('', ''))])).toMatchObject({ status: 'unknown' });
  });

  it('the clock of the page and days to come are no news', async () => {
    const doc2 = await page('<p>วันนี้ 1 กรกฎาคม 2568</p><p>งานลอยกระทง 5 พฤศจิกายน 2570</p>', `${SITE}news`);
    expect(currency('o4', [evidence(doc2)]).status).not.toBe('pass');
  });
});

describe('current', () => {
  it('asks for no year', async () => {
    expect(currency('o1', [evidence(await page('<h1>โครงสร้าง</h1><p>สำนักปลัด กองคลัง</p>'))])).toMatchObject({ status: 'pass' });
  });

  it('an old year is a warning', () => {
    const found = currency('o8', [doc('คู่มือการปฏิบัติงาน ประจำปีงบประมาณ พ.ศ. 2562')]);
    expect(found.status).toBe('warn');
    expect(found.message.th).toContain('2562');
  });

  it('laws and this year are no warning', () => {
    expect(currency('o8', [doc('คู่มือการปฏิบัติงาน ประจำปีงบประมาณ พ.ศ. 2568')])).toMatchObject({ status: 'pass' });
    expect(currency('o8', [doc('คู่มือการปฏิบัติงาน ตามพระราชบัญญัติเทศบาล พ.ศ. 2496')])).toMatchObject({ status: 'pass' });
  });

  it('marked as repealed fails, repealing another does not', () => {
    const marked = evidence(file(['คู่มือการปฏิบัติงาน']), { label: 'คู่มือการปฏิบัติงาน (ยกเลิกแล้ว)' });
    expect(currency('o8', [marked])).toMatchObject({ status: 'fail' });
    expect(currency('o8', [marked, doc('คู่มือการปฏิบัติงานฉบับปรับปรุง', 'n.pdf')])).toMatchObject({ status: 'pass' });
    expect(currency('o8', [doc('คู่มือการปฏิบัติงาน\nให้ยกเลิกคู่มือฉบับเดิม')])).toMatchObject({ status: 'pass' });
    expect(currency('o8', [doc('ยกเลิก\nโดยประกาศเทศบาลตำบลบ้านสวน\nคู่มือการปฏิบัติงาน')])).toMatchObject({ status: 'fail' });
    expect(currency('o8', [doc('คู่มือการปฏิบัติงาน\nยกเลิกใบอนุญาต')])).toMatchObject({ status: 'pass' });
  });
});

describe('analysis', () => {
  it.each([2567, 2568])('either year may stand in the title: %i', (year) => {
    expect(currency('o27', [doc(`มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ${year}`)])).toMatchObject({ status: 'pass' });
  });

  it('the year before’s measures bear an accepted year in their title, but analyse an older result', () => {
    const text = (result: number): string => `มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปี พ.ศ. 2567\nวิเคราะห์จากผลการประเมิน ITA ปี พ.ศ. ${result} ซึ่งได้ 79.32 คะแนน`;
    const found = currency('o27', [doc(text(2566))]);
    expect(found.status).toBe('fail');
    expect(found.message.th).toContain('2566');
    expect(currency('o27', [doc(text(2567))])).toMatchObject({ status: 'pass' });
  });

  it('others may not', () => {
    expect(currency('o27', [doc('มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2565')])).toMatchObject({ status: 'fail' });
  });
});

describe('months', () => {
  const MONTHS = ['ตุลาคม 2567', 'พฤศจิกายน 2567', 'ธันวาคม 2567', 'มกราคม 2568', 'กุมภาพันธ์ 2568', 'มีนาคม 2568'];
  const monthly = (month: string): Evidence => {
    const url = `${SITE}s1-${MONTHS.indexOf(month)}.pdf`;
    return evidence(file([`แบบ สขร. 1\nสรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ${month}\nเทศบาลตำบลบ้านสวน`], { url }), { label: `สขร.1 เดือน ${month}` });
  };
  const status = (pieces: readonly Evidence[], today?: string): string[] => {
    const findings = check('o12', pieces, today);
    return [statusOf(findings, 'o12.currency'), statusOf(findings, 'o12.13')];
  };

  it('every month by its own file', () => {
    expect(status(MONTHS.map(monthly))).toEqual(['pass', 'pass']);
  });

  it('names the months that are missing; the year itself is right', () => {
    const pieces = MONTHS.filter((month) => !/ธันวาคม|มีนาคม/u.test(month)).map(monthly);
    expect(status(pieces)).toEqual(['pass', 'fail']);
    const message = check('o12', pieces).findings.find((it) => it.id === 'o12.13')?.message.th ?? '';
    expect(message).toContain('ธันวาคม 2567');
    expect(message).toContain('มีนาคม 2568');
    expect(message).not.toContain('มกราคม 2568');
  });

  it('a page that repeats another month under its own name is none of its month', async () => {
    const table = (n: number): string => `<table><tr><th>รายการ</th><th>วงเงิน</th><th>ราคากลาง</th></tr><tr><td>จ้างซ่อมรถ ${n}</td><td>5,0${n}0</td><td>5,0${n}0</td></tr></table>`;
    const hub = evidence(await page(MONTHS.map((month, n) => `<p><a href="/m${n}">${month}</a></p>`).join(''), `${SITE}list`), { label: 'จัดซื้อจัดจ้างรายเดือน 2568' });
    const own = (as: readonly string[]): Promise<Evidence[]> => Promise.all(as.map(async (month, n) => evidence(await page(`<h3>สรุปประจำเดือน${month}</h3>${table(n)}`, `${SITE}m${n}`), { label: MONTHS[n] ?? '' })));
    expect(status([hub, ...(await own(MONTHS))])[1]).toBe('pass');
    const copied = (await own(MONTHS)).map((piece, n, all) => (n === 4 ? null : n === 3 ? { ...piece, document: piece.document === null ? null : { ...piece.document, aliases: [`${SITE}m4`] } } : all[n])).filter((piece) => piece !== null && piece !== undefined);
    expect(status([hub, ...copied])[1]).toBe('fail');
  });

  it('what was bought in another year is of that year, whatever stands above the list', async () => {
    const list = async (months: readonly string[]): Promise<Evidence> =>
      evidence(await page(`<h1>รายการจัดซื้อจัดจ้างและความก้าวหน้า ประจำปี พ.ศ. 2568</h1><table><tr><th>เดือน</th><th>งานที่ซื้อ</th><th>วงเงิน</th></tr>${months.map((month) => `<tr><td>${month}</td><td>จ้างซ่อมรถ</td><td>5,000</td></tr>`).join('')}</table>`), { label: 'o12' });
    expect(status([await list(MONTHS)])).toEqual(['pass', 'pass']);
    expect(status([await list(['ต.ค. 66', 'พ.ย. 66', 'ธ.ค. 66', 'ม.ค. 67', 'ก.พ. 67'])])).toEqual(['fail', 'absent']);
    expect(status([await list(['3/10/2567', '4/11/2567', '2/12/2567', '3/1/2568', '6/2/2568', '7/3/2568'])])).toEqual(['pass', 'pass']);
  });

  it('months of another year are the wrong year, told once', () => {
    const pieces = ['ตุลาคม 2565', 'พฤศจิกายน 2565', 'ธันวาคม 2565', 'มกราคม 2566'].map((month, n) =>
      evidence(file([`สรุปผลการจัดซื้อจัดจ้างในรอบเดือน ${month}`], { url: `${SITE}o${n}.pdf` }), { label: `สขร.1 เดือน ${month}` }),
    );
    expect(status(pieces)).toEqual(['fail', 'absent']);
  });

  it('one document with all months, or quarters, or a half year', () => {
    const all = file(['รายงานความก้าวหน้าการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2568\n' + MONTHS.map((month) => `เดือน${month}\n1 จ้างซ่อมรถ 5,000`).join('\n')]);
    expect(status([evidence(all, { label: 'ความก้าวหน้า' })])).toEqual(['pass', 'pass']);
    const half = file(['รายการจัดซื้อจัดจ้าง ปีงบประมาณ 2568 รอบ 6 เดือนแรก (1 ตุลาคม 2567 - 31 มีนาคม 2568)']);
    expect(status([evidence(half, { label: 'รอบ 6 เดือน' })])).toEqual(['pass', 'pass']);
    const quarters = [1, 2].map((q) => evidence(file([`รายงานการจัดซื้อจัดจ้าง ไตรมาสที่ ${q} ปีงบประมาณ 2568`], { url: `${SITE}q${q}.pdf` }), { label: `ไตรมาสที่ ${q}/2568` }));
    expect(status(quarters)).toEqual(['pass', 'pass']);
    expect(status(quarters.slice(0, 1))).toEqual(['pass', 'fail']);
  });

  it('a workbook with a sheet for each month', () => {
    const sheets = MONTHS.map((month) => `${month.slice(0, 4)}\nรายการและความก้าวหน้าการจัดซื้อจัดจ้าง ประจำเดือน ${month}\nที่ | งาน | วงเงิน\n1 | จ้างซ่อมรถ | 5,000`);
    expect(status([evidence(file(sheets, { url: `${SITE}o12.xlsx` }), { label: 'o12 ความก้าวหน้า เดือน ต.ค. 67 - มี.ค. 68' })])).toEqual(['pass', 'pass']);
    expect(status([evidence(file(sheets.filter((_, n) => n !== 3), { url: `${SITE}o12.xlsx` }), { label: 'ดาวน์โหลดไฟล์ o12' })])).toEqual(['pass', 'fail']);
  });

  it('scans are told by their labels', () => {
    const scans = MONTHS.map((month, n) => evidence(scan({ url: `${SITE}scan${n}.pdf` }), { label: `สขร.1 ประจำเดือน ${month}` }));
    expect(status(scans)).toEqual(['pass', 'pass']);
    expect(status(scans.slice(0, 4))[1]).toBe('fail');
  });

  it('a dead file is no month, though the list names it', async () => {
    const list = evidence(await page(MONTHS.map((month, n) => `<p><a href="/s1-${n}.pdf">สขร.1 เดือน ${month}</a></p>`).join(''), `${SITE}list`), { label: 'ความก้าวหน้าการจัดซื้อจัดจ้าง ปีงบประมาณ 2568' });
    const files = MONTHS.map((month, n) => (n === 2 ? { ...monthly(month), document: null, health: health('dead') } : monthly(month)));
    expect(status([list, ...files])[1]).toBe('fail');
    expect(status([list, ...MONTHS.map(monthly)])[1]).toBe('pass');
  });

  it('asks only for months that are past', () => {
    expect(status(MONTHS.slice(0, 3).map(monthly), '2025-01-20')).toEqual(['pass', 'pass']);
    expect(status(MONTHS.slice(0, 2).map(monthly), '2025-01-20')).toEqual(['pass', 'fail']);
  });

  it('a year alone is taken for the whole of it, with less certainty', () => {
    const findings = check('o13', [doc('รายงานผลการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2567\nประกาศ ณ วันที่ 10 ตุลาคม 2567')]);
    const months = findings.findings.find((it) => it.id === 'o13.2');
    expect(months?.status).toBe('pass');
    expect(months?.certainty).toBeLessThan(0.8);
  });
});

describe('months beside dates', () => {
  const months = (text: string, label = 'รายการจัดซื้อจัดจ้าง'): string =>
    statusOf(check('o12', [evidence(file([text], { url: `${SITE}m.pdf` }), { label })]), 'o12.13');

  it('the day of signing is no month that is covered', () => {
    const message = check('o12', [doc('สรุปผลการจัดซื้อจัดจ้าง ในรอบเดือน พฤศจิกายน 2567\nประกาศ ณ วันที่ ๙ ธันวาคม พ.ศ. ๒๕๖๗')]).findings.find((it) => it.id === 'o12.13')?.message.th ?? '';
    expect(message).toContain('ธันวาคม 2567');
    expect(message).not.toContain('พฤศจิกายน');
  });

  it('the number of the form is no day', () => {
    const all = ['ตุลาคม 2567', 'พฤศจิกายน 2567', 'ธันวาคม 2567', 'มกราคม 2568', 'กุมภาพันธ์ 2568', 'มีนาคม 2568'];
    expect(months(`รายงานการจัดซื้อจัดจ้าง ปีงบประมาณ 2568\n${all.map((month) => `แบบ สขร.1 ${month}`).join('\n')}`)).toBe('pass');
    expect(months(`รายงานการจัดซื้อจัดจ้าง ปีงบประมาณ 2568\n${all.slice(1).map((month) => `แบบ สขร.1 ${month}`).join('\n')}`)).toBe('fail');
  });
});

describe('the day on which something was held', () => {
  it.each([
    'สรุปผลการประชุมประชาคม ประจำปี 2568\nเทศบาลเปิดเวทีประชาคมเมื่อวันพุธที่ 21 สิงหาคม 2567 ณ อาคารอเนกประสงค์',
    'รายงานการมีส่วนร่วมของประชาชน ปี 2568\nโดยจัดเวทีประชาคม\nเมื่อวันอังคารที่ ๑๗ กันยายน พ.ศ. ๒๕๖๗ เวลา 09.00 น.\nผู้รายงาน วันที่ 24 ตุลาคม 2567',
    'การเปิดโอกาสให้มีส่วนร่วม ปีงบประมาณ พ.ศ. 2568\nวันที่จัดกิจกรรม : 5 ก.ย. 67\nสถานที่ หอประชุม',
    'การมีส่วนร่วม ประจำปี 2568 ลงข้อมูลเมื่อ 3 ต.ค. 2567\nโครงการรับฟังความคิดเห็น จัดขึ้นในวันที่ 30 กันยายน 2567\nสภาเทศบาลเห็นชอบเมื่อวันที่ 12 พฤศจิกายน 2567',
  ])('outranks the year in the heading: %#', (text) => {
    const found = currency('o20', [doc(text)]);
    expect(found.status).toBe('fail');
    expect(found.message.th).toContain('ปีงบประมาณ 2567');
  });

  it.each([
    'สรุปผลการประชุมประชาคม ประจำปี 2568\nจัดประชุมเมื่อวันที่ 18 ธันวาคม 2567',
    'การมีส่วนร่วมของประชาชน ประจำปีงบประมาณ 2568\nตามคำสั่งที่ 12/2567 ลงวันที่ 2 กันยายน 2567\nตามพระราชบัญญัติเทศบาล พ.ศ. 2496',
    'การมีส่วนร่วม ปีงบประมาณ 2568\nครั้งที่ 1 ประชุมเตรียมการเมื่อวันที่ 20 กันยายน 2567\nครั้งที่ 2 เวทีประชาคมเมื่อวันที่ 15 มกราคม 2568',
    'การมีส่วนร่วม ปีงบประมาณ 2568\nประกาศ ณ วันที่ 25 กันยายน 2567',
    'การเปิดโอกาสให้เกิดการมีส่วนร่วม ปีงบประมาณ พ.ศ. 2568 ประชาคมแผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)',
  ])('leaves in peace: %#', (text) => {
    expect(currency('o20', [doc(text)])).toMatchObject({ status: 'pass' });
  });

  it('is not asked of reports, whose meetings may lie before their year', () => {
    expect(currency('o23', [doc('การประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2568\nประชุมคณะทำงานเมื่อวันที่ 20 กันยายน 2567')])).toMatchObject({ status: 'pass' });
  });
});
