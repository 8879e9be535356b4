import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { context, evidence, file, located, page, ruleOf, SITE, statusOf, tableFile } from './build.ts';

const status = (item: string, pieces: readonly Evidence[], id: string): string => statusOf(checkItem(ruleOf(item), located(item, pieces), context()), id);
const report = (body: string): Evidence => evidence(file(['รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ พ.ศ. 2567', body], { url: `${SITE}hr.pdf` }), { label: 'รายงาน' });

describe('the cover of one year over what happened in another', () => {
  it('is of the other', () => {
    const old = 'ผลการดำเนินงาน 1 ตุลาคม 2565 – 30\nกันยายน 2566\nอบรม 9 มีนาคม 2566 จำนวน 20 คน\nดูงาน 5 มิถุนายน 2566\nสรุปเมื่อ 20 ตุลาคม 2566';
    expect(status('o15', [report(old)], 'o15.currency')).toBe('fail');
  });

  it('is of its own year where it only compares', () => {
    const own = 'ผลการดำเนินงาน 1 ตุลาคม 2566 – 30 กันยายน 2567\nอบรม 9 มีนาคม 2567\nมากกว่าปีก่อน (1 ตุลาคม 2565 – 30 กันยายน 2566)';
    expect(status('o15', [report(own)], 'o15.currency')).toBe('pass');
    expect(status('o15', [report('อบรม 9 มีนาคม 2567 จำนวน 20 คน')], 'o15.currency')).toBe('pass');
  });
});

const MONTHS = ['ต.ค. 67', 'พ.ย. 67', 'ธ.ค. 67', 'ม.ค. 68', 'ก.พ. 68', 'มี.ค. 68'];
const list = (when: readonly string[], below = ''): Evidence => {
  const rows = when.flatMap((month) => [[month, 'จ้างซ่อมรถ', '5,000'], [month, 'ซื้อวัสดุ', '7,000']]);
  const made = tableFile([['เดือน', 'งานที่ซื้อ', 'วงเงิน'], ...rows], { heading: 'รายการจัดซื้อจัดจ้าง ต.ค. 67 - มี.ค. 68', url: `${SITE}list.pdf` });
  return evidence({ ...made, pages: made.pages.map((it) => ({ ...it, text: `${it.text}\n${below}` })) }, { label: 'รายการจัดซื้อจัดจ้าง ปี 2568' });
};

describe('months that only the head promises', () => {
  it('are missing where the rows name theirs', () => {
    expect(status('o12', [list(MONTHS)], 'o12.13')).toBe('pass');
    expect(status('o12', [list(MONTHS.slice(0, 3))], 'o12.13')).toBe('fail');
  });

  it('are told of where the list says that there was nothing', () => {
    expect(status('o12', [list(MONTHS.slice(0, 4), 'เดือนกุมภาพันธ์และมีนาคม 2568 ไม่มีการจัดซื้อจัดจ้าง')], 'o12.13')).toBe('pass');
  });

  it('cannot be told where one lies between others', () => {
    expect(status('o12', [list(MONTHS.filter((month) => !month.startsWith('ม.ค')))], 'o12.13')).toBe('unknown');
  });

  it('are not asked of contracts that bear a day, but at the end', () => {
    const days = MONTHS.map((month, at) => `${at + 3} ${month}`);
    expect(status('o12', [list(days.filter((_, at) => at !== 2))], 'o12.13')).toBe('pass');
    expect(status('o12', [list(days.slice(0, 4))], 'o12.13')).toBe('fail');
  });
});

describe('a sheet copied under another month', () => {
  it('leaves its month out, though the page that offers it promises all', async () => {
    const rows = (month: string): string => [1, 2, 3, 4, 5, 6].map((at) => `${at} จ้างงาน ${at}2,500 บาท ลว. ${at + 2} ${month}`).join('\n');
    const sheets = ['ตุลาคม 2567', 'พฤศจิกายน 2567', 'ธันวาคม 2567', 'มกราคม 2568', 'กุมภาพันธ์ 2568', 'มีนาคม 2568'].map((month, at) => `สรุปผลการจัดซื้อจัดจ้างในรอบเดือน${month}\n${rows(at === 4 ? 'มกราคม 2568' : month)}`);
    const offers = evidence(await page('<h1>รายการจัดซื้อจัดจ้าง ตุลาคม 2567 - มีนาคม 2568</h1><p><a href="/all.pdf">เปิด</a></p>'), { label: 'รายการจัดซื้อจัดจ้าง ปี 2568' });
    expect(status('o12', [evidence(file(sheets, { url: `${SITE}all.pdf` }), { label: 'รายการจัดซื้อจัดจ้าง ปี 2568' }), offers], 'o12.13')).toBe('fail');
  });
});
