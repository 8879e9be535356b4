import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportSchema, type Report } from '../../src/model/report.ts';
import { scanned, scannedPdf } from '../documents/ocr/scan-maker.ts';
import { emptyFolder, oit } from '../support/oit.ts';
import { startServer, type TestServer } from '../support/server.ts';

const words = 'เทศบาลตำบลตัวอย่าง ยินดีต้อนรับ ข่าวสารและกิจกรรมของเทศบาล '.repeat(8);
const home = `<!doctype html><html lang="th"><meta charset="utf-8"><title>เทศบาลตำบลตัวอย่าง</title><body>
  <nav><a href="/plan.pdf">แผนพัฒนาท้องถิ่น</a> <a href="/news.html">ข่าวประชาสัมพันธ์</a></nav><p>${words}</p></body></html>`;
const planPage = scanned({ lines: ['แผนพัฒนาท้องถิ่น พ.ศ. 2566-2570', 'เทศบาลตำบลตัวอย่าง', 'ยุทธศาสตร์ที่ 1 ด้านโครงสร้างพื้นฐาน', 'เป้าหมาย ถนนได้มาตรฐาน', 'ตัวชี้วัด จำนวนถนนที่ได้มาตรฐาน'] });
const plan = scannedPdf([planPage]);
const annexes = ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า'].map((word) => scanned({ lines: [`ภาคผนวกที่${word} แผนที่ตำบลตัวอย่าง`] }));
const longPlan = scannedPdf([planPage, ...annexes]);
const bareStart = scannedPdf([scanned({ lines: ['แผนพัฒนาท้องถิ่น พ.ศ. 2566-2570'] }), planPage, ...annexes]);

const serve = (body: Uint8Array): Promise<TestServer> => startServer({ '/': home, '/plan.pdf': { body, headers: { 'content-type': 'application/pdf' } } });
let server: TestServer;
beforeAll(async () => {
  server = await serve(plan);
});
afterAll(() => server.close());

const audit = (cache: string, ...more: string[]): Promise<Report> => auditOf(server, cache, ...more);

async function auditOf(server: TestServer, cache: string, ...more: string[]): Promise<Report> {
  const cwd = emptyFolder();
  const { stderr } = await oit(['audit', server.url, '--lang', 'en', '--year', '2568', '--date', '2025-06-30', '--polite', 'off', '--render', 'never', ...more], { cwd, env: { OIT_CACHE: cache } });
  const folder = path.join(cwd, 'reports', new URL(server.url).host.replace(':', '_'));
  try {
    return reportSchema.parse(JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')));
  } catch {
    throw new Error(stderr);
  }
}
const findingsOf = (report: Report) => report.items.find(({ id }) => id === 'o5')?.checks ?? [];

it('a scan that an item rests on is read before it is judged, and the report says so; forbidden, it is left open', { timeout: 240_000 }, async () => {
  const cache = path.join(emptyFolder(), 'kept');
  const read = await audit(cache);
  expect(findingsOf(read).find(({ kind }) => kind === 'readable')).toMatchObject({ status: 'warn', message: expect.stringContaining('OCR') as string });
  const rested = findingsOf(read).filter(({ kind, status }) => kind === 'element' && status === 'pass');
  expect(rested.length).toBeGreaterThan(0);
  for (const { message } of rested) expect(message).toContain('OCR');
  expect(findingsOf(read).some(({ status }) => status === 'fail')).toBe(false);
  expect(read.incomplete.some(({ url }) => url?.endsWith('/plan.pdf'))).toBe(false);

  expect(readdirSync(cache).length).toBeGreaterThanOrEqual(2);
  const again = await audit(cache);
  expect(again.items).toEqual(read.items);

  const unread = await audit('off', '--ocr', 'never');
  expect(findingsOf(unread).filter(({ kind, status }) => kind === 'element' && status === 'pass')).toEqual([]);
  expect(unread.incomplete).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'ocr', reason: expect.stringContaining('never') as string })]));
});

it('a long scan is read until the item is settled, and then no further; read whole it settles nothing else', { timeout: 240_000 }, async () => {
  const cache = path.join(emptyFolder(), 'kept');
  const unread = async (body: Uint8Array, ...more: string[]): Promise<{ pages: string | undefined; findings: string[] }> => {
    const town = await serve(body);
    try {
      const report = await auditOf(town, cache, ...more);
      const told = report.incomplete.find(({ url }) => url?.endsWith('/plan.pdf'))?.reason;
      return { pages: /Page ([-\d, ]+) was/.exec(told ?? '')?.[1], findings: findingsOf(report).map(({ id, status }) => `${id} ${status}`) };
    } finally {
      await town.close();
    }
  };
  const settled = await unread(longPlan);
  expect(settled.pages).toBe('2-6');
  expect(settled.findings).toEqual((await unread(longPlan, '--ocr', 'always')).findings);
  expect(settled.findings.join()).not.toMatch(/fail|unknown/);
  expect((await unread(bareStart)).pages).toBe('3-6');
});
