import { describe, expect, it } from 'vitest';
import { find, pdf } from './town.ts';

const LIST = `<h1>ITA 2568 หมวดบริหารงานบุคคลและส่งเสริมความโปร่งใส</h1><ul>
<li><a href="/detail/15">O15 รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี</a></li>
<li><a href="/detail/16">O16 ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม</a></li>
<li><a href="/detail/21">O21 ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่</a></li>
<li><a href="/detail/22">O22 รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา</a></li></ul>`;
const detail = (title: string, file: string): string => `<div class="path"><a href="/">หน้าแรก</a> / <a href="/ita">ITA 2568</a></div><h1>${title}</h1><p><a href="${file}">ดาวน์โหลดเอกสาร</a></p>
<p><a href="/detail/16">เรื่องก่อนหน้า</a> <a href="/detail/21">เรื่องถัดไป</a> <a href="/ita">ดูทั้งหมด</a></p>`;

describe('pages around an item’s own', () => {
  it('that a list names for other items bring nothing to it, nor does the list', async () => {
    const found = await find({
      '/': '<a href="/ita">ITA 2568</a>',
      '/ita': LIST,
      '/detail/15': detail('รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี 2567', '/f/hr.pdf'),
      '/detail/16': detail('ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม', '/f/code.pdf'),
      '/detail/21': detail('ประกาศเจตนารมณ์นโยบาย No Gift Policy', '/f/gift.pdf'),
      '/detail/22': detail('รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา', '/f/report.pdf'),
      '/f/hr.pdf': pdf('รายงานผลการบริหารทรัพยากรบุคคล ปี 2567'), '/f/code.pdf': pdf('ประมวลจริยธรรม'), '/f/gift.pdf': pdf('ประกาศเจตนารมณ์ ปี 2568'), '/f/report.pdf': pdf('รายงานการรับทรัพย์สิน ปี 2567'),
    });
    for (const [item, own] of [['o15', ['/detail/15', '/f/hr.pdf']], ['o22', ['/detail/22', '/f/report.pdf']], ['o21', ['/detail/21', '/f/gift.pdf']]] as const) expect(found.urls(item).sort()).toEqual([...own].sort());
  });

  it('that bear its name belong to it all the same', async () => {
    const found = await find({
      '/': '<a href="/ita">ITA 2568</a>',
      '/ita': LIST,
      '/detail/15': `<h1>รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี 2567</h1><p><a href="/part/2">รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ส่วนที่ 2 ปี 2567</a></p>`,
      '/part/2': '<h1>ส่วนที่ 2 การฝึกอบรม ปี 2567</h1><p>จัดอบรม 4 ครั้ง</p>',
      '/detail/16': detail('ประมวลจริยธรรม', '/f/code.pdf'), '/f/code.pdf': pdf('ประมวลจริยธรรม'),
      '/detail/21': 'dead', '/detail/22': 'dead',
    });
    expect(found.urls('o15')).toContain('/part/2');
  });
});
