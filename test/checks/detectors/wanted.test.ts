import { describe, expect, it } from 'vitest';
import { file, page, run, tableFile } from '../build.ts';

describe('a column known by a short head', () => {
  const budget = { type: 'column', any: ['งบประมาณ', '=งบ'], cells: 'money' };

  it('is that word and no more', () => {
    expect(run(budget, [tableFile([['งาน', 'งบ (บาท)'], ['ซ่อมรถ', '5,000'], ['ซื้อกระดาษ', '2,000']])]).found).toBe('yes');
    expect(run(budget, [tableFile([['งาน', 'ผู้คุมงบ'], ['ซ่อมรถ', '5,000'], ['ซื้อกระดาษ', '2,000']])]).found).toBe('no');
  });
});

describe('a column known by its cells', () => {
  const supplier = { type: 'column', any: ['คู่สัญญา'], not: ['ผู้เสนอราคา'], holds: ['บริษัท', 'หจก', 'ร้าน'] };
  const rows = (head: string): string[][] => [['งาน', head], ['ซ่อมรถ', 'หจก.ยนต์ดี'], ['ซื้อกระดาษ', 'ร้านรวมภัณฑ์'], ['ซื้อหมึก', 'บริษัท ไอที จำกัด']];

  it('whatever its head is called, but for heads that are something else', () => {
    expect(run(supplier, [tableFile(rows('ได้แก่'))]).found).toBe('yes');
    expect(run(supplier, [tableFile(rows('ผู้เสนอราคา'))]).found).toBe('no');
  });

  it('no more where the head that is looked for stands over blank cells', () => {
    const blank = rows('ผู้รับผิดชอบ').map((row, at) => [...row, at === 0 ? 'คู่สัญญา' : '']);
    expect(run(supplier, [tableFile(blank)]).found).toBe('no');
  });
});

describe('values in running words', () => {
  const price = { type: 'column', any: ['ราคากลาง', '=ตกลง'], cells: 'money' };
  const cards = (words: (n: number) => string): string => [1, 2, 3, 4].map((n) => `<div><h4>จ้างซ่อมรถ ${n}</h4><p>${words(n)}</p></div>`).join('');

  it('follow their name in one entry after the other', async () => {
    expect(run(price, [await page(cards((n) => `งบ 10,${n}00 บาท · ราคากลาง 9,${n}00 บาท · วิธีเฉพาะเจาะจง`))]).found).toBe('yes');
    expect(run(price, [await page(cards((n) => `งบ 10,${n}00 บาท · ตกลง 9,${n}00 บาท`))]).found).toBe('yes');
    expect(run({ type: 'column', any: ['วิธีซื้อ'], holds: ['เฉพาะเจาะจง'] }, [await page(cards(() => 'เฉพาะเจาะจง – ร้านยนต์ดี'))]).found).toBe('yes');
  });

  it('are none where the name has no figure, or is named once', async () => {
    expect(run(price, [await page(cards(() => 'ราคากลางเป็นไปตามประกาศ'))]).found).toBe('no');
    expect(run(price, [file(['ราคากลาง 9,000 บาท ตามระเบียบ'])]).found).not.toBe('no');
    expect(run(price, [await page(cards((n) => `ข้อตกลง ${n}0 ข้อ`))]).found).toBe('no');
  });
});
