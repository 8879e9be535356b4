import { afterEach, describe, expect, it } from 'vitest';
import { startInternet, type TestInternet } from '../../support/internet.ts';
import type { Route } from '../../support/server.ts';
import { googlePlace } from '../../../src/crawl/google.ts';
import { confirmAddress } from '../../../src/crawl/google-visit.ts';
import type { Crawl } from '../../../src/model/crawl.ts';
import { crawl, CRAWL_DEFAULTS } from '../../../src/crawl/crawl.ts';
import { readDocuments } from '../../../src/documents/read-documents.ts';
import { locate } from '../../../src/locate/locate.ts';
import { siteOf } from '../../../src/model/site.ts';
import { loadRuleSet } from '../../../src/rules/load-rules.ts';
import { bodies, pdf, walk, PDF } from '../helpers.ts';

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});
const internet = async (routes: Readonly<Record<string, Route>>): Promise<TestInternet> => {
  const net = await startInternet(routes);
  endings.push(net.close);
  return net;
};

const HOME = 'https://www.town.example/';
const VOCABULARY = ['แผนการดำเนินงานประจำปี', 'โครงสร้างหน่วยงาน', 'การเปิดเผยข้อมูลสาธารณะ'];
const id = (letter: string): string => letter.repeat(28);
const file = (letter: string): string => `https://drive.google.com/file/d/${id(letter)}/view?usp=sharing`;
const download = (letter: string): string => `https://drive.google.com/uc?export=download&id=${id(letter)}`;
const to = (location: string): Route => ({ status: 303, headers: { location } });
const home = (...links: (readonly [href: string, words: string])[]): string =>
  `<title>เทศบาลตำบลบ้านทดลอง</title><h1>เทศบาลตำบลบ้านทดลอง</h1>${links.map(([href, words]) => `<p><a href="${href}">${words}</a></p>`).join('')}`;
const signIn = (back: string): Route => to(`https://accounts.google.com/v3/signin/identifier?continue=${encodeURIComponent(back)}&service=wise`);
const SIGN_IN = { 'https://accounts.google.com/v3/signin/identifier?*': '<title>Sign in - Google Accounts</title><input type=email>' };
const crawlOf = (net: TestInternet): Promise<Crawl> => walk(HOME, { proxy: net.proxy, vocabulary: VOCABULARY });
const stateOf = (found: Crawl, url: string): string => {
  const health = found.health.find((it) => it.url === url);
  return health === undefined ? 'unknown' : `${health.state} ${health.reason === 'certificate' ? 'ok' : health.reason}`;
};
const saidOf = (found: Crawl, url: string): string => found.health.find((it) => it.url === url)?.message.en ?? '';

describe('addresses of Google are told apart', () => {
  it.each([
    [file('a'), 'file'],
    [`https://drive.google.com/file/d/${id('a')}/preview`, 'file'],
    [`https://drive.google.com/open?id=${id('a')}&usp=drive_fs`, 'file'],
    [`https://drive.google.com/uc?export=download&id=${id('a')}`, 'file'],
    [`https://drive.google.com/a/town.go.th/file/d/${id('a')}/view`, 'file'],
    [`https://drive.google.com/drive/folders/${id('a')}?usp=sharing`, 'folder'],
    [`https://drive.google.com/drive/u/1/folders/${id('a')}`, 'folder'],
    [`https://docs.google.com/document/d/${id('a')}/edit`, 'document'],
    [`https://docs.google.com/document/u/0/d/${id('a')}/edit`, 'document'],
    [`https://docs.google.com/spreadsheets/d/${id('a')}/edit#gid=0`, 'sheet'],
    [`https://docs.google.com/presentation/d/${id('a')}/edit`, 'slides'],
    [`https://docs.google.com/forms/d/e/${id('a')}/viewform`, 'form'],
    ['https://forms.gle/AbCdEf123', 'form'],
    ['https://sites.google.com/view/town-ita/o1', 'site'],
    ['https://sites.google.com/town.go.th/ita/home', 'site'],
    ['https://maps.app.goo.gl/AbC', 'map'],
    ['https://goo.gl/maps/AbC', 'map'],
    ['https://www.google.com/maps/place/x', 'map'],
    ['https://www.google.com/search?q=x', null],
    ['https://drive.google.com/', null],
    ['https://drive.google.com.evil.example/file/d/x/view', null],
    ['https://www.town.go.th/file/d/x/view', null],
  ])('%s', (address, kind) => {
    expect(googlePlace(address)?.kind ?? null).toBe(kind);
  });
});

