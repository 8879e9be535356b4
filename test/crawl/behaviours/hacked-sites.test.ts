import { describe, expect, it } from 'vitest';
import { findSpam, isSpamAddress } from '../../../src/crawl/spam.ts';
import type { Crawl } from '../../../src/model/crawl.ts';
import { healthByPath, pdf, resourcePaths, serve, walk } from '../helpers.ts';

const TOWN = 'เทศบาลตำบลบ้านทดลอง อำเภอเมือง จังหวัดตัวอย่าง ขอเชิญประชาชนร่วมกิจกรรมและติดตามข่าวสารของเทศบาล งานบริการประชาชน แผนพัฒนาท้องถิ่น งบประมาณรายจ่ายประจำปี ';
const site = (title: string, html: string): string => `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${TOWN.repeat(6)}</p>${html}</body></html>`;
const anchors = (words: readonly string[], href: (index: number) => string): string => words.map((word, index) => `<a href="${href(index)}">${word}</a>`).join(' ');
const THAI = ['สล็อตเว็บตรง', 'บาคาร่าออนไลน์', 'แทงบอลออนไลน์', 'เครดิตฟรี 100', 'คาสิโนสด', 'สล็อตแตกง่าย'];
const INDONESIAN = ['slot gacor hari ini', 'togel hongkong', 'situs judi online', 'slot88 maxwin', 'rtp slot live', 'bandar togel'];
const ENGLISH = ['buy viagra', 'cheap cialis', 'online casino', 'replica watches', 'payday loans', 'levitra without prescription'];
const THAI_AD =
  'สล็อตเว็บตรง แตกง่าย ฝากถอนไม่มีขั้นต่ำ รับเครดิตฟรีทันทีเมื่อสมัครกับ UFABET เว็บคาสิโนออนไลน์อันดับหนึ่ง บาคาร่าออนไลน์ แทงบอลออนไลน์ ทดลองเล่นสล็อต PGSLOT ทุกค่าย แจกเครดิตฟรีไม่ต้องฝาก ';
const INDONESIAN_AD = 'Situs slot gacor hari ini dengan RTP live tertinggi, judi online terpercaya, bandar togel resmi, deposit pulsa tanpa potongan, maxwin setiap hari. Daftar slot88 dan mainkan mahjong ways. ';
const ENGLISH_AD = 'Buy viagra online without prescription. Cheap cialis and levitra shipped overnight from our online pharmacy. Kamagra, sildenafil and tadalafil at the best price. ';

