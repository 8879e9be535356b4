import { describe, expect, it } from 'vitest';
import { checkItem } from '../../../src/checks/check-item.ts';
import { context, evidence, file, located, page, ruleOf, run, SITE, statusOf, tableFile } from '../build.ts';

const entries = { type: 'entries', with: ['money', 'time'] };

describe('entries with their money and time', () => {
  it.each([
    ['cards', '<div><h4>Smart Officer</h4><p>120,000 บาท</p><p>ธันวาคม 2567</p></div><div><h4>สอนงาน</h4><p>ไม่ใช้งบประมาณ</p><p>ไตรมาส 4/2568</p></div>'],
    ['items', '<ol><li>อบรมพัสดุ – 20,000 บาท – มกราคม 2568</li><li>ศึกษาดูงาน – 50,000 บาท – ส.ค. 68</li></ol>'],
    ['items in brackets', '<ul><li>ตรวจสุขภาพ (งบ: 30,000 บ. / เวลา: มิ.ย. 68)</li><li>วิเคราะห์งาน (งบ: ไม่มี / เวลา: พ.ย. 67)</li></ul>'],
  ])('%s', async (_, html) => {
    expect(run(entries, [await page(html)]).found).toBe('yes');
  });

  it.each([
    ['money alone', '<ol><li>อบรมพัสดุ 20,000 บาท</li><li>ศึกษาดูงาน 50,000 บาท</li></ol>'],
    ['one for all', '<p>ตั้งงบประมาณ 450,000 บาท ดำเนินการ ต.ค. 67 ถึง ก.ย. 68</p><ul><li>อบรม</li><li>ดูงาน</li></ul>'],
  ])('not: %s', async (_, html) => {
    expect(run(entries, [await page(html)]).found).toBe('no');
  });
});

describe('money of each project', () => {
  const money = { type: 'money', about: ['งบประมาณ'] };
  const rows = [['โครงการ', 'เป้าหมาย', 'เวลา'], ['ปฐมนิเทศ', '4 คน', 'พ.ย. 67'], ['ดูงาน', '50 คน', 'ก.ค. 68']];

  it('is not what all cost together, beside a list of them', () => {
    expect(run(money, [tableFile(rows, { heading: 'ตั้งงบประมาณไว้รวมทั้งสิ้น 450,000 บาท' })]).found).toBe('no');
    expect(run(money, [file(['ใช้งบประมาณรวมทั้งสิ้น 45,000 บาท'])]).found).toBe('yes');
  });

  it('stands in a column for each year of the plan', () => {
    const years = [['โครงการ', 'ปี ๒๕๖๗', 'ปี ๒๕๖๘'], ['อบรม', '๑๕,๐๐๐', '๑๕,๐๐๐'], ['ดูงาน', '๓๐,๐๐๐', '๓๕,๐๐๐']];
    expect(run(money, [tableFile(years)]).found).toBe('yes');
    expect(run(money, [tableFile(years.map((row, at) => (at === 0 ? row : [row[0] ?? '', '๑', '๒'])))]).found).toBe('no');
  });
});

describe('a plan', () => {
  it('is of the years that its file says, not of those that the page around it is found under', async () => {
    const list = evidence(await page('<h1>แผนการบริหารทรัพยากรบุคคล</h1><a href="/plan64-66.pdf">ดูแผน</a>', `${SITE}o14`), { years: { link: [], fileName: [], section: [2568] } });
    const plan = (years: string): ReturnType<typeof evidence> => evidence(file([`แผนพัฒนาบุคลากร 3 ปี ประจำปีงบประมาณ พ.ศ. ${years}`], { url: `${SITE}plan64-66.pdf` }), { label: 'ดูแผน' });
    const status = (years: string): string => statusOf(checkItem(ruleOf('o14'), located('o14', [list, plan(years)]), context()), 'o14.currency');
    expect(status('2564 – 2566')).toBe('fail');
    expect(status('2567 – 2569')).toBe('pass');
  });
});
