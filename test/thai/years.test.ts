import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalYearsOf, planRangeOf, yearsIn, yearsInName } from '../../src/thai/index.ts';
import { digitsOf, thaiText } from './arbitraries.ts';

const sure = (text: string): number[] => yearsIn(text).filter(({ certainty }) => certainty >= 0.8).map(({ year }) => year);
const roles = (text: string): string[] => yearsIn(text).map(({ year, role }) => `${year} ${role}`);

describe('yearsIn', () => {
  it.each([
    ['ปีงบประมาณ พ.ศ. ๒๕๖๘', '2568 fiscal'],
    ['ประจำปี งบประมาณ\nพ.ศ. 2568', '2568 fiscal'],
    ['ประจาปี\nงบประมาณ พ.ศ.2568', '2568 fiscal'],
    ['ประจ าปีงบประม าณ 256๘', '2568 fiscal'],
    ['ปี (งบประมาณ) : 2568', '2568 fiscal'],
    ['ปีงบ 68', '2568 fiscal'],
    ['ปีงบฯ 68', '2568 fiscal'],
    ['งปม.68', '2568 fiscal'],
    ['ประจำปี ๒๕68', '2568 fiscal'],
    ['ประจำปี 68', '2568 fiscal'],
    ['ไตรมาส 1/2568', '2568 fiscal'],
    ['ประจำปีงบประมาณ พ.ศ. ๒ ๕ ๖ ๘', '2568 fiscal'],
    ['พ.ศ.2568', '2568 other'],
    ['ตาม พ.ศ\n.2568', '2568 other'],
    ['พ.ศ.. 2568', '2568 other'],
    ['พุทธศักราช ๒๕๖๘', '2568 other'],
    ['ปี 68', '2568 other'],
    ['ปีการศึกษา 2568', '2568 other'],
    ['ITA2568', '2568 other'],
    ['ITA 2025', '2568 other'],
    ['ค.ศ. 2025', '2568 other'],
    ['คำสั่งที่ 45/2568', '2568 other'],
    ['30 ก.ย. 2568', '2568 date'],
    ['5 เมษายน 2568', '2568 date'],
    ['วันที่ ๕ เดือน เมษายน พ.ศ. ๒๕๖๘', '2568 date'],
    ['12/05/2568', '2568 date'],
    ['2025-05-12', '2568 date'],
    ['12 May 2025', '2568 date'],
    ['เดือน ต.ค. 67', '2567 date'],
    ['ประกาศ ณ วันที่ 7 ตุลาคม 2567', '2567 date'],
    ['พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540', '2540 law'],
    ['พระราชบัญญัตริ ะเบียบบริหารงานบุคคลส่วนท้องถิน่ พ.ศ. 2542', '2542 law'],
    ['ตามพระราชบัญญัติเทศบาล แก้ไขเพิ่มเติมถึง (ฉบับที่ 13) พ.ศ.2562', '2562 law'],
    ['เทศบัญญัติ เรื่อง งบประมาณรายจ่าย พ.ศ. 2568', '2568 other'],
    ['หลักเกณฑ์การบริหารทรัพยากรบุคคล พ.ศ. 2568', '2568 other'],
    ['1. ระเบียบที่เกี่ยวข้อง\n2. คู่มือการปฏิบัติงาน พ.ศ. 2568', '2568 other'],
    ['ตามหนังสือจังหวัด ที่ สน 0023.3/ว 123 ลงวันที่ 5 เมษายน 2560', '2560 law'],
    ['ปี งบ ประมาณ 2 5 6 9', '2569 fiscal'],
    ['8 มกราคม 2020', '2563 date'],
    ['ประมวลจริยธรรมพนักงานส่วนท้องถิ่น พ.ศ. 2564', '2564 law'],
    ['ประกาศกระทรวงมหาดไทย เรื่อง หลักเกณฑ์ ลงวันที่ 5 เมษายน 2560', '2560 law'],
    ['ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหาร\nพัสดุภาครัฐ พ.ศ. ๒๕๖๐', '2560 law'],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual([expected]);
    expect(yearsIn(text)[0]?.certainty).toBeGreaterThanOrEqual(0.75);
  });

  it.each([
    ['แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)', ['2566 plan', '2570 plan']],
    ['แผนพัฒนาท้องถิ่น (พ.ศ.2566 – ๒๕๗๐)', ['2566 plan', '2570 plan']],
    ['แผนอัตรากำลัง ๓ ปี 61-63', ['2561 plan', '2563 plan']],
    ['พ.ศ. 2566 - 70', ['2566 plan', '2570 plan']],
    ['พ.ศ. 2566 ถึง พ.ศ. 2570', ['2566 plan', '2570 plan']],
    ['1 ต.ค. 67 – 31 มี.ค. 68', ['2567 date', '2568 date']],
    ['ปี ๒๕๖๑ ปี ๒๕๖๒ ปี ๒๕๖๓', ['2561 other', '2562 other', '2563 other']],
    ['(1 ต.ค. 2565- 30 ก.ย. 2566)', ['2565 date', '2566 date']],
    ['ปีงบประมาณ 2566, 2567 และ 2568', ['2566 fiscal', '2567 fiscal', '2568 fiscal']],
    [
      'ตามระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนา พ.ศ. 2548 และที่แก้ไขเพิ่มเติม (ฉบับที่ 3) พ.ศ. 2561 จัดทำแผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568',
      ['2548 law', '2561 law', '2568 fiscal'],
    ],
  ])('%s', (text, expected) => expect(roles(text)).toEqual(expected));

  it.each([
    '2,568 บาท', '2568 บาท', 'เป็นเงิน 2,568.00', 'โทร. 2568', 'โทรศัพท์ 0-2568-2569', 'ที่ 2568/123', 'รหัสไปรษณีย์ 25680', 'มท 0808.2/2568/12',
    'โครงการเลขที่ 67129123456', 'จำนวน 2568 คน', 'อายุ 60 ปี 65 ปี', 'ปี 60 คน', 'เลขที่ 2568 หมู่ 4', 'พิกัด 13.2568', 'ISO 27001', '68', 'ข้อ 61-63',
    'ห้างหุ้นส่วนจำกัด ฉลามขาว (1999)', 'www.example.go.th/2568', 'เวลา 25.68 น.', '081-2568-256',
  ])('is not sure of any year in: %s', (text) => expect(sure(text)).toEqual([]));

  it('quotes the digits where they stand', () => {
    const text = 'ประจ าปีงบประมาณ พ.ศ. ๒๕๖๘ และ ปี 69';
    for (const { start, end, quote } of yearsIn(text)) expect(text.slice(start, end)).toBe(quote);
    expect(yearsIn(text).map(({ quote }) => quote)).toEqual(['๒๕๖๘', '69']);
  });

  it('reads back any year in any of the forms', () => {
    const forms: readonly ((y: string) => string)[] = [
      (y) => `ประจำปีงบประมาณ พ.ศ. ${y}`, (y) => `พ.ศ.${y}`, (y) => `ปี ${y}`, (y) => `ประจ าปี${y}`, (y) => `งปม. ${y}`, (y) => `ณ วันที่ 1 ธันวาคม ${y}`,
      (y) => `31/01/${y}`, (y) => `(ก.ย. ${y})`, (y) => `ปีงบประมาณ\n${y}\n`, (y) => `ไตรมาสที่ 2/${y}`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 2500, max: 2599 }).chain((year) => fc.tuple(fc.constant(year), digitsOf(year))),
        fc.constantFrom(...forms),
        fc.stringMatching(/^[ก-ฮ ]{0,20}$/),
        ([year, digits], form, noise) => {
          expect(sure(`${noise}\n${form(digits)} ${noise}`)).toEqual([year]);
        },
      ),
    );
  });

  it('never falls over and keeps to its bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(thaiText, fc.stringMatching(/^[0-9 .,/\n-]{0,12}$/), fc.constantFrom('ปี', 'พ.ศ.', 'ม.ค.', 'แผน', 'ปีงบประมาณ')), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let last = -1;
        for (const { year, start, end, quote, certainty } of yearsIn(text)) {
          expect(year).toBeGreaterThanOrEqual(2470);
          expect(year).toBeLessThanOrEqual(2620);
          expect(start).toBeGreaterThan(last);
          expect(text.slice(start, end)).toBe(quote);
          expect(certainty).toBeGreaterThan(0);
          expect(certainty).toBeLessThanOrEqual(1);
          last = start;
        }
      }),
    );
  });

  it.each(['2568 ', '68 ', 'ปี ', 'พ.ศ. 2568\n', '1/1/2568-', '25', ' \n', 'ก.', 'ลงวันที่ 1 ม.ค. 68 ', 'ไตรมาส 1 ', '1 ม.ค. 68 - 1 ธ.ค. 68 '])('gets through a long text of "%s"', (piece) => {
    const text = piece.repeat(20_000);
    expect(yearsIn(text).length).toBeLessThanOrEqual(text.length);
    expect(fiscalYearsOf([text, text]).length).toBeLessThan(200);
  });
});