describe('links to Google', () => {
  it('are public, need a sign-in, or are gone', async () => {
    const [open, locked, gone, trash, asks] = ['a', 'b', 'c', 'd', 'e'].map(file) as [string, string, string, string, string];
    const form = (letter: string): string => `https://docs.google.com/forms/d/e/${id(letter)}/viewform`;
    const links = [open, locked, gone, trash, asks, form('a'), form('b'), form('c'), 'https://sites.google.com/view/town/a', 'https://sites.google.com/view/town/b', 'https://maps.app.goo.gl/x', 'https://maps.app.goo.gl/y'];
    const net = await internet({
      ...SIGN_IN,
      [HOME]: home(...links.map((link) => [link, 'ดูรายละเอียด'] as const)),
      [open]: '<title>แผน.pdf - Google Drive</title><script>var m = "You need access. Request access. The file is in the owner\'s trash";</script>',
      [locked]: signIn(locked),
      [gone]: { status: 404, body: '<title>Google Drive - Page Not Found</title>Sorry, the file you have requested does not exist.' },
      [trash]: '<title>Google Drive</title><p>ขออภัย ไฟล์นี้อยู่ในถังขยะของเจ้าของ</p>',
      [asks]: { status: 403, body: '<title>Google Drive - Access Denied</title><p>You need access</p><p>Request access, or switch to an account with access.</p>' },
      [form('a')]: '<title>แบบฟอร์มร้องเรียน</title><p>ถ้าต้องการขอสิทธิ์เข้าถึงข้อมูล ให้กรอกแบบนี้</p>',
      [form('b')]: to(`https://docs.google.com/forms/d/e/${id('b')}/closedform`),
      [`https://docs.google.com/forms/d/e/${id('b')}/closedform`]: '<title>แบบฟอร์มร้องเรียน</title><p>แบบฟอร์ม แบบฟอร์มร้องเรียน ไม่รับคำตอบแล้ว</p>',
      [form('c')]: signIn(form('c')),
      'https://sites.google.com/view/town/a': '<title>เทศบาล</title>',
      'https://sites.google.com/view/town/b': signIn('https://sites.google.com/view/town/b'),
      'https://maps.app.goo.gl/x': to('https://www.google.com/maps/place/x'),
      'https://www.google.com/maps/place/x': '<title>Google Maps</title>',
    });
    const found = await crawlOf(net);
    expect(links.map((link) => stateOf(found, link))).toEqual([
      'alive ok', 'unchecked login', 'dead http-error', 'dead soft-404', 'unchecked login',
      'alive ok', 'dead soft-404', 'unchecked login',
      'alive ok', 'unchecked login',
      'alive ok', 'dead http-error',
    ]);
    expect(saidOf(found, locked)).toContain('file on Google Drive asks for a sign-in');
    expect(saidOf(found, trash)).toContain('trash');
    expect(saidOf(found, form('b'))).toContain('no longer takes answers');
    expect(saidOf(found, 'https://sites.google.com/view/town/b')).toContain('Google site');
    // None of them speaks of an item: they are looked at, not read.
    expect(found.resources.map((it) => it.url)).toEqual([HOME]);
  });

  it('could not be checked where Google has had enough, and are not broken', async () => {
    const net = await internet({
      [HOME]: home([file('a'), 'ดู'], [file('b'), 'ดู']),
      [file('a')]: { status: 429, body: '<title>Sorry</title>' },
      [file('b')]: '<title>Google Drive - Quota exceeded</title><p>Sorry, you can\'t view or download this file at this time. Too many users have viewed or downloaded this file recently.</p>',
    });
    const found = await crawlOf(net);
    expect([stateOf(found, file('a')), stateOf(found, file('b'))]).toEqual(['unchecked blocked', 'unchecked blocked']);
  });
});

