import { describe, expect, it } from 'vitest';
import { file, page, ruleOf, run, SITE, tableFile } from './build.ts';

const detectorOf = (item: string, element: string): Record<string, unknown> => {
  const found = ruleOf(item).elements.find((it) => it.id === element)?.detect;
  if (found === undefined) throw new Error(`no detector of ${element}`);
  return found;
};

describe('a table of contents', () => {
  const CONTENTS = 'แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)\nสารบัญ\nเรื่อง หน้า\nส่วนที่ 1 สภาพทั่วไป 1\n2.2 ยุทธศาสตร์การพัฒนา เป้าหมาย และตัวชี้วัด ...... ๔๑\nภาคผนวก 161';

  it.each(['o5.2', 'o5.3', 'o5.4'])('is none of the chapters that it lists: %s', (element) => {
    expect(run(detectorOf('o5', element), [file([CONTENTS])])).toMatchObject({ found: 'no' });
    expect(run(detectorOf('o5', element), [file([CONTENTS, 'ยุทธศาสตร์การพัฒนาที่ 1\nเป้าหมาย ถนนดี\nตัวชี้วัด ร้อยละ 80'])])).toMatchObject({ found: 'yes' });
  });

  it('ends where the text begins', () => {
    const text = `สารบัญ\nบทนำ 1\nบทที่ 2 5\nประกาศใช้แผนพัฒนาท้องถิ่น\nของเทศบาลตำบลบ้านสวน\nดังนี้\nยุทธศาสตร์การพัฒนา มี 4`;
    expect(run(detectorOf('o5', 'o5.2'), [file([text])])).toMatchObject({ found: 'yes' });
  });
});

describe('the level of each risk', () => {
  const EXPLAINED = 'โอกาส คูณ ผลกระทบ จะได้ระดับความเสี่ยง ตามตาราง';
  const rows = (head: string, cells: readonly string[]): string[][] => [['ภารกิจ', 'เหตุการณ์ความเสี่ยง', head], ['ใบอนุญาต', 'เรียกรับเงินเพื่อเร่งคำขอ', cells[0] ?? ''], ['จัดซื้อ', 'ล็อกสเปกให้ผู้ขาย', cells[1] ?? '']];

  it('stands with its event, not in an explanation alone', () => {
    const without = tableFile(rows('มาตรการ', ['ติดประกาศ', 'ตั้งกรรมการ']), { heading: EXPLAINED });
    expect(run(detectorOf('o23', 'o23.3'), [without])).toMatchObject({ found: 'no' });
    const rated = tableFile(rows('ระดับความเสี่ยง', ['สูง', 'ต่ำ']), { heading: EXPLAINED });
    expect(run(detectorOf('o23', 'o23.3'), [rated])).toMatchObject({ found: 'yes' });
  });

  it('may stand in the text where no table lists the events, or as a tick', () => {
    expect(run(detectorOf('o23', 'o23.3'), [file([`${EXPLAINED} เท่ากับ 8`])])).toMatchObject({ found: 'yes' });
    const ticks = tableFile([['เหตุการณ์ความเสี่ยง', 'สูง', 'ปานกลาง', 'ต่ำ'], ['เรียกรับเงิน', '/', '', ''], ['ล็อกสเปก', '', '/', ''], ['รับของขวัญ', '', '', '/']]);
    expect(run(detectorOf('o23', 'o23.3'), [ticks])).toMatchObject({ found: 'yes' });
  });
});

