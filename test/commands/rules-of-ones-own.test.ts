import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { reportSchema, type Report } from '../../src/model/report.ts';
import { emptyFolder, oit, root } from '../support/oit.ts';
import { startServer, type Route, type TestServer } from '../support/server.ts';

const page = (title: string, body: string): string => `<!doctype html><html lang="th"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`;
const hello = 'โรงพยาบาลตัวอย่าง ยินดีต้อนรับ บริการผู้ป่วยนอกและผู้ป่วยใน '.repeat(8);

const hospital: Record<string, Route> = {
  '/': page('โรงพยาบาลตัวอย่าง', `<nav><a href="/moit.html">การเปิดเผยข้อมูล MOIT 2568</a></nav><p>${hello}</p>`),
  '/moit.html': page('การเปิดเผยข้อมูล MOIT ปีงบประมาณ 2568', `<h1>MOIT ปีงบประมาณ พ.ศ. 2568</h1><ol>
    <li><a href="/analysis.html">MOIT 1 การวิเคราะห์ผลการจัดซื้อจัดจ้างและการจัดหาพัสดุ ปีงบประมาณ 2567</a></li>
    <li><a href="/plan.html">MOIT 2 แผนการจัดซื้อจัดจ้างประจำปี 2568</a></li>
    <li><a href="/complaints.html">MOIT 3 คู่มือการจัดการเรื่องร้องเรียนของผู้ป่วยและญาติ</a></li>
    <li><a href="/rights.html">MOIT 4 ประกาศสิทธิผู้ป่วย</a></li></ol>`),
  '/analysis.html': page('การวิเคราะห์ผลการจัดซื้อจัดจ้าง', `<main><h1>การวิเคราะห์ผลการจัดซื้อจัดจ้างและการจัดหาพัสดุ ประจำปีงบประมาณ พ.ศ. 2567</h1>
    <table><tr><th>วิธีจัดซื้อจัดจ้าง</th><th>จำนวนโครงการ</th><th>วงเงิน (บาท)</th></tr><tr><td>เฉพาะเจาะจง</td><td>214</td><td>18,250,000</td></tr><tr><td>ประกวดราคา</td><td>6</td><td>42,000,000</td></tr></table>
    <p>ปัญหาอุปสรรค: ราคายาเปลี่ยนแปลงบ่อย ข้อเสนอแนะ: ทำสัญญาจะซื้อจะขายรายปี</p></main>`),
  '/plan.html': page('แผนจัดซื้อ', `<main><h1>แผนการจัดซื้อจัดจ้างประจำปี งบประมาณ พ.ศ. 2566</h1><table><tr><th>รายการ</th><th>วงเงิน (บาท)</th></tr><tr><td>เครื่องเอกซเรย์</td><td>9,000,000</td></tr><tr><td>เวชภัณฑ์</td><td>4,000,000</td></tr></table></main>`),
  '/complaints.html': page('คู่มือการจัดการเรื่องร้องเรียน', `<main><h1>คู่มือการจัดการเรื่องร้องเรียนของผู้ป่วยและญาติ</h1><h2>ขั้นตอนการรับเรื่องร้องเรียน</h2><p>1. รับเรื่องและลงทะเบียน 2. ตรวจสอบข้อเท็จจริงภายใน 7 วัน 3. แจ้งผลให้ผู้ร้องทราบภายใน 15 วัน</p><p>${'ผู้ป่วยและญาติแจ้งเรื่องได้ที่เคาน์เตอร์ผู้ป่วยนอกทุกวันในเวลาราชการ '.repeat(4)}</p></main>`),
  '/rights.html': page('ประกาศสิทธิผู้ป่วย', `<main><h1>ประกาศสิทธิผู้ป่วย</h1><p>ผู้ป่วยมีสิทธิขอความเห็นจากผู้ประกอบวิชาชีพด้านสุขภาพอื่นที่มิได้เป็นผู้ให้การรักษาตน</p><p>${'ผู้ป่วยมีสิทธิได้รับการรักษาโดยไม่เลือกปฏิบัติ '.repeat(6)}</p></main>`),
};
const town: Record<string, Route> = {
  '/': page('เทศบาลตำบลตัวอย่าง', `<nav><a href="/contact.html">ข้อมูลการติดต่อและช่องทางการสอบถาม</a></nav><p>${'เทศบาลตำบลตัวอย่าง ข่าวสารและกิจกรรม '.repeat(10)}</p>`),
  '/contact.html': page('ข้อมูลการติดต่อและช่องทางการสอบถาม', `<main><h1>ข้อมูลการติดต่อและช่องทางการสอบถาม</h1><p>สำนักงานเทศบาลตำบลตัวอย่าง เลขที่ 9 หมู่ 1 ตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง 99990 โทรศัพท์ 0-4299-9001 อีเมล saraban@town.example สอบถามข้อมูลเพิ่มเติมได้ที่กระดานถามตอบ</p>
    <iframe src="https://www.google.com/maps/embed?pb=1"></iframe></main>`),
};