describe('what an item links to at Google is read', () => {
  const disposition = (name: string): Record<string, string> => ({ 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });

  it('files, documents, sheets and slides, under the address of the link', async () => {
    const doc = `https://docs.google.com/document/d/${id('d')}/edit`;
    const sheet = `https://docs.google.com/spreadsheets/d/${id('s')}/edit`;
    const slides = `https://docs.google.com/presentation/d/${id('p')}/edit`;
    const plan = 'แผนการดำเนินงานประจำปี 2568';
    const zip = { headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ...disposition('แผน.docx') }, body: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from('word/document.xml')]) };
    const net = await internet({
      ...SIGN_IN,
      [HOME]: home([file('a'), plan], [doc, plan], [sheet, plan], [slides, plan], [file('z'), 'ข่าวกีฬา']),
      [download('a')]: to(`https://drive.usercontent.google.com/download?id=${id('a')}&export=download`),
      [`https://drive.usercontent.google.com/download?id=${id('a')}&export=download`]: { headers: { 'content-type': 'application/octet-stream', ...disposition('แผน 68.pdf') }, body: PDF },
      [`https://docs.google.com/document/d/${id('d')}/export?format=docx`]: to('https://doc-0k-docs.googleusercontent.com/docs/secret/x?token=1'),
      'https://doc-0k-docs.googleusercontent.com/docs/secret/x?token=1': zip,
      [`https://docs.google.com/spreadsheets/d/${id('s')}/export?format=xlsx`]: { headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }, body: Buffer.from('PK\u0003\u0004xl/workbook.xml') },
      [`https://docs.google.com/presentation/d/${id('p')}/export/pdf`]: { ...pdf, body: `${PDF}%p` },
      [file('z')]: '<title>กีฬา.pdf - Google Drive</title>',
    });
    const found = await crawlOf(net);
    expect(found.resources.filter((it) => it.url !== HOME).map((it) => [it.url, it.finalUrl === it.url, it.kind, it.fileName, it.depth])).toEqual([
      [doc, true, 'docx', 'แผน.docx', 1],
      [slides, true, 'pdf', expect.anything(), 1],
      [sheet, true, 'xlsx', expect.anything(), 1],
      [file('a'), true, 'pdf', 'แผน 68.pdf', 1],
    ]);
    expect([stateOf(found, doc), stateOf(found, file('a')), stateOf(found, file('z'))]).toEqual(['alive ok', 'alive ok', 'alive ok']);
    expect(net.requests.filter((it) => it.includes(id('z')))).toEqual([`GET ${file('z')}`]);
    expect(JSON.stringify(await crawlOf(net))).toBe(JSON.stringify(found));
  });

  it('also where the first link to it said nothing', async () => {
    const net = await internet({ [HOME]: home([file('a'), 'ดู'], [file('a'), 'แผนการดำเนินงานประจำปี']), [file('a')]: '<title>x</title>', [download('a')]: pdf });
    expect((await crawlOf(net)).resources.map((it) => it.url)).toEqual([file('a'), HOME]);
  });

  it('past the page that stands before large files', async () => {
    const before = `<title>Google Drive - Virus scan warning</title><form id="download-form" action="https://drive.usercontent.google.com/download" method="get"><input type="submit" value="Download anyway"/><input type="hidden" name="id" value="${id('a')}"><input type="hidden" name="export" value="download"><input type="hidden" name="confirm" value="t"><input type="hidden" name="uuid" value="1-2"></form>`;
    const net = await internet({
      [HOME]: home([file('a'), 'แผนการดำเนินงานประจำปี']),
      [download('a')]: before,
      [`https://drive.usercontent.google.com/download?id=${id('a')}&export=download&confirm=t&uuid=1-2`]: pdf,
    });
    const found = await crawlOf(net);
    expect(found.resources.map((it) => [it.url, it.kind])).toEqual([[file('a'), 'pdf'], [HOME, 'html']]);
  });

  it('not where it asks for a sign-in, is gone, or may be looked at only', async () => {
    const plan = 'โครงสร้างหน่วยงาน';
    const net = await internet({
      ...SIGN_IN,
      [HOME]: home([file('a'), plan], [file('b'), plan], [file('c'), plan]),
      [download('a')]: signIn(download('a')),
      [download('b')]: { status: 404 },
      [file('b')]: { status: 404 },
      [download('c')]: { status: 403, body: '<title>Google Drive - Can\'t download file</title><p>The owner has not given permission to download</p>' },
      [file('c')]: '<title>แผน.pdf - Google Drive</title>',
    });
    const found = await crawlOf(net);
    expect(['a', 'b', 'c'].map((letter) => stateOf(found, file(letter)))).toEqual(['unchecked login', 'dead http-error', 'alive ok']);
    expect(found.resources.map((it) => it.url)).toEqual([HOME]);
  });

  it('folders with all that they list, and folders in these', async () => {
    const folder = (letter: string): string => `https://drive.google.com/drive/folders/${id(letter)}`;
    const list = (letter: string): string => `https://drive.google.com/embeddedfolderview?id=${id(letter)}`;
    const entry = (href: string, title: string): string => `<div class="flip-entry"><a href="${href}" target="_blank"><div class="flip-entry-title">${title}</div></a></div>`;
    const net = await internet({
      ...SIGN_IN,
      [HOME]: home([folder('f'), 'แผนการดำเนินงานประจำปี'], [folder('x'), 'โครงสร้างหน่วยงาน']),
      [list('f')]: `<title>แผน</title>${entry(file('a'), 'ฉบับที่ 1.pdf')}${entry(folder('g'), 'โครงสร้างหน่วยงาน')}`,
      [list('g')]: entry(file('b'), 'ฉบับที่ 2.pdf'),
      [list('x')]: signIn(list('x')),
      [download('a')]: pdf,
      [download('b')]: { ...pdf, body: `${PDF}%b` },
    });
    const found = await crawlOf(net);
    expect(found.resources.map((it) => [it.url, it.kind, it.depth])).toEqual([
      [folder('f'), 'html', 1],
      [folder('g'), 'html', 2],
      [file('a'), 'pdf', 2],
      [file('b'), 'pdf', 3],
      [HOME, 'html', 0],
    ]);
    expect(stateOf(found, folder('x'))).toBe('unchecked login');
  });

  it('pages of the Google site that the hub leads to, and no other site there', async () => {
    const site = (name: string): string => `https://sites.google.com/view/town-ita/${name}`;
    const wrapped = `https://www.google.com/url?q=${encodeURIComponent(file('a'))}&sa=D&sntz=1&usg=AOv`;
    const net = await internet({
      [HOME]: home([site('home'), 'การเปิดเผยข้อมูลสาธารณะ ITA 2568']),
      [site('home')]: home([site('o1'), 'O1 โครงสร้างหน่วยงาน'], ['/view/town-ita/about', 'เกี่ยวกับเรา'], ['https://sites.google.com/view/other-town/home', 'เทศบาลอื่น'], [HOME, 'กลับ']),
      [site('o1')]: home([wrapped, 'เปิดดู']),
      [site('about')]: home(),
      'https://sites.google.com/view/other-town/home': home(),
      [download('a')]: pdf,
    });
    const found = await crawlOf(net);
    expect(found.resources.map((it) => it.url)).toEqual([file('a'), site('about'), site('home'), site('o1'), HOME]);
    expect(stateOf(found, 'https://sites.google.com/view/other-town/home')).toBe('alive ok');
  });

  it('in bounded number', async () => {
    const links = Array.from({ length: 170 }, (_, index) => [`https://drive.google.com/file/d/${'x'.repeat(20)}${1000 + index}/view`, `แผนการดำเนินงานประจำปี ${index}`] as const);
    const routes: Record<string, Route> = { [HOME]: home(...links) };
    for (const [link] of links) {
      routes[link] = '<title>x - Google Drive</title>';
      routes[`https://drive.google.com/uc?export=download&id=${googlePlace(link)?.id ?? ''}`] = { ...pdf, body: `${PDF}%${link}` };
    }
    const found = await crawlOf(await internet(routes));
    expect(found.resources).toHaveLength(151);
    expect(found.health.filter((it) => it.state === 'alive')).toHaveLength(171);
    expect(found.incomplete.map((it) => it.reason.en).join()).toContain('20 more links were only checked');
  });
});