describe('advertisements of burglars are known', () => {
  it.each([
    ['display:none', `<div style="display:none">${anchors(THAI, (index) => `https://bet${index}.example/`)}</div>`],
    ['off screen', `<div style="position:absolute; left:-9999px">${anchors(INDONESIAN, (index) => `https://gacor${index}.example/`)}</div>`],
    ['without size', `<p style="font-size:0px;line-height:0">${anchors(ENGLISH, (index) => `https://pills${index}.example/`)}</p>`],
    ['by a class', `<style>.zx1 { position: absolute; top: -5000px; }</style><span class="a zx1">${anchors(THAI, (index) => `https://bet${index}.example/`)}</span>`],
    ['in a marquee of no height', `<marquee height="1" width="8">${anchors(INDONESIAN, (index) => `/${index}`)}</marquee>`],
    ['as words alone', `<div style="height:0;overflow:hidden">${THAI_AD}</div>`],
  ])('hidden: %s', (_, html) => {
    expect(findSpam(site('เทศบาล', html))).toMatchObject({ kind: 'block', hidden: true });
  });

  it.each([
    ['Thai', THAI_AD.repeat(8)],
    ['Indonesian', INDONESIAN_AD.repeat(8)],
    ['English', ENGLISH_AD.repeat(8)],
    ['Japanese', 'スーパーコピーブランド専門店、激安通販、送料無料でお届けします。人気の腕時計とバッグ。'.repeat(40)],
  ])('a whole page in %s', (_, text) => {
    expect(findSpam(`<title>${text.slice(0, 30)}</title><a href="/">หน้าแรก</a><h1>${text.slice(0, 60)}</h1><p>${text}</p>`)?.kind).toBe('page');
  });

  it('a list of links at the foot of an honest page', () => {
    const found = findSpam(site('เทศบาล', `<a href="/plan">แผนพัฒนา</a><footer>${anchors(THAI, (index) => `https://bet${index}.example/`)}</footer>`));
    expect(found).toMatchObject({ kind: 'block', hidden: false });
    expect([...(found?.hrefs ?? [])]).toEqual(THAI.map((_, index) => `https://bet${index}.example/`));
  });

  it.each([
    ['/slot-gacor-2024/', true], ['/wp-content/uploads/situs-judi-online/', true], ['/สล็อตเว็บตรง/', true], ['/?p=togel-hari-ini', true], ['/buy-viagra.html', true],
    ['/news/เตือนภัยพนันออนไลน์', false], ['/timeslot/booking', false], ['/specialist/', false], ['/commercialise-plan', false], ['/climax-window', false], ['/buy-cialis-online', true], ['/slot88-maxwin', true], ['/plan/2568.pdf', false], ['/ต่อต้านเว็บสล็อต', false], ['/%E1%BC%B9', false],
  ])('address %s', (path, is) => {
    expect(isSpamAddress(`https://www.town.go.th${path}`)).toBe(is);
    expect(isSpamAddress(new URL(path, 'https://www.town.go.th/').href)).toBe(is);
  });

  it.each([
    [
      'a warning',
      `<h2>ประชาสัมพันธ์เตือนภัยพนันออนไลน์</h2><p>${'เทศบาลขอเตือนภัยประชาชนและเยาวชนเรื่องการพนันออนไลน์ ทั้งบาคาร่า สล็อต แทงบอล คาสิโน และหวยออนไลน์ ซึ่งมิจฉาชีพมักหลอกลวงด้วยคำว่าเครดิตฟรี ผู้กระทำผิดมีโทษตามกฎหมาย '.repeat(6)}</p>`,
    ],
    [
      'a project for the young',
      `<h2>โครงการเยาวชนรุ่นใหม่ห่างไกลพนันออนไลน์ ประจำปี 2568</h2><p>${'หลักการและเหตุผล ปัจจุบันปัญหาการพนันออนไลน์ในกลุ่มเยาวชน เช่น สล็อตออนไลน์ บาคาร่าออนไลน์ และแทงบอลออนไลน์ เป็นปัญหาสำคัญ เทศบาลจึงจัดโครงการรณรงค์ ต่อต้าน และให้ความรู้เรื่องโทษของการพนัน '.repeat(5)}</p>`,
    ],
    ['a list of news with warnings', anchors(Array.from({ length: 8 }, (_, index) => `เตือนภัยเว็บพนันออนไลน์ ครั้งที่ ${index}`), (index) => `/news/${index}`)],
    ['a menu that opens, and tabs', '<ul style="display:none"><li><a href="/a">แผนพัฒนา</a></li></ul><div style="display:none" class="tab">จองคิว time slot เวลา 9.00</div>'],
    ['words of the law', '<p>พระราชบัญญัติการพนัน พ.ศ. 2478 การอนุญาตให้มีการเล่นการพนัน บ่อนการพนัน ใบอนุญาตเล่นการพนัน สลากกินแบ่ง คาสิโน</p>'],
    ['a page in English for guests', '<p>The river casino museum, gambling is illegal, casino, casino, slot, slot, slot machine of 1900</p>'],
  ])('but no advertisement is %s', (_, html) => {
    expect(findSpam(site('เทศบาลตำบลบ้านทดลอง', html))).toBeNull();
  });
});

const noteOf = (found: Crawl): { url: string | null; words: string } | undefined =>
  found.incomplete.filter((it) => it.kind === 'other' && /hacked/.test(it.reason.en)).map((it) => ({ url: it.url, words: `${it.reason.en} ${it.reason.th}` }))[0];

describe('a hacked site', () => {
  it('is read as if the hidden links were not there, and says where they are', async () => {
    const server = await serve({
      '/': site('หน้าแรก', `<a href="/plan.html">แผนพัฒนา</a><div style="position:absolute;left:-9999px">${anchors(THAI, (index) => `https://bet${index}.invalid/`)}<a href="https://brand.invalid/">คลิก</a></div><a href="https://partner.invalid/">หน่วยงาน</a>`),
      '/plan.html': site('แผนพัฒนา', '<a href="/plan.pdf">แผน</a>'),
      '/plan.pdf': pdf,
    });
    const found = await walk(server.url);
    expect(resourcePaths(found)).toEqual(['/', '/plan.html', '/plan.pdf']);
    const states = healthByPath(found);
    for (const [index] of THAI.entries()) expect(states[`https://bet${index}.invalid/`]).toBe('unchecked limit');
    expect(states['https://brand.invalid/']).toBe('unchecked limit');
    expect(states['https://partner.invalid/']).toBe('unchecked network');
    expect(noteOf(found)).toMatchObject({ url: `${server.url}/` });
    expect(noteOf(found)?.words).toMatch(/stand on 1 of its pages, out of sight on 1.*สล็อต/s);
  });

  it('does not spend its budget on thousands of generated pages', async () => {
    const doorway = (path: string): string =>
      `<title>${THAI[0]}</title><p>${THAI_AD.repeat(6)}</p>${Array.from({ length: 60 }, (_, index) => `<a href="/x/${(Number(/\d+/.exec(path)?.[0] ?? 0) * 61 + index) % 9973}.html">อ่านต่อ</a><a href="https://bet${index}.invalid/">สมัคร</a>`).join('')}`;
    const server = await serve((request) => {
      const path = decodeURIComponent(request.url ?? '/');
      if (path === '/') return site('หน้าแรก', `<a href="/x/1.html">ข่าว</a><a href="/news.html">ข่าวประชาสัมพันธ์</a>${anchors(INDONESIAN, (index) => `/slot-gacor-${index}/`)}`);
      if (path === '/news.html') return site('ข่าว', Array.from({ length: 100 }, (_, index) => `<a href="/news/${index}.html">ข่าวที่ ${index}</a>`).join(''));
      if (path.startsWith('/news/')) return site(`ข่าวที่ ${path}`, '<p>เทศบาลจัดประชุม</p>');
      return path.startsWith('/x/') || path.startsWith('/slot-') ? doorway(path) : { status: 404 };
    });
    const found = await walk(server.url, { maxPages: 150 });
    const paths = resourcePaths(found);
    expect(paths.filter((path) => path.startsWith('/news/'))).toHaveLength(100);
    expect(paths.filter((path) => path.startsWith('/x/') || path.startsWith('/slot-')).length).toBeLessThanOrEqual(31);
    expect(server.paths().filter((path) => /^\/(?:x|slot-)/.test(path) && !/no-such/.test(path)).length).toBeLessThanOrEqual(32);
    expect(found.health.some((it) => it.url.startsWith('https://bet') && it.reason !== 'limit')).toBe(false);
    expect(noteOf(found)?.words).toMatch(/more links of that kind were not read/);
    expect(JSON.stringify(await walk(server.url, { maxPages: 150, concurrency: 2 }))).toBe(JSON.stringify(found));
  });

  it('reads no more of it where half of the addresses lead to the other half', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `/slot-gacor-${String(index).padStart(3, '0')}`);
    const server = await serve((request) => {
      const url = request.url ?? '';
      if (url === '/') return site('เทศบาล', [...names.map((name) => `${name}/a`), '/more'].map((href) => `<a href="${href}">ข่าว</a>`).join(''));
      if (url === '/more') return site('ข่าว', names.map((name) => `<a href="${name}/b">ข่าว</a>`).join(''));
      if (url.endsWith('/a')) return { status: 301, headers: { location: url.replace(/a$/, 'b') } };
      return url.endsWith('/b') ? `<title>slot</title><p>${THAI_AD.repeat(4)} ${url}</p>` : undefined;
    });
    await walk(server.url);
    expect(server.paths().filter((path) => path.endsWith('/b')).length).toBe(30);
  });

  it('keeps the links of a hacked start page that are the town’s', async () => {
    const server = await serve({
      '/': `<title>${THAI[0]}</title><p>${THAI_AD.repeat(8)}</p><nav><a href="/plan.html">แผนพัฒนา</a><a href="/ita.html">ITA</a></nav>`,
      '/plan.html': site('แผนพัฒนา', ''),
      '/ita.html': site('ITA', '<a href="/o1.html">โครงสร้าง</a>'),
      '/o1.html': site('โครงสร้าง', ''),
    });
    const found = await walk(server.url);
    expect(resourcePaths(found)).toEqual(['/', '/ita.html', '/o1.html', '/plan.html']);
    expect(noteOf(found)).toBeDefined();
  });

  it('is not told of a town that warns of gambling', async () => {
    const server = await serve({
      '/': site('หน้าแรก', '<a href="/news/เตือนภัยพนันออนไลน์">ประชาสัมพันธ์เตือนภัยพนันออนไลน์</a>'),
      [`/news/${encodeURIComponent('เตือนภัยพนันออนไลน์')}`]: site('เตือนภัยพนันออนไลน์', `<p>${'ขอเตือนภัยเว็บพนันออนไลน์ บาคาร่า สล็อต แทงบอล เครดิตฟรี ล้วนเป็นกลลวงของมิจฉาชีพ '.repeat(8)}</p><a href="https://www.police.invalid/">แจ้งความ</a>`),
    });
    const found = await walk(server.url);
    expect(noteOf(found)).toBeUndefined();
    expect(healthByPath(found)['https://www.police.invalid/']).toBe('unchecked network');
  });
});