const fixture = path.join(root, 'test', 'fixtures', 'rules');
const quick = ['--lang', 'en', '--date', '2025-06-30', '--polite', 'off', '--render', 'never', '--timeout', '2000'];
let server: TestServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const audit = async (routes: Record<string, Route>, flags: readonly string[], cwd = emptyFolder()) => {
  server = await startServer(routes);
  const ended = await oit(['audit', server.url, ...quick, ...flags], { cwd });
  const folder = path.join(cwd, 'reports', new URL(server.url).host.replace(':', '_'));
  const file = path.join(folder, 'report.json');
  const report = existsSync(file) ? reportSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  return { ...ended, report, html: report === null ? '' : readFileSync(path.join(folder, 'report.html'), 'utf8') };
};
const scores = (report: Report | null): Record<string, number> => Object.fromEntries((report?.items ?? []).map((item) => [item.id, item.score]));
const notes = (report: Report | null): string => (report?.assessment.notes ?? []).join('\n');

describe('a hospital with a list of its own', () => {
  it('is judged by five rule files and nothing else', async () => {
    const { status, stdout, report } = await audit(hospital, ['--rules', fixture, '--year', '2568']);
    expect(status).toBe(0);
    expect(report?.assessment).toMatchObject({ criteria: 2568, fiscalYear: 2568, profile: 'hospital', notes: [] });
    expect(scores(report)).toEqual({ o1: 100, o2: 0, o3: 50, o4: 100, o5: 0 });
    expect(report?.groups).toMatchObject([{ id: '1.1', score: 50 }, { id: '1.2', score: 50 }]);
    expect(report?.oit.score).toBe(50);
    const item = (id: string) => report?.items.find((one) => one.id === id);
    expect(item('o2')?.checks.find((check) => check.kind === 'currency')).toMatchObject({ status: 'fail', message: expect.stringContaining('2566') as string });
    expect(item('o3')?.checks.find((check) => check.id === 'o3.2')).toMatchObject({ status: 'fail', advice: expect.stringContaining('centre responsible') as string });
    expect(item('o5')?.checks.find((check) => check.kind === 'located')).toMatchObject({ status: 'fail' });
    expect(stdout).toContain('Report of the hospital');
  });

  it('prepares for another year by the same files', async () => {
    const { report } = await audit(hospital, ['--rules', fixture, '--profile', 'hospital', '--year', '2567']);
    expect(report?.assessment).toMatchObject({ criteria: 2568, fiscalYear: 2567 });
    expect(report?.items.find(({ id }) => id === 'o1')?.title).toContain('2566');
    expect(scores(report)).toMatchObject({ o1: 0, o4: 100 });
  });

  it('names its rules in the settings file, for the other commands too', async () => {
    const cwd = emptyFolder();
    cpSync(fixture, path.join(cwd, 'เกณฑ์ของเรา'), { recursive: true });
    writeFileSync(path.join(cwd, 'oit.config.yaml'), 'rules: เกณฑ์ของเรา\nyear: 2568\n');
    const { report } = await audit(hospital, [], cwd);
    expect(scores(report)).toMatchObject({ o1: 100, o3: 50 });
    expect((await oit(['rules', 'list', '--lang', 'en'], { cwd })).stdout).toMatch(/2568 hospital .*5 items, complete[^]* {2}o5 /);
    expect((await oit(['rules', 'show', 'o3', '--lang', 'en'], { cwd })).stdout).toContain('0 / 50 / 100');
    expect(await oit(['rules', 'check'], { cwd })).toMatchObject({ status: 0, stdout: expect.stringContaining('เกณฑ์ของเรา') as string });
    writeFileSync(path.join(cwd, 'items.json'), JSON.stringify({ fiscalYear: 2568, items: { o1: 100, o2: 0, o3: 50, o4: 100, o5: 0 } }));
    expect(JSON.parse((await oit(['score', 'items.json', '--rules', 'เกณฑ์ของเรา', '--json'], { cwd })).stdout)).toMatchObject({ oit: 50 });
  });

  it.each([
    [['--rules', 'nowhere'], /No rule set in/],
    [['--rules', fixture, '--profile', 'school'], /no rules for "school".*hospital, lgo/],
    [['--profile', 'hospital'], /--rules/],
  ])('%j ends with 2 and a sentence, before the site is asked for anything', async (flags, sentence) => {
    const { status, stderr } = await audit(hospital, flags);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(server?.requests).toEqual([]);
  });
});

