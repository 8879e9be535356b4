import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { reportSchema, type Report } from '../../src/model/report.ts';
import { emptyFolder, oit } from '../support/oit.ts';
import { startServer, type Route, type TestServer } from '../support/server.ts';

const page = (title: string, body: string): string => `<!doctype html><html lang="th"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`;
const words = 'เทศบาลตำบลตัวอย่าง ยินดีต้อนรับ ข่าวสารและกิจกรรมของเทศบาล '.repeat(8);
const home = page(
  'เทศบาลตำบลตัวอย่าง',
  `<nav><a href="/contact.html">ข้อมูลการติดต่อ</a> <a href="/plan.pdf">แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)</a> <a href="/news.html">ข่าวประชาสัมพันธ์</a></nav><p>${words}</p>`,
);
const contact = page('ข้อมูลการติดต่อ', `<main><h1>ข้อมูลการติดต่อ</h1><p>สำนักงานเทศบาลตำบลตัวอย่าง เลขที่ 9 หมู่ 1 ตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง 99990 โทรศัพท์ 0-4299-9001 อีเมล saraban@town.example</p>
  <iframe src="https://www.google.com/maps/embed?pb=1"></iframe></main>`);
const town: Record<string, Route> = { '/': home, '/contact.html': contact };
const quick = ['--lang', 'en', '--year', '2568', '--date', '2025-06-30', '--polite', 'off', '--render', 'never', '--timeout', '2000'];

let server: TestServer | null = null;
const serve = async (routes: Record<string, Route>): Promise<string> => {
  server = await startServer(routes);
  return server.url;
};
afterEach(async () => {
  await server?.close();
  server = null;
});
const audit = async (url: string, ...more: string[]) => {
  const cwd = emptyFolder();
  const ended = await oit(['audit', url, ...quick, ...more], { cwd });
  const folder = path.join(cwd, 'reports', new URL(url).host.replace(':', '_'));
  const file = path.join(folder, 'report.json');
  const report = existsSync(file) ? reportSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  return { ...ended, folder, report };
};
const itemOf = (report: Report | null, id: string) => report?.items.find((item) => item.id === id);

describe('oit audit', () => {
  it('writes JSON and HTML under reports/<host>_<port>/ and says where', async () => {
    const { status, stdout, folder, report } = await audit(await serve(town));
    expect(status).toBe(0);
    expect(report?.items).toHaveLength(28);
    expect(itemOf(report, 'o3')).toMatchObject({ score: 100, status: 'pass' });
    expect(existsSync(path.join(folder, 'report.html'))).toBe(true);
    expect(stdout).toContain(path.join('report.html'));
  });

  it('with --json prints the report alone on standard output', async () => {
    const { stdout, report } = await audit(await serve(town), '--json');
    expect(JSON.parse(stdout)).toEqual(report);
  });

  it('gives the same report twice but for the times of the run', async () => {
    const url = await serve(town);
    const [first, second] = [await audit(url), await audit(url)];
    expect({ ...first.report, run: null }).toEqual({ ...second.report, run: null });
  });

  it('ends with 1 below --fail-under and above with 0', async () => {
    const url = await serve(town);
    expect((await audit(url, '--fail-under', '0')).status).toBe(0);
    const below = await audit(url, '--fail-under', '99');
    expect(below.status).toBe(1);
    expect(below.stderr).toMatch(/below the threshold 99/);
  });

  it('ends with 1 where an item scores lower than in the baseline, and names it', async () => {
    const url = await serve(town);
    const before = await audit(url);
    const baseline = path.join(emptyFolder(), 'before.json');
    writeFileSync(baseline, JSON.stringify(before.report));
    expect((await audit(url, '--baseline', baseline)).status).toBe(0);
    await server?.close();
    const worse = await audit(await serve({ '/': home }), '--baseline', baseline);
    expect(worse.status).toBe(1);
    expect(worse.stderr).toMatch(/o3 100→0/);
  });

  it('judges the addresses of a submission list', async () => {
    const url = await serve({ ...town, '/hidden/where.html': contact });
    const list = path.join(emptyFolder(), 'list.csv');
    writeFileSync(list, `item,url,explanation\no3,${url}/hidden/where.html,หน้าติดต่อ\no40,${url}/x,\n`);
    const { report } = await audit(url, '--submission', list);
    expect(itemOf(report, 'o3')?.evidence[0]).toMatchObject({ foundBy: 'submission', url: `${url}/hidden/where.html` });
    expect(report?.assessment.notes?.join()).toMatch(/o40/);
  });

  it('gives an overall score and level with the surveys', async () => {
    const file = path.join(emptyFolder(), 'scores.json');
    writeFileSync(file, JSON.stringify({ instruments: { IIT: 90, EIT: 88 } }));
    const { report } = await audit(await serve(town), '--results', file);
    expect(report?.overall).toMatchObject({ iit: 90, eit: 88 });
    expect(report?.overall?.score).toBeCloseTo(0.3 * 90 + 0.3 * 88 + 0.4 * (report?.oit.score ?? 0), 2);
  });

  it('takes the newest complete criteria for a year that has none, and says so', async () => {
    const { report } = await audit(await serve(town), '--year', '2570', '--date', '2026-11-20');
    expect(report?.assessment).toMatchObject({ fiscalYear: 2570, criteria: 2568 });
    expect(report?.assessment.notes?.join()).toMatch(/2570.*2568/);
  });
});

