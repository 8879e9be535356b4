import { describe, expect, it } from 'vitest';
import { withFrameLines } from '../../src/documents/frame-lines.ts';
import { withLayoutImages } from '../../src/documents/layout-images.ts';
import { tablesOfPage } from '../../src/documents/pdf/tables.ts';
import { readBytes } from '../../src/documents/read-bytes.ts';
import type { Document } from '../../src/model/document.ts';
import { fiscalYearsOf, planRangeOf } from '../../src/thai/index.ts';

const page = (path: string, body: string): Promise<Document> =>
  readBytes(new TextEncoder().encode(`<!doctype html><meta charset="utf-8"><title>${path}</title><body>${body}</body>`), { url: `https://www.ban-suan.go.th${path}`, fileName: null, contentType: 'text/html; charset=utf-8' }, {});
const BANNER = '<img src="/banner/b01.jpg"><img src="/mayor.jpg">';
const BOX = '<aside><h2>แจ้งซ่อม</h2><p>ดำเนินการแล้วเสร็จ 41 เรื่อง</p></aside>';
const site = (own: (at: number) => string): Promise<Document[]> => Promise.all(Array.from({ length: 8 }, (_, at) => page(`/p${at}`, `${BANNER}<h1>หน้า ${at}</h1>${own(at)}${BOX}`)));

describe('what stands on most pages of a site', () => {
  it('pictures are of the frame, one more of the same is of the page', async () => {
    const documents = withLayoutImages(await site((at) => (at === 0 ? '<img src="/chart.png">' : at === 1 ? '<img src="/mayor.jpg">' : '')));
    const mains = documents.map((document) => document.images.filter((image) => image.region === 'main').map((image) => image.url.replace(/^.*\//u, '')));
    expect(mains[0]).toEqual(['chart.png']);
    expect(mains[1]).toEqual(['mayor.jpg']);
    expect(mains[2]).toEqual([]);
  });

  it('lines are noted with their places; those of one page are not', async () => {
    const [first] = withFrameLines(await site((at) => `<p>สถิติของหน้าที่ ${at} จำนวน 3 เรื่อง</p>`));
    const words = (first?.frame ?? []).map(({ start, end }) => first?.pages[0]?.text.slice(start, end).trim());
    expect(words).toContain('ดำเนินการแล้วเสร็จ 41 เรื่อง');
    expect(words.join(' ')).not.toContain('สถิติของหน้าที่');
  });

  it('nothing is told by a few pages', async () => {
    const few = (await site(() => '')).slice(0, 3);
    expect(withLayoutImages(few)).toEqual(few);
    expect(withFrameLines(few)).toEqual(few);
  });
});

describe('tables under like heads, one below the other', () => {
  const line = (y: number, cells: readonly (readonly [number, string])[]) => cells.map(([left, text]) => ({ text, left, right: left + text.length * 5, top: y, bottom: y + 10, size: 10 }));
  const rowsAt = (top: number, at: readonly number[], head: readonly string[], names: readonly string[]) => [
    ...line(top, head.map((words, index) => [at[index] ?? 0, words] as const)),
    ...names.flatMap((name, row) => line(top + 15 * (row + 1), [[at[0] ?? 0, name], [at[1] ?? 0, '31,400'], [at[2] ?? 0, '15,210'], [at[3] ?? 0, '48.4']])),
  ];

  it('are two, each with its own columns and the line above as its heading', () => {
    const pieces = [
      ...line(0, [[50, '1. by programme']]),
      ...rowsAt(15, [50, 200, 300, 400], ['programme', 'budget', 'spent', 'share'], ['general', 'schools', 'health']),
      ...line(75, [[50, '2. by kind']]),
      ...rowsAt(90, [50, 120, 235, 345], ['kind', 'budget', 'spent', 'share'], ['staff', 'works', 'grants']),
    ];
    const tables = tablesOfPage(pieces as never, { number: 1, text: pieces.map((piece) => piece.text).join('\n'), source: 'text-layer' });
    expect(tables.map((table) => table.rows[0])).toEqual([['programme', 'budget', 'spent', 'share'], ['kind', 'budget', 'spent', 'share']]);
    expect(tables.map((table) => table.rows.length)).toEqual([4, 4]);
    expect(tables[1]?.heading).toBe('2. by kind');
  });
});

describe('the years of a copyright', () => {
  it.each(['Copyright © 2016-2568 All rights reserved.', 'สงวนลิขสิทธิ์ © 2566 - 2568 เทศบาลตำบลบ้านสวน', '&copy; 2568 อบต.บ้านสวน'])('are not those of the page: %s', (words) => {
    expect(fiscalYearsOf([`รายงานผลการดำเนินงาน\n${words}`])).toEqual([]);
    expect(planRangeOf([`แผนพัฒนาบุคลากร\n${words}`])).toBeNull();
    expect(fiscalYearsOf([`รายงานประจำปีงบประมาณ พ.ศ. 2567\n${words}`])[0]?.year).toBe(2567);
  });
});
