import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/crawl/browser.ts';
import { readHtml } from '../../../src/documents/html/read-html.ts';
import type { Route } from '../../support/server.ts';
import { bodies, page as plainPage, serve, walk } from '../helpers.ts';

const browser = await findBrowser();
if (browser === null && process.env['CI'] === 'true') throw new Error('The tests of drawn pages need a browser where CI=true.');
if (browser === null) console.warn('No browser found: the tests of opened pages are skipped.');

/** What the documents room reads of the start page after it was drawn, as `section > section | words → path`. */
async function linesOf(routes: Readonly<Record<string, Route>>): Promise<{ lines: string[]; text: string; asked: string[]; html: string }> {
  const server = await serve({ '*': plainPage('เอกสาร'), ...routes });
  const store = await bodies();
  const found = await walk(server.url, { render: 'always', maxPages: 1, bodies: store });
  const html = new TextDecoder().decode(await store.get(found.resources[0]?.hash ?? ''));
  const content = readHtml(html, { url: `${server.url}/`, complete: true });
  const lines = content.links.filter(({ url }) => /\.pdf/.test(url)).map((link) => `${link.path.join(' > ')} | ${link.text} → ${link.url?.replace(server.url, '') ?? ''}`);
  return { lines, text: content.pages[0]?.text ?? '', html, asked: server.requests.map(({ method, path }) => `${method} ${path}`) };
}

const shell = (body: string, script: string, style = ''): string =>
  `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>ITA</title><style>${style}</style></head><body>${body}<script>${script}</script></body></html>`;
const json = (data: unknown): Route => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) });