describe('fiscalYearsOf', () => {
  const best = (pages: string[], title?: string): number | undefined => fiscalYearsOf(pages, title)[0]?.year;

  it.each([
    ['the heading, not the plan it belongs to', ['แผนดำเนินงาน ประจำปีงบประมาณ 2568\nภายใต้แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)\nประกาศ ณ วันที่ 5 ตุลาคม 2566'], 2568],
    ['a month of the autumn', ['แบบ สขร. 1\nประจำเดือน ตุลาคม 2567'], 2568],
    ['a month of the spring', ['แบบ สขร. 1\nเดือน เมษายน 2568'], 2568],
    ['the stretch reported on', ['รายงานผล รอบ 6 เดือน (1 ต.ค. 67 – 31 มี.ค. 68)\nประกาศ ณ วันที่ 1 พฤศจิกายน 2568'], 2568],
    ['the day of signing where nothing else stands', ['เจตจำนงสุจริต\nประกาศ ณ วันที่ 20 ธันวาคม 2567'], 2568],
    ['not the law', ['ตามพระราชบัญญัติข้อมูลข่าวสาร พ.ศ. 2540\nรายงานผล ปี 2568'], 2568],
    ['the first page before later ones', ['รายงานผล ประจำปีงบประมาณ 2567', 'แผนปีต่อไป ประจำปีงบประมาณ 2568', 'ปีงบประมาณ 2568'], 2567],
  ])('%s', (_, pages, year) => expect(best(pages)).toBe(year));

  it('believes the title first', () => {
    expect(fiscalYearsOf(['ปีงบประมาณ 2566'], 'รายงาน ประจำปีงบประมาณ 2568')[0]).toMatchObject({ year: 2568, page: 0 });
  });

  it('gives every year of a plan', () => {
    expect(fiscalYearsOf(['แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)']).map(({ year }) => year).sort()).toEqual([2566, 2567, 2568, 2569, 2570]);
  });

  it('is silent where no year stands, or only that of a law', () => {
    expect(fiscalYearsOf(['โครงสร้างเทศบาล'])).toEqual([]);
    expect(fiscalYearsOf(['ตามพระราชบัญญัติเทศบาล พ.ศ. 2496'])).toEqual([]);
    expect(fiscalYearsOf([])).toEqual([]);
  });

  it('is less sure of a signing than of a heading', () => {
    const signed = fiscalYearsOf(['ประกาศ ณ วันที่ 20 ธันวาคม 2567'])[0]?.certainty ?? 1;
    expect(signed).toBeLessThan(0.5);
    expect(fiscalYearsOf(['ประจำปีงบประมาณ พ.ศ. 2568'])[0]?.certainty).toBeGreaterThan(0.9);
  });
});

