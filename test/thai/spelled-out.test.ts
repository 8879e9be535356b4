import { expect, it } from 'vitest';
import { spelledOut } from '../../src/thai/spelled-out.ts';

it.each([
  ['แหล่ง งปม.', 'แหล่ง งบประมาณ'],
  ['คธน. (บาท)', 'ค่าธรรมเนียม (บาท)'],
  ['ว/ด/ป', 'วันเดือนปี'],
  ['วงเงินงบประมาณ', 'วงเงินงบประมาณ'],
])('spells out the head %s', (head, whole) => {
  expect(spelledOut(head)).toBe(whole);
});
