import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Document, DocumentPage } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { context, evidence, file, located, ruleOf } from './build.ts';

const PLAN = ['แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)\nเทศบาลตำบลบ้านสวน\nยุทธศาสตร์ที่ 1 ด้านโครงสร้างพื้นฐาน\nเป้าหมาย ถนนได้มาตรฐาน\nตัวชี้วัด จำนวนถนน\nงบประมาณ 500,000 บาท'];
const byOcr = (document: Document, state: 'text' | 'partial' = 'text'): Document => ({
  ...document,
  reading: { ...document.reading, state },
  pages: document.pages.map((page): DocumentPage => ({ ...page, source: 'ocr' })),
});
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

  it('name the year with less certainty; digits that were not clear name none', () => {
    const year = (findings: readonly Finding[]): Finding | undefined => findings.find(({ kind }) => kind === 'currency');
    expect(year(scan)?.status).toBe('pass');
    const unclear = findingsOf(byOcr(file([(PLAN[0] ?? '').replace('2566 - 2570', '□□□□ - □□□□')])));
    expect(year(unclear)?.status).not.toBe('fail');
    expect(year(unclear)?.quote ?? '').not.toMatch(/25\d\d/);
  });
});