describe('planRangeOf', () => {
  it('prefers the own plan to the national one', () => {
    const page = 'สอดคล้องกับยุทธศาสตร์ชาติ 20 ปี (พ.ศ. 2561 - 2580)\nแผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570) เทศบาลตำบล';
    expect(planRangeOf([page])).toMatchObject({ from: 2566, to: 2570, page: 1 });
  });

  it('takes the title first, and null where none is', () => {
    expect(planRangeOf(['แผน (พ.ศ. 2561-2564)'], 'แผนพัฒนา พ.ศ. 2566-2570')).toMatchObject({ from: 2566, to: 2570, page: 0 });
    expect(planRangeOf(['ประจำปี 2568'])).toBeNull();
    expect(planRangeOf([], null)).toBeNull();
  });
});

describe('yearsInName', () => {
  it.each<[string, number[]]>([
    ['แผนปฏิบัติการ-2568.pdf', [2568]],
    ['แผน๒๕๖๘.pdf', [2568]],
    ['017-งบหน้า68.pdf', [2568]],
    ['moit2-1.8-68.pdf', [2568]],
    ['แผนอัตรากำลัง-๓-ปีทต.หางดง-61-63.pdf', [2561, 2563]],
    ['20250925.pdf', [2568]],
    ['25680925.pdf', [2568]],
    ['25092568.pdf', [2568]],
    ['file-20231801-1674035698-555.pdf', [2566]],
    ['ita-2024', [2567]],
    ['/wp-content/uploads/2025/09/%E0%B9%81%E0%B8%9C%E0%B8%99-2567.pdf', [2567, 2568]],
    ['%BB%D5%2068.pdf', [2568]],
    ['https://www.example.go.th/ita.php?y=2566', [2566]],
    ['/ita/2569/o12-68.pdf', [2568, 2569]],
    ['news_detail.php?news_id=2568', []],
    ['/list/data/detail/id/2568/menu/1236', []],
    ['o-21.pdf', []],
    ['IMG_0001.pdf', []],
    ['1674035698.pdf', []],
    ['%E0%A4%A', []],
    ['', []],
    ['https://town.go.th/news/68-ซ้อมแผนรับน้ำ', []],
    ['https://town.go.th/news/12-แผนดำเนินงาน-68', [2568]],
    ['https://town.go.th/files/68-แผนดำเนินงาน.pdf', [2568]],
  ])('%s', (name, years) => expect(yearsInName(name)).toEqual(years));

  it('never falls over', () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (name) => {
      for (const year of yearsInName(name)) expect(year > 2400 && year < 2650).toBe(true);
    }));
  });
});