describe('the page before large files', () => {
  it.each([
    ['in older days', '<a id="uc-download-link" href="/uc?export=download&amp;confirm=AbC1&amp;id=x">Download anyway</a>', 'https://drive.google.com/uc?export=download&confirm=AbC1&id=x'],
    ['of another', '<form id="download-form" action="https://evil.example/x"><input name=a value=b></form>', null],
    ['without a form', '<p>x</p>', null],
  ])('%s', (_, html, address) => {
    expect(confirmAddress(html, 'https://drive.google.com/uc?id=x')).toBe(address);
  });
});

describe('later steps', () => {
  it('find a public file of Google as the document of its item, a locked one with its reason, and the lists of a Google site', async () => {
    const text = 'แผนปฏิบัติการป้องกันการทุจริต';
    const hub = 'https://sites.google.com/view/town-ita/home';
    const net = await internet({
      ...SIGN_IN,
      [HOME]: home(['/ita.html', 'การเปิดเผยข้อมูลสาธารณะ OIT 2568'], [hub, 'ITA 2568']),
      [`${HOME}ita.html`]: `<title>OIT 2568</title><h1>การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2568</h1><table>
        <tr><td>o1</td><td>โครงสร้าง อำนาจหน้าที่ และแผนผังหน่วยงาน</td><td><a href="/o1.html">เปิด</a></td></tr>
        <tr><td>o4</td><td>แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน</td><td><a href="${file('a')}">เปิด</a></td></tr>
        <tr><td>o5</td><td>แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี</td><td><a href="${file('b')}">เปิด</a></td></tr></table>`,
      [`${HOME}o1.html`]: '<title>โครงสร้าง</title><h1>โครงสร้างหน่วยงาน</h1><p>สำนักปลัด กองคลัง กองช่าง</p>',
      [hub]: home([hub.replace('home', 'o2'), 'O2 ข้อมูลผู้บริหาร']),
      [hub.replace('home', 'o2')]: '<title>O2</title><h1>ข้อมูลผู้บริหาร</h1>',
      [download('a')]: { headers: { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': 'attachment; filename="plan.txt"' }, body: `${text} พ.ศ. 2566-2570 เทศบาลตำบลบ้านทดลอง` },
      [download('b')]: signIn(download('b')),
    });
    const ruleSet = await loadRuleSet(2568, 'lgo');
    const store = await bodies();
    const found = await crawl(HOME, { ...CRAWL_DEFAULTS, bodies: store, delayMs: 0, timeoutMs: 2000, render: 'never', proxy: net.proxy, vocabulary: ruleSet.rules.flatMap((rule) => [...rule.find.titles, ...rule.find.synonyms]) });
    const { documents } = await readDocuments(found, store);
    const { items } = locate({ site: siteOf(found.start), documents, health: found.health, ruleSet, assessedYear: 2568, submission: [] });
    const evidence = items.flatMap((item) => item.evidence);
    expect(evidence.find((piece) => piece.url === file('a'))?.document?.pages[0]?.text).toContain(text);
    expect(evidence.find((piece) => piece.url === file('b'))).toMatchObject({ document: null, health: { state: 'unchecked', reason: 'login' } });
    expect(documents.map((document) => document.url)).toContain(hub.replace('home', 'o2'));
  });
});
