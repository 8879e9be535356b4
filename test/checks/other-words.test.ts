import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Document } from '../../src/model/document.ts';
import { context, evidence, file, located, page, ruleOf, run, SITE, statusOf, tableFile } from './build.ts';

const element = (item: string, id: string, documents: readonly Document[], label = 'หลักฐาน'): string =>
  statusOf(checkItem(ruleOf(item), located(item, documents.map((document) => evidence(document, { label }))), context()), id);

describe('duties told without their name', () => {
  const works = '<li>ทำถนนและทางเท้าให้เดินทางได้สะดวกทุกฤดูกาล</li><li>เก็บขนขยะและรักษาความสะอาดทุกตรอกซอย</li><li>ป้องกันโรคติดต่อและดูแลสุขอนามัยในตลาด</li><li>เปิดศูนย์เด็กเล็กสามแห่งและหนุนการศึกษานอกระบบ</li><li>ดูแลผู้สูงอายุและคนพิการที่บ้านเดือนละครั้ง</li>';

  it('are known by their kinds and a word that says they are owed', async () => {
    expect(element('o1', 'o1.4', [await page(`<h2>เราทำอะไรให้ท่าน</h2><p>ตามกฎหมายว่าด้วยเทศบาล เราต้องจัดให้มี</p><ul>${works}</ul>`)])).toBe('pass');
  });

  it('are neither promises nor the work of divisions', async () => {
    expect(element('o1', 'o1.4', [await page(`<h2>นโยบายนายกเทศมนตรี</h2><ul>${works}</ul>`)])).toBe('fail');
    expect(element('o1', 'o1.4', [await page(`<h2>ส่วนราชการ</h2><ul>${works.replace(/<li>/gu, '<li>กองสาธารณสุข รับผิดชอบ')}</ul>`)])).toBe('fail');
  });

  it('are what a link says that leads to them', async () => {
    const told = await page(`<h2>เทศบาลของเรา</h2><ul>${works}</ul>`);
    expect(element('o1', 'o1.4', [told], 'หน้าที่ของเทศบาล')).toBe('pass');
    expect(element('o1', 'o1.4', [told], 'ภาพบรรยากาศ')).toBe('fail');
  });
});

describe('executives shown by post alone', () => {
  const rows = (deputy: string): string =>
    `<table><tr><th>ภาพ</th><th>ผู้บริหาร</th><th>โทร</th></tr>${['นายสมชาย ใจดี นายกเทศมนตรี', deputy, 'นางมาลี รักษ์ไทย ปลัดเทศบาล'].map((who, at) => `<tr><td><img src="/p${at}.jpg" width="150" height="180"></td><td>${who}</td><td>081-234-567${at}</td></tr>`).join('')}</table>`;

  it.each([
    ['รองนายกเทศมนตรี (กำกับดูแลกองช่าง)', 'fail'],
    ['นายดำรง คงมั่น รองนายกเทศมนตรี', 'pass'],
    ['น.ท.ดำรง คงมั่น<br>รองนายกเทศมนตรี', 'pass'],
    ['รองนายกเทศมนตรี (ว่าง)', 'pass'],
  ])('%s', async (deputy, status) => {
    expect(element('o2', 'o2.3', [await page(rows(deputy))])).toBe(status);
  });

  it('are not asked of a hotline, nor where names stand behind the numbers', async () => {
    expect(element('o2', 'o2.3', [await page(`${rows('นายดำรง คงมั่น รองนายกเทศมนตรี')}<p>สายด่วนนายกเทศมนตรี 081-999-0000</p>`)])).toBe('pass');
    expect(element('o2', 'o2.3', [await page('<p>นายกเทศมนตรี</p><p>081-234-5670</p><p>นายสมชาย ใจดี</p><p>ปลัดเทศบาล</p><p>081-234-5671</p><p>นางมาลี รักษ์ไทย</p>')])).toBe('pass');
  });

  it('are nobody on a page without names and pictures, and may stand on pictures', async () => {
    const mayor = await page(rows('นายดำรง คงมั่น รองนายกเทศมนตรี').replace('ปลัดเทศบาล', 'เลขานุการนายกเทศมนตรี'), `${SITE}mayor`);
    const clerk = async (more: string): Promise<string> => element('o2', 'o2.7', [mayor, await page(`<h2>ฝ่ายประจำ</h2><p>ปลัดเทศบาล</p>${more}`, `${SITE}clerk`)]);
    expect(await clerk('<p>อยู่ระหว่างปรับปรุงข้อมูล</p>')).toBe('fail');
    expect(await clerk('<img src="/clerk.jpg" width="400" height="500">')).toBe('unknown');
    expect(await clerk('<p><a href="/clerk.pdf">ไฟล์ทำเนียบ</a></p>')).toBe('unknown');
  });
});

