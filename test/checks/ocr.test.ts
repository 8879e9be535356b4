import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Detection } from '../../src/checks/detectors/types.ts';
import type { Document, DocumentPage } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { context, evidence, file, located, ruleOf, run, tableFile } from './build.ts';

const PLAN = ['แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)\nเทศบาลตำบลบ้านสวน\nยุทธศาสตร์ที่ 1 ด้านโครงสร้างพื้นฐาน\nเป้าหมาย ถนนได้มาตรฐาน\nตัวชี้วัด จำนวนถนน\nงบประมาณ 500,000 บาท'];
const byOcr = (document: Document, state: 'text' | 'partial' = 'text'): Document => ({
  ...document,
  reading: { ...document.reading, state },
  pages: document.pages.map((page): DocumentPage => ({ ...page, source: 'ocr' })),
});
const COLUMNS = ['ที่', 'รายการ', 'วงเงินงบประมาณ', 'แหล่งที่มาของงบประมาณ', 'สถานะ', 'วิธีการจัดซื้อ', 'ราคากลาง', 'ราคาที่ตกลงซื้อ', 'ผู้ได้รับการคัดเลือก', 'เลขที่โครงการ', 'วันที่ลงนามสัญญา'];
const row = (n: number): string[] => [String(n), `จ้างซ่อมถนนสายที่ ${n}`, '500,000', 'เทศบัญญัติ', 'สิ้นสุดสัญญา', 'เฉพาะเจาะจง', '480,000', '470,000', 'หจก.ทดสอบ', `6701${n}`, '12 ต.ค. 2567'];
const TABLE = [COLUMNS, ...[1, 2, 3, 4, 5].map(row)];
const purchases = (rows: readonly (readonly string[])[]): Document => tableFile(rows, { heading: 'รายการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2568' });
const itemFindings = (item: string, document: Document): readonly Finding[] => checkItem(ruleOf(item), located(item, [evidence(document)]), context()).findings;
const findingsOf = (document: Document): readonly Finding[] => checkItem(ruleOf('o5'), located('o5', [evidence(document)]), context()).findings;

describe('words that were read from a picture', () => {
  const read = findingsOf(file(PLAN));
  const scan = findingsOf(byOcr(file(PLAN)));
  const elements = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ kind }) => kind === 'element');

  it('satisfy an element as those of a text layer do, with less certainty, and the finding says so', () => {
    const passed = elements(read).filter(({ status }) => status === 'pass');
    expect(passed.length).toBeGreaterThan(0);
    for (const { id, certainty } of passed) {
      const other = scan.find((finding) => finding.id === id);
      expect(other?.status, id).toBe('pass');
      expect(other?.certainty, id).toBeLessThan(certainty);
      expect(other?.message.en, id).toContain('OCR');
    }
  });

  it('leave open what they do not say: a word may have been misread', () => {
    const missing = elements(findingsOf(file(['แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)']))).filter(({ status }) => status === 'fail');
    expect(missing.length).toBeGreaterThan(0);
    const open = elements(findingsOf(byOcr(file(['แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)']))));
    for (const { id } of missing) expect(open.find((finding) => finding.id === id)?.status, id).toBe('unknown');
  });

  it('may be misread in a letter, and then count for less; words of a text layer have to be right, and so do those that tell', () => {
    const detector = { type: 'phrase', any: ['มาตรการป้องกันการรับสินบน'] };
    const inPicture = (words: string, more = {}): Detection => run({ ...detector, ...more }, [byOcr(file([words]))]);
    const [exact, near] = [inPicture('เรื่อง มาตรการป้องกันการรับสินบน'), inPicture('เรื่อง มาตรการบ้องกันการรับสินบน')];
    expect([exact.found, near.found]).toEqual(['yes', 'yes']);
    expect(near.certainty).toBeLessThan(exact.certainty - 0.1);
    expect(near.quote).toContain('มาตรการบ้องกัน');
    expect(inPicture('มาตรการบ้องกันการรับสินบน เทศบาล', { not: ['มาตรการป้องกันการรับสินบน เทศบาล'] }).found).toBe('no');
    expect(run(detector, [file(['เรื่อง มาตรการบ้องกันการรับสินบน'])]).found).toBe('no');
    const groups = { type: 'phrase', groups: [['มาตรการป้องกันการรับสินบน'], ['รอบ 6 เดือน']] };
    expect(run(groups, [byOcr(file(['มาตรการบ้องกันการรับสินบน รอบ 6 เดือน']))])).toMatchObject({ found: 'yes', certainty: near.certainty });
    expect(run(groups, [byOcr(file(['มาตรการบ้องกันการรับสินบน รอบ 12 เดือน']))]).found).toBe('no');
  });

  it('in tables answer as those of a text layer do, with less certainty', () => {
    const [read, scan] = [purchases(TABLE), byOcr(purchases(TABLE))].map((document) => elements(itemFindings('o12', document)));
    const passed = (read ?? []).filter(({ status }) => status === 'pass');
    expect(passed.length).toBeGreaterThan(5);
    for (const { id, certainty } of passed) {
      expect(scan?.find((finding) => finding.id === id), id).toMatchObject({ status: 'pass' });
      expect(scan?.find((finding) => finding.id === id)?.certainty, id).toBeLessThan(certainty);
    }
  });

  it.each([
    ['a column is not there', TABLE.map((cells) => cells.slice(0, 6)), 'o12.6'],
    ['a column has no cells', TABLE.map((cells, at) => cells.map((cell, column) => (at > 0 && column === 6 ? '' : cell))), 'o12.6'],
  ])('in a table are no proof that %s', (_, rows, id) => {
    expect(itemFindings('o12', purchases(rows)).find((finding) => finding.id === id)?.status).toBe('fail');
    const scan = itemFindings('o12', byOcr(purchases(rows)));
    expect(scan.find((finding) => finding.id === id)?.status).toBe('unknown');
    expect(elements(scan).filter(({ status }) => status === 'fail')).toEqual([]);
  });

  it('in a column with gaps leave it standing, less sure', () => {
    const gaps = TABLE.map((cells, at) => cells.map((cell, column) => (at > 2 && column === 6 ? '' : at === 2 && column === 6 ? 'ฬ' : cell)));
    const status = (document: Document): Finding | undefined => itemFindings('o12', document).find((finding) => finding.id === 'o12.6');
    expect(status(byOcr(purchases(gaps)))).toMatchObject({ status: 'pass' });
    expect(status(byOcr(purchases(gaps)))?.certainty).toBeLessThan(0.65);
  });

  it('name the year with less certainty; digits that were not clear name none', () => {
    const year = (findings: readonly Finding[]): Finding | undefined => findings.find(({ kind }) => kind === 'currency');
    expect(year(scan)?.status).toBe('pass');
    const unclear = findingsOf(byOcr(file([(PLAN[0] ?? '').replace('2566 - 2570', '□□□□ - □□□□')])));
    expect(year(unclear)?.status).not.toBe('fail');
    expect(year(unclear)?.quote ?? '').not.toMatch(/25\d\d/);
  });
});
