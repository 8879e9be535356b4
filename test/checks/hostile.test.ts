import { describe, expect, it } from 'vitest';
import { namedParts } from '../../src/checks/named-parts.ts';
import { isSynopsis, withoutPreface } from '../../src/checks/contents.ts';
import { isMisfilled } from '../../src/checks/misfilled.ts';
import { tellsOfWork } from '../../src/checks/detectors/own-work.ts';
import { datesOf } from '../../src/checks/currency/news-dates.ts';
import { readYears } from '../../src/checks/currency/year-reading.ts';
import { evidence, page } from './build.ts';
import { viewOf } from '../../src/checks/view.ts';

const MANY = 50_000;

/** Whether a post of these words counts as one of the town's own work. */
async function isWork(words: string): Promise<boolean> {
  const all = [evidence(await page(`<p>5 มีนาคม 2568</p><p>${words}</p>`))];
  return tellsOfWork(datesOf(readYears(all, viewOf(all)), '2025-06-30'));
}

// What takes time by the square of its length would not come back here.
describe('words of any length', () => {
  it('end soon', () => {
    expect(isMisfilled('ตัวชี้วัด', ['กองและ'.repeat(MANY), `${'กองคลัง และ'.repeat(MANY)}!`])).toBe(false);
    expect(namedParts(`ประกอบด้วยวิสัยทัศน์${','.repeat(MANY)}พันธกิจ${', '.repeat(MANY)}`)).toEqual([]);
    expect(withoutPreface(`คำนำ\n${' '.repeat(MANY)}\n${'ก '.repeat(MANY)}`)).not.toContain('ก');
    expect(isSynopsis(`สารบัญ${' '.repeat(MANY)}`)).toBe(false);
  });

  it('end soon on a page of news', async () => {
    expect(await isWork(`${'๕'.repeat(1400)}กรมบัญชีกลาง`)).toBeTypeOf('boolean');
  });
});

describe('everyday posts and cells', () => {
  it.each(['พิธีวางศิลาฤกษ์อาคารอเนกประสงค์', 'โครงการรณรงค์เดินทางปลอดภัยช่วงสงกรานต์', 'ประกาศประกวดราคาน้ำมันเชื้อเพลิงและหล่อลื่น'])('is work: %s', async (words) => expect(await isWork(words)).toBe(true));

  it.each(['โปสเตอร์ 5 มี.ค. 68 กระทรวงสาธารณสุข เตือนภัยยาเสพติดและขยะ', 'สวัสดีปีใหม่ 2568 ขอให้มีความสุข ลงทะเบียนรับพร', 'ที่มา: กรมการปกครอง แจ้งเตือนการชำระภาษี'])('is none of its own: %s', async (words) => expect(await isWork(words)).toBe(false));

  it('tells offices in place of indicators from indicators', () => {
    expect(isMisfilled('ตัวชี้วัด', ['กองคลัง', 'สำนักปลัด และกองช่าง'])).toBe(true);
    expect(isMisfilled('ตัวชี้วัด', ['กองการศึกษา ศาสนาและวัฒนธรรม', 'กองช่าง/กองคลัง'])).toBe(true);
    expect(isMisfilled('ตัวชี้วัด', ['กองทุนมีสมาชิกเพิ่มขึ้น', 'ร้อยละ 80 ของครัวเรือน'])).toBe(false);
  });
});
