import { describe, expect, it } from 'vitest';
import { createRanking } from '../../src/crawl/priority.ts';
import { leadsOnInList, patternOf } from '../../src/crawl/patterns.ts';
import { page, resourcePaths, serve, walk } from './helpers.ts';

const html = (title: string, ...links: (readonly [href: string, words: string])[]): string =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${links.map(([href, words]) => `<p><a href="${href}">${words}</a></p>`).join('')}`;
const vocabulary = ['แผนพัฒนาท้องถิ่น', 'ประมวลจริยธรรม', 'กิจกรรม', 'ข้อมูลผู้บริหาร'];

describe('what a link promises', () => {
  const { prospectOf } = createRanking(vocabulary, 2568);
  const about = (text: string, url = 'http://h/x') => prospectOf(url, text);

  it.each(['O12', 'o-3 อำนาจหน้าที่', 'OIT 4', '012 รายการ', 'แผนพัฒนาท้องถิ่น', 'ประกาศใช้แผนพัฒนาท้องถิ่น พ.ศ. 2566-2570 เพิ่มเติม ครั้งที่ 2', 'กิจกรรม', 'การประเมินคุณธรรมและความโปร่งใส'])('%s: an item', (text) => expect(about(text).kind).toBe('item'));
  it.each(['05 ม.ค. 2568 ประชุมสภา', '01/02/2568 รับสมัคร', '08.30 น. เปิดงาน', 'ภาพกิจกรรมวันเด็กแห่งชาติ ประจำปี 2568 ณ ลานวัด', 'ติดต่อเรา', 'ถัดไป'])('%s: none', (text) => expect(about(text).kind).toBe('plain'));

  it('is of another year where it names years, and neither the assessed one nor one beside it', () => {
    expect(['ITA 2567', 'ITA ปี 65', 'OIT 2022', 'แผนพัฒนาท้องถิ่น 2561-2565', 'ประมวลจริยธรรม ๒๕๖๐'].map((text) => about(text).otherYear)).toEqual([true, true, true, true, true]);
    expect(['ITA 2568', 'ITA 2025', 'ITA', 'แผนพัฒนาท้องถิ่น 2566-2570', 'ประมวลจริยธรรม 2567'].map((text) => about(text).otherYear)).toEqual([false, false, false, false, false]);
    expect(createRanking(vocabulary).prospectOf('http://h/x', 'ITA 2560').otherYear).toBe(false);
  });

  it('is told by the name of a file where the words say nothing, and by the path of a hub', () => {
    expect(about('', `http://h/f/${encodeURIComponent('แผนพัฒนาท้องถิ่น')}-2568.pdf`).kind).toBe('item');
    expect(about('คลิก', 'http://h/ita/2568/')).toMatchObject({ kind: 'item', hub: true, otherYear: false });
    expect(about('คลิก', 'http://h/ita/2560/').otherYear).toBe(true);
    expect(about('ดู', 'http://h/webboard/12').kind).toBe('dull');
  });
});

describe('a further page of a list', () => {
  it.each([
    ['/news', '2', '/news?page=2'], ['/news/', 'ถัดไป »', '/news/page/2/'], ['/news/index.html', '[3]', '/news/page-3.html'], ['/list.php?cat=3', '๒', '/list.php?cat=3&start=20'],
    ['/public/list/data/index/menu/1554', 'หน้าถัดไป', '/public/list/data/index/menu/1554/page/2'], ['/index.php?option=com_content&id=5', '>', '/index.php?option=com_content&id=5&limitstart=10'],
  ])('%s: %s', (from, words, to) => expect(leadsOnInList(`http://h${to}`, words, `http://h${from}`)).toBe(true));
  it.each([['/news', 'แผน 2', '/news?page=2'], ['/news', '2', '/gallery?id=2'], ['/news', 'ถัดไป', 'http://other/news?page=2']])('%s: not %s to %s', (from, words, to) =>
    expect(leadsOnInList(new URL(to, 'http://h/').href, words, `http://h${from}`)).toBe(false),
  );
});

it('patterns keep what chooses the program, and leave out what chooses the page', () => {
  expect(patternOf('http://www.h/index.php?option=com_content&view=article&id=7')).toBe(patternOf('http://h/index.php?view=article&option=com_content&id=99'));
  expect(patternOf('http://h/index.php?option=com_content&id=7')).not.toBe(patternOf('http://h/index.php?option=com_gallery&id=7'));
});

describe('the pages are spent', () => {
  it('on the hub of the assessed year before those of other years', async () => {
    const years = [2563, 2564, 2565, 2566, 2567, 2568];
    const server = await serve((request) => {
      const [, year, item] = /^\/y(\d+)(?:-(\d+))?$/.exec(request.url ?? '') ?? [];
      if (request.url === '/') return html('หน้าแรก', ['/hub', 'การประเมินคุณธรรมและความโปร่งใส (ITA)'], ...Array.from({ length: 20 }, (_, number): [string, string] => [`/m${number}`, `เมนู ${'กขคงจฉชซญด'[number % 10] ?? ''}`]));
      if (request.url === '/hub') return html('ITA', ...years.map((it): [string, string] => [`/y${it}`, `ปีงบประมาณ พ.ศ. ${it}`]));
      if (item === undefined && year !== undefined) return html(`ปี ${year}`, ...Array.from({ length: 10 }, (_, number): [string, string] => [`/y${year}-${number}`, `O${number + 1} หัวข้อ`]));
      return page(request.url ?? '');
    });
    const found = resourcePaths(await walk(server.url, { maxPages: 40, vocabulary, assessedYear: 2568 }));
    expect(found.filter((path) => path.startsWith('/y2568'))).toHaveLength(11);
    const any = resourcePaths(await walk(server.url, { maxPages: 40, vocabulary }));
    expect(any.filter((path) => path.startsWith('/y2568')).length).toBeLessThan(11);
  });

  it('on a page that a hub names, though the news had named it before with other words', async () => {
    const server = await serve((request) => {
      const path = request.url ?? '';
      if (path === '/') return html('หน้าแรก', ['/news', 'ข่าว'], ['/about', 'เกี่ยวกับเรา']);
      if (path === '/news') return html('ข่าว', ...Array.from({ length: 300 }, (_, number): [string, string] => [`/n?id=${number}`, `ข่าวที่ ${number}`]));
      if (path === '/about') return html('เกี่ยวกับเรา', ['/n?id=299', 'ข้อมูลผู้บริหาร']);
      return html(`หน้า ${path}`, ['/', 'หน้าแรก'], ...Array.from({ length: 5 }, (_, number): [string, string] => [`/n?id=${number + 500}${path.length}`, 'อ่านต่อ']));
    });
    expect(resourcePaths(await walk(server.url, { maxPages: 80, vocabulary, polite: false }))).toContain('/n?id=299');
  });
});
