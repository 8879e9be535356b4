import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { docxOf, xlsxOf } from '../../bench/evaluate/cases-office.ts';
import { openPrinter, type Printer } from '../../bench/evaluate/cases-files.ts';
import { casesOf, readCases } from '../../bench/evaluate/cases-format.ts';
import { countsOf, missesOf, wordsOf } from '../../bench/evaluate/cases-marks.ts';
import { judgeCases } from '../../bench/evaluate/cases.ts';
import { newTools, readBytes } from '../../src/documents/read-bytes.ts';
import type { Document } from '../../src/model/document.ts';
import { loadRuleSet } from '../../src/rules/load-rules.ts';
import { testBrowser } from '../support/browser.ts';

const ruleSet = await loadRuleSet(2568, 'lgo');
const folder = mkdtempSync(path.join(tmpdir(), 'oit-cases-'));
const tools = newTools();
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all([tools.unpdf.close(), tools.office.close()]);
});

const MANUAL = `
          <h1>คู่มือสำหรับประชาชน: การขอใช้น้ำประปา</h1>
          <h2>ขั้นตอนการขอรับบริการ</h2>
          <table>
            <tr><th>ขั้นตอน</th><th>รายละเอียด</th><th>ระยะเวลา</th></tr>
            <tr><td>1</td><td>ยื่นคำขอพร้อมเอกสาร</td><td>5 นาที</td></tr>
            <tr><td>2</td><td>เจ้าหน้าที่สำรวจพื้นที่</td><td>1 วัน</td></tr>
            <tr><td>3</td><td>ติดตั้งมาตรวัดน้ำ</td><td>3 วัน</td></tr>
          </table>
          <h2>ช่องทางการให้บริการ</h2><p>กองการประปา สำนักงาน{{town}} โทร {{phone}} วันจันทร์ถึงวันศุกร์ เวลา 08.30–16.30 น.</p>
          <h2>ค่าธรรมเนียม</h2><p>ค่าติดตั้งมาตรวัดน้ำ 600 บาท</p>
          <h2>เอกสารหลักฐานที่ใช้</h2><ul><li>สำเนาบัตรประจำตัวประชาชน 1 ฉบับ</li><li>สำเนาทะเบียนบ้าน 1 ฉบับ</li></ul>
          <h2>กฎหมายที่เกี่ยวข้อง</h2><p>พระราชบัญญัติเทศบาล พ.ศ. 2496</p>`;

const TWO = `
item: o9
cases:
  - name: a whole manual
    pages:
      o9.html: |
        <p>ดาวน์โหลด</p><p><a href="manual.docx">คู่มือสำหรับประชาชน</a></p>
    files:
      manual.docx: |${MANUAL}
    score: 100
    fails: []
    why: everything is there
  - name: the same manual, said to lack its fee
    pages:
      o9.html: |${MANUAL}
    score: 0
    fails: [o9.5]
    why: this expectation is wrong on purpose
`;

describe('judging cases', () => {
  it('tells a case that comes out as expected from one that does not', async () => {
    writeFileSync(path.join(folder, 'o9.yaml'), TWO);
    const { cases, problems } = readCases(folder, ruleSet);
    expect(problems).toEqual([]);
    const marks = await judgeCases(cases, ruleSet);
    expect(marks.map(({ told, right, error }) => ({ told, right, error }))).toEqual([
      { told: 100, right: true, error: null },
      { told: 100, right: false, error: null },
    ]);
    expect(countsOf(marks)).toEqual({ cases: 2, rightScore: 1, rightReason: 1, falsePass: 1, falseFail: 0, inReview: 0, brokenOff: 0 });
    expect(wordsOf(marks)).toContain('| o9 | 2 | 1 (50.0 %) |');
    const [miss, ...others] = missesOf(marks, false);
    expect(others).toEqual([]);
    expect(miss).toMatch(/^✗ o9\.yaml "the same manual, said to lack its fee": told 100, expected 0 for o9\.5\n {4}why: this expectation is wrong on purpose\n/);
    expect(miss).toMatch(/pass +o9\.5 .+«/);
    expect(missesOf(marks, true)).toHaveLength(2);
  });

  it('goes on where the documents of one case cannot be made', async () => {
    const { cases } = casesOf('o9.yaml', TWO, ruleSet);
    const broken: Printer = { bytesOf: () => Promise.reject(new Error('no paper')), close: () => Promise.resolve() };
    const marks = await judgeCases(cases, ruleSet, undefined, broken);
    expect(marks.map(({ told, error }) => ({ told, error }))).toEqual([{ told: null, error: 'no paper' }, { told: 100, error: null }]);
  });
});