describe('a plan in words of its own', () => {
  it('numbers its strategies by any word', () => {
    const detector = { type: 'numbered', not: ['บท', 'หมู่'], atLeast: 2 };
    expect(run(detector, [file(['เส้นทางที่ 1 เมืองสีเขียว\nอยากให้มีต้นไม้\nเส้นทางที่ ๒ เมืองปลอดภัย'])])).toMatchObject({ found: 'yes' });
    expect(run(detector, [file(['บทที่ 1 บทนำ\nบทที่ 2 สภาพทั่วไป\nหมู่ที่ 1 บ้านนา\nหมู่ที่ 2 บ้านสวน'])])).toMatchObject({ found: 'no' });
    expect(run(detector, [file(['เส้นทางที่ 1 เมืองสีเขียว\nอยากให้มีต้นไม้'])])).toMatchObject({ found: 'no' });
  });

  it('tells what is aimed at year by year', () => {
    const years = ['สิ่งที่วัด', '2566', '2567', '2568'];
    expect(run({ type: 'yearly-targets' }, [tableFile([years, ['ครัวเรือนมีน้ำ', '80', '85', '90'], ['ถนนดี (กม.)', '4', '5.5', '6']])])).toMatchObject({ found: 'yes' });
    expect(run({ type: 'yearly-targets' }, [tableFile([years, ['ถนน', '250,000', '-', '300,000'], ['คลอง', '90,000', '95,000', '100,000']])])).toMatchObject({ found: 'no' });
  });

  it('defines its goals in the midst of a line', () => {
    expect(run({ type: 'phrase', any: ['=จุดหมาย'] }, [file(['ด้านน้ำ จุดหมายคือน้ำไหลทุกบ้าน'])])).toMatchObject({ found: 'yes' });
    expect(run({ type: 'phrase', any: ['=จุดหมาย'] }, [file(['เมืองนี้เป็นจุดหมายของนักเดินทาง'])])).toMatchObject({ found: 'no' });
  });
});

describe('the cover of a new plan', () => {
  const plan = (body: string): string => element('o5', 'o5.currency', [file(['แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)', body], { url: `${SITE}plan.pdf` })]);

  it('over the one before is believed no more than what is inside', () => {
    expect(plan('ยุทธศาสตร์ในแผน พ.ศ. 2561-2565\nโครงการ 2561 2562 2563 2564 2565\nบัญชีโครงการ ปี 2561-2565')).toBe('fail');
  });

  it('is that of a plan which looks back', () => {
    expect(plan('ผลตามแผน พ.ศ. 2561-2565\nโครงการ 2561 2562 2563 2564 2565\nบัญชีโครงการ\nโครงการ 2566 2567 2568 2569 2570')).toBe('pass');
    expect(plan('ผลตามแผน พ.ศ. 2561-2565\nปี 2561 2562 2563 2564 2565\nแผน พ.ศ. 2566-2570 มียุทธศาสตร์ดังนี้')).toBe('pass');
  });
});

describe('executives side by side', () => {
  const rows = (names: string, offices: string, phones: string): string => `<table>${[names, offices, phones].map((row) => `<tr>${row.split(',').map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

  it('have each the office and number of their own column, also beside a vacancy', async () => {
    const body = rows('นายสมชาย ใจดี,ว่าง', 'ปลัดเทศบาล,รองปลัดเทศบาล', '081-234-5671,-');
    expect(element('o2', 'o2.3', [await page(body)])).toBe('pass');
    expect(element('o2', 'o2.6', [await page(body)])).toBe('pass');
  });

  it('are nameless where the cell above the office is open', async () => {
    expect(element('o2', 'o2.3', [await page(rows('นายสมชาย ใจดี,,นางมาลี รักษ์ไทย', 'นายกเทศมนตรี,รองนายกเทศมนตรี,ปลัดเทศบาล', '081-234-5671,081-234-5672,081-234-5673'))])).toBe('fail');
  });
});
