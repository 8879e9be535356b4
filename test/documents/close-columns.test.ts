import { describe, expect, it } from 'vitest';
import { closeColumns } from '../../src/documents/pdf/close-columns.ts';

describe('closeColumns', () => {
  it('puts heads in the middle of a column above cells at its left edge', () => {
    const rows = [['ประเภท', '', 'จำนวน', '(เรื่อง)', '', 'แล้วเสร็จ'], ['พัสดุ', '2', '', '', '1', ''], ['บุคคล', '1', '', '', '-', '']];
    expect(closeColumns(rows, 1)).toEqual([['ประเภท', 'จำนวน (เรื่อง)', 'แล้วเสร็จ'], ['พัสดุ', '2', '1'], ['บุคคล', '1', '-']]);
  });

  it('and above cells at its right edge', () => {
    const rows = [['ประเภท', 'จำนวน', '', 'แล้วเสร็จ', ''], ['พัสดุ', '', '2', '', '1'], ['บุคคล', '', '1', '', '0']];
    expect(closeColumns(rows, 1)).toEqual([['ประเภท', 'จำนวน', 'แล้วเสร็จ'], ['พัสดุ', '2', '1'], ['บุคคล', '1', '0']]);
  });

  it('leaves a column blank that nobody filled in', () => {
    const rows = [['ประเภท', 'จำนวน', 'หมายเหตุ'], ['พัสดุ', '2', ''], ['บุคคล', '1', '']];
    expect(closeColumns(rows, 1)).toEqual(rows);
    const between = [['ประเภท', 'ปัญหา', 'จำนวน'], ['พัสดุ', '', '2'], ['บุคคล', '', '1']];
    expect(closeColumns(between, 1)).toEqual(between);
  });

  it('touches no table without a head', () => {
    const rows = [['ก', '', '1'], ['', 'ข', '2'], ['ค', '', '3']];
    expect(closeColumns(rows, 0)).toEqual(rows);
  });
});
