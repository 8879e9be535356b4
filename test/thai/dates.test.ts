import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, fiscalYearOfDate, fiscalYearOfMonth, monthsIn, periodsIn } from '../../src/thai/index.ts';
import { thaiText } from './arbitraries.ts';

const FULL = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'];
const SHORT = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'];

describe('datesIn', () => {
  it.each([
    ['5 เมษายน 2568', ['2025-04-05']],
    ['วันที่ ๕ เดือนเมษายน พุทธศักราช ๒๕๖๘', ['2025-04-05']],
    ['๓๑ ต.ค. ๖๗', ['2024-10-31']],
    ['1ม.ค.68', ['2025-01-01']],
    ['28 กรกฏาคม 2558', ['2015-07-28']],
    ['1 ธนั วาคม 2567', ['2024-12-01']],
    ['1 ตุลำคม 2567', ['2024-10-01']],
    ['12/05/2568 และ 1/10/67-30/9/68', ['2025-05-12', '2024-10-01', '2025-09-30']],
    ['2025-09-25', ['2025-09-25']],
    ['25 September 2025, Sep 25, 2025', ['2025-09-25', '2025-09-25']],
    ['ตุลาคม 2567', ['2024-10']],
    ['31 กุมภาพันธ์ 2568', ['2025-02']],
    ['เดือนเมษายน 68 ราย', []],
    ['5 เมษายน เวลา 10.00 น.', []],
    ['99/99/2568', []],
    ['0-2111-2568', []],
    ['12.05.68', []],
  ])('%s', (text, expected) => expect(datesIn(text).map(({ iso }) => iso)).toEqual(expected));

  it('reads back any day in any form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2540, max: 2599 }), fc.nat(4), (day, month, year, form) => {
        const text = [
          `${day} ${FULL[month - 1]} ${year}`, `${day} ${FULL[month - 1]} พ.ศ. ${year}`, `${day} ${SHORT[month - 1]} ${year % 100}`,
          `${day}/${month}/${year}`, `${year - 543}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
        ][form] ?? '';
        const iso = `${year - 543}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(datesIn(`ลงวันที่ ${text} นั้น`)).toEqual([{ iso, start: 9, end: 9 + text.length, quote: text }]);
      }),
    );
  });
});

describe('monthsIn', () => {
  it('knows all twelve, in full and short', () => {
    expect(monthsIn(FULL.join(' ')).map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(monthsIn(SHORT.join(' ')).map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(monthsIn(SHORT.join('\n')).map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('takes the year that follows', () => {
    expect(monthsIn('ประจำเดือน ตุลาคม พ.ศ. 2567 และ มีนาคม')).toMatchObject([{ month: 10, year: 2567 }, { month: 3, year: null, quote: 'มีนาคม' }]);
  });

  it('knows short ones behind any word, where their year follows', () => {
    expect(monthsIn('ผลจัดซื้อจัดจ้าง ต.ค. 66 - ก.ย. 67')).toMatchObject([{ month: 10, year: 2566 }, { month: 9, year: 2567 }]);
    expect(monthsIn('ที่ทำการ อบต.คลองหก 67')).toEqual([]);
    expect(monthsIn('ระเบียบ ก.พ. 2551')).toEqual([]);
  });

  it('does not take an agency for a month', () => {
    expect(monthsIn('ตามหนังสือสำนักงาน ก.พ. ที่ นร 1004')).toEqual([]);
    expect(monthsIn('พระราชบัญญัติระเบียบข้าราชการครู ก.ค.ศ.')).toEqual([]);
    expect(monthsIn('12/05/2568')).toEqual([]);
  });
});

describe('periodsIn', () => {
  it('reads a stretch that a line break cuts', () => {
    expect(periodsIn('(1 ตุลาคม 2565 – 30\nกันยายน 2566)')).toMatchObject([{ from: '2022-10', to: '2023-09' }]);
  });

  it.each([
    ['1 ต.ค. 67 – 31 มี.ค. 68', ['2024-10 2025-03']],
    ['(1 ตุลาคม 2567 ถึง 30 กันยายน 2568)', ['2024-10 2025-09']],
    ['ตุลาคม - ธันวาคม 2567', ['2024-10 2024-12']],
    ['ตุลาคม - มีนาคม 2568', ['2024-10 2025-03']],
    ['ไตรมาส 1/2568', ['2024-10 2024-12']],
    ['ไตรมาสที่ ๔ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘', ['2025-07 2025-09']],
    ['ไตรมาสที่ 1-2 ปีงบประมาณ 2568', ['2024-10 2025-03']],
    ['ไตรมาส II ปีงบประมาณ 2568', ['2025-01 2025-03']],
    ['รอบ 6 เดือน ปีงบประมาณ 2568', ['2024-10 2025-03']],
    ['รอบ 6 เดือนหลัง ประจำปีงบประมาณ พ.ศ. 2568', ['2025-04 2025-09']],
    ['รอบ 6 เดือน (ต.ค. - มี.ค.) ปีงบประมาณ 2568', ['2024-10 2025-03']],
    ['รอบ 12 เดือน ปีงบประมาณ 2568', ['2024-10 2025-09']],
    ['ครึ่งปีแรก ปีงบประมาณ 2568', ['2024-10 2025-03']],
    ['ปีงบประมาณ 2568', ['2024-10 2025-09']],
    ['ปีงบประมาณ พ.ศ. 2566 - 2570', ['2022-10 2027-09']],
    ['ประจำเดือน ตุลาคม 2567', ['2024-10 2024-10']],
    ['ไตรมาส 1 และไตรมาสถัดไป', []],
    ['พ.ร.บ. พ.ศ. 2540', []],
  ])('%s', (text, expected) => {
    expect(periodsIn(text).map(({ from, to }) => `${from} ${to}`)).toEqual(expected);
    for (const { start, end, quote } of periodsIn(text)) expect(text.slice(start, end)).toBe(quote);
  });

  it('quotes the words with the year', () => {
    expect(periodsIn('รายงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ แล้ว')[0]?.quote).toBe('ประจำปีงบประมาณ พ.ศ. ๒๕๖๘');
  });

  it('gives ordered ends whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.oneof(thaiText, fc.constantFrom('ไตรมาส 3', 'รอบ 6 เดือน', 'ปีงบประมาณ 2568', '1 ม.ค. 68', ' - ', '/2567')), { maxLength: 10 }), (parts) => {
      for (const { from, to } of periodsIn(parts.join(''))) expect(from <= to).toBe(true);
    }));
  });
});

describe('fiscalYearOfMonth', () => {
  it('begins with October', () => {
    expect(fiscalYearOfMonth(2567, 9)).toBe(2567);
    expect(fiscalYearOfMonth(2567, 10)).toBe(2568);
  });
});

describe('fiscalYearOfDate', () => {
  it('begins on the first of October', () => {
    expect(fiscalYearOfDate('2024-09-30')).toBe(2567);
    expect(fiscalYearOfDate('2024-10-01')).toBe(2568);
    expect(fiscalYearOfDate('2024-10')).toBe(2568);
    expect(fiscalYearOfDate('never')).toBeNaN();
  });
});