describe('files of cases', () => {
  const oneCase = (lines: string): string => `item: o9\ncases:\n  - name: one\n    pages: { a.html: <p>ก</p> }\n    why: so\n${lines}`;

  it.each([
    ['a line that is no YAML', 'item: o9\ncases:\n  - name: "one\n', /^o9\.yaml, line \d+: /],
    ['an item that is not asked for', 'item: o99\ncases: [{}]', /^o9\.yaml: there is no item o99$/],
    ['a score that nobody gives', oneCase('    score: 70\n    fails: [o9.1]'), /^o9\.yaml, "one": score must be 0, 50 or 100$/],
    ['half marks where there are none', oneCase('    score: 50\n    fails: [o9.1]'), /^o9\.yaml, "one": o9 knows no half marks$/],
    ['a reason of another item', oneCase('    score: 0\n    fails: [o8.1]'), /^o9\.yaml, "one": fails names o8\.1, which is neither an element of o9 nor one of located, /],
    ['a loss without a reason', oneCase('    score: 0\n    fails: []'), /^o9\.yaml, "one": fails is empty though the score is 0$/],
    ['a key that has no meaning', oneCase('    score: 100\n    fails: []\n    because: x'), /^o9\.yaml, "one": knows no because$/],
    ['a document of another kind', oneCase('    score: 100\n    fails: []\n    files: { a.doc: <p>ก</p> }'), /^o9\.yaml, "one": files\.a\.doc is none of \.pdf, \.docx and \.xlsx$/],
  ])('tells of %s', (_, source, sentence) => {
    const { cases, problems } = casesOf('o9.yaml', source, ruleSet);
    expect(cases).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(sentence)]);
  });

  it('tells of two cases of one name and judges the first', () => {
    const twice = TWO.replace('the same manual, said to lack its fee', 'a whole manual');
    const { cases, problems } = casesOf('o9.yaml', twice, ruleSet);
    expect(cases.map(({ score }) => score)).toEqual([100]);
    expect(problems).toEqual(['o9.yaml, "a whole manual": another case has the same name']);
  });
});

describe('documents of cases', () => {
  const read = (bytes: Uint8Array, fileName: string): Promise<Document> => readBytes(bytes, { url: `http://127.0.0.1/${fileName}`, fileName, contentType: null }, { timeoutMs: 20_000 }, tools);
  const HTML = `<h1>แผนงาน</h1><p>ปี 2568<br>รอบแรก</p><ul><li>ถนน<ul><li>หมู่ 1 &amp; 2</li></ul></li></ul>
    <table><caption>งบ/1</caption><tr><th rowspan="2">ที่</th><th colspan="2">เงิน</th></tr><tr><th>ตั้ง</th><th>จ่าย</th></tr><tr><td>1</td><td>12,500.50</td><td></td></tr></table><p>ท้าย</p>`;

  it('keeps headings, lines, lists and merged cells in Word', async () => {
    const found = await read(docxOf(HTML), 'a.docx');
    expect(found.pages.map(({ text }) => text).join('\n')).toBe('แผนงาน\nปี 2568\nรอบแรก\n• ถนน\n• หมู่ 1 & 2\nงบ/1\nที่ | เงิน\nตั้ง | จ่าย\n1 | 12,500.50\nท้าย');
    expect(found.sections.map(({ heading }) => heading)).toContain('แผนงาน');
    expect(found.tables.map(({ rows }) => rows)).toEqual([[['ที่', 'เงิน', 'เงิน'], ['ที่', 'ตั้ง', 'จ่าย'], ['1', '12,500.50', '']]]);
  });

  it('makes a sheet of each table, named by its caption, with numbers as they were written', async () => {
    const found = await read(xlsxOf(`${HTML}<table><tr><td>043-555</td><td>2568</td></tr></table>`), 'a.xlsx');
    expect(found.tables.map(({ rows }) => rows)).toEqual([[['ที่', 'เงิน', 'เงิน'], ['ที่', 'ตั้ง', 'จ่าย'], ['1', '12,500.50', '']], [['043-555', '2568']]]);
    expect(found.pages.map(({ text }) => text).join('\n')).toContain('งบ 1');
    expect(() => xlsxOf('<p>ไม่มีตาราง</p>')).toThrow('a workbook needs a table');
  });

  it('prints a PDF with its words, and once only', async (context) => {
    const browser = await testBrowser();
    if (browser === null) return context.skip();
    await browser.close();
    const kept = path.join(folder, 'prints');
    const printer = openPrinter(kept);
    const first = await printer.bytesOf({ name: 'a.pdf', html: HTML });
    await printer.close();
    const found = await read(first, 'a.pdf');
    expect(found.pages[0]?.text).toContain('12,500.50');
    const again = openPrinter(kept);
    expect(Buffer.from(await again.bytesOf({ name: 'a.pdf', html: HTML })).equals(first)).toBe(true);
    await again.close();
  });
});
