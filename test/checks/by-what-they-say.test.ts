import { describe, expect, it } from 'vitest';
import { priceColumn } from '../../src/checks/detectors/prices.ts';
import type { Grid } from '../../src/checks/detectors/tables.ts';
import { unbroken, withoutTitleLines } from '../../src/checks/detectors/wrapped-rows.ts';
import { isMisfilled } from '../../src/checks/misfilled.ts';
import { planRangeOf } from '../../src/thai/index.ts';

const grid = (headers: readonly string[], rows: readonly (readonly string[])[]): Grid => ({ headers, rows, doc: { web: true, url: '' } as Grid['doc'], table: { page: 1, offset: 0, heading: '', rows: [headers, ...rows], headerRows: 1 } });

describe('amounts of a purchase', () => {
  const heads = ['สิ่งของ', 'มีเงิน', 'ถามราคาไว้', 'จบที่', 'e-GP'];
  const rows = [['ปากกา', '5,000', '4,900', '4,800', '67109000001'], ['ล้างรถ', '3,000', '3,000', '2,900', '67119000002'], ['เก้าอี้', '9,000', '8,800', '8,800', '67129000003'], ['ป้าย', '7,000', '6,900', '6,500', '68019000004']];

  it('are told by their place among each other', () => {
    const list = grid(heads, rows);
    expect(priceColumn(list, [list], 'budget')).toBe(1);
    expect(priceColumn(list, [list], 'reference')).toBe(2);
    expect(priceColumn(list, [list], 'agreed')).toBe(3);
  });

  it('are not told where one is what was offered or paid, or no project has a number', () => {
    const offered = grid(['สิ่งของ', 'มีเงิน', 'ราคากลาง', 'ราคาที่เสนอ', 'e-GP'], rows);
    expect(priceColumn(offered, [offered], 'agreed')).toBe(-1);
    const unnumbered = grid(heads, rows.map((row) => [...row.slice(0, 4), '-']));
    expect(priceColumn(unnumbered, [unnumbered], 'agreed')).toBe(-1);
  });
});

describe('tables on paper', () => {
  it('begin below their title, their heads over two lines', () => {
    const found = withoutTitleLines({ page: 1, offset: 0, heading: '', headerRows: 1, rows: [['', '', '', '', 'แบบ 1'], ['', 'สรุปการซื้อ', 'เดือนตุลาคม', '', ''], ['ลำ', 'รายการที่', 'วงเงิน', 'ราคา', 'ชื่อผู้ขาย'], ['ดับ', 'ซื้อ', '', 'กลาง', ''], ['1', 'ซื้อปากกา', '5,000', '4,900', 'ร้านดี']] });
    expect(found.rows[0]?.[1]).toBe('รายการที่');
    expect(found.headerRows).toBe(2);
  });

  it('have rows that go on without a number, and entries that do not', () => {
    expect(unbroken([['1', 'ซื้อ', '5,000', 'ร้าน'], ['', 'ปากกา', '', 'ดี'], ['2', 'จ้าง', '6,000', 'นายมี']], 4)).toEqual([['1', 'ซื้อ ปากกา', '5,000', 'ร้าน ดี'], ['2', 'จ้าง', '6,000', 'นายมี']]);
    const apart = [['1', 'ซื้อ', '5,000', 'ร้าน'], ['', 'ปากกา', '1,000', ''], ['2', 'จ้าง', '6,000', 'นายมี']];
    expect(unbroken(apart, 4)).toEqual(apart);
  });
});

describe('results that are purposes', () => {
  it('are none', () => {
    expect(isMisfilled('ผลการดำเนินงาน', ['เพื่อให้พนักงานมีความรู้', 'เพื่อเพิ่มทักษะ'])).toBe(true);
  });
  it('stand where something was done for them', () => {
    expect(isMisfilled('ผลการดำเนินงาน', ['เพื่อให้พนักงานมีความรู้ ได้จัดอบรม 30 คน', 'ส่งอบรมแล้ว'])).toBe(false);
    expect(isMisfilled('วัตถุประสงค์', ['เพื่อให้พนักงานมีความรู้', 'เพื่อเพิ่มทักษะ'])).toBe(false);
  });
});

describe('the period of a plan', () => {
  it.each([
    ['แผนพัฒนาบุคลากร ใช้ในช่วงปีงบประมาณ พ.ศ. ๒๕๖๑ ถึง\nปีงบประมาณ พ.ศ. ๒๕๖๓', 2561, 2563],
    ['แผนนี้ใช้ตั้งแต่ปี 2567 จนถึงปี 2569', 2567, 2569],
    ['แผนใช้บังคับตั้งแต่วันที่ 1 ตุลาคม 2560 ถึงวันที่ 30 กันยายน 2563', 2561, 2563],
  ])('%s', (words, from, to) => {
    expect(planRangeOf([words])).toMatchObject({ from, to });
  });
});
