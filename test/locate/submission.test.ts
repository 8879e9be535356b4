import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbook } from './workbook.ts';
import { readSubmission } from '../../src/locate/submission.ts';
import { EXIT, OitError } from '../../src/model/errors.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'submission-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function read(name: string, body: string | Uint8Array) {
  const file = path.join(folder, name);
  await writeFile(file, body);
  return readSubmission(file);
}

async function fault(name: string, body: string | Uint8Array): Promise<OitError> {
  const error = await read(name, body).catch((thrown: unknown) => thrown);
  if (!(error instanceof OitError)) throw new Error(`no OitError but ${String(error)}`);
  expect(error.exitCode).toBe(EXIT.usage);
  return error;
}

const ONE = 'https://town.go.th/a';
const TWO = 'https://town.go.th/b.pdf';

describe('readSubmission', () => {
  it('reads YAML rows, several addresses and repeated items', async () => {
    const words = `- item: o1\n  url: ${ONE}\n  explanation: เมนูหลัก\n- item: O1\n  url:\n    - ${TWO}\n- item: ๑๒\n  url: ${ONE}\n`;
    expect(await read('rows.yaml', words)).toEqual([
      { item: 'o1', url: ONE, explanation: 'เมนูหลัก' },
      { item: 'o1', url: TWO, explanation: null },
      { item: 'o12', url: ONE, explanation: null },
    ]);
  });

  it('gives addresses in the form in which the site is walked', async () => {
    const words = `o1: www.town.go.th/x?fbclid=IwAR0&id=2#o1\no2: https://town.go.th/y.php?PHPSESSID=abc&utm_source=line\n`;
    expect((await read('marks.yaml', words)).map(({ url }) => url)).toEqual(['http://www.town.go.th/x?id=2#o1', 'https://town.go.th/y.php']);
  });

  it('reads item → address maps', async () => {
    expect(await read('map.yml', `o1: ${ONE}\no2: [${ONE}, ${TWO}]\n"ข้อ 3": {url: ${TWO}, explanation: ดูท้ายหน้า}\no4:\n`)).toEqual([
      { item: 'o1', url: ONE, explanation: null },
      { item: 'o2', url: ONE, explanation: null },
      { item: 'o2', url: TWO, explanation: null },
      { item: 'o3', url: TWO, explanation: 'ดูท้ายหน้า' },
    ]);
  });

  it('reads JSON under a key, with Thai keys', async () => {
    expect(await read('list.json', JSON.stringify({ items: [{ ข้อ: 'OIT 5', ลิงก์: ONE, คำอธิบาย: 'แผน' }] }))).toEqual([{ item: 'o5', url: ONE, explanation: 'แผน' }]);
  });

  it('reads CSV with byte order mark, quotes, Thai heads and a cell of two lines', async () => {
    const words = `\uFEFFลำดับ,ข้อ,รายการ,URL,หมายเหตุ\r\n1,O1,"โครงสร้าง, อำนาจ","1) ${ONE}\n2) ${TWO}","กด ""ดู"""\r\n2,,,${ONE},\r\n3,o2,ผู้บริหาร,-,\r\n`;
    expect(await read('list.csv', words)).toEqual([
      { item: 'o1', url: ONE, explanation: 'กด "ดู"' },
      { item: 'o1', url: TWO, explanation: 'กด "ดู"' },
      { item: 'o1', url: ONE, explanation: null },
    ]);
  });

  it('takes the number column where the other holds titles only', async () => {
    expect(await read('titles.csv', `ที่;รายการ;ลิงค์\n1;โครงสร้าง;${ONE}\n2;ผู้บริหาร;www.town.go.th/x\n`)).toEqual([
      { item: 'o1', url: ONE, explanation: null },
      { item: 'o2', url: 'http://www.town.go.th/x', explanation: null },
    ]);
  });

  it('reads a CSV that Excel saved in windows-874', async () => {
    const thai = [...'ข้อ,ลิงก์\n'].map((letter) => (letter.charCodeAt(0) >= 0xe01 ? letter.charCodeAt(0) - 0xe01 + 0xa1 : letter.charCodeAt(0)));
    const rest = [...`O7,${ONE}\n`].map((letter) => letter.charCodeAt(0));
    expect(await read('old.csv', Uint8Array.from([...thai, ...rest]))).toEqual([{ item: 'o7', url: ONE, explanation: null }]);
  });

  it('reads the first sheet of a workbook', async () => {
    expect(await read('list.xlsx', workbook([['ข้อ', 'รายการ', 'URL', 'คำอธิบาย'], ['O1', 'โครงสร้าง', ONE, 'เมนู'], ['', '', TWO, ''], ['O2', 'ผู้บริหาร', '', '']]))).toEqual([
      { item: 'o1', url: ONE, explanation: 'เมนู' },
      { item: 'o1', url: TWO, explanation: null },
    ]);
  });

  it('reads rows without heads below a title', async () => {
    expect(await read('bare.csv', `รายการที่จะส่ง,\n,\nO3,${ONE}\nO4,${TWO}\n`)).toHaveLength(2);
  });

  it.each([
    ['item.csv', `item,url\no1,${ONE}\nเรื่องอื่น,${TWO}\n`, /row 3.*เรื่องอื่น/u],
    ['url.csv', 'item,url\no1,ดูที่หน้าเว็บ\n', /row 2.*http/u],
    ['url.yaml', '- {item: o1, url: "javascript:alert(1)"}\n', /row 1/u],
    ['empty.csv', 'item,url\no1,\n', /no item with an address/u],
    ['heads.csv', 'a,b\nc,d\n', /columns item and url/u],
    ['slip.yaml', 'a: [1\nb: 2\n', /line \d/u],
    ['kind.docx', 'x', /\.yaml, \.json, \.csv or \.xlsx/u],
    ['broken.xlsx', 'no workbook', /cannot be read/u],
    ['number.json', '42', /cannot be read/u],
  ])('tells what is wrong in %s', async (name, body, sentence) => {
    const error = await fault(name, body);
    expect(error.text.en).toMatch(sentence);
    expect(error.text.en).toContain(name);
    expect(error.text.th).toContain(name);
  });

  it('tells of a missing file', async () => {
    await expect(readSubmission(path.join(folder, 'none.yaml'))).rejects.toThrow(/Cannot open the list/u);
  });
});
