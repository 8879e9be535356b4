import { describe, expect, it } from 'vitest';
import { page, run, tableFile } from './build.ts';

const numbers = (cells: readonly string[]): ReturnType<typeof run> =>
  run({ type: 'column', any: ['เลขโครงการ'], cells: 'project-number' }, [tableFile([['งาน', 'เลขโครงการ'], ...cells.map((cell, at) => [`จ้างงานที่ ${at + 1}`, cell])])]);

describe('numbers of projects', () => {
  it.each([
    [['67109228311', '67119003204', '68019440027']],
    [['๖๗๑๐๙๒๒๘๓๑๑', '๖๗๑๑๙๐๐๓๒๐๔']],
    [['67 109 228311', '6711-9003204']],
    [['67109228311', '-', '67119003204']],
  ])('are eleven digits: %s', (cells) => {
    expect(numbers(cells)).toMatchObject({ found: 'yes' });
  });

  it.each([
    [['6.71E+10', '6.72E+10', '6.80E+10']],
    [['67100000000', '67100000000', '68000000000']],
    [['1/2568', '2/2568', '3/2568']],
    [['########', '########', '########']],
    [['67109228311', '67109228311', '67109228311', '67109228311']],
  ])('are none where nothing can be read of them: %s', (cells) => {
    expect(numbers(cells)).toMatchObject({ found: 'no' });
  });
});

const sellers = (cells: readonly string[]): ReturnType<typeof run> =>
  run({ type: 'column', any: ['ผู้ขาย'], varies: true, holds: ['ร้าน', 'นาย'], sayNothing: ['เอกชน'] }, [tableFile([['งาน', 'ผู้ขาย'], ...cells.map((cell, at) => [`จ้างงานที่ ${at + 1}`, cell])])]);

describe('one word for all rows', () => {
  it('names nobody', () => {
    expect(sellers(Array(5).fill('ผู้เสนอราคาต่ำสุด') as string[])).toMatchObject({ found: 'no' });
    expect(sellers(['เอกชน', 'เอกชน'])).toMatchObject({ found: 'no' });
  });

  it('may be the name of one shop', () => {
    expect(sellers(Array(5).fill('ร้านป้าพร') as string[])).toMatchObject({ found: 'yes' });
    expect(sellers(['ก.การช่าง', 'ข.พาณิชย์', 'ค.บริการ', 'ก.การช่าง'])).toMatchObject({ found: 'yes' });
  });
});

describe('a column that tells when', () => {
  const when = (cells: readonly string[]): ReturnType<typeof run> => run({ type: 'column', any: ['ระยะเวลา'], tellsWhen: true }, [tableFile([['โครงการ', 'จะทำตอน'], ...cells.map((cell, at) => [`อบรมที่ ${at + 1}`, cell])])]);

  it('is known by its cells', () => expect(when(['ม.ค. 68', 'ไตรมาส 3', 'ตลอดปี'])).toMatchObject({ found: 'yes' }));

  it('is none where they tell something else', () => expect(when(['ตามความเหมาะสม', 'ทุกคน', 'กองคลัง'])).toMatchObject({ found: 'no' }));
});

describe('counts of services', () => {
  const rows = ['งานภาษีป้าย', 'งานทะเบียนราษฎร', 'งานขออนุญาตก่อสร้าง', 'งานเบี้ยยังชีพ', 'งานน้ำประปา'];
  const counts = async (head: string, cells: readonly string[], heading = 'สถิติการให้บริการ'): Promise<string> =>
    run({ type: 'figures', about: ['งานภาษี', 'ทะเบียนราษฎร', 'ขออนุญาต', 'เบี้ยยังชีพ', 'น้ำประปา', 'งานบริการ'], units: ['ราย', 'คน'], kinds: 2 }, [
      await page(`<h2>${heading}</h2><table><tr><th>งานบริการ</th><th>${head}</th></tr>${rows.map((row, at) => `<tr><td>${row}</td><td>${cells[at] ?? ''}</td></tr>`).join('')}</table>`),
    ]).found;

  it('are there, some of them none', async () => {
    expect(await counts('จำนวน (ราย)', ['12', '0', '7', '31', '0'])).toBe('yes');
  });

  it.each([
    ['รวม', ['0', '0', '0', '0', '0'], undefined],
    ['จำนวน', ['1 งาน', '1 งาน', '1 งาน', '1 งาน', '1 งาน'], undefined],
    ['เฉลี่ย', ['95.20', '94.10', '93.30', '90.00', '91.15'], undefined],
    ['ระยะเวลา (วัน)', ['1', '3', '15', '1', '7'], undefined],
    ['ด้านบริการ', ['95', '94', '93', '90', '91'], 'ร้อยละความพึงพอใจจำแนกตามงาน'],
  ])('are none of people: %s', async (head, cells, heading) => {
    expect(await counts(head, cells, heading)).toBe('no');
  });
});
