import { describe, expect, it } from 'vitest';
import { entriesIn, yearWords } from '../../../src/crawl/drawn/entries.ts';
import { readLiteral, readWhole } from '../../../src/crawl/drawn/literals.ts';
import { requestsNamed } from '../../../src/crawl/drawn/requests.ts';
import { scriptsOf } from '../../../src/crawl/drawn/scripts-of.ts';
import { sectionsOf, withAdded } from '../../../src/crawl/drawn/sections.ts';
import { stateOf } from '../../../src/crawl/drawn/state.ts';

const PAGE = 'https://www.town.go.th/ita/index.php';
/** `heading > heading | title → href` of all entries. */
const lines = (data: ReturnType<typeof readWhole>): string[] =>
  entriesIn(data).map(({ headings, title, href, html }) => `${headings.join(' > ')} | ${title} → ${href ?? html ?? '-'}`);
const linesOfPage = (html: string): string[] => stateOf(scriptsOf(html)).flatMap(lines);

describe('literals of scripts', () => {
  it('are read as JSON and as JavaScript writes them', () => {
    const read = readWhole(`/* แผน */ [{ code: 'o1', "title": "โครง\\u0E2Aร้าง", ปี: 2569, ok: !0, none: null, n: -1.5e2, f: \`ก\`, }, /* ว่าง */ ];`);
    expect(read).toEqual([new Map<string, unknown>([['code', 'o1'], ['title', 'โครงสร้าง'], ['ปี', 2569], ['ok', true], ['none', null], ['n', -150], ['f', 'ก']])]);
  });

  it('are nothing where something would have to be run', () => {
    for (const code of ['[make()]', '{a: b}', '`a${b}`', '[1, 2', '{"a": 1} + x', "'open", '[new Date()]']) expect(readWhole(code), code).toBeNull();
  });

  it('end where they are deeper or longer than any page needs', () => {
    expect(readWhole('['.repeat(100_000))).toBeNull();
    expect(readLiteral(`[${'1,'.repeat(100_000)}]`)).toBeNull();
  });
});