describe.skipIf(browser === null)('what a visitor opens on a page', () => {
  it('is an accordion that holds one body at a time', async () => {
    const { lines } = await linesOf({
      '/': shell(
        '<h2>ตัวชี้วัดที่ 9</h2><div id="all"></div>',
        `const groups = { 'ข้อมูลพื้นฐาน': ['โครงสร้าง', '/o1.pdf'], 'การบริหารงาน': ['แผนดำเนินงาน', '/o7.pdf'], 'งบประมาณ': ['แผนการใช้จ่าย', '/o10.pdf'] };
         let open = null;
         function draw() { all.innerHTML = Object.entries(groups).map(([name, [title, url]]) => '<div class="item"><h3><button aria-expanded="' + (open === name) + '">' + name + '</button></h3>' +
           (open === name ? '<div class="body"><a href="' + url + '">' + title + '</a></div>' : '') + '</div>').join('');
           for (const button of all.querySelectorAll('button')) button.onclick = () => { open = open === button.textContent ? null : button.textContent; draw(); }; }
         draw();`,
      ),
    });
    expect(lines).toEqual([
      expect.stringMatching(/ข้อมูลพื้นฐาน.* \| โครงสร้าง → \/o1.pdf/),
      expect.stringMatching(/การบริหารงาน.* \| แผนดำเนินงาน → \/o7.pdf/),
      expect.stringMatching(/งบประมาณ.* \| แผนการใช้จ่าย → \/o10.pdf/),
    ]);
  });

  it('is filled when it is opened: details, a collapse of Bootstrap, a title that looks like one', async () => {
    const { lines } = await linesOf({
      '/': shell(
        `<details ontoggle="fill(this.querySelector('div'), 'a')"><summary>ข้อมูลหน่วยงาน</summary><div></div></details>
         <div class="card"><a data-toggle="collapse" href="#c2" onclick="fill(c2, 'b')">ข้อมูลผู้บริหาร</a><div id="c2" class="collapse"></div></div>
         <h4 class="accordion-header" onclick="this.nextElementSibling.hidden = false; fill(this.nextElementSibling, 'c')">กฎหมายที่เกี่ยวข้อง</h4><div hidden></div>`,
        `function fill(box, name) { fetch('/part/' + name).then((r) => r.text()).then((html) => { box.classList.add('show'); box.innerHTML = html; }); }`,
        '.collapse:not(.show){display:none}',
      ),
      '/part/a': '<a href="/a.pdf">โครงสร้าง</a>',
      '/part/b': '<a href="/b.pdf">รายชื่อผู้บริหาร</a>',
      '/part/c': '<a href="/c.pdf">ระเบียบ</a>',
    });
    expect(lines).toEqual([
      expect.stringMatching(/ข้อมูลหน่วยงาน \| โครงสร้าง → \/a.pdf/),
      expect.stringMatching(/ข้อมูลผู้บริหาร \| รายชื่อผู้บริหาร → \/b.pdf/),
      expect.stringMatching(/กฎหมายที่เกี่ยวข้อง \| ระเบียบ → \/c.pdf/),
    ]);
  });

  it('is a row of tabs with one panel', async () => {
    const { lines } = await linesOf({
      '/': shell(
        '<div role="tablist"><button role="tab" aria-selected="true">แผน</button><button role="tab" aria-selected="false">รายงาน</button><button role="tab" aria-selected="false">คู่มือ</button></div><div role="tabpanel" id="p"></div>',
        `const at = { 'แผน': '/plan.pdf', 'รายงาน': '/report.pdf', 'คู่มือ': '/manual.pdf' };
         const show = (name) => { p.innerHTML = '<p><a href="' + at[name] + '">ไฟล์' + name + '</a></p>'; };
         for (const tab of document.querySelectorAll('[role=tab]')) tab.addEventListener('mousedown', () => show(tab.textContent));
         show('แผน');`,
      ),
    });
    expect(lines).toEqual([expect.stringMatching(/ไฟล์แผน → \/plan.pdf/), expect.stringMatching(/รายงาน \| ไฟล์รายงาน → \/report.pdf/), expect.stringMatching(/คู่มือ \| ไฟล์คู่มือ → \/manual.pdf/)]);
  });

  const years = (draw: string): string => `
    const load = (year) => fetch('/api/ita?year=' + year + '&_t=' + Date.now()).then((r) => r.json()).then((items) => { document.getElementById('list').innerHTML = items.map((it) =>
      '<li><button aria-expanded="false" onclick="this.nextSibling.hidden = false">' + it.name + '</button><div hidden></div><a href="' + it.file + '">เปิด</a></li>').join(''); });
    ${draw}; load(2569);`;
  const api = {
    '/api/ita?year=2569': json([{ name: 'o1 โครงสร้าง', file: '/69/o1.pdf' }, { name: 'o2 ผู้บริหาร', file: '/same.pdf' }]),
    '/api/ita?year=2568': json([{ name: 'o1 โครงสร้าง', file: '/68/o1.pdf' }, { name: 'o2 ผู้บริหาร', file: '/same.pdf' }]),
    '/api/ita?year=2567': json([{ name: 'o1 โครงสร้าง', file: '/67/o1.pdf' }]),
  };
  it.each([
    ['buttons', '<h1>ITA</h1><div id="b"><button class="active">ปี 2569</button><button>ปี 2568</button><button>ปี 2567</button></div><ul id="list"></ul>', `for (const it of b.children) it.onclick = () => load(it.textContent.slice(-4))`],
    ['links in Thai digits', '<h1>ITA</h1><p id="b"><a class="selected" href="#">๒๕๖๙</a> <a href="#">๒๕๖๘</a> <a href="javascript:void(0)">๒๕๖๗</a></p><div><ul id="list"></ul></div>', `[...b.children].forEach((it, n) => { it.onclick = () => load(2569 - n); })`],
    ['a list of choices', '<h1>ITA</h1><select id="s"><option value="0">2569</option><option value="1">2568</option><option value="2">ปีงบประมาณ พ.ศ. 2567</option></select><section><ul id="list"></ul></section>', `s.addEventListener('change', () => load(2569 - Number(s.value)))`],
    ['boxes with a hand', '<h1>ITA</h1><div id="b"><div class="chip active"><span>ITA 2569</span></div><div class="chip"><span>ITA 2568</span></div><div class="chip"><span>ITA 2567</span></div></div><ul id="list"></ul><style>.chip{cursor:pointer}</style>', `for (const it of b.children) it.addEventListener('click', () => load(it.textContent.slice(-4)))`],
  ])('is a year: %s', async (_, body, draw) => {
    const { lines, asked } = await linesOf({ '/': shell(body, years(draw)), ...api, '/api/ita': json([]) });
    const files = lines.map((line) => line.replace(/^.* → /, (whole) => `${/ปีงบประมาณ (25\d\d)/.exec(whole)?.[1] ?? ''} `));
    expect(files).toEqual(['2569 /69/o1.pdf', '2569 /same.pdf', '2568 /68/o1.pdf', '2568 /same.pdf', '2567 /67/o1.pdf']);
    expect(asked.some((it) => it.includes('_t='))).toBe(false);
  });

  it('is a year that the server keeps in its session, under a heading that never changes', async () => {
    const { lines } = await linesOf({
      '/': (request, response) => {
        const year = /y=(\d+)/.exec(request.headers.cookie ?? '')?.[1] ?? '2569';
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(shell(`<h1>ITA 2568</h1><button onclick="fetch('/choose?y=2569').then(() => location.reload())">2569</button><button onclick="fetch('/choose?y=2567').then(() => location.reload())">2567</button><ul><li><a href="/${year}/o1.pdf">o1 โครงสร้าง</a></li></ul>`, ''));
      },
      '/choose': (request, response) => {
        response.setHeader('set-cookie', `y=${/\d+/.exec(request.url ?? '')?.[0] ?? ''}; path=/`);
        response.end('{}');
      },
    });
    expect(lines).toEqual(['ITA 2568 | o1 โครงสร้าง → /2569/o1.pdf', expect.stringMatching(/ปีงบประมาณ 2567.* \| o1 โครงสร้าง → \/2567\/o1.pdf/)]);
  });

  it('is nothing that sends, deletes, prints or leaves', async () => {
    const { asked, html } = await linesOf({
      '/': shell(
        `<form action="/send"><input name="q"><button class="accordion-header">2568</button><button aria-expanded="false" type="submit">ค้นหา</button></form>
         <button aria-expanded="false" onclick="fetch('/bad/delete')">ลบข้อมูล</button><button aria-expanded="false" onclick="fetch('/bad/logout')">ออกจากระบบ</button>
         <button class="tab-link" onclick="fetch('/bad/vote')">โหวต</button><a role="tab" href="/bad/page">ไปหน้าอื่น</a>
         <button aria-expanded="false" onclick="location.href='/bad/left'">อ่านต่อ</button>
         <button aria-expanded="false" onclick="go()">ข้อมูล</button><a href="/ok.pdf">เอกสาร</a>`,
        `function go() { fetch('/bad/post', { method: 'POST' }); window.print(); alert(1); confirm('?'); location.assign('/bad/' + 'assigned'); document.body.append('เปิดแล้ว'); }`,
      ),
    });
    expect(asked.filter((it) => /bad|send/.test(it) && !/(GET|HEAD) \/bad\/(page|left)/.test(it))).toEqual([]);
    expect(html).toContain('เปิดแล้ว');
  });

  it('ends where a page opens more and more', async () => {
    const { html } = await linesOf({
      '/': shell('<div id="x"><button aria-expanded="false" onclick="more()">ชั้นที่ 0</button></div>', `let n = 0; function more() { n += 1; x.insertAdjacentHTML('beforeend', '<button aria-expanded="false" onclick="more()">ชั้นที่ ' + n + '</button>'); }`),
    });
    expect(html.match(/<summary>/g)?.length ?? 0).toBeLessThan(10);
  });
});
