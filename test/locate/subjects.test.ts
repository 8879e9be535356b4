import { describe, expect, it } from 'vitest';
import { senseReader } from '../../src/locate/sense.ts';
import { titleMatcher } from '../../src/locate/titles.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';

const read = senseReader(titleMatcher(await loadRuleSet(2568, 'lgo')));

describe('titles in other words', () => {
  it.each([
    ['o2', 'เบอร์โทรศัพท์นายก อบต. รองนายก และปลัด'],
    ['o9', 'ขั้นตอนขออนุญาตก่อสร้างอาคารสำหรับ ปชช.'],
    ['o11', 'จำนวนประชาชนที่มาใช้บริการแต่ละกอง'],
    ['o15', 'สรุปผลการอบรมและพัฒนาบุคลากร ทต. ปี 67'],
    ['o17', 'ผังขั้นตอนเมื่อมีเรื่องร้องเรียนเจ้าหน้าที่ทุจริต'],
    ['o20', 'รายงานเวทีประชาคมหมู่บ้าน'],
    ['o22', 'สรุปการรับของขวัญของพนักงาน'],
    ['o24', 'ผลดำเนินงานลดความเสี่ยงการทุจริต 2567'],
    ['o26', 'สรุปผลงานด้านต่อต้านการทุจริตรอบปี'],
    ['o27', 'แนวทางยกระดับคะแนน ITA'],
    ['o28', 'ติดตามมาตรการยกระดับความโปร่งใส'],
  ])('%s: %s', (item, words) => {
    const { item: first, rivals } = read(words);
    expect([first, ...rivals]).toContain(item);
  });

  it.each([
    'แผนที่ภาษีและทะเบียนทรัพย์สิน',
    'เทศบาลดิจิทัลกับความโปร่งใส่ใจผู้สูงอายุ',
    'นายกเทศมนตรีลงพื้นที่เยี่ยมผู้ประสบภัยน้ำท่วม มอบถุงยังชีพและติดตามการช่วยเหลือ',
    'รายงานการประชุมสภาเทศบาล สมัยสามัญ สมัยที่ 2',
    'แผนปฏิบัติการป้องกันโรคไข้เลือดออก',
  ])('of no item: %s', (words) => {
    expect(read(words).item).toBeNull();
  });

  it('prefers the name of an item to what its title is about', () => {
    expect(read('แผนปฏิบัติการป้องกันการทุจริต').item).toBe('o25');
    expect(read('แผนปฏิบัติการป้องกันการทุจริต').score).toBe(1);
  });
});
