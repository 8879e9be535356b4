import { describe, expect, it } from 'vitest';
import { find } from './town.ts';

const MENU = '<nav><ul><li><a href="/ita.html">ITA</a></li><li><a href="/news.html">ข่าวประชาสัมพันธ์</a></li><li><a href="/contact.html">ติดต่อเรา</a></li></ul></nav>';
const town = (heading: string, rows: string) =>
  find({
    '/': `${MENU}<p>ยินดีต้อนรับ</p>`, '/news.html': `${MENU}<h1>ข่าว</h1>`, '/contact.html': `${MENU}<h1>ติดต่อเรา</h1>`,
    '/ita.html': `${MENU}<h1>${heading}</h1><table>${rows}</table>`,
    '/voices.html': `${MENU}<h1>ฟังเสียงคนในเมือง</h1><p>เวทีคุยเรื่องตลาดริมคลอง วันที่ 4 มกราคม 2568</p>`,
  });
const ROW = '<tr><td>O20</td><td><a href="/voices.html">ฟังเสียงคนในเมือง</a></td></tr>';

describe('a line with a number and words of the town’s own', () => {
  it('is found on a page about the assessment of the year', async () => {
    expect((await town('การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2568', ROW)).urls('o20')).toEqual(['/voices.html']);
  });

  it('says nothing on a page of another year, of none, or one that numbers items otherwise', async () => {
    expect((await town('การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2566', ROW)).urls('o20')).toEqual([]);
    expect((await town('เรื่องเล่าจากชุมชน', ROW)).urls('o20')).toEqual([]);
    expect((await town('OIT ปีงบประมาณ พ.ศ. 2568', `${ROW}<tr><td>O35</td><td><a href="/gone.html">แผนปฏิบัติการป้องกันการทุจริต</a></td></tr>`)).urls('o20')).toEqual([]);
  });
});