describe('the year of a report that looks ahead', () => {
  it('is that of its head, though the end speaks of the next year', () => {
    const body = 'โครงการอบรมพนักงาน ดำเนินการแล้วเสร็จ มีผู้เข้าร่วม 42 คน '.repeat(14);
    const page = `รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567\n${body}\nข้อเสนอแนะ นำผลไปปรับปรุงการดำเนินงานในปีงบประมาณ พ.ศ. 2568`;
    const [first, second] = fiscalYearsOf([page]);
    expect(first).toMatchObject({ year: 2567 });
    expect(first?.certainty).toBeGreaterThanOrEqual(0.9);
    expect(second === undefined || second.certainty <= 0.6).toBe(true);
  });

  it('quotes whole words', () => {
    const page = `เทศบาลตำบลท่าเสาหงส์ขอรายงานข้อมูลสถิติการให้บริการประชาชนของเทศบาลทุกกองในรอบปีงบประมาณ พ.ศ. 2567 ที่ผ่านมาให้ประชาชนได้รับทราบโดยทั่วกันดังต่อไปนี้`;
    const quote = fiscalYearsOf([page])[0]?.quote ?? '';
    expect(page).toContain(quote);
    const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(page)].map((it) => it.index);
    expect(words).toContain(page.indexOf(quote));
    expect([...words, page.length]).toContain(page.indexOf(quote) + quote.length);
  });
});