describe('lines in data', () => {
  it('stand under their year and their group, with the code of the item', () => {
    const data = readWhole(
      JSON.stringify({
        fiscalYear: 2569,
        groups: [
          { name: 'ตัวชี้วัดย่อยที่ 9.1', items: [{ code: 'O1', title: 'โครงสร้าง', url: '/files/o1.pdf' }, { code: 'O2', title: 'ข้อมูลผู้บริหาร', url: null }] },
          { name: 'ตัวชี้วัดย่อยที่ 9.2', items: [{ code: 'O7', title: { th: 'แผนดำเนินงาน', en: 'Plan' }, files: ['/a.pdf', 'https://drive.google.com/file/d/1/view'] }] },
        ],
      }),
    );
    expect(lines(data)).toEqual([
      'ปีงบประมาณ 2569 > ตัวชี้วัดย่อยที่ 9.1 | O1 โครงสร้าง → /files/o1.pdf',
      'ปีงบประมาณ 2569 > ตัวชี้วัดย่อยที่ 9.1 | O2 ข้อมูลผู้บริหาร → -',
      'ปีงบประมาณ 2569 > ตัวชี้วัดย่อยที่ 9.2 | O7 แผนดำเนินงาน → /a.pdf',
      'ปีงบประมาณ 2569 > ตัวชี้วัดย่อยที่ 9.2 | O7 แผนดำเนินงาน → https://drive.google.com/file/d/1/view',
    ]);
  });

  it.each([
    ['a key for each year', '{"2569": [{"topic": "แผน", "link": "/p69.pdf"}], "2568": [{"topic": "แผน", "link": "/p68.pdf"}]}'],
    ['a year in each line', '[{"year": "2569", "topic": "แผน", "link": "/p69.pdf"}, {"year": 2568, "topic": "แผน", "link": "/p68.pdf"}]'],
    ['lists by year, in the Christian era and in Thai digits', '[{"fiscal_year": 2026, "rows": [{"name_th": "แผน", "file_url": "/p69.pdf"}]}, {"ปีงบประมาณ": "๒๕๖๘", "rows": [{"name_th": "แผน", "file_url": "/p68.pdf"}]}]'],
  ])('keep their years: %s', (_, json) => {
    expect(lines(readWhole(json))).toEqual(['ปีงบประมาณ 2569 | แผน → /p69.pdf', 'ปีงบประมาณ 2568 | แผน → /p68.pdf']);
  });

  it('are known by their list where its fields have names of one letter', () => {
    expect(lines(readWhole('{"year": 2569, "rows": [{"no": "o2", "title": "ข้อมูลผู้บริหาร", "links": [{"u": "/a/"}, {"t": "ฝ่ายประจำ", "u": "/b.pdf"}], "rows": [{"x": "/c/"}]}]}'))).toEqual([
      'ปีงบประมาณ 2569 | o2 ข้อมูลผู้บริหาร → /a/',
      'ปีงบประมาณ 2569 | o2 ข้อมูลผู้บริหาร → /b.pdf',
    ]);
  });

  it('are not there where the data calls them hidden, or where nothing links', () => {
    const rows = [
      { title: 'ร่าง', url: '/a.pdf', status: 'draft' }, { title: 'ลบแล้ว', url: '/b.pdf', deleted_at: '2026-01-01' },
      { title: 'ปิด', url: '/c.pdf', is_active: 0 }, { title: 'ซ่อน', url: '/d.pdf', hidden: true }, { title: 'แสดง', url: '/e.pdf', published: true },
    ];
    expect(lines(readWhole(JSON.stringify(rows)))).toEqual([' | แสดง → /e.pdf']);
    expect(lines(readWhole('{"menu": [{"title": "หน้าแรก"}, {"title": "ติดต่อ"}]}'))).toEqual([]);
  });

  it('take no picture, style, endpoint or half an address for a link', () => {
    const row = { title: 'ข่าว', thumbnail: '/t.jpg', api: '/api/news/1', css: '/_next/static/a.css', file: 'o1.pdf', name2: 'a/b', logo: 'https://x.go.th/l.png', ajaxurl: '/wp-admin/admin-ajax.php', loginUrl: '/login', url: '/news/1' };
    expect(lines(readWhole(JSON.stringify([row])))).toEqual([' | ข่าว → /news/1']);
  });

  it('hold the words that an editor wrote as HTML', () => {
    const post = { title: { rendered: 'แผนพัฒนา' }, link: 'https://www.town.go.th/?p=1', content: { rendered: '<p>ดู <a href="/plan.pdf">แผน</a></p>' } };
    expect(lines(readWhole(JSON.stringify(post)))).toEqual([' | แผนพัฒนา → https://www.town.go.th/?p=1', 'แผนพัฒนา |  → <p>ดู <a href="/plan.pdf">แผน</a></p>']);
  });

  it('know a year and nothing but a year', () => {
    expect(['2568', '๒๕๖๙', 'ปีงบประมาณ พ.ศ. 2568', 'ITA 2025', 'FY2569', 'ประจำปี 2567'].map(yearWords)).toEqual(
      [2568, 2569, 2568, 2568, 2569, 2567].map((year) => `ปีงบประมาณ ${year}`),
    );
    expect(['2568 แผน', 'แผน 2566-2570', '12568', '', '3000', '1999'].map(yearWords)).toEqual([null, null, null, null, null, null]);
  });
});

describe('data that a page brings along', () => {
  const items = '[{"title":"โครงสร้าง","url":"/o1.pdf"}]';
  it.each([
    ['Next', `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"items":${items}}}}</script>`],
    ['SvelteKit', `<script type="application/json" data-sveltekit-fetched data-url="/api/x">{"status":200,"body":${items}}</script>`],
    ['a global', `<script>window.__DATA__ = {items: ${items}};</script>`],
    ['a nested global', `<script>window['APP'] = {"items": ${items}}</script>`],
    ['a constant', `<script>const list = [{ title: 'โครงสร้าง', url: '/o1.pdf' },];\nlist.forEach(draw)</script>`],
    ['a parsed text', `<script>var d = JSON.parse('${items}')</script>`],
    ['a table of DataTables', `<script>$('#t').DataTable({ columns: [{data: 'title'}], data: [{title: "โครงสร้าง", url: "/o1.pdf"}] })</script>`],
    ['an attribute (Inertia)', `<div id="app" data-page='{"component":"Ita","props":{"items":${items}}}'></div>`],
    ['a stream (Next, app router)', `<script>self.__next_f.push([1,"5:[\\"$\\",\\"a\\",null,{\\"href\\":\\"/o1.pdf\\","])</script><script>self.__next_f.push([1,"\\"children\\":\\"โครงสร้าง\\"}]\\n"])</script>`],
  ])('is found: %s', (_, html) => {
    expect(linesOfPage(html).map((line) => line.replace(/^.*\| /, ''))).toEqual(['โครงสร้าง → /o1.pdf']);
  });

  it('is not taken from code, nor from marks for search engines', () => {
    expect(linesOfPage(`<script>draw([{title: t, url: '/o1.pdf'}]); const a = [{title: name(), url: '/o1.pdf'}]</script>`)).toEqual([]);
    expect(linesOfPage(`<script type="application/ld+json">[{"name":"หน้าแรก","url":"https://www.town.go.th/"}]</script>`)).toEqual([]);
  });
});

