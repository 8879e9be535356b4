import { describe, expect, it } from 'vitest';
import { codeInName, codeOf, isGroupHeading } from '../../src/locate/codes.ts';

describe('codeOf', () => {
  it.each([
    ['o1 โครงสร้าง', 1],
    ['O1', 1],
    ['O 12 รายการจัดซื้อจัดจ้าง', 12],
    ['OIT 1', 1],
    ['OIT1 โครงสร้าง', 1],
    ['o-21 ประกาศเจตนารมณ์', 21],
    ['o_16_แนวทาง', 16],
    ['O.7 รายงานผล', 7],
    ['o8-01-คู่มือ', 8],
    ['O๑๒ รายการ', 12],
    ['ข้อ O3 ข้อมูลการติดต่อ', 3],
    ['ข้อ 1', 1],
    ['ข้อที่ ๒๘ รายงาน', 28],
    ['ตัวชี้วัด O5', 5],
    ['(o9) คู่มือ', 9],
    ['[O9] คู่มือ', 9],
    ['• O14: แผน', 14],
    ['โครงสร้างและอำนาจหน้าที่ (O1)', 1],
    ['ข้อมูลสถิติการให้บริการ O11', 11],
    ['01 โครงสร้าง', 1],
    ['010 แผนดำเนินงาน', 10],
    ['028', 28],
    ['027-มาตรการ', 27],
    ['043 รายงาน', 43],
    ['Ο6 แผน', 6],
  ])('reads %s as %i', (words, number) => {
    expect(codeOf(words)?.number).toBe(number);
  });

  it.each([
    'ข้อมูลพื้นฐาน (O1 - O6)',
    'O10–O11',
    'o1 ถึง o6 การบริหารงาน',
    'ข้อมูลพื้นฐาน (O1-6)',
    'ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน',
    'ตัวชี้วัดที่ 10 การป้องกันการทุจริต',
    'OIT 2568',
    'oit2023-ita2023',
    '0-4231-1234',
    '042 311 234',
    '02/05/2568',
    'MOIT 1 หน่วยงานมีการวางระบบ',
    'EB1 ข้อมูล',
    'โครงสร้าง',
    'office 365',
    '',
  ])('finds no item in %s', (words) => {
    expect(codeOf(words)).toBeNull();
  });

  it('takes a bare number for an ordinal only', () => {
    expect(codeOf('1. โครงสร้าง')).toMatchObject({ number: 1, kind: 'ordinal' });
    expect(codeOf('๑๒')).toMatchObject({ number: 12, kind: 'ordinal' });
  });

  it('leaves the title', () => {
    expect(codeOf('O1 : โครงสร้าง')?.rest).toContain('โครงสร้าง');
    expect(codeOf('O1 : โครงสร้าง')?.rest).not.toContain('1');
  });

  it('is quick on hostile words', () => {
    expect(codeOf('o'.repeat(200_000))).toBeNull();
    expect(codeOf(' ('.repeat(100_000))).toBeNull();
  });
});

describe('isGroupHeading', () => {
  it.each([['O1 - O6', true], ['ตัวชี้วัดย่อยที่ ๙.๒', true], ['O1 โครงสร้าง', false], ['o13-2 เดือน', false]])('%s: %s', (words, group) => {
    expect(isGroupHeading(words)).toBe(group);
  });
});

describe('codeInName', () => {
  it.each([['ita2569-o19-01', 19], ['o13_2_report.pdf', 13], ['/o25-หลกเกณฑ', 25], ['o-21.pdf', 21], ['/oit-3-อำนาจ', 3], ['photo-12.jpg', null], ['info2.pdf', null]])('%s', (name, number) => {
    expect(codeInName(name)).toBe(number);
  });
});
