import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { context, evidence, file, health, located, ruleOf, SITE, statusOf, unreadable } from './build.ts';

const OLD = 'รายงานผลการดำเนินการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2566\nเทศบาลตำบลบ้านสวน\nโครงการอบรม ดำเนินการแล้วเสร็จ ผู้เข้าร่วม 40 คน เบิกจ่าย 12,000 บาท\nปัญหาอุปสรรค ไม่มี ข้อเสนอแนะ ไม่มี';
const old = evidence(file([OLD], { url: `${SITE}r66.pdf` }), { label: 'รายงานผลการดำเนินการป้องกันการทุจริต 2566' });
const judged = (pieces: readonly Evidence[]): (id: string) => string => {
  const findings = checkItem(ruleOf('o26'), located('o26', pieces), context());
  return (id) => statusOf(findings, `o26.${id}`);
};

describe('the paper of the asked year that cannot be had', () => {
  it('is what is wrong, not the old one beside it: a dead link', () => {
    const dead = evidence(null, { url: `${SITE}r67.pdf`, label: 'รายงานผลการดำเนินการป้องกันการทุจริต 2567', health: health('dead'), years: { link: [2567], fileName: [2567], section: [] } });
    const status = judged([old, dead]);
    expect(status('link-health')).toBe('fail');
    expect(status('currency')).toBe('absent');
  });

  it('is what is wrong: a locked file', () => {
    const locked = evidence(unreadable('encrypted', { url: `${SITE}r67.pdf` }), { label: 'รายงานผล 2567', years: { link: [2567], fileName: [2567], section: [] } });
    expect(judged([old, locked])('readable')).toBe('fail');
  });

  it('says nothing where another year is dead, or another paper of the year opens', () => {
    const dead = evidence(null, { url: `${SITE}r65.pdf`, label: 'รายงานผล 2565', health: health('dead'), years: { link: [2565], fileName: [], section: [] } });
    expect(judged([old, dead])('currency')).toBe('fail');
    const right = evidence(file([OLD.replace('2566', '2567')], { url: `${SITE}ok67.pdf` }), { label: 'รายงานผล 2567' });
    const gone = evidence(null, { url: `${SITE}r67.pdf`, label: 'รายงานผล 2567 (ไฟล์เก่า)', health: health('dead'), years: { link: [2567], fileName: [], section: [] } });
    expect(judged([old, right, gone])('link-health')).not.toBe('fail');
  });
});
