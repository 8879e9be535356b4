import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { context, evidence, file, located, page, ruleOf, run, SITE, statusOf } from './build.ts';

const status = (item: string, pieces: readonly Evidence[], id: string): string => statusOf(checkItem(ruleOf(item), located(item, pieces), context()), id);

describe('a form under the name of another', () => {
  const send = (fields: readonly string[]): string => `<form method="post">${fields.map((field) => `<label>${field} <input name="a"></label>`).join('')}<button>ส่ง</button></form>`;
  const about = { type: 'form', about: ['ทุจริต', 'แจ้งโกง'], otherwise: ['ชำรุด', 'เลขเสา'] };

  it('asks for something else', async () => {
    expect(run(about, [await page(`<h1>แจ้งเรื่องทุจริต</h1>${send(['ผู้แจ้ง', 'จุดที่ชำรุด', 'เลขเสา'])}`)])).toMatchObject({ found: 'no' });
  });

  it('is the thing itself where its fields say so, or nothing else', async () => {
    expect(run(about, [await page(`<h1>แจ้งเรื่องทุจริต</h1>${send(['ผู้แจ้ง', 'พฤติการณ์'])}`)])).toMatchObject({ found: 'yes' });
    expect(run(about, [await page(`<h1>แจ้ง</h1>${send(['เรื่องทุจริตที่พบ', 'ทรัพย์สินที่ชำรุด'])}`)])).toMatchObject({ found: 'yes' });
  });
});

describe('a paper about something else under the name of an element', () => {
  const hub = async (): Promise<Evidence> => evidence(await page('<h1>จริยธรรม ปี 2568</h1><p><a href="/d.pdf">สิ่งที่ควรทำและไม่ควรทำ</a></p>', `${SITE}hub`), { label: 'จริยธรรม' });
  const paper = (text: string): Evidence => evidence(file([text], { url: `${SITE}d.pdf` }), { label: 'สิ่งที่ควรทำและไม่ควรทำ' });

  it('says nothing, nor does the link to it', async () => {
    expect(status('o16', [await hub(), paper('สิ่งที่ควรทำและไม่ควรทำ\nควรทำ แยกเศษอาหาร ล้างขวดก่อนทิ้ง นำถุงผ้าไปตลาดทุกครั้ง\nไม่ควรทำ เผาใบไม้ ทิ้งถ่านไฟฉายรวมกับเศษอาหาร')], 'o16.4')).toBe('fail');
  });

  it('counts where it is about officers', async () => {
    expect(status('o16', [await hub(), paper('สิ่งที่ควรทำและไม่ควรทำของพนักงาน\nควรทำ ตรงต่อเวลา พูดจาสุภาพกับผู้มาติดต่อ\nไม่ควรทำ รับของกำนัล ใช้รถหลวงส่วนตัว')], 'o16.4')).toBe('pass');
  });
});

describe('what is only proposed', () => {
  const activity = { type: 'activity', groups: [['อบรม'], ['จริยธรรม']] };
  const found = (text: string): string => run(activity, [file([text])]).found;

  it('was not held', () => {
    expect(found('โครงการอบรมจริยธรรม\nหลักการและเหตุผล พนักงานเป็นกำลังสำคัญ\nเป้าหมาย พนักงาน 60 คน\nผลที่คาดว่าจะได้รับ พนักงานมีวินัย\nผู้เสนอโครงการ นิติกร')).toBe('no');
    expect(found('อบรมจริยธรรม วันที่ 21 สิงหาคม 2568 พนักงาน 60 คน')).not.toBe('yes');
  });

  it('was held where the report of it says so', () => {
    expect(found('รายงานผลโครงการอบรมจริยธรรม\nหลักการและเหตุผล พนักงานเป็นกำลังสำคัญ\nได้จัดอบรมจริยธรรมเมื่อวันที่ 9 มกราคม 2568 ผู้เข้าอบรม 60 คน\nผลที่คาดว่าจะได้รับ พนักงานมีวินัย')).toBe('yes');
  });
});

describe('what a manual says that it is not for', () => {
  const manual = (line: string): Evidence => evidence(file([`คู่มือการจัดการเรื่องร้องทุกข์ของประชาชน\n${line}\nขั้นตอน 1. รับเรื่อง 2. ตรวจสอบข้อเท็จจริง 3. แจ้งผลภายใน 7 วัน`], { url: `${SITE}m.pdf` }), { label: 'คู่มือ' });

  it('makes it none for that', () => {
    expect(status('o17', [manual('ไม่รวมเรื่องทุจริตของเจ้าหน้าที่')], 'o17.2')).toBe('fail');
    expect(status('o17', [manual('รวมถึงเรื่องทุจริตของเจ้าหน้าที่')], 'o17.2')).toBe('pass');
  });
});