describe('requests that a page names', () => {
  const named = (code: string): string[] => requestsNamed({ code: [code], pieces: [] }, PAGE).map((url) => url.replace('https://www.town.go.th', ''));
  it.each([
    [`fetch('/api/ita?year=2569').then(r => r.json())`, '/api/ita?year=2569'],
    ['const r = await fetch(`/api/oit`)', '/api/oit'],
    [`$.getJSON("get_ita.php", show)`, '/ita/get_ita.php'],
    [`$('#list').load('list.php?y=2569 #rows')`, '/ita/list.php?y=2569'],
    [`$.ajax({ type: "GET", dataType: 'json', url: "../ajax/oit.php", success: show })`, '/ajax/oit.php'],
    [`axios.get("https://www.town.go.th/api/items")`, '/api/items'],
    [`x.open('GET', 'data/oit.json', true)`, '/ita/data/oit.json'],
    [`$('#t').DataTable({ processing: true, ajax: 'rows.php' })`, '/ita/rows.php'],
    [`$('#t').DataTable({ ajax: { dataSrc: '', url: 'rows.json' } })`, '/ita/rows.json'],
  ])('%s', (code, expected) => expect(named(code)).toEqual([expected]));

  it.each([
    `fetch('/api/save', { method: 'POST' })`, `$.ajax({ type: 'POST', url: '/a.php' })`, `$.ajax({ url: '/a.php', method: "post" })`, `fetch('/api/ita?year=' + year)`,
    `fetch('https://api.weather.com/x.json')`, `$.get('counter.php?add=1')`, `fetch('/logout.php')`, `$.get('del.php?act=delete&id=1')`, 'fetch(`/api/${year}.json`)', `fetch(url)`,
  ])('not %s', (code) => expect(named(code)).toEqual([]));
});

describe('what is added to a page', () => {
  it('stands in boxes with headings before the end of the body, without what is shown already', () => {
    const entries = entriesIn(readWhole('[{"year":2568,"title":"แผน <1>","url":"/a.pdf?x=1&y=2"},{"year":2568,"title":"ผล","url":"/b.pdf"},{"year":2568,"title":"ไม่มีไฟล์"}]'));
    const added = sectionsOf(entries, PAGE, ['https://www.town.go.th/b.pdf']);
    expect(added).toContain('<summary>ปีงบประมาณ 2568</summary>');
    expect(added).toContain('<a href="/a.pdf?x=1&amp;y=2">แผน &lt;1&gt;</a>');
    expect(added).not.toContain('b.pdf');
    expect(withAdded('<body>ก</BODY></html>', added)).toMatch(/^<body>ก\n<section[^]*<\/section>\n<\/BODY><\/html>$/);
  });

  it('is nothing where the page shows all links', () => {
    const entries = entriesIn(readWhole('[{"title":"แผน","url":"/a.pdf"},{"title":"อื่น"}]'));
    expect(sectionsOf(entries, PAGE, ['https://files.town.go.th/store/a.pdf'])).toBe('');
    expect(withAdded('<p>ก', '')).toBe('<p>ก');
  });

  it('runs nothing', () => {
    const entries = entriesIn(readWhole(JSON.stringify({ body: '<a href="/a.pdf">แผน</a><script>alert(1)</script><style>x{}</style></body>' })));
    expect(sectionsOf(entries, PAGE, [])).not.toMatch(/alert|style|<\/body/);
  });
});