it('an introduction that a table takes for its heading assesses nothing', () => {
  const intro = 'ภารกิจมี 4 ด้าน คือ การอนุมัติ อนุญาต การใช้อำนาจ การจัดซื้อจัดจ้าง และการบริหารงานบุคคล ปีนี้ประเมินสามด้านแรก ด้านที่เหลือจะยกไปประเมินในปีถัดไป';
  const table = (areas: readonly string[], heading: string) => {
    const made = tableFile([['ด้าน', 'เหตุการณ์ความเสี่ยง', 'มาตรการ'], ...areas.map((area) => [area, 'เรียกรับเงิน', 'ติดป้าย'])], { heading });
    return { ...made, tables: made.tables.map((one) => ({ ...one, offset: (made.pages[0]?.text.indexOf('\n') ?? 0) + 1 })) };
  };
  const three = ['การอนุมัติ อนุญาต', 'การใช้อำนาจตามตำแหน่ง', 'การจัดซื้อจัดจ้าง'];
  expect(run(detectorOf('o23', 'o23.1'), [table(three, intro)])).toMatchObject({ found: 'no' });
  expect(run(detectorOf('o23', 'o23.1'), [table([...three, 'การบริหารงานบุคคล'], intro)])).toMatchObject({ found: 'yes' });
});

it('who answered a survey is no count of users', () => {
  const table = (head: string) => tableFile([['งานบริการ', head], ['จดทะเบียนพาณิชย์', '100'], ['ชำระภาษี', '100']]);
  expect(run(detectorOf('o11', 'o11.1'), [table('ผู้ตอบแบบสอบถาม (คน)')])).toMatchObject({ found: 'no' });
  expect(run(detectorOf('o11', 'o11.1'), [table('ผู้รับบริการ (คน)')])).toMatchObject({ found: 'yes' });
});

describe('what a page does by script', () => {
  it.each([
    ['<script>document.write("saraban"+"@"+"bansuan.go.th")</script>', 'yes'],
    ["<script><!--\ndocument.write('<b>saraban' + '@bansuan.go.th</b>');\n//--></script>", 'yes'],
    ['<script>document.write(user + "@" + host)</script>', 'no'],
    ['<script>var mail = "saraban@bansuan.go.th";</script>', 'no'],
  ])('words that it writes in place: %s', async (script, found) => {
    expect(run({ type: 'contact', what: 'email' }, [await page(`<p>อีเมล ${script}</p>`)])).toMatchObject({ found });
  });

  it('a button that opens a page is a link by its words', async () => {
    const { links } = await page(`<p><input type="button" value="อำนาจหน้าที่" onClick="window.open('authority.php','a','width=640')"><input type="text" value="ค้นหา"></p>`);
    expect(links.map((link) => [link.label, new URL(link.url).pathname])).toEqual([['อำนาจหน้าที่', '/authority.php']]);
  });
});

it('the paper of one quarter put up once more as the next is none of the next', async () => {
  const quarter = (words: string, name: string) => file([`รายงานผลการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2567\n${words}\nซื้อวัสดุ   12,500   ร้านกอไก่`], { url: `${SITE}${name}.pdf`, ...(name === 'q2' ? { aliases: [`${SITE}q3.pdf`] } : {}) });
  const list = (third: string) => page(`<h1>ผลการจัดซื้อจัดจ้าง ปีงบประมาณ 2567</h1><ul><li><a href="q1.pdf">ไตรมาสที่ 1 (ต.ค. - ธ.ค. 66)</a><li><a href="q2.pdf">ไตรมาสที่ 2 (ม.ค. - มี.ค. 67)</a><li><a href="${third}">ไตรมาสที่ 3 (เม.ย. - มิ.ย. 67)</a><li><a href="q4.pdf">ไตรมาสที่ 4 (ก.ค. - ก.ย. 67)</a></ul>`, `${SITE}y67`);
  const files = [quarter('เดือน ตุลาคม 2566 - ธันวาคม 2566', 'q1'), quarter('เดือน มกราคม 2567 - มีนาคม 2567', 'q2'), quarter('เดือน กรกฎาคม 2567 - กันยายน 2567', 'q4')];
  const copied = run({ type: 'months' }, [...files, await list('q3.pdf')], { item: 'o13' });
  expect(copied).toMatchObject({ found: 'no' });
  expect(copied.detail?.th).toContain('พฤษภาคม');
  expect(run({ type: 'months' }, [...files, quarter('เดือน เมษายน 2567 - มิถุนายน 2567', 'third'), await list('third.pdf')], { item: 'o13' })).toMatchObject({ found: 'yes' });
});
