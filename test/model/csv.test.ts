import { expect, it } from 'vitest';
import { csvRows } from '../../src/model/csv.ts';

it.each([
  ['quotes, doubled quotes and breaks inside them', 'ก,"ข ""ค""\nง"\r\n1,2', [['ก', 'ข "ค"\nง'], ['1', '2']]],
  ['semicolons after a byte order mark', '\ufeffก;ข,ค;ง\n1;2;3\n', [['ก', 'ข,ค', 'ง'], ['1', '2', '3']]],
  ['tabs', 'ก\tข\n1\t2', [['ก', 'ข'], ['1', '2']]],
  ['line ends of all systems', 'ก,ข\r1,2\r\n3,4\n', [['ก', 'ข'], ['1', '2'], ['3', '4']]],
  ['the separator that Excel names', 'sep=;\r\nก,ข;ค\n1;2', [['ก,ข', 'ค'], ['1', '2']]],
  ['an empty last cell', 'ก,ข\n1,', [['ก', 'ข'], ['1', '']]],
  ['nothing', '', []],
])('reads %s', (_, text, rows) => {
  expect(csvRows(text, { mostRows: 10, mostCells: 10 })).toEqual(rows);
});

it('stops at its bounds', () => {
  expect(csvRows('1,2,3\n4,5,6\n7,8,9', { mostRows: 2, mostCells: 2 })).toEqual([['1', '2'], ['4', '5']]);
});