describe('a site that misbehaves', () => {
  it.each([
    ['a host that does not exist', 'http://no-such-town.invalid/', /name/i],
    ['a port where nothing listens', 'http://127.0.0.1:1/', /./],
  ])('%s ends with 3 and a sentence', async (_, url, expected) => {
    const { status, stderr, report } = await audit(url);
    expect(status).toBe(3);
    expect(stderr.trim().split('\n').at(-1)).toMatch(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(report).toBeNull();
  });

  it('an endless page is cut off, the rest is judged', async () => {
    const endless: Route = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      const more = setInterval(() => response.write(`<p>${'ข่าว '.repeat(2000)}</p>`), 5);
      response.on('close', () => clearInterval(more));
    };
    const { status, report } = await audit(await serve({ ...town, '/news.html': endless }));
    expect(status).toBe(0);
    expect(itemOf(report, 'o3')?.score).toBe(100);
    expect(report?.incomplete.some((it) => it.url?.endsWith('/news.html'))).toBe(true);
  });

  it('a file of 200 MB is not read whole, and is told', async () => {
    const huge: Route = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': String(200_000_000) });
      response.write('%PDF-1.7\n');
      const block = Buffer.alloc(1_000_000, 32);
      const more = (): void => {
        while (!response.destroyed && response.write(block));
      };
      response.on('drain', more);
      more();
    };
    const { status, report } = await audit(await serve({ ...town, '/plan.pdf': huge }));
    expect(status).toBe(0);
    expect(itemOf(report, 'o5')?.checks.find((check) => check.kind === 'readable')?.status).not.toBe('pass');
    expect(report?.incomplete.some((it) => it.url?.endsWith('/plan.pdf'))).toBe(true);
  });

  it('a broken PDF fails its item with the reason', async () => {
    const broken: Route = { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4\n1 0 obj\n<< /Type /Catalog' };
    const { status, report } = await audit(await serve({ ...town, '/plan.pdf': broken }));
    expect(status).toBe(0);
    expect(itemOf(report, 'o5')).toMatchObject({ score: 0, status: 'fail' });
    expect(itemOf(report, 'o5')?.checks.find((check) => check.kind === 'readable')).toMatchObject({ status: 'fail' });
  });

  it('words of the site reach neither the terminal as codes nor the HTML as markup', async () => {
    const hostile = page('\u001b[2J<script>alert(1)</script>&lt;img src=x onerror=alert(1)&gt;', `<p>${words}</p><a href="/contact.html">ข้อมูลการติดต่อ \u001b]0;x\u0007&lt;script&gt;alert(2)&lt;/script&gt;</a>`);
    const { stdout, folder } = await audit(await serve({ ...town, '/': hostile }));
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
    expect(readFileSync(path.join(folder, 'report.html'), 'utf8')).not.toMatch(/<script>alert|<img src=x/);
  });

  it('a folder that cannot be written ends with 2 before the site is asked for anything', async () => {
    const cwd = emptyFolder();
    writeFileSync(path.join(cwd, 'taken'), 'a file, not a folder');
    const { status, stderr } = await oit(['audit', await serve(town), ...quick, '--out', path.join(cwd, 'taken')], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/taken/);
    expect(server?.requests).toEqual([]);
  });

  it('Ctrl-C writes what was gathered so far and ends with 130', async () => {
    const slow: Route = (_, response) => void setTimeout(() => response.end('late'), 60_000).unref();
    const url = await serve({ ...town, '/news.html': slow, '/plan.pdf': slow });
    const cwd = emptyFolder();
    mkdirSync(cwd, { recursive: true });
    let sent = false;
    const { status, stderr } = await oit(['audit', url, ...quick, '--timeout', '60000'], {
      cwd,
      onStderr: (_, kill) => {
        if (sent) return;
        sent = true;
        setTimeout(() => kill('SIGINT'), 2000);
      },
    });
    expect(status).toBe(130);
    expect(stderr).toMatch(/Interrupted/);
    const report = JSON.parse(readFileSync(path.join(cwd, 'reports', new URL(url).host.replace(':', '_'), 'report.json'), 'utf8')) as Report;
    expect(itemOf(report, 'o3')?.evidence.length).toBeGreaterThan(0);
  });
});
