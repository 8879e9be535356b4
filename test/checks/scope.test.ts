import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Document } from '../../src/model/document.ts';
import type { ItemFindings } from '../../src/model/finding.ts';
import { context, evidence, located, page, ruleOf, statusOf, tableFile } from './build.ts';

const check = (item: string, document: Document, label = 'สถิติเรื่องร้องเรียนการทุจริต'): ItemFindings => checkItem(ruleOf(item), located(item, [evidence(document, { label })]), context());

const row = (cells: readonly string[], tag = 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (head: readonly string[], rows: readonly (readonly string[])[], caption = ''): string =>
  `<table border="1">${caption === '' ? '' : `<caption>${caption}</caption>`}<thead>${row(head, 'th')}</thead><tbody>${rows.map((it) => row(it)).join('')}</tbody></table>`;

const TOTAL = table(['เดือน', 'จำนวนเรื่อง'], [['ตุลาคม 2567', '0'], ['พฤศจิกายน 2567', '1'], ['ธันวาคม 2567', '2']]);
const FULL_HEAD = ['เดือน', 'จำนวนเรื่องทั้งหมด', 'ดำเนินการแล้วเสร็จ', 'อยู่ระหว่างดำเนินการ'];

describe('figures of another year', () => {
  const OLD = table(FULL_HEAD, [['ต.ค. 64 – มี.ค. 65', '2', '2', '0'], ['เม.ย. – ก.ย. 65', '1', '0', '1']]);
  const NEW = table(FULL_HEAD, [['ตุลาคม 2567', '1', '1', '0'], ['พฤศจิกายน 2567', '2', '1', '1']]);

  it.each([
    ['headings', `<h1>สถิติเรื่องร้องเรียนการทุจริต</h1><h3>ปีงบประมาณ พ.ศ. 2568 (1 ต.ค. 67 - 31 มี.ค. 68)</h3>${TOTAL}<h3>ปีงบประมาณ พ.ศ. 2565</h3>${OLD}`],
    ['bold lines, the old one first', `<h1>สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</h1><p><b>ประจำปี ๒๕๖๕</b></p>${OLD}<p><b>ประจำปี ๒๕๖๘</b></p>${TOTAL}`],
    ['captions', `<h1>ข้อมูลสถิติเรื่องร้องเรียนการทุจริต</h1>${table(['เดือน', 'จำนวนเรื่อง'], [['ตุลาคม 2567', '0'], ['พฤศจิกายน 2567', '1']], 'ข้อมูลปีงบประมาณ 2568')}${table(FULL_HEAD, [['รวม 6 เดือน', '2', '2', '0'], ['ทั้งปี', '1', '0', '1']], 'ข้อมูลปีงบประมาณ 2566')}`],
    ['accordion', `<h1>สถิติเรื่องร้องเรียนการทุจริต</h1><details><summary>ปี 2568</summary>${TOTAL}</details><details><summary>ปี 2565</summary>${OLD}</details>`],
  ])('do not answer for the year that is asked for: %s', async (_, html) => {
    const findings = check('o19', await page(html));
    expect(statusOf(findings, 'o19.1')).toBe('pass');
    expect(statusOf(findings, 'o19.2')).toBe('fail');
    expect(statusOf(findings, 'o19.3')).toBe('fail');
  });

  it('do not hide those of the right year beside them', async () => {
    const findings = check('o19', await page(`<h1>สถิติเรื่องร้องเรียนการทุจริต</h1><h3>ปีงบประมาณ 2565</h3>${OLD}<h3>ปีงบประมาณ 2568</h3>${NEW}`));
    for (const id of ['o19.1', 'o19.2', 'o19.3', 'o19.4']) expect(statusOf(findings, id)).toBe('pass');
  });

  it('leave a part that its months put into the right year, and one that spans it', async () => {
    const months = await page(`<h1>สถิติเรื่องร้องเรียนการทุจริต ปีงบประมาณ 2568</h1><h3>เดือนตุลาคม 2567 – มีนาคม 2568</h3>${NEW}`);
    expect(statusOf(check('o19', months), 'o19.3')).toBe('pass');
    const span = await page(`<h1>สถิติเรื่องร้องเรียนการทุจริต ปีงบประมาณ 2568</h1><h3>เปรียบเทียบปี 2565 - 2568</h3>${NEW}`);
    expect(statusOf(check('o19', span), 'o19.3')).toBe('pass');
  });

  it('are told apart in the tables of a file', () => {
    const file = tableFile([['เดือน', 'จำนวนเรื่อง'], ['ตุลาคม 2567', '1'], ['พฤศจิกายน 2567', '0']], { heading: 'สถิติเรื่องร้องเรียนการทุจริต ปีงบประมาณ พ.ศ. 2568' });
    const old = { page: 2, offset: 0, heading: 'ปีงบประมาณ พ.ศ. 2565', rows: [FULL_HEAD, ['ต.ค. 64', '2', '2', '0']], headerRows: 1 };
    const findings = check('o19', { ...file, tables: [...file.tables, old] });
    expect(statusOf(findings, 'o19.1')).toBe('pass');
    expect(statusOf(findings, 'o19.3')).toBe('fail');
  });
});

describe('figures about another thing', () => {
  const GENERAL = table(['ประเภท', 'รับเรื่อง', 'แล้วเสร็จ', 'อยู่ระหว่างดำเนินการ'], [['ไฟฟ้าสาธารณะ', '41', '39', '2'], ['ถนนชำรุด', '17', '12', '5']]);

  it.each([
    ['general first', `<h2>สถิติ ปีงบประมาณ พ.ศ. 2568</h2><h4>ตารางที่ 1 เรื่องร้องทุกข์ทั่วไป</h4>${GENERAL}<h4>ตารางที่ 2 เรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่</h4>${TOTAL}`],
    ['corruption first', `<h2>สถิติ ปีงบประมาณ พ.ศ. 2568</h2><h3>เรื่องร้องเรียนการทุจริตของเจ้าหน้าที่</h3>${TOTAL}<h3>เรื่องร้องเรียนทั่วไป</h3>${GENERAL}`],
    ['captions', `<h2>สถิติเรื่องร้องเรียน ปี 2568</h2>${table(['ประเภท', 'รับเรื่อง', 'แล้วเสร็จ', 'อยู่ระหว่างดำเนินการ'], [['น้ำประปา', '4', '3', '1'], ['ถนน', '7', '5', '2']], 'การร้องทุกข์ของประชาชน')}${table(['เดือน', 'จำนวนเรื่อง'], [['ตุลาคม 2567', '0'], ['พฤศจิกายน 2567', '1']], 'สถิติเรื่องร้องเรียนการทุจริต')}`],
  ])('are no figures of the item: %s', async (_, html) => {
    const findings = check('o19', await page(html));
    expect(statusOf(findings, 'o19.1')).toBe('pass');
    expect(statusOf(findings, 'o19.2')).toBe('fail');
    expect(statusOf(findings, 'o19.3')).toBe('fail');
  });

  it('stand where the parts only go into detail', async () => {
    const findings = check('o19', await page(`<h2>สถิติเรื่องร้องเรียนการทุจริต ปีงบประมาณ 2568</h2><h3>เรื่องร้องเรียนการทุจริตรายเดือน</h3>${TOTAL}<h3>ผลการดำเนินการ</h3>${table(['รวม', 'แล้วเสร็จ', 'อยู่ระหว่างดำเนินการ'], [['3', '2', '1'], ['0', '0', '0']])}`));
    for (const id of ['o19.1', 'o19.2', 'o19.3']) expect(statusOf(findings, id)).toBe('pass');
  });

  it('count where there is no other part', async () => {
    const findings = check('o19', await page(`<h2>สถิติเรื่องร้องเรียนการทุจริตและเรื่องร้องทุกข์ ปีงบประมาณ 2568</h2>${table(FULL_HEAD, [['ตุลาคม 2567', '1', '1', '0'], ['พฤศจิกายน 2567', '2', '1', '1']])}`));
    for (const id of ['o19.1', 'o19.2', 'o19.3']) expect(statusOf(findings, id)).toBe('pass');
  });
});