describe('a town and the years', () => {
  it('is judged by the 26 items of 2569 where it asks for them, and told what is provisional', async () => {
    const { status, stdout, report, html } = await audit(town, ['--year', '2569', '--criteria', '2569']);
    expect(status).toBe(0);
    expect(report?.assessment).toMatchObject({ fiscalYear: 2569, criteria: 2569 });
    expect(report?.items).toHaveLength(26);
    expect(report?.items.find(({ id }) => id === 'o3')).toMatchObject({ score: 100, provisional: expect.stringContaining('o3 of 2568') as string });
    expect(report?.items.filter((item) => item.provisional === undefined).map(({ id }) => id)).toEqual(['o9', 'o25']);
    expect(notes(report)).toMatch(/criteria of 2569 are provisional/);
    expect(stdout).toMatch(/provisional/);
    expect(stdout).toMatch(/o10\* +0/);
    expect(stdout).toMatch(/\* The criteria of these 24 items are provisional/);
    expect(html.match(/\(provisional criteria\)/g)).toHaveLength(24);
    expect(html).toContain('o10 and o11 of 2568 became one');
  });

  it('is judged by the complete criteria where it names the year alone, and told how to ask for the list', async () => {
    const { stdout, report, html } = await audit(town, ['--year', '2569']);
    expect(report?.assessment).toMatchObject({ fiscalYear: 2569, criteria: 2568 });
    expect(report?.items).toHaveLength(28);
    expect(notes(report)).toMatch(/2569 \(26 items\) are not complete.*all 28 items of 2568.*--criteria 2569/);
    expect(stdout).not.toMatch(/o10\*/);
    expect(html).not.toContain('provisional criteria');
  });

  it('that prepares for 2570 gets the 28 items of 2568 in the years of 2570, and is told that the list is not out', async () => {
    const { stdout, report, html } = await audit(town, ['--year', '2570', '--date', '2026-11-20']);
    expect(report?.assessment).toMatchObject({ fiscalYear: 2570, criteria: 2568 });
    expect(report?.items).toHaveLength(28);
    expect(notes(report)).toMatch(/list of 2570 is not out yet; all 28 items of 2568/);
    expect(report?.items.find(({ id }) => id === 'o7')?.title).toContain('2569');
    expect(report?.items.find(({ id }) => id === 'o6')?.title).toContain('2570');
    expect(stdout.replace(/\s+/g, ' ')).toContain('The list of 2570 is not out yet');
    expect(html).toContain('The list of 2570 is not out yet');
  });

  it('may apply the list of 2569 to 2570', async () => {
    const { report } = await audit(town, ['--year', '2570', '--criteria', '2569', '--date', '2026-11-20']);
    expect(report?.items).toHaveLength(26);
    expect(notes(report)).toMatch(/2570 is judged by the rules of 2569 \(26 items\)[^]*provisional/);
  });

  it('may be judged by a new year that was written on the spot', async () => {
    const cwd = emptyFolder();
    const made = await oit(['rules', 'new', '2570', '--from', '2569', '--lang', 'en'], { cwd });
    expect(made).toMatchObject({ status: 0, stdout: expect.stringContaining('27 files') as string });
    expect((await oit(['rules', 'new', '2570', '--from', '2569', '--lang', 'en'], { cwd })).status).toBe(2);
    const { report } = await audit(town, ['--rules', 'rules', '--year', '2570', '--criteria', '2570', '--date', '2026-11-20'], cwd);
    expect(report?.assessment).toMatchObject({ fiscalYear: 2570, criteria: 2570 });
    expect(notes(report)).toMatch(/criteria of 2570 are provisional/);
    expect(report?.items).toHaveLength(26);
  });
});
